"""The socket of public archives: what others hold of an address."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from monitor.model.exchange import Observation
from monitor.model.memento import Memento


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """What one public archive says it holds of an address."""

    #: Nearest to the wanted moment first.
    mementos: tuple[Memento, ...] = ()
    #: False: the archive did not answer, and nothing is known of what it holds.
    answered: bool = True
    #: Why it did not answer, one sentence.
    says: str = ""
    #: The archive asked not to be asked again before this.
    not_before: datetime | None = None
    #: Every exchange that was needed, in order.
    asked: tuple[Observation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalled:
    """A copy as a public archive gave it out."""

    #: The copy that answered, which may be another than was asked for.
    memento: Memento
    #: Every hop of it, the copy last.
    observation: Observation
    #: False: the archive did not answer.
    answered: bool = True
    #: Why what came is not the copy: a page of the archive's own, a copy of another address; empty where it is.
    refused: str = ""
    not_before: datetime | None = None


class PublicArchive(Protocol):
    """One public archive. What it does wrong is told in the answer; nothing raises for it."""

    @property
    def name(self) -> str:
        """Give the host of the archive, by which its rests are remembered."""

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address of this archive names; None for an address that is none of its."""

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Find copies of an address that were taken near a moment, nearest first, at most so many."""

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Have a copy given out, raw where the archive can, and see that it is the copy it claims to be."""

    async def close(self) -> None:
        """Let go of sockets."""
