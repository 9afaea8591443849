"""`monitor run`: looks when sources are due, takes up edits, rests offline, audits, and ends gracefully."""

from __future__ import annotations

import json
import re
import signal
import threading
from datetime import datetime
from itertools import pairwise
from typing import Any

from tests.bad_weather.books import Books
from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product, Running
from tests.origin import Origin, Until, Wait, free_port

TICK = ("--tick", "0.1")
JOBS = ("tick", "digest", "tell", "audit", "seal", "index", "heartbeat")


def source(name: str, site: Origin) -> str:
    """Write one source as a line of YAML."""
    return f"{{id: {name}, url: '{site.url('/story')}'}}"


def looked_at(product: Product) -> list[str]:
    """Give the sources that were looked at, in order."""
    return [line["source"] for line in product.lines() if line["kind"] == "look"]


def heartbeat(product: Product) -> dict[str, Any]:
    """Read the sign of life."""
    found: dict[str, Any] = json.loads((product.snapshots / "index/heartbeat.json").read_text(encoding="utf-8"))
    return found


def stopped(service: Running, product: Product) -> str:
    """Stop a service and give all that it said."""
    service.signal(signal.SIGTERM)
    ended = service.ends(seconds=10)
    assert (ended.code, ended.out) == (0, "")
    assert "Traceback" not in ended.err, ended.err
    assert "stopped" in ended.err
    assert heartbeat(product)["faults"] == {}
    return ended.err


def test_a_service_looks_and_leaves_reports(product: Product) -> None:
    """What is due is looked at once, the reports and a sign of life lie beside the index, seven jobs are registered."""
    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        product.write(*(source(name, site) for name, site in sites.sites.items()))
        with product.start("-vvv", "run", *TICK) as service:
            service.until((product.snapshots / "index/report.html").exists)
            service.until(lambda: len(looked_at(product)) == 2)
            alive = heartbeat(product)
            said = stopped(service, product)
    assert re.findall(r'Added job "(\w+)"', said) == list(JOBS)
    assert sorted(looked_at(product)) == ["other", "well"]
    assert datetime.fromisoformat(alive["started"]) <= datetime.fromisoformat(heartbeat(product)["alive"])
    assert heartbeat(product)["looks"] == 2
    assert heartbeat(product)["sources"] == 2
    html = (product.snapshots / "index/report.html").read_text(encoding="utf-8")
    assert "What is well" in html
    assert "Another" in html
    Books(product.file).close()


def test_stopping_finishes_the_look_that_is_under_way(product: Product) -> None:
    """SIGTERM in the middle of a slow look: it is finished and written, nothing new begins, and it takes seconds."""
    go_on = threading.Event()
    with Street({"slow": (Until(go_on), page("What is slow")), "well": page("What is well")}) as sites:
        patient = SETTINGS.replace("timeout: 5s", "timeout: 60s")
        product.write(*(source(name, site) for name, site in sites.sites.items()), settings=patient)
        with product.start("run", *TICK) as service:
            service.until(lambda: sites.sites["slow"].asked)
            service.signal(signal.SIGTERM)
            service.says("finishing the looks")
            assert not (product.snapshots / "index/report.html").exists()
            go_on.set()
            assert service.ends(seconds=10).code == 0
        assert sorted(looked_at(product)) == ["slow", "well"]
        with product.start("run", *TICK) as service:
            service.until((product.snapshots / "index/heartbeat.json").exists)
            service.says("watching")
            stopped(service, product)
        assert sorted(looked_at(product)) == ["slow", "well"], "a restart asks nobody again before it is due"
    Books(product.file).close()


def test_edits_are_taken_up_and_broken_ones_are_not(product: Product) -> None:
    """A new source is looked at without a restart; a broken edit is refused with its place, and a vanished file too."""
    with Street({name: page(name) for name in ("one", "two", "three")}) as sites:
        lines = [source(name, site) for name, site in sites.sites.items()]
        product.write(lines[0])
        with product.start("run", *TICK) as service:
            service.until(lambda: looked_at(product) == ["one"])
            product.write(*lines[:2])
            service.until(lambda: looked_at(product) == ["one", "two"])
            product.write(lines[0], lines[2].replace("url", "ulr"))
            service.says("sources.yaml:8:")
            service.says("the last good one stays")
            product.file.unlink()
            service.says("there is no such file")
            product.write(*lines)
            service.says("sources file can be used again")
            service.until(lambda: looked_at(product) == ["one", "two", "three"])
            stopped(service, product)
    assert heartbeat(product)["sources"] == 3
    Books(product.file).close()


