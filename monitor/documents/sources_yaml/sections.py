"""Everything in the file that is not a source: version, settings, defaults, documents, notify."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Any, TypeVar

from monitor.documents.sources_yaml.audiences import Audiences
from monitor.documents.sources_yaml.groups import (
    ARCHIVES_GROUP,
    BASE,
    BROWSER_GROUP,
    EVIDENCE_GROUP,
    NETWORK_GROUP,
    READING_GROUP,
    REQUISITES,
    REQUISITES_GROUP,
    TIMEGATES,
    WAYBACK,
    WEB_GROUP,
    VantageShape,
)
from monitor.documents.sources_yaml.policy import NO_ARCHIVES, POLICY_KEYS, overlay
from monitor.documents.sources_yaml.reference import Reference
from monitor.documents.sources_yaml.selectors import Pattern
from monitor.documents.sources_yaml.shapes import Found, Key, Record, Several, keyed
from monitor.documents.sources_yaml.wire import Address
from monitor.documents.sources_yaml.words import Choice, Text, Whole
from monitor.model.source import Policy, RobotsPolicy
from monitor.settings import Archives, Drawing, Keeping, Reading, RequisiteLimits, Settings, Web
from monitor.settings import Network as NetworkSettings

_N = TypeVar("_N", NetworkSettings, Reading, Drawing, Keeping, RequisiteLimits, Web)


class _Store(StrEnum):
    """Files in ``store/``."""

    SQLITE = "sqlite"


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
    shape=VantageShape(),
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
NETWORK = Key(name="network", shape=NETWORK_GROUP, says="How we go out.")
READING = Key(name="reading", shape=READING_GROUP, says="How hostile pages are held.")
BROWSER = Key(name="browser", shape=BROWSER_GROUP, says="How the browser is held that draws pages (engine: browser).")
EVIDENCE = Key(name="evidence", shape=EVIDENCE_GROUP, says="How copies are kept.")
ARCHIVES = Key(
    name="archives", shape=ARCHIVES_GROUP, says="Public archives that are asked for the page as it was cited."
)
WEB = Key(name="web", shape=WEB_GROUP, says="Where `monitor run` serves its pages, and the copies beside them.")
LOOKS_A_WEEK = Key(
    name="looks_a_week",
    shape=Whole(least=1, most=999_999_999),
    says="Looks a week that the whole list may take: every: adaptive is steered to it.",
    default="one look a week for each adaptive source",
    examples=(500,),
)
_SETTINGS = Record(
    keys=keyed(
        SNAPSHOTS, STORE, DATABASE, VANTAGE, LOOKS_A_WEEK, CANARIES, EXCLUDE, NETWORK, READING, BROWSER, EVIDENCE,
        ARCHIVES, WEB,
    ),
    called="the settings",
)  # fmt: skip

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
    network = _fill(NetworkSettings(), NETWORK_GROUP, said.get(NETWORK))
    reading = _fill(Reading(), READING_GROUP, said.get(READING))
    browser = _fill(Drawing(), BROWSER_GROUP, said.get(BROWSER))
    kept = said.get(EVIDENCE)
    requisites = _fill(RequisiteLimits(), REQUISITES_GROUP, kept.get(REQUISITES) if kept is not None else None)
    evidence = replace(_fill(Keeping(), EVIDENCE_GROUP, kept), requisites=requisites)
    web = _fill(Web(), WEB_GROUP, said.get(WEB))
    base = Settings(network=network, reading=reading, browser=browser, evidence=evidence, web=web)
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
    wayback = found.get(WAYBACK)
    base = (wayback.get(BASE) if wayback is not None else None) or usual.wayback
    return Archives(wayback=None if WAYBACK.name in found.nulls else base, timegates=found.get(TIMEGATES) or ())


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
