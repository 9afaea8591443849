"""Looks for the words that citations lean on."""

from __future__ import annotations

import itertools
from dataclasses import dataclass, replace
from functools import cached_property

from monitor.judge.text.fold import notes, words
from monitor.judge.text.left_off import CLOSING, STOP, STOPS, with_denial
from monitor.judge.text.placing import without_teasers
from monitor.judge.text.pointing import Pointing
from monitor.judge.text.quoting import Sought, readings
from monitor.judge.text.wording import Likely, Wording
from monitor.model.comparison import Passage, PassageState
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote

#: Likeness (0 to 100) from which a stretch of the page is the quote, edited.
EDITED_FROM = 75
#: A phrase this short occurs by chance: where prefix or suffix are given, they have to fit.
_SHORT_QUOTE = 6
#: So many places of the same words are judged before the first of them is taken.
_MOST_JUDGED = 8
_CONTEXT_FITS = 75
#: What is not the same words is never wholly alike, however near it comes.
_NEARLY = 0.9999
#: So many words next to a quote are asked whether an insertion at its end stands for a denial among them.
_REPLACED = 2
#: A word that nobody writes, where lines were left out: no quote reaches over them.
_PARTED = "\ua66e"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hit:
    """Where a quote stands: in which text, and as which range of its words."""

    text: Wording
    span: tuple[int, int]


