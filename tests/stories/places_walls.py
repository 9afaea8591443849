"""Sites that do not let us in: walls against robots, logins, consent, offers, paywalls, pauses."""

# ruff: noqa: E501 - tables read best with one site after the other

from __future__ import annotations

from functools import partial

from monitor.model.verdict import Outcome
from tests.origin import answer, redirect
from tests.stories.places import Place
from tests.stories.prose import (
    ARABIC,
    CHINESE,
    ENGLISH,
    FRENCH,
    GERMAN,
    RUSSIAN,
    SPANISH,
    TURKISH,
    article,
    bare,
    boxes,
    front,
    news,
)

blocked = partial(Place, outcome=Outcome.BLOCKED)
restricted = partial(Place, outcome=Outcome.RESTRICTED)
unstable = partial(Place, outcome=Outcome.UNSTABLE)

_NOINDEX = '<meta name="robots" content="noindex, nofollow">'
_PASSWORD = '<form method="post" action="/in"><input name="who"><input type="password" name="word"><button>&rarr;</button></form>'

CHALLENGES = (
    blocked(name="wall-mitigated", rule="blocked-challenge-header", lang="en", dress="bare", now={"/story": answer(bare("Just a moment...", "<noscript>Enable JavaScript and cookies to continue</noscript>"), "403 Forbidden", cf_mitigated="challenge", server="cloudflare")}),
    blocked(name="wall-waf", rule="blocked-challenge-header", lang="de", dress="boxes", now={"/story": answer(boxes("Überprüfung", "<p>Bitte einen Augenblick.</p>", lang="de"), "405 Method Not Allowed", x_amzn_waf_action="captcha")}),
    blocked(name="wall-accepted", rule="blocked-challenge-header", lang="", dress="empty", now={"/story": answer(b"", "202 Accepted", x_amzn_waf_action="challenge")}),
    blocked(name="wall-dome", rule="blocked-challenge-header", lang="fr", dress="news", now={"/story": answer(news("journal.example", "<p>Merci d'activer JS.</p>", lang="fr"), "403 Forbidden", x_datadome="protected")}),
    blocked(name="wall-orchestrated", rule="blocked-challenge", lang="fr", dress="boxes", now={"/story": answer(boxes("Un instant…", "<noscript>Activez les scripts.</noscript><script>(function(){window._cf_chl_opt={cvId:'3',cZone:'x'};})();</script>", lang="fr"), "503 Service Unavailable")}),
    blocked(name="wall-press-and-hold", rule="blocked-challenge", lang="es", dress="bare", now={"/story": answer(bare("Un último paso", '<P>Mantenga pulsado el botón.</P><DIV ID="px-captcha"></DIV>', lang="es"))}),
    blocked(name="wall-of-work", rule="blocked-challenge", lang="de", dress="news", now={"/story": answer(news("Einen Moment bitte", '<p>Dein Rechner löst eine Aufgabe.</p><script id="anubis_challenge" type="application/json">{"difficulty":4}</script>', lang="de"))}),
    blocked(name="wall-guarded", rule="blocked-challenge", lang="ru", dress="boxes", now={"/story": answer(boxes("Проверка", "<p>Подождите несколько секунд.</p><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>", lang="ru"), "403 Forbidden")}),
    blocked(name="wall-puzzle", rule="blocked-challenge", lang="zh", dress="bare", now={"/story": answer(bare("安全验证", "<P>请完成拼图。</P><SCRIPT SRC='https://static.geetest.com/v4/gt4.js'></SCRIPT>", lang="zh"))}),
    blocked(name="wall-titled-pl", rule="blocked-challenge-title", lang="pl", dress="bare", now={"/story": answer(bare("Weryfikacja bezpieczeństwa", "<P>Trwa sprawdzanie przeglądarki.</P>", lang="pl", head=_NOINDEX))}),
    blocked(name="wall-titled-tr", rule="blocked-challenge-title", lang="tr", dress="boxes", now={"/story": answer(boxes("Güvenlik doğrulaması", "<p>İsteğiniz inceleniyor.</p>", lang="tr", heading="Robot değilim"), "403 Forbidden")}),
    blocked(name="wall-titled-ko", rule="blocked-challenge-title", lang="ko", dress="news", now={"/story": answer(news("보안 확인", "<p>로봇이 아닙니다.</p>", lang="ko", head=_NOINDEX))}),
    blocked(name="wall-ahead", rule="blocked-challenge-redirect", lang="en", dress="bare", now={"/story": redirect("/.well-known/captcha?back=%2Fstory"), "*": answer(bare("herald", "<P>Type the letters.</P>"))}),
    blocked(name="wall-abroad", rule="blocked-challenge-redirect", lang="pt", dress="boxes", now={"/story": redirect("http://geo.captcha-delivery.com:{port}/interstitial/")}, beside={"geo.captcha-delivery.com": {"*": answer(boxes("Acesso", "<p>Só mais um passo.</p>", lang="pt"))}}),
)  # fmt: skip

