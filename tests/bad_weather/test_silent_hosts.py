"""A host that takes a connection and says nothing costs its own look, and holds no other back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product
from tests.origin import Hang

_SLOW = SETTINGS.replace("timeout: 5s", "timeout: 60s")


def looks(product: Product) -> set[str]:
    """Give the sources of which a look is written."""
    return {line["source"] for line in product.lines() if line["kind"] == "look"}


@pytest.mark.parametrize("others", [0, 12], ids=["all are due", "most of the list is not due"])
def test_looks_are_written_while_a_host_is_silent(product: Product, tmp_path: Path, others: int) -> None:
    """Judged and in the index within seconds, they are kept though the run is killed while the silent host is asked.

    Also where so few hosts of a long list are due that less than half of all of them will ever answer.
    """
    with Street({f"calm{n}": page(f"calm{n}") for n in range(others)}) as street:
        if others:
            street.write(tmp_path)
            assert product("check", "--fail-on", "none").code == 0
        known = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in street.sites.items()]
    well = [f"well{n}" for n in range(4 if others else 11)]
    with Street({**{name: page(name) for name in well}, "silent": Hang()}) as street:
        new = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in street.sites.items()]
        product.write(*known, *new, settings=_SLOW)
        with product.start("check") as running:
            running.until(lambda: looks(product) >= set(well), seconds=25)
            assert running.process.poll() is None
        assert looks(product).isdisjoint({"silent"})
        assert product("verify").calm().code == 0, "the index and every copy have their lines"
        street.sites["silent"].on("/story", page("silent"))
        after = product("check", "--format", "json").calm()
    assert after.report["run"]["checked"] == 1, "none of the others is looked at again"
    assert after.sources["silent"]["verdict"] == "live"


def test_who_fell_silent_together_is_not_judged_early(product: Product) -> None:
    """Where most hosts are silent, looks that were answered have lines of their copies only, until the round ends."""
    well, silent = [f"well{n}" for n in range(4)], [f"silent{n}" for n in range(8)]
    with Street({**{name: page(name) for name in well}, **{name: Hang() for name in silent}}) as street:
        known = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in street.sites.items()]
        product.write(*known, settings=_SLOW)
        with product.start("check") as running:
            running.until(lambda: len([line for line in product.lines() if line["kind"] == "kept"]) == 4, seconds=25)
            assert running.process.poll() is None
        assert looks(product) == set()
        assert product("verify").calm().code == 0
