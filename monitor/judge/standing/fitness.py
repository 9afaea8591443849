"""Whether a copy from the past may stand for what was cited: by the rules of a look, and beside the page of today."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from monitor.judge.look.classify import classify
from monitor.judge.look.confirms import confirms, holds_quote
from monitor.judge.standing.bare_copies import is_bare
from monitor.judge.standing.beginnings import only_beginning
from monitor.judge.text.likeness import is_same_text, text_fits
from monitor.judge.text.quotes import find
from monitor.model.check import Answer, Check, CitedPage, HostMemory, Look, Question, Why
from monitor.model.comparison import PassageState
from monitor.model.exchange import Observation
from monitor.model.page import Page
from monitor.model.quoted import quotes_of
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Note, Outcome, Standing

_GOOD = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})
#: Rules of looks that found something, but nothing that could stand for what was cited.
_NO_PAGE = frozenset(
    {"ok-bare", "ok-unreadable", "ok-truncated", "ok-cut-short", "ok-not-modified", "ok-not-modified-unasked"}
)
#: Rules that speak of a page with hardly any text; what is known to be the cited page is short, and no less that page.
_SHORT = frozenset({"ok-bare", "soft-404-short"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Fitness:
    """Whether a copy may stand for what was cited, and how surely: the higher the rank the better, 0 for unfit."""

    rank: int
    reason: str


#: A quote stands on it; it bears the title; nothing is known by which it could be told; it is no such page.
QUOTED, TITLED, UNTOLD, UNFIT = 3, 2, 1, 0


def fitness(
    source: Source, copied: Observation, page: Page, *, careful: Page, living: Page | None, at: datetime
) -> Fitness:
    """Judge a copy as the page that it was: by the same rules as a look, by title and quotes, and by the page of today.

    ``copied`` is what came back with the addresses and headers of the original (``as_original``). ``page`` is the copy
    as looks read it, ``careful`` the same with care and in pieces. ``living`` is the page that our first good look
    found, read likewise, or None: a copy of the same text needs no title to be known by, and one of its beginning
    that ends in an offer is no page.
    """
    verdict = classify(_as_look(source, copied, page, at), "")
    same = living is not None and is_same_text(careful, _as_cited(source, living))
    quoted = _is_quoted(source, page)
    refused = _refused(verdict, page, known=same or (quoted and confirms(page, source)))
    if not refused and living is not None:
        refused = only_beginning(careful, living, url=source.url or "")
    if refused:
        return Fitness(rank=UNFIT, reason=refused)
    if quoted:
        return Fitness(rank=QUOTED, reason="a cited quote stands on it")
    if confirms(page, source):
        return Fitness(rank=TITLED, reason="it bears the title that was given")
    if isinstance(verdict, Judgement) and verdict.outcome in _GOOD and verdict.outcome is not Outcome.OK:
        return Fitness(rank=UNFIT, reason=f"it only redirects elsewhere: {verdict.reason}")
    return _untold(source, careful, living, same=same)


def best_rank(source: Source) -> int:
    """Give the highest rank that a copy of this source can reach, so that nobody looks further than that."""
    if any(len(quote.exact) >= 12 for quote in source.quotes):
        return QUOTED
    return TITLED if source.work.title else UNTOLD


def _refused(verdict: Judgement | Question, page: Page, *, known: bool) -> str:
    """Say what a look would have found against a page; empty for nothing.

    A page that is ``known`` to be the cited one, by its text or by title and quote, is in no doubt, and not too short.
    """
    if isinstance(verdict, Question):
        if not known:
            return f"it is in doubt, and the host of that day cannot be asked: “{verdict.because or verdict.purpose}”"
    elif not (known and verdict.rule in _SHORT) and (
        verdict.outcome not in _GOOD or verdict.rule in _NO_PAGE or Note.UNREADABLE in verdict.notes
    ):
        return f"{verdict.rule}: {verdict.reason}"
    if not page.readable or not (page.text.strip() or page.all_text.strip()):
        return f"it cannot be read: {page.unreadable or 'there is no text'}"
    return ""


def _is_quoted(source: Source, page: Page) -> bool:
    """Tell whether a quote stands on a page; letters alone may be those of a quote whose signs are others."""
    return holds_quote(page, source) and any(
        passage.state is PassageState.PRESENT for passage in find(quotes_of(source), page)
    )


def _untold(source: Source, careful: Page, living: Page | None, *, same: bool) -> Fitness:
    """Judge a copy that bears nothing of what was given, if anything was."""
    fits = same or (living is not None and text_fits(careful, _as_cited(source, living)))
    if same or (fits and (quotes_of(source) or source.work.title)):
        return Fitness(rank=UNTOLD, reason="its text is, for the most part, that of our first look")
    if quotes_of(source) or source.work.title:
        return Fitness(rank=UNFIT, reason="neither the given title nor a quote stands on it")
    if living is not None and is_bare(careful, living):
        return Fitness(
            rank=UNFIT, reason="it holds hardly any running text, and nothing of the article that stands there now"
        )
    return Fitness(rank=UNTOLD, reason="it is a whole page, and nothing more is known of what was cited")


def _as_cited(source: Source, living: Page) -> CitedPage:
    """Lay a page out to be compared with."""
    return CitedPage(url=source.url or "", title=living.title, heading=living.heading, text=living.text)


def _as_look(source: Source, copied: Observation, page: Page, at: datetime) -> Look:
    """Lay a copy out as if we had looked at the page ourselves on that day."""
    return Look(
        check=Check(source=source, due=at, why=Why.ASKED),
        at=at,
        before=Standing(source=source.id, url=source.url or ""),
        host=HostMemory(host=""),
        answers=(Answer(observation=copied, page=page),),
    )
