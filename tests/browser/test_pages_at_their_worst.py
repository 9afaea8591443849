"""Pages that spin, ask, fill memory or lead on are given up or taken in time, and the next page is drawn."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest
import pytest_asyncio

from monitor.settings import Drawing
from tests.browser.chromiums import Held, chromium
from tests.contracts.renderer_contract import PAGE, URL, plain
from tests.web.browser import needs_chromium

pytestmark = [needs_chromium, pytest.mark.xdist_group("chromium"), pytest.mark.asyncio(loop_scope="module")]

_PICTURES = """
for (let i = 0; i < 30; i++) {
  const c = document.body.appendChild(document.createElement('canvas'));
  c.width = c.height = 16000;
  c.getContext('2d').fillRect(0, 0, 16000, 16000);
}"""
#: What a page does, and a part of what is said of it; nothing where it is taken all the same.
_WORST = {
    "asks without end": ("for(;;)alert(1)", "never came to rest"),
    "asks again and again": ("setInterval(() => alert(1), 10)", ""),
    "opens windows": ("for (let i = 0; i < 20; i++) window.open('/' + i)", ""),
    "loads itself again": ("location.reload()", ""),
    "never stays the same": ("setInterval(() => document.getElementById('p').textContent = Date.now(), 20)", ""),
    "asks for more and more": ("setInterval(() => fetch('/' + Math.random()), 50)", ""),
    "fills memory": ("const a = []; for (;;) a.push(new Uint8Array(1e8).fill(1))", "MB of memory"),
    "draws huge pictures": (_PICTURES, "MB of memory"),
    "floods the history": ("for (let i = 0; ; i++) history.pushState(0, '', '/' + i)", ""),
    "closes itself": ("window.close()", ""),
    "prints": ("print()", ""),
    "leads where nothing is": ("location = 'chrome://crash'", ""),
}
_SECONDS = 3


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def held() -> AsyncIterator[Held]:
    """Start one browser, which gives up soon."""
    limits = Drawing(timeout=timedelta(seconds=_SECONDS), max_requests=20, max_memory=1_000_000_000)
    async with chromium(limits) as held:
        yield held


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def patient() -> AsyncIterator[Held]:
    """Start one that waits three times as long: on a busy machine, too, a page that hangs does so before its end."""
    limits = Drawing(timeout=timedelta(seconds=3 * _SECONDS), max_requests=20, max_memory=1_000_000_000)
    async with chromium(limits) as held:
        yield held


@pytest.mark.parametrize("does", _WORST)
async def test_it_is_over_in_time(held: Held, does: str) -> None:
    """Each ends within its limits; where something was drawn it is taken, else the reason is said."""
    script, why = _WORST[does]
    page = await plain(held.web, f"<!doctype html><p id=p>Words.</p><script>{script}</script>".encode())
    rendered = (await held.renderer.render(page)).rendered
    assert rendered.elapsed < timedelta(seconds=_SECONDS + 20)
    if why:
        assert why in rendered.trouble
    assert rendered.drawn or rendered.trouble
    assert len(held.web.asked) <= 20


#: Its words never stay the same, so that it is not at rest before it hangs.
_TICKS = "setInterval(() => document.getElementById('p').textContent = Date.now(), 20)"


@pytest.mark.parametrize("hangs", ["for (;;);", "for (;;) alert(1)"])
async def test_what_a_page_showed_before_it_hung_is_kept(patient: Held, hangs: str) -> None:
    """Elements, words, picture and parts are there as they were, with the reason; nothing of it is judged."""
    patient.web.page("http://herald.example/late.css", "p { color: red }", content_type="text/css")
    script = f"onload = () => {{ {_TICKS}; setTimeout(() => {{ {hangs} }}, 1800) }}"
    said = f"<link rel=stylesheet href=/late.css><p>Early words.</p><p id=p></p><script>{script}</script>"
    drawn = await patient.renderer.render(await plain(patient.web, said.encode()))
    rendered = drawn.rendered
    assert "a glimpse of what it showed before is kept" in rendered.trouble
    assert (rendered.cut, rendered.drawn) == ("hung", False)
    assert rendered.text.startswith("Early words.")
    assert b"<p>Early words.</p>" in rendered.html
    assert rendered.screenshot.startswith(b"\x89PNG")
    assert [seen.final_url for seen in drawn.exchanges] == ["http://herald.example/late.css"]


async def test_the_next_page_is_drawn(held: Held) -> None:
    """After all of that a page is drawn as ever."""
    rendered = (await held.renderer.render(await plain(held.web, PAGE))).rendered
    assert (rendered.trouble, rendered.title, rendered.cut) == ("", "The Herald", "")
    assert rendered.screenshot.startswith(b"\x89PNG")


async def test_scripts_lead_on(held: Held) -> None:
    """Where a script leads the window is fetched by us, and its address is told; past the limit it stays."""
    held.web.page("http://herald.example/there", "<title>There</title><p>There.")
    page = await plain(held.web, b"<p>Here.</p><script>location = '/there'</script>")
    drawn = await held.renderer.render(page)
    assert (drawn.rendered.text, drawn.rendered.url) == ("There.", "http://herald.example/there")
    assert [seen.final_url for seen in drawn.exchanges] == ["http://herald.example/there"]


async def test_late_words_are_waited_for(held: Held) -> None:
    """What a script writes shortly after the page is there is part of it; requests and cookies stay within the page."""
    held.web.page("http://herald.example/late.json", '"Late words."', content_type="application/json", set_cookie="b=2")
    script = (
        b"<p id=p>Early.</p><script>setTimeout(async () => { document.getElementById('p').textContent ="
        b" await (await fetch('/late.json', {headers: {'X-Key': 'k'}})).json() + document.cookie }, 150)</script>"
    )
    page = await plain(held.web, script, set_cookie="a=1")
    rendered = (await held.renderer.render(page)).rendered
    assert rendered.text == "Late words.a=1; b=2"
    (asked,) = held.web.asked
    sent = {name.lower(): value for name, value in asked.headers}
    assert (sent["x-key"], sent["cookie"]) == ("k", "a=1")
    assert not {"referer", "user-agent"} & sent.keys()
    again = (await held.renderer.render(await plain(held.web, b"<p>", URL))).rendered
    assert again.drawn
    assert held.web.asked == []
