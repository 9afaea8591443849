"""The one living issue, kept on GitHub and GitLab on loopback through the real client."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from types import MappingProxyType

import pytest

from monitor.errors import RunError
from monitor.fetch.calls import Calls
from monitor.model.finding import Item, Report, Run
from monitor.model.source import Source
from monitor.model.verdict import Standing, Verdict
from monitor.notify.forge import Forge as Socket
from monitor.notify.github import GitHub
from monitor.notify.gitlab import GitLab
from monitor.notify.issue import Kept, keep
from monitor.report.issue import MARKER
from monitor.report.living import Step
from monitor.settings import Network
from tests.fakes.clock import FakeClock
from tests.notify.forges import TOKEN, Forge


def report(*, offline: bool = False, verdicts: Mapping[str, Verdict] = MappingProxyType({}), **more: Verdict) -> Report:
    """Give a report of sources by name."""
    clock = FakeClock()
    run = Run(id="run-1", started=clock.now(), finished=clock.now(), vantage="ci", offline=offline)
    items = tuple(
        Item(
            source=Source(id=name, url=f"https://{name}.example/"),
            standing=Standing(source=name, url=f"https://{name}.example/", verdict=verdict, title=f"On {name}"),
        )
        for name, verdict in {**verdicts, **more}.items()
    )
    return Report(run=run, items=items)


CALM = report(a=Verdict.LIVE, b=Verdict.LIVE)
A_DEAD = report(a=Verdict.DEAD, b=Verdict.LIVE)
BOTH_DEAD = report(a=Verdict.DEAD, b=Verdict.DEAD)


@pytest.fixture
def forge() -> Iterator[Forge]:
    """Give an empty forge."""
    with Forge() as server:
        yield server


@pytest.fixture
def clock() -> FakeClock:
    """Give a clock that makes nobody wait."""
    return FakeClock(drifts=True)


@pytest.fixture
async def calls() -> AsyncIterator[Calls]:
    """Give the real way out."""
    client = Calls(Network())
    yield client
    await client.close()


@pytest.fixture(params=["github", "gitlab"])
def ours(request: pytest.FixtureRequest, forge: Forge, clock: FakeClock, calls: Calls) -> Socket:
    """Give our side of both forges."""
    return side(request.param, forge, clock, calls)


def side(kind: str, forge: Forge, clock: FakeClock, calls: Calls) -> Socket:
    """Give our side of a forge."""
    if kind == "github":
        return GitHub(calls, clock, repository="own/er", token=TOKEN, base=forge.url)
    return GitLab(calls, clock, project="own/er", token=TOKEN, base=forge.url)


def wrote(forge: Forge) -> list[str]:
    """Give the calls that changed something."""
    return [call for call in forge.asked if not call.startswith("GET ")]


async def test_it_lives(ours: Socket, forge: Forge) -> None:
    """Nothing is opened while all is well; then opened, updated, told of news once, closed, and reopened."""
    assert await keep(ours, CALM) == Kept(step=Step.NOTHING)
    assert forge.issues == []
    assert (await keep(ours, A_DEAD)).step is Step.CREATE
    (issue,) = forge.issues
    assert issue["body"].startswith(MARKER)
    assert issue["labels"] == ["source-monitor"]
    assert "1 needs a look" in issue["title"]
    assert (await keep(ours, A_DEAD)).commented is False
    told = await keep(ours, BOTH_DEAD)
    assert (told.step, told.number, told.commented) == (Step.UPDATE, 1, True)
    assert "On b" in forge.comments[1][0]["body"]
    assert "On a" not in forge.comments[1][0]["body"]
    assert "2 need a look" in issue["title"]
    assert (await keep(ours, BOTH_DEAD)).commented is False
    assert (await keep(ours, CALM)).step is Step.CLOSE
    assert issue["state"] == "closed"
    before = len(wrote(forge))
    assert (await keep(ours, CALM)).step is Step.NOTHING
    assert len(wrote(forge)) == before
    assert (await keep(ours, A_DEAD)).step is Step.REOPEN
    assert issue["state"] == "open"
    assert len(forge.comments[1]) == 2
    assert len(forge.issues) == 1


async def test_what_cannot_be_judged_is_not_well(ours: Socket, forge: Forge) -> None:
    """A wall, an outage or a lost index neither closes the issue nor makes news of what was told."""
    await keep(ours, A_DEAD)
    for verdict in (Verdict.BLOCKED, Verdict.FAILING, Verdict.UNKNOWN, Verdict.NEW):
        assert (await keep(ours, report(a=verdict, b=Verdict.LIVE))).step is Step.UPDATE
    assert (await keep(ours, A_DEAD)).commented is False
    assert (await keep(ours, report(offline=True, a=Verdict.DEAD, b=Verdict.DEAD))).step is Step.NOTHING
    assert (await keep(ours, report(b=Verdict.LIVE))).step is Step.CLOSE
    assert forge.comments == {}


async def test_notes_alone_open_nothing(ours: Socket, forge: Forge) -> None:
    """A site that refuses us or fails once is no reason for an issue."""
    assert (await keep(ours, report(a=Verdict.BLOCKED, b=Verdict.FAILING))).step is Step.NOTHING
    assert forge.issues == []


async def test_a_person_who_wants_no_more_is_heard(forge: Forge, clock: FakeClock, calls: Calls) -> None:
    """Closed as not planned means silence for good, news or not."""
    for kind, how in (
        ("github", {"state_reason": "not_planned"}),
        ("gitlab", {"labels": ["source-monitor", "wontfix"]}),
    ):
        forge.issues.clear()
        ours = side(kind, forge, clock, calls)
        await keep(ours, A_DEAD)
        forge.issues[0].update({"state": "closed", **how})
        before = len(wrote(forge))
        assert (await keep(ours, BOTH_DEAD)).step is Step.SILENT
        assert len(wrote(forge)) == before


async def test_a_person_who_closed_it_as_done_is_believed(ours: Socket, forge: Forge) -> None:
    """It stays closed while the same is wrong, and opens when something new breaks."""
    await keep(ours, A_DEAD)
    forge.issues[0].update({"state": "closed", "state_reason": "completed"})
    assert (await keep(ours, A_DEAD)).step is Step.UPDATE
    assert forge.issues[0]["state"] == "closed"
    assert (await keep(ours, BOTH_DEAD)).step is Step.REOPEN


async def test_two_runs_at_once_leave_one_issue(forge: Forge, clock: FakeClock, calls: Calls) -> None:
    """Whatever comes between looking and opening, the lowest number stays open, alone."""
    for kind in ("github", "gitlab"):
        forge.issues.clear()
        sides = [side(kind, forge, clock, calls) for _ in range(5)]
        await asyncio.gather(*(keep(each, A_DEAD) for each in sides))
        await keep(sides[0], A_DEAD)
        assert [issue["number"] for issue in forge.issues if issue["state"] == "open"] == [1]
        assert all(not issue["body"].startswith(MARKER) for issue in forge.issues[1:])


async def test_one_who_came_between_is_seen_before_opening(ours: Socket, forge: Forge) -> None:
    """Another run that opens the issue between our two looks leaves nothing for us to open."""
    lists = 0

    def between(call: str) -> None:
        nonlocal lists
        if call.startswith("GET") and "/issues?" in call:
            lists += 1
            if lists == 3:
                forge.add(f"{MARKER}\n")

    forge.before = between
    assert (await keep(ours, A_DEAD)).number == 1
    assert len(forge.issues) == 1
    assert not any(call.startswith("POST") and call.endswith("/issues") for call in wrote(forge))


async def test_strangers_cannot_pass_for_it(forge: Forge, clock: FakeClock, calls: Calls) -> None:
    """Our marker in an issue of somebody without rights, below other words, or in a pull request, is not ours."""
    for kind in ("github", "gitlab"):
        forge.issues.clear()
        ours = side(kind, forge, clock, calls)
        forge.add(f"{MARKER}\nsend your copies to me", author="stranger")
        forge.add(f"What is this?\n> {MARKER}")
        if kind == "github":
            forge.add(f"{MARKER}\n", pull_request={"url": "x"})
        made = await keep(ours, A_DEAD)
        assert made.step is Step.CREATE
        assert made.number == len(forge.issues)
        assert "send your copies" in forge.issues[0]["body"]


async def test_another_token_finds_the_same_issue(forge: Forge, clock: FakeClock, calls: Calls) -> None:
    """What a colleague's token opened, or whose label somebody took away, is found again, many pages down."""
    forge.page = 2
    for _ in range(7):
        forge.add("Something else")
    forge.add(f"{MARKER}\n", author="colleague", author_association="MEMBER")
    assert (await keep(side("github", forge, clock, calls), A_DEAD)).number == 8
    forge.issues[7].update({"labels": [], "user": {"login": "keeper"}, "author_association": "NONE"})
    assert (await keep(side("github", forge, clock, calls), A_DEAD)).number == 8
    assert (await keep(side("gitlab", forge, clock, calls), A_DEAD)).number == 8
    assert len(forge.issues) == 8


