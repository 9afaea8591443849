"""One source's page as it was cited: archives are asked, copies are had and judged, until one is good enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from monitor.judge.standing.fitness import UNFIT, best_rank, fitness
from monitor.judge.standing.past import as_original, ranked
from monitor.model.exchange import Hop, Observation
from monitor.model.memento import Memento
from monitor.model.page import Page
from monitor.model.snapshot import Origin
from monitor.model.source import Source
from monitor.model.verdict import Standing
from monitor.ports import Clock, Evidence, PublicArchive, Raw, Reader, Recalled, Sought

#: Copies of one address that an archive is asked to name, and how many of all are had and judged.
_NAMED, _HAD = 12, 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """An archive that did not answer: which, why, and until when it asks to be left alone."""

    archive: str
    says: str
    until: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Good:
    """A copy that may stand for what was cited."""

    memento: Memento
    #: The exchange with the archive that gave it out.
    observation: Observation
    page: Page
    reason: str
    rank: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Recalling:
    """What the search for one source gave."""

    good: Good | None
    #: Exchanges in which the archives named their copies.
    asked: tuple[Observation, ...]
    #: Copies that were had and refused, with the reason.
    refused: tuple[tuple[Memento, str], ...]
    silent: tuple[Silence, ...]
    #: Archives that answered, by name.
    heard: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Recaller:
    """Asks archives for one source after the other."""

    clock: Clock
    reader: Reader

    async def recall(
        self,
        source: Source,
        near: datetime,
        archives: Sequence[PublicArchive],
        *,
        first_look: datetime | None,
        living: Page | None = None,
    ) -> Recalling:
        """Find the best copy near a day: one with a quote before one with the title, then the nearest.

        ``first_look`` is when we first saw the page ourselves, where we did; ``living`` is that page (``living_page``).
        """
        search = _Search(proxy=source.policy.proxy)
        named = await _named(source, near, archives, search)
        persons = [memento for _, memento in self._persons(source, archives)]
        order = ranked(named, source, near, first_look=first_look)
        order = [*persons, *(memento for memento in order if memento.url not in {each.url for each in persons})]
        by_name = {archive.name: archive for archive in archives}
        best: Good | None = None
        for memento in order[: _HAD + len(persons)]:
            if memento.archive in search.dead:
                continue
            recalled = await by_name[memento.archive].fetch(memento, proxy=search.proxy)
            if not recalled.answered:
                search.fell_silent(memento.archive, recalled.refused, recalled.not_before)
                continue
            good = await self._judged(source, recalled, living, search)
            if good is not None and (best is None or good.rank > best.rank):
                best = good
            if best is not None and best.rank >= best_rank(source):
                break
        return search.ended(best)

    @staticmethod
    def _persons(source: Source, archives: Sequence[PublicArchive]) -> list[tuple[PublicArchive, Memento]]:
        """Give the copies that a person named and that one of the archives has."""
        named = [(archive, archive.named(address)) for address in source.archives for archive in archives]
        return [(archive, memento) for archive, memento in named if memento is not None]

    async def _judged(self, source: Source, recalled: Recalled, living: Page | None, search: _Search) -> Good | None:
        """Read a copy and judge it as the page that it was."""
        memento, final = recalled.memento, recalled.observation.final
        if recalled.refused or final is None:
            search.refused.append((memento, recalled.refused or "nothing came"))
            return None
        raw = Raw(
            body=recalled.observation.body,
            content_type=final.header("content-type"),
            url=memento.original,
            watch=source.policy.watch,
            anchors=False,
        )
        page = await self.reader.read(raw)
        careful = await self.reader.read(replace(raw, careful=True, pieces=True, signals=False))
        copied = as_original(recalled.observation, _originals(recalled.observation.hops, source, memento))
        fit = fitness(source, copied, page, careful=careful, living=living, at=self.clock.now())
        if fit.rank == UNFIT:
            search.refused.append((memento, fit.reason))
            return None
        return Good(memento=memento, observation=recalled.observation, page=page, reason=fit.reason, rank=fit.rank)


class _Search:
    """What gathers while archives are asked for one source."""

    def __init__(self, *, proxy: str | None) -> None:
        self.proxy = proxy
        self.asked: tuple[Observation, ...] = ()
        self.refused: list[tuple[Memento, str]] = []
        self.silent: list[Silence] = []
        self.heard: set[str] = set()
        self.dead: set[str] = set()

    def fell_silent(self, archive: str, says: str, until: datetime | None) -> None:
        """Note that an archive does not answer; it is asked nothing more for this source."""
        self.silent.append(Silence(archive=archive, says=says, until=until))
        self.dead.add(archive)
        self.heard.discard(archive)

    def ended(self, good: Good | None) -> Recalling:
        """Give what was found."""
        return Recalling(
            good=good,
            asked=self.asked,
            refused=tuple(self.refused),
            silent=tuple(self.silent),
            heard=frozenset(self.heard),
        )


async def living_page(source: Source, standing: Standing, evidence: Evidence, reader: Reader) -> Page | None:
    """Read the page that a good look found, with care and in pieces: the first one, else the latest; None for neither.

    Raises:
        EvidenceError: the kept copy is gone or damaged.

    """
    first = standing.baseline if standing.baseline and standing.baseline.origin is Origin.FIRST_LOOK else None
    copy = first or standing.payload_capture
    if copy is None:
        return None
    kept = await evidence.payload(copy)
    page = await reader.read(
        Raw(
            body=kept.body,
            content_type=kept.content_type,
            url=kept.url,
            watch=source.policy.watch,
            careful=True,
            pieces=True,
            anchors=False,
            signals=False,
        )
    )
    return page if page.readable else None


async def copies(
    source: Source, near: datetime, archives: Sequence[PublicArchive], *, most: int
) -> tuple[tuple[Memento, ...], tuple[Silence, ...]]:
    """Give every copy that archives name near a day, nearest first, and who was silent; none of them is had."""
    search = _Search(proxy=source.policy.proxy)
    found = await _named(source, near, archives, search, most=most)
    return tuple(sorted(found, key=lambda memento: abs(memento.taken - near))), tuple(search.silent)


async def _named(
    source: Source, near: datetime, archives: Sequence[PublicArchive], search: _Search, *, most: int = _NAMED
) -> list[Memento]:
    """Ask each archive what it holds."""
    found: list[Memento] = []
    for archive in archives:
        sought: Sought = await archive.find(source.url or "", near, most=most, proxy=search.proxy)
        search.asked += sought.asked
        if sought.answered:
            search.heard.add(archive.name)
            found += sought.mementos
        else:
            search.fell_silent(archive.name, sought.says, sought.not_before)
    return found


def _originals(hops: Sequence[Hop], source: Source, memento: Memento) -> list[str]:
    """Give the copied address of each hop: the cited one until a copied redirect led on, the copy's own at the end."""
    cited = (source.url or "").partition("#")[0]
    if len(hops) < 2:
        return [cited] * len(hops)
    found = [cited]
    for hop in hops[1:]:
        _, slash, rest = hop.url.partition("id_/")
        found.append(rest if slash and rest else found[-1])
    found[-1] = memento.original
    return found
