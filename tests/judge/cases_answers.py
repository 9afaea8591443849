"""Cases without a page: nothing asked, no answer, statuses that are no success, retries."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.check import HostMemory
from monitor.model.exchange import Purpose, Request, Trouble, Validators
from monitor.model.source import Policy, RobotsPolicy, Source, Work
from monitor.model.verdict import Note
from tests.fakes.web import Scripted
from tests.judge.courtroom import AT, ROOT, URL, Case, article, cited, days, html, page, to

P = Purpose
WWW = "https://www.gazette.example.org/2021/05/harbour-strike.html"


def failing(trouble: Trouble) -> Scripted:
    """Script an exchange that fails."""
    return Scripted(trouble=trouble, detail="It did not work.")


_TITLED = Source(id="case", url=URL, work=Work(title="Dockers end harbour strike"))

NOT_ASKED = (
    Case(what="a claim without an address", rule="skipped-no-address", web={}, source=Source(id="case", url=None)),
    Case(what="an address of a mailbox", rule="skipped-not-web", web={}, url="mailto:editor@gazette.example.org"),
    Case(what="a telephone number", rule="skipped-not-web", web={}, url="tel:+49123456"),
    Case(
        what="a person said never",
        rule="skipped-no-contact",
        web={},
        source=Source(id="case", url=URL, policy=Policy(contact=False)),
    ),
    Case(
        what="the settings exclude it",
        rule="skipped-excluded",
        web={},
        source=Source(id="case", url=URL, policy=Policy(contact=False, excluded=r"gazette\.example")),
    ),
    Case(what="put off", rule="skipped-postponed", web={}, notes=frozenset({Note.POSTPONED})),
    Case(
        what="robots.txt is obeyed",
        rule="skipped-robots",
        web={URL: failing(Trouble.ROBOTS)},
        notes=frozenset({Note.ROBOTS}),
        request=Request(url=URL, robots=RobotsPolicy.OBEY),
    ),
)

FORBIDDEN = (
    Case(what="to metadata", rule="forbidden-redirect", web={URL: to("http://169.254.169.254/latest/"),
         "http://169.254.169.254/latest/": failing(Trouble.PRIVATE_ADDRESS)}, asks=()),
    Case(what="to a cloud's own name", rule="forbidden-redirect", web={URL: to("http://metadata.google.internal/computeMetadata/v1/")}, asks=()),
    Case(what="to a name of an inner network", rule="forbidden-redirect", web={URL: to("https://wiki.corp.internal./a", 301)}, asks=()),
    Case(what="to a name without a dot", rule="forbidden-redirect", web={URL: to("http://intranet/a", 301)}, asks=()),
    Case(what="sent on to a mailbox", rule="forbidden-redirect", web={URL: page(html("One moment", "", '<meta http-equiv="refresh" content="0; url=mailto:a@b.example">'))}, asks=()),
    Case(what="sent on to an inner network", rule="forbidden-redirect", web={URL: page(html("One moment", "", '<meta http-equiv="refresh" content="0; url=http://metadata.google.internal/">'))}, asks=()),
    Case(what="sent on to a mailbox by a header", rule="forbidden-redirect", web={URL: page(html("One moment"), refresh="0; url=mailto:a@b.example")}, asks=()),
    Case(what="sent on to a script, which browsers ignore", rule="ok-fits", web={URL: page(article(head='<meta http-equiv="refresh" content="0; url=javascript:go()">'))}, asks=()),
    Case(what="the cited text stands, and a mailbox opens beside it", rule="ok-fits", cited=cited(article()), web={URL: page(article(head='<meta http-equiv="refresh" content="0; url=mailto:a@b.example">'))}, asks=()),
    Case(what="to a mailbox", rule="forbidden-redirect", web={URL: to("mailto:editor@gazette.example.org", 301)}, asks=()),
    Case(what="its own name is private", rule="forbidden-address", web={URL: failing(Trouble.PRIVATE_ADDRESS)}, asks=(P.RESOLVER,)),
    Case(what="another resolver leads to the page", rule="ok-fits", web={URL: (failing(Trouble.PRIVATE_ADDRESS), page(article()))}, asks=(P.RESOLVER,)),
    Case(what="another resolver leads to a 404", rule="missing-404", web={URL: (failing(Trouble.PRIVATE_ADDRESS), page("no", 404))}, asks=(P.RESOLVER,)),
    Case(what="another resolver does not know the name", rule="forbidden-address", web={URL: (failing(Trouble.PRIVATE_ADDRESS), failing(Trouble.DNS_NOT_FOUND))}, asks=(P.RESOLVER,)),
    Case(what="another resolver is silent", rule="forbidden-address", web={URL: (failing(Trouble.PRIVATE_ADDRESS), failing(Trouble.DNS_FAILURE))}, asks=(P.RESOLVER,)),
    Case(what="no name here, a private address there", rule="forbidden-address", web={URL: (failing(Trouble.DNS_NOT_FOUND), failing(Trouble.PRIVATE_ADDRESS))}, asks=(P.RESOLVER,)),
    Case(what="an address in figures", rule="forbidden-address", url="http://10.20.30.40/story", web={"http://10.20.30.40/story": failing(Trouble.PRIVATE_ADDRESS)}, asks=()),
    Case(what="a name of this machine", rule="forbidden-redirect", web={URL: to("http://localhost/story"), "http://localhost/story": failing(Trouble.PRIVATE_ADDRESS)}, asks=()),
    Case(what="it redirects to a name that is private here", rule="redirected-for-now", web={URL: to("https://new.example.org/x"), "https://new.example.org/x": (failing(Trouble.PRIVATE_ADDRESS), page(article()))}, asks=(P.RESOLVER,)),
    Case(what="it redirects to a name that is private everywhere", rule="forbidden-address", web={URL: to("http://inside.example.org/"), "http://inside.example.org/": failing(Trouble.PRIVATE_ADDRESS)}, asks=(P.RESOLVER,)),
)  # fmt: skip

TROUBLES = (
    Case(
        what="neither resolver nor spelling knows the name",
        rule="dns-not-found",
        web={URL: failing(Trouble.DNS_NOT_FOUND), WWW: failing(Trouble.DNS_NOT_FOUND)},
        asks=(P.RESOLVER, P.SPELLING),
    ),
    Case(
        what="the other spelling only answers 404",
        rule="dns-not-found",
        web={URL: failing(Trouble.DNS_NOT_FOUND), WWW: page("gone", 404)},
        asks=(P.RESOLVER, P.SPELLING),
    ),
    Case(
        what="the second resolver knows the name",
        rule="ok-fits",
        web={URL: (failing(Trouble.DNS_NOT_FOUND), page(article()))},
        asks=(P.RESOLVER,),
    ),
    Case(
        what="the name lives with www only",
        rule="ok-address-form",
        web={URL: failing(Trouble.DNS_NOT_FOUND), WWW: page(article())},
        asks=(P.RESOLVER, P.SPELLING),
        notes=frozenset({Note.ADDRESS_FORM}),
    ),
    Case(what="a name that nobody can ever have", rule="dns-not-found", url="http://never-was.invalid/x", web={"http://never-was.invalid/x": failing(Trouble.DNS_NOT_FOUND)}, asks=()),
    Case(what="it redirects to such a name", rule="dns-not-found", web={URL: to("http://never-was.invalid/x"), "http://never-was.invalid/x": failing(Trouble.DNS_NOT_FOUND)}, asks=()),
    Case(what="a name that only looks like it", rule="dns-not-found", url="http://invalid.example/x", web={"http://invalid.example/x": failing(Trouble.DNS_NOT_FOUND), "http://www.invalid.example/x": failing(Trouble.DNS_NOT_FOUND)}, asks=(P.RESOLVER, P.SPELLING)),
    Case(what="the name server fails", rule="dns-failure", web={URL: failing(Trouble.DNS_FAILURE)}, asks=()),
    Case(what="nobody listens", rule="refused", web={URL: failing(Trouble.REFUSED)}, asks=()),
    Case(what="too slow twice", rule="timeout", web={URL: failing(Trouble.TIMEOUT)}, asks=(P.LONGER,)),
    Case(
        what="slow but sure",
        rule="ok-fits",
        web={URL: (failing(Trouble.TIMEOUT), page(article()))},
        asks=(P.LONGER,),
    ),
    Case(what="closed twice", rule="reset", web={URL: failing(Trouble.RESET)}, asks=(P.AGAIN,)),
    Case(what="closed once", rule="ok-fits", web={URL: (failing(Trouble.RESET), page(article()))}, asks=(P.AGAIN,)),
    Case(what="no handshake at all", rule="tls-failed", web={URL: failing(Trouble.TLS)}, asks=(P.UNVERIFIED,),
         notes=frozenset({Note.TLS})),
    Case(
        what="an expired certificate before a living page",
        rule="ok-fits",
        web={URL: (failing(Trouble.TLS), page(article()))},
        asks=(P.UNVERIFIED,),
        notes=frozenset({Note.TLS}),
    ),
    Case(
        what="a self-signed certificate before nothing",
        rule="missing-404",
        web={URL: (failing(Trouble.TLS), page("no", 404))},
        asks=(P.UNVERIFIED,),
        notes=frozenset({Note.TLS}),
    ),
    Case(what="garbage twice", rule="bad-http", web={URL: failing(Trouble.BAD_HTTP)}, asks=(P.AGAIN,)),
    Case(
        what="half a page twice",
        rule="body-cut",
        web={URL: Scripted(body=article()[:900], trouble=Trouble.TRUNCATED, truncated="disconnect")},
        asks=(P.AGAIN,),
    ),
    Case(what="half a page twice, of the given title", rule="ok-cut-short", asks=(P.AGAIN,), source=_TITLED,
         web={URL: Scripted(body=article()[:1500], trouble=Trouble.TRUNCATED, truncated="disconnect")}, notes=frozenset({Note.TRUNCATED})),
    Case(what="half a page twice, of the cited text", rule="ok-cut-short", asks=(P.AGAIN,), cited=cited(),
         web={URL: Scripted(body=article()[:1500], trouble=Trouble.TRUNCATED, truncated="disconnect")}, notes=frozenset({Note.TRUNCATED})),
    Case(what="half of another page twice", rule="body-cut", asks=(P.AGAIN,), cited=cited(), source=_TITLED,
         web={URL: Scripted(body=article("Rain expected", subject="the rain")[:1500], trouble=Trouble.TRUNCATED, truncated="disconnect")}),
    Case(what="a title and nothing below it, twice", rule="body-cut", asks=(P.AGAIN,), source=_TITLED,
         web={URL: Scripted(body=html("Dockers end harbour strike")[:110], trouble=Trouble.TRUNCATED, truncated="disconnect")}),
    Case(what="half a page, then all of it", rule="ok-fits", asks=(P.AGAIN,), source=_TITLED,
         web={URL: (Scripted(body=article()[:1500], trouble=Trouble.TRUNCATED, truncated="disconnect"), page(article()))}),
    Case(what="a page that hangs amid its text", rule="ok-cut-short", asks=(P.LONGER,), source=_TITLED,
         web={URL: Scripted(body=article()[:1500], trouble=Trouble.TIMEOUT, truncated="time")}, notes=frozenset({Note.TRUNCATED})),
    *(
        Case(what=f"a whole page, then {trouble.value}", rule="ok-cut-short", web={URL: Scripted(body=article() + below, trouble=trouble, truncated="disconnect")},
             asks=(), notes=frozenset({Note.TRUNCATED}))
        for trouble, below in ((Trouble.TRUNCATED, b""), (Trouble.TIMEOUT, b"\n"), (Trouble.BAD_HTTP, b"\n<!-- cached -->\n"), (Trouble.RESET, b"\r\n"))
    ),
    Case(what="a whole page that only says that it is not there", rule="soft-404-short", asks=(),
         web={URL: Scripted(body=html("Page not found", "<h1>Page not found</h1>", "<meta name=robots content=noindex>"), trouble=Trouble.TRUNCATED, truncated="disconnect")},
         notes=frozenset({Note.TRUNCATED})),
    Case(what="a whole page for the time being, cut short", rule="redirected-for-now", notes=frozenset({Note.TRUNCATED}),
         web={URL: to("https://gazette.example.org/new/harbour-strike.html"), "https://gazette.example.org/new/harbour-strike.html": Scripted(body=article(), trouble=Trouble.TRUNCATED, truncated="disconnect")}),
    Case(what="a plain circle", rule="redirect-loop", web={URL: to(URL)}, asks=(P.JAR,)),
    Case(
        what="a circle that a cookie ends",
        rule="ok-fits",
        web={URL: (to(URL), to("https://gazette.example.org/hello"), page(article())),
             "https://gazette.example.org/hello": to(URL)},
        asks=(P.JAR,),
    ),
    Case(what="redirects without end", rule="too-many-redirects", web={URL: failing(Trouble.TOO_MANY_REDIRECTS)},
         asks=(P.JAR,)),
)  # fmt: skip

STATUSES = (
    *(
        Case(what=f"status {status}", rule="restricted-status", web={URL: page("no", status)}, asks=())
        for status in (401, 402, 407, 412, 428, 440, 449, 451)
    ),
    Case(what="412 to our own condition, and the page without it", rule="ok-fits", web={URL: (page("no", 412), page(article()))}, validators=Validators(etag='"1"'), asks=(P.AGAIN,)),
    Case(what="412 with and without our condition", rule="restricted-status", web={URL: page("no", 412)}, validators=Validators(etag='"1"'), asks=(P.AGAIN,)),
    Case(what="412 to our condition, then a fault", rule="unstable-5xx", web={URL: (page("no", 412), page("no", 500))}, validators=Validators(etag='"1"'), asks=(P.AGAIN,)),
    *(
        Case(what=f"status {status} to what is no address", rule="redirect-without-target", web={URL: to(where, status)}, asks=())
        for status, where in ((300, "http://[::1"), (301, "http://256.256.256.256/"), (302, "http://a:99999/"), (307, "https://[CDN]/x"), (308, "http://08.8.8.8/"), (302, "http://a.example/" + "x" * 70_000))
    ),
    *(
        Case(what=f"status {status}", rule="unstable-4xx", web={URL: page("no", status)}, asks=())
        for status in (400, 405, 406, 409, 414, 418, 421, 422, 431, 444, 460, 494, 498)
    ),
    *(
        Case(what=f"status {status}, twice", rule="unstable-5xx", web={URL: page("no", status)}, asks=(P.AGAIN,))
        for status in (500, 502, 503, 504, 505, 508, 520, 521, 522, 523, 524, 525, 526, 530, 599)
    ),
    *(
        Case(what=f"status {status}", rule="blocked-odd-status", web={URL: page("no", status)}, asks=())
        for status in (199, 600, 617, 799, 999)
    ),
    *(
        Case(what=f"status {status} to nowhere", rule="redirect-without-target", web={URL: page("x", status)}, asks=())
        for status in (300, 301, 302, 303, 305, 307, 308)
    ),
    Case(what="a failing server that recovers", rule="ok-fits", web={URL: (page("no", 502), page(article()))}, asks=(P.AGAIN,)),
    Case(what="not implemented", rule="unstable-501", web={URL: page("no", 501)}, asks=()),
    Case(what="plain", rule="missing-404", web={URL: page(html("Not Found"), 404)}, asks=()),
    Case(what="after a redirect", rule="missing-404", web={URL: to("https://new.example.org/x"), "https://new.example.org/x": page("no", 404)}),
    Case(what="its body is cut", rule="missing-404", web={URL: Scripted(status=404, body=b"x", trouble=Trouble.TRUNCATED, truncated="disconnect")}, asks=()),
    Case(what="plain", rule="gone-410", web={URL: page("gone", 410)}, asks=()),
    Case(what="every time", rule="unstable-rate-limit", web={URL: page("slow", 429)}, asks=(P.AGAIN, P.AGAIN)),
    Case(what="then let in", rule="ok-fits", web={URL: (page("slow", 429, Retry_After="3"), page(article()))}, asks=(P.AGAIN,)),
    *(
        Case(what=f"status {status}", rule="unstable-later", web={URL: page("later", status)}, asks=(P.AGAIN, P.AGAIN))
        for status in (408, 425)
    ),
    Case(what="an hour", rule="unstable-retry-after", web={URL: page("busy", 503, Retry_After="3600")}, asks=()),
    Case(what="three seconds, in vain", rule="unstable-retry-after", web={URL: page("busy", 503, Retry_After="3")}, asks=(P.AGAIN,)),
    Case(what="the front page too", rule="blocked-host-refuses", web={URL: page("no", 403), ROOT: page("no", 403)}, asks=(P.ROOT,)),
    Case(what="a home page, a random address too", rule="blocked-host-refuses", url=ROOT,
         web={ROOT: page("no", 403), ROOT + "k3x7qa5mzw2p": page("no", 403)}, asks=(P.SIBLING,)),
    Case(what="refused everything lately", rule="blocked-host-refuses", web={URL: page("no", 403)}, asks=(),
         host=HostMemory(host="gazette.example.org", refuses_all=AT - days(2))),
    Case(what="only this page", rule="restricted-403", web={URL: page(html("403 Forbidden"), 403), ROOT: page(article())}, asks=(P.ROOT,)),
    Case(what="refused everything long ago", rule="restricted-403", web={URL: page("no", 403), ROOT: page(article())}, asks=(P.ROOT,),
         host=HostMemory(host="gazette.example.org", refuses_all=AT - days(90))),
    Case(what="a publisher behind a DOI", rule="blocked-doi", url="https://doi.org/10.5555/12345678",
         web={"https://doi.org/10.5555/12345678": to("https://press.example.com/a/1"), "https://press.example.com/a/1": page("no", 403)}, asks=()),
    Case(what="204, twice", rule="no-content", web={URL: page(b"", 204)}, asks=(P.AGAIN,)),
    Case(what="205, twice", rule="no-content", web={URL: page(b"", 205)}, asks=(P.AGAIN,)),
    Case(what="nothing, twice", rule="empty-body", web={URL: page(b"")}, asks=(P.AGAIN,)),
    Case(what="blanks, twice", rule="empty-body", web={URL: page(b" \n\n")}, asks=(P.AGAIN,)),
    Case(what="nothing, once", rule="ok-fits", web={URL: (page(b""), page(article()))}, asks=(P.AGAIN,)),
    Case(what="asked", rule="ok-not-modified", web={URL: page(article(), ETag='"1"')}, validators=Validators(etag='"1"'), asks=()),
    Case(what="unasked", rule="ok-not-modified-unasked", web={URL: page(b"", 304)}, asks=()),
)  # fmt: skip

CASES = (*NOT_ASKED, *FORBIDDEN, *TROUBLES, *STATUSES)
