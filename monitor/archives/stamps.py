"""Moments as public archives write them: 14 digits in an address, an HTTP date in a header."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime

from monitor.model.address import address_fault, host_key, is_web, normalise, same_place

#: ``.../20211005093615id_/https://...``: the moment, what is to be done to the copy, and what was copied.
_REPLAY = re.compile(
    r"(?P<before>.*?/)(?P<stamp>\d{14})(?P<how>[a-z]{2}_)?/(?P<original>https?:/{1,2}[^/].*)", re.DOTALL
)


def stamp(at: datetime) -> str:
    """Write a moment in 14 digits, in UTC."""
    utc = at.astimezone(UTC)
    return f"{utc.year:04d}{utc.month:02d}{utc.day:02d}{utc.hour:02d}{utc.minute:02d}{utc.second:02d}"


def read_stamp(digits: str) -> datetime | None:
    """Read such a moment; None where there is none like it."""
    try:
        return datetime.strptime(digits, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def http_date(at: datetime) -> str:
    """Write a moment as HTTP does (RFC 9110 section 5.6.7)."""
    return format_datetime(at.astimezone(UTC).replace(microsecond=0), usegmt=True)


def read_http_date(value: str | None) -> datetime | None:
    """Read a moment of HTTP; None where it is none."""
    try:
        at = parsedate_to_datetime(value or "")
    except (ValueError, OverflowError):
        return None
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def replayed(url: str) -> tuple[datetime, str] | None:
    """Give the moment and the copied address that an address of a replay names; None where it names none."""
    found = _REPLAY.fullmatch(url)
    at = read_stamp(found["stamp"]) if found else None
    if found is None or at is None:
        return None
    original = re.sub(r"^(https?:)/(?=[^/])", r"\1//", found["original"])
    return None if address_fault(original) or not is_web(original) else (at, original)


def raw(url: str) -> str:
    """Ask a replay for the copy as it was taken, not rewritten for browsing; other addresses stay as they are."""
    found = _REPLAY.fullmatch(url)
    return f"{found['before']}{found['stamp']}id_/{found['original']}" if found else url


def same_page(one: str, other: str) -> bool:
    """Tell whether two addresses ask for the same page, but for scheme, www and a slash at the end."""
    if not usable(one) or not usable(other):
        return False
    return same_place(one) == same_place(other)


def usable(url: str) -> bool:
    """Tell whether an address can be asked for at all."""
    return address_fault(url) is None and is_web(url)


def host_of(url: str) -> str:
    """Give the host of an address that can be asked for, else nothing."""
    return host_key(url) if usable(url) else ""


def spelt(url: str) -> str:
    """Write an address as it is asked for."""
    return normalise(url)
