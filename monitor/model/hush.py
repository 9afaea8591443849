"""Quiet that a person asked for about one source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from monitor.model.verdict import Verdict


class HushKind(StrEnum):
    """How a person asked for quiet about a source."""

    #: Known: quiet until it stands otherwise.
    ACKNOWLEDGED = "acknowledged"
    #: Quiet until a day, however it stands.
    SILENCED = "silenced"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hush:
    """A person's wish for quiet about one source."""

    source: str
    kind: HushKind
    since: datetime
    #: How it stood when it was acknowledged.
    verdict: Verdict | None = None
    #: Quotes that were missing or edited then, each as its state, a colon and its words.
    quotes: tuple[str, ...] = ()
    #: The last day of a silence.
    until: date | None = None
    why: str = ""
    #: Who asked for it, as that person wants to be called; empty where nobody said.
    by: str = ""
    #: From where it was asked for.
    vantage: str = ""
