"""The coding named compress comes off as its own program packs, and what was never packed is left as it is."""

from __future__ import annotations

import base64
import gzip
import random
import tracemalloc
from collections.abc import Callable

import pytest

from monitor.unpacking.codings import Decoder, codings_of
from monitor.unpacking.lzw import Lzw, LzwError
from monitor.unpacking.stages import CutShortError, UndecodableError

_TEXT = b"Words that were said, and are still said. "
#: Twelve times the text, as the program ``compress`` of Debian's ncompress 4.2.4.6 packs it.
_PACKED = base64.b64decode(
    "H52QV97IITMHBB00YeiAuFNGThkQc8KkIcMCRBg3ZCw6hEgnDRs2ECWScQEi4MCCBxMubPgw4sSKFzOG2Tin48eQE0maJGgQoUKG"
    "NEXCxKixpU2QLkeWFMgz5U+WOClaJDrTqEekInUyRelzZdCXU2XSPBpV68meKoG2FBq2KMerZZeedep1LdiYbmvCTWq2aVe1UYeK"
    "tXqTr1y/aaEmFZyXrOGdXBN/lYq36tvCWQ9HfjqZsWW9mHNqRsvZLmWqY/dmBg=="
)


def pack(data: bytes, *, widest: int = 16, anew: int = 0) -> bytes:
    """Pack as that program does; ``anew`` begins the table again after so many codes, where it is not nothing."""
    out, bits, held, width, read = bytearray(b"\x1f\x9d" + bytes([0x80 | widest])), 0, 0, 9, 0

    def put(code: int) -> None:
        nonlocal bits, held, read
        bits |= code << held
        held += width
        read += 1

    def change(to: int) -> None:
        nonlocal held, width, read
        held += -read % 8 * width
        width, read = to, 0

    table: dict[tuple[int, int], int] = {}
    run = -1
    codes = 0
    for byte in data:
        if run < 0:
            run = byte
            continue
        if (run, byte) in table:
            run = table[run, byte]
            continue
        put(run)
        codes += 1
        # Whoever undoes it knows one run fewer when the next code comes.
        known = 257 + len(table)
        if known < 1 << widest:
            table[run, byte] = known
        if known >= 1 << width and width < widest:
            change(width + 1)
        if anew and codes % anew == 0:
            put(256)
            change(9)
            table.clear()
        run = byte
    if run >= 0:
        put(run)
    return bytes(out) + bits.to_bytes((held + 7) // 8, "little")


def _undo(names: tuple[str, ...], data: bytes, step: int = 1000) -> bytes:
    decoder = Decoder(names)
    out = b"".join(piece for at in range(0, len(data), step) for piece in decoder.feed(data[at : at + step]))
    out += b"".join(decoder.rest())
    decoder.finish()
    return out


def _noise(size: int) -> bytes:
    return random.Random(size).randbytes(size)


@pytest.mark.parametrize("step", [1, 7, 100_000])
def test_what_the_program_packed_comes_back(step: int) -> None:
    """Data of the program itself are undone, in whatever pieces they arrive; our packing for tests is the same."""
    assert _undo(("compress",), _PACKED, step) == _TEXT * 12
    assert pack(_TEXT * 12) == _PACKED


@pytest.mark.parametrize("widest", [10, 12, 16])
@pytest.mark.parametrize("anew", [0, 300, 1000])
@pytest.mark.parametrize(
    "data", [b"a", _TEXT * 900, bytes(70_000), _noise(30_000), _noise(3000) + bytes(9000) + _noise(3000)]
)
def test_all_widths_and_tables_come_back(data: bytes, anew: int, widest: int) -> None:
    """Codes grow wider, the table fills up and is begun anew: nothing is lost."""
    for step in (997, 100_000):
        assert _undo(("compress",), pack(data, widest=widest, anew=anew), step) == data


def test_it_comes_off_among_others() -> None:
    """Codings come off in the opposite order of the header, in which ``x-compress`` is the same."""
    names = codings_of([("content-type", "text/html"), ("content-encoding", "x-compress, gzip")])
    assert _undo(names, gzip.compress(_PACKED)) == _TEXT * 12


@pytest.mark.parametrize("word", ["compress", "x-compress", "bzip2", "sdch"])
@pytest.mark.parametrize("body", [_TEXT, "Слова, которые сказаны.".encode("koi8-r"), b"", b"."])
def test_a_text_that_was_never_packed_stands_as_it_is(word: str, body: bytes) -> None:
    """A server that names a coding and sends the page as it is has sent the page."""
    names = codings_of([("content-type", "text/html"), ("content-encoding", word)])
    for step in (1, 1000):
        assert _undo(names, body, step) == body


@pytest.mark.parametrize("word", ["compress", "bzip2"])
def test_other_data_are_never_text(word: str) -> None:
    """What is neither text nor packed so is undecodable, whatever a head makes of it."""
    names = codings_of([("content-type", "text/html"), ("content-encoding", word)])
    for body in (gzip.compress(_noise(400), mtime=0), b"BZh91AY&SY" + bytes(range(32)) * 9):
        with pytest.raises(UndecodableError):
            _undo(names, body)


@pytest.mark.parametrize(
    "spoil",
    [
        lambda packed: packed[:2] + b"\x89" + packed[3:],
        lambda packed: packed[:2] + b"\x9f" + packed[3:],
        lambda packed: packed[:3] + b"\xff\xff" + packed[5:],
        lambda packed: packed[:20] + b"\xff" * 30,
    ],
    ids=["nine bits", "thirty-one bits", "no first byte", "a run to come"],
)
def test_damage_is_named(spoil: Callable[[bytes], bytes]) -> None:
    """Widths that no program undoes, and codes of runs that are not known, are no such data."""
    with pytest.raises(UndecodableError, match="not the compress that it claims"):
        _undo(("compress",), spoil(_PACKED))


def test_a_head_that_breaks_off_is_named() -> None:
    """Two of the three bytes of a head are the beginning of something longer, and one may be."""
    for cut in (1, 2):
        with pytest.raises(CutShortError):
            _undo(("compress",), _PACKED[:cut])
    with pytest.raises(LzwError):
        list(Lzw().feed(b"plain"))


def test_a_bomb_is_held_to_what_is_taken() -> None:
    """What nobody takes is not unpacked, and no more is held than came out."""
    bomb = pack(bytes(40_000_000))
    tracemalloc.start()
    try:
        decoder, taken = Decoder(("compress",)), 0
        for piece in decoder.feed(bomb + bytes(16_384)):
            taken += len(piece)
            if taken > 10_000_000:
                break
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert 10_000_000 < taken < 10_200_000
    assert peak < 16_000_000
