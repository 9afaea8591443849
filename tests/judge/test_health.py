"""How well the program itself is: facts to symptoms, by tables."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge import health, recorded
from monitor.judge.hearing.outbox import GivenUp, Outbox
from monitor.judge.hearing.unheard import judge_letters
from monitor.model.health import Disk, KeyPlace, Leaning, Reached, Rhythm, State
from monitor.model.message import Letter, Message
from tests.fakes.clock import START


def _reached(*, off: float = 0, status: int | None = 200, dated: bool = True) -> Reached:
    said = START + timedelta(seconds=off) if dated else None
    return Reached(
        what=Leaning.CANARY, url="http://c.example/", status=status, detail="No answer.", said=said, at=START
    )


@pytest.mark.parametrize(
    ("last", "reached", "state"),
    [
        (None, (), State.UNKNOWN),
        (START, (), State.UNKNOWN),
        (START + timedelta(minutes=2), (), State.ILL),
        (START, (_reached(),), State.WELL),
        (START, (_reached(off=-20),), State.WELL),
        (START, (_reached(off=3600),), State.ILL),
        # One server with a wrong clock proves nothing about ours.
        (START, (_reached(off=1), _reached(off=9_000), _reached(off=2)), State.WELL),
        (START, (_reached(dated=False),), State.UNKNOWN),
    ],
)
def test_the_clock(last: object, reached: tuple[Reached, ...], state: State) -> None:
    """A clock is wrong where the journal or most servers say so; where nobody was asked it cannot be told."""
    assert health.judge_clock(START, last, reached).state is state  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("free", "a_day", "state", "word"),
    [
        (100e9, None, State.WELL, "nothing was kept"),
        (100e9, 1e6, State.WELL, "ten years"),
        (100e9, 1e9, State.WELL, "100 days"),
        (10e9, 1e9, State.WATCH, "full in 10 days"),
        (1e8, 1.0, State.ILL, "free"),
    ],
)
def test_the_disk(free: float, a_day: float | None, state: State, word: str) -> None:
    """A disk is forecast from what copies grew by; one that is nearly full is ill whatever grows."""
    told = health.judge_disk(Disk(free=int(free), total=int(1e12), a_day=a_day))
    assert (told.state, word in told.says) == (state, True)


@pytest.mark.parametrize(
    ("asked", "state"),
    [
        ((), State.UNKNOWN),
        ((("a.example", ""),), State.WELL),
        ((("a.example", ""), ("b.example", "It does not exist.")), State.WELL),
        ((("a.example", "Nobody answers."), ("b.example", "Nobody answers.")), State.ILL),
    ],
)
def test_names(asked: tuple[tuple[str, str], ...], state: State) -> None:
    """One name that is gone is that source's business; where none is found it is ours."""
    assert health.judge_names(asked).state is state
    assert health.judge_names(asked, proxied=True).state is (state if asked else State.WELL)


@pytest.mark.parametrize(
    ("days", "shortest", "overdue", "state"),
    [
        (None, 7, 0, State.WATCH),
        (3, 7, 0, State.WELL),
        (9, 7, 0, State.WATCH),
        (400, None, 0, State.WELL),
        (1, 7, 3, State.WATCH),
    ],
)
def test_the_rhythm(days: int | None, shortest: int | None, overdue: int, state: State) -> None:
    """Whoever has not looked for longer than the shortest period has stopped looking."""
    rhythm = Rhythm(
        last_look=None if days is None else START - timedelta(days=days),
        shortest=None if shortest is None else timedelta(days=shortest),
        overdue=overdue,
    )
    assert recorded.judge_rhythm(rhythm, START).state is state


def test_reach_authorities_folder_and_sources() -> None:
    """Each names what is wrong, and what to do; what is well asks nothing of anybody."""
    (down, failing, up) = health.judge_reach([_reached(status=None), _reached(status=502), _reached(status=403)])
    assert (down.state, failing.state, up.state) == (State.ILL, State.WATCH, State.WELL)
    assert [health.judge_authorities(count).state for count in (0, 3, 140)] == [State.ILL, State.WATCH, State.WELL]
    assert health.judge_folder("snapshots", there=True, writable=False).state is State.ILL
    assert health.judge_sources(1, 0).state is State.ILL
    assert "is a warning" in health.judge_sources(0, 1).says
    assert "are 2 warnings" in health.judge_sources(0, 2).says
    for told in (down, failing, health.judge_authorities(0), health.judge_folder("x", there=False, writable=False)):
        assert told.do
    assert up.do == ""


