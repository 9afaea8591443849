"""The looks at one source over time, as a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Protocol

from rich.console import Console, ConsoleOptions, RenderableType
from rich.table import Table
from rich.text import Text

from monitor.model.verdict import Outcome, Verdict
from monitor.report.tame import tame
from monitor.report.text.signs import sign
from monitor.report.when import minute
from monitor.report.wording import said


class PastLook(Protocol):
    """One look of the past, as an index remembers it."""

    @property
    def at(self) -> datetime:
        """When it was made."""

    @property
    def outcome(self) -> Outcome:
        """What it showed."""

    @property
    def verdict(self) -> Verdict:
        """What was held to be so after it."""

    @property
    def capture(self) -> str | None:
        """Id of the copy that it left."""

    @property
    def rule(self) -> str | None:
        """Id of the rule that spoke."""

    @property
    def reason(self) -> str | None:
        """Why, in one sentence."""


class history:  # noqa: N801 - a renderable that reads like the function it stands for
    """Show looks in the order given, one row each; a verdict that turned is written bold."""

    def __init__(self, looks: Iterable[PastLook]) -> None:
        """Take the looks, newest first."""
        self._looks = tuple(looks)

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        if not self._looks:
            yield Text("No look was made yet. `monitor check` makes one.")
            return
        table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", pad_edge=False)
        table.add_column("when", width=20, no_wrap=True)
        table.add_column("verdict, outcome", width=18, no_wrap=True)
        table.add_column("why, and the copy", overflow="fold", ratio=1)
        older = (*self._looks[1:], None)
        for look, before in zip(self._looks, older, strict=True):
            turned = before is not None and before.verdict is not look.verdict
            table.add_row(*_row(look, turned=turned, plain=options.ascii_only))
        yield table


def _row(look: PastLook, *, turned: bool, plain: bool) -> tuple[Text, Text, Text]:
    """Show one look."""
    verdict = sign(look.verdict, plain=plain)
    if turned:
        verdict.stylize("bold")
    verdict.append(f"\n  {look.outcome.value}", style="dim not bold")
    # A look that found all as before has a compact row of its own, without the sentence.
    why = Text(said(look.reason) or ("as at the look before" if look.outcome else "-"))
    facts = [f"rule {tame(look.rule)}" if look.rule else "", f"copy {tame(look.capture)}" if look.capture else ""]
    below = "  ".join(fact for fact in facts if fact)
    if below:
        why.append(f"\n{below}", style="dim")
    if turned:
        why.append("\nturned here", style="bold")
    return Text(minute(look.at)), verdict, why
