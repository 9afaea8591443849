"""What a killed run left of its browser is taken away by the next one, and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from monitor.browser.cell import Cell


def test_folders_of_the_dead_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of a process that is no more goes; those of the living, and of others' making, stay."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with subprocess.Popen([sys.executable, "-c", "pass"]) as ended:
        ended.wait()
    dead = tmp_path / f"monitor-browser-{ended.pid}-abc"
    living = tmp_path / f"monitor-browser-{os.getpid()}-abc"
    foreign = tmp_path / "monitor-browser-old"
    for folder in (dead, living, foreign):
        (folder / "profile").mkdir(parents=True)
    Cell("/bin/true").clear()
    assert {path.name for path in tmp_path.iterdir()} == {living.name, foreign.name}
