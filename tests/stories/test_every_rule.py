"""Every rule of the table of verdicts is spoken by the product itself, in a real look at a real server."""

from __future__ import annotations

import asyncio
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from monitor.app import Which
from monitor.judge.look.rules import RULES
from monitor.model.verdict import Outcome
from monitor.report.to_json import document
from tests.judge.test_classify_cases import CASES, OURS, SHOWN_AS_NOUNS
from tests.nameserver import Says, Zone
from tests.origin import Origin, Visit, answer
from tests.stories import places_alive, places_answers, places_lost, places_walls
from tests.stories.places import Place
from tests.stories.theatre import Theatre, Words
from tests.stories.town import Asked, House, answered

pytestmark = pytest.mark.xdist_group("every-rule")

PLACES = (*places_answers.PLACES, *places_walls.PLACES, *places_lost.PLACES, *places_alive.PLACES)
RESTING = places_answers.RESTING
EVERYWHERE = (*PLACES, *places_answers.SILENT, RESTING)
#: Rules that go by what a page says or is built of, or by where a chain ends.
BY_CONTENT = tuple(
    rule.id
    for rule in RULES
    if rule.outcome in (Outcome.PARKED, Outcome.SOFT_404)
    or (rule.outcome is Outcome.RESTRICTED and rule.id not in ("restricted-403", "restricted-status"))
    or rule.id.startswith("blocked-challenge")
    or rule.id in ("unstable-error-page", "empty-page", "ok-no-words")
)
_FINE = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})

_SETTINGS = r"exclude: ['//shut-out\.example[:/]']"

Entries = dict[str, dict[str, Any]]


def _by_day(first: House, then: House) -> House:
    def house(asked: Asked) -> Visit:
        return answered(first if asked.day < 1 else then, asked)

    return house


async def _play(folder: Path, places: tuple[Place, ...], plain: int, *, limit: str, network: str = "") -> Entries:
    """Look on the first day at everything that knows one, and two days later at everything."""
    hosts: dict[str, House] = {}
    zones: dict[str, str | Says | Zone] = {}
    sources: dict[str, Words] = {}
    for place in places:
        first, then = place.hosts(first=True), place.hosts(first=False)
        hosts |= {name: _by_day(first[name], then[name]) for name in then}
        zones |= place.zones
        sources |= {name: (url.replace("{plain}", str(plain)), yaml) for name, (url, yaml) in place.sources.items()}
    async with Theatre(
        folder, hosts, sources=sources, zones=zones, timeout=limit, network=network, settings=_SETTINGS, portals=True
    ) as stage:
        if any(place.was is not None for place in places):
            await stage.look(Which.NAMED, "tag:first")
        stage.clock.turn(days=2)
        report = await stage.look(Which.ALL)
    assert not report.run.offline
    return {entry["id"]: entry for entry in document(report)["sources"]}


async def _rest(folder: Path) -> Entries:
    """Look at what is due on a host of which one address asks for rest, and another is known already."""
    sources: dict[str, Words] = {"neighbour": f"http://{RESTING.host}:{{port}}/neighbour", **RESTING.sources}
    async with Theatre(folder, RESTING.hosts(first=False), sources=sources) as stage:
        await stage.look(Which.NAMED, *RESTING.sources)
        stage.clock.turn(days=2)
        await stage.look()
        return {RESTING.name: stage.json(RESTING.name)}


@pytest.fixture(scope="module")
def entries(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entries]:
    """Look at all places once for all tests of this file; give the JSON of every source."""
    every, silent, rest = (tmp_path_factory.mktemp(name) for name in ("every-rule", "silent", "rest"))
    with Origin(greeting=answer(b"plain words", "400 Bad Request")) as plain:

        async def play() -> Entries:
            spoken = await _play(every, PLACES, plain.port, limit="20s", network="max_bytes: 1MB")
            unheard = await _play(silent, places_answers.SILENT, plain.port, limit="0.3s")
            return spoken | unheard | await _rest(rest)

        yield asyncio.run(play())


@pytest.mark.parametrize("place", EVERYWHERE, ids=str)
def test_place(entries: Entries, place: Place) -> None:
    """The rule that is named speaks, with its outcome, its notes, and a sentence for a person."""
    for source in place.sources:
        entry = entries[source]
        assert (entry["rule"], entry["outcome"]) == (place.rule, place.outcome), entry["reason"]
        assert set(entry["notes"]) == place.notes
        assert entry["reason"].endswith(".")
        if place.outcome is not Outcome.SKIPPED and not entry["trouble"]:
            assert entry["capture"] is not None, "what came back is kept, whatever it was"
        if place.outcome in _FINE:
            assert entry["verdict"] in ("live", "changed", "moved")


def test_every_rule_is_spoken(entries: Entries) -> None:
    """No rule stands in the table that no server brings out, and none that has no case at court."""
    spoken = {entry["rule"] for entry in entries.values()} | OURS
    at_court = {case.rule for case in CASES} | SHOWN_AS_NOUNS | OURS
    assert [rule.id for rule in RULES if rule.id not in spoken] == []
    assert [rule.id for rule in RULES if rule.id not in at_court] == []


def test_rules_by_content_are_spoken_of_unlike_pages() -> None:
    """What is judged by content is shown by two servers at least, in two languages and two dresses."""
    shown = defaultdict(set)
    for place in EVERYWHERE:
        shown[place.rule].add((place.lang, place.dress))
    unlike = {
        rule
        for rule, pages in shown.items()
        for lang, dress in pages
        if any(other != lang and worn != dress for other, worn in pages)
    }
    assert [rule for rule in BY_CONTENT if rule not in unlike] == []


def test_places_are_named_once() -> None:
    """Every place has a name of its own."""
    names = [place.name for place in EVERYWHERE]
    assert sorted({name for name in names if names.count(name) > 1}) == []
