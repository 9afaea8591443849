"""What a person meets in the first quarter of an hour: before any look, with a slip of the hand, through a pipe."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import time

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Ended, Product
from tests.origin import answer

Looked = tuple[Product, Ended]


def test_before_the_first_look_everything_answers(product: Product) -> None:
    """`init` and then any reading command: nobody has looked yet, which is an answer; nothing is made."""
    assert product("init").code == 0
    for words in (("status",), ("list",), ("report",), ("report", "-f", "json"), ("check", "--help")):
        ended = product(*words).calm()
        assert (ended.code, ended.err) == (0, ""), words
    assert "monitor check" in product("status").out
    product.write("{id: one, url: 'http://127.0.0.1:9/'}")
    assert "1 source watched: 1 not looked at yet" in product("status").out
    assert "Nobody has looked yet" in product("show", "one").out
    assert not product.snapshots.exists()


def test_a_journal_without_an_index_names_the_way_back(looked: Looked) -> None:
    """Where files alone were carried over, looks are not denied: the next command is `monitor rebuild`."""
    product = looked[0]
    index = product.snapshots / "index"
    aside = product.snapshots / "aside"
    index.rename(aside)
    try:
        ended = product("status").calm()
        assert (ended.code, ended.out) == (3, "")
        assert "monitor rebuild" in ended.err
    finally:
        aside.rename(index)


def test_options_of_the_program_may_follow_the_command(product: Product) -> None:
    """-q, -v and -C mean the same before and after the command; what follows `--` is a word like any other."""
    product.write("{id: one, url: 'http://127.0.0.1:9/'}")
    other = product.file.rename(product.folder / "other.yaml")
    for words in (("-C", str(other), "list"), ("list", "-C", str(other)), ("list", f"--file={other}", "-qvv")):
        ended = product(*words).calm()
        if "-qvv" in words:
            assert ended.code == 2, "a cluster of both is nobody's option"
        else:
            assert (ended.code, ended.out.split()[3]) == (0, "one"), words
    assert "no errors" in product("lint", "-C", str(other)).err
    assert product("lint", "-C", str(other), "-q").err == ""
    assert "unrecognised" not in product("list", "-C", str(other), "--", "-q").err
    assert product("list", "-C", str(other), "--", "-q").code == 2


def test_a_closed_pipe_is_no_error(product: Product) -> None:
    """Help and version too may be read by somebody who goes away at once."""
    for words in (("--help",), ("--version",), ("check", "--help"), ("config", "--help"), ("config", "schema")):
        reader, writer = os.pipe()
        os.close(reader)
        try:
            ended = subprocess.run(
                product.command(words),
                cwd=product.folder,
                env=product.environment({}),
                stdout=writer,
                stderr=subprocess.PIPE,
                timeout=60,
                check=False,
            )
        finally:
            os.close(writer)
        assert (ended.returncode, ended.stderr) == (0, b""), words


def test_piped_lists_are_whole(product: Product) -> None:
    """Programs read what is piped: no line is cut, however narrow the terminal may be."""
    title = "A title of very many words " * 12
    product.write(f"{{id: one, url: 'http://127.0.0.1:9/', title: '{title.strip()}'}}")
    assert title.strip() in product("list", COLUMNS="40").out
    assert "title" in product("list", "--help").out


def test_endless_titles_are_folded(product: Product) -> None:
    """A page that calls itself an essay is not quoted in full."""
    product.write(f"{{id: one, url: 'http://127.0.0.1:9/', title: '{'word ' * 380}end'}}")
    shown = product("show", "one").out
    assert "…" in shown
    assert shown.count("word") < 60


def test_the_same_address_twice(product: Product) -> None:
    """It is added once and said so; one that is watched already adds nothing at all."""
    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        url, other = (site.url("/story") for site in sites.sites.values())
        product.write(settings=SETTINGS.replace("sources:\n", ""))
        ended = product("add", url, url).calm()
        assert ended.code == 0
        assert f"{url} is named twice; it is added once" in ended.err
        assert product.file.read_text(encoding="utf-8").count(url) == 1
        before = product.file.read_bytes()
        refused = product("add", other, url).calm()
        assert refused.code == 2
        assert "watched already" in refused.err
        assert "nothing was added" in refused.err
        assert product.file.read_bytes() == before


def test_code_1_names_the_event(product: Product) -> None:
    """A living page that lost a quote fails for the quote, and the last line says that."""
    with Street({"well": page("What is well")}) as sites:
        url = sites.sites["well"].url("/story")
        product.write(f"{{id: well, url: '{url}', quotes: ['words that nobody ever wrote on it']}}")
        ended = product("check").calm()
    assert ended.code == 1
    assert "exit code 1: well (quote-missing)" in ended.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "--fail-on", "nope,never"), "are no verdicts or events; write some of: blocked, "),
        (("check", "--fail-on", "ded"), "did you mean dead?"),
        (("add", "www.example.org/page"), "begins neither with http:// nor with https://"),
        (("add", "gopher://example.org/"), "begins with gopher:"),
    ],
)
def test_slips_of_the_hand_get_a_way_on(product: Product, words: tuple[str, ...], said: str) -> None:
    """A misspelt word ends with what was meant, or what may be written."""
    product.write("{id: one, url: 'http://127.0.0.1:9/'}")
    ended = product(*words).calm()
    assert ended.code == 2
    assert said in ended.err


def test_a_refused_address_names_the_setting(product: Product) -> None:
    """Whoever means a network of their own reads how to open it."""
    product.write("{id: inner, url: 'http://10.1.2.3/'}", settings="version: 1\nsources:\n")
    ended = product("check", "-f", "json")
    reason = ended.sources["inner"]["reason"]
    assert "network.allow_networks" in reason
    assert "10.1.2.3 is not a public address" in reason


def test_a_service_tells_turns_in_one_line_each(product: Product) -> None:
    """Without -v a service says what turned, and nothing of its inner life."""
    with Street({"well": page("What is well")}) as sites:
        url = sites.sites["well"].url("/story")
        product.write(f"{{id: well, url: '{url}', quotes: ['words that nobody ever wrote on it']}}")
        with product.start("run", "--no-web", "--tick", "0.1") as service:
            service.says("quote-missing")
            service.signal(signal.SIGTERM)
            said = service.ends().err.splitlines()
    assert len(said) == 4, said
    assert re.match(r"\d{4}-\d\d-\d\d \d\d:\d\d UTC  well: new → live \(quote-missing\): The quote", said[1])


def test_edited_settings_say_that_they_wait(product: Product) -> None:
    """Sources are taken up without a restart, settings are not, and the log says so once."""
    with Street({"well": page("What is well"), "other": page("Another")}) as sites:
        lines = [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()]
        product.write(lines[0])
        with product.start("run", "--tick", "0.1") as service:
            service.until(product.lines)
            product.write(*lines, settings=SETTINGS.replace("every: daily", "every: weekly"))
            service.until(lambda: [line["source"] for line in product.lines()].count("other"))
            assert "settings" not in service.err
            product.write(*lines, settings=SETTINGS.replace("timeout: 5s", "timeout: 6s"))
            service.says("started again")
            service.signal(signal.SIGTERM)
            assert service.ends().err.count("started again") == 1


def test_a_service_may_be_ended_while_it_starts(product: Product) -> None:
    """SIGTERM in the first moments is as graceful as later; only the interpreter's own start is not ours."""
    product.write("{id: one, url: 'http://127.0.0.1:9/'}")
    with product.start("run", PYTHONVERBOSE="1") as service:
        # Python tells of each import: once it reads our command line, the start is ours.
        service.until(lambda: "monitor/cli/main" in service.err or "monitor.cli.main" in service.err)
        service.signal(signal.SIGTERM)
        began = time.monotonic()
        assert service.ends().code == 0
        assert time.monotonic() - began < 20


