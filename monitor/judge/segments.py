"""Cuts a text into sentences, each with the words that comparisons lean on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from monitor.judge.fold import TOKEN, caseless, joined, wordable
from monitor.judge.meaning import moves_by_itself

_ENDS = re.compile(r"\n+|(?<=[.!?\u061f\u06d4\u0964])[\"')\]]*\s+|(?<=[\u3002!?])(?=[^\s\"'\u300d\u300f)])")
_QUOTED = re.compile(r"\"[^\"\n]{3,600}\"|[\u300c\u300e][^\u300d\u300f\n]{2,300}[\u300d\u300f]")
_JOINERS = str.maketrans("", "", "\u200c\u200d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One word: folded, as it was written, and how it stood."""

    key: str
    #: Where it stands in its text.
    start: int
    end: int
    #: Written with a capital where no sentence begins.
    named: bool = False
    #: Between quotation marks.
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """One sentence, or what stands for one: its text and its squashed form, the key of comparisons."""

    text: str
    key: str


class Text:
    """A text in sentences. Lines that move by themselves are left out."""

    def __init__(self, text: str) -> None:
        """Cut it."""
        parts = (part.strip() for part in _ENDS.split(wordable(text)) if part)
        self.segments = tuple(
            segment for part in parts if part and not moves_by_itself(part) for segment in _segment(part)
        )

    @cached_property
    def squashed(self) -> str:
        """All of it, squashed."""
        return "".join(segment.key for segment in self.segments)


def _segment(part: str) -> tuple[Segment, ...]:
    tokens = TOKEN.findall(caseless(part).translate(_JOINERS))
    return (Segment(text=part, key=joined(tokens)),) if tokens else ()


def spelled(segments: list[Segment]) -> tuple[str, list[Word]]:
    """Give sentences as one text, and its words with what is known of each."""
    text = "\n".join(segment.text for segment in segments)
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found: list[Word] = []
    for match in TOKEN.finditer(text):
        start, end = match.span()
        first = match.group()[0]
        found.append(
            Word(
                key=caseless(match.group()).translate(_JOINERS),
                start=start,
                end=end,
                named=first.isupper() and match.group() != "I" and not _begins(text, start),
                quoted=any(left < start < right for left, right in quoted),
            )
        )
    return text, found


def _begins(text: str, start: int) -> bool:
    """Tell whether a sentence, a line or a quotation begins there."""
    before = text[:start].rstrip(" \"'([*-")
    return not before or before[-1] in ".!?:\n"
