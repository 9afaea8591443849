"""A reader without processes, for tests."""

from __future__ import annotations

from collections.abc import Mapping

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page


class FakeReader:
    """
    A reader for tests.

    Reading: pages are read for real, by the pure functions, in the test's own process; only what would break a
    process cannot be shown here. Prepared pages: ``FakeReader({"https://a.example/": Page(...)})`` are given for
    their address as they are. Looking back: ``asked`` holds every order, in order.
    """

    def __init__(self, prepared: Mapping[str, Page] | None = None) -> None:
        """Take pages that are given without reading."""
        self._prepared = dict(prepared or {})
        self._closed = False
        #: Every order that came, in order.
        self.asked: list[Raw] = []

    async def read(self, raw: Raw) -> Page:
        """Give the prepared page of this address, else read the bytes."""
        if self._closed:
            raise RunError("The reader of pages was closed.")
        self.asked.append(raw)
        return self._prepared[raw.url] if raw.url in self._prepared else read_page(raw)

    async def close(self) -> None:
        """Refuse whatever comes from now on."""
        self._closed = True
