"""Kills a check at more than two hundred random moments; nothing that was reported is ever lost."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import IO

import msgspec
import pytest

from tests.bad_weather.books import Books
from tests.bad_weather.forks import Order, Told
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.origin import Hang, answer, redirect

ROOT = Path(__file__).parents[2]
#: Runs that are killed in each of the lanes; together at least 200.
LANES = 8
KILLS = 26
#: Sites whose pages are given a new edition now and then.
CHANGING = ("changes", "grows", "news")


class Forks:
    """Drives the process that forks runs: ``forks.run(Order(...))`` gives what became of one."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        """Talk to this process."""
        self._process = process

    def run(self, order: Order) -> Told:
        """Make one run."""
        self._pipe(self._process.stdin).write(msgspec.json.encode(order) + b"\n")
        self._pipe(self._process.stdin).flush()
        return msgspec.json.decode(self._pipe(self._process.stdout).readline(), type=Told)

    @staticmethod
    def _pipe(pipe: IO[bytes] | None) -> IO[bytes]:
        assert pipe is not None
        return pipe


@pytest.fixture(scope="module")
def forks() -> Iterator[Forks]:
    """Give a process that has loaded everything."""
    command = [sys.executable, "-m", "tests.bad_weather.forks"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"ready\n"
        yield Forks(process)


def street() -> Street:
    """Give a street of pages that stay, that change at every visit, that moved, and that are gone."""
    return Street(
        {
            "stays": page("What stays"),
            **{name: page(name) for name in CHANGING},
            "moved": redirect("/new-place", "301 Moved Permanently"),
            "gone": answer(b"", "410 Gone"),
            "large": large(0),
        },
        more={"moved": {"/new-place": page("What moved")}},
    )


def large(edition: int) -> bytes:
    """Give an answer whose copy takes more than one write, and a while."""
    noise = random.Random(edition).randbytes(1_500_000)
    return answer(noise, content_type="application/octet-stream")


def renew(sites: Street, edition: int) -> None:
    """Let pages have other words from now on."""
    for name in CHANGING:
        sites.sites[name].on("/story", page(name, edition))
    if edition % 3 == 0:
        sites.sites["large"].on("/story", large(edition))


def moment(chance: random.Random, whole: Told) -> tuple[float, int | None]:
    """Give a moment to kill at: anywhere in the time of such a run, or just after one of the things that it reports."""
    if chance.random() < 0.5:
        return chance.uniform(0, 1.05 * whole.seconds), None
    return chance.choice((0.0, chance.uniform(0, 0.01))), chance.randint(1, len(whole.words) - 1)


@pytest.mark.parametrize("lane", range(LANES))
def test_nothing_reported_is_lost_whenever_a_check_is_killed(tmp_path: Path, forks: Forks, lane: int) -> None:
    """The next start recovers alone; each reported copy is there and verifies; no line is lost, doubled or torn.

    No process of a killed run outlives it. Some of the runs find other pages and read them in processes of their
    own, the others find what they know and keep revisit records.
    """
    chance = random.Random(f"lane {lane}")
    kills = 0
    with street() as sites:
        file = sites.write(tmp_path)
        books = Books(file)
        wholes = []
        for _ in range(2):
            wholes.append(forks.run(Order(file=str(file))))
            assert wholes[-1].code == 0
            books.enter(wholes[-1])
        reading, still = wholes
        for edition in range(1, 3 * KILLS):
            changed = chance.random() < 0.4
            if changed:
                renew(sites, edition)
            after, word = moment(chance, reading if changed else still)
            told = forks.run(Order(file=str(file), kill_after=after, kill_at_word=word))
            assert told.killed or told.code == 0
            assert told.outlived == 0, "a process that reads pages outlived its check"
            books.enter(told)
            kills += told.killed
            if chance.random() < 0.1:
                books.tear()
            if kills == KILLS:
                break
        assert kills == KILLS
        last = forks.run(Order(file=str(file)))
        assert last.code == 0
        assert last.words[-1] == ["done", "7", "False"]
        books.enter(last)
    books.close()
    assert len(books.captures) > KILLS
    assert books.tears


def test_what_a_killed_run_had_claimed_is_due_at_the_next(tmp_path: Path, forks: Forks) -> None:
    """Hosts that a killed run of `check --due` had taken are nobody's; the next run looks at all of them."""
    with street() as sites:
        sites.sites["gone"].on("/story", Hang())
        file = sites.write(tmp_path)
        books = Books(file)
        killed = forks.run(Order(file=str(file), which="due", kill_at_word=4))
        assert killed.killed
        books.enter(killed)
        sites.sites["gone"].on("/story", answer(b"gone", "410 Gone"))
        after = forks.run(Order(file=str(file), which="due"))
        books.enter(after)
    books.close()
    assert after.words[-1] == ["done", "7", "False"]
    assert [word for word in after.words if word[0] == "taken-up"], "copies that were kept without a line have one now"


