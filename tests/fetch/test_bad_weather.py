"""Whatever an origin does, one exchange ends in time, within its memory, with its bytes and a word for it."""

from __future__ import annotations

import gzip
import hashlib
import mmap
import zlib
from datetime import timedelta

import brotli  # type: ignore[import-untyped]  # ships no types
import pytest
import zstandard

from monitor.fetch.web import Web
from monitor.model.exchange import Observation, Request, Trouble
from tests.origin import Drip, Endless, Hang, Origin, Reset, Visit, Wait, answer, free_port
from tests.unpacking.test_compress import pack

_CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
_BODY = b"<title>A page</title><p>Words that stand there.</p>" * 40
_PACKED = gzip.compress(_BODY)
_GZIPPED_CHUNKS = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n%X\r\n%s\r\n0\r\n\r\n" % (
    len(_PACKED),
    _PACKED,
)


async def look(web: Web, origin: Origin, visit: Visit, **more: object) -> Observation:
    """Ask for one path that does something."""
    origin.on("/page", visit)
    told = {"timeout": timedelta(seconds=5)} | more
    return await web.fetch(Request(url=origin.url("/page"), **told))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("visit", "body"),
    [
        (answer(_BODY), _BODY),
        ((b"HTTP/1.1 200 OK\r\n", Wait(0.02), b"Content-Length: 3\r\n\r\n", Wait(0.02), b"a", b"bc"), b"abc"),
        (b"HTTP/1.0 200 OK\r\n\r\nuntil the end", b"until the end"),
        (b"HTTP/1.1 200 OK\r\n\r\nuntil the end", b"until the end"),
        (b"HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\nContent-Length: 2\n\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nX-Long: one\r\n  two\r\n\tthree\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nX-Raw: caf\xe9 \xd7\xa9\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2;name=value\r\nok\r\n0\r\nTrailer: x\r\n\r\n", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n001\r\no\r\n1 \r\nk\r\n0;last\r\n\r\n", b"ok"),
        # Chunk extensions after a blank (RFC 9112 section 7.1.1), and what browsers take though HTTP does not have it.
        (_CHUNKED + b"2 ;a=b\r\nok\r\n0 ; c\r\n\r\n", b"ok"),
        (_CHUNKED + b'2\t;a="x;y"\r\nok\r\n0\r\n\r\n', b"ok"),
        (_CHUNKED + b"1\no\n1\nk\n0\n\n", b"ok"),
        (_CHUNKED + b"2\r\nok\r\n0\r\n", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: identity, chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n", b"ok"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 9\r\n\r\n2\r\nok\r\n0\r\n\r\n", b"ok"),
        (_GZIPPED_CHUNKS, _BODY),
        (b"HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok", b"ok"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (b"ICY 200 OK\r\nContent-Type: text/html\r\n\r\nmusic", b"music"),
        (b"http/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok", b"ok"),
        (answer(b"ok") + b"more than was announced", b"ok"),
        (answer(gzip.compress(_BODY), content_encoding="gzip"), _BODY),
        (answer(zlib.compress(_BODY), content_encoding="deflate"), _BODY),
        (answer(bytes(brotli.compress(_BODY)), content_encoding="br"), _BODY),
        (answer(zstandard.ZstdCompressor().compress(_BODY), content_encoding="zstd"), _BODY),
        (answer(_BODY, content_encoding="utf-8"), _BODY),
        (answer(_BODY, content_encoding="zz-top"), _BODY),
        (answer(_BODY, content_encoding="compress"), _BODY),
        (answer(_BODY, content_encoding="bzip2"), _BODY),
        (answer(pack(_BODY), content_encoding="x-compress"), _BODY),
        (answer(b"", "204 No Content", content_length=None), b""),
        (answer(b"gone", "410 Gone"), b"gone"),
        (answer(b"what", "999 Request denied"), b"what"),
    ],
)
async def test_odd_but_whole_answers_are_answers(web: Web, origin: Origin, visit: Visit, body: bytes) -> None:
    """Folded headers, bare line feeds, obsolete text, chunk extensions and the like lose nothing."""
    seen = await look(web, origin, visit)
    assert (seen.trouble, bytes(seen.body)) == (None, body)
    sent = b"".join(step for step in (visit if isinstance(visit, tuple) else (visit,)) if isinstance(step, bytes))
    assert bytes(seen.hops[0].response) == sent
    assert seen.hops[0].truncated == ""


@pytest.mark.parametrize(
    ("visit", "trouble", "truncated"),
    [
        # Cut short.
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nonly this", Trouble.TRUNCATED, "disconnect"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhel", Trouble.TRUNCATED, "disconnect"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n", Trouble.TRUNCATED, "disconnect"),
        (b"HTTP/1.1 200 OK\r\nContent-Le", Trouble.TRUNCATED, "disconnect"),
        (answer(gzip.compress(_BODY)[:-9], content_encoding="gzip"), Trouble.TRUNCATED, ""),
        # Not HTTP, or broken HTTP.
        (b"<html>I have never heard of headers</html>", Trouble.BAD_HTTP, ""),
        (b"<html>\r\nNor of\r\n\r\nthem</html>", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\ncontent length 2\r\n\r\nbody", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nbody", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nabc", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0x2\r\nok\r\n0\r\n\r\n", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nokay\r\n0\r\n\r\n", Trouble.BAD_HTTP, ""),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnot a size\r\n", Trouble.BAD_HTTP, ""),
        (b"SSH-2.0-OpenSSH_9.2p1\r\n", Trouble.BAD_HTTP, ""),
        # Codings that are lies, or unknown.
        (answer(_BODY, content_encoding="gzip"), Trouble.BAD_HTTP, ""),
        (answer(gzip.compress(_BODY, mtime=0), content_encoding="compress"), Trouble.BAD_HTTP, ""),
        (answer(pack(_BODY)[:3] + b"\xff" * 40, content_encoding="compress"), Trouble.BAD_HTTP, ""),
        (answer(bytes(brotli.compress(_BODY)), content_encoding="gzip"), Trouble.BAD_HTTP, ""),
        (answer(b"\x1b\x00zzz" * 60, content_encoding="zz-top"), Trouble.BAD_HTTP, ""),
        # Silence.
        (b"", Trouble.RESET, ""),
        (Reset(), Trouble.RESET, ""),
    ],
)
async def test_broken_answers_keep_their_bytes(
    web: Web, origin: Origin, visit: bytes | Reset, trouble: Trouble, truncated: str
) -> None:
    """What came is kept to the byte, and what was wrong with it has a name and a sentence."""
    seen = await look(web, origin, visit)
    (hop,) = seen.hops
    assert (seen.trouble, hop.truncated) == (trouble, truncated)
    assert seen.trouble_detail.endswith(".")
    assert bytes(hop.response) == (visit if isinstance(visit, bytes) else b"")
    assert seen.answered


@pytest.mark.parametrize("end", [b"", b"hello", b"<p>Not for you."])
async def test_an_odd_answer_below_200_is_an_answer(web: Web, origin: Origin, end: bytes) -> None:
    """An interim answer of no known kind that nothing follows is all there is; its bytes are kept as they came."""
    raw = b"HTTP/1.1 199 Denied\r\nServer: wall\r\nContent-Length: 5\r\n\r\n" + end
    seen = await look(web, origin, raw)
    (hop,) = seen.hops
    assert (seen.status, seen.trouble, hop.truncated, hop.header("server")) == (199, None, "", "wall")
    assert (bytes(hop.response), hop.interim) == (raw, b"")


async def test_an_odd_interim_answer_before_a_page_is_passed_over(web: Web, origin: Origin) -> None:
    """What follows it is the answer; a known one that nothing follows is none."""
    odd = b"HTTP/1.1 199 Wait\r\n\r\n"
    seen = await look(web, origin, odd + answer(b"ok"))
    assert (seen.status, bytes(seen.body), seen.hops[0].interim) == (200, b"ok", odd)
    hint = b"HTTP/1.1 103 Early Hints\r\n\r\n"
    cut = await look(web, origin, hint)
    assert (cut.status, cut.trouble, cut.hops[0].interim) == (None, Trouble.TRUNCATED, hint)


async def test_a_cut_body_keeps_what_came(web: Web, origin: Origin) -> None:
    """The words that came before the cut can be read, and the digest is theirs."""
    seen = await look(web, origin, b"HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nonly this")
    assert bytes(seen.body) == b"only this"
    assert seen.hops[0].payload_digest == f"sha256:{hashlib.sha256(b'only this').hexdigest()}"


async def test_the_digest_is_of_the_payload(web: Web, origin: Origin) -> None:
    """Transfer coding is removed before the digest is taken, content coding is kept."""
    packed = gzip.compress(_BODY)
    chunked = b"".join(f"{len(part):x}\r\n".encode() + part + b"\r\n" for part in (packed[:50], packed[50:]))
    head = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
    seen = await look(web, origin, head + chunked + b"0\r\n\r\n")
    (hop,) = seen.hops
    assert bytes(seen.body) == _BODY
    assert hop.payload_digest == f"sha256:{hashlib.sha256(packed).hexdigest()}"
    assert hop.payload_bytes == len(packed)


async def test_hints_stand_apart(web: Web, origin: Origin) -> None:
    """Interim answers are kept beside the final one, not in it."""
    hints = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 2 + b"HTTP/1.1 102 Processing\r\n\r\n"
    seen = await look(web, origin, (hints[:60], Wait(0.02), hints[60:], answer(b"ok")))
    assert (seen.status, bytes(seen.body)) == (200, b"ok")
    assert seen.hops[0].interim == hints
    assert bytes(seen.hops[0].response) == answer(b"ok")


@pytest.mark.parametrize(
    "visit",
    [
        (b"HTTP/1.1 200 OK\r\n", Endless(b"X-Filler: again and again and again\r\n" * 100)),
        (b"HTTP/1.1 200 OK\r\nX-Filler: ", Endless(b"a" * 10_000)),
        Endless(b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n" * 100),
        Endless(b"no line ever ends here"),
    ],
)
async def test_endless_headers_end_at_the_cap(web: Web, origin: Origin, visit: Visit) -> None:
    """Headers without end are malformed, and no more than the cap is held."""
    seen = await look(web, origin, visit)
    (hop,) = seen.hops
    assert (seen.trouble, hop.truncated) == (Trouble.BAD_HTTP, "length")
    assert 250_000 < len(hop.response) + len(hop.interim) <= 262_144


@pytest.mark.parametrize("limit", [10, 100_000, 2_000_000])
async def test_an_endless_body_ends_at_the_cap(web: Web, origin: Origin, limit: int) -> None:
    """A body above the limit is cut there and noted; what came is an answer all the same."""
    seen = await look(web, origin, (b"HTTP/1.1 200 OK\r\n\r\n", Endless(b"words " * 5000)), max_bytes=limit)
    (hop,) = seen.hops
    assert (seen.status, seen.trouble, hop.truncated) == (200, None, "length")
    assert len(seen.body) == limit
    payload = bytes(hop.response).partition(b"\r\n\r\n")[2]
    assert hop.payload_digest == f"sha256:{hashlib.sha256(payload).hexdigest()}"
    assert len(payload) <= limit + 65_536


async def test_a_body_just_as_long_as_the_limit_is_whole(web: Web, origin: Origin) -> None:
    """The limit itself is within the limit, however the body's end is marked."""
    for visit in (answer(b"x" * 5000), b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * 5000):
        seen = await look(web, origin, visit, max_bytes=5000)
        assert (len(seen.body), seen.hops[0].truncated) == (5000, "")


@pytest.mark.parametrize("coding", ["gzip", "br", "zstd"])
async def test_a_bomb_is_cut_at_the_cap(web: Web, origin: Origin, coding: str) -> None:
    """What unpacks beyond the limit is cut there, with the exact bytes kept."""
    machine = zlib.compressobj(9, wbits=31)
    zeros = bytes(1_000_000)
    bombs = {
        "gzip": b"".join(machine.compress(zeros) for _ in range(100)) + machine.flush(),
        "br": bytes(brotli.compress(zeros * 30, quality=3)),
        "zstd": zstandard.ZstdCompressor().compress(zeros * 30),
    }
    visit = answer(bombs[coding], content_encoding=coding)
    seen = await look(web, origin, visit, max_bytes=3_000_000)
    assert (seen.trouble, seen.hops[0].truncated, len(seen.body)) == (None, "length", 3_000_000)
    assert isinstance(seen.body, mmap.mmap)
    assert visit.startswith(bytes(seen.hops[0].response))


async def test_large_bodies_come_back_mapped(web: Web, origin: Origin) -> None:
    """A large body rests in a nameless file, exact to the byte."""
    large = bytes(range(256)) * 20_000
    seen = await look(web, origin, answer(large))
    assert isinstance(seen.body, mmap.mmap)
    assert isinstance(seen.hops[0].response, mmap.mmap)
    assert bytes(seen.body) == large
    assert bytes(seen.hops[0].response) == answer(large)


@pytest.mark.parametrize(
    ("visit", "truncated", "answered"),
    [
        (Hang(), "", False),
        ((b"HTTP/1.1 200 OK\r\nX-A: b\r\n", Hang()), "time", True),
        (Drip(answer(_BODY), every=0.02), "time", True),
        ((b"HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n", Drip(b"x" * 5000, every=0.02)), "time", True),
        (
            (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", Drip(b"1\r\nx\r\n" * 99, every=0.02)),
            "time",
            True,
        ),
    ],
)
async def test_the_deadline_holds_for_the_whole_exchange(
    web: Web, origin: Origin, visit: Visit, truncated: str, *, answered: bool
) -> None:
    """One byte now and then passes no deadline; what came is kept."""
    seen = await look(web, origin, visit, timeout=timedelta(seconds=0.2))
    (hop,) = seen.hops
    assert (seen.trouble, hop.truncated) == (Trouble.TIMEOUT, truncated)
    assert seen.answered is answered
    assert timedelta(seconds=0.15) < hop.elapsed < timedelta(seconds=1)


async def test_a_refused_port_proves_nothing(web: Web) -> None:
    """Nobody listens there: refused, and no sign of being online."""
    seen = await web.fetch(Request(url=f"http://127.0.0.1:{free_port()}/"))
    assert (seen.trouble, seen.answered) == (Trouble.REFUSED, False)
    assert "refused" in seen.trouble_detail


async def test_a_reset_on_greeting_proves_us_online(web: Web) -> None:
    """A host that takes the connection and cuts it is there."""
    with Origin(greeting=Reset()) as rude:
        seen = await web.fetch(Request(url=rude.url(), timeout=timedelta(seconds=5)))
    assert (seen.trouble, seen.answered) == (Trouble.RESET, True)


async def test_ipv6_literals_are_asked(web: Web) -> None:
    """An IPv6 literal in an address is connected to, and named in brackets in the Host header."""
    with Origin({"/a": answer(b"six")}, host="::1") as six:
        seen = await web.fetch(Request(url=six.url("/a")))
    assert (bytes(seen.body), seen.hops[0].peer) == (b"six", "::1")
    assert f"Host: [::1]:{six.port}\r\n".encode() in seen.hops[0].request


async def test_the_request_is_honest_and_exact(web: Web, origin: Origin) -> None:
    """The bytes on tape are the bytes that the server heard: our own name, the language, the path as it was."""
    origin.otherwise(answer(b"ok"))
    url = origin.url("/%D7%90/a%2Fb?q=1&x=%20")
    seen = await web.fetch(Request(url=url + "#part", language="he"))
    assert origin.asked == [seen.hops[0].request]
    lines = seen.hops[0].request.split(b"\r\n")
    assert lines[0] == b"GET /%D7%90/a%2Fb?q=1&x=%20 HTTP/1.1"
    assert f"Host: 127.0.0.1:{origin.port}".encode() == lines[1]
    assert b"User-Agent: source-monitor/" in lines[2]
    assert b"Accept-Language: he" in lines
    assert b"Accept-Encoding: gzip, deflate, br, zstd" in lines
    assert any(line.startswith(b"Accept: text/html") for line in lines)
    assert not any(line.lower().startswith((b"cookie", b"referer", b"authorization")) for line in lines)


async def test_headers_cannot_be_broken_out_of(web: Web, origin: Origin) -> None:
    """What a page gave us to send back stays within its line."""
    origin.otherwise(answer(b"ok"))
    asked = Request(url=origin.url("/"), language="he\r\nX-Evil: 1", headers=(("X-Own", "a\nb"),))
    seen = await web.fetch(asked)
    assert seen.status == 200
    assert b"\r\nX-Evil" not in origin.asked[0]
    assert b"X-own: ab\r\n".lower() in origin.asked[0].lower()


async def test_private_addresses_are_refused_without_a_hop(web: Web) -> None:
    """What the guard refuses is never connected to."""
    for url in (
        "http://10.0.0.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://[fe80::1]/",
        "http://0x0a000001/",
    ):
        seen = await web.fetch(Request(url=url))
        assert (seen.trouble, seen.hops) == (Trouble.PRIVATE_ADDRESS, ())
