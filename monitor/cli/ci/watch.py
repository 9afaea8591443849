"""monitor ci monitor: one pass over what is due, the issue, the reports, and what is kept for the next run."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.ci.surroundings import Surroundings
    from monitor.cli.place import Place
    from monitor.model.finding import Report


class Keep(StrEnum):
    """Where what is kept waits for the next run."""

    #: An artifact: restored here on GitHub, uploaded by the workflow; elsewhere the service's own cache.
    ARTIFACT = "artifact"
    #: A branch of its own in this repository.
    BRANCH = "branch"


def watch(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Every source, due or not.")] = False,
    fail_on: Annotated[
        str, typer.Option("--fail-on", help="Verdicts and events that make exit code 1; the issue tells all.")
    ] = "none",
    issue: Annotated[bool, typer.Option("--issue/--no-issue", help="Keep the one living issue.")] = True,
    keep: Annotated[Keep, typer.Option("--keep", help="Where what is kept waits for the next run.")] = Keep.ARTIFACT,
    branch: Annotated[str, typer.Option("--branch", help="The branch, with --keep branch.")] = "monitor-snapshots",
    remote: Annotated[str, typer.Option("--remote", help="Where the branch lives.")] = "origin",
    publish_copies: Annotated[
        bool, typer.Option("--publish-copies", help="Put full copies on the branch of a public project too.")
    ] = False,
    out: Annotated[Path, typer.Option("--out", help="Folder for the reports.")] = Path("monitor-report"),
) -> None:
    """Look at what is due, keep copies, bring the issue up to date, write the reports.

    Exit codes as `monitor check`; --fail-on is `none` unless given, for the issue is what tells people. The folder
    of the run before is enough to go on: where the index is missing it is made again from the journal.
    """
    import asyncio
    import os

    from monitor.cli.check import looked, unsigned
    from monitor.cli.ci.surroundings import surroundings
    from monitor.cli.ci.telling import annotate, output, tell
    from monitor.cli.verdicts import fail_words, worries
    from monitor.errors import StoppedError

    place: Place = context.obj
    failing = fail_words(fail_on)
    around = surroundings(os.environ)
    if keep is Keep.BRANCH:
        _restore(place, remote, branch)
    if around.github:
        _restore_artifact(place, around)
    if (said := unsigned(place)) and around.github:
        annotate([f"::warning title=The journal is not signed::{said}\n"])
    seen, interrupted = looked(place, "all" if everything else "due", notify=True)
    if keep is Keep.BRANCH:
        # Before anything that others may refuse: what was seen is not to be lost for a forge that sulks.
        _save(place, remote, branch, copies=around.private or publish_copies)
    # Copies that the branch must not hold wait as an artifact, beside its journal.
    upload = keep is Keep.ARTIFACT or not (around.private or publish_copies)
    # An offline run has nothing to say about how things stand.
    report = seen if seen.run.offline else asyncio.run(place.monitor().report())
    tell(place, report, around, out)
    code = 3 if seen.run.offline or interrupted.came else int(worries(place, report, failing))
    output(around, {"upload": str(upload).lower()})
    if interrupted.came:
        raise StoppedError("stopped early; what was looked at is written. The next run goes on.")
    if issue and not seen.run.offline:
        _issue(place, report)
    if code:
        raise typer.Exit(code)


def _issue(place: Place, report: Report) -> None:
    """Keep the issue where there is a forge and a token; say what to set where there is none."""
    import os

    from monitor.cli.issue import told
    from monitor.errors import UsageError
    from monitor.telling.issuing import token_of

    try:
        token = token_of(os.environ)
    except UsageError as error:
        place.say(f"monitor: no issue is kept: {error}")
        return
    if token is None:
        place.say("monitor: no issue is kept: no token is set (GITHUB_TOKEN or GITLAB_TOKEN)")
        return
    place.say(told(place, report, dry_run=False))


def _restore(place: Place, remote: str, branch: str) -> None:
    """Bring back what the branch holds; files that are here already stay."""
    from monitor.telling.keeping import restore

    commit = restore(place.monitor(), remote, branch)
    place.say(f"restored {branch} at {commit[:12]}" if commit else f"no branch {branch} yet; this run begins it")


def _restore_artifact(place: Place, around: Surroundings) -> None:
    """Bring back what the run before uploaded, unless copies are here already; files that are here stay."""
    import asyncio
    import os

    from monitor.telling.issuing import token_of
    from monitor.telling.keeping import restore_kept

    monitor = place.monitor()
    token = token_of(os.environ) if os.environ.get("GITHUB_REPOSITORY") else None
    if token is None or (monitor.snapshots(monitor.settings()) / "captures").exists():
        return
    when = asyncio.run(restore_kept(monitor, os.environ, token, around.branch))
    place.say(f"restored the snapshots of {when}" if when else "no snapshots of an earlier run; this one begins them")


def _save(place: Place, remote: str, branch: str, *, copies: bool) -> None:
    """Put what is kept on the branch; copies only where nobody outside can read them, or a person said so."""
    from monitor.telling.keeping import save

    commit = save(place.monitor(), remote, branch, copies=copies)
    what = "journal and copies" if copies else "the journal alone (copies stay out of public branches)"
    place.say(f"saved {what} on {branch} at {commit[:12]}")
