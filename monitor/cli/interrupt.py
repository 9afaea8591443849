"""Turns the first Ctrl-C or SIGTERM into a graceful end, and the second into a plain one."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.round import Round


@contextmanager
def graceful(place: Place) -> Iterator[Callable[[Round], None]]:
    """Give what takes the round that is to be stopped; looks under way are finished and written."""
    loop = asyncio.get_running_loop()
    rounds: list[Round] = []

    def stop() -> None:
        place.say("monitor: finishing the looks that are under way; press Ctrl-C again to drop them")
        for round_ in rounds:
            round_.stop()
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)

    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop)
    try:
        yield rounds.append
    finally:
        for number in (signal.SIGINT, signal.SIGTERM):
            loop.remove_signal_handler(number)
