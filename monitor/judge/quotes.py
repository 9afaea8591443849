"""Looks for the words that citations lean on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import unquote

from monitor.judge.fold import words
from monitor.judge.wording import Likely, Wording
from monitor.model.page import Page
from monitor.model.source import Quote, Source
from monitor.model.verdict import Passage, PassageState

#: Likeness (0 to 100) from which a stretch of the page is the quote, edited.
EDITED_FROM = 75
#: What stands for words left out. Brackets with words inside are the citing author's, and stand for anything short.
_ELLIPSIS = re.compile(r"\s*(?:[\[(]\s*(?:\.\s?){3,}\s*[\])]|[\[(]\s*\u2026\s*[\])]|(?:\.\s?){3,}|\u2026)\s*")
_INSERTION = re.compile(r"\s*\[[^\]]{2,80}\]\s*")
_SIC = re.compile(r"\s*\[sic!?\]", re.IGNORECASE)
#: "[T]he", "say[s]": the citing author changed a letter or an ending.
_LETTER_IN_BRACKETS = re.compile(r"\[([^\W\d_]{1,3})\](?=\w)|(?<=\w)\[([^\W\d_]{1,3})\]")
#: Words that an ellipsis may stand for, and that a bracketed insertion may.
_LONGEST_GAP, _LONGEST_INSERTION = 400, 15
#: A phrase this short occurs by chance: where prefix or suffix are given, they have to fit.
_SHORT_QUOTE = 6
_CONTEXT_FITS = 75


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sought:
    """One quote, taken apart: its runs of words, and how many words may lie between two of them."""

    runs: tuple[tuple[str, ...], ...]
    gap: int

    @property
    def length(self) -> int:
        return sum(map(len, self.runs))


class _Around:
    """All visible text of a page, taken apart only when a quote does not stand in the main text."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()

    @cached_property
    def wording(self) -> Wording:
        return Wording(self.text)


def find(quotes: tuple[Quote, ...], page: Page) -> tuple[Passage, ...]:
    """Look for each quote on a page, in the order given.

    Present means the same words with the same numbers, signs and decimal points; typography, case and spacing
    are not asked. The main text counts. Words that stand elsewhere alone are missing, unless the text around
    them belongs to the main text (an extractor dropped the paragraph); then ``found`` says where they stand.
    """
    if not quotes:
        return ()
    main = page.text if page.text.strip() else page.all_text
    if not page.readable or not main.strip():
        return tuple(Passage(exact=quote.exact, state=PassageState.UNREADABLE) for quote in quotes)
    text = Wording(main)
    around = _Around(page.all_text if main is not page.all_text else "")
    return tuple(_look_for(quote, text, around) for quote in quotes)


def needs_careful(passages: tuple[Passage, ...]) -> bool:
    """Tell whether the page should be read by the careful extractor before anybody hears of these passages."""
    return any(passage.state in (PassageState.MISSING, PassageState.EDITED) for passage in passages)


def quotes_of(source: Source) -> tuple[Quote, ...]:
    """Give a source's quotes and those that its address carries as text fragments (WICG, scroll to text)."""
    found = [*source.quotes, *_fragment_quotes(source.url or "")]
    return tuple({quote.exact: quote for quote in reversed(found)}.values())[::-1]


def _fragment_quotes(url: str) -> list[Quote]:
    """Read ``#:~:text=prefix-,start,end,-suffix``; a start and an end quote everything between them."""
    directives = url.partition("#")[2].partition(":~:")[2]
    quotes = []
    for directive in directives.split("&"):
        name, _, value = directive.partition("=")
        parts = value.split(",") if name == "text" and value else []
        prefix = unquote(parts.pop(0)[:-1]) if len(parts) > 1 and parts[0].endswith("-") else ""
        suffix = unquote(parts.pop()[1:]) if len(parts) > 1 and parts[-1].startswith("-") else ""
        exact = " … ".join(unquote(part) for part in parts[:2])
        if exact.strip():
            quotes.append(Quote(exact=exact, prefix=prefix, suffix=suffix))
    return quotes


def _look_for(quote: Quote, text: Wording, around: _Around) -> Passage:
    """Look for one quote: in the main text, in what the extractor dropped from it, nearly, elsewhere."""
    readings = _readings(quote.exact)
    if not readings:
        return Passage(exact=quote.exact, state=PassageState.UNREADABLE)
    for sought in readings:
        if _span(sought, quote, text) is not None:
            return Passage(exact=quote.exact, state=PassageState.PRESENT, likeness=1.0)
    elsewhere = [
        span for sought in readings if around.text and (span := _span(sought, quote, around.wording)) is not None
    ]
    if any(around.wording.belongs_to(span, text) for span in elsewhere):
        return Passage(exact=quote.exact, state=PassageState.PRESENT, likeness=1.0)
    likely = _likely(readings[0], quote, text)
    if likely.ratio >= EDITED_FROM:
        # What is not the same words is never wholly alike, however near it comes.
        likeness = min(round(likely.ratio / 100, 4), 0.9999)
        return Passage(exact=quote.exact, state=PassageState.EDITED, likeness=likeness, found=likely.found)
    found = quote.exact if elsewhere else None
    return Passage(exact=quote.exact, state=PassageState.MISSING, likeness=round(likely.ratio / 100, 4), found=found)


def _readings(exact: str) -> tuple[_Sought, ...]:
    """Take a quote apart: word for word first, then with the citing author's brackets as what they stand for."""
    plainly = _SIC.sub("", exact)
    lettered = _LETTER_IN_BRACKETS.sub(lambda match: match.group(1) or match.group(2), plainly)
    readings = []
    for version, cut, gap in (
        (plainly, _ELLIPSIS, _LONGEST_GAP),
        (lettered, _ELLIPSIS, _LONGEST_GAP),
        (
            _INSERTION.sub(" … ", lettered),
            _ELLIPSIS,
            _LONGEST_GAP if _ELLIPSIS.search(lettered) else _LONGEST_INSERTION,
        ),
    ):
        runs = tuple(tuple(run) for part in cut.split(version) if (run := words(part)))
        sought = _Sought(runs=runs, gap=gap)
        if runs and sought not in readings:
            readings.append(sought)
    return tuple(readings)


def _span(sought: _Sought, quote: Quote, text: Wording) -> tuple[int, int] | None:
    """Give where a quote stands, as a range of words: the occurrence that fits its prefix and suffix best."""
    spans = text.occurrences(sought.runs, sought.gap)
    if not spans:
        return None
    if not quote.prefix and not quote.suffix:
        return spans[0]
    fitting = [span for span in spans if text.fits(span, quote.prefix, quote.suffix) >= _CONTEXT_FITS]
    if fitting:
        return fitting[0]
    return spans[0] if sought.length >= _SHORT_QUOTE else None


def _likely(sought: _Sought, quote: Quote, text: Wording) -> Likely:
    """Find the stretch most like the quote; of a quote with gaps, the mean of its runs weighed by their length."""
    if len(sought.runs) == 1:
        short = sought.length < _SHORT_QUOTE and (quote.prefix or quote.suffix)
        if short:
            return text.most_like(words(f"{quote.prefix} {quote.exact} {quote.suffix}"))
        return text.most_like(list(sought.runs[0]))
    parts = [text.most_like(list(run)) for run in sought.runs]
    weights = [sum(map(len, run)) for run in sought.runs]
    ratio = sum(part.ratio * weight for part, weight in zip(parts, weights, strict=True)) / sum(weights)
    return Likely(ratio=ratio, found=" … ".join(part.found for part in parts if part.ratio >= EDITED_FROM))
