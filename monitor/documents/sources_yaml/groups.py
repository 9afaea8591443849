"""The groups of the settings; each key in them is named like the field of the noun that it fills."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta

from monitor.documents.sources_yaml.nodes import Node, Scalar
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.policy import ROBOTS
from monitor.documents.sources_yaml.reference import KeyPlace, Reference
from monitor.documents.sources_yaml.shapes import Json, Key, Record, Several, keyed
from monitor.documents.sources_yaml.spans import Size, Span
from monitor.documents.sources_yaml.wire import Address, Agent, NameServer, Network, Proxy
from monitor.documents.sources_yaml.words import Name, Text, Truth, Whole
from monitor.model.source import Vantage

_HOUR = timedelta(hours=1)
_BRIEF = timedelta(milliseconds=100)
_GIGABYTE = 1_000_000_000

_ROBOTS_BY_DEFAULT = replace(ROBOTS, default="record")
NETWORK_GROUP = Record(
    keys=keyed(
        Key(name="at_once", shape=Whole(least=1, most=10_000), says="Exchanges under way at once, over all hosts.",
            default="64", examples=(64,)),
        Key(name="per_host_pause", shape=Span(most=_HOUR),
            says="Least pause between two exchanges with one host; 0s turns the adaptive gap off too.", default="1s"),
        Key(name="timeout", shape=Span(least=_BRIEF, most=_HOUR),
            says="The whole of one exchange must end within this.", default="30s"),
        Key(name="max_bytes", shape=Size(least=1_000, most=10 * _GIGABYTE),
            says="Cap on one body, on the wire and unpacked.", default="50MB"),
        Key(name="proxy", shape=Proxy(),
            says="Address of a proxy: http, https, socks5 or socks5h. One with a password stands in the environment: "
            "env:NAME.", default="none", examples=("socks5h://127.0.0.1:9050",)),
        Key(name="allow_networks", shape=Several(of=Network()),
            says="Private networks that may be looked at, as CIDR; metadata addresses never may.", default="none",
            examples=(["10.1.0.0/16"],)),
        Key(name="user_agent", shape=Agent(), says="What we call ourselves.", default="source-monitor/<version>"),
        _ROBOTS_BY_DEFAULT,
        Key(name="nameservers", shape=Several(of=NameServer()), says="Name servers to ask.",
            default="those of the system", examples=(["9.9.9.9", "127.0.0.1:5353"],)),
        Key(name="second_nameservers", shape=Several(of=NameServer()),
            says="Name servers for a second opinion on a name that does not exist, or leads to a private address.",
            default="the system's own resolver"),
        Key(name="ca_file", shape=Text(called="the file"),
            says="PEM file of certificate authorities to trust beside the system's.", default="none",
            examples=("certificates/house.pem",)),
    ),
    called="the network settings",
)  # fmt: skip
READING_GROUP = Record(
    keys=keyed(
        Key(name="processes", shape=Whole(least=1, most=64), says="Processes that parse pages.", default="2"),
        Key(name="timeout", shape=Span(least=_BRIEF, most=_HOUR),
            says="Processor time for one page; four times as long by the wall.", default="10s"),
        Key(name="max_memory", shape=Size(least=100_000_000, most=1_000 * _GIGABYTE),
            says="Memory that one parsing process may take beyond what it starts with.", default="1GB"),
    ),
    called="the reading settings",
)  # fmt: skip
BROWSER_GROUP = Record(
    keys=keyed(
        Key(name="program", shape=Text(called="the program"),
            says="Chromium to start: a name on the path, or a file.", default="the one that is found",
            examples=("chromium",)),
        Key(name="at_once", shape=Whole(least=1, most=16), says="Pages that are drawn at once.", default="1"),
        Key(name="timeout", shape=Span(least=_BRIEF, most=_HOUR),
            says="A page that is not at rest after this is taken as it is.", default="30s"),
        Key(name="max_requests", shape=Whole(least=1, most=10_000), says="Requests of one page that are answered.",
            default="200"),
        Key(name="max_bytes", shape=Size(least=1_000, most=10 * _GIGABYTE),
            says="Cap on all that one page asks for together.", default="30MB"),
        Key(name="max_memory", shape=Size(least=200_000_000, most=1_000 * _GIGABYTE),
            says="Memory of the browser's processes together, beyond which it is ended.", default="1500MB"),
    ),
    called="the browser settings",
)  # fmt: skip
REQUISITES_GROUP = Record(
    keys=keyed(
        Key(name="images", shape=Truth(), says="Keep the images of a new page.", default="false"),
        Key(name="styles", shape=Truth(), says="Keep the stylesheets of a new page.", default="false"),
        Key(name="max_bytes", shape=Size(least=1_000, most=10 * _GIGABYTE), says="Cap on all of one page together.",
            default="10MB"),
        Key(name="max_count", shape=Whole(least=1, most=500), says="How many of one page at most.", default="50"),
        Key(name="timeout", shape=Span(least=_BRIEF, most=_HOUR), says="All of one page must be there within this.",
            default="30s"),
    ),
    called="the page requisites",
)  # fmt: skip
REQUISITES = Key(
    name="requisites",
    shape=REQUISITES_GROUP,
    says="Images and styles that are kept with a new page.",
    default="none",
    examples=({"images": True, "styles": True},),
)
EVIDENCE_GROUP = Record(
    keys=keyed(
        Key(name="full_copy_every", shape=Span(least=_HOUR),
            says="A page that never changes is kept whole again after this.", default="90d"),
        Key(name="audit_every", shape=Span(least=_HOUR),
            says="Every kept file is read and compared with its digest within this.", default="30d"),
        Key(name="thin_after", shape=Span(least=_HOUR),
            says="Copies older than this may be thinned out by `monitor snapshot prune`.",
            default="every copy stays"),
        REQUISITES,
        Key(name="authorities", shape=Several(of=Address()), says="Time stamp authorities (RFC 3161).",
            default="none"),
        Key(name="authority_roots", shape=Several(of=Text(called="the file")),
            says="PEM files with root certificates of authorities that browsers do not know.", default="none",
            examples=(["certificates/authority.pem"],)),
        Key(name="trust", shape=Several(of=Text(called="the id of a key")),
            says="Keys of other writers in the folder, known from elsewhere, whose lines are acted on.",
            default="the keys of this machine", examples=(["f5bf659ff2bff898"],)),
        Key(name="key", shape=KeyPlace(),
            says="Key that signs the journal: a file outside of the repository, env:NAME, or none to sign nothing.",
            default="a file among the data of the user", examples=("env:MONITOR_KEY", "~/keys/journal.pem")),
    ),
    called="the evidence settings",
)  # fmt: skip
BASE = Key(name="base", shape=Address(), says="Where the archive answers.", default="https://web.archive.org")
_WAYBACK_GROUP = Record(
    keys=keyed(BASE),
    called="the settings of the Wayback Machine",
)
WAYBACK = Key(
    name="wayback",
    shape=_WAYBACK_GROUP,
    says="The Wayback Machine, or one that speaks like it; null asks none.",
    examples=({"base": "https://web.archive.org"}, None),
)
TIMEGATES = Key(
    name="timegates",
    shape=Several(of=Address()),
    says="TimeGates of archives that speak Memento (RFC 7089): the cited address is written behind each.",
    default="none",
    examples=(["https://timegate.example.org/timegate/"],),
)
ARCHIVES_GROUP = Record(keys=keyed(WAYBACK, TIMEGATES), called="the public archives")

WEB_GROUP = Record(
    keys=keyed(
        Key(name="host", shape=Text(called="the address"),
            says="Address to listen on; any but one of this machine alone needs a token.", default="127.0.0.1",
            examples=("127.0.0.1",)),
        Key(name="port", shape=Whole(least=0, most=65_534), says="Port of the pages; 0 takes any that is free.",
            default="8000", examples=(8000,)),
        Key(name="copies_port", shape=Whole(least=0, most=65_535),
            says="Port of the copies, which are kept apart from the pages.", default="the one above port"),
        Key(name="names", shape=Several(of=Text(called="the name")),
            says="Other names, with their port, under which a proxy that stands before it is asked.", default="none",
            examples=(["sources.example.org"],)),
        Key(name="token", shape=Reference(example="MONITOR_WEB_TOKEN"),
            says="What whoever asks has to know, as env:NAME; browsers ask for it as a password.", default="none",
            examples=("env:MONITOR_WEB_TOKEN",)),
    ),
    called="the web settings",
)  # fmt: skip

_VANTAGE_NAME = Key(name="name", shape=Name(called="vantage"), says="What the place is called.", examples=("ci",))
_SINGLE = Key(
    name="single",
    shape=Truth(),
    says="True where one network address is all there is: weak strikes then never make a source dead.",
    default="false",
)
_VANTAGE_GROUP = Record(keys=keyed(_VANTAGE_NAME, _SINGLE), required=("name",), called="the vantage")


@dataclass(frozen=True, slots=True, kw_only=True)
class VantageShape:
    """A name, or a group with a name."""

    def read(self, node: Node, notes: Notes) -> Vantage | None:
        """Give the vantage."""
        if isinstance(node, Scalar):
            name = Name(called="vantage").read(node, notes)
            return None if name is None else Vantage(name=name)
        found = _VANTAGE_GROUP.read(node, notes)
        if found is None or (name := found.get(_VANTAGE_NAME)) is None:
            return None
        return Vantage(name=name, single=found.get(_SINGLE) is True)

    def schema(self) -> Json:
        """Describe it."""
        return {"anyOf": [Name(called="vantage").schema(), _VANTAGE_GROUP.schema()]}
