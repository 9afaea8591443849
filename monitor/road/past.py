"""The baseline from the past: one small step of a round, after looking, within bounds."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.errors import EvidenceError, MonitorError
from monitor.judge.standing.past import after_silence, cited_near, rested, wants
from monitor.judge.text.fold import page_digest
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.finding import Entry, EntryKind, Finding, Mishap
from monitor.model.memento import Memento, Recall, Search
from monitor.model.snapshot import Baseline, Capture, Origin
from monitor.model.source import Source, Vantage, Watchlist
from monitor.model.verdict import Standing
from monitor.ports import Clock, Evidence, PublicArchive, Reader, Store
from monitor.report.mask import mask
from monitor.road.concluding import of_run
from monitor.road.rebasing import Rebased, Rebasing
from monitor.road.recalling import Good, Recaller, Recalling, living_page

log = logging.getLogger("monitor.road.past")

#: Sources for which archives are asked in one round, and how long that may take in all.
MOST, LONGEST = 25, timedelta(minutes=3)
#: Sources that were not looked at in this round and may wait for archives: so many are drawn from the list.
_DRAWN = 200
#: Refused copies of which the reason is said; those that people named are had beyond the four that archives name.
_MOST_TOLD = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Recollected:
    """What the step leaves: how sources stand now, and what went wrong on our side."""

    written: tuple[tuple[Standing, tuple[Finding, ...]], ...] = ()
    mishaps: tuple[Mishap, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """Gives sources the baseline that a public archive kept near the day of their citation."""

    clock: Clock
    reader: Reader
    evidence: Evidence
    store: Store
    archives: Sequence[PublicArchive]
    vantage: Vantage
    #: The run that asks; empty where a person does.
    run: str = ""

    async def step(
        self,
        watchlist: Watchlist,
        looked: Iterable[Standing],
        *,
        draw: bool,
        stopping: Callable[[], bool] = lambda: False,
        on_step: Callable[[int, int], None] = lambda _planned, _done: None,
    ) -> Recollected:
        """Ask archives for sources that wait for it: those just looked at first, then, with ``draw``, others.

        A source that fails to be recalled costs nothing but this try; an archive that does not answer rests, and
        nobody waits for it again before its rest is over. ``on_step`` hears how many more sources are asked for, and
        how many more are done.
        """
        if not self.archives:
            return Recollected()
        began = self.clock.now()
        resting = await self.memories()
        written: list[tuple[Standing, tuple[Finding, ...]]] = []
        mishaps: list[Mishap] = []
        waiting = (await self._waiting(watchlist, looked, draw=draw))[:MOST] if self.ready(resting) else []
        on_step(len(waiting), 0)
        for source, standing in waiting:
            ready = self.ready(resting)
            if not ready or stopping() or self.clock.now() - began > LONGEST:
                break
            try:
                written.append(await self.one(source, standing, resting, ready))
            except EvidenceError as error:
                mishaps.append(Mishap(what=f"No baseline from an archive: {error}", source=source.id))
            except MonitorError:
                raise
            except Exception as fault:  # what an archive made us stumble over must not cost the round
                log.debug("a baseline was not found for %s, by a fault of ours", source.id, exc_info=True)
                mishaps.append(Mishap(what=f"{type(fault).__name__}: {fault}", source=source.id))
            on_step(0, 1)
        return Recollected(written=tuple(written), mishaps=tuple(mishaps))

    async def one(
        self, source: Source, standing: Standing, resting: dict[str, HostMemory], ready: Sequence[PublicArchive]
    ) -> tuple[Standing, tuple[Finding, ...]]:
        """Ask archives for one source, and write down what came of it."""
        near = self.near(source)
        assert near is not None, "only sources that were cited on some day wait"
        first = standing.baseline
        living = await living_page(source, standing, self.evidence, self.reader)
        recaller = Recaller(clock=self.clock, reader=self.reader)
        found = await recaller.recall(
            source, near, ready, first_look=first.taken if first is not None else None, living=living
        )
        now = self.clock.now()
        memories = self.rested(found, resting, now)
        if found.good is None:
            # An archive that rests may hold what the others do not.
            silent = bool(found.silent) or len(ready) < len(self.archives)
            recall = _recall(standing, near, found, silent=silent, at=now)
            after, capture = Rebased(standing=replace(standing, recall=recall)), None
        else:
            capture = await self.kept(source, found, found.good)
            recall = Recall(state=Search.FOUND, near=near, at=now, says=_chosen(found, found.good))
            baseline = baseline_of(found.good, capture, Origin.MEMENTO)
            fresh = replace(standing, recall=recall)
            rebasing = Rebasing(reader=self.reader, evidence=self.evidence, vantage=self.vantage)
            after = await rebasing.rebase(source, fresh, baseline, at=now)
        log.info("%s: %s", source.id, recall.says, extra={"action": "recall", "state": str(recall.state)})
        await self.write(source, after, capture, memories, facts_of(found, near))
        return after.standing, after.findings

    async def kept(self, source: Source, found: Recalling, good: Good) -> Capture:
        """Keep the copy with the whole exchange that gave it out."""
        answers = (
            *(Answer(observation=each) for each in found.asked),
            Answer(observation=good.observation, page=good.page),
        )
        look = Look(
            check=Check(source=source, due=self.clock.now(), why=Why.ASKED),
            at=self.clock.now(),
            before=Standing(source=source.id, url=source.url or ""),
            host=HostMemory(host=good.memento.archive),
            answers=answers,
        )
        capture = await self.evidence.keep(
            look, text=good.page.text, extractor=good.page.extractor, memento=good.memento
        )
        assert capture is not None, "the copy came back"
        return capture

    async def write(
        self,
        source: Source,
        after: Rebased,
        capture: Capture | None,
        memories: Sequence[HostMemory],
        facts: dict[str, object],
    ) -> None:
        """Write the line, and one more for each further archive whose rest changed."""
        first, others = (memories[0] if memories else None), memories[1:]
        entry = Entry(
            at=self.clock.now(),
            kind=EntryKind.BASELINE,
            source=source.id,
            url=after.standing.url,
            verdict=after.standing.verdict,
            capture=capture,
            standing=after.standing,
            host=first,
            findings=after.findings,
            vantage=self.vantage.name,
            facts=facts,
        )
        entry = of_run(entry, self.run)
        rests = [replace(entry, source=None, url=None, verdict=None, capture=None, standing=None, host=memory,
                         findings=(), facts={"archive": memory.host}) for memory in others]  # fmt: skip
        await self.store.record(await self.evidence.append([entry, *rests]))

    def near(self, source: Source) -> datetime | None:
        """Give the day near which a copy is wanted."""
        named = [archive.named(address) for address in source.archives for archive in self.archives]
        return cited_near(source, [memento for memento in named if memento is not None])

    async def _waiting(
        self, watchlist: Watchlist, looked: Iterable[Standing], *, draw: bool
    ) -> list[tuple[Source, Standing]]:
        """Give the sources that wait for archives, those just looked at first."""
        at = self.clock.now()
        standings: dict[str, Standing] = {standing.source: standing for standing in looked}
        if draw:
            ids = list(watchlist.sources)
            begin = int(self.clock.fraction() * len(ids)) if len(ids) > _DRAWN else 0
            dated = [
                name
                for name in (ids[begin:] + ids[:begin])[: 10 * _DRAWN]
                if name not in standings and self.near(watchlist.sources[name]) is not None
            ]
            known: Mapping[str, Standing] = (await self.store.brief([], dated[:_DRAWN])).standings
            standings.update(known)
        return [
            (source, standing)
            for name, standing in standings.items()
            if (source := watchlist.sources.get(name)) is not None
            and standing.url == source.url
            and wants(source, standing, self.near(source), at=at)
            and mask(standing.url) == standing.url
        ]

    async def memories(self) -> dict[str, HostMemory]:
        """Ask the index how archives answered last."""
        return {archive.name: await self.store.host(archive.name) for archive in self.archives}

    def ready(self, resting: Mapping[str, HostMemory]) -> list[PublicArchive]:
        """Give the archives that may be asked now."""
        now = self.clock.now()
        return [
            archive for archive in self.archives if (until := resting[archive.name].not_before) is None or until <= now
        ]

    @staticmethod
    def rested(found: Recalling, resting: dict[str, HostMemory], now: datetime) -> list[HostMemory]:
        """Remember how each archive answered, and give the memories that changed."""
        changed = []
        answers = dict.fromkeys(found.heard) | {each.archive: each for each in found.silent}
        for name, silence in answers.items():
            asked = silence.until if silence is not None else None
            after = rested(resting[name], answered=silence is None, asked=asked, at=now)
            if after != resting[name]:
                resting[name] = after
                changed.append(after)
        return changed


def baseline_of(good: Good, capture: Capture, origin: Origin) -> Baseline:
    """Make the baseline of a copy; it was taken when the archive took it."""
    return Baseline(
        capture=capture.id,
        taken=good.memento.taken,
        origin=origin,
        file=capture.file,
        title=good.page.title,
        text_digest=page_digest(good.page),
        extractor=good.page.extractor,
        archive=good.memento.archive,
        url=good.memento.url,
    )


def _recall(standing: Standing, near: datetime, found: Recalling, *, silent: bool, at: datetime) -> Recall:
    """Remember a search that found nothing: for good, or until archives answer."""
    if silent:
        says = "; ".join(each.says for each in found.silent) or "an archive rests"
        return after_silence(standing.recall, near, f"No answer from a public archive: {says}.", at=at)
    if not found.refused:
        says = "No public archive holds a copy that lies nearer to the day of the citation."
    else:
        says = f"No good copy in a public archive: {refusals(found.refused)}."
    return Recall(state=Search.NONE, near=near, at=at, says=says)


def _chosen(found: Recalling, good: Good) -> str:
    """Say which copy was chosen, and why no other one was."""
    says = f"The copy that {good.memento.archive} took on {good.memento.taken:%Y-%m-%d}: {good.reason}"
    return f"{says}; {refusals(found.refused)}." if found.refused else f"{says}."


def refusals(refused: Sequence[tuple[Memento, str]]) -> str:
    """Say of each copy why it was refused, without a full stop; of more than a few, how many more were."""
    told = [
        f"that of {memento.taken:%Y-%m-%d} is not, for {reason.rstrip('.')}" for memento, reason in refused[:_MOST_TOLD]
    ]
    more = len(refused) - len(told)
    if more:
        told.append(f"{more} more {'was' if more == 1 else 'were'} refused")
    return "; ".join(told)


def facts_of(found: Recalling, near: datetime) -> dict[str, object]:
    """Tell the journal how the search went, beyond what the standing says."""
    good = found.good.memento if found.good is not None else None
    return {
        "near": f"{near:%Y-%m-%d}",
        "memento": None if good is None else _fact(good),
        "refused": [{**_fact(memento), "why": reason} for memento, reason in found.refused],
        "silent": [{"archive": each.archive, "says": each.says} for each in found.silent],
    }


def _fact(memento: Memento) -> dict[str, str]:
    return {
        "archive": memento.archive,
        "url": memento.url,
        "original": memento.original,
        "taken": f"{memento.taken:%Y-%m-%dT%H:%M:%SZ}",
    }