def test_what_waits_at_a_resting_host_is_listed_in_later_rounds(product: Product) -> None:
    """A host that asked for rest is left alone; what is due there stays in sight, round after round."""
    soon, later = (answer(b"later", "429 Too Many Requests", retry_after=span) for span in ("0", "86400"))
    with Street({"busy": later}) as sites:
        site = sites.sites["busy"]
        # Only what it says in the end, when it is asked for the third time, is to be waited for.
        site.on("/story", soon, soon, later)
        site.on("/other", page("Another"))
        one, two = f"{{id: one, url: '{site.url('/story')}'}}", f"{{id: two, url: '{site.url('/other')}'}}"
        product.write(one)
        assert "one" in product("check", "-f", "json").sources
        assert site.paths() == ["/story"] * 3
        product.write(one, two)
        for _ in range(2):
            ended = product("check", "-f", "json").calm()
            assert ended.report["run"]["checked"] == 0
            assert ended.sources["two"]["rule"] == "skipped-postponed"
        assert site.paths() == ["/story"] * 3, "it is left alone"
        assert "once the host has had the rest that it asked for" in " ".join(product("check").calm().out.split())


def test_whoever_is_not_to_be_contacted_has_no_next_look(product: Product) -> None:
    """A source that was looked at before and may not be any more is due never, in every report."""
    with Street({"well": page("What is well")}) as sites:
        url = sites.sites["well"].url("/story")
        product.write(f"{{id: well, url: '{url}'}}")
        assert product("check", "-f", "json").sources["well"]["next_due"] is not None
        for more in ("contact: never", "every: never"):
            product.write(f"{{id: well, url: '{url}', {more}}}")
            assert product("report", "-f", "json").sources["well"]["next_due"] is None, more
            assert "only when a person asks" in product("show", "well").out
        product.write(f"{{id: well, url: '{url}', contact: never}}")
        assert product("check", "--all", "-f", "json").sources["well"]["next_due"] is None
