"""Health: facts about the machine and the folder to symptoms, each with what to do about it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta

from monitor.judge.hearing.outbox import GivenUp, Outbox
from monitor.model.health import Disk, KeyPlace, Leaning, Reached, Rhythm, State, Symptom
from monitor.model.message import Letter

#: A clock that is further off than this makes dates of copies doubtful: servers name whole seconds, answers take some.
CLOCK_MAY_DIFFER = timedelta(seconds=30)
#: A line of the journal may lie this far ahead of our clock.
MAY_BE_AHEAD = timedelta(minutes=1)
#: A disk that is full within so many days is worth a word.
SOON = 30
#: Less room than this is none: one look may take 50 MB, and the journal must never be cut.
LEAST_FREE = 500_000_000
#: A message that was never tried for so long waits for a service that does not run.
WAITS_LONG = timedelta(hours=1)
#: For so long a letter that was given up asks for something to be done.
GRIEVES = timedelta(days=7)
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
            says=f"the clock shows {_minute(now)}, which is before the journal's last line ({_minute(last_line)}).",
            do="Set the clock; where it is right, say so (monitor clock --right). Until then nothing is written.",
        )
    offs = sorted(abs(r.said - r.at) for r in reached if r.said is not None and r.at is not None)
    if not offs:
        return Symptom(name="clock", state=State.UNKNOWN, says=f"{_minute(now)}; no server was asked for the time.")
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


def judge_lock(holder: str) -> Symptom:
    """Say who holds the folder; nobody is as well as a running service."""
    return Symptom(name="lock", state=State.WELL, says=holder or "no process holds the folder.")


def judge_waiting(copies: int) -> Symptom:
    """Say that copies lie there of which no line of the journal tells: a run was killed, most likely."""
    says = "1 copy has no line" if copies == 1 else f"{copies:,} copies have no line"
    return Symptom(
        name="copies",
        state=State.WATCH,
        says=f"{says} in the journal yet, as after a run that was killed.",
        do="Start once (monitor check or monitor run), which takes up what is whole; monitor verify tells them apart.",
    )


def judge_key(key: KeyPlace) -> Symptom:
    """See whether the journal can be signed, and whether the key is for its owner alone."""
    if not key.signs:
        return Symptom(name="key", state=State.WELL, says="the journal is not signed, as the settings want it.")
    if key.fault:
        # Most faults end with what to do; that is said once.
        says, _, do = key.fault.partition(". ")
        do = do or "Give the key to its owner alone (chmod 600), outside of what is published, or name another."
        return Symptom(name="key", state=State.ILL, says=f"{says.rstrip('.')}.", do=do)
    if key.there:
        return Symptom(name="key", state=State.WELL, says=f"{key.place} signs the journal.")
    if key.writable:
        return Symptom(name="key", state=State.WELL, says=f"{key.place} is not there yet; the first look makes it.")
    return Symptom(
        name="key",
        state=State.ILL,
        says=f"{key.place} is not there and cannot be made.",
        do="Give this user the right to write there, or name another place (settings.evidence.key).",
    )


def judge_index(
    journal: Mapping[str, int], index: Mapping[str, int], *, fault: str = "", held: bool = False
) -> Symptom:
    """Hold the index against the journal, both as the last sequence number of every writer.

    While another process holds the folder (``held``) an index that cannot be read may be in the making.
    """
    if fault:
        return Symptom(
            name="index",
            state=State.WATCH if held else State.ILL,
            says=f"the index cannot be read: {fault}",
            do="`monitor rebuild` makes it anew from the journal; nothing is lost.",
        )
    ahead = sum(max(seq - journal.get(writer, 0), 0) for writer, seq in index.items())
    behind = sum(max(seq - index.get(writer, 0), 0) for writer, seq in journal.items())
    if ahead:
        return Symptom(
            name="index",
            state=State.ILL,
            says=f"the index knows {_some(ahead, 'line', 'lines')} that the journal has lost.",
            do="Run `monitor verify`, and compare the journal with a backup.",
        )
    if behind:
        says = f"the index is {_some(behind, 'line', 'lines')} behind the journal; the next look brings it up."
        return Symptom(name="index", state=State.WELL, says=says)
    says = (
        "the index holds all that the journal says." if journal else "there is no index yet; the first look makes it."
    )
    return Symptom(name="index", state=State.WELL, says=says)


def judge_rhythm(rhythm: Rhythm, now: datetime, *, broken: bool = False) -> Symptom:
    """See whether anybody still looks; a ``broken`` journal cannot tell."""
    if broken:
        says = "nobody can tell when the last look was, since the journal cannot be read whole."
        return Symptom(name="rhythm", state=State.UNKNOWN, says=says)
    if rhythm.last_look is None:
        return Symptom(
            name="rhythm", state=State.WATCH, says="nobody has looked yet.", do="Run `monitor check`, or `monitor run`."
        )
    since = now - rhythm.last_look
    if since < -MAY_BE_AHEAD:
        says = f"the last look is dated {_minute(rhythm.last_look)}, {_span(-since)} ahead of our clock."
        return Symptom(name="rhythm", state=State.WATCH, says=says, do="Set the clock, and run `monitor doctor` again.")
    ago = f"the last look was {_span(since)} ago"
    late = rhythm.shortest is not None and since > rhythm.shortest + timedelta(days=1)
    if late or rhythm.overdue:
        waiting = f", and {_some(rhythm.overdue, 'source waits', 'sources wait')} for more than a day"
        return Symptom(
            name="rhythm",
            state=State.WATCH,
            says=f"{ago}{waiting if rhythm.overdue else ''}.",
            do="See that `monitor run` runs, or that `monitor check` is called by a timer.",
        )
    return Symptom(name="rhythm", state=State.WELL, says=f"{ago}.")


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


def judge_letters(outbox: Outbox, now: datetime, *, named: Collection[tuple[str, str]]) -> Iterator[Symptom]:
    """Say of each target whether messages wait for it, or were given up; what only waits for its first try is well.

    ``named`` holds the groups and targets of the sources file. A letter that was given up makes us ill for a week, and
    not at all where its target was taken out: nothing more can be done about it, and no try is written down.
    """
    waiting = [letter for letter in outbox.letters if letter.tries or now - letter.message.at > WAITS_LONG]
    targets = {(each.letter.message.audience, each.letter.to): None for each in outbox.given_up}
    targets |= {(letter.message.audience, letter.to): None for letter in waiting}
    if not targets:
        yield Symptom(name="letters", state=State.WELL, says="no message waits for its target, and none was given up.")
    for target in targets:
        lost = [each for each in outbox.given_up if (each.letter.message.audience, each.letter.to) == target]
        if lost:
            yield _given_up(target, lost, fresh=now - lost[-1].at <= GRIEVES, named=target in named)
        held = [letter for letter in waiting if (letter.message.audience, letter.to) == target]
        if held:
            yield _held_up(target, held)


def _given_up(target: tuple[str, str], lost: Sequence[GivenUp], *, fresh: bool, named: bool) -> Symptom:
    """Say that people did not hear something, and will not."""
    audience, to = target
    first, last = lost[0].letter.message.at, lost[-1]
    why = f": {last.says.rstrip('.')}" if last.says else ""
    were = _some(len(lost), "message", "messages")
    return Symptom(
        name="letters",
        state=State.ILL if fresh and named else State.WATCH,
        says=f"{were} to {audience} ({to}), the first of {_minute(first)}, given up on {_minute(last.at)}{why}.",
        do="Mend the target and try it with `monitor notify test`; `monitor report` says what they did not hear."
        if named
        else "The sources file names this target no longer; `monitor report` says what they did not hear.",
    )


def _held_up(target: tuple[str, str], held: Sequence[Letter]) -> Symptom:
    """Say that people have not heard something yet."""
    audience, to = target
    tried = [letter for letter in held if letter.tries]
    again = max((letter.again for letter in tried if letter.again is not None), default=None)
    why = f": {tried[-1].says.rstrip('.')}" if tried and tried[-1].says else ""
    then = f"; next try {_minute(again)}" if again else ""
    waits = _some(len(held), "message waits", "messages wait")
    return Symptom(
        name="letters",
        state=State.WATCH,
        says=f"{waits} for {audience} ({to}) since {_minute(held[0].message.at)}{why}{then}.",
        do="`monitor notify test` tries the way, `monitor notify send` sends what waits now.",
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


def _minute(at: datetime) -> str:
    """Write a moment for people."""
    return f"{at:%Y-%m-%d %H:%M} UTC"


def _some(count: int, one: str, many: str) -> str:
    """Count in words that fit."""
    if one.startswith("is "):
        return one if count == 1 else f"{many.split(maxsplit=1)[0]} {count:,} {many.split(' ', 1)[1]}"
    return f"{count:,} {one if count == 1 else many}"


def _span(span: timedelta) -> str:
    """Say a span in the largest unit that fits."""
    seconds = max(span.total_seconds(), 0)
    for unit, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= unit:
            return _some(round(seconds / unit), name, f"{name}s")
    return "less than a minute"
