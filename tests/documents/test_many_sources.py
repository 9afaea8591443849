"""Long lists are read in bounded time and memory."""

from __future__ import annotations

import time
import tracemalloc
from collections import Counter
from pathlib import Path

import pytest

from monitor.documents.sources_yaml import SourcesYaml

_MANY = 50_000


@pytest.fixture(scope="module")
def long_list(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write a list of 50,000 sources that all lean on one document."""
    folder = tmp_path_factory.mktemp("long")
    path = folder / "sources.yaml"
    addresses = [f"https://www.host{number % 997}.example/report/{number}.html" for number in range(_MANY)]
    (folder / "page.md").write_text("".join(f"* [it]({address})\n" for address in addresses), encoding="utf-8")
    path.write_text(
        "settings: {vantage: ci}\nsources:\n"
        + "".join(
            f"  - id: source-{number}\n    url: {address}\n    title: 'Report {number}: the words'\n"
            f"    author: [Ada, Grace]\n    published: 2021-10-04\n    quotes: [the words that count]\n"
            f"    cited_in: page.md\n"
            for number, address in enumerate(addresses)
        ),
        encoding="utf-8",
    )
    return path


def test_fifty_thousand_sources_are_read_in_seconds(long_list: Path) -> None:
    """A list that a machine wrote is checked whole, each citation found, in well under the patience of a person."""
    began = time.process_time()
    documents = SourcesYaml(long_list)
    assert documents.remarks() == ()
    assert time.process_time() - began < 20
    read = documents.read()
    assert len(read.sources) == _MANY
    assert read.citations["source-49999"][0].line == _MANY
    assert read.citations["source-49999"][0].column == 8


def test_settings_alone_cost_nothing(long_list: Path) -> None:
    """Reading the settings holds the file's bytes and little else."""
    documents = SourcesYaml(long_list)
    began = time.process_time()
    tracemalloc.start()
    try:
        assert documents.settings().vantage.name == "ci"
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < long_list.stat().st_size + 3_000_000
    assert time.process_time() - began < 1


def test_many_mistakes_are_all_told(tmp_path: Path) -> None:
    """Ten thousand typing errors and the duplicates among them each get their remark."""
    path = tmp_path / "sources.yaml"
    path.write_text("".join("- {url: https://a.example/x, titel: a}\n" for _ in range(10_000)), encoding="utf-8")
    remarks = SourcesYaml(path).remarks()
    assert Counter(remark.rule for remark in remarks) == {"unknown-key": 10_000, "duplicate-address": 9_999}
    path.write_text("".join("- {url: https://a.example/x, title: a}\n" for _ in range(10_000)), encoding="utf-8")
    documents = SourcesYaml(path)
    assert len(documents.remarks()) == 9_999
    assert len(documents.read().sources) == 10_000
