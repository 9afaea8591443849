"""Requests for consent on a drawn page are found by platform or by their words; what only speaks of it is none."""

from __future__ import annotations

import pytest

from monitor.model.rendered import DRAWN_TYPE
from monitor.ports import Raw
from monitor.read.banners import banners
from monitor.read.read import read_page

BODY = "<p>" + "The harbour office knew of the leak for seven months and told nobody. " * 60 + "</p>"
HOMEMADE = '<div class="k4"><p>{0}</p><span><a>{1}</a></span></div>'


@pytest.mark.parametrize(
    ("box", "by"),
    [
        ('<div class="cc-window cc-banner">This website uses cookies <a class="cc-btn">Got it</a></div>', "osano"),
        ('<div id="cookie-notice">We use cookies. <a id="cn-accept-cookie">Ok</a></div>', "cookie-notice"),
        ('<div id="coiOverlay">Cookies</div>', "cookie-information"),
        ('<div id="onetrust-banner-sdk">We value your privacy <button>Accept</button></div>', "onetrust"),
        ("<cookie-banner></cookie-banner>", "cookie-banner-element"),
        (HOMEMADE.format("We use cookies to see who reads this.", "Fine"), ""),
        (HOMEMADE.format("Wir verwenden Cookies, um Ihnen alles zu zeigen.", "Gut"), ""),
        (HOMEMADE.format("Nous utilisons des cookies pour mesurer.", "OK"), ""),
        (HOMEMADE.format("نستخدم ملفات تعريف الارتباط لتحسين الموقع.", "موافق"), ""),
        (HOMEMADE.format("Мы используем файлы cookie на этом сайте.", "Хорошо"), ""),
        (HOMEMADE.format("بىز بۇ بەتتە ساقلانما ئىشلىتىمىز دەيمىز.", "ماقۇل"), ""),
        (HOMEMADE.format("このサイトではクッキーを使用しています。", "閉じる"), ""),
        ('<main><div role="dialog"><p>We value your privacy, dear reader.</p><button>OK</button></div></main>', ""),
        ('<main><div style="position: fixed"><p>We use cookies all over.</p><button>OK</button></div></main>', ""),
        ('<main><div class="low"><p>We use cookies all over the place.</p><button>OK</button></div></main>', ""),
    ],
)
@pytest.mark.parametrize("page", ["{0}{1}", "{1}{0}", "<div id=root><div>{0}</div>{1}</div>"])
def test_what_asks_for_consent_is_found(page: str, box: str, by: str) -> None:
    """Above, below or beside the page: known by name, by being a dialog, by floating, or by where it stands."""
    style = "<style>p{color:red}.low,#x{bottom:0;position:fixed}</style>"
    markup = f"<html><head>{style}</head><body>{page.format(BODY, box)}</body></html>"
    (found,) = read_page(
        Raw(body=markup.encode(), content_type=DRAWN_TYPE, url="https://a.example/", banners=True)
    ).banners
    assert found.by == by


@pytest.mark.parametrize(
    "box",
    [
        '<footer><p>We value your privacy, dear reader.</p><a href="/c">Cookies</a><button>Go</button></footer>',
        '<div>You agree to our privacy and cookies rules by this.<input type="email"><button>Subscribe</button></div>',
        f"<article>{BODY}<div><p>This site uses cookies, the court found.</p><button>Listen</button></div></article>",
        '<div class="k4"><p>We use cookies to see who reads this.</p></div>',
        '<div class="k4"><a href="/cookies">We use cookies: settings</a><button>Search</button></div>',
        "<div hidden><p>We use cookies to see who reads this.</p><button>OK</button></div>",
        '<div class="note"><p>The leak was sealed in May by a diver.</p><button>Close</button></div>',
    ],
)
def test_what_speaks_of_consent_and_asks_nothing_is_none(box: str) -> None:
    """A footer, an offer of letters, an article, a line without an answer, and what nobody sees."""
    assert banners(f"<html><body>{BODY}{box}</body></html>") == ()


def test_pages_that_are_made_to_be_slow_are_given_up_in_time() -> None:
    """A page without end costs a bounded part of it; nobody asked for banners pays nothing."""
    row = '<div><p>We use cookies a lot here in the text</p><a href="#x">x</a></div>'
    assert len(banners(f"<html><body>{row * 3000}")) == 8
    assert banners(f"<html><body>{'<div>' * 300}{'word ' * 20_000}{'<a>x</a>' * 400}") == ()
    asked_nothing = Raw(body=row.encode(), content_type=DRAWN_TYPE, url="https://a.example/")
    assert read_page(asked_nothing).banners == ()
