"""Soft 404: a status of success, and yet the page is not there."""

from __future__ import annotations

import re

from monitor.judge.addresses import landing, only_form_differs, path_words, same_site, segments, sibling_of
from monitor.judge.bareness import SHORT, length, lines
from monitor.judge.confirms import speaks_for
from monitor.judge.likeness import ALIKE, alike, fits, is_unlike, text_fits, title_fits
from monitor.judge.not_found_words import NOT_FOUND
from monitor.judge.sight import Sight
from monitor.judge.signposts import is_search, says_missing
from monitor.judge.spelling import sentences
from monitor.model.address import host_name
from monitor.model.check import Answer, Question
from monitor.model.exchange import Purpose
from monitor.model.page import Page
from monitor.model.verdict import ChangeKind, Judgement

#: So many addresses on one page, ours among them, are no coincidence.
_SHARED = 5
#: The path of an address that a shortener may have given out.
_SHORTENED = re.compile(r"[a-z0-9]{1,10}")
#: So many sentences of a text, none longer than this, may say that the page is not there.
_FIRST, _LONGEST = 3, 160
#: A random address gets the very same page from here on (3-gram Jaccard).
_SAME = 0.8


def judge_soft_404(sight: Sight) -> Judgement | Question | None:
    """Judge pages that stand for "not found" with a status of success."""
    if sight.chain.elsewhere:
        by_address = _by_address(sight)
        if by_address is not None:
            return by_address
    page = sight.html
    if page is None:
        return None
    cited = sight.look.cited
    if (cited is not None and text_fits(page, cited)) or speaks_for(page, sight.look.source):
        return None
    by_words = _by_words(sight, page)
    if by_words is not None:
        return by_words
    return _replaced(sight, page)


def _by_address(  # noqa: PLR0911 - one return for each way to end elsewhere
    sight: Sight,
) -> Judgement | Question | None:
    """See where the chain ended."""
    chain = sight.chain
    if says_missing(chain.final) and not says_missing(chain.cited):
        return sight.judge("soft-404-address", f"It leads to an error page: {chain.final}.")
    page = sight.page
    if page is not None and speaks_for(page, sight.look.source):
        return None
    lesser = landing(chain.cited, chain.final)
    if lesser is not None:
        return _landed(sight, lesser)
    shared = judge_shared_landing(sight)
    if shared is not None:
        return shared
    if is_search(chain.final) and not is_search(chain.cited) and not _fits_baseline(sight):
        sibling = _sibling(sight)
        if isinstance(sibling, Answer) and _searches(sibling, sight):
            return sight.judge(
                "soft-404-search", f"It leads to the site's search, as a random address does: {chain.final}."
            )
        return sibling if isinstance(sibling, Question) else None
    return None


def judge_shared_landing(sight: Sight) -> Judgement | None:
    """Judge an address that ends on one page with many others, which is none of them."""
    others = len(sight.look.landed_here)
    if not sight.chain.elsewhere or others + 1 < _SHARED or sight.look.final_is_watched or _fits_baseline(sight):
        return None
    return sight.judge(
        "soft-404-shared-landing",
        f"{others} other watched addresses lead to the same page, {sight.chain.final}, and it is none of them.",
    )


def _fits_baseline(sight: Sight) -> bool:
    """Tell whether the landing page is the one that was cited, as far as a baseline says so."""
    if sight.unchanged or sight.status == 304:
        # The page of the last good look: it was compared with the cited one then.
        change = sight.look.before.change
        return sight.look.before.baseline is not None and (change is None or change.kind is not ChangeKind.DIFFERENT)
    cited = sight.look.cited
    return cited is not None and sight.page is not None and fits(sight.page, cited)


