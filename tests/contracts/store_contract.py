"""What every store promises; the plugs and the fake all pass it."""

from __future__ import annotations

from dataclasses import replace

from monitor.model.check import HostMemory
from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.verdict import Outcome, Verdict
from monitor.ports import Overdue, Store
from tests.contracts.journals import DAY, HOUR, LEASE, Journal, capture_at, ids_of, watch
from tests.contracts.store_lines import LinesContract
from tests.contracts.store_queue import QueueContract
from tests.fakes.clock import START


class StoreContract(QueueContract, LinesContract):
    """Subclass it, and give it a fixture ``store`` that is open and empty."""

    # Questions.

    async def test_standings_come_in_the_order_of_the_list(self, store: Store) -> None:
        """Order is the watchlist's, also after it was shuffled; ids and verdicts narrow it down."""
        listed = [(name, f"https://{name}.example/") for name in ("c", "a", "b", "d")]
        await store.sync(watch(*listed), START)
        journal = Journal()
        await store.record([journal.look("a", START), journal.look("d", START, verdict=Verdict.DEAD)])
        assert await ids_of(store) == ["c", "a", "b", "d"]
        assert await ids_of(store, ids=["d", "stranger", "c"]) == ["c", "d"]
        assert await ids_of(store, verdicts=[Verdict.DEAD, Verdict.NEW]) == ["c", "b", "d"]
        assert await ids_of(store, ids=["d", "a"], verdicts=[Verdict.LIVE]) == ["a"]
        assert await ids_of(store, ids=[]) == []
        assert await ids_of(store, verdicts=[]) == []
        await store.sync(watch(*reversed(listed)), START)
        assert await ids_of(store) == ["d", "b", "a", "c"]
        counts = await store.counts()
        assert list(counts) == list(Verdict)
        assert {verdict: n for verdict, n in counts.items() if n} == {Verdict.NEW: 2, Verdict.LIVE: 1, Verdict.DEAD: 1}

    async def test_many_hosts_and_sources_are_told_of_at_once(self, store: Store) -> None:
        """What is due at many hosts, and what is known of them, is what each of them alone would tell."""
        many = [(f"s{number}", f"https://h{number % 700}.example/{number}") for number in range(1500)]
        await store.sync(watch(*many), START)
        journal = Journal()
        memory = HostMemory(host="h3.example", refusals=2)
        await store.record([journal.look("s3", START, many[3][1], host=memory, next_due=START + 9 * DAY)])
        hosts = [f"h{number}.example" for number in range(700)]
        found = await store.dues([*hosts, "stranger.example"], START + DAY)
        assert found == {host: await store.due(host, START + DAY) for host in hosts}
        assert await store.dues(["h3.example"], START - DAY) == {
            "h3.example": await store.due("h3.example", START - DAY)
        }
        known = await store.brief([*hosts, "stranger.example"], [*(name for name, _ in many), "stranger"])
        assert known.memories == {"h3.example": memory}
        assert known.standings == {name: await store.standing(name) for name, _ in many}
        assert await store.dues([], START) == {}

    async def test_many_ids_can_be_asked_for(self, store: Store) -> None:
        """There is no limit to a list of ids that a person or a program names."""
        listed = [(f"s{n:04d}", f"https://h{n}.example/") for n in range(1200)]
        await store.sync(watch(*listed), START)
        wanted = [id_ for id_, _ in listed if not id_.endswith("7")]
        assert await ids_of(store, ids=list(reversed(wanted))) == wanted

    async def test_who_landed_on_an_address_is_found(self, store: Store) -> None:
        """Sources whose chains end on one address are found by any spelling of it, removed ones are not."""
        listed = [(name, f"https://{name}.example/") for name in ("b", "a", "gone", "other")]
        await store.sync(watch(*listed), START)
        journal = Journal()
        for name in ("a", "b", "gone"):
            await store.record([journal.look(name, START, final_url="https://Home.example:443/#top")])
        await store.record([journal.look("other", START, final_url="https://home.example/else")])
        await store.sync(watch(*(each for each in listed if each[0] != "gone")), START)
        assert [each.source for each in await store.landed("https://home.example")] == ["b", "a"]
        assert await store.landed("https://nobody.example/") == ()

    async def test_failing_siblings_are_found(self, store: Store) -> None:
        """Sources of one registrable domain that began to fail since a time are found, first failed first."""
        listed = [("a", "https://www.site.co.uk/a"), ("b", "https://b.site.co.uk/"), ("c", "https://other.co.uk/")]
        await store.sync(watch(*listed, ("d", "https://site.co.uk/d"), ("e", "https://site.co.uk/e")), START)
        journal = Journal()
        began = {"a": START + HOUR, "b": START, "c": START, "d": START - DAY}
        for name, since in began.items():
            await store.record([journal.look(name, START, failing_since=since, verdict=Verdict.FAILING)])
        found = await store.siblings_failing("site.co.uk", START)
        assert [standing.source for standing in found] == ["b", "a"]

    async def test_history_is_told_newest_first(self, store: Store) -> None:
        """Looks come newest first, with rule and reason where something changed, and with their copies."""
        journal = Journal()
        first = journal.look("a", START, capture=capture_at(START))
        await store.record([first, journal.look("a", START + DAY, unchanged=True), journal.look("a", START + 2 * DAY)])
        history = await store.history("a")
        assert [look.at for look in history] == [START + 2 * DAY, START + DAY, START]
        assert [look.capture for look in history] == [None, None, capture_at(START).id]
        assert [look.rule for look in history] == ["ok-fits", None, "ok-fits"]
        assert history[2].reason == "The page is as it was."
        assert history[2].outcome is Outcome.OK
        assert history[2].verdict is Verdict.LIVE
        assert await store.history("a", limit=1) == history[:1]
        assert await store.history("stranger") == ()

    async def test_captures_are_told_newest_first(self, store: Store) -> None:
        """Copies come back as they were told of, newest first; one without payload too."""
        journal = Journal()
        kept = [capture_at(START), replace(capture_at(START + DAY), payload_digest=None, record=None)]
        await store.record([journal.look("a", each.taken, capture=each) for each in kept])
        await store.record([journal.look("b", START, capture=kept[0])])
        assert await store.captures("a") == (kept[1], kept[0])
        assert await store.captures("b") == (kept[0],)

    async def test_findings_between_two_marks_are_given_once(self, store: Store) -> None:
        """What was found beyond one mark and up to another comes eldest first, of every writer, and never twice."""
        here, ci = Journal("here"), Journal("ci")
        found = [
            Finding(source="a", was=Verdict.LIVE, now=Verdict.DEAD, event=Event.DEAD, at=START + n * HOUR, says=f"{n}")
            for n in range(4)
        ]
        await store.record([here.look("a", START, findings=(found[0],)), here.look("a", START, findings=(found[2],))])
        first = await store.watermark()
        await store.record([ci.look("a", START, findings=(found[1],)), here.look("a", START, findings=(found[3],))])
        second = await store.watermark()
        assert await store.found({}, first) == (found[0], found[2])
        assert await store.found(first, second) == (found[1], found[3])
        assert await store.found(second, second) == ()
        assert await store.found({}, {}) == ()

    async def test_what_was_told_and_wished_comes_back(self, store: Store) -> None:
        """Lines of these kinds keep time, source, verdict and facts, eldest first; others are not among them."""
        journal = Journal()
        told = Entry(at=START, kind=EntryKind.TOLD, source=None, url=None, facts={"step": "sent", "to": ["x"]})
        ack = Entry(
            at=START + DAY, kind=EntryKind.ACK, source="a", url="https://a.example/", verdict=Verdict.DEAD, facts={}
        )
        await store.record([journal.add(ack), journal.look("a", START), journal.add(told)])
        assert await store.said((EntryKind.TOLD, EntryKind.ACK)) == (told, ack)
        assert await store.said((EntryKind.ACK,)) == (ack,)
        assert await store.said((EntryKind.TOLD,), since=START + HOUR) == ()

    async def test_who_waits_for_a_look_is_known(self, store: Store) -> None:
        """Since when sources have been due, how many, and when anybody last looked; new ones do not count."""
        journal = Journal()
        await store.sync(watch(*((name, f"https://{name}.example/") for name in "abc")), START)
        assert await store.overdue(START) is None
        await store.record([journal.look("a", START), journal.look("b", START + HOUR)])
        assert await store.overdue(START + HOUR) is None
        assert await store.overdue(START + 3 * DAY) == Overdue(since=START + DAY, sources=2, last_look=START + HOUR)

    async def test_findings_are_told_newest_first(self, store: Store) -> None:
        """Findings of all, or of one source, come newest first; those about a domain too."""
        journal = Journal()
        found = [
            Finding(
                source=name, was=Verdict.LIVE, now=Verdict.FAILING, event=event, at=START + n * HOUR, says=f"No. {n}"
            )
            for n, (name, event) in enumerate(
                [("a", Event.DEAD), ("site.example", Event.INCIDENT), ("a", Event.RECOVERED)]
            )
        ]
        await store.record([journal.look("a", START, findings=tuple(found[:2]))])
        await store.record([journal.look("a", START + DAY, findings=(found[2],))])
        assert await store.findings() == (found[2], found[1], found[0])
        assert await store.findings("a") == (found[2], found[0])
        assert await store.findings(limit=1) == (found[2],)

    # Made anew.

    async def test_made_anew_it_is_equal(self, store: Store) -> None:
        """Emptied and filled again from watchlist and lines, the index holds the same rows."""
        journal = Journal()
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/"), ("x", None)), START)
        memory = HostMemory(host="gone.example", not_before=START + DAY)
        await store.record(
            [journal.look("a", START, capture=capture_at(START)), journal.look("gone", START, host=memory)]
        )
        await store.claim(START, limit=5, owner="me", lease=LEASE)
        last = watch(("b", "https://b.example/new"), ("c", "https://c.example/"))
        await store.sync(last, START + DAY)
        await store.record([journal.look("b", START + DAY, unchanged=True)])
        before = await store.rows()
        await store.clear()
        assert not any((await store.rows()).values())
        await store.sync(last, START + 5 * DAY)
        await store.record(journal.lines)
        assert await store.rows() == before

    async def test_what_differs_from_the_journal_is_told(self, store: Store) -> None:
        """An index that follows its lines differs in nothing; a line that is none of its own is told."""
        journal = Journal()
        listed = watch(("a", "https://a.example/"), ("b", "https://b.example/"))
        await store.sync(listed, START)
        await store.record([journal.look("a", START, capture=capture_at(START)), journal.look("b", START)])
        assert await store.differences(iter(journal.lines), listed) == ()
        other = Journal()
        other.look("a", START, capture=capture_at(START, "sha256:11"))
        other.look("b", START + HOUR)
        found = await store.differences(iter(other.lines), listed)
        assert found
        assert all(isinstance(says, str) for says in found)
        assert await store.differences(iter(journal.lines), listed) == (), "asking changes nothing"
