"""The page as it was cited: which day, who may be told, which copies are worth having, when to ask again."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from monitor.judge.standing.past import MOST_TRIES, after_silence, cited_near, may_be_told, ranked, rested, wants
from monitor.model.check import HostMemory
from monitor.model.memento import Memento, Recall, Search
from monitor.model.snapshot import Baseline, Origin
from monitor.model.source import PartialDate, Policy, Source, Work
from monitor.model.verdict import Standing

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
NEAR = datetime(2021, 10, 5, 12, tzinfo=UTC)
URL = "https://www.example.org/story"


def source(url: str | None = URL, *, policy: Policy | None = None, **work: PartialDate) -> Source:
    """Make a source that was read on the day."""
    said = work or {"accessed": PartialDate(year=2021, month=10, day=5)}
    return Source(id="story", url=url, policy=policy or Policy(), work=Work(**said))  # type: ignore[arg-type]


def copy(taken: datetime) -> Memento:
    """Make a copy of that moment."""
    return Memento(original=URL, url=f"https://archive.example/{taken:%Y%m%d}/", taken=taken, archive="archive.example")


def first(taken: datetime, origin: Origin = Origin.FIRST_LOOK) -> Standing:
    """Make a standing with that baseline."""
    baseline = Baseline(capture="c", taken=taken, origin=origin, file="f")
    return Standing(source="story", url=URL, checked_at=taken, baseline=baseline)


@pytest.mark.parametrize(
    ("work", "day"),
    [
        (Work(accessed=PartialDate(year=2021, month=10, day=5)), "2021-10-05"),
        (Work(accessed=PartialDate(year=2021, month=10)), "2021-10-16"),
        (Work(accessed=PartialDate(year=2021)), "2021-07-01"),
        (Work(published=PartialDate(year=2020, month=2, day=29)), "2020-02-29"),
        (Work(accessed=PartialDate(year=2021), published=PartialDate(year=2019)), "2021-07-01"),
    ],
)
def test_the_day_of_the_citation(work: Work, day: str) -> None:
    """Read before published; of what is left open the middle."""
    assert f"{cited_near(Source(id='story', url=URL, work=work)):%Y-%m-%d}" == day


def test_without_a_day_there_is_none() -> None:
    """A copy that a person named tells the day where nothing else does."""
    bare = Source(id="story", url=URL)
    assert cited_near(bare) is None
    assert cited_near(bare, [copy(NEAR)]) == NEAR


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (source(), True),
        (source(policy=Policy(contact=False)), False),
        (source(policy=Policy(archives=False)), False),
        (source(None), False),
        (source("mailto:a@example.org"), False),
        (source("http://10.1.2.3/x"), False),
        (source("http://127.0.0.1:8000/x"), False),
        (source("http://[::1]/x"), False),
        (source("http://intranet/x"), False),
        (source("http://wiki.corp.internal/x"), False),
        (source("http://abcdefghij.onion/x"), False),
        (source("http://93.184.216.34/x"), True),
    ],
)
def test_who_may_be_told_of_to_an_archive(asked: Source, told: bool) -> None:  # noqa: FBT001 - a column of the table
    """Neither what a person keeps to themselves, nor what lies inside."""
    assert may_be_told(asked) is told


def test_when_archives_are_asked() -> None:
    """For a first look long after the day, once; not after an answer, a person's word, or before a wait is over."""
    seen = first(AT)
    assert wants(source(), seen, NEAR, at=AT)
    assert wants(source(), replace(seen, baseline=None), NEAR, at=AT), "a dead page has no first look"
    assert not wants(source(), seen, None, at=AT)
    assert not wants(source(), seen, AT + timedelta(days=9), at=AT), "a day that is still to come"
    assert not wants(source(), first(NEAR + timedelta(days=2)), NEAR, at=AT), "we were there ourselves"
    assert not wants(source(), replace(seen, checked_at=None), NEAR, at=AT), "nobody has looked yet"
    for origin in (Origin.PERSON, Origin.MEMENTO):
        assert not wants(source(), first(AT, origin), NEAR, at=AT)
    none = Recall(state=Search.NONE, near=NEAR, at=AT)
    assert not wants(source(), replace(seen, recall=none), NEAR, at=AT)
    assert wants(source(), replace(seen, recall=none), NEAR - timedelta(days=365), at=AT), "the day was corrected"
    waiting = Recall(state=Search.WAITING, near=NEAR, at=AT, tries=1, not_before=AT + timedelta(hours=1))
    assert not wants(source(), replace(seen, recall=waiting), NEAR, at=AT)
    assert wants(source(), replace(seen, recall=waiting), NEAR, at=AT + timedelta(hours=1))


def test_copies_worth_having_come_nearest_first() -> None:
    """None further from the day than our first look, none from before the work came out."""
    days = (-900, -30, 2, 40, 2000)
    copies = [copy(NEAR + timedelta(days=n)) for n in days]
    found = ranked([*copies, copies[0]], source(), NEAR, first_look=AT)
    assert [(memento.taken - NEAR).days for memento in found] == [2, -30, 40, -900]
    out = source(accessed=PartialDate(year=2021, month=10, day=5), published=PartialDate(year=2021, month=10, day=4))
    assert [(memento.taken - NEAR).days for memento in ranked(copies, out, NEAR, first_look=AT)] == [2, 40]
    assert len(ranked(copies, source(), NEAR, first_look=None)) == len(copies)


def test_silence_is_met_with_longer_and_longer_waits() -> None:
    """After six silences the search ends; another day begins anew."""
    recall: Recall | None = None
    waits = []
    for _ in range(MOST_TRIES):
        recall = after_silence(recall, NEAR, "silent", at=AT)
        waits.append(None if recall.not_before is None else (recall.not_before - AT) // timedelta(hours=1))
    assert waits == [1, 6, 24, 72, 168, None]
    assert recall is not None
    assert recall.state is Search.GIVEN_UP
    assert after_silence(recall, NEAR - timedelta(days=1), "silent", at=AT).tries == 1


def test_archives_rest_after_silence() -> None:
    """Five minutes, doubled each time up to a day, and as long as they ask for; one answer ends it."""
    memory = HostMemory(host="archive.example")
    assert rested(memory, answered=True, asked=None, at=AT) is memory
    waits = []
    for _ in range(12):
        memory = rested(memory, answered=False, asked=None, at=AT)
        assert memory.not_before is not None
        waits.append((memory.not_before - AT) // timedelta(minutes=1))
    assert waits[:3] == [5, 10, 20]
    assert waits[-1] == 24 * 60
    asked = rested(HostMemory(host="a"), answered=False, asked=AT + timedelta(hours=7), at=AT)
    assert asked.not_before == AT + timedelta(hours=7)
    assert rested(memory, answered=True, asked=None, at=AT) == HostMemory(host="archive.example")