def test_stopping_while_the_file_is_broken_ends_well(product: Product) -> None:
    """The last good list serves to the end: what was under way is written, reports too, with code 0."""
    go_on = threading.Event()
    with Street({"well": page("What is well"), "slow": (Until(go_on), page("What is slow"))}) as sites:
        patient = SETTINGS.replace("timeout: 5s", "timeout: 60s")
        product.write(*(source(name, site) for name, site in sites.sites.items()), settings=patient)
        with product.start("run", *TICK) as service:
            service.until(lambda: sites.sites["slow"].asked)
            product.file.write_text(f"{product.file.read_text(encoding='utf-8')}  - broken: [\n", encoding="utf-8")
            service.signal(signal.SIGTERM)
            service.says("finishing the looks")
            go_on.set()
            ended = service.ends(seconds=10)
    assert (ended.code, ended.out) == (0, "")
    assert "monitor: stopped; everything that was under way is written" in ended.err
    assert sorted(looked_at(product)) == ["slow", "well"]
    html = (product.snapshots / "index/report.html").read_text(encoding="utf-8")
    assert "What is slow" in html


def test_a_broken_file_at_the_start_is_an_error(product: Product) -> None:
    """There is no last good one yet: exit code 2 and the place."""
    product.file.write_text("sorces: []\n", encoding="utf-8")
    ended = product("run", *TICK).calm()
    assert (ended.code, ended.out) == (2, "")
    assert "sources.yaml:1:1" in ended.err


def test_offline_the_service_rests_longer_each_time(product: Product) -> None:
    """Nothing is judged, the tries grow rarer, and with a connection the sources are looked at as if nothing was."""
    port = free_port()
    product.write(f"{{id: away, url: 'http://127.0.0.1:{port}/story'}}")
    with product.start("run", *TICK) as service:
        service.until(lambda: service.err.count("offline: nothing was judged") >= 3)
        waits = [float(wait) for wait in re.findall(r"next try in 0:00:([\d.]+)", service.err)]
        assert all(later == 2 * earlier for earlier, later in pairwise(waits)), waits
        assert looked_at(product) == []
        with Origin(port=port) as site:
            site.on("/story", page("Back again"))
            service.until(lambda: looked_at(product) == ["away"])
            stopped(service, product)
    assert heartbeat(product)["offline_rounds"] == 0
    assert product.lines()[-1]["verdict"] == "live"


def test_the_audit_finds_a_flipped_byte(product: Product) -> None:
    """Kept files are read again when the service starts; a damaged one is logged as an evidence fault and recorded."""
    settings = SETTINGS.replace("defaults:", "  evidence: {audit_every: 1d}\ndefaults:")
    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        product.write(*(source(name, site) for name, site in sites.sites.items()), settings=settings)
        assert product("check").code == 0
    with product.start("run", *TICK) as service:
        service.until(lambda: product.lines()[-1]["kind"] == "audit")
        assert "evidence fault" not in stopped(service, product)
    (sound,) = (line for line in product.lines() if line["kind"] == "audit")
    assert sound["data"]["facts"]["files"] == 2
    assert sound["data"]["facts"]["faults"] == []
    file = product.snapshots / product.lines()[0]["file"]
    flipped = bytearray(file.read_bytes())
    flipped[len(flipped) // 2] ^= 1
    file.chmod(0o644)
    file.write_bytes(flipped)
    with product.start("run", *TICK) as service:
        service.says("evidence fault")
        said = stopped(service, product)
    assert product.lines()[0]["file"] in said
    (fault,) = product.lines()[-1]["data"]["facts"]["faults"]
    assert product.lines()[0]["file"] in fault


def test_a_second_signal_ends_the_service_at_once(product: Product) -> None:
    """Who cannot wait for a slow look need not; the next start mends what is left."""
    with Street({"slow": (Wait(30), page("What is slow"))}) as sites:
        product.write(source("slow", sites.sites["slow"]), settings=SETTINGS.replace("timeout: 5s", "timeout: 40s"))
        with product.start("run", *TICK) as service:
            service.until(lambda: sites.sites["slow"].asked)
            service.signal(signal.SIGTERM)
            service.says("second Ctrl-C")
            service.signal(signal.SIGTERM)
            assert service.ends(seconds=5).code == -signal.SIGTERM
        sites.sites["slow"].on("/story", page("Fast now"))
        assert product("check").calm().code == 0
    assert looked_at(product) == ["slow"]
