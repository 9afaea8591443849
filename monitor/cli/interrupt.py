"""Turns the first Ctrl-C or SIGTERM into a graceful end, and the second into the plain one that it is elsewhere."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.road.round import Round

_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Interrupted:
    """Whether a signal came, and the rounds that hear of it."""

    def __init__(self) -> None:
        """Nobody asked for the end yet."""
        self.came = False
        self._rounds: list[Round] = []

    def on_round(self, round_: Round) -> None:
        """Take a round that is to be stopped; one that begins after the signal is stopped at once."""
        self._rounds.append(round_)
        if self.came:
            round_.stop()

    def stop(self) -> None:
        """Stop every round: looks under way are finished and written."""
        self.came = True
        for round_ in self._rounds:
            round_.stop()


@contextmanager
def graceful(place: Place) -> Iterator[Interrupted]:
    """Give what takes the round that is to be stopped; looks under way are finished and written."""
    interrupted = Interrupted()
    with first_signal(place, interrupted.stop):
        yield interrupted


@contextmanager
def first_signal(place: Place, stop: Callable[[], None]) -> Iterator[None]:
    """Call ``stop`` at the first signal; the second ends the process at once, as it would any other."""
    loop = asyncio.get_running_loop()
    came = False

    def hear(number: signal.Signals) -> None:
        nonlocal came
        if came:
            # Nothing is lost by it: what was reported is on the disk, and the next start mends the rest.
            signal.signal(number, signal.SIG_DFL)
            os.kill(os.getpid(), number)
            return
        came = True
        place.say("monitor: finishing the looks that are under way; a second Ctrl-C drops them")
        stop()

    for number in _SIGNALS:
        loop.add_signal_handler(number, partial(hear, number))
    try:
        yield
    finally:
        for number in _SIGNALS:
            loop.remove_signal_handler(number)
