"""Verdicts and pieces of text as a terminal shows them: a symbol, a word and, where there is any, a colour."""

from __future__ import annotations

from rich.text import Text

from monitor.model.verdict import Verdict
from monitor.report.differ import Part, Piece, mark
from monitor.report.words import SIGNS

_STYLES = {Part.SAME: "", Part.REMOVED: "red", Part.ADDED: "green"}


def sign(verdict: Verdict, *, plain: bool) -> Text:
    """Show a verdict: symbol and word say the same as the colour."""
    look = SIGNS[verdict]
    return Text(f"{look.plain if plain else look.symbol} {verdict.value}", style=look.colour, no_wrap=True)


def pieces(parts: tuple[Piece, ...]) -> Text:
    """Show a difference: ``[-removed-]`` in red, ``{+added+}`` in green."""
    text = Text()
    for part in parts:
        text.append(mark(part), style=_STYLES[part.part])
    text.rstrip()
    return text
