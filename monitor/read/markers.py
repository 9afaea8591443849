"""Finds known traces of sales, walls and vendors in a page's markup, and leaves its prose alone."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, auto
from functools import lru_cache

import ahocorasick_rs

from monitor.model.markers import Marker
from monitor.read.spots import Place, Places


class Where(Enum):
    """In which part of the markup a trace counts."""

    #: Anywhere but in prose: script text, attributes, comments.
    MARKUP = auto()
    #: Address of a script, frame, style, image or form.
    RESOURCE = auto()
    #: Text or address of a script.
    SCRIPT = auto()
    #: Address of a frame.
    FRAME = auto()
    #: Class or id of an element.
    ELEMENT = auto()
    #: Address, name or id of an image or a field.
    FIELD = auto()
    #: Anywhere, prose too, in a page so small that it can only be an error's.
    SMALL_PAGE = auto()


@dataclass(frozen=True, slots=True)
class Trace:
    """What to look for, in lowercase, and what must stand around it."""

    needle: bytes
    where: Where = Where.MARKUP
    #: Pattern that must match right behind the needle.
    then: re.Pattern[bytes] | None = None
    #: Must stand anywhere in the page too.
    beside: bytes = b""


def _all(where: Where, *needles: bytes) -> tuple[Trace, ...]:
    """Make traces that count in the same place."""
    return tuple(Trace(needle, where) for needle in needles)


_WORD_ENDS = re.compile(rb"(?![\w-])")

TRACES: dict[Marker, tuple[Trace, ...]] = {
    Marker.WINDOW_PARK: (Trace(b"window.park", Where.SCRIPT, then=_WORD_ENDS),),
    Marker.ADBLOCK_KEY: (Trace(b"data-adblockkey"),),
    Marker.SEDO_PARKING: (Trace(b"sedoparking"),),
    Marker.DOMAIN_ADS: (Trace(b"/domains/caf.js"),),
    Marker.DOMAIN_REGISTRANT: (Trace(b"domainregistrant", Where.SCRIPT),),
    Marker.LANDER: (Trace(b"/lander", Where.SCRIPT, then=re.compile(rb"[\"'`?#]")),),
    Marker.PARKINGCREW: (Trace(b"parkingcrew"),),
    Marker.BODIS: _all(Where.RESOURCE, b"bodis.com", b"bodiscdn"),
    Marker.ABOVE: _all(Where.RESOURCE, b"//above.com", b".above.com"),
    Marker.DAN: _all(Where.RESOURCE, b"//dan.com", b".dan.com", b"undeveloped.com"),
    Marker.AFTERNIC: _all(Where.RESOURCE, b"afternic.com"),
    Marker.HUGEDOMAINS: _all(Where.RESOURCE, b"hugedomains.com"),
    Marker.PARKING_LANDER: (Trace(b"parking-lander"),),
    Marker.NAMECHEAP_PARKING: _all(
        Where.MARKUP, b"parkingpage.namecheap.com", b"namecheap.com/assets/img/nc-icon/parking"
    ),
    Marker.PARKING_OTHER: _all(
        Where.RESOURCE,
        *(b"parklogic", b"skenzo", b"smartname", b"cashparking", b"parkpage", b"voodoo.com", b"uniregistry"),
        *(b"domainmarket", b"namebright", b"fabulous.com", b"domainsponsor", b"trafficz", b"rookmedia", b"tonic.to"),
    ),
    Marker.CLOUDFLARE_CHALLENGE: (
        *_all(Where.MARKUP, b"_cf_chl_opt", b"__cf_chl_", b"cf-chl-", b"cf_chl_"),
        Trace(b"challenge-platform/", then=re.compile(rb"[^\"'\s<>]{0,80}orchestrate")),
    ),
    Marker.CLOUDFLARE_ERROR: _all(Where.ELEMENT, b"cf-error-details", b"cf-wrapper", b"cf-browser-verification"),
    Marker.DATADOME_CAPTCHA: (Trace(b"captcha-delivery.com"),),
    Marker.PERIMETERX_CAPTCHA: _all(Where.MARKUP, b"px-captcha", b"_pxcaptcha", b"captcha.px-cdn.net"),
    Marker.INCAPSULA_FRAME: (
        Trace(b"_incapsula_resource", Where.FRAME),
        Trace(b"incident_id=", beside=b"_incapsula_resource"),
    ),
    Marker.AWS_WAF_CHALLENGE: (
        *_all(Where.MARKUP, b"awswafcookiedomainlist", b"captcha.awswaf.com"),
        Trace(b"awswafintegration", Where.SCRIPT, beside=b"gokuprops"),
    ),
    Marker.SUCURI: (
        Trace(b"sucuri_cloudproxy", Where.SCRIPT),
        Trace(b"cdn.sucuri.net/sucuri-firewall-block"),
    ),
    Marker.DDOS_GUARD: _all(Where.MARKUP, b"/.well-known/ddos-guard/", b"check.ddos-guard.net"),
    Marker.ANUBIS: _all(Where.MARKUP, b"/.within.website/", b"anubis_challenge", b"anubis_version"),
    Marker.AKAMAI_CHALLENGE: _all(Where.MARKUP, b"bm-verify", b"sec-if-cpt", b"sec-cpt", b"/_sec/cp_challenge"),
    # Akamai prints the address of its error as text, with its dots written as entities.
    Marker.AKAMAI_REFERENCE: _all(Where.SMALL_PAGE, b"errors.edgesuite.net", b"errors&#46;edgesuite&#46;net"),
    Marker.KASADA: (Trace(b"window.kpsdk", Where.SCRIPT, beside=b"ips.js"),),
    Marker.SG_CAPTCHA: (Trace(b"/.well-known/sgcaptcha"),),
    Marker.VERCEL_CHALLENGE: _all(Where.MARKUP, b"vercel-challenge", b"/.well-known/vercel/security/"),
    Marker.COOKIE_TEST: (
        *_all(Where.SCRIPT, b"slowaes", b"tonumbers("),
        Trace(b"__test=", Where.SCRIPT, beside=b"/aes.js"),
    ),
    Marker.F5_CHALLENGE: _all(Where.SCRIPT, b"/tspd/", b"tspd_101", b"bobcmn"),
    Marker.PROOF_OF_WORK: _all(Where.MARKUP, b"proof-of-work", b"go-away", b"haproxy-protection", b"basedflare"),
    Marker.CLOUDFLARE_DETECTIONS: (Trace(b"challenge-platform/scripts/jsd"),),
    Marker.TURNSTILE: (
        Trace(b"challenges.cloudflare.com/turnstile"),
        Trace(b"cf-turnstile", Where.ELEMENT),
    ),
    Marker.HCAPTCHA: (Trace(b"hcaptcha.com"), Trace(b"h-captcha", Where.ELEMENT)),
    Marker.RECAPTCHA: (
        *_all(Where.MARKUP, b"google.com/recaptcha", b"recaptcha.net"),
        Trace(b"g-recaptcha", Where.ELEMENT),
    ),
    Marker.CAPTCHA_OTHER: (
        *_all(Where.MARKUP, b"arkoselabs", b"funcaptcha", b"geetest", b"mtcaptcha", b"friendlycaptcha", b"frc-captcha"),
        *_all(Where.MARKUP, b"smartcaptcha", b"captchafox", b"altcha-widget"),
        Trace(b"captcha", Where.FIELD),
    ),
    Marker.INCAPSULA_SCRIPT: (Trace(b"_incapsula_resource", Where.SCRIPT),),
    Marker.DATADOME_SCRIPT: (Trace(b"datadome", Where.SCRIPT),),
    Marker.PERIMETERX_SCRIPT: _all(Where.SCRIPT, b"perimeterx.net", b"px-cloud.net", b"px-cdn.net", b"_pxappid"),
    Marker.COOKIE_RELOAD: (Trace(b"document.cookie", Where.SCRIPT, beside=b"location.reload"),),
    Marker.AWS_WAF_SCRIPT: (
        Trace(b"token.awswaf.com"),
        Trace(b"awswaf.com/", Where.SCRIPT, then=re.compile(rb"[^\"'\s<>]{0,120}challenge\.js")),
    ),
    Marker.ONETRUST: _all(Where.MARKUP, b"cdn.cookielaw.org", b"onetrust", b"optanon"),
    Marker.SOURCEPOINT: _all(Where.MARKUP, b"sourcepoint", b"sp_message", b"window._sp_", b"privacy-mgmt.com"),
    Marker.USERCENTRICS: (Trace(b"usercentrics"),),
    Marker.QUANTCAST: _all(
        Where.MARKUP, b"quantcast.mgr.consensu.org", b"cmp.quantcast.com", b"inmobi.com/choice", b"qc-cmp"
    ),
    Marker.GOOGLE_CONSENT: _all(Where.RESOURCE, b"consent.google", b"consent.youtube"),
    Marker.OATH_CONSENT: _all(Where.RESOURCE, b"//guce.", b".guce.", b"consent.yahoo", b"oath.com"),
    Marker.CONSENT_OTHER: _all(
        Where.MARKUP,
        *(
            b"didomi",
            b"consentmanager",
            b"cookiebot",
            b"trustarc",
            b"iubenda",
            b"axeptio",
            b"cookieyes",
            b"cookiefirst",
        ),
        *(b"contentpass", b"opencmp", b"tarteaucitron", b"klaro", b"complianz", b"borlabs", b"__tcfapi"),
    ),
    Marker.PIANO: _all(Where.MARKUP, b"tinypass", b"piano.io", b"cxense"),
    Marker.POOOL: (Trace(b"poool"),),
    Marker.ZEPHR: (Trace(b"zephr"),),
    Marker.PAYWALL_OTHER: _all(
        Where.MARKUP,
        *(
            b"leaky-paywall",
            b"leaky_paywall",
            b"pelcro",
            b"laterpay",
            b"plenigo",
            b"steadyhq",
            b"evolok",
            b"pico.tools",
        ),
        *(b"memberful", b"news.google.com/swg", b"/swg.js"),
    ),
    Marker.PAYWALL_ELEMENT: _all(
        Where.ELEMENT,
        *(b"paywall", b"regwall", b"piano-inline", b"subscriber-only", b"paid-content", b"premium-wall"),
        *(b"subscription-wall", b"meteredcontent", b"article-gate"),
    ),
}

_LOADS = frozenset({b"script", b"iframe", b"frame", b"link", b"img", b"form", b"embed", b"object", b"style", b"source"})
_ADDRESS = frozenset({b"src", b"href", b"action", b"data", b"data-src"})
#: Attributes that hold words for people.
_SPOKEN = frozenset({b"content", b"alt", b"title", b"placeholder", b"aria-label", b"summary", b"data-title"})
#: The errors of gateways have some 400 bytes.
_SMALL = 4096
#: How many finds of one trace are looked at, before it is taken for a word of the page's prose.
_MOST_FINDS = 40


#: Looked for beside: what ``monitor.read.powers`` writes in another way.
_RAISED = b"<sup"
#: And what ``monitor.read.shadow`` does.
_ROOT = b"shadowrootmode"


@dataclass(frozen=True, slots=True)
class Traces:
    """What one pass over the markup found."""

    #: Names of the traces that stand in it.
    markers: frozenset[str]
    #: A raised number may stand in it.
    raised: bool
    #: A declarative shadow root may stand in it.
    rooted: bool = False


@lru_cache(maxsize=1)
def _finder() -> tuple[ahocorasick_rs.BytesAhoCorasick, tuple[tuple[tuple[Marker, Trace], ...], ...]]:
    """Build the one machine that looks for all needles at once, and who asked for each."""
    asked: dict[bytes, list[tuple[Marker, Trace]]] = {}
    for marker, traces in TRACES.items():
        for trace in traces:
            asked.setdefault(trace.needle, []).append((marker, trace))
    asked[_ROOT] = []
    asked[_RAISED] = []
    # The whole automaton (some MB) runs three times as fast as the small one that the library would choose.
    machine = ahocorasick_rs.BytesAhoCorasick(list(asked), implementation=ahocorasick_rs.Implementation.DFA)
    return machine, tuple(tuple(who) for who in asked.values())


def markers(markup: bytes) -> frozenset[str]:
    """Give the names of the traces that stand in the markup, in an ASCII-compatible charset."""
    return traces(markup).markers


def traces(markup: bytes) -> Traces:
    """Look through the markup once, in an ASCII-compatible charset.

    All needles are looked for in one pass; only a find is asked whether it stands in markup or in prose.
    """
    lowered = markup.lower()
    machine, asked = _finder()
    found: set[Marker] = set()
    looked: dict[int, int] = {}
    places = Places(lowered)
    for number, start, end in machine.find_matches_as_indexes(lowered, overlapping=True):
        waiting = [pair for pair in asked[number] if pair[0] not in found]
        looked[number] = looked.get(number, 0) + 1
        if not waiting or looked[number] > _MOST_FINDS:
            continue
        place = places.of(start)
        found.update(marker for marker, trace in waiting if _counts(trace, place, places, end))
    *_, rooted, raised = range(len(asked))
    return Traces(frozenset(str(marker) for marker in found), raised in looked, rooted in looked)


def _counts(trace: Trace, place: Place, places: Places, end: int) -> bool:
    """Tell whether a find there is what the trace stands for; what asks the whole page is asked last."""
    page = places.page
    if trace.then and not trace.then.match(page, end):
        return False
    if trace.where is Where.SMALL_PAGE:
        return len(page) <= _SMALL
    spoken = not place.tag or place.tag == b"a" or place.attribute in _SPOKEN
    if spoken or not _RIGHT_PLACE[trace.where](place.tag, place.attribute):
        return False
    return not trace.beside or places.has(trace.beside)


_RIGHT_PLACE: dict[Where, Callable[[bytes, bytes], bool]] = {
    Where.MARKUP: lambda _tag, _attribute: True,
    Where.RESOURCE: lambda tag, attribute: tag in _LOADS and attribute in _ADDRESS,
    Where.SCRIPT: lambda tag, _attribute: tag == b"script",
    Where.FRAME: lambda tag, _attribute: tag in (b"iframe", b"frame"),
    Where.ELEMENT: lambda _tag, attribute: attribute in (b"class", b"id"),
    Where.FIELD: lambda tag, attribute: (
        tag in (b"img", b"input", b"textarea") and attribute in (b"src", b"name", b"id")
    ),
}
