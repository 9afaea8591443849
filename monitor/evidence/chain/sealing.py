"""Seals the head of the chain: where the chains of other writers end, and which time stamps are still wanting."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.ending import may_stand
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.read import backwards, month_files, writers
from monitor.evidence.chain.tree import Tree, read_tree
from monitor.evidence.chain.voices import Voices, voices
from monitor.evidence.chain.whose import beside_says, spoilt_says, unheard_says
from monitor.evidence.layout import JOURNAL
from monitor.model.finding import EntryKind
from monitor.model.visible import spelt_out
from monitor.ports import Poster

#: Kinds of lines that hold others and close a run: another writer confirms the line before them.
SEALS = frozenset({"heads", "token"})
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
    """Give number and bytes of the last line that is no seal itself; None where there is none.

    Raises:
        EvidenceError: a line behind it, or that one, is no line as we write them; names the file.

    """
    for line, raw in _from_the_end(folder):
        if line.kind not in SEALS:
            return line.seq, raw
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Heads:
    """Where the chains of the other writers end."""

    #: None where there is no other writer, or our last word on it still holds.
    facts: dict[str, dict[str, object]] | None
    #: A sentence for each chain whose end nobody should vouch for.
    refused: tuple[str, ...] = ()


def other_heads(root: Path, writer: str, trusted: Collection[str]) -> Heads:
    """Find where the chains of the other writers end; what the key in force has not signed is not vouched for.

    ``trusted`` are keys that may have taken over by their own word.
    """
    heads: dict[str, dict[str, object]] = {}
    refused: list[str] = []
    said = _said_of(root / JOURNAL / writer)
    others = [each for each in writers(root) if each.name != writer]
    heard = voices(root, trusted, {writer}) if others else Voices(of={})
    for folder in others:
        if not heard.hears(folder.name):
            refused.append(unheard_says(folder.name, heard.of[folder.name]))
            if not heard.of[folder.name].ids:
                continue
        try:
            # Seals are left out, or two writers would confirm each other's confirmations for ever.
            last = newest(folder)
        except EvidenceError as error:
            refused.append(str(error))
            continue
        if last is None:
            continue
        through = heard.through.get(folder.name, last[0])
        if folder.name in heard.beside and last[0] > through:
            refused.append(spoilt_says(folder.name, through))
            continue
        head: dict[str, object] = {"seq": last[0], "sha256": line_hash(last[1])}
        # What was confirmed before is not asked about again: it takes reading the whole chain.
        if head == said.get(folder.name):
            heads[folder.name] = head
        elif may_stand(folder, last[1], trusted if heard.of[folder.name].known else None):
            heads[folder.name] = head
            if folder.name in heard.beside:
                refused.append(beside_says(folder.name, last[0], writer))
        else:
            refused.append(
                f"Line {last[0]} of the writer {folder.name}, in {folder}, does not have the signature of the key that"
                " is in force there. The end of that chain was not confirmed; see `monitor verify`."
            )
    kept = {name: head for name, head in said.items() if name in heads}
    names = [folder.name for folder in others]
    return Heads(
        facts=None if not heads or kept == heads else heads,
        refused=tuple(spelt_out(says, names) for says in refused),
    )


def _said_of(folder: Path) -> dict[str, Any]:
    """Give what a writer said last of the ends of the others."""
    for line, _ in _from_the_end(folder):
        if line.kind == "heads":
            said = msgspec.json.decode(line.data, type=_Facts).facts.get("heads")
            return said if isinstance(said, dict) else {}
    return {}


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
        fresh = fresh or line.kind not in SEALS
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
    """Give a writer's lines, newest first; one that is no line of ours raises EvidenceError."""
    for path in reversed(month_files(folder)):
        for raw in backwards(path):
            try:
                yield glance(raw, _Glance), raw
            except ValueError as error:
                says = f"A line near the end of {path} is not as it was written: {error}. See `monitor verify`."
                raise EvidenceError(says) from error
