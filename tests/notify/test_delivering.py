"""Each turn is told once, calmly, whatever breaks: targets, keys, and ourselves at any moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judge.hearing.hushing import lost_quotes
from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Entry, EntryKind, Event, Finding, Line
from monitor.model.message import Audience, Delivery, Digest, Sending
from monitor.model.snapshot import EvidenceFault
from monitor.model.verdict import Standing, Verdict
from monitor.running.delivering import begin, note_lateness, waiting
from monitor.running.hearing import read_outbox
from tests.fakes.evidence import FakeEvidence
from tests.fakes.notifier import FakeNotifier
from tests.notify.house import EDITORS, House, source
from tests.report.sample_words import baseline_of, capture_of

LATER = Delivery(how=Sending.LATER, says="come back later")
IMMEDIATE = replace(EDITORS, digest=Digest.IMMEDIATE)


class KilledError(BaseException):
    """We were killed here."""


async def test_what_was_found_before_an_audience_began_is_not_told() -> None:
    """Who begins to listen is not flooded with all that ever was."""
    house = House()
    await house.find("a", Event.DEAD)
    assert await house.tell() == []
    await house.find("b", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "sent")]
    assert house.turns() == [("b", "dead")]


async def test_a_turn_is_told_once_and_only_once() -> None:
    """Telling again tells nothing, and an index made anew from the journal tells nothing either."""
    house = House(IMMEDIATE)
    await house.tell()
    await house.find("a", Event.DEAD)
    await house.tell()
    for _ in range(3):
        await house.again()
        house.clock.turn(days=2)
        assert await house.tell() == []
    assert house.turns() == [("a", "dead")]


async def test_daily_is_once_a_day_and_weekly_once_a_week() -> None:
    """However often things turn, people with the usual settings hear at most once a day."""
    weekly = Audience(name="board", to=("env:BOARD",), digest=Digest.WEEKLY)
    house = House(EDITORS, weekly)
    await house.tell()
    told: dict[str, list[float]] = {"env:EDITORS": [], "env:BOARD": []}
    for hour in range(24 * 21):
        await house.find("abcde"[hour % 5], Event.CHANGED)
        for ref, how in await house.tell():
            assert how == "sent"
            told[ref].append(hour / 24)
        house.clock.turn(hours=1)
    for ref, least in (("env:EDITORS", 0.97), ("env:BOARD", 6.97)):
        gaps = [later - earlier for earlier, later in zip(told[ref], told[ref][1:], strict=False)]
        assert min(gaps) >= least
    assert (len(told["env:EDITORS"]), len(told["env:BOARD"])) == (21, 3)
    assert (len(house.turns()), len(house.turns("env:BOARD"))) == (24 * 20 + 1, 24 * 14 + 1)


async def test_people_hear_of_what_they_asked_for() -> None:
    """Events and a selection of sources are kept to, for each group by itself."""
    court = Audience(name="court", to=("env:COURT",), sources=("b",), digest=Digest.IMMEDIATE)
    lost = Audience(name="lost", to=("env:LOST",), events=(Event.DEAD,), digest=Digest.IMMEDIATE)
    house = House(court, lost)
    await house.tell()
    await house.find("a", Event.DEAD)
    await house.find("b", Event.CHANGED)
    await house.tell()
    assert house.turns("env:COURT") == [("b", "changed")]
    assert house.turns("env:LOST") == [("a", "dead")]


async def test_incidents_are_told_to_those_who_ask() -> None:
    """What fails now and may be back in an hour is no news by default."""
    awake = Audience(name="awake", to=("env:AWAKE",), events=(Event.INCIDENT,), digest=Digest.IMMEDIATE)
    house = House(awake, IMMEDIATE)
    await house.tell()
    await house.find("site.example", Event.INCIDENT, verdict=Verdict.FAILING)
    assert await house.tell() == [("env:AWAKE", "sent")]


async def test_a_flood_is_one_incident() -> None:
    """Many sources of one domain lost together are one entry of one message."""
    house = House(IMMEDIATE, sources=tuple(source(f"s{n}", "site.example") for n in range(40)))
    await house.tell()
    for n in range(40):
        await house.find(f"s{n}", Event.DEAD)
    await house.tell()
    (message,) = house.targets["env:EDITORS"].taken
    assert message.text.count("INCIDENT") == 1
    assert "40 sources of site.example were lost together" in message.text
    assert "DEAD  s" not in message.text
    assert len(house.turns()) == 40


async def test_one_bad_target_delays_no_other() -> None:
    """A target that does not answer, or is not set up, is tried again by itself; the others have heard."""
    both = Audience(name="both", to=("env:BAD", "env:GOOD", "env:UNSET"), digest=Digest.IMMEDIATE)
    house = House(both)
    house.targets["env:BAD"] = FakeNotifier([LATER] * 3)
    del house.targets["env:UNSET"]
    await house.tell()
    await house.find("a", Event.DEAD)
    assert sorted(await house.tell()) == [("env:BAD", "later"), ("env:GOOD", "sent"), ("env:UNSET", "later")]
    assert await house.tell() == []
    waits = []
    for _ in range(3):
        minutes = 0
        while not (tried := dict(await house.tell())).get("env:BAD"):
            house.clock.turn(minutes=1)
            minutes += 1
        waits.append((minutes, tried["env:BAD"]))
    assert waits == [(1, "later"), (5, "later"), (15, "sent")]
    assert house.turns("env:BAD") == house.turns("env:GOOD") == [("a", "dead")]


async def test_a_target_that_rests_lets_all_its_letters_rest() -> None:
    """A dead server is not asked once for every letter that waits."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([LATER])
    await house.tell()
    await house.find("a", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "later")]
    for name in "bcd":
        await house.find(name, Event.DEAD)
        assert await house.tell() == []
    house.clock.turn(minutes=2)
    assert await house.tell() == [("env:EDITORS", "sent")] * 4
    assert house.turns() == [(name, "dead") for name in "abcd"]


