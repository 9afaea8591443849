"""The page about reports tells of every format, by the words and endings that the program takes."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest

from monitor.cli.formats import outputs
from monitor.report.formats import FORMATS, Format
from monitor.report.worry import GRADES

pytestmark = pytest.mark.docs

PAGE = (Path(__file__).parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")


def test_every_format_is_in_the_table_and_has_its_words() -> None:
    """Each format stands in the table with whom it is for, and in a heading of its own."""
    rows = dict(re.findall(r"^\| `([a-z][a-z-]+)`[^|]*\| ([^|]+) \|", PAGE.partition("```sh")[0], re.MULTILINE))
    assert {name: says.strip() for name, says in rows.items()} == {
        kind.value: told.says for kind, told in FORMATS.items()
    }
    headings = {word for heading in re.findall(r"^### (.+)$", PAGE, re.MULTILINE) for word in heading.split(", ")}
    assert headings == {kind.value for kind in Format}


def test_every_graded_rule_is_told() -> None:
    """The table of grades names every rule."""
    told = PAGE.partition("## What is grave")[2].partition("##")[0]
    assert all(f"`{rule}`" in told for rule in GRADES)


def test_the_examples_are_taken() -> None:
    """Formats and files of every example are understood."""
    for line in re.findall(r"^monitor (?:check|report) (.+)$", PAGE, re.MULTILINE):
        words = re.sub(r"[>|].*", "", line).replace('"', "").split()
        formats = [word for flag, word in itertools.pairwise(words) if flag == "--format"]
        files = [word for flag, word in itertools.pairwise(words) if flag == "-o"]
        assert len(outputs(formats, files).files) <= len(files)
