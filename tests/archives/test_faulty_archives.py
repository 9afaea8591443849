"""Archives that hang, lie, go in circles, or have no end: each is told apart, and none costs more than its limit."""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta

import pytest

from monitor.archives.memento import TimeGate
from monitor.archives.wayback import Wayback
from monitor.fetch.web import Web
from monitor.settings import Network
from tests.fakes.clock import FakeClock
from tests.origin import Hang, Origin, Visit, answer, redirect

URL = "http://herald.example/story"
NEAR = datetime(2021, 10, 7, 12, tzinfo=UTC)
_WHEN = "Tue, 05 Oct 2021 09:36:15 GMT"
_SECOND = timedelta(seconds=1)


@pytest.fixture
async def web() -> AsyncIterator[Web]:
    """Give a web that trusts the archive's host alone."""
    clock = FakeClock(drifts=True)
    made = Web(Network(), clock, trusted=["127.0.0.1"])
    made.clock = clock  # type: ignore[attr-defined]
    yield made
    await made.close()


def gate(web: Web, origin: Origin, *, timeout: timedelta = 5 * _SECOND) -> TimeGate:
    """Give the Memento plug."""
    return TimeGate(origin.url("/"), web.plain, web.clock, timeout=timeout, max_bytes=1_000_000)  # type: ignore[attr-defined]


def wayback(web: Web, origin: Origin, *, timeout: timedelta = 5 * _SECOND) -> Wayback:
    """Give the Wayback plug."""
    return Wayback(origin.url(), web.plain, web.clock, timeout=timeout, max_bytes=1_000_000)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("says", "why"),
    [
        (Hang(), "0.3 s"),
        (answer(b"", "503 Service Unavailable", retry_after=60), "503"),
        (answer(b"", "429 Too Many Requests", retry_after=_WHEN), "429"),
        (answer(b"<title>Hello</title>all is well"), "page of its own"),
        (b"\x00\x01nonsense", ""),
    ],
    ids=["hangs", "503", "429", "200", "nonsense"],
)
async def test_a_gate_that_does_not_answer(web: Web, says: Visit, why: str) -> None:
    """It is silent, with a reason, and nothing is believed of it."""
    with Origin() as origin:
        origin.otherwise(says)
        found = await gate(web, origin, timeout=0.3 * _SECOND).find(URL, NEAR, most=3)
        assert (found.answered, found.mementos) == (False, ())
        assert why in found.says


async def test_retry_after_is_read_in_seconds_and_as_a_date(web: Web) -> None:
    """Both spellings name a time; one in the past, or none, names nothing; a year is cut to a month."""
    now = web.clock.now()  # type: ignore[attr-defined]
    later = now + timedelta(hours=3)
    for value, until in (
        ("120", now + timedelta(minutes=2)),
        (later.strftime("%a, %d %b %Y %H:%M:%S GMT"), later),
        ("99999999", now + timedelta(days=31)),
        (_WHEN, None),
        ("soon", None),
    ):
        with Origin() as origin:
            origin.otherwise(answer(b"", "429 Too Many Requests", retry_after=value))
            found = await gate(web, origin).find(URL, NEAR, most=1)
            if until is None:
                assert found.not_before is None
            else:
                assert found.not_before is not None
                assert abs(found.not_before - until) < timedelta(seconds=10)


async def test_a_gate_that_speaks_of_another_address_names_nothing(web: Web) -> None:
    """Links that say they are of another original are not taken, nor is a redirect to a copy of one."""
    with Origin() as origin:
        link = f'<http://other.example/>; rel="original", <{origin.url("/x")}>; rel="memento"; datetime="{_WHEN}"'
        origin.otherwise(redirect(origin.url("/web/20211005093615/http://other.example/"), link=link))
        found = await gate(web, origin).find(URL, NEAR, most=3)
        assert found.mementos == ()


