"""monitor import: what other tools were told to watch, taken over into the sources file."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from monitor.cli.as_json import print_json
from monitor.model.habit import Tool

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.habit import Imported


def import_(
    context: typer.Context,
    files: Annotated[list[Path], typer.Argument(help="Files of another tool.", metavar="FILE...")],
    tool: Annotated[
        Tool | None, typer.Option("--from", help="The tool they belong to; found out where it is not said.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", "-n", help="Show the difference and write nothing.")] = False,
    json: Annotated[bool, typer.Option("--json", help="What was taken and what was left, for programs.")] = False,
) -> None:
    """Take over what another tool was told to watch, leaving every other byte of the sources file as it was.

    lychee's settings and .lycheeignore, urlwatch's urls.yaml, changedetection.io's backup or exported list, and
    Upptime's .upptimerc.yml. Nothing is asked of the network. What is left, and why, is told line by line; tokens,
    passwords and headers are never copied.
    """
    import sys

    from monitor.importing import take_over

    place: Place = context.obj
    done = take_over(place.monitor(), files, tool, write=not dry_run)
    if json:
        _as_json(done, written=not dry_run)
    elif dry_run:
        sys.stdout.writelines(_difference(done, str(place.file)))
    if not json:
        for remark in done.left:
            place.say(f"{remark.file}:{remark.line}:{remark.column}: left: {remark.what}: {remark.instead}")
    place.say(_summary(done, place, dry_run=dry_run))


def _summary(done: Imported, place: Place, *, dry_run: bool) -> str:
    """Say in one sentence what was taken and what was left."""
    taken = [
        f"{len(found):,} {one if len(found) == 1 else many}"
        for found, one, many in (
            (done.added, "source", "sources"),
            (done.exclude, "expression to exclude", "expressions to exclude"),
            (done.settings, "setting", "settings"),
        )
        if found
    ]
    says = " and ".join([", ".join(taken[:-1]), taken[-1]] if len(taken) > 1 else taken) or "nothing new"
    left = f"; {len(done.left):,} left, each told above" if done.left else ""
    if dry_run:
        return f"{done.tool.value}: {says} would go into {place.file}{left}"
    after = ". Next: monitor lint, then monitor check --new" if done.added else ""
    return f"{done.tool.value}: {says} went into {place.file}{left}{after}"


def _difference(done: Imported, name: str) -> list[str]:
    """Write the difference as a patch."""
    from difflib import unified_diff

    before, after = (data.decode("utf-8-sig").splitlines(keepends=True) for data in (done.before, done.after))
    lines = unified_diff(before, after, name, name)
    return [line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines]


def _as_json(done: Imported, *, written: bool) -> None:
    """Write all of it for programs."""
    whole = {
        "schema": 1,
        "tool": done.tool.value,
        "written": written,
        "added": done.added,
        "exclude": done.exclude,
        "settings": done.settings,
        "left": [
            {"file": one.file, "line": one.line, "column": one.column, "what": one.what, "why": one.instead}
            for one in done.left
        ],
    }
    print_json(whole)
