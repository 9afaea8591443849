"""Images and styles that stay the same over many copies of a page: kept once, found from each, and never lost."""

from __future__ import annotations

import gzip
import urllib.request
from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.custody.handing import check, export
from monitor.custody.pruning import copies, prune, take_down
from monitor.custody.verifying import verify
from monitor.custody.viewing import view
from monitor.errors import UsageError
from monitor.judge.standing.thin import Needed
from monitor.model.check import Look
from monitor.model.exchange import Hop, Purpose
from monitor.model.proof import FaultKind
from monitor.model.snapshot import Capture, CaptureKind
from monitor.report.proof import as_json, as_text
from tests.archives import pywbs
from tests.evidence.checkers import fastwarc_says, warcio_says
from tests.evidence.looks import answer, entry, hop, look, observation, page
from tests.proving.place import Place

STYLE = b"p { color: darkgreen } /* long enough to be worth a reference */" * 40
ADDRESS = "https://news.example/main.css"
YEAR = timedelta(days=365)
#: The week in which the style is kept again: the first copy of it, of week 1, is older than 90 days then.
ANEW = 14


class Weeks(Place):
    """A folder with 26 weekly looks at a page whose bytes change each week; from the second on with one style."""

    async def fill(self) -> Weeks:
        """Look 26 times."""
        async with self.monitor.opened() as house:
            await house.store.sync(self.monitor.watchlist(), self.clock.now())
            whole: Capture | None = None
            for week in range(26):
                self.clock.turn(days=7)
                now = self.clock.now()
                seen = look(observation(page(b"<p>Same</p>" + b" " * week, at=now)), at=now, before=whole)
                whole = await house.evidence.keep(furnished(seen) if week else seen, text="Same", extractor="")
                assert whole is not None
                self.kept.append(whole)
                told = entry(whole, at=now)
                assert told.standing is not None
                standing = replace(told.standing, payload_capture=whole, text_digest="same")
                await house.store.record(await house.evidence.append([replace(told, standing=standing)]))
        return self

    def text(self, capture: Capture) -> str:
        """Read a copy, unpacked."""
        return gzip.decompress((self.root / capture.file).read_bytes()).decode("latin-1")


def style(body: bytes = STYLE, *, url: str = ADDRESS, **more: object) -> Hop:
    """Make the exchange of a style."""
    said = answer(body, headers="Content-Type: text/css")
    return replace(hop(said, url=url, payload=body), **more)  # type: ignore[arg-type] # any field of a hop


def furnished(seen: Look, styles: Sequence[Hop] = ()) -> Look:
    """Give a look with a style."""
    found = tuple(
        observation(replace(each, started=seen.at), purpose=Purpose.REQUISITE) for each in styles or [style()]
    )
    return replace(seen, requisites=found)


def fetched(url: str) -> bytes:
    """Ask another program for its bytes."""
    with urllib.request.urlopen(url, timeout=20) as found:
        data: bytes = found.read()
    return data


@pytest.fixture
async def place(tmp_path: Path) -> Weeks:
    """Give the folder."""
    return await Weeks(tmp_path).fill()


async def test_the_same_style_is_kept_once_and_found_from_every_copy(place: Weeks) -> None:
    """Later copies name record, address, time and file of the first; after 90 days it is kept whole again."""
    _, first, *later = place.kept
    assert STYLE.decode() in place.text(first)
    assert first.leans_on == ()
    for week, capture in enumerate(later, 2):
        holder = place.kept[ANEW if week > ANEW else 1]
        assert capture.kind is CaptureKind.RESPONSE, "the page itself is another each week"
        assert capture.leans_on == (() if week == ANEW else (holder.id,)), week
        assert (STYLE.decode() in place.text(capture)) is (week == ANEW)
        assert capture.bytes < 5_000
    text = place.text(later[0])
    assert "WARC-Type: revisit" in text
    assert f"WARC-Refers-To-Target-URI: {ADDRESS}\r\n" in text
    assert f"WARC-Refers-To-Container: file://{first.id}.warc.gz" in text
    assert warcio_says(place.root / later[0].file) == []
    assert fastwarc_says(place.root / later[0].file) == []
    for capture in (later[0], later[-1]):
        reading = (await view(place.files, capture.id)).reading
        assert reading is not None
        (found,) = [each for each in reading.answers if each.url == ADDRESS]
        assert (found.body, found.status, found.content_type) == (STYLE, 200, "text/css")
        assert reading.subject is not None
        assert bytes(reading.subject.body).startswith(b"<p>Same</p>")
    proof = await verify(place.files)
    assert proof.faults == (), proof.faults


@pytest.mark.xdist_group("replay")
@pytest.mark.skipif(pywbs.missing(), reason=pywbs.WHY_SKIPPED)
async def test_pywb_finds_the_style_from_a_later_copy(place: Weeks, tmp_path: Path) -> None:
    """Another program resolves the reference: asked for the style as it was later, it gives the bytes of the first."""
    first, later = place.kept[1], place.kept[5]
    packed = b"".join((place.root / capture.file).read_bytes() for capture in (first, later))
    with pywbs.pywb(tmp_path / "pywb", exact=False, packed=packed) as base:
        for capture in (first, later):
            moment = f"{capture.taken:%Y%m%d%H%M%S}"
            assert fetched(f"{base}{moment}id_/{ADDRESS}") == STYLE


