"""Puts kept files into a queue for audits: whichever was read longest ago stands first, new ones stand at its end."""

from __future__ import annotations

import math
from bisect import bisect_right, insort
from collections import OrderedDict
from collections.abc import Container, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from monitor.model.finding import Entry, EntryKind


@dataclass(slots=True)
class Turns:
    """The queue as the journal tells it, line after line.

    A line about an audit holds the last file that it read in its turn (``through``) and since when that one had
    waited (``waited_since``): all that stood before it in the queue was read too. So a line stays short, however many
    files there are.
    """

    #: Since when each file waits to be read: when it was read last, or else told of first.
    _waiting: OrderedDict[str, datetime] = field(default_factory=OrderedDict)
    #: The files by name: lines that were written before ``waited_since`` went by that.
    _named: list[str] = field(default_factory=list)

    def hear(self, entry: Entry) -> None:
        """Take up a line; lines come in the order of time."""
        if entry.kind is EntryKind.AUDIT:
            self._audited(entry.facts, entry.at)
        elif entry.capture is not None and entry.capture.file not in self._waiting:
            self._waiting[entry.capture.file] = entry.at
            insort(self._named, entry.capture.file)

    def due(self, share: float, before: datetime, gone: Container[str]) -> list[tuple[str, datetime]]:
        """Give a share of the files that still lie there, and all that wait since ``before`` or longer, in their order.

        Each comes with the moment since when it waits.
        """
        there = [(file, since) for file, since in self._waiting.items() if file not in gone]
        least = min(len(there), math.ceil(len(there) * share))
        return there[: max(least, sum(since <= before for _, since in there))]

    def _audited(self, facts: Mapping[str, Any], at: datetime) -> None:
        """Put what an audit read to the end of the queue; an audit of damaged files alone was nobody's turn."""
        if "through" not in facts:
            return
        through = str(facts["through"])
        for file in self._read(facts, through):
            self._waiting[file] = at
            self._waiting.move_to_end(file)

    def _read(self, facts: Mapping[str, Any], through: str) -> list[str]:
        """Give the files that an audit read."""
        if "waited_since" not in facts:
            end, count = bisect_right(self._named, through), facts.get("files")
            return self._named[max(0, end - count) : end] if isinstance(count, int) else []
        until = _moment(facts["waited_since"])
        if until is None:
            return []
        found = []
        for file, since in self._waiting.items():
            if since > until:
                break
            found.append(file)
            if file == through:
                break
        return found


def _moment(said: object) -> datetime | None:
    """Read a moment that says how far it is from UTC; None where it is none."""
    try:
        moment = datetime.fromisoformat(str(said))
    except ValueError:
        return None
    return None if moment.tzinfo is None else moment
