"""Two texts, word by word: what stands in both, what was taken out, what was put in."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from monitor.model.comparison import Edit

#: Scripts that put no spaces between words are compared letter by letter: Thai to Khmer, kana, Han.
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3041-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_UNSPACED}]\s*|[^\s{_UNSPACED}]+\s*|^\s+", re.UNICODE)
#: Product of word counts up to which two stretches are compared word by word; the table takes a bit for each pair.
_MOST_PAIRS = 200_000_000


class Part(StrEnum):
    """What a stretch of words is to the two texts."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of words, with the white space that follows it."""

    part: Part
    text: str


def differ(was: str, now: str) -> tuple[Piece, ...]:
    """Tell two texts apart, word by word. What was removed stands before what was added in its place.

    All the pieces but the added ones, put together, give the old text again; all but the removed ones the new
    text, up to the white space between words. Paragraphs are paired first, so that long texts stay affordable.
    """
    old, new = was.splitlines(keepends=True), now.splitlines(keepends=True)
    if len(old) * len(new) <= 1:
        return tuple(_merged(_words(was, now)))
    matcher = difflib.SequenceMatcher(None, [line.strip() for line in old], [line.strip() for line in new])
    pieces: list[Piece] = []
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            pieces.append(Piece(part=Part.SAME, text="".join(new[c:d])))
        else:
            pieces.extend(_words("".join(old[a:b]), "".join(new[c:d])))
    return tuple(_merged(pieces))


def _words(was: str, now: str) -> Iterator[Piece]:
    """Compare two stretches word by word, or as wholes where they are too long for that."""
    old, new = _WORD.findall(was), _WORD.findall(now)
    if len(old) * len(new) > _MOST_PAIRS:
        yield from _replaced(old, new)
        return
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 - `monitor status` shows no edits and need not load it

    for step in LCSseq.opcodes([word.strip() for word in old], [word.strip() for word in new]):
        if step.tag == "equal":
            yield Piece(part=Part.SAME, text="".join(new[step.dest_start : step.dest_end]))
        else:
            yield from _replaced(old[step.src_start : step.src_end], new[step.dest_start : step.dest_end])


def _replaced(old: Sequence[str], new: Sequence[str]) -> Iterator[Piece]:
    """Give what was removed and what was added, where there is any."""
    if old:
        yield Piece(part=Part.REMOVED, text="".join(old))
    if new:
        yield Piece(part=Part.ADDED, text="".join(new))


def _merged(pieces: Iterable[Piece]) -> Iterator[Piece]:
    """Put neighbours of one kind together, removed before added, and a lone blank between two edits into both."""
    removed, added, same = "", "", ""
    for piece in pieces:
        if piece.part is Part.SAME:
            yield from _flushed(removed, added)
            removed, added, same = "", "", same + piece.text
            continue
        if same:
            yield Piece(part=Part.SAME, text=same)
            same = ""
        if piece.part is Part.REMOVED:
            removed += piece.text
        else:
            added += piece.text
    if same:
        yield Piece(part=Part.SAME, text=same)
    yield from _flushed(removed, added)


def _flushed(removed: str, added: str) -> Iterator[Piece]:
    """Give the edits gathered so far."""
    if removed:
        yield Piece(part=Part.REMOVED, text=removed)
    if added:
        yield Piece(part=Part.ADDED, text=added)


def edits(edits: Iterable[Edit]) -> tuple[tuple[Piece, ...], ...]:
    """Give stored edits as pieces, each with where it stands and the words before it."""
    return tuple(
        tuple(
            piece
            for piece in (
                Piece(part=Part.SAME, text=place(edit)),
                Piece(part=Part.SAME, text=f"{edit.after.rstrip()} " if edit.after.strip() else ""),
                Piece(part=Part.REMOVED, text=edit.was),
                Piece(part=Part.ADDED, text=edit.now),
            )
            if piece.text
        )
        for edit in edits
    )


def place(edit: Edit) -> str:
    """Say where an edit stands: its paragraph and the heading above it; empty where neither is known."""
    under = f"under “{edit.heading.strip()}”" if edit.heading.strip() else ""
    paragraph = f"paragraph {edit.paragraph}" if edit.paragraph is not None else ""
    said = ", ".join(part for part in (paragraph, under) if part)
    return f"({said}) " if said else ""


def marked(pieces: Iterable[Piece]) -> str:
    """Write pieces so that no colour is needed: ``[-removed-]`` and ``{+added+}``."""
    return "".join(mark(piece) for piece in pieces)


def mark(piece: Piece) -> str:
    """Write one piece, its marks inside the white space around it."""
    if piece.part is Part.SAME:
        return piece.text
    core = piece.text.strip()
    before = piece.text[: len(piece.text) - len(piece.text.lstrip())]
    after = piece.text[len(piece.text.rstrip()) :] if core else ""
    opening, closing = ("[-", "-]") if piece.part is Part.REMOVED else ("{+", "+}")
    return f"{before}{opening}{core}{closing}{after or ' '}"
