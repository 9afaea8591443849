"""Memento: the kept copies given out by moment, as a real pywb gives out the same files."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path

import pytest

from monitor.archives.links import Link, links
from monitor.archives.memento import TimeGate
from monitor.fetch.web import Web
from monitor.settings import Network
from tests.archives.pywbs import WHY_SKIPPED, missing, pywb_over
from tests.fakes.clock import FakeClock
from tests.web.asking import Given, Kept, ask


@pytest.mark.skipif(missing(), reason=WHY_SKIPPED)
@pytest.mark.xdist_group("pywb")
async def test_answers_are_those_of_pywb(kept: Kept, tmp_path: Path) -> None:
    """TimeGate, TimeMap and raw copies: status, moment, links, and every byte of the body."""
    with pywb_over(tmp_path / "pywb", kept.files, exact=True) as theirs:
        assert await asyncio.to_thread(_compare, kept, theirs) > 5, "copies were compared"


#: Short, long and impossible moments: each leads somewhere.
_MOMENTS = (
    *("2", "20", "202", "2026", "20260", "202603", "2026030", "20260302", "2026030200", "202603021", "2026030409"),
    *("202603040", "20260304090", "202603040900", "2026030409000", "2026030409000099", "20261340", "19990231", "4000"),
)


def _compare(kept: Kept, theirs: str) -> int:
    """Compare what both say of each page and each copy; give the number of copies."""
    urls = [kept.origin.url(path) for path in ("/story?a=1&b=%20x", "/stays", "/moved", "/tagged")]
    moments: list[tuple[str, str]] = []
    for url in urls:
        pair = [ask(base, f"timemap/link/{url}") for base in (kept.base, theirs)]
        ours, other = ([_link(link, base) for link in links(given.body.decode())]
                       for given, base in zip(pair, (kept.base, theirs), strict=True))  # fmt: skip
        assert pair[0].status == pair[1].status
        # pywb lists two answers of one second twice, under the same address.
        assert len(set(ours)) == len(ours)
        assert set(ours) == set(other)
        assert pair[0].relations(kept.base) == pair[1].relations(theirs)
        moments += [(at, url) for relations, at, _ in ours if "memento" in relations and at]
        for wish in (None, "Thu, 05 Mar 2026 08:00:00 GMT", "Mon, 01 Jan 1990 00:00:00 GMT", "nonsense"):
            said = {"Accept_Datetime": wish} if wish else {}
            gates = [ask(base, url, **said) for base in (kept.base, theirs)]
            _same(gates, (kept.base, theirs))
    bare = kept.origin.url("/stays").removeprefix("http://")
    asked = [f"{moment}{how}/{bare}" for moment in _MOMENTS for how in ("id_", "mp_")]
    for rest in (*asked, f"id_/{bare}", f"id_/http://{bare}", f"id_/http:/{bare}", "20260304id_/never.example/"):
        gates = [ask(base, rest) for base in (kept.base, theirs)]
        assert gates[0].status == gates[1].status, rest
        if gates[1].status == 307:
            # pywb keeps modifiers that are no matter of ours.
            aims = [given.headers["location"].replace("mp_", "") for given in gates]
            assert aims[0].removeprefix(kept.base) == aims[1].removeprefix(theirs), rest
    for given in [ask(base, f"timemap/link/{kept.origin.url('/never')}") for base in (kept.base, theirs)]:
        assert given.status == 404
    for at, url in moments:
        digits = _digits(at)
        copies = [ask(base, f"{digits}id_/{url}") for base in (kept.base, theirs)]
        _same(copies, (kept.base, theirs))
        assert copies[0].body == copies[1].body
        assert copies[0].headers["memento-datetime"] == copies[1].headers["memento-datetime"] == at
    return len(moments)


def _same(pair: list[Given], bases: tuple[str, str]) -> None:
    """Compare two answers by what Memento says; the collection that pywb names is its own matter."""
    ours, other = pair
    assert ours.status == other.status
    if ours.status != 400:
        assert ours.relations(bases[0]) == other.relations(bases[1])
    assert ours.headers.get("vary", "").lower() == other.headers.get("vary", "").lower()
    if ours.status == 307:
        assert ours.headers["location"].removeprefix(bases[0]) == other.headers["location"].removeprefix(bases[1])


def _link(link: Link, base: str) -> tuple[frozenset[str], str | None, str]:
    return link.relations - {"first", "last"}, link.says.get("datetime"), link.url.removeprefix(base)


def _digits(at: str) -> str:
    return f"{parsedate_to_datetime(at):%Y%m%d%H%M%S}"


async def test_our_own_reader_of_archives_reads_us(kept: Kept) -> None:
    """The plug that asks public archives finds our moments and gets the very bytes of each."""
    clock = FakeClock(drifts=True)
    web = Web(Network(), clock, trusted=["127.0.0.1"]).plain
    gate = TimeGate(kept.base, web, clock, timeout=timedelta(seconds=20), max_bytes=1_000_000)
    sought = await gate.find(kept.origin.url("/stays"), datetime(2026, 3, 4, tzinfo=UTC), most=3)
    recalled = await gate.fetch(sought.mementos[0])
    await gate.close()
    assert (sought.answered, recalled.refused) == (True, "")
    assert bytes(recalled.observation.body).startswith(b"<title>What the ferry saw")


async def test_a_copy_is_a_page_that_does_nothing_or_a_file(kept: Kept) -> None:
    """No archived header comes back; a page is cleaned, raw bytes are a file, a redirect stays among the copies."""
    shown = await asyncio.to_thread(ask, kept.base, f"20260302/{kept.origin.url('/stays')}")
    assert (shown.status, shown.headers["location"].startswith(kept.base)) == (307, True)
    page = await asyncio.to_thread(ask, kept.base, shown.headers["location"].removeprefix(kept.base))
    raw = await asyncio.to_thread(ask, kept.base, f"20260302090000id_/{kept.origin.url('/stays')}")
    moved = await asyncio.to_thread(ask, kept.base, f"20260302090000id_/{kept.origin.url('/moved')}")
    assert "content-disposition" not in page.headers
    assert raw.headers["content-disposition"].startswith("attachment")
    assert moved.headers["location"] == f"{kept.base}20260302090000id_/{kept.origin.url('/stays')}"
    for given in (page, raw, moved):
        assert given.headers["content-security-policy"].startswith("sandbox; default-src 'none'")
        assert "set-cookie" not in given.headers
