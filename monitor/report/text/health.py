"""How well the program itself is, on a terminal: a line each, and what to do below it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Console, ConsoleOptions, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from monitor.model.health import State, Symptom
from monitor.report.tame import tame

#: Symbol, plain symbol and colour of each state.
_SIGNS = {
    State.WELL: ("✓", "+", "green"),
    State.WATCH: ("!", "!", "yellow"),
    State.ILL: ("✗", "x", "red"),
    State.UNKNOWN: ("?", "?", "dim"),
}


class health:  # noqa: N801 - a renderable that reads like the function it stands for
    """Show every symptom, and what to do where something is to be done."""

    def __init__(self, symptoms: tuple[Symptom, ...]) -> None:
        """Take what was found."""
        self._symptoms = symptoms

    def __rich_console__(self, _: Console, options: ConsoleOptions) -> Iterator[RenderableType]:
        """Lay it out."""
        table = Table.grid(padding=(0, 2))
        table.add_column(no_wrap=True)
        table.add_column(no_wrap=True, style="bold")
        table.add_column(overflow="fold")
        for symptom in self._symptoms:
            symbol, plain, colour = _SIGNS[symptom.state]
            says = Text(tame(symptom.says))
            if symptom.do:
                says.append(f"\n{tame(symptom.do)}", style="italic")
            state = Text(f"{plain if options.ascii_only else symbol} {symptom.state.value}", style=colour)
            table.add_row(state, symptom.name, says)
        yield table
        ill = sum(symptom.state is State.ILL for symptom in self._symptoms)
        watch = sum(symptom.state is State.WATCH for symptom in self._symptoms)
        summary = "All is well." if not ill + watch else f"{ill} ill, {watch} to watch."
        yield Padding(Text(summary, style="bold"), (1, 0, 0, 0), expand=False)
