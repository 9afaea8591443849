"""Cases of looks in a run in which one page was shown for unrelated hosts: in doubt, unless it speaks for itself."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.portal import Portal
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import URL, Case, article, cited, html, page, prose, to

PORTAL = "http://portal.example.net/"
LED = Portal(where=PORTAL, hosts=5, of=12)
FILTER = Portal(where="", hosts=4, of=12)
_ROOT = "https://gazette.example.org/"
_WELCOME = page(html("Airport WiFi", "<p>Connect now and enjoy an hour of free internet.</p>"))

CASES = (
    Case(what="led to its front page", rule="unstable-portal", portal=LED, cited=cited(), web={URL: to(PORTAL), PORTAL: _WELCOME}, asks=(Purpose.SIBLING,)),
    Case(what="led to a page of it", rule="unstable-portal", portal=LED, cited=cited(), web={URL: to(PORTAL + "welcome"), PORTAL + "welcome": _WELCOME}),
    Case(what="led by a refresh", rule="unstable-portal", portal=LED, cited=cited(),
         web={URL: page(html("", "", f'<meta http-equiv="refresh" content="0; url={PORTAL}">')), PORTAL: _WELCOME}),
    Case(what="a page of a filter in its place", rule="unstable-portal", portal=FILTER, cited=cited(),
         web={URL: page(html("Web filter", prose("one policy", 4))), _ROOT: page(html("Web filter", prose("one policy", 4)))}),
    Case(what="its own page all the same", rule="ok-fits", portal=FILTER, cited=cited(), web={URL: page(article())}),
    Case(what="a true 404", rule="missing-404", portal=FILTER, cited=cited(), web={URL: page("", 404)}),
    Case(what="in words that it is gone", rule="soft-404-short", portal=FILTER, cited=cited(), web={URL: page(html("Page not found", "<h1>Page not found</h1>")), _ROOT: page(FRONT)}),
    Case(what="parked with others of one owner", rule="parked-offer", portal=FILTER, web={URL: page(html("example.org is for sale!", "<h1>Make an offer</h1>"))}),
    Case(what="a request for consent", rule="restricted-consent-redirect", portal=LED, web={URL: to("https://consent.example.net/v2/collect?sessionId=3"), "https://consent.example.net/v2/collect?sessionId=3": page(html("Before you continue", "<p>We use cookies.</p><form><button>I agree</button></form>"))}),
)  # fmt: skip
