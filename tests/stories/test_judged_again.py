"""What was kept can be judged again: why a look ended as it did, and what today's rules would change."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from monitor.app import Which
from monitor.errors import UsageError
from monitor.model.explanation import Explanation, Rejudged, Why
from monitor.model.verdict import Outcome, Verdict
from monitor.report.explained import explanation, rejudged
from monitor.review.rejudging import rejudge, why
from tests.bytes_as_sent import chunks
from tests.origin import answer, redirect
from tests.stories.prose import CHINESE, ENGLISH, GERMAN, article, front, news
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre

_WELL = answer(article(ENGLISH, site="Estuary Observer"))
_MISSING = answer(b"<title>404</title>", "404 Not Found")
_PLACE = "http://herald.example:{port}/story"


def _says(told: Explanation, *, well: bool | None) -> str:
    return "\n".join(sign.says for sign in told.signs if sign.well is well)


async def _why(stage: Theatre, word: str = "herald") -> Why:
    return await why(stage.monitor, word)


async def _rejudge(stage: Theatre, *words: str) -> Rejudged:
    return await rejudge(stage.monitor, words)


async def test_a_soft_404_is_explained_from_its_copy(tmp_path: Path) -> None:
    """The rule, the page's own words against it, and the status that speaks for it: all read from the copy."""
    sorry = answer(b"<title>Page not found</title><h1>Page not found</h1><p>Sorry.</p>")
    house = {"/story": days((0, _WELL), (2, sorry)), "/": answer(front("Herald"))}
    sources = {"herald": (_PLACE, f'title: "{ENGLISH.title}"')}
    async with Theatre(tmp_path, {"herald.example": house}, sources=sources) as stage:
        await stage.look()
        await stage.days(3)
        told = (await _why(stage)).last
        assert (told.judgement.outcome, told.judgement.rule) == (Outcome.SOFT_404, "soft-404-short")
        assert told.rule_says
        assert "Page not found" in _says(told, well=False)
        assert "neither title nor text" in _says(told, well=False)
        assert "the server answered 200" in _says(told, well=True)
        assert told.capture is not None
        assert (stage.house.snapshots / told.capture).is_file()
        assert json.loads(json.dumps(explanation(await _why(stage))))["last"]["rule"] == "soft-404-short"


async def test_an_unchanged_page_is_explained_by_the_look_that_read_it(tmp_path: Path) -> None:
    """Where the last look found the same bytes, the look that read the page is explained beside it."""
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}) as stage:
        await stage.look()
        first = stage.clock.now()
        await stage.days(3)
        told = await _why(stage)
        assert told.last.judgement.rule == "ok-same-bytes"
        assert told.read is not None
        assert (told.read.judgement.rule, told.read.at.date()) == ("ok-fits", first.date())
        assert "signs" in _says(told.read, well=None)


async def test_silence_is_explained_without_a_copy(tmp_path: Path) -> None:
    """Where not a byte came back there is nothing to read again; the explanation says so."""
    async with Theatre(
        tmp_path, {"herald.example": {"/story": _WELL}}, sources={"lost": "http://no.example/x"}
    ) as stage:
        stage.sources["herald"] = _PLACE
        stage.edit()
        await stage.look()
        told = await _why(stage, "lost")
        assert told.last.capture is None
        assert "no byte came back" in told.today
        assert told.last.judgement.outcome is Outcome.UNREACHABLE


async def test_nobody_looked_yet(tmp_path: Path) -> None:
    """Where nobody has looked, the next command is named."""
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}) as stage:
        await stage.take_up()
        with pytest.raises(UsageError, match="monitor check herald"):
            await _why(stage)


async def test_other_patience_would_have_led_to_another_verdict(tmp_path: Path) -> None:
    """Looks are weighed anew from the first on: with less patience the source would be dead, and the record stays."""
    house = {"/story": days((0, _WELL), (2, _MISSING))}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        await stage.days(3)
        assert (await stage.standing("herald")).verdict is Verdict.FAILING
        assert (await _rejudge(stage)).looks_that_differ == ()
        lines = [line.sha256 for line in stage.house.evidence.lines({})]
        stage.edit(herald=(_PLACE, "patience: 1\npatience_over: 0h"))
        await stage.take_up()
        found = await _rejudge(stage)
        (other,) = found.verdicts_that_differ
        assert (other.source, other.was[2], other.now[2]) == ("herald", Verdict.FAILING, Verdict.DEAD)
        assert [line.sha256 for line in stage.house.evidence.lines({})] == lines
        assert (await stage.standing("herald")).verdict is Verdict.FAILING
        assert rejudged(found)["verdicts"][0]["now"]["verdict"] == "dead"


async def test_a_given_title_changes_what_a_kept_page_is_judged_as(tmp_path: Path) -> None:
    """Quotes and titles that people add are held against the kept copies, without asking the web."""
    house = {"/story": answer(article(GERMAN)), "/": answer(front("Herald"))}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        asked = len(stage.lines("herald"))
        stage.edit(herald=(_PLACE, 'quotes: ["words that never stood on that page at all"]'))
        told = await _why(stage)
        assert "is missing" in _says(told.last, well=False)
        assert len(stage.lines("herald")) == asked


