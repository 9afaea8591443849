"""Structure that gives away walls, shells and redirects."""

from __future__ import annotations

import pytest

from monitor.model.outside import refresh_of
from monitor.model.page import Refresh, Signals
from monitor.ports import Raw
from monitor.read.read import read_page

URL = "https://news.example/a/b"


def signals(markup: str) -> Signals:
    """Read the signals of a page."""
    return read_page(Raw(body=markup.encode(), content_type="text/html; charset=utf-8", url=URL)).signals


@pytest.mark.parametrize(
    ("content", "seconds", "url"),
    [
        ("0; url=https://b.example/", 0, "https://b.example/"),
        ("0;URL='/c'", 0, "https://news.example/c"),
        ('5 ; url = "d" ignored', 5, "https://news.example/a/d"),
        ("5, e", 5, "https://news.example/a/e"),
        ("0;/f", 0, "https://news.example/f"),
        ("3.7; url=g", 3, "https://news.example/a/g"),
        (".5; url=g", 0, "https://news.example/a/g"),
        ("30", 30, URL),
        ("30;", 30, URL),
        ("0;url=?q=1", 0, "https://news.example/a/b?q=1"),
    ],
)
def test_meta_refresh_in_all_its_spellings(content: str, seconds: float, url: str) -> None:
    """The spellings that browsers follow are followed; without a target the page reloads itself."""
    assert refresh_of(content, base=URL, url=URL) == Refresh(seconds=seconds, url=url)


X = "https://news.example/x"


@pytest.mark.parametrize(
    ("script", "seconds"),
    [
        ("window.location.href='/x'", 0),
        ('location = "/x";', 0),
        ("top.location='https:\\/\\/news.example\\/x'", 0),
        ('<!--\nwindow.location.replace( "/x" );\n//-->', 0),
        ("window.onload = function () { document.location.href = '/x'; }", 0),
        ("/* moved */ setTimeout(function(){ self.location.assign('/x') }, 3000);", 3),
        ("function go() { window.top.location = '/x' }  // on\nsetTimeout('go()', 500)", 0.5),
        ("addEventListener('load', () => { 'use strict'; location.assign('../x'); });", 0),
    ],
)
def test_a_script_that_only_sends_on_is_a_refresh(script: str, seconds: float) -> None:
    """Where a page says not a word, a script that does nothing else is to people what a refresh is."""
    told = Refresh(seconds=seconds, url=X)
    assert signals(f"<head><title>Moved</title><script>{script}</script></head><body></body>").refresh == told
    assert signals(f"<script>{script}</script><p>The page is here now.").refresh is None, "it says a word"


@pytest.mark.parametrize(
    "markup",
    [
        "<script>document.cookie='seen=1'; location.href='/x'</script>",
        "<script>if (top != self) top.location = '/x'</script>",
        "<script>location.href='/x' + location.search</script>",
        "<script>location.href='/x'.trim()</script>",
        "<script>// location.href='/x'</script>",
        "<script>var t = \"location.href='/x'\";</script>",
        "<script>location.href='/x'; location.href='/y'</script>",
        "<script>location.href='/x'; draw()</script>",
        "<script>location.href='/#/story'</script>",
        "<script>location.href='javascript:go()'</script>",
        "<script>location.replace('/a/b?try=2')</script>",
        "<script>location.href='/x'</script><script src=app.js></script>",
        "<script>location.href='/x'</script><script>eval(atob('Z28oKQ=='))</script>",
        "<script>location.href='/x'</script><noscript>Please turn scripts on.</noscript>",
        "<script>location.href='/x'</script><iframe src=/frame></iframe>",
        "<script>location.href='/x'</script><script type='application/json'>{\"a\": [1]}</script>",
        f"<script>location.href='/x'{' ' * 1000}</script>",
        "<script>'/x'</script>",
        "<script>location.href=</script>",
    ],
)
def test_a_script_that_may_do_something_else_sends_nobody(markup: str) -> None:
    """Walls that set a cookie, frame breakers, applications and routes stay what they are."""
    assert signals(f"<head>{markup}</head><body></body>").refresh is None


