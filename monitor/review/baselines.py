"""What people may ask of a baseline: which it is, another one, one from a public archive."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime

from monitor import assemble
from monitor.app import Monitor
from monitor.errors import UsageError
from monitor.judge.drawn import BROWSER
from monitor.judge.standing.past import cited_near, may_be_told, middle
from monitor.judge.text.fold import page_digest
from monitor.judge.text.quotes import find
from monitor.model.comparison import Passage
from monitor.model.finding import Item
from monitor.model.memento import Memento, Recall, Search
from monitor.model.moment import minute
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import PartialDate, Source, Watchlist
from monitor.model.verdict import Outcome, Standing
from monitor.ports import Evidence, Kept, PastLook, PublicArchive, Raw, Store
from monitor.report.mask import mask
from monitor.road.past import Past, baseline_of, facts_of, refusals
from monitor.road.rebasing import Rebased, Rebasing
from monitor.road.recalling import Recaller, Recalling, Silence, copies, living_page
from monitor.running.choosing import the_one
from monitor.running.reporting import Faults, faults_of, item_of

#: What a look found where it found a page; looks for a copy go back so far.
_GOOD = frozenset((Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED))
_MOST_LOOKS = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What became of a person's wish: how the source stands over it, and how the search went, where there was one."""

    item: Item
    recalling: Recalling | None = None
    near: datetime | None = None
    #: What became of the quotes on the copy that was chosen.
    quotes: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Copies:
    """What public archives hold of one source."""

    source: Source
    near: datetime
    mementos: tuple[Memento, ...]
    silent: tuple[Silence, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Work:
    """The opened files, and the one source that a wish is about."""

    watchlist: Watchlist
    source: Source
    standing: Standing
    store: Store
    evidence: Evidence
    going: assemble.Going
    faults: Faults


class Baselines:
    """The baselines of one sources file. Every wish is a line of the journal, and undone by another wish."""

    def __init__(self, monitor: Monitor) -> None:
        """Work on these files."""
        self._monitor = monitor
        self._clock = monitor.clock

    async def set_to(self, word: str, capture: str, *, force: bool = False) -> Chosen:
        """Let a kept copy stand for what was cited; a person's word, which no search overrules.

        With ``force`` also a copy of which our look said that the page was not there.

        Raises:
            UsageError: the source or the copy is not there, or the copy shows no page, or none that can be read.

        """
        async with self._at_work(word) as work:
            source, standing, store, evidence, going = work.source, work.standing, work.store, work.evidence, work.going
            kept = the_capture(await store.captures(source.id), capture, source)
            if not force:
                _refuse_no_page(kept, source, await store.history(source.id, _MOST_LOOKS))
            payload = await evidence.payload(_reading(kept, source))
            url = payload.memento.original if payload.memento else payload.url
            page = await going.reader.read(
                Raw(body=payload.body, content_type=payload.content_type, url=url, watch=source.policy.watch)
            )
            if not page.readable or not (page.text.strip() or page.all_text.strip()):
                raise UsageError(f"{kept.id} shows no page that can be read; `monitor show {source.id}` lists others")
            memento = payload.memento
            baseline = Baseline(
                capture=kept.id,
                taken=memento.taken if memento else kept.taken,
                origin=Origin.PERSON,
                file=kept.file,
                title=page.title,
                text_digest=page_digest(page),
                extractor=page.extractor,
                archive=memento.archive if memento else "",
                url=memento.url if memento else "",
                drawn=payload.drawn,
            )
            past = assemble.past(evidence, store, going, self._clock)
            after = await self._rebased(source, standing, baseline, past)
            was = standing.baseline.capture if standing.baseline else None
            await past.write(source, after, None, [], {"was": was, "now": kept.id, "by": "person"})
            return Chosen(item=self._item(work, after), quotes=await _quoted(source, going, payload, url))

    async def from_archive(self, word: str, *, near: PartialDate | None = None, dry_run: bool = False) -> Chosen:
        """Look for a good copy in public archives now, and let it stand for what was cited.

        A person's word: the copy may lie further from the day than our first look. With ``dry_run`` nothing is kept.

        Raises:
            UsageError: nothing tells the day, the source must not be asked about, or every archive rests.

        """
        async with self._at_work(word) as work:
            source, standing, store, evidence, going = work.source, work.standing, work.store, work.evidence, work.going
            past = assemble.past(evidence, store, going, self._clock)
            day = self._day(source, past, near)
            resting = await past.memories()
            ready = past.ready(resting)
            if not ready:
                raise UsageError(_all_rest(going.archives, [resting[each.name].not_before for each in going.archives]))
            recaller = Recaller(clock=self._clock, reader=going.reader)
            living = await living_page(source, standing, evidence, going.reader)
            found = await recaller.recall(source, day, ready, first_look=None, living=living)
            now = self._clock.now()
            good = found.good
            if dry_run or good is None:
                if not dry_run and found.silent:
                    memories = past.rested(found, resting, now)
                    await past.write(source, Rebased(standing=standing), None, memories, facts_of(found, day))
                return Chosen(item=self._item(work, Rebased(standing=standing)), recalling=found, near=day)
            capture = await past.kept(source, found, good)
            says = f"Chosen by a person; {'; '.join(filter(None, (good.reason, refusals(found.refused))))}."
            recall = Recall(state=Search.FOUND, near=day, at=now, says=says)
            baseline = baseline_of(good, capture, Origin.PERSON)
            after = await self._rebased(source, replace(standing, recall=recall), baseline, past)
            facts = {**facts_of(found, day), "by": "person"}
            await past.write(source, after, capture, past.rested(found, resting, now), facts)
            return Chosen(item=self._item(work, after), recalling=found, near=day)

    async def find(self, word: str, *, near: PartialDate | None = None, most: int = 20) -> Copies:
        """List what public archives hold near a day; nothing is had and nothing written, so no lock is taken."""
        watchlist = self._monitor.watchlist()
        async with self._monitor.reading() as (said, store):
            settings, watchlist = assemble.resolved(said, watchlist)
            standings = {standing.source: standing async for standing in store.standings()}
            source = the_one(watchlist, standings, word)
            archives = assemble.archives(settings, self._clock)
            try:
                rests = {archive.name: (await store.host(archive.name)).not_before for archive in archives}
                now = self._clock.now()
                ready = [each for each in archives if (until := rests[each.name]) is None or until <= now]
                day = _day(source, archives, near)
                if not ready:
                    raise UsageError(_all_rest(archives, list(rests.values())))
                found, silent = await copies(source, day, ready, most=most)
            finally:
                for archive in archives:
                    await archive.close()
        return Copies(source=source, near=day, mementos=found[:most], silent=silent)

    @asynccontextmanager
    async def _at_work(self, word: str) -> AsyncIterator[_Work]:
        """Hold the folder, and find the source and how it stands."""
        watchlist = self._monitor.watchlist()
        async with self._monitor.opened() as house, self._monitor.going(house) as going:
            await house.store.sync(watchlist, self._clock.now())
            _, watchlist = assemble.resolved(house.settings, watchlist)
            standings = {standing.source: standing async for standing in house.store.standings()}
            source = the_one(watchlist, standings, word)
            yield _Work(
                watchlist=watchlist,
                source=source,
                standing=standings.get(source.id) or Standing(source=source.id, url=source.url or ""),
                store=house.store,
                evidence=house.evidence,
                going=going,
                faults=faults_of(await house.store.faults()),
            )

    async def _rebased(self, source: Source, standing: Standing, baseline: Baseline, past: Past) -> Rebased:
        rebasing = Rebasing(reader=past.reader, evidence=past.evidence, vantage=past.vantage)
        return await rebasing.rebase(source, standing, baseline, at=self._clock.now())

    def _day(self, source: Source, past: Past, near: PartialDate | None) -> datetime:
        return _day(source, past.archives, near)

    def _item(self, work: _Work, after: Rebased) -> Item:
        item = item_of(work.watchlist, work.source, after.standing, self._clock.now(), faults=work.faults)
        return replace(item, turns=after.findings)


async def _quoted(source: Source, going: assemble.Going, kept: Kept, url: str) -> tuple[Passage, ...]:
    """Look with care for the quotes on a copy: what people choose may not be the page that they cited."""
    quotes = quotes_of(source)
    if not quotes:
        return ()
    raw = Raw(body=kept.body, content_type=kept.content_type, url=url, watch=source.policy.watch, careful=True)
    return find(quotes, await going.reader.read(raw))


def _reading(capture: Capture, source: Source) -> Capture | Baseline:
    """Name the reading that is meant: where people ask for a browser, and one drew the page, what it drew."""
    if capture.kind is not CaptureKind.BROWSER or source.policy.engine != BROWSER:
        return capture
    return Baseline(
        capture=capture.id, taken=capture.taken, origin=Origin.PERSON, file=capture.file, url=capture.url, drawn=True
    )


def _refuse_no_page(kept: Capture, source: Source, looks: Sequence[PastLook]) -> None:
    """Refuse a copy of which the look that kept it said that it shows no page; copies of others were not judged so."""
    at = next((place for place, look in enumerate(looks) if look.capture == kept.id), None)
    if at is None or (outcome := looks[at].outcome) in _GOOD:
        return
    # Looks that found everything as it was have no rule of their own: that of the look before them speaks.
    told = next((look for look in looks[at:] if look.rule is not None or look.outcome is not outcome), None)
    rule = told.rule if told is not None and told.outcome is outcome else None
    raise UsageError(
        f"{kept.id} was judged {outcome.value}{f' ({rule})' if rule else ''}, so what was cited is not on it;"
        f" `monitor show {source.id}` lists others, and --force takes it all the same"
    )


def the_capture(captures: Sequence[Capture], word: str, source: Source) -> Capture:
    """Give the one copy that a person named: by its id, the beginning of its id, or its file."""
    found = [each for each in captures if word in (each.id, each.file)]
    found = found or [each for each in captures if word and each.id.startswith(word)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{word!r} begins the ids of {len(found)} copies; write more of it: {found[0].id}")
    known = f"the latest is {captures[0].id}; " if captures else "there is none yet; "
    raise UsageError(f"{word!r} is no copy of {source.id}; {known}`monitor show {source.id}` lists them")


def _day(source: Source, archives: Sequence[PublicArchive], near: PartialDate | None) -> datetime:
    """Give the day near which a copy is wanted: a person's, or the one that the source tells."""
    if not archives:
        raise UsageError("no public archive is set; write settings: {archives: {wayback: {}}} to ask the usual one")
    if not may_be_told(source) or mask(source.url or "") != source.url:
        raise UsageError(
            f"public archives are not asked about {source.id}: it has no public address, its address holds a secret,"
            " or its policy says so (contact: never, archives: [])"
        )
    named = [archive.named(address) for address in source.archives for archive in archives]
    day = (
        middle(near) if near is not None else cited_near(source, [memento for memento in named if memento is not None])
    )
    if day is None:
        raise UsageError(f"nothing tells when {source.id} was cited; give --near DATE, or write accessed: in its entry")
    return day


def _all_rest(archives: Sequence[PublicArchive], rests: Sequence[datetime | None]) -> str:
    """Say that every archive asked for rest."""
    until = min((rest for rest in rests if rest is not None), default=None)
    when = f" until {minute(until)}" if until else ""
    return f"{', '.join(archive.name for archive in archives)} did not answer lately and rests{when}; try again then"
