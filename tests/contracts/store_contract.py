"""What every store promises; the plugs and the fake all pass it."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

import pytest

from monitor.model.check import HostMemory
from monitor.model.exchange import Validators
from monitor.model.finding import Entry, EntryKind, Event, Finding, Line
from monitor.model.snapshot import Baseline, Capture, CaptureKind, EvidenceFault, Origin
from monitor.model.source import Every, Policy, Rhythm, Source, Watchlist
from monitor.model.verdict import Change, ChangeKind, Glance, Note, Outcome, Passage, PassageState, Standing, Verdict
from monitor.ports import Overdue, Store
from tests.fakes.clock import START

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LEASE = timedelta(minutes=10)


def watch(*sources: Source | tuple[str, str | None]) -> Watchlist:
    """Make a watchlist of sources, or of ids and addresses."""
    listed = [each if isinstance(each, Source) else Source(id=each[0], url=each[1]) for each in sources]
    return Watchlist(sources={source.id: source for source in listed})


def capture_at(at: datetime, digest: str = "sha256:00") -> Capture:
    """Make a capture taken then."""
    stamp = at.strftime("%Y%m%dT%H%M%SZ")
    return Capture(
        id=f"{stamp}-3f9c2a71b0de-7k2m",
        taken=at,
        file=f"captures/{at:%Y/%m}/{stamp}.warc.gz",
        sha256=sha256(stamp.encode()).hexdigest(),
        bytes=4711,
        kind=CaptureKind.RESPONSE,
        url="https://a.example/1",
        payload_digest=digest,
        record="urn:uuid:0b0e7f2c-0000-4000-8000-000000000000",
    )


class Journal:
    """Lines of one writer, numbered as a journal would."""

    def __init__(self, writer: str = "here") -> None:
        """Begin at line 1."""
        self.writer = writer
        self.lines: list[Line] = []

    def add(self, entry: Entry) -> Line:
        """Give an entry its place."""
        seq = len(self.lines) + 1
        digest = sha256(f"{self.writer}{seq}".encode()).hexdigest()
        prev = self.lines[-1].sha256 if self.lines else "0" * 64
        line = Line(writer=self.writer, seq=seq, prev=prev, sha256=digest, entry=entry)
        self.lines.append(line)
        return line

    def look(self, source: str, at: datetime, url: str | None = None, **changes: object) -> Line:
        """Add a look; ``changes`` are fields of the entry, or of the standing after it."""
        standing = Standing(
            source=source,
            url=url or f"https://{source}.example/",
            verdict=Verdict.LIVE,
            outcome=Outcome.OK,
            rule="ok-fits",
            reason="The page is as it was.",
            since=at,
            checked_at=at,
            next_due=at + DAY,
        )
        own = {
            name: changes.pop(name) for name in list(changes) if name in {"capture", "host", "findings", "unchanged"}
        }
        standing = replace(standing, **changes)  # type: ignore[arg-type] # fields are named by each test
        entry = Entry(
            at=at,
            kind=EntryKind.LOOK,
            source=source,
            url=standing.url,
            outcome=standing.outcome,
            verdict=standing.verdict,
            standing=standing,
        )
        return self.add(replace(entry, **own))  # type: ignore[arg-type] # as above


async def ids_of(store: Store, *, verdicts: list[Verdict] | None = None, ids: list[str] | None = None) -> list[str]:
    """Give the ids of standings in the order in which they come."""
    return [standing.source async for standing in store.standings(ids, verdicts=verdicts)]


def fault(source: str, file: str, says: str, since: datetime = START) -> EvidenceFault:
    """Make a damaged file, or without words one that is whole again."""
    return EvidenceFault(source=source, file=file, says=says, since=since)


def audit(at: datetime, *faults: EvidenceFault) -> Entry:
    """Make the entry of an audit that found these."""
    return Entry(at=at, kind=EntryKind.AUDIT, source=None, url=None, faults=faults)


class StoreContract:
    """Subclass it, and give it a fixture ``store`` that is open and empty."""

    # What is damaged.

    async def test_a_damaged_file_is_known_until_it_is_whole(self, store: Store) -> None:
        """The later word about a file counts, in whatever order the lines come; sources that nobody lists count too."""
        journal = Journal()
        journal.add(audit(START, fault("a", "one", "one is gone."), fault("b", "one", "one is gone.")))
        journal.add(audit(START + DAY, fault("a", "two", "two is cut.", START + DAY)))
        journal.add(audit(START + 2 * DAY, fault("a", "one", "")))
        await store.record(journal.lines[2:])
        await store.record(journal.lines[:2])
        left = (fault("b", "one", "one is gone."), fault("a", "two", "two is cut.", START + DAY))
        assert await store.faults() == left
        await store.clear()
        assert await store.faults() == ()
        await store.record(journal.lines)
        assert await store.faults() == left

    async def test_what_is_due_at_a_resting_host_is_known(self, store: Store) -> None:
        """Nobody claims it, and nobody forgets it: it is named until the host may be visited again."""
        await store.sync(
            watch(("a", "https://a.example/"), ("b", "https://b.example/"), ("c", "https://a.example/2")), START
        )
        journal = Journal()
        memory = HostMemory(host="a.example", not_before=START + DAY)
        await store.record([journal.look("a", START, host=memory, next_due=START + HOUR)])
        assert await store.resting(START) == ("c",)
        assert await store.resting(START + HOUR) == ("c", "a")
        assert await store.resting(START + HOUR, limit=1) == ("c",)
        assert await store.resting(START + DAY) == ()

    # What is due.

    async def test_a_new_source_is_due_at_once(self, store: Store) -> None:
        """A source that nobody has looked at is due whenever one asks, and stands as new."""
        await store.sync(watch(("a", "https://a.example/1")), START)
        assert await store.due("a.example", START) == (("a", START),)
        assert await store.due("a.example", START - DAY) == (("a", START - DAY),)
        assert await store.standing("a") == Standing(source="a", url="https://a.example/1")
        assert await store.standing("stranger") is None

    @pytest.mark.parametrize(
        "source",
        [
            Source(id="a", url=None),
            Source(id="a", url="mailto:someone@a.example"),
            Source(id="a", url="https://a.example/", policy=Policy(contact=False)),
            Source(id="a", url="https://a.example/", policy=Policy(every=Every(rhythm=Rhythm.NEVER))),
        ],
        ids=["no address", "no page", "no contact", "never"],
    )
    async def test_some_are_never_due_by_themselves(self, store: Store, source: Source) -> None:
        """A claim without address, a mail address, contact never and every never are listed but never claimed."""
        await store.sync(watch(source), START)
        assert await store.claim(START, limit=10, owner="me", lease=LEASE) == ()
        assert await store.due("a.example", START) == ()
        assert await ids_of(store) == ["a"]

    async def test_a_look_moves_the_due_time(self, store: Store) -> None:
        """After a look the source is due when its standing says, not before."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.record([Journal().look("a", START)])
        assert await store.due("a.example", START + DAY - HOUR) == ()
        assert await store.due("a.example", START + 2 * DAY) == (("a", START + DAY),)

    async def test_due_sources_come_longest_waiting_first(self, store: Store) -> None:
        """New ones come first in the order of the list, then those due earlier."""
        listed = [(name, f"https://a.example/{name}") for name in ("late", "early", "new", "newer")]
        await store.sync(watch(*listed), START)
        journal = Journal()
        await store.record([journal.look("late", START, "https://a.example/late", next_due=START + 2 * HOUR)])
        await store.record([journal.look("early", START, "https://a.example/early", next_due=START + HOUR)])
        due = await store.due("a.example", START + 3 * HOUR)
        assert [id_ for id_, _ in due] == ["new", "newer", "early", "late"]

    async def test_an_edited_address_is_due_at_once_with_its_history(self, store: Store) -> None:
        """Whoever edits an address gets a look at the new one now, and keeps the looks at the old one."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.record([Journal().look("a", START)])
        await store.sync(watch(("a", "https://b.example/")), START)
        assert await store.due("a.example", START) == ()
        assert await store.due("b.example", START) == (("a", START),)
        assert await store.claim(START, limit=10, owner="me", lease=LEASE) == ("b.example",)
        assert len(await store.history("a")) == 1

    async def test_a_look_under_the_old_address_does_not_settle_the_new_one(self, store: Store) -> None:
        """A look that was under way when the address was edited leaves the new address due."""
        await store.sync(watch(("a", "https://b.example/")), START)
        await store.record([Journal().look("a", START, "https://a.example/")])
        assert await store.due("b.example", START) == (("a", START),)

    async def test_a_removed_source_is_never_due_and_keeps_its_history(self, store: Store) -> None:
        """Taken off the list, a source is neither claimed nor listed; back on it, it stands as it stood."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        await store.record([Journal().look("a", START)])
        await store.sync(watch(("b", "https://b.example/")), START)
        assert await store.claim(START + 9 * DAY, limit=10, owner="me", lease=LEASE) == ("b.example",)
        assert await ids_of(store) == ["b"]
        assert len(await store.history("a")) == 1
        assert (await store.counts())[Verdict.LIVE] == 0
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        assert await store.due("a.example", START + 9 * DAY) == (("a", START + DAY),)

    async def test_who_is_due_again_after_never_is_due_at_once(self, store: Store) -> None:
        """Where every: never is taken back, the next look is now."""
        never = Source(id="a", url="https://a.example/", policy=Policy(every=Every(rhythm=Rhythm.NEVER)))
        await store.sync(watch(never), START)
        await store.record([Journal().look("a", START, next_due=None)])
        assert await store.due("a.example", START) == ()
        await store.sync(watch(("a", "https://a.example/")), START)
        assert await store.due("a.example", START) == (("a", START),)

    # Leases.

    async def test_no_two_owners_hold_a_host(self, store: Store) -> None:
        """What one has claimed nobody else gets, until it is given back."""
        await store.sync(watch(*((f"s{n}", f"https://h{n}.example/") for n in range(5))), START)
        mine = await store.claim(START, limit=3, owner="me", lease=LEASE)
        yours = await store.claim(START, limit=3, owner="you", lease=LEASE)
        assert len(mine) == 3
        assert len(yours) == 2
        assert not set(mine) & set(yours)
        assert await store.claim(START, limit=3, owner="you", lease=LEASE) == ()
        await store.release(mine[:1], "me")
        assert await store.claim(START, limit=3, owner="you", lease=LEASE) == mine[:1]

    async def test_an_expired_lease_is_anybodys(self, store: Store) -> None:
        """Who died with a lease keeps nobody waiting for longer than the lease."""
        await store.sync(watch(("a", "https://a.example/")), START)
        assert await store.claim(START, limit=1, owner="dead", lease=LEASE) == ("a.example",)
        assert await store.claim(START + LEASE / 2, limit=1, owner="me", lease=LEASE) == ()
        assert await store.claim(START + LEASE, limit=1, owner="me", lease=LEASE) == ("a.example",)

    async def test_leases_of_the_dead_can_be_forgotten(self, store: Store) -> None:
        """Who alone works on the index takes over at once what a killed run had claimed."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        claimed = await store.claim(START, limit=9, owner="dead", lease=LEASE)
        await store.forget_leases()
        assert await store.claim(START, limit=9, owner="me", lease=LEASE) == claimed

    async def test_finishing_late_touches_nobody_elses_lease(self, store: Store) -> None:
        """Rows of a late look are written, the lease of the one who took over stays."""
        await store.sync(watch(("a", "https://a.example/")), START)
        await store.claim(START, limit=1, owner="slow", lease=LEASE)
        later = START + 2 * LEASE
        assert await store.claim(later, limit=1, owner="me", lease=LEASE) == ("a.example",)
        line = Journal().look("a", START, next_due=START)
        await store.record([line], finished=["a.example"], owner="slow")
        assert len(await store.history("a")) == 1
        assert await store.claim(later, limit=1, owner="you", lease=LEASE) == ()
        await store.record([], finished=["a.example"], owner="me")
        assert await store.claim(later, limit=1, owner="you", lease=LEASE) == ("a.example",)

    async def test_a_resting_host_is_not_claimed(self, store: Store) -> None:
        """A host that asked for a pause gets it, whatever is overdue there."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        memory = HostMemory(host="a.example", not_before=START + 2 * HOUR, refusals=2)
        await store.record([Journal().look("a", START, next_due=START, host=memory)])
        assert await store.claim(START + HOUR, limit=9, owner="me", lease=LEASE) == ("b.example",)
        assert await store.claim(START + 2 * HOUR, limit=9, owner="me", lease=LEASE) == ("b.example", "a.example")
        assert await store.host("a.example") == memory
        assert await store.host("b.example") == HostMemory(host="b.example")

    async def test_the_longest_waiting_host_comes_first(self, store: Store) -> None:
        """With a limit the hosts that have waited longest are taken, in that order."""
        names = ("c", "a", "b")
        await store.sync(watch(*((name, f"https://{name}.example/") for name in names)), START)
        journal = Journal()
        await store.record([journal.look(name, START, next_due=START + n * HOUR) for n, name in enumerate(names)])
        assert await store.claim(START + DAY, limit=2, owner="me", lease=LEASE) == ("c.example", "a.example")
        assert await store.claim(START + DAY, limit=2, owner="me", lease=LEASE) == ("b.example",)

    # Lines.

    async def test_a_line_that_is_there_changes_nothing(self, store: Store) -> None:
        """Taking up a line twice, alone or among new ones, is the same as taking it up once."""
        await store.sync(watch(("a", "https://a.example/")), START)
        journal = Journal()
        memory = HostMemory(host="a.example", answer_time=timedelta(milliseconds=120))
        finding = Finding(source="a", was=Verdict.NEW, now=Verdict.LIVE, event=Event.RECOVERED, at=START, says="Back.")
        first = journal.look("a", START, capture=capture_at(START), host=memory, findings=(finding,))
        await store.record([first])
        before = await store.rows()
        await store.record([first])
        await store.record([first, first])
        assert await store.rows() == before
        await store.record([first, journal.look("a", START + DAY)])
        assert len(await store.history("a")) == 2
        assert await store.watermark() == {"here": 2}

    async def test_a_line_that_comes_before_its_elder_is_kept(self, store: Store) -> None:
        """Looks end side by side: the mark waits for the missing line, and no line is lost or doubled."""
        journal = Journal()
        lines = [journal.look(name, START) for name in ("a", "b", "c")]
        await store.record([lines[2]])
        assert await store.watermark() == {"here": 0}
        await store.record([lines[2], lines[0]])
        assert await store.watermark() == {"here": 1}
        await store.record([lines[1]])
        assert await store.watermark() == {"here": 3}
        assert [len(await store.history(name)) for name in ("a", "b", "c")] == [1, 1, 1]

    async def test_an_elder_line_does_not_overrule_a_later_one(self, store: Store) -> None:
        """How a source stands is what its last line says, not the line that came last."""
        journal, other = Journal(), Journal("elsewhere")
        first, second = journal.look("a", START), journal.look("a", START + HOUR, verdict=Verdict.FAILING)
        await store.record([second])
        await store.record([first])
        await store.record([other.look("a", START - HOUR, verdict=Verdict.MOVED)])
        found = await store.standing("a")
        assert found is not None
        assert found.verdict is Verdict.FAILING

    async def test_a_glance_is_a_part_of_the_standing(self, store: Store) -> None:
        """Verdict, since when, quotes and confirmation are those of the standing; who has none stands as new."""
        await store.sync(watch(("a", "https://a.example/"), ("b", "https://b.example/")), START)
        lost = Passage(exact="words", state=PassageState.MISSING, likeness=0.2)
        journal, capture = Journal(), capture_at(START)
        look = journal.look("a", START, verdict=Verdict.CHANGED, quotes=(lost,), confirmed=True)
        known = {"a": Glance(verdict=Verdict.CHANGED, since=START, quotes=(lost,), confirmed=True), "b": Glance()}
        await store.record([look])
        assert await store.glances(["b", "stranger", "a"]) == known
        assert look.entry.standing is not None
        copied = replace(look.entry.standing, capture=capture, payload_capture=capture)
        await store.record([journal.add(replace(look.entry, at=START + HOUR, standing=copied))])
        assert await store.glances(["a", "b"]) == known

    async def test_a_standing_comes_back_whole(self, store: Store) -> None:
        """Every field of a standing is given back equal to what the line held."""
        await store.sync(watch(("a", "https://a.example/")), START)
        line = Journal().look(
            "a",
            START,
            notes=(Note.TLS, Note.ADDRESS_FORM),
            http_status=200,
            final_url="https://a.example/final?q=ü",
            hops=(("https://a.example/", 301, "https://a.example/final"), ("https://a.example/final", None, None)),
            title="Ein „Titel“ \u2028 with 漢字",
            turns=(START, START + HOUR),
            validators=Validators(etag='W/"1"'),
            baseline=Baseline(capture="c", taken=START, origin=Origin.FIRST_LOOK, file="f", text_digest="00"),
            payload_capture=capture_at(START),
            change=Change(kind=ChangeKind.MINOR, likeness=0.98, added=3),
            quotes=(Passage(exact="words", state=PassageState.EDITED, likeness=0.8, found="word"),),
            confirmed=True,
            strikes=2,
        )
        await store.record([line])
        assert await store.standing("a") == line.entry.standing

    async def test_an_entry_about_no_source_leaves_only_its_mark(self, store: Store) -> None:
        """Entries such as a recovery count as taken up."""
        journal = Journal()
        await store.record([journal.add(Entry(at=START, kind=EntryKind.RECOVERY, source=None, url=None))])
        assert await store.watermark() == {"here": 1}
        assert await ids_of(store) == []

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