class _Texts:
    """The texts of one page, each taken apart when it is first needed."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.pointing = Pointing(page)
        self._parted = bool(page.inside)
        #: The main text; where the extractor found none, all that may be the article.
        self.main = Wording(page.text if page.text.strip() else page.inside or page.all_text)
        self.language = page.language
        self.points = page.kind in (PageKind.HTML, PageKind.PLAIN)

    @cached_property
    def dropped(self) -> Wording | None:
        """What may be the article though the extractor dropped it; lines that it kept only where they stand beside."""
        if not self._page.text.strip():
            return None
        text = _beside(self._page.inside, self._page.text) if self._parted else self._page.all_text
        return Wording(text) if text.strip() else None

    @cached_property
    def inside(self) -> Wording | None:
        """All that may be the article."""
        return Wording(self._page.inside) if self._page.text.strip() and self._parted else None

    @cached_property
    def outside(self) -> Wording | None:
        """What is plainly not the article."""
        return Wording(self._page.outside) if self._page.outside.strip() else None

    def only_outside(self, hit: _Hit) -> bool:
        """Tell whether what was found in the main text came there from a teaser or a comment."""
        if self.outside is None:
            return False
        run = hit.text.words_of(hit.span)
        if not self.outside.occurrences([run], (), most=1):
            return False
        return self.inside is not None and not self.inside.occurrences([run], (), most=1)

    def is_article(self, hit: _Hit) -> bool:
        """Tell whether a place belongs to the article: it stands in the main text, or among words that do.

        Where the page was parted, all that is not plainly foreign does: captions, lists, paragraphs that were dropped.
        """
        if hit.text is self.main:
            return not self.only_outside(hit)
        return self._parted or hit.text.belongs_to(hit.span, self.main)


def find(quotes: tuple[Quote, ...], page: Page) -> tuple[Passage, ...]:
    """Look for each quote on a page, in the order given.

    Present means the same words with the same numbers, signs and decimal points; typography, case and spacing
    are not asked. The article counts: its main text, and what the extractor dropped from among it. Words that stand
    elsewhere alone are missing, and said to stand ``outside``.
    """
    if not quotes:
        return ()
    if not page.readable or not (page.text.strip() or page.all_text.strip()):
        return tuple(_named(Passage(exact=quote.exact, state=PassageState.UNREADABLE), quote) for quote in quotes)
    texts = _Texts(without_teasers(page))
    return tuple(_named(_look_for(quote, texts), quote) for quote in quotes)


def _named(passage: Passage, quote: Quote) -> Passage:
    """Say which of several quotes of the same words was looked for."""
    return replace(passage, prefix=quote.prefix, suffix=quote.suffix)


def _beside(inside: str, main: str) -> str:
    """Give the lines that the main text lacks, each with its neighbours; what was left out parts those that remain."""
    kept = set(main.split("\n"))
    lines = inside.split("\n")
    lacks = [line not in kept for line in lines]
    near = (any(lacks[max(0, place - 1) : place + 2]) for place in range(len(lines)))
    beside = [line if stays else _PARTED for line, stays in zip(lines, near, strict=True)]
    return "\n".join(line for line, _ in itertools.groupby(beside)) if any(lacks) else ""


def _look_for(quote: Quote, texts: _Texts) -> Passage:
    """Look for one quote: in the main text, in what the extractor dropped from it, nearly, elsewhere."""
    read = readings(quote.exact, texts.language)
    if not read:
        return Passage(exact=quote.exact, state=PassageState.UNREADABLE)
    for text in filter(None, (texts.main, texts.dropped)):
        hits = (_Hit(text=text, span=span) for sought in read for span in _spans(sought, quote, text))
        judged = (_judged(quote, hit, texts) for hit in itertools.islice(filter(texts.is_article, hits), _MOST_JUDGED))
        first = next(judged, None)
        if first is not None:
            # What stands there once as it was quoted was quoted well, whatever is said elsewhere in the same words.
            stands = itertools.chain((first,), judged)
            return next((one for one in stands if one.state is PassageState.PRESENT), first)
    return _nearly(quote, read, texts)


def _judged(quote: Quote, hit: _Hit, texts: _Texts) -> Passage:
    """Say that the words stand there; but for a footnote mark, or a denial cut off, which make them edited."""
    span = with_denial(quote.exact, hit.text, hit.span, texts.language)
    whole = _Hit(text=hit.text, span=span) if span is not None else None
    if whole is None and _same_notes(quote, hit):
        present = Passage(exact=quote.exact, state=PassageState.PRESENT, likeness=1.0)
        return _pointing(present, hit, texts, quote)
    hit = whole or hit
    likeness = min(len(quote.exact) / max(len(hit.text.written(hit.span)), 1), _NEARLY) if whole else _NEARLY
    edited = Passage(
        exact=quote.exact,
        state=PassageState.EDITED,
        likeness=round(likeness, 4),
        found=hit.text.written(hit.span) if whole else hit.text.written_with_notes(hit.span),
    )
    return _pointing(edited, hit, texts)


def _nearly(quote: Quote, read: tuple[Sought, ...], texts: _Texts) -> Passage:
    """Look for the most alike stretch of the article; else say whether the words stand outside of it."""
    likely = _likely(read[0], quote, texts.main)
    hit = _Hit(text=texts.main, span=likely.span) if likely.span else None
    if likely.ratio < EDITED_FROM and texts.dropped is not None:
        other = _likely(read[0], quote, texts.dropped)
        near = _Hit(text=texts.dropped, span=other.span) if other.span else None
        if other.ratio >= EDITED_FROM and near is not None and texts.is_article(near):
            likely, hit = other, near
    likeness = min(round(likely.ratio / 100, 4), _NEARLY)
    outside = _outside(quote, read, texts)
    if likely.ratio >= EDITED_FROM and not (outside and hit is not None and texts.only_outside(hit)):
        edited = Passage(exact=quote.exact, state=PassageState.EDITED, likeness=likeness, found=likely.found)
        return _pointing(edited, hit, texts) if hit else edited
    missing = Passage(exact=quote.exact, state=PassageState.MISSING, likeness=likeness)
    if outside is None:
        return missing
    found = outside.text.written(outside.span)
    return _pointing(replace(missing, found=found, outside=True), outside, texts)


def _outside(quote: Quote, read: tuple[Sought, ...], texts: _Texts) -> _Hit | None:
    """Find the words anywhere on the page."""
    for text in filter(None, (texts.outside, texts.dropped)):
        for sought in read:
            if spans := _spans(sought, quote, text):
                return _Hit(text=text, span=spans[0])
    return None


def _pointing(passage: Passage, hit: _Hit, texts: _Texts, quote: Quote | None = None) -> Passage:
    """Add what leads a browser to the place; a PDF has no text that an address could point at."""
    if not texts.points:
        return passage
    return replace(passage, fragment=texts.pointing.fragment(hit.text, hit.span, quote))


def _spans(sought: Sought, quote: Quote, text: Wording) -> list[tuple[int, int]]:
    """Give where a quote stands, as ranges of words: those that fit its prefix and suffix, where it has any.

    A longer quote does not hang on them: of its places the one whose surroundings are most alike is taken.
    """
    spans = [span for span in text.occurrences(sought.runs, sought.gaps) if _insertions_fit(sought, text, span)]
    if not spans or (not quote.prefix and not quote.suffix):
        return spans
    if fitting := [span for span in spans if text.fits(span, quote.prefix, quote.suffix)]:
        return fitting
    if sought.length < _SHORT_QUOTE:
        return []
    best = max(spans, key=lambda span: text.likeness_around(span, quote.prefix, quote.suffix))
    return [best if text.likeness_around(best, quote.prefix, quote.suffix) >= _CONTEXT_FITS else spans[0]]


def _insertions_fit(sought: Sought, text: Wording, span: tuple[int, int]) -> bool:
    """Tell that an insertion at an end of the quote replaces neither a bracket of the page's own nor a denial."""
    ahead, following = sought.inserted_before, sought.inserted_behind
    if ahead is None and following is None:
        return True
    before, behind = text.sides(span)
    if ahead is not None and (
        before.rstrip(CLOSING[:-2]).endswith("]") or ahead.undenies(words(STOP.split(before)[-1])[-_REPLACED:])
    ):
        return False
    return following is None or not (
        behind.lstrip(f"{CLOSING}{STOPS}").startswith("[")
        or following.undenies(words(STOP.split(behind, maxsplit=1)[0])[:_REPLACED])
    )


def _same_notes(quote: Quote, hit: _Hit) -> bool:
    """Tell that footnote marks, where the quote and the page have any, are the same and in the same order."""
    ours = notes(quote.exact)
    theirs = hit.text.notes_in(hit.span, behind=len(ours)) if ours else []
    remaining = iter(theirs)
    return not theirs or all(mark in remaining for mark in ours)


def _likely(sought: Sought, quote: Quote, text: Wording) -> Likely:
    """Find the stretch most like the quote; of a quote with gaps, the mean of its runs weighed by their length."""
    if len(sought.runs) == 1:
        short = sought.length < _SHORT_QUOTE and (quote.prefix or quote.suffix)
        if short:
            return text.most_like(words(f"{quote.prefix} {quote.exact} {quote.suffix}"))
        return text.most_like(list(sought.runs[0]))
    parts = [text.most_like(list(run)) for run in sought.runs]
    weights = [sum(map(len, run)) for run in sought.runs]
    ratio = sum(part.ratio * weight for part, weight in zip(parts, weights, strict=True)) / sum(weights)
    near = [part for part in parts if part.ratio >= EDITED_FROM]
    return Likely(ratio=ratio, found=" … ".join(part.found for part in near), span=near[0].span if near else None)
