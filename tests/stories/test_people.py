"""What people write stands: confirmed addresses, pins, silence, claims that wait, edits of sources.yaml."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from pathlib import Path
from typing import Any

import pytest

from monitor.app import Which
from monitor.model.finding import Entry, EntryKind, Event
from monitor.model.verdict import Note, Outcome, Verdict
from tests.origin import answer
from tests.stories.prose import ENGLISH, GERMAN, article, front
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre, Words

_WELL = answer(article(ENGLISH, site="Estuary Observer"))
_MISSING = answer(b"<title>404</title>", "404 Not Found")
_PLACE = "http://herald.example:{port}/story"


def _doubted(title: str) -> dict[str, Words]:
    return {"herald": (_PLACE, f'confirmed: false\ntitle: "{title}"')}


async def test_a_reconstructed_address_is_confirmed_by_its_title(tmp_path: Path) -> None:
    """Until a look shows the given title a person is asked; then it is confirmed, told once, and stays so."""
    house = {"/story": days((0, answer(article(GERMAN))), (4, _WELL)), "/": answer(front("Herald"))}
    async with Theatre(tmp_path, {"herald.example": house}, sources=_doubted(ENGLISH.title)) as stage:
        await stage.look()
        first = await stage.standing("herald")
        assert (first.confirmed, first.notes, stage.json("herald")["notes"]) == (
            False,
            (Note.UNCONFIRMED,),
            ["unconfirmed"],
        )
        await stage.days(8)
        then = await stage.standing("herald")
        assert (then.confirmed, Note.UNCONFIRMED in then.notes) == (True, False)
        assert stage.told("herald").count(Event.CONFIRMED) == 1
        assert ENGLISH.title in next(f.says for f in stage.findings("herald") if f.event is Event.CONFIRMED)


async def test_a_right_address_is_confirmed_by_its_first_look(tmp_path: Path) -> None:
    """The site's name behind the title does no harm."""
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources=_doubted(ENGLISH.title)) as stage:
        await stage.look()
        assert stage.told("herald") == [Event.CONFIRMED]
        await stage.days(5)
        assert stage.told("herald") == [Event.CONFIRMED]


async def test_a_title_that_is_given_later_confirms_known_bytes(tmp_path: Path) -> None:
    """A title that people add is looked for even if not a byte of the page is new."""
    doubted = {"herald": (_PLACE, "confirmed: false")}
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources=doubted) as stage:
        await stage.look()
        await stage.days(2)
        assert (await stage.standing("herald")).confirmed is False
        stage.edit(**_doubted(ENGLISH.title))
        await stage.days(2)
        assert stage.told("herald") == [Event.CONFIRMED]


async def test_what_cannot_be_looked_at_is_never_forgotten(tmp_path: Path) -> None:
    """No address yet, no web page, not to be contacted: listed in every report, never asked, never judged."""
    sources: dict[str, Words] = {
        "herald": _PLACE,
        "sought": ("", 'claim: "The mayor said so."'),
        "mailbox": "mailto:editor@herald.example",
        "asked-not-to": ("http://quiet.example:{port}/story", "contact: never"),
    }
    hosts = {host: {"/story": _WELL} for host in ("herald.example", "quiet.example")}
    async with Theatre(tmp_path, hosts, sources=sources) as stage:
        for which in (Which.DUE, Which.ALL):
            report = await stage.look(which)
            assert report.run.checked == 1
            assert {item.source.id: item.standing.rule for item in report.items if item.source.id != "herald"} == {
                "sought": "skipped-no-address",
                "mailbox": "skipped-not-web",
                "asked-not-to": "skipped-no-contact",
            }
            assert {stage.json(name)["verdict"] for name in ("sought", "mailbox", "asked-not-to")} == {"unknown"}
        await stage.days(4)
        assert stage.town.paths("quiet.example") == []
        assert stage.json("sought")["url"] is None
        assert stage.json("sought")["outcome"] == Outcome.SKIPPED


async def test_what_the_settings_exclude_keeps_the_history(tmp_path: Path) -> None:
    """An address that the settings exclude from now on is asked no more; what is known of it stays, and is told."""
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        asked = len(stage.town.asked)
        stage.exclude(r"^http://herald\.example")
        await stage.days(4)
        report = await stage.look(Which.ALL)
        assert len(stage.town.asked) == asked
        (item,) = report.items
        assert (item.standing.verdict, item.standing.rule) == (Verdict.LIVE, "skipped-excluded")
        assert item.standing.capture is not None
        stage.exclude()
        await stage.look()
        await stage.days(2)
        assert len(stage.town.asked) > asked


