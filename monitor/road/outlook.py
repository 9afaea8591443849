"""What a round says beyond single sources: whether we were online, what fails alike, and what went wrong with us."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta

from monitor.errors import MonitorError, StorageError
from monitor.judge.hearing.incidents import incidents as incidents_among
from monitor.judge.standing.online import Weather
from monitor.judge.standing.witnesses import witnesses
from monitor.model.address import host_name, is_web, registrable_domain
from monitor.model.check import Look
from monitor.model.exchange import Purpose
from monitor.model.finding import Finding, Mishap
from monitor.model.verdict import Standing, Verdict
from monitor.ports import Clock, Fetcher, Store
from monitor.road.company import stray_then
from monitor.road.errand import request_of
from monitor.road.ledger import Ledger
from monitor.settings import Settings

#: Sources among which witnesses are looked for; a list of any length is not read for two of them.
_WITNESSES_AMONG = 5_000
#: Looks of other rounds say something of our line for so long; a source in doubt is looked at once a day.
_LATELY = timedelta(hours=26)


async def witnesses_for(ledger: Ledger, store: Store, clock: Clock) -> Sequence[str]:
    """Name one or two sources that stood well, to be looked at early where nothing that was due answered.

    Else a dying source that is due alone would forever look like a line of ours that is down.
    """
    standings: list[Standing] = []
    async for standing in store.standings(verdicts=(Verdict.LIVE, Verdict.MOVED)):
        standings.append(standing)
        if len(standings) == _WITNESSES_AMONG:
            break
    return witnesses(standings, silent=ledger.weather.silent, fraction=clock.fraction())


async def is_offline(weather: Weather, fetcher: Fetcher, settings: Settings) -> bool:
    """Ask the canaries where no host answered, and say whether we were offline."""
    if weather.hosts and not weather.answered:
        for canary in settings.canaries:
            seen = await fetcher.fetch(request_of(settings, canary, Purpose.CANARY))
            led_astray = weather.is_portal(seen.final_url, seen.final.payload_digest if seen.final else None)
            weather.hear_canary(answered=seen.answered and not led_astray)
    return weather.offline()


async def astray_lately(ledger: Ledger, store: Store, looked: Collection[str], now: datetime) -> None:
    """Tell the weather of sources that may have been shown somebody else's page within a day, in other rounds.

    A service looks at one host or two at a time, so that a filter on our way out shows itself over many rounds. Nobody
    is asked where no look of this round went astray.
    """
    if not ledger.weather.doubtful:
        return
    failing: list[Standing] = []
    async for standing in store.standings(verdicts=(Verdict.FAILING,)):
        if standing.source not in looked and standing.checked_at and now - standing.checked_at <= _LATELY:
            failing.append(standing)
        if len(failing) == _WITNESSES_AMONG:
            break
    ledger.weather.recall(filter(None, map(stray_then, failing)))


def portals_told(ledger: Ledger) -> tuple[Mishap, ...]:
    """Say what stands between us and unrelated hosts, and what is asked of people."""
    return tuple(
        Mishap(what=f"{portal.says} Log in to it, or look from another network.") for portal in ledger.weather.portals
    )


async def incidents_of(ledger: Ledger, store: Store, now: datetime) -> tuple[Finding, ...]:
    """Gather what fails alike at one registrable domain, in this round or within the day before it."""
    domains = {
        registrable_domain(host_name(standing.url))
        for standing, _ in ledger.written
        if standing.failing_since is not None and is_web(standing.url)
    }
    failing = [
        standing
        for domain in sorted(domains)
        for standing in await store.siblings_failing(domain, now - timedelta(days=1))
    ]
    # What was an incident before this round's new failures was told then.
    new = {standing.source for standing, _ in ledger.written if standing.failing_since == standing.checked_at}
    earlier = incidents_among([standing for standing in failing if standing.source not in new], at=now)
    told = {incident.domain for incident in earlier}
    return tuple(incident.finding for incident in incidents_among(failing, at=now, told=told))


def fault_told(fault: BaseException, source: str) -> Mishap:
    """Say that a fault of ours ended a look, and what is asked of people: only they can tell us."""
    return Mishap(
        what=f"A fault of ours ended the look ({type(fault).__name__}: {str(fault)[:300]}). Please report it.",
        source=source,
    )


def undrawn(look: Look) -> Mishap:
    """Say that a page was to be drawn by a browser and was not; of no source where there is no browser at all."""
    rendered = [answer.observation.rendered for answer in look.answers]
    if any(each is not None and each.browser for each in rendered):
        return Mishap(what=f"No browser drew the page: {look.undrawn}", source=look.source.id)
    return Mishap(what=f"No browser drew the pages of sources with engine: browser: {look.undrawn}")


def cut_short(failed: ExceptionGroup[MonitorError], *, written: int, looked: int) -> MonitorError:
    """Give the first error of a group, which is the same for all; one of a disk says what the round leaves."""
    first: BaseException = failed
    while isinstance(first, BaseExceptionGroup):
        first = first.exceptions[0]
    assert isinstance(first, MonitorError)
    if isinstance(first, StorageError):
        return StorageError(f"{first} {_so_far(written, looked)}")
    return first


def _so_far(written: int, looked: int) -> str:
    """Say what a round leaves that a disk has ended."""
    others = looked - written
    stay = "1 look is written and stays" if written == 1 else f"{written:,} looks are written and stay"
    if others < 1:
        return f"{stay}, and nothing of this run is lost." if written else "No look was made yet, so nothing is lost."
    if written:
        again = f"{stay}; {'1 other is' if others == 1 else f'{others:,} others are'}"
    else:
        again = (
            "Its look is not written; it is" if others == 1 else f"None of its {others:,} looks is written; they are"
        )
    return f"{again} made again by the next run, which also finds every copy that was kept."
