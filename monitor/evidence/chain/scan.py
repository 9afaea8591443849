"""Finds the few lines of a journal that hold certain words, in great blocks: most lines are never taken apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

from monitor.evidence.chain.read import month_files, open_month
from monitor.evidence.plain import SMALL, too_long

_BLOCK = 1 << 20


def lines_with(folder: Path, words: Sequence[bytes]) -> Iterator[bytes]:
    """Give the whole lines of a chain that hold one of the words, in order, newline included.

    Raises:
        EvidenceError: something else lies in the place of a month, or a line is longer than any can be.
        StorageError: a month could not be opened.

    """
    for path in month_files(folder):
        with open_month(path) as file:
            try:
                yield from found_in(file, words)
            except ValueError as error:
                raise too_long(f"A line of {path}") from error


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