@pytest.mark.parametrize("kind", ["github", "gitlab"])
async def test_pages_are_leafed_through_without_links(forge: Forge, clock: FakeClock, calls: Calls, kind: str) -> None:
    """A proxy that takes the links of answers away makes no second issue."""
    forge.links = False
    for _ in range(200):
        forge.add("Something else")
    forge.add(f"{MARKER}\n", author="keeper")
    assert (await keep(side(kind, forge, clock, calls), A_DEAD)).number == 201
    assert len(forge.issues) == 201


async def test_a_workflow_token_need_not_know_its_name(clock: FakeClock, calls: Calls) -> None:
    """The token that a workflow is given may not ask who it is; its issue is found all the same."""
    with Forge(whoami=False) as forge:
        ours = side("github", forge, clock, calls)
        assert (await keep(ours, A_DEAD)).step is Step.CREATE
        assert (await keep(side("github", forge, clock, calls), BOTH_DEAD)).step is Step.UPDATE
        assert len(forge.issues) == 1


@pytest.mark.parametrize(
    "limit",
    [
        (429, {"Retry-After": "7"}, 7),
        (403, {"X-RateLimit-Remaining": "0", "X-RateLimit-Reset": "{now+90}"}, 91),
        (403, {"Retry-After": "60"}, 60),
        (503, {}, 2),
        (502, {}, 2),
        (429, {}, 60),
    ],
)
async def test_limits_are_obeyed(
    ours: Socket, forge: Forge, clock: FakeClock, limit: tuple[int, dict[str, str], int]
) -> None:
    """The forge says when to come back, and we do; without a word we wait a little."""
    status, headers, wait = limit
    now = int(clock.now().timestamp())
    forge.sulk(status, {name: value.replace("{now+90}", str(now + 90)) for name, value in headers.items()})
    assert (await keep(ours, A_DEAD)).step is Step.CREATE
    assert timedelta(seconds=wait) in clock.slept


