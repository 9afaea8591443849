"""Which page stands for a source, and which is to be drawn: like is compared with like."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from monitor.judge.drawn import Stands, compares_drawn, consents, stands, strayed, to_be_drawn, waits_to_be_drawn
from monitor.judge.standing.keep import conditional, waits_to_be_read
from monitor.model.check import Answer
from monitor.model.exchange import Hop, Observation, Purpose, Request, Validators
from monitor.model.page import Banner, Page, PageKind, Signals
from monitor.model.rendered import Rendered
from monitor.model.snapshot import Baseline, CaptureKind, Origin
from monitor.model.source import Policy, Source
from monitor.model.verdict import Standing, Verdict
from tests.fakes.clock import START
from tests.judge.standings import capture

URL = "https://herald.example/story"
PLAIN = Page(kind=PageKind.HTML, text="Words.")
SHELL = Page(kind=PageKind.HTML, signals=Signals(script_shell=True))
UNREAD = Page(kind=PageKind.HTML, readable=False, unreadable="it is empty")
DRAWN = Rendered(url=URL, started=START, elapsed=timedelta(0), html=b"<p>Words.")
FAILED = Rendered(url=URL, started=START, elapsed=timedelta(0), trouble="it never came to rest")
CITED_PLAIN = Baseline(capture="a", taken=START, origin=Origin.FIRST_LOOK, file="a")
CITED_DRAWN = Baseline(capture="a", taken=START, origin=Origin.FIRST_LOOK, file="a", drawn=True)


@pytest.mark.parametrize(
    ("plain", "rendered", "baseline", "expected"),
    [
        (PLAIN, None, None, Stands.PLAIN),
        (PLAIN, None, CITED_DRAWN, Stands.PLAIN),
        (PLAIN, DRAWN, None, Stands.DRAWN),
        (SHELL, DRAWN, None, Stands.DRAWN),
        (PLAIN, FAILED, None, Stands.PLAIN),
        (SHELL, FAILED, None, Stands.PLAIN),
        (PLAIN, DRAWN, CITED_PLAIN, Stands.PLAIN),
        (SHELL, DRAWN, CITED_PLAIN, Stands.DRAWN),
        (UNREAD, DRAWN, CITED_PLAIN, Stands.DRAWN),
        (SHELL, FAILED, CITED_PLAIN, Stands.PLAIN),
        (PLAIN, DRAWN, CITED_DRAWN, Stands.DRAWN),
        (PLAIN, FAILED, CITED_DRAWN, Stands.NEITHER),
        (SHELL, FAILED, CITED_DRAWN, Stands.NEITHER),
    ],
)
def test_like_is_compared_with_like(
    plain: Page, rendered: Rendered | None, baseline: Baseline | None, expected: Stands
) -> None:
    """A drawn page is never compared with a plain one while the plain one can be read, and never the other way."""
    assert stands(plain, rendered, baseline) is expected


@pytest.mark.parametrize(
    ("engine", "status", "page", "purpose", "expected"),
    [
        ("browser", 200, PLAIN, Purpose.PAGE, True),
        ("browser", 200, SHELL, Purpose.REFRESH, True),
        ("http", 200, SHELL, Purpose.PAGE, False),
        ("browser", 404, PLAIN, Purpose.PAGE, False),
        ("browser", 403, PLAIN, Purpose.PAGE, False),
        ("browser", 200, PLAIN, Purpose.SIBLING, False),
        ("browser", 200, PLAIN, Purpose.ROOT, False),
        ("browser", 200, Page(kind=PageKind.PDF), Purpose.PAGE, False),
        ("browser", 200, None, Purpose.PAGE, False),
    ],
)
def test_only_pages_that_are_there_are_drawn(
    engine: str, status: int, page: Page | None, purpose: Purpose, *, expected: bool
) -> None:
    """Nothing is drawn that was refused, is no HTML, or was asked for beside the page."""
    hop = Hop(url=URL, started=START, elapsed=timedelta(0), status=status)
    seen = Observation(request=Request(url=URL, purpose=purpose), hops=(hop,))
    source = Source(id="herald", url=URL, policy=Policy(engine=engine))
    assert to_be_drawn(source, Answer(observation=seen, page=page)) is expected


@pytest.mark.parametrize(
    ("markers", "boxes", "seen", "expected"),
    [
        ((), (), "Words.", ()),
        ((), (Banner(words="We use cookies OK"),), "WE USE COOKIES\nOK", ("banner",)),
        ((), (Banner(words="We use cookies OK"),), "Words.", ()),
        (
            (),
            (Banner(by="osano", words="Got it"), Banner(words="We use cookies")),
            "got it we use cookies",
            ("osano", "banner"),
        ),
        # What stands in a frame or a shadow root has no words here.
        ((), (Banner(by="sourcepoint"),), "Words.", ("sourcepoint",)),
        (("onetrust", "turnstile"), (Banner(by="onetrust", words="Hidden"),), "Words.", ("onetrust",)),
    ],
)
def test_what_asks_for_consent_is_named(
    markers: tuple[str, ...], boxes: tuple[Banner, ...], seen: str, expected: tuple[str, ...]
) -> None:
    """Platforms by trace or box, other boxes as such; a box with words counts where they can be seen."""
    page = replace(PLAIN, signals=Signals(markers=frozenset(markers)), banners=boxes)
    assert consents(page, replace(DRAWN, text=seen)) == expected


@pytest.mark.parametrize(("baseline", "drawn"), [(None, True), (CITED_DRAWN, True), (CITED_PLAIN, False)])
def test_a_drawn_page_is_never_asked_conditionally(baseline: Baseline | None, *, drawn: bool) -> None:
    """What a script draws may change while its page does not; a plain page is asked as ever."""
    source = Source(id="herald", url=URL, policy=Policy(engine="browser"))
    before = Standing(
        source="herald",
        url=URL,
        verdict=Verdict.LIVE,
        baseline=baseline,
        validators=Validators(etag='"a"'),
        payload_digest="sha256:a",
        last_full=START,
        engine="browser",
    )
    assert compares_drawn(source, before) is drawn
    assert (conditional(before, source, at=START + timedelta(days=1)) is None) is drawn


@pytest.mark.parametrize(
    ("engine", "read_with", "baseline", "whole", "waits"),
    [
        ("browser", "http", CITED_PLAIN, CaptureKind.RESPONSE, True),
        ("browser", "http", CITED_PLAIN, None, True),
        ("browser", "browser", CITED_PLAIN, CaptureKind.RESPONSE, False),
        ("browser", "http", CITED_PLAIN, CaptureKind.BROWSER, False),
        ("browser", "http", CITED_DRAWN, CaptureKind.RESPONSE, False),
        ("browser", "http", None, None, False),
        ("http", "http", CITED_PLAIN, CaptureKind.RESPONSE, False),
        ("http", "browser", CITED_PLAIN, CaptureKind.RESPONSE, False),
    ],
)
def test_a_browser_that_was_asked_for_later_draws_known_bytes(
    engine: str, read_with: str, baseline: Baseline | None, whole: CaptureKind | None, *, waits: bool
) -> None:
    """Until the page was read with a browser at hand, or a copy holds a drawing, it is asked for whole and read."""
    source = Source(id="herald", url=URL, policy=Policy(engine=engine))
    before = Standing(
        source="herald",
        url=URL,
        baseline=baseline,
        engine=read_with,
        payload_capture=None if whole is None else replace(capture(), kind=whole),
    )
    assert waits_to_be_drawn(source, before) is waits
    assert waits_to_be_read(before, source) is waits


@pytest.mark.parametrize(
    ("stood", "expected"),
    [
        (URL, False),
        ("https://www.herald.example/story/2", False),
        ("http://herald.example:80/story", False),
        ("https://elsewhere.example/story", True),
        ("https://herald.example:8443/story", True),
    ],
)
def test_another_site_is_not_the_source(stood: str, *, expected: bool) -> None:
    """Where scripts lead within the site the drawing counts; elsewhere it says nothing about the source."""
    assert strayed(URL, replace(DRAWN, url=stood)) is expected
    assert not strayed(URL, replace(FAILED, url=stood)), "nothing was drawn"
