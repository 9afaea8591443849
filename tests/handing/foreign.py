"""Writes WARC and WACZ files as others do, and as those do who mean harm."""

from __future__ import annotations

import base64
import gzip
import hashlib
import io
import json
import stat
import struct
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass

TAKEN = "2019-05-04T10:00:00Z"
PAGE = (
    b"<title>As it was</title><article><p>"
    + b"This is what the page said in the year of the citation. " * 12
    + b"</article>"
)


def response(body: bytes = PAGE, *, status: str = "200 OK", **fields: str) -> bytes:
    """Write an answer."""
    said = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(body))}
    said.update({name.replace("_", "-"): value for name, value in fields.items()})
    lines = "".join(f"{name}: {value}\r\n" for name, value in said.items())
    return f"HTTP/1.1 {status}\r\n{lines}\r\n".encode() + body


def record(
    url: str, block: bytes, *, kind: str = "response", number: int = 1, more: Mapping[str, str] | None = None
) -> bytes:
    """Write a record, with the digest that the usual crawlers write."""
    said = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{number:012d}>",
        "WARC-Date": TAKEN,
        "WARC-Target-URI": url,
        "WARC-Block-Digest": sha1(block),
        "Content-Type": "application/http; msgtype=response",
        "Content-Length": str(len(block)),
        **(more or {}),
    }
    return framed("".join(f"{name}: {value}\r\n" for name, value in said.items() if value).encode(), block)


def sha1(data: bytes) -> str:
    """Write a digest the way the usual crawlers do."""
    return f"sha1:{base64.b32encode(hashlib.sha1(data).digest()).decode()}"


def framed(header: bytes, block: bytes, *, end: bytes = b"\r\n\r\n") -> bytes:
    """Frame a record of any header."""
    return b"WARC/1.0\r\n" + header + b"\r\n" + block + end


def info() -> bytes:
    """Write a record that says who wrote the file."""
    return record("", b"software: Crawler 3.1\r\nformat: WARC File Format 1.0\r\n", kind="warcinfo", number=9)


def packed(*records: bytes) -> bytes:
    """Pack each record by itself."""
    return b"".join(gzip.compress(each) for each in records)


