"""What is no YAML, or YAML of the wrong kind, is told at its line and column, with what to write instead."""

from __future__ import annotations

import pytest

from tests.documents.yamls import remarks

_ONE = "sources:\n  - url: https://a.example/x\n"


def _with(line: str) -> str:
    return f"{_ONE}    {line}\n"


#: A file, and: place, severity, rule, a part of the message, a part of the advice.
_CASES: list[tuple[str | bytes, str, str, str, str]] = [
    ("", "1:1: error", "empty", "nothing stands in this file", "monitor init"),
    ("# only a comment\n", "1:1: error", "empty", "nothing stands in this file", "sources:"),
    ("~\n", "1:1: error", "empty", "nothing stands in this file", "sources:"),
    ("{}\n", "1:1: error", "empty", "nothing stands in this file", "sources:"),
    ("https://a.example/x\n", "1:1: error", "type", "one text and no list", "- https://"),
    ("version: 1\n", "1:1: warning", "no-sources", "no source is listed", "monitor add"),
    ("sources:\n", "1:1: warning", "no-sources", "no source is listed", "monitor add"),
    ("sources: []\n", "1:1: warning", "no-sources", "no source is listed", "monitor add"),
    ("[]\n", "1:1: warning", "no-sources", "no source is listed", "monitor add"),
    ("sources:\n\t- https://a.example/x\n", "2:1: error", "tab", "a tab stands", "spaces"),
    (f"{_ONE}\tclaim: x\n", "3:1: error", "tab", "a tab stands", "spaces"),
    ("sources:\n  - https://a.example/\x07x\n", "2:23: error", "control-character", "U+0007", "take it out"),
    ("\x00", "1:1: error", "control-character", "U+0000", "take it out"),
    ("sources: []\n---\nsources: []\n", "2:1: error", "many-documents", "second document", "dashes"),
    ("sources: !!python/object:os.system x\n", "1:10: error", "tag", "'!!python/object:os.system'", "take it out"),
    ("sources:\n  - url: !secret a\n", "2:10: error", "tag", "'!secret'", "quotes"),
    ("sources: *all\n", "1:10: error", "alias", "nothing above is named &all", "quotes"),
    ("sources: &a [*a]\n", "1:14: error", "alias", "nothing above is named &a", "value itself"),
    (f"x-a: {'[' * 60}{']' * 60}\n", "1:55: error", "deep", "50 levels", "flatter"),
    ("[" * 100_000, "1:51: error", "deep", "50 levels", "flatter"),
    ("? [a]\n: b\n", "1:3: error", "key", "a list or a group", "plain word"),
    (_with("title: 'open"), "3:12: error", "yaml", "never closed", "same quotation mark"),
    (_with("title: 'It's'"), "3:16: error", "yaml", "after a closed quotation", "other kind"),
    (_with("title: Iz: a poem"), "3:14: error", "colon", "a colon with a space", "in quotes"),
    (f"{_ONE}    title: Iz\n     claim: x\n", "4:6: error", "indentation", "indented further", "line the keys up"),
    (
        "sources:\n    - url: https://a.example/x\n      title: Iz\n     claim: x\n",
        "4:6: error",
        "yaml",
        "no entry of it",
        "begin the line with a dash",
    ),
    (_with("author: @me"), "3:13: error", "yaml", "cannot begin with @", "quotes"),
    (_with("title: `x`"), "3:12: error", "yaml", "cannot begin with `", "quotes"),
    (_with("title: %x"), "3:12: error", "yaml", "cannot begin with %", "quotes"),
    (_with("every: */5 * * * *"), "3:12: error", "yaml", "cannot begin with *", '"*/5 * * * *"'),
    (_with("title: & more"), "3:12: error", "yaml", "cannot begin with &", "quotes"),
    (_with(r'watch: {ignore_text: ["\d+"]}'), "3:28: error", "yaml", "a backslash", "single quotes"),
    ("sources: - https://a.example\n", "1:10: error", "yaml", "behind a key", "next line"),
    (_with("title"), "3:5: error", "yaml", "no key with a value", "a colon and a space"),
    (_with("tags: [a, b"), "3:11: error", "yaml", "not closed", "]"),
    ("settings: {network: {timeout: 1s}\nsources: []\n", "1:11: error", "yaml", "not closed", "}"),
    ("sources:\n  - https://a.example/x\n  claim: y\n", "3:3: error", "yaml", "no entry of it", "dash"),
    ("%YAML 3.0\n---\nsources: []\n", "1:1: error", "yaml", "version of YAML", "%YAML"),
    ("sources: []\nsources: []\n", "2:1: error", "duplicate-key", "the first is at sources.yaml:1:1", "keep one"),
    (_with("title: a\n    title: b"), "4:5: error", "duplicate-key", "first is at sources.yaml:3:5", "keep one"),
    ("sources: {a: {url: b}}\n", "1:10: error", "type", "the sources are a list", "dash"),
    ("sources:\n  - [a, b]\n", "2:5: error", "type", "instead of a source", "url:"),
    ("sources:\n  -\n  - https://a.example/x\n", "2:4: error", "empty", "is empty", "take it out"),
    ("sources: []\n".encode("utf-16"), "1:1: error", "encoding", "UTF-16", "UTF-8"),
    ("sources:\n  - https://a.example/é\n".encode("latin-1"), "2:23: error", "encoding", "0xe9", "UTF-8"),
]


