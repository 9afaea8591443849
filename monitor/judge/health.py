"""Health: facts about the machine, the web and the sources file to symptoms, each with what to do about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime, timedelta

from monitor.judge.recorded import MAY_BE_AHEAD
from monitor.model.health import Disk, Leaning, Reached, State, Symptom
from monitor.model.moment import minute

#: A clock that is further off than this makes dates of copies doubtful: servers name whole seconds, answers take some.
CLOCK_MAY_DIFFER = timedelta(seconds=30)
#: A disk that is full within so many days is worth a word.
SOON = 30
#: Less room than this is none: one look may take 50 MB, and the journal must never be cut.
LEAST_FREE = 500_000_000
#: Fewer authorities than this is no store that browsers would trust.
FEWEST_AUTHORITIES = 20


#: What to do where an address that is leaned on does not answer.
_WITHOUT = {
    Leaning.CANARY: "Try again later; where it stays so, take it out of the settings or name another.",
    Leaning.AUTHORITY: "Heads of the journal wait for their stamps; where it stays so, name another authority.",
    Leaning.ARCHIVE: "Sources wait for the page as it was cited; where it stays so, name another archive.",
}


def judge_clock(now: datetime, last_line: datetime | None, reached: Iterable[Reached]) -> Symptom:
    """Hold our clock against the journal, and against what servers say the time is."""
    if last_line is not None and last_line - now > MAY_BE_AHEAD:
        return Symptom(
            name="clock",
            state=State.ILL,
            says=f"the clock shows {minute(now)}, which is before the journal's last line ({minute(last_line)}).",
            do="Set the clock; where it is right, say so (monitor clock --right). Until then nothing is written.",
        )
    offs = sorted(abs(r.said - r.at) for r in reached if r.said is not None and r.at is not None)
    if not offs:
        return Symptom(name="clock", state=State.UNKNOWN, says=f"{minute(now)}; no server was asked for the time.")
    middle = offs[len(offs) // 2]
    if middle > CLOCK_MAY_DIFFER:
        return Symptom(
            name="clock",
            state=State.ILL,
            says=f"our clock is {middle.total_seconds():,.0f} seconds away from what servers say.",
            do="Set the clock (NTP): the dates of copies are worth as much as the clock.",
        )
    return Symptom(
        name="clock", state=State.WELL, says=f"within {CLOCK_MAY_DIFFER.seconds} seconds of what servers say."
    )


def judge_names(asked: Sequence[tuple[str, str]], *, proxied: bool = False) -> Symptom:
    """See whether names are found; ``asked`` holds names with why they were not, empty where they were.

    Where looks go through a proxy (``proxied``) it is the proxy that looks names up, and none has to be found here.
    """
    failed = [(name, why) for name, why in asked if why]
    if not asked and proxied:
        return Symptom(
            name="names",
            state=State.WELL,
            says="the proxy looks names up; none was asked for here, where it would show.",
        )
    if not asked:
        return Symptom(name="names", state=State.UNKNOWN, says="there is no name to look up.")
    if not failed:
        return Symptom(name="names", state=State.WELL, says=f"{_some(len(asked), 'name was', 'names were')} found.")
    if len(failed) < len(asked):
        return Symptom(
            name="names",
            state=State.WELL,
            says=f"{len(asked) - len(failed)} of {len(asked)} names were found; not {failed[0][0]}.",
        )
    return Symptom(
        name="names",
        state=State.ILL,
        says=f"no name could be looked up: {failed[0][1]}",
        do="Check the connection and the name servers (settings.network.nameservers).",
    )


def judge_authorities(count: int) -> Symptom:
    """See whether there are authorities to check certificates with."""
    if count >= FEWEST_AUTHORITIES:
        return Symptom(name="authorities", state=State.WELL, says=f"{count} certificate authorities are trusted.")
    return Symptom(
        name="authorities",
        state=State.ILL if count == 0 else State.WATCH,
        says=f"only {count} certificate authorities are trusted; most certificates will seem faulty.",
        do="Install the system's ca-certificates, or name a PEM file in settings.network.ca_file.",
    )


def judge_disk(disk: Disk) -> Symptom:
    """Say how long the disk will last."""
    room = f"{disk.free / 1e9:,.1f} GB of {disk.total / 1e9:,.1f} GB are free"
    if disk.free < LEAST_FREE:
        return Symptom(
            name="disk",
            state=State.ILL,
            says=f"{room}.",
            do="Make room; a look needs up to 50 MB, and stops without it.",
        )
    if not disk.a_day:
        return Symptom(name="disk", state=State.WELL, says=f"{room}; nothing was kept in the last 30 days.")
    days = disk.free / disk.a_day
    grows = f"{room}; copies grow by {disk.a_day / 1e6:,.1f} MB a day"
    if days < SOON:
        return Symptom(
            name="disk",
            state=State.WATCH,
            says=f"{grows}: full in {days:,.0f} days.",
            do="Make room, or look less often (every:), or move the snapshots folder.",
        )
    lasts = "for more than ten years" if days > 3650 else f"for {days:,.0f} days"
    return Symptom(name="disk", state=State.WELL, says=f"{grows}: enough {lasts}.")


def judge_folder(folder: str, *, there: bool, writable: bool) -> Symptom:
    """See whether copies can be written."""
    if writable:
        says = "can be written to." if there else "is not there yet; the first look makes it."
        return Symptom(name="folder", state=State.WELL, says=f"{folder} {says}")
    return Symptom(
        name="folder",
        state=State.ILL,
        says=f"{folder} cannot be written to.",
        do="Give this user the right to write there, or name another folder (--snapshots).",
    )


def judge_browser(asking: int, missing: str, *, root: bool) -> Symptom:
    """See whether pages can be drawn for the sources that ask for it; ``missing`` is empty where they can."""
    wanted = _some(asking, "source asks", "sources ask")
    if missing:
        return Symptom(
            name="browser",
            state=State.WATCH,
            says=f"{wanted} for engine: browser, and nothing can be drawn: {missing}.",
            do="Until then only the plain pages are looked at.",
        )
    unsafe = "; monitor runs as root, so the browser has no sandbox" if root else ""
    return Symptom(name="browser", state=State.WELL, says=f"{wanted} for engine: browser, and there is one{unsafe}.")


def judge_reach(reached: Iterable[Reached]) -> Iterator[Symptom]:
    """Say of each address that is leaned on whether it answers."""
    for one in reached:
        if one.status is not None and one.status < 500:
            yield Symptom(name="reach", state=State.WELL, says=f"{one.what} {one.url} answers ({one.status}).")
            continue
        why = f"answers {one.status}" if one.status is not None else f"does not answer: {one.detail}"
        # Looks go on without archives and time stamps, and both are asked again.
        grave = one.status is None and one.what is Leaning.CANARY
        yield Symptom(
            name="reach",
            state=State.ILL if grave else State.WATCH,
            says=f"{one.what} {one.url} {why}",
            do=_WITHOUT[one.what],
        )


def judge_sources(errors: int, warnings: int, *, missing: str = "") -> Symptom:
    """Say what lint would say, in one line; ``missing`` is where a file should lie and does not."""
    if missing:
        do = "`monitor init` writes one; `--file` names another."
        return Symptom(name="sources", state=State.ILL, says=f"there is no {missing}.", do=do)
    if errors:
        says = f"sources.yaml has {_some(errors, 'error', 'errors')}."
        return Symptom(name="sources", state=State.ILL, says=says, do="`monitor lint` shows each with its place.")
    if warnings:
        says = f"sources.yaml can be used; there {_some(warnings, 'is a warning', 'are warnings')}."
        return Symptom(name="sources", state=State.WELL, says=says, do="`monitor lint` shows them.")
    return Symptom(name="sources", state=State.WELL, says="sources.yaml can be used.")


def _some(count: int, one: str, many: str) -> str:
    """Count in words that fit."""
    if one.startswith("is "):
        return one if count == 1 else f"{many.split(maxsplit=1)[0]} {count:,} {many.split(' ', 1)[1]}"
    return f"{count:,} {one if count == 1 else many}"
