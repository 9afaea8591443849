"""What a browser drew of a page: its text, its elements, a picture, and how the drawing went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

#: What is drawn and kept together carries this media type; the browser hands its elements over as UTF-8.
DRAWN_TYPE = "text/html; charset=utf-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """One drawing of one page. Nothing of it came over the wire; what it asked for is recorded apart."""

    #: Where the browser stood in the end: scripts may lead on.
    url: str
    started: datetime
    #: From the empty window to the last thing that was taken from it.
    elapsed: timedelta
    title: str = ""
    #: The words that can be seen, as the browser itself reads them out.
    text: str = ""
    #: The elements as they stood, as HTML in UTF-8; empty where nothing was drawn.
    html: bytes = b""
    #: The window and what lies below it, PNG; empty where there is none.
    screenshot: bytes = b""
    #: Name and version of the browser, such as ``Chromium 140.0.7339.80``.
    browser: str = ""
    #: Whether the browser locked its own processes in.
    sandboxed: bool = True
    #: Whether it ran where the kernel has no network at all; else it met a proxy that is not there.
    apart: bool = False
    #: How many requests were answered, and what was refused, by the reason for it: ``method``, ``kind``, ``limit``,
    #: ``unanswered``, ``popup``, ``dialog``, ``download``, ``websocket``.
    answered: int = 0
    refused: tuple[tuple[str, int], ...] = ()
    #: What asks for consent on the page, and is left as it is: platforms by name, ``banner`` for any other box.
    consent: tuple[str, ...] = ()
    #: ``time`` where the page was not at rest when its time was up; ``hung`` where nothing could be taken in the end,
    #: and this is what was seen on the way: it is kept, and never judged; empty else.
    cut: str = ""
    #: Why there is no drawing that could be judged, one sentence; empty where there is one.
    trouble: str = ""

    @property
    def drawn(self) -> bool:
        """Whether there is a page to read."""
        return bool(self.html) and not self.trouble