LOGINS = (
    restricted(name="login-tr", rule="restricted-login-redirect", lang="tr", dress="boxes", now={"/story": redirect("/uye-girisi?donus=/story"), "*": answer(boxes("Üye girişi", _PASSWORD, lang="tr"))}),
    restricted(name="login-elsewhere", rule="restricted-login-redirect", lang="ru", dress="news", now={"/story": redirect("http://accounts.house.example:{port}/start")}, beside={"accounts.house.example": {"*": answer(news("Добро пожаловать", "<form action='/next'><input name='phone'></form>", lang="ru"))}}),
    restricted(name="login-of-a-blog", rule="restricted-login-redirect", lang="en", dress="bare", now={"/story": redirect("/wp-login.php?redirect_to=%2Fstory&reauth=1"), "*": answer(bare("Log In &lsaquo; Blog", _PASSWORD))}),
    restricted(name="consent-aside", rule="restricted-consent-redirect", lang="it", dress="boxes", now={"/story": redirect("http://consent.giornale.example:{port}/collect?back=1")}, beside={"consent.giornale.example": {"*": answer(boxes("Prima di continuare", "<form action='/ok'><button>Accetta</button></form>", lang="it"))}}),
    restricted(name="consent-nl", rule="restricted-consent-redirect", lang="nl", dress="news", now={"/story": redirect("/cookiewall/?url=%2Fstory"), "*": answer(news("Uw privacy", "<p>Kies zelf.</p>", lang="nl"))}),
    restricted(name="age-gate", rule="restricted-consent-redirect", lang="en", dress="bare", now={"/story": redirect("/age-verification?to=/story", "303 See Other"), "*": answer(bare("How old are you?", "<FORM><SELECT NAME=year></SELECT></FORM>"))}),
    restricted(name="offer-fr", rule="restricted-offer-redirect", lang="fr", dress="news", now={"/story": redirect("/abonnement?from=story"), "*": answer(news("Nos formules", FRENCH.body, lang="fr"))}),
    restricted(name="offer-es", rule="restricted-offer-redirect", lang="es", dress="boxes", now={"/story": redirect("/suscripciones", "307 Temporary Redirect"), "*": answer(boxes("Elige tu plan", SPANISH.body, lang="es"))}),
    restricted(name="password-ru", rule="restricted-password-form", lang="ru", dress="boxes", now={"/story": answer(boxes("Вход на сайт", f"<p>Введите свои данные.</p>{_PASSWORD}", lang="ru", heading="Вход"))}),
    restricted(name="password-ar", rule="restricted-password-form", lang="ar", dress="news", now={"/story": answer(news("تسجيل الدخول", _PASSWORD, lang="ar", site="الجريدة"))}),
    restricted(name="password-it", rule="restricted-password-form", lang="it", dress="bare", now={"/story": answer(bare("Area riservata", f"<P>Accesso per i soci.</P>{_PASSWORD}", lang="it"))}),
    restricted(name="password-where-an-article-was", rule="restricted-password-form", lang="de", dress="news", was={"/story": answer(article(GERMAN))},
               now={"/story": answer(news("Sankt Jakob", f"<p>Dieser Teil gehört den Freunden des Hauses.</p>{_PASSWORD}", lang="de"))}),
    restricted(name="name-first-ja", rule="restricted-login-form", lang="ja", dress="boxes", now={"/story": answer(boxes("ログイン", "<form action='/next'><input name='mail'><button>次へ</button></form>", lang="ja", heading="会員ログイン"))}),
    restricted(name="name-first-pt", rule="restricted-login-form", lang="pt", dress="bare", now={"/story": answer(bare("Fazer login", "<FORM ACTION='/passo2'><INPUT NAME=email></FORM>", lang="pt", heading="Iniciar sessão"))}),
    restricted(name="consent-page-de", rule="restricted-consent-page", lang="de", dress="boxes",
               now={"/story": answer(boxes("Wir schätzen Ihre Privatsphäre", "<p>Wir und unsere Partner nutzen Cookies. Mit Ihrer Einwilligung verarbeiten wir Daten für diese Zwecke; Sie können alle ablehnen oder zustimmen. Mehr im Datenschutz.</p><button>Zustimmen</button>", lang="de",
                    heading="Ihre Privatsphäre", foot="<script src='https://cdn.privacy-mgmt.com/unified/wrapperMessagingWithoutDetection.js'></script>"))}),
    restricted(name="consent-page-it", rule="restricted-consent-page", lang="it", dress="news",
               now={"/story": answer(news("La tua privacy", "<p>Usiamo cookie con i nostri partner: puoi dare o negare il consenso, scegliere le finalità, o rifiuta tutto.</p><form action='/consenso'><button>Accetta</button></form>", lang="it"))}),
    restricted(name="consent-buttons-ru", rule="restricted-consent-page", lang="ru", dress="boxes", was={"/story": answer(article(RUSSIAN))},
               now={"/story": answer(boxes("Согласие на использование cookie", "<p>Мы используем файлы cookie, чтобы сайт был удобнее.</p><button>Да</button><button>Нет</button>", lang="ru", heading="Cookie"))}),
    restricted(name="consent-buttons-en", rule="restricted-consent-page", lang="en", dress="news",
               now={"/story": answer(news("Before you continue", "<p>We use cookies to give you the best experience.</p><button>OK</button><button>No</button>"))}),
    restricted(name="consent-page-pl", rule="restricted-consent-page", lang="pl", dress="bare",
               now={"/story": answer(bare("Szanujemy Twoją prywatność", "<P>My i nasi partnerzy używamy cookies. Zgoda jest dobrowolna. Akceptuję / ustawienia.</P><FORM ACTION='/zgoda'></FORM>", lang="pl"))}),
)  # fmt: skip


