"""The one living issue of a list: which forge it lives on, and bringing it up to how things stand."""

from __future__ import annotations

from collections.abc import Mapping

from monitor import assemble
from monitor.errors import UsageError
from monitor.model.finding import Report
from monitor.model.source import Watchlist
from monitor.notify.issue import Kept, keep
from monitor.running.files import Files

#: Where the token is looked for, best first.
_TOKENS = {
    "github": ("MONITOR_ISSUE_TOKEN", "GITHUB_TOKEN", "GH_TOKEN"),
    "gitlab": ("MONITOR_ISSUE_TOKEN", "GITLAB_TOKEN"),
}


def forge_of(environment: Mapping[str, str]) -> str:
    """Say which forge we run on: ``github`` or ``gitlab``.

    Raises:
        UsageError: nothing tells.

    """
    if environment.get("GITHUB_REPOSITORY"):
        return "github"
    if environment.get("CI_PROJECT_ID"):
        return "gitlab"
    raise UsageError(
        "no forge is named: set GITHUB_REPOSITORY=owner/name and GITHUB_TOKEN, or CI_PROJECT_ID and GITLAB_TOKEN"
    )


def token_of(environment: Mapping[str, str]) -> str | None:
    """Give the token for the forge we run on, if there is one."""
    return next((environment[name] for name in _TOKENS[forge_of(environment)] if environment.get(name)), None)


async def update_issue(
    files: Files, report: Report, environment: Mapping[str, str], *, folder: str = "", dry_run: bool = False
) -> Kept:
    """Bring the issue up to the report.

    Raises:
        UsageError: no forge or no token is named.
        RunError: the forge does not do it; says why.

    """
    kind, token = forge_of(environment), token_of(environment)
    if token is None and not dry_run:
        raise UsageError(f"no token is set; the issue needs one of {', '.join(_TOKENS[kind])} in the environment")
    settings, _ = assemble.resolved(files.settings(), Watchlist())
    caller = assemble.caller(settings)
    try:
        return await keep(
            assemble.forge(kind, caller, files.clock, environment, token), report, folder=folder, dry_run=dry_run
        )
    finally:
        await caller.close()