async def test_a_week_is_enough() -> None:
    """What could not be told within a week is given up, and a refusal for good at once."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([LATER] * 100)
    await house.tell()
    await house.find("a", Event.DEAD)
    tries = 0
    for _ in range(24 * 10):
        tries += len(await house.tell())
        house.clock.turn(hours=1)
    assert 10 < tries < 20
    assert house.turns() == []
    house.targets["env:EDITORS"] = FakeNotifier([Delivery(how=Sending.REFUSED, says="no")])
    await house.find("b", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "refused")]
    house.clock.turn(days=1)
    assert await house.tell() == []


async def test_a_huge_queue_is_sent_in_helpings() -> None:
    """A thousand letters that piled up do not hold one pass for ever."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([LATER])
    await house.tell()
    for n in range(60):
        await house.find("abcde"[n % 5], Event.CHANGED)
        await house.tell()
    house.clock.turn(hours=1)
    assert len(await house.tell()) == 20
    await house.tell()
    await house.tell()
    assert len(house.turns()) == 60


class DyingEvidence(FakeEvidence):
    """A journal in which we are killed just before, or just after, one of its lines is written."""

    #: Lines until the kill; None for never.
    left: int | None = None
    after: bool = False

    async def append(self, entries: Sequence[Entry]) -> tuple[Line, ...]:
        """Write, unless killed."""
        if self.left is None:
            return await super().append(entries)
        self.left -= 1
        if self.left == 0 and not self.after:
            raise KilledError
        lines = await super().append(entries)
        if self.left == 0:
            raise KilledError
        return lines


