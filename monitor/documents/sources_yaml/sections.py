"""Everything in the file that is not a source: version, settings, defaults, documents, notify."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any, TypeVar

from monitor.documents.sources_yaml.audiences import Audiences
from monitor.documents.sources_yaml.nodes import Node, Scalar
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.policy import NO_ARCHIVES, POLICY_KEYS, ROBOTS, overlay
from monitor.documents.sources_yaml.reference import KeyPlace, Reference
from monitor.documents.sources_yaml.selectors import Pattern
from monitor.documents.sources_yaml.shapes import Found, Json, Key, Record, Several, keyed
from monitor.documents.sources_yaml.spans import Size, Span
from monitor.documents.sources_yaml.wire import Address, Agent, NameServer, Network, Proxy
from monitor.documents.sources_yaml.words import Choice, Name, Text, Truth, Whole
from monitor.model.source import Policy, RobotsPolicy, Vantage
from monitor.settings import Archives, Keeping, Reading, RequisiteLimits, Settings, Web
from monitor.settings import Network as NetworkSettings

_N = TypeVar("_N", NetworkSettings, Reading, Keeping, RequisiteLimits, Web)
_HOUR = timedelta(hours=1)
_BRIEF = timedelta(milliseconds=100)
_GIGABYTE = 1_000_000_000


class _Store(StrEnum):
    """Files in ``store/``."""

    SQLITE = "sqlite"


# --- settings.network: each key is named like the field of the noun that it fills.

_NETWORK_ROBOTS = replace(ROBOTS, default="record")
_NETWORK = Record(
    keys=keyed(
        Key(name="at_once", shape=Whole(least=1, most=10_000), says="Looks under way at once, over all hosts.",
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
        _NETWORK_ROBOTS,
        Key(name="nameservers", shape=Several(of=NameServer()), says="Name servers to ask.",
            default="those of the system", examples=(["9.9.9.9", "127.0.0.1:5353"],)),
        Key(name="second_nameservers", shape=Several(of=NameServer()),
            says="Name servers for a second opinion on a name that does not exist.",
            default="the system's own resolver"),
        Key(name="ca_file", shape=Text(called="the file"),
            says="PEM file of certificate authorities to trust beside the system's.", default="none",
            examples=("certificates/house.pem",)),
    ),
    called="the network settings",
)  # fmt: skip
_READING = Record(
    keys=keyed(
        Key(name="processes", shape=Whole(least=1, most=64), says="Processes that parse pages.", default="2"),
        Key(name="timeout", shape=Span(least=_BRIEF, most=_HOUR), says="One page must be read within this.",
            default="10s"),
        Key(name="max_memory", shape=Size(least=100_000_000, most=1_000 * _GIGABYTE),
            says="Memory that one parsing process may take beyond what it starts with.", default="1GB"),
    ),
    called="the reading settings",
)  # fmt: skip
_REQUISITES = Record(
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
_REQUISITES_KEY = Key(
    name="requisites",
    shape=_REQUISITES,
    says="Images and styles that are kept with a new page.",
    default="none",
    examples=({"images": True, "styles": True},),
)
_EVIDENCE = Record(
    keys=keyed(
        Key(name="full_copy_every", shape=Span(least=_HOUR),
            says="A page that never changes is kept whole again after this.", default="90d"),
        Key(name="audit_every", shape=Span(least=_HOUR),
            says="Every kept file is read and compared with its digest within this.", default="30d"),
        Key(name="thin_after", shape=Span(least=_HOUR),
            says="Copies older than this may be thinned out by `monitor snapshot prune`.",
            default="every copy stays"),
        _REQUISITES_KEY,
        Key(name="authorities", shape=Several(of=Address()), says="Time stamp authorities (RFC 3161).",
            default="none"),
        Key(name="authority_roots", shape=Several(of=Text(called="the file")),
            says="PEM files with root certificates of authorities that browsers do not know.", default="none",
            examples=(["certificates/authority.pem"],)),
        Key(name="key", shape=KeyPlace(),
            says="Key that signs the journal: a file outside of the repository, env:NAME, or none to sign nothing.",
            default="a file among the data of the user", examples=("env:MONITOR_KEY", "~/keys/journal.pem")),
    ),
    called="the evidence settings",
)  # fmt: skip
_BASE = Key(name="base", shape=Address(), says="Where the archive answers.", default="https://web.archive.org")
_WAYBACK = Record(
    keys=keyed(_BASE),
    called="the settings of the Wayback Machine",
)
_WAYBACK_KEY = Key(
    name="wayback",
    shape=_WAYBACK,
    says="The Wayback Machine, or one that speaks like it; null asks none.",
    examples=({"base": "https://web.archive.org"}, None),
)
_TIMEGATES = Key(
    name="timegates",
    shape=Several(of=Address()),
    says="TimeGates of archives that speak Memento (RFC 7089): the cited address is written behind each.",
    default="none",
    examples=(["https://timegate.example.org/timegate/"],),
)
_ARCHIVES = Record(keys=keyed(_WAYBACK_KEY, _TIMEGATES), called="the public archives")

_WEB = Record(
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
_VANTAGE_RECORD = Record(keys=keyed(_VANTAGE_NAME, _SINGLE), required=("name",), called="the vantage")


@dataclass(frozen=True, slots=True, kw_only=True)
class _VantageShape:
    """A name, or a group with a name."""

    def read(self, node: Node, notes: Notes) -> Vantage | None:
        """Give the vantage."""
        if isinstance(node, Scalar):
            name = Name(called="vantage").read(node, notes)
            return None if name is None else Vantage(name=name)
        found = _VANTAGE_RECORD.read(node, notes)
        if found is None or (name := found.get(_VANTAGE_NAME)) is None:
            return None
        return Vantage(name=name, single=found.get(_SINGLE) is True)

    def schema(self) -> Json:
        """Describe it."""
        return {"anyOf": [Name(called="vantage").schema(), _VANTAGE_RECORD.schema()]}


SNAPSHOTS = Key(
    name="snapshots",
    shape=Text(called="the folder"),
    says="Folder of captures, journal and index; a path from the folder of this file.",
    default="snapshots",
)
STORE = Key(
    name="store",
    shape=Choice(of=_Store, others={"postgres": "sqlite, until there is a store for PostgreSQL", "sqlite3": "sqlite"}),
    says="What keeps the index: sqlite, a file in the folder of snapshots.",
    default="sqlite",
)
DATABASE = Key(
    name="database",
    shape=Reference(example="MONITOR_DATABASE"),
    says="Address of a database server, as env:NAME.",
    default="none",
    examples=("env:MONITOR_DATABASE",),
    later="stores on a server",
)
VANTAGE = Key(
    name="vantage",
    shape=_VantageShape(),
    says="From where we look: a name, or a group of name and single.",
    default="here",
    examples=("laptop", {"name": "ci", "single": True}),
)
CANARIES = Key(
    name="canaries",
    shape=Several(of=Address()),
    says="Addresses that prove us online when nothing else answers.",
    default="none",
    examples=(["https://www.example.org/"],),
)
EXCLUDE = Key(
    name="exclude",
    shape=Several(of=Pattern()),
    says="Regular expressions; an address in which one is found is never looked at. Write them in single quotes.",
    default="none",
    examples=([r"^https?://(www\.)?social\.example/"],),
)
NETWORK = Key(name="network", shape=_NETWORK, says="How we go out.")
READING = Key(name="reading", shape=_READING, says="How hostile pages are held.")
EVIDENCE = Key(name="evidence", shape=_EVIDENCE, says="How copies are kept.")
ARCHIVES = Key(name="archives", shape=_ARCHIVES, says="Public archives that are asked for the page as it was cited.")
WEB = Key(name="web", shape=_WEB, says="Where `monitor run` serves its pages, and the copies beside them.")
LOOKS_A_WEEK = Key(
    name="looks_a_week",
    shape=Whole(least=1, most=999_999_999),
    says="Looks a week that the whole list may take: every: adaptive is steered to it.",
    default="one look a week for each adaptive source",
    examples=(500,),
)
_SETTINGS = Record(
    keys=keyed(
        SNAPSHOTS, STORE, DATABASE, VANTAGE, LOOKS_A_WEEK, CANARIES, EXCLUDE, NETWORK, READING, EVIDENCE, ARCHIVES, WEB
    ),
    called="the settings",
)

VERSION = Key(name="version", shape=Whole(least=1, most=1), says="Version of this format.", default="1", examples=(1,))
SETTINGS = Key(name="settings", shape=_SETTINGS, says="How the program works, for all sources.")
DEFAULTS = Key(
    name="defaults",
    shape=Record(keys=POLICY_KEYS | keyed(NO_ARCHIVES), called="the defaults"),
    says="What holds for every source that does not say otherwise.",
)
DOCUMENTS = Key(
    name="documents",
    shape=Several(of=Text(called="the pattern")),
    says="Patterns (globs) of documents that hold citations, from the folder of this file.",
    default="none",
    examples=(["content/**/*.md"],),
)
NOTIFY = Key(
    name="notify",
    shape=Audiences(),
    says="Who hears of what: groups of people by name.",
    examples=({"editors": {"to": "env:MONITOR_EDITORS_URL", "events": ["dead"], "digest": "weekly"}},),
)
SECTIONS: dict[str, Key[Any]] = keyed(VERSION, SETTINGS, DEFAULTS, DOCUMENTS, NOTIFY)


def settings_of(found: Found) -> Settings:
    """Make the noun of what the sections say."""
    said = found.get(SETTINGS) or Found(0)
    network = _fill(NetworkSettings(), _NETWORK, said.get(NETWORK))
    reading = _fill(Reading(), _READING, said.get(READING))
    kept = said.get(EVIDENCE)
    requisites = _fill(RequisiteLimits(), _REQUISITES, kept.get(_REQUISITES_KEY) if kept is not None else None)
    evidence = replace(_fill(Keeping(), _EVIDENCE, kept), requisites=requisites)
    web = _fill(Web(), _WEB, said.get(WEB))
    base = Settings(network=network, reading=reading, evidence=evidence, web=web)
    store = said.get(STORE)
    return replace(
        base,
        snapshots=said.get(SNAPSHOTS) or base.snapshots,
        store=base.store if store is None else store.value,
        database=said.get(DATABASE),
        vantage=said.get(VANTAGE) or base.vantage,
        looks_a_week=said.get(LOOKS_A_WEEK),
        canaries=said.get(CANARIES) or (),
        archives=_archives(said.get(ARCHIVES)),
        exclude=said.get(EXCLUDE) or (),
        defaults=_defaults(found, network.robots),
        documents=found.get(DOCUMENTS) or (),
        notify=found.get(NOTIFY) or (),
    )


def _archives(found: Found | None) -> Archives:
    """Give the public archives; only a null written after ``wayback`` asks none of it."""
    usual = Archives()
    if found is None:
        return usual
    wayback = found.get(_WAYBACK_KEY)
    base = (wayback.get(_BASE) if wayback is not None else None) or usual.wayback
    return Archives(wayback=None if _WAYBACK_KEY.name in found.nulls else base, timegates=found.get(_TIMEGATES) or ())


def _defaults(found: Found, robots: RobotsPolicy) -> Policy:
    """Give the policy of a source that says nothing."""
    base = Policy(robots=robots)
    said = found.get(DEFAULTS)
    if said is None:
        return base
    return replace(overlay(base, said), archives=not said.given(NO_ARCHIVES))


def _fill(noun: _N, record: Record, found: Found | None) -> _N:
    """Give the noun with the values of the keys that are named like its fields."""
    if found is None:
        return noun
    plain = [key for key in record.keys.values() if not key.later and not isinstance(key.shape, Record)]
    values = {key.name: found.get(key) for key in plain}
    changes = {name: value for name, value in values.items() if value is not None}
    return replace(noun, **changes)
