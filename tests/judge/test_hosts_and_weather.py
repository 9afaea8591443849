"""What looks teach about hosts, about our own line, and about whole domains."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.hearing.incidents import incidents
from monitor.judge.look.backoff import remember, wait_after
from monitor.judge.standing.online import Weather
from monitor.judge.standing.witnesses import witnesses
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.exchange import Hop, Observation, Purpose, Request, RobotsAnswer, RobotsMemory, Trouble
from monitor.model.finding import Event
from monitor.model.verdict import Judgement, Outcome, Standing, Verdict
from tests.judge.standings import BLOCKED, DAY, HOUR, MISSING, OK, SOURCE, START, URL, WEAK, standing

FRESH = HostMemory(host="news.example.org")


def answer(status: int | None, purpose: Purpose = Purpose.PAGE, *, hop: Hop | None = None) -> Answer:
    """Spell an answer with that status; None for no answer at all."""
    plain = Hop(url=URL, started=START, elapsed=timedelta(seconds=0.4), status=status)
    timeout = replace(plain, trouble=Trouble.TIMEOUT)
    return Answer(
        observation=Observation(
            request=Request(url=URL, purpose=purpose), hops=(hop or (plain if status else timeout),)
        )
    )


def looked(*answers: Answer) -> Look:
    """Spell a look."""
    check = Check(source=SOURCE, due=START, why=Why.INTERVAL)
    return Look(check=check, at=START, before=standing(), host=FRESH, answers=answers)


def test_a_refusing_host_rests_longer_each_time() -> None:
    """Five minutes, doubled with each 429 in a row, a day at most; one answer ends it."""
    memory, waits, at = FRESH, [], START
    for _ in range(11):
        memory = remember(memory, looked(answer(429)), WEAK, at)
        assert memory.not_before is not None
        waits.append((memory.not_before - at) / timedelta(minutes=1))
        at = memory.not_before
    assert waits[:5] == [5, 10, 20, 40, 80]
    assert waits[-1] == 24 * 60
    assert remember(memory, looked(answer(200)), OK, at) == replace(
        memory, refusals=0, not_before=None, answer_time=timedelta(seconds=0.4)
    )


@given(st.integers(-5, 10_000))
def test_no_wait_exceeds_a_day(refusals: int) -> None:
    """However often we were refused."""
    assert timedelta(minutes=5) <= wait_after(refusals) <= timedelta(hours=24)


def test_what_the_host_asked_for_is_kept() -> None:
    """Retry-After stands above our own waits, a month at most."""
    for asked, kept in ((3 * HOUR, 3 * HOUR), (9999 * DAY, 31 * DAY)):
        judgement = replace(WEAK, not_before=START + asked, host_wide=True)
        assert remember(FRESH, looked(answer(429)), judgement, START).not_before == START + kept


def test_a_503_defers_its_own_address_alone() -> None:
    """One page under repair closes no house."""
    memory = remember(FRESH, looked(answer(503)), replace(WEAK, not_before=START + HOUR), START)
    assert (memory.not_before, memory.refusals) == (None, 1)


def test_no_answer_teaches_nothing() -> None:
    """A timeout neither ends nor prolongs a rest, and is no response time."""
    resting = replace(FRESH, refusals=2, not_before=START + HOUR, answer_time=timedelta(seconds=1))
    assert remember(resting, looked(answer(None)), WEAK, START) == resting
    assert remember(resting, looked(), WEAK, START) == resting


@pytest.mark.parametrize(
    ("answers", "refuses"),
    [
        ((answer(403), answer(403, Purpose.ROOT)), START),
        ((answer(403), answer(403, Purpose.SIBLING)), START),
        ((answer(403), answer(200, Purpose.ROOT)), None),
        ((answer(200),), None),
        ((answer(403),), START - DAY),
        ((answer(None),), START - DAY),
    ],
)
def test_a_host_that_refuses_everything_is_remembered(answers: tuple[Answer, ...], refuses: object) -> None:
    """Until it lets anything through."""
    assert remember(replace(FRESH, refuses_all=START - DAY), looked(*answers), BLOCKED, START).refuses_all == refuses


def test_the_latest_robots_file_is_remembered() -> None:
    """Asked at most monthly, so it has to be kept."""
    memory = RobotsMemory(asked=START, status=200, text="User-agent: *")
    page = answer(200)
    page = replace(page, observation=replace(page.observation, robots=RobotsAnswer(allowed=True, memory=memory)))
    assert remember(FRESH, looked(page), OK, START).robots == memory
    assert remember(replace(FRESH, robots=memory), looked(answer(200)), OK, START).robots == memory


def weather(answered: int, silent: int, *, canary: bool | None = None, dead: int = 0) -> Weather:
    """Spell a run: hosts that answered, hosts that did not, and hosts that were dead before."""
    run = Weather(canary=canary)
    for number in range(answered):
        run.note(f"good{number}", answered=True)
    for number in range(silent):
        run.note(f"silent{number}", answered=False)
    for number in range(dead):
        run.note(f"dead{number}", answered=False, expected=False)
    return run


@pytest.mark.parametrize(
    ("run", "offline"),
    [
        (weather(0, 0), False),
        (weather(0, 1), True),
        (weather(0, 5), True),
        (weather(0, 5, canary=True), False),
        (weather(0, 5, canary=False), True),
        (weather(1, 8), False),
        (weather(4, 6), True),
        (weather(5, 5), False),
        (weather(1, 0, dead=50), False),
        (weather(0, 0, dead=3), True),
        (weather(3, 4, dead=10), False),
        (weather(30, 31), True),
    ],
)
def test_offline_is_when_nobody_answers_or_most_of_many_do_not(run: Weather, *, offline: bool) -> None:
    """Then nothing is judged: it was we, not they. Hosts that were dead before tell nothing new."""
    assert run.offline() is offline
    assert run.says().endswith("nothing was judged." if offline else "answered.")


def test_one_source_alone_with_an_unknown_name_is_judged() -> None:
    """A working resolver said so, and nobody else was asked."""
    run = Weather()
    run.note("gone.example", answered=False, unknown_name=True)
    assert not run.offline()
    run.note("other.example", answered=False, unknown_name=True)
    assert run.offline()


def test_a_host_fails_only_when_no_look_at_it_was_answered() -> None:
    """One answer of many proves the line."""
    run = Weather()
    for answered in (False, True, False):
        run.note("news.example.org", answered=answered)
    assert (run.hosts, run.answered, run.offline()) == (1, 1, False)
    run = weather(0, 1)
    run.hear_canary(answered=False)
    run.hear_canary(answered=True)
    assert not run.offline()


@given(st.integers(0, 30), st.integers(0, 30), st.integers(0, 30))
def test_what_is_settled_stays_online(answered: int, silent: int, rest: int) -> None:
    """Verdicts that were let go early are never taken back by the hosts that follow."""
    run = weather(answered, silent)
    settled = run.settled(answered + silent + rest)
    for number in range(rest):
        run.note(f"late{number}", answered=False)
    assert not (settled and run.offline())


def failing(number: int, host: str = "news.example.org", outcome: Outcome = Outcome.UNREACHABLE) -> Standing:
    """Spell a source that began to fail."""
    name = f"s{number}"
    return replace(standing(Verdict.FAILING), source=name, url=f"https://{host}/{number}", outcome=outcome)


def test_three_of_a_domain_failing_alike_are_one_incident() -> None:
    """One alert with the domain's name, not one for each source; hosts of the domain count together."""
    members = [failing(1), failing(2, "www.example.org"), failing(3, "example.org")]
    (found,) = incidents(members, at=START + HOUR)
    assert (found.domain, found.sources) == ("example.org", ("s1", "s2", "s3"))
    assert found.finding.event is Event.INCIDENT
    assert "3 sources of example.org" in found.finding.says
    assert incidents(members, at=START + HOUR, told={"example.org"}) == ()


