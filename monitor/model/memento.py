"""Copies in public archives, and what became of the search for the page that was cited."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True, slots=True, kw_only=True)
class Memento:
    """A copy in a public archive (RFC 7089): what was copied, when, and where it is to be had."""

    #: The address that the archive copied.
    original: str
    #: Where the archive gives the copy out, raw where it can.
    url: str
    #: When the archive took it.
    taken: datetime
    #: Host of the archive, such as ``web.archive.org``.
    archive: str


class Search(StrEnum):
    """What became of the search for a baseline in public archives."""

    #: A memento became the baseline.
    FOUND = "found"
    #: Every archive answered, and none holds a good copy that lies nearer to the day than our first look.
    NONE = "none"
    #: An archive did not answer; it is asked again.
    WAITING = "waiting"
    #: No archive answered however often it was asked; the first look stays the baseline.
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recall:
    """How the search for one source's baseline stands."""

    state: Search
    #: The day near which a copy was looked for.
    near: datetime
    #: When archives were last asked.
    at: datetime
    #: Times that an archive did not answer.
    tries: int = 0
    #: Not asked again before this; None where nothing more is asked.
    not_before: datetime | None = None
    #: What was found, or why nothing was, in one sentence.
    says: str = ""
