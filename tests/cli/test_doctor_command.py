"""monitor doctor: what is wrong with the program itself, said before it costs a source."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Product
from tests.nameserver import Nameserver
from tests.origin import Origin, answer


def _symptoms(product: Product, *words: str) -> dict[str, str]:
    told = json.loads(product("doctor", "--json", *words).calm().out)["symptoms"]
    return {symptom["name"]: symptom["state"] for symptom in told}


def _dated(away: timedelta) -> bytes:
    date = format_datetime(datetime.now(UTC) + away, usegmt=True)
    return answer(b"hello", date=date)


def test_a_fresh_folder_is_examined(product: Product) -> None:
    """Before the first look everything is said, nothing is made, and no source is contacted."""
    with Street({"well": page("What is well")}) as sites:
        product.write(f"'{sites.sites['well'].url('/story')}'")
        told = product("doctor").calm()
        assert told.code == 0, told.out
        assert "nobody has looked yet" in told.out
        assert "monitor check" in told.out
        assert sites.sites["well"].asked == []
    assert not product.snapshots.exists()


def test_a_clock_that_is_wrong_is_seen_by_what_servers_say(product: Product) -> None:
    """A canary's date is held against ours."""
    for away, state in ((timedelta(), "well"), (timedelta(hours=2), "ill")):
        with Origin({"/": _dated(away)}) as canary:
            settings = SETTINGS.replace("defaults:", f"  canaries: ['{canary.url('/')}']\ndefaults:")
            product.write("http://127.0.0.1:9/", settings=settings)
            assert _symptoms(product)["clock"] == state


def test_a_canary_that_is_gone_is_told(product: Product) -> None:
    """What does not answer is named, with the exit code that says so; offline nothing is asked."""
    settings = SETTINGS.replace("defaults:", "  canaries: ['http://127.0.0.1:9/']\ndefaults:")
    product.write("http://127.0.0.1:9/", settings=settings)
    told = product("doctor").calm()
    assert told.code == 1
    assert "http://127.0.0.1:9/" in told.out
    assert "reach" not in _symptoms(product, "--offline")


def test_a_proxy_looks_names_up_itself(product: Product) -> None:
    """Names behind a proxy are never asked of our own name server, which would tell what is watched; that is well."""
    with Nameserver({}) as names:
        network = f"nameservers: ['{names.address}']"
        proxy = "socks5://127.0.0.1:9"
        for mine, own, state, asked in (
            ("", "", "ill", True),
            (f", proxy: '{proxy}'", "", "well", False),
            ("", f", proxy: '{proxy}'", "well", False),
        ):
            settings = SETTINGS.replace("network: {", f"network: {{{network}{mine}, ")
            product.write(f"{{id: a, url: 'http://a.example/'{own}}}", settings=settings)
            names.asked.clear()
            assert _symptoms(product)["names"] == state
            assert bool(names.asked) is asked


def test_a_faulty_file_is_the_first_symptom(product: Product) -> None:
    """Where sources.yaml cannot be used there is nothing else to examine."""
    (product.folder / "sources.yaml").write_text("sourcs: []\n", encoding="utf-8")
    assert _symptoms(product) == {"sources": "ill"}


def test_a_running_service_is_no_fault(product: Product) -> None:
    """Who holds the folder is said, and nothing is taken from them."""
    with Street({"well": page("What is well")}) as sites:
        product.write(f"'{sites.sites['well'].url('/story')}'")
        with product.start("run") as service:
            service.until(lambda: list(product.snapshots.glob("journal/*/*.jsonl")))
            told = product("doctor", "--offline").calm()
            assert told.code == 0, told.out
            assert f"Process {service.process.pid}" in told.out


def test_archives_and_authorities_are_reached(product: Product) -> None:
    """Each is asked once; one that is silent is worth watching. Where nothing says when it was cited none is asked."""
    with Origin({"/": answer(b"archive")}) as archive, Origin({"/tsa": answer(b"", "405 Not Allowed")}) as authority:
        named = (
            f"  archives: {{wayback: {{base: '{archive.url('')}'}}, timegates: ['http://127.0.0.1:9/gate/']}}\n"
            f"  evidence: {{authorities: ['{authority.url('/tsa')}']}}\ndefaults:"
        )
        settings = SETTINGS.replace("defaults:", named)
        product.write("{url: 'http://127.0.0.1:9/', accessed: 2021-05-04}", settings=settings)
        told = product("doctor").calm()
        assert told.code == 0, told.out
        words = " ".join(told.out.split())
        assert f"public archive {archive.url('')} answers (200)" in words.replace("/ answers", " answers")
        assert f"time stamp authority {authority.url('/tsa')} answers (405)" in words
        assert "public archive http://127.0.0.1:9/ does not answer" in words
        asked = len(archive.asked)
        product.write("http://127.0.0.1:9/", settings=settings)
        assert "public archive" not in product("doctor").calm().out
        assert len(archive.asked) == asked


def test_key_and_index_are_examined(product: Product) -> None:
    """A key that others may read, and an index that is none, are each told with what to do."""
    with Street({"well": page("What is well")}) as sites:
        key = product.folder / "key.pem"
        settings = SETTINGS.replace("defaults:", f"  evidence: {{key: '{key}'}}\ndefaults:")
        product.write(f"'{sites.sites['well'].url('/story')}'", settings=settings)
        assert _symptoms(product, "--offline")["key"] == "well"
        assert not key.exists(), "an examination makes nothing"
        assert product("check").code == 0
        assert _symptoms(product, "--offline").items() >= {"key": "well", "index": "well"}.items()
        key.chmod(0o644)
        told = product("doctor", "--offline").calm()
        assert told.code == 1
        assert "chmod 600" in " ".join(told.out.split())
        key.chmod(0o600)
        (index,) = product.snapshots.glob("index/*.db")
        index.write_bytes(b"no index at all" * 1000)
        assert _symptoms(product, "--offline")["index"] == "ill"
        assert "monitor rebuild" in product("doctor", "--offline").calm().out
