"""What the CI service tells of itself: which one it is, what a change began from, who may see the project."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """One job of a CI service, or somebody's own machine."""

    github: bool = False
    gitlab: bool = False
    #: The commit or branch that a proposed change began from; None where there is no such change.
    base: str | None = None
    #: False where anybody may see the project, and where nobody can tell.
    private: bool = False
    #: Files that GitHub reads after the step.
    summary: Path | None = None
    outputs: Path | None = None
    #: The forge itself: who can reach it is online.
    canaries: tuple[str, ...] = ()
    #: The branch that scheduled runs work on.
    branch: str = ""


def surroundings(environment: Mapping[str, str]) -> Surroundings:
    """Read the environment, by the public documents of both services."""
    if environment.get("GITHUB_ACTIONS") == "true":
        event = _event(environment.get("GITHUB_EVENT_PATH"))
        pull = event.get("pull_request") or {}
        base = (pull.get("base") or {}).get("sha")
        if not base and environment.get("GITHUB_BASE_REF"):
            base = f"origin/{environment['GITHUB_BASE_REF']}"
        return Surroundings(
            github=True,
            base=base,
            private=(event.get("repository") or {}).get("private") is True,
            summary=_path(environment.get("GITHUB_STEP_SUMMARY")),
            outputs=_path(environment.get("GITHUB_OUTPUT")),
            canaries=_canaries(environment.get("GITHUB_SERVER_URL")),
            branch=environment.get("GITHUB_REF_NAME", ""),
        )
    if environment.get("GITLAB_CI"):
        return Surroundings(
            gitlab=True,
            base=environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA") or None,
            private=environment.get("CI_PROJECT_VISIBILITY") in {"private", "internal"},
            canaries=_canaries(environment.get("CI_SERVER_URL")),
            branch=environment.get("CI_COMMIT_BRANCH", ""),
        )
    return Surroundings()


def _event(path: str | None) -> dict[str, Any]:
    """Read what set the workflow off; nothing where it cannot be read."""
    try:
        found = json.loads(Path(path).read_text(encoding="utf-8")) if path else {}
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _path(name: str | None) -> Path | None:
    return Path(name) if name else None


def _canaries(server: str | None) -> tuple[str, ...]:
    return (f"{server.rstrip('/')}/",) if server else ()
