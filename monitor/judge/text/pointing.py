"""Writes the text fragment that leads a browser to words of a page, told apart from the same words elsewhere on it.

Browsers look for the words in all that a page shows, teasers and standfirsts too, and take the first place whose
context adjoins: nothing but blanks may part a prefix or a suffix from the words, signs count, and each stands in one
block (WICG, "URL Fragment Text Directives", section 3.6).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import NamedTuple
from urllib.parse import quote as percent_encoded

from monitor.judge.text.fold import plain
from monitor.judge.text.wording import Wording
from monitor.model.page import Page
from monitor.model.source import Quote

#: Longer stretches are named by their first and last words; browsers look for both in one go.
_LONGEST_EXACT = 240
#: Words at each end of a long stretch; in scripts without blanks a character is a word.
_END_WORDS = 6
#: Words of context, as few as tell the place apart; no more are looked at.
_CONTEXT_WORDS, _MOST_CONTEXT = (4, 8, 16), 40
#: Places of the same words that are told apart, and words around them by which a place is known again.
_MOST_PLACES, _AROUND = 50, 8
_ELLIPSIS = " … "

_Span = tuple[int, int]


class _Context(NamedTuple):
    """How many words before and behind a place tell it apart, and whether they stand on the line next to its own."""

    before: int = 0
    behind: int = 0
    above: bool = False
    below: bool = False


class _Beside(NamedTuple):
    """How many words on one side of a place may be taken, and whether they stand on the line next to its own."""

    sizes: list[int]
    next_line: bool = False


class Pointing:
    """All that a browser shows of a page, in which words are pointed at."""

    def __init__(self, page: Page) -> None:
        """Take it; it is taken apart where words stand on it twice."""
        self._page = page

    def fragment(self, text: Wording, span: _Span, quote: Quote | None = None) -> str:
        """Write the directive that leads a browser to a range of words, as the page spells them.

        Long stretches and those of several blocks are named by both ends. What stands more than once is told apart by
        the words around it. The directive that people wrote stays where all of it stands as they wrote it.
        """
        if quote is not None and quote.directive and self._holds(quote):
            return f"text={quote.directive}"
        named = span if _is_brief(text, span) else _head(text, span)
        begin, end = text.place(named)
        if self._once(text.original[begin:end]):
            return f"text={','.join(_parts(text, span, _Context()))}"
        whole, spot, others = self._places(text, span, named)
        context = _context(whole, spot, others) if others else _Context()
        parts = _parts(whole, spot, context)
        before, behind = _before(whole, spot, context), _behind(whole, spot, context)
        return f"text={','.join([*([f'{before}-'] if before else []), *parts, *([f'-{behind}'] if behind else [])])}"

    def _holds(self, quote: Quote) -> bool:
        """Tell whether what people pointed at stands on the page sign by sign, with its context, as browsers ask."""
        starts, _, ends = quote.exact.partition(_ELLIPSIS)
        sought = (quote.prefix, starts) if ends else (quote.prefix, starts, quote.suffix)
        wanted = [re.escape(" ".join(plain(part).casefold().split())) for part in sought]
        return re.search(r"\s?".join(wanted), self._flat) is not None

    @cached_property
    def _flat(self) -> str:
        return " ".join(plain("\n".join(self._lines)).casefold().split())

    @cached_property
    def _lines(self) -> tuple[str, ...]:
        """The lines that are shown, in order."""
        shown = tuple(block.text for block in self._page.blocks if not block.unseen)
        return shown or tuple((self._page.all_text or self._page.text).splitlines())

    @cached_property
    def _shown(self) -> str:
        return " ".join("\n".join(self._lines).casefold().split())

    @cached_property
    def _whole(self) -> Wording:
        return Wording("\n".join(self._lines))

    def _once(self, exact: str) -> bool:
        """Tell whether words stand on the page once, cheaply: what is spelt in another way is asked with care."""
        return self._shown.count(" ".join(exact.casefold().split())) == 1

    def _places(self, text: Wording, span: _Span, named: _Span) -> tuple[Wording, _Span, list[_Span]]:
        """Give the text to point into, the range there, and the other places of its first words."""
        run = text.words_of(named)
        found = self._whole.occurrences([text.words_of(span)], (), most=_MOST_PLACES)
        if not found:
            spots = text.occurrences([run], (), most=_MOST_PLACES)
            return text, span, [other for other in spots if other[0] != span[0]]
        before = " ".join(text.words_of((max(0, span[0] - _AROUND), span[0])))
        behind = " ".join(text.words_of((span[1], span[1] + _AROUND)))
        spot = max(found, key=lambda place: (self._whole.likeness_around(place, before, behind), self._is_own(place)))
        spots = self._whole.occurrences([run], (), most=_MOST_PLACES)
        return self._whole, spot, [other for other in spots if other[0] != spot[0]]

    def _is_own(self, place: _Span) -> bool:
        """Tell whether a place stands in what is no dress of the page."""
        if not self._page.blocks:
            return True
        shown = [block for block in self._page.blocks if not block.unseen]
        block = shown[min(self._whole.original.count("\n", 0, self._whole.place(place)[0]), len(shown) - 1)]
        return (block.careful or block.inside) and not block.dress


def _is_brief(text: Wording, span: _Span) -> bool:
    """Tell whether a range is named whole: it stands on one line and is short."""
    exact = _original(text, span)
    return "\n" not in exact and len(exact) <= _LONGEST_EXACT


def _context(text: Wording, spot: _Span, others: Sequence[_Span]) -> _Context:
    """Say which words around a place tell it from others: few, on its own line where they can, on one side alone."""
    brief = _is_brief(text, spot)

    def alone(one: _Context) -> bool:
        return all(
            text.words_of((max(0, start - one.before), start)) != text.words_of((spot[0] - one.before, spot[0]))
            or text.words_of((end, end + one.behind)) != text.words_of((spot[1], spot[1] + one.behind))
            for start, end in others
        )

    ahead = _Beside(_sizes(text, spot[0], back=True))
    behind = _Beside(_sizes(text, spot[1], back=False) if brief else [])
    contexts = [*_contexts(ahead, behind)]
    if not ahead.sizes and (above := _sizes(text, spot[0], back=True, next_line=True)):
        ahead = _Beside(above, next_line=True)
    if not behind.sizes and brief and (below := _sizes(text, spot[1], back=False, next_line=True)):
        behind = _Beside(below, next_line=True)
    contexts += _contexts(ahead, behind)
    return next(filter(alone, contexts), contexts[-1])


def _contexts(ahead: _Beside, behind: _Beside) -> Iterator[_Context]:
    """Give what may tell a place apart: few words first, on one side before both."""
    for least in _CONTEXT_WORDS:
        before, after = _at_least(ahead.sizes, least), _at_least(behind.sizes, least)
        yield _Context(before, above=ahead.next_line)
        yield _Context(0, after, below=behind.next_line)
        yield _Context(before, after, ahead.next_line, behind.next_line)


def _at_least(sizes: Sequence[int], least: int) -> int:
    """Give the first of some sizes that is large enough, else the last; 0 where there is none."""
    return next((size for size in sizes if size >= least), sizes[-1] if sizes else 0)


def _sizes(text: Wording, at: int, *, back: bool, next_line: bool = False) -> list[int]:
    """Give how many words of the line before or behind a place may be taken: browsers want no word cut.

    Where no blanks part words, a browser's own word ends for certain at a sign alone.
    """
    left, right = _line(text, at, back=back, next_line=next_line)
    sizes: list[int] = []
    for number in range(1, _MOST_CONTEXT + 1):
        place = at - number if back else at + number - 1
        if not 0 <= place < len(text):
            break
        begin, end = text.place((place, place + 1))
        if begin < left or end > right:
            break
        beyond = text.original[max(0, begin - 1) : begin] if back else text.original[end : end + 1]
        if not beyond.isalnum():
            sizes.append(number)
    return sizes


def _line(text: Wording, at: int, *, back: bool, next_line: bool) -> _Span:
    """Give where the line before or behind a place begins and ends, in characters: its own, or the one next to it."""
    written = text.original
    if back:
        right = text.place((at, at + 1))[0]
        if next_line:
            right = max(0, written.rfind("\n", 0, right))
        return written.rfind("\n", 0, right) + 1, right
    left = text.place((at - 1, at))[1]
    ends = written.find("\n", left)
    if next_line and ends >= 0:
        left = ends + 1
        ends = written.find("\n", left)
    return left, ends if ends >= 0 else len(written)


def _parts(text: Wording, spot: _Span, context: _Context) -> list[str]:
    """Name a range, whole or by its ends; with the signs of its line where the next line has to adjoin."""
    begin, end = text.place(spot)
    if context.above:
        begin = text.original.rfind("\n", 0, begin) + 1
    if context.below:
        end = _line(text, spot[1], back=False, next_line=False)[1]
    if _is_brief(text, spot):
        return [_encoded(text.original[begin:end])]
    head = _head(text, spot)
    tail = _tail(text, (max(spot[0], head[1]), spot[1]))
    return [_encoded(text.original[begin : text.place(head)[1]]), _encoded(_original(text, tail))]


def _before(text: Wording, spot: _Span, context: _Context) -> str:
    """Give the context before a range up to its first sign, or up to the end of the line above; encoded."""
    if not context.before:
        return ""
    begin = text.place((spot[0] - context.before, spot[0]))[0]
    ends = _line(text, spot[0], back=True, next_line=context.above)[1]
    return _encoded(text.original[begin:ends])


def _behind(text: Wording, spot: _Span, context: _Context) -> str:
    """Give the context behind a range from its last sign on, or from the beginning of the line below; encoded."""
    if not context.behind:
        return ""
    starts = _line(text, spot[1], back=False, next_line=context.below)[0]
    return _encoded(text.original[starts : text.place((spot[1], spot[1] + context.behind))[1]])


def _head(text: Wording, span: _Span) -> _Span:
    """Give the first words of a range, as many as stand on one line."""
    last = min(span[0] + _END_WORDS, span[1])
    while last > span[0] + 1 and "\n" in _original(text, (span[0], last)):
        last -= 1
    return span[0], last


def _tail(text: Wording, span: _Span) -> _Span:
    """Give the last words of a range, as many as stand on one line."""
    first = max(span[1] - _END_WORDS, span[0])
    while first < span[1] - 1 and "\n" in _original(text, (first, span[1])):
        first += 1
    return min(first, span[1] - 1), span[1]


def _original(text: Wording, span: _Span) -> str:
    begin, end = text.place(span)
    return text.original[begin:end]


def _encoded(words: str) -> str:
    """Write words so that no comma, hyphen or ampersand of theirs is taken for one of the directive's."""
    return percent_encoded(" ".join(words.split()), safe="").replace("-", "%2D")
