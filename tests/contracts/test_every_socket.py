"""Every socket has a contract, and every contract is kept by a plug and by a fake."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import monitor.ports

TESTS = Path(__file__).parent.parent
#: Contracts that are not called like their socket; copies are the part of evidence on which a look leans.
CALLED = {"PublicArchive": "Archive", "Copies": "Evidence"}
SOCKETS = sorted(name for name, each in vars(monitor.ports).items() if getattr(each, "_is_protocol", False))
_KEPT = re.compile(r"^class (\w+)\((\w+)Contract\):", re.MULTILINE)


@pytest.fixture(scope="module")
def kept() -> dict[str, list[str]]:
    """Give the suites that keep each contract."""
    found: dict[str, list[str]] = {}
    for file in TESTS.rglob("test_*.py"):
        for suite, contract in _KEPT.findall(file.read_text(encoding="utf-8")):
            found.setdefault(contract, []).append(suite)
    return found


@pytest.mark.parametrize("socket", [name for name in SOCKETS if name != "Protocol"])
def test_a_plug_and_a_fake_keep_the_contract(socket: str, kept: dict[str, list[str]]) -> None:
    """Whoever adds a socket writes down what it promises, and a fake that is held to it like the plug."""
    suites = kept.get(CALLED.get(socket, socket), [])
    fakes = [suite for suite in suites if "Fake" in suite]
    assert fakes, f"no fake keeps a contract of {socket}"
    assert len(suites) > len(fakes), f"no plug keeps a contract of {socket}"
