"""What every store promises of lines that come in any order, and of what they say is damaged."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from monitor.model.check import HostMemory
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.exchange import Validators
from monitor.model.finding import Entry, EntryKind, Event, Finding
from monitor.model.snapshot import Baseline, Origin
from monitor.model.verdict import Glance, Note, Verdict
from monitor.ports import Store
from tests.contracts.journals import DAY, HOUR, Journal, audit, capture_at, fault, ids_of, watch
from tests.fakes.clock import START


class LinesContract:
    """A part of the contract of stores; ``store`` is open and empty."""

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
