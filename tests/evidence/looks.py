"""Makes looks for the tests of evidence: real nouns around exact bytes, no network."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Sequence
from datetime import datetime, timedelta

from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.exchange import Hop, Observation, Octets, Purpose, Request, Tls, Trouble
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Capture, CaptureKind
from monitor.model.source import Source
from monitor.model.verdict import Outcome, Standing, Verdict
from tests.fakes.clock import START

URL = "https://news.example/story"
TLS = Tls(
    version="TLSv1.3",
    cipher="TLS_AES_256_GCM_SHA384",
    certificate_sha256=hashlib.sha256(b"leaf").hexdigest(),
    certificate=b"leaf",
    verified=True,
)


def digest(payload: bytes) -> str:
    """Write a digest the way that hops carry it."""
    return f"sha256:{hashlib.sha256(payload).hexdigest()}"


def answer(body: bytes = b"<p>Hello</p>", *, status: str = "200 OK", headers: str = "Content-Type: text/html") -> bytes:
    """Write a plain answer with a length."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body


def chunked(body: bytes, *, headers: str = "Content-Type: text/html") -> bytes:
    """Write an answer in three chunks with extensions and a trailer."""
    third = max(1, len(body) // 3)
    pieces = [body[:third], body[third : 2 * third], body[2 * third :]]
    framed = b"".join(b"%X;sig=a;b\r\n%s\r\n" % (len(piece), piece) for piece in pieces if piece)
    return (
        f"HTTP/1.1 200 OK\r\n{headers}\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        + framed
        + b"0;end\r\nExpires: never\r\n\r\n"
    )


def hop(
    response: Octets = b"",
    *,
    url: str = URL,
    payload: bytes | None = None,
    status: int | None = 200,
    at: datetime = START,
    tls: Tls | None = TLS,
    trouble: Trouble | None = None,
    interim: bytes = b"",
    truncated: str = "",
    location: str | None = None,
    request: bytes | None = None,
) -> Hop:
    """Make one exchange; ``payload`` is what its digest speaks of, None for none."""
    asked = f"GET {url} HTTP/1.1\r\nHost: news.example\r\n\r\n".encode(errors="replace") if request is None else request
    return Hop(
        url=url,
        started=at,
        elapsed=timedelta(milliseconds=120),
        request=asked,
        response=response,
        interim=interim,
        status=status,
        headers=_headers(bytes(response)),
        addresses=("192.0.2.7", "2001:db8::7"),
        peer="192.0.2.7",
        tls=tls,
        payload_digest=None if payload is None else digest(payload),
        payload_bytes=len(payload or b""),
        trouble=trouble,
        trouble_detail="It ended early." if trouble else "",
        truncated=truncated,
        location=location,
    )


def _headers(response: bytes) -> tuple[tuple[str, str], ...]:
    """Read the fields of a well-formed answer."""
    head = response.partition(b"\r\n\r\n")[0].decode("latin-1")
    fields = [line.partition(": ") for line in head.split("\r\n")[1:]]
    return tuple((name, value) for name, colon, value in fields if colon)


def page(body: bytes = b"<p>Hello</p>", *, url: str = URL, at: datetime = START, packed: bool = False) -> Hop:
    """Make the exchange of a whole page, on request with gzip as its content coding."""
    coded = gzip.compress(body, mtime=0) if packed else body
    headers = "Content-Type: text/html; charset=utf-8" + ("\r\nContent-Encoding: gzip" if packed else "")
    return hop(answer(coded, headers=headers), url=url, payload=coded, at=at)


def observation(*hops: Hop, purpose: Purpose = Purpose.PAGE, trouble: Trouble | None = None) -> Observation:
    """Make what came back for one request."""
    url = hops[0].url if hops else URL
    return Observation(request=Request(url=url, purpose=purpose), hops=hops, trouble=trouble)


def look(
    *answers: Observation, at: datetime = START, source: str = "story", url: str = URL, before: Capture | None = None
) -> Look:
    """Make a look with these answers; ``before`` is the capture that holds the latest payload."""
    watched = Source(id=source, url=url)
    return Look(
        check=Check(source=watched, due=at, why=Why.INTERVAL),
        at=at,
        before=Standing(source=source, url=url, payload_capture=before),
        host=HostMemory(host="news.example"),
        answers=tuple(Answer(observation=each) for each in answers),
    )


def entry(
    capture: Capture | None = None, *, at: datetime = START, source: str = "story", url: str = URL, n: int = 0
) -> Entry:
    """Make the journal entry of a look."""
    standing = Standing(
        source=source,
        url=url,
        verdict=Verdict.LIVE,
        outcome=Outcome.OK,
        checked_at=at,
        strikes=n,
        capture=capture,
        payload_capture=capture,
    )
    return Entry(
        at=at,
        kind=EntryKind.LOOK,
        source=source,
        url=url,
        outcome=Outcome.OK,
        verdict=Verdict.LIVE,
        capture=capture,
        standing=standing,
    )


def capture(name: str = "20260302T090000Z-0123456789ab-abcd", *, at: datetime = START) -> Capture:
    """Make a capture that lies nowhere."""
    return Capture(
        id=name,
        taken=at,
        file=f"captures/{name[:4]}/{name[4:6]}/{name}.warc.gz",
        sha256="0" * 64,
        bytes=1,
        kind=CaptureKind.RESPONSE,
        url=URL,
    )


def sources(entries: Sequence[Entry]) -> list[str | None]:
    """Give the sources of entries, for comparing orders."""
    return [each.source for each in entries]
