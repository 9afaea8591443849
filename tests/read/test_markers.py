"""Traces of sales, walls and vendors: found in markup, never in prose."""

from __future__ import annotations

import pytest

from monitor.model.markers import Marker
from monitor.read.markers import TRACES, Where, markers

_SHAPES = {
    Where.MARKUP: '<script src="https://x.example/{}{}"></script>{}',
    Where.RESOURCE: '<script src="https:{}{}"></script>{}',
    Where.SCRIPT: "<script>go({}{})</script>{}",
    Where.FRAME: '<iframe src="/{}{}"></iframe>{}',
    Where.ELEMENT: '<div class="a {}{}">x</div>{}',
    Where.FIELD: '<input name="{}{}">{}',
    Where.SMALL_PAGE: "<p>Reference {}{}</p>{}",
}
_BEHIND = {
    Marker.LANDER: '"',
    Marker.CLOUDFLARE_CHALLENGE: "h/b/orchestrate/chl_page",
    Marker.AWS_WAF_SCRIPT: "1/2/challenge.js",
}


def test_every_name_has_its_traces() -> None:
    """The closed set of names is covered, whole; needles are lowercase, as the search is."""
    assert set(TRACES) == set(Marker)
    for traces in TRACES.values():
        assert traces
        assert all(trace.needle == trace.needle.lower() for trace in traces)


@pytest.mark.parametrize(
    ("marker", "number"), [(marker, number) for marker, traces in TRACES.items() for number in range(len(traces))]
)
def test_every_trace_is_found_where_it_counts(marker: Marker, number: int) -> None:
    """Each needle, in the place that it is listed for, gives its name, in capitals too."""
    trace = TRACES[marker][number]
    behind = _BEHIND.get(marker, "") if trace.then else ""
    page = _SHAPES[trace.where].format(trace.needle.decode(), behind, f"<script>{trace.beside.decode()}</script>")
    assert marker in markers(page.encode())
    if "&#" not in page:
        assert marker in markers(page.upper().encode())


@pytest.mark.parametrize("marker", [marker for marker in Marker if marker is not Marker.AKAMAI_REFERENCE])
@pytest.mark.parametrize(
    "shape",
    [
        "<p>An article about {}</p>",
        "<p>It runs &lt;script src={}&gt; and so on</p>",
        '<p>See <a href="https://x.example/{}" title="{}">this</a></p>',
        '<meta name=description content="How {} works"><p>x</p>',
        '<script type="application/ld+json">{{"articleBody": "How {} works"}}</script>',
        "<script>app()</script><p>Then {} came</p><script>more()</script>",
        '<img src="a.png" alt="{} in a picture">',
        "<!-- a comment --><p>{}</p><!-- another -->",
    ],
)
def test_prose_is_left_alone(marker: Marker, shape: str) -> None:
    """An article about walls, their vendors or parked domains carries none of their traces."""
    for trace in TRACES[marker]:
        needle = trace.needle.decode()
        assert marker not in markers(f"<html><body>{shape.format(needle, needle)}</body></html>".encode())


@pytest.mark.parametrize(
    ("markup", "found"),
    [
        ('<html data-adblockkey="MFww">', {"data-adblockkey"}),
        ("<script>window.park = 'x';</script>", {"window-park"}),
        ("<script>window.parkingLot = 1</script>", set()),
        ('<script>window.onload=function(){window.location.href="/lander"}</script>', {"lander"}),
        ('<script>var a="/landers/x"</script>', set()),
        ("<!-- parkingcrew -->", {"parkingcrew"}),
        ('<a href="https://dan.com/buy">dan</a>', set()),
        ('<script src="https://cdn1.dan.com/x.js"></script>', {"dan"}),
        ('<script src="https://jordan.com/x.js"></script>', set()),
        ('<script src="/_Incapsula_Resource?x"></script>', {"incapsula-script"}),
        ('<iframe src="/_Incapsula_Resource?x&incident_id=1"></iframe>', {"incapsula-frame"}),
        ('<script src="/cdn-cgi/challenge-platform/scripts/jsd/main.js">', {"cloudflare-detections"}),
        ('<script src="/cdn-cgi/challenge-platform/h/b/orchestrate/x">', {"cloudflare-challenge"}),
        ('<div class="article paywall">', {"paywall-element"}),
        ("<p>errors.edgesuite.net" + "x" * 5000, set()),
        ('<input name="captcha_code">', {"captcha-other"}),
        ('<script src="https://www.google.com/recaptcha/api.js"></script><div class="g-recaptcha">', {"recaptcha"}),
    ],
)
def test_real_shapes(markup: str, found: set[str]) -> None:
    """Traces as they stand on real pages, and their near misses."""
    assert markers(markup.encode()) == found


def test_many_finds_in_prose_do_not_cost_time() -> None:
    """A page that says one needle a hundred thousand times is answered all the same."""
    assert markers(b"<p>" + b"captcha " * 100_000) == frozenset()