@pytest.mark.parametrize("after", [False, True], ids=["before-the-line", "after-the-line"])
@pytest.mark.parametrize("step", range(1, 7))
async def test_killed_at_any_line_nothing_is_lost_or_composed_twice(step: int, *, after: bool) -> None:
    """At every line of the journal: all is told in the end; a repetition can happen and has the id of the first."""
    house = House(replace(IMMEDIATE, to=("env:EDITORS", "env:OTHERS")))
    house.evidence = DyingEvidence(house.clock)
    house.evidence.hold()
    house.opened = house._opened()
    await house.tell()
    await house.find("a", Event.DEAD)
    await house.find("b", Event.CHANGED)
    house.evidence.left, house.evidence.after = step, after
    for n in range(4):
        try:
            if n == 1:
                await house.find("c", Event.DEAD)
            await house.tell()
        except* KilledError:
            house.evidence.left = None
            await house.again()
            if n == 1:
                lines = [line.entry.findings for line in house.evidence.lines({})]
                if not any(finding.source == "c" for found in lines for finding in found):
                    await house.find("c", Event.DEAD)
        house.clock.turn(hours=1)
    for ref in ("env:EDITORS", "env:OTHERS"):
        taken = house.targets[ref].taken
        once = {message.id: message for message in taken}
        assert sorted(turn["source"] for message in once.values() for turn in message.turns) == ["a", "b", "c"]
        assert len(taken) - len(once) <= 1


async def test_killed_after_the_other_side_took_it_the_repetition_has_the_same_id() -> None:
    """This one double cannot be excluded by anybody; the id lets the other side drop it."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([KilledError()])
    await house.tell()
    await house.find("a", Event.DEAD)
    with pytest.raises(BaseExceptionGroup):
        await house.tell()
    await house.again()
    assert await house.tell() == [("env:EDITORS", "sent")]
    first, second = house.targets["env:EDITORS"].taken
    assert first == second


async def test_what_is_hushed_is_not_told() -> None:
    """An acknowledged finding, and all of a silenced source, until the last day of the silence."""
    house = House(IMMEDIATE)
    await house.tell()
    await house.find("a", Event.DEAD)
    await wish(house, EntryKind.ACK, "a", verdict=Verdict.DEAD)
    await wish(house, EntryKind.SILENCE, "b", until=(house.clock.now() + timedelta(days=1)).date().isoformat())
    await house.find("b", Event.DEAD)
    assert await house.tell() == []
    house.clock.turn(days=2)
    await house.find("a", Event.RECOVERED)
    await house.find("b", Event.RECOVERED)
    await house.tell()
    # What died and came back while nobody wanted to hear of it is no news, neither time.
    assert house.turns() == [("a", "recovered")]
    house.clock.turn(days=2)
    assert await house.tell() == []


@pytest.mark.parametrize("digest", [Digest.IMMEDIATE, Digest.DAILY])
@pytest.mark.parametrize("meanwhile", [False, True])
@pytest.mark.parametrize("days", [3, 300])
async def test_what_died_in_a_silence_is_told_once_when_it_is_over(
    digest: Digest, days: int, *, meanwhile: bool
) -> None:
    """Whatever else was told meanwhile, however long it lasted, and also from an index made anew."""
    house = House(replace(EDITORS, digest=digest))
    await house.tell()
    first = house.clock.now()
    await wish(house, EntryKind.SILENCE, "a", until=(first + timedelta(days=days)).date().isoformat())
    house.clock.turn(hours=1)
    await house.find("a", Event.DEAD)
    while house.clock.now() < first + timedelta(days=days, hours=1):
        if meanwhile:
            await house.find("b", Event.CHANGED)
        await house.tell()
        assert ("a", "dead") not in house.turns()
        house.clock.turn(days=days / 3)
    house.clock.turn(days=1)
    await house.again()
    await house.tell()
    assert house.turns().count(("a", "dead")) == 1
    assert "kept back while quiet was asked for" in house.targets["env:EDITORS"].taken[-1].text
    for _ in range(3):
        house.clock.turn(days=1)
        await house.again()
        await house.tell()
    assert house.turns().count(("a", "dead")) == 1


@pytest.mark.parametrize(
    ("kind", "again", "told"),
    [
        (EntryKind.SILENCE, None, False),
        (EntryKind.SILENCE, EntryKind.ACK, False),
        (EntryKind.SILENCE, EntryKind.REOPEN, True),
        (EntryKind.ACK, None, False),
        (EntryKind.ACK, EntryKind.REOPEN, True),
        (EntryKind.ACK, EntryKind.SILENCE, False),
    ],
)
async def test_what_became_known_is_told_only_where_that_is_taken_back(
    kind: EntryKind, again: EntryKind | None, *, told: bool
) -> None:
    """To acknowledge means to know; to take a wish back means to hear what it kept back."""
    house = House(IMMEDIATE)
    await house.tell()
    await house.find("a", Event.DEAD)
    until = (house.clock.now() + timedelta(days=9)).date().isoformat()
    await wish(house, kind, "a", verdict=Verdict.DEAD, until=until)
    await house.find("b", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "sent")]
    house.clock.turn(days=1)
    if again is not None:
        await wish(house, again, "a", verdict=Verdict.DEAD, until=until)
    for _ in range(3):
        house.clock.turn(hours=3)
        await house.tell()
    assert house.turns().count(("a", "dead")) == told


async def test_a_reminder_is_no_part_of_the_end_of_a_silence() -> None:
    """What people had heard before they asked for quiet is not told again after it."""
    house = House(IMMEDIATE)
    await house.tell()
    await house.find("a", Event.DEAD)
    await house.tell()
    house.clock.turn(minutes=1)
    await wish(house, EntryKind.SILENCE, "a", until=house.clock.now().date().isoformat())
    house.clock.turn(days=2)
    assert await house.tell() == []
    assert house.turns() == [("a", "dead")]


async def test_a_damaged_copy_is_told_in_a_silence() -> None:
    """It is ours and not the source's."""
    house = House(IMMEDIATE)
    await house.tell()
    await wish(house, EntryKind.SILENCE, "a", until=house.clock.now().date().isoformat())
    await house.find("a", Event.EVIDENCE_FAULT)
    await house.tell()
    assert house.turns() == [("a", "evidence-fault")]


