"""Cases of walls: robots kept out, logins, consent, paywalls, sites that are down for now."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from tests.judge.courtroom import HOST, URL, Case, article, cited, html, page, prose, to

FORM = '<form action="/session" method="post"><input name="user"><input type="password" name="pw"><button>OK</button></form>'


def teaser(
    words: str, *, wall: str = "", free: bool | None = None, title: str = "Dockers end harbour strike", lang: str = "en"
) -> bytes:
    """Write the beginning of an article, and what stands where the rest should be."""
    said = "" if free is None else (
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","isAccessibleForFree":'
        f'{str(free).lower()},"hasPart":{{"@type":"WebPageElement","isAccessibleForFree":false,"cssSelector":".rest"}}}}</script>'
    )  # fmt: skip
    return html(title, f"<main><article><h1>{title}</h1><p>{words}</p>{wall}</article></main>", said, lang=lang)


CHALLENGES = (
    Case(what="Cloudflare's header", manner="en header", rule="blocked-challenge-header", web={URL: page(html("Just a moment..."), 403, cf_mitigated="challenge")}),
    Case(what="AWS, accepted but challenged", manner="header", rule="blocked-challenge-header", web={URL: page(b"", 202, x_amzn_waf_action="challenge")}, asks=()),
    Case(what="AWS captcha", manner="header 405", rule="blocked-challenge-header", web={URL: page(html("Human Verification"), 405, x_amzn_waf_action="captcha")}),
    Case(what="DataDome", manner="header 403", rule="blocked-challenge-header", web={URL: page("no", 403, x_datadome="protected")}),
    Case(what="Akamai itself", manner="header server", rule="blocked-challenge-header", web={URL: page(html("Access Denied", "<h1>Access Denied</h1>Reference #18.2d351ab8"), 403, Server="AkamaiGHost")}),
    Case(what="SiteGround", manner="header captcha", rule="blocked-challenge-header", web={URL: page("<p>hold</p>", 202, sg_captcha="challenge")}),
    Case(what="Cloudflare's script, 503", manner="en 503", rule="blocked-challenge",
         web={URL: page(html("Please wait", "<p>One step.</p><script>window._cf_chl_opt={cType:'managed'};</script>"), 503)}),
    Case(what="DataDome with success", manner="fr 200", rule="blocked-challenge",
         web={URL: page(html("gazette", "<script src='https://ct.captcha-delivery.com/c.js'></script>", lang="fr"))}),
    Case(what="PerimeterX with success", manner="de 200", rule="blocked-challenge",
         web={URL: page(html("Zugang", '<h1>Bitte kurz bestätigen</h1><div id="px-captcha"></div>', lang="de"))}),
    Case(what="Imperva's frame", manner="en frame", rule="blocked-challenge",
         web={URL: page(html("", '<iframe src="/_Incapsula_Resource?CWUDNSAI=9&incident_id=5">Request unsuccessful.</iframe>', '<meta name="robots" content="noindex">'))}),
    Case(what="Sucuri", manner="en script", rule="blocked-challenge",
         web={URL: page(html("You are being redirected...", "<noscript>Javascript is required.</noscript><script>var sucuri_cloudproxy_js='';S='cz0n';</script>"))}),
    Case(what="proof of work", manner="en anubis", rule="blocked-challenge",
         web={URL: page(html("Making sure you&#39;re not a bot!", '<h1>Making sure you are not a bot!</h1><script id="anubis_challenge" type="application/json">{}</script>'))}),
    Case(what="DDoS-Guard", manner="ru ddos", rule="blocked-challenge",
         web={URL: page(html("Проверка", "<h1>Проверка браузера</h1><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", lang="ru"), 403)}),
    Case(what="a captcha and nothing else", manner="es recaptcha", rule="blocked-challenge",
         web={URL: page(html("Verificación", "<p>Confirma que no eres una máquina.</p><form><div class='g-recaptcha'></div></form><script src='https://www.google.com/recaptcha/api.js'></script>", lang="es"))}),
    Case(what="a captcha with a long explanation", manner="en hcaptcha", rule="blocked-challenge",
         web={URL: page(html("Security check", "<h1>Please verify you are human</h1><p>Our systems have noticed something about your connection. "
              "Solve the puzzle below to go on to the page you wanted.</p><div class='h-captcha'></div><script src='https://js.hcaptcha.com/1/api.js'></script>"))}),
    Case(what="a bare title, German", manner="de title", rule="blocked-challenge-title",
         web={URL: page(html("Nur einen Moment…", "<p>Ihr Browser wird geprüft.</p>", '<meta name="robots" content="noindex,nofollow">', lang="de"))}),
    Case(what="a bare title, Japanese", manner="ja title", rule="blocked-challenge-title",
         web={URL: page(html("アクセスが拒否されました", "<h1>アクセスが拒否されました</h1>", lang="ja"))}),
    Case(what="unusual traffic, 429", manner="en 429", rule="blocked-challenge-title",
         web={URL: page(html("Unusual traffic detected", "<h1>Unusual traffic</h1><p>Too many requests came from your network.</p>"), 429)}),
    Case(what="sent to a captcha", manner="redirect path", rule="blocked-challenge-redirect",
         web={URL: to("/captcha?next=%2F2021"), HOST + "/captcha?next=%2F2021": page(html("Gazette", "<p>Type what you see.</p>"))}),
    Case(what="sent to a wall's own host", manner="redirect host", rule="blocked-challenge-redirect",
         web={URL: to("https://geo.captcha-delivery.com/captcha/?x=1"), "https://geo.captcha-delivery.com/captcha/?x=1": page(html("x", "<p>Hold on.</p>"))}),
)  # fmt: skip

LOGINS = (
    Case(what="to a login", manner="en path", rule="restricted-login-redirect", web={URL: to("/login?next=/2021"), HOST + "/login?next=/2021": page(html("Log in", FORM))}),
    Case(what="to a login, German", manner="de path", rule="restricted-login-redirect", web={URL: to("/konto/anmelden"), HOST + "/konto/anmelden": page(html("Konto", FORM, lang="de"))}),
    Case(what="to another host", manner="en host", rule="restricted-login-redirect",
         web={URL: to("https://sso.example.net/start"), "https://sso.example.net/start": page(html("Welcome", "<form><input name=mail></form>"))}),
    Case(what="by meta refresh", manner="fr refresh", rule="restricted-login-redirect",
         web={URL: page(html("…", "", '<meta http-equiv="refresh" content="0; url=/connexion">', lang="fr")), HOST + "/connexion": page(html("Connexion", FORM))}),
    Case(what="password in place of the page", manner="en form", rule="restricted-password-form", web={URL: page(html("Sign in to Gazette", f"<h1>Sign in</h1>{FORM}"))}),
    Case(what="password in place of the page", manner="pl form", rule="restricted-password-form", web={URL: page(html("Gazeta – Zaloguj się", f"<h2>Zaloguj się, aby czytać</h2>{FORM}", lang="pl"))}),
    Case(what="password in place of the page", manner="zh form", rule="restricted-password-form", web={URL: page(html("用户登录", f"<div>{FORM}</div>", lang="zh"))}),
    Case(what="a form and no word known", manner="xx form", rule="restricted-password-form", web={URL: page(html("Intranet", FORM))}),
    Case(what="a form where an article was", manner="en baseline", rule="restricted-password-form", cited=cited(),
         web={URL: page(html("The Gazette", f"<p>This part of our site is for friends of the house. Please give the word that you were told.</p>{FORM}"))}),
    Case(what="a name is asked for first", manner="en name", rule="restricted-login-form", web={URL: page(html("Sign in – Gazette", "<h1>Welcome back</h1><form action='/next'><input name='mail'></form>"))}),
    Case(what="a name is asked for first", manner="fi name", rule="restricted-login-form", web={URL: page(html("Kirjaudu sisään", "<h1>Kirjaudu sisään</h1><form action='/next'><input name='mail'></form>", lang="fi"))}),
    Case(what="to consent, English", manner="en host", rule="restricted-consent-redirect",
         web={URL: to("https://consent.example.com/m?continue=x"), "https://consent.example.com/m?continue=x": page(html("Before you continue", "<form><button>Accept all</button></form>"))}),
    Case(what="to consent, German", manner="de path", rule="restricted-consent-redirect",
         web={URL: to("/zustimmung?url=x"), HOST + "/zustimmung?url=x": page(html("Mit Werbung weiterlesen", "<p>Oder Abo.</p>", lang="de"))}),
    Case(what="to an age gate", manner="en age", rule="restricted-consent-redirect", web={URL: to("/age-gate"), HOST + "/age-gate": page(html("Are you 18?"))}),
    Case(what="consent in place of the page, French", manner="fr page", rule="restricted-consent-page",
         web={URL: page(html("Nous respectons votre vie privée", "<main><h1>Nous respectons votre vie privée</h1><p>Avec votre accord, nos partenaires et nous utilisons des cookies. "
              "Vous pouvez refuser ou accepter, et retirer votre consentement.</p><button>Accepter</button></main><script src='https://sdk.privacy-center.org/didomi/loader.js'></script>", lang="fr"))}),
    Case(what="consent in place of the page, English", manner="en page", rule="restricted-consent-page",
         web={URL: page(html("We value your privacy", "<h1>We value your privacy</h1><p>We and our partners store cookies. Give consent or manage purposes and vendors.</p>"
              "<form action='https://consent.example.net/save'><button>Accept all</button></form>"))}),
    Case(what="to an offer", manner="en offer", rule="restricted-offer-redirect", web={URL: to("/subscribe"), HOST + "/subscribe": page(html("Subscribe", prose("our offer", 6)))}),
    Case(what="to an offer", manner="it offer", rule="restricted-offer-redirect", web={URL: to("/abbonamenti", 303), HOST + "/abbonamenti": page(html("Offerte", prose("la carta", 6), lang="it"))}),
    Case(what="structured data, English", manner="en json", rule="restricted-paywall", web={URL: page(teaser("The dockers went back to work on Monday, after nine weeks of talks. " * 4, free=False))}),
    Case(what="structured data, Swedish", manner="sv json", rule="restricted-paywall",
         web={URL: page(teaser("Hamnarbetarna gick tillbaka till arbetet i måndags efter nio veckor. " * 4, free=False, title="Strejken är över", lang="sv"))}),
    Case(what="a vendor and its words, German", manner="de vendor", rule="restricted-paywall",
         web={URL: page(teaser("Die Hafenarbeiter kehrten am Montag zurück, nach neun Wochen. " * 5, title="Streik beendet", lang="de",
              wall="<div class='paywall'><p>Jetzt weiterlesen mit dem Probeabo</p></div><script src='https://cdn.tinypass.com/api/tinypass.min.js'></script>"))}),
    Case(what="the head stands, the tail is gone, an offer in its place", manner="en offer", rule="restricted-paywall", cited=cited(),
         web={URL: page(html("Dockers end harbour strike | The Gazette", f"<main><article><h1>Dockers end harbour strike</h1>{prose('the harbour strike', 4)}<p>Subscribe to continue reading.</p></article></main>"))}, asks=()),
    Case(what="a short text ends with an offer of its rest", manner="ru closing", rule="restricted-paywall",
         web={URL: page(html("Забастовка в порту", "<main><h1>Забастовка в порту</h1><p>Докеры вернулись к работе в понедельник, после девяти недель переговоров в старом зале.</p><p>Чтобы читать дальше, войдите или оформите подписку</p></main>", lang="ru"))}),
    Case(what="a short text ends with an offer of its rest", manner="ja closing", rule="restricted-paywall",
         web={URL: page(html("港のストライキが終わる", "<h1>港のストライキが終わる</h1><div>港の労働者は月曜日、九週間にわたる交渉の末に職場へ戻った。会社側は賃金の引き上げを受け入れたという。</div><div>この記事の続きは会員登録をするとお読みいただけます</div>", lang="ja"))}),
    Case(what="the tail is gone, a login in its place", manner="en login", rule="restricted-paywall", cited=cited(),
         web={URL: page(html("Dockers end harbour strike | The Gazette", f"<main><article><h1>Dockers end harbour strike</h1>{prose('the harbour strike', 4)}<div>Sign in to read the full article.</div></article></main>"))}, asks=()),
    Case(what="the whole was longer", manner="en baseline", rule="restricted-paywall", cited=cited(),
         web={URL: page(teaser(prose(sentences=8), free=False))}),
)  # fmt: skip

DOWN = (
    Case(what="maintenance", manner="en", rule="unstable-error-page", web={URL: page(html("Site under maintenance", "<h1>We'll be back soon</h1>"))}),
    Case(what="maintenance", manner="de", rule="unstable-error-page", web={URL: page(html("Wartungsarbeiten", "<p>Gleich wieder da.</p>", lang="de"))}),
    Case(what="a failing database", manner="en db", rule="unstable-error-page", web={URL: page(html("Database Error", "<h1>Error establishing a database connection</h1>"))}),
    Case(what="suspended", manner="en redirect", rule="unstable-error-page",
         web={URL: to("/cgi-sys/suspendedpage.cgi"), HOST + "/cgi-sys/suspendedpage.cgi": page(html("Contact your host", "<p>Contact your host.</p>"))}),
)  # fmt: skip

CASES = (*CHALLENGES, *LOGINS, *DOWN)

#: Living pages that carry what walls carry.
ALIVE = (
    article(extra=FORM),
    article(head="<script src='https://js.datadome.co/tags.js'></script><script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
    article(extra="<div id='onetrust-banner-sdk'><p>We value your privacy. We and our partners use cookies.</p></div>"),
    article(head="<script src='https://cdn.tinypass.com/api/tinypass.min.js'></script>", extra="<p>Subscribe to continue reading our best work</p>"),
    article("Just a moment: how waiting rooms changed"),
    article("Access denied: a history of closed doors"),
    article("Sign in to the past: memoirs of a typist"),
    article("Why every site asks: we value your privacy"),
    html("Three lines", f"<nav>{FORM}</nav><main><h1>Three lines</h1><p>The tide goes out.<br>A rope lies on the stones.<br>Nobody has come for it, and nobody "
         "will before the evening bell rings over the bay and the boats are counted one by one; then somebody may think of it, "
         "and walk down, and find that it has gone with the tide, as ropes will.</p></main>"),
)  # fmt: skip
