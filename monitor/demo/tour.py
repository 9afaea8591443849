"""Takes the demo's clock through two weeks of looks and leaves report, captures and journal in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from monitor.app import Monitor, Which, rules
from monitor.demo.script import CAST
from monitor.demo.server import SmallWeb
from monitor.errors import UsageError
from monitor.model.finding import Finding, Report
from monitor.report.html import write as html
from monitor.report.to_json import write as json_text

_BEGINS = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
_DAYS = 14
#: The clock is taken forward in steps; at each, the product looks at what is due, as its service would.
_STEP = timedelta(hours=1)


class _Chance:
    """A xorshift register (Marsaglia 2003): repeatable, and good enough for a demo."""

    def __init__(self, seed: int) -> None:
        self._state = seed

    def draw(self) -> int:
        """Give a number of 32 bits."""
        state = self._state
        state ^= (state << 13) & 0xFFFFFFFF
        state ^= state >> 17
        state ^= (state << 5) & 0xFFFFFFFF
        self._state = state
        return state


class DemoClock:
    """The ``Clock`` socket for the demo: it is moved by hand, and sleeping moves it at once.

    Chance comes from a seed, so that two demos tell the same story. Names and rhythms draw from a store each: which
    of them asks first hangs on how fast the machine is.
    """

    def __init__(self) -> None:
        """Begin on a Monday morning."""
        self._now = _BEGINS
        self._names = _Chance(0x9E3779B9)
        self._rhythms = _Chance(0x85EBCA6B)

    def now(self) -> datetime:
        """Give the time that the demo has reached."""
        return self._now

    async def sleep(self, span: timedelta) -> None:
        """Move on by that much, without anybody waiting."""
        self._now += max(span, timedelta(0))

    def turn(self, span: timedelta) -> None:
        """Move on."""
        self._now += span

    def token(self, length: int) -> str:
        """Give characters that no other call of this demo gives, the same in every demo."""
        return "".join("abcdefghijklmnopqrstuvwxyz234567"[self._names.draw() % 32] for _ in range(length))

    def fraction(self) -> float:
        """Give a number from 0 up to but not including 1."""
        return self._rhythms.draw() / (1 << 32)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tour:
    """What the two weeks gave."""

    folder: Path
    report: Report
    #: Every finding with the day on which it was made, in order.
    told: tuple[tuple[int, Finding], ...]
    #: Looks that were made.
    looks: int


def sources_file(places: dict[str, str]) -> str:
    """Write the sources.yaml of the demo."""
    lines = [
        "version: 1",
        "settings:",
        "  vantage: demo",
        # A play needs no key, and leaves none behind on the machine of who watches it.
        "  evidence: {key: none}",
        "  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: 5s, at_once: 1}",
        "defaults: {every: daily}",
        "sources:",
    ]
    for part in CAST:
        lines += [f"  - id: {part.id}", f"    url: http://{places[part.id]}{part.path}", f'    title: "{part.title}"']
        lines += [f'    outlet: "{part.paper}"', "    language: en", "    section: demo"]
        if part.claim:
            lines.append(f'    claim: "{part.claim}"')
        if part.quote:
            lines.append(f'    quotes: ["{part.quote.exact}"]')
    return "\n".join(lines) + "\n"


async def tour(folder: Path, on_day: Callable[[int], None] = lambda _: None) -> Tour:
    """Walk through the two weeks; the folder must be new or empty, so that nobody's evidence is mixed with a play."""
    _empty(folder)
    clock = DemoClock()
    told: list[tuple[int, Finding]] = []
    looks = 0
    async with SmallWeb({part.id: part.site for part in CAST}, clock) as web:
        monitor = Monitor(_written(folder / "sources.yaml", sources_file(web.places)), clock=clock)
        async with monitor.opened() as house, monitor.going(house) as going:
            grounds = await monitor.take_up(house, monitor.watchlist())
            for step in range(int(timedelta(days=_DAYS) / _STEP)):
                begins = _BEGINS + step * _STEP
                clock.turn(max(begins - clock.now(), timedelta(0)))
                if begins.hour == _BEGINS.hour:
                    on_day((begins - _BEGINS).days)
                report = await monitor.pass_once(house, going, grounds, Which.DUE)
                looks += report.run.checked
                told += [((begins - _BEGINS).days, turn) for item in report.items for turn in item.turns]
        report = await monitor.report()
    _written(folder / "report.html", html(report, rules=rules()))
    _written(folder / "report.json", json_text(report))
    return Tour(folder=folder, report=report, told=tuple(told), looks=looks)


def _empty(folder: Path) -> None:
    """Make the folder, and refuse one that holds anything."""
    if folder.exists() and any(folder.iterdir()):
        raise UsageError(f"{folder} is not empty; name a new folder with --folder, or take this one away")
    folder.mkdir(parents=True, exist_ok=True)


def _written(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file
