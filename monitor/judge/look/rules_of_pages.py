"""The rules that ask the page, in their order: walls of words, parked domains, soft 404s, redirects, fine pages."""

from __future__ import annotations

from typing import Final

from monitor.judge.look.row import Rule, row
from monitor.model.verdict import Outcome, Weight

_O, _W = Outcome, Weight

#: Each has read the page, or its chain of redirects.
PAGES: Final[tuple[Rule, ...]] = (
    # Logins, consent, paywalls.
    row("restricted-login-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at a login."),
    row(
        "restricted-consent-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at a page that asks for consent or age."
    ),
    row("restricted-offer-redirect", _O.RESTRICTED, _W.NONE, "The chain ends at an offer of subscriptions."),
    row("restricted-password-form", _O.RESTRICTED, _W.NONE, "A password is asked for where the page should be."),
    row(
        "restricted-login-form",
        _O.RESTRICTED,
        _W.NONE,
        "A bare login that asks for a name stands where the page should be.",
    ),
    row(
        "restricted-consent-page",
        _O.RESTRICTED,
        _W.NONE,
        "Nothing but a request for consent stands where the page should be.",
    ),
    row("restricted-region", _O.RESTRICTED, _W.NONE, "A bare page says that it is not shown where we are."),
    row(
        "restricted-age-page", _O.RESTRICTED, _W.NONE, "Nothing but a question of age stands where the page should be."
    ),
    row("restricted-queue", _O.RESTRICTED, _W.NONE, "A waiting room stands where the page should be."),
    row(
        "restricted-refusal",
        _O.RESTRICTED,
        _W.NONE,
        "All that a page says is that it takes a login, a membership or a subscription to see it.",
    ),
    row(
        "restricted-gate-redirect",
        _O.RESTRICTED,
        _W.NONE,
        "The chain ends at a bare page whose address holds the cited one, to lead back to it.",
    ),
    row(
        "restricted-paywall",
        _O.RESTRICTED,
        _W.NONE,
        "Only a teaser is shown, and the page's structure, or an offer where the text breaks off, says "
        "that the rest is sold.",
    ),
    # Parked and sold domains.
    row("parked-market", _O.PARKED, _W.PARKED, "The chain ends at a place where domains are sold or parked."),
    row("parked-signature", _O.PARKED, _W.PARKED, "The page carries traces that only parked or offered domains carry."),
    row(
        "parked-offer",
        _O.PARKED,
        _W.PARKED,
        "Title, heading or the whole short page offer the domain itself, or one page at every address says that it was "
        "registered.",
    ),
    row(
        "parked-unrelated",
        _O.PARKED,
        _W.PARKED,
        "Nothing of the cited page is left, and the host's front page is unrelated too: the domain has another owner.",
    ),
    # Soft 404.
    row("soft-404-address", _O.SOFT_404, _W.STRIKE, "The chain ends at the address of an error page."),
    row("soft-404-landing", _O.SOFT_404, _W.STRIKE, "A deep address lands on the front page or on its section page."),
    row(
        "soft-404-shared-landing",
        _O.SOFT_404,
        _W.STRIKE,
        "Five or more watched addresses land on one page that is none of them.",
    ),
    row(
        "soft-404-front-page",
        _O.SOFT_404,
        _W.STRIKE,
        "A deep address shows the host's front page as its own, where another page was cited or named.",
    ),
    row(
        "soft-404-search",
        _O.SOFT_404,
        _W.STRIKE,
        "The chain ends at the site's search, which is neither the cited page nor the given title.",
    ),
    row(
        "soft-404-short",
        _O.SOFT_404,
        _W.STRIKE,
        "Title, heading or the sole text is a not-found sentence, and hardly anything else is there.",
    ),
    row(
        "soft-404-no-site",
        _O.SOFT_404,
        _W.STRIKE,
        "A host's own page stands where a deep page should be: no site is there any more.",
    ),
    row(
        "soft-404-noindex",
        _O.SOFT_404,
        _W.STRIKE,
        "Title or heading is a not-found sentence, and search engines are told to pass.",
    ),
    row(
        "soft-404-said",
        _O.SOFT_404,
        _W.STRIKE,
        "Title and heading are not-found sentences, and nothing of the cited page is there, or the text "
        "below says so as well.",
    ),
    row(
        "soft-404-sibling",
        _O.SOFT_404,
        _W.STRIKE,
        "Title, heading or text is a not-found sentence, and random addresses of the host get the same.",
    ),
    row(
        "soft-404-replaced",
        _O.SOFT_404,
        _W.STRIKE,
        "Nothing of the cited page is left, and a random address gets the same page, unlike the front page, which says "
        "that something is missing or has more to say than a notice.",
    ),
    row(
        "soft-404-catch-all",
        _O.SOFT_404,
        _W.STRIKE,
        "The chain ends where random addresses end too, and nothing that was given of the page stands there.",
    ),
    row(
        "blocked-one-page",
        _O.BLOCKED,
        _W.NONE,
        "Nothing of the cited page is left, and one page stands at every address, with or without the front page, "
        "which speaks of robots, refusals, or of its reader's browser and connection.",
    ),
    row(
        "soft-404-site-closed",
        _O.SOFT_404,
        _W.STRIKE,
        "Nothing of the cited page is left, and one page stands at every address, which says that the site came to its "
        "end.",
    ),
    row(
        "unstable-one-page",
        _O.UNSTABLE,
        _W.DOUBT,
        "Nothing of the cited page is left, and the site shows one page at every address, the front page too, or leads "
        "every address to one; or nothing is known of a page of a line or two, and a random address gets the very "
        "same.",
    ),
    row(
        "unstable-alike",
        _O.UNSTABLE,
        _W.DOUBT,
        "Nothing of the cited page is left, and random addresses get the same few words, which say neither that the "
        "page is gone nor why it is not shown, or a page that speaks of a pause.",
    ),
    row(
        "unstable-portal",
        _O.UNSTABLE,
        _W.DOUBT,
        "One page that is none of theirs was shown for three or more unrelated hosts: a captive portal or a filter "
        "stands between us and them.",
    ),
    row(
        "unstable-says-missing",
        _O.UNSTABLE,
        _W.WEAK,
        "All that a page says is a not-found sentence, though its title is one of its own, or its text names no page; "
        "nothing is known yet.",
    ),
    row("empty-page", _O.BROKEN, _W.WEAK, "A page on which nothing at all stands, twice, where a text was cited."),
    # Kinds of redirect.
    row("moved-permanently", _O.MOVED, _W.SUCCESS, "301 or 308 only, and still the cited page."),
    row(
        "redirected-elsewhere",
        _O.REDIRECTED,
        _W.SUCCESS,
        "301 or 308 only, but to another page than the cited one, or one without the given title.",
    ),
    row(
        "redirected-for-now",
        _O.REDIRECTED,
        _W.SUCCESS,
        "A redirect for the time being (300, 302, 303, 307, or a refresh).",
    ),
    # Fine.
    row("ok-not-modified", _O.OK, _W.SUCCESS, "The server says that nothing changed since the last look (304)."),
    row(
        "ok-not-modified-unasked",
        _O.OK,
        _W.SUCCESS,
        "304 although nothing was asked conditionally; no baseline comes of it.",
    ),
    row("ok-same-bytes", _O.OK, _W.SUCCESS, "The very bytes of the last good look came back."),
    row("ok-unreadable", _O.OK, _W.SUCCESS, "The page is there, but its text cannot be read."),
    row(
        "ok-no-words",
        _O.OK,
        _W.SUCCESS,
        "Pictures, players or forms alone stand where a text was cited; that is a change.",
    ),
    row("ok-truncated", _O.OK, _W.SUCCESS, "The page is longer than the limit; what was read is fine."),
    row(
        "ok-cut-short",
        _O.OK,
        _W.SUCCESS,
        "The answer broke off before its announced end, but the page stands there.",
    ),
    row(
        "ok-fragment-missing", _O.OK, _W.SUCCESS, "The page is there, but not the place in it that the fragment names."
    ),
    row("ok-address-form", _O.OK, _W.SUCCESS, "Only slash, www, http or https, or the case of the host differ."),
    row("ok-other-text", _O.OK, _W.SUCCESS, "The page is there with another text; comparing says how far it changed."),
    row(
        "ok-bare",
        _O.OK,
        _W.SUCCESS,
        "The page is there, but holds hardly any text, and nothing of the cited page or of the given title.",
    ),
    row("ok-fits", _O.OK, _W.SUCCESS, "The page is there, and fits what is known of it."),
)
