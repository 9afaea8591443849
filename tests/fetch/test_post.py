"""Sending over a broken wire; what every poster promises stands in its contract."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.fetch.post import HttpPoster
from monitor.settings import Network
from tests.origin import Origin, Reset, Visit


@pytest.mark.parametrize("visit", [Reset(), b"this is no HTTP\r\n\r\n"], ids=["reset", "no http"])
async def test_what_no_server_should_do_is_said(visit: Visit) -> None:
    """A line that is reset, and bytes that are no answer, are trouble in a few words; nothing is raised."""
    with Origin({"/a": visit}) as origin:
        poster = HttpPoster(Network, limit=timedelta(seconds=5))
        posted = await poster.post(origin.url("/a"), b"asked", content_type="application/x-question", most=1_000)
    assert posted.status is None
    assert posted.trouble
