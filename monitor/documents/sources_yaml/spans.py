"""Measured values: dates as far as they are known, spans of time, sizes, and how often to look."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache

from monitor.documents.sources_yaml.guess import closest, shown
from monitor.documents.sources_yaml.nodes import Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.shapes import Json, scalar
from monitor.documents.sources_yaml.words import check_comment
from monitor.model.source import Every, PartialDate, Rhythm

_UNITS = {
    "ms": timedelta(milliseconds=1),
    "s": timedelta(seconds=1),
    "m": timedelta(minutes=1),
    "min": timedelta(minutes=1),
    "h": timedelta(hours=1),
    "d": timedelta(days=1),
    "w": timedelta(weeks=1),
}
_SPAN = r"(?:\d{1,9}(?:\.\d{1,3})?(?:ms|min|s|m|h|d|w) ?)+"
_SPAN_PART = re.compile(r"(\d{1,9}(?:\.\d{1,3})?)(ms|min|s|m|h|d|w)")
_SIZES = {"": 1, "b": 1, "kb": 10**3, "mb": 10**6, "gb": 10**9, "kib": 2**10, "mib": 2**20, "gib": 2**30}
_SIZE = re.compile(r"(\d{1,12})(?:\.(\d{1,3}))? ?([A-Za-z]{0,3})", re.ASCII)
_SIZE_SCHEMA = r"^\d{1,12}(\.\d{1,3})? ?([kKmMgG][iI]?)?[bB]$"
_DATE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.ASCII)
#: Words that stand for a fixed span.
PERIODS = {
    "hourly": timedelta(hours=1),
    "daily": timedelta(days=1),
    "weekly": timedelta(weeks=1),
    "monthly": timedelta(days=30),
}
_RHYTHMS = (*PERIODS, "never", "adaptive")
_OTHER_RHYTHMS = {
    "day": "daily",
    "week": "weekly",
    "month": "monthly",
    "hour": "hourly",
    "once": "never",
    "manual": "never",
    "auto": "adaptive",
    "@hourly": "hourly",
    "@daily": "daily",
    "@weekly": "weekly",
    "@monthly": "monthly",
}
#: A year of looks that nobody needs is no reason to stop, but worth a word.
_OFTEN = timedelta(hours=1)
_CENTURY = timedelta(days=36_525)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A span of time with its unit."""

    least: timedelta = timedelta(0)
    most: timedelta = _CENTURY

    def read(self, node: Node, notes: Notes) -> timedelta | None:
        """Give the span."""
        if (found := scalar(node, notes, 'a number with its unit: "30s", "36h", "3d"')) is None:
            return None
        check_comment(found, notes)
        span = span_of(found.text)
        if span is None:
            bare = found.text.isdigit()
            notes.error(
                found.start,
                f"{shown(found.text)} has no unit" if bare else f"{shown(found.text)} is no span of time",
                f"write {found.text}s for seconds, {found.text}h for hours, {found.text}d for days"
                if bare
                else "write a number with its unit: ms, s, m, h, d or w, such as 30s, 36h, 3d",
                rule="duration",
            )
            return None
        if not self.least <= span <= self.most:
            bound = f"at least {spelled(self.least)}" if span < self.least else f"at most {spelled(self.most)}"
            notes.error(found.start, f"{shown(found.text)} is out of bounds", f"write {bound}", rule="duration")
            return None
        return span

    def schema(self) -> Json:
        """Describe it."""
        return {"anyOf": [{"type": "string", "pattern": f"^({_SPAN}|0)$"}, {"const": 0}]}


def span_of(text: str) -> timedelta | None:
    """Read a span such as ``36h`` or ``1d 12h``; None where it is none."""
    if text == "0":
        return timedelta(0)
    if not text or re.fullmatch(_SPAN, text, re.ASCII) is None or text.endswith(" "):
        return None
    try:
        return sum((float(number) * _UNITS[unit] for number, unit in _SPAN_PART.findall(text)), timedelta(0))
    except OverflowError:
        return None


