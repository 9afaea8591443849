"""Where pages cannot be drawn the plain look goes on, and everybody is told what is missing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.test_story_drawn import APP, QUOTE, SHELL, told
from tests.cli.product import SETTINGS, Product
from tests.origin import Origin, answer
from tests.stories.prose import ENGLISH, FRENCH, article
from tests.web.browser import needs_chromium

_NO_BROWSER = SETTINGS.replace("defaults:", "  browser: {program: no-such-chromium}\ndefaults:")


@pytest.fixture
def product(tmp_path: Path) -> Product:
    """Give a folder of its own."""
    return Product(tmp_path)


def test_the_plain_look_goes_on(product: Product) -> None:
    """A page that can be read without a browser is; the report says what was not done, and the doctor why."""
    with Origin({"/story": answer(article(ENGLISH)), "/other": answer(article(FRENCH))}) as origin:
        herald = f"{{id: herald, url: '{origin.url('/story')}', engine: browser}}"
        other = f"{{id: other, url: '{origin.url('/other')}', engine: browser}}"
        product.write(herald, other, settings=_NO_BROWSER)
        ended = product("check", "--format", "json").calm()
        assert ended.code == 0, ended.out
        assert ended.sources["herald"]["verdict"] == "live"
        assert ended.sources["herald"]["capture"]["kind"] == "response"
        (mishap,) = ended.report["run"]["mishaps"]
        assert "No browser drew the pages" in mishap["what"]
        assert "no-such-chromium" in mishap["what"]
    linted = product("lint").calm()
    assert linted.code == 0
    assert linted.out.count("warning") == 1, "said once, however many sources ask for it"
    assert "sources.yaml:8:" in linted.out
    assert "no-such-chromium" in linted.out
    examined = product("doctor", "--offline").calm()
    assert "2 sources ask for engine: browser" in examined.out
    assert "no-such-chromium" in examined.out
    assert product("verify").calm().code == 0


@needs_chromium
def test_a_drawn_page_is_not_compared_with_a_plain_one(product: Product) -> None:
    """Once the browser is gone a page that was drawn counts as unreadable, not as changed, and no quote as lost."""
    with Origin() as origin:
        origin.on("/story", answer(SHELL))
        origin.on("/app.js", answer(APP, content_type="text/javascript"))
        origin.on("/api/story.json", told())
        source = f"{{id: herald, url: '{origin.url('/story')}', engine: browser, quotes: ['{QUOTE}']}}"
        product.write(source)
        first = product("check", "--format", "json").calm().sources["herald"]
        assert (first["verdict"], first["capture"]["kind"]) == ("live", "browser")
        assert first["quotes"][0]["state"] == "present"
        product.write(source, settings=_NO_BROWSER)
        ended = product("check", "herald", "--format", "json").calm()
        second = ended.sources["herald"]
        assert (second["verdict"], second["rule"], second["turns"]) == ("live", "ok-unreadable", [])
        assert "no browser drew it" in second["reason"]
        assert second["quotes"][0]["state"] == "unreadable"
        assert ended.code == 0
        product.write(source)
        third = product("check", "herald", "--format", "json").calm().sources["herald"]
        assert (third["rule"], third["turns"]) == ("ok-fits", [])
    assert product("verify").calm().code == 0
    explained = product("why", "herald").calm()
    assert "Chromium" in explained.out
    assert product("rejudge").calm().code == 0
