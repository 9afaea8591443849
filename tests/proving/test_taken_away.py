"""Copies that are thinned out or taken down: nothing breaks, everything explains them, and no kill loses a word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.custody.pruning import copies, prune, take_down
from monitor.errors import EvidenceError, UsageError
from monitor.evidence.folder import FolderEvidence
from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.proof import FaultKind
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.review.rejudging import rejudge
from monitor.running.auditing import audit_share
from tests.evidence.looks import URL, entry, look, observation, page
from tests.proving.place import Place

YEAR = timedelta(days=365)


class Weeks(Place):
    """A folder with 50 weekly looks at one page, that changed once, in the 20th week; the first is the baseline."""

    async def fill(self) -> Weeks:
        """Look 50 times, then let two years pass."""
        async with self.monitor.opened() as house:
            await house.store.sync(self.monitor.watchlist(), self.clock.now())
            whole: Capture | None = None
            baseline: Baseline | None = None
            for week in range(50):
                self.clock.turn(days=7)
                now = self.clock.now()
                body = b"<p>After</p>" if week >= 20 else b"<p>Before</p>"
                seen = look(observation(page(body, at=now)), at=now, before=whole)
                kept = await house.evidence.keep(seen, text=body.decode(), extractor="")
                assert kept is not None
                self.kept.append(kept)
                whole = kept if kept.kind is CaptureKind.RESPONSE else whole
                baseline = baseline or Baseline(
                    capture=kept.id, taken=now, origin=Origin.FIRST_LOOK, file=kept.file, title="Story"
                )
                told = entry(kept, at=now, n=week)
                assert told.standing is not None
                standing = replace(told.standing, payload_capture=whole, baseline=baseline)
                await house.store.record(await house.evidence.append([replace(told, standing=standing)]))
        self.clock.turn(days=730)
        return self

    async def rebuilt(self) -> bool:
        """Tell whether the index that is made anew from the files is the one that is there."""
        async with self.monitor.opened() as house:
            before = await house.store.rows()
        await self.monitor.rebuild()
        async with self.monitor.opened() as house:
            return await house.store.rows() == before

    def there(self) -> set[str]:
        """Give the copies that lie there."""
        return {path.relative_to(self.root).as_posix() for path in self.root.glob("captures/2*/*/*")}


@pytest.fixture
async def place(tmp_path: Path) -> Weeks:
    """Give the folder."""
    return await Weeks(tmp_path).fill()


async def test_pruning_thins_out_and_breaks_nothing(place: Weeks) -> None:
    """A dry run touches nothing; the real one takes what it said; all that stays is sound, readable and explained."""
    dry = await prune(place.monitor, older_than=YEAR)
    assert len(place.there()) == 50
    assert dry.gone
    done = await prune(place.monitor, ["story"], older_than=YEAR, apply=True)
    gone = {each.capture.file for each in done.gone}
    assert gone == {each.capture.file for each in dry.gone}
    assert place.there() == {capture.file for capture in place.kept} - gone
    assert len(gone) > 25
    proof = await place.proof()
    assert proof.files == sum(1 for _ in place.root.glob("captures/*/*/*"))
    assert proof.faults == (), proof.faults
    assert await place.rebuilt()
    stays = [capture for capture in place.kept if capture.file not in gone]
    evidence = FolderEvidence(place.root, place.clock, writer="x", software="t")
    for capture in stays:
        assert (await evidence.payload(capture)).text
    assert place.kept[0] in stays
    assert place.kept[-1] in stays
    assert place.kept[20] in stays, "the change"
    with pytest.raises(EvidenceError, match="was pruned on 2029-"):
        await evidence.payload(done.gone[0].capture)
    assert (await prune(place.monitor, older_than=YEAR, apply=True)).gone == ()
    listed = await copies(place.monitor)
    assert len(listed) == 50
    assert {each.capture.file for each in listed if each.removal is not None} == gone


async def test_audits_and_judging_again_know_what_went(place: Weeks) -> None:
    """An audit misses nothing that was taken away, and looks whose copy went are told as unread, not as damaged."""
    await prune(place.monitor, older_than=YEAR, apply=True)
    async with place.monitor.opened() as house:
        audited = await audit_share(house, place.clock, since=timedelta(days=60))
    assert audited.faults == ()
    assert (await place.monitor.report()).items[0].faults == ()
    again = await rejudge(place.monitor)
    assert again is not None


async def test_old_enough_has_to_be_said(place: Weeks) -> None:
    """Without a setting every copy stays, and a person has to say an age; the setting is enough."""
    with pytest.raises(UsageError, match="thin_after"):
        await prune(place.monitor)
    text = place.file.read_text().replace("{key: none}", "{key: none, thin_after: 365d}")
    place.file.write_text(text)
    assert (await prune(place.monitor)).gone


async def test_a_pinned_source_keeps_everything(place: Weeks) -> None:
    """Where a person's word stands over ours the copies stay that led to it."""
    place.file.write_text(place.file.read_text().replace("id: story,", "id: story, pin: alive,"))
    assert (await prune(place.monitor, older_than=YEAR)).gone == ()


