"""Judges what was kept once more: why the last look ended as it did, and which verdicts today's rules would change."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace

from monitor import assemble
from monitor.app import Monitor
from monitor.errors import UsageError
from monitor.judge.look.explain import explain
from monitor.judge.text.decided import decided_by
from monitor.model.explanation import Explanation, Rejudged, Why
from monitor.model.finding import Line
from monitor.model.snapshot import Origin
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Standing, Weight
from monitor.ports import Evidence
from monitor.report.then import compared
from monitor.road.again.chronicle import Landings, Past, Sources
from monitor.road.again.journal import LEANS, replayed
from monitor.road.again.replay import Remade, Replay
from monitor.road.grounds import survey
from monitor.running.choosing import chosen, impatient, the_one
from monitor.running.reporting import Faults, faults_of, item_of


async def why(monitor: Monitor, word: str) -> Why:
    """Explain the last judgement of one source: what was seen, which rule spoke, and what spoke against it.

    All of it is read again from the kept copy.

    Raises:
        UsageError: the word names no source, or nobody has looked at it yet.

    """
    watchlist = monitor.watchlist()
    async with _replaying(monitor, watchlist) as (replay, evidence, standings, faults):
        source = the_one(watchlist, standings, word)
        last, read, landings = _looks_at(source.id, evidence.lines({}))
        if last is None:
            raise UsageError(f"nobody has looked at {source.id} yet; `monitor check {source.id}` does")
        item = item_of(watchlist, source, standings.get(source.id), monitor.clock.now(), faults=faults)
        stands = standings.get(source.id)
        explained, today = await _explained(replay, last, source, landings, stands)
        leant = None
        if read is not None:
            leant, _ = await _explained(replay, read, source, landings, stands)
        told = compared(item.standing)
        edits = told.edits if told is not None else ()
        return Why(
            item=item,
            last=explained,
            read=leant,
            today=today,
            edits=tuple((edit, decided_by(edit, source.work.language)) for edit in edits),
        )


def _looks_at(source: str, lines: Iterable[Line]) -> tuple[Past | None, Past | None, Landings]:
    """Find the last look at a source, and the one that read the page, where that was an earlier one."""
    sources, landings = Sources(), Landings()
    last: Past | None = None
    read: Past | None = None
    for line in lines:
        past = sources.take(line.entry)
        landings.take(line.entry)
        if past is None or past.entry.source != source:
            continue
        last = past
        if (past.entry.standing and past.entry.standing.rule) not in LEANS:
            read = past
    return last, None if read is last else read, landings


async def _explained(
    replay: Replay, past: Past, source: Source, landings: Landings, stands: Standing | None
) -> tuple[Explanation, str]:
    """Explain one look, and say where today's rules differ from what was judged then.

    Where another page became the cited one after the look, it is explained over that one, as all reports tell it.
    """
    entry = past.entry
    before, rebased = _over(past, stands)
    remade = await replay.look(entry, before, past.host, source, landed=landings.at(entry.at))
    looked = remade.looked
    # A good look that read nothing anew leans on what the one before it compared.
    held = (
        (rebased or entry.standing)
        if entry.standing and looked.judgement.weight is Weight.SUCCESS
        else Standing(source=source.id, url="")
    )
    change, passages = looked.change or held.change, looked.passages or held.quotes
    if rebased is not None and held.change is not None:
        change, passages = held.change, held.quotes
    told = explain(
        looked.look, looked.judgement, change, passages, capture=entry.capture.file if entry.capture else None
    )
    return told, _today(remade, entry.standing, rebased)


def _over(past: Past, stands: Standing | None) -> tuple[Standing, Standing | None]:
    """Give what a look is to be judged over, and how the source stands now where its baseline is another since."""
    then = past.entry.standing
    if then is None or stands is None or stands.baseline is None:
        return past.before, None
    if then.baseline is not None and then.baseline.capture == stands.baseline.capture:
        return past.before, None
    if then.baseline is None and stands.baseline.origin is Origin.FIRST_LOOK:
        # A later look was the first good one: nothing was there to compare with.
        return past.before, None
    # What was compared with another page says nothing of this one.
    return (
        replace(past.before, baseline=stands.baseline, change=None, text_digest=None, visible_digest=None),
        stands,
    )


def _today(remade: Remade, was: Standing | None, rebased: Standing | None) -> str:
    """Say in what the explanation differs from what was judged then; empty where it does not."""
    looked, said = remade.looked, []
    if rebased is not None and rebased.baseline is not None:
        copy = rebased.baseline
        said.append(
            f"After this look another page was made the one that was cited ({copy.capture}, of {copy.taken:%Y-%m-%d});"
            " it is explained over that one."
        )
    if remade.unjudged:
        said.append(f"It could not be judged again from its copy: {remade.unjudged}.")
    elif was is not None and (was.rule, was.outcome) != (looked.judgement.rule, looked.judgement.outcome):
        said.append(
            f"When it was looked at, {was.rule} spoke: {was.reason} The explanation is by the rules and the"
            " sources.yaml of today."
        )
    return " ".join(said)


async def rejudge(
    monitor: Monitor,
    words: Sequence[str] = (),
    *,
    patience: int | None = None,
    on_look: Callable[[], None] = lambda: None,
) -> Rejudged:
    """Run today's rules over every kept look of the sources that are named, or of all; nothing is written.

    Patience is weighed anew from the first look on, so that a rule that changed is followed to the verdicts that
    it would have led to.
    """
    watchlist = monitor.watchlist()
    if patience is not None:
        watchlist = impatient(watchlist, patience)
    async with _replaying(monitor, watchlist) as (replay, evidence, standings, _):
        meant = {source.id: source for source in chosen(watchlist, standings, words)}
        return await replayed(replay, evidence, meant, listed=set(watchlist.sources), on_look=on_look)


@asynccontextmanager
async def _replaying(
    monitor: Monitor, watchlist: Watchlist
) -> AsyncIterator[tuple[Replay, Evidence, dict[str, Standing], Faults]]:
    """Put together what judging again needs; the folder is read, never held."""
    async with monitor.reading() as (settings, store):
        standings = {standing.source: standing async for standing in store.standings()}
        faults = faults_of(await store.faults())
        evidence = assemble.evidence(settings, monitor.snapshots(settings), monitor.clock)
        reader = assemble.reader(settings)
        try:
            replay = Replay(
                evidence=evidence,
                reader=reader,
                vantage=settings.vantage,
                full_copy_every=settings.evidence.full_copy_every,
                watched=survey(watchlist).watched,
            )
            yield replay, evidence, standings, faults
        finally:
            await reader.close()
