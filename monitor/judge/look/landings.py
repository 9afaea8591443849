"""Landings: a deep address that ends on a front page, on its section page, or on a message of another host."""

from __future__ import annotations

import re

from monitor.judge.look.addresses import only_form_differs, root_of, same_site, segments
from monitor.judge.look.bareness import SHORT, length
from monitor.judge.look.beside import sibling
from monitor.judge.look.messages import is_headed_message, is_message
from monitor.judge.look.nonsense import is_beside, recalled
from monitor.judge.look.one_page import judge_one_page
from monitor.judge.look.onward import refresh_told
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import is_another_title, is_same_text, is_unlike, text_fits, title_fits
from monitor.model.check import Answer, Question
from monitor.model.page import Page
from monitor.model.verdict import Judgement

_FINE = 200
#: The path of an address that a shortener may have given out.
_SHORTENED = re.compile(r"[a-z0-9]{1,10}")


def judge_landing(sight: Sight, lesser: str) -> Judgement | Question | None:
    """Judge a deep address that landed on a front page or on its section page."""
    chain, cited, page = sight.chain, sight.look.cited, sight.page
    if cited is not None and only_form_differs(cited.url, chain.final):
        return None
    told = judge_message(sight) or _judge_own_message(sight)
    if told is not None:
        return told
    if cited is None:
        # A short address of another host may stand for a front page: its random siblings do not.
        if same_site(chain.cited, chain.final) or not _SHORTENED.fullmatch("/".join(segments(chain.cited))):
            return _lesser(sight, lesser, "")
    elif page is None or not (text_fits(page, cited) or (length(page) < SHORT and title_fits(page, cited))):
        return _lesser(sight, lesser, ", which is unlike the page that was cited")
    elif is_another_title(page, cited) and not is_same_text(page, cited):
        return _lesser(sight, lesser, ", which holds the cited text among others, under a title of its own")
    return _landed_as_nonsense(sight, lesser)


def judge_message(sight: Sight) -> Judgement | Question | None:
    """Judge a page of another host that says one thing, where random addresses are led there too.

    A block, a filter, a network that asks for a login, a waiting room: none of them says anything of the cited page.
    """
    page = _other_page(sight)
    at_home = only_form_differs(root_of(sight.chain.cited), root_of(sight.chain.final))
    return _at_one_page(sight, page) if page is not None and not at_home and is_message(sight, page) else None


def _judge_own_message(sight: Sight) -> Judgement | Question | None:
    """Judge a notice in place of the host's own front page; a greeting under the site's name is none."""
    page = _other_page(sight)
    return _at_one_page(sight, page) if page is not None and is_headed_message(sight, page) else None


def _other_page(sight: Sight) -> Page | None:
    """Give the landing page where it has nothing of the cited one."""
    page, cited = sight.html, sight.look.cited
    if page is None or not page.readable or (cited is not None and not is_unlike(page, cited)):
        return None
    return page


def _at_one_page(sight: Sight, page: Page) -> Judgement | Question | None:
    """See whether random addresses are led to a page too."""
    nonsense = _where_nonsense_lands(sight)
    if isinstance(nonsense, Question):
        return nonsense
    return judge_one_page(sight, page) if nonsense else None


def _landed_as_nonsense(sight: Sight, lesser: str) -> Judgement | Question | None:
    """See whether random addresses land there too, from memory where that is fresh."""
    nonsense = _where_nonsense_lands(sight)
    return nonsense if isinstance(nonsense, Question) else _lesser(sight, lesser, nonsense) if nonsense else None


def _where_nonsense_lands(sight: Sight) -> str | Question:
    """Say that random addresses land there too, from memory or by asking; nothing where they do not."""
    for heard in recalled(sight):
        if heard.status == _FINE and any(only_form_differs(end, sight.chain.final) for end in heard.ends):
            return f", and so did a random address of the host on {heard.asked:%Y-%m-%d}"
        if is_beside(sight, heard):
            return ""
    neighbour = sibling(sight)
    if isinstance(neighbour, Answer) and lands(neighbour, sight):
        return ", and so does a random address beside it"
    return neighbour if isinstance(neighbour, Question) else ""


def _lesser(sight: Sight, lesser: str, why: str) -> Judgement:
    """Say where it landed."""
    return sight.judge("soft-404-landing", f"It leads to a mere {lesser}, {sight.chain.final}{why}.")


def lands(sibling: Answer, sight: Sight) -> bool:
    """Tell whether a random address ends where the cited one does, by redirects or by a meta refresh."""
    return any(only_form_differs(end, sight.chain.final) for end in ends(sibling))


def ends(sibling: Answer) -> tuple[str, ...]:
    """Give where a random address ends, by redirects and by a meta refresh; nothing where it is no success."""
    status = sibling.observation.status
    if sibling.observation.trouble is not None or status is None or not 200 <= status < 300:
        return ()
    refresh = refresh_told(sibling)
    return (sibling.observation.final_url, *([refresh.url] if refresh is not None else []))
