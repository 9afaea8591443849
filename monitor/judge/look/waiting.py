"""Waiting: how long a server asks us to stay away."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from monitor.judge.look.backoff import LONGEST_ASKED
from monitor.model.exchange import Hop


def retry_after(hop: Hop) -> timedelta | None:
    """Read ``Retry-After``: seconds, or a date (RFC 9110 section 10.2.3). None where it is not there or is no sense.

    A date is measured from the server's own ``Date`` where it sends one, so that its clock does not matter.
    """
    value = (hop.header("retry-after") or "").strip()
    if value.isascii() and value.isdigit():
        return min(timedelta(seconds=int(value[:9])), LONGEST_ASKED)
    until = _date(value)
    if until is None:
        return None
    now = _date(hop.header("date") or "") or hop.started + hop.elapsed
    return min(max(until - now, timedelta(0)), LONGEST_ASKED)


def _date(value: str) -> datetime | None:
    """Read a date of HTTP; None where it is none."""
    try:
        when = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError):
        return None
    return when if when.tzinfo else when.replace(tzinfo=UTC)
