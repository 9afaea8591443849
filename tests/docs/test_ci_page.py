"""The page about CI: every command on it runs as written, from nothing, against sites and a forge on loopback."""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest
import yaml

from tests.bad_weather.street import Street, page
from tests.ci.repositories import Repository, workflow
from tests.cli.product import ROOT
from tests.notify.forges import Forge

pytestmark = pytest.mark.docs

PAGE = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")


def test_every_command_runs_as_written(tmp_path: Path) -> None:
    """Whoever follows the page from its top gets through to its end."""
    repository = Repository(tmp_path)
    product = repository.product
    commands = [line for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL) for line in block.splitlines()]
    assert len(commands) > 8
    repository.git("push", "--quiet", "origin", "main")
    repository.git("fetch", "--quiet", "origin")
    with Forge() as forge, Street({"well": page("What is well")}) as at:
        for command in commands:
            program, *words = shlex.split(command)
            if command == "monitor rebuild":
                shutil.rmtree(repository.folder / "snapshots" / "index")
            assert program == "monitor"
            ended = product(*words, timeout=60, **workflow(forge)).calm()
            assert ended.code == 0, f"{command}: {ended.err}"
            if command == "monitor init":
                # Addresses of the world outside have no place in a test.
                repository.sources(f"{{id: well, url: '{at.sites['well'].url('/story')}'}}")
    assert (repository.folder / ".github/workflows/sources.yml").exists()


def test_the_page_knows_every_input_and_output() -> None:
    """What the action takes and gives is on the page."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    told = PAGE.partition("## The action")[2]
    assert {name for name in (*action["inputs"], *action["outputs"]) if f"`{name}`" not in told} == set()
