"""Answers as odd servers send them, whole, cut and broken: for tests that hold a look against its copy."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped]  # ships no types

PAGE = b"<!doctype html><title>Report</title><p>" + b" ".join(
    b"Words, number %d, of the report." % n for n in range(4000)
)
_OK = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
_CHUNKED = _OK + b"Transfer-Encoding: chunked\r\n\r\n"
_PACKED = gzip.compress(PAGE)
_CUT = zlib.compress(PAGE)[:900]
_BENT = _PACKED[:9000] + b"\0" * 400 + _PACKED[9400:]


def chunks(body: bytes, extension: bytes = b"", end: bytes = b"0\r\n\r\n") -> bytes:
    """Write a body in chunks of 1,000 bytes."""
    parts = [body[at : at + 1000] for at in range(0, len(body), 1000)]
    return b"".join(b"%X%s\r\n%s\r\n" % (len(part), extension, part) for part in parts) + end


#: Answers that browsers show whole.
SHOWN = {
    "blank before an extension": _CHUNKED + chunks(PAGE, b" ;a=b"),
    "line feeds alone between chunks": _CHUNKED + chunks(PAGE).replace(b"\r\n", b"\n"),
    "no empty line at the end": _CHUNKED + chunks(PAGE, end=b"0\r\n"),
    "identity and a length": _OK + b"Transfer-Encoding: identity\r\nContent-Length: %d\r\n\r\n" % len(PAGE) + PAGE,
    "a plus before the length": _OK + b"Content-Length: +%d\r\n\r\n" % len(PAGE) + PAGE,
    "the word of radio stations": b"ICY 200 OK\r\nContent-Type: text/html\r\n\r\n" + PAGE,
    "small letters": _OK.replace(b"HTTP", b"http") + b"\r\n" + PAGE,
    "an empty line before": b"\r\n" + _OK + b"\r\n" + PAGE,
    "gzip as a transfer coding": _OK + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + chunks(_PACKED),
    "a coding that is none": _OK + b"Content-Encoding: gzip, utf-8\r\n\r\n" + _PACKED,
    "more than was announced": _OK + b"Content-Length: %d\r\n\r\n" % len(PAGE) + PAGE + b"and more",
    "a name in UTF-8": _OK + "X-Author: Zoë\r\n\r\n".encode() + PAGE,
}
#: Answers that break off, lie, or are no HTTP.
BROKEN = {
    "no size": _CHUNKED + chunks(PAGE[:5000], end=b"so long\r\n"),
    "no size at all": _CHUNKED + PAGE,
    "a chunk that is too long": _CHUNKED + b"5\r\nwords and more\r\n0\r\n\r\n",
    "a size in other figures": _CHUNKED + chunks(PAGE).replace(b"3E8\r\n", b"0x3E8\r\n"),
    "a negative size": _CHUNKED + b"-5\r\nwords\r\n0\r\n\r\n",
    "a size beyond all": _CHUNKED + b"F" * 20 + b"\r\nwords\r\n",
    "cut within a chunk": _CHUNKED + chunks(PAGE)[:3500],
    "cut before the last chunk": _CHUNKED + chunks(PAGE, end=b""),
    "cut by length": _OK + b"Content-Length: 999999\r\n\r\n" + PAGE,
    "two lengths": _OK + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n" + PAGE,
    "a length in words": _OK + b"Content-Length: five\r\n\r\n" + PAGE,
    "a cut head": _OK,
    "no HTTP": b"SSH-2.0-OpenSSH_9.2p1\r\n",
    "bare HTML": PAGE,
    "gzip that is damaged": _OK + b"Content-Encoding: gzip\r\n\r\n" + _BENT,
    "gzip that is cut": _OK + b"Content-Encoding: gzip\r\n\r\n" + _PACKED[:-500],
    "br that is cut": _OK + b"Content-Encoding: br\r\n\r\n" + brotli.compress(PAGE)[:-50],
    "gzip that is none": _OK + b"Content-Encoding: gzip\r\n\r\n" + PAGE,
    "deflate within gzip, cut": _OK + b"Content-Encoding: deflate, gzip\r\n\r\n" + gzip.compress(_CUT),
    "a coding that nobody undoes": _OK + b"Content-Encoding: compress\r\n\r\n" + PAGE,
    "no body where there is none": b"HTTP/1.1 204 No Content\r\n\r\nbut words",
    "an odd answer below 200": b"HTTP/1.1 199 Denied\r\nServer: wall\r\n\r\n",
}
