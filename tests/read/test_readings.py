"""Readings that are remembered spare the second reading of a kept copy, and never change what is said of a page."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from monitor.model.page import Page, PageKind
from monitor.model.source import Watch
from monitor.ports import Raw, Reader
from monitor.read.readings import Readings, RememberingReader
from tests.contracts.reader_contract import ARTICLE, ReaderContract, html
from tests.fakes.reader import FakeReader


class TestRememberingReaderKeepsTheContract(ReaderContract):
    """The plug that remembers, over one that reads."""

    @pytest.fixture(autouse=True)
    def _somewhere(self, tmp_path: Path) -> None:
        self._folder = tmp_path / "readings"

    def make_reader(self) -> Reader:
        """Make it with an empty folder."""
        return RememberingReader(FakeReader(), Readings(self._folder))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Name a folder that is not there yet."""
    return tmp_path / "index" / "readings"


def kept(body: str = ARTICLE, *, watch: Watch = Watch()) -> Raw:
    """Make an order to read a kept copy with care, as it will be read again."""
    return replace(html(body, careful=True, watch=watch), anchors=False, again=True)


def files(folder: Path) -> list[Path]:
    """Give what lies in a folder."""
    return list(folder.iterdir()) if folder.exists() else []


async def test_a_kept_copy_is_read_once(folder: Path) -> None:
    """The second reading is the first one, whole, also for another process that comes to the folder."""
    inner = FakeReader()
    first = await RememberingReader(inner, Readings(folder)).read(kept())
    second = await RememberingReader(inner, Readings(folder)).read(kept())
    assert second == first
    assert second.blocks
    assert len(inner.asked) == 1


@pytest.mark.parametrize(
    "other",
    [
        kept(ARTICLE.replace("witness number 3", "witness number 4")),
        kept(watch=Watch(select="article")),
        replace(kept(), url="https://news.example/other"),
        replace(kept(), content_type="text/html; charset=windows-1251"),
        replace(kept(), anchors=True),
        replace(kept(), requisites=True),
        replace(kept(), signals=False),
        replace(kept(), pieces=True),
        replace(kept(), banners=True),
        replace(kept(), again=False),
        replace(kept(), careful=False),
    ],
    ids=["bytes", "watch", "address", "type", "anchors", "requisites", "signals", "pieces", "banners", "once", "fast"],
)
async def test_what_is_asked_otherwise_is_read(folder: Path, other: Raw) -> None:
    """A reading answers the very question it was made for, and what is not to be read again is never looked up."""
    inner = FakeReader()
    reader = RememberingReader(inner, Readings(folder))
    await reader.read(kept())
    await reader.read(other)
    assert inner.asked == [kept(), other]


def test_another_version_of_the_code_reads_anew(folder: Path) -> None:
    """What an older extractor read is never mistaken for what today's would read."""
    Readings(folder, code="1.0 trafilatura 1").keep(kept(), Page(kind=PageKind.HTML, text="As it was read."))
    assert Readings(folder, code="1.0 trafilatura 1").find(kept()) is not None
    assert Readings(folder, code="1.0 trafilatura 2").find(kept()) is None
    assert Readings(folder).find(kept()) is None


@pytest.mark.parametrize("damage", [b"", b"no page", zlib.compress(b"\x93no page"), b"cut"])
async def test_a_damaged_reading_is_made_anew(folder: Path, damage: bytes) -> None:
    """A torn or foreign file is thrown away and costs a reading, nothing else."""
    inner = FakeReader()
    reader = RememberingReader(inner, Readings(folder))
    page = await reader.read(kept())
    [file] = files(folder)
    whole = file.read_bytes()
    file.write_bytes(whole[:-10] if damage == b"cut" else damage)
    assert await reader.read(kept()) == page
    assert file.read_bytes() == whole
    assert len(inner.asked) == 2


@pytest.mark.parametrize(
    "page",
    [
        Page(kind=PageKind.HTML, readable=False, unreadable="The page broke its reader three times."),
        Page(kind=PageKind.HTML, text="Some words.", unwatched="an expression took too long"),
    ],
)
async def test_what_a_limit_ended_is_not_remembered(folder: Path, page: Page) -> None:
    """A page that ran into a limit of time may be read next time."""
    reader = RememberingReader(FakeReader({kept().url: page}), Readings(folder))
    assert await reader.read(kept()) == page
    assert not files(folder)


def test_the_folder_stays_small(folder: Path) -> None:
    """Readings that nobody asked for the longest go first, and those that hold too much are not taken at all."""
    page = Page(kind=PageKind.HTML, text="".join(map(chr, range(0x4E00, 0x4E00 + 3000))))
    orders = [kept(f"<p>{number}</p>") for number in range(30)]
    probe = Readings(folder)
    probe.keep(orders[0], page)
    size = sum(file.stat().st_size for file in folder.iterdir())
    readings = Readings(folder, most=10 * size)
    for order in orders:
        readings.keep(order, page)
        assert sum(file.stat().st_size for file in folder.iterdir()) <= 10 * size
    assert readings.find(orders[-1]) == page
    assert readings.find(orders[0]) is None
    huge = Page(kind=PageKind.HTML, text="".join(chr(0x4E00 + (i * i * 7919 + i) % 20000) for i in range(600_000)))
    readings.keep(kept("<p>huge</p>"), huge)
    assert readings.find(kept("<p>huge</p>")) is None


def test_all_of_it_may_be_thrown_away(folder: Path) -> None:
    """Nothing is left of it, and it begins anew; what was never there goes without a word."""
    readings = Readings(folder)
    readings.forget()
    readings.keep(kept(), Page(kind=PageKind.HTML, text="Some words."))
    readings.forget()
    assert not folder.exists()
    assert readings.find(kept()) is None
    readings.keep(kept(), Page(kind=PageKind.HTML, text="Some words."))
    assert readings.find(kept()) is not None
