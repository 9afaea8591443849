"""The end of a site at the first look: nothing is known of the cited page, and every address says that it is over."""

from __future__ import annotations

from monitor.judge.lexicon.closed_words import CLOSED, FOR_NOW
from monitor.judge.lexicon.refusal_words import DENIED
from monitor.judge.lexicon.spelling import sentences, spelt
from monitor.judge.lexicon.wall_words import CHALLENGE
from monitor.judge.look.addresses import is_home
from monitor.judge.look.bareness import SHORT, is_itself, is_shorter, lines
from monitor.judge.look.beside import likeness, sibling
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import ALIKE
from monitor.model.address import host_name
from monitor.model.check import Answer, Question
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Judgement

_FINE = 200
#: The end of a site is told in one of so many first sentences.
_FIRST = 4


def judge_closed_first(sight: Sight) -> Judgement | Question | None:
    """Convict a short page that says that its site came to its end, where a random address gets the very same.

    Once a page is known other rules hear it; a story about the end of another site stands at its own address alone.
    """
    page = sight.html
    if page is None or page.kind is not PageKind.HTML or not _is_unknown(sight) or is_home(sight.chain.cited):
        return None
    told = _told(page) if is_shorter(page, SHORT) else None
    if told is None or is_itself(sight, page):
        return None
    neighbour = sibling(sight)
    if not isinstance(neighbour, Answer):
        return neighbour
    shown = neighbour.page
    if neighbour.observation.status != _FINE or shown is None or spelt(shown.title) != spelt(page.title):
        return None
    if likeness(sight, page, neighbour) < ALIKE:
        return None
    host = host_name(sight.chain.cited)
    return sight.judge("soft-404-site-closed", f'{host} shows one page at every address, which says: "{told[:120]}".')


def _is_unknown(sight: Sight) -> bool:
    """Tell whether no look has shown the cited page yet."""
    return sight.look.cited is None and sight.look.before.baseline is None


def _told(page: Page) -> str | None:
    """Find the line by which a page says so; None where it speaks of a pause, or of its visitor."""
    said = [*lines(page), *sentences(page.text)[:_FIRST]]
    if any(book.holds(line) for line in said for book in (FOR_NOW, DENIED, CHALLENGE)):
        return None
    return next((line for line in said if CLOSED.holds(line)), None)
