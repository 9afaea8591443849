"""How a source is watched: the keys that stand under defaults and in every source alike."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from enum import StrEnum
from typing import Any

from monitor.documents.sources_yaml.nodes import Items, Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.selectors import Pattern, Selector
from monitor.documents.sources_yaml.shapes import Found, Json, Key, Record, Several, keyed
from monitor.documents.sources_yaml.spans import Often, Span
from monitor.documents.sources_yaml.wire import Proxy
from monitor.documents.sources_yaml.words import Choice, Whole
from monitor.model.source import Policy, RepairPolicy, RobotsPolicy, Watch


class _Engine(StrEnum):
    """With what a page is fetched."""

    HTTP = "http"
    BROWSER = "browser"


class _Contact(StrEnum):
    """Whether a source is looked at."""

    ALLOWED = "allowed"
    NEVER = "never"


_SELECT = Key(
    name="select",
    shape=Selector(),
    says="CSS selector of the part of the page that counts.",
    examples=("article", "main .story"),
)
_IGNORE = Key(
    name="ignore",
    shape=Several(of=Selector()),
    says="CSS selectors of parts that do not count.",
    examples=([".ads", "aside"],),
)
_IGNORE_TEXT = Key(
    name="ignore_text",
    shape=Several(of=Pattern()),
    says="Regular expressions of text that does not count; write them in single quotes.",
    examples=([r"\d+ comments"],),
)
_WATCH_RECORD = Record(keys=keyed(_SELECT, _IGNORE, _IGNORE_TEXT), called="the part to watch")


@dataclass(frozen=True, slots=True, kw_only=True)
class _WatchShape:
    """Which part of the page counts."""

    def read(self, node: Node, notes: Notes) -> Watch | None:
        """Give it."""
        if (found := _WATCH_RECORD.read(node, notes)) is None:
            return None
        return Watch(
            select=found.get(_SELECT), ignore=found.get(_IGNORE) or (), ignore_text=found.get(_IGNORE_TEXT) or ()
        )

    def schema(self) -> Json:
        """Describe it."""
        return _WATCH_RECORD.schema()


@dataclass(frozen=True, slots=True, kw_only=True)
class _EngineShape:
    """With what a page is looked at; where a browser is asked for first is noted."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give it."""
        if (word := Choice(of=_Engine).read(node, notes)) is None:
            return None
        if word is _Engine.BROWSER and notes.draws is None:
            notes.draws = node.start
        return _Engine(word).value

    def schema(self) -> Json:
        """Describe it."""
        return Choice(of=_Engine).schema()


EVERY = Key(
    name="every",
    shape=Often(),
    says="How often to look: hourly, daily, weekly, monthly (30 days), never, adaptive (steered by how often the page "
    "changes), a span of time, or a cron line of five fields in UTC.",
    default="weekly",
    examples=("weekly", "36h", "17 3 * * mon"),
)
PATIENCE = Key(
    name="patience",
    shape=Whole(least=1, most=100),
    says="Failing looks (strikes) before a source is called dead.",
    default="3",
    examples=(3,),
)
PATIENCE_OVER = Key(
    name="patience_over",
    shape=Span(most=timedelta(days=3650)),
    says="The least time that those strikes must span.",
    default="3d",
    examples=("3d",),
)
ENGINE = Key(
    name="engine",
    shape=_EngineShape(),
    says="With what the page is looked at: http, or browser: it is fetched as ever, then drawn by Chromium too, and "
    "judged as it was drawn. Needs the extra [browser].",
    default="http",
    examples=("http", "browser"),
)
ROBOTS = Key(
    name="robots",
    shape=Choice(of=RobotsPolicy, others={"respect": "obey", "true": "obey", "false": "ignore", "off": "ignore"}),
    says="What a robots.txt that disallows the address means: record (look at the one cited page all the same and note "
    "it), obey (do not look), ignore (do not ask).",
    default="the one under settings.network",
    examples=("record",),
)
PROXY = Key(
    name="proxy",
    shape=Proxy(),
    says="Address of a proxy: http, https, socks5 or socks5h. One with a password stands in the environment: env:NAME.",
    default="the one under settings.network",
    examples=("socks5h://127.0.0.1:9050", "env:MONITOR_PROXY"),
)
CONTACT = Key(
    name="contact",
    shape=Choice(of=_Contact, others={"no": "never", "false": "never", "yes": "allowed", "true": "allowed"}),
    says="allowed, or never: keep the history and do not look.",
    default="allowed",
    examples=("never",),
)
REPAIR = Key(
    name="repair",
    shape=Choice(of=RepairPolicy, others={"never": "locked", "no": "locked"}),
    says="offer: a repaired citation may be proposed. locked: the citation is never touched.",
    default="offer",
    examples=("locked",),
)
WATCH = Key(
    name="watch",
    shape=_WatchShape(),
    says="Which part of the page counts.",
    default="the main text, as it is found",
    examples=({"select": "article", "ignore": [".ads"], "ignore_text": [r"\d+ comments"]},),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _NoneShape:
    """An empty list, and nothing else."""

    def read(self, node: Node, notes: Notes) -> tuple[()] | None:
        """Give it."""
        if isinstance(node, Items) and not node.items:
            return ()
        notes.error(
            node.start,
            "only an empty list can stand here",
            "write archives: [] to ask no public archive; copies that a person found good belong to their source",
            rule="type",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "array", "maxItems": 0}


#: Under defaults alone: in a source the same key names copies, and an empty list says the same as here.
NO_ARCHIVES = Key(
    name="archives",
    shape=_NoneShape(),
    says="An empty list: no public archive is asked about any source.",
    examples=([],),
)
POLICY_KEYS = keyed(EVERY, PATIENCE, PATIENCE_OVER, ENGINE, ROBOTS, PROXY, CONTACT, REPAIR, WATCH)


def overlay(base: Policy, found: Found) -> Policy:
    """Give the policy with what was said otherwise; the very same one where nothing was."""
    contact = found.get(CONTACT)
    said: dict[str, Any] = {
        "every": found.get(EVERY),
        "patience": found.get(PATIENCE),
        "patience_over": found.get(PATIENCE_OVER),
        "engine": found.get(ENGINE),
        "robots": found.get(ROBOTS),
        "proxy": found.get(PROXY),
        "contact": None if contact is None else contact is _Contact.ALLOWED,
        "repair": found.get(REPAIR),
        "watch": found.get(WATCH),
    }
    changes = {name: value for name, value in said.items() if value is not None}
    return replace(base, **changes) if changes else base
