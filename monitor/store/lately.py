"""Which of several lines has the later word, in whatever order they come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from monitor.model.finding import Line
from monitor.store.packing import Values, to_ms


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a line stands: when it was written, by whom, and its number there."""

    at: int
    writer: str
    seq: int

    def follows(self, other: Place | None) -> bool:
        """Tell whether this line has the later word.

        One writer's own numbers decide between its lines, whatever its clock did; time decides between writers.
        """
        if other is None:
            return True
        if self.writer == other.writer:
            return self.seq > other.seq
        return (self.at, self.writer) > (other.at, other.writer)

    @property
    def values(self) -> Values:
        """The columns of a row that remember it."""
        return {"line_at": self.at, "line_writer": self.writer, "line_seq": self.seq}


def place_of(row: Any) -> Place | None:
    """Read the place that a row remembers."""
    if row.line_seq is None:
        return None
    return Place(at=row.line_at, writer=row.line_writer, seq=row.line_seq)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fresh:
    """A line that no row knows yet."""

    line: Line
    #: Key of its writer.
    writer: int

    @property
    def place(self) -> Place:
        """Where it stands."""
        return Place(at=to_ms(self.line.entry.at), writer=self.line.writer, seq=self.line.seq)
