"""Writes a CDXJ index of all captures, for replay tools; derived, and never read by us."""

from __future__ import annotations

import hashlib
import mmap
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from monitor.evidence.copy.cdxj import CDXJ, cdxj_line
from monitor.evidence.copy.readback import records
from monitor.evidence.durable import make_folder, write_file
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import CAPTURES, INDEX, is_capture
from monitor.evidence.proving.capture import contents
from monitor.evidence.proving.members import CutError, members
from monitor.evidence.sorting import surt

#: Bytes that one record may unpack to.
_MOST = 1_000_000_000
_WWW = re.compile(r"www\d*\.")
_USUAL_PORT = {"http": 80, "https": 443}


def first_key(url: str) -> str:
    """Turn an address into the key that packages of the first form were sorted by; `surt` has taken its place.

    It left hosts of numbers, escapes and doubled slashes as they stood, so that pywb did not find them.
    """
    parts = urlsplit(url)
    host = (parts.hostname or "").lower()
    bare = _WWW.sub("", host, count=1) if _WWW.match(host) else host
    numeric = ":" in bare or re.fullmatch(r"[\d.]+", bare) is not None
    key = bare if numeric else ",".join(reversed(bare.split(".")))
    port = "" if parts.port in {None, _USUAL_PORT.get(parts.scheme)} else f":{parts.port}"
    path = parts.path.lower() or "/"
    if len(path) > 1:
        path = path.removesuffix("/")
    arguments = sorted(tuple(word.split("=", 1)) for word in parts.query.lower().split("&")) if parts.query else []
    query = "?" + "&".join("=".join(words) for words in arguments) if arguments else ""
    return f"{key}{port}){path}{query}"


def write_index(root: Path, miss: Callable[[str], None] = lambda _: None) -> int:
    """Write ``index/captures.cdxj`` from every capture of a folder, sorted; give the number of its lines.

    What is damaged is left out, for where its records lie nobody can tell; ``miss`` hears which and why.

    Raises:
        StorageError: the index could not be written.

    """
    lines: list[bytes] = []
    for file in sorted(file for file in (root / CAPTURES).glob("[0-9]*/[0-9]*/*") if is_capture(file.name)):
        try:
            lines += _lines_in(file, file.relative_to(root / CAPTURES).as_posix())
        except (CutError, KeyError, ValueError, OSError) as error:
            why = error.strerror if isinstance(error, OSError) else error
            miss(f"{file.relative_to(root)} is damaged and was left out of {CDXJ}: {why or error}")
    lines.sort()
    try:
        make_folder(root / INDEX)
        write_file(root / CDXJ, b"".join(lines))
    except OSError as error:
        raise storage_error(error, root / CDXJ) from error
    return len(lines)


def _lines_in(file: Path, name: str) -> list[bytes]:
    """Give the lines of one capture, each record held against the digest of its block."""
    lines = []
    data, _ = contents(file)
    try:
        for member in members(data, most=_MOST):
            digest = f"sha256:{hashlib.sha256(member.block).hexdigest()}"
            if member.fault or member.headers.get("warc-block-digest") != digest:
                raise ValueError(f"its {member.kind or 'nameless'} record {member.number} is not as it was written")
            if line := cdxj_line(member, name):
                lines.append(line)
    finally:
        if isinstance(data, mmap.mmap):
            data.close()
    return lines


def lines_of(file: Path, name: str, key: Callable[[str], str] = surt) -> Iterator[bytes]:
    """Give the lines of one capture, which is told under that name; ``key`` spells what they are sorted by.

    Raises:
        EvidenceError: it is damaged.

    """
    for record in records(file):
        if line := cdxj_line(record, name, key):
            yield line
