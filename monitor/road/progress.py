"""How far a round has come, for whoever is watching."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(slots=True, kw_only=True)
class Progress:
    """How far a round has come; doors may show it."""

    planned: int = 0
    looked: int = 0
    written: int = 0
    #: Called on every step.
    on_step: Callable[[Progress], None] = field(default=lambda _: None)

    def step(self, *, planned: int = 0, looked: int = 0, written: int = 0) -> None:
        """Add to the counts and tell."""
        self.planned += planned
        self.looked += looked
        self.written += written
        self.on_step(self)
