"""Lists of any length are leafed through alike, and what the service leaves of them is paged."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from monitor.app import Monitor, rules
from monitor.errors import UsageError
from monitor.model.verdict import Verdict
from monitor.report.pages import PAGED_ABOVE
from monitor.running import leafing, standings
from monitor.running.flowing import LONG
from monitor.running.leafing import PER_PAGE, Leaf
from monitor.running.publishing import publish

NUMBER = PAGED_ABOVE + 205


def listed(folder: Path, *, number: int, length: int) -> Monitor:
    """Write a sources file of so many sources, one of them a claim that waits, made long by what nobody reads."""
    file = folder / "sources.yaml"
    entries = [f"  - {{id: s{n}, url: 'http://h{n}.example/', claim: claim {n}}}\n" for n in range(number)]
    entries.insert(3, "  - {id: waits, claim: An address is still looked for}\n")
    text = f"version: 1\nsources:\n{''.join(entries)}"
    file.write_text(text + f"# {'x' * 97}\n" * max(0, (length - len(text)) // 100 + 1), encoding="utf-8")
    return Monitor(file)


@pytest.fixture(scope="module", params=[0, LONG], ids=["read whole", "flowing"])
def monitor(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Monitor:
    """Give the same list as a file of common size, and as one that is packed and flows."""
    return listed(tmp_path_factory.mktemp("leafing"), number=NUMBER, length=request.param)


def ids(leaf: Leaf) -> list[str]:
    """Give the sources of a page."""
    return [item.source.id for item in leaf.items]


async def test_a_leaf_is_a_page_of_the_list(monitor: Monitor) -> None:
    """Pages follow each other without a gap, the worst off first; beyond the last there is the last."""
    first = await leafing.leaf(monitor)
    assert (first.number, first.found, first.total) == (1, NUMBER + 1, NUMBER + 1)
    assert first.pages == -(-first.found // PER_PAGE)
    assert len(first.items) == PER_PAGE
    assert first.headline.startswith(f"{NUMBER + 1:,} sources watched")
    pages = [await leafing.leaf(monitor, number=number) for number in range(1, first.pages + 1)]
    whole = await standings.report(monitor)
    assert sorted(id_ for page in pages for id_ in ids(page)) == sorted(item.source.id for item in whole.items)
    beyond = await leafing.leaf(monitor, number=999)
    assert (beyond.number, ids(beyond)) == (first.pages, ids(pages[-1]))
    assert first.counts == whole.counts


async def test_a_leaf_holds_what_a_person_looks_for(monitor: Monitor) -> None:
    """Words are found whatever their capitals, verdicts narrow the list, and what fits nothing is one empty page."""
    assert ids(await leafing.leaf(monitor, asked="CLAIM 77")) == ["s77", *(f"s77{n}" for n in range(10))]
    waiting = await leafing.leaf(monitor, asked="still looked for")
    assert ids(waiting) == ["waits"]
    [verdict] = {item.standing.verdict for item in waiting.items}
    assert "waits" in ids(await leafing.leaf(monitor, verdict=verdict.value))
    none = await leafing.leaf(monitor, verdict=Verdict.DEAD.value)
    assert (none.items, none.found, none.number, none.pages) == ((), 0, 1, 1)
    assert (await leafing.leaf(monitor, asked="no such words")).items == ()


async def test_one_source_is_shown_by_its_id_or_address(monitor: Monitor) -> None:
    """Both ways give the source; a word that means nothing is refused as everywhere."""
    for word in ("s500", "http://h500.example/"):
        assert (await leafing.shown(monitor, word)).item.source.id == "s500"
    with pytest.raises(UsageError):
        await leafing.shown(monitor, "nobody")


async def test_the_document_is_the_report(monitor: Monitor) -> None:
    """What comes piece by piece is the JSON report."""
    text = b"".join([piece async for piece in leafing.document(monitor)])
    found = json.loads(text)
    assert len(found["sources"]) == NUMBER + 1
    assert sum(found["run"]["counts"].values()) == NUMBER + 1
    report, says = await leafing.about(monitor, ["s3", "s1"])
    assert {"s1", "s3"} <= {item.source.id for item in report.items}
    assert says == (await leafing.leaf(monitor)).headline


def test_what_the_service_leaves_of_a_long_list_is_paged(monitor: Monitor, tmp_path: Path) -> None:
    """An index, pages beside it, and JSON; pages of an earlier report go."""
    (tmp_path / "report-pages").mkdir()
    (tmp_path / "report-pages/dead-9.html").write_text("old", encoding="utf-8")
    publish(monitor, tmp_path, rules=rules())
    pages = {path.name for path in (tmp_path / "report-pages").iterdir()}
    assert "dead-9.html" not in pages
    assert len(pages) == len({page for page in pages if f"report-pages/{page}" in _text(tmp_path / "report.html")})
    assert len(json.loads(_text(tmp_path / "report.json"))["sources"]) == NUMBER + 1


def test_a_short_list_is_one_page(tmp_path: Path) -> None:
    """Few sources stand in the report itself, and no folder is made beside it."""
    publish(listed(tmp_path, number=3, length=0), tmp_path / "out", rules=rules())
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["report.html", "report.json"]
    assert _text(tmp_path / "out/report.html").count("<article") == 4


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")
