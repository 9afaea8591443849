"""Connecting: every checked address gets its chance, in turn and overlapping (RFC 8305)."""

from __future__ import annotations

import asyncio
import errno
import os
import socket
from collections.abc import Iterable, Sequence

from monitor.errors import RunError
from monitor.model.exchange import Trouble

#: RFC 8305 section 5: the next address is tried after this, in seconds, while the last is still open.
_ATTEMPT_DELAY = 0.25

#: We have no way there, which says nothing about the host.
_NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EAFNOSUPPORT, errno.EADDRNOTAVAIL, errno.ENETDOWN})
_SILENT = frozenset({errno.ETIMEDOUT, errno.EHOSTUNREACH, errno.EHOSTDOWN})
_RESET = frozenset({errno.ECONNRESET, errno.ECONNABORTED, errno.EPIPE})
#: Not the web's doing but ours.
_OURS = frozenset({errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM})


#: A connected socket, and the literal address at its other end.
Plugged = tuple[socket.socket, str]
#: An address, and what came of trying it.
Failure = tuple[str, OSError]


class NoConnectionError(Exception):
    """No address of the host could be connected to."""

    def __init__(self, sentence: str, trouble: Trouble, *, reached: str | None = None) -> None:
        """Take one sentence for a person, and the address that cut the line if one did: somebody is there."""
        super().__init__(sentence)
        self.trouble = trouble
        self.reached = reached


async def dial(addresses: Sequence[str], port: int) -> Plugged:
    """Connect to the first of the literal addresses that takes us, and say which one it was.

    Raises:
        NoConnectionError: none did; refused is said only where every address refused.
        RunError: we have no sockets left.

    """
    order = in_order(addresses)
    failures: list[Failure] = []
    if len(order) > 1:
        winner = await _race(order, port, failures)
        if winner is not None:
            return winner
    else:
        try:
            return await _attempt(order[0], port)
        except OSError as error:
            failures.append((order[0], error))
    raise _explained(failures, order, port) from failures[-1][1]


def in_order(addresses: Iterable[str]) -> tuple[str, ...]:
    """Order addresses for connecting: the two kinds take turns, IPv6 first (RFC 8305 section 4)."""
    six: list[str] = []
    four: list[str] = []
    for address in addresses:
        (six if ":" in address else four).append(address)
    turns = [each for pair in zip(six, four, strict=False) for each in pair]
    shorter = min(len(six), len(four))
    return (*turns, *six[shorter:], *four[shorter:])


async def _attempt(address: str, port: int) -> Plugged:
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    plug = socket.socket(family, socket.SOCK_STREAM)
    try:
        plug.setblocking(False)
        plug.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        await asyncio.get_running_loop().sock_connect(plug, (address, port))
    except BaseException:  # the race may be over, or it failed: the socket stays open for nobody
        plug.close()
        raise
    return plug, address


async def _race(order: Sequence[str], port: int, failures: list[Failure]) -> Plugged | None:
    """Start one attempt after the other; the first that connects ends the rest. Fills ``failures``."""
    running: set[asyncio.Task[Plugged]] = set()
    ahead = list(order)
    try:
        while ahead or running:
            if ahead:
                address = ahead.pop(0)
                running.add(asyncio.create_task(_attempt(address, port), name=address))
            done, running = await asyncio.wait(
                running, timeout=_ATTEMPT_DELAY if ahead else None, return_when="FIRST_COMPLETED"
            )
            winner = None
            for task in done:
                error = task.exception()
                if error is None and winner is None:
                    winner = task.result()
                elif error is None:
                    task.result()[0].close()
                elif isinstance(error, OSError):
                    failures.append((task.get_name(), error))
                else:
                    raise error
            if winner is not None:
                return winner
        return None
    finally:
        for task in running:
            task.add_done_callback(_hang_up)
            task.cancel()


def _hang_up(task: asyncio.Task[Plugged]) -> None:
    """Close what connected in the very moment it was no longer needed."""
    if not task.cancelled() and task.exception() is None:
        task.result()[0].close()


def _explained(failures: Sequence[Failure], order: Sequence[str], port: int) -> NoConnectionError | RunError:
    """Say in one sentence why nobody took us."""
    errors = [error for _, error in failures]
    ours = next((error for error in errors if error.errno in _OURS), None)
    if ours is not None:
        return RunError(
            f"This machine gives us no more sockets ({os.strerror(ours.errno or 0)}). "
            "Raise the limit of open files (ulimit -n), or lower network.at_once in the settings."
        )
    codes = {error.errno for error in errors} - _NO_ROUTE
    where = f"port {port} of {', '.join(order[:3])}"
    if not codes:
        return NoConnectionError(f"There is no way from here to {', '.join(order[:3])}.", Trouble.DNS_FAILURE)
    if codes == {errno.ECONNREFUSED}:
        return NoConnectionError(f"Nobody listens on {where}: the connection was refused.", Trouble.REFUSED)
    if codes & _SILENT or errno.ECONNREFUSED in codes:
        return NoConnectionError(f"Nobody answers on {where}.", Trouble.TIMEOUT)
    if codes & _RESET:
        reached = next(address for address, error in failures if error.errno in _RESET)
        return NoConnectionError(
            f"The connection to {where} was cut while it was made.", Trouble.RESET, reached=reached
        )
    words = ", ".join(sorted(os.strerror(code) for code in codes if code))
    return NoConnectionError(f"No connection to {where}: {words or 'unknown fault'}.", Trouble.TIMEOUT)