@pytest.mark.parametrize("files_left", [1, 5, 1_000])
async def test_a_kill_between_line_and_file_is_mended(place: Weeks, files_left: int) -> None:
    """Killed after the tombstones and before all files went: files too many, never one too few; the start ends it."""
    done = await prune(place.monitor, older_than=YEAR, apply=True)
    back = [each.capture.file for each in done.gone][:files_left]
    donor = next(iter(place.there()))
    for file in back:
        (place.root / file).write_bytes((place.root / donor).read_bytes())
    async with place.monitor.opened() as house:
        assert set(house.recovery.removed) == set(back)
    assert not place.there() & set(back)
    proof = await place.proof()
    assert proof.faults == ()
    async with place.monitor.opened() as house:
        assert house.recovery.removed == ()


async def test_what_comes_back_is_told(place: Weeks) -> None:
    """A copy that somebody restores from a backup is no fault, but told; pruning again takes it away."""
    done = await prune(place.monitor, older_than=YEAR)
    file = done.gone[0].capture.file
    whole = (place.root / file).read_bytes()
    await prune(place.monitor, older_than=YEAR, apply=True)
    (place.root / file).write_bytes(whole)
    proof = await place.proof()
    assert proof.faults == ()
    assert any(file in says and "still there" in says for says in proof.remarks)
    await prune(place.monitor, older_than=YEAR, apply=True)
    assert file not in place.there()


async def test_a_takedown_leaves_its_word(place: Weeks) -> None:
    """The file goes, the hash and the date stay; verify, the index and the report know; nothing compares blindly."""
    cited = place.kept[0]
    with pytest.raises(UsageError, match=r"\d+ later copies hold the same page by reference"):
        await take_down(place.monitor, cited.id, reason="A court asked for it.", apply=True)
    assert cited.file in place.there()
    dry = await take_down(place.monitor, cited.id, reason="A court asked for it.", dependents=True)
    assert cited.file in place.there()
    assert dry.blind == ("story",)
    done = await take_down(place.monitor, cited.id, reason="A court asked for it.", dependents=True, apply=True)
    gone = {each.capture.file for each in done.gone}
    assert cited.file in gone
    assert not place.there() & gone
    proof = await place.proof()
    assert proof.faults == (), proof.faults
    assert await place.rebuilt()
    (item,) = (await place.monitor.report()).items
    assert [fault.says for fault in item.faults] == [
        f"{cited.file} was taken down on 2029-02-14: A court asked for it."
    ]
    with pytest.raises(UsageError, match="was taken down on"):
        await take_down(place.monitor, cited.id, reason="Again.", dependents=True, apply=True)
    lines = [line for line in _lines(place) if line.entry.kind is EntryKind.TOMBSTONE]
    assert lines[0].entry.facts["sha256"][0] == cited.sha256