def test_copies_of_a_round_that_was_not_judged_yet(tmp_path: Path, forks: Forks, product: Product) -> None:
    """Killed while it is open whether we were online, a run leaves copies that the next start tells of.

    Until then the check says that they wait, tells them from a file that nobody can explain, and is not content;
    after that the evidence is whole, every copy is listed for its source, and the folder rebuilt from its files is
    the same.
    """
    names = [f"well{n}" for n in range(5)]
    with street_of(names, silent=7) as sites:
        file = sites.write(tmp_path)
        books = Books(file)
        killed = forks.run(Order(file=str(file), kill_at_word=1 + len(names)))
        assert killed.killed
        books.enter(killed)
        kept = sorted(word[1] for word in killed.words if word[0] == "kept")
        assert len(kept) == len(names), "seven of twelve hosts are silent, so that nothing is judged yet"
        verified = product("verify", "--json").calm()
        assert verified.code == 1
        assert verified.report["faults"] == []
        assert verified.report["waiting"] == kept
        told = product("verify").calm()
        assert told.code == 1
        assert told.out.endswith("nothing is damaged; 5 copies wait for their lines: not all is proved yet\n")
        assert "FAULT" not in told.out
        assert "5 copies have no line in the journal yet" in product("doctor", "--offline").calm().out
        foreign = product.snapshots / kept[0].replace(".warc.gz", "")[:-4]
        foreign = foreign.with_name(f"{foreign.name}aaaa.warc.gz")
        foreign.write_bytes((product.snapshots / kept[0]).read_bytes())
        verified = product("verify", "--json").calm()
        assert [fault["kind"] for fault in verified.report["faults"]] == ["file-extra"], "it bears another name inside"
        assert verified.report["waiting"] == kept
        foreign.unlink()
        for name in sites.sites:
            sites.sites[name].on("/story", page(name))
        after = forks.run(Order(file=str(file)))
        books.enter(after)
    assert sorted(word[1] for word in after.words if word[0] == "taken-up") == kept
    (said,) = (word[2].replace("_", " ") for word in after.words if word[0] == "mishap")
    assert "wrote down 5 copies that it had kept. Nothing is lost" in said
    assert product("verify").calm().code == 0
    listed = [product("snapshot", "list", name, "--json").calm().report for name in names]
    assert [len(each) for each in listed] == [2] * len(names)
    assert product("snapshot", "export", "-o", "all.wacz").calm().code == 0
    assert product("verify", "all.wacz").calm().code == 0
    books.close()


def street_of(names: Sequence[str], *, silent: int) -> Street:
    """Give a street of pages, and of sites that take a connection and say nothing."""
    hung = {f"silent{n}": Hang() for n in range(silent)}
    return Street({**{name: page(name) for name in names}, **hung})


def test_the_command_itself_may_be_killed_too(tmp_path: Path) -> None:
    """Killed as `python -m monitor check` from a shell, at any point from loading modules on, it recovers as well."""
    chance = random.Random(7)
    command = [sys.executable, "-m", "monitor", "-C", str(tmp_path / "sources.yaml"), "check", "--all"]
    with street() as sites:
        books = Books(sites.write(tmp_path))
        for _ in range(8):
            with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) as run:
                # Where a process of its own stands after so long nobody can know; that is the point.
                time.sleep(chance.uniform(0.3, 1.2))
                os.kill(run.pid, signal.SIGKILL)
                assert run.stderr is not None
                said = run.stderr.read().decode()
            assert "Traceback" not in said
            books.take_up()
        ended = subprocess.run([*command, "--fail-on", "none"], cwd=ROOT, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stderr) == (0, "")
    books.close()
    assert books.lines