async def test_contact_that_is_refused_later_keeps_the_history(tmp_path: Path) -> None:
    """A source that must no longer be contacted keeps its verdict and its copies."""
    async with Theatre(tmp_path, {"herald.example": {"/story": _WELL}}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        await stage.days(2)
        asked = len(stage.town.asked)
        stage.edit(herald=(_PLACE, "contact: never"))
        await stage.days(4)
        report = await stage.look()
        assert len(stage.town.asked) == asked
        (item,) = report.items
        assert (item.standing.verdict, item.standing.outcome) == (Verdict.LIVE, Outcome.SKIPPED)
        assert item.standing.capture is not None
        stage.edit(herald=_PLACE)
        await stage.look()
        await stage.days(2)
        assert len(stage.town.asked) > asked


@pytest.mark.parametrize(
    ("pin", "verdict"),
    [
        ("alive", Verdict.LIVE),
        ("dead", Verdict.DEAD),
        ("paywalled", Verdict.BLOCKED),
        ("unfit", Verdict.USURPED),
    ],
)
async def test_a_pin_stands_above_all(tmp_path: Path, pin: str, verdict: Verdict) -> None:
    """What a person pinned is the verdict, whatever the looks show, and nobody is told of turns."""
    house = {"/story": days((0, _WELL), (2, _MISSING), (12, _WELL))}
    pinned = {"herald": (_PLACE, f"pin: {pin}")}
    async with Theatre(tmp_path, {"herald.example": house}, sources=pinned) as stage:
        for _ in range(16):
            await stage.look()
            await stage.days(1)
            assert (await stage.standing("herald")).verdict is verdict
        assert stage.told("herald") == []
        assert stage.json("herald")["pin"] == pin
        stage.edit(herald=_PLACE)
        await stage.look(Which.ALL)
        assert (await stage.standing("herald")).verdict is Verdict.LIVE


async def test_what_people_ask_not_to_hear_is_not_told(tmp_path: Path) -> None:
    """An ignored event is not told, and the verdict turns all the same."""
    house = {"/story": days((0, _WELL), (2, _MISSING))}
    quiet = {"herald": (_PLACE, 'ignore: {events: [dead], why: "we know"}')}
    async with Theatre(tmp_path, {"herald.example": house}, sources=quiet) as stage:
        await stage.look()
        await stage.days(8)
        assert ((await stage.standing("herald")).verdict, stage.told("herald")) == (Verdict.DEAD, [])


async def test_an_edited_address_keeps_its_history(tmp_path: Path) -> None:
    """The id carries history and baseline over; strikes of the old address are not the new one's."""
    house: dict[str, Any] = {"/story": days((0, _WELL), (2, _MISSING)), "/new": _WELL}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        await stage.days(4)
        before = await stage.standing("herald")
        assert before.strikes > 0
        stage.edit(herald="http://herald.example:{port}/new")
        await stage.look()
        after = await stage.standing("herald")
        assert (after.verdict, after.strikes, after.baseline) == (Verdict.LIVE, 0, before.baseline)
        assert after.url.endswith("/new")
        addresses = [line.entry.url for line in stage.lines("herald")]
        assert len(set(addresses)) == 2, "every line of the journal says which address it is about"
        assert len(await stage.house.store.history("herald")) == len(addresses)


async def test_a_source_that_was_taken_out_and_comes_back(tmp_path: Path) -> None:
    """Out of the file it is neither looked at nor reported; back in it, its history is there."""
    hosts = {"herald.example": {"/story": _WELL, "/other": answer(article(GERMAN))}}
    other = "http://herald.example:{port}/other"
    async with Theatre(tmp_path, hosts, sources={"herald": _PLACE, "other": other}) as stage:
        await stage.look()
        baseline = (await stage.standing("herald")).baseline
        looks = len(stage.lines("herald"))
        stage.edit(herald=None)
        report = await stage.look(Which.ALL)
        assert [item.source.id for item in report.items] == ["other"]
        await stage.days(5)
        assert len(stage.lines("herald")) == looks
        stage.edit(herald=_PLACE)
        await stage.look()
        back = await stage.standing("herald")
        assert (back.verdict, back.baseline) == (Verdict.LIVE, baseline)
        assert len(stage.lines("herald")) == looks + 1


async def test_who_died_within_a_silence_is_looked_at_when_it_is_over(tmp_path: Path) -> None:
    """What people are told then is not a month old: the next look comes on the first day after the silence."""
    house = {"/story": days((0, _WELL), (2, _MISSING)), "/": answer(front("Herald"))}
    async with Theatre(tmp_path, {"herald.example": house}, sources={"herald": _PLACE}) as stage:
        await stage.look()
        now = stage.clock.now()
        until = now.date() + timedelta(days=20)
        wish = Entry(
            at=now, kind=EntryKind.SILENCE, source="herald", url=None, facts={"until": f"{until}", "why": "they move"}
        )
        await stage.house.store.record(await stage.house.evidence.append([wish]))
        await stage.days(15)
        dead = await stage.standing("herald")
        over = datetime.combine(until + timedelta(days=1), time(), UTC)
        assert (dead.verdict, dead.next_due) == (Verdict.DEAD, over)
