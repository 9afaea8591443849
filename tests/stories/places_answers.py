"""Sites that do not answer with a page: nothing to ask, forbidden targets, troubles, statuses."""

# ruff: noqa: E501 - tables read best with one site after the other

from __future__ import annotations

import gzip

from monitor.model.verdict import Note, Outcome
from tests.bytes_as_sent import chunks
from tests.nameserver import Says
from tests.origin import Drip, Hang, Reset, Visit, answer, free_port, redirect
from tests.stories.places import WELL, Place, notes
from tests.stories.prose import article, front

O = Outcome  # noqa: E741 - the table's own shorthand
_KEEP_OUT = answer(b"User-agent: *\nDisallow: /", content_type="text/plain")
_REFUSED = answer(b"<title>No</title><p>Not for you.", "403 Forbidden")

NOT_ASKED = (
    Place(name="still-looked-for", rule="skipped-no-address", outcome=O.SKIPPED, url="", yaml='claim: "Somebody said so once."'),
    Place(name="mailbox", rule="skipped-not-web", outcome=O.SKIPPED, url="mailto:editor@herald.example"),
    Place(name="telephone", rule="skipped-not-web", outcome=O.SKIPPED, url="tel:+491234567"),
    Place(name="left-alone", rule="skipped-no-contact", outcome=O.SKIPPED, now={"/story": WELL}, yaml="contact: never"),
    Place(name="shut-out", rule="skipped-excluded", outcome=O.SKIPPED, now={"/story": WELL}),
    Place(name="rules-unread", rule="skipped-robots", outcome=O.SKIPPED, now={"/story": WELL, "/robots.txt": answer(b"down", "500 Internal Server Error")}, yaml="robots: obey"),
    Place(name="rules-unread-recorded", rule="ok-fits", outcome=O.OK, now={"/story": WELL, "/robots.txt": answer(b"down", "500 Internal Server Error")}, yaml="robots: record"),
    *(Place(name=f"rules-lead-nowhere-{n}", rule="ok-fits", outcome=O.OK, now={"/story": WELL, "/robots.txt": redirect(where)}, yaml=f"robots: {robots}")
      for n, (where, robots) in enumerate((("http://[::1", "record"), ("http://256.256.256.256/", "record"), ("http://0251.0376.0251.0376/", "record"), ("http://a:99999/", "obey")))),
    Place(name="rules-absent", rule="ok-fits", outcome=O.OK, now={"/story": WELL, "/robots.txt": answer(b"no", "404 Not Found")}, yaml="robots: obey"),
    Place(name="disallowed-recorded", rule="ok-fits", outcome=O.OK, now={"/story": WELL, "/robots.txt": _KEEP_OUT}, yaml="robots: record", notes=notes(Note.ROBOTS)),
    Place(name="disallowed-onward", rule="skipped-robots", outcome=O.SKIPPED, now={"/story": redirect("/kept/x"), "/kept/x": WELL, "/robots.txt": answer(b"User-agent: *\nDisallow: /kept/", content_type="text/plain")}, yaml="robots: obey", notes=notes(Note.ROBOTS)),
    Place(name="disallowed", rule="skipped-robots", outcome=O.SKIPPED, now={"/story": WELL, "/robots.txt": _KEEP_OUT}, yaml="robots: obey", notes=notes(Note.ROBOTS)),
)  # fmt: skip

