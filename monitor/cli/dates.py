"""Reads dates that people give on the command line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime

    from monitor.model.source import PartialDate


def partial_date(given: str | None, *, option: str) -> PartialDate | None:
    """Read a day, a month or a year; raises UsageError for what is none of them."""
    from datetime import date

    from monitor.errors import UsageError
    from monitor.model.source import PartialDate

    if given is None:
        return None
    found = re.fullmatch(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?", given.strip(), re.ASCII)
    year, month, day = (None if part is None else int(part) for part in (found.groups() if found else ("0",) * 3))
    try:
        date(year or 0, month or 1, day or 1)
    except ValueError:
        raise UsageError(f"{option} {given}: that is no date; write 2021-10-05, 2021-10 or 2021") from None
    return PartialDate(year=year or 0, month=month, day=day)


def moment_of(given: str | None, option: str) -> datetime | None:
    """Read a day or a moment, UTC where nothing else is said; raises UsageError for what is neither."""
    from datetime import UTC, datetime

    from monitor.errors import UsageError

    if given is None:
        return None
    try:
        moment = datetime.fromisoformat(given.strip())
    except ValueError:
        raise UsageError(f"{option} {given}: that is no moment; write 2026-11-22 or 2026-11-22T16:00") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