@pytest.mark.parametrize(("text", "place", "rule", "what", "instead"), _CASES)
def test_what_cannot_be_read_is_told(text: str | bytes, place: str, rule: str, what: str, instead: str) -> None:
    """Each broken file gets one remark, at the place where a person has to look, with advice."""
    (remark,) = remarks(text)
    assert str(remark).startswith(f"sources.yaml:{place}: ")
    assert remark.rule == rule
    assert what in remark.what
    assert instead in remark.instead


@pytest.mark.parametrize(
    "text",
    [
        "- https://a.example/x\n- {url: https://b.example/y}\n",
        "sources: https://a.example/x\n",
        "\ufeffsources:\n  - https://a.example/x\n",
        "sources:\r\n  - url: https://a.example/x\r\n    title: Iz\r\n",
        "%YAML 1.2\n---\nsources:\n  - https://a.example/x\n...\n",
        "sources: &all\n  - {url: https://a.example/x, tags: &t [a, b]}\n  - {url: https://b.example/x, tags: *t}\n",
        "x-all: &all [https://a.example/x]\nsources: *all\n",
        "version: 1\nx-mine: {anything: [goes, {here: 1}]}\nsources:\n  - {url: https://a.example/x, x-note: mine}\n",
        '{"sources": ["https://a.example/x"]}',
        "sources:\n- url: https://a.example/x\n  title: >-\n    Folded over\n    two lines\n",
        "sources:\n  - https://a.example/x # a comment of a person\n",
    ],
)
def test_what_can_be_read_is_not_remarked_upon(text: str) -> None:
    """Every spelling of YAML that means a good list is fine."""
    assert remarks(text) == ()


def test_lines_count_as_in_an_editor() -> None:
    """Windows line ends, a byte order mark and letters of any script do not shift a place."""
    text = "\ufeff# 媒体\r\nsources:\r\n  - {url: https://a.example/é, titel: 媒体, lang: zh}\r\n"
    assert [(remark.line, remark.column) for remark in remarks(text)] == [(3, 32), (3, 43)]


def test_aliases_cannot_unfold_without_bound() -> None:
    """A few lines that stand for billions of values are refused at once."""
    lines = ["x-a: &a [1,1,1,1,1,1,1,1,1,1]"]
    lines += [
        f"x-{new}: &{new} [{','.join([f'*{old}'] * 10)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    found = remarks("\n".join([*lines, "sources: *i", ""]))
    assert [remark.rule for remark in found] == ["alias"]
    assert "100,000 values" in found[0].what


def test_every_remark_comes_in_one_go() -> None:
    """All mistakes of a file are told at once, in the order of its lines."""
    text = "sources:\n  - {url: https://a.example/x, published: 2021-13}\n  - ftp\nsetings: {}\n"
    assert [(remark.line, remark.rule) for remark in remarks(text)] == [(2, "date"), (3, "address"), (4, "unknown-key")]
