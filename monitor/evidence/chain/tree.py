"""Sums lines up as a tree of hashes, so that one line can be shown to belong to it without the others."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Tree:
    """
    Peaks over the SHA-256 of lines, in order: a Merkle mountain range, hashed as RFC 9162 section 2.1.1 has it.

    The peaks over ``size`` lines are full trees whose sizes are the powers of two that add up to it, largest first;
    a leaf is ``SHA-256(00 || line hash)``, a node ``SHA-256(01 || left || right)``.
    """

    size: int = 0
    peaks: list[bytes] = field(default_factory=list)

    def add(self, line: bytes) -> None:
        """Take up the hash of the next line."""
        node, count = hashlib.sha256(b"\0" + line).digest(), self.size
        while count & 1:
            node = _join(self.peaks.pop(), node)
            count >>= 1
        self.peaks.append(node)
        self.size += 1

    def facts(self) -> dict[str, object]:
        """Write it down."""
        return {"size": self.size, "peaks": [peak.hex() for peak in self.peaks]}


def read_tree(facts: object) -> Tree | None:
    """Read what was written down; None where it is no tree."""
    if not isinstance(facts, dict):
        return None
    size, peaks = facts.get("size"), facts.get("peaks")
    if type(size) is not int or not isinstance(peaks, list) or size < 0 or size.bit_count() != len(peaks):
        return None
    try:
        read = [bytes.fromhex(str(peak)) for peak in peaks]
    except ValueError:
        return None
    return Tree(size=size, peaks=read) if all(len(peak) == 32 for peak in read) else None


def path(lines: Sequence[bytes], number: int, size: int) -> list[bytes]:
    """Give the neighbours that lead from a line (from 1) to its peak over the first ``size`` lines, lowest first."""
    start, width = _mountain(number, size)
    level = [hashlib.sha256(b"\0" + line).digest() for line in lines[start : start + width]]
    at, found = number - 1 - start, []
    while len(level) > 1:
        found.append(level[at ^ 1])
        level = [_join(level[i], level[i + 1]) for i in range(0, len(level), 2)]
        at >>= 1
    return found


def holds(tree: Tree, number: int, line: bytes, neighbours: Sequence[bytes]) -> bool:
    """Tell whether the neighbours lead from the hash of a line to its peak."""
    if not 1 <= number <= tree.size:
        return False
    start, width = _mountain(number, tree.size)
    if 1 << len(neighbours) != width:
        return False
    node, at = hashlib.sha256(b"\0" + line).digest(), number - 1 - start
    for neighbour in neighbours:
        node = _join(neighbour, node) if at & 1 else _join(node, neighbour)
        at >>= 1
    which = next(i for i, (begin, _) in enumerate(_mountains(tree.size)) if begin == start)
    return node == tree.peaks[which]


def _mountain(number: int, size: int) -> tuple[int, int]:
    """Find the full tree that holds a line: how many lines come before it, and how many it holds."""
    return next(each for each in _mountains(size) if each[0] < number <= each[0] + each[1])


def _mountains(size: int) -> Iterator[tuple[int, int]]:
    start = 0
    for bit in range(size.bit_length() - 1, -1, -1):
        if size >> bit & 1:
            yield start, 1 << bit
            start += 1 << bit


def _join(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\1" + left + right).digest()
