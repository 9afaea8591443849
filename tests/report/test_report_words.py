"""The closed words: every one explained, in the code and in the glossary alike."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path

import pytest

from monitor.model import check, comparison, exchange, finding, hush, message, page, snapshot, source, verdict
from monitor.report import words

pytestmark = pytest.mark.docs

GLOSSARY = Path(__file__).parents[2] / "docs" / "glossary.md"
#: Names of traces in pages, explained where they stand; no report shows them.
INNER = {"Marker"}

EXPLAINED: list[tuple[type[StrEnum], Mapping[StrEnum, str]]] = [
    (verdict.Verdict, {**dict(words.VERDICTS.items())}),
    (verdict.Outcome, {**dict(words.OUTCOMES.items())}),
    (exchange.Trouble, {**dict(words.TROUBLES.items())}),
    (verdict.Note, {**dict(words.NOTES.items())}),
    (finding.Event, {**dict(words.EVENTS.items())}),
    (comparison.PassageState, {**dict(words.STATES.items())}),
    (comparison.ChangeKind, {**dict(words.CHANGES.items())}),
    (snapshot.CaptureKind, {**dict(words.KINDS.items())}),
    (snapshot.Origin, {**dict(words.ORIGINS.items())}),
    (source.Pin, {**dict(words.PINS.items())}),
]


@pytest.mark.parametrize(("closed", "sentences"), EXPLAINED)
def test_every_word_has_a_sentence(closed: type[StrEnum], sentences: Mapping[StrEnum, str]) -> None:
    """Each member of a closed set is explained in one sentence of its own."""
    assert list(sentences) == list(closed)
    assert all(re.fullmatch(r"[A-Z][^\n]*\.", sentence) for sentence in sentences.values())
    assert len(set(sentences.values())) == len(sentences)


def test_every_verdict_has_a_sign_of_its_own() -> None:
    """No two verdicts share a symbol, in Unicode or in ASCII: colour is never alone."""
    assert set(words.SIGNS) == set(verdict.Verdict)
    assert len({sign.symbol for sign in words.SIGNS.values()}) == len(words.SIGNS)
    assert len({sign.plain for sign in words.SIGNS.values()}) == len(words.SIGNS)
    assert all(sign.plain.isascii() for sign in words.SIGNS.values())
    assert sorted(words.WORST_FIRST) == sorted(verdict.Verdict)


def sections() -> dict[str, dict[str, str]]:
    """Read the glossary: words and sentences of each table, by heading."""
    found: dict[str, dict[str, str]] = {}
    for part in GLOSSARY.read_text(encoding="utf-8").split("\n## ")[1:]:
        heading, _, body = part.partition("\n")
        found[heading] = dict(re.findall(r"^\| `?([^|`]+?)`? \| (.+) \|$", body, re.MULTILINE))
    return found


def test_the_glossary_says_what_the_code_says() -> None:
    """Every section of the code stands in docs/glossary.md with the same words and the same sentences."""
    written = sections()
    for section in words.GLOSSARY:
        rows = {word: sentence for word, sentence in written[section.heading].items() if word not in ("word", "---")}
        assert rows == dict(section.entries)


def test_the_glossary_holds_every_enum() -> None:
    """Every closed set of the nouns has a table in docs/glossary.md that lists all of its members and no other."""
    tables = [set(rows) - {"word", "---"} for rows in sections().values()]
    closed = {
        kind
        for module in (check, exchange, finding, hush, message, page, snapshot, source, verdict)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, StrEnum) and kind is not StrEnum
    }
    assert len(closed) >= 18
    for kind in closed:
        assert kind.__name__ in INNER or {member.value for member in kind} in tables, kind.__name__


def test_the_glossary_holds_the_nouns() -> None:
    """The nouns that reports are made of stand in docs/glossary.md."""
    nouns = set(sections()["Nouns"])
    wanted = "Source Citation Check Observation Page Capture Change Passage Standing Finding Entry Report".split()  # noqa: SIM905 - words
    assert set(wanted) <= nouns
