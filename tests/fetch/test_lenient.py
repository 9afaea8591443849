"""Heads that HTTP does not allow: browsers show such pages, so do we, and the record keeps every byte."""

from __future__ import annotations

import time
from datetime import timedelta

import pytest

from monitor.evidence.copy.facts import exchange_facts
from monitor.fetch.lenient import Smoother
from monitor.fetch.web import Web
from monitor.model.exchange import Observation, Request, Trouble
from monitor.settings import Network
from monitor.unpacking.fields import header_fields, passed_over
from tests.fakes.clock import FakeClock
from tests.origin import Origin

BODY = b"<title>Report</title><p>What was seen there."
FIELDS = b"Content-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(BODY)
LENIENT = {
    "a blank before the status line": b" HTTP/1.1 200 OK\r\n" + FIELDS + BODY,
    "an empty line before it": b"\r\nHTTP/1.1 200 OK\r\n" + FIELDS + BODY,
    "a blank before a colon": b"HTTP/1.1 200 OK\r\nServer : old\r\n" + FIELDS + BODY,
    "a fold before any field": b"HTTP/1.1 200 OK\r\n : a\r\n\tb\r\n" + FIELDS + BODY,
    "a blank before the colon of a length": b"HTTP/1.1 200 OK\r\n" + FIELDS.replace(b"Length:", b"Length :") + BODY,
}
#: Lines that browsers pass over, each within an otherwise good head.
PASSED_OVER = {
    "a blank in a name": b"X Y: a\r\n",
    "a tab in a name": b"X\tY: a\r\n",
    "a NUL in a name": b"X\x00Y: a\r\n",
    "a NUL in a value": b"X-Y: a\x00b\r\n",
    "brackets in a name": b"X(Y): a\r\n",
    "no colon": b"a line of garbage\r\n",
    "an empty name": b": a\r\n",
    "a status line written twice": b"HTTP/1.0 200 OK\r\n",
    "a lone CR in a value": b"X-Y: a\rb\r\n",
    "what is folded onto such a line": b"X Y: a\r\n Server: b\r\n\tc\r\n",
    "bare line ends": b"X Y: a\nanother\n",
    "signs of another alphabet in a name": b"X-\xc3\xbc: a\r\n",
}
#: Lines that may have meant where the body ends: nobody guesses.
FRAMING = {
    "a blank in Content-Length": b"Content Length: 3\r\n",
    "a NUL in Content-Length": b"Content-\x00Length: 3\r\n",
    "no colon after Content-Length": b"content-length 3\r\n",
    "a CR before Content-Length": b"X-Y: a\rContent-Length: 3\r\n",
    "a fold onto a bad line": b"X Y: a\r\n Transfer-Encoding: chunked\r\n",
    "brackets around Transfer-Encoding": b"(Transfer-Encoding): chunked\r\n",
    "a CR in Transfer-Encoding": b"Transfer-Encoding: chunked\r,\r\n",
}


@pytest.mark.parametrize("place", ["first", "last"])
@pytest.mark.parametrize("line", PASSED_OVER.values(), ids=PASSED_OVER)
async def test_lines_that_are_no_fields_are_passed_over(line: bytes, place: str) -> None:
    """The page is read as browsers read it, the record has every byte, and it is read back to the same fields."""
    fields = line + FIELDS if place == "first" else FIELDS[:-2] + line + b"\r\n"
    raw = b"HTTP/1.1 200 OK\r\n" + fields + BODY
    seen = await _asked(raw)
    assert (seen.status, bytes(seen.body), seen.trouble) == (200, BODY, None)
    (hop,) = seen.hops
    assert bytes(hop.response) == raw
    head = raw.partition(BODY)[0]
    assert [(name.lower(), value) for name, value in hop.headers] == header_fields(head)
    assert sorted(name for name, _ in header_fields(head)) == ["content-length", "content-type"]
    assert passed_over(head)
    assert "".join(passed_over(head)).replace("\r", "").replace("\n", "") == line.decode("latin-1").replace(
        "\r", ""
    ).replace("\n", "")


