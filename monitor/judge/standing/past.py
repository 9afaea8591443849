"""The page as it was cited: near which day, whether archives may be asked, for which copies, when to ask again."""

from __future__ import annotations

import ipaddress
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from monitor.judge.look.backoff import LONGEST_ASKED, wait_after
from monitor.model.address import host_name, is_web
from monitor.model.check import HostMemory
from monitor.model.exchange import Observation, Purpose, Request
from monitor.model.memento import Memento, Recall, Search
from monitor.model.snapshot import Origin
from monitor.model.source import PartialDate, Source
from monitor.model.verdict import Standing

#: After so many silences of archives nobody asks again by itself.
MOST_TRIES = 6
#: How long after each silence archives are asked again, at the earliest.
_AGAIN = tuple(timedelta(hours=hours) for hours in (1, 6, 24, 72, 168))
#: A first look so soon after the day of the citation saw what was cited; no archive is troubled for it.
_SOON = timedelta(days=3)
#: Nothing was copied so long before it came out: the day is not the day of the work.
_BEFORE = timedelta(days=2)
_INNER_NAMES = (".arpa", ".internal", ".intranet", ".lan", ".local", ".localhost", ".localdomain", ".onion", ".test")


def cited_near(source: Source, copies: Sequence[Memento] = ()) -> datetime | None:
    """Give the day on which a source was cited, at noon in UTC, or None where nothing tells.

    The day it was read; else that of a copy that a person named; else the day it came out. Of a month or a year
    that is all that is known the middle is taken.
    """
    if source.work.accessed is not None:
        return middle(source.work.accessed)
    if copies:
        return copies[0].taken
    return middle(source.work.published) if source.work.published is not None else None


def middle(known: PartialDate) -> datetime | None:
    """Give the middle of the span that a date leaves open; None for a date that no calendar has."""
    month, day = known.month or 7, known.day or (1 if known.month is None else 16)
    try:
        on = date(known.year, month, day)
    except ValueError:
        return None
    return datetime(on.year, on.month, on.day, 12, tzinfo=UTC)


def may_be_told(source: Source) -> bool:
    """Tell whether a public archive may hear that somebody cares about this address.

    Not where a person said so (``contact: never``, ``archives: []``), and never of an address inside a private
    network: its name alone tells something.
    """
    if source.url is None or not is_web(source.url) or not source.policy.contact or not source.policy.archives:
        return False
    host = host_name(source.url)
    try:
        return ipaddress.ip_address(host.strip("[]")).is_global
    except ValueError:
        return "." in host.strip(".") and not host.rstrip(".").endswith(_INNER_NAMES)


def wants(source: Source, standing: Standing, near: datetime | None, *, at: datetime) -> bool:
    """Tell whether archives are to be asked for a source's baseline now.

    A baseline from an archive or from a person stands; the one of the first look is provisional until every archive
    has answered once, or was silent too often.
    """
    if near is None or near > at or not may_be_told(source) or standing.checked_at is None:
        return False
    baseline, recall = standing.baseline, standing.recall
    if baseline is not None and (baseline.origin is not Origin.FIRST_LOOK or baseline.taken - near <= _SOON):
        return False
    if recall is None or recall.near != near:
        return True
    waiting = recall.state is Search.WAITING
    return waiting and (recall.not_before is None or recall.not_before <= at)


def ranked(
    mementos: Sequence[Memento], source: Source, near: datetime, *, first_look: datetime | None
) -> list[Memento]:
    """Give the copies worth having, nearest to the day first.

    None that lies further from the day than our own first look, and none from before the work came out.
    """
    published = middle(source.work.published) if source.work.published is not None else None
    exact = source.work.published is not None and source.work.published.day is not None
    least = published - timedelta(hours=12) - _BEFORE if published is not None and exact else None
    found = [
        memento
        for memento in {memento.url: memento for memento in mementos}.values()
        if (least is None or memento.taken >= least)
        and (first_look is None or abs(memento.taken - near) < abs(first_look - near))
    ]
    return sorted(found, key=lambda memento: abs(memento.taken - near))


def as_original(copied: Observation, originals: Sequence[str]) -> Observation:
    """Give what an archive gave out as the original host had given it: addresses, and headers that were set aside.

    ``originals`` are the copied addresses, hop by hop. Hops on which the archive only sent to another moment of the
    same address are left out.
    """
    hops = []
    for hop, url, following in zip(copied.hops, originals, (*originals[1:], None), strict=True):
        if following is not None and following == url:
            continue
        aside = {name.lower().removeprefix("x-archive-orig-"): value for name, value in hop.headers}
        hops.append(replace(hop, url=url, location=following, headers=tuple(aside.items())))
    url = hops[0].url if hops else copied.request.url
    return replace(copied, request=Request(url=url, purpose=Purpose.PAGE), hops=tuple(hops))


def after_silence(before: Recall | None, near: datetime, says: str, *, at: datetime) -> Recall:
    """Remember that an archive did not answer, and when to ask again; after six times no more."""
    tries = (before.tries if before is not None and before.near == near else 0) + 1
    if tries >= MOST_TRIES:
        return Recall(state=Search.GIVEN_UP, near=near, at=at, tries=tries, says=says)
    return Recall(
        state=Search.WAITING,
        near=near,
        at=at,
        tries=tries,
        not_before=at + _AGAIN[min(tries, len(_AGAIN)) - 1],
        says=says,
    )


def rested(memory: HostMemory, *, answered: bool, asked: datetime | None, at: datetime) -> HostMemory:
    """Remember how an archive answered: each silence in a row doubles its rest, and what it asks for is kept."""
    if answered:
        quiet = memory.refusals == 0 and memory.not_before is None
        return memory if quiet else replace(memory, refusals=0, not_before=None)
    refusals = memory.refusals + 1
    until = at + wait_after(refusals)
    if asked is not None:
        until = max(until, min(asked, at + LONGEST_ASKED))
    return replace(memory, refusals=refusals, not_before=until)
