"""Letters that nobody hears: what waits for its target, and what was given up, to symptoms."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta

from monitor.judge.hearing.outbox import GivenUp, Outbox
from monitor.model.counting import number_of
from monitor.model.health import State, Symptom
from monitor.model.message import Letter
from monitor.model.moment import minute

#: A message that was never tried for so long waits for a service that does not run.
WAITS_LONG = timedelta(hours=1)
#: For so long a letter that was given up asks for something to be done.
GRIEVES = timedelta(days=7)


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
    were = number_of(len(lost), "message")
    return Symptom(
        name="letters",
        state=State.ILL if fresh and named else State.WATCH,
        says=f"{were} to {audience} ({to}), the first of {minute(first)}, given up on {minute(last.at)}{why}.",
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
    then = f"; next try {minute(again)}" if again else ""
    waits = number_of(len(held), "message waits", "messages wait")
    return Symptom(
        name="letters",
        state=State.WATCH,
        says=f"{waits} for {audience} ({to}) since {minute(held[0].message.at)}{why}{then}.",
        do="`monitor notify test` tries the way, `monitor notify send` sends what waits now.",
    )
