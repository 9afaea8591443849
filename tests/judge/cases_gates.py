"""Cases of gates without a vendor's name: consent, age, place, queue; of pauses; and living pages that resemble them."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from monitor.model.source import Source, Work
from tests.judge.cases_dead import FRONT
from tests.judge.courtroom import HOST, ROOT, SIBLING, URL, Case, article, cited, html, page, prose, to

MENU = "<nav>" + "".join(f"<a href='/{name}'>{name}</a> " for name in ("world", "culture", "sport", "about")) + "</nav>"
OK = '<form method="post" action="/go"><button>OK</button></form>'
BACK = "%2F2021%2F05%2Fharbour-strike.html"


def shell(title: str, heading: str, text: str = "", *, more: str = "", head: str = "", lang: str = "en") -> bytes:
    """Write a page that holds next to nothing."""
    return html(title, f"{MENU}<h1>{heading}</h1><p>{text}</p>{more}", head, lang=lang)


REGIONS = (
    *(Case(what="not here", manner=lang, rule="restricted-region", web={URL: page(shell(title, heading, lang=lang))}, asks=())
    for lang, title, heading in (
        ("sv", "Videon kan inte visas", "Det här innehållet är inte tillgängligt i ditt land"),
        ("pt", "Gazeta", "Lamentamos, este vídeo não está disponível na sua região"),
        ("tr", "İçerik kullanılamıyor", "Bu içerik bulunduğunuz ülkede kullanılamıyor"),
        ("ko", "이용 불가", "죄송합니다. 귀하의 국가에서는 이 콘텐츠를 이용할 수 없습니다"),
        ("ru", "Видео недоступно", "Это видео недоступно в вашей стране"),
        ("en", "The Gazette", "This programme cannot be played from your location: it is not available in your area"),
    )),
    Case(what="a notice to Europeans", manner="en notice", rule="restricted-region",
         web={URL: page(html("The Gazette", "<p>We recognise you are attempting to access this website from the European Economic Area, so access cannot be granted at this time.</p>"))}),
    Case(what="where an article was", manner="pl", rule="restricted-region", cited=cited(), web={URL: page(shell("Gazeta", "Ten materiał jest niedostępny w Twoim kraju", lang="pl"))}, asks=()),
)  # fmt: skip

GATES = (
    *(
        Case(what="how old", manner=lang, rule="restricted-age-page", web={URL: page(shell(title, heading, more=OK, lang=lang))}, asks=())
        for lang, title, heading in (
            ("it", "Verifica dell'età", "Hai più di 18 anni?"),
            ("cs", "Vinný sklep", "Je vám 18 let?"),
            ("ja", "年齢確認", "あなたは18歳以上ですか?"),
        )
    ),
    *(
        Case(what="in line", manner=lang, rule="restricted-queue", web={URL: page(html(title, f"<h1>{heading}</h1><p>1:24</p>", lang=lang))}, asks=())
        for lang, title, heading in (
            ("de", "Warteraum", "Sie befinden sich in der Warteschlange"),
            ("ko", "대기실", "접속 대기 중입니다"),
            ("es", "Sala de espera", "Pronto será su turno"),
        )
    ),
    Case(what="sent to a gate that leads back", manner="fr", rule="restricted-gate-redirect",
         web={URL: to(f"https://portail.example.net/etape?suite={BACK}"), f"https://portail.example.net/etape?suite={BACK}": page(html("Bienvenue", "<p>Choisissez une option.</p><form><button>Oui</button></form>", lang="fr"))}),
    Case(what="sent to a gate that leads back", manner="en", rule="restricted-gate-redirect", cited=cited(),
         web={URL: to(f"/edition?dest={BACK}"), f"{HOST}/edition?dest={BACK}": page(html("Welcome", "<p>Pick your edition.</p>"))}),
    Case(what="to a platform of consent", manner="pl path", rule="restricted-consent-redirect", web={URL: to("/cmp/start?powrot=x"), HOST + "/cmp/start?powrot=x": page(html("Witamy", "<p>Zanim wejdziesz</p>", lang="pl"))}),
    *(
        Case(what="consent without a vendor", manner=lang, rule="restricted-consent-page", web={URL: page(html(title, f"<main><h1>{title}</h1><p>{text}</p></main>{OK}", lang=lang))}, asks=())
        for lang, title, text in (
            ("es", "Respetamos tu privacidad", "Nosotros y nuestros socios tratamos datos personales y usamos cookies para mostrar anuncios y medir la publicidad. Puedes aceptar, rechazar o cambiar tus preferencias y retirar tu consentimiento cuando quieras. " * 2),
            ("nl", "Wij gebruiken cookies", "Met toestemming plaatsen wij en onze partners cookies voor advertenties en verwerken wij persoonsgegevens. Accepteren of weigeren kan, uw voorkeuren past u later aan. " * 2),
            ("en", "With ads or without?", "Read on with advertising, cookies and tracking, or choose the subscription without ads and without tracking. By choosing agree you consent to personalised advertising and to the processing of personal data by our partners. "),
        )
    ),
)  # fmt: skip

WALLS = (
    *(
        Case(what="a wall of the house's own", manner=lang, rule="blocked-challenge-title",
             web={URL: page(html(title, f"<p>{text}</p><script src='/k.js'></script>", '<meta name="robots" content="noindex">', lang=lang))})
        for lang, title, text in (
            ("de", "Überprüfung Ihres Browsers", "Bitte haben Sie einen Augenblick Geduld."),
            ("es", "Un segundo", "Estamos verificando que no eres un robot."),
            ("zh", "请稍等", "正在检查您的浏览器"),
        )
    ),
    Case(what="a script writes a cookie and loads again", manner="xx cookie", rule="blocked-challenge",
         web={URL: page(html("…", "<p>…</p><script>document.cookie='t='+(41*7);window.location.reload(true)</script>"))}),
    Case(what="F5", manner="en f5", rule="blocked-challenge",
         web={URL: page(html("", "<noscript>Please enable JavaScript to view the page content.</noscript><script>window['bobcmn']='101110';</script>"))}),
    Case(what="limited, 503", manner="en 503", rule="blocked-challenge-title", web={URL: page(html("Your access to this site has been limited", "<h1>Your access to this site has been limited by the site owner</h1>"), 503)}),
    Case(what="no leave to see it", manner="fr permission", rule="blocked-challenge-title", web={URL: page(html("Accès", "<h1>Vous n'êtes pas autorisé à voir cette page</h1>", lang="fr"))}),
)  # fmt: skip

PAUSES = (
    *(
        Case(what="not now", manner=lang, rule="unstable-error-page", web={URL: page(html(title, f"<h1>{heading}</h1>", lang=lang))}, asks=())
        for lang, title, heading in (
            ("it", "Sito in manutenzione", "Torniamo presto"),
            ("pl", "Strona tymczasowo niedostępna", "Spróbuj ponownie później"),
            ("nl", "Deze pagina is tijdelijk niet beschikbaar", "Probeer het later opnieuw"),
            ("tr", "Bakım çalışması", "Sitemiz şu anda bakımdadır"),
            ("ko", "서비스 점검", "일시적으로 이용할 수 없습니다"),
            ("fa", "سایت در دست تعمیر", "در دست تعمیر"),
            ("zh", "服务器繁忙", "服务器繁忙，请稍后重试"),
        )
    ),
    Case(what="a program's own words", manner="php", rule="unstable-error-page",
         web={URL: page("<b>Parse error</b>: syntax error, unexpected 'endif' in <b>/srv/www/theme/header.php</b> on line <b>12</b>")}),
    Case(what="a database's own words", manner="sql", rule="unstable-error-page", web={URL: page(html("", "<p>mysqli_connect(): (HY000/2002): Connection refused</p>"))}),
    Case(what="a framework's own words", manner="py", rule="unstable-error-page", web={URL: page(html("500", "<pre>Traceback (most recent call last): File wsgi.py</pre>"))}),
    Case(what="a day of protest at every address", manner="en", rule="unstable-one-page", cited=cited(),
         web={address: page(html("Dark today", "<h1>Dark today</h1><p>We are on strike until midnight, with all who write for a living.</p>")) for address in (URL, SIBLING, ROOT)}),
    Case(what="a letter at every address, in another language", manner="cy", rule="unstable-one-page", cited=cited(),
         web={address: page(html("Llythyr", f"<h1>Llythyr</h1><p>{'Annwyl ddarllenwyr, heddiw mae pob tudalen yn dywedyd yr un geiriau wrth bawb. ' * 5}</p>")) for address in (URL, SIBLING, ROOT)}),
    *(
        Case(what="a page about its visitor at every address", manner=lang, rule="blocked-one-page", cited=cited(),
             web={address: page(html(said, f"<h1>{said}</h1><p>{text}</p>", lang=lang)) for address in (URL, SIBLING, ROOT)})
        for lang, said, text in (("en", "Hold on", "Something about your browser made us think."), ("fr", "Un souci", "Quelque chose cloche avec votre navigateur."))
    ),
    *(
        Case(what="the end of a site at every address", manner=lang, rule="soft-404-site-closed", cited=cited(),
             web={address: page(html(said, f"<h1>{said}</h1><p>{text}</p>", lang=lang)) for address in (URL, SIBLING, ROOT)})
        for lang, said, text in (("en", "Goodbye", "The Gazette has ceased publication."), ("pl", "Dziękujemy", "Nasza gazeta przestała istnieć."))
    ),
)  # fmt: skip

CASES = (*REGIONS, *GATES, *WALLS, *PAUSES)


def _known(title: str) -> Source:
    """Spell a source whose title people gave."""
    return Source(id="case", url=URL, work=Work(title=title))


def _short(title: str, *paragraphs: str, lang: str = "en") -> bytes:
    """Write a short article of a site with a menu."""
    return html(
        f"{title} | The Gazette",
        f"{MENU}<main><h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in paragraphs)}</main>",
        lang=lang,
    )


#: Living pages that speak of what gates and pauses speak of.
ALIVE = (
    article("Not available in your country: how films are fenced in"),
    article("Are you over 18? Why nobody believes the answer"),
    article("In the waiting room: a year among the sick"),
    article("Under maintenance: the lock at Holm stays shut"),
    article("Traceback (most recent call last): a love story"),
    article("Too many connections: life in a port"),
    article("Wij gebruiken cookies: hoe een zin overal kwam"),
    _short("The ferry does not run", "The line rests until May. A bus leaves from the square.", "Tickets stay valid."),
    _short(
        "A country without cinemas",
        "There is none in your country or mine, said the minister. He was wrong by three.",
        "They open in May.",
    ),
    _short("Eighteen", "She is old enough now, she says, and takes the key.", "The door was never locked."),
)

#: Living pages with the title that people gave, at which gates and walls would speak.
TITLED = tuple(
    Case(what=title, rule="ok-fits", source=_known(title), web={URL: page(_short(title, *lines, lang=lang))})
    for lang, title, lines in (
        ("en", "The waiting room", ("Three chairs and a fish tank.", "Nobody was called.")),
        ("de", "Sind Sie über 18?", ("Ein Gedicht in zwei Zeilen.", "Die zweite fehlt.")),
        ("en", "Not available in your country", ("A short film about a parcel.", "It comes back each time.")),
        ("en", "Temporarily unavailable", ("A play for two telephones.", "The line is engaged.")),
    )
)

#: Redirects that carry the old address along and lead to a living page all the same.
CARRIED = (
    Case(what="the old address carried along", rule="redirected-for-now", web={URL: to(f"/articles/dockers?from={BACK}"), f"{HOST}/articles/dockers?from={BACK}": page(article())}),
    Case(what="a replaced page, the front page another", rule="soft-404-replaced", cited=cited(),
         web={URL: page(html("Well", prose("one penguin", 6))), SIBLING: page(html("Well", prose("one penguin", 6))), ROOT: page(FRONT)}),
)  # fmt: skip
