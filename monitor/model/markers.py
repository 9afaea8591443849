"""Traces of sales, walls and vendors in a page's scripts, attributes and comments: the closed set of their names.

Readers look for traces in markup only (script text, script and frame addresses, attribute names and values, comments,
never in prose) and put the names of those they find into ``Signals.markers``. Judgements weigh them: a trace that
living pages carry too (``TELLING_ONLY_ON_SHELLS``, consent and paywall vendors) says nothing without a bare page.
"""

from __future__ import annotations

from enum import StrEnum


class Marker(StrEnum):
    """One known trace. Each comment says what to look for; letter case does not matter."""

    # Parking and sale of the domain itself.
    #: Script text assigns or calls ``window.park``.
    WINDOW_PARK = "window-park"
    #: An attribute ``data-adblockkey`` on any element.
    ADBLOCK_KEY = "data-adblockkey"
    #: ``sedoparking`` in an address or script (sedoparking.com, img.sedoparking.com).
    SEDO_PARKING = "sedoparking"
    #: ``adsense/domains/caf.js`` or ``/domains/caf.js``: advertisements for parked domains.
    DOMAIN_ADS = "domain-ads"
    #: ``domainRegistrant`` in a script.
    DOMAIN_REGISTRANT = "domain-registrant"
    #: A script that sends the reader to ``/lander`` or ``/lander?...`` (location, href or replace).
    LANDER = "lander"
    #: ``parkingcrew`` in an address or script.
    PARKINGCREW = "parkingcrew"
    #: ``bodis.com`` or ``bodiscdn`` in an address of a script, frame or style.
    BODIS = "bodis"
    #: Scripts or frames from ``above.com`` (its parking hosts, not a link in prose).
    ABOVE = "above"
    #: Scripts, frames or form targets at ``dan.com`` or ``cdn*.dan.com``, ``undeveloped.com``.
    DAN = "dan"
    #: Scripts, frames or form targets at ``afternic.com``.
    AFTERNIC = "afternic"
    #: Scripts, frames or form targets at ``hugedomains.com``.
    HUGEDOMAINS = "hugedomains"
    #: ``wsimg.com/parking-lander`` or ``parking-lander`` in an address: GoDaddy's parked pages.
    PARKING_LANDER = "parking-lander"
    #: ``parkingpage.namecheap.com`` or ``namecheap.com/assets/img/nc-icon/parking`` in an address.
    NAMECHEAP_PARKING = "namecheap-parking"
    #: ``parklogic``, ``skenzo``, ``smartname``, ``cashparking``, ``parkpage``, ``voodoo.com``, ``uniregistry``,
    #: ``domainmarket``, ``namebright``, ``fabulous.com``, ``domainsponsor``, ``trafficz``, ``rookmedia``, ``tonic.to``
    #: in the address of a script, frame or style, or of a form's target.
    PARKING_OTHER = "parking-other"

    # Walls against robots: traces that only the wall itself carries.
    #: ``_cf_chl_opt``, ``__cf_chl_``, ``cf-chl-``, ``cf_chl_`` or ``challenge-platform/.../orchestrate``.
    CLOUDFLARE_CHALLENGE = "cloudflare-challenge"
    #: ``cf-error-details``, ``cf-wrapper`` or ``cf-browser-verification``: Cloudflare's own error and block pages.
    CLOUDFLARE_ERROR = "cloudflare-error"
    #: ``captcha-delivery.com`` (DataDome's wall; ``js.datadome.co`` alone is no wall).
    DATADOME_CAPTCHA = "datadome-captcha"
    #: ``px-captcha``, ``_pxCaptcha``, ``captcha.px-cdn.net`` (PerimeterX, HUMAN).
    PERIMETERX_CAPTCHA = "perimeterx-captcha"
    #: A *frame* at ``_Incapsula_Resource``, or ``incident_id=`` beside it (Imperva).
    INCAPSULA_FRAME = "incapsula-frame"
    #: ``awsWafCookieDomainList``, ``AwsWafIntegration`` with ``gokuProps``, or ``captcha.awswaf.com``.
    AWS_WAF_CHALLENGE = "aws-waf-challenge"
    #: ``sucuri_cloudproxy`` in a script, or ``cdn.sucuri.net/sucuri-firewall-block``.
    SUCURI = "sucuri-firewall"
    #: ``/.well-known/ddos-guard/`` or ``check.ddos-guard.net``.
    DDOS_GUARD = "ddos-guard"
    #: ``/.within.website/`` or ``anubis_challenge``, ``anubis_version``: proof of work.
    ANUBIS = "anubis"
    #: ``bm-verify``, ``sec-if-cpt``, ``sec-cpt``, ``/_sec/cp_challenge`` (Akamai).
    AKAMAI_CHALLENGE = "akamai-challenge"
    #: ``errors.edgesuite.net`` (Akamai's refusal, with a reference number).
    AKAMAI_REFERENCE = "akamai-reference"
    #: ``window.KPSDK`` with ``ips.js`` (Kasada).
    KASADA = "kasada"
    #: ``/.well-known/sgcaptcha`` (SiteGround).
    SG_CAPTCHA = "sg-captcha"
    #: ``vercel-challenge``, ``/.well-known/vercel/security/``.
    VERCEL_CHALLENGE = "vercel-challenge"
    #: ``slowAES``, ``__test=`` cookie by script with ``/aes.js``, ``toNumbers(``: free hosts' cookie tests.
    COOKIE_TEST = "cookie-test"
    #: ``/TSPD/``, ``TSPD_101`` or ``bobcmn`` in a script (F5).
    F5_CHALLENGE = "f5-challenge"
    #: ``proof-of-work``, ``go-away``, ``haproxy-protection``, ``basedflare`` in scripts or attributes.
    PROOF_OF_WORK = "proof-of-work"

    # Walls against robots: traces that living pages carry too.
    #: ``challenge-platform/scripts/jsd`` (Cloudflare's silent detections).
    CLOUDFLARE_DETECTIONS = "cloudflare-detections"
    #: ``challenges.cloudflare.com/turnstile`` or class ``cf-turnstile``.
    TURNSTILE = "turnstile"
    #: ``hcaptcha.com`` script or class ``h-captcha``.
    HCAPTCHA = "hcaptcha"
    #: ``google.com/recaptcha``, ``recaptcha.net`` script or class ``g-recaptcha``.
    RECAPTCHA = "recaptcha"
    #: ``arkoselabs``, ``funcaptcha``, ``geetest``, ``mtcaptcha``, ``friendlycaptcha``, ``frc-captcha``,
    #: ``smartcaptcha``, ``captchafox``, ``altcha``, an image or field whose address, name or id holds ``captcha``.
    CAPTCHA_OTHER = "captcha-other"
    #: ``_Incapsula_Resource`` in a *script* address.
    INCAPSULA_SCRIPT = "incapsula-script"
    #: ``js.datadome.co`` or ``datadome`` in a script.
    DATADOME_SCRIPT = "datadome-script"
    #: ``perimeterx.net``, ``px-cloud.net``, ``px-cdn.net``, ``_pxAppId`` in a script.
    PERIMETERX_SCRIPT = "perimeterx-script"
    #: A script that writes ``document.cookie`` and loads the page again: ``location.reload``.
    COOKIE_RELOAD = "cookie-reload"
    #: ``token.awswaf.com`` or ``challenge.js`` from an ``awswaf.com`` host.
    AWS_WAF_SCRIPT = "aws-waf-script"

    # Consent: living pages carry these as banners.
    #: ``cdn.cookielaw.org``, ``onetrust``, ``optanon``.
    ONETRUST = "onetrust"
    #: ``sourcepoint``, ``sp_message``, ``_sp_`` configuration, ``privacy-mgmt.com``.
    SOURCEPOINT = "sourcepoint"
    #: ``usercentrics``.
    USERCENTRICS = "usercentrics"
    #: ``quantcast.mgr.consensu.org``, ``cmp.quantcast.com``, ``inmobi.com/choice``, ``qc-cmp``.
    QUANTCAST = "quantcast"
    #: ``consent.google``, ``consent.youtube``: form targets or scripts.
    GOOGLE_CONSENT = "google-consent"
    #: ``guce.`` hosts and ``consent.yahoo``, ``oath``: form targets or scripts.
    OATH_CONSENT = "oath-consent"
    #: ``didomi``, ``consentmanager``, ``cookiebot``, ``trustarc``, ``iubenda``, ``axeptio``, ``cookieyes``,
    #: ``cookiefirst``, ``contentpass``, ``opencmp``, ``tarteaucitron``, ``klaro``, ``complianz``, ``borlabs``,
    #: ``__tcfapi``.
    CONSENT_OTHER = "consent-other"

    # Paywalls: living pages carry these too, for the reader's count of free articles.
    #: ``tinypass``, ``piano.io``, ``cxense``.
    PIANO = "piano"
    #: ``poool``.
    POOOL = "poool"
    #: ``zephr``.
    ZEPHR = "zephr"
    #: ``leaky-paywall``, ``leaky_paywall``, ``pelcro``, ``laterpay``, ``plenigo``, ``steadyhq``, ``evolok``,
    #: ``pico.tools``, ``memberful``, ``swg.js`` or ``subscriptions`` from ``news.google.com``.
    PAYWALL_OTHER = "paywall-other"
    #: An element whose class or id holds ``paywall``, ``regwall``, ``piano-inline``, ``subscriber-only``,
    #: ``paid-content``, ``premium-wall``, ``subscription-wall``, ``meteredContent`` or ``article-gate``.
    PAYWALL_ELEMENT = "paywall-element"


