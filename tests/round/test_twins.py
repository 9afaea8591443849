"""Sources that would ask the very same share one exchange and one copy, and each is judged as if it stood alone."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from monitor.model.exchange import Request
from monitor.model.snapshot import CaptureKind
from monitor.model.source import Policy, Quote, RobotsPolicy, Source, Watch, Work
from monitor.model.verdict import Outcome, Standing, Verdict
from tests.fakes.web import Scripted
from tests.round.rounds import Rounds
from tests.stories.prose import ENGLISH, article

PAGE = "https://herald.example/story"
BODY = article(ENGLISH, extra="<h2 id='one'>Counts</h2><p>412 and 371.</p>")
TAGS = pytest.mark.parametrize("tag", ['"v1"', ""], ids=["not modified", "same bytes"])
TURNS = pytest.mark.parametrize("turned", [False, True], ids=["as written", "turned round"])
NOWHERE = Quote(exact="words that stand nowhere on this page at all")
THERE = Quote(exact="nobody had asked for it and nobody paid for it")

OLD = Source(id="old", url=f"{PAGE}#one")
NEW = Source(id="new", url=f"{PAGE}#two", quotes=(NOWHERE,))


class Desk(Rounds):
    """A few sources, looked at from day to day; ``turned`` turns the lines round."""

    def __init__(self, *, tag: str = "", turned: bool = False) -> None:
        """Let the page answer, with an ETag where there is one."""
        super().__init__(PAGE, BODY, tag=tag)
        self.turned = turned

    async def look(self, *sources: Source, days: float = 1) -> dict[str, Standing]:
        """Look once at each, so much later; gives how they stand."""
        assert await self.over(sources[::-1] if self.turned else sources, days=days) == ()
        return {source.id: await self.stands(source.id) for source in sources}

    def asked(self, since: int = 0) -> list[Request]:
        """Give what was asked, from a place on."""
        return self.web.asked[since:]


def seen(standing: Standing) -> tuple[object, ...]:
    """Give what was seen of a source, where it stood and what it is compared with from now on."""
    baseline, change = standing.baseline, standing.change
    return (
        standing.verdict,
        standing.rule,
        standing.title,
        [(passage.exact, passage.state) for passage in standing.quotes],
        (baseline.title, baseline.text_digest) if baseline else None,
        change.kind if change else None,
        standing.borne_out,
        standing.payload_digest,
        standing.validators,
    )


def _but_rule(facts: tuple[object, ...]) -> tuple[object, ...]:
    """Leave out by which rule a page was well: one that is read for a twin may be told better."""
    return (*facts[:1], *facts[2:])


async def alone(source: Source, *, tag: str, before: Iterable[Source] = ()) -> tuple[object, ...]:
    """Give what is seen of a source that nobody shares its address with."""
    desk = Desk(tag=tag)
    for each in before:
        await desk.look(each)
    return seen((await desk.look(source))[source.id])


@TAGS
@TURNS
async def test_a_source_that_is_added_later_is_read_as_if_it_stood_alone(tag: str, *, turned: bool) -> None:
    """The bytes are known of the older one: the page is asked for whole all the same, kept whole once, and read."""
    desk = Desk(tag=tag, turned=turned)
    await desk.look(OLD)
    await desk.look(OLD)
    before = len(desk.web.asked)
    both = await desk.look(OLD, NEW)
    assert seen(both["new"]) == await alone(NEW, tag=tag)
    assert both["new"].rule == "ok-fragment-missing"
    assert _but_rule(seen(both["old"])) == _but_rule(await alone(OLD, tag=tag, before=(OLD, OLD)))
    (asked,) = desk.asked(before)
    assert asked.validators is None, "only the older one has seen the page"
    assert both["new"].capture == both["old"].capture == both["new"].payload_capture
    assert both["new"].capture is not None
    assert both["new"].capture.kind is CaptureKind.RESPONSE
    again = await desk.look(OLD, NEW)
    assert desk.web.asked[-1].validators == again["new"].validators, "now both have seen it"
    assert len(desk.asked(before)) == 2
    assert again["new"].capture is not None
    assert (again["new"].capture.kind, again["new"].capture) == (CaptureKind.REVISIT, again["old"].capture)
    assert [passage.state for passage in again["new"].quotes] == [passage.state for passage in both["new"].quotes]


@TAGS
@TURNS
async def test_a_quote_that_is_edited_is_looked_for(tag: str, *, turned: bool) -> None:
    """One source asks for other words: the page is read for it, whatever is known of its twin."""
    desk = Desk(tag=tag, turned=turned)
    edited = replace(NEW, quotes=(THERE,))
    await desk.look(OLD, NEW)
    await desk.look(OLD, NEW)
    before = len(desk.web.asked)
    both = await desk.look(OLD, edited)
    assert seen(both["new"]) == await alone(edited, tag=tag, before=(NEW, NEW))
    assert both["old"].quotes == ()
    assert len(desk.asked(before)) == 1


@TURNS
async def test_validators_that_one_alone_holds_are_not_sent(*, turned: bool) -> None:
    """The page changed while one of two rested: its twin's ETag would bring an answer that says nothing to it."""
    desk = Desk(tag='"v1"', turned=turned)
    twin = Source(id="twin", url=PAGE)
    await desk.look(OLD, twin)
    desk.web.page(PAGE, BODY + b"<!-- 2 -->", etag='"v2"')
    await desk.look(OLD)
    await desk.look(OLD)
    both = await desk.look(OLD, twin)
    assert desk.web.asked[-1].validators is None
    assert both["twin"].change == both["old"].change
    assert both["twin"].payload_capture == both["twin"].capture, "its own whole copy is of another page"
    await desk.look(OLD, twin)
    assert desk.web.asked[-1].validators == both["twin"].validators


