"""The socket of reading: bytes to a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from monitor.model.exchange import Octets
from monitor.model.page import Page
from monitor.model.source import Watch


@dataclass(frozen=True, slots=True, kw_only=True)
class Raw:
    """Bytes to be read as a page."""

    body: Octets
    #: Value of the Content-Type header, or None.
    content_type: str | None
    #: Final address, against which links are resolved.
    url: str
    watch: Watch = Watch()
    #: True: take the careful and costly extractor; False: the fast one.
    careful: bool = False
    #: Gather the places that a fragment may point to; False spares a quarter of a millisecond.
    anchors: bool = True
    #: Gather the images and styles that the page needs.
    requisites: bool = False
    #: Gather what walls and sales are told by, and digests; False spares a millisecond where texts alone are compared.
    signals: bool = True
    #: The same bytes are likely to be read again in the same way: a careful reading of them may be remembered.
    again: bool = False
    #: With care: gather also, in order, what can be followed, pressed and filled in.
    pieces: bool = False
    #: Gather the boxes that ask for consent.
    banners: bool = False


class Reader(Protocol):
    """Bytes to a page. Hostile pages end as ``readable=False`` with a reason, within the limits of the settings."""

    async def read(self, raw: Raw) -> Page:
        """Read one page. Never raises for what a page holds."""

    async def close(self) -> None:
        """End the processes."""
