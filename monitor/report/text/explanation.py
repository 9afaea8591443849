"""Why a source was judged as it was, and what judging again would change, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.model.comparison import ChangeKind
from monitor.model.counting import number_of
from monitor.model.explanation import Again, Explanation, Rejudged, Sign, Why
from monitor.model.verdict import Judgement, Outcome, Verdict, Weight
from monitor.report.believing import believing
from monitor.report.card import Card, card
from monitor.report.tame import tame
from monitor.report.text.signs import pieces, sign
from monitor.report.when import minute

#: Outcomes that say that the cited page is there.
_WELL = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})
#: What a look counts for that never ends a source.
_NO_STRIKE = frozenset({Weight.NONE, Weight.DOUBT})
#: Edits that are listed before the rest is left to `monitor diff`.
_MOST_EDITS = 10
#: Looks that are listed before the rest is only counted.
_MOST = 50


class explanation:  # noqa: N801 - a renderable that reads like the function it stands for
    """Explain the last judgement of one source: what was seen, which rule spoke, what spoke against it."""

    def __init__(self, why: Why) -> None:
        """Take what was worked out."""
        self._why = why

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        shown = card(self._why.item)
        verdict = sign(shown.verdict, plain=options.ascii_only)
        verdict.no_wrap = False
        verdict.append(f"{f' since {shown.since}' if shown.since else ''}. {shown.verdict_says}", style="default")
        yield Text(shown.id, style="bold")
        yield Padding(verdict, (0, 0, 0, 2), expand=False)
        if shown.patience:
            yield Padding(Text(f"Patience: {shown.patience}."), (0, 0, 0, 2), expand=False)
        yield from _differs(self._why, shown)
        yield from _look("The last look", self._why.last)
        if self._why.today:
            yield Padding(Text(tame(self._why.today), style="italic"), (1, 0, 0, 2), expand=False)
        if self._why.read is not None:
            yield from _look("The look that read the page", self._why.read)


def _differs(why: Why, shown: Card) -> Iterator[RenderableType]:
    """Show how the page differs from the cited one, what makes that telling, and by which rule it is believed."""
    if shown.change is None or not why.edits:
        return
    yield Padding(
        Text(f"Compared with the {shown.baseline_called}", style="bold underline"), (1, 0, 0, 0), expand=False
    )
    yield Padding(Text(f"{shown.change.called}: {shown.change.says}"), (0, 0, 0, 2), expand=False)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for parts, (_, decided) in list(zip(shown.edits, why.edits, strict=False))[:_MOST_EDITS]:
        grid.add_row("-", Text.assemble((f"{decided}: " if decided else "", "bold"), pieces(parts)))
    if len(why.edits) > _MOST_EDITS:
        grid.add_row("-", Text(f"and more: monitor diff {shown.id}"))
    yield Padding(grid, (0, 0, 0, 4), expand=False)
    rule = believing(why.item.standing)
    if rule:
        yield Padding(Text(rule), (0, 0, 0, 2), expand=False)


def _look(heading: str, told: Explanation) -> Iterator[RenderableType]:
    """Show one look: the rule, what was asked, and the signs on either side."""
    judgement = told.judgement
    yield Padding(Text(f"{heading}, {minute(told.at)}", style="bold underline"), (1, 0, 0, 0), expand=False)
    grid = Table.grid(padding=(0, 2))
    grid.add_column(width=9, style="dim", no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row("outcome", Text(f"{judgement.outcome.value}: {tame(judgement.reason)}"))
    grid.add_row("rule", Text(f"{judgement.rule}: {told.rule_says}"))
    if judgement.weight in _NO_STRIKE and judgement.outcome not in (*_WELL, Outcome.SKIPPED):
        grid.add_row("counts", Text("not against the source, however often it comes"))
    if judgement.not_before is not None:
        grid.add_row("waits", Text(f"asked again from {minute(judgement.not_before)} on, as the host wishes"))
    if told.asked:
        grid.add_row("asked too", Text("\n".join(tame(line) for line in told.asked)))
    if told.capture:
        grid.add_row("read from", Text(told.capture, overflow="fold"))
    yield Padding(grid, (0, 0, 0, 2), expand=False)
    well = judgement.outcome in _WELL
    yield from _side("What spoke for this judgement", _those(told.signs, well))
    yield from _side("What spoke against it", [*_those(told.signs, not well), *_others(told.others)])
    yield from _side("Seen besides", _those(told.signs, None))


def _those(signs: Iterable[Sign], well: bool | None) -> list[str]:  # noqa: FBT001 - a side, not a switch
    """Give the signs of one side."""
    return [said.says for said in signs if said.well is well]


def _others(others: Iterable[Judgement]) -> Iterator[str]:
    """Say what other rules would have said, had the one that spoke kept silent."""
    for other in others:
        yield f"after it {other.rule} would have spoken ({other.outcome.value}): {other.reason}"


def _side(heading: str, says: list[str]) -> Iterator[RenderableType]:
    """Show one side, or that there is nothing on it."""
    if not says and heading != "What spoke against it":
        return
    yield Padding(Text(heading, style="bold"), (1, 0, 0, 2), expand=False)
    grid = Table.grid(padding=(0, 1))
    grid.add_column(width=1)
    grid.add_column(overflow="fold")
    for line in says or ["nothing"]:
        grid.add_row("-", Text(tame(line)))
    yield Padding(grid, (0, 0, 0, 4), expand=False)


class rejudged:  # noqa: N801 - as above
    """Show what today's rules would change: verdicts first, then single looks."""

    def __init__(self, found: Rejudged) -> None:
        """Take what was worked out."""
        self._found = found

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        found = self._found
        judged = found.looks - sum(found.unjudged.values())
        yield Text(f"{number_of(found.looks, 'recorded look')}, {judged:,} of them judged again from their copies.")
        for why, count in found.unjudged.items():
            yield Text(f"  {count:,} as they were judged then: {tame(why)}", style="dim")
        if found.unlisted:
            were = "source of the journal is" if found.unlisted == 1 else "sources of the journal are"
            yield Text(f"  {found.unlisted:,} {were} no longer listed, and left out", style="dim")
        if not found.verdicts_that_differ:
            yield Text("No verdict would be another today.")
        else:
            count = len(found.verdicts_that_differ)
            yield Text(f"\n{number_of(count, 'verdict')} would be another today", style="bold")
            yield _rows(found.verdicts_that_differ, verdicts=True)
        single = [again for again in found.looks_that_differ if again.was[0] is not again.now[0]]
        if single:
            count = len(single)
            yield Text(f"\n{number_of(count, 'look')} would have another outcome", style="bold")
            yield _rows(single[:_MOST], verdicts=False)
            if count > _MOST:
                yield Text(f"... and {count - _MOST:,} more; --json lists them all.", style="dim")


def _rows(those: Iterable[Again], *, verdicts: bool) -> Table:
    """Show what was said then, what is said now, and why."""
    table = Table(box=None, padding=(0, 2), pad_edge=False, header_style="dim")
    table.add_column("source", style="bold", overflow="fold")
    table.add_column("looked at")
    table.add_column("then", overflow="fold")
    table.add_column("today", overflow="fold")
    for again in those:
        was, now = (again.was[2], again.now[2]) if verdicts else (again.was[0], again.now[0])
        table.add_row(
            tame(again.source),
            minute(again.at),
            _judged(was, again.was[1], again.change_was),
            f"{_judged(now, again.now[1], again.change_now)}: {tame(again.reason)}",
        )
    return table


def _judged(word: Verdict | Outcome | None, rule: str | None, change: ChangeKind | None) -> str:
    """Write a verdict or an outcome with the rule that spoke, and how far the page stood from the cited one."""
    kind = f", {change.value}" if change is not None else ""
    return f"{word.value if word else '-'} ({rule}{kind})"