async def test_what_was_passed_over_is_noted() -> None:
    """The facts beside the copy name each line that was taken for no field."""
    seen = await _asked(b"HTTP/1.1 200 OK\r\nX Y: a\r\n" + FIELDS[:-2] + b"garbage\r\n\r\n" + BODY)
    facts = exchange_facts(seen.hops[0], seen, purpose="page", via=None, depth=0, subject=True)
    assert [value for name, value in facts if name == "passed-over"] == ["X Y: a", "garbage"]


@pytest.mark.parametrize("line", FRAMING.values(), ids=FRAMING)
async def test_lines_about_the_end_of_the_body_are_never_guessed(line: bytes) -> None:
    """Whoever read such a line otherwise would find another body: the answer is no HTTP, and its bytes are kept."""
    raw = b"HTTP/1.1 200 OK\r\n" + line + FIELDS + BODY
    seen = await _asked(raw)
    assert seen.trouble is Trouble.BAD_HTTP
    assert bytes(seen.hops[0].response) == raw


async def test_heads_after_interim_answers_are_smoothed_too() -> None:
    """A hint before the answer does not make its head stricter."""
    hint = b"HTTP/1.1 103 Early Hints\r\nX Y: a\r\nLink: </a.css>\r\n\r\n"
    seen = await _asked(hint + b"HTTP/1.1 200 OK\r\nX Y : a\r\n" + FIELDS + BODY)
    assert (seen.status, bytes(seen.body), seen.hops[0].interim) == (200, BODY, hint)


async def _asked(raw: bytes) -> Observation:
    """Ask a server that sends these bytes."""
    with Origin() as origin:
        origin.on("/page", raw)
        web = Web(Network(allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0)), FakeClock())
        seen = await web.fetch(Request(url=origin.url("/page"), timeout=timedelta(seconds=5)))
        await web.close()
    return seen


@pytest.mark.parametrize("raw", LENIENT.values(), ids=LENIENT)
async def test_what_browsers_show_is_read_and_recorded(raw: bytes) -> None:
    """Status, body and headers come through; the exact bytes are on record, blanks and all."""
    seen = await _asked(raw)
    assert (seen.status, bytes(seen.body), seen.trouble) == (200, BODY, None)
    (hop,) = seen.hops
    assert bytes(hop.response) == raw
    assert hop.header("content-type") == "text/html"
    assert dict(header_fields(raw.partition(BODY)[0]))["content-length"] == str(len(BODY))


@pytest.mark.parametrize(
    "raw",
    [
        *LENIENT.values(),
        *(b"HTTP/1.1 200 OK\r\n" + line + FIELDS + BODY for line in (*PASSED_OVER.values(), *FRAMING.values())),
        b"HTTP/1.1 200 OK\r\nX: a : b\r\n c : d\r\n\r\nname : value",
    ],
)
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


def test_a_hostile_head_costs_little() -> None:
    """However a head of the longest kind is made, it is looked through once."""
    began = time.process_time()
    for line in (
        b"a" * 60_000,
        b"a: " + b"b" * 60_000 + b"\x00",
        b"a:\r\n" + b" b\r\n" * 15_000 + b" \x00",
        b" \r\n" * 20_000,
    ):
        head = b"HTTP/1.1 200 OK\r\n" + line + b"\r\n\r\n"
        Smoother().feed(head)
        header_fields(head)
    assert time.process_time() - began < 1


def test_endless_heads_are_not_gathered() -> None:
    """A head without an end goes on after 64 KiB, as it is."""
    smoother = Smoother()
    given = b"".join(smoother.feed(b"HTTP/1.1 200 OK\r\n" if not n else b"a : %d\r\n" % n * 100) for n in range(200))
    assert given
    assert b"a : 1\r\n" in given