def _marked_as_paid(lang: str) -> str:
    return (
        f'<script type="application/ld+json">{{"@context":"https://schema.org","@type":"NewsArticle","inLanguage":"{lang}",'
        '"isAccessibleForFree":"False","hasPart":{"@type":"WebPageElement","isAccessibleForFree":"False","cssSelector":".rest"}}</script>'
    )


PAYWALLS = (
    restricted(name="paid-fr", rule="restricted-paywall", lang="fr", dress="news", now={"/story": answer(news(FRENCH.title, f"<p>{FRENCH.text[0]}</p><p>{FRENCH.text[1]}</p>", lang="fr", head=_marked_as_paid("fr")))}),
    restricted(name="paid-de", rule="restricted-paywall", lang="de", dress="boxes",
               now={"/story": answer(boxes(GERMAN.title, f"<p>{GERMAN.text[0]}</p><p>{GERMAN.text[1]}</p><div class='paywall-box'><p>Jetzt weiterlesen mit dem Probeabo.</p></div>", lang="de", heading=GERMAN.title, foot="<script src='https://experience.tinypass.com/xbuilder/load'></script>"))}),
    restricted(name="paid-ru", rule="restricted-paywall", lang="ru", dress="news",
               now={"/story": answer(news(RUSSIAN.title, f"<p>{RUSSIAN.text[0]}</p><div class='regwall'><p>Материал доступен только для подписчиков.</p></div>", lang="ru"))}),
    restricted(name="paid-since-cited", rule="restricted-paywall", lang="es", dress="news", was={"/story": answer(article(SPANISH))},
               now={"/story": answer(news(SPANISH.title, "".join(f"<p>{line}</p>" for line in SPANISH.text[:2]), lang="es", head=_marked_as_paid("es")))}),
    restricted(name="offer-at-the-end-zh", rule="restricted-paywall", lang="zh", dress="news", now={"/story": answer(news(CHINESE.title, f"<p>{CHINESE.text[0]}</p><p>{CHINESE.text[1]}</p><p>余下内容仅供会员阅读，请登录或订阅</p><h2>相关阅读</h2><ul><li><a href='/2'>山里的桥</a></li></ul>", lang="zh", site="山城报"))}),
    restricted(name="offer-at-the-end-en", rule="restricted-paywall", lang="en", dress="boxes", now={"/story": answer(boxes(ENGLISH.title, f"<div>{ENGLISH.text[0]}</div><div>{ENGLISH.text[1]}</div><div>Log in or create a free account to read the rest of this story.</div>", heading=ENGLISH.title))}),
    restricted(name="offer-where-the-tail-was-ar", rule="restricted-paywall", lang="ar", dress="boxes", was={"/story": answer(article(ARABIC))},
               now={"/story": answer(boxes(ARABIC.title, f"<p>{ARABIC.text[0]}</p><p>{ARABIC.text[1]}</p><div>سجل الدخول لمتابعة القراءة</div>", lang="ar", heading=ARABIC.title))}),
    restricted(name="offer-where-the-tail-was-tr", rule="restricted-paywall", lang="tr", dress="news", was={"/story": answer(article(TURKISH))},
               now={"/story": answer(news(TURKISH.title, f"<p>{TURKISH.text[0]}</p><p>Haberin devamını okumak için abone olun</p>", lang="tr"))}),
    *(
        restricted(name=f"end-sold-{story.lang}", rule="restricted-paywall", lang=story.lang, dress="news", was={"/story": answer(news(story.title, "".join(f"<p>{line}</p>" for line in story.text[:4]), lang=story.lang))},
                   now={"/story": answer(news(story.title, "".join(f"<p>{line}</p>" for line in story.text[:left]) + f"<div><p>{offer}</p></div>", lang=story.lang))})
        for story, left, offer in ((GERMAN, 2, "Sie möchten weiterlesen? Testen Sie vier Wochen gratis."), (RUSSIAN, 3, "Полный текст доступен по подписке за 199 рублей в месяц."))
    ),
)  # fmt: skip

