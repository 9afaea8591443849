"""A public archive made of a list, for tests."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from monitor.archives.stamps import replayed, same_page, stamp
from monitor.model.exchange import Hop, Observation, Purpose, Request
from monitor.model.memento import Memento
from monitor.ports import Recalled, Sought


@dataclass
class FakeArchive:
    """
    A ``PublicArchive`` without a socket.

    Holding: ``archive.hold(url, taken, body)``. Silence: set ``silent`` to a sentence, and ``until`` to when it wants
    to be asked again. Reading it: ``asked`` holds every address that was looked for or had.
    """

    name: str = "archive.example"
    silent: str = ""
    until: datetime | None = None
    asked: list[str] = field(default_factory=list)
    held: dict[tuple[str, datetime], bytes] = field(default_factory=dict)
    closed: bool = False

    def hold(self, url: str, taken: datetime, body: bytes) -> None:
        """Hold a copy."""
        self.held[url, taken] = body

    def named(self, address: str) -> Memento | None:
        """Give the copy that an address names."""
        found = replayed(address)
        if found is None or not address.startswith(f"https://{self.name}/"):
            return None
        return self._memento(found[1], found[0])

    async def find(self, url: str, near: datetime, *, most: int, proxy: str | None = None) -> Sought:
        """Find what is held."""
        del proxy
        self.asked.append(url)
        if self.silent:
            return Sought(answered=False, says=f"{self.name}: {self.silent}", not_before=self.until)
        found = [self._memento(held, taken) for held, taken in self.held if same_page(held, url)]
        found.sort(key=lambda memento: abs(memento.taken - near))
        return Sought(mementos=tuple(found[:most]))

    async def fetch(self, memento: Memento, *, proxy: str | None = None) -> Recalled:
        """Give out what is held."""
        del proxy
        self.asked.append(memento.url)
        body = self.held.get((memento.original, memento.taken))
        asked = Request(url=memento.url, purpose=Purpose.MEMENTO)
        if self.silent:
            return Recalled(
                memento=memento,
                observation=Observation(request=asked),
                answered=False,
                refused=self.silent,
                not_before=self.until,
            )
        hop = Hop(
            url=memento.url,
            started=memento.taken,
            elapsed=timedelta(0),
            request=b"GET",
            response=b"HTTP/1.1 200 OK\r\n\r\n" + (body or b""),
            status=404 if body is None else 200,
            headers=(("Content-Type", "text/html"),),
        )
        refused = "it holds no such copy" if body is None else ""
        seen = Observation(request=asked, hops=(hop,), body=body or b"")
        return Recalled(memento=memento, observation=seen, refused=refused)

    async def close(self) -> None:
        """Note it."""
        self.closed = True

    def _memento(self, url: str, taken: datetime) -> Memento:
        return Memento(
            original=url, url=f"https://{self.name}/web/{stamp(taken)}id_/{url}", taken=taken, archive=self.name
        )
