"""Every rule by which one look is judged, in the order in which they speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from monitor.model.verdict import Outcome, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named row of the table of verdicts."""

    #: Kebab case; reports and journals show it, docs/verdicts.md explains it.
    id: str
    outcome: Outcome
    weight: Weight
    #: One sentence for a person: when this rule speaks.
    says: str


def _rule(name: str, outcome: Outcome, weight: Weight, says: str) -> Rule:
    """Write one row of the table."""
    return Rule(id=name, outcome=outcome, weight=weight, says=says)


_O, _W = Outcome, Weight

#: The order is the order of precedence: the first rule that fits speaks.
RULES: Final[tuple[Rule, ...]] = (
    # Nothing was asked.
    _rule("skipped-no-address", _O.SKIPPED, _W.NONE, "The claim still waits for an address."),
    _rule("skipped-not-web", _O.SKIPPED, _W.NONE, "The address is no web page (mailto, tel, ftp, data, javascript)."),
    _rule("skipped-excluded", _O.SKIPPED, _W.NONE, "The settings exclude the address from ever being looked at."),
    _rule("skipped-no-contact", _O.SKIPPED, _W.NONE, "A person asked for this source never to be contacted."),
    _rule(
        "skipped-robots",
        _O.SKIPPED,
        _W.NONE,
        "robots.txt disallows the address, or could not be read, and the setting is to obey.",
    ),
    _rule("skipped-postponed", _O.SKIPPED, _W.NONE, "Nothing was asked in this look; it was put off."),
    _rule("skipped-our-fault", _O.SKIPPED, _W.NONE, "A fault of ours ended the look; what came is kept, unjudged."),
    # Forbidden targets.
    _rule(
        "forbidden-redirect",
        _O.FORBIDDEN_TARGET,
        _W.STRIKE,
        "A redirect points to a private, loopback, link-local or metadata address, or away from http(s).",
    ),
    _rule(
        "forbidden-address",
        _O.BLOCKED,
        _W.NONE,
        "The cited address is private, or a name leads to a private address by two resolvers; it was not contacted.",
    ),
    # Trouble: no answer, or no whole one.
    _rule("dns-not-found", _O.UNREACHABLE, _W.SURE, "The name does not exist, by two resolvers and in both spellings."),
    _rule("dns-failure", _O.UNREACHABLE, _W.NONE, "The name could not be looked up for now, or has no address."),
    _rule("refused", _O.UNREACHABLE, _W.LATE, "Every address of the name refuses connections."),
    _rule("timeout", _O.UNREACHABLE, _W.WEAK, "No whole answer in time, at twice the limit neither."),
    _rule("reset", _O.UNREACHABLE, _W.WEAK, "The connection was closed without an answer, twice."),
    _rule(
        "tls-failed",
        _O.UNREACHABLE,
        _W.WEAK,
        "No encrypted connection comes about, even without checking the certificate.",
    ),
    _rule("bad-http", _O.BROKEN, _W.WEAK, "What came back is no HTTP that can be read, twice."),
    _rule("body-cut", _O.BROKEN, _W.WEAK, "The page ended before its announced end, twice."),
    _rule("redirect-loop", _O.BROKEN, _W.WEAK, "Redirects run in a circle, with cookies kept too."),
    _rule(
        "too-many-redirects",
        _O.BROKEN,
        _W.WEAK,
        "There are more redirects than can be followed, with cookies kept too.",
    ),
    # Walls against robots.
    _rule("blocked-challenge-header", _O.BLOCKED, _W.NONE, "A header says that a wall against robots answered."),
    _rule("blocked-challenge", _O.BLOCKED, _W.NONE, "The page is built as a wall against robots."),
    _rule("blocked-challenge-title", _O.BLOCKED, _W.NONE, "A bare page's title asks for proof of being human."),
    _rule("blocked-challenge-redirect", _O.BLOCKED, _W.NONE, "The chain ends at the address of a wall against robots."),
    # Statuses.
    _rule("blocked-doi", _O.BLOCKED, _W.NONE, "A DOI leads to a page that refuses us; the resolver knows the DOI."),
    _rule(
        "blocked-host-refuses",
        _O.BLOCKED,
        _W.NONE,
        "The server refuses us (403), and refuses its front page or a random address too: the refusal "
        "is about us, not about the page.",
    ),
    _rule("restricted-403", _O.RESTRICTED, _W.NONE, "The server refuses us this page (403), while it answers others."),
    _rule(
        "restricted-status",
        _O.RESTRICTED,
        _W.NONE,
        "The server says that the page is not for us: it asks for a login, money or conditions, or may "
        "not show it (401, 402, 407, 412, 428, 440, 449, 451).",
    ),
    _rule("missing-404", _O.MISSING, _W.STRIKE, "The server says that there is no such page (404)."),
    _rule("gone-410", _O.GONE, _W.SURE, "The server says that the page was taken away for good (410)."),
    _rule("unstable-rate-limit", _O.UNSTABLE, _W.NONE, "429: the host asks for fewer questions, after two more tries."),
    _rule(
        "unstable-later",
        _O.UNSTABLE,
        _W.NONE,
        "The server asks to come back later (408 or 425), after two more tries too.",
    ),
    _rule(
        "unstable-4xx",
        _O.UNSTABLE,
        _W.WEAK,
        "The server finds fault with our question (400, 405, 406, 414, 418, 421 or any other 4xx), "
        "which says nothing of the page.",
    ),
    _rule("unstable-retry-after", _O.UNSTABLE, _W.NONE, "503 that names a time; this address waits until then."),
    _rule("unstable-501", _O.UNSTABLE, _W.WEAK, "The server does not know how to answer at all (501)."),
    _rule(
        "unstable-5xx",
        _O.UNSTABLE,
        _W.WEAK,
        "The server has a fault of its own (500, 502, 503, 504, 52x or any other 5xx), twice.",
    ),
    _rule("redirect-without-target", _O.BROKEN, _W.WEAK, "A redirect that points nowhere usable."),
    _rule(
        "blocked-odd-status", _O.BLOCKED, _W.NONE, "A status below 200 or from 600 up; some hosts send 999 to robots."
    ),
    _rule("no-content", _O.BROKEN, _W.WEAK, "The server reports success and sends no page (204 or 205), twice."),
    _rule("empty-body", _O.BROKEN, _W.WEAK, "Success with an empty page, twice."),
    _rule(
        "unstable-error-page",
        _O.UNSTABLE,
        _W.WEAK,
        "Success by status, but a page that only says that the site is down.",
    ),
    # Logins, consent, paywalls.
    _rule("restricted-login-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at a login."),
    _rule(
        "restricted-consent-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at a page that asks for consent or age."
    ),
    _rule("restricted-offer-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at an offer of subscriptions."),
    _rule("restricted-password-form", _O.RESTRICTED, _W.NONE, "A password is asked for where the page should be."),
    _rule(
        "restricted-login-form",
        _O.RESTRICTED,
        _W.NONE,
        "A bare login that asks for a name stands where the page should be.",
    ),
    _rule(
        "restricted-consent-page",
        _O.RESTRICTED,
        _W.NONE,
        "Nothing but a request for consent stands where the page should be.",
    ),
    _rule("restricted-region", _O.RESTRICTED, _W.NONE, "A bare page says that it is not shown where we are."),
    _rule(
        "restricted-age-page", _O.RESTRICTED, _W.NONE, "Nothing but a question of age stands where the page should be."
    ),
    _rule("restricted-queue", _O.RESTRICTED, _W.NONE, "A waiting room stands where the page should be."),
    _rule(
        "restricted-gate-redirect",
        _O.RESTRICTED,
        _W.NONE,
        "The chain ends at a bare page whose address holds the cited one, to lead back to it.",
    ),
    _rule(
        "restricted-paywall",
        _O.RESTRICTED,
        _W.NONE,
        "Only a teaser is shown, and the page's structure, or an offer where the text breaks off, says "
        "that the rest is sold.",
    ),
    # Parked and sold domains.
    _rule("parked-market", _O.PARKED, _W.PARKED, "The chain ends at a place where domains are sold or parked."),
    _rule(
        "parked-signature", _O.PARKED, _W.PARKED, "The page carries traces that only parked or offered domains carry."
    ),
    _rule("parked-offer", _O.PARKED, _W.PARKED, "Title, heading or the whole short page offer the domain itself."),
    _rule(
        "parked-unrelated",
        _O.PARKED,
        _W.PARKED,
        "Nothing of the cited page is left, and the host's front page is unrelated too: the domain has another owner.",
    ),
    # Soft 404.
    _rule("soft-404-address", _O.SOFT_404, _W.STRIKE, "The chain ends at the address of an error page."),
    _rule("soft-404-landing", _O.SOFT_404, _W.STRIKE, "A deep address lands on the front page or on its section page."),
    _rule(
        "soft-404-shared-landing",
        _O.SOFT_404,
        _W.STRIKE,
        "Five or more watched addresses land on one page that is none of them.",
    ),
    _rule(
        "soft-404-front-page",
        _O.SOFT_404,
        _W.STRIKE,
        "A deep address shows the host's front page as its own, where another page was cited or named.",
    ),
    _rule(
        "soft-404-search",
        _O.SOFT_404,
        _W.STRIKE,
        "The chain ends at the site's search, which is neither the cited page nor the given title.",
    ),
    _rule(
        "soft-404-short",
        _O.SOFT_404,
        _W.STRIKE,
        "Title, heading or the sole text is a not-found sentence, and hardly anything else is there.",
    ),
    _rule(
        "soft-404-no-site",
        _O.SOFT_404,
        _W.STRIKE,
        "A host's own page stands where a deep page should be: no site is there any more.",
    ),
    _rule(
        "soft-404-noindex",
        _O.SOFT_404,
        _W.STRIKE,
        "Title or heading is a not-found sentence, and search engines are told to pass.",
    ),
    _rule(
        "soft-404-said",
        _O.SOFT_404,
        _W.STRIKE,
        "Title and heading are not-found sentences, and nothing of the cited page is there, or the text "
        "below says so as well.",
    ),
    _rule(
        "soft-404-sibling",
        _O.SOFT_404,
        _W.STRIKE,
        "Title, heading or text is a not-found sentence, and random addresses of the host get the same.",
    ),
    _rule(
        "soft-404-replaced",
        _O.SOFT_404,
        _W.STRIKE,
        "Nothing of the cited page is left, and a random address gets the same page, unlike the front page.",
    ),
    _rule(
        "soft-404-catch-all",
        _O.SOFT_404,
        _W.STRIKE,
        "The chain ends where random addresses end too, and nothing that was given of the page stands there.",
    ),
    _rule(
        "unstable-one-page",
        _O.UNSTABLE,
        _W.WEAK,
        "Nothing of the cited page is left, and the site shows one page at every address, the front page too.",
    ),
    _rule(
        "unstable-says-missing",
        _O.UNSTABLE,
        _W.WEAK,
        "All that a page says is a not-found sentence, though its title is one of its own, or its text names no page; "
        "nothing is known yet.",
    ),
    _rule("empty-page", _O.BROKEN, _W.WEAK, "A page on which nothing at all stands, twice, where a text was cited."),
    # Kinds of redirect.
    _rule("moved-permanently", _O.MOVED, _W.SUCCESS, "301 or 308 only, and still the cited page."),
    _rule(
        "redirected-elsewhere",
        _O.REDIRECTED,
        _W.SUCCESS,
        "301 or 308 only, but to another page than the cited one, or one without the given title.",
    ),
    _rule(
        "redirected-for-now",
        _O.REDIRECTED,
        _W.SUCCESS,
        "A redirect for the time being (300, 302, 303, 307, or a refresh).",
    ),
    # Fine.
    _rule("ok-not-modified", _O.OK, _W.SUCCESS, "The server says that nothing changed since the last look (304)."),
    _rule(
        "ok-not-modified-unasked",
        _O.OK,
        _W.SUCCESS,
        "304 although nothing was asked conditionally; no baseline comes of it.",
    ),
    _rule("ok-same-bytes", _O.OK, _W.SUCCESS, "The very bytes of the last good look came back."),
    _rule("ok-unreadable", _O.OK, _W.SUCCESS, "The page is there, but its text cannot be read."),
    _rule(
        "ok-no-words",
        _O.OK,
        _W.SUCCESS,
        "Pictures, players or forms alone stand where a text was cited; that is a change.",
    ),
    _rule("ok-truncated", _O.OK, _W.SUCCESS, "The page is longer than the limit; what was read is fine."),
    _rule(
        "ok-cut-short",
        _O.OK,
        _W.SUCCESS,
        "The answer broke off before its announced end, but the page stands there.",
    ),
    _rule(
        "ok-fragment-missing", _O.OK, _W.SUCCESS, "The page is there, but not the place in it that the fragment names."
    ),
    _rule("ok-address-form", _O.OK, _W.SUCCESS, "Only slash, www, http or https, or the case of the host differ."),
    _rule(
        "ok-other-text", _O.OK, _W.SUCCESS, "The page is there with another text; comparing says how far it changed."
    ),
    _rule(
        "ok-bare",
        _O.OK,
        _W.SUCCESS,
        "The page is there, but holds hardly any text, and nothing of the cited page or of the given title.",
    ),
    _rule("ok-fits", _O.OK, _W.SUCCESS, "The page is there, and fits what is known of it."),
)

#: Stands in the place of a rule where a round was offline: whatever was seen, nothing was judged.
OFFLINE: Final = Rule(
    id="offline",
    outcome=_O.SKIPPED,
    weight=_W.NONE,
    says="Our own connection was in doubt; nothing of the run was judged.",
)

BY_ID: Final[dict[str, Rule]] = {rule.id: rule for rule in RULES}
