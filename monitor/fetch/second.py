"""A second opinion on names: the system's own resolver, in a few threads that nobody else waits for."""

from __future__ import annotations

import asyncio
import contextlib
import socket
import threading
from datetime import timedelta

from monitor.fetch.names import DEADLINE, UnresolvedError
from monitor.fetch.target import literal
from monitor.model.address import never_exists
from monitor.model.exchange import Trouble

_THREADS = 4
#: The name is there, its address is not; not every system tells this from "no such name".
_NO_ADDRESS = getattr(socket, "EAI_NODATA", None)


class SystemNames:
    """The system's ``getaddrinfo``. Its threads are daemons: a lookup that hangs never holds up the end."""

    def __init__(self, deadline: timedelta = DEADLINE) -> None:
        """Give each lookup so much time, waiting for a free thread included."""
        self._deadline = deadline.total_seconds()
        self._free = asyncio.Semaphore(_THREADS)

    async def addresses(self, host: str) -> tuple[str, ...]:
        """Give the addresses of a host, at least one.

        Raises:
            UnresolvedError: the name does not exist (dns-not-found), or nobody could tell (dns-failure).

        """
        at_hand = literal(host)
        if at_hand is not None:
            return (at_hand,)
        if never_exists(host):
            raise UnresolvedError(f"The name {host} does not exist.", Trouble.DNS_NOT_FOUND)
        try:
            async with asyncio.timeout(self._deadline):
                await self._free.acquire()
                found = await asyncio.shield(self._ask(host))
        except TimeoutError:
            raise UnresolvedError(
                f"The name {host} could not be looked up: the system's resolver does not answer.", Trouble.DNS_FAILURE
            ) from None
        except UnicodeError:
            raise UnresolvedError(f"{host} is no name that could exist.", Trouble.DNS_NOT_FOUND) from None
        except socket.gaierror as error:
            if error.errno == _NO_ADDRESS != socket.EAI_NONAME:
                raise UnresolvedError(
                    f"The name {host} exists, but no address belongs to it.", Trouble.DNS_FAILURE
                ) from error
            if error.errno == socket.EAI_NONAME:
                raise UnresolvedError(f"The name {host} does not exist.", Trouble.DNS_NOT_FOUND) from error
            raise UnresolvedError(
                f"The name {host} could not be looked up: {error.strerror}.", Trouble.DNS_FAILURE
            ) from error
        if not found:
            raise UnresolvedError(f"The name {host} exists, but no address belongs to it.", Trouble.DNS_FAILURE)
        return found

    async def close(self) -> None:
        """Nothing to let go of: threads that still wait end by themselves."""

    def _ask(self, host: str) -> asyncio.Future[tuple[str, ...]]:
        """Ask in a thread. The thread gives its place back when it ends, even if nobody waits any more."""
        loop = asyncio.get_running_loop()
        future: asyncio.Future[tuple[str, ...]] = loop.create_future()
        future.add_done_callback(lambda done: done.cancelled() or done.exception())

        def tell(found: tuple[str, ...], error: Exception | None) -> None:
            self._free.release()
            if not future.done():
                if error is None:
                    future.set_result(found)
                else:
                    future.set_exception(error)

        def look() -> None:
            found: tuple[str, ...] = ()
            fault: Exception | None = None
            try:
                rows = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
                found = tuple(dict.fromkeys(str(row[4][0]) for row in rows))
            except (OSError, UnicodeError) as error:
                fault = error
            with contextlib.suppress(RuntimeError):  # The loop is closed: nobody is there to hear it.
                loop.call_soon_threadsafe(tell, found, fault)

        threading.Thread(target=look, name=f"second opinion on {host}", daemon=True).start()
        return future
