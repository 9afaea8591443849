"""Bytes of every kind: PDFs with quotes, pages nobody can read, certificates that do not fit, bodies without end."""

from __future__ import annotations

import gzip
import ssl
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import trustme

from monitor.app import Which
from monitor.model.comparison import PassageState
from monitor.model.finding import Event
from monitor.model.verdict import Note, Verdict
from tests.origin import Endless, Visit, answer
from tests.read.test_pdf_pages import make_pdf
from tests.stories.prose import ENGLISH, article
from tests.stories.test_dying import days
from tests.stories.theatre import Theatre, Words
from tests.stories.town import Asked, House

_QUOTE = "were missing from the register at the end of 2019"
_REPORT = (
    "Annual report of the register",
    "The commission found that 1.8 million entries were missing from the register",
    "at the end of 2019, and that nobody had asked for them in three years.",
    "It recommends that the register be counted again by an office of its own.",
)


def pdf(*lines: str) -> Visit:
    """Print a report."""
    return answer(
        make_pdf([lines or _REPORT], info="/Title (Annual report of the register)"), content_type="application/pdf"
    )


async def test_a_pdf_is_read_quoted_and_compared(tmp_path: Path) -> None:
    """The quote runs over the line; a number that changes in the report is told like one on a page."""
    other = tuple(line.replace("1.8 million", "1.3 million") for line in _REPORT)
    source = {"report": ("http://office.example:{port}/report.pdf", f'quotes: ["1.8 million entries {_QUOTE}"]')}
    house = {"/report.pdf": days((0, pdf()), (3, pdf(*other)))}
    async with Theatre(tmp_path, {"office.example": house}, sources=source) as stage:
        await stage.look()
        first = await stage.standing("report")
        assert (first.verdict, first.title) == (Verdict.LIVE, "Annual report of the register")
        assert [passage.state for passage in first.quotes] == [PassageState.PRESENT]
        assert first.baseline is not None
        await stage.days(6)
        then = await stage.standing("report")
        assert [passage.state for passage in then.quotes] == [PassageState.EDITED]
        assert set(stage.told("report")) == {Event.QUOTE_EDITED, Event.CHANGED}


@pytest.mark.parametrize(
    "page",
    [
        answer(b"\x89PNG\r\n\x1a\n" + bytes(500), content_type="image/png"),
        answer(make_pdf([_REPORT], encrypt=True), content_type="application/pdf"),
        answer(make_pdf([_REPORT])[:200], content_type="application/pdf"),
        answer(b"<!doctype html><title>App</title><div id=root></div><script src=/app.js></script>"),
        answer(bytes(range(256)) * 8, content_type="application/octet-stream"),
    ],
    ids=["image", "encrypted", "torn", "shell", "bytes"],
)
async def test_what_nobody_can_read_is_there_all_the_same(tmp_path: Path, page: Visit) -> None:
    """An unreadable page is live, its quotes are unreadable, and it never becomes what was cited."""
    source = {"herald": ("http://herald.example:{port}/story", 'quotes: ["nobody had asked for it"]')}
    house = {"/story": days((0, page), (3, answer(article(ENGLISH))), (6, page))}
    async with Theatre(tmp_path, {"herald.example": house}, sources=source) as stage:
        await stage.look()
        first = await stage.standing("herald")
        assert (first.verdict, first.notes, first.baseline) == (Verdict.LIVE, (Note.UNREADABLE,), None)
        assert first.capture is not None
        assert [quote["state"] for quote in stage.json("herald")["quotes"]] == ["unreadable"]
        assert stage.json("herald")["change"] is None
        await stage.days(5)
        read = await stage.standing("herald")
        assert read.baseline is not None
        assert [passage.state for passage in read.quotes] == [PassageState.PRESENT]
        await stage.days(4)
        last = await stage.standing("herald")
        assert (last.verdict, last.baseline, last.notes) == (Verdict.LIVE, read.baseline, (Note.UNREADABLE,))
        assert stage.told("herald") == []


