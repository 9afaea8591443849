"""Words for a terminal, printed where there is none."""

from __future__ import annotations

import io

from rich.console import Console, RenderableType


def shown(*what: RenderableType, width: int = 80) -> str:
    """Print to no terminal at all, as to a pipe or a file."""
    out = io.StringIO()
    Console(file=out, width=width, force_terminal=False, color_system=None).print(*what)
    return out.getvalue()
