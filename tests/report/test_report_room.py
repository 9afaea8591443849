"""The room itself: reports touch nothing."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOM = Path(__file__).parents[2] / "monitor" / "report"
FORBIDDEN = {"httpx", "apscheduler", "sqlite3", "sqlalchemy", "asyncio", "os", "pathlib", "time", "random", "logging"}
FLOORS = ("monitor.model", "monitor.errors", "monitor.report")


def imports(file: Path) -> set[str]:
    """Give the names of all modules that a file imports."""
    found = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            found.add(node.module or "")
    return found


@pytest.mark.parametrize("file", sorted(ROOM.rglob("*.py")), ids=lambda file: file.stem)
def test_reports_touch_nothing(file: Path) -> None:
    """No file of the room imports a clock, a wire, a disk, or a room that is not below it."""
    for name in imports(file):
        assert name.partition(".")[0] not in FORBIDDEN
        assert not name.startswith("monitor.") or name.startswith(FLOORS)
        assert not name.startswith("rich") or file.parent.name == "text"
