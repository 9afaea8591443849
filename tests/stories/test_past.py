"""Pages cited years ago: their baseline comes from a public archive, once, or stays that of the first look."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.app import Which
from monitor.evidence.copy.readback import records
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.finding import EntryKind, Event
from monitor.model.memento import Memento, Search
from monitor.model.snapshot import CaptureKind, Origin
from monitor.model.verdict import Verdict
from monitor.road.past import refusals
from tests.machine import Copied, Machine
from tests.origin import Hang, Visit, answer
from tests.stories.prose import ENGLISH, FRENCH, article, front
from tests.stories.theatre import Theatre
from tests.stories.town import House

URL = "http://herald.example:{port}/story"
CITED = datetime(2021, 10, 5, 9, 36, 15, tzinfo=UTC)
_QUOTE = "nobody had asked for it and nobody paid for it"
_KNOWN = f'title: "{ENGLISH.title}"\naccessed: 2021-10-06\nquotes: ["{_QUOTE}"]'
_ARCHIVE = "archives: {wayback: {base: 'http://archive.example:{port}'}}"
_OLD = article(ENGLISH)
_WITHOUT = article(replace(ENGLISH, text=tuple(line.replace(_QUOTE, "it was well paid") for line in ENGLISH.text)))


def stage(
    folder: Path,
    machine: Machine,
    *,
    now: Visit | list[Visit] | None = None,
    known: str = _KNOWN,
    settings: str = _ARCHIVE,
) -> Theatre:
    """Set a stage with one paper, cited in 2021 and watched from 2026, and one archive."""
    page = answer(_WITHOUT) if now is None else now
    hosts: dict[str, House] = {
        "herald.example": {"/story": page, "/": answer(front("Herald"))},
        "archive.example": machine,
    }
    return Theatre(folder, hosts, sources={"herald": (URL, known)}, settings=settings)


def machine(*more: Copied) -> Machine:
    """Hold the story as it was cited, an older and a newer one, and more."""
    other = article(FRENCH)
    return Machine(
        Copied(URL, "20180105000000", other),
        Copied(URL, "20211005093615", _OLD),
        Copied(URL, "20240105000000", _WITHOUT),
        *more,
    )


async def test_a_page_cited_years_ago_is_held_against_the_copy_of_that_day(tmp_path: Path) -> None:
    """The nearest copy becomes the baseline, once; what was lost since is seen in the first run."""
    archive = machine()
    async with stage(tmp_path, archive) as play:
        await play.look()
        stands = await play.standing("herald")
        baseline = stands.baseline
        assert baseline is not None
        assert (baseline.origin, baseline.taken, baseline.archive) == (
            Origin.MEMENTO, CITED, f"archive.example:{play.town.port}",
        )  # fmt: skip
        assert stands.recall is not None
        assert stands.recall.state is Search.FOUND
        assert [passage.state for passage in stands.quotes] == [PassageState.MISSING]
        assert stands.change is not None
        assert stands.change.kind is not ChangeKind.NONE
        told = play.json("herald")["baseline"]
        assert (told["origin"], told["taken"]) == ("memento", "2021-10-05T09:36:15Z")
        asked = len(archive.asked)
        await play.days(10)
        assert len(archive.asked) == asked
        assert (await play.standing("herald")).baseline == baseline
        assert (await play.standing("herald")).verdict is Verdict.CHANGED
        assert Event.CHANGED in play.told("herald")


async def test_the_copy_is_kept_with_the_whole_exchange(tmp_path: Path) -> None:
    """The capture of kind memento holds the index's answer and the copy as they came, and says whose copy it is."""
    async with stage(tmp_path, machine()) as play:
        await play.look()
        line = next(line for line in play.lines("herald") if line.entry.kind is EntryKind.BASELINE)
        capture = line.entry.capture
        assert capture is not None
        assert capture.kind is CaptureKind.MEMENTO
        kept = await play.house.evidence.payload(capture)
        assert bytes(kept.body) == _OLD
        assert kept.memento is not None
        assert (kept.memento.original, kept.memento.taken) == (URL.replace("{port}", str(play.town.port)), CITED)
        found = list(records(play.house.snapshots / capture.file, sha256=capture.sha256))
        answers = [record.headers["warc-target-uri"] for record in found if record.kind == "response"]
        assert "/cdx/search/cdx?" in answers[0]
        assert "/web/20211005093615id_/http" in answers[-1]
        facts = b"".join(record.block for record in found if record.kind == "metadata")
        assert b"memento-datetime: 2021-10-05T09:36:15Z" in facts
        assert line.entry.facts["memento"]["archive"].startswith("archive.example")
        assert await play.house.evidence.audit(await play.house.store.captures("herald")) == ()


