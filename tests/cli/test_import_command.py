"""`monitor import`: a difference first, then the file; what is left is told; all or nothing."""

from __future__ import annotations

import subprocess

import pytest

from tests.cli.product import Product
from tests.habits.imports import EXAMPLES

_BEFORE = "# ours\nversion: 1\n\nsources:\n  # the first\n  - https://town.example/notices  # kept\n\n# the end\n"
_ALL = [str(EXAMPLES / name) for name in (".lycheeignore", "urls.yaml", ".upptimerc.yml")]


def test_a_dry_run_shows_a_patch_that_fits(product: Product) -> None:
    """The difference is a patch that git takes; nothing is written; the patched file is what the import writes."""
    product.file.write_text(_BEFORE, encoding="utf-8")
    dry = product("import", "--dry-run", *_ALL).calm()
    assert dry.code == 0
    assert product.file.read_text(encoding="utf-8") == _BEFORE
    subprocess.run(["git", "apply", "-p0", "-"], input=dry.out, text=True, cwd=product.folder, check=True)
    patched = product.file.read_text(encoding="utf-8")
    product.file.write_text(_BEFORE, encoding="utf-8")
    done = product("import", *_ALL).calm()
    assert (done.code, done.out) == (0, "")
    assert product.file.read_text(encoding="utf-8") == patched
    assert [line for line in patched.splitlines() if line in _BEFORE.splitlines()] == _BEFORE.splitlines()
    assert "5 sources, 3 expressions to exclude and 1 setting went into sources.yaml" in done.err
    assert "urls.yaml:37:1: left: the job 'disk usage': it runs a command" in done.err
    assert product("lint").code == 0


def test_a_file_that_is_not_there_is_begun(product: Product) -> None:
    """Nobody starts from zero: the first import makes the file; a second one changes nothing and says so."""
    product.file.unlink(missing_ok=True)
    assert product("import", "--from", "urlwatch", _ALL[1]).code == 0
    assert product.file.read_text(encoding="utf-8").startswith("version: 1\nsources:\n  - id: harbour-board-minutes\n")
    again = product("import", _ALL[1]).calm()
    assert again.code == 0
    assert "nothing new went into" in again.err


def test_for_programs(product: Product) -> None:
    """With --json one object says what was taken and what was left."""
    ended = product("import", "--dry-run", "--json", *_ALL).calm()
    assert ended.report["added"][0] == "harbour-board-minutes"
    assert ended.report["written"] is False
    assert {"file", "line", "column", "what", "why"} == set(ended.report["left"][0])
    assert not product.file.exists()


@pytest.mark.parametrize("sources", [_BEFORE, "sources:\n  - not an address\n"])
def test_all_or_nothing(product: Product, sources: str) -> None:
    """One file that cannot be read, or a sources file with errors, and no byte is written: exit code 2 with a place."""
    product.file.write_text(sources, encoding="utf-8")
    broken = product.folder / "broken.toml"
    broken.write_text("exclude = [\n", encoding="utf-8")
    ended = product("import", *_ALL, str(broken)).calm()
    assert (ended.code, ended.out) == (2, "")
    assert "broken.toml:2:1: error" in ended.err or "sources.yaml:2:5: error" in ended.err
    assert product.file.read_text(encoding="utf-8") == sources


def test_what_is_no_file_of_any_tool(product: Product) -> None:
    """It is said which words --from takes; a file that is not there is wrong usage too."""
    (product.folder / "notes.md").write_text("# Notes\n", encoding="utf-8")
    ended = product("import", "notes.md").calm()
    assert ended.code == 2
    assert "--from" in ended.err
    assert product("import", "nowhere.toml").calm().code == 2
    assert product("import", ".").calm().code == 2