FORBIDDEN = (
    Place(name="to-metadata", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect("http://169.254.169.254/latest/meta-data/")}),
    Place(name="to-a-mailbox", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect("mailto:gone@herald.example", "301 Moved Permanently")}),
    *(Place(name=f"to-figures-{n}", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect(f"http://{spelt}/latest/")})
      for n, spelt in enumerate(("0251.0376.0251.0376", "0xa9fea9fe", "2852039166", "169.16689662", "010.0.0.1", "0300.0250.1", "%31%36%39.254.169.254", "[::ffff:169.254.169.254]"))),
    *(Place(name=f"to-inner-{n}", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect(where, status)})
      for n, (where, status) in enumerate((("http://metadata.google.internal/", "302 Found"), ("http://foo.internal/a", "301 Moved Permanently"), ("http://nas.local/", "307 Temporary Redirect"), ("http://intranet/", "302 Found")))),
    Place(name="sends-on-to-a-mailbox", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": answer(b"<title>One moment</title><meta http-equiv=refresh content='0; url=mailto:a@b.example'>")}),
    Place(name="sends-on-inside", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": answer(b"<title>One moment</title>", refresh="1; url=http://metadata.google.internal/")}),
    Place(name="to-a-private-net", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect("http://192.168.1.1/admin", "307 Temporary Redirect")}),
    Place(name="to-a-name-within", rule="forbidden-address", outcome=O.BLOCKED, now={"/story": redirect("http://printer.within.example/")}, zones={"printer.within.example": "10.1.2.3"}),
    Place(name="to-a-file", rule="forbidden-redirect", outcome=O.FORBIDDEN_TARGET, now={"/story": redirect("file:///etc/passwd")}),
    Place(name="itself-private", rule="forbidden-address", outcome=O.BLOCKED, url="http://intranet.example/story", zones={"intranet.example": "10.20.30.40"}),
)  # fmt: skip

_CHUNKED = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"