async def test_a_page_that_is_as_it_was_stays_live(tmp_path: Path) -> None:
    """A copy of the same text makes no change of anything but the baseline."""
    async with stage(tmp_path, machine(), now=answer(_OLD)) as play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.MEMENTO
        assert stands.verdict is Verdict.LIVE
        assert stands.change is not None
        assert stands.change.kind in (ChangeKind.NONE, ChangeKind.COSMETIC)
        await play.days(5)
        assert play.told("herald") == []


async def test_a_dead_page_gets_its_baseline_too(tmp_path: Path) -> None:
    """What is gone now was cited once: the copy of that day stands for it."""
    async with stage(tmp_path, machine(), now=answer(b"<title>404</title>gone", "404 Not Found")) as play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.MEMENTO
        assert stands.verdict is Verdict.FAILING
        await play.days(20)
        assert (await play.standing("herald")).verdict is Verdict.DEAD


async def test_where_no_archive_has_it_the_first_look_stands(tmp_path: Path) -> None:
    """Nothing held: the first good look is the baseline, the report says so, and nobody asks again."""
    archive = Machine()
    async with stage(tmp_path, archive) as play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.FIRST_LOOK
        assert stands.recall is not None
        assert stands.recall.state is Search.NONE
        assert play.json("herald")["baseline"]["origin"] == "first-look"
        asked = len(archive.asked)
        await play.days(30)
        assert len(archive.asked) == asked


@pytest.mark.parametrize(
    "silence",
    [
        Hang(),
        answer(b"slow down", "429 Too Many Requests", retry_after=7200),
        answer(b"down", "503 Service Unavailable"),
        answer(b"<title>Oops</title>Our index is being mended.", "200 OK"),
    ],
    ids=["hangs", "429", "503", "page-of-its-own"],
)
async def test_an_archive_that_does_not_answer_is_asked_again_later(tmp_path: Path, silence: Visit) -> None:
    """Looks go on, the first look is the baseline for now; when the archive answers its copy takes over."""
    archive = machine()
    archive.index = silence
    settings = _ARCHIVE
    play = stage(tmp_path, archive, settings=settings)
    play._network = play._network.replace("timeout: 20s", "timeout: 300ms")
    async with play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.verdict is Verdict.LIVE
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.FIRST_LOOK
        assert stands.recall is not None
        assert (stands.recall.state, stands.recall.tries) == (Search.WAITING, 1)
        await play.look(Which.ALL)
        assert len(archive.asked) == 1, "it rests"
        archive.index = None
        await play.days(3)
        late = await play.standing("herald")
        assert late.baseline is not None
        assert late.baseline.origin is Origin.MEMENTO


async def test_retry_after_is_obeyed(tmp_path: Path) -> None:
    """An archive that names a time is not asked before it, not even for another source."""
    archive = machine()
    archive.index = answer(b"slow down", "429 Too Many Requests", retry_after=7200)
    async with stage(tmp_path, archive) as play:
        await play.look()
        host = await play.house.store.host(f"archive.example:{play.town.port}")
        assert host.not_before is not None
        assert host.not_before - play.clock.now() > timedelta(minutes=119)
        for _ in range(3):
            play.clock.turn(minutes=35)
            await play.look(Which.ALL)
        assert len(archive.asked) == 1


async def test_after_six_silences_nobody_asks_again(tmp_path: Path) -> None:
    """The search ends: bounded, told in the report, and the first look is the baseline for good."""
    archive = machine()
    archive.index = answer(b"down", "503 Service Unavailable")
    async with stage(tmp_path, archive) as play:
        await play.look()
        await play.days(60)
        stands = await play.standing("herald")
        assert stands.recall is not None
        assert (stands.recall.state, stands.recall.tries) == (Search.GIVEN_UP, 6)
        assert len(archive.asked) == 6
        assert stands.verdict is Verdict.LIVE


def _lies(archive: Machine) -> None:
    archive.copy = archive.given(Copied("http://other.example/story", "20211005093615", _OLD))


def _own_page(archive: Machine) -> None:
    archive.copy = answer(article(ENGLISH))


def _soft_404(archive: Machine) -> None:
    archive.copies = [Copied(URL, "20211005093615", b"<title>Page not found</title><h1>Page not found</h1><p>Sorry.")]


def _copied_404(archive: Machine) -> None:
    archive.copy = archive.given(Copied(URL, "20211005093615", _OLD, "404 Not Found"))


