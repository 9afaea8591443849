"""What everyone may rely on who keeps evidence: the folder on disk and its fake alike."""

from __future__ import annotations

import dataclasses
import gzip
from abc import abstractmethod
from collections.abc import Iterator
from datetime import timedelta

import pytest

from monitor.errors import ClockError, EvidenceError, LockedError
from monitor.model.check import Answer
from monitor.model.exchange import Observation, Purpose, Request, Trouble
from monitor.model.finding import Entry, EntryKind
from monitor.model.memento import Memento
from monitor.model.rendered import Rendered
from monitor.model.snapshot import Baseline, CaptureKind, Origin
from monitor.ports import Evidence, Recovery, Sealed
from tests.contracts.evidence_repeats import BODY, RepeatsContract, seen, unmodified
from tests.evidence.looks import URL, answer, entry, hop, look, observation, page, sources
from tests.fakes.clock import START, FakeClock


class EvidenceContract(RepeatsContract):
    """The promises. A test class below it says how to make one."""

    @abstractmethod
    def make(self, clock: FakeClock) -> Evidence:
        """Make evidence over the one folder of the test; two of them share it."""

    @pytest.fixture
    def clock(self) -> FakeClock:
        """Give a clock that only this test turns."""
        return FakeClock()

    @pytest.fixture
    def evidence(self, clock: FakeClock) -> Iterator[Evidence]:
        """Give evidence that is held."""
        made = self.make(clock)
        made.hold()
        yield made
        made.release()

    async def test_a_page_comes_back_as_it_was_read(self, evidence: Evidence) -> None:
        """What was kept can be read again: unpacked body, type, address and text."""
        capture = await evidence.keep(look(seen(packed=True)), text="Hello", extractor="reader 1")
        assert capture is not None
        kept = await evidence.payload(capture)
        assert (bytes(kept.body), kept.url, kept.text) == (BODY, URL, "Hello")
        assert kept.content_type == "text/html; charset=utf-8"
        assert (capture.kind, capture.refers_to, capture.url, capture.taken) == (
            CaptureKind.RESPONSE,
            None,
            URL,
            START,
        )
        assert capture.payload_digest == page(BODY, packed=True).payload_digest

    async def test_every_question_comes_back(self, evidence: Evidence) -> None:
        """Whoever judges a look again gets what it saw: every question, hop by hop, bodies unpacked."""
        led = observation(
            hop(answer(b"", status="301 Moved", headers="Location: /new"), status=301, payload=b"", location=URL + "2"),
            dataclasses.replace(page(BODY, packed=True), url=URL + "2"),
        )
        led = dataclasses.replace(led, body=BODY)
        lost = dataclasses.replace(
            observation(hop(status=None, trouble=Trouble.TIMEOUT), trouble=Trouble.TIMEOUT), trouble_detail="Too late."
        )
        mute = Observation(
            request=Request(url=URL, purpose=Purpose.RESOLVER), trouble=Trouble.DNS_FAILURE, trouble_detail="No name."
        )
        asked = (led, dataclasses.replace(lost, request=Request(url=URL, purpose=Purpose.SIBLING)), mute)
        capture = await evidence.keep(look(*asked), text=None, extractor="")
        assert capture is not None
        again = await evidence.exchanges(capture)
        assert [one.request.purpose for one in again] == [Purpose.PAGE, Purpose.SIBLING, Purpose.RESOLVER]
        assert [len(one.hops) for one in again] == [2, 1, 0]
        assert [one.trouble for one in again] == [None, Trouble.TIMEOUT, Trouble.DNS_FAILURE]
        for was, now in zip(asked, again, strict=True):
            assert bytes(was.body) == bytes(now.body)
            for one, other in zip(was.hops, now.hops, strict=True):
                assert bytes(one.response) == bytes(other.response)
                for name in ("url", "started", "elapsed", "status", "location", "peer", "tls", "payload_digest"):
                    assert getattr(one, name) == getattr(other, name), name

    async def test_a_revisit_shows_the_page_it_saw(self, evidence: Evidence) -> None:
        """The same payload again comes back with its body; a 304 had none, and remembers what it was asked."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert first is not None
        second = await evidence.keep(look(seen(), before=first), text=None, extractor="")
        third = await evidence.keep(look(unmodified(), before=first), text=None, extractor="")
        assert second is not None
        assert third is not None
        (same,), (unchanged,) = await evidence.exchanges(second), await evidence.exchanges(third)
        assert (same.status, bytes(same.body)) == (200, BODY)
        assert (unchanged.status, bytes(unchanged.body)) == (304, b"")

    async def test_exchanges_of_a_lost_copy_are_an_error_of_ours(self, evidence: Evidence) -> None:
        """Who asks for what a lost copy saw is told so."""
        kept = await evidence.keep(look(seen()), text=None, extractor="")
        assert kept is not None
        name = "20200101T000000Z-0123456789ab-abcd"
        gone = dataclasses.replace(kept, id=name, file=f"captures/2020/01/{name}.warc.gz")
        with pytest.raises(EvidenceError, match="gone"):
            await evidence.exchanges(gone)

    async def test_a_baseline_is_read_like_the_capture_it_names(self, evidence: Evidence) -> None:
        """A baseline knows only its file; that is enough."""
        capture = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert capture is not None
        baseline = Baseline(capture=capture.id, taken=capture.taken, origin=Origin.FIRST_LOOK, file=capture.file)
        assert await evidence.payload(baseline) == await evidence.payload(capture)

    async def test_a_copy_of_a_public_archive_says_whose_it_is(self, evidence: Evidence) -> None:
        """A copy that an archive gave out is kept whole, as kind memento, and read back with its provenance."""
        asked = observation(page(b"[]"), purpose=Purpose.ARCHIVE)
        given = dataclasses.replace(observation(page(BODY), purpose=Purpose.MEMENTO), body=BODY)
        memento = Memento(
            original="https://news.example/story",
            url=URL,
            taken=START - timedelta(days=1500),
            archive="archive.example:8080",
        )
        capture = await evidence.keep(look(asked, given), text="Hello", extractor="reader 1", memento=memento)
        again = await evidence.keep(look(asked, given, before=capture), text="Hello", extractor="", memento=memento)
        assert capture is not None
        assert again is not None
        assert (capture.kind, again.kind, again.refers_to) == (CaptureKind.MEMENTO, CaptureKind.MEMENTO, None)
        kept = await evidence.payload(capture)
        assert (bytes(kept.body), kept.text, kept.memento) == (BODY, "Hello", memento)
        plain = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        assert plain is not None
        assert (await evidence.payload(plain)).memento is None

    async def test_a_drawn_page_is_kept_beside_the_plain_one(self, evidence: Evidence) -> None:
        """Both readings can be had again, each by its name, and the drawing with all that was told of it."""
        drawn = Rendered(
            url=f"{URL}#part",
            started=START,
            elapsed=timedelta(seconds=2),
            title="Drawn",
            html=b"<p>Drawn by a script</p>",
            browser="Chromium 140.0",
            sandboxed=False,
            apart=True,
            answered=3,
            refused=(("limit", 2), ("method", 1)),
            cut="time",
        )
        plain = dataclasses.replace(seen(), rendered=drawn)
        here = dataclasses.replace(look(plain), answers=(Answer(observation=plain, drawn=True),))
        capture = await evidence.keep(here, text="Drawn by a script", extractor="reader 1")
        assert capture is not None
        assert (capture.kind, capture.url) == (CaptureKind.BROWSER, URL)
        kept = await evidence.payload(capture)
        assert (bytes(kept.body), kept.drawn, kept.text) == (drawn.html, True, "Drawn by a script")
        assert (kept.url, kept.content_type) == (drawn.url, "text/html; charset=utf-8")
        baseline = Baseline(capture=capture.id, taken=START, origin=Origin.FIRST_LOOK, file=capture.file)
        other = await evidence.payload(baseline)
        assert (bytes(other.body), other.drawn, other.text, other.url) == (BODY, False, None, URL)
        assert (await evidence.payload(dataclasses.replace(baseline, drawn=True))).drawn
        (back,) = await evidence.exchanges(capture)
        assert back.rendered == drawn

    async def test_a_page_that_was_not_drawn_says_so(self, evidence: Evidence) -> None:
        """Why there is no drawing is kept; the copy is one of a plain page, and holds no drawing to compare with."""
        undrawn = Rendered(url=URL, started=START, elapsed=timedelta(seconds=2), trouble="it never came to rest")
        capture = await evidence.keep(look(dataclasses.replace(seen(), rendered=undrawn)), text=None, extractor="")
        assert capture is not None
        assert capture.kind is CaptureKind.RESPONSE
        assert not (await evidence.payload(capture)).drawn
        (back,) = await evidence.exchanges(capture)
        assert back.rendered == undrawn
        wanted = Baseline(capture=capture.id, taken=START, origin=Origin.PERSON, file=capture.file, drawn=True)
        with pytest.raises(EvidenceError, match="no drawing"):
            await evidence.payload(wanted)

    async def test_a_glimpse_of_a_page_that_hung_is_kept_and_never_compared(self, evidence: Evidence) -> None:
        """What was seen on the way comes back with the reason; the copy is one of a plain page all the same."""
        glimpse = Rendered(
            url=URL,
            started=START,
            elapsed=timedelta(seconds=9),
            html=b"<p>So far",
            cut="hung",
            trouble="it never came to rest; a glimpse of what it showed before is kept",
        )
        capture = await evidence.keep(look(dataclasses.replace(seen(), rendered=glimpse)), text="Hello", extractor="r")
        assert capture is not None
        assert capture.kind is CaptureKind.RESPONSE
        kept = await evidence.payload(capture)
        assert (bytes(kept.body), kept.drawn, kept.text) == (BODY, False, "Hello")
        (back,) = await evidence.exchanges(capture)
        assert back.rendered == glimpse
        wanted = Baseline(capture=capture.id, taken=START, origin=Origin.PERSON, file=capture.file, drawn=True)
        with pytest.raises(EvidenceError, match="no drawing"):
            await evidence.payload(wanted)

    async def test_nothing_came_back_so_nothing_is_kept(self, evidence: Evidence) -> None:
        """A look without a byte makes no capture."""
        silent = observation(hop(status=None, trouble=Trouble.TIMEOUT), trouble=Trouble.TIMEOUT)
        unasked = Observation(request=Request(url=URL), trouble=Trouble.PRIVATE_ADDRESS)
        for nothing in (look(), look(silent), look(unasked)):
            assert await evidence.keep(nothing, text=None, extractor="") is None

    async def test_a_page_that_never_answered_is_kept_for_what_else_came(self, evidence: Evidence) -> None:
        """The front page answered where the page did not: that is evidence, without a payload."""
        silent = observation(hop(status=None, trouble=Trouble.TIMEOUT), trouble=Trouble.TIMEOUT)
        root = observation(page(url="https://news.example/"), purpose=Purpose.ROOT)
        capture = await evidence.keep(look(silent, root), text=None, extractor="")
        assert capture is not None
        assert (capture.payload_digest, capture.record) == (None, None)

    async def test_a_capture_that_is_gone_is_an_error_of_ours(self, evidence: Evidence) -> None:
        """Who asks for a lost copy is told so."""
        name = "20200101T000000Z-0123456789ab-abcd"
        gone = Baseline(capture=name, taken=START, origin=Origin.PERSON, file=f"captures/2020/01/{name}.warc.gz")
        with pytest.raises(EvidenceError, match="gone"):
            await evidence.payload(gone)

    async def test_the_same_look_twice_is_two_captures(self, evidence: Evidence) -> None:
        """Names never collide."""
        captures = [await evidence.keep(look(seen()), text=None, extractor="") for _ in range(20)]
        assert len({capture.id for capture in captures if capture}) == 20

    async def test_lines_form_a_chain(self, evidence: Evidence) -> None:
        """Lines come back as they were appended, numbered from 1, each holding the hash of the one before."""
        first = await evidence.append([entry(source="a"), entry(source="b")])
        second = await evidence.append([entry(source="c")])
        assert await evidence.append([]) == ()
        lines = list(evidence.lines({}))
        assert tuple(lines) == first + second
        assert sources([line.entry for line in lines]) == ["a", "b", "c"]
        assert [line.seq for line in lines] == [1, 2, 3]
        assert [line.prev for line in lines] == ["0" * 64, lines[0].sha256, lines[1].sha256]

    async def test_lines_are_given_from_where_one_knows_them(self, evidence: Evidence) -> None:
        """Only what lies beyond the known number is given."""
        (*_, last) = await evidence.append([entry(source=name) for name in "abcde"])
        for known in range(6):
            assert sources([line.entry for line in evidence.lines({last.writer: known})]) == list("abcde"[known:])

    async def test_lines_are_given_up_to_where_one_knows_them(self, evidence: Evidence) -> None:
        """Of each writer that is named what is known, of others nothing; our own lines are always acted on."""
        (*_, last) = await evidence.append([entry(source=name) for name in "abcde"])
        for known in range(6):
            assert sources([line.entry for line in evidence.lines_of({last.writer: known})]) == list("abcde"[:known])
        assert list(evidence.lines_of({})) == []
        assert await evidence.unheard({last.writer: 5}) == frozenset()

    async def test_an_entry_keeps_its_capture(self, evidence: Evidence) -> None:
        """The line of a look brings its capture back, whole."""
        capture = await evidence.keep(look(seen()), text="Hello", extractor="reader 1")
        said = entry(capture)
        await evidence.append([said])
        (line,) = evidence.lines({})
        assert line.entry == said

    async def test_one_at_a_time(self, evidence: Evidence, clock: FakeClock) -> None:
        """A second one is refused until the first gives the folder back; readers are not."""
        await evidence.append([entry()])
        other = self.make(clock)
        with pytest.raises(LockedError):
            other.hold()
        assert len(list(other.lines({}))) == 1
        evidence.release()
        other.hold()
        evidence.release()
        other.release()
        evidence.hold()

    async def test_who_holds_the_folder(self, evidence: Evidence, clock: FakeClock) -> None:
        """Anybody may ask who holds the folder, and takes nothing by asking."""
        other = self.make(clock)
        assert other.holder().endswith(".")
        assert other.holder() == other.holder()
        evidence.release()
        assert other.holder() == ""
        evidence.hold()

    async def test_nothing_is_written_by_who_does_not_hold(self, clock: FakeClock) -> None:
        """Writing without holding is refused."""
        made = self.make(clock)
        with pytest.raises(LockedError):
            await made.append([entry()])
        with pytest.raises(LockedError):
            await made.keep(look(seen()), text=None, extractor="")
        with pytest.raises(LockedError):
            await made.recover()

    async def test_an_audit_misses_what_is_gone(self, evidence: Evidence) -> None:
        """Sound copies pass in silence; one that is gone gets a sentence that names it."""
        kept = await evidence.keep(look(seen()), text=None, extractor="")
        assert kept is not None
        assert await evidence.audit([]) == ()
        assert await evidence.audit([kept]) == ()
        name = "20200101T000000Z-0123456789ab-abcd"
        gone = dataclasses.replace(kept, id=name, file=f"captures/2020/01/{name}.warc.gz")
        assert await evidence.audit([kept, gone]) == (f"{gone.file} is gone.",)

    async def test_the_index_counts_every_answer(self, evidence: Evidence) -> None:
        """The derived index has a line for each answer that was kept."""
        assert await evidence.write_index() == 0
        root = observation(page(url="https://news.example/"), purpose=Purpose.ROOT)
        await evidence.keep(look(seen(), root), text=None, extractor="")
        assert await evidence.write_index() == 2

    async def test_lines_of_a_kind_newest_first(self, evidence: Evidence, clock: FakeClock) -> None:
        """Who asks for audits gets them, the latest first, and nothing else."""
        assert list(evidence.newest(EntryKind.AUDIT)) == []
        for n in range(3):
            clock.turn(minutes=1)
            audit = Entry(at=clock.now(), kind=EntryKind.AUDIT, source=None, url=None, facts={"n": n})
            await evidence.append([audit, entry(at=clock.now())])
        assert [line.entry.facts["n"] for line in evidence.newest(EntryKind.AUDIT)] == [2, 1, 0]

    async def test_who_is_alone_has_nothing_to_seal(self, evidence: Evidence) -> None:
        """Without other writers and without authorities no line is written."""
        await evidence.append([entry()])
        assert await evidence.seal() == Sealed()
        assert len(list(evidence.lines({}))) == 1

    async def test_what_is_taken_away_is_said(self, evidence: Evidence, clock: FakeClock) -> None:
        """A copy with a tombstone cannot be read; whoever asks hears why and when; its neighbour stays."""
        gone = await evidence.keep(look(seen()), text="Hello", extractor="")
        stays = await evidence.keep(look(seen(body=b"other")), text=None, extractor="")
        assert gone is not None
        assert stays is not None
        await evidence.append([entry(gone), entry(stays)])
        assert await evidence.removals() == {}
        facts = {"files": [gone.file], "reason": "A court asked for it."}
        told = Entry(at=clock.now(), kind=EntryKind.TOMBSTONE, source="story", url=URL, facts=facts)
        (line,) = await evidence.remove([told])
        assert line.entry == told
        removal = (await evidence.removals())[gone.file]
        assert (removal.at, removal.reason) == (clock.now(), "A court asked for it.")
        assert removal.says == f"{gone.file} was taken down on 2026-03-02: A court asked for it."
        with pytest.raises(EvidenceError, match="was taken down on 2026-03-02: A court asked for it"):
            await evidence.payload(gone)
        with pytest.raises(EvidenceError, match="was taken down"):
            await evidence.exchanges(gone)
        assert await evidence.audit([gone, stays]) == (removal.says,)
        assert bytes((await evidence.payload(stays)).body) == b"other"
        assert await evidence.recover() == Recovery()

    async def test_a_page_that_was_taken_away_is_kept_whole_again(self, evidence: Evidence, clock: FakeClock) -> None:
        """No revisit ever leans on a copy that is gone."""
        first = await evidence.keep(look(seen()), text="Hello", extractor="")
        assert first is not None
        facts = {"files": [first.file], "reason": "x"}
        await evidence.remove([Entry(at=clock.now(), kind=EntryKind.TOMBSTONE, source=None, url=None, facts=facts)])
        again = await evidence.keep(look(seen(), before=first), text="Hello", extractor="")
        assert again is not None
        assert (again.kind, again.refers_to) == (CaptureKind.RESPONSE, None)

    async def test_what_can_be_followed_is_not_missed(self, evidence: Evidence) -> None:
        """Who asks which lines cannot be followed hears of none in a whole journal, and gets every line."""
        await evidence.append([entry(source="a"), entry(source="b")])
        missed: list[str] = []
        assert [line.entry.source for line in evidence.lines({}, miss=missed.append)] == ["a", "b"]
        assert missed == []

    async def test_nothing_to_mend(self, evidence: Evidence) -> None:
        """A folder that was left in order is left as it is."""
        assert await evidence.recover() == Recovery()
        capture = await evidence.keep(look(seen()), text=None, extractor="")
        await evidence.append([entry(capture)])
        assert await evidence.recover() == Recovery()
        assert len(list(evidence.lines({}))) == 1

    async def test_a_clock_that_went_back(self, evidence: Evidence, clock: FakeClock) -> None:
        """A minute is forgiven, more is not."""
        await evidence.append([entry(at=clock.now())])
        clock.turn(minutes=-1)
        assert await evidence.recover() == Recovery()
        clock.turn(seconds=-1)
        with pytest.raises(ClockError):
            await evidence.recover()

    async def test_a_person_says_that_the_clock_is_right(self, evidence: Evidence, clock: FakeClock) -> None:
        """Lines from a time to come stay, are read as of that word, and work goes on behind them in its order."""
        first = clock.now()
        await evidence.append([entry(at=first)])
        clock.turn(days=3650)
        (wrong,) = await evidence.append([entry(at=clock.now())])
        clock.turn(days=-3649)
        with pytest.raises(ClockError):
            await evidence.recover()
        assert await evidence.recover(right="the battery was empty") == Recovery()
        said = clock.now()
        clock.turn(hours=3)
        assert await evidence.recover() == Recovery(), "once is enough"
        await evidence.append([entry(at=clock.now())])
        lines = list(evidence.lines({}))
        assert [line.entry.at for line in lines] == [first, said, said, clock.now()]
        assert lines[1].sha256 == wrong.sha256, "what was written is as it was"
        assert lines[2].entry.kind is EntryKind.CLOCK
        assert lines[2].entry.facts["why"] == "the battery was empty"
        assert [line.entry.at for line in evidence.newest(EntryKind.LOOK)] == [clock.now(), said, first]
        assert [line.seq for line in evidence.lines({lines[0].writer: lines[2].seq})] == [lines[3].seq]

    async def test_a_packed_page_is_unpacked(self, evidence: Evidence) -> None:
        """Content codings are taken off on the way back, kept on the way in."""
        body = b"x" * 5_000
        capture = await evidence.keep(look(seen(body=body, packed=True)), text=None, extractor="")
        assert capture is not None
        assert bytes((await evidence.payload(capture)).body) == body
        assert capture.payload_digest == page(body, packed=True).payload_digest
        assert gzip.compress(body, mtime=0) in bytes(page(body, packed=True).response)
