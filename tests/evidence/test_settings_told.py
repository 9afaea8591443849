"""Each copy tells under which settings it was kept, by a digest that anybody can compare and that holds no secret."""

from __future__ import annotations

import gzip
import hashlib
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from monitor import assemble
from monitor.assemble.shaping import shaping, shaping_digest
from monitor.model.source import RobotsPolicy, Vantage
from monitor.settings import Drawing, Keeping, Network, Reading, RequisiteLimits, Settings, Web
from tests.evidence.looks import look, observation, page
from tests.fakes.clock import FakeClock

_SECRET = "hunter2-swordfish"
#: With each of these another thing would be kept.
_SHAPING = {
    "the time": Settings(network=Network(timeout=timedelta(seconds=7))),
    "the cap": Settings(network=Network(max_bytes=7)),
    "the name": Settings(network=Network(user_agent="somebody")),
    "robots": Settings(network=Network(robots=RobotsPolicy.IGNORE)),
    "a proxy": Settings(network=Network(proxy=f"http://me:{_SECRET}@proxy.example:8080")),
    "authorities": Settings(network=Network(ca_file=f"/home/{_SECRET}/ca.pem")),
    "whole copies": Settings(evidence=Keeping(full_copy_every=timedelta(days=7))),
    "images": Settings(evidence=Keeping(requisites=RequisiteLimits(images=True))),
    "a browser": Settings(browser=Drawing(max_requests=7)),
    "reading": Settings(reading=Reading(timeout=timedelta(seconds=7))),
}
#: With each of these the same would be.
_BESIDE = {
    "the pace": Settings(network=Network(at_once=7, per_host_pause=timedelta(seconds=7))),
    "where names are asked": Settings(network=Network(nameservers=(_SECRET,), allow_networks=("10.0.0.0/8",))),
    "keys": Settings(evidence=Keeping(key=f"{_SECRET}.pem", authorities=(f"https://{_SECRET}.example/",))),
    "places": Settings(snapshots=_SECRET, database=_SECRET, browser=Drawing(program=_SECRET)),
    "who looks": Settings(vantage=Vantage(name=_SECRET)),
    "the pages": Settings(web=Web(token=f"env:{_SECRET}")),
}


@pytest.mark.parametrize("settings", _SHAPING.values(), ids=_SHAPING)
def test_what_shapes_a_copy_changes_the_digest(settings: Settings) -> None:
    """And no secret stands in the line of which it is one."""
    assert shaping_digest(settings) != shaping_digest(Settings())
    assert _SECRET not in shaping(settings)


@pytest.mark.parametrize("settings", _BESIDE.values(), ids=_BESIDE)
def test_what_shapes_none_does_not(settings: Settings) -> None:
    """Two machines that would keep the same tell the same."""
    assert shaping(settings) == shaping(Settings())


def test_two_proxies_tell_the_same() -> None:
    """The digest of an address could be found by guessing: it says only that there is one."""
    one, other = (Settings(network=Network(proxy=f"http://{name}.example")) for name in ("one", "other"))
    assert shaping(one) == shaping(other)


async def test_a_copy_tells_it(tmp_path: Path) -> None:
    """The first record holds the SHA-256 of the line that `monitor config kept` prints."""
    settings = replace(Settings(), network=Network(max_bytes=70_000))
    evidence = assemble.evidence(settings, tmp_path, FakeClock())
    evidence.hold()
    kept = await evidence.keep(look(observation(page())), text=None, extractor="")
    evidence.release()
    assert kept is not None
    told = f"config-sha256: {hashlib.sha256(shaping(settings).encode()).hexdigest()}\r\n".encode()
    assert told in gzip.decompress((tmp_path / kept.file).read_bytes())