def _wall(archive: Machine) -> None:
    body = b"<title>Just a moment...</title><script src='/cdn-cgi/challenge-platform/x.js'></script>"
    copy = Copied(URL, "20211005093615", body, "200 OK", {"Cf-Mitigated": "challenge"})
    archive.copies = [copy]


def _circle(archive: Machine) -> None:
    where = "http://archive.example:{port}/web/20211005093616id_/" + URL
    archive.copy = answer(b"", "302 Found", location=where)


def _leads_out(archive: Machine) -> None:
    archive.copy = answer(b"", "302 Found", location=URL)


def _other_story(archive: Machine) -> None:
    archive.copies = [Copied(URL, "20211005093615", article(FRENCH))]


def _front_page(archive: Machine) -> None:
    home = "http://herald.example:{port}/"
    archive.copies = [
        Copied(URL, "20211005093615", b"", "200 OK"),
        Copied(home, "20211005093615", front("Herald")),
    ]
    archive.copy = None
    given = archive.given(Copied(URL, "20211005093615", b"", "302 Found", {"Location": home}))
    archive.copies[0] = replace(archive.copies[0], body=b"")
    archive.only = {"/story": given}


@pytest.mark.parametrize(
    "fault",
    [_lies, _own_page, _soft_404, _copied_404, _wall, _circle, _leads_out, _other_story, _front_page],
    ids=lambda fault: fault.__name__.strip("_"),
)
async def test_nothing_but_the_page_becomes_the_baseline(tmp_path: Path, fault: Callable[[Machine], None]) -> None:
    """A lie, an error, a wall, a circle, another story: the archive was asked, and the first look stands."""
    archive = machine()
    fault(archive)
    async with stage(tmp_path, archive, now=answer(_OLD)) as play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.FIRST_LOOK
        assert stands.recall is not None
        assert stands.recall.state is Search.NONE, stands.recall.says
        assert "No good copy" in stands.recall.says
        refused = [line.entry.facts["refused"] for line in play.lines("herald") if "refused" in line.entry.facts]
        assert refused
        assert refused[0]
        await play.days(3)
        assert play.told("herald") == []


_OFFER = "<div><h3>The rest is for friends</h3><p>Everything from £1.</p><a href=/sub>Be a friend</a></div>"
_TEASER = article(replace(ENGLISH, text=ENGLISH.text[:2])).replace(b"</article>", f"{_OFFER}</article>".encode())
_CHOICE = "<h1>Select your region</h1><ul><li><a href=/uk>UK</a><li><a href=/eu>Europe</a></ul>"
_REGIONS = f"<title>Select your region</title>{_CHOICE}".encode()


def _table(*told: str) -> bytes:
    """Lay a page out as pages were laid out once: no paragraph, no heading, a menu beside the text."""
    text = "<br><br>".join(f"<font face=Arial>{line}</font>" for line in told)
    return (
        f"<html><head><title>{ENGLISH.title}</title></head><body><table><tr><td><a href=/>Front</a><br>"
        f"<a href=/w>World</a></td><td><font size=5><b>{ENGLISH.title}</b></font><p>{text}</td></tr></table></body>"
    ).encode()


async def test_teasers_and_choices_are_refused_with_their_reasons_and_a_whole_copy_stands(tmp_path: Path) -> None:
    """Nothing but the day is known: the page of today tells a teaser from the page, and saves a plain copy."""
    found = {
        "20211005093615": b"<title>Oops</title><h1>Oops! That page can't be found.</h1><p>Try a search?</p>",
        "20211006000000": _TEASER,
        "20211008000000": _REGIONS,
        "20211012093615": _table(*ENGLISH.text),
    }
    archive = Machine(*(Copied(URL, stamp, body) for stamp, body in found.items()))
    async with stage(tmp_path, archive, now=answer(_OLD), known="accessed: 2021-10-05") as play:
        await play.look()
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.recall is not None
        assert f"{stands.baseline.taken:%Y-%m-%d}" == "2021-10-12", stands.recall.says
        told = stands.recall.says.split("; that of ")
        assert [each[:17] for each in told[1:]] == [f"2021-10-{day} is not" for day in ("05", "06", "08")]
        assert "soft-404-short" in told[1]
        assert "an offer stands in place of the rest (“The rest is for friends" in told[2]
        assert "hardly any running text" in told[3]
        assert stands.change is not None
        assert stands.change.kind is ChangeKind.COSMETIC
        await play.days(3)
        assert play.told("herald") == []


