"""Runs both origins on this machine for as long as somebody needs them, and tells where they are."""

from __future__ import annotations

import asyncio
import contextlib
import ipaddress
import json
import os
import secrets
import socket
from collections.abc import AsyncIterator, Generator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import uvicorn
from starlette.types import ASGIApp

from monitor.app import Monitor
from monitor.documents.sources_yaml import resolve
from monitor.errors import ConfigurationError, StorageError
from monitor.settings import Web
from monitor.web.copies import Copies
from monitor.web.desk import Desk
from monitor.web.guard import OURS, THEIRS, Guard, Terms, hosts_of
from monitor.web.memento import Memento
from monitor.web.overview import Overview

#: Where a running server says how to reach it, below the snapshots folder.
PLACE = "index/web.json"
_STOP_WITHIN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """Where both origins are."""

    desk: str
    copies: str
    instance: str


class _Server(uvicorn.Server):
    """A server that leaves signals to whoever started it, and says when it listens."""

    def __init__(self, config: uvicorn.Config) -> None:
        """Nothing listens yet."""
        super().__init__(config)
        self.ready = asyncio.Event()

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Listen."""
        await super().startup(sockets)
        self.ready.set()

    @contextlib.contextmanager
    def capture_signals(self) -> Generator[None, None, None]:
        """Catch none."""
        yield


@asynccontextmanager
async def serving(monitor: Monitor, web: Web, *, announce: bool = False) -> AsyncIterator[Reached]:
    """Serve both origins until the end of the block; port 0 takes any that is free.

    ``announce`` writes where they are beside the index, so that `monitor snapshot view` finds them.

    Raises:
        ConfigurationError: the server would be open to others and there is no token.
        StorageError: the ports are taken.

    """
    token = resolve(web.token, os.environ, wanted_for="settings.web.token")
    if token is None and not _is_local(web.host):
        raise ConfigurationError(
            f"settings.web.host is {web.host}, which others can reach: write token: env:MONITOR_WEB_TOKEN beside it "
            "and set that variable, or leave host out"
        )
    beside = web.copies_port if web.copies_port is not None else (web.port + 1 if web.port else 0)
    with contextlib.ExitStack() as stack:
        ours, theirs = (stack.enter_context(_listening(web.host, port)) for port in (web.port, beside))
        reached = Reached(
            desk=_address(web.host, ours), copies=_address(web.host, theirs), instance=secrets.token_hex(8)
        )
        desk = Desk(monitor, copies=reached.copies, instance=reached.instance)
        copies = Copies(monitor)
        memento = Memento(monitor, origin=reached.copies, turns=copies.turns)
        async with contextlib.AsyncExitStack() as running:
            pages = Overview(monitor, copies=reached.copies).routes()
            doors = ((desk.app(pages), OURS, ours), (copies.app(memento.routes()), THEIRS, theirs))
            for app, policy, listening in doors:
                hosts = hosts_of(web.host, listening.getsockname()[1], web.names)
                guarded = Guard(app, Terms(hosts=hosts, token=token, policy=policy))
                await running.enter_async_context(_running(guarded, listening))
            if announce:
                running.enter_context(_announced(monitor, reached))
            yield reached


@asynccontextmanager
async def _running(app: ASGIApp, listening: socket.socket) -> AsyncIterator[None]:
    """Run one server; its end waits for answers under way, but not for ever."""
    config = uvicorn.Config(
        app,
        loop="none",
        http="h11",
        ws="none",
        lifespan="off",
        log_config=None,
        access_log=False,
        server_header=False,
        limit_concurrency=64,
        timeout_graceful_shutdown=_STOP_WITHIN,
    )
    server = _Server(config)
    task = asyncio.create_task(server.serve(sockets=[listening]))
    try:
        await server.ready.wait()
        yield
    finally:
        server.should_exit = True
        await task


def _listening(host: str, port: int) -> socket.socket:
    """Take a port."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((host, port))
    except OSError as error:
        listening.close()
        raise StorageError(
            f"{host}:{port} cannot be served: {error.strerror}. Name another port under settings.web, or --no-web."
        ) from error
    return listening


def _is_local(host: str) -> bool:
    """Tell whether only this machine can reach an address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def _address(host: str, listening: socket.socket) -> str:
    """Write the address of a server as people open it."""
    shown = {"0.0.0.0": "127.0.0.1", "::": "[::1]"}.get(host, f"[{host}]" if ":" in host else host)  # noqa: S104 - told apart, not bound
    return f"http://{shown}:{listening.getsockname()[1]}"


@contextlib.contextmanager
def _announced(monitor: Monitor, reached: Reached) -> Generator[None, None, None]:
    """Say where we are, for as long as we are."""
    file = place_of(monitor)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps({"address": reached.desk, "instance": reached.instance}) + "\n", encoding="utf-8")
    try:
        yield
    finally:
        file.unlink(missing_ok=True)


def place_of(monitor: Monitor) -> Path:
    """Tell in which file a running server says where it is."""
    return monitor.snapshots(monitor.settings()) / PLACE