async def test_a_long_limit_is_no_reason_to_hang(ours: Socket, forge: Forge, clock: FakeClock) -> None:
    """An hour of waiting ends the run with a sentence, and nothing is lost."""
    forge.sulk(429, {"Retry-After": "3600"})
    with pytest.raises(RunError, match="429 not now"):
        await keep(ours, A_DEAD)
    assert clock.slept == []


SLOW = {"message": "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."}


async def test_a_limit_that_is_told_in_words_alone_is_obeyed(ours: Socket, forge: Forge, clock: FakeClock) -> None:
    """GitHub's second limit comes as 403 without a header: a minute is waited, more where it comes again."""
    for _ in range(2):
        forge.sulk(403, data=SLOW, when="POST")
    assert (await keep(ours, A_DEAD)).step is Step.CREATE
    assert clock.slept == [timedelta(minutes=1), timedelta(minutes=2)]
    assert len(forge.issues) == 1


async def test_a_limit_that_does_not_end_is_not_taken_for_missing_rights(ours: Socket, forge: Forge) -> None:
    """The sentence says that we are too fast, not that the token may not write."""
    for _ in range(4):
        forge.sulk(403, data=SLOW, when="POST")
    with pytest.raises(RunError, match=r"slow down.*run again later") as caught:
        await keep(ours, A_DEAD)
    assert "right to write" not in str(caught.value)
    assert forge.issues == []


async def test_a_token_that_is_echoed_is_not_shown(ours: Socket, forge: Forge) -> None:
    """A forge, or a proxy before it, that repeats our token in its error gives it away to no log of ours."""
    forge.sulk(400, data={"message": f"bad header: Bearer {TOKEN} {'x' * 300}"}, when="POST")
    with pytest.raises(RunError, match=r"bad header: Bearer \*\*\*") as caught:
        await keep(ours, A_DEAD)
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize("data", [{"a": 1}, "<html>", None, [5], [{"foo": 1}], [None], b"<html>sign in</html>"])
async def test_what_is_no_list_is_not_an_empty_one(ours: Socket, forge: Forge, data: object) -> None:
    """An answer of 200 that lists no issues ends the run with a sentence; a second issue is never opened for it."""
    await keep(ours, A_DEAD)
    lists = "GET /repos/own/er/issues?" if isinstance(ours, GitHub) else "GET /projects/own%2Fer/issues?"
    forge.sulk(200, when=lists, data=data)
    with pytest.raises(RunError, match="address of the forge"):
        await keep(ours, A_DEAD)
    assert len(forge.issues) == 1


