"""Files of other tools, read and joined, for tests."""

from __future__ import annotations

from pathlib import Path

from monitor.documents.habits.joining import joined
from monitor.documents.habits.opening import read_habits
from monitor.documents.sources_yaml.survey import survey
from monitor.model.habit import Habits, Imported, Tool
from monitor.model.source import Source

EXAMPLES = Path(__file__).with_name("examples")
HERE = Path("sources.yaml")
#: It stands in every place of the examples where people keep passwords and tokens.
SECRETS = ("hunter22", "0123456789abcdef")


def example(name: str) -> Habits:
    """Read one of the examples."""
    return read_habits(EXAMPLES / name)


def given(folder: Path, name: str, text: str | bytes, tool: Tool | None = None) -> Habits:
    """Read a file that stands in a folder of the test."""
    path = folder / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_habits(path, tool)


def left(habits: Habits) -> dict[str, int]:
    """Give what was left, with its line."""
    return {remark.what: remark.line for remark in habits.left}


def taken(habits: Habits, before: str = "version: 1\n") -> tuple[Imported, dict[str, Source]]:
    """Join habits to a file; the result has to be sound."""
    done = joined(before.encode(), HERE, habits, "foreign")
    found = survey(HERE, done.after)
    assert not found.failed or not done.added, "\n".join(map(str, found.remarks))
    return done, dict(found.watchlist.sources)
