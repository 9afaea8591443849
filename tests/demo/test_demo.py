"""The demo plays its script, and the README shows what it really prints."""

from __future__ import annotations

import asyncio
import fcntl
import re
import tempfile
from pathlib import Path

import jsonschema
import pytest

from monitor.demo.script import CAST
from monitor.demo.server import PORT
from monitor.demo.telling import tell
from monitor.demo.tour import Tour, tour
from monitor.errors import UsageError
from monitor.report.to_json import document, schema

pytestmark = pytest.mark.xdist_group("demo")

README = Path(__file__).parents[2] / "README.md"


@pytest.fixture(scope="module")
def played(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Play the demo once for all tests of this file.

    When a source is looked at hangs on its address, and so on the port; where tests of this file fall to several
    processes (`pytest -n2` without `--dist loadgroup`), they play one after the other.
    """
    folder = tmp_path_factory.mktemp("demo") / "demo"
    with (Path(tempfile.gettempdir()) / "source-monitor-demo.lock").open("w") as turn:
        fcntl.flock(turn, fcntl.LOCK_EX)
        return asyncio.run(tour(folder))


def test_every_source_ends_as_its_script_says(played: Tour) -> None:
    """The product comes to the verdict that the made-up world was written for."""
    found = {item.source.id: item.standing.verdict for item in played.report.items}
    assert found == {part.id: part.ends for part in CAST}


def test_people_hear_what_happened_and_nothing_else(played: Tour) -> None:
    """Each turn of the script is told once, in order, and nobody hears of a redesign, a stumble or a slow page."""
    heard = {part.id: tuple(turn.event for _, turn in played.told if turn.source == part.id) for part in CAST}
    assert heard == {part.id: part.told for part in CAST}


def test_the_folder_holds_report_captures_and_journal(played: Tour) -> None:
    """What the demo leaves can be opened: reports, one capture a look, a journal with a line a look."""
    snapshots = played.folder / "snapshots"
    assert (played.folder / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    lines = [line for file in snapshots.glob("journal/*/*.jsonl") for line in file.read_text().splitlines()]
    assert len(lines) == played.looks
    assert len(list(snapshots.glob("captures/*/*/*.warc.gz"))) == played.looks


def test_its_report_fits_the_schema(played: Tour) -> None:
    """The JSON of the demo's report keeps the contract."""
    assert list(jsonschema.Draft202012Validator(schema()).iter_errors(document(played.report))) == []


@pytest.mark.docs
def test_the_readme_shows_what_the_demo_prints(played: Tour) -> None:
    """The block in the README is the demo's real output, whatever folder it was given."""
    block = re.search(r"<!-- demo -->\n```text\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    assert block is not None, "the README has no demo block"
    printed = tell(played).replace(str(played.folder), "demo")
    ports = {int(port) for port in re.findall(r"127\.0\.0\.\d+:(\d+)", printed)}
    assert ports == {PORT}, f"port {PORT} was held by another program; end it, and try again"
    assert printed == block[1]


async def test_it_never_writes_into_a_folder_that_holds_something(tmp_path: Path) -> None:
    """Real evidence is never mixed with a play."""
    (tmp_path / "precious").touch()
    with pytest.raises(UsageError, match="not empty"):
        await tour(tmp_path)
