"""Reads a kept page with today's reader, where the copy holds no text that was read when it was taken."""

from __future__ import annotations

from monitor import assemble
from monitor.model.exchange import Octets
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.settings import Settings


async def read_now(settings: Settings, body: Octets, content_type: str | None, url: str) -> Page | None:
    """Read a page in a process of its own, within the limits of reading; None where it cannot be read."""
    if not len(body):
        return None
    reader = assemble.reader(settings)
    try:
        page = await reader.read(Raw(body=body, content_type=content_type, url=url, anchors=False))
    finally:
        await reader.close()
    return page if page.readable and page.text.strip() else None
