"""A folder in which a little web was looked at twice, for all who only read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import Ended, Product
from tests.origin import answer, redirect

#: What the sources of the folder are, beside their addresses.
MORE = {
    "well": "tags: [good], title: What is well, quotes: ['who has said so']",
    "moved": "title: What moved",
    "gone": "section: losses",
    "edited": "tags: [good]",
}


@pytest.fixture
def product(tmp_path: Path) -> Product:
    """Give the command line over an empty folder."""
    return Product(tmp_path)


@pytest.fixture(scope="session")
def looked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Product, Ended]]:
    """Give a folder that was looked at twice, and how the second look ended; nobody may write to it."""
    product = Product(tmp_path_factory.mktemp("looked"))
    with street() as sites:
        product.write(*(f"{{id: {name}, url: '{sites.sites[name].url('/story')}', {MORE[name]}}}" for name in MORE))
        assert product("check", "--patience", "1").code == 1
        sites.sites["edited"].on("/story", page("What is edited", 2))
        second = product("check", "--all", "--patience", "1", "--format", "json")
        yield product, second


def street() -> Street:
    """Give a street with one page that is well, one that moved, one that is gone, and one that will be edited."""
    return Street(
        {
            "well": page("What is well"),
            "moved": (redirect("/elsewhere", "301 Moved Permanently")),
            "gone": answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone"),
            "edited": page("What is edited"),
        },
        more={"moved": {"/elsewhere": page("What moved")}},
    )