@pytest.mark.parametrize(
    "members",
    [
        [failing(1), failing(2)],
        [failing(1), failing(2), failing(3, outcome=Outcome.MISSING)],
        [failing(1), failing(2), failing(3, "example.com")],
        [failing(1), failing(2), replace(failing(3), failing_since=START - 3 * DAY)],
        [failing(1), failing(2), replace(failing(3), verdict=Verdict.LIVE)],
        [failing(n, f"{n}.github.io") for n in range(3)],
    ],
)
def test_other_failures_are_no_incident(members: list[Standing]) -> None:
    """Too few, unlike, of other owners, or of long ago."""
    assert incidents(members, at=START + HOUR) == ()


def test_judgements_are_left_alone() -> None:
    """Remembering a host changes no noun that was given."""
    before = FRESH
    remember(
        before,
        looked(answer(429)),
        Judgement(outcome=Outcome.UNSTABLE, rule="r", reason="", weight=MISSING.weight),
        START,
    )
    assert before == HostMemory(host="news.example.org")


def stood_well(host: str, days_ago: float | None, **more: object) -> Standing:
    """Make a standing whose last good look was so long ago."""
    last_ok = None if days_ago is None else START - days_ago * DAY
    return replace(Standing(source=host, url=f"https://{host}/", last_ok=last_ok), **more)  # type: ignore[arg-type] # as named


def test_witnesses_stood_well_a_short_while_ago_elsewhere() -> None:
    """Nobody at a silent host, at its domain, or failing is asked, nor two of one domain; the freshest come first."""
    known = [
        stood_well("old.example", 300),
        stood_well("www.silent.example", 0.1),
        stood_well("never.example", None),
        stood_well("failing.example", 0.2, failing_since=START),
        stood_well("a.fresh.example", 1),
        stood_well("b.fresh.example", 2),
        stood_well("other.example", 3),
    ]
    assert witnesses(known, silent={"silent.example"}, fraction=0.0) == ("a.fresh.example", "other.example")
    assert witnesses(known, silent={"silent.example"}, fraction=0.99) == ("old.example", "a.fresh.example")
    assert witnesses(known[:2], silent={"silent.example", "old.example"}, fraction=0.5) == ("www.silent.example",)
    assert witnesses([], silent=(), fraction=0.5) == ()