@pytest.mark.parametrize(
    ("missing", "root", "state", "word"),
    [
        ("", False, State.WELL, "2 sources ask for engine: browser, and there is one."),
        ("", True, State.WELL, "no sandbox"),
        ("no Chromium is on the path", False, State.WATCH, "no Chromium is on the path"),
    ],
)
def test_the_browser(missing: str, root: bool, state: State, word: str) -> None:  # noqa: FBT001 - a row of the table
    """Where sources ask for a browser that is not there that is a caution, for the plain pages are looked at."""
    told = health.judge_browser(2, missing, root=root)
    assert (told.name, told.state, word in told.says, bool(told.do)) == ("browser", state, True, bool(missing))


@pytest.mark.parametrize(
    ("key", "state", "word"),
    [
        (KeyPlace(signs=False), State.WELL, "not signed"),
        (KeyPlace(place="/k.pem"), State.WELL, "/k.pem signs"),
        (KeyPlace(place="/k.pem", there=False), State.WELL, "the first look makes it"),
        (KeyPlace(place="/k.pem", there=False, writable=False), State.ILL, "cannot be made"),
        (KeyPlace(place="/k.pem", fault="Others may read it."), State.ILL, "Others may read it."),
    ],
)
def test_the_key(key: KeyPlace, state: State, word: str) -> None:
    """A key that others may read, or that cannot be made, is ill; one that is still to be made is well."""
    told = recorded.judge_key(key)
    assert (told.state, word in told.says, bool(told.do)) == (state, True, state is State.ILL)


@pytest.mark.parametrize(
    ("journal", "index", "fault", "state", "word"),
    [
        ({}, {}, "", State.WELL, "no index yet"),
        ({"a": 3}, {"a": 3}, "", State.WELL, "holds all"),
        ({"a": 3, "b": 1}, {"a": 2}, "", State.WELL, "2 lines behind"),
        ({"a": 3}, {"a": 4}, "", State.ILL, "1 line that the journal has lost"),
        ({"a": 3}, {}, "damaged", State.ILL, "damaged"),
    ],
)
def test_the_index(journal: dict[str, int], index: dict[str, int], fault: str, state: State, word: str) -> None:
    """An index may lag, for it is brought up; one that knows more than the journal tells of a loss."""
    told = recorded.judge_index(journal, index, fault=fault)
    assert (told.state, word in told.says) == (state, True)
    assert recorded.judge_index({"a": 1}, {}, fault="not there", held=True).state is State.WATCH


@pytest.mark.parametrize(
    ("what", "status", "state"),
    [
        (Leaning.CANARY, None, State.ILL),
        (Leaning.CANARY, 503, State.WATCH),
        (Leaning.ARCHIVE, None, State.WATCH),
        (Leaning.AUTHORITY, None, State.WATCH),
        (Leaning.AUTHORITY, 405, State.WELL),
    ],
)
def test_the_reach(what: Leaning, status: int | None, state: State) -> None:
    """Looks go on without archives and authorities, so their silence is worth watching and no more."""
    (told,) = health.judge_reach([Reached(what=what, url="http://c.example/", status=status)])
    assert (told.state, what.value in told.says) == (state, True)


def _letter(day: int, *, tries: int = 0, to: str = "env:MAIL", says: str = "") -> Letter:
    """Spell a letter written on that day of March, and tried so often."""
    at = datetime(2026, 3, day, 9, 0, tzinfo=UTC)
    message = Message(id=f"m{day}", audience="editors", at=at, subject="s", text="t", html="h")
    return Letter(message=message, to=to, tries=tries, again=at + timedelta(hours=6) if tries else None, says=says)


LATER = _letter(9, tries=2, says="the server answered 503.")
LOST = GivenUp(letter=_letter(2, tries=3), at=datetime(2026, 3, 9, 9, 0, tzinfo=UTC), says="550 no such user")


