"""Finds the few lines of a journal that hold certain words, in great blocks: most lines are never taken apart."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from monitor.errors import EvidenceError
from monitor.evidence.chain.read import month_files, open_month
from monitor.evidence.plain import SMALL, is_plain, lines_within

_BLOCK = 1 << 20


def whole_lines(
    files: Iterable[Path], *, miss: Callable[[str], None] = lambda _: None
) -> Iterator[tuple[Path, int, bytes]]:
    """Give the whole lines of some months, each with its place; what cannot be read is passed over.

    That is what lies in the place of a month and is no plain file, and whatever stands from a line on that is longer
    than any can be. Anyone can put it there: whose chain has to be whole is read elsewhere, by who refuses it.
    ``miss`` hears why.

    Raises:
        StorageError: a month could not be opened.

    """
    for path in files:
        try:
            with open_month(path) as file:
                for number, raw in enumerate(lines_within(file, path), start=1):
                    if raw.endswith(b"\n"):
                        yield path, number, raw
        except EvidenceError as error:
            miss(str(error))


def readable(folder: Path) -> bool:
    """Tell whether all that lies in the place of the months of a chain can be read; only great files are."""
    missed: list[str] = []
    for path in month_files(folder):
        if not is_plain(path):
            return False
        if path.stat().st_size > SMALL:
            for _ in whole_lines([path], miss=missed.append):
                pass
    return not missed


def lines_with(folder: Path, words: Sequence[bytes]) -> Iterator[bytes]:
    """Give the whole lines of a chain that hold one of the words, in order, newline included.

    What cannot be read is passed over, as above.

    Raises:
        StorageError: a month could not be opened.

    """
    for path in month_files(folder):
        with contextlib.suppress(EvidenceError, ValueError), open_month(path) as file:
            yield from found_in(file, words)


def found_in(file: BinaryIO, words: Sequence[bytes], most: int = SMALL) -> Iterator[bytes]:
    """Give the whole lines of a file that hold one of the words; a torn end is left out.

    Raises:
        OSError: it could not be read.
        ValueError: a line has more bytes than ``most``.

    """
    rest, block = b"", _BLOCK
    while data := file.read(block):
        data, rest = rest + data, b""
        end = data.rfind(b"\n") + 1
        if end < len(data):
            rest = data[end:]
            if len(rest) > most:
                raise ValueError(len(rest))
        # A line of many blocks is put together in a few steps.
        block = _BLOCK if end else 2 * block
        if end:
            yield from _within(data, end, words)


def _within(data: bytes, end: int, words: Sequence[bytes]) -> Iterator[bytes]:
    """Give the lines of some whole lines that hold one of the words."""
    nexts = {word: data.find(word, 0, end) for word in words}
    done = 0
    while places := [place for place in nexts.values() if place >= 0]:
        first = min(places)
        start, done = data.rfind(b"\n", done, first) + 1 or done, data.index(b"\n", first) + 1
        yield data[start:done]
        nexts = {
            word: place if place < 0 or place >= done else data.find(word, done, end) for word, place in nexts.items()
        }
