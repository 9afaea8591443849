"""A whole report on a terminal: what turned first, every source, and last what needs a person."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from rich.columns import Columns
from rich.console import Console, ConsoleOptions, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.finding import Item, Report
from monitor.model.verdict import Note, Verdict
from monitor.report.arrange import by_verdict, needs, turned
from monitor.report.card import Card, card
from monitor.report.differ import Piece
from monitor.report.summarise import headline
from monitor.report.tame import shorten, tame
from monitor.report.text.signs import pieces, sign
from monitor.report.wording import turn
from monitor.report.words import WORST_FIRST

#: Sources that one table shows before it refers to `monitor list`.
ROWS = 200
#: The same for `monitor status`, which is asked for at a glance and answers within half a second.
GLANCE = 20
#: Where a verdict and an outcome stand: "forbidden-target" is the longest.
_FIRST_COLUMN = 18
#: Narrower terminals have no room for columns: what belongs to one source stands below each other.
_NARROW = 60


_NO_NEWS = (ChangeKind.NONE, ChangeKind.COSMETIC)
#: Changes of which no edit tells more than their name.
_NO_EDITS = (*_NO_NEWS, ChangeKind.STUB, ChangeKind.DIFFERENT)
#: States of quotes that do not stand as they were cited.
_SPOILED = (PassageState.MISSING, PassageState.EDITED)
#: Edits of one source that are shown before the rest is only counted.
_EDITS = 3


class overview:  # noqa: N801 - a renderable that reads like the function it stands for
    """Show a whole report. Give it to a Rich console; it fits any width from 30 columns on."""

    def __init__(self, report: Report, *, rows: int = ROWS) -> None:
        """Take the report, and the most sources that are listed one by one."""
        self._report = report
        self._rows = rows

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        report, plain = self._report, options.ascii_only
        yield Text(headline(report), style="bold")
        if report.run.offline:
            yield from _needs(report)
            yield _next(report)
            return
        yield from _turned(report, plain=plain, wide=options.max_width)
        yield from _sources(report.items, self._rows, plain=plain, wide=options.max_width, whole=True)
        yield from _counts(report.counts, plain=plain)
        yield from _needs(report)
        yield _next(report)


class status:  # noqa: N801 - a renderable that reads like the function it stands for
    """Show how things stand: the sentence, the counts, and every source that is not live."""

    def __init__(self, report: Report, *, counts: Mapping[Verdict, int] | None = None, rows: int = GLANCE) -> None:
        """Take a report of all sources; or of those that are not live, and the counts of all."""
        self._report = report
        self._counts = report.counts if counts is None else counts
        self._rows = rows

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        report, plain = self._report, options.ascii_only
        yield Text(headline(report, self._counts), style="bold")
        if report.run.offline:
            yield from _needs(report)
            yield _next(report)
            return
        yield from _counts(self._counts, plain=plain)
        damaged = sum(item.standing.verdict is Verdict.LIVE and bool(item.faults) for item in report.items)
        unwell = tuple(item for item in report.items if item.standing.verdict is not Verdict.LIVE or item.faults)
        many = damaged + sum(count for verdict, count in self._counts.items() if verdict is not Verdict.LIVE)
        yield from _sources(unwell, self._rows, plain=plain, wide=options.max_width, many=many)
        yield from _needs(report)
        yield _next(report, watched=any(self._counts.values()))


def _turned(report: Report, *, plain: bool, wide: int) -> Iterator[RenderableType]:
    """List what turned in this run."""
    turns = turned(report)
    if not turns:
        return
    yield _heading("What turned in this run")
    grid = _beside(wide)
    for item, findings in turns:
        about = Text(tame(findings[0].source), style="bold")
        for finding in findings:
            about.append(f"\n{turn(finding)}", style="not bold")
        _add(grid, wide, sign(item.standing.verdict if item else findings[0].now, plain=plain), about)
    yield _indented(grid)


def _sources(
    items: Iterable[Item], rows: int, *, plain: bool, wide: int, many: int | None = None, whole: bool = False
) -> Iterator[RenderableType]:
    """List sources in a table, the worst first; ``many`` is how many there are, where not all were given.

    ``whole``: with the words of quotes and edits too.
    """
    ordered = [item for group in by_verdict(items).values() for item in group]
    if not ordered:
        return
    yield _heading("Sources")
    table = _beside(wide)
    if wide >= _NARROW:
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", show_edge=False, pad_edge=False)
        table.add_column("verdict, outcome", width=_FIRST_COLUMN, no_wrap=True)
        table.add_column("since", width=10, no_wrap=True)
        table.add_column("source", overflow="fold", ratio=1)
    for item in ordered[:rows]:
        _add(table, wide, *_row(item, plain=plain, wide=wide, whole=whole))
    yield _indented(table)
    left = (len(ordered) if many is None else many) - len(ordered[:rows])
    if left > 0:
        yield _indented(Text(f"... and {left:,} more: `monitor list` shows them all.", style="dim"))


def _beside(wide: int) -> Table:
    """Give a grid for what stands beside what it is about, or below it where there is no room."""
    if wide < _NARROW:
        grid = Table.grid()
    else:
        grid = Table.grid(padding=(0, 2))
        grid.add_column(width=_FIRST_COLUMN, no_wrap=True)
    grid.add_column(overflow="fold")
    return grid


def _add(table: Table, wide: int, *cells: Text) -> None:
    """Add a row; on a narrow terminal what is short stands on one line, and what it is about below it."""
    if wide >= _NARROW:
        table.add_row(*cells)
        return
    *short, about = cells
    first = Text("  ").join(Text(" ").join(part.split("\n")) for part in short)
    table.add_row(Group(first, Padding(about, (0, 0, 0, 2))))


def _row(item: Item, *, plain: bool, wide: int, whole: bool) -> tuple[Text, Text, Text]:
    """Show one source: id and title, and where it is not well the reason and how far patience has come."""
    shown = card(item)
    first = sign(shown.verdict, plain=plain)
    # What stands beside an address, or before it.
    taken = 36 if wide >= _NARROW else 4
    if shown.outcome and shown.outcome != shown.verdict.value:
        first.append(f"\n  {shown.outcome}", style="dim")
    about = Text(shown.id, style="bold")
    about.append(f"\n{tame(shown.title, most=240)}", style="not bold")
    if shown.verdict is not Verdict.LIVE:
        if shown.reason:
            about.append(f"\n{shown.reason}", style="dim not bold")
        if shown.address and shown.address.text != shown.title:
            about.append(f"\n{shorten(shown.address.text, max(wide - taken, 24))}", style="dim not bold")
    if shown.final and shown.verdict is Verdict.MOVED and shown.final.text not in shown.reason:
        about.append(f"\nnow at {shorten(shown.final.text, max(wide - taken - 7, 24))}", style="dim not bold")
    for sentence in _said(shown, whole=whole):
        about.append(f"\n{sentence}", style="dim not bold")
    if whole:
        _add_words(about, shown)
    return first, Text(shown.since or "-", style="dim"), about


def _said(shown: Card, *, whole: bool) -> list[str]:
    """Give what else there is to say of one source, a sentence each."""
    said = [] if whole else [quote.says for quote in shown.quotes if quote.state in _SPOILED]
    if shown.change and shown.change.says != shown.reason and shown.change.state not in _NO_NEWS:
        said.append(shown.change.says)
    if shown.against and (shown.verdict is Verdict.CHANGED or any(q.state in _SPOILED for q in shown.quotes)):
        said.append(shown.against)
    if shown.patience:
        said.append(f"Patience so far: {shown.patience}.")
    said += shown.remarks
    return said


def _add_words(about: Text, shown: Card) -> None:
    """Add each quote that does not stand as it was cited, and the first edits of the text, in their own words."""
    for quote in shown.quotes:
        if quote.state not in _SPOILED:
            continue
        about.append(f"\nQuote {quote.called}: “{quote.text}”", style="not bold")
        about.append(f"\n{quote.says}", style="dim not bold")
        if quote.pieces:
            about.append("\n").append_text(_calm(quote.pieces))
        if quote.near:
            about.append(f"\nnearest: “{quote.near}”", style="dim not bold")
    if shown.change is None or shown.change.state in _NO_EDITS:
        return
    for edit in shown.edits[:_EDITS]:
        about.append("\nEdit: ", style="dim not bold").append_text(_calm(edit))
    if len(shown.edits) > _EDITS:
        about.append(
            f"\n{len(shown.edits) - _EDITS:,} more edits: monitor show {_word(shown.id)}", style="dim not bold"
        )


def _calm(parts: tuple[Piece, ...]) -> Text:
    """Show a difference in a row whose first words are bold."""
    text = Text(style="not bold")
    text.append_text(pieces(parts))
    return text


def _counts(counts: Mapping[Verdict, int], *, plain: bool) -> Iterator[RenderableType]:
    """Count sources by verdict on one line."""
    shown = [
        sign(verdict, plain=plain).append(f" {counts[verdict]:,}")
        for verdict in reversed(WORST_FIRST)
        if counts.get(verdict)
    ]
    if shown:
        yield Padding(Columns(shown, padding=(0, 3, 0, 0)), (1, 0, 0, 0), expand=False)


def _needs(report: Report) -> Iterator[RenderableType]:
    """List what only a person can do, all of it: every format has the same list."""
    wanted = needs(report)
    if not wanted:
        return
    yield _heading("What needs you")
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for need in wanted:
        about = Text(f"{tame(need.source)}: " if need.source else "", style="bold")
        about.append(need.what, style="not bold")
        grid.add_row("-", about)
    yield _indented(grid)


def _next(report: Report, *, watched: bool = False) -> RenderableType:
    """Name the next command; ``watched`` tells that there are sources, though none has to be shown."""
    if report.run.offline:
        said = "monitor check", "once there is a connection."
    elif not report.lasting and report.items:
        said = "monitor check --changed-since REF", "looks again at what a change adds."
    elif watched and not report.items:
        said = "monitor list", "shows every source."
    elif report.items and not any(item.standing.checked_at for item in report.items):
        said = "monitor check", "looks at them for the first time; nobody has looked yet."
        if all(Note.POSTPONED in item.standing.notes for item in report.items):
            said = "monitor check", "looks at them once the host has had the rest that it asked for."
    elif not report.items:
        said = "monitor lint", "says what the sources file holds."
    else:
        worst = next(iter(next(iter(by_verdict(report.items).values()))))
        turns = turned(report)
        item = next((item for item, _ in turns if item is not None), worst)
        said = f"monitor show {_word(item.source.id)}", "tells all that is known of one source."
    return Padding(
        Text.assemble(("Next: ", "dim"), (said[0], "bold"), (f"  {said[1]}", "dim")), (1, 0, 0, 0), expand=False
    )


def _word(text: str) -> str:
    """Write an id so that a shell takes it for one word."""
    tamed = tame(text)
    return tamed if re.fullmatch(r"[A-Za-z0-9._/@:+-]+", tamed) else "'" + tamed.replace("'", "'\\''") + "'"


def _heading(words: str) -> RenderableType:
    """Show a heading with air above it."""
    return Padding(Text(words, style="bold underline"), (1, 0, 0, 0), expand=False)


def _indented(what: RenderableType) -> RenderableType:
    """Move a part in from the margin."""
    return Padding(Group(what), (0, 0, 0, 2), expand=False)
