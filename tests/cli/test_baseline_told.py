"""What `why`, `show` and `baseline` say of another page that became the cited one: one and the same thing."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from monitor.clock import SystemClock
from tests.cli.archived import archive_of_2021, watch
from tests.cli.product import Ended, Product
from tests.origin import answer
from tests.stories.town import House, Town

_STORY = (
    "The court in Portmere heard thirty witnesses in the case of the leak in the old harbour, and put off its ruling.",
    "The director said before the committee that they had known of the leak for seven months and had told nobody.",
    "The repairs are put at four million pounds, of which the state is to carry a little more than one half.",
    "Not a single witness could confirm that the files had been looked through before the fire broke out.",
)
_QUOTE = "known of the leak for seven months"
_GESCHICHTE = (
    "Das Gericht hörte dreißig Zeugen im Fall des Lecks im alten Hafen und vertagte danach sein Urteil.",
    "Die Direktorin sagte vor dem Ausschuss, man habe seit sieben Monaten von dem Leck gewusst und geschwiegen.",
    "Die Reparatur wird auf vier Millionen Euro geschätzt, von denen der Bund gut die Hälfte tragen soll.",
    "Kein einziger Zeuge konnte bestätigen, dass die Akten vor dem Brand durchgesehen worden waren.",
)
_ZITAT = "seit sieben Monaten von dem Leck gewusst"


def _paper(title: str, told: tuple[str, ...]) -> bytes:
    """Write a page as newspapers build them."""
    text = "".join(f"<p>{line}</p>" for line in told)
    return f"<html><title>{title} - Kurier</title><body><main><article><h1>{title}</h1>{text}</article></main>".encode()


def _boxes(title: str, told: tuple[str, ...]) -> bytes:
    """Write a page of boxes without names."""
    text = "".join(f"<div class=q>{line}</div>" for line in told)
    return f"<html><title>{title}</title><body><div class=b><div>{title}</div>{text}</div>".encode()


#: Headline, paragraphs, a quote, what it said then and says now, and the two templates.
_Made = Callable[[str, tuple[str, ...]], bytes]
_Case = tuple[str, tuple[str, ...], str, str, str, _Made, _Made]
_CASES: list[_Case] = [
    ("Court hears the harbour case", _STORY, _QUOTE, "seven months", "two weeks", _paper, _boxes),
    ("Gericht hört Hafenfall", _GESCHICHTE, _ZITAT, "sieben Monaten", "zwei Wochen", _boxes, _paper),
]


@asynccontextmanager
async def _kept(folder: Path, case: _Case) -> AsyncIterator[tuple[Product, str]]:
    """Watch a page that says something else than its copy of the day of the citation, in another template."""
    title, told, quote, was, now, then_made, now_made = case
    archive = archive_of_2021(then_made(title, told))
    page = now_made(title, tuple(line.replace(was, now) for line in told))
    hosts: dict[str, House] = {"herald.example": {"/story": answer(page)}, "archive.example": archive}
    async with Town(hosts, SystemClock()) as town:
        product = Product(folder)
        watch(product, town, f', quotes: ["{quote}"]')
        assert (await _run(product, "check")).code == 0
        yield product, quote


async def _run(product: Product, *words: str) -> Ended:
    return (await asyncio.to_thread(product, *words)).calm()


@pytest.mark.parametrize("case", _CASES, ids=["en", "de"])
async def test_why_speaks_of_the_page_that_stands_for_what_was_cited(tmp_path: Path, case: _Case) -> None:
    """A copy from an archive became the baseline after the look: `why` compares with it, as `show` does."""
    async with _kept(tmp_path, case) as (product, _):
        shown = json.loads((await _run(product, "show", "herald", "--json")).out)
        told = json.loads((await _run(product, "why", "herald", "--json")).out)
    change = shown["change"]
    assert (change["kind"], change["added"], change["removed"]) == ("substantive", 2, 2)
    signs = " ".join(sign["says"] for sign in told["last"]["signs"])
    assert "compared with the page that was cited: substantive (2 words added, 2 removed" in signs
    assert "cited: none" not in signs
    assert "After this look another page was made the one that was cited" in json.dumps(told)


@pytest.mark.parametrize("case", _CASES, ids=["en", "de"])
async def test_what_a_search_said_of_its_copy_is_not_said_of_another(tmp_path: Path, case: _Case) -> None:
    """A person chooses the copy on which the quote is edited: that is what is said of it."""
    async with _kept(tmp_path, case) as (product, quote):
        before = await _run(product, "baseline", "show", "herald")
        assert "a cited quote stands on it" in " ".join(before.out.split())
        ours = json.loads((await _run(product, "show", "herald", "--json")).out)["capture"]["id"]
        ended = await _run(product, "baseline", "set", "herald", ours)
    said = " ".join(ended.out.split())
    assert "a cited quote stands on it" not in said
    assert "in the place of which a person chose this copy" in said
    assert f"On this copy the quote “{quote}” is edited." in " ".join(ended.err.split())
