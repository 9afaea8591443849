"""Writes zip files in one form, nothing deflated, and takes in no other: a changed byte has no place to hide."""

from __future__ import annotations

import hashlib
import struct
import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

_LOCAL, _CENTRAL, _END = b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06"
_END64, _LOCATOR = b"PK\x06\x06", b"PK\x06\x07"
#: 1980-01-01, the first day that a zip file can name: when a package was made stands in its datapackage.json.
_DAY = 0x21
_PLAIN, _LARGE = 20, 45
_MADE_BY = 0x0300 | _PLAIN
_MODE = 0o100444 << 16
_MOST32, _MOST16 = 0xFFFFFFFF, 0xFFFF
_PIECE = 1 << 20
_LONGEST_NAME = 400


class FormError(Exception):
    """The file is no package in the one form that we write; its sentence says where it differs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One member: its name, its digests, and where its bytes are."""

    name: str
    size: int
    crc: int
    #: Lowercase hex.
    sha256: str
    bytes_of: bytes | Path


def piece(name: str, source: bytes | Path) -> Piece:
    """Measure a member.

    Raises:
        OSError: the file could not be read.

    """
    crc, size, digest = 0, 0, hashlib.sha256()
    for part in _parts(source):
        crc = zlib.crc32(part, crc)
        size += len(part)
        digest.update(part)
    return Piece(name=name, size=size, crc=crc, sha256=digest.hexdigest(), bytes_of=source)


def _parts(source: bytes | Path) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with source.open("rb") as file:
        while part := file.read(_PIECE):
            yield part


def write_zip(file: BinaryIO, pieces: Sequence[Piece]) -> None:
    """Write the members in the given order, then their directory (APPNOTE 6.3.10; zip64 where it must be).

    Raises:
        OSError: something could not be read or written.
        FormError: a member changed while it was written.

    """
    for each in pieces:
        file.write(_local(each.name, each.size, each.crc))
        digest = hashlib.sha256()
        for part in _parts(each.bytes_of):
            digest.update(part)
            file.write(part)
        if digest.hexdigest() != each.sha256:
            raise FormError(f"{each.name} changed while it was written")
    file.write(_directory([(each.name, each.size, each.crc) for each in pieces]))


def read_zip(file: Path, place: Callable[[str], Path]) -> list[Piece]:
    """Unpack a package; ``place`` tells where a member goes, and raises FormError for a name that has no place.

    The file is read from its first byte to its last, and each byte has to be the one that ``write_zip`` writes:
    links, coded, deflated or doubled members, comments, gaps and trailing bytes have no form in which they pass.

    Raises:
        FormError: it is no package in our form.
        OSError: something could not be read or written.

    """
    found: list[Piece] = []
    names: set[str] = set()
    with file.open("rb") as stream:
        whole = file.stat().st_size
        while (at := stream.tell()) < whole:
            mark = stream.read(4)
            if mark != _LOCAL:
                stream.seek(at)
                break
            name, size, crc = _head(stream, at, whole)
            if name in names:
                raise FormError(f"{name} is there twice")
            names.add(name)
            found.append(_unpacked(stream, name, size, crc, place(name)))
        said = [(each.name, each.size, each.crc) for each in found]
        expected = _directory(said)
        left = whole - stream.tell()
        if not found or left != len(expected) or stream.read(left) != expected:
            raise FormError("the directory at its end is not the one that belongs to its members")
    return found


def _head(stream: BinaryIO, at: int, whole: int) -> tuple[str, int, int]:
    """Read what stands before a member."""
    fixed = stream.read(26)
    if len(fixed) < 26:
        raise FormError("it ends within a member")
    *_, crc, _, size, length, more = struct.unpack("<5H3I2H", fixed)
    if length > _LONGEST_NAME or more > 20:
        raise FormError(f"byte {at:,}: the head of a member is not in our form")
    try:
        name = stream.read(length).decode("ascii")
    except UnicodeDecodeError as error:
        raise FormError(f"byte {at:,}: the name of a member is not in our form") from error
    extra = stream.read(more)
    if more == 20:
        size = struct.unpack("<Q", extra[4:12])[0]
    head = _local(name, size, crc)
    if _LOCAL + fixed + name.encode() + extra != head:
        raise FormError(f"byte {at:,}: the head of {name!r} is not in our form")
    if size > whole - stream.tell():
        raise FormError(f"{name} is larger than the file that holds it")
    return name, size, crc


def _unpacked(stream: BinaryIO, name: str, size: int, crc: int, place: Path) -> Piece:
    """Write one member to its place."""
    place.parent.mkdir(parents=True, exist_ok=True)
    digest, summed, left = hashlib.sha256(), 0, size
    with place.open("xb") as file:
        while left:
            part = stream.read(min(left, _PIECE))
            if not part:
                raise FormError(f"it ends within {name}")
            left -= len(part)
            digest.update(part)
            summed = zlib.crc32(part, summed)
            file.write(part)
    if summed != crc:
        raise FormError(f"{name} has another checksum than its head says")
    return Piece(name=name, size=size, crc=crc, sha256=digest.hexdigest(), bytes_of=place)


def _local(name: str, size: int, crc: int) -> bytes:
    """Write what stands before a member."""
    large = size >= _MOST32
    said, needed = (_MOST32, _LARGE) if large else (size, _PLAIN)
    extra = struct.pack("<HHQQ", 1, 16, size, size) if large else b""
    word = name.encode("ascii")
    fixed = struct.pack("<4s5H3I2H", _LOCAL, needed, 0, 0, 0, _DAY, crc, said, said, len(word), len(extra))
    return fixed + word + extra


def _directory(said: Sequence[tuple[str, int, int]]) -> bytes:
    """Write the directory of members, and the end of the file."""
    rows = bytearray()
    at = 0
    for name, size, crc in said:
        rows += _row(name, size, crc, at)
        at += len(_local(name, size, crc)) + size
    count, length = len(said), len(rows)
    end = b""
    if count >= _MOST16 or at >= _MOST32 or length >= _MOST32:
        end += struct.pack("<4sQHHIIQQQQ", _END64, 44, _LARGE, _LARGE, 0, 0, count, count, length, at)
        end += struct.pack("<4sIQI", _LOCATOR, 0, at + length, 1)
    count, length, at = min(count, _MOST16), min(length, _MOST32), min(at, _MOST32)
    return bytes(rows) + end + struct.pack("<4s4H2IH", _END, 0, 0, count, count, length, at, 0)


def _row(name: str, size: int, crc: int, at: int) -> bytes:
    """Write the row of one member."""
    wide = [value for value in (size, size, at) if value >= _MOST32]
    extra = struct.pack(f"<HH{len(wide)}Q", 1, 8 * len(wide), *wide) if wide else b""
    word, needed = name.encode("ascii"), _LARGE if wide else _PLAIN
    said, place = min(size, _MOST32), min(at, _MOST32)
    lengths = (len(word), len(extra), 0, 0, 0)
    fixed = struct.pack(
        "<4s6H3I5H2I", _CENTRAL, _MADE_BY, needed, 0, 0, 0, _DAY, crc, said, said, *lengths, _MODE, place
    )
    return fixed + word + extra
