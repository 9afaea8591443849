"""The documents tell the truth about the program: commands, rooms, dependencies, links."""

from __future__ import annotations

import itertools
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from typer.main import get_command

from monitor.cli.main import app

pytestmark = pytest.mark.docs

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def _commands() -> set[str]:
    return set(getattr(get_command(app), "commands"))  # noqa: B009 - Typer's group type hides the field


def _typed(text: str) -> Iterator[list[str]]:
    """Give the words of every command of ours in a document: in the text, and in blocks with or without a prompt."""
    for line in re.findall(r"`monitor ([^`]+)`|^(?:\$ )?monitor ([^\n]+)$", text, re.MULTILINE):
        words = re.sub(r"\s[#|>;&].*", "", line[0] or line[1])
        # A line of prose that happens to begin with our name is no command, nor is the answer to --version.
        if line[0] or re.match(r"-|[a-z]+(?: [^,.]*)?$", words):
            choices = [word.split("|") for word in words.split()]
            yield from ([*chosen] for chosen in itertools.product(*choices))


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_command_that_a_document_names_is_there(document: Path) -> None:
    """Whoever types what a document says meets a command that exists, with these parts and these options."""
    for words in _typed(document.read_text(encoding="utf-8")):
        command: Any = get_command(app)
        known = set(_options(command))
        for word in words:
            parts = getattr(command, "commands", {})
            if re.match(r"--?[a-zA-Z]", word):
                flag = word.partition("=")[0]
                assert flag in known | {"-vv"}, f"{word} in: monitor {' '.join(words)}"
            elif word in parts:
                command = parts[word]
                known |= set(_options(command))
            else:
                inside = bool(parts) and command.name not in {None, "monitor"}
                assert not inside or word.isupper(), f"{word} in: monitor {' '.join(words)}"
        assert command.name != "monitor" or any(word.startswith("-") for word in words), f"monitor {' '.join(words)}"


def _options(command: Any) -> Iterator[str]:
    for parameter in command.params:
        yield from (*parameter.opts, *parameter.secondary_opts, "--help")


def test_the_readme_names_every_command() -> None:
    """No command is hidden from the reader of the README."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    table = readme.partition("## The commands")[2].partition("## ")[0] + readme
    missing = {command for command in _commands() if f"`{command}`" not in table and f"monitor {command}" not in table}
    assert not missing


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_between_documents_lead_somewhere(document: Path) -> None:
    """Relative links in the documents point to files that are there."""
    for target in re.findall(r"\]\(([^)#:]+)\)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), target


def test_the_architecture_names_every_room() -> None:
    """A room that the plan does not know fails here before it fails a reader."""
    plan = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rooms = {path.stem for path in (ROOT / "monitor").iterdir() if not path.name.startswith(("_", "py.typed"))}
    assert {room for room in rooms if f"`{room}" not in plan} == set()


def test_every_dependency_is_argued_for() -> None:
    """docs/dependencies.md says why of each library that is installed."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    extras = [name for names in project["optional-dependencies"].values() for name in names]
    named = {re.split(r"[\[<>=]", name)[0] for name in [*project["dependencies"], *extras]}
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert {name for name in named if not re.search(rf"\b{re.escape(name)}\b", text)} == set()


def test_every_dependency_has_an_exact_version() -> None:
    """What is installed on a fresh machine is what was tested."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [name for names in project["dependency-groups"].values() for name in names]
    named = {
        re.split(r"[\[<>=]", name)[0].lower().replace("_", "-")
        for name in [*project["project"]["dependencies"], *groups]
    }
    pinned = {
        line.partition("==")[0].lower().replace("_", "-")
        for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if "==" in line
    }
    assert named <= pinned
