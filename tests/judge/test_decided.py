"""What makes an edit telling is named in words."""

from __future__ import annotations

import pytest

from monitor.judge.text.decided import decided_by
from monitor.model.comparison import Edit

CASES = [
    ("not", "", "The board did", "en", "a denial"),
    ("", "不", "官员说", "zh", "a denial"),
    ("acquitted", "convicted", "the judge", "en", "another side"),
    ("12.4", "14.2", "cost", "en", "a number"),
    ("двух", "трёх", "после", "ru", "a number"),
    ("March", "April", "on 3", "en", "a date"),
    ("Venn", "Marsh", "said Harold", "en", "a name"),
    ("most", "few", "that", "en", "the opposite"),
    ("many", "lots of", "for", "en", ""),
    ("Bericht", "Text", "der", "de", ""),
    ("", "They also write.", "before.", "en", ""),
]


@pytest.mark.parametrize(("was", "now", "after", "language", "named"), CASES)
def test_what_decides_is_named(was: str, now: str, after: str, language: str, named: str) -> None:
    """So that a person can follow why few words weigh much; other words are given no name."""
    assert decided_by(Edit(was=was, now=now, after=after), language) == named
