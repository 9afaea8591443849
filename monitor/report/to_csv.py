"""A report as a table for spreadsheets, in an editor's words: one row a source, no cell that a program would run."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from io import StringIO

from monitor.model.finding import Item, Report
from monitor.report.card import Card, card
from monitor.report.summarise import held
from monitor.report.tame import tame

#: A byte order mark: without it the most common spreadsheet takes UTF-8 for the code page of its country, and every
#: title beyond English becomes noise. Programs read `jsonl`, or skip three bytes (``utf-8-sig``).
MARK = "\ufeff"
#: What begins a formula, in ASCII and full width, where spreadsheets are told to guess.
_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20|%")
COLUMNS = (
    "Source", "Title", "Verdict", "Since", "Why", "What you claim", "Quotes", "Change of the text", "Address",
    "Now at", "Cited in", "Outlet, authors, date", "Section", "Last look", "Next look", "Our copy",
    "SHA-256 of our copy", "Remarks",
)  # fmt: skip


def write(report: Report) -> str:
    """Write the whole table."""
    return "".join(stream(report.items))


def stream(items: Iterable[Item]) -> Iterator[str]:
    """Write the table row by row (RFC 4180: commas, CRLF, quotes where needed), from items that come one by one."""
    held_back = StringIO()
    rows = csv.writer(held_back, lineterminator="\r\n")
    rows.writerow(COLUMNS)
    yield MARK + held_back.getvalue()
    for item in items:
        held_back.seek(0)
        held_back.truncate()
        rows.writerow([safe(cell) for cell in _cells(item, card(item))])
        yield held_back.getvalue()


def safe(cell: str) -> str:
    """Keep a spreadsheet from running a cell: what begins like a formula begins with an apostrophe instead.

    Spreadsheets step over white space before they look, so do we; tamed words hold no tabs and line breaks.
    """
    tamed = tame(cell, most=32_000)
    return f"'{tamed}" if tamed[:1] in _FORMULA else tamed


def _cells(item: Item, shown: Card) -> tuple[str, ...]:
    """Give the cells of one source, in the order of the columns."""
    verdict = held(item)
    ours = f" (our own finding: {shown.verdict.value})" if verdict is not shown.verdict else ""
    return (
        shown.id,
        shown.title,
        f"{verdict.value}{ours}",
        shown.since,
        shown.reason,
        shown.claim,
        "; ".join(
            f"{quote.called}{f', on {quote.seen}' if quote.seen else ''}: “{quote.text}”" for quote in shown.quotes
        ),
        f"{shown.change.called}: {shown.change.says}" if shown.change else "",
        shown.address.text if shown.address else "",
        shown.final.text if shown.final else "",
        "; ".join(place for place, _ in shown.citations),
        shown.byline,
        shown.section,
        shown.checked,
        shown.next_due,
        shown.copy.file if shown.copy else "",
        shown.copy.sha256 if shown.copy else "",
        " ".join(shown.remarks),
    )
