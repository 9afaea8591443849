"""Where a body ends does not depend on how its bytes arrive, and no bytes make its reader fall over."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from monitor.unpacking.framing import CutBodyError, Framing, FramingError

_CHUNKED = [("transfer-encoding", "chunked")]
#: What chunks are made of, so that chance finds them.
_PARTS = st.sampled_from(
    [b"3", b"a", b"0", b"\r\n", b"\n", b"\r", b" ", b";a=b", b"abc", b"-", b"0x", b"F" * 16, b"\0"]
)


def _read(fields: list[tuple[str, str]], pieces: list[bytes]) -> tuple[bytes, str]:
    """Give the payload, and how it ended."""
    payload = b""
    try:
        framing = Framing(200, fields)
        for piece in pieces:
            for part in framing.feed(piece):
                payload += part
        framing.finish()
    except FramingError:
        return payload, "broken"
    except CutBodyError:
        return payload, "cut"
    return payload, "whole"


@given(st.lists(_PARTS, max_size=30))
@example([b"3", b" ", b";a=b", b"\r\n", b"abc", b"\r\n", b"0", b"\r\n", b"\r\n"])
def test_pieces_make_no_difference(parts: list[bytes]) -> None:
    """Whole, as it was drawn, or byte by byte: the same payload and the same end."""
    raw = b"".join(parts)
    assert _read(_CHUNKED, [raw]) == _read(_CHUNKED, parts) == _read(_CHUNKED, [bytes([byte]) for byte in raw])


@pytest.mark.parametrize(
    ("fields", "ends"),
    [
        ([], "whole"),
        ([("content-length", "3")], "whole"),
        ([("content-length", "+3")], "whole"),
        ([("content-length", "3, 3"), ("content-length", "3")], "whole"),
        ([("transfer-encoding", "identity"), ("content-length", "3")], "whole"),
        ([("transfer-encoding", "identity")], "whole"),
        ([("content-length", "4")], "cut"),
        ([("content-length", "3"), ("content-length", "4")], "broken"),
        ([("content-length", "three")], "broken"),
        ([("content-length", "-3")], "broken"),
        ([("content-length", "3.0")], "broken"),
        ([("content-length", "9" * 30)], "broken"),
    ],
)
def test_what_the_head_says_of_the_end(fields: list[tuple[str, str]], ends: str) -> None:
    """Lengths are read as browsers read them; two of them, or none that is a number, are never guessed."""
    payload, ended = _read(fields, [b"abc"])
    assert ended == ends
    assert payload == (b"" if ends == "broken" else b"abc")


@pytest.mark.parametrize("status", [101, 199, 204, 304])
def test_some_answers_have_no_body(status: int) -> None:
    """Whatever follows them, and whatever length they name (RFC 9112 section 6.3)."""
    framing = Framing(status, [("content-length", "3")])
    assert framing.ended
    assert not list(framing.feed(b"abc"))


def test_lines_between_chunks_end_in_time() -> None:
    """A line that never ends is no HTTP after 16 KiB, and nothing more of it is gathered."""
    assert _read(_CHUNKED, [b"3;" + b"a" * 1_000] * 20) == (b"", "broken")