@pytest.mark.parametrize(
    "content", ["", "url=/a", "x; url=/a", "-1; url=/a", "0; url=javascript:alert(1)", "0x; url=/a"]
)
def test_what_browsers_ignore_is_no_refresh(content: str) -> None:
    """Without a number, or towards what is no page, nothing happens."""
    assert refresh_of(content, base=URL, url=URL) is None


@pytest.mark.parametrize(
    ("markup", "refresh"),
    [
        ("<meta http-equiv=Refresh content='0; url=/x'>", Refresh(seconds=0, url="https://news.example/x")),
        (
            "<base href=https://b.example/><meta http-equiv=refresh content='1;y'>",
            Refresh(seconds=1, url="https://b.example/y"),
        ),
        ("<noscript><meta http-equiv=refresh content='0; url=/x'></noscript>", None),
        ("<!-- <meta http-equiv=refresh content='0; url=/x'> -->", None),
        ("<meta name=refresh content='0; url=/x'>", None),
    ],
)
def test_only_a_real_refresh_counts(markup: str, refresh: Refresh | None) -> None:
    """What stands in comments or for readers without scripts redirects nobody."""
    assert signals(f"<head>{markup}</head><p>x").refresh == refresh


@pytest.mark.parametrize(
    ("content", "noindex"),
    [("noindex", True), ("NOINDEX, follow", True), ("none", True), ("index, follow", False), ("nonesuch", False)],
)
def test_noindex(content: str, noindex: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Robots metas are read as words, whatever their case."""
    assert signals(f"<meta name=Robots content='{content}'><p>x").noindex is noindex


def test_forms_and_password_fields() -> None:
    """Targets are absolute; a form without one posts to its own page."""
    seen = signals(
        "<form action=/login><input type=PASSWORD></form><form><input name=q></form><form action='mailto:a@b.example'>"
    )
    assert seen.password_form
    assert seen.forms == ("https://news.example/login", URL)
    assert not signals("<form><input type=text></form>").password_form


def test_scripts_and_frames_are_absolute_and_few() -> None:
    """Addresses are resolved; a page cannot send thousands."""
    seen = signals("<script src=a.js></script><script>inline()</script><iframe src=//ads.example/f></iframe><p>x")
    assert seen.scripts == ("https://news.example/a/a.js", "https://ads.example/f")
    many = signals(
        "<p>x" + "".join(f"<script src={n}.js></script>" for n in range(500)) + "<form action=/f></form>" * 50
    )
    assert len(many.scripts) == 100
    assert len(many.forms) == 20


def test_links_are_counted_when_they_hold_something() -> None:
    """Empty anchors are no links."""
    assert signals("<a href=/>a</a><a href=/b></a><a name=c>c</a><a href=/d>d</a>").links == 2


@pytest.mark.parametrize(
    ("markup", "shell"),
    [
        ("<div id=root></div><script src=app.js></script>", True),
        (
            "<title>App</title><div id=__next></div><noscript>Enable JavaScript.</noscript><script src=a.js></script>",
            True,
        ),
        (
            "<div id=app></div><footer>"
            + "© Example Ltd, all rights reserved. " * 3
            + "</footer><script src=a.js></script>",
            True,
        ),
        ("<h1>Not found</h1><script src=stats.js></script>", False),
        ("<p>" + "A page with words enough to be read by anybody. " * 12 + "</p><script src=a.js></script>", False),
        ("<div id=root><p>" + "Rendered on the server. " * 5 + "</p></div><script src=a.js></script>", False),
        ("<form>Password <input type=password></form><script src=a.js></script>", False),
        ("<meta http-equiv=refresh content='0;url=/x'><script src=a.js></script>Moved", False),
        ("<p>Short.</p>", False),
        ("<script type=application/ld+json>{}</script><p>Short.</p>", False),
    ],
)
def test_script_shells(markup: str, shell: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """Scripts and hardly a word: such a page is unreadable, and says why."""
    page = read_page(Raw(body=markup.encode(), content_type="text/html", url=URL))
    assert page.signals.script_shell is shell
    assert page.readable is not shell
    assert ("browser" in page.unreadable) is shell
