"""The pool of killable processes: hostile pages end, and cost nobody else anything."""

from __future__ import annotations

import asyncio
import contextlib
import mmap
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from monitor.errors import RunError
from monitor.model.page import Page
from monitor.ports import Raw, Reader
from monitor.read.pool import KillableReader
from monitor.settings import Reading
from tests.contracts.reader_contract import ARTICLE, ReaderContract, html
from tests.fakes.reader import FakeReader

_DEEP = b"<div>" * 100_000 + b"x"
_ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(sys.platform != "linux", reason="the kernel keeps this limit on Linux only")


class TestKillableReaderKeepsTheContract(ReaderContract):
    """The plug."""

    def make_reader(self) -> Reader:
        """Make the plug with its usual limits."""
        return KillableReader(Reading(processes=2))


class TestFakeReaderKeepsTheContract(ReaderContract):
    """The fake."""

    def make_reader(self) -> Reader:
        """Make the fake."""
        return FakeReader()


@pytest.fixture
async def quick() -> AsyncIterator[KillableReader]:
    """Make a reader that loses patience after a quarter of a second."""
    reader = KillableReader(Reading(processes=2, timeout=timedelta(seconds=0.25), max_memory=400_000_000))
    yield reader
    await reader.close()


async def test_a_prepared_page_is_given_for_its_address() -> None:
    """The fake gives what a test prepared, and remembers what it was asked."""
    page = Page(kind="html", title="Prepared")  # type: ignore[arg-type]
    reader = FakeReader({"https://news.example/report": page})
    assert await reader.read(html("<title>Other</title>")) is page
    assert len(reader.asked) == 1


async def test_nothing_starts_until_a_page_comes() -> None:
    """Making a reader costs nothing: `monitor status` never starts a process."""
    reader = KillableReader(Reading())
    assert reader.processes == ()
    await reader.close()
    assert reader.processes == ()


async def test_a_spinning_page_costs_no_other_page_anything(quick: KillableReader) -> None:
    """One page spins the parser, one eats memory; the fifty beside them are all read, those two are named hostile."""
    greedy = b"<b>x" * 2_500_000
    orders = [html(ARTICLE.replace("Report on", f"Report {number} on")) for number in range(50)]
    orders.insert(3, html(_DEEP))
    orders.insert(7, html(greedy))
    pages = await asyncio.wait_for(asyncio.gather(*map(quick.read, orders)), 60)
    spun, ate = pages.pop(3), pages.pop(6)
    assert [page.heading for page in pages] == [f"Report {number} on the camp" for number in range(50)]
    assert not spun.readable
    assert "it takes" in spun.unreadable
    assert not ate.readable
    assert "it needs" in ate.unreadable or "it takes" in ate.unreadable


async def test_a_page_that_spins_is_tried_once() -> None:
    """The same bytes take the same work again: once they have spent their processor time no second try is made."""
    reader = KillableReader(Reading(processes=1, timeout=timedelta(seconds=0.5)))
    page = await reader.read(html(_DEEP))
    healthy = await reader.read(html(ARTICLE))
    await reader.close()
    assert page.unreadable == "The page broke its reader: it takes more than 0.5 s of processor time."
    assert healthy.readable


