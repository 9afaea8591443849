"""What the sources file ignores until a day is not said to be ignored after it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.model.source import Ignore
from monitor.report.card import card
from monitor.running.reporting import with_quiet
from tests.report.samples import sample_report

WISH = Ignore(events=("dead",), until=date(2026, 3, 12))


@pytest.mark.parametrize(("day", "said"), [(12, True), (13, False)])
def test_the_remark_ends_with_its_day(day: int, *, said: bool) -> None:
    """The day itself is still one of quiet; on the next one the file's line is history."""
    item = sample_report().items[0]
    item = replace(item, source=replace(item.source, ignore=WISH))
    remarks = card(with_quiet(item, {}, datetime(2026, 3, day, 23, 59, tzinfo=UTC))).remarks
    assert ("Ignored until 2026-03-12 (dead)." in remarks) is said
