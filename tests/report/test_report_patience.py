"""How far patience has come, in words."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from monitor.model.source import Policy, Source
from monitor.model.verdict import Standing, Verdict
from monitor.report.patience import patience
from tests.report.samples import STARTED

DAY = timedelta(days=1)

TABLE: list[tuple[dict[str, Any], str]] = [
    ({"verdict": Verdict.LIVE}, ""),
    ({"strikes": 1, "first_strike": STARTED, "last_strike": STARTED}, "1 of 3 strikes, 0 of 3 days"),
    ({"strikes": 2, "first_strike": STARTED - 1.5 * DAY, "last_strike": STARTED}, "2 of 3 strikes, 1.5 of 3 days"),
    (
        {"strikes": 3, "first_strike": STARTED - 2.99 * DAY, "last_strike": STARTED},
        "3 of 3 strikes, 2.9 of 3 days",
    ),
    ({"strikes": 1, "sure_strikes": 1}, "1 of 2 sure strikes"),
    ({"strikes": 1, "parked_strikes": 1}, "1 of 2 signs of another owner"),
    ({"weak_strikes": 2}, "2 of 3 weak strikes, which must span 7 days"),
    ({"blocked_looks": 2, "verdict": Verdict.LIVE}, "2 of 3 refused looks"),
    ({"blocked_looks": 9, "verdict": Verdict.BLOCKED}, ""),
    ({"strikes": 3, "verdict": Verdict.DEAD}, ""),
    (
        {"pending_since": STARTED, "verdict": Verdict.LIVE},
        "a change seen once, on 2026-11-22 16:00 UTC; it is told when it is seen again",
    ),
]


@pytest.mark.parametrize(("facts", "said"), TABLE)
def test_patience(facts: dict[str, Any], said: str) -> None:
    """Patience is told by the rule that would speak first, and never rounded up; none is spent on what is settled."""
    standing = Standing(**{"source": "a", "url": "https://a.example/", "verdict": Verdict.FAILING, **facts})
    assert patience(Source(id="a", url="https://a.example/"), standing) == said


def test_patience_of_one() -> None:
    """For a one-shot run one strike is enough, a sure one too."""
    source = Source(id="a", url="https://a.example/", policy=Policy(patience=1, patience_over=timedelta(0)))
    standing = Standing(source="a", url="https://a.example/", verdict=Verdict.FAILING, strikes=1, sure_strikes=1)
    assert patience(source, standing) == "1 of 1 sure strike"