async def test_pruning_never_takes_what_a_copy_leans_on(place: Weeks) -> None:
    """Whatever stays after thinning out is whole, and the index made anew knows the same."""
    place.clock.turn(days=730)
    done = await prune(place.monitor, older_than=YEAR, apply=True)
    gone = {each.capture.id for each in done.gone}
    assert len(gone) > 10
    assert done.stays[Needed.LEANED_ON] >= 1
    stays = [capture for capture in place.kept if capture.id not in gone]
    assert any(capture.leans_on == (place.kept[1].id,) for capture in stays)
    for capture in stays:
        assert gone.isdisjoint(capture.needs)
        assert (await view(place.files, capture.id)).reading is not None
    assert (await verify(place.files)).faults == ()
    async with place.monitor.opened() as house:
        before = await house.store.rows()
    await place.monitor.rebuild()
    async with place.monitor.opened() as house:
        assert await house.store.rows() == before
    listed = {each.capture.id: each.capture for each in await copies(place.monitor)}
    assert all(listed[capture.id].leans_on == capture.leans_on for capture in place.kept)


@pytest.mark.parametrize("known", [0, 1, 2], ids=["another", "the holder", "the one that refers to it"])
async def test_no_style_leans_on_a_copy_that_is_known_to_be_damaged(tmp_path: Path, known: int) -> None:
    """What a look knows to be damaged, be it the last whole copy or the one it refers to, is kept anew."""
    place = Place(tmp_path)
    async with place.monitor.opened() as house:
        kept: list[Capture] = []
        for day in range(3):
            place.clock.turn(days=1)
            now = place.clock.now()
            seen = look(
                observation(page(b"<p>Same</p>" + b" " * day, at=now)), at=now, before=kept[-1] if kept else None
            )
            damaged = {kept[known - 1].file} if day == 2 and known else {"captures/2026/11/other.warc.gz"}
            held = await house.evidence.keep(
                replace(furnished(seen), damaged=frozenset(damaged)), text="Same", extractor=""
            )
            assert held is not None
            kept.append(held)
    assert kept[1].leans_on == (kept[0].id,)
    assert kept[2].leans_on == (() if known else (kept[0].id,))


async def test_taking_down_the_holder_names_those_that_lean_on_it(place: Weeks) -> None:
    """Nobody breaks later copies unawares; with them it can go, and the rest is sound."""
    holder = place.kept[1]
    with pytest.raises(UsageError, match=r"12 later copies hold images and styles by reference"):
        await take_down(place.monitor, holder.id, reason="a court order", apply=True)
    done = await take_down(place.monitor, holder.id, reason="a court order", dependents=True, apply=True)
    assert len(done.gone) == 13
    assert (await verify(place.files)).faults == ()


async def test_a_package_brings_the_style_along(place: Weeks, tmp_path: Path) -> None:
    """One late copy goes with the one that holds its style, and the package stands by itself."""
    out = tmp_path / "story.wacz"
    since = place.kept[-1].taken - timedelta(seconds=1)
    done = await export(place.files, (), out, since=since)
    assert done.captures == 2
    assert (await check(place.files, out)).faults == ()


@pytest.mark.parametrize("harm", ["gone", "flip"])
async def test_a_damaged_holder_is_told_once_with_all_that_lean_on_it(place: Weeks, harm: str) -> None:
    """Who checks hears which record of which copy is lost, how many lean on it, and which those are."""
    holder = place.root / place.kept[1].file
    if harm == "gone":
        holder.unlink()
    else:
        data = bytearray(holder.read_bytes())
        data[len(data) // 2] ^= 1
        holder.chmod(0o644)
        holder.write_bytes(data)
    proof = await verify(place.files)
    (broken,) = (fault for fault in proof.faults if fault.kind is FaultKind.REVISIT_BROKEN)
    assert broken.file == place.kept[1].file
    assert broken.record is not None
    assert broken.record.startswith("urn:uuid:")
    assert set(broken.leaning) == {capture.file for capture in place.kept[2:ANEW]}
    assert f"{len(broken.leaning)} copies lean on it" in broken.says
    assert ("is gone" if harm == "gone" else "is not as it was written") in broken.says
    assert broken.record in as_text(proof)
    faults: Any = as_json(proof)["faults"]
    (said,) = (each for each in faults if each["kind"] == "revisit-broken")
    assert said["leaning"] == list(broken.leaning)


@pytest.mark.parametrize(
    "other",
    [
        style(STYLE + b"/* new */"),
        style(b"p { color: red }"),
        style(truncated="length"),
        style(status=404),
    ],
    ids=["other bytes", "too small to be worth it", "cut", "not found"],
)
async def test_whatever_is_not_the_same_is_kept(place: Weeks, other: Hop) -> None:
    """Only a whole answer with the same payload is referred to."""
    async with place.monitor.opened() as house:
        seen = look(observation(page(b"<p>Next</p>")), at=place.clock.now(), before=place.kept[-1])
        capture = await house.evidence.keep(furnished(seen, [other]), text=None, extractor="")
    assert capture is not None
    assert capture.leans_on == ()
    assert place.text(capture).count("WARC-Type: revisit") == 0


async def test_a_holder_that_is_gone_or_damaged_holds_nothing(place: Weeks) -> None:
    """Then the style is kept anew, and the look is none the worse for it."""
    (place.root / place.kept[ANEW].file).unlink()
    async with place.monitor.opened() as house:
        for week, before in ((27, place.kept[-1]), (28, place.kept[ANEW])):
            place.clock.turn(days=1)
            seen = look(observation(page(b"<p>%d</p>" % week)), at=place.clock.now(), before=before)
            capture = await house.evidence.keep(furnished(seen), text=None, extractor="")
            assert capture is not None
            assert capture.leans_on == ()
            assert STYLE.decode() in place.text(capture)
