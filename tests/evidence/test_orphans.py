"""A copy that no line speaks of says itself what its line has to say, whatever came."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.evidence.folder import FolderEvidence
from monitor.evidence.orphans import take_up
from monitor.model.check import Look
from monitor.model.exchange import Hop, Observation, Purpose, Request, RobotsAnswer, RobotsMemory
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.rendered import Rendered
from monitor.model.snapshot import Capture, CaptureKind
from tests.evidence.looks import URL, answer, hop, look, observation, page
from tests.evidence.test_capture_files import NASTY
from tests.fakes.clock import START

STYLE = b"p {color: red} " * 200


def read(root: Path, kept: Capture) -> Capture | None:
    """Read out of the file alone what its line has to say."""
    made = take_up(root, [kept.file], at=START, vantage="here")
    return made.entries[0].capture if made.entries else None


async def keep(evidence: FolderEvidence, each: Look, memento: Memento | None = None) -> Capture:
    """Keep a look."""
    kept = await evidence.keep(each, text="Words.", extractor="reader 1", memento=memento)
    assert kept is not None
    return kept


@pytest.mark.parametrize("came", [case[1] for case in NASTY], ids=[case[0] for case in NASTY])
async def test_a_line_says_the_same_as_that_of_the_run(evidence: FolderEvidence, root: Path, came: Hop) -> None:
    """Address, time, digests, records: the line that a start writes for a copy is the one that the run had written."""
    kept = await keep(evidence, look(observation(came)))
    assert read(root, kept) == kept


async def test_redirects_questions_and_silence(evidence: FolderEvidence, root: Path) -> None:
    """The page is where the chain ended, in another look than the first, or nowhere at all."""
    moved = hop(answer(b"", status="301 Moved"), status=301, payload=b"", location="https://news.example/new")
    led = look(observation(moved, page(url="https://news.example/new", at=START + timedelta(seconds=1.234567))))
    asked_again = look(observation(hop(b"", status=None)), observation(page(b"jar"), purpose=Purpose.JAR))
    robots = RobotsAnswer(allowed=True, memory=RobotsMemory(asked=START, status=200, text=""), exchange=page(b"robots"))
    silent = look(Observation(request=Request(url=URL), robots=robots), at=START + timedelta(microseconds=123_456))
    for each in (led, asked_again, silent):
        kept = await keep(evidence, each)
        assert read(root, kept) == kept


async def test_revisits_say_what_they_lean_on(evidence: FolderEvidence, root: Path) -> None:
    """A page, an image or a style that an earlier copy holds is named, as the run had named it."""
    style = observation(hop(answer(STYLE), url="https://news.example/a.css", payload=STYLE), purpose=Purpose.REQUISITE)
    whole = await keep(evidence, replace(look(observation(page())), requisites=(style,)))
    same = look(observation(page()), before=whole)
    unchanged = look(observation(hop(answer(b"", status="304 Not Modified"), status=304)), before=whole)
    furnished = replace(look(observation(page(b"new")), before=whole), requisites=(style,))
    kinds = []
    for each in (same, unchanged, furnished):
        kept = await keep(evidence, each)
        assert kept.needs == (whole.id,)
        assert read(root, kept) == kept
        kinds.append(kept.kind)
    assert kinds == [CaptureKind.REVISIT, CaptureKind.REVISIT, CaptureKind.RESPONSE]


async def test_copies_from_elsewhere_and_of_a_browser(evidence: FolderEvidence, root: Path) -> None:
    """That a public archive gave it out, somebody had it, or a browser drew it, stands in the copy too."""
    memento = Memento(original=URL, url=f"https://archive.example/1/{URL}", taken=START, archive="archive.example")
    theirs = await keep(evidence, look(observation(page())), memento)
    given = Provenance(file="a.warc", sha256="0" * 64, record="urn:uuid:1", software="crawler", at=START)
    imported = await evidence.keep(look(observation(page())), text=None, extractor="", provenance=given)
    assert imported is not None
    drawing = Rendered(url=URL, started=START, elapsed=timedelta(seconds=1), html=b"<p>Drawn", text="Drawn")
    drawn = await keep(evidence, look(replace(observation(page()), rendered=drawing)))
    glimpse = await keep(evidence, look(replace(observation(page()), rendered=replace(drawing, trouble="it hung"))))
    assert glimpse.kind is CaptureKind.RESPONSE
    for each in (theirs, imported, drawn, glimpse):
        assert read(root, each) == each
    assert [each.kind for each in (theirs, imported, drawn)] == [
        CaptureKind.MEMENTO,
        CaptureKind.IMPORTED,
        CaptureKind.BROWSER,
    ]


async def test_what_is_not_whole_is_not_taken_up(evidence: FolderEvidence, root: Path) -> None:
    """Cut anywhere, or with one byte changed, a copy is named and not believed."""
    kept = await keep(evidence, look(observation(page(b"words " * 200))))
    path = root / kept.file
    whole = path.read_bytes()
    path.chmod(0o644)
    for place in range(0, len(whole), 17):
        path.write_bytes(whole[:place])
        found = read(root, kept)
        assert found is None or found.sha256 != kept.sha256
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 4]) + whole[place + 1 :])
        found = read(root, kept)
        assert found is None or found.record == kept.record
    path.unlink()
    assert take_up(root, [kept.file], at=START, vantage="here").strange == (kept.file,)
