"""What a change added to be looked at: sources new or edited since a commit, and addresses that documents gained."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

from monitor import assemble
from monitor.documents.addresses import Address
from monitor.errors import ConfigurationError
from monitor.model.address import host_name, same_place
from monitor.model.finding import Report, Run
from monitor.model.source import Citation, Source, Watchlist
from monitor.revisions import Revisions
from monitor.running.files import Files
from monitor.running.passing import run_id

#: A longer document is not searched for addresses.
_MOST_BYTES = 20_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Additions:
    """What a change added."""

    #: The list with addresses beside it that are cited and not watched.
    watchlist: Watchlist
    #: What is to be looked at, in the order of the list, then of the documents.
    ids: tuple[str, ...]


def since(files: Files, ref: str) -> Additions:
    """Say what was added since the change parted from ``ref``.

    A source counts where it is new, or where what a look depends on was edited (address, quotes, title, what is
    watched). An address in a document counts where no version before held it in any document, so that moving a
    paragraph or touching its line blames nobody.

    Raises:
        UsageError: this is no repository, or it knows no such commit.
        ConfigurationError: the sources file cannot be used.

    """
    watchlist = files.watchlist()
    settings = files.settings()
    revisions = assemble.revisions(files.file.parent)
    base = revisions.base(ref)
    before = _watchlist_before(revisions, base, files.file)
    ids = [
        source.id
        for source in watchlist.sources.values()
        if source.url is not None and _gist(source) != _gist(before.sources.get(source.id))
    ]
    found = _new_citations(revisions, base, files.file.parent, settings.documents)
    watched = {same_place(source.url): source.id for source in watchlist.sources.values() if source.url}
    sources, citations = dict(watchlist.sources), dict(watchlist.citations)
    for url, citation in found:
        id_ = watched.get(same_place(url))
        if id_ is None:
            id_ = watched[same_place(url)] = _id(url)
            sources[id_] = Source(id=id_, url=url, policy=settings.defaults)
        citations[id_] = (*citations.get(id_, ()), replace(citation, source=id_))
        ids.append(id_)
    return Additions(watchlist=Watchlist(sources=sources, citations=citations), ids=tuple(dict.fromkeys(ids)))


def nothing(files: Files) -> Report:
    """Give the report of a change that added nothing: nobody is asked, and nothing is written."""
    now = files.clock.now()
    run = Run(id=run_id(now, files.clock.token(4)), started=now, finished=now, vantage=files.settings().vantage.name)
    return Report(run=run, items=(), lasting=False)


def _gist(source: Source | None) -> object:
    """Give what a look at a source depends on."""
    if source is None:
        return None
    return (source.url, source.quotes, source.work, source.policy.watch, source.policy.engine, source.confirmed)


def _watchlist_before(revisions: Revisions, base: str, file: Path) -> Watchlist:
    """Read the sources file as it was; empty where it was not there, or could not be used then."""
    data = revisions.text(base, file)
    if data is None:
        return Watchlist()
    with TemporaryDirectory() as scratch:
        old = Path(scratch) / file.name
        old.write_bytes(data)
        try:
            return assemble.documents(old).read()
        except ConfigurationError:
            return Watchlist()


def _new_citations(
    revisions: Revisions, base: str, folder: Path, globs: Iterable[str]
) -> tuple[tuple[str, Citation], ...]:
    """Give addresses that documents hold now and none held before, each with its place."""
    patterns = tuple(globs)
    if not patterns:
        return ()
    here = folder.resolve()
    old = set()
    for path in revisions.removed_or_edited(base):
        if _meant(path, here, patterns):
            data = revisions.text(base, path) or b""
            old |= {same_place(address.url) for address in _addresses(data, path)}
    found = []
    for path in sorted(revisions.changed(base)):
        if _meant(path, here, patterns) and path.is_file() and path.stat().st_size <= _MOST_BYTES:
            name = path.resolve().relative_to(here).as_posix()
            for address in _addresses(path.read_bytes(), path):
                if same_place(address.url) not in old:
                    citation = Citation(
                        source="", document=name, line=address.line, column=address.column, text=address.text
                    )
                    found.append((address.url, citation))
    return tuple(found)


def _addresses(data: bytes, path: Path) -> tuple[Address, ...]:
    return assemble.addresses(data.decode("utf-8-sig", "replace"), path.suffix)


def _meant(path: Path, folder: Path, patterns: tuple[str, ...]) -> bool:
    """Tell whether a file is one of the documents of the sources file."""
    try:
        name = path.resolve().relative_to(folder)
    except ValueError:
        return False
    return any(_fits(name.as_posix(), pattern) for pattern in patterns)


def _fits(name: str, pattern: str) -> bool:
    """Match a path as shells do with globstar: ``**`` is any number of folders, ``*`` stays in one."""
    parts = re.split(r"(\*\*/?|\*|\?)", pattern.removeprefix("./"))
    words = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    return re.fullmatch("".join(words.get(part) or re.escape(part) for part in parts), name) is not None


def _id(url: str) -> str:
    """Name an address that no person named."""
    host = re.sub(r"[^a-z0-9]+", "-", host_name(url).lower()).strip("-")
    return f"{host[:40]}-{sha256(url.encode()).hexdigest()[:8]}"
