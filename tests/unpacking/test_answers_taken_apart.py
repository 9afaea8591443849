"""Takes codings off that fit, lie, swell or end early."""

from __future__ import annotations

import gzip
import zlib

import brotli  # type: ignore[import-untyped] # ships no types
import pytest
import zstandard

from monitor.unpacking.answer import Taken, decode, payload
from monitor.unpacking.fields import header_fields

BODY = b"The quick brown fox. " * 5000


def raw_deflate(data: bytes) -> bytes:
    """Deflate without a header, as many servers do."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(data) + packer.flush()


PACKED = {
    "gzip": gzip.compress(BODY),
    "x-gzip": gzip.compress(BODY[:100]) + gzip.compress(BODY[100:]),
    "deflate": zlib.compress(BODY),
    "br": brotli.compress(BODY),
    "zstd": zstandard.ZstdCompressor().compress(BODY[:100]) + zstandard.ZstdCompressor().compress(BODY[100:]),
    "identity": BODY,
}


@pytest.mark.parametrize("coding", PACKED)
def test_each_coding_comes_off(coding: str) -> None:
    """What was packed is unpacked, all members and frames of it, and never more than the limit."""
    fields = [("content-encoding", coding.upper())]
    assert decode(fields, PACKED[coding], 10**9) == BODY
    for limit in (1, 65_536, len(BODY), 77_777):
        assert decode(fields, PACKED[coding], limit) == BODY[:limit]


def test_raw_deflate_is_taken_too() -> None:
    """Servers send both forms under one name."""
    assert decode([("content-encoding", "deflate")], raw_deflate(BODY), 10**9) == BODY


def test_codings_come_off_in_reverse() -> None:
    """The last applied comes off first; an unknown one ends it."""
    twice = brotli.compress(gzip.compress(BODY))
    assert decode([("content-encoding", "gzip, br")], twice, 10**9) == BODY
    assert decode([("content-encoding", "gzip"), ("content-encoding", "br")], twice, 10**9) == BODY
    assert decode([("content-encoding", "secret, br")], twice, 10**9) == gzip.compress(BODY)


@pytest.mark.parametrize("coding", ["gzip", "deflate", "br", "zstd"])
def test_what_is_cut_gives_what_came(coding: str) -> None:
    """A cut stream gives a beginning of the body; garbage gives nothing; neither raises."""
    fields = [("content-encoding", coding)]
    packed = PACKED[coding]
    assert BODY.startswith(decode(fields, packed[: len(packed) // 2], 10**9))
    assert decode(fields, b"<p>not packed at all</p>", 10**9) == b""
    assert decode(fields, b"", 10**9) == b""


def test_a_bomb_stops_at_the_limit() -> None:
    """A few kilobytes that stand for hundreds of megabytes cost no more than the limit."""
    zeros = bytes(200_000_000)
    bombs = {
        "gzip": gzip.compress(zeros, 1),
        "deflate": zlib.compress(zeros, 1),
        "br": brotli.compress(zeros, quality=1),
        "zstd": zstandard.ZstdCompressor().compress(zeros),
    }
    del zeros
    for coding, bomb in bombs.items():
        assert decode([("content-encoding", coding)], bomb, 100_000) == bytes(100_000)


@pytest.mark.parametrize(
    ("chunks", "joined"),
    [
        (b"3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n", b"abcde"),
        (b"3;x=y\r\nabc\r\n0;z\r\nTrailer: a\r\n\r\n", b"abc"),
        (b"3\nabc\n2\nde\n0\n\n", b"abcde"),
        (b"000003 \r\nabc\r\n0\r\n\r\n", b"abc"),
        (b"A\r\nabc", b"abc"),
        (b"3\r\nabc\r\nzz\r\n", b"abc"),
        (b"3\r\nabcX\r\n", b"abc"),
        (b"-3\r\nabc\r\n", b""),
        (b"", b""),
        (b"fffffffffffffffff\r\nabc", b""),
    ],
)
def test_chunks_are_joined(chunks: bytes, joined: bytes) -> None:
    """Extensions and trailers go, what is cut or wrong ends it."""
    taken = Taken(status=200, fields=[("transfer-encoding", "chunked")], start=0)
    assert payload(chunks, taken) == joined


def test_fields_are_read_as_servers_write_them() -> None:
    """Folded lines are joined, names are lowercase, lines without a colon are passed over."""
    head = b"HTTP/1.1 200 OK\r\nA:b\r\n  c\r\nnothing\r\nContent-TYPE:  text/html \n\r\n"
    assert header_fields(head) == [("a", "b c"), ("content-type", "text/html")]
