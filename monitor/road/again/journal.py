"""The whole journal, look after look, judged by the rules of today; patience is weighed anew from the first look on."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Collection, Mapping
from dataclasses import replace

from monitor.model.comparison import ChangeKind
from monitor.model.explanation import Again, Rejudged
from monitor.model.finding import Entry
from monitor.model.source import Source
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.ports import Evidence
from monitor.road.again.chronicle import Landings, Past, Sources
from monitor.road.again.replay import Remade, Replay

#: Lines that are held at once; sources among them are judged side by side.
_WINDOW = 500

#: Rules that lean on an earlier look: the page itself was not read.
LEANS = frozenset({"ok-not-modified", "ok-same-bytes", "skipped-postponed"})
_READ = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})
_SEEN_WELL = frozenset({Verdict.LIVE, Verdict.CHANGED, Verdict.MOVED})


async def replayed(
    replay: Replay,
    evidence: Evidence,
    meant: Mapping[str, Source],
    *,
    listed: Collection[str],
    on_look: Callable[[], None] = lambda: None,
) -> Rejudged:
    """Judge every recorded look of these sources once more, and say what differs."""
    landings = Landings()
    seen: set[str] = set()
    for line in evidence.lines({}):
        landings.take(line.entry)
        if line.entry.source is not None:
            seen.add(line.entry.source)
    work = _Work(replay, meant, landings, on_look)
    sources = Sources()
    window: dict[str, list[tuple[Entry, Past | None]]] = {}
    for place, line in enumerate(evidence.lines({})):
        past = sources.take(line.entry)
        if line.entry.source in meant:
            window.setdefault(line.entry.source or "", []).append((line.entry, past))
        if place % _WINDOW == _WINDOW - 1:
            await work.done(window)
            window = {}
    await work.done(window)
    return work.result(unlisted=len(seen.difference(listed)))


class _Work:
    """Judges window after window, each source's looks in the order of time."""

    def __init__(
        self, replay: Replay, meant: Mapping[str, Source], landings: Landings, on_look: Callable[[], None]
    ) -> None:
        self._replay = replay
        self._meant = meant
        self._landings = landings
        self._on_look = on_look
        self._standings: dict[str, Standing] = {}
        self._looks = 0
        self._unjudged: dict[str, int] = {}
        self._differ: list[Again] = []
        self._last: dict[str, Again] = {}
        #: Why the latest look that read the page ended as it did, by source.
        self._read: dict[str, str] = {}

    async def done(self, window: dict[str, list[tuple[Entry, Past | None]]]) -> None:
        """Judge one window; sources side by side."""
        await asyncio.gather(*(self._source(self._meant[source], entries) for source, entries in window.items()))

    async def _source(self, source: Source, entries: list[tuple[Entry, Past | None]]) -> None:
        for entry, past in entries:
            if past is None:
                self._person_spoke(entry)
                continue
            before = self._standings.get(source.id) or Standing(source=source.id, url=entry.url or "")
            remade = await self._replay.look(entry, before, past.host, source, landed=self._landings.at(entry.at))
            self._note(entry, remade)

    def _person_spoke(self, entry: Entry) -> None:
        """Take over what a line that is no look says, such as another baseline."""
        held, said = self._standings.get(entry.source or ""), entry.standing
        if held is not None and said is not None:
            self._standings[held.source] = _over_another_baseline(held, said)

    def _note(self, entry: Entry, remade: Remade) -> None:
        was, now = entry.standing, remade.entry.standing
        assert was is not None, "the line of a look holds how its source stood"
        assert now is not None, "a look that was judged again does so too"
        self._standings[now.source] = now
        self._looks += 1
        self._on_look()
        if remade.unjudged:
            self._unjudged[remade.unjudged] = self._unjudged.get(remade.unjudged, 0) + 1
        if now.rule not in LEANS:
            self._read[now.source] = now.reason
        again = Again(
            source=now.source,
            at=entry.at,
            capture=entry.capture.file if entry.capture else None,
            was=(entry.outcome, was.rule, was.verdict),
            now=(remade.entry.outcome, now.rule, now.verdict),
            # That not a byte differs says nothing of why a verdict does: what the page was read as does.
            reason=self._read.get(now.source, now.reason) if now.verdict is not was.verdict else now.reason,
            unjudged=remade.unjudged,
            change_was=_kind(was),
            change_now=_kind(now),
        )
        self._last[now.source] = again
        if again.differs:
            self._differ.append(again)

    def result(self, *, unlisted: int) -> Rejudged:
        """Sum it up."""
        return Rejudged(
            looks=self._looks,
            unjudged=dict(sorted(self._unjudged.items(), key=lambda item: -item[1])),
            looks_that_differ=tuple(sorted(self._differ, key=lambda again: (again.at, again.source))),
            verdicts_that_differ=tuple(again for again in self._last.values() if again.was[2] is not again.now[2]),
            unlisted=unlisted,
        )


def _kind(standing: Standing) -> ChangeKind | None:
    """Give the kind of change that a look found; None where nothing was compared."""
    told = standing.teaser or (standing.change if standing.outcome in _READ else None)
    return told.kind if told is not None and standing.baseline is not None else None


def _over_another_baseline(held: Standing, said: Standing) -> Standing:
    """Take over what a new baseline made of a standing; what was not compared with it waits for the next look."""
    well = held.verdict in _SEEN_WELL and said.verdict in _SEEN_WELL
    return replace(
        held,
        baseline=said.baseline,
        recall=said.recall,
        change=said.change,
        quotes=said.quotes,
        verdict=said.verdict if well else held.verdict,
        pending_digest=said.pending_digest,
        pending_since=said.pending_since,
        changed_digest=said.changed_digest,
        changes_seen=said.changes_seen,
        validators=held.validators if said.validators is not None else None,
        payload_digest=held.payload_digest if said.payload_digest is not None else None,
        text_digest=held.text_digest if said.text_digest is not None else None,
    )
