"""Long lists: reports that flow say what whole ones say, lists are packed anew, pages stand beside an index."""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree
from urllib.parse import urljoin

import jsonschema
import pytest
from bs4 import BeautifulSoup

from monitor.app import Monitor, rules
from monitor.cli.formats import outputs, write
from monitor.cli.place import Place
from monitor.documents.packed import Packed
from monitor.model.finding import Glimpse
from monitor.model.source import Citation, Ignore, Outline, PartialDate, Pin, Policy, Quote, Source, Watchlist, Work
from monitor.report.pages import census, index
from monitor.report.to_json import schema
from monitor.running.flowing import LONG, flow
from monitor.running.publishing import paged
from tests.cli.product import SETTINGS, Ended, Product
from tests.report.consumers import read_csv, read_html, read_jsonl
from tests.report.samples import sample_report
from tests.report.test_report_formats import many

Looked = tuple[Product, Ended]


@pytest.fixture
def long(looked: Looked, tmp_path: Path) -> Product:
    """Give a folder in which things were looked at, its sources file made long by what nobody reads."""
    copytree(looked[0].folder, tmp_path / "long")
    product = Product(tmp_path / "long")
    text = product.file.read_text(encoding="utf-8")
    product.file.write_text(text + f"# {'x' * 98}\n" * (LONG // 100), encoding="utf-8")
    return product


def facts(text: str) -> tuple[object, object]:
    """Give what a JSON report says of sources, without the times at which two commands ran."""
    found = json.loads(text)
    jsonschema.validate(found, schema())
    return found["sources"], found["run"]["counts"]


def test_a_report_that_flows_says_what_a_whole_one_says(long: Product) -> None:
    """JSON, lines and table of a long list are those of the same list read whole; packed once, then read packed."""
    packed = long.snapshots / "index" / "sources.packed"
    whole = long("report", "--format", "json", "all").calm().out
    first = long("report", "--format", "json").calm().out
    written = packed.stat().st_mtime_ns
    assert facts(first) == facts(whole) == facts(long("report", "--format", "json").calm().out)
    assert packed.stat().st_mtime_ns == written
    lines = read_jsonl(long("report", "--format", "jsonl").calm().out)
    assert lines == facts(whole)[0]
    ended = long("report", "--format", "csv", "--format", "jsonl", "-o", "jsonl=lines.jsonl").calm()
    assert len(read_csv(ended.out)) == len(lines)
    assert read_jsonl((long.folder / "lines.jsonl").read_text(encoding="utf-8")) == lines


def test_an_index_of_glimpses_is_the_index(long: Product) -> None:
    """The index that reads a little of each source says what one says that reads all of it, to the last letter."""
    text = long.file.read_text(encoding="utf-8")
    extra = "  - {id: waits, claim: it waits}\n  - {id: post, url: 'mailto:a@b.example'}\n  - {id: unsure, url: "
    long.file.write_text(f"{text}{extra}'http://u.example/', confirmed: false}}\n", encoding="utf-8")
    with flow(Monitor(long.file)) as flowing:
        assert flowing is not None
        few, whole = (census(flowing.run, give(), folder="p") for give in (flowing.glimpses, flowing.items))
    assert len(few.grave) == len(whole.grave)
    assert any(isinstance(item, Glimpse) for item in few.grave)
    assert "".join(index(few)) == "".join(index(whole))
    assert (few.groups, few.spans, few.needs) == (whole.groups, whole.spans, whole.needs)


def test_an_edit_is_seen_at_once(long: Product) -> None:
    """A list that was packed is packed anew when the sources file says something else."""
    before = json.loads(long("report", "--format", "json").out)["sources"]
    text = long.file.read_text(encoding="utf-8")
    long.file.write_text(text + "  - {id: late, url: 'http://late.example/', claim: it came late}\n", encoding="utf-8")
    after = json.loads(long("report", "--format", "json").calm().out)["sources"]
    assert [one["id"] for one in after] == [*(one["id"] for one in before), "late"]
    assert after[-1]["verdict"] == "new"


def test_a_long_list_on_a_terminal_is_an_overview(long: Product) -> None:
    """Text of a long list is what `monitor status` says."""
    assert long("report").calm().out == long("status").calm().out


def test_a_packed_list_is_the_list(tmp_path: Path) -> None:
    """Every field of every source comes back as it was, with its policy and its citations."""
    file = tmp_path / "sources.yaml"
    file.write_text(SETTINGS, encoding="utf-8")
    report = sample_report()
    # What is no Unicode cannot stand in a YAML file.
    items = [item for item in report.items if item.source.id != "hostile-title"]
    sources = {item.source.id: item.source for item in items}
    sources["full"] = Source(
        id="full",
        url="https://full.example/",
        policy=Policy(patience=7, contact=False),
        work=Work(title="t", author=("a", "b"), published=PartialDate(year=2021, month=8), language="ug"),
        confirmed=False,
        quotes=(Quote(exact="e", prefix="p", suffix="s"),),
        alternates=("https://b.example/",),
        pin=Pin.ALIVE,
        ignore=Ignore(events=("dead",), why="known"),
        tags=("x",),
    )
    citations = {item.source.id: item.citations for item in items}
    citations["full"] = (Citation(source="full", document="a.md", line=3, column=4, text="t", section="s"),)
    packed = Packed(tmp_path / "sources.packed", file)
    assert not packed.fresh()
    assert packed.write(Watchlist(sources=sources, citations=citations), packed.stamp())
    assert packed.fresh()
    assert packed.count() == len(sources)
    back = [pair for block in packed.each() for pair in block]
    assert back == [(source, citations[name]) for name, source in sources.items()]
    [(outlines, more)] = packed.outlines(lambda _, policy: not policy.contact)
    assert outlines == [Outline(id=one.id, url=one.url, confirmed=one.confirmed) for one in sources.values()]
    assert more == ((sources["full"], citations["full"]),)
    (tmp_path / "a.md").write_text("a document that was not there", encoding="utf-8")
    assert not packed.fresh()


def test_a_packed_list_that_cannot_be_kept_costs_nothing(tmp_path: Path) -> None:
    """Where nothing can be written the list is not kept, and what is no packed list is not fresh."""
    file = tmp_path / "sources.yaml"
    file.write_text(SETTINGS, encoding="utf-8")
    nowhere = Packed(tmp_path / "none" / "sources.packed", file)
    assert not nowhere.write(Watchlist(), nowhere.stamp())
    torn = tmp_path / "torn.packed"
    for data in (b"", b"\x00" * 5, b"\x00" * 7 + b"\x05abc", b"\x00" * 7 + b"\x03abc"):
        torn.write_bytes(data)
        assert not Packed(torn, file).fresh()


def test_pages_stand_beside_their_index(tmp_path: Path) -> None:
    """Every source stands on one page, every link leads to a file, and pages of an earlier report go."""
    report = many(450)
    (tmp_path / "report-pages").mkdir()
    for name in ("dead-9.html", "mine.html"):
        (tmp_path / "report-pages" / name).write_text("old", encoding="utf-8")
    index = tmp_path / "report.html"
    paged(index, report.run, lambda: report.items, rules=rules())
    pages = sorted(path.name for path in (tmp_path / "report-pages").iterdir())
    assert pages == ["dead-1.html", "dead-2.html", "dead-3.html", "mine.html"]
    shown = []
    for file in [index, *(tmp_path / "report-pages" / name for name in pages[:3])]:
        text = file.read_text(encoding="utf-8")
        soup = BeautifulSoup(text, "html.parser")
        for link in soup.find_all("a", href=True):
            href = str(link["href"])
            if not href.startswith(("#", "http")):
                assert Path(urljoin(str(file), href)).is_file(), href
        assert "<script" not in text
        assert "default-src" in text
        shown += [str(article["id"]) for article in soup.find_all("article")]
    assert len(shown) == len(set(shown)) == 450
    assert "450 are dead" in index.read_text(encoding="utf-8")


def test_any_command_pages_a_long_report(tmp_path: Path) -> None:
    """Whoever writes more sources than a browser shows at ease into a file gets pages, `monitor check` too."""
    write(Place(quiet=True), many(1_001), outputs([], [f"html={tmp_path / 'r.html'}", f"badge={tmp_path / 'b.svg'}"]))
    assert len(list((tmp_path / "r-pages").iterdir())) == 6
    assert (tmp_path / "b.svg").is_file()


def test_a_short_report_is_one_page(looked: Looked) -> None:
    """Where a browser can show all of it at ease nothing is paged."""
    product = looked[0]
    assert product("report", "--format", "html", "-o", "html=one.html").calm().code == 0
    read_html((product.folder / "one.html").read_text(encoding="utf-8"))
    assert not (product.folder / "one-pages").exists()
