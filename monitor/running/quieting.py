"""People ask for quiet: acknowledge, silence until a day, and take it back; every wish is a line of the journal."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path

import msgspec

from monitor.errors import LockedError, UsageError
from monitor.judge.hearing.hushing import KINDS, asked_for, lost_quotes
from monitor.model.finding import Entry, EntryKind
from monitor.model.source import Watchlist
from monitor.model.verdict import Standing
from monitor.ports import Store
from monitor.running.choosing import chosen
from monitor.running.files import Files
from monitor.running.holding import Opened, opened
from monitor.running.standings import reading

log = logging.getLogger("monitor.running.quieting")

#: Folder below the snapshots in which wishes wait while a service holds the folder.
WISHES = "wishes"

#: Nobody remembers a silence that is longer.
LONGEST = timedelta(days=366)


async def acknowledge(files: Files, words: Sequence[str], *, why: str = "", by: str = "") -> tuple[str, ...]:
    """Note that people know how these sources stand; give their ids. ``by`` is who says so, where somebody wants to."""
    return await _note(files, words, EntryKind.ACK, _said(why=why.strip(), by=by.strip()))


async def silence(files: Files, words: Sequence[str], *, until: date, why: str, by: str = "") -> tuple[str, ...]:
    """Keep quiet about these sources through a day, however they stand; give their ids.

    Raises:
        UsageError: the day lies behind us or more than a year ahead, or there is no reason.

    """
    today = files.clock.now().date()
    if not today <= until <= today + LONGEST:
        raise UsageError(f"--until takes a day from today on, within a year; {until} is none")
    if not why.strip():
        raise UsageError("--reason says why, for those who wonder later; write it in a few words")
    return await _note(files, words, EntryKind.SILENCE, _said(until=until.isoformat(), why=why.strip(), by=by.strip()))


async def reopen(files: Files, words: Sequence[str]) -> tuple[str, ...]:
    """Take back what was acknowledged or silenced; give the ids of those for which there was a wish."""
    return await _note(files, words, EntryKind.REOPEN, {})


def _said(**words: str) -> dict[str, object]:
    """Give the facts that people gave, without those that they left out."""
    return {name: said for name, said in words.items() if said}


async def _note(files: Files, words: Sequence[str], kind: EntryKind, facts: dict[str, object]) -> tuple[str, ...]:
    """Write one line for each source, or hand the wish to whoever holds the folder."""
    if not words:
        raise UsageError("name sources: ids, addresses, tag:x, verdict:dead, host:example.org, document:a.md, or all")
    watchlist = files.watchlist()
    try:
        async with opened(files) as house:
            await house.store.sync(watchlist, files.clock.now())
            await take_up(house)
            meant, entries = await _entries(files, house.store, watchlist, words, kind=kind, facts=facts)
            if entries:
                await house.write(entries)
    except LockedError:
        async with reading(files) as (settings, store):
            meant, entries = await _entries(files, store, watchlist, words, kind=kind, facts=facts)
            if entries:
                _leave(
                    files.snapshots(settings),
                    entries,
                    name=f"{files.clock.now():%Y%m%dT%H%M%SZ}-{files.clock.token(6)}",
                )
    return meant


async def _entries(
    files: Files, store: Store, watchlist: Watchlist, words: Sequence[str], *, kind: EntryKind, facts: dict[str, object]
) -> tuple[tuple[str, ...], list[Entry]]:
    """Give the ids of the sources that are meant, and a line for each."""
    standings = {standing.source: standing async for standing in store.standings()}
    meant = chosen(watchlist, standings, words)
    if kind is EntryKind.REOPEN:
        wishes = asked_for(await store.said(KINDS))
        meant = tuple(source for source in meant if source.id in wishes)
    now, vantage = files.clock.now(), files.settings().vantage.name
    entries = []
    for source in meant:
        standing = standings.get(source.id) or Standing(source=source.id, url=source.url or "")
        quotes = lost_quotes(standing) if kind is EntryKind.ACK else ()
        entries.append(
            Entry(
                at=now,
                kind=kind,
                source=source.id,
                url=source.url,
                verdict=standing.verdict,
                vantage=vantage,
                facts=facts | ({"quotes": list(quotes)} if quotes else {}),
            )
        )
    return tuple(source.id for source in meant), entries


def _leave(snapshots: Path, entries: Sequence[Entry], *, name: str) -> None:
    """Put wishes where the process that holds the folder finds them, whole or not at all."""
    folder = snapshots / WISHES
    folder.mkdir(parents=True, exist_ok=True)
    fresh = folder / f".{name}.new"
    fresh.write_bytes(msgspec.json.encode(entries))
    fresh.replace(folder / f"{name}.json")


async def take_up(house: Opened) -> int:
    """Write wishes into the journal that were left while the folder was held; give their number.

    A file goes when its lines are written. Killed in between they are written twice, which changes nothing.
    """
    count = 0
    folder = house.snapshots / WISHES
    for file in sorted(folder.glob("[!.]*.json")) if folder.is_dir() else ():
        try:
            entries = msgspec.json.decode(file.read_bytes(), type=list[Entry])
        except (msgspec.MsgspecError, OSError):
            log.exception("a wish could not be read, it is left where it is: %s", file.name)
            continue
        await house.write([entry for entry in entries if entry.kind in KINDS])
        file.unlink()
        count += len(entries)
    return count
