"""Signals that end a command: each asks for a graceful end, and a hangup only whoever did not begin it with nohup."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from monitor.cli.interrupt import first_signal, heeded
from monitor.cli.place import Place


@pytest.fixture
def hangup() -> Iterator[None]:
    """Put the disposition of SIGHUP back, whatever the tests were begun with."""
    before = signal.signal(signal.SIGHUP, signal.SIG_DFL)
    yield
    signal.signal(signal.SIGHUP, before)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.usefixtures("hangup")
async def test_a_signal_asks_for_a_graceful_end(number: signal.Signals, capsys: pytest.CaptureFixture[str]) -> None:
    """The first one stops what is under way, and says so; a closed terminal is no plain end."""
    ended = asyncio.Event()
    with first_signal(Place(file=Path("sources.yaml")), ended.set):
        os.kill(os.getpid(), number)
        await asyncio.wait_for(ended.wait(), 10)
    assert "finishing the looks" in capsys.readouterr().err


@pytest.mark.usefixtures("hangup")
def test_nohup_is_heeded() -> None:
    """Whoever lets hangups be ignored goes on when the terminal is closed."""
    assert signal.SIGHUP in heeded()
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    assert heeded() == (signal.SIGINT, signal.SIGTERM)
