"""Times and spans as people and programs read them, always in UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from monitor.model import moment

_DAY = timedelta(days=1)
#: Spelled out, so that no locale of the machine speaks in our sentences.
_MONTHS = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def stamp(at: datetime) -> str:
    """Write a time for programs: ``2026-11-22T16:00:00Z``; milliseconds only where there are any."""
    utc = at.astimezone(UTC)
    timespec = "milliseconds" if utc.microsecond // 1000 else "seconds"
    return utc.isoformat(timespec=timespec).replace("+00:00", "Z")


def stamp_or_none(at: datetime | None) -> str | None:
    """Write a time for programs, or None where it is not known."""
    return None if at is None else stamp(at)


def day(at: datetime) -> str:
    """Write the day alone, for tables: ``2026-11-22``."""
    return f"{at.astimezone(UTC):%Y-%m-%d}"


def minute(at: datetime) -> str:
    """Write a time for people: ``2026-11-22 16:00 UTC``."""
    return moment.minute(at.astimezone(UTC))


def spoken_day(at: datetime) -> str:
    """Write a day for a sentence: ``22 November 2026``."""
    utc = at.astimezone(UTC)
    return f"{utc.day} {_MONTHS[utc.month - 1]} {utc.year}"


def days(span: timedelta) -> str:
    """Write a span in days with at most one decimal: ``3``, ``1.5``. Never rounded up."""
    tenths = int(span / _DAY * 10)
    return f"{tenths // 10}" if tenths % 10 == 0 else f"{tenths / 10:.1f}"
