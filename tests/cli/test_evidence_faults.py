"""A copy that is gone or damaged: seen everywhere, until it is whole again, and after a rebuild."""

from __future__ import annotations

import json
import signal
from pathlib import Path

import jsonschema
import pytest

from monitor.report.to_json import schema
from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Ended, Product

SAYS = "copy of ours is damaged"


def kept(product: Product) -> Path:
    """Give the first copy."""
    return product.snapshots / str(product.lines()[0]["file"])


def seen_everywhere(product: Product, name: str) -> None:
    """See that every reading command tells of the fault."""
    for words in (("status",), ("report",), ("show", name), ("report", "-f", "markdown"), ("report", "-f", "html")):
        assert SAYS in " ".join(product(*words).calm().out.split()), words
    assert "1 of our own copies is damaged" in product("status").out
    assert json.loads(product("status", "--json").out)["faults"] == 1
    ended = product("report", "-f", "json")
    jsonschema.validate(ended.report, schema())
    (fault,) = ended.sources["well"]["faults"]
    assert kept(product).name in fault["file"]
    assert product("check").code == 0, "what nobody asked to fail on fails nothing"
    failed = product("check", "--fail-on", "evidence-fault").calm()
    assert failed.code == 1
    assert "well (evidence-fault)" in failed.err


def seen_nowhere(product: Product) -> None:
    """See that nothing is left of it but the past."""
    for words in (("status",), ("report",), ("report", "-f", "html")):
        assert SAYS not in " ".join(product(*words).calm().out.split()), words
    assert product("report", "-f", "json").sources["well"]["faults"] == []
    assert product("check", "--fail-on", "evidence-fault").code == 0


def source(sites: Street, *more: str) -> str:
    """Write the source as a line of YAML."""
    return ", ".join([f"{{id: well, url: '{sites.sites['well'].url('/story')}'", *more]) + "}"


@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_a_look_finds_the_cited_copy_lost(product: Product, how: str) -> None:
    """A look that cannot compare tells it once as a turn; it stays known, through a rebuild, until it is healed."""
    with Street({"well": page("What is well")}) as sites:
        product.write(source(sites))
        assert product("check").code == 0
        copy = kept(product)
        sound = copy.read_bytes()
        copy.unlink()
        if how == "damaged":
            copy.write_bytes(sound[:-40])
        sites.sites["well"].on("/story", page("What is well", 2))
        found: Ended = product("check", "--all", "-f", "json")
        assert "evidence-fault" in {turn["event"] for turn in found.sources["well"]["turns"]}
        seen_everywhere(product, "well")
        assert product("rebuild").code == 0
        seen_everywhere(product, "well")
        again = product("check", "--all", "-f", "json")
        assert "evidence-fault" not in {turn["event"] for turn in again.sources["well"]["turns"]}, "told once"
        copy.unlink(missing_ok=True)
        copy.write_bytes(sound)
        assert product("check").code == 0
        seen_nowhere(product)
        assert product("rebuild").code == 0
        seen_nowhere(product)
        assert SAYS not in product("show", "well").out
        assert "evidence-fault" in product("show", "well").out, "the past is not forgotten"


def test_an_audit_finds_a_flipped_byte_and_everybody_hears(product: Product) -> None:
    """What the audit of `monitor run` found is told by every command, until an audit finds the file whole again."""
    settings = SETTINGS.replace("defaults:", "  evidence: {audit_every: 1d}\ndefaults:")
    with Street({"well": page("What is well")}) as sites:
        product.write(source(sites), settings=settings)
        assert product("check").code == 0
    copy = kept(product)
    sound = copy.read_bytes()
    copy.chmod(0o644)
    copy.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
    with product.start("run", "--tick", "0.1") as service:
        service.says("evidence fault")
        service.signal(signal.SIGTERM)
        assert service.ends().code == 0
    assert "damaged" in (product.snapshots / "index/report.html").read_text(encoding="utf-8")
    seen_everywhere(product, "well")
    assert product("rebuild").code == 0
    seen_everywhere(product, "well")
    copy.write_bytes(sound)
    with product.start("run", "--tick", "0.1") as service:
        service.says("whole again")
        service.signal(signal.SIGTERM)
        assert service.ends().code == 0
    seen_nowhere(product)


def test_a_fault_of_a_source_that_left_the_list_is_not_silent(product: Product) -> None:
    """Whoever took the source off the list still owns its copies."""
    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        other = f"{{id: other, url: '{sites.sites['other'].url('/story')}'}}"
        product.write(source(sites), other)
        assert product("check").code == 0
        copies = {line["source"]: line["file"] for line in product.lines()}
        (product.snapshots / copies["well"]).unlink()
        sites.sites["well"].on("/story", page("What is well", 2))
        assert product("check", "well").code == 0
        product.write(other)
        assert "cannot be read" in product("status").out or "gone" in product("status").out


def test_no_look_leans_on_a_copy_that_is_known_to_be_damaged(product: Product) -> None:
    """The page that stays the same is kept whole at the next look, and later looks lean on that copy."""
    settings = SETTINGS.replace("defaults:", "  evidence: {audit_every: 1d}\ndefaults:")
    with Street({"well": page("What is well")}) as sites:
        product.write(source(sites), settings=settings)
        assert product("check").code == 0
        copy = kept(product)
        copy.write_bytes(copy.read_bytes() + b"x")
        with product.start("run", "--tick", "0.1") as service:
            service.says("evidence fault")
            service.signal(signal.SIGTERM)
            assert service.ends().code == 0
        for _ in range(2):
            assert product("check", "--all").code == 0
    _, whole, later = (line["data"]["capture"] for line in product.lines() if line["kind"] == "look")
    assert "refers_to" not in whole
    assert later["refers_to"] == whole["id"]
