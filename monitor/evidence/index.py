"""Writes a CDXJ index of all captures, for replay tools; derived, and never read by us."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import msgspec

from monitor.evidence.copy.readback import Stored, records
from monitor.evidence.durable import make_folder, write_file
from monitor.evidence.failing import storage_error
from monitor.evidence.layout import CAPTURES, INDEX, is_capture
from monitor.evidence.sorting import surt
from monitor.unpacking.answer import taken_apart
from monitor.unpacking.fields import field

CDXJ = f"{INDEX}/captures.cdxj"
_WWW = re.compile(r"www\d*\.")
_USUAL_PORT = {"http": 80, "https": 443}
_ANSWERS = frozenset({"response", "revisit", "resource"})


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


def write_index(root: Path) -> int:
    """Write ``index/captures.cdxj`` from every capture of a folder, sorted; give the number of its lines.

    Raises:
        EvidenceError: a capture is damaged.
        StorageError: the index could not be written.

    """
    files = sorted(file for file in (root / CAPTURES).glob("[0-9]*/[0-9]*/*") if is_capture(file.name))
    lines = sorted(line for file in files for line in lines_of(file, file.relative_to(root / CAPTURES).as_posix()))
    try:
        make_folder(root / INDEX)
        write_file(root / CDXJ, b"".join(lines))
    except OSError as error:
        raise storage_error(error, root / CDXJ) from error
    return len(lines)


def lines_of(file: Path, name: str, key: Callable[[str], str] = surt) -> Iterator[bytes]:
    """Give the lines of one capture, which is told under that name; ``key`` spells what they are sorted by.

    Raises:
        EvidenceError: it is damaged.

    """
    for record in records(file):
        url = record.headers.get("warc-target-uri", "")
        if record.kind in _ANSWERS and not url.startswith("urn:"):
            moment = re.sub(r"\D", "", record.headers["warc-date"])[:14]
            facts = msgspec.json.encode({"url": url, **_facts(record), "filename": name})
            yield f"{key(url)} {moment} ".encode() + facts + b"\n"


def _facts(record: Stored) -> dict[str, str]:
    """Say what a replay tool wants to know of a record."""
    facts = {"mime": "application/octet-stream"}
    taken = taken_apart(record.block) if record.kind != "resource" else None
    if taken is not None:
        facts["mime"] = (field(taken.fields, "content-type") or "unk").partition(";")[0].strip()
        facts["status"] = str(taken.status)
    if record.kind == "revisit":
        facts["mime"] = "warc/revisit"
    if "warc-payload-digest" in record.headers:
        facts["digest"] = record.headers["warc-payload-digest"]
    return {**facts, "length": str(record.length), "offset": str(record.offset)}