def test_each_refused_copy_is_told_with_its_reason() -> None:
    """The reasons end with one full stop however they end themselves; of more than six copies the rest is counted."""
    copies = [Memento(original=URL, url=f"u{n}", taken=CITED + timedelta(days=n), archive="a") for n in range(8)]
    reasons = [(copy, "soft-404-short: Hardly a word.") for copy in copies]
    assert refusals(reasons[:1]) == "that of 2021-10-05 is not, for soft-404-short: Hardly a word"
    assert refusals(reasons[:2]).count("that of") == 2
    assert refusals(reasons[:7]).endswith("; 1 more was refused")
    assert refusals(reasons).endswith("; 2 more were refused")


async def test_a_story_that_grew_since_it_was_copied_is_told(tmp_path: Path) -> None:
    """Its copy ends with its own words, and no offer: it stands for what was cited, and the page says more now."""
    short = article(replace(ENGLISH, text=ENGLISH.text[:3]))
    archive = Machine(Copied(URL, "20211005093615", short))
    async with stage(tmp_path, archive, now=answer(_OLD), known="accessed: 2021-10-05") as play:
        await play.look()
        await play.days(3)
        stands = await play.standing("herald")
        assert stands.baseline is not None
        assert stands.baseline.origin is Origin.MEMENTO
        assert stands.change is not None
        assert (stands.change.kind, stands.change.removed) == (ChangeKind.SUBSTANTIVE, 0)
        assert stands.verdict is Verdict.CHANGED


async def test_a_bad_copy_gives_way_to_the_next_nearest(tmp_path: Path) -> None:
    """The copy of the very day is an error page with a status of success; that of the week after is the page."""
    bad = Copied(URL, "20211006080000", b"<title>Page not found</title><h1>Page not found</h1><p>Sorry.")
    async with stage(tmp_path, machine(bad)) as play:
        await play.look()
        baseline = (await play.standing("herald")).baseline
        assert baseline is not None
        assert (baseline.origin, baseline.taken) == (Origin.MEMENTO, CITED)


async def test_a_copied_redirect_leads_to_the_page(tmp_path: Path) -> None:
    """On the day of the citation the address redirected: the copy of where it led stands, for it bears the title."""
    to = "http://www.herald.example:{port}/2021/story"
    archive = Machine(Copied(to, "20211005100000", _OLD), Copied(URL, "20211005093615"))
    gone = Copied(URL, "20211005093615", b"", "301 Moved", {"Location": to})
    archive.only = {"herald.example/story": archive.given(gone)}
    async with stage(tmp_path, archive) as play:
        await play.look()
        baseline = (await play.standing("herald")).baseline
        assert baseline is not None
        assert (baseline.origin, baseline.taken) == (Origin.MEMENTO, CITED + timedelta(minutes=23, seconds=45))


@pytest.mark.parametrize(
    ("known", "settings"),
    [
        (f"{_KNOWN}\narchives: []", _ARCHIVE),
        (_KNOWN, "archives: {wayback: null}"),
        (f'title: "{ENGLISH.title}"', _ARCHIVE),
        ("accessed: 2026-03-01", _ARCHIVE),
    ],
    ids=["source says no", "turned off", "no date", "cited yesterday"],
)
async def test_nobody_is_asked_where_nobody_should_be(tmp_path: Path, known: str, settings: str) -> None:
    """A person said no, nothing tells the day, or our first look is as near as can be: the archive hears nothing."""
    archive = machine()
    async with stage(tmp_path, archive, known=known, settings=settings) as play:
        await play.look()
        await play.days(3)
        assert archive.asked == []
        assert (await play.standing("herald")).recall is None


async def test_who_must_not_be_contacted_is_not_asked_about(tmp_path: Path) -> None:
    """contact: never keeps archives out of it as well."""
    archive = machine()
    async with stage(tmp_path, archive, known=f"{_KNOWN}\ncontact: never") as play:
        await play.look(Which.ALL)
        assert archive.asked == []


async def test_offline_nobody_asks_archives(tmp_path: Path) -> None:
    """Where no host answered nothing is judged, and no archive is troubled."""
    archive = machine()
    async with stage(tmp_path, archive) as play:
        await play.town.close()
        report = await play.look()
        assert report.run.offline
        assert archive.asked == []
        await play.town.reopen()
        play.clock.turn(hours=2)
        await play.look()
        assert (await play.standing("herald")).recall is not None


async def test_a_copy_that_a_person_named_comes_first(tmp_path: Path) -> None:
    """An address under archives is tried before what the index names, and tells the day where nothing else does."""
    named = "archives: ['http://archive.example:{port}/web/20240105000000/" + URL + "']"
    async with stage(tmp_path, machine(), known=named) as play:
        await play.look()
        baseline = (await play.standing("herald")).baseline
        assert baseline is not None
        assert (baseline.origin, f"{baseline.taken:%Y}") == (Origin.MEMENTO, "2024")
