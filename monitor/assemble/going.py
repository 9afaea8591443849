"""Plugs that go out: the web, what reads and draws pages, public archives, and the road over them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.clock import SystemClock
from monitor.model.source import Watchlist
from monitor.ports import Clock, Evidence, Fetcher, PublicArchive, Reader, Renderer, Store
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.fetch.examine import Examination
    from monitor.road.past import Past
    from monitor.road.pipeline import Pipeline
from monitor.assemble.keeping import readings


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What going out needs beside the files: the web, the readers, and the road over them."""

    #: The settings in force, secrets resolved.
    settings: Settings
    fetcher: Fetcher
    reader: Reader
    pipeline: Pipeline
    #: Public archives that may be asked, in the order in which they are.
    archives: tuple[PublicArchive, ...] = ()
    renderer: Renderer | None = None

    async def close(self) -> None:
        """Let go of sockets and processes."""
        if self.renderer is not None:
            await self.renderer.close()
        await self.fetcher.close()
        for archive in self.archives:
            await archive.close()
        await self.reader.close()


def clock() -> Clock:
    """Give the machine's clock."""
    return SystemClock()


def resolved(settings: Settings, watchlist: Watchlist) -> tuple[Settings, Watchlist]:
    """Put the values of environment variables where ``env:NAME`` stands; called where we are about to go out.

    Raises:
        ConfigurationError: a variable that is needed is not set; names it.

    """
    from monitor.documents.sources_yaml import resolve

    proxy = resolve(settings.network.proxy, os.environ, wanted_for="settings.network.proxy")
    named = {
        source.id: replace(
            source,
            policy=replace(
                source.policy, proxy=resolve(source.policy.proxy, os.environ, wanted_for=f"proxy of {source.id}")
            ),
        )
        for source in watchlist.sources.values()
        if source.policy.proxy
    }
    return (
        replace(settings, network=replace(settings.network, proxy=proxy)),
        replace(watchlist, sources={**watchlist.sources, **named}) if named else watchlist,
    )


def fetcher(settings: Settings, time: Clock, *, trusted: Sequence[str] = ()) -> Fetcher:
    """Give the web, secrets resolved before; ``trusted`` hosts, named in the settings, may be private."""
    from monitor.fetch.web import Web

    return Web(settings.network, time, trusted=trusted)


def examination(settings: Settings, time: Clock) -> Examination:
    """Give the resolver and the trust that looks use, to be examined themselves."""
    from monitor.fetch.examine import Examination

    return Examination(settings.network, time)


def reader(settings: Settings, *, pages: int = 0) -> Reader:
    """Give what reads pages, in processes of their own; they start with the first page, or for ``pages`` to come."""
    from monitor.read.pool import KillableReader

    readers = KillableReader(settings.reading)
    readers.expect(pages)
    return readers


def going(
    settings: Settings,
    evidence: Evidence,
    time: Clock,
    *,
    readers: Reader | None = None,
    snapshots: Path | None = None,
) -> Going:
    """Give all that a look needs; nothing is started before the first use. ``readers`` read the pages, if there are.

    Readings are remembered in the folder of ``snapshots``, where there is one.
    """
    web = fetcher(settings, time)
    readers = readers or reader(settings)
    if snapshots is not None:
        from monitor.read.readings import RememberingReader

        readers = RememberingReader(readers, readings(snapshots))
    from monitor.road.drawing import Drawing
    from monitor.road.pipeline import Pipeline
    from monitor.road.requisites import Requisites

    draws = renderer(settings, time)
    requisites = Requisites(fetcher=web, clock=time, limits=settings.evidence.requisites)
    pipeline = Pipeline(
        clock=time,
        fetcher=web,
        reader=readers,
        evidence=evidence,
        vantage=settings.vantage,
        full_copy_every=settings.evidence.full_copy_every,
        requisites=requisites if requisites.wanted else None,
        drawing=Drawing(reader=readers, renderer=draws),
    )
    return Going(
        settings=settings,
        fetcher=web,
        reader=readers,
        pipeline=pipeline,
        archives=archives(settings, time),
        renderer=draws,
    )


def renderer(settings: Settings, time: Clock) -> Renderer:
    """Give what draws pages. Nothing is loaded or started before the first one.

    It gets a web of its own, without pauses: a page asks for its parts in one breath, as before any reader.
    """
    from monitor.browser.late import Late

    unpaused = replace(settings, network=replace(settings.network, per_host_pause=timedelta(0)))
    return Late(lambda: fetcher(unpaused, time), time, settings.browser, settings.network)


def no_browser(settings: Settings) -> str:
    """Say what is missing before pages can be drawn; empty where nothing is. Starts nothing."""
    from monitor.browser.program import missing

    return missing(settings.browser.program)


def past(evidence: Evidence, store: Store, going: Going, time: Clock, *, run: str = "") -> Past:
    """Give the step of a round that asks public archives; its lines say that they are of this ``run``."""
    from monitor.road.past import Past

    return Past(
        clock=time,
        reader=going.reader,
        evidence=evidence,
        store=store,
        archives=going.archives,
        vantage=going.settings.vantage,
        run=run,
    )


def archives(settings: Settings, time: Clock) -> tuple[PublicArchive, ...]:
    """Give the public archives of the settings. They bring manners of their own, and a web that trusts their hosts."""
    from monitor.archives.memento import TimeGate
    from monitor.archives.remembering import Remembering
    from monitor.archives.wayback import Wayback
    from monitor.fetch.web import Web
    from monitor.model.address import host_name

    said, network = settings.archives, settings.network
    bases = [*([said.wayback] if said.wayback else []), *said.timegates]
    if not bases:
        return ()
    web = Web(network, time, trusted=[host_name(base) for base in bases]).plain
    timeout, largest = network.timeout, network.max_bytes
    named: list[PublicArchive] = []
    if said.wayback:
        named.append(Wayback(said.wayback, web, time, timeout=timeout, max_bytes=largest))
    named += [TimeGate(gate, web, time, timeout=timeout, max_bytes=largest) for gate in said.timegates]
    return tuple(Remembering(each, time) for each in named)