async def test_a_letter_leads_to_no_copy_that_is_known_to_be_damaged() -> None:
    """The copy of the first day is damaged, a later one is whole: that one is the best."""
    house = House(IMMEDIATE)
    await house.tell()
    good, later = capture_of("good"), capture_of("later")
    now = house.clock.now()
    kept = Standing(source="a", url="https://www.a.example/a", baseline=baseline_of(good), payload_capture=later)
    fault = EvidenceFault(file=good.file, source="a", says="It is damaged.", since=now)
    for entry in (
        Entry(at=now, kind=EntryKind.LOOK, source="a", url=kept.url, standing=kept),
        Entry(
            at=now,
            kind=EntryKind.AUDIT,
            source=None,
            url=None,
            faults=(fault,),
            findings=(
                Finding(source="a", was=kept.verdict, now=kept.verdict, event=Event.EVIDENCE_FAULT, at=now, says="So."),
            ),
        ),
    ):
        await house.opened.store.record(await house.evidence.append([entry]))
    await house.tell()
    (message,) = house.targets["env:EDITORS"].taken
    assert f"Best copy (ours): snapshots/{later.file}" in message.text
    assert good.file not in message.text


async def test_reopened_is_told_again() -> None:
    """A silence that was taken back holds no longer."""
    house = House(IMMEDIATE)
    await house.tell()
    await wish(house, EntryKind.SILENCE, "a", until="2026-12-31")
    house.clock.turn(minutes=1)
    await wish(house, EntryKind.REOPEN, "a")
    await house.find("a", Event.DEAD)
    await house.tell()
    assert house.turns() == [("a", "dead")]


async def wish(house: House, kind: EntryKind, name: str, verdict: Verdict | None = None, **facts: str) -> None:
    """Journal a person's wish."""
    entry = Entry(at=house.clock.now(), kind=kind, source=name, url=None, verdict=verdict, facts=dict(facts))
    await house.opened.store.record(await house.evidence.append([entry]))


async def test_a_month_of_silence_is_broken_by_a_sign_of_life() -> None:
    """People learn that the watch goes on, once in thirty days, unless they want none."""
    calm = Audience(name="calm", to=("env:CALM",), heartbeat=False)
    house = House(EDITORS, calm)
    days = []
    for day in range(100):
        if await house.tell():
            days.append(day)
        house.clock.turn(days=1)
    assert days == [30, 60, 90]
    assert house.heard()[0] == "monitor: nothing to tell of 5 sources"
    assert house.heard("env:CALM") == []


