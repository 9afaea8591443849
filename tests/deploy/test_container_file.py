"""The container file does what it says: its entry point runs with its settings; it is built where an engine is."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import ROOT, SETTINGS, Running

FILE = ROOT / "docs" / "deploy" / "Containerfile"


def instructions() -> list[tuple[str, str]]:
    """Give the instructions with what they say, lines that go on joined."""
    text = re.sub(r"\\\n", " ", FILE.read_text(encoding="utf-8"))
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return [(word, rest.strip()) for word, _, rest in (line.partition(" ") for line in lines)]


def _last_stage() -> list[tuple[str, str]]:
    """Give the instructions of the image that is run."""
    found = instructions()
    start = max(number for number, (word, _) in enumerate(found) if word == "FROM")
    return found[start:]


def _say(word: str) -> str:
    (said,) = [rest for name, rest in _last_stage() if name == word]
    return said


def _placed(text: str, folder: Path) -> str:
    return re.sub(r"^/(data|config)\b", lambda found: f"{folder}/{found[1]}", text)


def test_the_entry_point_runs(tmp_path: Path) -> None:
    """The image's own words look at sources, write into the volume alone, and its stop signal ends it well."""
    entry, usual = json.loads(_say("ENTRYPOINT")), json.loads(_say("CMD"))
    assert entry == ["/opt/monitor/bin/monitor"]
    given = {name: _placed(value, tmp_path) for name, value in (word.split("=", 1) for word in _say("ENV").split())}
    environment = {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": "/nonexistent", **given}
    (tmp_path / "config").mkdir()
    (tmp_path / "data").mkdir()
    with Street({"well": page("What is well")}) as sites:
        text = f"{SETTINGS}  - {{id: well, url: '{sites.sites['well'].url('/story')}'}}\n"
        (tmp_path / "config" / "sources.yaml").write_text(text, encoding="utf-8")
        command = [sys.executable, "-m", "monitor"]
        with Running([*command, *usual], tmp_path, environment) as service:
            service.until((tmp_path / "data/snapshots/index/report.html").exists)
            (health,) = [rest.partition("CMD ")[2] for name, rest in _last_stage() if name == "HEALTHCHECK"]
            checked = subprocess.run(
                [*command, *json.loads(health)[1:]], env=environment, cwd=tmp_path, capture_output=True, check=False
            )
            assert checked.returncode == 0, checked.stdout
            service.signal(getattr(signal, _say("STOPSIGNAL")))
            ended = service.ends()
    assert ended.code == 0, ended.err
    assert [path.name for path in (tmp_path / "config").iterdir()] == ["sources.yaml"]
    assert (tmp_path / "data/source-monitor/journal-key.pem").exists(), "the key lies in the volume"


def test_the_image_runs_as_nobody_in_particular() -> None:
    """Not as root, with one volume, from files that are there."""
    assert int(_say("USER")) > 0
    assert json.loads(_say("VOLUME")) == ["/data"]
    for word, rest in instructions():
        if word == "COPY" and not rest.startswith("--from"):
            *sources, _ = rest.split()
            assert all((ROOT / source).exists() for source in sources), rest


def _engine() -> str | None:
    """Give a container engine that answers, and has the base image already; nothing is fetched for a test."""
    base = re.search(r"^ARG PYTHON=(\S+)", FILE.read_text(encoding="utf-8"), re.MULTILINE)
    assert base is not None
    for name in ("podman", "docker"):
        if shutil.which(name) is not None:
            seen = subprocess.run(
                [name, "image", "inspect", f"python:{base[1]}-slim"], capture_output=True, check=False, timeout=20
            )
            if seen.returncode == 0:
                return name
    return None


def test_the_image_is_built() -> None:
    """Where an engine and the base image are, the image is built and shows its version on a read-only root."""
    engine = _engine()
    if engine is None:
        pytest.skip("no container engine with the base image answers here: the image is not built")
    built = [engine, "build", "-q", "-f", str(FILE), str(ROOT)]
    image = subprocess.run(built, capture_output=True, text=True, check=True, timeout=110).stdout.strip()
    run = [engine, "run", "--rm", "--read-only", "--network=none", image, "--version"]
    assert "monitor" in subprocess.run(run, capture_output=True, text=True, check=True, timeout=60).stdout
