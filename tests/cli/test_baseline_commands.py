"""monitor baseline and monitor archive, as people type them, over an archive on loopback."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from monitor.clock import SystemClock
from tests.cli.archived import archive_of_2021, watch
from tests.cli.product import Ended, Product
from tests.machine import Machine
from tests.origin import answer
from tests.stories.prose import ENGLISH, FRENCH, article
from tests.stories.town import House, Tale, Town

_OLD, _NOW = article(ENGLISH), article(FRENCH)


@dataclass
class Desk:
    """A person at a terminal, with one source that was cited in 2021, and the archive."""

    product: Product
    archive: Machine
    town: Town
    #: What the source's host answers.
    story: dict[str, Tale]

    async def __call__(self, *words: str) -> Ended:
        """Run a command while the town goes on."""
        return (await asyncio.to_thread(self.product, *words)).calm()

    async def shown(self) -> dict[str, str]:
        """Give the baseline as JSON."""
        found: dict[str, str] = json.loads((await self("baseline", "show", "herald", "--json")).out)
        return found


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    """Set it up."""
    archive = archive_of_2021(_OLD)
    story: dict[str, Tale] = {"/story": answer(_NOW)}
    hosts: dict[str, House] = {"herald.example": story, "archive.example": archive}
    async with Town(hosts, SystemClock()) as town:
        product = Product(tmp_path)
        watch(product, town)
        yield Desk(product, archive, town, story)


async def test_a_fresh_list_is_held_against_its_past_in_the_first_check(desk: Desk) -> None:
    """One `check` on a fresh list: looked at, compared with the copy of the day, and told in every form."""
    ended = await desk("check")
    assert ended.code == 0
    assert "2021-10-05, by the public archive archive.example" in " ".join(ended.out.split())
    found = await desk.shown()
    assert (found["origin"], found["taken"], found["search"]) == ("memento", "2021-10-05T09:36:15Z", "found")
    assert f"archive.example:{desk.town.port}/web/20211005093615id_/" in found["url"]
    words = await desk("baseline", "show", "herald")
    assert "(memento)" in " ".join(words.out.split())
    assert "Change: different" in words.out
    for kind in ("markdown", "html", "json"):
        assert "2021-10-05" in (await desk("report", "--format", kind)).out
    assert "(memento)" in (await desk("show", "herald")).out


async def test_a_person_sets_another_baseline_and_takes_it_back(desk: Desk) -> None:
    """Each choice is a line of the journal, undone by another; the index made anew says the same."""
    await desk("check")
    memento = (await desk.shown())["capture"]
    ours = json.loads((await desk("show", "herald", "--json")).out)["capture"]["id"]
    ended = await desk("baseline", "set", "herald", ours)
    assert ended.code == 0
    assert "chosen by a person (person)" in ended.out
    assert "Change: none" in ended.out
    assert (await desk.shown())["origin"] == "person"
    await desk("check", "herald")
    assert (await desk.shown())["capture"] == ours
    back = await desk("baseline", "set", "herald", memento)
    assert "archive.example" in back.out
    found = await desk.shown()
    assert (found["capture"], found["taken"], found["origin"]) == (memento, "2021-10-05T09:36:15Z", "person")
    await desk("rebuild")
    assert await desk.shown() == found
    written = "".join(file.read_text() for file in sorted((desk.product.snapshots / "journal").rglob("*.jsonl")))
    lines = [json.loads(line) for line in written.splitlines()]
    assert [line["data"]["facts"].get("by") for line in lines if line["kind"] == "baseline"] == [
        None,
        "person",
        "person",
    ]


async def test_copies_are_listed_and_one_is_chosen(desk: Desk) -> None:
    """`archive find` lists them by nearness; a dry run keeps nothing; `from-archive` keeps one."""
    await desk("check")
    listed = await desk("archive", "find", "herald", "--near", "2021-05-06")
    assert listed.out.splitlines()[0].split()[0] == "2021-05-05"
    assert len(listed.out.splitlines()) == 4
    (first, *_) = [json.loads(line) for line in (await desk("archive", "find", "herald", "--json")).out.splitlines()]
    assert first["taken"] == "2021-10-05T09:36:15Z"
    before = await desk.shown()
    dry = await desk("baseline", "from-archive", "herald", "--near", "2021-02", "--dry-run")
    assert (dry.code, "Nothing was kept" in dry.err) == (0, True)
    assert await desk.shown() == before
    ended = await desk("baseline", "from-archive", "herald", "--near", "2021-02")
    assert ended.code == 0
    found = await desk.shown()
    assert (found["origin"], found["taken"]) == ("person", "2021-02-05T09:36:15Z")


async def test_what_cannot_be_is_said_in_a_sentence(desk: Desk) -> None:
    """Unknown copies, odd dates, nothing held, an archive that is silent: a sentence and the right code."""
    await desk("check")
    for words, code, said in (
        (("baseline", "set", "herald", "20990101"), 2, "is no copy of herald"),
        (("baseline", "from-archive", "herald", "--near", "last week"), 2, "write 2021-10-05"),
        (("baseline", "show", "nobody"), 2, "names no source"),
    ):
        ended = await desk(*words)
        assert (ended.code, said in ended.err) == (code, True), ended
    desk.archive.copies = []
    assert (await desk("archive", "find", "herald")).code == 1
    desk.archive.index = answer(b"", "503 Service Unavailable")
    ended = await desk("archive", "find", "herald")
    assert (ended.code, "503" in ended.err) == (3, True)
    ended = await desk("baseline", "from-archive", "herald")
    assert (ended.code, "503" in ended.err) == (3, True)
    ended = await desk("baseline", "from-archive", "herald")
    assert (ended.code, "rests until" in ended.err) == (2, True)


async def test_a_copy_that_was_judged_to_show_no_page_is_refused(desk: Desk) -> None:
    """What a look called a soft 404 is not what was cited, unless a person says that the look was wrong."""
    await desk("check")
    said = "<h1>Page not found</h1><p>Sorry, the page does not exist.</p>"
    gone = f"<html lang=en><title>Page not found</title><body>{said}</body>"
    desk.story["/story"] = answer(gone.encode())
    await desk("check", "herald")
    copy = json.loads((await desk("show", "herald", "--json")).out)["capture"]["id"]
    # The next look finds it as it was, and has no rule of its own.
    await desk("check", "herald")
    again = json.loads((await desk("show", "herald", "--json")).out)["capture"]["id"]
    assert again != copy
    assert "was judged soft-404 (soft-404-" in (await desk("baseline", "set", "herald", again)).err
    ended = await desk("baseline", "set", "herald", copy)
    assert ended.code == 2
    assert "was judged soft-404" in ended.err
    assert "--force" in ended.err
    assert (await desk.shown())["capture"] != copy
    assert (await desk("baseline", "set", "herald", copy, "--force")).code == 0
    assert (await desk.shown())["capture"] == copy
