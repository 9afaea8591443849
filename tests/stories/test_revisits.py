"""Pages that stay as they are: asked conditionally, kept as revisits, told by compact rows, and whole each quarter."""

from __future__ import annotations

from pathlib import Path

from monitor.app import Which
from monitor.model.snapshot import CaptureKind
from monitor.model.verdict import Verdict
from tests.origin import Visit, answer
from tests.stories.prose import ENGLISH, FRENCH, article
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre
from tests.stories.town import Asked


def tagged(asked: Asked) -> Visit:
    """Answer 304 to whoever knows the page already."""
    if asked.headers.get("if-none-match") == '"v1"':
        return b'HTTP/1.1 304 Not Modified\r\nETag: "v1"\r\n\r\n'
    return answer(article(FRENCH), etag='"v1"')


def dated(asked: Asked) -> Visit:
    """Answer 304 by the date alone."""
    day = "Sun, 01 Mar 2026 06:00:00 GMT"
    if asked.headers.get("if-modified-since") == day:
        return b"HTTP/1.1 304 Not Modified\r\n\r\n"
    return answer(article(ENGLISH), last_modified=day)


async def test_not_modified_is_a_revisit(tmp_path: Path) -> None:
    """A 304 keeps verdict, baseline and change; its copy names the one that holds the page."""
    hosts = {"tagged.example": {"/story": tagged}, "dated.example": {"/story": dated}}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        first = {name: await stage.standing(name) for name in ("tagged", "dated")}
        await stage.days(5)
        for name, was in first.items():
            now = await stage.standing(name)
            assert (now.verdict, now.rule, now.http_status) == (Verdict.LIVE, "ok-not-modified", 304)
            assert (now.baseline, now.title, now.text_digest) == (was.baseline, was.title, was.text_digest)
            assert now.change is not None
            assert was.capture is not None
            assert now.payload_capture == was.payload_capture == was.capture
            assert now.capture is not None
            assert (now.capture.kind, now.capture.refers_to) == (CaptureKind.REVISIT, was.capture.id)
            assert stage.told(name) == []
            kept = await stage.house.evidence.payload(now.capture)
            assert kept.text is not None
            assert bytes(kept.body) == (article(FRENCH) if name == "tagged" else article(ENGLISH))


async def test_the_same_bytes_are_a_revisit_too(tmp_path: Path) -> None:
    """A server without validators sends the page again; not a byte of it is kept twice, and rows are compact."""
    async with Theatre(tmp_path, {"herald.example": {"/story": answer(article(ENGLISH))}}) as stage:
        await stage.look()
        await stage.days(5)
        standing = await stage.standing("herald")
        assert (standing.verdict, standing.rule) == (Verdict.LIVE, "ok-same-bytes")
        assert standing.capture is not None
        assert standing.capture.kind is CaptureKind.REVISIT
        lines = [line.entry for line in stage.lines("herald")]
        assert [entry.unchanged for entry in lines][2:] == [True] * (len(lines) - 2)
        assert len(lines) >= 5
        history = await stage.house.store.history("herald")
        assert len(history) == len(lines)
        assert history[0].reason is None, "what is as before is not written out again"


async def test_a_quarter_later_the_whole_page_is_asked_for(tmp_path: Path) -> None:
    """Conditional looks never go on for more than a quarter, and a whole copy is kept again."""
    async with Theatre(tmp_path, {"herald.example": {"/story": tagged}}, defaults="every: weekly") as stage:
        await stage.look()
        await stage.days(100)
        whole = [asked.day for asked in stage.town.asked if "if-none-match" not in asked.headers]
        assert (round(whole[0]), len(whole)) == (0, 2)
        assert 83 <= whole[1] <= 98
        kinds = [line.entry.capture.kind for line in stage.lines("herald") if line.entry.capture]
        assert kinds.count(CaptureKind.RESPONSE) == 2


async def test_a_doubtful_source_is_never_asked_conditionally(tmp_path: Path) -> None:
    """While it fails, or waits for a change to be seen again, the whole page is asked for."""
    other = answer(
        article(ENGLISH, extra="<p>Correction: the bank was misnamed in an earlier version.</p>"), etag='"v2"'
    )
    house = {
        "/story": days(
            (0, answer(article(ENGLISH), etag='"v1"')), (2, answer(b"", "500 Internal Server Error")), (4, other)
        )
    }
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(2)
        while (await stage.standing("herald")).verdict is not Verdict.FAILING:
            await stage.hours(2)
        asked = len(stage.town.asked)
        while (await stage.standing("herald")).verdict is not Verdict.CHANGED:
            await stage.hours(4)
        assert {"if-none-match" in one.headers for one in stage.town.asked[asked:]} == {False}
        await stage.days(3)
        assert "if-none-match" in stage.town.asked[-1].headers


def conditions_refused(asked: Asked) -> Visit:
    """Answer 412 to whoever asks under a condition, and give everybody an ETag all the same."""
    if "if-none-match" in asked.headers:
        return answer(b"<title>412</title>", "412 Precondition Failed")
    return answer(article(FRENCH), etag='"v1"')


async def test_a_server_that_refuses_conditions_is_asked_without_them(tmp_path: Path) -> None:
    """A 412 to our own condition is asked once more within the look, and the next look sets no condition."""
    async with Theatre(tmp_path, {"refusing.example": {"/story": conditions_refused}}) as stage:
        await stage.look()
        asked = []
        for _ in range(3):
            before = len(stage.town.asked)
            stage.clock.turn(days=1)
            await stage.look(Which.ALL)
            asked.append(["if-none-match" in each.headers for each in stage.town.asked[before:]])
            now = await stage.standing("refusing")
            assert (now.verdict, now.rule, now.http_status) == (Verdict.LIVE, "ok-same-bytes", 200)
        assert asked[0] == [True, False]
        assert asked[1] == [False]
