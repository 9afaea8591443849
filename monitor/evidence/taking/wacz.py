"""Opens a WACZ file that others made: its WARC files alone, and only where the zip around them is harmless."""

from __future__ import annotations

import hashlib
import json
import re
import stat
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, cast

from monitor.evidence.taking.stream import FREE, MOST, RATIO, ForeignError

_MEMBERS = 100_000
_WARC = re.compile(r"archive/(?:[^/]+/)*[^/]+\.warc(?:\.gz)?", re.IGNORECASE)
_NESTED = re.compile(r".*\.(?:zip|wacz|jar|7z|rar|tar|tgz)", re.IGNORECASE)
_PIECE = 1 << 20
_LARGEST_PAPER = 50_000_000


class Files:
    """The WARC files of one file that was given to us, each opened in turn and as often as wanted."""

    def __init__(self, file: Path) -> None:
        """Look at the zip, where it is one.

        Raises:
            ForeignError: it is not taken in.
            OSError: it could not be read.

        """
        self._file = file
        with file.open("rb") as stream:
            self._zip = stream.read(2) == b"PK"
        self._names = tuple(self._looked_at()) if self._zip else (file.name,)

    @property
    def names(self) -> tuple[str, ...]:
        """Give their names, in order."""
        return self._names

    @contextmanager
    def opened(self, name: str) -> Iterator[BinaryIO]:
        """Open one.

        Raises:
            ForeignError: it is damaged.

        """
        if not self._zip:
            with self._file.open("rb") as stream:
                yield stream
            return
        try:
            with zipfile.ZipFile(self._file) as package, package.open(name) as member:
                yield cast("BinaryIO", member)
        # NotImplementedError: packed in a way that this Python cannot unpack; RuntimeError: encrypted.
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError) as error:
            raise ForeignError(f"{name} is damaged ({error})") from error

    def _looked_at(self) -> Iterator[str]:
        """Refuse what is not harmless; give the names of the WARC files."""
        try:
            with zipfile.ZipFile(self._file) as package:
                infos = package.infolist()
                _refuse(infos, self._file.stat().st_size)
                told = _told(package, infos)
                found = sorted(info.filename for info in infos if _WARC.fullmatch(info.filename))
                for name in found:
                    _compare(package, name, told.get(name))
        except (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OverflowError) as error:
            raise ForeignError(f"its zip form is damaged ({error})") from error
        if not found:
            raise ForeignError("it is a zip file without a WARC file in archive/")
        yield from found


def _refuse(infos: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse a zip that could harm, or that could be read in two ways."""
    if len(infos) > _MEMBERS:
        raise ForeignError(f"it has {len(infos):,} members")
    whole = sum(info.file_size for info in infos)
    if whole > MOST or (whole > FREE and whole > RATIO * size):
        raise ForeignError(f"it says that it unpacks to {whole:,} bytes, out of all proportion to its size")
    seen: set[str] = set()
    for info in infos:
        name = _name(info)
        if name.lower() in seen:
            raise ForeignError(f"{name[:100]!r} is there twice")
        seen.add(name.lower())
        if stat.S_ISLNK(info.external_attr >> 16):
            raise ForeignError(f"{name[:100]!r} is a link")
        if info.flag_bits & 1:
            raise ForeignError(f"{name[:100]!r} is encrypted")
        if info.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
            raise ForeignError(f"{name[:100]!r} is packed in a way that WACZ files are not")
        if _NESTED.fullmatch(name):
            raise ForeignError(f"{name[:100]!r} is an archive within the archive")
    _refuse_overlaps(infos)


def _refuse_overlaps(infos: list[zipfile.ZipInfo]) -> None:
    """Refuse members that share bytes: that is how a small zip unpacks to a huge one."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            raise ForeignError(f"{info.filename[:100]!r} shares its bytes with another member")
        end = info.header_offset + 30 + info.compress_size


def _name(info: zipfile.ZipInfo) -> str:
    """Give the name of a member; refuse one that leads out of the folder, on any system."""
    name, said = info.filename, str(getattr(info, "orig_filename", info.filename))
    climbs = name.startswith("/") or ".." in name.split("/")
    if climbs or "\\" in said or "\0" in said or re.match(r"[A-Za-z]:", name):
        raise ForeignError(f"{said[:100]!r} leads out of the folder")
    return name


def _told(package: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> dict[str, str]:
    """Read the digests that the datapackage tells; none where there is no datapackage."""
    paper = next((info for info in infos if info.filename == "datapackage.json"), None)
    if paper is None:
        return {}
    if paper.file_size > _LARGEST_PAPER:
        raise ForeignError("its datapackage.json is absurdly large")
    try:
        said: Any = json.loads(package.read(paper))
        return {str(each["path"]): str(each.get("hash", "")) for each in said["resources"]}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ForeignError("its datapackage.json cannot be read") from error


def _compare(package: zipfile.ZipFile, name: str, said: str | None) -> None:
    """Compare a WARC file with what the datapackage says of it, and with the checksum of the zip."""
    digest = hashlib.sha256()
    with package.open(name) as member:
        while piece := member.read(_PIECE):
            digest.update(piece)
    if said and said.startswith("sha256:") and said != f"sha256:{digest.hexdigest()}":
        raise ForeignError(f"{name} is not what its datapackage.json says")
