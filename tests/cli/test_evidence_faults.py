"""A copy that is gone or damaged: seen everywhere, until it is whole again, and after a rebuild."""

from __future__ import annotations

import asyncio
import json
import signal
from pathlib import Path

import jsonschema
import pytest

from monitor.app import Monitor, Which
from monitor.model.finding import Event, Report
from monitor.report.formats import Format, written
from monitor.report.to_json import schema
from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Ended, Product
from tests.fakes.clock import FakeClock

SAYS = "copy of ours is damaged"


def kept(product: Product) -> Path:
    """Give the first copy."""
    return product.snapshots / str(product.lines()[0]["file"])


def seen_everywhere(product: Product, name: str) -> None:
    """See that every reading command tells of the fault."""
    for words in (
        ("status",),
        ("report",),
        ("show", name),
        ("check",),
        *(("report", "-f", f) for f in ("markdown", "html")),
    ):
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
    for words in (("status",), ("report",), ("check",), ("report", "-f", "html")):
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


def test_a_check_tells_what_its_audit_found_though_nothing_is_due(tmp_path: Path) -> None:
    """The check that finds it tells it as a turn; later ones while it lasts, whomever they look at; then it is past."""
    file, clock = tmp_path / "sources.yaml", FakeClock()
    settings = SETTINGS.replace("defaults: {every: daily}", "  evidence: {audit_every: 1d}\ndefaults: {every: never}")

    def check(*words: str) -> Report:
        """Look a day later, at what is due or at whom is named."""
        clock.turn(days=1)
        return asyncio.run(Monitor(file, clock=clock).check(Which.NAMED if words else Which.DUE, words))

    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        file.write_text(
            settings + "".join(f"  - {{id: {id_}, url: '{sites.sites[id_].url('/story')}'}}\n" for id_ in sites.sites)
        )
        copies = {item.source.id: item.standing.capture for item in check("all").items}
        kept = tmp_path / "snapshots" / (copies["well"].file if copies["well"] else "")
        sound = kept.read_bytes()
        kept.chmod(0o644)
        kept.write_bytes(sound[:-1] + bytes([sound[-1] ^ 1]))
        found, later, named = check(), check(), check("other")
        kept.write_bytes(sound)
        healed = check()
    assert [[turn.event for turn in item.turns] for item in found.items] == [[Event.EVIDENCE_FAULT]]
    assert [(item.source.id, item.turns) for item in later.items] == [("well", ())]
    assert [item.source.id for item in named.items] == ["other"]
    assert [mishap.source for mishap in named.run.mishaps] == ["well"]
    assert [report.run.checked for report in (found, later, named)] == [0, 0, 1]
    for kind in (Format.MARKDOWN, Format.HTML, Format.JSON):
        for report in (found, later, named):
            assert kept.name in "".join(written(report, kind)), kind
    assert (healed.items, healed.run.mishaps) == ((), ())


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
