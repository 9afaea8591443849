"""The hook before a push: a real push to a bare repository, through the entry that the hook names."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.bad_weather.street import Street, page
from tests.ci.repositories import Repository
from tests.cli.product import ROOT
from tests.origin import answer

#: What the framework of hooks does at pre-push: git writes what is pushed to standard input, it names the two ends.
_FRAMEWORK = """\
#!/bin/sh
unset PRE_COMMIT_FROM_REF PRE_COMMIT_TO_REF PRE_COMMIT_REMOTE_NAME
while read -r _ new _ old; do
    case $old in
    *[!0]*) export PRE_COMMIT_FROM_REF="$old" ;;
    *)
        first=$(git rev-list "$new" --topo-order --reverse --not --remotes="$1" | head -n 1)
        [ -n "$first" ] || exit 0
        if parent=$(git rev-parse --verify --quiet "$first^"); then export PRE_COMMIT_FROM_REF="$parent"; fi ;;
    esac
    [ -z "${PRE_COMMIT_FROM_REF:-}" ] || export PRE_COMMIT_TO_REF="$new"
    export PRE_COMMIT_REMOTE_NAME="$1"
done
exec ENTRY
"""


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give a repository with the hook in place."""
    made = Repository(tmp_path)
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    (entry,) = (hook["entry"] for hook in hooks if hook["id"] == "monitor-new-links")
    program, *words = entry.split()
    assert program == "monitor"
    hook = made.folder / ".git/hooks/pre-push"
    hook.parent.mkdir(exist_ok=True)
    command = " ".join((f"'{sys.executable}' -m monitor", *words))
    hook.write_text(_FRAMEWORK.replace("ENTRY", command), encoding="utf-8")
    hook.chmod(0o755)
    return made


def push(repository: Repository, *words: str) -> subprocess.CompletedProcess[str]:
    """Push, with the program at hand."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "GIT_CONFIG_GLOBAL": os.devnull}
    return subprocess.run(
        ["git", "push", *(words or ("origin", "main"))],
        cwd=repository.folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


def test_a_dead_link_is_not_pushed(repository: Repository) -> None:
    """What is committed and not yet pushed is looked at: a dead address stops the push, a living one does not."""
    gone = answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone")
    with Street({"dead": gone, "well": page("What is well")}) as at:
        url = {name: site.url("/story") for name, site in at.sites.items()}
        repository.sources(f"{{id: well, url: '{url['well']}'}}")
        repository.commit()
        assert push(repository).returncode == 0, "the first push of a history"
        assert at.sites["well"].asked
        asked = len(at.sites["well"].asked)
        repository.sources(f"{{id: well, url: '{url['well']}'}}", f"{{id: dead, url: '{url['dead']}'}}")
        repository.commit()
        refused = push(repository)
        assert refused.returncode != 0
        assert "dead" in refused.stdout + refused.stderr
        assert len(at.sites["well"].asked) == asked, "only what is new is looked at"
        repository.sources(f"{{id: well, url: '{url['well']}'}}")
        repository.commit()
        assert push(repository).returncode == 0
        # A branch that the other side has not seen begins where it left what is there.
        repository.git("checkout", "--quiet", "-b", "more")
        repository.sources(f"{{id: well, url: '{url['well']}'}}", f"{{id: dead, url: '{url['dead']}'}}")
        repository.commit()
        assert push(repository, "origin", "more").returncode != 0


def test_what_is_not_checked_out_is_not_called_well(repository: Repository) -> None:
    """Pushing another branch than the one that lies here ends with a sentence: nothing was compared."""
    repository.sources()
    repository.commit()
    assert push(repository).returncode == 0
    repository.git("checkout", "--quiet", "-b", "other")
    repository.commit()
    repository.git("checkout", "--quiet", "main")
    refused = push(repository, "origin", "other")
    assert refused.returncode != 0
    assert "nothing was compared" in refused.stderr


def test_by_hand_the_branch_that_is_followed_counts(repository: Repository) -> None:
    """Without a hook the upstream says what is new; where there is none, nothing was compared, and it fails."""
    repository.sources()
    repository.commit()
    alone = repository.product("ci", "new-links").calm()
    assert (alone.code, "nothing was compared" in alone.err) == (2, True)
    assert push(repository, "--set-upstream", "origin", "main").returncode == 0
    gone = answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone")
    with Street({"dead": gone}) as at:
        repository.sources(f"{{id: dead, url: '{at.sites['dead'].url('/story')}'}}")
        repository.commit()
        assert repository.product("ci", "new-links").calm().code == 1
