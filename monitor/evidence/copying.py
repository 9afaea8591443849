"""Makes one copy of a look: what of it is kept already, the records, and a name of its own on the shelf."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from monitor.evidence.copy.facts import import_facts, memento_facts
from monitor.evidence.copy.furnishing import held_before
from monitor.evidence.copy.revisit import Held, Repeat, anything_came, drawn_in, kind_of, repeats
from monitor.evidence.copy.warc import Papers, Written, write_records
from monitor.evidence.grouped import Grouped
from monitor.evidence.layout import capture_file, capture_id
from monitor.evidence.shelf.dictating import DESKS
from monitor.evidence.shelf.drafts import Parcel, Shelved, TakenError
from monitor.evidence.shelf.shelf import Shelf
from monitor.model.check import Look
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture
from monitor.ports import Clock

#: Captures of one group, which waits for the disk once. Larger ones keep every look waiting for the last of them.
_GROUP = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Author:
    """What every copy says of who wrote it."""

    #: Name and version of the program.
    software: str
    vantage: str
    #: SHA-256 of the settings, lowercase hex, where it is known.
    config: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """A copy that was made."""

    capture: Capture
    #: Its records in order, a word for each, for the line.
    records: tuple[str, ...]


class Copier:
    """Keeps looks, many at a time, in groups that share one trip to the disk."""

    def __init__(self, root: Path, clock: Clock, shelf: Shelf, author: Author, *, full_copy_every: timedelta) -> None:
        """Know the shelf; call ``begin`` when the folder is held."""
        self._root = root
        self._clock = clock
        self._shelf = shelf
        self._author = author
        self._full_copy_every = full_copy_every
        self._groups: Grouped[Parcel, Shelved] = Grouped(shelf.put, largest=_GROUP, at_once=DESKS)
        self._under_way: set[str] = set()
        self._seed = ""

    def begin(self) -> None:
        """Draw what the record ids of this time are made of."""
        self._seed = self._clock.token(26)

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Copied | None:
        """Keep every exchange of a look in one file; None where not a byte came back.

        Raises:
            StorageError: the file could not be written; nothing is left of it.

        """
        subject = look.subject
        if subject is None or not anything_came(look):
            return None
        final = subject.observation.final
        taken = look.at if final is None else final.started
        taken = taken.replace(microsecond=taken.microsecond // 1000 * 1000)
        repeat = None if memento or provenance else repeats(look, full_copy_every=self._full_copy_every)
        if repeat is not None and not (self._root / repeat.of.file).exists():
            repeat = None
        held: Mapping[str, Held] = {}
        if look.requisites and look.before.payload_capture is not None:
            held = await self._held(look)
        said = [*(memento_facts(memento) if memento else ()), *(import_facts(provenance) if provenance else ())]
        name, shelved, made = await self._shelved(
            look, taken, text=text, extractor=extractor, repeat=repeat, said=said, held=held
        )
        answered = final is not None and bool(final.response)
        capture = Capture(
            id=name,
            taken=taken,
            file=capture_file(name),
            sha256=shelved.sha256,
            bytes=shelved.bytes,
            kind=kind_of(memento, provenance, repeat, drawn=drawn_in(look)),
            url=subject.observation.final_url,
            payload_digest=(
                repeat.of.payload_digest if repeat else final.payload_digest if answered and final else None
            ),
            record=made.payload_record,
            refers_to=None if repeat is None else repeat.of.id,
            leans_on=made.leans_on,
        )
        return Copied(capture=capture, records=shelved.records)

    async def _held(self, look: Look) -> Mapping[str, Held]:
        """Read what images and styles an earlier copy holds, in a thread."""
        return await asyncio.get_running_loop().run_in_executor(
            self._shelf.pool(), lambda: held_before(self._root, look, full_copy_every=self._full_copy_every)
        )

    async def _shelved(
        self,
        look: Look,
        taken: datetime,
        *,
        text: str | None,
        extractor: str,
        repeat: Repeat | None,
        said: Sequence[tuple[str, str]],
        held: Mapping[str, Held],
    ) -> tuple[str, Shelved, Written]:
        """Put the records of a look on the shelf, under a name that no capture has."""
        url = look.source.url or look.answers[0].observation.request.url
        while True:
            name = capture_id(taken, url, self._clock.token(4))
            if name in self._under_way:
                continue
            papers = Papers(
                capture=name,
                software=self._author.software,
                vantage=self._author.vantage,
                written=self._clock.now(),
                seed=self._seed,
                config=self._author.config,
            )
            made = write_records(look, papers, text=text, extractor=extractor, repeat=repeat, said=said, held=held)
            self._under_way.add(name)
            try:
                shelved = await self._groups.do(Parcel(file=capture_file(name), records=made.records))
            except TakenError:
                continue
            finally:
                self._under_way.discard(name)
            return name, shelved, made
