"""lychee's settings and its list of what to ignore, as people write them."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.errors import ConfigurationError
from monitor.model.habit import Tool
from tests.habits.imports import SECRETS, example, given, left, taken


def test_settings_with_a_counterpart_are_taken() -> None:
    """Expressions, time limit, breadth and name are taken over."""
    habits = example("lychee.toml")
    assert habits.tool is Tool.LYCHEE
    assert habits.exclude == (r"^https?://(www\.)?social\.example/", r"^https://linkedin\.example")
    assert habits.settings == {
        ("network", "at_once"): 14,
        ("network", "timeout"): "20s",
        ("network", "user_agent"): "press-desk/2 (+https://desk.example/about)",
    }


def test_what_is_left_is_named_with_its_line() -> None:
    """Each other key is told with its line; an expression that Python does not know is told, not guessed at."""
    told = left(example("lychee.toml"))
    assert (told["accept"], told["exclude_path"], told["frobnicate"], told["hosts.code.example"]) == (9, 12, 23, 25)
    assert told["the expression '\\\\p{Alphabetic}{300}'"] == 18
    assert {"headers", "basic_auth", "an empty expression", "include", "remap"} <= set(told)


def test_secrets_are_named_and_never_repeated() -> None:
    """Headers and passwords stand neither in the new file nor in what is said."""
    habits = example("lychee.toml")
    done, _ = taken(habits)
    assert not any(secret in done.after.decode() + str(habits.left) for secret in SECRETS)


def test_lists_of_what_to_ignore() -> None:
    """Comments and blank lines are stepped over, white space goes, a broken expression is told with its line."""
    habits = example(".lycheeignore")
    assert habits.exclude == (r"^https://accounts\.", "/wp-admin/", "^https?://localhost")
    assert [remark.line for remark in habits.left] == [6]


def test_the_table_of_another_file(tmp_path: Path) -> None:
    """Settings in a project's own TOML file are found."""
    text = '[project]\nexclude = ["wrong"]\n[tool.lychee]\nexclude = ["right"]\ntimeout = "1m 30s"\n'
    habits = given(tmp_path, "pyproject.toml", text)
    assert (habits.exclude, habits.settings) == (("right",), {("network", "timeout"): "90s"})


@pytest.mark.parametrize("value", ['"soon"', "-1", "true", "[]"])
def test_values_that_make_no_sense_are_left(tmp_path: Path, value: str) -> None:
    """A time limit that is none is told, and nothing is written."""
    habits = given(tmp_path, "lychee.toml", f"timeout = {value}\n")
    assert habits.settings == {}
    assert len(habits.left) == 1


def test_broken_toml_is_told_with_its_place(tmp_path: Path) -> None:
    """Line and column stand in the complaint."""
    with pytest.raises(ConfigurationError, match=r"lychee\.toml:4:1: error: this is not TOML"):
        given(tmp_path, "lychee.toml", "cache = true\nexclude = [ \n\n= 3\n")


def test_expressions_are_joined_to_those_that_stand_there() -> None:
    """Every other byte stays; what stands there already is not written twice; settings are never overwritten."""
    before = (
        "# mine\nversion: 1\n\nsettings:\n  # why\n  exclude: ['^https://linkedin\\.example']  # kept\n"
        "  network: {timeout: 5s}\n\n# the list\nsources:\n  - https://a.example/x\n"
    )
    done, _ = taken(example("lychee.toml"), before)
    after = done.after.decode()
    added = ", '^https?://(www\\.)?social\\.example/'"
    network = ', at_once: 14, user_agent: "press-desk/2 (+https://desk.example/about)"'
    assert after == before.replace("example']", f"example'{added}]").replace("timeout: 5s", f"timeout: 5s{network}")
    assert done.exclude == (r"^https?://(www\.)?social\.example/",)
    assert done.settings == ("settings.network.at_once", "settings.network.user_agent")
    assert any("settings.network.timeout: 20s" in remark.what for remark in done.left)


def test_a_bare_list_keeps_its_shape() -> None:
    """A file that is only a list has no place for settings; that is said, and nothing is written."""
    before = "- https://a.example/x\n"
    done, _ = taken(example(".lycheeignore"), before)
    assert done.after.decode() == before
    assert any("bare list" in remark.instead for remark in done.left)


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_settings_stand_before_the_sources(newline: str) -> None:
    """Settings are read without reading a long list, so they are written before it, above its comment."""
    before = newline.join(["version: 1", "", "# the list", "sources:", "  - https://a.example/x", ""])
    done, _ = taken(example(".lycheeignore"), before)
    lines = done.after.decode().split(newline)
    assert lines[:3] == ["version: 1", "settings:", "  exclude:"]
    assert lines[-5:] == ["", "# the list", "sources:", "  - https://a.example/x", ""]
    assert before.count(newline) + 5 == done.after.decode().count(newline)