_FORM = "<form method='post' action='/on'><button>OK</button></form>"

GATES = (
    restricted(name="region-sv", rule="restricted-region", lang="sv", dress="boxes", now={"/story": answer(boxes("Kan inte visas", "<p>Beklagar.</p>", lang="sv", heading="Innehållet är inte tillgängligt i ditt land"))}),
    restricted(name="region-ru", rule="restricted-region", lang="ru", dress="news", now={"/story": answer(news("Видео недоступно в вашем регионе", "<p>Приносим извинения.</p>", lang="ru"))}),
    restricted(name="region-since-cited", rule="restricted-region", lang="pt", dress="bare", was={"/story": answer(article(FRENCH))}, now={"/story": answer(bare("Indisponível", "<P>Este conteúdo não está disponível no seu país.</P>", lang="pt"))}),
    restricted(name="age-it", rule="restricted-age-page", lang="it", dress="bare", now={"/story": answer(bare("Verifica dell'età", _FORM, lang="it", heading="Hai più di 18 anni?"))}),
    restricted(name="age-cs", rule="restricted-age-page", lang="cs", dress="boxes", now={"/story": answer(boxes("Vinařství", _FORM, lang="cs", heading="Je vám 18 let?"))}),
    restricted(name="queue-de", rule="restricted-queue", lang="de", dress="bare", now={"/story": answer(bare("Warteraum", "<P>1:20</P>", lang="de", heading="Sie befinden sich in der Warteschlange"))}),
    restricted(name="queue-ko", rule="restricted-queue", lang="ko", dress="boxes", now={"/story": answer(boxes("대기실", "<p>1:20</p>", lang="ko", heading="접속 대기 중입니다"))}),
    restricted(name="refused-everywhere-pl", rule="restricted-refusal", lang="pl", dress="news", was={"/story": answer(article(FRENCH)), "/": answer(front("Kurier"))}, now={"/": answer(front("Kurier")), "*": answer(news("Musisz się zalogować", "<p>Aby zobaczyć tę stronę, musisz się zalogować.</p>", lang="pl", site="Kurier"))}),
    restricted(name="refused-under-its-title-ja", rule="restricted-refusal", lang="ja", dress="bare", was={"/story": answer(article(CHINESE))}, now={"/story": answer(bare(CHINESE.title, "<P>この記事は購読者以外はご覧いただけません。</P>", lang="ja"))}),
    restricted(name="gate-fr", rule="restricted-gate-redirect", lang="fr", dress="boxes", now={"/story": redirect("/etape?suite=%2Fstory"), "*": answer(boxes("Bienvenue", f"<p>Choisissez une option.</p>{_FORM}", lang="fr"))}),
    restricted(name="gate-abroad", rule="restricted-gate-redirect", lang="en", dress="bare", now={"/story": redirect("http://desk.house.example:{port}/in?to=http://gate-abroad.example/story")}, beside={"desk.house.example": {"*": answer(bare("Welcome", "<P>Pick your edition.</P>"))}}),
)  # fmt: skip