def wacz(members: Mapping[str, bytes], change: Callable[[zipfile.ZipInfo], None] = lambda _: None) -> bytes:
    """Write a zip as others do."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        for name, data in members.items():
            one = zipfile.ZipInfo(name)
            one.compress_type = zipfile.ZIP_DEFLATED
            change(one)
            package.writestr(one, data)
    return out.getvalue()


@dataclass(frozen=True, slots=True, kw_only=True)
class Trap:
    """A file that is refused, and a word of the reason."""

    name: str
    data: Callable[[str], bytes]
    says: str


def _warc(url: str) -> bytes:
    return packed(info(), record(url, response()))


def _linked(one: zipfile.ZipInfo) -> None:
    one.external_attr = (stat.S_IFLNK | 0o777) << 16


def _encrypted(url: str) -> bytes:
    data = bytearray(wacz({"archive/a.warc.gz": _warc(url)}))
    for mark, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.find(mark) + at
        data[place] |= 1
    return bytes(data)


def _sized(url: str) -> bytes:
    """Say in the directory that a member unpacks to four gigabytes."""
    data = bytearray(wacz({"archive/a.warc.gz": _warc(url)}))
    at = data.find(b"PK\x01\x02") + 24
    data[at : at + 4] = struct.pack("<I", 0xFFFFFFF0)
    return bytes(data)


def _overlapping(url: str) -> bytes:
    """Point two members at the same bytes."""
    data = bytearray(wacz({"archive/a.warc.gz": _warc(url), "archive/b.warc.gz": _warc(url)}))
    at = data.rfind(b"PK\x01\x02") + 42
    data[at : at + 4] = struct.pack("<I", 0)
    return bytes(data)


def _doubled(url: str) -> bytes:
    return wacz({"archive/a.warc.gz": _warc(url), "archive/b.warc.gz": _warc(url)}).replace(b"b.warc.gz", b"a.warc.gz")


def _bomb(_: str) -> bytes:
    return gzip.compress(b"WARC/1.0\r\nContent-Length: 900000000\r\n\r\n" + bytes(300_000_000), 9)


def _lied(url: str) -> bytes:
    paper = {"resources": [{"path": "archive/a.warc.gz", "hash": "sha256:" + "0" * 64}]}
    return wacz({"archive/a.warc.gz": _warc(url), "datapackage.json": json.dumps(paper).encode()})


TRAPS = (
    Trap(name="gzip bomb", data=_bomb, says="out of all proportion"),
    Trap(name="zip bomb", data=_sized, says="out of all proportion"),
    Trap(name="members that overlap", data=_overlapping, says="shares its bytes"),
    Trap(name="path that climbs", data=lambda url: wacz({"archive/../../a.warc.gz": _warc(url)}), says="leads out"),
    Trap(name="path from the root", data=lambda url: wacz({"/archive/a.warc.gz": _warc(url)}), says="leads out"),
    Trap(name="path of another system", data=lambda url: wacz({"C:/archive/a.warc.gz": _warc(url)}), says="leads out"),
    Trap(name="backslashes", data=lambda url: wacz({"archive/..\\a.warc.gz": _warc(url)}), says="leads out"),
    Trap(name="link", data=lambda url: wacz({"archive/a.warc.gz": _warc(url)}, _linked), says="is a link"),
    Trap(name="encrypted", data=_encrypted, says="is encrypted"),
    Trap(name="names twice", data=_doubled, says="twice"),
    Trap(name="nested", data=lambda url: wacz({"archive/a.warc.gz": _warc(url), "archive/b.zip": b"x"}), says="within"),
    Trap(name="no archive in it", data=lambda _: wacz({"readme.txt": b"hello"}), says="without a WARC file"),
    Trap(name="digest of the package", data=_lied, says="not what its datapackage.json says"),
    Trap(name="zip cut", data=lambda url: wacz({"archive/a.warc.gz": _warc(url)})[:-30], says="damaged"),
    Trap(name="gzip damaged", data=lambda url: _warc(url)[:-40] + bytes(40), says=""),
    Trap(name="gzip cut", data=lambda url: _warc(url)[:-20], says="the file ends within"),
    Trap(name="no archive at all", data=lambda _: b"<html>hello", says="header of a record"),
    Trap(name="nothing", data=lambda _: b"", says="no record"),
    Trap(name="header without end", data=lambda _: b"WARC/1.0\r\n" + b"A: b\r\n" * 60_000, says="has no end"),
    Trap(
        name="stray carriage return",
        data=lambda url: record(url, response(), more={"X-Note": "a\rWARC-Type: warcinfo"}),
        says="stray line end",
    ),
    Trap(
        name="stray line feed",
        data=lambda url: record(url, response(), more={"X-Note": "a\nWARC-Target-URI: http://evil.example/"}),
        says="stray line end",
    ),
    Trap(
        name="field twice",
        data=lambda url: record(url, response(), more={"X-Note": "a\r\nWARC-Target-URI: http://evil.example/"}),
        says="twice",
    ),
    Trap(
        name="absurd length",
        data=lambda url: record(url, response(), more={"Content-Length": "9" * 15}),
        says="says that it holds",
    ),
    Trap(name="negative length", data=lambda url: record(url, response(), more={"Content-Length": "-1"}), says="holds"),
    Trap(
        name="length too long", data=lambda url: record(url, response(), more={"Content-Length": "99999"}), says="ends"
    ),
    Trap(name="length too short", data=lambda url: record(url, response(), more={"Content-Length": "10"}), says=""),
    Trap(
        name="digest",
        data=lambda url: record(url, response(), more={"WARC-Block-Digest": "sha256:" + "0" * 64}),
        says="not what its digest says",
    ),
    Trap(
        name="digest of the payload",
        data=lambda url: record(url, response(), more={"WARC-Payload-Digest": "sha256:" + "0" * 64}),
        says="another payload than its digest says",
    ),
    Trap(
        name="two digests of the payload",
        data=lambda url: record(
            url, response(), more={"WARC-Payload-Digest": sha1(PAGE), "Warc-Payload-Digest": sha1(PAGE)}
        ),
        says="says warc-payload-digest twice",
    ),
    Trap(
        name="date to come",
        data=lambda url: record(url, response(), more={"WARC-Date": "2999-01-01T00:00:00Z"}),
        says="when",
    ),
    Trap(
        name="no date", data=lambda url: record(url, response(), more={"WARC-Date": "yesterday"}), says="which is none"
    ),
    Trap(
        name="address with a line end",
        data=lambda url: record(f"{url} x", response()),
        says="address that is none",
    ),
    Trap(
        name="redirect that leads nowhere",
        data=lambda url: record(url, response(b"", status="302 Found", Location="/away")),
        says="not in the file",
    ),
    Trap(
        name="pages of others", data=lambda _: record("https://elsewhere.example/", response()), says="no answer from"
    ),
)
