"""The web door as people open it: beside the service, and for one copy alone."""

from __future__ import annotations

import signal
from pathlib import Path

from tests.cli.product import SETTINGS, Product
from tests.origin import Origin, answer
from tests.web.asking import ask

_OPEN = SETTINGS.replace("  reading:", "  web: {port: 0}\n  reading:")


def test_a_copy_is_looked_at_with_and_without_a_service(tmp_path: Path) -> None:
    """The service says where its pages are and is found there; without one, a server of its own serves one copy."""
    product = Product(tmp_path)
    with Origin({"/story": answer()}) as origin:
        product.write(f"{{id: story, url: '{origin.url('/story')}'}}", settings=_OPEN)
        with product.start("run", "--tick", "0.1") as running:
            running.says("pages are at http://127.0.0.1:")
            running.until(lambda: len(product.lines()) > 0)
            desk = running.err.partition("pages are at ")[2].split()[0]
            running.until(lambda: product("snapshot", "view", "story").code == 0)
            shown = product("snapshot", "view", "story").calm().out.strip()
            assert shown.startswith(f"{desk}/copies/")
            assert b"as it was written" in ask(shown, "").body
            running.signal(signal.SIGTERM)
            assert running.ends().code == 0
        assert not (product.snapshots / "index" / "web.json").exists()
    with product.start("snapshot", "view", "story") as alone:
        alone.says("on this machine alone")
        address = (tmp_path / ".out").read_text().strip()
        assert b"as it was written" in ask(address, "").body
        alone.signal(signal.SIGINT)
        assert alone.ends().code == 0
    assert product("snapshot", "view", "nobody").calm().code == 2


def test_the_service_serves_no_pages_where_nobody_wants_them(tmp_path: Path) -> None:
    """``--no-web`` opens no port."""
    product = Product(tmp_path)
    product.write("{id: story, url: 'http://127.0.0.1:9/'}", settings=_OPEN)
    with product.start("run", "--no-web") as running:
        running.says("watching the sources")
        assert "pages are at" not in running.err
        running.signal(signal.SIGTERM)
        assert running.ends().code == 0
