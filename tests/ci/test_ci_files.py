"""The files for CI services: sound by their published schemas, small in what they may do, written once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from tests.ci.repositories import Repository
from tests.cli.product import ROOT, Product

SCHEMAS = Path(__file__).parent / "schemas"


def sound(text: str, schema: str) -> Any:
    """Read YAML and hold it against a published schema."""
    found = yaml.load(text, Loader=yaml.BaseLoader) if schema == "gitlab-ci" else yaml.safe_load(text)
    if schema == "github-workflows":
        # YAML 1.1 takes the key for a truth value; GitHub does not.
        found["on"] = found.pop(True)
    if schema == "gitlab-ci":
        found = yaml.safe_load(text)
    rules = json.loads((SCHEMAS / f"{schema}.json").read_text(encoding="utf-8"))
    jsonschema.validators.validator_for(rules)(rules).validate(found)
    return found


@pytest.fixture
def product(tmp_path: Path) -> Product:
    """Give the command line over an empty folder."""
    return Product(tmp_path)


def test_the_action_is_sound() -> None:
    """action.yml fits its schema, pins what it uses, and never pastes an input into a script."""
    text = (ROOT / "action.yml").read_text(encoding="utf-8")
    found = sound(text, "github-actions")
    steps = found["runs"]["steps"]
    assert all(re.fullmatch(r"actions/[a-z-]+@v\d+", step["uses"]) for step in steps if "uses" in step)
    assert not any("${{" in step.get("run", "") for step in steps)
    assert {"exit-code", "report", "sarif"} == set(found["outputs"])
    words = {line.split("=")[0] for line in re.findall(r"MONITOR_[A-Z_]+", (ROOT / ".ci/action").read_text("utf-8"))}
    given = {name for step in steps for name in step.get("env", {})}
    assert given - {"GITHUB_TOKEN", "MONITOR_FILE", "MONITOR_KEY"} <= words


def test_the_workflow_is_sound(product: Product) -> None:
    """The workflow fits its schema; each job may do what it needs and no more; nothing is pinned to a moving name."""
    ended = product("init", "--ci", "github").calm()
    assert ended.code == 0
    text = (product.folder / ".github/workflows/sources.yml").read_text(encoding="utf-8")
    found = sound(text, "github-workflows")
    assert found["permissions"] == {}
    assert {name: job["permissions"] for name, job in found["jobs"].items()} == {
        "lint": {"contents": "read"},
        "new-links": {"contents": "read"},
        "monitor": {"contents": "read", "issues": "write", "actions": "read"},
    }
    uses = [step["uses"] for job in found["jobs"].values() for step in job["steps"]]
    assert all(re.fullmatch(r"[\w.-]+/[\w.-]+@v\d+(\.\d+)*", name) for name in uses)
    assert "pull_request_target" not in text
    assert product.file.exists()


def test_gitlab_jobs_are_sound(product: Product) -> None:
    """The jobs fit GitLab's schema, and are included where no other jobs stand."""
    assert product("init", "--ci", "gitlab").calm().code == 0
    sound((product.folder / ".gitlab/source-monitor.yml").read_text(encoding="utf-8"), "gitlab-ci")
    sound((product.folder / ".gitlab-ci.yml").read_text(encoding="utf-8"), "gitlab-ci")


def test_jobs_serve_the_branch_that_is_there(tmp_path: Path) -> None:
    """In a repository on another branch the workflow names that branch; the remote's default one goes before."""
    repository = Repository(tmp_path)
    repository.git("branch", "-m", "main", "trunk-1.x")
    assert repository.product("init", "--ci", "github").calm().code == 0
    file = repository.folder / ".github/workflows/sources.yml"
    assert sound(file.read_text(encoding="utf-8"), "github-workflows")["on"]["push"] == {"branches": ["trunk-1.x"]}
    file.unlink()
    repository.git("push", "--quiet", "origin", "HEAD:master")
    repository.git("fetch", "--quiet", "origin")
    repository.git("symbolic-ref", "refs/remotes/origin/HEAD", "refs/remotes/origin/master")
    assert repository.product("init", "--ci", "github").calm().code == 0
    assert sound(file.read_text(encoding="utf-8"), "github-workflows")["on"]["push"] == {"branches": ["master"]}


def test_jobs_stand_where_forges_look(tmp_path: Path) -> None:
    """From a subfolder the jobs go to the root of the repository, and find the sources file and the copies there."""
    repository = Repository(tmp_path)
    sub = Product(repository.folder / "my book")
    sub.folder.mkdir()
    for service in ("github", "gitlab"):
        assert sub("init", "--ci", service).calm().code == 0
    workflow = (repository.folder / ".github/workflows/sources.yml").read_text(encoding="utf-8")
    steps = [job["steps"][-1]["with"] for job in sound(workflow, "github-workflows")["jobs"].values()]
    assert {(step["sources"], step["snapshots"]) for step in steps} == {("my book/sources.yaml", "my book/snapshots")}
    jobs = (repository.folder / ".gitlab/source-monitor.yml").read_text(encoding="utf-8")
    found = sound(jobs, "gitlab-ci")
    assert found[".source-monitor"]["variables"]["MONITOR_FILE"] == "my book/sources.yaml"
    assert found["sources:monitor"]["cache"]["paths"] == ["my book/snapshots/"]
    assert (repository.folder / ".gitlab-ci.yml").exists()
    assert [path.name for path in sub.folder.iterdir()] == ["sources.yaml"]


def test_nothing_is_written_over(product: Product) -> None:
    """What people have stays: sources, workflow and pipeline; where a line is needed it is shown."""
    (product.folder / ".gitlab-ci.yml").write_text("mine: {script: [x]}\n", encoding="utf-8")
    product.write("https://example.org/")
    before = product.file.read_bytes()
    ended = product("init", "--ci", "gitlab", "--uses", "source-monitor @ git+https://git.example/x@v1").calm()
    assert "local: .gitlab/source-monitor.yml" in ended.out
    assert "git.example/x@v1" in (product.folder / ".gitlab/source-monitor.yml").read_text(encoding="utf-8")
    assert (product.folder / ".gitlab-ci.yml").read_text(encoding="utf-8").startswith("mine")
    assert product.file.read_bytes() == before
    assert product("init", "--ci", "gitlab").code == 2
    assert product("init", "--uses", "x").code == 2


def test_hooks_name_commands_that_are_there(product: Product) -> None:
    """Every hook of .pre-commit-hooks.yaml is a command that understands its words."""
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert [hook["id"] for hook in hooks] == ["monitor-lint", "monitor-new-links"]
    for hook in hooks:
        assert {"id", "name", "entry", "language"} <= set(hook)
        program, *words = hook["entry"].split()
        assert program == "monitor"
        assert product(*words, "--help").code == 0