PAUSES = (
    unstable(name="says-missing-en", rule="unstable-says-missing", lang="en", dress="news", now={"/story": answer(news("A pilot station opens in the old harbour", "<p>This article has been removed at the request of the publisher.</p>", lang="en"))}),
    unstable(name="says-missing-de", rule="unstable-says-missing", lang="de", dress="bare", now={"/story": answer(bare("Im alten Hafen öffnet eine Lotsenstation", "<P>Dieser Artikel ist nicht mehr verfügbar.</P>", lang="de"))}),
    unstable(name="one-page", rule="unstable-one-page", was={"/story": answer(article(GERMAN)), "/": answer(front("Turmbote", lang="de"))}, now={"*": answer(bare("Wir schweigen", "<P>Heute erscheint hier nichts, aus Protest. Morgen sind wir wieder da.</P>", lang="de"))}),
    blocked(name="one-page-visitor", rule="blocked-one-page", lang="de", dress="bare", was={"/story": answer(article(GERMAN)), "/": answer(front("Turmbote", lang="de"))}, now={"*": answer(bare("Moment", "<P>An Ihrem Browser ist uns etwas aufgefallen.</P>", lang="de"))}),
    unstable(name="splash-en", rule="unstable-alike", lang="en", dress="bare", was={"/story": answer(article(GERMAN)), "/": answer(front("Herald"))}, now={"/": answer(front("Herald")), "*": answer(bare("A black day", "<P>We stand with those who write.</P>"))}),
    unstable(name="pause-ru", rule="unstable-error-page", lang="ru", dress="boxes", now={"/story": answer(boxes("Технические работы", "<p>Скоро вернёмся.</p>", lang="ru", heading="Ведутся технические работы"))}),
    unstable(name="pause-ja", rule="unstable-error-page", lang="ja", dress="bare", now={"/story": answer(bare("メンテナンス中", "<P>しばらくお待ちを。</P>", lang="ja"))}),
    unstable(name="pause-es", rule="unstable-error-page", lang="es", dress="news", now={"/story": answer(news("Sitio en mantenimiento", "<p>Volvemos pronto.</p>", lang="es"))}),
    unstable(name="database-down", rule="unstable-error-page", lang="en", dress="bare", now={"/story": answer(bare("Database Error", "", heading="Error establishing a database connection"))}),
    unstable(name="suspended", rule="unstable-error-page", lang="en", dress="boxes", now={"/story": redirect("/cgi-sys/suspendedpage.cgi"), "*": answer(boxes("Contact your provider", "<p>Contact your provider.</p>"))}),
)  # fmt: skip

#: Hosts of three owners behind one captive portal, while all others answer.
_WELCOME = {"*": answer(bare("Airport WiFi", "<P>Connect and enjoy an hour of free internet.</P>"))}
PORTALS = tuple(
    unstable(name=f"behind-a-portal-{story.lang}", rule="unstable-portal", was={"/story": answer(article(story)), "/": answer(front("Paper", lang=story.lang))}, now={"*": redirect("http://guest.inn.example:{port}/welcome")}, beside={"guest.inn.example": _WELCOME})
    for story in (ENGLISH, GERMAN, RUSSIAN)
)  # fmt: skip

PLACES = (*CHALLENGES, *LOGINS, *PAYWALLS, *GATES, *PAUSES, *PORTALS)
