"""What an earlier run of a GitHub workflow kept as an artifact: found, fetched, and unpacked with care."""

from __future__ import annotations

import shutil
import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import quote

from monitor.errors import RunError
from monitor.model.call import Call
from monitor.model.outside import joined
from monitor.notify.api import Api
from monitor.ports import Caller, Clock

#: The name under which action.yml uploads the snapshots folder.
NAME = "monitor-snapshots"
#: More than this is not held in memory; a branch takes any size.
_MOST_BYTES = 1_000_000_000
_MOST_UNPACKED = 4_000_000_000
_LIMIT = timedelta(minutes=10)


async def restore_artifact(
    caller: Caller, clock: Clock, folder: Path, *, repository: str, token: str, base: str, branch: str
) -> str | None:
    """Unpack the newest artifact of this branch into a folder; files that are there stay. None where there is none.

    Only runs of this repository and this branch count: a proposed change could upload anything under the same name.

    Raises:
        RunError: GitHub does not give it, or it is no sound archive.

    """
    headers = {
        "Accept": "application/vnd.github+json",
        "X-GitHub-Api-Version": "2022-11-28",
        "Authorization": f"Bearer {token}",
    }
    api = Api(caller, clock, base, headers)
    reply = await api.get(f"/repos/{repository}/actions/artifacts", {"name": NAME, "per_page": "100"})
    listed = api.record(reply).get("artifacts")
    fit = [entry for entry in listed if _fits(entry, branch)] if isinstance(listed, list) else []
    if not fit:
        return None
    newest = max(fit, key=lambda entry: str(entry.get("created_at") or ""))
    where = f"{api.base}/repos/{repository}/actions/artifacts/{quote(str(newest['id']))}/zip"
    answer = await caller.call(Call(url=where, headers=tuple(headers.items()), timeout=_LIMIT))
    if answer.status in (301, 302, 303, 307):
        # The store of the bytes is somebody else's; its address is signed, and our token is not shown to it.
        place = joined(where, answer.header("Location") or "") or where
        answer = await caller.call(Call(url=place, timeout=_LIMIT, max_bytes=_MOST_BYTES))
    if answer.status != 200:
        raise RunError(
            f"the snapshots of the run before cannot be fetched ({answer.status or answer.trouble}); run again, "
            "for beginning anew would forget how everything stood"
        )
    unpack(answer.body, folder)
    return str(newest.get("created_at") or newest["id"])


def unpack(data: bytes, folder: Path) -> None:
    """Unpack an archive below a folder.

    Raises:
        RunError: it is none, too large, or names files outside.

    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            if sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
                raise RunError("the snapshots of the run before are larger than we unpack; keep them on a branch")
            for entry in entries:
                path = PurePosixPath(entry.filename)
                if path.is_absolute() or ".." in path.parts or "\\" in entry.filename or "\0" in entry.filename:
                    raise RunError(f"the archive names {entry.filename[:100]!r}, which lies outside of it")
                target = folder.joinpath(*path.parts)
                if target.exists() or target.is_symlink():
                    continue
                target.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(entry) as packed, target.open("xb") as file:
                    shutil.copyfileobj(packed, file)
    # NotImplementedError: packed in a way that this Python cannot unpack.
    except (zipfile.BadZipFile, EOFError, NotImplementedError) as error:
        raise RunError(f"the snapshots of the run before are no sound archive: {error}") from error


def _fits(entry: Any, branch: str) -> bool:
    """Tell whether a run of ours on this branch made it."""
    run = entry.get("workflow_run") if isinstance(entry, dict) else None
    if not isinstance(run, dict):
        return False
    own = run.get("repository_id") is not None and run.get("repository_id") == run.get("head_repository_id")
    return entry.get("name") == NAME and not entry.get("expired") and own and run.get("head_branch") == branch
