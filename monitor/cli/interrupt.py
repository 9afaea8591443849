"""Turns the first Ctrl-C, SIGTERM or hangup into a graceful end, and the second into the plain one of elsewhere."""

from __future__ import annotations

import asyncio
import os
import signal
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.road.round import Round

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


class Interrupted:
    """Whether a signal came, and the rounds that hear of it."""

    def __init__(self) -> None:
        """Nobody asked for the end yet."""
        self.came = False
        self._rounds: list[Round] = []

    @property
    def left(self) -> bool:
        """Whether looks were left when it came; a round that never began had all of them before it."""
        return not self._rounds or any(round_.left for round_ in self._rounds)

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
        stop()
        _let_go_of_lost_terminal()
        place.say("monitor: finishing the looks that are under way; a second Ctrl-C drops them")

    heard = heeded()
    for number in heard:
        loop.add_signal_handler(number, partial(hear, number))
    try:
        yield
    finally:
        for number in heard:
            loop.remove_signal_handler(number)


def heeded() -> tuple[signal.Signals, ...]:
    """Give the signals that end us; whoever began us with ``nohup`` wants no hangup to do so."""
    return tuple(one for one in _SIGNALS if one is not signal.SIGHUP or signal.getsignal(one) != signal.SIG_IGN)


def _let_go_of_lost_terminal() -> None:
    """Let nobody hear what is said to a terminal that was closed: writing to it would be a fault."""
    for number in (1, 2):
        if stat.S_ISCHR(os.fstat(number).st_mode) and not os.isatty(number):
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, number)
            os.close(nowhere)
