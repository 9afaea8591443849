"""What differs between two texts, on a terminal: words in colour, and marked so that colour is not alone."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from monitor.model.comparison import Change
from monitor.model.verdict import Standing
from monitor.report.differ import Part, Piece, differ, edits
from monitor.report.tame import tame, tame_lines
from monitor.report.text.signs import pieces
from monitor.report.then import READ
from monitor.report.when import minute
from monitor.report.wording import change as change_words

#: Words of unchanged text that are shown on each side of an edit.
CONTEXT = 12


def diff(was: str, now: str, *, context: int | None = CONTEXT) -> RenderableType:
    """Show two texts as one: ``[-removed-]`` and ``{+added+}``, with ``context`` words around; None shows all."""
    parts = differ(tame_lines(was), tame_lines(now))
    if all(part.part is Part.SAME for part in parts):
        return Text("The words are the same.")
    return pieces(parts if context is None else tuple(_near(parts, context)))


def compared(standing: Standing) -> tuple[str, ...]:
    """Say what the last look found, and which copies are compared instead; nothing where it brought the page."""
    if standing.outcome is None or standing.outcome in READ:
        return ()
    when = f" ({minute(standing.checked_at)})" if standing.checked_at is not None else ""
    last = f"the last look{when} ended as {standing.outcome}: {tame(standing.reason)}"
    copy = standing.payload_capture
    taken = f", of {minute(copy.taken)}" if copy is not None else ""
    return last, f"compared are the page that was cited and the latest copy that was kept of it{taken}"


def edited(change: Change) -> RenderableType:
    """Show a stored change: its kind, what that means, and its first edits."""
    said = change_words(change)
    about = Text.assemble((said.state, "bold"), f": {said.says}")
    shown = (Padding(pieces(tuple(_tame(edit))), (1, 0, 0, 2), expand=False) for edit in edits(change.edits))
    return Group(about, *shown)


def _tame(parts: Iterable[Piece]) -> Iterable[Piece]:
    """Make the words of stored edits harmless, with the blank that parts them."""
    for part in parts:
        yield Piece(part=part.part, text=f"{tame(part.text)} ")


def _near(parts: tuple[Piece, ...], context: int) -> Iterable[Piece]:
    """Keep of unchanged text only what stands near an edit."""
    last = len(parts) - 1
    for place, part in enumerate(parts):
        if part.part is not Part.SAME:
            yield part
            continue
        words = part.text.split(" ")
        head = words[:context] if place > 0 else []
        tail = words[-context:] if place < last and context else []
        if len(head) + len(tail) >= len(words):
            yield part
            continue
        gap = "…" if place in (0, last) else "…\n…"
        yield Piece(part=Part.SAME, text=" ".join([*head, gap, *tail]))
