"""Beside the cited page: what a random neighbour and the front page get, asked once in a look."""

from __future__ import annotations

from monitor.judge.look.addresses import path_words, root_of, sibling_of
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import alike
from monitor.model.check import Answer, Question
from monitor.model.exchange import Purpose
from monitor.model.page import Page


def sibling(sight: Sight) -> Answer | Question | None:
    """Give the answer of a random address beside the cited one, ask for it, or give None where no question is left."""
    known = sight.look.asked(Purpose.SIBLING)
    if known is not None:
        return known
    if not sight.may_ask:
        return None
    return sight.ask(
        Purpose.SIBLING,
        "does an address that cannot exist get the same?",
        url=sibling_of(sight.chain.cited, sight.token),
    )


def front(sight: Sight, because: str) -> Answer | Question | None:
    """Give the answer of the host's front page, ask for it, or give None where no question is left."""
    known = sight.look.asked(Purpose.ROOT)
    if known is not None or not sight.may_ask:
        return known
    return sight.ask(Purpose.ROOT, because, url=root_of(sight.chain.cited))


def likeness(sight: Sight, page: Page, beside: Answer) -> float:
    """Compare a page with what another address got, 0 to 1, words of the addresses left aside."""
    if beside.page is None or not beside.page.readable:
        return 0.0
    asked = beside.observation.request.url
    return alike(page, beside.page, without=path_words(sight.chain.cited) | path_words(asked))
