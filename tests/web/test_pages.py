"""Our own pages and the JSON beside them: what they show, to whom they answer, and that hostile words stay words."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
from pathlib import Path

import feedparser
import jsonschema
import pytest

from monitor.custody.pruning import take_down
from monitor.custody.receiving import take_in
from monitor.errors import ConfigurationError
from monitor.evidence.copy.answers import read_answers
from monitor.evidence.layout import CAPTURES
from monitor.report.to_json import schema
from monitor.settings import Web
from monitor.web.apart import cleaned
from monitor.web.clean import clean
from monitor.web.copies import attachment
from monitor.web.guard import THEIRS
from monitor.web.serve import serving
from tests.handing.foreign import info, record, response
from tests.web.asking import Given, Kept, ask


async def get(kept: Kept, path: str, **headers: str) -> Given:
    """Ask for one of our own pages."""
    return await asyncio.to_thread(ask, f"{kept.desk}/", path, **headers)


async def test_every_page_can_be_reached_and_links_lead_on(kept: Kept) -> None:
    """The list, one source, its difference, its reasons and its copies: each shows what it is for."""
    listed = (await get(kept, "")).body.decode()
    assert "/sources/s0" in listed
    source = (await get(kept, "sources/s0")).body.decode()
    assert "410" in source or "gone" in source
    (capture,) = [each.id for each in (await kept.monitor.show("s1")).captures][-1:]
    (latest, *_) = (await kept.monitor.show("s1")).captures
    assert latest.refers_to == capture
    for path, word in (
        (f"copies/{latest.id}", "counted seals on their way"),
        (f"copies/{capture}", "counted seals on their way"),
        ("copy-of/s1", "as it was written"),
        ("sources/s1/diff", "The words are the same"),
        ("sources/s1/why", "Rule"),
        ("style.css", "--paper"),
    ):
        given = await get(kept, path)
        assert (given.status, word in given.body.decode()) == (200, True), path
    assert (await get(kept, "?q=nothing-of-the-kind")).body.decode().count("/sources/") == 0
    assert (await get(kept, "sources/none")).status == 404
    assert (await get(kept, "copies/../../etc/passwd")).status == 404
    assert (await get(kept, "copies/20261122T161642Z-3f9c2a71b0de-7k2m")).status == 404


async def test_programs_get_what_the_report_says(kept: Kept) -> None:
    """The report keeps to its published schema, a source is the same there, and the feed can be read."""
    report = json.loads((await get(kept, "api/report")).body)
    jsonschema.Draft202012Validator(schema()).validate(report)
    one = json.loads((await get(kept, "api/sources/s1")).body)
    assert {**one, "turns": []} == {**next(each for each in report["sources"] if each["id"] == "s1"), "turns": []}
    assert json.loads((await get(kept, "api/sources/s1/why")).body)["schema"] == 1
    assert json.loads((await get(kept, "api/sources/none")).body)["error"]
    assert not feedparser.parse((await get(kept, "feed.atom")).body).bozo


async def test_nobody_from_elsewhere_is_answered(kept: Kept) -> None:
    """Another name, another page, another verb, or being loaded into a page: refused, each with its reason."""
    for headers, status in (
        ({"Host": "evil.example"}, 421),
        ({"Host": kept.desk.removeprefix("http://").replace("127.0.0.1", "rebound.example")}, 421),
        ({"Origin": "http://evil.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": kept.base.partition("/web")[0]}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors", "Sec_Fetch_Dest": "image"}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "iframe"}, 403),
        ({"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "navigate", "Sec_Fetch_Dest": "document"}, 200),
        ({"Origin": kept.desk}, 200),
    ):
        assert (await get(kept, "alive", **headers)).status == status, headers


async def test_headers_of_every_answer(kept: Kept) -> None:
    """Nothing is sniffed, referred, framed or remembered, and no script may run, errors too."""
    for path in ("", "sources/none", "no-such-page"):
        headers = (await get(kept, path)).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert "script" not in headers["content-security-policy"]
        assert (headers["x-content-type-options"], headers["referrer-policy"]) == ("nosniff", "no-referrer")
        assert (headers["cache-control"], headers["x-frame-options"]) == ("no-store", "DENY")
    (capture, *_) = (await kept.monitor.show("s1")).captures
    copy = await asyncio.to_thread(ask, kept.base.removesuffix("web/"), f"copies/{capture.id}/html")
    assert copy.headers["content-security-policy"] == THEIRS


async def test_no_part_of_a_payload_is_given_out_for_the_whole(kept: Kept) -> None:
    """What is longer, unpacked, than is unpacked here is refused with what to do; to the last byte it is a file."""
    capture = (await kept.monitor.show("s1")).captures[-1]
    root = kept.monitor.snapshots(kept.monitor.settings())
    whole = read_answers(root, capture, limit=50_000_000).subject
    assert whole is not None
    size = len(whole.body)
    for limit, status in ((size, 200), (size - 1, 507)):
        subject = read_answers(root, capture, limit=limit).subject
        assert subject is not None
        given = attachment(subject, capture.id)
        assert (given.status_code, subject.cut, len(subject.body)) == (status, status == 507, limit)
    assert b"`warcio extract`" in bytes(given.body)


async def test_a_damaged_copy_says_so(kept: Kept) -> None:
    """A file that is not as it was written is named, and nothing of it is shown."""
    (capture, *_) = (await kept.monitor.show("s1")).captures
    (file,) = [each for each in kept.files if each.name.startswith(capture.id)]
    file.chmod(0o644)
    file.write_bytes(file.read_bytes()[:-9] + b"123456789")
    page = (await get(kept, f"copies/{capture.id}")).body.decode()
    assert "not as it was written" in page
    assert "The payload as a file" not in page
    copy = await asyncio.to_thread(ask, kept.base.removesuffix("web/"), f"copies/{capture.id}/html")
    assert (copy.status, CAPTURES in copy.body.decode()) == (404, False)


async def test_a_copy_of_others_says_whose_it_was_and_is_read_now(kept: Kept, tmp_path: Path) -> None:
    """File, digest, record and writer; no look of ours is claimed, and its text is read while the page is made."""
    file = tmp_path / "theirs.warc"
    file.write_bytes(info() + record(kept.origin.url("/stays"), response()))
    taken = await take_in(kept.monitor, file)
    ((_, capture),) = taken.captures
    page = (await get(kept, f"copies/{capture.id}")).body.decode()
    for word in (
        "This is what the page said in the year of the citation.",
        "This one was read out of it just now, with ",
        "theirs.warc",
        hashlib.sha256(file.read_bytes()).hexdigest(),
        "urn:uuid:00000000-0000-4000-8000-000000000001",
        "Crawler 3.1",
    ):
        assert word in page
    assert "looked at from" not in page
    (latest, *_) = (await kept.monitor.show("s2")).captures
    own = (await get(kept, f"copies/{latest.id}")).body.decode()
    assert "looked at from" in own
    assert "just now, with" not in own


async def test_a_copy_that_was_taken_away_says_so(kept: Kept) -> None:
    """When, by whose line and why; nothing is called damaged, and nobody is sent to a backup. So of its revisits."""
    captures = (await kept.monitor.show("s1")).captures
    whole, leaning = captures[-1], captures[0]
    await take_down(kept.monitor, whole.id, reason="court order <12>", dependents=True, apply=True)
    for capture in (whole, leaning):
        page = (await get(kept, f"copies/{capture.id}")).body.decode()
        assert "taken away" in page
        assert "court order &lt;12&gt;." in page
        assert re.search(r"Line \d+ of the chain \w+ says so, written 2026-03-0\d \d\d:\d\d UTC", page)
        for wrong in ("not as it was written", "backup", "The payload as a file", 'id="text"'):
            assert wrong not in page
        copy = await asyncio.to_thread(ask, kept.base.removesuffix("web/"), f"copies/{capture.id}/html")
        assert copy.status == 404


async def test_others_need_a_token(kept: Kept, monkeypatch: pytest.MonkeyPatch) -> None:
    """A server that others can reach does not start without a token, and with one answers only those who know it."""
    with pytest.raises(ConfigurationError, match="MONITOR_WEB_TOKEN"):
        async with serving(kept.monitor, Web(host="0.0.0.0", port=0)):
            pass
    monkeypatch.setenv("MONITOR_WEB_TOKEN", "open sesame")
    async with serving(kept.monitor, Web(port=0, token="env:MONITOR_WEB_TOKEN")) as reached:
        for said, status in (
            ("", 401),
            ("Bearer wrong", 401),
            ("Bearer open sesame", 200),
            ("Basic bWU6b3BlbiBzZXNhbWU=", 200),
            ("Basic ???", 401),
        ):
            for origin, path in ((reached.desk, "/alive"), (reached.copies, "/web/http://never.example/")):
                given = await asyncio.to_thread(ask, origin, path, Authorization=said)
                assert given.status in {status, 404 if status == 200 else status}, said


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<p onclick=x()>a</p><script>b</script>", "<p>a</p>"),
        ("<a href='javascript:x()'>a</a><a href='#b'>b</a>", '<a>a</a><a href="#b">b</a>'),
        ("<img src='http://x.example/a.png' alt=a>", '<img alt="a">'),
        ("<img src='data:image/svg+xml;base64,PHN2Zz4='>", "<img>"),
        ("<p style='color:red;background:url(http://x.example)'>a</p>", "<p>a</p>"),
        ("<svg><g onload=x()>a</g></svg>b", "b"),
        ("<form action=x><input><p>a</p></form>", "<p>a</p>"),
        ("<meta http-equiv=refresh content='0;url=x'><base href=x><link rel=preconnect href=x>a", "a"),
    ],
)
def test_what_is_left_of_a_page(html: str, left: str) -> None:
    """Words and structure stay; whatever acts or asks goes."""
    assert clean(html, "http://page.example/", {}).html == left


def test_pictures_of_the_copy_are_shown_from_it() -> None:
    """A picture that the copy holds stands in the page itself; one that it lacks is asked of nobody."""
    pictures = {"http://page.example/a.png": b"\x89PNG\r\n\x1a\nrest"}
    made = clean("<img src=/a.png><img src=/b.png>", "http://page.example/x", pictures)
    assert made.html.startswith('<img src="data:image/png;base64,')
    assert (made.wanted, made.shown) == (2, 1)


async def test_a_page_made_to_be_endless_costs_nothing_but_itself() -> None:
    """A million nested elements are given up within the limit; a plain page comes back from the process as it went."""
    assert await cleaned("<div>" * 1_000_000, "http://page.example/", {}, within=1.5) is None
    made = await cleaned("<p>words <a href=/x>there</a><img src=/a.png>", "http://page.example/", {})
    assert made is not None
    assert (made.html, list(made.links)) == ("<p>words <a>there</a><img></p>", ["http://page.example/x"])


async def test_words_of_others_stay_words(kept: Kept) -> None:
    """A title that is markup is shown as it was written, on every page of ours."""
    (capture, *_) = (await kept.monitor.show("s3")).captures
    for path in (
        "",
        "sources/s3",
        "sources/s3/why",
        f"copies/{capture.id}",
        "?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E",
    ):
        body = (await get(kept, path)).body
        assert b"<script" not in body.lower(), path
    assert b"&lt;script&gt;alert" in (await get(kept, "sources/s3")).body
