"""Blanks where HTTP allows none: browsers show such pages, so do we, and the record keeps every byte."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.evidence.copy.unpack import header_fields
from monitor.fetch.lenient import Smoother
from monitor.fetch.web import Web
from monitor.model.exchange import Request
from monitor.settings import Network
from tests.fakes.clock import FakeClock
from tests.origin import Origin

BODY = b"<title>Report</title><p>What was seen there."
FIELDS = b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BODY)
LENIENT = {
    "a blank before the status line": b" HTTP/1.1 200 OK\r\n" + FIELDS + BODY,
    "an empty line before it": b"\r\nHTTP/1.1 200 OK\r\n" + FIELDS + BODY,
    "a blank before a colon": b"HTTP/1.1 200 OK\r\nServer : old\r\n" + FIELDS + BODY,
    "a blank before the colon of a length": b"HTTP/1.1 200 OK\r\n" + FIELDS.replace(b"Length:", b"Length :") + BODY,
}


@pytest.mark.parametrize("raw", LENIENT.values(), ids=LENIENT)
async def test_what_browsers_show_is_read_and_recorded(raw: bytes) -> None:
    """Status, body and headers come through; the exact bytes are on record, blanks and all."""
    with Origin() as origin:
        origin.on("/page", raw)
        web = Web(Network(allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0)), FakeClock())
        seen = await web.fetch(Request(url=origin.url("/page"), timeout=timedelta(seconds=5)))
        await web.close()
    assert (seen.status, bytes(seen.body), seen.trouble) == (200, BODY, None)
    (hop,) = seen.hops
    assert bytes(hop.response) == raw
    assert hop.header("content-type") == "text/html"
    assert dict(header_fields(raw.partition(BODY)[0]))["content-length"] == str(len(BODY))


@pytest.mark.parametrize("raw", [*LENIENT.values(), b"HTTP/1.1 200 OK\r\nX: a : b\r\n c : d\r\n\r\nname : value"])
def test_pieces_of_any_size_make_the_same(raw: bytes) -> None:
    """However the bytes come, the parser gets the same; values, folded lines and bodies are never touched."""
    whole = Smoother().feed(raw)
    assert whole.startswith(b"HTTP/1.1 200 OK\r\n")
    for size in (1, 2, 7, 30):
        smoother = Smoother()
        pieces = [smoother.feed(raw[start : start + size]) for start in range(0, len(raw), size)]
        assert b"".join(pieces) == whole
    if b"a : b" in raw:
        assert whole == raw


@pytest.mark.parametrize("raw", [b"GARBAGE : x\n\n", b"\n\nhello", b"HTTP/1.1 200", b"", b" HTTP/1.1 200 OK\r\nA : b"])
def test_what_is_no_whole_head_goes_on_as_it_is(raw: bytes) -> None:
    """Nothing is held back for good, and nothing is made of garbage."""
    smoother = Smoother()
    assert smoother.feed(raw) + smoother.feed(b"") == raw


def test_endless_heads_are_not_gathered() -> None:
    """A head without an end goes on after 64 KiB, as it is."""
    smoother = Smoother()
    given = b"".join(smoother.feed(b"HTTP/1.1 200 OK\r\n" if not n else b"a : %d\r\n" % n * 100) for n in range(200))
    assert given
    assert b"a : 1\r\n" in given