async def test_a_damaged_copy_is_judged_as_it_was(tmp_path: Path) -> None:
    """A copy that cannot be read costs nobody else: that look stands as it was judged, and the reason is counted."""
    hosts = {"herald.example": {"/story": _WELL}, "kurier.example": {"/story": answer(article(GERMAN))}}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        capture = (await stage.standing("herald")).capture
        assert capture is not None
        file = stage.house.snapshots / capture.file
        whole = file.read_bytes()
        file.write_bytes(whole[:100])
        found = await _rejudge(stage)
        assert (found.looks, sum(found.unjudged.values()), found.looks_that_differ) == (2, 1, ())
        assert "cannot be read" in next(iter(found.unjudged))
        file.write_bytes(whole)


async def test_a_lost_copy_of_the_cited_page_takes_no_change_back(tmp_path: Path) -> None:
    """Without it nothing can be compared: the looks count as they were judged, and the verdict stands."""
    edited = replace(ENGLISH, text=(*ENGLISH.text[:-1], f"{ENGLISH.text[-1]} It cost 12 million, said no one."))
    house = {"/story": days((0, _WELL), (2, answer(article(edited, site="Estuary Observer"))))}
    async with Theatre(tmp_path, {"herald.example": house}) as stage:
        await stage.look()
        await stage.days(5)
        held = await stage.standing("herald")
        assert held.verdict is Verdict.CHANGED
        assert held.baseline is not None
        file = stage.house.snapshots / held.baseline.file
        whole = file.read_bytes()
        file.unlink()
        found = await _rejudge(stage)
        file.write_bytes(whole)
        assert (found.verdicts_that_differ, found.looks_that_differ) == ((), ())
        assert any("the copy of the cited page cannot be read" in why for why in found.unjudged)


async def test_only_those_that_are_named_are_judged_again(tmp_path: Path) -> None:
    """Words select sources, as in every command; sources that are listed no more are counted, not judged."""
    hosts = {"herald.example": {"/story": _WELL}, "kurier.example": {"/story": answer(article(GERMAN))}}
    async with Theatre(tmp_path, hosts) as stage:
        await stage.look()
        assert (await _rejudge(stage, "herald")).looks == 1
        stage.edit(kurier=None)
        await stage.take_up()
        found = await _rejudge(stage)
        assert (found.looks, found.unlisted) == (1, 1)


async def test_frames_that_are_broken_are_judged_alike_over_their_copies(tmp_path: Path) -> None:
    """The rules hear the same facts from a copy as they heard at the look, so that they say the same for days."""
    page = article(ENGLISH, site="Estuary Observer")
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    hosts = {
        "blank.example": head + chunks(page, b" ;a=b"),
        "lost.example": head + chunks(page, end=b"where was I?\r\n"),
        "never.example": head + page,
        "other.example": head + chunks(page).replace(b"3E8\r\n", b"0x3E8\r\n"),
    }
    sources = {host.partition(".")[0]: f"http://{host}:{{port}}/story" for host in hosts}
    houses = {host: {"/story": raw} for host, raw in hosts.items()}
    async with Theatre(tmp_path, houses, sources=sources) as stage:
        await stage.look()
        await stage.days(9)
        standings = {name: await stage.standing(name) for name in sources}
        assert {name: standing.verdict for name, standing in standings.items()} == {
            "blank": Verdict.LIVE,
            "lost": Verdict.LIVE,
            "never": Verdict.DEAD,
            "other": Verdict.DEAD,
        }
        again = await _rejudge(stage)
        assert again.looks > 20
        assert not again.looks_that_differ


async def test_who_else_was_led_there_is_counted_as_it_was_then(tmp_path: Path) -> None:
    """The first of five that are led to one page, minutes before the others, is judged again by what was known then."""
    notice = answer(news("The archive is closed", CHINESE.body))
    house: dict[str, Any] = {"/notice/closed": notice, "/": answer(front("Herald"))}
    house |= {f"/{n}": days((0, _WELL), (1, redirect("/notice/closed"))) for n in range(5)}
    sources = {f"s{n}": f"http://herald.example:{{port}}/{n}" for n in range(5)}
    async with Theatre(tmp_path, {"herald.example": house}, sources=sources) as stage:
        await stage.look()
        stage.clock.turn(days=2)
        await stage.look(Which.NAMED, "s0", "s1")
        stage.clock.turn(minutes=2)
        await stage.look(Which.NAMED, "s2", "s3", "s4")
        assert [stage.rules(f"s{n}")[-1] for n in (0, 4)] == ["redirected-for-now", "soft-404-shared-landing"]
        assert [stage.lines(f"s{n}")[-1].entry.facts["landed"] for n in (0, 4)] == [1, 4]
        assert (await _rejudge(stage)).looks_that_differ == ()
        assert (await _why(stage, "s0")).today == ""
