"""Writes the papers of a package from what it holds: pages, index, datapackage and digest, the same bytes each time."""

from __future__ import annotations

import json
import re
import struct
import zlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from monitor.evidence.copy.facts import moment
from monitor.evidence.copy.heads import target
from monitor.evidence.handing.zipped import Piece
from monitor.evidence.index import first_key, lines_of
from monitor.evidence.layout import CAPTURES, ENDING, JOURNAL, KEYS, capture_file, is_capture
from monitor.evidence.sorting import surt

PACKAGE, DIGEST = "datapackage.json", "datapackage-digest.json"
PAGES = "pages/pages.jsonl"
CDX, IDX = "indexes/index.cdx.gz", "indexes/index.idx"
#: Where a writer's lines lie once a package is unpacked: the name of no month, so that it is never mistaken for one.
EXCERPT = "0000-00.jsonl"
#: Where the ways from lines to stamped trees lie.
WAYS = "ways"
#: Number of the form that is written below. Whoever changes a byte of it has to give the new form a new number, and
#: keep writing the old one for checks of older packages.
FORM = 3
#: What a page is called after its source, where no run told of its copy.
_TAKEN_UP = " (taken up after a cut-off run)"
_ABOUT = (
    "Copies of cited sources with the lines of the signed journal that tell of them (evidence/)."
    " To check it: monitor verify FILE."
)
_BLOCK_LINES = 2_000
_JOURNAL = re.compile(r"evidence/journal\.([a-z0-9][a-z0-9._-]{0,63})\.jsonl")
_TOKEN = re.compile(r"evidence/([a-z0-9][a-z0-9._-]{0,63})\.(\d{4}-\d\d-\d\d-\d{6,}-[0-9a-f]{8}\.tsr)")
_WAYS = re.compile(r"evidence/ways\.([a-z0-9][a-z0-9._-]{0,63})\.jsonl")
_PEM = re.compile(r"evidence/((?:authority-)?[0-9A-Za-z-]{1,80}\.pem)")
_PLACES: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (_JOURNAL, lambda found: f"{JOURNAL}/{found[1]}/{EXCERPT}"),
    (_WAYS, lambda found: f"{WAYS}/{found[1]}.jsonl"),
    (_TOKEN, lambda found: f"{JOURNAL}/{found[1]}/{found[2]}"),
    (_PEM, lambda found: f"{KEYS}/{found[1]}"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One copy of a package, as its line tells of it."""

    id: str
    source: str
    #: Final address of the page.
    url: str
    taken: datetime
    #: Record that stands for the page; None where nothing came.
    record: str | None
    #: No run told of it: a start after one that was cut off did.
    taken_up: bool = False
    #: Replay tools show nothing at this moment, for a bare 304 stands there.
    blank: bool = False

    @property
    def shown(self) -> bool:
        """Whether there is a page to be opened."""
        return self.record is not None and not self.blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Index:
    """The index of a package, the index of its blocks, and the copies, each marked where its page is blank."""

    cdx: bytes
    idx: bytes
    told: tuple[Told, ...]


def form_of(package: Mapping[str, Any]) -> int:
    """Give the form in which a package says that it was written; that of today where it says nothing we know."""
    said = package.get("monitor")
    form = said.get("form") if isinstance(said, dict) else None
    return form if type(form) is int and 0 < form < FORM else FORM


def member_of(file: str) -> str:
    """Give the name that a file below the snapshots folder has in a package.

    Raises:
        ValueError: it has none.

    """
    top, _, rest = file.partition("/")
    name = file.rpartition("/")[2]
    if top == CAPTURES and is_capture(name):
        return f"archive/{name}"
    if top == WAYS:
        return f"evidence/ways.{rest}"
    if top == JOURNAL and rest.count("/") == 1:
        writer = rest.partition("/")[0]
        member = f"evidence/journal.{writer}.jsonl" if name.endswith(".jsonl") else f"evidence/{writer}.{name}"
    else:
        member = f"evidence/{name}" if top == KEYS else ""
    if place_of(member) is None:
        raise ValueError(f"{file} has no place in a package")
    return member


def place_of(member: str) -> str | None:
    """Give the file below an unpacked folder that a member becomes; None for a name that we never write."""
    if member in {PACKAGE, DIGEST, PAGES, CDX, IDX}:
        return member
    if member.startswith("archive/"):
        name = member.removeprefix("archive/")
        return capture_file(name.removesuffix(ENDING)) if is_capture(name) else None
    for form, place in _PLACES:
        if found := form.fullmatch(member):
            return place(found)
    return None


def in_order(pieces: Sequence[Piece]) -> list[Piece]:
    """Put members into the order of a package: what stands for all others comes last."""
    return sorted(pieces, key=lambda each: (each.name == DIGEST, each.name == PACKAGE, each.name))


def pages(told: Sequence[Told], *, form: int = FORM) -> bytes:
    """Write pages.jsonl (WACZ 1.1.1 section 5.2): one page for each copy that can be shown, oldest first."""
    head = {"format": "json-pages-1.0", "id": "pages", "title": "Kept copies"}
    rows = [
        {"id": each.id, "url": target(each.url), "title": _title(each, form), "ts": moment(each.taken)}
        for each in sorted(told, key=lambda each: (each.taken, each.id))
        if each.shown
    ]
    return b"".join(_line(row) for row in (head, *rows))


def _title(told: Told, form: int) -> str:
    """Name a page by its source, with a mark that whoever replays it sees."""
    return told.source + (_TAKEN_UP if told.taken_up and form > 1 else "")


def _line(row: Mapping[str, str]) -> bytes:
    return json.dumps(row, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace") + b"\n"


def index(root: Path, told: Sequence[Told], *, form: int = FORM) -> Index:
    """Write the CDXJ index in gzip members of some thousand lines, and the index of these members.

    The lines are framed and not deflated: compressors differ, and the bytes must not.

    Raises:
        EvidenceError: a copy is damaged.

    """
    spelt = surt if form > 1 else first_key
    lines: list[bytes] = []
    marked = []
    for each in told:
        file = root / capture_file(each.id)
        own = list(lines_of(file, file.name, spelt))
        marked.append(replace(each, blank=form > 2 and _blank(own, target(each.url))))
        lines += own
    lines.sort()
    packed, rows = bytearray(), [b'!meta 0 {"format": "cdxj-gzip-1.0", "filename": "index.cdx.gz"}\n']
    for start in range(0, len(lines), _BLOCK_LINES):
        block = lines[start : start + _BLOCK_LINES]
        framed = b"".join(_framed(b"".join(block)))
        key, moment_, _ = block[0].split(b" ", 2)
        facts = f' {{"offset": {len(packed)}, "length": {len(framed)}, "filename": "index.cdx.gz"}}\n'
        rows.append(key + b" " + moment_ + facts.encode())
        packed += framed
    return Index(cdx=bytes(packed), idx=b"".join(rows), told=tuple(marked))


def _blank(lines: Sequence[bytes], url: str) -> bool:
    """Tell whether a bare 304 stands for the page: copies of before 304s were written beside their revisit records."""
    bare = (line for line in lines if b'"status":"304"' in line)
    return any(json.loads(line.split(b" ", 2)[2])["url"] == url for line in bare)


def _framed(data: bytes) -> Iterator[bytes]:
    """Write a gzip member whose blocks are stored (RFC 1951 section 3.2.4)."""
    yield b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\xff"
    for start in range(0, max(1, len(data)), 0xFFFF):
        part = data[start : start + 0xFFFF]
        last = start + 0xFFFF >= len(data)
        yield struct.pack("<BHH", last, len(part), len(part) ^ 0xFFFF) + part
    yield struct.pack("<II", zlib.crc32(data), len(data) & 0xFFFFFFFF)


def datapackage(
    told: Sequence[Told], created: datetime, software: str, pieces: Sequence[Piece], *, form: int = FORM
) -> bytes:
    """Write datapackage.json (WACZ 1.1.1 section 5.4). ``created`` is the time of the last line that is in it."""
    sources = sorted({each.source for each in told})
    shown = sorted((each for each in told if each.shown), key=lambda each: (each.taken, each.id))
    said: dict[str, Any] = {
        "profile": "data-package",
        "wacz_version": "1.1.1",
        "title": sources[0] if len(sources) == 1 else f"{len(sources)} sources",
        "description": _ABOUT,
        "created": moment(created.astimezone(UTC)),
        "software": software,
        "monitor": {"form": form, "sources": sources, "captures": len(told)},
        "resources": [
            {"name": _resource(each.name), "path": each.name, "hash": f"sha256:{each.sha256}", "bytes": each.size}
            for each in in_order(pieces)
        ],
    }
    if form > 1:
        said["monitor"]["taken_up"] = sorted(each.id for each in told if each.taken_up)
    if shown:
        said["mainPageUrl"] = target(shown[-1].url)
        said["mainPageDate"] = moment(shown[-1].taken)
    return json.dumps(said, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "replace") + b"\n"


def _resource(name: str) -> str:
    """Name a resource as data packages want it: lowercase, each once."""
    return re.sub(r"[^a-z0-9._-]", "-", name.lower())


def digest(package: Piece, signature: str | None) -> bytes:
    """Write datapackage-digest.json: the digest of the datapackage, and our signature over its bytes."""
    said = {"path": PACKAGE, "hash": f"sha256:{package.sha256}"}
    if signature is not None:
        said["signature"] = signature
    return json.dumps(said, indent=1, sort_keys=True).encode() + b"\n"
