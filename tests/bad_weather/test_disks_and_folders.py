"""A full or read-only disk, a folder that another holds, a clock that went back: one sentence, and exit code 3."""

from __future__ import annotations

import asyncio
import os
import random
import resource
import shutil
import signal
import subprocess
import threading
from datetime import UTC, datetime, timedelta

import pytest

from monitor.app import Monitor, Which
from tests.bad_weather.books import Books
from tests.bad_weather.conftest import Disk
from tests.bad_weather.street import Street, page
from tests.cli.product import SETTINGS, Ended, Product
from tests.fakes.clock import FakeClock
from tests.origin import Until, answer

#: Root is bound by permissions where it has laid down the right to pass over them, for itself and what it starts.
_ROOT, _SETPRIV = os.geteuid() == 0, shutil.which("setpriv")
_BOUND = (_SETPRIV, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all") if _ROOT and _SETPRIV else ()


def heavy(seed: int) -> bytes:
    """Give a page that cannot be packed: 90 kB of noise in letters."""
    chance = random.Random(seed)
    return answer(b"<title>Heavy</title><article><p>" + chance.randbytes(45_000).hex().encode() + b"</article>")


def sources(sites: Street) -> list[str]:
    """Write the sources of a street as lines of YAML."""
    return [f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()]


def one_sentence(ended: Ended, *words: str) -> None:
    """See that a run ended with 3 and one clear sentence of ours, and that it says this."""
    ended.calm()
    assert ended.code == 3, ended
    said = ended.err.strip().splitlines()
    assert len(said) == 1, ended.err
    assert said[0].startswith("monitor: ")
    for word in words:
        assert word in said[0], said[0]


def test_a_full_disk(product: Product, disk: Disk) -> None:
    """The run ends, what was reported stays whole, and with more room the next run takes up the rest."""
    with Street({f"heavy{n}": heavy(n) for n in range(12)}) as sites:
        product.write(*sources(sites))
        books = Books(product.file)
        said = []
        for _ in range(3):
            ended = product("check", "--all", "--format", "json")
            one_sentence(ended, "disk is full", "Free some space")
            said.append(ended.err)
            books.take_up()
        assert "made again by the next run, which also finds every copy that was kept." in said[0]
        disk.mount_again("size=40m")
        ended = product("check", "--all", "--format", "json").calm()
        assert ended.code == 0
        assert len(ended.sources) == 12
        assert product("status").calm().code == 0
    books.close()


def test_files_that_may_not_grow(product: Product) -> None:
    """Where the system refuses larger files, one sentence names the file; without the limit the next run works."""
    with Street({f"heavy{n}": heavy(n) for n in range(4)}) as sites:
        product.write(*sources(sites))
        books = Books(product.file)
        before = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, before[1]))
        try:
            ended = product("check")
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, before)
        one_sentence(ended)
        books.take_up()
        assert product("check").calm().code == 0
    books.close()


def test_a_disk_that_may_not_be_written(product: Product, disk: Disk) -> None:
    """A read-only disk refuses a check in a sentence, and lets everybody read."""
    disk.mount_again("size=20m")
    with Street({"well": page("What is well")}) as sites:
        product.write(*sources(sites))
        assert product("check").code == 0
        disk.mount_again("ro")
        one_sentence(product("check"), "read-only")
        one_sentence(product("run"), "read-only")
        for words in (("status",), ("list",), ("show", "well"), ("report", "--format", "json"), ("history", "well")):
            ended = product(*words).calm()
            assert (ended.code, ended.err) == (0, ""), words
        disk.mount_again("rw")
        assert product("check", "--all").code == 0
    Books(product.file).close()


def test_a_folder_below_a_file(product: Product) -> None:
    """Where the snapshots folder cannot be, the sentence says where and why, for everyone, root too."""
    (product.folder / "taken").write_text("a file", encoding="utf-8")
    product.write("http://127.0.0.1:9/")
    for command in ("check", "run", "rebuild"):
        one_sentence(product("--snapshots", "taken/snapshots", command), "taken", "not a folder")
    one_sentence(product("--snapshots", "taken/snapshots", "status"), "taken/snapshots")


def test_two_checks_at_once(product: Product) -> None:
    """The second is refused and told who holds the folder; readers never ask; the first loses nothing."""
    asked_all = threading.Event()
    with Street({"slow": (Until(asked_all), page("What is slow")), "well": page("What is well")}) as sites:
        product.write(*sources(sites), settings=SETTINGS.replace("timeout: 5s", "timeout: 60s"))
        assert product("check", "well").code == 0
        with product.start("check", "slow", "--format", "json") as first:
            first.until(lambda: sites.sites["slow"].asked)
            second = Product(product.folder)
            one_sentence(second("check"), f"Process {first.process.pid} ", "Wait for it")
            one_sentence(second("rebuild"), f"Process {first.process.pid} ")
            assert "well" in second("list").out
            assert second("status").calm().code == 0
            assert second("show", "well").calm().code == 0
            assert first.process.poll() is None, "the first ended before the others had asked"
            asked_all.set()
            ended = first.ends().calm()
        assert (ended.code, list(ended.sources)) == (0, ["slow"])
        assert product("check").code == 0
    Books(product.file).close()


def test_a_check_beside_the_service(product: Product) -> None:
    """`check` is refused while `run` holds the folder, `status` and `show` are not; afterwards it works."""
    with Street({"well": page("What is well")}) as sites:
        product.write(*sources(sites))
        with product.start("run", "--tick", "0.1") as service:
            service.until(product.lines)
            one_sentence(product("check", "--all"), f"Process {service.process.pid} ")
            one_sentence(product("run"), f"Process {service.process.pid} ")
            assert "1 live" in product("status").calm().out
            assert product("show", "well").calm().code == 0
            service.signal(signal.SIGTERM)
            assert service.ends(seconds=10).calm().code == 0
        assert product("check", "--all").calm().code == 0
    Books(product.file).close()


@pytest.mark.parametrize("hours", [2, 24 * 40])
def test_a_clock_that_went_back(product: Product, hours: int) -> None:
    """A journal that ends in the future stops every run with both times; with the clock set right all goes on."""
    with Street({"well": page("What is well")}) as sites:
        product.write(*sources(sites))
        ahead = FakeClock(datetime.now(UTC).replace(microsecond=0) + timedelta(hours=hours), drifts=True)
        asyncio.run(Monitor(product.file, clock=ahead).check(Which.ALL))
        before = product.lines()
        for command in (["check"], ["run"]):
            one_sentence(product(*command), "clock", f"{ahead.now():%Y-%m-%d}", f"{datetime.now(UTC):%Y-%m-%d}")
        assert product.lines() == before
        assert product("status").calm().code == 0
        ahead.turn(hours=30)
        report = asyncio.run(Monitor(product.file, clock=ahead).check(Which.ALL))
        assert [item.source.id for item in report.items] == ["well"]
        assert [line["kind"] for line in product.lines() if line["kind"] != "audit"] == ["look", "look"]


@pytest.mark.skipif(
    _ROOT and _SETPRIV is None, reason="NOT TESTED: permissions bind nobody who is root, and there is no setpriv"
)
def test_a_folder_without_permission(product: Product) -> None:
    """A folder that belongs to somebody else is said in a sentence."""
    (product.folder / "closed").mkdir(mode=0o555)
    product.write("http://127.0.0.1:9/")
    ended = subprocess.run(
        [*_BOUND, *product.command(["--snapshots", "closed/snapshots", "check"])],
        cwd=product.folder,
        env=product.environment({}),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    one_sentence(Ended(code=ended.returncode, out=ended.stdout, err=ended.stderr), "permission")
