"""What one exchange costs: 2,000 loopback hosts with 100 ms answers, our Fetcher beside a bare socket.

Run: python -m benchmarks.wire [--hosts 2000] [--at-once 256] [--profile]

The origin is a process of its own and answers on every address of 127.0.0.0/8 (Linux). Trust the ratio, not the wall.
"""

from __future__ import annotations

import argparse
import asyncio
import cProfile
import pstats
import resource
import time
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import timedelta

from benchmarks.answering import answering, hosts
from monitor.clock import SystemClock
from monitor.fetch.web import Web
from monitor.model.exchange import Request
from monitor.model.source import RobotsPolicy
from monitor.settings import Network

_LATENCY = 0.1
_PAGE = b"<!doctype html><title>A page</title>" + b"<p>Words that stand on it, and stand there still.</p>" * 400
_ANSWER = (
    b'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nETag: "1"\r\nConnection: close\r\n'
    b"Content-Length: %d\r\n\r\n" % len(_PAGE)
) + _PAGE


def _answers() -> list[bytes]:
    return [_ANSWER]


async def _bare(url: str) -> str:
    """Ask with nothing but a socket: the floor that no client can go below."""
    host, _, port = url.removeprefix("http://").partition("/")[0].partition(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(b"GET / HTTP/1.1\r\nHost: " + host.encode() + b"\r\n\r\n")
    data = await reader.read(-1)
    writer.close()
    return "ok" if len(data) == len(_ANSWER) else "short"


async def _measure(name: str, ask: Callable[[str], Awaitable[str]], urls: list[str], at_once: int) -> float:
    """Ask for all of them, and print what it cost. Gives processor milliseconds per exchange."""
    free = asyncio.Semaphore(at_once)

    async def one(url: str) -> str:
        async with free:
            return await ask(url)

    began, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
    seen = Counter(await asyncio.gather(*(one(url) for url in urls)))
    wall, now = time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF)
    spent = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
    print(
        f"{name:<28} {len(urls):>6} asked {wall:7.2f} s wall {len(urls) / wall:7.0f}/s"
        f" {spent / len(urls) * 1000:6.2f} ms processor each, peak {now.ru_maxrss // 1024} MiB, {dict(seen)}"
    )
    return spent / len(urls) * 1000


async def _run(port: int, number: int, at_once: int, *, profile: bool) -> None:
    urls = hosts(port, number)
    web = Web(Network(allow_networks=("127.0.0.0/8",), per_host_pause=timedelta(0)), SystemClock())

    async def ours(url: str) -> str:
        seen = await web.fetch(Request(url=url, robots=RobotsPolicy.IGNORE))
        return str(seen.trouble or seen.status)

    async def recorded(url: str) -> str:
        seen = await web.fetch(Request(url=url, robots=RobotsPolicy.RECORD))
        return str(seen.trouble or seen.status)

    floor = await _measure("bare sockets", _bare, urls, at_once)
    watch = cProfile.Profile()
    if profile:
        watch.enable()
    plain = await _measure("monitor, robots ignored", ours, urls, at_once)
    watch.disable()
    await _measure("monitor, robots recorded", recorded, urls, at_once)
    await web.close()
    print(f"one exchange costs {plain / floor:.1f} times a bare socket")
    if profile:
        pstats.Stats(watch).sort_stats("tottime").print_stats(45)


def main() -> None:
    """Start the origin, measure, stop the origin."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--hosts", type=int, default=2000)
    asked.add_argument("--at-once", type=int, default=256)
    asked.add_argument("--profile", action="store_true")
    wanted = asked.parse_args()
    with answering(_answers, latency=_LATENCY) as port:
        asyncio.run(_run(port, wanted.hosts, wanted.at_once, profile=wanted.profile))


if __name__ == "__main__":
    main()