async def test_the_service_says_that_it_was_late() -> None:
    """Nobody looked for three days though something was due: the next message says so, once."""
    house = House(IMMEDIATE)
    await house.tell()
    now = house.clock.now()
    due = Standing(source="a", url="https://www.a.example/a", checked_at=now, next_due=now + timedelta(days=1))
    entry = Entry(at=now, kind=EntryKind.LOOK, source="a", url=due.url, standing=due)
    await house.opened.store.record(await house.evidence.append([entry]))
    house.clock.turn(hours=30)
    assert await note_lateness(house.opened, house.clock) is None
    house.clock.turn(days=2.5)
    assert await note_lateness(house.opened, house.clock) is not None
    assert await note_lateness(house.opened, house.clock) is None
    assert await house.tell() == [("env:EDITORS", "sent")]
    text = house.targets["env:EDITORS"].taken[0].text
    assert "nobody looked from 2026-03-03 09:00 UTC to 2026-03-06 03:00 UTC (2.7 days), while 1 source was due" in text
    await house.again()
    assert await house.tell() == []


async def test_long_silence_does_not_lose_the_thread() -> None:
    """An audience that wants no sign of life is still known after a year without news."""
    house = House(replace(IMMEDIATE, heartbeat=False))
    await begin(house.opened, house.clock)
    for _ in range(24):
        house.clock.turn(days=15)
        assert await house.tell() == []
        await house.again()
    await house.find("a", Event.DEAD)
    await house.tell()
    assert house.turns() == [("a", "dead")]


def test_lost_quotes_are_named_with_their_state() -> None:
    """An acknowledgement knows which quotes were gone then."""
    gone = Passage(exact="x", state=PassageState.MISSING)
    well = Passage(exact="y", state=PassageState.PRESENT)
    assert lost_quotes(Standing(source="a", url="", quotes=(gone, well))) == ("missing:x",)


async def test_who_asks_by_hand_waits_for_no_back_off() -> None:
    """A letter that waits for its next try is tried now, and what waits after that is still known."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([LATER] * 2)
    await house.tell()
    await house.find("a", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "later")]
    assert await house.tell() == []
    assert await house.tell(at_once=True) == [("env:EDITORS", "later")]
    (letter,) = await waiting(house.settings, house.opened.store, house.clock)
    assert (letter.tries, letter.says, letter.again is not None) == (2, LATER.says, True)
    assert await house.tell(at_once=True) == [("env:EDITORS", "sent")]
    assert await waiting(house.settings, house.opened.store, house.clock) == ()


async def test_what_was_given_up_is_known_until_its_target_takes_another() -> None:
    """A letter that nobody will ever read is not forgotten."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([Delivery(how=Sending.REFUSED, says="550 no such user")])
    await house.tell()
    await house.find("a", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "refused")]
    for _ in range(2):
        (lost,) = (await read_outbox(house.settings, house.opened.store, house.clock)).given_up
        assert (lost.letter.to, lost.says) == ("env:EDITORS", "550 no such user")
        await house.again()
    await house.find("b", Event.DEAD)
    await house.tell()
    assert (await read_outbox(house.settings, house.opened.store, house.clock)).given_up == ()


async def test_what_was_given_up_is_told_for_forty_days_from_then() -> None:
    """Where nobody ran since, the days are counted all the same."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([Delivery(how=Sending.REFUSED, says="550 no such user")])
    await house.tell()
    await house.find("a", Event.DEAD)
    await house.tell()
    for days, lost in ((39, 1), (2, 0)):
        house.clock.turn(days=days)
        assert len((await read_outbox(house.settings, house.opened.store, house.clock)).given_up) == lost


async def test_a_try_that_was_the_last_one_is_not_called_later() -> None:
    """Who sends by hand reads that the letter was given up, as the journal says."""
    house = House(IMMEDIATE)
    house.targets["env:EDITORS"] = FakeNotifier([LATER] * 2)
    await house.tell()
    await house.find("a", Event.DEAD)
    assert await house.tell() == [("env:EDITORS", "later")]
    house.clock.turn(days=8)
    assert await house.tell(at_once=True) == [("env:EDITORS", "given-up")]
    assert await waiting(house.settings, house.opened.store, house.clock) == ()
