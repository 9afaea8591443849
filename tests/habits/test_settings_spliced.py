"""A setting is spliced in where there is a place for it; every other byte stays as it was."""

# ruff: noqa: E501 - tables read best with one file a line

from __future__ import annotations

import pytest

from monitor.documents.sources_yaml.keys import Unfit, listed, with_entries, with_setting
from tests.documents.yamls import look

#: A file, and the same with settings.network.timeout; the mark shows where it went.
_PLACES = [
    ("", '«settings:\n  network:\n    timeout: "9s"\n»'),
    ("version: 1\nsources: [https://a.example/]\n", 'version: 1\n«settings:\n  network:\n    timeout: "9s"\n»sources: [https://a.example/]\n'),
    ("sources: [https://a.example/]\n", '«settings:\n  network:\n    timeout: "9s"\n»sources: [https://a.example/]\n'),
    ("settings:\n  store: sqlite # why\n\nsources: []\n", 'settings:\n  store: sqlite # why\n«  network:\n    timeout: "9s"\n»\nsources: []\n'),
    ("settings:\n    network:\n        at_once: 3\n", 'settings:\n    network:\n        at_once: 3\n«        timeout: "9s"\n»'),
    ("settings: {store: sqlite}\n", 'settings: {store: sqlite«, network: {timeout: "9s"}»}\n'),
    ("settings: {network: {}}\n", 'settings: {network: {«timeout: "9s"»}}\n'),
    ("settings: {network: {at_once: 3, }}\n", 'settings: {network: {at_once: 3«, timeout: "9s"», }}\n'),
    ("{sources: [https://a.example/]}\n", '{sources: [https://a.example/]«, settings: {network: {timeout: "9s"}}»}\n'),
    ("settings:\n  network:\n    at_once: 3\n  # of network no more\ndefaults: {every: daily}\n",
     'settings:\n  network:\n    at_once: 3\n«    timeout: "9s"\n»  # of network no more\ndefaults: {every: daily}\n'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "marked"), _PLACES)
def test_where_it_goes(before: str, marked: str) -> None:
    """Block, flow, empty, commented: the file says the setting, and nothing else changed."""
    after = with_setting(before, ("settings", "network", "timeout"), "9s")
    assert after == marked.replace("«", "").replace("»", "")
    assert look(after).settings.network.timeout.total_seconds() == 9


@pytest.mark.parametrize(
    "before",
    [
        "- https://a.example/\n",
        "settings:\n  network: {timeout: 1s}\n",
        "settings: nonsense\n",
        "settings:\nsources: []\n",
        "settings:\n  network: [1]\n",
        "a: [\n",
    ],
)
def test_where_there_is_no_place(before: str) -> None:
    """It is said why, and nothing is written over."""
    with pytest.raises(Unfit):
        with_setting(before, ("settings", "network", "timeout"), "9s")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("settings: {exclude: [a]}\n", "settings: {exclude: [a, b, '\\d']}\n"),
        ("settings:\n  exclude:\n  - a # why\n", "settings:\n  exclude:\n  - a # why\n  - b\n  - '\\d'\n"),
        ("settings:\r\n  exclude:\r\n    - a\r\n", "settings:\r\n  exclude:\r\n    - a\r\n    - b\r\n    - '\\d'\r\n"),
    ],
)
def test_lists_grow(before: str, after: str) -> None:
    """New entries stand behind the last one, in its manner."""
    assert with_entries(before, ("settings", "exclude"), ["b", r"\d"]) == after
    assert look(after).settings.exclude == ("a", "b", r"\d")


@pytest.mark.parametrize("before", ["settings: {exclude: a}\n", "settings: {}\n", "{}\n", "- a\n", ""])
def test_what_is_no_list_does_not_grow(before: str) -> None:
    """A lone text, or nothing, is told."""
    with pytest.raises(Unfit):
        with_entries(before, ("settings", "exclude"), ["b"])


def test_a_list_has_a_line_for_each_entry() -> None:
    """Many expressions are read one below the other; in braces they stand in brackets."""
    block = with_setting("version: 1\n", ("settings", "exclude"), listed(["a", "b"]))
    assert block == "version: 1\nsettings:\n  exclude:\n    - a\n    - b\n"
    assert with_setting("{version: 1}\n", ("settings", "exclude"), listed(["a"])) == (
        "{version: 1, settings: {exclude: [a]}}\n"
    )