TROUBLES = (
    Place(name="no-such-name", rule="dns-not-found", outcome=O.UNREACHABLE, url="http://never-was.example/story"),
    Place(name="lost-behind-a-redirect", rule="dns-not-found", outcome=O.UNREACHABLE, now={"/story": redirect("http://also-never-was.example/")}),
    Place(name="name-server-fails", rule="dns-failure", outcome=O.UNREACHABLE, url="http://unclear.example/story", zones={"unclear.example": Says.FAILURE}),
    Place(name="nobody-listens", rule="refused", outcome=O.UNREACHABLE, url=f"http://nobody-listens.example:{free_port()}/story"),
    Place(name="cuts-the-line", rule="reset", outcome=O.UNREACHABLE, now={"/story": Reset()}),
    Place(name="hangs-up", rule="reset", outcome=O.UNREACHABLE, now={"/story": b""}),
    Place(name="speaks-no-tls", rule="tls-failed", outcome=O.UNREACHABLE, url="https://speaks-no-tls.example:{plain}/story", notes=notes(Note.TLS)),
    Place(name="speaks-gibberish", rule="bad-http", outcome=O.BROKEN, now={"/story": b"<html>I was here before headers</html>\r\n\r\n"}),
    Place(name="counts-in-words", rule="bad-http", outcome=O.BROKEN, now={"/story": _CHUNKED + b"five\r\nwords\r\n0\r\n\r\n"}),
    Place(name="breaks-off", rule="body-cut", outcome=O.BROKEN, now={"/story": WELL[:900]}),
    Place(name="leaves-chunks-open", rule="body-cut", outcome=O.BROKEN, now={"/story": b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1f\r\n<p>The first words and no more."}),
    Place(name="runs-in-a-circle", rule="redirect-loop", outcome=O.BROKEN, now={"/story": redirect("/there"), "/there": redirect("/story")}),
    Place(name="runs-on-and-on", rule="too-many-redirects", outcome=O.BROKEN, now=lambda asked: redirect(f"{asked.path}/on")),
    Place(name="writes-odd-headers", rule="ok-fits", outcome=O.OK, now={"/story": WELL.replace(b"\r\n", b"\r\nX Y: a\r\nno colon\r\nHTTP/1.0 200 OK\r\n", 1)}),
    Place(name="says-a-word-with-each-chunk", rule="ok-fits", outcome=O.OK, now={"/story": _CHUNKED + chunks(article(), b" ;a=b")}),
    Place(name="ends-lines-of-chunks-with-lf", rule="ok-fits", outcome=O.OK, now={"/story": _CHUNKED + chunks(article()).replace(b"\r\n", b"\n")}),
    Place(name="speaks-radio", rule="ok-fits", outcome=O.OK, now={"/story": b"ICY 200 OK\r\nContent-Type: text/html\r\n\r\n" + article()}),
    Place(name="names-no-coding", rule="ok-fits", outcome=O.OK, now={"/story": WELL.replace(b"\r\n", b"\r\nTransfer-Encoding: identity\r\n", 1)}),
    Place(name="adds-a-plus", rule="ok-fits", outcome=O.OK, now={"/story": WELL.replace(b"Content-Length: ", b"Content-Length: +", 1)}),
    Place(name="announces-too-much", rule="ok-cut-short", outcome=O.OK, now={"/story": answer(article(), content_length=99_999)}, notes=notes(Note.TRUNCATED)),
    Place(name="packs-without-an-end", rule="ok-cut-short", outcome=O.OK, now={"/story": answer(gzip.compress(article())[:-8], content_encoding="gzip")}, notes=notes(Note.TRUNCATED)),
    Place(name="breaks-off-at-the-title", rule="ok-cut-short", outcome=O.OK, was={"/story": WELL}, now={"/story": WELL[:1200]}, notes=notes(Note.TRUNCATED)),
    Place(name="breaks-off-once", rule="ok-fits", outcome=O.OK, now={"/story": [WELL[:900], WELL]}),
    Place(name="wants-a-cookie", rule="ok-fits", outcome=O.OK, now={"/story": lambda asked: WELL if "cookie" in asked.headers else redirect("/hello"), "/hello": redirect("/story", set_cookie="seen=1; Path=/")}),
)  # fmt: skip

#: These are looked at with a limit of a third of a second.
SILENT = (
    Place(name="says-nothing", rule="timeout", outcome=O.UNREACHABLE, now={"/story": Hang()}),
    Place(name="stops-in-the-middle", rule="timeout", outcome=O.UNREACHABLE, now={"/story": (WELL[:700], Hang())}),
    Place(name="a-byte-at-a-time", rule="timeout", outcome=O.UNREACHABLE, now={"/story": Drip(WELL, every=0.05)}),
    Place(name="endless-headers", rule="bad-http", outcome=O.BROKEN, now={"/story": b"HTTP/1.1 200 OK\r\n" + b"X-More: and more\r\n" * 40_000 + b"\r\n"}, notes=notes(Note.TRUNCATED)),
    Place(name="slow-once", rule="ok-fits", outcome=O.OK, now={"/story": [Hang(), WELL]}),
    *(Place(name=f"quick-{n}", rule="ok-fits", outcome=O.OK, now={"/story": WELL}) for n in range(6)),
)  # fmt: skip


def _status(name: str, status: str, rule: str, outcome: Outcome, **headers: str) -> Place:
    """Write a site that answers with a status and next to nothing."""
    return Place(
        name=name, rule=rule, outcome=outcome, now={"/story": answer(b"<p>See the number above.", status, **headers)}
    )


def _nothing(status: str, body: bytes = b"") -> Visit:
    return answer(body, status, content_length=None if status[:3] in ("204", "205", "304") else len(body))


STATUSES = (
    Place(name="doi", rule="blocked-doi", outcome=O.BLOCKED, url="http://doi.org:{port}/10.5555/4711",
          beside={"doi.org": {"/10.5555/4711": redirect("http://publisher.example:{port}/article/4711")}, "publisher.example": {"*": _REFUSED}}),
    Place(name="refuses-everything", rule="blocked-host-refuses", outcome=O.BLOCKED, now={"*": _REFUSED}),
    Place(name="home-refuses", rule="blocked-host-refuses", outcome=O.BLOCKED, url="http://home-refuses.example:{port}/", now={"*": _REFUSED}),
    Place(name="refuses-this", rule="restricted-403", outcome=O.RESTRICTED, now={"/story": _REFUSED, "/": answer(front("Open House"))}),
    *(_status(f"status-{status[:3]}", status, "restricted-status", O.RESTRICTED) for status in
      ("401 Unauthorized", "402 Payment Required", "407 Proxy Authentication Required", "412 Precondition Failed", "428 Precondition Required", "440 Login Time-out", "449 Retry With", "451 Unavailable For Legal Reasons")),
    _status("status-404", "404 Not Found", "missing-404", O.MISSING),
    _status("status-410", "410 Gone", "gone-410", O.GONE),
    _status("status-429", "429 Too Many Requests", "unstable-rate-limit", O.UNSTABLE),
    *(_status(f"status-{status[:3]}", status, "unstable-later", O.UNSTABLE) for status in ("408 Request Timeout", "425 Too Early")),
    *(_status(f"status-{status[:3]}", status, "unstable-4xx", O.UNSTABLE) for status in
      ("400 Bad Request", "405 Method Not Allowed", "406 Not Acceptable", "414 URI Too Long", "418 I'm a teapot", "421 Misdirected Request", "422 Unprocessable Content")),
    _status("status-503-later", "503 Service Unavailable", "unstable-retry-after", O.UNSTABLE, retry_after="7200"),
    _status("status-501", "501 Not Implemented", "unstable-501", O.UNSTABLE),
    *(_status(f"status-{status[:3]}", status, "unstable-5xx", O.UNSTABLE) for status in
      ("500 Internal Server Error", "502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout", "520 Web Server Returned an Unknown Error", "525 SSL Handshake Failed")),
    *(_status(f"status-{status[:3]}", status, "redirect-without-target", O.BROKEN) for status in ("300 Multiple Choices", "301 Moved Permanently", "302 Found", "305 Use Proxy")),
    *(Place(name=f"to-no-address-{n}", rule="redirect-without-target", outcome=O.BROKEN, now={"/story": redirect(where)})
      for n, where in enumerate(("http://256.256.256.256/", "http://08.8.8.8/", "http://192.168.1.08/", "http://[::1", "//[", "https://[CDN]/a.js", "http://a:99999/x", "http://a..b/", "http://a.example/" + "x" * 70_000))),
    *(_status(f"status-{status[:3]}", status, "blocked-odd-status", O.BLOCKED) for status in ("199 Miscellaneous", "999 Request denied", "600 What", "777 Lucky")),
    *(Place(name=f"status-{status[:3]}", rule="no-content", outcome=O.BROKEN, now={"/story": _nothing(status)}) for status in ("204 No Content", "205 Reset Content")),
    Place(name="empty", rule="empty-body", outcome=O.BROKEN, now={"/story": _nothing("200 OK")}),
    Place(name="blank", rule="empty-body", outcome=O.BROKEN, now={"/story": _nothing("200 OK", b" \r\n\t\n ")}),
    Place(name="down-once", rule="ok-fits", outcome=O.OK, now={"/story": [answer(b"down", "502 Bad Gateway"), WELL]}),
    Place(name="busy-once", rule="ok-fits", outcome=O.OK, now={"/story": [answer(b"busy", "429 Too Many Requests", retry_after="5"), WELL]}),
    Place(name="missing-after-redirect", rule="missing-404", outcome=O.MISSING, now={"/story": redirect("/new/story", "301 Moved Permanently")}),
)  # fmt: skip

#: It is known, its neighbour asks for a day of rest, and both are due.
RESTING = Place(
    name="resting",
    rule="skipped-postponed",
    outcome=O.SKIPPED,
    now={"/story": WELL, "/neighbour": answer(b"", "429 Too Many Requests", retry_after="86400")},
    notes=notes(Note.POSTPONED),
)

PLACES = (*NOT_ASKED, *FORBIDDEN, *TROUBLES, *STATUSES)
