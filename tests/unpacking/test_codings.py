"""Content codings come off within their cap, and what is broken is named."""

from __future__ import annotations

import gzip
import os
import random
import tracemalloc
import zlib
from collections.abc import Callable
from itertools import chain

import brotli  # type: ignore[import-untyped]  # ships no types
import pytest
import zstandard

from monitor.unpacking.codings import Decoder, codings, codings_of
from monitor.unpacking.stages import CutShortError, UndecodableError

_TEXT = b"Words that were said, and are still said. " * 3000


def _raw_deflate(data: bytes) -> bytes:
    machine = zlib.compressobj(wbits=-15)
    return machine.compress(data) + machine.flush()


def _zstd(data: bytes) -> bytes:
    return zstandard.ZstdCompressor().compress(data)


_CODED: list[tuple[str, Callable[[bytes], bytes]]] = [
    ("gzip", gzip.compress),
    ("deflate", zlib.compress),
    ("deflate", _raw_deflate),
    ("br", brotli.compress),
    ("zstd", _zstd),
]


def _undo(names: tuple[str, ...], data: bytes, step: int = 1000) -> bytes:
    decoder = Decoder(names)
    out = b"".join(piece for at in range(0, len(data), step) for piece in decoder.feed(data[at : at + step]))
    out += b"".join(decoder.rest())
    decoder.finish()
    return out


@pytest.mark.parametrize(("name", "code"), _CODED)
@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_what_was_coded_comes_back(name: str, code: Callable[[bytes], bytes], step: int) -> None:
    """Every coding is undone, in whatever pieces it arrives."""
    assert _undo((name,), code(_TEXT), step) == _TEXT


def test_codings_in_a_row() -> None:
    """Codings come off in the opposite order of the header."""
    assert _undo(codings("gzip, br , zstd"), _zstd(brotli.compress(gzip.compress(_TEXT)))) == _TEXT


def test_members_and_frames_in_a_row() -> None:
    """Several gzip members and zstd frames make one body; what follows gzip's end is no part of it."""
    assert _undo(("gzip",), gzip.compress(b"one ") + gzip.compress(b"two") + b"\0\0\0", 1) == b"one two"
    assert _undo(("zstd",), _zstd(b"one ") + _zstd(b"two"), 1) == b"one two"


@pytest.mark.parametrize("name", ["gzip", "deflate", "br", "zstd"])
def test_an_empty_body_is_whole(name: str) -> None:
    """No byte at all is no fault: an answer without a body may still name a coding."""
    assert _undo((name,), b"") == b""


@pytest.mark.parametrize(("name", "code"), _CODED)
def test_a_cut_body_is_named(name: str, code: Callable[[bytes], bytes]) -> None:
    """A body that ends before its coding does is told from a whole one."""
    with pytest.raises(CutShortError):
        _undo((name,), code(_TEXT)[:-1])


@pytest.mark.parametrize("name", ["gzip", "br", "zstd"])
def test_a_lie_is_named(name: str) -> None:
    """A body that is not what it claims to be is undecodable."""
    with pytest.raises(UndecodableError, match=f"not the {name} that it claims"):
        _undo((name,), b"<html>plain words, not coded at all</html>" * 10)


@pytest.mark.parametrize(
    ("header", "names"),
    [
        (None, ()),
        ("", ()),
        ("identity", ()),
        ("utf-8", ()),
        ("none", ()),
        ("GZIP", ("gzip",)),
        ("x-gzip", ("gzip",)),
        ("gzip,identity,br", ("gzip", "br")),
        ("compress", ("compress",)),
        ("X-Compress, gzip", ("compress", "gzip")),
    ],
)
def test_words_of_the_header(header: str | None, names: tuple[str, ...]) -> None:
    """Known codings are undone, mistakes passed over."""
    assert codings(header) == names


@pytest.mark.parametrize("header", ["bzip2", "x-xz", "gzip, sdch", "compress, exi", ",".join(["gzip"] * 6)])
def test_what_nobody_undoes(header: str) -> None:
    """Real codings that we cannot undo, and absurdly many, are undecodable."""
    with pytest.raises(UndecodableError):
        codings(header)


def _fields(coding: str, kind: str = "text/html; charset=utf-8") -> list[tuple[str, str]]:
    return [("content-type", kind), ("content-encoding", coding)]


_PACKED = zlib.compress(random.Random(4000).randbytes(4000) + _TEXT)


@pytest.mark.parametrize(
    "body", [_PACKED, b"\x1b\x00zzz" * 60, b"\x00\x80zzz" * 50, bytes(9)], ids=["packed", "escapes", "high", "nothing"]
)
def test_a_coding_that_nobody_knows_over_bytes_that_are_no_text(body: bytes) -> None:
    """The word in the header meant what it said: the body is undecodable, and its bytes are left as they are."""
    decoder = Decoder(codings_of(_fields("zz-top")))
    assert b"".join((*decoder.feed(body), *decoder.rest())) == body
    with pytest.raises(UndecodableError, match="'zz-top', which nobody knows"):
        decoder.finish()


@pytest.mark.parametrize(
    ("coding", "kind", "body"),
    [
        ("zz-top", "text/html", _TEXT),
        ("zz-top", "text/html; charset=koi8-r", "Слова, которые сказаны.".encode("koi8-r")),
        ("zz-top", "text/html", "言われた言葉".encode("iso-2022-jp")),
        ("zz-top", "text/html", "言われた言葉".encode("utf-16")),
        ("zz-top", "text/html", "<p>Words that were said.</p>".encode("utf-16-le")),
        ("zz-top", "text/html", b"Words\x00 that were said, and are still said, with a slip in them" * 3),
        ("zz-top", "text/html", b""),
        ("zz-top", "image/png", b"\x89PNG\r\n" + bytes(400)),
        ("zz-top", "application/pdf", b"%PDF-1.4" + bytes(range(32)) * 9),
        ("utf-8", "text/html", bytes(range(32)) * 9),
        ("identity", "text/html", bytes(400)),
        ("iso-8859-1", "text/html", bytes(400)),
    ],
)
def test_a_word_that_is_no_coding_is_passed_over(coding: str, kind: str, body: bytes) -> None:
    """Text is text whatever stands in the header, in every charset; pictures and charsets are no codings."""
    decoder = Decoder(codings_of(_fields(coding, kind)))
    assert b"".join((*decoder.feed(body), *decoder.rest())) == body
    decoder.finish()


def _bomb(name: str) -> bytes:
    if name == "zstd":
        return zstandard.ZstdCompressor().compress(bytes(200_000_000))
    if name == "br":
        return bytes(brotli.compress(bytes(100_000_000), quality=5))
    machine = zlib.compressobj(9, wbits=31)
    block = bytes(1_000_000)
    return b"".join(machine.compress(block) for _ in range(200)) + machine.flush()


@pytest.mark.parametrize("name", ["gzip", "br", "zstd"])
def test_a_bomb_takes_no_memory(name: str) -> None:
    """What nobody takes is not unpacked: a bomb is held to its first pieces."""
    bomb = _bomb(name)
    tracemalloc.start()
    try:
        decoder, taken = Decoder((name,)), 0
        for piece in chain(decoder.feed(bomb), decoder.rest()):
            taken += len(piece)
            if taken > 10_000_000:
                break
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 10_000_000 < taken < 13_000_000
    assert peak < 12_000_000


def test_noise_passes_through_unharmed() -> None:
    """What does not compress comes back all the same."""
    noise = os.urandom(300_000)
    assert _undo(("zstd",), _zstd(noise), 65_536) == noise