#: Traces that only pages of parked or offered domains carry.
PARKING = frozenset(
    {
        Marker.WINDOW_PARK,
        Marker.ADBLOCK_KEY,
        Marker.SEDO_PARKING,
        Marker.DOMAIN_ADS,
        Marker.DOMAIN_REGISTRANT,
        Marker.LANDER,
        Marker.PARKINGCREW,
        Marker.BODIS,
        Marker.ABOVE,
        Marker.DAN,
        Marker.AFTERNIC,
        Marker.HUGEDOMAINS,
        Marker.PARKING_LANDER,
        Marker.NAMECHEAP_PARKING,
        Marker.PARKING_OTHER,
    }
)

#: Traces that only a wall against robots carries.
CHALLENGE = frozenset(
    {
        Marker.CLOUDFLARE_CHALLENGE,
        Marker.CLOUDFLARE_ERROR,
        Marker.DATADOME_CAPTCHA,
        Marker.PERIMETERX_CAPTCHA,
        Marker.INCAPSULA_FRAME,
        Marker.AWS_WAF_CHALLENGE,
        Marker.SUCURI,
        Marker.DDOS_GUARD,
        Marker.ANUBIS,
        Marker.AKAMAI_CHALLENGE,
        Marker.AKAMAI_REFERENCE,
        Marker.KASADA,
        Marker.SG_CAPTCHA,
        Marker.VERCEL_CHALLENGE,
        Marker.COOKIE_TEST,
        Marker.F5_CHALLENGE,
        Marker.PROOF_OF_WORK,
    }
)

#: Traces of walls that living pages carry too: they tell only where there is hardly anything else.
TELLING_ONLY_ON_SHELLS = frozenset(
    {
        Marker.CLOUDFLARE_DETECTIONS,
        Marker.TURNSTILE,
        Marker.HCAPTCHA,
        Marker.RECAPTCHA,
        Marker.CAPTCHA_OTHER,
        Marker.INCAPSULA_SCRIPT,
        Marker.DATADOME_SCRIPT,
        Marker.PERIMETERX_SCRIPT,
        Marker.AWS_WAF_SCRIPT,
        Marker.COOKIE_RELOAD,
    }
)

#: Platforms that ask for consent.
CONSENT = frozenset(
    {
        Marker.ONETRUST,
        Marker.SOURCEPOINT,
        Marker.USERCENTRICS,
        Marker.QUANTCAST,
        Marker.GOOGLE_CONSENT,
        Marker.OATH_CONSENT,
        Marker.CONSENT_OTHER,
    }
)

#: Vendors and elements of paywalls.
PAYWALL = frozenset({Marker.PIANO, Marker.POOOL, Marker.ZEPHR, Marker.PAYWALL_OTHER, Marker.PAYWALL_ELEMENT})
