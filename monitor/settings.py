"""Every setting, with its unit and its default, on one screen."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta

from monitor.model.message import Audience
from monitor.model.source import Policy, RobotsPolicy, Vantage


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How we go out."""

    #: Exchanges under way at once, over all hosts.
    at_once: int = 64
    #: Least pause between two exchanges with one host; zero turns the adaptive gap off too.
    per_host_pause: timedelta = timedelta(seconds=1)
    #: The whole of one exchange: resolve, connect, headers and body.
    timeout: timedelta = timedelta(seconds=30)
    #: Cap on one body, on the wire and unpacked.
    max_bytes: int = 50_000_000
    #: Address of a proxy (http, https, socks5, socks5h), or None.
    proxy: str | None = None
    #: Private networks that may be looked at, as CIDR; metadata addresses never may.
    allow_networks: tuple[str, ...] = ()
    #: None sends ``source-monitor/<version>``.
    user_agent: str | None = None
    robots: RobotsPolicy = RobotsPolicy.RECORD
    #: Name servers for the cached resolver as ``address`` or ``address:port``; empty asks those of the system.
    nameservers: tuple[str, ...] = ()
    #: Name servers for the second opinion on a name that does not exist, or leads to a private address; empty asks
    #: the system's own resolver.
    second_nameservers: tuple[str, ...] = ()
    #: PEM file of certificate authorities to trust beside the system's; None for none.
    ca_file: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How hostile pages are held."""

    #: Processes that parse pages.
    processes: int = 2
    #: Processor time that one page may take; by the wall it has four times as long, for others may be at work.
    timeout: timedelta = timedelta(seconds=10)
    #: Address space that one parsing process may take beyond what it starts with.
    max_memory: int = 1_000_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class RequisiteLimits:
    """Images and styles that are kept with a new page; none by default."""

    images: bool = False
    styles: bool = False
    #: Bytes over the wire that all of one page may take together.
    max_bytes: int = 10_000_000
    #: How many of one page are fetched at most.
    max_count: int = 50
    #: How long all of one page may take together; so much later its look may end.
    timeout: timedelta = timedelta(seconds=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """How a browser is held that draws pages of sources with ``engine: browser``."""

    #: Chromium to start, a name on the path or a file; None looks for one.
    program: str | None = None
    #: Pages that are drawn at once, in one browser.
    at_once: int = 1
    #: A page that is not at rest after this is taken as it is; one that cannot be taken is given up a little later.
    timeout: timedelta = timedelta(seconds=30)
    #: Requests of one page that are answered, and the bytes that they may bring over the wire together.
    max_requests: int = 200
    max_bytes: int = 30_000_000
    #: Memory of the browser's processes together, in bytes, beyond which it is ended.
    max_memory: int = 1_500_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How evidence is kept."""

    #: A page that never changes is kept whole again after this.
    full_copy_every: timedelta = timedelta(days=90)
    #: Every file is read and compared with its digest within this.
    audit_every: timedelta = timedelta(days=30)
    #: Copies older than this may be thinned out by ``monitor snapshot prune``; None keeps every copy for ever.
    thin_after: timedelta | None = None
    requisites: RequisiteLimits = RequisiteLimits()
    #: Where the key lies that signs the journal: a file, or ``env:NAME``; None for the usual place of this machine.
    key: str | None = None
    #: Addresses of time stamp authorities (RFC 3161); each is asked for a token over the head of the journal.
    authorities: tuple[str, ...] = ()
    #: PEM files with root certificates of authorities that browsers do not know.
    authority_roots: tuple[str, ...] = ()
    #: Ids of keys of other writers that are known from elsewhere: their lines are acted on, as ours are.
    trust: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Archives:
    """Public archives that are asked for the page as it was cited."""

    #: Where the Wayback Machine answers, or one that speaks like it; None asks none.
    wayback: str | None = "https://web.archive.org"
    #: TimeGates (RFC 7089): addresses behind which the cited address is written.
    timegates: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Web:
    """Where `monitor run` serves its pages, and the copies beside them."""

    #: Address to listen on; any but one of this machine alone needs a token.
    host: str = "127.0.0.1"
    #: Port of our own pages.
    port: int = 8000
    #: Port of the copies, an origin of its own; None takes the one above.
    copies_port: int | None = None
    #: Other names, with port, under which a proxy before us is asked: ``sources.example.org``.
    names: tuple[str, ...] = ()
    #: ``env:NAME`` of what whoever asks has to know; None asks nothing.
    token: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All of it. Paths are relative to the folder of sources.yaml."""

    #: Where captures, journal and index live.
    snapshots: str = "snapshots"
    #: Name of the file in ``store/`` that keeps the index.
    store: str = "sqlite"
    #: Address of a database server, for stores that need one.
    database: str | None = None
    vantage: Vantage = Vantage()
    #: Looks a week that the whole list may take; adaptive sources are steered to it. None: one each for these.
    looks_a_week: int | None = None
    #: Addresses that prove us online.
    canaries: tuple[str, ...] = ()
    #: Regular expressions; an address in which one is found is never looked at.
    exclude: tuple[str, ...] = ()
    network: Network = Network()
    reading: Reading = Reading()
    browser: Drawing = Drawing()
    evidence: Keeping = Keeping()
    archives: Archives = Archives()
    web: Web = Web()
    #: What holds for every source that does not say otherwise.
    defaults: Policy = Policy()
    #: Globs of documents that hold citations.
    documents: tuple[str, ...] = field(default=())
    #: Who hears of what.
    notify: tuple[Audience, ...] = ()
