"""`monitor check`: exit codes by state and --fail-on, formats and files, and words that name nothing."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest

from monitor.report.to_json import schema
from tests.bad_weather.street import Street, page
from tests.cli.product import Ended, Product
from tests.nameserver import Nameserver
from tests.origin import answer, free_port

Looked = tuple[Product, Ended]


def test_json_is_all_there_is_on_standard_output(looked: Looked) -> None:
    """The report validates against its schema and tells each source; talk stays on standard error."""
    _, ended = looked
    ended.calm()
    jsonschema.validate(ended.report, schema())
    assert {id_: source["verdict"] for id_, source in ended.sources.items()} == {
        "well": "live",
        "moved": "moved",
        "gone": "dead",
        "edited": "live",
    }
    assert ended.report["run"]["checked"] == 4
    assert ended.sources["moved"]["hops"][0]["status"] == 301
    assert ended.sources["well"]["quotes"][0]["state"] == "present"
    assert ended.sources["edited"]["change"]["kind"] == "substantive"
    assert ended.sources["well"]["capture"]["kind"] == "revisit"
    assert ended.err.startswith("exit code 1: gone (dead)")


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [(None, 1), ("dead", 1), ("none", 0), ("usurped,quote-missing", 0), ("moved", 1), (" quote-edited , live", 1)],
)
def test_exit_codes_follow_the_state(product: Product, fail_on: str | None, code: int) -> None:
    """What --fail-on names makes 1, whenever it turned; everything else makes 0."""
    with Street({"well": page("What is well"), "gone": answer(b"", "410 Gone")}) as sites:
        where = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()]
        product.write(*where)
        if fail_on == "moved":
            sites.sites["well"].on("/story", b"HTTP/1.1 301 Moved\r\nLocation: /b\r\nContent-Length: 0\r\n\r\n")
            sites.sites["well"].on("/b", page("What is well"))
        more = () if fail_on is None else ("--fail-on", fail_on)
        assert product("check", "--patience", "1", *more).calm().code == code


def test_what_died_before_still_makes_the_code(product: Product) -> None:
    """A run in which nothing is due ends with 1 while a source stands dead; the state counts, not the turn."""
    with Street({"gone": answer(b"", "410 Gone"), "well": page("What is well")}) as sites:
        product.write(*(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()))
        assert product("check", "--patience", "1").code == 1
        again = product("check", "--format", "json").calm()
        assert again.report["sources"] == []
        assert again.code == 1
        assert product("check", "well").code == 0


def test_failing_once_is_not_dead(product: Product) -> None:
    """A first failure is told and makes no exit code; a red build for one bad day helps nobody."""
    with Street({"well": page("What is well"), "gone": answer(b"", "404 Not Found")}) as sites:
        product.write(*(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()))
        ended = product("check", "--format", "json").calm()
        assert ended.code == 0
        assert ended.sources["gone"]["verdict"] == "failing"
        assert product("check", "gone", "--fail-on", "failing").code == 1


def test_where_nothing_is_due_nothing_is_looked_at(product: Product) -> None:
    """A second run the same day asks nobody, says so, and keeps what stands."""
    with Street({"well": page("What is well")}) as sites:
        product.write(f"{{id: well, url: '{sites.sites['well'].url('/story')}'}}")
        assert product("check").code == 0
        asked = len(sites.sites["well"].asked)
        again = product("check").calm()
        assert (again.code, len(sites.sites["well"].asked)) == (0, asked)
        assert "nothing is due" in again.err
        assert "nothing is new" in product("check", "--new").err
        assert product("check", "--due", "--format", "json").report["sources"] == []


def test_files_in_every_format_beside_the_standard_output(product: Product, tmp_path: Path) -> None:
    """-o repeats, makes folders, says what it wrote, and is silent with -q."""
    with Street({"well": page("What is well")}) as sites:
        product.write(f"{{id: well, url: '{sites.sites['well'].url('/story')}'}}")
        ended = product(
            "check", "--all", "-o", "md=out/r.md", "-o", "html=out/r.html", "-o", "json=out/r.json", "-o", "out/r.txt"
        ).calm()
        assert ended.code == 0
        assert [line.split()[-1] for line in ended.err.splitlines()] == [
            f"out/r.{end}" for end in ("md", "html", "json", "txt")
        ]
        assert (tmp_path / "out/r.md").read_text(encoding="utf-8").startswith("# ")
        assert "<html" in (tmp_path / "out/r.html").read_text(encoding="utf-8")
        jsonschema.validate(json.loads((tmp_path / "out/r.json").read_text(encoding="utf-8")), schema())
        assert (tmp_path / "out/r.txt").read_text(encoding="utf-8").startswith("1 source looked at")
        quiet = product("-q", "check", "--all", "-o", "out/r.md").calm()
        assert (quiet.code, quiet.err) == (0, "")
        assert quiet.out.startswith("1 source looked at")


def test_a_report_that_cannot_be_written_is_our_own_failure(product: Product) -> None:
    """The look is kept all the same, and the sentence names the file."""
    with Street({"well": page("What is well")}) as sites:
        product.write(f"{{id: well, url: '{sites.sites['well'].url('/story')}'}}")
        ended = product("check", "-o", "md=sources.yaml/r.md").calm()
    assert ended.code == 3
    assert "sources.yaml" in ended.err
    assert len(product.lines()) == 1


def test_offline_judges_nothing_and_ends_with_3(product: Product) -> None:
    """Where no host answers, no line is written, no source is blamed, and one calm sentence says so."""
    product.write(*(f"http://127.0.0.1:{free_port()}/{n}" for n in range(3)))
    plain = product("check").calm()
    assert plain.code == 3
    assert "offline" in plain.out
    told = product("check", "--format", "json").calm()
    assert told.code == 3
    assert told.report["run"]["offline"] is True
    assert "offline" in told.err
    assert product.lines() == []
    assert "3 not looked at yet" in product("status").out


def test_the_first_check_without_a_connection_judges_nothing(product: Product) -> None:
    """Where the name server denies every name, a fresh list of one source is not said to be gone."""
    assert product("init").code == 0
    with Nameserver({}, denies_all=True) as names:
        servers = f"nameservers: ['{names.address}'], second_nameservers: ['{names.address}']"
        fresh = product.file.read_text(encoding="utf-8")
        assert "per_host_pause: 1s" in fresh
        product.file.write_text(
            fresh.replace("network:\n", f"network: {{{servers}}}\n").replace("    per_host_pause", "    # pause"),
            encoding="utf-8",
        )
        ended = product("check").calm()
    assert ended.code == 3
    assert "offline" in ended.out
    assert product.lines() == []


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["chek"], "'check'"),
        (["check", "--fail-on", "deda"], "did you mean dead?"),
        (["check", "--fail-on", "dead,nonsense"], "nonsense"),
        (["check", "-o", "jsno=x"], "json"),
        (["check", "-o", "r.docx"], "markdown"),
        (["check", "--format", "sairf"], "did you mean sarif?"),
        (["check", "--format", "json", "--format", "csv"], "-o csv=FILE"),
        (["check", "--format", "xml"], "markdown"),
        (["check", "--bogus"], "--bogus"),
        (["check", "--all", "--new"], "--new"),
        (["check", "--due", "well"], "--due"),
        (["check", "--all", "well"], "--all"),
        (["check", "--patience", "0"], "patience"),
        (["check", "wel"], "'well'"),
        (["check", "http://elsewhere.example/"], "monitor list"),
        (["list", "verdict:deda"], "verdict:dead"),
        (["list", "tga:good"], "tag:good"),
        (["show"], "source"),
        (["show", "all"], "name one of them"),
        (["diff", "gone"], "monitor history gone"),
        (["config", "shw"], "show"),
        (["run", "--tick", "0"], "tick"),
    ],
)
def test_words_that_are_wrong_end_with_2_and_a_suggestion(looked: Looked, words: list[str], says: str) -> None:
    """What cannot be meant is refused with what may have been meant, and nothing is written."""
    product, _ = looked
    before = product.lines()
    ended = product(*words).calm()
    assert (ended.code, ended.out) == (2, "")
    assert says.lower() in ended.err.lower()
    assert product.lines() == before


def test_a_wrong_word_makes_no_folder(product: Product) -> None:
    """Usage is looked at before the snapshots folder is made."""
    product.write("{id: well, url: 'http://127.0.0.1:9/'}")
    for words in (("wel",), ("--fail-on", "deda"), ("-o", "x"), ("verdict:deda",)):
        assert product("check", *words).code == 2
    assert [path.name for path in product.folder.iterdir()] == ["sources.yaml"]
