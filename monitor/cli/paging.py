"""Writes a long HTML report: an index first, then its pages into a folder beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Glimpse, Item, Run


def paged(
    place: Place,
    path: Path,
    run: Run,
    items: Callable[[], Iterable[Item]],
    glimpses: Callable[[], Iterable[Item | Glimpse]] | None = None,
) -> None:
    """Write an index first, then its pages into a folder beside it; pages of an earlier report go.

    ``glimpses`` are the same sources in the same order, for the index; the items themselves where it is left out.
    """
    from urllib.parse import quote

    from monitor.app import rules
    from monitor.cli.writing import save
    from monitor.report import pages

    folder = path.with_name(f"{path.stem}-pages")
    found = pages.census(run, (glimpses or items)(), folder=quote(folder.name))
    save(place, path, pages.index(found))
    said: Mapping[str, str] = rules()
    written = set()
    quiet = place.hushed()
    for page, held in pages.filled(found, items()):
        name = pages.page_name(page.verdict, page.number)
        save(quiet, folder / name, pages.page(found, page, held, index=f"../{quote(path.name)}", rules=said))
        written.add(name)
    for old in folder.iterdir() if folder.is_dir() else ():
        if pages.is_page(old.name) and old.name not in written:
            old.unlink(missing_ok=True)
    place.say(f"wrote {len(written):,} pages into {folder}")
