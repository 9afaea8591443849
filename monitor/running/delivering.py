"""Tells people: what was found since they last heard becomes a letter in the journal, and letters are sent."""

from __future__ import annotations

import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

from monitor import assemble
from monitor.judge.hearing import outbox
from monitor.judge.hearing.digests import beats, due, news, wanted
from monitor.judge.hearing.hushing import KINDS
from monitor.judge.hearing.outbox import Heard, Outbox, Step
from monitor.judge.hearing.owing import Wishes, by_source
from monitor.judge.select import select
from monitor.model.finding import Entry, EntryKind, Finding, Item
from monitor.model.message import Audience, Delivery, Lateness, Letter, News, Sending
from monitor.model.source import Watchlist
from monitor.model.verdict import Standing
from monitor.notify.outbox import send as send_letters
from monitor.ports import Clock, Notifier, Store
from monitor.report.message import Composed, compose
from monitor.report.when import minute
from monitor.running.hearing import MEMORY, named, read_outbox, unheard
from monitor.running.holding import Opened
from monitor.running.reporting import faults_of
from monitor.settings import Settings

log = logging.getLogger("monitor.running.delivering")

#: How far people have heard is written down anew after so long without a message.
_MARK_AGAIN = MEMORY / 2
#: Nobody looked for so long though something was due: the service itself was late.
LATE = timedelta(hours=24)

#: Gives what sends a letter; raises ConfigurationError where it cannot be set up.
Targets = Callable[[Letter], Notifier]


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A message that would be written now."""

    audience: Audience
    composed: Composed
    told: tuple[News, ...]
    #: Last line of every writer that it considers.
    through: Mapping[str, int]
    #: There is nothing to tell; only how far people have heard is to be written down again.
    mark: bool = False


def targets(house: Opened, clock: Clock) -> Targets:
    """Give what turns a letter's target into something that sends."""
    audiences = {audience.name: audience for audience in house.settings.notify}

    def target(letter: Letter) -> Notifier:
        return assemble.notifier(house.settings, audiences[letter.message.audience], letter.to, clock)

    return target


async def begin(house: Opened, clock: Clock) -> None:
    """Take up audiences that are new: they hear of what is found from here on, not of all that ever was."""
    if not house.settings.notify:
        return
    known = await read_outbox(house.settings, house.store, clock)
    new = [audience.name for audience in house.settings.notify if audience.name not in known.heard]
    if not new:
        return
    through = await house.store.watermark()
    await _write(house, clock, *({"step": Step.BEGUN, "audience": name, "through": through} for name in new))


async def note_lateness(house: Opened, clock: Clock) -> Lateness | None:
    """Write down that nobody looked when somebody should have; to be asked before a pass catches up."""
    now = clock.now()
    waiting = await house.store.overdue(now)
    if waiting is None:
        return None
    since = max(waiting.since, waiting.last_look or waiting.since)
    if now - since < LATE:
        return None
    known = await read_outbox(house.settings, house.store, clock)
    if any(late.until >= since for late in known.late):
        return None
    late = Lateness(since=since, until=now, sources=waiting.sources)
    facts = {"since": since.isoformat(), "until": now.isoformat(), "sources": waiting.sources}
    await _write(house, clock, {"step": Step.LATE, **facts})
    return late


async def deliver(
    house: Opened, watchlist: Watchlist, clock: Clock, *, to: Targets | None = None, at_once: bool = False
) -> tuple[tuple[Letter, Delivery], ...]:
    """Write what is due, then send what waits; give every try with what became of it.

    ``at_once`` waits neither for the day of a digest nor for the next try of a letter.
    """
    if not house.settings.notify:
        return ()
    await begin(house, clock)
    for draft in await drafts(house.settings, house.store, watchlist, clock, at_once=at_once):
        await _write(house, clock, _marked(draft) if draft.mark else _written(draft, clock))
    tried: list[tuple[Letter, Delivery]] = []

    async def mark(letter: Letter, delivery: Delivery) -> None:
        again = outbox.next_try(letter, clock.now(), wait=delivery.wait) if delivery.how is Sending.LATER else None
        if delivery.how is Sending.LATER and again is None:
            delivery = replace(delivery, how=Sending.GIVEN_UP)
        tried.append((letter, delivery))
        await _mark(house, clock, letter, delivery, again=again)

    known = await read_outbox(house.settings, house.store, clock)
    ours = named(house.settings.notify)
    able = known.letters if at_once else known.ready(clock.now())
    ready = [letter for letter in able if (letter.message.audience, letter.to) in ours]
    if ready:
        await send_letters(ready, notifier=to or targets(house, clock), mark=mark)
    return tuple(tried)


async def drafts(
    settings: Settings,
    store: Store,
    watchlist: Watchlist,
    clock: Clock,
    *,
    at_once: bool = False,
    every: bool = False,
) -> tuple[Draft, ...]:
    """Give the messages that are due; nothing is written.

    ``at_once`` does not wait for the day of a digest; ``every`` gives empty ones too, for people who want to see one.
    """
    now = clock.now()
    known = await read_outbox(settings, store, clock)
    wishes = by_source(await store.said(KINDS))
    found: list[Draft] = []
    for audience in settings.notify:
        heard = known.heard.get(audience.name) or Heard(through=await store.watermark(), marked=now, last=now)
        if not (at_once or every or due(audience, heard.last if heard.any else None, now)):
            continue
        draft = await _draft(
            settings, store, watchlist, now, audience=audience, heard=heard, known=known, wishes=wishes
        )
        if draft.told or every or draft.mark or _worth_a_line(audience, heard, known, now):
            found.append(draft)
    return tuple(found)


