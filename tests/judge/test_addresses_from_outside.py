"""Whatever the web calls an address is taken as it is asked for, or not at all; nothing raises or leads inside."""

from __future__ import annotations

import string

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from monitor.fetch.guard import ForbiddenError, Guard
from monitor.fetch.target import literal, redirect_target, target
from monitor.judge.look.addresses import is_home, only_form_differs, root_of, sibling_of
from monitor.judge.look.signposts import is_market
from monitor.judge.requisites import of_style
from monitor.model.address import address_fault, host_name, is_inner_name, is_web, normalise, same_place
from monitor.model.figures import FiguresError, spelt_out
from monitor.model.outside import in_page, joined, led, refresh_of, usable
from monitor.model.verdict import Outcome
from tests.judge.courtroom import URL, Case, Ruling, article, cited, hear, html, page

PAGE = "https://news.example/a/b.html"
#: What has broken programs before.
ODD = (
    *(
        "http://[::1",
        "//[",
        "https://[CDN]/a.js",
        "http://a:99999/x",
        "http://a:-1/",
        "http://a:b/",
        "http://a\u2100.de/",
    ),
    *("http://256.256.256.256/", "http://010.0.0.1/", "http://0251.0376.0251.0376/", "http://08.8.8.8/", "http://0x/"),
    *("http://192.168.1.08/", "http://1.2.3.4.5/", "http://1e3.4/", "http://a..b/", "http://.", "http://..", "http://"),
    *("http:///x", "http:", "//", "?", "#", "", "http://xn--a/", "http://xn--/", "http://\u200d.de/", "http://-a-.de/"),
    *(
        "http://a b/",
        "http://%/",
        "http://%00/",
        "http://%5b/",
        "http://a/%",
        "http://[fe80::1%eth0]/",
        "http://[v1.x]/",
    ),
    *("http://\uff11\uff12\uff17.1/", "http://a@b@c/", "http://:@/", "http://user:pw@/", "http://a\t.de/", "\u0130"),
    *("mailto:[", "intent://[x", "foo://a:99999", "javascript:[", "data:,", "\\\\a\\b", "http:\\\\a", "about:blank"),
    *("http://" + "a" * 70_000, "http://a/" + "x" * 70_000, "http://" + "\u4e00" * 300, "http://" + "a." * 200),
    *("http://a.example/" + "\u4e00" * 9_000, "1" * 500, "0" * 5_000 + ";url=/", "http://" + "9" * 6_000 + "/"),
)
#: Such as only a parser's own faults would bring.
_LONE = ("http://\ud800/", "http://a/\ud800", "http://\x00/", "\x00", "http://a.example/\x00")
_MARKS = string.ascii_letters + string.digits + ":/?#[]@!$&'()*+,;=.-_~%\\ \t\u2100\uff11\u4e00\u200d\ud800\x00<>{}|^`"
_ANY = st.one_of(
    st.sampled_from((*ODD, *_LONE)),
    st.text(alphabet=_MARKS, max_size=60),
    st.builds(
        "{}{}{}".format,
        st.sampled_from(("http://", "https://", "HTTP://", "//", "/", "mailto:", "intent://", "")),
        st.text(alphabet=_MARKS, max_size=40),
        st.sampled_from(("", "/", ":80/", ":x", "?q=[", "#[", ".1/", ".example/")),
    ),
)
#: Where judgements and copies look for addresses in a page.
PLACES = (
    '<script src="{}"></script>',
    '<iframe src="{}"></iframe>',
    '<img src="{}" srcset="{} 2x">',
    '<link rel=canonical href="{}">',
    '<meta property=og:url content="{}">',
    '<meta http-equiv=refresh content="0; url={}">',
    '<base href="{}">',
    '<form action="{}"><input name=q></form>',
    '<link rel=stylesheet href="{}">',
    '<p style="background: url({})"></p><style>@import "{}"; p { background: url({}) }</style>',
    '<script type="application/ld+json">{"@type": "NewsArticle", "url": "{}", "mainEntityOfPage": "{}"}</script>',
)


@given(_ANY, _ANY)
@example("http://[::1", "http://a:99999/x")
def test_what_is_taken_can_be_asked(link: str, base: str) -> None:
    """It stands as it goes over the wire, and every judgement can take it apart; or there is none."""
    joined(base, link)
    of_style(f"a {{ background: url({link}) }} @import '{link}'", PAGE)
    for taken in (usable(link), led(PAGE, link), led(base, link), in_page(link, PAGE), in_page(link, base)):
        if taken is None:
            continue
        assert normalise(taken) == taken == target(taken).url
        assert taken.isascii()
        assert is_web(taken)
        assert host_name(taken)
        assert only_form_differs(taken, root_of(taken)) or not is_home(taken) or sibling_of(taken, "token")
        is_market(taken)
        literal(host_name(taken))


@pytest.mark.parametrize("link", ["/c/../d", "/%2e/d", "../a/./../d", "https://news.example/%2E%2e/d", "/./d"])
def test_dot_segments_of_links_go(link: str) -> None:
    """What a page, a refresh or a canonical link names is asked as browsers ask it."""
    assert in_page(link, PAGE) == led(PAGE, link) == "https://news.example/d"
    told = refresh_of(f"0; url={link}", base=PAGE, url=PAGE)
    assert told is not None
    assert told.url == "https://news.example/d"


