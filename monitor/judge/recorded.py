"""The record's health: the lock, copies without a line, the key, the index, the rhythm; facts to symptoms."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta

from monitor.model.counting import number_of
from monitor.model.health import KeyPlace, Rhythm, State, Symptom
from monitor.model.moment import minute

#: A line of the journal, or a look, may lie this far ahead of our clock.
MAY_BE_AHEAD = timedelta(minutes=1)


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
            says=f"the index knows {number_of(ahead, 'line', 'lines')} that the journal has lost.",
            do="Run `monitor verify`, and compare the journal with a backup.",
        )
    if behind:
        says = f"the index is {number_of(behind, 'line', 'lines')} behind the journal; the next look brings it up."
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
        says = f"the last look is dated {minute(rhythm.last_look)}, {_span(-since)} ahead of our clock."
        return Symptom(name="rhythm", state=State.WATCH, says=says, do="Set the clock, and run `monitor doctor` again.")
    ago = f"the last look was {_span(since)} ago"
    late = rhythm.shortest is not None and since > rhythm.shortest + timedelta(days=1)
    if late or rhythm.overdue:
        waiting = f", and {number_of(rhythm.overdue, 'source waits', 'sources wait')} for more than a day"
        return Symptom(
            name="rhythm",
            state=State.WATCH,
            says=f"{ago}{waiting if rhythm.overdue else ''}.",
            do="See that `monitor run` runs, or that `monitor check` is called by a timer.",
        )
    return Symptom(name="rhythm", state=State.WELL, says=f"{ago}.")


def _span(span: timedelta) -> str:
    """Say a span in the largest unit that fits."""
    seconds = max(span.total_seconds(), 0)
    for unit, name in ((86_400, "day"), (3_600, "hour"), (60, "minute")):
        if seconds >= unit:
            return number_of(round(seconds / unit), name, f"{name}s")
    return "less than a minute"
