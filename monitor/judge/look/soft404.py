"""Soft 404: a status of success, and yet the page is not there."""

from __future__ import annotations

from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts, tokens
from monitor.judge.look.addresses import landing, same_site, segments
from monitor.judge.look.bareness import SHORT, is_shorter, lines
from monitor.judge.look.beside import likeness, sibling
from monitor.judge.look.confirms import confirms, holds_quote, names_itself, speaks_for
from monitor.judge.look.emptied import judge_emptied
from monitor.judge.look.everywhere import judge_everywhere
from monitor.judge.look.frame import is_mere_frame, without_frame
from monitor.judge.look.front_page import SAME, judge_front_page, names_no_story
from monitor.judge.look.landings import ends, judge_landing, judge_message, lands
from monitor.judge.look.nonsense import is_beside, recalled, surely_alike
from monitor.judge.look.said_missing import judge_beside, judge_host, judge_text, judge_title, said_first
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_search, says_missing
from monitor.judge.look.sole_words import judge_sole_words
from monitor.judge.look.unproven import is_unproven, judge_unproven
from monitor.judge.text.likeness import fits, is_unlike, text_fits
from monitor.model.address import host_name
from monitor.model.check import Answer, CitedPage, Question
from monitor.model.comparison import ChangeKind
from monitor.model.page import Page, PageKind
from monitor.model.verdict import Judgement

#: So many addresses on one page, ours among them, are no coincidence.
_SHARED = 5
_FINE = 200
#: So many words beside the site's name are a title of something.
_TITLED = 3


def judge_soft_404(
    sight: Sight,
) -> Judgement | Question | None:
    """Judge pages that stand for "not found" with a status of success."""
    if sight.chain.elsewhere:
        by_address = _by_address(sight)
        if by_address is not None:
            return by_address
    page = sight.html
    if page is None:
        return _printed(sight)
    spoken = tuple(line for line in lines(page) if NOT_FOUND.titles(line, names=sight.names))
    cited = sight.look.cited
    # A baseline that never showed what people gave may be the error page itself.
    fitting = cited is not None and text_fits(page, cited) and not is_unproven(sight)
    stands = _stands(sight, page, spoken, fitting=fitting)
    missing = _missing_in_frame(sight, page, spoken) if fitting or not stands else ""
    if not missing or cited is None:
        told = _judge_page(sight, page, spoken, fitting=fitting, stands=stands)
        return told or judge_emptied(sight, page)
    # What it shares with the cited page is not the article's, and clears nothing.
    bare = without_frame(page, cited)
    told = judge_beside(sight, bare, missing) if fitting else None
    if told is not None:
        return told
    return _judge_page(sight, bare, spoken, fitting=False, stands=_stands(sight, bare, spoken, fitting=False))


def _printed(sight: Sight) -> Judgement | None:
    """Judge a PDF of a line or two that says nothing but that it is not there."""
    page, cited = sight.page, sight.look.cited
    if page is None or page.kind is not PageKind.PDF or not page.readable or not is_shorter(page, SHORT):
        return None
    if sight.was_cut_by_us or holds_quote(page, sight.look.source) or (cited is not None and text_fits(page, cited)):
        return None
    told = [" ".join(line.split()) for line in page.text.split("\n") if line.strip()]
    if told and all(NOT_FOUND.titles(line, names=sight.names) for line in told):
        return sight.judge("soft-404-short", f'It answered {sight.status} with nothing but "{told[0]}".')
    return judge_sole_words(sight, page)


def _judge_page(
    sight: Sight, page: Page, spoken: tuple[str, ...], *, fitting: bool, stands: bool
) -> Judgement | Question | None:
    """Judge what a page says; ``page`` may lack the site's frame, which is put back where it is compared as a whole."""
    told: Judgement | Question | None = None
    whole = sight.html or page
    if not stands:
        told = judge_host(sight, page)
        if told is None:
            told = judge_title(sight, page, spoken[0], fitting=fitting) if spoken else judge_text(sight, page)
    if told is None and not spoken:
        told = judge_front_page(sight, whole)
    if told is None and not fitting and not holds_quote(page, sight.look.source):
        told = judge_sole_words(sight, page)
    if told is None and not stands:
        told = judge_unproven(sight, whole)
    # The cited text may stand behind a limit of ours.
    if told is not None or stands or fitting or sight.was_cut_by_us:
        return told
    return _replaced(sight, page)


def _missing_in_frame(sight: Sight, page: Page, spoken: tuple[str, ...]) -> str:
    """Give what says that a page is not there, where it shares with the cited one but its frame; else nothing."""
    if not is_mere_frame(sight, page) or holds_quote(page, sight.look.source):
        return ""
    return spoken[0] if spoken else said_first(sight, page) or ""


def _stands(sight: Sight, page: Page, spoken: tuple[str, ...], *, fitting: bool) -> bool:
    """Tell whether the page is the cited one by what people wrote of it, or by its text and its title."""
    source, cited = sight.look.source, sight.look.cited
    if holds_quote(page, source) or (confirms(page, source) and not (spoken and _is_mere_name(sight, page))):
        return True
    return fitting and (cited is None or not spoken or _said(sight, cited))


def _said(sight: Sight, cited: CitedPage) -> bool:
    """Tell whether the cited page was itself titled so: an article about error pages."""
    return any(NOT_FOUND.titles(line, names=sight.names) for line in (cited.title, cited.heading) if line)


