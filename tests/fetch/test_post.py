"""Sending to addresses of the settings: whatever comes back, or does not, is data."""

from __future__ import annotations

from datetime import timedelta

import pytest

from monitor.fetch.post import HttpPoster
from monitor.ports import Posted
from monitor.settings import Network
from tests.origin import Hang, Origin, Reset, answer, redirect


async def sent(origin: Origin, path: str, *, most: int = 1_000) -> Posted:
    """Send something to a path."""
    poster = HttpPoster(Network, limit=timedelta(seconds=1))
    return await poster.post(origin.url(path), b"asked", content_type="application/x-question", most=most)


async def test_what_is_answered_comes_back() -> None:
    """Status, type and body as they came; the question arrived as a POST with its type."""
    with Origin({"/a": answer(b"said", content_type="application/x-answer")}) as origin:
        posted = await sent(origin, "/a")
        assert posted == Posted(status=200, content_type="application/x-answer", body=b"said")
        (asked,) = origin.asked
    head = asked.decode("latin-1")
    assert head.startswith("POST /a ")
    assert "application/x-question" in head


@pytest.mark.parametrize(
    ("visit", "status", "trouble"),
    [
        (answer(b"x" * 2_000), None, "larger than 1,000 bytes"),
        (answer(b"no", "500 Internal Server Error"), 500, ""),
        (redirect("/elsewhere"), 302, ""),
        (Reset(), None, "."),
        (Hang(), None, "within 1 s"),
        (b"this is no HTTP\r\n\r\n", None, "."),
    ],
    ids=["too large", "error", "redirect", "reset", "silence", "no http"],
)
async def test_what_fails_is_said(visit: object, status: int | None, trouble: str) -> None:
    """Nothing is followed, nothing grows beyond its bound, nothing waits for ever, and nothing is raised."""
    with Origin({"/a": visit}) as origin:  # type: ignore[dict-item] # the table holds every kind of visit
        posted = await sent(origin, "/a")
    assert posted.status == status
    assert trouble.strip(".") in posted.trouble
    assert bool(posted.trouble) is (status is None)


async def test_nobody_there() -> None:
    """A port where nobody listens, and an address that is none."""
    poster = HttpPoster(Network)
    for url in ("http://127.0.0.1:9/", "http://[::1"):
        posted = await poster.post(url, b"", content_type="x", most=1)
        assert posted.trouble
        assert posted.status is None
