"""Remembers careful readings of kept copies, so that a page which differs at every look costs one reading and not two.

A reading follows from the bytes, from what people watch and from the code that reads, and from nothing else. So it may
be kept, and thrown away at any time: it is no evidence, and the same reading made anew is equal to it.
"""

from __future__ import annotations

import os
import zlib
from contextlib import suppress
from functools import cache
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path

import msgspec

from monitor import __version__
from monitor.model.page import Page
from monitor.ports import Raw, Reader
from monitor.read.wire import LONGEST_PAGE, decode_page, encode_page, packed

#: It rises when the layout changes.
_LAYOUT = "2"
#: Bytes on the disk that all readings may take, and one of them; of all, so much stays when they have grown too many.
_MOST, _LONGEST, _LEFT = 256_000_000, 1_000_000, 0.75
_FAST_PACKING = 1
#: Vendors whose versions may change a reading.
_VENDORS = ("lxml", "resiliparse", "trafilatura", "beautifulsoup4")
#: Rooms of ours that may, from the folder of the package.
_ROOMS = ("read", "judge/text", "judge/lexicon", "model")


class Readings:
    """A folder of readings, a file each, named by all that a reading follows from. It may be deleted at any time."""

    def __init__(self, folder: Path, *, most: int = _MOST, code: str | None = None) -> None:
        """Name the folder; it is made when there is something to put into it.

        ``most`` is in bytes; ``code`` names what reads, where it is not the code that runs.
        """
        self._folder = folder
        self._code = code
        self._most = most
        #: Bytes in the folder; None before they were counted.
        self._held: int | None = None

    def find(self, raw: Raw) -> Page | None:
        """Give the page as it was read before; None where it was not, or where the file is damaged."""
        path = self._path(raw)
        try:
            written = path.read_bytes()
        except OSError:
            return None
        try:
            unpacking = zlib.decompressobj()
            page = decode_page(unpacking.decompress(written, LONGEST_PAGE))
        except (zlib.error, msgspec.DecodeError):
            path.unlink(missing_ok=True)
            return None
        if not unpacking.eof:
            path.unlink(missing_ok=True)
            return None
        with suppress(OSError):
            # What is asked for stays longest.
            os.utime(path)
        return page

    def keep(self, raw: Raw, page: Page) -> None:
        """Remember a reading. One that may end otherwise next time, for a limit ended it, is not remembered."""
        if not page.readable or page.unwatched:
            return
        written = zlib.compress(encode_page(page), _FAST_PACKING)
        if len(written) > _LONGEST:
            return
        path = self._path(raw)
        fresh = path.with_suffix(f".{os.getpid()}")
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            # Not synced: a torn file is none, and is read anew.
            fresh.write_bytes(written)
            fresh.replace(path)
        except OSError:
            # A full disk costs the reading and nothing else.
            fresh.unlink(missing_ok=True)
            return
        self._held = self._counted() if self._held is None else self._held + len(written)
        if self._held > self._most:
            self._thin_out()

    def forget(self) -> None:
        """Throw all of them away."""
        with suppress(OSError):
            for path in list(self._folder.iterdir()):
                path.unlink(missing_ok=True)
            self._folder.rmdir()
        self._held = None

    def _path(self, raw: Raw) -> Path:
        """Name a reading by the bytes, by how they are to be read, and by the code that reads them."""
        asked = msgspec.msgpack.encode((_LAYOUT, self._code or running_code(), packed(raw)))
        digest = blake2b(asked, digest_size=20)
        digest.update(b"\0")
        digest.update(raw.body)
        return self._folder / digest.hexdigest()

    def _counted(self) -> int:
        """Count the bytes in the folder."""
        with os.scandir(self._folder) as found:
            return sum(each.stat().st_size for each in found)

    def _thin_out(self) -> None:
        """Let those go that were not asked for the longest."""
        with os.scandir(self._folder) as found:
            facts = sorted((each.stat().st_mtime_ns, each.stat().st_size, each.path) for each in found)
        held = sum(size for _, size, _ in facts)
        for _, size, path in facts:
            if held <= self._most * _LEFT:
                break
            with suppress(OSError):
                Path(path).unlink(missing_ok=True)
                held -= size
        self._held = held


class RememberingReader:
    """Reads as another reader does, and asks the readings first for what is likely to be read again."""

    def __init__(self, reader: Reader, readings: Readings) -> None:
        """Take the reader, and what remembers for it."""
        self._reader = reader
        self._readings = readings

    async def read(self, raw: Raw) -> Page:
        """Read one page."""
        if not (raw.again and raw.careful):
            return await self._reader.read(raw)
        known = self._readings.find(raw)
        if known is None:
            known = await self._reader.read(raw)
            self._readings.keep(raw, known)
        return known

    async def close(self) -> None:
        """Let go of the reader; the readings stay."""
        await self._reader.close()


@cache
def running_code() -> str:
    """Name the code that reads: our own, by its files as they lie there, and that of the vendors, by its versions."""
    ours = Path(__file__).parents[1]
    seen = blake2b(digest_size=16)
    for room in _ROOMS:
        for file in sorted((ours / room).glob("*.py")):
            facts = file.stat()
            seen.update(f"{room}/{file.name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return " ".join((__version__, seen.hexdigest(), *map(version, _VENDORS)))
