"""Commands that only read: what they write, in which format, and that nothing steers a terminal that is none."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import jsonschema
import pytest

import monitor
from monitor.report.to_json import schema
from tests.bad_weather.street import Street, page
from tests.cli.product import Ended, Product
from tests.origin import answer

COMMANDS = (
    *("init", "add", "lint", "check", "run", "status", "list", "show", "history", "diff", "why"),
    *("baseline", "archive", "report", "rejudge", "rebuild", "doctor", "config", "demo"),
)
Looked = tuple[Product, Ended]


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(product: Product, command: str) -> None:
    """Help of each command says what it does, and leaves nothing behind."""
    for flag in ("--help", "-h"):
        ended = product(command, flag).calm()
        assert (ended.code, ended.err) == (0, "")
        assert ended.out.startswith("Usage: ")
        assert command in ended.out
    assert list(product.folder.iterdir()) == []


def test_help_lists_every_command_and_how_runs_end(product: Product) -> None:
    """Whoever asks for help finds every command; that of check names the exit codes and what a signal does."""
    listed = product("--help").calm().out
    assert all(f"\n  {command} " in listed for command in COMMANDS)
    said = " ".join(product("check", "--help").out.split())
    assert all(f"{code} " in said for code in (0, 1, 2, 3))
    assert "Ctrl-C or SIGTERM" in said


def test_the_version(product: Product) -> None:
    """The version is one line on standard output."""
    assert product("--version") == Ended(code=0, out=f"monitor {monitor.__version__}\n", err="")


def test_status_before_any_look_says_what_to_do(product: Product) -> None:
    """Where nobody looked yet, that is the answer; it names the next command, and nothing is made."""
    product.write("http://127.0.0.1:9/")
    ended = product("status").calm()
    assert (ended.code, ended.err) == (0, "")
    assert "1 not looked at yet" in ended.out
    assert "Next: monitor check" in ended.out
    assert not product.snapshots.exists()


def test_status_shows_what_is_not_well(looked: Looked) -> None:
    """Counts of all, and each source that is not live with its reason."""
    ended = looked[0]("status").calm()
    assert (ended.code, ended.err) == (0, "")
    assert "4 sources watched" in ended.out
    assert "gone" in ended.out
    assert "What is well" not in ended.out
    counts = json.loads(looked[0]("status", "--json").out)["counts"]
    assert sum(counts.values()) == 4
    assert counts["dead"] == 1


def test_list_gives_a_line_each_and_takes_words(looked: Looked) -> None:
    """One line for each source, those that were named alone where any were, as JSON where wished."""
    product = looked[0]
    assert len(product("list").calm().out.splitlines()) == 4
    assert [line.split()[3] for line in product("list", "tag:good").out.splitlines()] == ["well", "edited"]
    assert [line.split()[3] for line in product("list", "verdict:dead").out.splitlines()] == ["gone"]
    assert [line.split()[3] for line in product("list", "section:losses", "well").out.splitlines()] == ["well", "gone"]
    assert list(product("list", "moved", "--format", "json").sources) == ["moved"]


def test_why_explains_and_rejudge_finds_all_well(looked: Looked) -> None:
    """An explanation names the rule and both sides; judging everything again agrees with the record."""
    product = looked[0]
    told = product("why", "gone").calm()
    assert (told.code, told.err) == (0, "")
    assert "What spoke for this judgement" in told.out
    assert "What spoke against it" in told.out
    written = json.loads(product("why", "gone", "--json").out)
    assert written["last"]["rule"] in told.out
    assert product("why", "nowhere").calm().code == 2
    again = product("rejudge", "--patience", "1", "--exit-code").calm()
    assert (again.code, again.err) == (0, "")
    assert "No verdict would be another today." in again.out
    assert json.loads(product("rejudge", "--patience", "1", "--json").out)["verdicts"] == []
    assert product("rejudge", "--exit-code").code == 1


def test_nothing_of_a_verdict_is_no_mistake(looked: Looked) -> None:
    """That no source is usurped today is an answer, not a misspelt word."""
    ended = looked[0]("list", "verdict:usurped")
    assert (ended.code, ended.out, ended.err) == (0, "", "")


def test_show_and_history_tell_all_of_one(looked: Looked) -> None:
    """Verdict, rule, address, copies and past; as JSON the entry that a report has."""
    product, second = looked
    shown = product("show", "gone").calm()
    assert (shown.code, shown.err) == (0, "")
    for words in ("dead", "gone", "410", second.sources["gone"]["rule"], second.sources["gone"]["capture"]["id"]):
        assert words in shown.out
    as_json = json.loads(product("show", "gone", "--json").out)
    assert {**as_json, "turns": []} == {**second.sources["gone"], "turns": []}
    past = product("history", second.sources["gone"]["url"]).calm()
    assert past.code == 0
    assert past.out.count("UTC") == 2


def test_diff_shows_words_and_says_where_there_are_none(looked: Looked) -> None:
    """Words that came and went stand marked; where none did, one sentence says so."""
    product = looked[0]
    found = product("diff", "edited").calm()
    assert found.code == 0
    assert "[-0-]" in found.out
    assert "{+2+}" in found.out
    same = product("diff", "well")
    assert (same.code, same.out) == (0, "")
    assert "word for word the same" in same.err


def test_diff_says_first_that_the_page_is_gone(product: Product) -> None:
    """Where the last look brought no page that is said before anything, and which copies are compared instead."""
    with Street({"lost": page("What is lost")}) as sites:
        product.write(f"{{id: lost, url: '{sites.sites['lost'].url('/story')}'}}")
        assert product("check").code == 0
        sites.sites["lost"].on("/story", answer(b"<title>404</title>", "404 Not Found"))
        product("check", "--all")
        told = product("diff", "lost").calm()
    assert (told.code, told.out) == (0, "")
    last, what, same = told.err.splitlines()
    assert "the last look (" in last
    assert "ended as missing: " in last
    assert "compared are the page that was cited and the latest copy that was kept of it, of " in what
    assert "the main text of both is word for word the same" in same


@pytest.mark.parametrize("kind", ["text", "json", "markdown", "html"])
def test_report_in_every_format(looked: Looked, tmp_path: Path, kind: str) -> None:
    """What goes to standard output and what goes to a file is the same report, and talk stays off it."""
    product = looked[0]
    file = tmp_path / "reports" / f"report.{kind}"
    ended = product("report", "--format", kind, "-o", f"{kind}={file}").calm()
    assert ended.code == 0
    assert ended.err == f"wrote {file}\n"
    written = file.read_text(encoding="utf-8")
    if kind == "json":
        jsonschema.validate(ended.report, schema())
        jsonschema.validate(json.loads(written), schema())
        assert len(ended.sources) == 4
    for id_ in ("well", "gone", "edited", "moved"):
        assert id_ in ended.out
        assert id_ in written
    if kind == "html":
        assert ended.out.startswith("<!doctype html>")
        assert "<script src" not in ended.out
        assert "http-equiv" in ended.out


def test_config_show_and_schema(looked: Looked) -> None:
    """Every setting in force, defaults too, and the schema that editors take."""
    product = looked[0]
    shown = product("config", "show").calm()
    assert shown.code == 0
    assert "per_host_pause: 0s" in shown.out
    assert "max_bytes" in shown.out
    jsonschema.Draft202012Validator.check_schema(json.loads(product("config", "schema").out))


def test_rebuild_makes_the_same_index(looked: Looked) -> None:
    """The index may be deleted; made anew from the journal it says the same, and a damaged one is set aside."""
    product = looked[0]
    before = product("report", "--format", "json").sources
    (product.snapshots / "index/monitor.db").unlink()
    ended = product("rebuild").calm()
    # Those about sources, and the one that names the key.
    assert (ended.code, ended.out) == (0, f"rebuilt the index from {len(product.lines()) + 1} lines of the journal\n")
    assert product("report", "--format", "json").sources == before
    (product.snapshots / "index/monitor.db").write_bytes(b"no index at all" * 1000)
    broken = product("status").calm()
    assert broken.code == 3
    assert "monitor rebuild" in broken.err
    assert product("rebuild").code == 0
    assert product("report", "--format", "json").sources == before


def colours(product: Product, *words: str, **environment: str) -> bool:
    """Run a command as if a person watched, on a terminal of our own, and tell whether it was coloured."""
    ours, theirs = pty.openpty()
    ended = subprocess.run(
        product.command(words), cwd=product.folder, env=product.environment(environment), stdout=theirs, check=True
    )
    os.close(theirs)
    written = b""
    try:
        while piece := os.read(ours, 65_536):
            written += piece
    except OSError:
        # Linux says so where the other end is closed.
        pass
    os.close(ours)
    assert ended.returncode == 0
    assert b"What is edited" in written
    return b"\x1b[3" in written


def test_colours_are_for_people_who_want_them(looked: Looked) -> None:
    """A terminal gets colours unless NO_COLOR is set; that a pipe gets none is asked of every command here."""
    product = looked[0]
    assert colours(product, "report", TERM="xterm-256color")
    assert not colours(product, "report", TERM="xterm-256color", NO_COLOR="1")


def test_who_has_read_enough_is_no_finding(looked: Looked) -> None:
    """A reader that goes away early (`| head`) ends the command quietly, never with the exit code of a finding."""
    product = looked[0]
    for words in (("list",), ("report",), ("report", "--format", "html"), ("config", "schema")):
        with subprocess.Popen(
            product.command(words),
            cwd=product.folder,
            env=product.environment({}),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        ) as run:
            assert run.stdout is not None
            assert run.stderr is not None
            run.stdout.close()
            assert (run.wait(30), run.stderr.read()) == (0, b"")


ENCODINGS: dict[str, dict[str, str]] = {
    **{name: {"PYTHONIOENCODING": name} for name in ("ascii", "latin-1", "cp1252", "cp437")},
    "posix": {"PYTHONUTF8": "0", "LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"},
}
SPEAKING = (("list",), ("show", "well"), ("why", "well"), ("report",), ("verify",))


@pytest.fixture(scope="session")
def worldly(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Product]:
    """Give a folder whose one source has a title that few encodings can hold; nobody may write to it."""
    product = Product(tmp_path_factory.mktemp("worldly"))
    with Street({"well": page("Žluťoučký кот 猫 – “words”")}) as street:
        url = street.sites["well"].url("/story")
        known = f"{{id: well, url: '{url}', title: 'Žluťoučký кот 猫 – “words”', quotes: ['猫']}}"
        product.write(known, f"{{id: edited, url: '{url}'}}")
        product("check", "--all")
        yield product


def test_no_encoding_costs_more_than_its_signs(worldly: Product) -> None:
    """Whatever standard output can hold, each command prints and ends as it does elsewhere; signs are replaced."""
    environment = {key: value for key, value in os.environ.items() if key not in {"PYTHONIOENCODING", "PYTHONUTF8"}}

    def run(words: tuple[str, ...], more: dict[str, str]) -> subprocess.CompletedProcess[bytes]:
        command = [sys.executable, "-m", "monitor", *words]
        return subprocess.run(
            command, cwd=worldly.folder, capture_output=True, env={**environment, **more}, check=False
        )

    well = {words: run(words, {}) for words in SPEAKING}
    for name, more in ENCODINGS.items():
        for words in SPEAKING if name == "ascii" else SPEAKING[:1]:
            ended = run(words, more)
            assert ended.returncode == well[words].returncode, (name, words, ended.stderr.decode(errors="replace"))
            assert b"Traceback" not in ended.stderr, (name, words)
            assert len(ended.stdout.splitlines()) == len(well[words].stdout.splitlines()), (name, words)
            if words == ("list",):
                assert b"well" in ended.stdout, name
                assert b"?" in ended.stdout, "what cannot be shown is replaced"


def test_a_name_that_cannot_be_written_is_a_sentence(worldly: Product) -> None:
    """A file name that the machine's encoding does not know ends in a sentence, never in a traceback."""
    (worldly.folder / "other.yaml").write_text("version: 1\ndocuments: ['žluť/*.md']\nsources: []\n", encoding="utf-8")
    ended = subprocess.run(
        [sys.executable, "-m", "monitor", "-C", "other.yaml", "check"],
        cwd=worldly.folder,
        capture_output=True,
        env={**os.environ, **ENCODINGS["posix"]},
        check=False,
    )
    assert b"Traceback" not in ended.stderr, ended.stderr.decode(errors="replace")
    assert ended.returncode in {0, 2, 3}
