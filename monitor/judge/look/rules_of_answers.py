"""The rules that speak before a page is read, in their order: nothing asked, no answer, walls, statuses."""

from __future__ import annotations

from typing import Final

from monitor.judge.look.row import Rule, row
from monitor.model.verdict import Outcome, Weight

_O, _W = Outcome, Weight

#: Nothing of these needs a page.
ANSWERS: Final[tuple[Rule, ...]] = (
    # Nothing was asked.
    row("skipped-no-address", _O.SKIPPED, _W.NONE, "The claim still waits for an address."),
    row("skipped-not-web", _O.SKIPPED, _W.NONE, "The address is no web page (mailto, tel, ftp, data, javascript)."),
    row("skipped-excluded", _O.SKIPPED, _W.NONE, "The settings exclude the address from ever being looked at."),
    row("skipped-no-contact", _O.SKIPPED, _W.NONE, "A person asked for this source never to be contacted."),
    row(
        "skipped-robots",
        _O.SKIPPED,
        _W.NONE,
        "robots.txt disallows the address, or could not be read, and the setting is to obey.",
    ),
    row("skipped-postponed", _O.SKIPPED, _W.NONE, "Nothing was asked in this look; it was put off."),
    row("skipped-our-fault", _O.SKIPPED, _W.NONE, "A fault of ours ended the look; what came is kept, unjudged."),
    # Forbidden targets.
    row(
        "forbidden-redirect",
        _O.FORBIDDEN_TARGET,
        _W.STRIKE,
        "A redirect points to a private, loopback, link-local or metadata address, or away from http(s).",
    ),
    row(
        "forbidden-address",
        _O.BLOCKED,
        _W.NONE,
        "The cited address is private, or a name leads to a private address by two resolvers; it was not contacted.",
    ),
    # Trouble: no answer, or no whole one.
    row(
        "dns-not-found",
        _O.UNREACHABLE,
        _W.SURE,
        "The name does not exist, by name servers that work, in both spellings.",
    ),
    row(
        "dns-failure",
        _O.UNREACHABLE,
        _W.NONE,
        "The name could not be looked up for now, or has no address, or a proxy gave no way to it.",
    ),
    row("refused", _O.UNREACHABLE, _W.LATE, "Every address of the name refuses connections."),
    row("timeout", _O.UNREACHABLE, _W.WEAK, "No whole answer in time, at twice the limit neither."),
    row("reset", _O.UNREACHABLE, _W.WEAK, "The connection was closed without an answer, twice."),
    row(
        "tls-failed",
        _O.UNREACHABLE,
        _W.WEAK,
        "No encrypted connection comes about, even without checking the certificate.",
    ),
    row("bad-http", _O.BROKEN, _W.WEAK, "What came back is no HTTP that can be read, twice."),
    row("body-cut", _O.BROKEN, _W.WEAK, "The page ended before its announced end, twice."),
    row("redirect-loop", _O.BROKEN, _W.WEAK, "Redirects run in a circle, with cookies kept too."),
    row(
        "too-many-redirects",
        _O.BROKEN,
        _W.WEAK,
        "There are more redirects than can be followed, with cookies kept too.",
    ),
    # Walls against robots.
    row("blocked-challenge-header", _O.BLOCKED, _W.NONE, "A header says that a wall against robots answered."),
    row("blocked-challenge", _O.BLOCKED, _W.NONE, "The page is built as a wall against robots."),
    row("blocked-challenge-title", _O.BLOCKED, _W.NONE, "A bare page's title asks for proof of being human."),
    row("blocked-challenge-redirect", _O.BLOCKED, _W.NONE, "The chain ends at the address of a wall against robots."),
    # Statuses.
    row("blocked-doi", _O.BLOCKED, _W.NONE, "A DOI leads to a page that refuses us; the resolver knows the DOI."),
    row(
        "blocked-host-refuses",
        _O.BLOCKED,
        _W.NONE,
        "The server refuses us (403), and refuses its front page or a random address too: the refusal "
        "is about us, not about the page.",
    ),
    row("restricted-403", _O.RESTRICTED, _W.NONE, "The server refuses us this page (403), while it answers others."),
    row(
        "restricted-status",
        _O.RESTRICTED,
        _W.NONE,
        "The server says that the page is not for us: it asks for a login, money or conditions, or may "
        "not show it (401, 402, 407, 412, 428, 440, 449, 451).",
    ),
    row("missing-404", _O.MISSING, _W.STRIKE, "The server says that there is no such page (404)."),
    row("gone-410", _O.GONE, _W.SURE, "The server says that the page was taken away for good (410)."),
    row("unstable-rate-limit", _O.UNSTABLE, _W.NONE, "429: the host asks for fewer questions, after two more tries."),
    row(
        "unstable-later",
        _O.UNSTABLE,
        _W.NONE,
        "The server asks to come back later (408 or 425), after two more tries too.",
    ),
    row(
        "unstable-4xx",
        _O.UNSTABLE,
        _W.WEAK,
        "The server finds fault with our question (400, 405, 406, 414, 418, 421 or any other 4xx), "
        "which says nothing of the page.",
    ),
    row("unstable-retry-after", _O.UNSTABLE, _W.NONE, "503 that names a time; this address waits until then."),
    row("unstable-501", _O.UNSTABLE, _W.WEAK, "The server does not know how to answer at all (501)."),
    row(
        "unstable-5xx",
        _O.UNSTABLE,
        _W.WEAK,
        "The server has a fault of its own (500, 502, 503, 504, 52x or any other 5xx), twice.",
    ),
    row("redirect-without-target", _O.BROKEN, _W.WEAK, "A redirect that points nowhere usable."),
    row("blocked-odd-status", _O.BLOCKED, _W.NONE, "A status below 200 or from 600 up; some hosts send 999 to robots."),
    row("no-content", _O.BROKEN, _W.WEAK, "The server reports success and sends no page (204 or 205), twice."),
    row("empty-body", _O.BROKEN, _W.WEAK, "Success with an empty page, twice."),
    row(
        "unstable-error-page",
        _O.UNSTABLE,
        _W.WEAK,
        "Success by status, but a page that only says that the site is down.",
    ),
)