@pytest.mark.parametrize(
    ("outbox", "told"),
    [
        (Outbox(), [(State.WELL, "none was given up")]),
        # Just written: it is tried at once.
        (Outbox(letters=(_letter(10),)), [(State.WELL, "none was given up")]),
        (Outbox(letters=(_letter(8),)), [(State.WATCH, "1 message waits for editors (env:MAIL) since 2026-03-08")]),
        (
            Outbox(letters=(LATER, _letter(10))),
            [(State.WATCH, "since 2026-03-09 09:00 UTC: the server answered 503; next try 2026-03-09 15:00 UTC.")],
        ),
        (
            Outbox(letters=(LATER,), given_up=(LOST,)),
            [
                (State.ILL, "the first of 2026-03-02 09:00 UTC, given up on 2026-03-09 09:00 UTC: 550 no such user."),
                (State.WATCH, "1 message waits"),
            ],
        ),
        (
            Outbox(letters=(LATER, replace(LATER, to="env:HOOK"))),
            [(State.WATCH, "(env:MAIL)"), (State.WATCH, "(env:HOOK)")],
        ),
    ],
)
def test_letters_that_wait_and_those_given_up_are_symptoms(outbox: Outbox, told: list[tuple[State, str]]) -> None:
    """For each target: since when, why, and what to do."""
    targets = (("editors", "env:MAIL"), ("editors", "env:HOOK"))
    symptoms = tuple(judge_letters(outbox, datetime(2026, 3, 10, 9, 30, tzinfo=UTC), named=targets))
    assert [symptom.state for symptom in symptoms] == [state for state, _ in told]
    for symptom, (state, words) in zip(symptoms, told, strict=True):
        assert words in symptom.says
        assert bool(symptom.do) is (state is not State.WELL)


@pytest.mark.parametrize(
    ("day", "named", "state", "do"),
    [
        (16, True, State.ILL, "notify test"),
        (17, True, State.WATCH, "notify test"),
        (10, False, State.WATCH, "names this target no longer"),
    ],
)
def test_a_letter_given_up_does_not_make_ill_for_ever(day: int, state: State, do: str, *, named: bool) -> None:
    """Once its target is taken out, or a week has passed, it is still told, and no exit code hangs on it."""
    targets = [("editors", "env:MAIL")] if named else []
    now = datetime(2026, 3, day, 9, 30, tzinfo=UTC) - timedelta(hours=1)
    (told,) = judge_letters(Outbox(given_up=(LOST,)), now, named=targets)
    assert (told.state, do in told.do, "given up on" in told.says) == (state, True, True)


def test_a_journal_that_cannot_be_read_says_nothing_of_the_last_look() -> None:
    """No number of days is made of a date that nobody can trust."""
    broken = recorded.judge_rhythm(Rhythm(last_look=START - timedelta(days=365_243), shortest=None), START, broken=True)
    assert (broken.state, "365" in broken.says) == (State.UNKNOWN, False)


def test_a_look_that_lies_ahead_of_our_clock_is_not_a_minute_old() -> None:
    """Either the clock is wrong now, or it was then."""
    ahead = recorded.judge_rhythm(Rhythm(last_look=START + timedelta(days=3), shortest=None), START)
    assert ahead.state is State.WATCH
    assert "3 days ahead of our clock" in ahead.says


def test_what_to_do_about_a_key_is_said_once() -> None:
    """A fault that brings its own advice needs no other."""
    told = recorded.judge_key(
        KeyPlace(place="k", fault="Others may read the key, k.pem. Take that away: chmod 600 k.pem.")
    )
    assert (told.says, told.do) == ("Others may read the key, k.pem.", "Take that away: chmod 600 k.pem.")
    assert "chmod 600" in recorded.judge_key(KeyPlace(place="k", fault="The key belongs to another user.")).do


def test_no_file_at_all_is_no_error_in_it() -> None:
    """Who has nothing yet is told how to begin."""
    told = health.judge_sources(0, 0, missing="sources.yaml")
    assert (told.state, told.says) == (State.ILL, "there is no sources.yaml.")
    assert "monitor init" in told.do
