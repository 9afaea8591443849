"""Seals the head of the chain: where the chains of other writers end, and which time stamps are still wanting."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.read import backwards, month_files, writers
from monitor.evidence.chain.tree import Tree, read_tree
from monitor.evidence.layout import JOURNAL
from monitor.model.finding import EntryKind
from monitor.ports import Poster

_SEALS = frozenset({"heads", "token"})
_STAMPED = re.compile(r"\d{4}-\d{2}-\d{2}-(\d{6,})-([0-9a-f]{8})\.tsr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamping:
    """Who is asked for time stamps, and by what means."""

    authorities: tuple[str, ...]
    #: PEM files of roots that browsers do not know.
    roots: tuple[Path, ...]
    poster: Poster


class _Glance(msgspec.Struct):
    """As much of a line as sealing reads."""

    seq: int
    kind: str
    data: msgspec.Raw


class _Facts(msgspec.Struct):
    facts: dict[str, Any] = {}


def token_place(url: str, seq: int, at: datetime) -> str:
    """Name the file of a token: the day, the line, and a short hash of whom we asked."""
    return f"{at.astimezone(UTC):%Y-%m-%d}-{seq:06d}-{authority_word(url)}.tsr"


def authority_word(url: str) -> str:
    """Give the short hash of an authority's address."""
    return hashlib.sha256(url.encode()).hexdigest()[:8]


def stamped_line(name: str) -> int | None:
    """Read from the name of a token over which line it is; None where the name is none of ours."""
    found = _STAMPED.fullmatch(name)
    return int(found[1]) if found else None


def newest(folder: Path) -> tuple[int, bytes] | None:
    """Give number and bytes of the last line that is no seal itself; None where there is none."""
    for line, raw in _from_the_end(folder):
        if line.kind not in _SEALS:
            return line.seq, raw
    return None


def other_heads(root: Path, writer: str) -> dict[str, dict[str, object]] | None:
    """Give where the chains of the other writers end; None where our last word on it still holds."""
    heads: dict[str, dict[str, object]] = {}
    for folder in writers(root):
        # Seals are left out, or two writers would confirm each other's confirmations for ever.
        if folder.name != writer and (last := newest(folder)) is not None:
            heads[folder.name] = {"seq": last[0], "sha256": line_hash(last[1])}
    if not heads:
        return None
    for line, _ in _from_the_end(root / JOURNAL / writer):
        if line.kind == "heads":
            said = msgspec.json.decode(line.data, type=_Facts).facts.get("heads")
            return None if said == heads else heads
    return heads


def tree_facts(folder: Path) -> dict[str, object] | None:
    """Sum up all lines of a chain as a tree of hashes; None where the last line that is no seal does so already.

    Only lines behind the last sum are read: that one holds what is needed to go on.
    """
    hashes: list[tuple[int, bytes]] = []
    tree: Tree | None = None
    fresh = False
    for line, raw in _from_the_end(folder):
        if tree is None and line.kind == EntryKind.TREE.value:
            if not fresh:
                return None
            tree = read_tree(msgspec.json.decode(line.data, type=_Facts).facts)
        if tree is not None and line.seq <= tree.size:
            break
        fresh = fresh or line.kind not in _SEALS
        hashes.append((line.seq, bytes.fromhex(line_hash(raw))))
    tree = tree or Tree()
    for _, digest in reversed(hashes):
        tree.add(digest)
    return tree.facts() if tree.size else None


def missing_tokens(folder: Path, seq: int, authorities: Sequence[str]) -> list[str]:
    """Give the authorities that have not stamped this line, nor a later one."""
    latest: dict[str, int] = {}
    for path in folder.glob("*.tsr"):
        if found := _STAMPED.fullmatch(path.name):
            latest[found[2]] = max(latest.get(found[2], 0), int(found[1]))
    return [url for url in authorities if latest.get(authority_word(url), 0) < seq]


def _from_the_end(folder: Path) -> Iterator[tuple[_Glance, bytes]]:
    """Give a writer's lines, newest first."""
    read: Callable[[bytes], _Glance] = msgspec.json.Decoder(_Glance).decode
    for path in reversed(month_files(folder)):
        for raw in backwards(path):
            yield read(raw), raw