@linux
async def test_a_page_that_needs_too_much_memory_is_named_hostile() -> None:
    """The limit on memory is kept by the kernel, and the reason is said."""
    reader = KillableReader(Reading(processes=1, max_memory=40_000_000))
    with contextlib.closing(mmap.mmap(-1, 9_000_000)) as body:
        body.write(b"<b>x" * 2_250_000)
        page = await reader.read(Raw(body=body, content_type="text/html", url="https://big.example/"))
    healthy = await reader.read(html(ARTICLE, careful=True))
    await reader.close()
    assert not page.readable
    assert "MB of memory" in page.unreadable
    assert healthy.readable


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("open tags", b"<a\n" * 20_000),
        ("nested elements", _DEEP),
        ("attributes", b"<p " + b" ".join(b"a%d=1" % number for number in range(50_000)) + b">x</p>"),
        ("comments", b"<!--" * 50_000),
        ("quotes", b'<a href="' * 30_000),
        ("tables", b"<table><tr><td>" * 5_000),
        ("formatting", b"<p><b><i>" * 30_000),
        ("nulls", b"\x00" * 1_000_000),
    ],
)
@pytest.mark.parametrize("careful", [False, True])
async def test_hostile_markup_ends_in_time(quick: KillableReader, name: str, body: bytes, careful: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Whatever a page does, an answer comes within three time limits and the time to start processes."""
    page = await asyncio.wait_for(quick.read(html(body, careful=careful)), 20)
    assert page.readable == (page.unreadable == ""), name


@pytest.mark.parametrize("careful", [False, True])
async def test_big_bodies_pass(careful: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Fifty megabytes, mapped, are read; the text is cut at its cap."""
    reader = KillableReader(Reading(processes=1, timeout=timedelta(seconds=30)))
    paragraph = b"<p>This is one of very many paragraphs of a very long page.</p>"
    times = 50_000_000 // len(paragraph)
    with contextlib.closing(mmap.mmap(-1, times * len(paragraph))) as body:
        body.write(paragraph * times)
        page = await reader.read(Raw(body=body, content_type="text/html", url="https://big.example/", careful=careful))
    await reader.close()
    assert page.readable
    assert 1_000_000 < len(page.text) <= 2_000_000


async def test_a_killed_process_loses_no_page(quick: KillableReader) -> None:
    """Processes that are killed from outside, busy or idle, are replaced without a word."""
    await quick.read(html(ARTICLE))
    for pid in quick.processes:
        os.kill(pid, signal.SIGKILL)
    pages = await asyncio.gather(*(quick.read(html(ARTICLE)) for _ in range(20)))
    assert all(page.readable for page in pages)


async def test_who_stops_waiting_spoils_nothing(quick: KillableReader) -> None:
    """A page whose reading is called off leaves no answer behind for the next."""
    await quick.read(html(ARTICLE))
    tasks = [asyncio.create_task(quick.read(html(_DEEP))) for _ in range(2)]
    await asyncio.sleep(0)
    for task in tasks:
        task.cancel()
    assert all(isinstance(one, asyncio.CancelledError) for one in await asyncio.gather(*tasks, return_exceptions=True))
    page = await quick.read(html("<title>Next</title><p>x"))
    assert page.title == "Next"


async def test_closing_ends_pages_under_way() -> None:
    """Close comes back within a second, whatever is being read; who waited gets a RunError, and no process is left."""
    reader = KillableReader(Reading(processes=2))
    await reader.read(html(ARTICLE))
    tasks = [asyncio.create_task(reader.read(html(_DEEP))) for _ in range(6)]
    while len(reader.processes) < 2:  # noqa: ASYNC110 - the next turn of the loop is all it takes
        await asyncio.sleep(0)
    pids = reader.processes
    begun = time.monotonic()
    await reader.close()
    assert time.monotonic() - begun < 1
    assert all(isinstance(one, RunError) for one in await asyncio.gather(*tasks, return_exceptions=True))
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)


async def test_ctrl_c_at_the_terminal_is_not_for_the_processes(quick: KillableReader) -> None:
    """An interrupt leaves the processes alone; it is the parent who ends them."""
    await quick.read(html(ARTICLE))
    before = quick.processes
    for pid in before:
        os.kill(pid, signal.SIGINT)
    assert (await quick.read(html(ARTICLE))).readable
    assert quick.processes == before


@linux
@pytest.mark.parametrize("busy", [False, True])
def test_processes_never_outlive_their_parent(busy: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """When the parent is killed without warning its processes end too, even with a parser that spins."""
    program = (
        "import asyncio\n"
        "from monitor.ports import Raw\n"
        "from monitor.read.pool import KillableReader\n"
        "async def main():\n"
        "    reader = KillableReader()\n"
        "    await reader.read(Raw(body=b'<p>x', content_type='text/html', url='https://a.example/'))\n"
        "    print(*reader.processes, flush=True)\n"
        f"    body = b'<div>' * 100_000 if {busy} else b'<p>x'\n"
        "    await reader.read(Raw(body=body, content_type='text/html', url='https://a.example/'))\n"
        "    await asyncio.Event().wait()\n"
        "asyncio.run(main())\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=_ROOT)
    assert parent.stdout
    pids = [int(word) for word in parent.stdout.readline().split()]
    assert pids
    if busy:
        _wait_until(lambda: all(_processor_time(pid) > 0.5 for pid in pids))
    parent.kill()
    parent.wait()
    parent.stdout.close()
    _wait_until(lambda: not any(_runs(pid) for pid in pids))


def _processor_time(pid: int) -> float:
    """Give the seconds of processor that a process has taken."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def _runs(pid: int) -> bool:
    """Tell whether a process is there and no corpse."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def _wait_until(holds: object) -> None:
    """Look again and again, for five seconds at most."""
    assert callable(holds)
    end = time.monotonic() + 5
    while not holds():
        assert time.monotonic() < end
        os.sched_yield()


async def test_processes_start_before_their_pages_come() -> None:
    """Processes that are expected to be needed run at once, as many as the pages are worth, and then read."""
    reader = KillableReader(Reading(processes=2))
    try:
        begun = []
        for pages in (10, 70, 5_000):
            reader.expect(pages)
            begun.append(len(reader.processes))
        assert begun == [0, 1, 2]
        page = await reader.read(
            Raw(body=b"<html><title>Early</title><p>Words.", content_type="text/html", url="http://a.example/")
        )
        assert page.title == "Early"
        assert len(reader.processes) == 2
    finally:
        await reader.close()


async def test_expected_processes_end_though_no_page_came() -> None:
    """A reader that was told to expect pages and is closed at once leaves no process behind."""
    reader = KillableReader(Reading(processes=2))
    reader.expect(5_000)
    pids = reader.processes
    await reader.close()
    assert not reader.processes
    for pid in pids:
        with pytest.raises(ProcessLookupError):
            os.kill(pid, 0)
