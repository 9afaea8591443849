"""Puts plugs into sockets; the only room that knows every plug by name."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import __version__
from monitor.clock import SystemClock
from monitor.errors import ConfigurationError
from monitor.model.habit import Imported, Tool
from monitor.model.message import Audience
from monitor.model.source import Watchlist
from monitor.ports import Caller, Clock, Documents, Evidence, Fetcher, Notifier, PublicArchive, Reader, Renderer, Store
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.documents.addresses import Address
    from monitor.documents.packed import Packed
    from monitor.fetch.examine import Examination
    from monitor.notify.forge import Forge
    from monitor.read.readings import Readings
    from monitor.revisions import Revisions
    from monitor.road.past import Past
    from monitor.road.pipeline import Pipeline


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


def documents(file: Path) -> Documents:
    """Give what reads the sources file."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file, no_browser=no_browser)


def settings(file: Path) -> Settings:
    """Read the settings alone; fast even where the file holds very many sources."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file).settings()


def add(file: Path, urls: Sequence[str]) -> list[str]:
    """Put sources into the sources file and give their ids: all or none."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file).add_all(urls)


def take_over(file: Path, others: Sequence[Path], tool: Tool | None, *, write: bool) -> Imported:
    """Join what files of other tools say to the sources file."""
    from monitor.documents.taking_over import take_over as taken

    return taken(file, others, tool, write=write)


def addresses(text: str, suffix: str) -> tuple[Address, ...]:
    """Give the addresses of one document, with their places."""
    from monitor.documents.addresses import addresses as read

    return read(text, suffix)


def sources_schema() -> Mapping[str, object]:
    """Give the JSON Schema of the sources file."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml("sources.yaml").json_schema()


def first_sources() -> str:
    """Give the commented sources file that people begin with."""
    from importlib.resources import files

    return files("monitor.documents").joinpath("first_sources.yaml").read_text(encoding="utf-8")


def ci_jobs(service: str, uses: str | None, *, file: str, kept: str, branch: str) -> str:
    """Give the jobs of a CI service; ``monitor.documents.ci_jobs`` has the words."""
    from monitor.documents.ci_jobs import jobs

    return jobs(service, uses, file=file, kept=kept, branch=branch)


def store(settings: Settings, snapshots: Path, *, readonly: bool = False) -> Store:
    """Give the index. The setting's value is the name of the file in ``store/``."""
    match settings.store:
        case "sqlite":
            from monitor.store.sqlite import SqliteStore

            return SqliteStore(snapshots, readonly=readonly)
        case unknown:
            raise ConfigurationError(f"settings.store is {unknown!r}; the stores there are: sqlite")


def packed(file: Path, snapshots: Path) -> Packed:
    """Give the list of sources as it was packed beside the index."""
    from monitor.documents.packed import Packed

    return Packed(snapshots / "index" / "sources.packed", file)


@asynccontextmanager
async def blank_store() -> AsyncIterator[Store]:
    """Give an index of which nothing is known, gone without a trace afterwards: for asking before the first look."""
    from tempfile import TemporaryDirectory

    from monitor.store.sqlite import SqliteStore

    with TemporaryDirectory(prefix="monitor-") as folder:
        store = SqliteStore(Path(folder))
        await store.open()
        try:
            yield store
        finally:
            await store.close()


def evidence(settings: Settings, snapshots: Path, time: Clock, *, beside: Path = Path()) -> Evidence:
    """Give what keeps copies and the journal; places in the settings start ``beside`` the sources file."""
    from monitor.evidence.folder import FolderEvidence
    from monitor.signing import signer_of, stamping_of

    return FolderEvidence(
        snapshots,
        time,
        writer=settings.vantage.name,
        software=f"source-monitor {__version__}",
        vantage=settings.vantage.name,
        full_copy_every=settings.evidence.full_copy_every,
        max_bytes=settings.network.max_bytes,
        signer=signer_of(settings, snapshots, beside),
        stamping=stamping_of(settings, beside),
    )


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


def caller(settings: Settings) -> Caller:
    """Give the way to services that people named, secrets resolved before."""
    from monitor.fetch.calls import Calls

    return Calls(settings.network)


def forge(kind: str, caller: Caller, time: Clock, environment: Mapping[str, str], token: str | None) -> Forge:
    """Give the place of issues that the environment of a CI job names."""
    match kind:
        case "github":
            from monitor.notify.github import GitHub

            base = environment.get("GITHUB_API_URL") or "https://api.github.com"
            return GitHub(caller, time, repository=environment["GITHUB_REPOSITORY"], token=token, base=base)
        case "gitlab":
            from monitor.notify.gitlab import GitLab

            base = environment.get("CI_API_V4_URL") or "https://gitlab.com/api/v4"
            return GitLab(caller, time, project=environment["CI_PROJECT_ID"], token=token, base=base)
        case unknown:
            raise ConfigurationError(f"there is no forge {unknown!r}; there are github and gitlab")


def revisions(folder: Path) -> Revisions:
    """Give the history of the files in a folder."""
    from monitor.revisions import Revisions

    return Revisions(folder)


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


def readings(snapshots: Path) -> Readings:
    """Give what remembers careful readings of kept copies, beside the index."""
    from monitor.read.readings import Readings

    return Readings(snapshots / "index" / "readings")


def going(
    settings: Settings, evidence: Evidence, time: Clock, *, pages: int = 0, snapshots: Path | None = None
) -> Going:
    """Give all that a look needs; nothing is started before the first use, but what ``pages`` to come will need.

    Readings are remembered in the folder of ``snapshots``, where there is one.
    """
    web = fetcher(settings, time)
    readers = reader(settings, pages=pages)
    if snapshots is not None:
        from monitor.read.readings import RememberingReader

        readers = RememberingReader(readers, readings(snapshots))
    # Last: the processes begin while it is loaded.
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


def past(evidence: Evidence, store: Store, going: Going, time: Clock) -> Past:
    """Give the step of a round that asks public archives."""
    from monitor.road.past import Past

    return Past(
        clock=time,
        reader=going.reader,
        evidence=evidence,
        store=store,
        archives=going.archives,
        vantage=going.settings.vantage,
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


def notifier(settings: Settings, audience: Audience, to: str, time: Clock) -> Notifier:
    """Give what sends to one target of an audience; the kind of its address names the plug.

    Raises:
        ConfigurationError: a variable is not set, an address is none, or a library is missing.

    """
    from monitor.documents.sources_yaml import resolve

    wanted = f"the address of {audience.name} under notify"
    address = resolve(to, os.environ, wanted_for=wanted) or ""
    match address.partition(":")[0].lower():
        case "smtp" | "smtps":
            from monitor.notify.email import Email

            return Email(address, ca_file=settings.network.ca_file)
        case "http" | "https":
            from monitor.fetch.post import HttpPoster
            from monitor.notify.webhook import Webhook

            secret = resolve(audience.secret, os.environ, wanted_for=f"the secret of {audience.name} under notify")
            if secret is None:
                raise ConfigurationError(
                    f"webhooks are signed: write secret: env:NAME beside the address of {audience.name} under notify"
                )
            return Webhook(address, secret, HttpPoster(lambda: resolved(settings, Watchlist())[0].network), time)
        case _:
            return _apprise(address)


def _apprise(address: str) -> Notifier:
    try:
        from monitor.notify.apprise import Apprise
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            "this kind of address needs Apprise; install it with the extra [notify]: "
            "pip install 'source-monitor[notify]'"
        ) from error
    return Apprise(address)
