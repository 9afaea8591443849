"""Numbers with their nouns."""

from __future__ import annotations

import pytest

from monitor.judge.hearing import sentences
from monitor.model.comparison import Change, ChangeKind, PassageState
from monitor.model.counting import number_of
from monitor.model.verdict import Verdict
from tests.judge.standings import DAY, OK, SAME, START, look, passage, standing


@pytest.mark.parametrize(
    ("count", "nouns", "says"),
    [
        (0, ("word",), "0 words"),
        (1, ("word",), "1 word"),
        (1204, ("word",), "1,204 words"),
        (1, ("copy", "copies"), "1 copy"),
        (2, ("copy", "copies"), "2 copies"),
        (1, ("source was", "sources were"), "1 source was"),
    ],
)
def test_a_number_fits_its_noun(count: int, nouns: tuple[str, ...], says: str) -> None:
    """One is one, and nothing else is."""
    assert number_of(count, *nouns) == says


def test_one_word_added_is_one_word() -> None:
    """The sentence of a change counts as people do."""
    change = Change(kind=ChangeKind.SUBSTANTIVE, added=1, removed=0, text_digest="b")
    assert "(1 word added, 0 removed)" in sentences.changed(change, was=Verdict.LIVE)


@pytest.mark.parametrize(
    ("known", "says"),
    [
        ((), "is not on the page."),
        ((passage(PassageState.PRESENT),), "is no longer on the page."),
        ((passage(PassageState.EDITED),), "is no longer on the page."),
        ((passage(PassageState.UNREADABLE),), "is not on the page."),
        ((passage(PassageState.PRESENT, "other words"),), "is not on the page."),
    ],
)
def test_only_what_stood_there_is_there_no_longer(known: tuple[object, ...], says: str) -> None:
    """A quote that the file gained is missing, and has not gone."""
    before = look(standing(), OK, START, change=SAME, passages=known).standing  # type: ignore[arg-type]
    told = look(before, OK, START + DAY, change=SAME, passages=(passage(PassageState.MISSING),)).findings
    assert [finding.says.endswith(says) for finding in told] == [True]