async def test_faulty_certificates_are_noted_and_looked_behind(tmp_path: Path) -> None:
    """Expired, of another name, of an unknown authority: the outcome is that of what stands behind, noted tls."""
    authority, stranger = trustme.CA(), trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    past = datetime.now(UTC) - timedelta(days=30)
    leaves = {
        "sound.example": authority.issue_cert("sound.example"),
        "expired.example": authority.issue_cert("expired.example", not_after=past, not_before=past - timedelta(days=9)),
        "other-name.example": authority.issue_cert("www.somebody.example"),
        "unknown.example": stranger.issue_cert("unknown.example"),
        "expired-and-gone.example": authority.issue_cert(
            "expired-and-gone.example", not_after=past, not_before=past - timedelta(days=9)
        ),
    }
    secure = {}
    for host, leaf in leaves.items():
        secure[host] = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        leaf.configure_cert(secure[host])
    hosts: dict[str, House] = {host: {"/story": answer(article(ENGLISH), set_cookie="id=1")} for host in leaves}
    hosts["expired-and-gone.example"] = {}
    sources: dict[str, Words] = {host.partition(".")[0]: f"https://{host}/story" for host in leaves}
    network = f"ca_file: {tmp_path / 'ca.pem'}"
    async with Theatre(tmp_path, hosts, sources=sources, secure=secure, network=network) as stage:
        await stage.look()
        found = {name: stage.json(name) for name in sources}
        assert {name: (entry["rule"], entry["notes"]) for name, entry in found.items()} == {
            "sound": ("ok-fits", []),
            "expired": ("ok-fits", ["tls"]),
            "other-name": ("ok-fits", ["tls"]),
            "unknown": ("ok-fits", ["tls"]),
            "expired-and-gone": ("missing-404", ["tls"]),
        }
        await stage.days(3)
        assert [stage.json(name)["verdict"] for name in ("sound", "expired", "unknown")] == ["live"] * 3
        asked = {asked.host: asked.headers for asked in stage.town.asked}
        assert not any("cookie" in headers or "if-none-match" in headers for headers in asked.values())


async def test_bodies_without_end_are_read_up_to_the_limit(tmp_path: Path) -> None:
    """What was read within the limit is judged and kept; a bomb is unpacked no further; the copy says it was cut."""
    bomb = gzip.compress(article(ENGLISH) + b" " * 300_000_000, compresslevel=1)

    def endless(_: Asked) -> Visit:
        head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
        return (head + article(ENGLISH), Endless(b"<!-- more -->" * 4_000))

    hosts: dict[str, House] = {
        "endless.example": {"/story": endless},
        "bomb.example": {"/story": answer(bomb, content_encoding="gzip")},
        "well.example": {"/story": answer(article(ENGLISH))},
    }
    async with Theatre(tmp_path, hosts, network="max_bytes: 400kB") as stage:
        await stage.look()
        assert {name: stage.json(name)["rule"] for name in ("endless", "bomb", "well")} == {
            "endless": "ok-truncated",
            "bomb": "ok-truncated",
            "well": "ok-fits",
        }
        await stage.days(3)
        await stage.look(Which.ALL)
        for name in ("endless", "bomb"):
            standing = await stage.standing(name)
            assert (standing.verdict, standing.notes, standing.title) == (
                Verdict.LIVE,
                (Note.TRUNCATED,),
                ENGLISH.title,
            )
            assert stage.told(name) == []
        files = sum(file.stat().st_size for file in stage.house.snapshots.glob("captures/**/*.warc.gz"))
        assert files < 5_000_000


async def test_a_page_that_is_not_packed_as_it_says_is_asked_for_unpacked(tmp_path: Path) -> None:
    """Who claims a packing for what comes as it is, or cut, is asked once without one; who lies then too is no page."""
    page = article(ENGLISH)

    def careless(asked: Asked) -> bytes:
        plain = asked.headers.get("accept-encoding") == "identity"
        return answer(page) if plain else answer(page, content_encoding="gzip")

    def torn(asked: Asked) -> bytes:
        plain = asked.headers.get("accept-encoding") == "identity"
        return answer(page) if plain else answer(b"br" + gzip.compress(page)[9:], content_encoding="br")

    always = answer(page, content_encoding="gzip")
    houses: dict[str, House] = {
        "careless.example": {"/story": careless},
        "torn.example": {"/story": torn},
        "always.example": {"/story": always},
    }
    async with Theatre(tmp_path, houses) as stage:
        await stage.look()
        await stage.days(3)
        assert (await stage.standing("careless")).verdict is Verdict.LIVE
        assert (await stage.standing("torn")).verdict is Verdict.LIVE
        lost = await stage.standing("always")
        assert (lost.verdict, lost.rule) == (Verdict.FAILING, "bad-http")
