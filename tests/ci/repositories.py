"""Real git repositories in a temporary folder, and the entry script of the action over them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from tests.cli.product import ROOT, SETTINGS, Ended, Product
from tests.notify.forges import TOKEN, Forge

#: Nobody's own settings of git.
_GIT = {
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "A",
    "GIT_AUTHOR_EMAIL": "a@example.org",
    "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org",
}
#: What no job of ours may inherit from the service that runs these tests.
_FOREIGN = ("GITHUB_", "GITLAB_", "CI_", "RUNNER_", "MONITOR_")


class Repository:
    """
    A checkout with a bare remote beside it.

    ``repository.write("a.md", "...")`` and ``repository.commit()`` make history; ``repository.job("lint")`` runs a
    job as action.yml does, on GitHub's environment, and gives how it ended.
    """

    def __init__(self, folder: Path, *, private: bool = False) -> None:
        """Begin with an empty commit on main."""
        self.folder = folder / "work"
        self.folder.mkdir(parents=True)
        self.remote = folder / "remote.git"
        self.runner = folder / "runner"
        self.runner.mkdir()
        self.private = private
        self.git("init", "--quiet", "--bare", "--initial-branch=main", str(self.remote))
        self.git("init", "--quiet", "--initial-branch=main")
        self.git("remote", "add", "origin", self.remote.as_uri())
        self.write(".gitignore", "/snapshots/\n/monitor-report/\n")
        self.commit()

    def git(self, *words: str) -> str:
        """Run git here."""
        ended = subprocess.run(
            ("git", *words), cwd=self.folder, env={**os.environ, **_GIT}, capture_output=True, check=True, text=True
        )
        return ended.stdout.strip()

    def write(self, name: str, text: str) -> None:
        """Write a file."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def sources(self, *sources: str, documents: str = "") -> None:
        """Write the sources file, each source as one line of YAML."""
        head = SETTINGS.replace("sources:\n", f"{documents}sources:")
        text = "".join(f"\n  - {source}" for source in sources) or " []"
        self.write("sources.yaml", f"{head}{text}\n")

    def commit(self) -> str:
        """Commit everything and give its name."""
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", "A change")
        return self.git("rev-parse", "HEAD")

    def job(
        self,
        name: str,
        *arguments: str,
        forge: Forge | None = None,
        base: str = "",
        more: Mapping[str, str] = MappingProxyType({}),
    ) -> Ended:
        """Run a job through the script that action.yml calls."""
        event: dict[str, dict[str, Any]] = {"repository": {"private": self.private}}
        if base:
            event["pull_request"] = {"base": {"sha": base}}
        (self.runner / "event.json").write_text(json.dumps(event), encoding="utf-8")
        for file in ("summary.md", "output.txt"):
            (self.runner / file).write_text("", encoding="utf-8")
        environment = {
            **{key: value for key, value in os.environ.items() if not key.startswith(_FOREIGN)},
            **_GIT,
            "PYTHONPATH": str(ROOT),
            "GITHUB_ACTIONS": "true",
            "GITHUB_EVENT_PATH": str(self.runner / "event.json"),
            "GITHUB_STEP_SUMMARY": str(self.runner / "summary.md"),
            "GITHUB_OUTPUT": str(self.runner / "output.txt"),
            "GITHUB_REF_NAME": "main",
            "MONITOR_RUN": sys.executable,
            "MONITOR_JOB": name,
            "MONITOR_ARGUMENTS": " ".join(arguments),
            **({} if forge is None else workflow(forge)),
            **more,
        }
        ended = subprocess.run(
            [str(ROOT / ".ci" / "action"), "run"],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            timeout=100,
            check=False,
            stdin=subprocess.DEVNULL,
        )
        return Ended(code=ended.returncode, out=ended.stdout.decode(), err=ended.stderr.decode()).calm()

    @property
    def summary(self) -> str:
        """What the step summary shows."""
        return (self.runner / "summary.md").read_text(encoding="utf-8")

    @property
    def outputs(self) -> dict[str, str]:
        """What the step hands on."""
        lines = (self.runner / "output.txt").read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)

    @property
    def product(self) -> Product:
        """The command line over the checkout."""
        return Product(self.folder)


def workflow(forge: Forge) -> dict[str, str]:
    """Give the environment of a workflow whose forge is on loopback."""
    return {
        "GITHUB_REPOSITORY": "own/er",
        "GITHUB_API_URL": forge.url,
        "GITHUB_SERVER_URL": forge.url,
        "GITHUB_TOKEN": TOKEN,
    }
