"""Copies that somebody put into the folder are never made ours; those taken up after a killed run always say so."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.custody.handing import check, export
from monitor.custody.pruning import copies
from monitor.custody.viewing import view
from monitor.evidence.handing import papers
from monitor.evidence.handing.excerpt import excerpt
from monitor.evidence.handing.lines import Choice
from monitor.evidence.handing.zipped import piece
from monitor.model.proof import FaultKind
from monitor.report.proof import as_json, as_text
from monitor.running.holding import rebuild
from monitor.web.about import about
from tests.evidence.looks import entry, look, observation, page
from tests.handing.packages import members, together
from tests.proving.place import Place


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """Give a folder of one source."""
    folder = tmp_path / "ours"
    folder.mkdir()
    return Place(folder)


async def kept(place: Place, body: bytes, *, told: bool = True) -> str:
    """Keep a page, with its line or as a run leaves it that is killed; give its file."""
    async with place.monitor.opened() as house:
        await house.store.sync(place.monitor.watchlist(), place.clock.now())
        place.clock.turn(minutes=1)
        now = place.clock.now()
        capture = await house.evidence.keep(look(observation(page(body, at=now)), at=now), text="Words", extractor="")
        assert capture is not None
        if told:
            await house.store.record(await house.evidence.append([entry(capture, at=now)]))
    return capture.file


async def test_a_planted_copy_stays_a_fault(place: Place, tmp_path: Path) -> None:
    """The last run ended well, so nothing explains a new file, however whole: no start and no rebuild makes it ours."""
    await kept(place, b"<p>Ours</p>")
    (tmp_path / "theirs").mkdir()
    other = Place(tmp_path / "theirs")
    other.clock.turn(minutes=7)
    place.clock.turn(minutes=9)
    planted = await kept(other, b"<p>Theirs</p>")
    (place.root / planted).parent.mkdir(parents=True, exist_ok=True)
    (place.root / planted).write_bytes((other.root / planted).read_bytes())
    for _ in range(2):
        proof = await place.proof()
        assert [(fault.kind, fault.file) for fault in proof.faults] == [(FaultKind.FILE_EXTRA, planted)]
        assert (proof.waiting, proof.taken_up) == ((), ())
        async with place.monitor.opened() as house:
            assert house.recovery.taken_up == ()
            assert house.recovery.unexplained == (planted,)
        await rebuild(place.files)


async def test_what_was_taken_up_says_so_for_ever(place: Place, tmp_path: Path) -> None:
    """In verify, in the list, on the page about the copy, and in a package: its line proves nothing before itself."""
    ours = await kept(place, b"<p>Ours</p>")
    left = await kept(place, b"<p>Left</p>", told=False)
    await rebuild(place.files)
    assert (await place.proof()).waiting == (left,), "making an index takes nothing up"
    async with place.monitor.opened() as house:
        assert house.recovery.taken_up == (left,)
    await kept(place, b"<p>Later</p>")
    proof = await place.proof()
    assert proof.sound
    assert proof.taken_up == (left,)
    says = "1 copy was taken up after a cut-off run; its line proves that it lay there at that time, nothing before it"
    assert f"{says}: {left}" in as_text(proof)
    assert as_json(proof)["taken_up"] == [left]
    listed = {each.capture.file: each.taken_up for each in await copies(place.monitor)}
    assert [file for file, alone in listed.items() if alone] == [left]
    assert len(listed) == 3
    name = left.rpartition("/")[2].removesuffix(".warc.gz")
    checks = about(await view(place.files, name), copies="").checks
    assert any("taken up after a cut-off run" in each for each in checks)
    other = about(await view(place.files, ours.rpartition("/")[2].removesuffix(".warc.gz")), copies="").checks
    assert not any("cut-off" in each for each in other)
    package = tmp_path / "out.wacz"
    await export(place.files, [], package)
    data = package.read_bytes()
    assert b'"taken_up": [\n   "%s"\n  ]' % name.encode() in data
    assert b"story (taken up after a cut-off run)" in data
    handed = await check(place.files, package)
    assert handed.faults == ()
    assert handed.taken_up == (f"archive/{name}.warc.gz",)
    assert says in as_text(handed)


async def test_a_package_of_the_first_form_holds(place: Place, tmp_path: Path) -> None:
    """Packages that were made before copies were marked, and keys spelt as pywb does, are checked by their own form."""
    left = await kept(place, b"<p>Left</p>", told=False)
    await kept(place, b"<p>Later</p>")
    package = tmp_path / "out.wacz"
    await export(place.files, [], package)
    parts = members(package)
    found = excerpt(place.root, Choice())
    told = [each for _, (each, _) in sorted(found.captures.items())]
    parts[papers.PAGES] = papers.pages(told, form=1)
    made = papers.index(place.root, told, form=1)
    parts[papers.CDX], parts[papers.IDX] = made.cdx, made.idx
    software = json.loads(parts[papers.PACKAGE])["software"]
    rest = [piece(name, data) for name, data in parts.items() if name not in {papers.PACKAGE, papers.DIGEST}]
    parts[papers.PACKAGE] = papers.datapackage(told, found.last, software, rest, form=1)
    parts[papers.DIGEST] = papers.digest(piece(papers.PACKAGE, parts[papers.PACKAGE]), None)
    assert b"taken" not in parts[papers.PACKAGE] + parts[papers.PAGES]
    together(package, parts)
    handed = await check(place.files, package)
    assert handed.faults == ()
    assert len(handed.taken_up) == 1, left
