"""Remembers, outside of the folder, which line each of our chains ended with when this machine wrote it last."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from monitor.errors import EvidenceError
from monitor.evidence.chain.line import NO_LINE
from monitor.evidence.durable import make_folder, write_file

#: Journals remembered at one place: it may have been begun anew, or be where one disk or another is put.
_MOST = 8


class End(msgspec.Struct, frozen=True, kw_only=True):
    """The last line of one chain that this machine wrote, or that a person took for good."""

    #: Hash of the chain's first line, which tells one journal from another.
    first: str
    seq: int
    sha256: str

    @property
    def facts(self) -> dict[str, object]:
        """What a line of the journal tells of it."""
        return {"seq": self.seq, "sha256": self.sha256}


NO_END = End(first=NO_LINE, seq=0, sha256=NO_LINE)


class Known(msgspec.Struct, frozen=True, kw_only=True):
    """What is remembered of one writer in one folder."""

    #: Where the snapshots folder lies, all links followed.
    folder: str
    writer: str
    #: One for each journal that was there, the latest first; at least one.
    ends: tuple[End, ...]


class Memory:
    """
    One small file for each folder and writer, among the data of the user, where whoever has the folder has no hand.

    It goes by the place of the folder: of one that was moved or copied, or whose key came to another machine, nothing
    is known, and it goes on as any folder does. It is written after the lines it tells of are on the disk to stay, so
    that it is never ahead of them; where it lags behind, what it remembers is still in the chain.
    """

    def __init__(self, place: Path | None, root: Path) -> None:
        """Know the places; ``place`` is None where nothing lasts."""
        self.root = root.resolve()
        self._place = None if place is None or place.resolve().is_relative_to(self.root) else place

    def known(self, writer: str) -> Known | None:
        """Give what is remembered of a chain.

        Raises:
            EvidenceError: what was remembered cannot be read.

        """
        return None if self._place is None else _read(self._file(self._place, writer))

    def all(self) -> Iterator[Known]:
        """Give what is remembered of every chain of this folder; what cannot be read is left to ``known``."""
        for path in [] if self._place is None else sorted(self._place.glob("*.json")):
            with contextlib.suppress(EvidenceError):
                known = _read(path)
                if known is not None and known.folder == str(self.root):
                    yield known

    def remember(self, writer: str, end: End) -> None:
        """Keep where a chain ends, to stay. Where the user's data cannot be written to, nothing is remembered."""
        if self._place is None or not end.seq:
            return
        path, before = self._file(self._place, writer), None
        with contextlib.suppress(EvidenceError):
            before = _read(path)
        others = () if before is None else tuple(each for each in before.ends if each.first != end.first)
        known = Known(folder=str(self.root), writer=writer, ends=(end, *others)[:_MOST])
        if known == before:
            return
        with contextlib.suppress(OSError):
            _make(self._place)
            write_file(path, msgspec.json.encode(known, order="sorted") + b"\n")

    def _file(self, place: Path, writer: str) -> Path:
        """Name the file; a hash, for neither places nor writers fit into a name."""
        name = hashlib.sha256(f"{self.root}\n{writer}".encode()).hexdigest()[:32]
        return place / f"{name}.json"


def _read(path: Path) -> Known | None:
    try:
        known = msgspec.json.decode(path.read_bytes(), type=Known)
    except FileNotFoundError:
        return None
    except (OSError, msgspec.DecodeError) as error:
        raise EvidenceError(
            f"What this machine remembers of the end of the journal, {path}, cannot be read ({error}): the journal was"
            " not compared with it. It is written anew at the end of this run; where it is not, see who may write there"
        ) from error
    return known if known.ends else None


def _make(place: Path) -> None:
    """Make the folder, for its owner alone."""
    if place.is_dir():
        return
    if not place.parent.is_dir():
        make_folder(place.parent.parent)
        place.parent.mkdir(mode=0o700, exist_ok=True)
    place.mkdir(mode=0o700, exist_ok=True)
