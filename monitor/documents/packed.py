"""A long list of sources, read before and kept packed, so that reports need not read people's file anew."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import MISSING, fields, replace
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from monitor import __version__
from monitor.errors import StorageError
from monitor.model.source import Citation, Outline, Policy, Source, Watchlist

#: Sources in a block; one block at a time is held in memory.
_BLOCK = 500
#: It rises when the layout changes.
_LAYOUT = f"1 {__version__}"
_LENGTH = 8


class Head(msgspec.Struct, frozen=True):
    """What stands before the sources: of which bytes of which files they were made, and their policies."""

    layout: str
    stamp: str
    #: How many sources there are.
    count: int
    #: Documents that cite: path, bytes, and time of change in nanoseconds; -1 where there was none.
    documents: tuple[tuple[str, int, int], ...]
    policies: tuple[Policy, ...]


_heads = msgspec.msgpack.Decoder(Head)
_blocks = msgspec.msgpack.Decoder(list[tuple[int, Source, tuple[Citation, ...]]])

#: It skips what it does not name.
_outlines = msgspec.msgpack.Decoder(list[tuple[int, Outline, msgspec.Raw]])


class Packed:
    """One packed list. It may be deleted at any time: it holds nothing that the sources file does not."""

    def __init__(self, path: Path, sources: Path) -> None:
        """Name the packed list, and the sources file that it stands for; nothing is read yet."""
        self._path = path
        self._sources = sources

    def fresh(self) -> bool:
        """Tell whether it is there, whole, and made of the files as they are now."""
        try:
            with self._path.open("rb") as file:
                head = _heads.decode(_part(file))
        except (OSError, msgspec.MsgspecError):
            return False
        if head.layout != _LAYOUT or head.stamp != self.stamp():
            return False
        return all(self._facts(name) == (size, changed) for name, size, changed in head.documents)

    def count(self) -> int:
        """Give the number of sources of a fresh list."""
        with self._path.open("rb") as file:
            return _heads.decode(_part(file)).count

    def each(self) -> Iterator[tuple[tuple[Source, tuple[Citation, ...]], ...]]:
        """Give the sources in the order of the file, each with its citations, a block at a time.

        Raises:
            StorageError: it is damaged.

        """
        for part, policies in self._parts():
            with self._damage_told():
                yield _whole(part, policies)

    def outlines(
        self, wanted: Callable[[Outline, Policy], bool]
    ) -> Iterator[tuple[list[Outline], tuple[tuple[Source, tuple[Citation, ...]], ...]]]:
        """Give no more of the sources than an index of them names, a block at a time; that is six times as fast.

        Beside them stand the whole sources of which more is ``wanted``.

        Raises:
            StorageError: it is damaged.

        """
        for part, policies in self._parts():
            with self._damage_told():
                block = _outlines.decode(part)
                more = {outline.id for policy, outline, _ in block if wanted(outline, policies[policy])}
                whole = _whole(part, policies) if more else ()
            yield [outline for _, outline, _ in block], tuple(pair for pair in whole if pair[0].id in more)

    def _parts(self) -> Iterator[tuple[bytes, tuple[Policy, ...]]]:
        """Give the blocks as they lie there, each with the policies that it numbers."""
        with self._damage_told(), self._path.open("rb") as file:
            policies = _heads.decode(_part(file)).policies
            while part := _part(file):
                yield part, policies

    @contextmanager
    def _damage_told(self) -> Iterator[None]:
        """Say of which file it is, and what to do."""
        try:
            yield
        except (OSError, msgspec.MsgspecError, IndexError) as error:
            raise StorageError(f"{self._path} is damaged ({error}); delete it and run again") from error

    def write(self, watchlist: Watchlist, made_of: str) -> bool:
        """Pack a list that was read from bytes with this stamp; tell whether it could be kept.

        Written beside and moved into place, so that a reader never meets half of it. A folder that cannot be
        written into is no fault: the list is then read anew the next time.
        """
        documents = {citation.document for cited in watchlist.citations.values() for citation in cited}
        policies = list(dict.fromkeys([Policy(), *(source.policy for source in watchlist.sources.values())]))
        numbers = {policy: number for number, policy in enumerate(policies)}
        head = Head(
            layout=_LAYOUT,
            stamp=made_of,
            count=len(watchlist.sources),
            documents=tuple((name, *self._facts(name)) for name in sorted(documents) if name != self._sources.name),
            policies=tuple(policies),
        )
        temporary = self._path.with_name(f".{self._path.name}.{os.getpid()}.new")
        try:
            with temporary.open("wb") as file:
                file.write(_framed(head))
                sources = list(watchlist.sources.values())
                for start in range(0, len(sources), _BLOCK):
                    block = [
                        (numbers[source.policy], _lean(source), watchlist.citations.get(source.id, ()))
                        for source in sources[start : start + _BLOCK]
                    ]
                    file.write(_framed(block))
            temporary.replace(self._path)
        except (OSError, UnicodeEncodeError):
            return False
        finally:
            temporary.unlink(missing_ok=True)
        return True

    def stamp(self) -> str:
        """Give a digest of the sources file as it is now, read piece by piece; ``missing`` where it cannot be read."""
        digest = blake2b(digest_size=16)
        try:
            with self._sources.open("rb") as file:
                while piece := file.read(1 << 20):
                    digest.update(piece)
        except OSError:
            return "missing"
        return digest.hexdigest()

    def _facts(self, name: str) -> tuple[int, int]:
        """Give size and time of change of a document that cites."""
        try:
            found = (self._sources.parent / name).stat()
        except (OSError, ValueError):
            return -1, -1
        return found.st_size, found.st_mtime_ns


def _framed(value: object) -> bytes:
    """Give a value packed, its length before it."""
    packed = msgspec.msgpack.encode(value)
    return len(packed).to_bytes(_LENGTH, "big") + packed


def _part(file: Any) -> bytes:
    """Read one packed value; empty at the end, and where the rest is torn."""
    length = int.from_bytes(file.read(_LENGTH), "big")
    part: bytes = file.read(length)
    return part if len(part) == length else b""


def _whole(part: bytes, policies: Sequence[Policy]) -> tuple[tuple[Source, tuple[Citation, ...]], ...]:
    """Read a block, each source with its policy and its citations."""
    return tuple(
        (source if not policy else replace(source, policy=policies[policy]), citations)
        for policy, source, citations in _blocks.decode(part)
    )


def _lean(source: Source) -> dict[str, Any]:
    """Give what is not as it is by default; the policy is kept apart."""
    found = {}
    for known in fields(Source):
        value = getattr(source, known.name)
        if known.name != "policy" and (known.default is MISSING or value != known.default):
            found[known.name] = value
    return found
