"""What holds for every test: no settings from outside, and a loud word about what cannot run here."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# No promise of ours is one of speed: a machine that does other things beside the tests must not fail them.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


@pytest.fixture(scope="session", autouse=True)
def _keys_of_nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keys that the program makes lie in a folder of the tests, never among the data of the person who runs them."""
    before = os.environ.get("XDG_DATA_HOME")
    folder = tmp_path_factory.mktemp("data")
    os.environ["XDG_DATA_HOME"] = str(folder)
    yield folder
    if before is None:
        del os.environ["XDG_DATA_HOME"]
    else:
        os.environ["XDG_DATA_HOME"] = before


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No variable of the person who runs the tests reaches the program."""
    ours = ("MONITOR_FILE", "MONITOR_SNAPSHOTS", "MONITOR_KEY", "CI", "GITHUB_ACTIONS", "GITLAB_CI")
    for name in (*ours, "NO_COLOR", "FORCE_COLOR", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)