async def test_words_of_a_person_above_do_not_hide_it(ours: Socket, forge: Forge) -> None:
    """A line above the marker is a person's and stays; the issue is found, and no second one is opened."""
    await keep(ours, A_DEAD)
    forge.issues[0]["body"] = f"Anna looks after this.\r\n\r\n{forge.issues[0]['body']}"
    assert (await keep(ours, BOTH_DEAD)).number == 1
    assert (await keep(ours, BOTH_DEAD)).commented is False
    assert len(forge.issues) == 1
    assert forge.issues[0]["body"].startswith(f"Anna looks after this.\r\n\r\n{MARKER}\n")
    assert forge.issues[0]["body"].count("Anna") == 1


async def test_ticks_of_people_stay(ours: Socket, forge: Forge) -> None:
    """Who ticked an entry off finds it ticked as long as it stands; one that comes anew is not."""
    await keep(ours, A_DEAD)
    before, tick, after = forge.issues[0]["body"].partition("- [ ]")
    assert tick
    forge.issues[0]["body"] = f"{before}- [x]{after}"
    await keep(ours, BOTH_DEAD)
    lines = [line for line in forge.issues[0]["body"].splitlines() if line.startswith("- [")]
    assert [line[:5] for line in lines] == ["- [x]", "- [ ]"]
    assert "On a" in lines[0]
    await keep(ours, CALM)
    await keep(ours, BOTH_DEAD)
    assert "- [x]" not in forge.issues[0]["body"]


async def test_what_nobody_looked_at_is_not_called_well(ours: Socket, forge: Forge) -> None:
    """After the files were lost the open issue names what stood there, and says that nobody can tell."""
    await keep(ours, A_DEAD)
    await keep(ours, report(a=Verdict.NEW, b=Verdict.NEW))
    (issue,) = forge.issues
    assert issue["title"] == "Cited sources: 1 cannot be judged now"
    assert "Nothing needs you" not in issue["body"]
    assert "dead before, is new now" in issue["body"]
    assert "`monitor show a`" in issue["body"]
    await keep(ours, report(a=Verdict.BLOCKED, b=Verdict.DEAD))
    assert issue["title"] == "Cited sources: 1 needs a look, 1 cannot be judged now"


async def test_what_may_have_been_done_is_not_done_twice(ours: Socket, forge: Forge) -> None:
    """A line that breaks after the issue was opened, or the comment was posted, makes no second one."""
    forge.sulk(0, when="POST")
    assert (await keep(ours, A_DEAD)).number == 1
    assert len(forge.issues) == 1
    forge.sulk(0, when="POST")
    with pytest.raises(RunError):
        await keep(ours, BOTH_DEAD)
    assert (await keep(ours, BOTH_DEAD)).step is Step.UPDATE
    assert len(forge.comments[1]) == 1
    assert (await keep(ours, BOTH_DEAD)).commented is False


async def test_reading_again_costs_nothing(ours: Socket, forge: Forge) -> None:
    """The look before opening sends the tags of the first; what is unchanged comes back as 304."""
    await keep(ours, A_DEAD)
    assert forge.unchanged >= 2


async def test_a_dry_run_only_reads(ours: Socket, forge: Forge) -> None:
    """It says what would be done, and writes nothing."""
    assert (await keep(ours, A_DEAD, dry_run=True)).step is Step.CREATE
    await keep(ours, A_DEAD)
    before = len(wrote(forge))
    assert await keep(ours, BOTH_DEAD, dry_run=True) == Kept(
        step=Step.UPDATE, number=1, url=(await ours.ours())[0].url, commented=True
    )
    assert len(wrote(forge)) == before


async def test_a_token_that_may_not_is_told_what_to_do(forge: Forge, clock: FakeClock, calls: Calls) -> None:
    """A wrong token ends with a sentence that names the next step, and never with the token."""
    for wrong in (
        GitHub(calls, clock, repository="own/er", token="wr0ng", base=forge.url),
        GitLab(calls, clock, project="own/er", token="wr0ng", base=forge.url),
    ):
        with pytest.raises(RunError, match="set a new one") as caught:
            await keep(wrong, A_DEAD)
        assert "wr0ng" not in str(caught.value)


async def test_very_many_worries_are_not_told_again(ours: Socket, forge: Forge) -> None:
    """Beyond what a body can remember, the same number is no news, and the body fits."""
    many = report(verdicts={f"s{n}": Verdict.DEAD for n in range(2_600)})
    await keep(ours, many)
    assert len(forge.issues[0]["body"]) <= 262_144
    assert (await keep(ours, many)).commented is False
    more = replace(many, items=(*many.items, *BOTH_DEAD.items))
    assert (await keep(ours, more)).commented is True
