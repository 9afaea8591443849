"""Cuts a page into the lines that comparisons lean on: rows of data in one line, and what nobody reads apart."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from monitor.judge.text.fold import squashed_lines
from monitor.read.accordions import heads
from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

_CELLS = frozenset(("td", "th"))
#: Elements between a cell and its words.
_WRAPPED = 4
#: A row of data has at least so many cells with words, and all of them at most so many characters.
_FEWEST, _LONGEST_ROW = 2, 300
#: A line of so many characters stands nowhere else by chance.
_BY_CHANCE = 25
#: Letters that a sign of East Asia stands for.
_DENSE = 2.5
_SHOWN, _UNSEEN, _STRUCK = 0, 1, 2


@dataclass(slots=True)
class Cut:
    """A paragraph, heading, item or row on the way to becoming a block."""

    text: str
    key: str
    #: Share of its letters that stand in links.
    links: float
    part: Part
    #: Under which an extractor may have taken it: with what nobody reads in it, without its label, or cell by cell.
    whole: str
    #: The same as it is written; other than ``text`` where there is something in it that nobody reads.
    written: str
    cells: tuple[str, ...] = ()
    #: It is not shown, or shown struck out.
    unseen: bool = False
    struck: bool = False
    #: It stands in a button that opens and shuts the words below it.
    heads: bool = False
    careful: bool = False
    fast: bool = False


@dataclass(slots=True)
class _Piece:
    """A line or a row before its words are squashed."""

    text: str
    part: Part
    linked: int
    whole: str
    #: It without labels, where it has any.
    bare: str = ""
    cells: tuple[str, ...] = ()
    state: int = _SHOWN
    heads: bool = False


def cut_up(walk: Walk) -> list[Cut]:
    """Give the lines that say anything and are not there to be worked with, in order."""
    heading = heads(walk)
    lines = [line for line in walk.lines if not line.worked or line in heading]
    marks = _marks(walk)
    labels = frozenset(piece for part in walk.labels for piece in range(part.first, part.end))
    if marks:
        pieces = [piece for line in lines for piece in _parted(line, walk, marks, labels)]
    else:
        pieces = [_plain(line, walk, labels) for line in lines]
    if any(part.tag == "tr" for part in walk.parts):
        pieces = list(_in_rows(pieces, walk))
    keys = squashed_lines([piece.text for piece in pieces])
    other = {taken for piece in pieces if (taken := piece.bare or piece.whole) != piece.text}
    other |= {cell for piece in pieces for cell in piece.cells}
    known = dict(zip(other, squashed_lines(list(other)), strict=True))
    return [
        Cut(
            text=piece.text,
            key=key,
            links=min(1.0, piece.linked / (len(piece.text) - piece.text.count(" "))),
            part=piece.part,
            whole=known.get(piece.bare or piece.whole, key),
            written=piece.whole,
            cells=tuple(known[cell] for cell in piece.cells),
            unseen=piece.state == _UNSEEN,
            struck=piece.state == _STRUCK,
            heads=piece.heads,
        )
        for piece, key in zip(pieces, keys, strict=True)
        if key
    ]


def weight(key: str) -> float:
    """Count letters; one of East Asia says as much as some."""
    return len(key) if key.isascii() else len(key) + (_DENSE - 1) * sum(sign > "\u2e7f" for sign in key)


def as_read(main: str, cut: Iterable[Cut]) -> str:
    """Give a main text without what is struck out in it, and without what is not shown within its lines."""
    left = {line.written: line.text for line in cut if not (line.unseen or line.struck) and line.text != line.written}
    for line in cut:
        if line.struck:
            left.setdefault(line.written, "")
    for written, text in left.items():
        if len(written) >= _BY_CHANCE:
            main = main.replace(written, text)
    return "\n".join(filter(None, (left.get(line, line) for line in main.split("\n")))) if left else main


def _plain(line: Line, walk: Walk, labels: frozenset[int]) -> _Piece:
    """Take a line as it stands; an extractor may have taken it without its label."""
    bare = ""
    if labels and not labels.isdisjoint(line.pieces):
        bare = " ".join("".join([walk.pieces[piece] for piece in line.pieces if piece not in labels]).split())
    return _Piece(line.text, line.part, line.linked, line.text, bare, heads=line.worked)


def _marks(walk: Walk) -> bytearray:
    """Say of each piece whether it is shown; empty where all are."""
    if not walk.unseen:
        return bytearray()
    marks = bytearray(len(walk.pieces))
    # What is not shown need not be struck out too.
    for part in sorted(walk.unseen, key=lambda part: part.unseen):
        marks[part.first : part.end] = bytes((_UNSEEN if part.unseen else _STRUCK,)) * (part.end - part.first)
    return marks


def _parted(line: Line, walk: Walk, marks: bytearray, labels: frozenset[int]) -> Iterator[_Piece]:
    """Part a line from what nobody reads in it."""
    states = [marks[piece] for piece in line.pieces]
    if not any(states):
        yield _plain(line, walk, labels)
        return
    shown = [walk.pieces[piece] for piece in line.pieces if marks[piece] == _SHOWN]
    if text := " ".join("".join(shown).split()):
        yield _Piece(text, line.part, line.linked, line.text)
    for state, run in itertools.groupby(line.pieces, marks.__getitem__):
        text = " ".join("".join([walk.pieces[piece] for piece in run]).split())
        if text and state != _SHOWN:
            yield _Piece(text, line.part, 0, line.text, state=state)


def _in_rows(pieces: Iterable[_Piece], walk: Walk) -> Iterator[_Piece]:
    """Put the cells of each row of data into one line: a number says nothing without what it is the number of."""
    nested = sorted(part.number for part in walk.parts if part.tag == "table")
    for row, group in itertools.groupby(pieces, _row):
        held = list(group)
        said = [piece for piece in held if piece.state == _SHOWN]
        if row is None or row.has_any(nested) or not _is_data(said):
            yield from held
            continue
        text = " | ".join(piece.text for piece in said)
        whole = " | ".join(piece.whole for piece in said)
        cells = tuple(piece.bare or piece.whole for piece in said)
        yield _Piece(text, row, sum(piece.linked for piece in said), whole, cells=cells)
        yield from (piece for piece in held if piece.state != _SHOWN)


def _is_data(row: Sequence[_Piece]) -> bool:
    """Tell a row of data from one that lays a page out: two cells or more, each of one short line."""
    cells = {_cell(piece.part) for piece in row}
    return _FEWEST <= len(cells) == len(row) and sum(len(piece.text) for piece in row) <= _LONGEST_ROW


def _row(piece: _Piece) -> Part | None:
    """Give the row that a line stands in; None where it stands in none."""
    cell = _cell(piece.part)
    return cell.above if cell is not None and cell.above is not None and cell.above.tag == "tr" else None


def _cell(part: Part) -> Part | None:
    """Give the cell that a part is or is wrapped in; None where there is none."""
    return next((at for at in itertools.islice(part.upwards(), _WRAPPED) if at.tag in _CELLS), None)