def spelled(span: timedelta) -> str:
    """Write a span the way it is written in the file."""
    for unit in ("w", "d", "h", "m", "s", "ms"):
        if span >= _UNITS[unit] and not span % _UNITS[unit]:
            return f"{span // _UNITS[unit]}{unit}"
    return "0s"


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """A number of bytes."""

    least: int
    most: int

    def read(self, node: Node, notes: Notes) -> int | None:
        """Give bytes."""
        if (found := scalar(node, notes, "a size such as 50MB")) is None:
            return None
        check_comment(found, notes)
        parts = _SIZE.fullmatch(found.text)
        unit = _SIZES.get(parts[3].lower()) if parts else None
        if parts is None or unit is None or (parts[2] and unit == 1):
            notes.error(
                found.start,
                f"{shown(found.text)} is no size",
                "write a number with its unit: kB, MB, GB, KiB, MiB or GiB, such as 50MB",
                rule="size",
            )
            return None
        size = int(parts[1]) * unit + round(float(f"0.{parts[2] or 0}") * unit)
        if not self.least <= size <= self.most:
            notes.error(
                found.start,
                f"{shown(found.text)} is out of bounds",
                f"write something from {self.least:,} to {self.most:,} bytes",
                rule="size",
            )
            return None
        return size

    def schema(self) -> Json:
        """Describe it."""
        return {
            "anyOf": [
                {"type": "integer", "minimum": self.least, "maximum": self.most},
                {"type": "string", "pattern": _SIZE_SCHEMA},
            ]
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A date as far as it is known: a year, a month or a day."""

    def read(self, node: Node, notes: Notes) -> PartialDate | None:
        """Give the date."""
        if (found := scalar(node, notes, "a date: 2021, 2021-08 or 2021-08-10")) is None:
            return None
        check_comment(found, notes)
        parts = _DATE.fullmatch(found.text)
        if parts is None:
            notes.error(found.start, f"{shown(found.text)} is no date", better_date(found.text), rule="date")
            return None
        year, month, day = int(parts[1]), int(parts[2]) if parts[2] else None, int(parts[3]) if parts[3] else None
        try:
            date(year, 1 if month is None else month, 1 if day is None else day)
        except ValueError:
            notes.error(
                found.start, f"there is no such day or month as {found.text}", "write the date as it was", rule="date"
            )
            return None
        return PartialDate(year=year, month=month, day=day)

    def schema(self) -> Json:
        """Describe it; YAML programs read a bare year as a number."""
        pattern = r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"
        return {
            "anyOf": [{"type": "string", "pattern": pattern}, {"type": "integer", "minimum": 1000, "maximum": 9999}]
        }


def better_date(text: str) -> str:
    """Guess how a date would be written here."""
    if found := re.fullmatch(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)", text, re.ASCII):
        return f"write {found[1]}-{int(found[2]):02d}-{int(found[3]):02d}"
    if found := re.fullmatch(r"(\d{4})[-/.](\d)", text, re.ASCII):
        return f"write {found[1]}-{int(found[2]):02d}"
    if found := re.match(r"(\d{4}-\d\d-\d\d)[Tt ]", text, re.ASCII):
        return f"write the day alone: {found[1]}"
    if found := re.fullmatch(r"(\d\d?)\.(\d\d?)\.(\d{4})", text, re.ASCII):
        return f"write {found[3]}-{int(found[2]):02d}-{int(found[1]):02d}"
    return "write year, month and day as far as they are known: 2021, 2021-08 or 2021-08-10"


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A whole date."""

    def read(self, node: Node, notes: Notes) -> date | None:
        """Give the day."""
        known = Known().read(node, notes)
        if known is None:
            return None
        if known.month is None or known.day is None:
            notes.error(node.start, f"{known} is not one day", "write year, month and day: 2027-01-31", rule="date")
            return None
        return date(known.year, known.month, known.day)

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Often:
    """How often to look: a word, a span, or a cron line in UTC."""

    def read(self, node: Node, notes: Notes) -> Every | None:
        """Give the rhythm."""
        if (found := scalar(node, notes, 'a word such as weekly, a span such as "36h", or a cron line')) is None:
            return None
        check_comment(found, notes)
        text = found.text
        if text in PERIODS:
            return Every(rhythm=Rhythm.PERIOD, period=PERIODS[text])
        if text in {"never", "adaptive"}:
            return Every(rhythm=Rhythm(text))
        if (span := span_of(text)) is not None:
            return self._period(span, text, node, notes)
        if len(text.split()) in {5, 6} and re.match(r"[\d*]", text):
            return self._cron(text, node, notes)
        guess = closest(text, _RHYTHMS, _OTHER_RHYTHMS)
        notes.error(
            found.start,
            f"{shown(text)} does not say how often",
            f"did you mean {guess}?"
            if guess
            else f'write {", ".join(_RHYTHMS)}, a span such as "36h", or a cron line such as "17 3 * * mon"',
            rule="every",
        )
        return None

    def _cron(self, text: str, node: Node, notes: Notes) -> Every | None:
        """Give the rhythm of a cron line."""
        if (fault := cron_fault(text)) is None:
            return Every(rhythm=Rhythm.CRON, cron=" ".join(text.split()))
        notes.error(
            node.start,
            f"the cron line {shown(text)} cannot be used: {fault}",
            'write minute, hour, day, month and weekday: "17 3 * * mon"',
            rule="cron",
        )
        return None

    def _period(self, span: timedelta, text: str, node: Node, notes: Notes) -> Every | None:
        """Give the rhythm of a fixed span."""
        if span <= timedelta(0) or span > _CENTURY:
            notes.error(
                node.start, f"{shown(text)} is out of bounds", "write never, or a span above zero", rule="every"
            )
            return None
        if span < _OFTEN:
            notes.warn(
                node.start,
                f"every {text} is more often than most sites like",
                "hourly is often enough for a cited page",
                rule="often",
            )
        return Every(rhythm=Rhythm.PERIOD, period=span)

    def schema(self) -> Json:
        """Describe it."""
        return {
            "anyOf": [
                {"enum": list(_RHYTHMS)},
                {"type": "string", "pattern": f"^{_SPAN}$"},
                {"type": "string", "pattern": r"^[\d*]\S*( +\S+){4}$"},
            ]
        }


@lru_cache(maxsize=1024)
def cron_fault(line: str) -> str | None:
    """Say why a cron line cannot be used, or None where it can."""
    from cronsim import CronSim, CronSimError  # noqa: PLC0415 - most files hold no cron line

    if len(line.split()) != 5:
        return "it has a field for seconds, and nothing is looked at that often"
    try:
        next(CronSim(line, datetime(2026, 1, 1, tzinfo=UTC)))
    except CronSimError as error:
        return str(error).lower() or "a field is wrong"
    except StopIteration:
        return "it names a time that never comes"
    return None
