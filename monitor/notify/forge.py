"""What a forge must be able to do for the one living issue, whatever its words for it are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

#: The label by which our issue is looked for; strangers can write any text, but set no label.
LABEL = "source-monitor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ticket:
    """One issue as the forge holds it."""

    #: As people see it: #7.
    number: int
    title: str
    body: str
    is_open: bool
    #: A person closed it and wants no more of it.
    not_planned: bool = False
    #: Where people read it.
    url: str = ""


class Forge(Protocol):
    """Where issues live."""

    #: Letters that a body may have.
    most: int

    async def ours(self) -> tuple[Ticket, ...]:
        """Give every issue that begins with our marker, was written by somebody trusted, and is no pull request."""

    async def create(self, title: str, body: str) -> Ticket:
        """Open an issue with our label."""

    async def edit(self, number: int, *, title: str, body: str) -> None:
        """Write it anew; neither opens nor closes it."""

    async def close(self, number: int, *, title: str, body: str, duplicate: bool = False) -> None:
        """Write it anew and close it."""

    async def reopen(self, number: int, *, title: str, body: str) -> None:
        """Write it anew and open it again."""

    async def said(self, number: int, words: str) -> bool:
        """Tell whether one of its latest comments holds these words."""

    async def comment(self, number: int, body: str) -> None:
        """Say something below it; whoever follows it is told."""
