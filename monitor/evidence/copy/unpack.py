"""Takes the codings off a kept answer: chunks first, then gzip, deflate, br or zstd, never beyond a limit."""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator
from io import BytesIO

import brotli  # type: ignore[import-untyped] # ships no types
import zstandard

from monitor.model.exchange import Octets

_SIZE_LINE = re.compile(rb"[ \t]*([0-9A-Fa-f]{1,15})(?![0-9A-Fa-f])[^\n]*\n")
_LINE_END = re.compile(rb"\r?\n")
#: A line of a header with the lines that are folded onto it; folds without a field before them stand alone.
_UNIT = re.compile(r"(?:[ \t][^\n]*(?:\n|\Z))+|[^\n]+(?:\n[ \t][^\n]*)*(?:\n|\Z)")
_FIELD = re.compile(
    r"(?P<name>[!#$%&'*+.^_`|~0-9A-Za-z-]++)[ \t]*:(?P<value>(?:[^\x00\r\n\v\f]++|\r?\n[ \t])*+)(?:\r?\n|\r)?"
)
_LINE_ENDS = re.compile(r"\r?\n")
#: Input is fed to decoders in pieces of this size, so that no single step can swell.
_PIECE = 1 << 16
#: Largest window that a zstd frame may ask for (RFC 9659).
_ZSTD_WINDOW = 1 << 23


def header_fields(head: bytes) -> list[tuple[str, str]]:
    """Read the fields of a header, folded lines joined; names in lowercase.

    Lines that browsers take for no field are passed over with what is folded onto them: no colon, a name that is no
    token (blanks before the colon left aside), a value with NUL or a lone CR in it.
    """
    return [
        (found["name"].lower(), " ".join(map(str.strip, _LINE_ENDS.split(found["value"]))).strip())
        for unit in _UNIT.findall(head.decode("latin-1").partition("\n")[2])
        if (found := _FIELD.fullmatch(unit)) is not None
    ]


def passed_over(head: bytes) -> tuple[str, ...]:
    """Give the lines of a header that are no fields, each with what is folded onto it, as they came."""
    units = (unit for unit in _UNIT.findall(head.decode("latin-1").partition("\n")[2]) if unit.strip("\r\n"))
    return tuple(unit.rstrip("\r\n") for unit in units if _FIELD.fullmatch(unit) is None)


def field(fields: list[tuple[str, str]], name: str) -> str | None:
    """Give the first field of that name."""
    return next((value for known, value in fields if known == name), None)


def payload(fields: list[tuple[str, str]], body: bytes) -> bytes:
    """Take the transfer coding off: what is left is the payload that WARC-Payload-Digest speaks of."""
    return dechunk(body) if _is_chunked(fields) else body


def _is_chunked(fields: list[tuple[str, str]]) -> bool:
    """Tell whether a body came in chunks."""
    return "chunked" in [
        word.strip().lower() for name, value in fields if name == "transfer-encoding" for word in value.split(",")
    ]


def dechunk(body: bytes) -> bytes:
    """Join chunks (RFC 9112 section 7.1), extensions and trailers dropped; what is cut short gives what came."""
    return b"".join(body[start:end] for start, end in _chunks(body, 0))


def pieces_of(fields: list[tuple[str, str]], answer: Octets, start: int) -> Iterator[memoryview]:
    """Give the payload of an answer whose body begins at ``start``, in pieces that copy nothing."""
    view = memoryview(answer)
    if not _is_chunked(fields):
        yield view[start:]
    else:
        for begin, end in _chunks(answer, start):
            yield view[begin:end]
    view.release()


def _chunks(body: Octets, at: int) -> Iterator[tuple[int, int]]:
    """Find where chunks begin and end."""
    while (size_line := _SIZE_LINE.match(body, at)) is not None:
        size = int(size_line[1], 16)
        if size == 0:
            break
        start = size_line.end()
        end = min(start + size, len(body))
        yield start, end
        line_end = _LINE_END.match(body, end)
        if line_end is None:
            break
        at = line_end.end()


def decode(fields: list[tuple[str, str]], coded: bytes, limit: int) -> bytes:
    """Take the content codings off, last applied first, cut at ``limit`` bytes.

    An unknown coding ends it: the bytes are given as far as they could be unpacked. Damaged data gives what came
    before the damage.
    """
    said = ",".join(value for name, value in fields if name == "content-encoding")
    data = coded
    for coding in reversed([word.strip().lower() for word in said.split(",") if word.strip()]):
        decoder = _DECODERS.get(coding)
        if decoder is None:
            break
        data = decoder(data, limit)
    return data[:limit]


def _inflate(data: bytes, limit: int, wbits: int) -> bytes | None:
    """Inflate a stream, or all members of a gzip file; None where the very first bytes do not fit the form."""
    out = bytearray()
    inflater = zlib.decompressobj(wbits)
    waiting, at = b"", 0
    while len(out) < limit and (waiting or at < len(data)):
        if not waiting:
            waiting = data[at : at + _PIECE]
            at += _PIECE
        try:
            out += inflater.decompress(waiting, limit - len(out))
        except zlib.error:
            return bytes(out) if out else None
        waiting = inflater.unconsumed_tail
        if inflater.eof:
            if wbits != _GZIP:
                break
            waiting = inflater.unused_data
            inflater = zlib.decompressobj(wbits)
    return bytes(out)


_GZIP, _ZLIB, _RAW = 31, 15, -15


def _gzip(data: bytes, limit: int) -> bytes:
    """Unpack gzip (RFC 1952), all members."""
    return _inflate(data, limit, _GZIP) or b""


def _deflate(data: bytes, limit: int) -> bytes:
    """Unpack deflate: zlib as RFC 9110 has it, or raw as many servers send it."""
    unpacked = _inflate(data, limit, _ZLIB)
    return (_inflate(data, limit, _RAW) or b"") if unpacked is None else unpacked


def _br(data: bytes, limit: int) -> bytes:
    """Unpack Brotli (RFC 7932)."""
    out = bytearray()
    decoder = brotli.Decompressor()
    at = 0
    try:
        while len(out) < limit and not decoder.is_finished():
            piece = b""
            if decoder.can_accept_more_data():
                piece = data[at : at + _PIECE]
                at += _PIECE
            unpacked = decoder.process(piece, output_buffer_limit=min(_PIECE, limit - len(out)))
            if not piece and not unpacked:
                break
            out += unpacked
    except brotli.error:
        pass
    return bytes(out)


def _zstd(data: bytes, limit: int) -> bytes:
    """Unpack Zstandard (RFC 8878), all frames, with the window that RFC 9659 allows."""
    out = bytearray()
    decoder = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW)
    try:
        with decoder.stream_reader(BytesIO(data), read_across_frames=True) as stream:
            while len(out) < limit and (piece := stream.read(min(_PIECE, limit - len(out)))):
                out += piece
    except zstandard.ZstdError:
        pass
    return bytes(out)


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _br,
    "zstd": _zstd,
    "identity": lambda data, limit: data[:limit],
}
