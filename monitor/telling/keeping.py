"""What is kept between runs of a CI service: brought back before, put away after."""

from __future__ import annotations

from collections.abc import Mapping

from monitor import assemble
from monitor.model.moment import minute
from monitor.model.source import Watchlist
from monitor.notify.artifacts import restore_artifact
from monitor.running.files import Files

#: May be public: what was seen, when, and under which digest.
_RECORD = ("journal", "keys", "README.md")
#: Full copies of other people's articles.
_COPIES = ("captures",)


def restore(files: Files, remote: str, branch: str) -> str | None:
    """Put what the branch holds into the snapshots folder; files that are there stay. Gives its commit, if any.

    Raises:
        RunError: the remote cannot be asked: beginning anew would forget how everything stood.

    """
    revisions = assemble.revisions(files.file.parent)
    commit = revisions.fetch_branch(remote, branch)
    if commit is not None:
        revisions.unpack(commit, files.snapshots(files.settings()))
    return commit


def save(files: Files, remote: str, branch: str, *, copies: bool) -> str:
    """Put the journal on the branch, and the copies where these may be seen; gives the commit.

    The branch has a history of its own, beside every other; nothing that it holds is ever taken away.

    Raises:
        RunError: the remote does not take it, for instance because another run was faster.

    """
    revisions = assemble.revisions(files.file.parent)
    parent = revisions.fetch_branch(remote, branch)
    folder = files.snapshots(files.settings())
    parts = (*_RECORD, *(_COPIES if copies else ()))
    commit = revisions.commit(folder, parts, f"Looks up to {minute(files.clock.now())}", parent)
    if commit != parent:
        revisions.push(remote, commit, branch)
    return commit


async def restore_kept(files: Files, environment: Mapping[str, str], token: str, branch: str) -> str | None:
    """Unpack what the run before kept as an artifact on GitHub; gives when it was kept. None where nothing is.

    Raises:
        RunError: it is there and cannot be had: beginning anew would forget how everything stood.

    """
    settings, _ = assemble.resolved(files.settings(), Watchlist())
    caller = assemble.caller(settings)
    try:
        return await restore_artifact(
            caller,
            files.clock,
            files.snapshots(settings),
            repository=environment["GITHUB_REPOSITORY"],
            token=token,
            base=environment.get("GITHUB_API_URL") or "https://api.github.com",
            branch=branch,
        )
    finally:
        await caller.close()