@pytest.mark.parametrize("how", ["taken down", "pruned", "rebuilt", "cut short"])
async def test_no_reading_outlives_its_copy(place: Weeks, how: str) -> None:
    """What was read of kept copies holds their words: it goes with them, and with the index."""
    readings = place.root / "index" / "readings"
    readings.mkdir(parents=True)
    (readings / "0123").write_bytes(b"words of the page")
    match how:
        case "taken down":
            await take_down(place.monitor, place.kept[-1].id, reason="x y", apply=True)
        case "pruned":
            await prune(place.monitor, older_than=YEAR, apply=True)
        case "rebuilt":
            await place.monitor.rebuild()
        case _:
            left = (place.root / place.kept[-1].file).read_bytes()
            await take_down(place.monitor, place.kept[-1].id, reason="x y", apply=True)
            (place.root / place.kept[-1].file).write_bytes(left)
            readings.mkdir(parents=True)
            (readings / "0123").write_bytes(b"words of the page")
            async with place.monitor.opened():
                pass
    assert not readings.exists()


async def test_the_latest_page_is_asked_for_anew(place: Weeks) -> None:
    """Where the latest whole copy went the next look asks without conditions, and keeps the page whole."""
    latest = next(capture for capture in place.kept[::-1] if capture.kind is CaptureKind.RESPONSE)
    await take_down(place.monitor, latest.id, reason="Wrong person.", dependents=True, apply=True)
    async with place.monitor.opened() as house:
        standing = await house.store.standing("story")
    assert standing is not None
    assert (standing.payload_capture, standing.validators, standing.payload_digest) == (None, None, None)


async def test_another_baseline_ends_the_complaint(place: Weeks) -> None:
    """Once the source is compared with another page nobody misses the one that was taken down."""
    await take_down(place.monitor, place.kept[0].id, reason="Wrong person.", dependents=True, apply=True)
    async with place.monitor.opened() as house:
        first = await audit_share(house, place.clock, since=timedelta(days=60))
        assert [fault.says for fault in first.faults] == [
            f"{place.kept[0].file} was taken down on 2029-02-14: Wrong person."
        ]
        standing = await house.store.standing("story")
        assert standing is not None
        assert standing.baseline is not None
        newer = replace(standing, baseline=replace(standing.baseline, file=place.kept[-1].file))
        told = Entry(at=place.clock.now(), kind=EntryKind.BASELINE, source="story", url=URL, standing=newer, facts={})
        await house.store.record(await house.evidence.append([told]))
        await audit_share(house, place.clock, since=timedelta(days=60))
        assert await house.store.faults() == ()


async def test_a_missing_file_is_a_fault_without_a_tombstone(place: Weeks) -> None:
    """Only the journal makes a copy rightly gone; and what leans on one that is gone is broken."""
    await take_down(place.monitor, place.kept[-1].id, reason="x y", apply=True)
    (place.root / place.kept[0].file).unlink()
    kinds = {fault.kind for fault in (await place.proof()).faults}
    assert kinds == {FaultKind.FILE_MISSING, FaultKind.REVISIT_BROKEN}


async def test_a_line_that_names_another_file_takes_nothing_away(place: Weeks) -> None:
    """Nothing but copies of pages is ever taken away, whatever a line says."""
    for file in ("../sources.yaml", "journal/here/2026-03.jsonl", "README.md"):
        facts = {"files": [file], "reason": "x"}
        told = Entry(at=place.clock.now(), kind=EntryKind.TOMBSTONE, source=None, url=None, facts=facts)
        evidence = FolderEvidence(place.root, place.clock, writer="other", software="t")
        evidence.hold()
        with pytest.raises(EvidenceError, match="no copy of a page"):
            await evidence.remove([told])
        await evidence.append([told])
        assert (await evidence.recover()).removed == ()
        evidence.release()
    assert place.file.exists()
    assert (place.root / "README.md").exists()


def _lines(place: Weeks) -> Sequence[Line]:
    return list(FolderEvidence(place.root, place.clock, writer="x", software="t").lines({}))
