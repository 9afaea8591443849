"""The systemd unit does what it says: its command lines run with its settings, in a folder of the test."""

from __future__ import annotations

import os
import shlex
import shutil
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import ROOT, SETTINGS, Running

UNIT = ROOT / "docs" / "deploy" / "monitor.service"
_PROGRAM = "/opt/monitor/bin/monitor"


def settings() -> dict[str, list[str]]:
    """Give every setting of the unit with its values, in their order (man systemd.syntax)."""
    found: dict[str, list[str]] = {}
    for line in UNIT.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith(("#", ";", "[")):
            name, _, value = line.partition("=")
            found.setdefault(name, []).append(value)
    return found


def _placed(words: list[str], folder: Path) -> list[str]:
    """Put the places of the unit into a folder of the test."""
    places = {"/etc/monitor": str(folder / "etc"), "/var/lib/monitor": str(folder / "var")}
    for here, there in places.items():
        words = [word.replace(here, there) for word in words]
    return words


def _command(line: str, folder: Path) -> list[str]:
    """Give a command line of the unit, with our own program in place of the installed one, under its umask."""
    program, *words = _placed(shlex.split(line), folder)
    assert program == _PROGRAM
    (umask,) = settings()["UMask"]
    return ["/bin/sh", "-c", f'umask {umask}; exec "$@"', "sh", sys.executable, "-m", "monitor", *words]


def _environment(folder: Path) -> dict[str, str]:
    """Give what the unit gives its processes, and nothing of ours but where the program lies."""
    given = dict(word.split("=", 1) for line in settings()["Environment"] for word in shlex.split(line))
    given = dict(zip(given, _placed(list(given.values()), folder), strict=True))
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": "/nonexistent", **given}


def test_the_command_lines_run(tmp_path: Path) -> None:
    """The service looks, keeps all it writes in its one place, and SIGTERM ends it well."""
    unit = settings()
    (tmp_path / "etc").mkdir()
    (tmp_path / "var").mkdir(mode=0o700)
    with Street({"well": page("What is well")}) as sites:
        text = f"{SETTINGS}  - {{id: well, url: '{sites.sites['well'].url('/story')}'}}\n"
        (tmp_path / "etc" / "sources.yaml").write_text(text, encoding="utf-8")
        here, environment = tmp_path / "etc", _environment(tmp_path)
        (start,) = unit["ExecStart"]
        # What the service says goes beside, as it would go to the journal of the machine.
        with Running(_command(start, tmp_path), tmp_path, environment) as service:
            service.until((tmp_path / "var/snapshots/index/report.html").exists)
            service.signal(getattr(signal, unit["KillSignal"][0]))
            ended = service.ends()
    assert ended.code == 0, ended.err
    assert sorted(path.name for path in here.iterdir()) == ["sources.yaml"], "nothing is written beside the settings"
    assert (tmp_path / "var/source-monitor/journal-key.pem").exists(), "the key lies in the state of the service"
    for path in (tmp_path / "var").rglob("*"):
        assert not stat.S_IMODE(path.stat().st_mode) & 0o077, f"{path} can be read by others"


def test_a_file_that_cannot_be_used_is_not_tried_again(tmp_path: Path) -> None:
    """The exit code of a faulty file is the one at which the unit does not restart."""
    (tmp_path / "etc").mkdir()
    (tmp_path / "etc" / "sources.yaml").write_text("sources: [not an address]\n", encoding="utf-8")
    (start,) = settings()["ExecStart"]
    ended = subprocess.run(
        _command(start, tmp_path), cwd=tmp_path, env=_environment(tmp_path), capture_output=True, check=False
    )
    assert str(ended.returncode) in settings()["RestartPreventExitStatus"]
    assert b"sources.yaml:1:" in ended.stderr, "what is wrong is said with its place"
    # The setting speaks of the main process: what ends another command with 2 is tried again for ever.
    assert not any(name.startswith("ExecStartP") or name == "ExecCondition" for name in settings())


def test_the_unit_is_hardened() -> None:
    """What a process that reads hostile pages does not need, it does not have."""
    unit = settings()
    assert unit["CapabilityBoundingSet"] == [""]
    assert unit["User"] != ["root"]
    for name in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome", "RestrictNamespaces"):
        assert unit[name] == ["yes"], name
    assert unit["ProtectSystem"] == ["strict"]
    assert "setrlimit" not in " ".join(unit["SystemCallFilter"]), "reading processes limit their own memory"
    assert not any("@resources" in value for value in unit["SystemCallFilter"])


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="systemd-analyze is not here: unit not verified")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    """Systemd itself finds nothing to complain of, and rates the exposure as small."""
    copy = tmp_path / "monitor.service"
    copy.write_text(UNIT.read_text(encoding="utf-8").replace(_PROGRAM, sys.executable), encoding="utf-8")
    for words in (["verify", "--man=no"], ["security", "--offline=true", "--threshold=20", "--no-pager"]):
        done = subprocess.run(
            ["systemd-analyze", *words, str(copy)], capture_output=True, text=True, check=False, timeout=60
        )
        if "Failed to" in done.stderr and "offline" in done.stderr:
            pytest.skip(f"systemd-analyze {words[0]} does not work here: {done.stderr.strip()}")
        assert done.returncode == 0, done.stdout + done.stderr