def _is_mere_name(sight: Sight, page: Page) -> bool:
    """Tell whether the given title is the site's name, which error pages bear too."""
    named = {
        word
        for part in title_parts(page.title)
        if not NOT_FOUND.titles(part, names=sight.names)
        for word in spelt(part).split()
    }
    return not set(spelt(sight.look.source.work.title or "").split()) - named - sight.names


def _by_address(  # noqa: PLR0911 - one return for each way to end elsewhere
    sight: Sight,
) -> Judgement | Question | None:
    """See where the chain ended."""
    chain, page, source = sight.chain, sight.page, sight.look.source
    if page is not None and names_itself(page, source):
        return None
    if says_missing(chain.final) and not says_missing(chain.cited) and not _holds_cited(sight):
        return _at_error_address(sight)
    lesser = landing(chain.cited, chain.final)
    if lesser is not None:
        return judge_landing(sight, lesser)
    if page is not None and speaks_for(page, source):
        return None
    shared = judge_shared_landing(sight)
    if shared is not None:
        return judge_message(sight) or shared
    if is_search(chain.final) and not is_search(chain.cited) and not _fits_baseline(sight):
        if same_site(chain.cited, chain.final) and (sight.look.cited is not None or source.work.title):
            return sight.judge("soft-404-search", f"It leads to the site's search, not to a page: {chain.final}.")
        if any(heard.status == _FINE and _is_that_search(heard.ends, sight) for heard in recalled(sight)):
            return sight.judge(
                "soft-404-search", f"It leads to the site's search, as random addresses do: {chain.final}."
            )
        neighbour = sibling(sight)
        if isinstance(neighbour, Answer) and _is_that_search(ends(neighbour), sight):
            return sight.judge(
                "soft-404-search", f"It leads to the site's search, as a random address does: {chain.final}."
            )
        return neighbour if isinstance(neighbour, Question) else None
    return None


def _at_error_address(sight: Sight) -> Judgement | Question | None:
    """Convict the address of an error page, unless a story stands there to which nonsense is not led."""
    convicted = sight.judge("soft-404-address", f"It leads to an error page: {sight.chain.final}.")
    page = sight.html
    if page is None or not _is_story(sight, page):
        return convicted
    neighbour = sibling(sight)
    if isinstance(neighbour, Question):
        return neighbour
    return convicted if neighbour is None or lands(neighbour, sight) else None


def _is_story(sight: Sight, page: Page) -> bool:
    """Tell whether a page holds some text under a title of its own, which neither says "not found" nor is a name."""
    if is_shorter(page, SHORT) or page.signals.noindex or names_no_story(sight, page):
        return False
    if any(NOT_FOUND.holds(line) for line in sentences(page.text[:1000])[:3]) and not NOT_FOUND.holds(page.title):
        return False
    telling = any(len(set(tokens(part)) - sight.names) >= _TITLED for part in title_parts(page.title))
    return telling and not any(NOT_FOUND.titles(line, names=sight.names) for line in lines(page))


def judge_shared_landing(sight: Sight) -> Judgement | None:
    """Judge an address that ends on one page with many others, which is none of them."""
    others = len(sight.look.landed_here)
    if not sight.chain.elsewhere or others + 1 < _SHARED or sight.look.final_is_watched or _fits_baseline(sight):
        return None
    return sight.judge(
        "soft-404-shared-landing",
        f"{others} other watched addresses lead to the same page, {sight.chain.final}, and it is none of them.",
    )


def _holds_cited(sight: Sight) -> bool:
    """Tell whether the cited text stands on the page."""
    cited, page = sight.look.cited, sight.page
    if cited is None or page is None or is_mere_frame(sight, page):
        return False
    return text_fits(page, cited)


def _fits_baseline(sight: Sight) -> bool:
    """Tell whether the landing page is the one that was cited, as far as a baseline says so."""
    if sight.unchanged or sight.status == 304:
        # The page of the last good look: it was compared with the cited one then.
        change = sight.look.before.change
        return sight.look.before.baseline is not None and (change is None or change.kind is not ChangeKind.DIFFERENT)
    cited = sight.look.cited
    page = sight.page
    return cited is not None and page is not None and fits(page, cited) and not is_mere_frame(sight, page)


def _is_that_search(ends: tuple[str, ...], sight: Sight) -> bool:
    """Tell whether a random address ends at that site's search too, whatever it is made to search for."""
    return any(is_search(end) and same_site(end, sight.chain.final) for end in ends)


def _replaced(sight: Sight, page: Page) -> Judgement | Question | None:
    """Convict a page of which nothing is left where a random address gets the very same one."""
    cited = sight.look.cited
    if cited is None or not page.readable or not segments(sight.chain.cited) or not is_unlike(page, cited):
        return None
    host = host_name(sight.chain.cited)
    page = sight.html or page
    for heard in recalled(sight):
        same = surely_alike(sight, page, heard, threshold=SAME)
        if same and heard.title == page.title:
            when = f"{heard.asked:%Y-%m-%d}"
            said = f"Nothing of the cited page is left, and {host} answered a random address alike on {when}."
            return judge_everywhere(sight, page, sight.judge("soft-404-replaced", said))
        if same is False and is_beside(sight, heard):
            return None
    neighbour = sibling(sight)
    if isinstance(neighbour, Question):
        return neighbour
    if (
        neighbour is None
        or neighbour.page is None
        or neighbour.page.title != page.title
        or likeness(sight, page, neighbour) < SAME
    ):
        return None
    said = f"Nothing of the cited page is left, and {host} answers a random address alike."
    return judge_everywhere(sight, page, sight.judge("soft-404-replaced", said))
