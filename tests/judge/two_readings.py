"""Two pages that were read with care, the first of which was cited, and what differs between them."""

from __future__ import annotations

from monitor.judge.text.compare import compare
from monitor.model.check import CitedPage
from monitor.model.comparison import Change
from monitor.model.page import Page


def difference(cited: Page, now: Page, url: str = "https://gazette.example/a") -> Change:
    """Compare the second with the first, as a look does with the kept copy."""
    change = compare(CitedPage.of(cited, url), now)
    assert change is not None
    return change
