"""A street of small sites on loopback, each behind a port of its own, whose pages may be set anew at any time."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from tests.cli.product import SETTINGS
from tests.origin import Origin, Visit, answer


def page(title: str, edition: int = 0) -> bytes:
    """Write the answer of a page with enough words to be read as one; another edition has other words."""
    words = "".join(
        f"<p>Paragraph {n} of edition {edition} tells what was found about {title}, and who has said so.</p>"
        for n in range(12)
    )
    return answer(f"<title>{title}</title><article><h1>{title}</h1>{words}</article>".encode())


class Street:
    """
    Sites by name, each an ``Origin`` with a port of its own: ``with Street({"a": page("A")}) as street``.

    ``street.write(folder)`` writes a sources.yaml that watches ``/story`` of every site; ``street.sites["a"]`` is
    the origin, whose pages may be set anew at any time.
    """

    def __init__(self, stories: Mapping[str, Visit], *, more: Mapping[str, Mapping[str, Visit]] | None = None) -> None:
        """Take what ``/story`` of each site answers, and ``more`` paths of some of them."""
        self._stories = stories
        self._more = more or {}
        self._stack = ExitStack()
        self.sites: dict[str, Origin] = {}

    def __enter__(self) -> Self:
        """Open every site."""
        for name, story in self._stories.items():
            site = self._stack.enter_context(Origin())
            site.on("/story", story)
            for path, visit in self._more.get(name, {}).items():
                site.on(path, visit)
            self.sites[name] = site
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close every site."""
        self._stack.close()

    def write(self, folder: Path, settings: str = SETTINGS) -> Path:
        """Write the sources file and give its path."""
        lines = [f"  - {{id: {name}, url: '{site.url('/story')}'}}\n" for name, site in self.sites.items()]
        file = folder / "sources.yaml"
        file.write_text(settings + "".join(lines), encoding="utf-8")
        return file
