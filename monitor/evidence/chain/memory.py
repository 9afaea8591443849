"""Remembers, outside of the folder, which line each of our chains ended with when this machine wrote it last."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.form import glance
from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.read import Head, backwards, month_files
from monitor.evidence.durable import make_folder, write_file
from monitor.evidence.layout import JOURNAL


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """The last line of one chain that this machine wrote, or that a person took for good."""

    #: Where the snapshots folder lies, all links followed.
    folder: str
    writer: str
    seq: int
    sha256: str


class _Numbered(msgspec.Struct):
    seq: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What lies at a place that we remember; the hash is empty where nothing does."""

    path: Path
    sha256: str


class Memory:
    """
    One small file for each folder and writer, among the data of the user, where whoever has the folder has no hand.

    It goes by the place of the folder: one that was moved, or whose key came to another machine, is not known.
    """

    def __init__(self, place: Path | None, root: Path, *, since: datetime | None = None) -> None:
        """Know the places; ``place`` is None where nothing lasts, ``since`` is when our key was made."""
        self._root = root.resolve()
        self._place = None if place is None or place.resolve().is_relative_to(self._root) else place
        self.since = since

    def known(self, writer: str) -> Known | None:
        """Give what is remembered of a chain.

        Raises:
            EvidenceError: what was remembered cannot be read.

        """
        if self._place is None:
            return None
        return self._read(self._file(self._place, writer))

    def all(self) -> Iterator[Known]:
        """Give what is remembered of every chain of this folder; what cannot be read is left to ``known``."""
        for path in [] if self._place is None else sorted(self._place.glob("*.json")):
            with contextlib.suppress(EvidenceError):
                known = self._read(path)
                if known is not None and known.folder == str(self._root):
                    yield known

    def remember(self, writer: str, head: Head) -> None:
        """Keep where a chain ends, to stay. Where the user's data cannot be written to, nothing is remembered."""
        if self._place is None:
            return
        known = Known(folder=str(self._root), writer=writer, seq=head.seq, sha256=head.sha256)
        path = self._file(self._place, writer)
        with contextlib.suppress(EvidenceError):
            if self._read(path) == known:
                return
        with contextlib.suppress(OSError):
            _make(self._place)
            write_file(path, msgspec.json.encode(known, order="sorted") + b"\n")

    def found(self, known: Known) -> Found:
        """Look for the line that is remembered, from the end of its chain on."""
        folder = self._root / JOURNAL / known.writer
        last = folder
        for path in reversed(month_files(folder)):
            last = path if last == folder else last
            for raw in backwards(path):
                try:
                    seq = glance(raw, _Numbered).seq
                except ValueError:
                    # Garbage has no number; its digest is all that could make it the line.
                    seq = 0
                if raw.endswith(b"\n") and line_hash(raw) == known.sha256:
                    return Found(path=path, sha256=known.sha256)
                if seq == known.seq:
                    return Found(path=path, sha256=line_hash(raw))
                if 0 < seq < known.seq:
                    return Found(path=last, sha256="")
        return Found(path=last, sha256="")

    def _file(self, place: Path, writer: str) -> Path:
        """Name the file; a hash, for neither places nor writers fit into a name."""
        name = hashlib.sha256(f"{self._root}\n{writer}".encode()).hexdigest()[:32]
        return place / f"{name}.json"

    def _read(self, path: Path) -> Known | None:
        try:
            return msgspec.json.decode(path.read_bytes(), type=Known)
        except FileNotFoundError:
            return None
        except (OSError, msgspec.DecodeError) as error:
            raise EvidenceError(
                f"What this machine remembers of the end of the journal, {path}, cannot be read: {error}. Nothing was"
                " written. See with `monitor verify` whether the folder is sound, then take that file away."
            ) from error


def _make(place: Path) -> None:
    """Make the folder, for its owner alone."""
    if place.is_dir():
        return
    if not place.parent.is_dir():
        make_folder(place.parent.parent)
        place.parent.mkdir(mode=0o700, exist_ok=True)
    place.mkdir(mode=0o700, exist_ok=True)