@given(_ANY)
def test_what_lint_finds_no_fault_with_can_be_asked(url: str) -> None:
    """An address without a fault is written, asked and compared."""
    if address_fault(url) is None and is_web(url):
        assert target(url).url == normalise(url)
        assert same_place(url)


@given(st.binary(max_size=80) | _ANY.map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_a_location_never_raises(location: bytes) -> None:
    """It leads to an address that can be asked, or to one that is none of the web, or nowhere."""
    for status in (300, 302):
        onward = redirect_target(status, location, PAGE)
        if onward is not None:
            host_name(onward)
            assert not is_web(onward) or target(onward).url == onward


@given(_ANY)
def test_a_refresh_never_raises(said: str) -> None:
    """Its target can be taken apart, whatever stands there."""
    for content in (said, f"0; url={said}", f"0;URL='{said}", f"{said};/x"):
        told = refresh_of(content, base=PAGE, url=PAGE)
        if told is not None:
            host_name(told.url)
            assert not is_web(told.url) or usable(told.url) == told.url


def _filled(place: str, url: str) -> str:
    return place.replace("{}", url.replace('"', "&quot;"))


async def _gone(head: str, **headers: str) -> Ruling:
    """Judge a page that says it is gone, in front of a host that answers everything so."""
    said = page(html("Page not found", "<h1>Page not found</h1><p>It is gone.</p>", head), 200, **headers)
    return await hear(Case(what="gone", rule="", web={URL: said, "https://gazette.example.org/": said}))


@pytest.mark.parametrize("place", PLACES)
async def test_no_address_in_a_page_hides_what_became_of_it(place: str) -> None:
    """With such an address in it a living page is alive, and one that is gone is gone."""
    for url in ODD:
        markup = _filled(place, url)
        if "refresh" in place and (led(URL, url) is not None or ":" in url[:12]):
            # It may lead on, as it would in a browser.
            await _gone(markup)
            continue
        alive = await hear(Case(what="alive", rule="", web={URL: page(article(head=markup))}, cited=cited()))
        assert alive.judgement.outcome is Outcome.OK, (url[:80], alive.judgement.reason)
        gone = await _gone(markup)
        assert gone.judgement.outcome is Outcome.SOFT_404, (url[:80], gone.judgement.reason)


async def test_no_address_in_a_header_hides_what_became_of_the_page() -> None:
    """Nor does one in a Refresh header that browsers cannot follow, nor in a Location."""
    for url in ODD:
        if not url.isascii() or led(URL, url) is not None or ":" in url[:12]:
            continue
        gone = await _gone("", refresh=f"0; url={url}")
        assert gone.judgement.outcome is Outcome.SOFT_404, url[:80]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PLACES), _ANY.filter(lambda url: "\ud800" not in url)), max_size=8))
async def test_a_page_full_of_them_is_judged(found: list[tuple[str, str]]) -> None:
    """Any number of them, at any places."""
    ruling = await _gone("".join(_filled(*each) for each in found))
    assert ruling.judgement.reason


@pytest.mark.parametrize(
    "spelt", ["0251.0376.0251.0376", "0xa9fea9fe", "2852039166", "169.16689662", "0xa9.254.0251.254"]
)
def test_one_address_in_every_spelling(spelt: str) -> None:
    """Octal, hexadecimal and short forms are the address that clients connect to."""
    assert spelt_out(spelt) == literal(spelt) == "169.254.169.254"


@pytest.mark.parametrize("spelt", ["256.256.256.256", "08.8.8.8", "192.168.1.08", "1.2.3.4.5", "4294967296", "a.1"])
def test_figures_that_are_no_address(spelt: str) -> None:
    """What ends in figures and is no address is no name either."""
    with pytest.raises(FiguresError):
        spelt_out(spelt)
    assert usable(f"http://{spelt}/") is None


@pytest.mark.parametrize("spelt", ["010.0.0.1", "0127.0.0.1", "0169.254.169.254"])
def test_figures_that_programs_read_apart_are_public_in_both_readings(spelt: str) -> None:
    """Whoever knows no octal would go to an inner address; nobody goes there."""
    with pytest.raises(ForbiddenError):
        Guard().checked(spelt, (str(literal(spelt)),))
    assert Guard().checked("08.8.8.010", ("8.8.8.8",)) == ("8.8.8.8",)


@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("http://256.256.256.256/", "is no IP address"),
        ("http://010.0.0.1/", "write 8.0.0.1, or the address that is meant"),
        ("http://a:99999/", "Port out of range"),
        ("http://a.example/" + "\u4e00" * 9_000, "on its way to the server"),
        ("http://a*b.example/", "it holds '*'"),
        ("http://127.0.0.1/", None),
        ("http://8.8.8.8./", None),
        ("http://a_b.example/", None),
    ],
)
def test_faults_of_cited_addresses(url: str, says: str | None) -> None:
    """Lint says of a cited address what would keep it from ever being asked, and what to write."""
    assert (says in (address_fault(url) or "")) if says else address_fault(url) is None


@pytest.mark.parametrize(
    ("host", "inner"),
    [
        ("metadata.google.internal", True),
        ("METADATA.google.internal.", True),
        ("printer.lan", True),
        ("intranet", True),
        ("localhost", False),
        ("a.localhost", False),
        ("10.0.0.1", False),
        ("::1", False),
        ("news.example", False),
        ("internal.example", False),
    ],
)
def test_names_of_inner_networks(host: str, *, inner: bool) -> None:
    """Names that one's own network alone knows; addresses are for the guard."""
    assert is_inner_name(host) is inner