@TURNS
async def test_the_same_address_twice_is_judged_twice(*, turned: bool) -> None:
    """What one source knew of old says nothing of a title that the page never bore."""
    desk = Desk(turned=turned)
    gone = article(ENGLISH).replace(ENGLISH.body.encode(), b"<p>This article has been removed.</p>")
    titled = Source(id="new", url=PAGE, work=Work(title=ENGLISH.title))
    old = Source(id="old", url=PAGE)
    await desk.look(old)
    desk.web.page(PAGE, gone)
    both = await desk.look(old, titled)
    later = await desk.look(old, titled)
    single = Desk()
    single.web.page(PAGE, gone)
    assert seen(both["new"]) == seen((await single.look(titled))["new"])
    assert (both["new"].verdict, later["new"].verdict) == (Verdict.FAILING, Verdict.FAILING)


@TURNS
async def test_what_each_watches_of_the_page_is_its_own(*, turned: bool) -> None:
    """One copy serves two who watch other parts: neither is compared with what the other left out."""
    desk = Desk(turned=turned)
    part = Source(id="part", url=PAGE, policy=Policy(watch=Watch(select="h2")))
    whole = Source(id="whole", url=PAGE)
    await desk.look(part, whole)
    desk.web.page(PAGE, BODY.replace(b"412", b"512"))
    both = await desk.look(part, whole)
    single = Desk()
    await single.look(whole)
    single.web.page(PAGE, BODY.replace(b"412", b"512"))
    stands = (await single.look(whole))["whole"]
    assert (both["whole"].rule, both["whole"].change) == (stands.rule, stands.change)
    assert both["whole"].capture == both["part"].capture


_OBEYS = replace(OLD, id="obeys", policy=Policy(robots=RobotsPolicy.OBEY))
_BEHIND = replace(OLD, id="behind", policy=Policy(proxy="http://127.0.0.1:9"))
_DUTCH = replace(OLD, id="dutch", work=Work(language="nl"))


@TURNS
@pytest.mark.parametrize("other", [_OBEYS, _BEHIND, _DUTCH], ids=lambda source: source.id)
async def test_other_settings_are_another_exchange(other: Source, *, turned: bool) -> None:
    """Whoever asks in another way hears for itself, whichever line comes first."""
    desk = Desk(turned=turned)
    desk.web.robots("herald.example", allowed=False)
    both = await desk.look(NEW, other)
    assert both["new"].outcome is Outcome.OK
    assert both[other.id].outcome is (Outcome.SKIPPED if other is _OBEYS else Outcome.OK)
    assert {(each.robots, each.proxy, each.language) for each in desk.asked()} == {
        (source.policy.robots, source.policy.proxy, source.work.language) for source in (NEW, other)
    }


async def test_english_is_what_nobody_has_to_say() -> None:
    """Who names the usual language asks the very same as who names none."""
    desk = Desk()
    await desk.look(NEW, replace(OLD, work=Work(language="en")))
    assert len(desk.asked()) == 1


@TURNS
@pytest.mark.parametrize(("status", "asked", "refusals"), [(500, 2, 0), (429, 3, 1)])
async def test_what_was_asked_once_more_is_shared_too(status: int, asked: int, refusals: int, *, turned: bool) -> None:
    """No host is asked again for each who watches a place on the page; one refusal counts as one."""
    desk = Desk(turned=turned)
    desk.web.say(PAGE, Scripted(status=status))
    both = await desk.look(OLD, NEW)
    assert len(desk.asked()) == asked
    assert both["old"].outcome is both["new"].outcome is Outcome.UNSTABLE
    assert both["old"].capture == both["new"].capture
    assert (await desk.store.host("herald.example")).refusals == refusals


async def test_places_on_one_page_are_one_address() -> None:
    """Six places on a page that redirects are one address that was led there, not six."""
    desk = Desk()
    desk.web.redirect(PAGE, "https://herald.example/stories/seals-of-the-estuary", 302)
    desk.web.page("https://herald.example/stories/seals-of-the-estuary", BODY)
    places = [Source(id=f"s{n}", url=f"{PAGE}#{n}") for n in range(6)]
    for _ in range(2):
        stand = await desk.look(*places)
        assert {each.outcome for each in stand.values()} == {Outcome.REDIRECTED}
