"""Puts reports into files: whole or not at all, and long ones as an index with pages beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryFile
from typing import TYPE_CHECKING

from monitor.errors import StorageError
from monitor.model.finding import Report
from monitor.model.verdict import Verdict
from monitor.running.flowing import Flow, flow, is_long
from monitor.running.standings import report as reported

if TYPE_CHECKING:
    from monitor.model.finding import Glimpse, Item, Run
    from monitor.running.files import Files


def publish(files: Files, folder: Path, *, rules: Mapping[str, str]) -> None:
    """Write how everything stands into a folder, for people (``report.html``) and for programs (``report.json``).

    It blocks: give it a thread of its own, then a long list keeps no look waiting. ``rules`` are the sentences of rules
    by their ids.
    """
    from monitor.report import pages, to_json

    html, json = folder / "report.html", folder / "report.json"
    if is_long(files):
        with flow(files) as flowing:
            if flowing is not None and flowing.count > pages.PAGED_ABOVE:
                paged(html, flowing.run, flowing.items, flowing.glimpses, rules=rules)
                save(json, json_of(flowing))
                return
    report = asyncio.run(reported(files))
    write_html(html, report, rules=rules)
    save(json, to_json.chunks(report))


def write_html(
    path: Path, report: Report, *, rules: Mapping[str, str], tell: Callable[[str], None] = lambda _: None
) -> None:
    """Write a report on one page, or paged where a browser could not show so many at ease; ``tell`` hears what is done.

    Raises:
        StorageError: a file could not be written.

    """
    from monitor.report import html, pages

    if len(report.items) > pages.PAGED_ABOVE:
        paged(path, report.run, lambda: report.items, rules=rules, tell=tell)
        return
    save(path, html.chunks(report, rules=rules))
    tell(f"wrote {path}")


def paged(
    path: Path,
    run: Run,
    items: Callable[[], Iterable[Item]],
    glimpses: Callable[[], Iterable[Item | Glimpse]] | None = None,
    *,
    rules: Mapping[str, str],
    tell: Callable[[str], None] = lambda _: None,
) -> None:
    """Write an index first, then its pages into a folder beside it; pages of an earlier report go.

    ``glimpses`` are the same sources in the same order, for the index; the items themselves where it is left out.
    """
    from urllib.parse import quote

    from monitor.model.counting import number_of
    from monitor.report import pages

    folder = path.with_name(f"{path.stem}-pages")
    found = pages.census(run, (glimpses or items)(), folder=quote(folder.name))
    save(path, pages.index(found))
    tell(f"wrote {path}")
    written = set()
    for page, held in pages.filled(found, items()):
        name = pages.page_name(page.verdict, page.number)
        save(folder / name, pages.page(found, page, held, index=f"../{quote(path.name)}", rules=rules))
        written.add(name)
    for old in folder.iterdir() if folder.is_dir() else ():
        if pages.is_page(old.name) and old.name not in written:
            old.unlink(missing_ok=True)
    tell(f"wrote {number_of(len(written), 'page')} into {folder}")


def json_of(flowing: Flow) -> Iterator[str]:
    """Write sources into a file of no name first: the counts of exactly these sources stand before them."""
    from monitor.report.to_json import stream

    counts = dict.fromkeys(Verdict, 0)

    def counted() -> Iterator[Item]:
        for item in flowing.items():
            counts[item.standing.verdict] += 1
            yield item

    with TemporaryFile("w+", encoding="utf-8", newline="") as spool:
        pieces = stream(flowing.run, counts, counted())
        # The head is made anew once the counts are known.
        next(pieces)
        spool.writelines(pieces)
        spool.seek(0)
        yield next(stream(flowing.run, counts, ()))
        while piece := spool.read(1 << 16):
            yield piece


def save(path: Path, pieces: Iterable[str]) -> None:
    """Write pieces into a file whole: what stood there before stays until the last piece is written.

    What is no plain file (a pipe, /dev/stderr, the summary file of a CI step may be one) is written in place.

    Raises:
        StorageError: it could not be written.

    """
    plain = not path.exists() or (path.is_file() and not path.is_symlink())
    target = path.with_name(f".{path.name}.new") if plain else path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("w", encoding="utf-8", errors="replace", newline="") as file:
                file.writelines(pieces)
            if plain:
                target.replace(path)
        finally:
            if plain:
                target.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{path} could not be written: {error.strerror}") from error
