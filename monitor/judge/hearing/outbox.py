"""The outbox, worked out of the journal: who has heard up to where, and which letters are still on their way."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from monitor.model.finding import Entry
from monitor.model.message import Lateness, Letter, Message

#: Waits before the second, third ... try; the last one is repeated.
WAITS = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=3),
    timedelta(hours=6),
    timedelta(hours=12),
    timedelta(hours=24),
)
#: A letter that could not be sent for so long is given up, and that is said.
GIVE_UP = timedelta(days=7)
#: The longest wait that another side can ask for.
_LONGEST = timedelta(hours=24)


class Step(StrEnum):
    """What a line of kind ``told`` says of a message."""

    #: An audience is known from here on; what was found before is not told.
    BEGUN = "begun"
    #: A message was written; it has not been sent.
    WRITTEN = "written"
    TRIED = "tried"
    SENT = "sent"
    #: It will not be tried again: refused for good, or a week has passed.
    GIVEN_UP = "given-up"
    #: The service did not look when it should have.
    LATE = "late"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """How far an audience has heard."""

    #: Last line of every writer that was considered.
    through: Mapping[str, int]
    #: When that was last written down.
    marked: datetime
    #: When its last message was written; where there was none yet, when it became known.
    last: datetime
    #: Whether there was a message yet.
    any: bool = False
    #: Every time that it was written down, the eldest first: the moment, and how far.
    marks: tuple[tuple[datetime, Mapping[str, int]], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenUp:
    """A letter that is not tried again."""

    letter: Letter
    at: datetime
    #: What the last try ended with.
    says: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outbox:
    """All that the journal says of telling."""

    heard: Mapping[str, Heard] = field(default_factory=dict)
    #: Letters that are still on their way, the eldest first.
    letters: tuple[Letter, ...] = ()
    late: tuple[Lateness, ...] = ()
    #: Letters that were given up, the eldest first; none of a target that has taken a later one.
    given_up: tuple[GivenUp, ...] = ()

    def ready(self, now: datetime) -> tuple[Letter, ...]:
        """Give the letters that may be tried now: a target that rests lets all its letters rest."""
        rests: dict[tuple[str, str], datetime] = {}
        for letter in self.letters:
            if letter.again is not None:
                target = letter.message.audience, letter.to
                rests[target] = max(letter.again, rests.get(target, letter.again))
        return tuple(letter for letter in self.letters if rests.get((letter.message.audience, letter.to), now) <= now)


def read(entries: Iterable[Entry]) -> Outbox:
    """Work the outbox out of lines of kind ``told``, in the order of time."""
    heard: dict[str, Heard] = {}
    letters: dict[tuple[str, str], Letter] = {}
    ended: set[tuple[str, str]] = set()
    late: list[Lateness] = []
    given_up: dict[tuple[str, str], list[GivenUp]] = {}
    for entry in entries:
        facts = entry.facts
        match facts.get("step"):
            case Step.BEGUN | Step.WRITTEN:
                name = str(facts["audience"])
                heard[name] = _heard(entry, heard.get(name))
                if facts["step"] == Step.WRITTEN:
                    message = _message(entry)
                    letters |= {(message.id, to): Letter(message=message, to=to) for to in facts["to"]}
            case Step.TRIED | Step.SENT | Step.GIVEN_UP:
                key = str(facts["message"]), str(facts["to"])
                letter = letters.get(key)
                if facts["step"] != Step.TRIED:
                    ended.add(key)
                    _note_end(letter, entry, given_up)
                elif letter is not None:
                    letters[key] = _tried(letter, facts)
            case Step.LATE:
                since, until = (datetime.fromisoformat(facts[name]) for name in ("since", "until"))
                late.append(Lateness(since=since, until=until, sources=int(facts["sources"])))
            case _:
                pass
    waiting = tuple(letter for key, letter in letters.items() if key not in ended)
    lost = tuple(sorted((each for some in given_up.values() for each in some), key=lambda each: each.at))
    return Outbox(heard=heard, letters=waiting, late=tuple(late), given_up=lost)


def _note_end(letter: Letter | None, entry: Entry, given_up: dict[tuple[str, str], list[GivenUp]]) -> None:
    """Remember a letter that was given up, until its target takes another one."""
    if letter is None:
        return
    target = letter.message.audience, letter.to
    if entry.facts["step"] == Step.SENT:
        given_up.pop(target, None)
    else:
        lost = GivenUp(letter=letter, at=entry.at, says=str(entry.facts.get("says", "")))
        given_up.setdefault(target, []).append(lost)


def _heard(entry: Entry, before: Heard | None) -> Heard:
    written = entry.facts["step"] == Step.WRITTEN
    through = {str(writer): int(seq) for writer, seq in entry.facts["through"].items()}
    return Heard(
        through=through,
        marked=entry.at,
        last=entry.at if written or before is None else before.last,
        any=written or (before is not None and before.any),
        marks=(*(before.marks if before is not None else ()), (entry.at, through)),
    )


def _message(entry: Entry) -> Message:
    said: dict[str, Any] = entry.facts
    return Message(
        id=said["message"],
        audience=said["audience"],
        at=entry.at,
        subject=said["subject"],
        text=said["text"],
        html=said["html"],
        turns=tuple(said.get("turns", ())),
    )


def _tried(letter: Letter, facts: Mapping[str, Any]) -> Letter:
    return Letter(
        message=letter.message,
        to=letter.to,
        tries=letter.tries + 1,
        again=datetime.fromisoformat(facts["again"]),
        says=str(facts.get("says", "")),
    )


def next_try(letter: Letter, now: datetime, *, wait: timedelta | None) -> datetime | None:
    """Say when a letter is tried again that could not be sent just now; None where it is given up."""
    span = WAITS[min(letter.tries, len(WAITS) - 1)]
    again = now + max(span, min(wait or span, _LONGEST))
    return None if again - letter.message.at > GIVE_UP else again
