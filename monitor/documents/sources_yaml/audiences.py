"""Who hears of what: the groups of people under ``notify``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from monitor.documents.sources_yaml.nodes import Node, Pairs
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.reference import Reference
from monitor.documents.sources_yaml.shapes import Found, Json, Key, Record, Several, keyed, twice
from monitor.documents.sources_yaml.words import Choice, Text, Truth
from monitor.model.finding import Event
from monitor.model.message import TOLD_OF, Audience, Digest

_NAME = r"[a-z0-9][a-z0-9._-]{0,63}"

TO: Key[tuple[str, ...]] = Key(
    name="to",
    shape=Several(of=Reference(example="MONITOR_EDITORS_URL")),
    says="Where messages go, as env:NAME: an address of a mail server (smtp, smtps), of a webhook (https), or of a "
    "service that Apprise knows.",
    examples=("env:MONITOR_EDITORS_URL",),
)
EVENTS: Key[tuple[Event, ...]] = Key(
    name="events",
    shape=Several(of=Choice(of=Event)),
    says="What they hear of.",
    default="everything but incident",
    examples=(["dead", "quote-missing"],),
)
DIGEST = Key(
    name="digest",
    shape=Choice(
        of=Digest,
        others={"day": "daily", "week": "weekly", "now": "immediate", "hourly": "immediate", "monthly": "weekly"},
    ),
    says="How often what was found is told together: immediate, daily (one message a day at most) or weekly.",
    default="daily",
    examples=("weekly",),
)
SOURCES: Key[tuple[str, ...]] = Key(
    name="sources",
    shape=Several(of=Text(called="the selection")),
    says="Which sources they hear of: ids, addresses, tag:x, section:x, host:example.org or document:content/a.md.",
    default="all",
    examples=(["tag:mass-detention"],),
)
SECRET = Key(
    name="secret",
    shape=Reference(example="MONITOR_WEBHOOK_SECRET"),
    says="Key that signs webhooks, as env:NAME. Needed where a target is an https address.",
    default="none",
    examples=("env:MONITOR_WEBHOOK_SECRET",),
)
HEARTBEAT = Key(
    name="heartbeat",
    shape=Truth(),
    says="Whether they hear after 30 days without news that there was none.",
    default="true",
)
_AUDIENCE = Record(
    keys=keyed(TO, EVENTS, DIGEST, SOURCES, SECRET, HEARTBEAT),
    required=("to",),
    others={"url": "to", "address": "to", "target": "to", "when": "digest", "every": "digest", "tags": "sources"},
    called="one group of people",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Audiences:
    """Groups of people by name."""

    def read(self, node: Node, notes: Notes) -> tuple[Audience, ...] | None:
        """Give the groups in their order."""
        if not isinstance(node, Pairs):
            notes.error(node.start, "here belong groups of people", "write a name: {to: env:NAME}", rule="type")
            return None
        seen: dict[str, Any] = {}
        found: list[Audience] = []
        for name, group in node.pairs:
            if name.text.startswith("x-"):
                continue
            if first := seen.get(name.text):
                twice(name, first, notes)
                continue
            seen[name.text] = name
            if not re.fullmatch(_NAME, name.text, re.ASCII):
                notes.error(
                    name.start,
                    "this cannot name a group of people",
                    "use lowercase letters, digits, dots, hyphens and underscores; the journal remembers it",
                    rule="name",
                )
                continue
            said = _AUDIENCE.read(group, notes)
            if said is None:
                continue
            to = said.get(TO)
            if to:
                found.append(_audience(name.text, to, said))
        return tuple(found)

    def schema(self) -> Json:
        """Describe it."""
        return {
            "type": "object",
            "patternProperties": {"^x-": {}, f"^(?!x-){_NAME}$": _AUDIENCE.schema()},
            "additionalProperties": False,
        }


def _audience(name: str, to: tuple[str, ...], said: Found) -> Audience:
    """Make the noun; what was not said keeps its default."""
    heartbeat, events = said.get(HEARTBEAT), said.get(EVENTS)
    return Audience(
        name=name,
        to=tuple(dict.fromkeys(to)),
        events=tuple(dict.fromkeys(events)) if events else TOLD_OF,
        digest=said.get(DIGEST) or Digest.DAILY,
        sources=said.get(SOURCES) or (),
        secret=said.get(SECRET),
        heartbeat=True if heartbeat is None else heartbeat,
    )