async def waiting(settings: Settings, store: Store, clock: Clock) -> tuple[Letter, ...]:
    """Give the letters that are still on their way."""
    return (await read_outbox(settings, store, clock)).letters


def _worth_a_line(audience: Audience, heard: Heard, known: Outbox, now: datetime) -> bool:
    """Tell whether a message is due without news: a sign of life, or that the service was late."""
    return beats(audience, heard.last, now) or any(late.until > heard.last for late in known.late)


async def _draft(
    settings: Settings,
    store: Store,
    watchlist: Watchlist,
    now: datetime,
    *,
    audience: Audience,
    heard: Heard,
    known: Outbox,
    wishes: Wishes,
) -> Draft:
    """Compose what one audience has not heard."""
    through = await store.watermark()
    gathered = await unheard(store, wishes, now, audience=audience.name, heard=heard, through=through)
    chosen = await _chosen(store, watchlist, audience)
    meant = wanted(audience, gathered.findings, chosen=chosen)
    told = news(meant, await _items(store, watchlist, meant))
    composed = compose(
        told,
        watched=len(chosen) if chosen is not None else len(watchlist.sources),
        since=heard.last,
        at=now,
        late=tuple(late for late in known.late if late.until > heard.last),
        copies=lambda file: f"{settings.snapshots}/{file}",
    )
    old = gathered.ended or now - heard.marked > _MARK_AGAIN
    stale = not told and not _worth_a_line(audience, heard, known, now) and old
    return Draft(audience=audience, composed=composed, told=told, through=through, mark=stale)


async def _chosen(store: Store, watchlist: Watchlist, audience: Audience) -> frozenset[str] | None:
    """Give the sources that an audience hears of; a word that names none is said in the log and skipped."""
    if not audience.sources:
        return None
    standings = {standing.source: standing async for standing in store.standings()}
    meant, complaints = select(watchlist, standings, audience.sources)
    for complaint in complaints:
        log.warning("notify.%s.sources: %s", audience.name, complaint, extra={"action": "notify-select"})
    return frozenset(source.id for source in meant)


async def _items(store: Store, watchlist: Watchlist, found: tuple[Finding, ...]) -> dict[str, Item]:
    """Give what is known of the sources that findings are about."""
    items = {}
    faults = faults_of(await store.faults())
    for name in dict.fromkeys(finding.source for finding in found):
        source = watchlist.sources.get(name)
        if source is not None:
            standing = await store.standing(name) or Standing(source=name, url=source.url or "")
            cited = watchlist.citations.get(name, ())
            items[name] = Item(source=source, standing=standing, citations=cited, faults=faults.get(name, ()))
    return items


def _marked(draft: Draft) -> dict[str, Any]:
    """Give the facts of the line that says anew how far an audience has heard."""
    return {"step": Step.BEGUN, "audience": draft.audience.name, "through": dict(draft.through)}


def _written(draft: Draft, clock: Clock) -> dict[str, Any]:
    """Give the facts of the line that puts a message into the outbox."""
    return {
        "step": Step.WRITTEN,
        "audience": draft.audience.name,
        "through": dict(draft.through),
        "message": f"{clock.now():%Y%m%dT%H%M%SZ}-{clock.token(8)}",
        "to": list(draft.audience.to),
        "subject": draft.composed.subject,
        "text": draft.composed.text,
        "html": draft.composed.html,
        "turns": list(draft.composed.turns),
    }


async def _mark(house: Opened, clock: Clock, letter: Letter, delivery: Delivery, *, again: datetime | None) -> None:
    """Write down what became of a try, before anything else is tried."""
    facts: dict[str, Any] = {"message": letter.message.id, "to": letter.to}
    if delivery.says:
        facts["says"] = delivery.says
    about = f"{letter.message.audience} ({letter.to})"
    if delivery.how is Sending.SENT:
        facts["step"] = Step.SENT
        log.info("told %s: %s", about, letter.message.subject, extra={"action": "told"})
    elif again is None:
        facts["step"] = Step.GIVEN_UP
        log.error("gave up telling %s: %s", about, delivery.says, extra={"action": "told-given-up"})
    else:
        facts |= {"step": Step.TRIED, "again": again.isoformat()}
        log.warning("could not tell %s yet: %s", about, delivery.says, extra={"action": "told-later"})
    await _write(house, clock, facts)


async def _write(house: Opened, clock: Clock, *facts: dict[str, Any]) -> None:
    """Write lines of kind ``told``: the journal first, then the index."""
    entries = [
        Entry(
            at=clock.now(),
            kind=EntryKind.TOLD,
            source=None,
            url=None,
            vantage=house.settings.vantage.name,
            facts=fact,
        )
        for fact in facts
    ]
    await house.write(entries)


def sample(at: datetime) -> Composed:
    """Write a message that is a test and says so."""
    says = "This is a test: messages of monitor arrive here. Nothing turned."
    line = f"Written {minute(at)}. `monitor notify preview` shows what the next message would say."
    return Composed(
        subject="monitor: a test message",
        text=f"{says}\n\n{line}\n",
        html=f"<!DOCTYPE html><html lang='en'><meta charset='utf-8'><title>monitor</title><p>{says}<p>{line}</html>\n",
        turns=(),
    )
