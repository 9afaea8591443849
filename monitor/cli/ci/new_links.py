"""monitor ci new-links: what a proposed change adds, looked at once; only hard evidence fails it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Report


def new_links(
    context: typer.Context,
    base: Annotated[
        str | None,
        typer.Option("--base", metavar="REF", help="Where the change began; CI services and hooks say so themselves."),
    ] = None,
    out: Annotated[Path, typer.Option("--out", help="Folder for the reports.")] = Path("monitor-report"),
) -> None:
    """Look once at the sources and addresses that a change adds, and at no others.

    Exit codes: 0 nothing is surely wrong; 1 an address is gone by its own server's word (404, 410), or a quote that
    the change brings is not on its page; 2 wrong usage or sources file; 3 the run failed, which says nothing about
    any source. What may be a wall, an outage, or a guess of ours is told and fails nothing.
    """
    import os
    from dataclasses import replace
    from tempfile import TemporaryDirectory

    from monitor.cli.check import looked
    from monitor.cli.ci.surroundings import surroundings
    from monitor.cli.ci.telling import tell
    from monitor.cli.verdicts import worries
    from monitor.errors import StoppedError, UsageError
    from monitor.report.summarise import FAIL_ON

    place: Place = context.obj
    around = surroundings(os.environ)
    ref = base or around.base or (None if around.github or around.gitlab else begun(place, os.environ))
    if ref is None:
        raise UsageError(
            "nothing was compared: no change is under review here; say where it began: --base REF, such as origin/main"
        )
    with TemporaryDirectory(prefix="monitor-") as scratch:
        # What a proposal cites is not yet under watch: its copies go with the job.
        here = replace(place, snapshots=place.snapshots or Path(scratch), canaries=around.canaries)
        report, interrupted = looked(here, "changed", (), 1, since=ref)
    report = softened(report)
    tell(place, report, around, out)
    code = 3 if report.run.offline or interrupted.came else int(worries(place, report, FAIL_ON))
    if interrupted.came:
        raise StoppedError
    if not report.items:
        place.say("monitor: the change adds no source and no address")
    if code:
        raise typer.Exit(code)


def begun(place: Place, environment: Mapping[str, str]) -> str | None:
    """Say from where on something is new on somebody's own machine; None where nothing tells.

    The framework of hooks names what is pushed (pre-commit.com, "Creating new hooks"); else it is what the branch
    that this one follows does not have.

    Raises:
        UsageError: what is pushed is not what lies here, so that looking here would say nothing about it.

    """
    from monitor import assemble
    from monitor.errors import UsageError

    revisions = assemble.revisions(place.file.parent)
    pushed = environment.get("PRE_COMMIT_TO_REF")
    if pushed and revisions.named(pushed) != revisions.named("HEAD"):
        raise UsageError(
            f"nothing was compared: {pushed[:12]} is pushed, and another commit is checked out; check it out, or name"
            " where the change began with --base REF"
        )
    if ref := environment.get("PRE_COMMIT_FROM_REF"):
        return ref
    if environment.get("PRE_COMMIT_REMOTE_NAME"):
        # Nothing of this history is on the other side yet: the framework then names no commit.
        return revisions.nothing()
    return next((ref for ref in ("@{upstream}", "refs/remotes/origin/HEAD") if revisions.named(ref)), None)


def softened(report: Report) -> Report:
    """Call failing what one look called dead or sold on anything but the server's own word."""
    from dataclasses import replace

    from monitor.model.verdict import Outcome, Verdict

    def soft(verdict: Verdict, outcome: Outcome | None) -> bool:
        if verdict is Verdict.DEAD:
            return outcome not in (Outcome.MISSING, Outcome.GONE)
        return verdict is Verdict.USURPED

    return replace(
        report,
        lasting=False,
        items=tuple(
            replace(item, standing=replace(item.standing, verdict=Verdict.FAILING))
            if soft(item.standing.verdict, item.standing.outcome)
            else item
            for item in report.items
        ),
    )