async def test_a_huge_time_map_is_read_as_far_as_the_limit(web: Web) -> None:
    """Nobody reads on for ever: the nearest copies of what was read are named, the gate's own among them."""
    with Origin() as origin:
        copy = origin.url(f"/web/20211005093615/{URL}")
        row = f'<{origin.url("/web/20190101000000/")}{URL}>; rel="memento"; datetime="Tue, 01 Jan 2019 00:00:00 GMT",\n'
        origin.on("/map", answer((row * 200_000).encode(), content_type="application/link-format"))
        origin.otherwise(redirect(copy, link=f'<{URL}>; rel="original", <{origin.url("/map")}>; rel="timemap"'))
        found = await gate(web, origin).find(URL, NEAR, most=5)
        assert [f"{memento.taken:%Y}" for memento in found.mementos] == ["2021", "2019"]
        assert all(len(seen.body) <= 3_000_000 for seen in found.asked)


@pytest.mark.parametrize(
    "body",
    [b"null", b"{}", b"[1, 2]", b'[["a"], ["b"]]', b"<html>", b"[" * 100_000, b'[["timestamp","original"],[1,2]]'],
)
async def test_an_index_that_is_none(web: Web, body: bytes) -> None:
    """What is no list of rows with the columns that were asked for names nothing, and raises nothing."""
    with Origin() as origin:
        origin.otherwise(answer(body, content_type="application/json"))
        found = await wayback(web, origin).find(URL, NEAR, most=3)
        assert found.mementos == ()
        assert found.answered is (body == b'[["timestamp","original"],[1,2]]')


async def test_rows_of_other_addresses_and_odd_moments_are_left_out(web: Web) -> None:
    """An index that lies about what was asked for names only what was asked for."""
    rows = [
        ["timestamp", "original", "statuscode"],
        ["20211005093615", "http://other.example/story", "200"],
        ["20211399093615", URL, "200"],
        ["20211006093615", "https://www.herald.example:443/story", "200"],
        ["short"],
    ]
    with Origin() as origin:
        origin.otherwise(answer(json.dumps(rows).encode(), content_type="application/json"))
        found = await wayback(web, origin).find(URL, NEAR, most=3)
        assert [memento.original for memento in found.mementos] == ["https://www.herald.example:443/story"]


async def test_a_blocked_site_is_an_answer(web: Web) -> None:
    """Where the owner had a site taken out (403) the archive has answered: it has nothing for us."""
    with Origin() as origin:
        origin.otherwise(answer(b"Blocked Site Error", "403 Forbidden"))
        found = await wayback(web, origin).find(URL, NEAR, most=3)
        assert (found.answered, found.mementos) == (True, ())


@pytest.mark.parametrize("kind", ["out", "circle", "on and on", "nowhere", "other"])
async def test_redirects_of_copies_end(web: Web, kind: str) -> None:
    """Out of the archive, in circles, on and on, to nowhere, to another address: refused, and never followed there."""
    with Origin() as origin, Origin() as elsewhere:
        archive = wayback(web, origin)
        named = archive.named(origin.url(f"/web/20211005093615id_/{URL}"))
        assert named is not None
        path = "/web/20211005093615id_/" + URL
        match kind:
            case "out":
                origin.on(path, redirect(elsewhere.url("/secret")))
            case "circle":
                origin.on(path, redirect(origin.url("/web/20211005093616id_/" + URL)))
                origin.on("/web/20211005093616id_/" + URL, redirect(origin.url(path)))
            case "on and on":
                for n in range(12):
                    onward = f"/web/202110050936{n + 16}id_/{URL}"
                    origin.on(path, redirect(origin.url(onward)))
                    path = onward
            case "nowhere":
                origin.on(path, redirect("ftp://herald.example/"))
            case "other":
                other = "/web/20211005093615id_/http://other.example/"
                origin.on(path, redirect(origin.url(other)))
                origin.on(other, answer(memento_datetime=_WHEN, link='<http://other.example/>; rel="original"'))
        recalled = await archive.fetch(named)
        assert recalled.answered
        assert recalled.refused
        assert elsewhere.asked == []
        assert len(origin.asked) <= 7
