"""Puts a report together: every source that was meant, how it stands, and what turned."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from monitor.judge.hearing.hushing import KINDS, asked_for, holds
from monitor.model.address import host_key, is_web
from monitor.model.check import Check, HostMemory, Look, Why
from monitor.model.finding import Finding, Item, Mishap, Report, Run
from monitor.model.hush import Hush
from monitor.model.snapshot import EvidenceFault
from monitor.model.source import Policy, Rhythm, Source, Vantage, Watchlist
from monitor.model.verdict import Judgement, Seen, Standing, Verdict
from monitor.ports import Recovery, Store

if TYPE_CHECKING:
    from monitor.road.round import Passed


async def report_of(store: Store, watchlist: Watchlist, meant: Sequence[Source], run: Run, passed: Passed) -> Report:
    """Put the report of one pass together, in the order of the watchlist.

    Sources that nobody can look at (no address yet, no web page, not to be contacted) are listed where they were
    meant, so that nobody forgets them; so are those that were due and had to be put off, and those with a damaged
    copy, until it is whole. What is damaged of others is a mishap of ours: no fault is ever silent.
    """
    written = {standing.source: (standing, turns) for standing, turns in passed.ledger.written}
    looked, postponed = set(passed.looked), set(passed.postponed)
    faults = faults_of(await store.faults())
    items = []
    for source in meant:
        if source.id in written:
            standing, turns = written[source.id]
            items.append(_item(watchlist, source, standing, turns, faults=faults))
        elif source.id in looked or not can_be_looked_at(source):
            before = await store.standing(source.id)
            if source.id in looked:
                before = _unjudged(source, before, offline=passed.offline)
            items.append(item_of(watchlist, source, before, run.started, faults=faults))
        elif source.id in postponed and source.url is not None:
            before, host = await store.standing(source.id), await store.host(host_key(source.url))
            items.append(_item(watchlist, source, _waiting(source, before, run.started, host), faults=faults))
        elif _damaged(faults.get(source.id, ())):
            items.append(item_of(watchlist, source, await store.standing(source.id), run.started, faults=faults))
    run = replace(run, mishaps=(*run.mishaps, *faults_of_others(faults, {item.source.id for item in items})))
    whole = len(items) == len(watchlist.sources)
    shown = await hushed(store, items, run.started)
    return Report(run=run, items=shown, incidents=passed.incidents, whole=whole)


#: Damaged files by the source whose copies they hold.
Faults = Mapping[str, tuple[EvidenceFault, ...]]


def faults_of(found: Sequence[EvidenceFault]) -> Faults:
    """Gather damaged files by source."""
    gathered: dict[str, list[EvidenceFault]] = {}
    for fault in found:
        gathered.setdefault(fault.source, []).append(fault)
    return {source: tuple(faults) for source, faults in gathered.items()}


def faults_of_others(faults: Faults, listed: Container[str]) -> tuple[Mishap, ...]:
    """Say what is damaged of sources that a report does not list, or that nobody does any more."""
    return tuple(
        Mishap(what=fault.says, source=source or None)
        for source, found in faults.items()
        if source not in listed
        for fault in _damaged(found)
    )


def _damaged(faults: Sequence[EvidenceFault]) -> tuple[EvidenceFault, ...]:
    """Leave out copies that somebody took away: nothing is wrong with those."""
    return tuple(fault for fault in faults if not fault.rightly)


def with_found(report: Report, found: Sequence[Finding]) -> Report:
    """Give a report in which what an audit of this run found is among what turned, each once."""
    if not found:
        return report
    items = []
    for item in report.items:
        heard = {turn.event for turn in item.turns}
        news = tuple(turn for turn in found if turn.source == item.source.id and turn.event not in heard)
        items.append(replace(item, turns=(*item.turns, *news)) if news else item)
    return replace(report, items=tuple(items))


def item_of(watchlist: Watchlist, source: Source, standing: Standing | None, at: datetime, *, faults: Faults) -> Item:
    """Give one source as a report lists it."""
    if not can_be_looked_at(source):
        standing = replace(_waiting(source, standing, at), next_due=None)
    elif standing is not None and source.policy.every.rhythm is Rhythm.NEVER:
        standing = replace(standing, next_due=None)
    return _item(watchlist, source, standing, faults=faults)


def can_be_looked_at(source: Source) -> bool:
    """Tell whether there is a web page to look at, and whether we may."""
    return may_be_looked_at(source.url, source.policy)


def may_be_looked_at(url: str | None, policy: Policy) -> bool:
    """Tell the same by an address and a policy."""
    return url is not None and is_web(url) and policy.contact


def _item(
    watchlist: Watchlist,
    source: Source,
    standing: Standing | None,
    turns: tuple[Finding, ...] = (),
    *,
    faults: Faults,
) -> Item:
    return Item(
        source=source,
        standing=standing or Standing(source=source.id, url=source.url or ""),
        citations=watchlist.citations.get(source.id, ()),
        turns=turns,
        faults=faults.get(source.id, ()),
    )


def _waiting(source: Source, before: Standing | None, at: datetime, host: HostMemory | None = None) -> Standing:
    """Show a source that nobody can look at, or not now."""
    from monitor.judge.look.classify import classify
    from monitor.judge.standing.decide import decide

    standing = before or Standing(source=source.id, url=source.url or "")
    check = Check(source=source, due=at, why=Why.ASKED)
    judgement = classify(Look(check=check, at=at, before=standing, host=host or HostMemory(host="")), "")
    assert isinstance(judgement, Judgement), "where nothing may be asked, nothing is"
    return decide(standing, judgement, None, (), source=source, vantage=Vantage(), at=at, facts=Seen()).standing


def _unjudged(source: Source, before: Standing | None, *, offline: bool) -> Standing:
    """Show a source whose look could not be judged: as it stood, and unknown where it never stood well."""
    standing = before or Standing(source=source.id, url=source.url or "")
    if not offline:
        return standing
    from monitor.judge.look.rules import OFFLINE

    verdict = Verdict.UNKNOWN if standing.verdict is Verdict.NEW else standing.verdict
    return replace(
        standing,
        verdict=verdict,
        outcome=OFFLINE.outcome,
        rule=OFFLINE.id,
        reason="Our own connection was down or in doubt in this run; nothing was judged.",
    )


def told(recovery: Recovery) -> tuple[Mishap, ...]:
    """Say what the last run left half done."""
    remarks = [Mishap(what=remark) for remark in recovery.remarks]
    torn = [
        Mishap(what=f"{file}: a torn last line of {size} bytes was set aside; the last run was cut off")
        for file, size in recovery.torn
    ]
    orphans = [
        Mishap(
            what=f"{file} lies among the copies without a line in the journal, and is none that the last run could"
            " have left; it stays where it is. Compare with a backup, and ask who put it there"
        )
        for file in (*recovery.orphans, *recovery.unexplained)
    ]
    removed = [
        Mishap(what=f"{file} was to be taken away, and the last run was cut off before; it is gone now")
        for file in recovery.removed
    ]
    return (*remarks, *torn, *taken_up(recovery), *orphans, *removed)


def taken_up(recovery: Recovery) -> tuple[Mishap, ...]:
    """Say how many copies the last run left without a line."""
    count = len(recovery.taken_up)
    if not count:
        return ()
    copies = "1 copy" if count == 1 else f"{count:,} copies"
    return (
        Mishap(
            what=f"The last run was cut off before it wrote down {copies} that it had kept. Nothing is lost: each has"
            " its line in the journal now, and the pages are looked at again when they are due"
        ),
    )


async def hushed(store: Store, items: Sequence[Item], now: datetime) -> tuple[Item, ...]:
    """Give items with the quiet that people asked for, where it still holds."""
    wishes = asked_for(await store.said(KINDS))
    return tuple(with_quiet(item, wishes, now) for item in items)


def with_quiet(item: Item, wishes: Mapping[str, Hush], now: datetime) -> Item:
    """Give one item with the quiet that was asked for, where it still holds; so also what its file ignores."""
    wish = item.source.ignore
    if wish is not None and wish.until is not None and now.date() > wish.until:
        item = replace(item, ignores=False)
    hush = wishes.get(item.source.id)
    return replace(item, hush=hush) if holds(hush, item.standing, now) else item
