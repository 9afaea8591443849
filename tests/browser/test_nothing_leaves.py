"""What is drawn reaches nothing past us: a canary listens on loopback, and a page tries every way there is."""

from __future__ import annotations

import socket
from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from monitor.settings import Drawing
from tests.browser.chromiums import Held, chromium
from tests.browser.hostile import WAYS, hostile, hostile_headers
from tests.contracts.renderer_contract import plain
from tests.web.browser import needs_chromium
from tests.web.canary import Canary

pytestmark = [needs_chromium, pytest.mark.xdist_group("chromium"), pytest.mark.asyncio(loop_scope="module")]

#: What the page is seen to ask us for, and what of it is refused.
_TRIED = {"image.png", "stylesheet.css", "script.js", "frame.html", "fetch", "xhr", "worker"}
_REFUSED = {"method", "kind", "dialog", "websocket"}


@pytest_asyncio.fixture(loop_scope="module", scope="module", params=[True, False], ids=["apart", "dead-proxy"])
async def held(request: pytest.FixtureRequest) -> AsyncIterator[Held]:
    """Start a browser: where the kernel has no network for it, and with the dead proxy alone."""
    async with chromium(Drawing(timeout=timedelta(seconds=4)), apart=request.param) as held:
        yield held


async def test_nothing_arrives_but_by_our_hand(held: Held) -> None:
    """Of all ways out of a browser none leads past the fetcher: TCP, UDP, names, and what Chromium does by itself."""
    assert WAYS >= 50
    refused: dict[str, int] = {}
    async with Canary() as canary:
        page = await plain(held.web, hostile(canary), **hostile_headers(canary))
        # A busy machine may start a worker later than a page of this kind is looked at: then it is drawn once more.
        for _ in range(5):
            refused |= dict((await held.renderer.render(page)).rendered.refused)
            # A browser that has ended sends no more.
            await held.renderer.close()
            await canary.settle()
            assert canary.heard == set()
            asked = {request.url.rpartition("/")[2] for request in held.web.asked}
            if asked >= _TRIED and refused.keys() >= _REFUSED:
                break
    # It did try: what a page may ask for came to us, and was answered by our own web, which knows no canary.
    assert asked >= _TRIED
    assert refused.keys() >= _REFUSED
    assert not {"post", "beacon", "prefetch.html", "events", "ping", "video.mp4", "form"} & asked
    assert all(request.url.startswith("http") for request in held.web.asked)


async def test_whoever_called_before_was_heard_when_it_settles() -> None:
    """The silence above is none of a canary that was asked too early: it hears who called just before, by every ear."""
    async with Canary() as canary:
        ears = (canary.port, canary.bare_port, canary.header_port)
        lines = [socket.create_connection(("127.0.0.1", port)) for port in ears]
        lines[0].sendall(b"GET /image.png HTTP/1.1\r\n\r\n")
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as line:
            line.sendto(b"who", ("127.0.0.1", canary.udp_port))
        await canary.settle()
        assert canary.heard == {"image", "preconnect", "link-header-preconnect", "webrtc"}
        for each in lines:
            each.close()


async def test_the_canary_would_have_heard(held: Held) -> None:
    """The test above can fail: what our fetcher does bring back reaches the page."""
    held.web.page("http://herald.example/said", "Heard.", content_type="text/plain")
    page = await plain(
        held.web, b"<p id=p>No.</p><script>fetch('/said').then(r=>r.text()).then(t=>p.textContent=t)</script>"
    )
    rendered = (await held.renderer.render(page)).rendered
    assert (rendered.text, rendered.refused) == ("Heard.", ())
