"""Cuts a text into sentences, each with the words that comparisons lean on."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import NamedTuple

from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.counters import counts
from monitor.judge.text.fold import TOKEN, caseless, squash_written, wordable
from monitor.judge.text.glued import uncounted
from monitor.judge.text.moving import still
from monitor.judge.text.upkeep import is_upkeep

_ENDS = expression(r"\n+|(?<=[.!?\u061f\u06d4\u0964])[\"')\]]*\s+|(?<=[\u3002!?])(?=[^\s\"'\u300d\u300f)])")
_QUOTED = expression(r"\"[^\"\n]{3,600}\"|[\u300c\u300e][^\u300d\u300f\n]{2,300}[\u300d\u300f]")
_ADDRESS = expression(r"(?:https?://|www\.)[^\s<>\"')\]]+", re.IGNORECASE)
_ENUMERATED = expression(r"\(?(?:\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z])[.)]")
#: What wikis put into their own text: links for editors, and marks of their upkeep.
_UPKEEP = expression(
    r"\[ ?(?:edit(?: source)?|update|bearbeiten|quelltext bearbeiten|modifier(?: le code)?|editar"
    r"|modifica(?: wikitesto)?|edytuj|править|редагувати|編集|编辑|編輯|편집)(?: ?\| ?[^\]\[]{3,30})? ?\]"
    r"|\bCS1 \w+: [^()\n]{1,60}\(link\)",
    re.IGNORECASE,
)
#: "Garrett 's": a link ends between a name and its ending.
_LOOSE_ENDING = expression(r"(?<=\w) '(?=(?:s|re|ve|ll|d|m)\b)")
#: A counter is no longer than this.
_LONGEST_COUNTER = 80
_JOINERS = str.maketrans("", "", "\u200c\u200d")


class Word(NamedTuple):
    """One word: folded, as it was written, and how it stood. A comparison makes thousands: a tuple costs the least."""

    key: str
    #: Where it stands in its text.
    start: int
    end: int
    #: Written with a capital where no sentence begins.
    named: bool = False
    #: Between quotation marks.
    quoted: bool = False


#: A range of words of what stood, and that of what stands in its place.
Span = tuple[int, int, int, int]


class Segment(NamedTuple):
    """One sentence, or what stands for one: its text and its squashed form, the key of comparisons."""

    text: str
    key: str
    #: Number of the line or block it stands in.
    line: int = 0


class Text:
    """A text in sentences. Lines that move by themselves are left out."""

    def __init__(self, text: str) -> None:
        """Take it; it is cut when it is first asked for."""
        self._text = text

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """Its sentences."""
        return tuple(
            segment for place, line in enumerate(self._text.split("\n")) if line for segment in cut(line, line=place)
        )

    @cached_property
    def squashed(self) -> str:
        """All of it, squashed."""
        return "".join(segment.key for segment in self.segments)


def cut(text: str, *, line: int = 0) -> tuple[Segment, ...]:
    """Cut one paragraph into sentences; what moves by itself is left out. ``line`` is the number they remember."""
    return tuple([Segment(part, key, line) for part, key in cut_up(text)])


@lru_cache(maxsize=4096)
def cut_up(text: str) -> tuple[tuple[str, str], ...]:
    """Give the sentences of a paragraph with their keys; most paragraphs stand on both pages that are compared."""
    written = wordable(text)
    if "://" in written or "www." in written:
        # Where a link leads is no word of the text, even where the address is written out.
        written = _ADDRESS.sub("", written)
    if is_upkeep(written) or (". " in written and len(written) <= _LONGEST_COUNTER and counts(written.casefold())):
        # Asked of the whole: a day and a counter may hold a full stop ("am 4. Mai", "1,2 тыс. просмотров").
        return ()
    if "[" in written or "CS1" in written:
        written = _UPKEEP.sub("", written)
    if " '" in written:
        written = _LOOSE_ENDING.sub("'", written)
    parts = [still(uncounted(part.strip())) for part in _ENDS.split(written) if part]
    if len(parts) > 1 and _ENUMERATED.fullmatch(parts[0]):
        # Whether a template numbers its headings or its author does is dress.
        del parts[0]
    keyed = [(part, squash_written(part)) for part in parts if part]
    return tuple([(part, key) for part, key in keyed if key])


def spelled(segments: list[Segment]) -> tuple[str, list[Word]]:
    """Give sentences as one text, and its words with what is known of each. No word reaches over a break."""
    found: list[Word] = []
    at = 0
    for segment in segments:
        said = words_of(segment.text)
        found += (
            [Word(key, start + at, end + at, named, quoted) for key, start, end, named, quoted in said] if at else said
        )
        at += len(segment.text) + 1
    return "\n".join(segment.text for segment in segments), found


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """Give the words of one sentence; a sentence that differs is asked beside its place and beside its like."""
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[Word] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        said = match.group()
        key = caseless(said)
        found.append(
            Word(
                key if key.isascii() else key.translate(_JOINERS),
                start,
                end,
                named=said[0].isupper() and said != "I" and not _begins(text, start),
                quoted=bool(quoted) and any(left < start < right for left, right in quoted),
            )
        )
    return tuple(found)


def _begins(text: str, start: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins there."""
    at = start - 1
    while at >= 0 and text[at] in " \"'([*-":
        at -= 1
    return at < 0 or text[at] in ".!?:\n"