def _landed(sight: Sight, lesser: str) -> Judgement | Question | None:
    """Judge a deep address that landed on a front page or on its section page."""
    chain, cited, page = sight.chain, sight.look.cited, sight.page
    if cited is not None and only_form_differs(cited.url, chain.final):
        return None
    if cited is None:
        # A short address of another host may stand for a front page: its random siblings do not.
        if same_site(chain.cited, chain.final) or not _SHORTENED.fullmatch("/".join(segments(chain.cited))):
            return _lesser(sight, lesser, "")
    elif page is None or not (text_fits(page, cited) or (length(page) < SHORT and title_fits(page, cited))):
        return _lesser(sight, lesser, ", which is unlike the page that was cited")
    sibling = _sibling(sight)
    if isinstance(sibling, Question):
        return sibling
    if sibling is not None and _lands(sibling, sight):
        return _lesser(sight, lesser, ", and so does a random address beside it")
    return None


def _lesser(sight: Sight, lesser: str, why: str) -> Judgement:
    """Say where it landed."""
    return sight.judge("soft-404-landing", f"It leads to a mere {lesser}, {sight.chain.final}{why}.")


def _sibling(sight: Sight) -> Answer | Question | None:
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


def _lands(sibling: Answer, sight: Sight) -> bool:
    """Tell whether a random address ends where the cited one does, by redirects or by a meta refresh."""
    return any(only_form_differs(end, sight.chain.final) for end in _ends(sibling))


def _searches(sibling: Answer, sight: Sight) -> bool:
    """Tell whether a random address ends at that site's search too, whatever it is made to search for."""
    return any(is_search(end) and same_site(end, sight.chain.final) for end in _ends(sibling))


def _ends(sibling: Answer) -> tuple[str, ...]:
    """Give where a random address ends, by redirects and by a meta refresh; nothing where it is no success."""
    status = sibling.observation.status
    if sibling.observation.trouble is not None or status is None or not 200 <= status < 300:
        return ()
    refresh = sibling.page.signals.refresh if sibling.page is not None else None
    return (sibling.observation.final_url, *([refresh.url] if refresh is not None else []))


def _by_words(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a not-found sentence in title or heading with one thing that agrees; in the text with two."""
    names = sight.names
    said = next((line for line in lines(page) if NOT_FOUND.titles(line, names=names)), None)
    if said is not None:
        if length(page) < SHORT:
            return sight.judge("soft-404-short", f'It answered {sight.status} with hardly any text under "{said}".')
        if page.signals.noindex:
            return sight.judge("soft-404-noindex", f'It answered {sight.status} with "{said}", not to be indexed.')
    else:
        opening = [*page.headings[1:_FIRST]]
        opening += [line for line in sentences((page.text or page.all_text)[:1000])[:_FIRST] if len(line) <= _LONGEST]
        said = next((line for line in opening if NOT_FOUND.titles(line, names=names)), None)
    if said is None:
        return None
    sibling = _sibling(sight)
    if isinstance(sibling, Question):
        return sibling
    if sibling is not None and _alike(sight, page, sibling) >= ALIKE:
        return sight.judge("soft-404-sibling", f'It says "{said}", and a random address beside it gets the same.')
    return None


def _alike(sight: Sight, page: Page, sibling: Answer) -> float:
    """Compare with what a random address got, words of the addresses left aside."""
    if sibling.page is None or not sibling.page.readable:
        return 0.0
    asked = sibling.observation.request.url
    return alike(page, sibling.page, without=path_words(sight.chain.cited) | path_words(asked))


def _replaced(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a page of which nothing is left where a random address gets the very same one."""
    cited = sight.look.cited
    if cited is None or not page.readable or not landing_matters(sight) or not is_unlike(page, cited):
        return None
    sibling = _sibling(sight)
    if isinstance(sibling, Question):
        return sibling
    if (
        sibling is None
        or sibling.page is None
        or sibling.page.title != page.title
        or _alike(sight, page, sibling) < _SAME
    ):
        return None
    return sight.judge(
        "soft-404-replaced",
        f"Nothing of the cited page is left, and {host_name(sight.chain.cited)} answers a random address alike.",
    )


def landing_matters(sight: Sight) -> bool:
    """Tell whether the cited address is a deep one: any address may fall back to the front page."""
    return bool(segments(sight.chain.cited))
