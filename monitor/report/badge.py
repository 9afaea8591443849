"""How sources stand, in two words: a badge as SVG, and as JSON for badge services."""

from __future__ import annotations

import json
from dataclasses import dataclass
from xml.sax.saxutils import quoteattr

from monitor.model.finding import Report
from monitor.model.verdict import Verdict
from monitor.report.elements import element, text
from monitor.report.summarise import headline, held

LABEL = "cited sources"
#: Colours on which white letters have a contrast of at least 4.5 : 1, with the name that badge services know.
_GREEN, _AMBER, _RED, _GREY = ("#1d6b3c", "#845400", "#b0241c", "#5b5852")
#: Widths of letters in Verdana of 11 pixels, in tenths; others are taken for 7 pixels.
_NARROW = dict.fromkeys(" ,.'|!ijlIft", 40) | dict.fromkeys("0123456789abdeghknopquvxyz", 70)
_NARROW |= {"i": 30, "l": 30, "f": 39, "t": 43, "r": 47, "s": 57, "c": 57, "m": 107, "w": 90}


@dataclass(frozen=True, slots=True, kw_only=True)
class Badge:
    """What a badge says. ``alarm`` is True where somebody should look at once."""

    message: str
    colour: str
    alarm: bool


def badge(report: Report) -> Badge:
    """Say how things stand in a few words: the worst where there is any, else how many are well."""
    if report.run.offline:
        return Badge(message="offline", colour=_GREY, alarm=False)
    counts = dict.fromkeys(Verdict, 0)
    for item in report.items:
        counts[held(item)] += 1
    total = len(report.items)
    if not total:
        return Badge(message="none yet", colour=_GREY, alarm=False)
    grave = [f"{counts[verdict]:,} {verdict.value}" for verdict in (Verdict.DEAD, Verdict.USURPED) if counts[verdict]]
    if grave:
        return Badge(message=f"{', '.join(grave)} of {total:,}", colour=_RED, alarm=True)
    if counts[Verdict.CHANGED]:
        return Badge(message=f"{counts[Verdict.CHANGED]:,} changed of {total:,}", colour=_AMBER, alarm=False)
    well = counts[Verdict.LIVE] + counts[Verdict.MOVED]
    if well == total:
        return Badge(message=f"{total:,} live", colour=_GREEN, alarm=False)
    return Badge(message=f"{well:,} of {total:,} live", colour=_GREEN if 2 * well >= total else _GREY, alarm=False)


def endpoint(report: Report) -> str:
    """Write the badge as JSON for a badge service's endpoint: schema version 1, label, message, colour."""
    shown = badge(report)
    facts = {
        "schemaVersion": 1,
        "label": LABEL,
        "message": shown.message,
        "color": shown.colour.removeprefix("#"),
        "isError": shown.alarm,
    }
    return f"{json.dumps(facts)}\n"


def write(report: Report) -> str:
    """Write the badge as one SVG that asks for nothing: no script, no font, no style from elsewhere.

    No part of it has a name of its own, so that several may stand on one page. Both words carry their length, so
    that they fill their fields in whatever font a reader has.
    """
    shown = badge(report)
    left, right = _width(LABEL), _width(shown.message)
    whole = left + right
    said = quoteattr(f"{LABEL}: {shown.message}")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="20" viewBox="0 0 {whole} 20" role="img" '
        f"aria-label={said}>\n"
        f"{element('title', headline(report))}\n"
        f'<path fill="#3b3a37" d="M{left} 0H4a4 4 0 0 0-4 4v12a4 4 0 0 0 4 4h{left - 4}z"/>\n'
        f'<path fill="{shown.colour}" d="M{left} 0h{right - 4}a4 4 0 0 1 4 4v12a4 4 0 0 1-4 4H{left}z"/>\n'
        f'<g fill="#fff" text-anchor="middle" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" '
        f'text-rendering="geometricPrecision">'
        f"{_words(LABEL, 0, left)}{_words(shown.message, left, right)}</g>\n</svg>\n"
    )


def _width(words: str) -> int:
    """Give the pixels that words need, with the room beside them."""
    return round(sum(_NARROW.get(letter, 70) for letter in words) / 10) + 14


def _words(words: str, start: int, width: int) -> str:
    """Write words into the middle of their field."""
    return f'<text x="{start + width / 2:g}" y="14" textLength="{width - 14}">{text(words)}</text>'
