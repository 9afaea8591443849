"""What goes out and what comes back: requests, hops with their exact bytes, and observations."""

from __future__ import annotations

import mmap
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from monitor.model.rendered import Rendered
from monitor.model.source import RobotsPolicy

#: Bytes in memory, or a mapped nameless file where there are too many of them to hold.
Octets = bytes | mmap.mmap
#: Content codings that have a name and that next to nobody sends: where a page bears one, its server mostly lies.
RARE_CODINGS: Final = frozenset({"compress", "dcb", "dcz", "exi", "pack200-gzip", "sdch", "bzip2", "xz"})


class Purpose(StrEnum):
    """Why a request is made."""

    #: The cited address itself.
    PAGE = "page"
    #: The same once more, on a fresh connection, after a pause.
    AGAIN = "again"
    #: The same with twice the time limit.
    LONGER = "longer"
    #: The same with a cookie jar that lives for this one look.
    JAR = "cookie-jar"
    #: The same without checking the certificate.
    UNVERIFIED = "unverified-tls"
    #: The same, its name asked of a second resolver.
    RESOLVER = "second-resolver"
    #: The same under the other spelling of its host: with www or bare.
    SPELLING = "spelling"
    #: Where a ``meta refresh`` points.
    REFRESH = "meta-refresh"
    #: A random address beside the cited one, which cannot exist.
    SIBLING = "sibling"
    #: The front page of the host.
    ROOT = "root"
    #: The host's robots.txt.
    ROBOTS = "robots"
    #: An image or a stylesheet of the cited page, or whatever else it asked a browser for; kept, never judged.
    REQUISITE = "requisite"
    #: What a browser drew of the page; asked of nobody.
    DRAWN = "drawn"
    #: An address that proves us online.
    CANARY = "canary"
    #: What a public archive holds of the cited address.
    ARCHIVE = "archive"
    #: A copy in a public archive.
    MEMENTO = "memento"


class Trouble(StrEnum):
    """Why there was no answer, or no whole one."""

    DNS_NOT_FOUND = "dns-not-found"
    DNS_FAILURE = "dns-failure"
    REFUSED = "refused"
    RESET = "reset"
    TIMEOUT = "timeout"
    TLS = "tls"
    TRUNCATED = "truncated"
    TOO_LARGE = "too-large"
    BAD_HTTP = "bad-http"
    REDIRECT_LOOP = "redirect-loop"
    TOO_MANY_REDIRECTS = "too-many-redirects"
    PRIVATE_ADDRESS = "private-address"
    NOT_HTTP = "not-http"
    ROBOTS = "robots"


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What a server gave us to ask "has it changed?" with (RFC 9110 section 8.8)."""

    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsMemory:
    """What a host's robots.txt said, and when we asked. Text is None when there was none to obey."""

    asked: datetime
    status: int | None
    text: str | None
    #: Since when it could not be had at all (no answer, or a 5xx); None where the last try had an answer.
    failing_since: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One thing to ask of the web. Always GET."""

    url: str
    purpose: Purpose = Purpose.PAGE
    #: BCP 47 tag for Accept-Language; None asks for English.
    language: str | None = None
    validators: Validators | None = None
    #: The whole of one exchange must end within this, body included.
    timeout: timedelta = timedelta(seconds=30)
    #: Caps on the wire bytes of one body, and on what it unpacks to.
    max_bytes: int = 50_000_000
    max_hops: int = 20
    verify: bool = True
    #: Cookies are kept for this request's hops alone, and an address may come twice.
    jar: bool = False
    second_resolver: bool = False
    proxy: str | None = None
    robots: RobotsPolicy = RobotsPolicy.IGNORE
    #: What is already known of the host's robots.txt; asked afresh when older than a month.
    robots_memory: RobotsMemory | None = None
    #: Header fields to send beside our own, such as the cookies of a jar.
    headers: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Tls:
    """Facts of the TLS connection that carried one exchange."""

    version: str
    cipher: str
    #: SHA-256 of the leaf certificate, lowercase hex.
    certificate_sha256: str
    #: The leaf certificate, DER.
    certificate: bytes
    verified: bool
    #: What is wrong with the certificate, or with the encryption where the certificate is in order; told only of looks
    #: that do not insist on either, and empty otherwise.
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Hop:
    """One exchange: exactly what was sent and exactly what came back, and the facts around it."""

    url: str
    started: datetime
    #: From the first try to connect until the last byte; waiting for the host's turn not counted.
    elapsed: timedelta
    #: The request as it went over the wire.
    request: bytes = b""
    #: The final response as it came over the wire: status line, headers, body in its transfer coding.
    response: Octets = b""
    #: Interim (1xx) answers as they came, before the final one.
    interim: bytes = b""
    status: int | None = None
    #: Header fields of the final response in order, names as sent.
    headers: tuple[tuple[str, str], ...] = ()
    #: Absolute address that a redirect points to; None when it points nowhere usable.
    location: str | None = None
    #: Addresses that the name resolved to; empty behind a proxy that resolves.
    addresses: tuple[str, ...] = ()
    #: The address that answered; behind a proxy the proxy's, once it let us through.
    peer: str | None = None
    tls: Tls | None = None
    #: ``sha256:<hex>`` of the payload: transfer coding removed, content coding kept (WARC/1.1).
    payload_digest: str | None = None
    #: Size of that payload in bytes.
    payload_bytes: int = 0
    #: What went wrong on this hop, if anything did.
    trouble: Trouble | None = None
    trouble_detail: str = ""
    #: "length" where a limit of ours cut the body, "time", "disconnect" else (WARC-Truncated); empty if whole.
    truncated: str = ""

    def header(self, name: str) -> str | None:
        """Give the first field of that name, whatever its letter case."""
        wanted = name.lower()
        return next((value for field, value in self.headers if field.lower() == wanted), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class RobotsAnswer:
    """What robots.txt says of one address; ``exchange`` is set when it was asked for in this look.

    Where redirects are to be obeyed too, a hop that was not allowed makes the whole of it not allowed; ``memory`` is
    that of the address's own host.
    """

    allowed: bool
    memory: RobotsMemory
    exchange: Hop | None = None
    #: Crawl-delay for us, when one is given.
    crawl_delay: timedelta | None = None
    #: Exchanges about the robots.txt of hosts to which the address redirects.
    onward: tuple[Hop, ...] = ()
    #: It could not be read, which counts as a refusal (RFC 9309 section 2.3.1.4) though nobody refused anything.
    unread: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What came back for one request, facts only. No hop at all where we were not let out."""

    request: Request
    hops: tuple[Hop, ...] = ()
    #: Decoded body of the last hop, cut at the cap.
    body: Octets = b""
    trouble: Trouble | None = None
    #: One sentence for a person about the trouble.
    trouble_detail: str = ""
    robots: RobotsAnswer | None = None
    #: What a browser drew of it, or why it did not; None where none was asked to.
    rendered: Rendered | None = None

    @property
    def final(self) -> Hop | None:
        """The last hop, if there was one."""
        return self.hops[-1] if self.hops else None

    @property
    def status(self) -> int | None:
        """HTTP status of the last hop."""
        return self.hops[-1].status if self.hops else None

    @property
    def final_url(self) -> str:
        """Where the chain ended; the asked address where it never began."""
        return self.hops[-1].url if self.hops else self.request.url

    @property
    def answered(self) -> bool:
        """Whether anything at all proves us online: a byte, a TLS alert, a reset after connecting."""
        return any(
            hop.response or hop.interim or hop.tls or (hop.peer and hop.trouble is not Trouble.TIMEOUT)
            for hop in self.hops
        )
