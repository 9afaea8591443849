"""monitor check: one pass over what is due, then exit."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from monitor.cli.formats import FORMAT_HELP, OUTPUT_HELP

if TYPE_CHECKING:
    from collections.abc import Sequence

    from monitor.cli.interrupt import Interrupted
    from monitor.cli.place import Place
    from monitor.model.finding import Report
    from monitor.model.source import Watchlist
    from monitor.road.progress import Progress


def check(
    context: typer.Context,
    select: Annotated[
        list[str] | None,
        typer.Argument(help="Ids, addresses, tag:x, section:x, verdict:dead, host:example.org, document:a.md, or all."),
    ] = None,
    due: Annotated[bool, typer.Option("--due", help="What is due (the default).")] = False,
    everything: Annotated[bool, typer.Option("--all", help="Every source, due or not.")] = False,
    new: Annotated[bool, typer.Option("--new", help="Only sources never looked at.")] = False,
    changed_since: Annotated[
        str | None,
        typer.Option("--changed-since", metavar="REF", help="What a change added since a git commit or branch."),
    ] = None,
    patience: Annotated[
        int | None, typer.Option("--patience", min=1, help="Strikes before dead, at once: for one-shot runs.")
    ] = None,
    fail_on: Annotated[
        str | None, typer.Option("--fail-on", help="Verdicts and events that make exit code 1, with commas; or none.")
    ] = None,
    notify: Annotated[
        bool, typer.Option("--notify/--no-notify", help="Tell people afterwards, as notify in the file says.")
    ] = True,
    format_: Annotated[list[str] | None, typer.Option("--format", "-f", help=FORMAT_HELP)] = None,
    output: Annotated[list[str] | None, typer.Option("--output", "-o", help=OUTPUT_HELP)] = None,
) -> None:
    """Look at sources once, keep copies, judge, report.

    --changed-since takes sources that a change added or edited, and addresses that the files of `documents` gained
    by it; those that are on no list are looked at all the same.

    Exit codes: 0 nothing to worry about; 1 something of --fail-on; 2 wrong usage or sources file; 3 the run failed
    (offline, disk full, locked, stopped by Ctrl-C or SIGTERM, or a fault of ours ended a look before it was judged),
    which says nothing about any source. The first Ctrl-C lets the looks under way finish, writes and reports them;
    the second ends at once.
    """
    from monitor.cli.formats import outputs, write
    from monitor.cli.verdicts import fail_words
    from monitor.errors import StoppedError
    from monitor.report.formats import Format

    place: Place = context.obj
    words = tuple(select or ())
    where = outputs(format_ or (), output or ())
    failing = fail_words(fail_on)
    which = _which(due=due, everything=everything, new=new, words=words, since=changed_since)
    unsigned(place)
    report, interrupted = looked(place, which, words, patience, since=changed_since, notify=notify)
    write(place, report, where)
    if interrupted.came:
        raise StoppedError(_stopped(report, left=interrupted.left))
    if report.run.offline:
        _offline(place, report, told=where.out is Format.TEXT)
    if not report.items:
        place.say(_nothing(which))
    # What was not due today may have died before: the code speaks of how things stand, not of what this run saw.
    _weighed(place, [report, _whole(place)] if which == "due" and not report.whole else [report], failing)


def looked(
    place: Place,
    which: str,
    words: tuple[str, ...] = (),
    patience: int | None = None,
    *,
    since: str | None = None,
    notify: bool = False,
) -> tuple[Report, Interrupted]:
    """Make the pass; tell whether a signal asked for its end. ``since`` takes what a change added since a commit."""
    import asyncio

    if since is None:
        return asyncio.run(_pass(place, which, words, patience, notify=notify))
    from dataclasses import replace

    from monitor.cli.interrupt import Interrupted
    from monitor.running.additions import nothing
    from monitor.running.additions import since as added_since

    added = added_since(place.monitor(), since)
    if not added.ids:
        return nothing(place.monitor()), Interrupted()
    report, interrupted = asyncio.run(_pass(place, "named", added.ids, patience, added.watchlist, notify=notify))
    listed = place.monitor().watchlist().sources
    return (report if all(id_ in listed for id_ in added.ids) else replace(report, lasting=False)), interrupted


def unsigned(place: Place) -> str:
    """Say aloud that nothing will be signed, where that is wanted and cannot be; give the sentence."""
    from monitor.custody.keyring import unsigned as why

    if said := why(place.monitor()):
        said = f"the journal is not signed: {said}."
        sys.stderr.write(f"monitor: {said}\n")
    return said


def _which(*, due: bool, everything: bool, new: bool, words: tuple[str, ...], since: str | None) -> str:
    """Say which sources are meant, and refuse two answers at once."""
    from monitor.errors import UsageError

    if sum((due, everything, new, since is not None)) > 1:
        raise UsageError("--due, --all, --new and --changed-since are answers to one question; give one of them")
    if since is not None and words:
        raise UsageError("--changed-since takes what the change added; leave it out to look at the sources you name")
    if since is not None:
        return "changed"
    if everything and words and words != ("all",):
        raise UsageError("--all takes every source; leave it out to look only at the ones you name")
    if due and words:
        raise UsageError("--due takes what is due; leave it out to look at the sources you name")
    if new:
        return "new"
    if everything:
        return "all"
    return "named" if words else "due"


def _whole(place: Place) -> Report:
    """Give how all sources stand."""
    import asyncio

    return asyncio.run(place.monitor().report())


def _weighed(place: Place, standing: Sequence[Report], failing: frozenset[str]) -> None:
    """End with the code for how things stand, where they do not stand well."""
    from monitor.cli.verdicts import unjudged, worries

    if any(worries(place, each, failing) for each in standing):
        raise typer.Exit(1)
    if any(unjudged(place, each) for each in standing):
        raise typer.Exit(3)


def _offline(place: Place, report: Report, *, told: bool) -> NoReturn:
    """End with the code for a run that could judge nothing; say why where the report did not."""
    from monitor.report.summarise import cut_off

    if not told:
        said = cut_off(report.run)
        place.say(f"monitor: {said[0].lower()}{said[1:-1]}; check again with a connection.")
    raise typer.Exit(3)


def _stopped(report: Report, *, left: bool) -> str:
    """Say how many looks there were before the end that somebody asked for, and whether any were left."""
    checked = 0 if report.run.offline else report.run.checked
    looks = "one look was" if checked == 1 else f"{checked:,} looks were"
    if left:
        return f"stopped early; {looks} written, the rest stays as it was. Run `monitor check` again to go on."
    return f"stopped when every look was made; {looks} written, and nothing was left to look at."


def _nothing(which: str) -> str:
    """Say why nothing was looked at, and what to do about it."""
    why = {"due": "nothing is due", "new": "nothing is new", "changed": "the change added nothing to look at"}.get(
        which, "nothing here can be looked at"
    )
    return f"monitor: {why}; `monitor status` says how things stand, `monitor check --all` looks at once"


async def _pass(
    place: Place,
    which: str,
    words: tuple[str, ...],
    patience: int | None,
    watchlist: Watchlist | None = None,
    *,
    notify: bool = False,
) -> tuple[Report, Interrupted]:
    """Make the pass, with a progress bar where a person is watching; tell whether a signal asked for its end."""
    from monitor.app import Which
    from monitor.cli.interrupt import graceful

    monitor = place.monitor()
    with _bar(place) as progress, graceful(place) as interrupted:
        report = await monitor.check(
            Which(which),
            words if which != "all" else (),
            patience=patience,
            progress=progress,
            on_round=interrupted.on_round,
            notify=notify,
            watchlist=watchlist,
        )
        return report, interrupted


def _bar(place: Place) -> _Watching:
    return _Watching(shown=sys.stderr.isatty() and not place.quiet)


class _Watching:
    """A progress bar on standard error, gone without a trace when the work is done."""

    def __init__(self, *, shown: bool) -> None:
        self._shown = shown

    def __enter__(self) -> Progress:
        from monitor.road.progress import Progress

        if not self._shown:
            return Progress()
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeElapsedColumn
        from rich.progress import Progress as Bar

        self._bar = Bar(
            TextColumn("looking"),
            BarColumn(),
            MofNCompleteColumn(),
            TimeElapsedColumn(),
            console=Console(stderr=True),
            transient=True,
        )
        task = self._bar.add_task("looking", total=None)
        self._bar.start()
        return Progress(
            on_step=lambda now: self._bar.update(task, total=now.planned or None, completed=now.looked),
        )

    def __exit__(self, *_: object) -> None:
        if self._shown:
            self._bar.stop()
