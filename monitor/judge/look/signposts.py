"""Signposts: what words in an address give away: an error page, a login, consent, a challenge, a market of domains."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from monitor.judge.lexicon.spelling import spelt
from monitor.judge.look.addresses import segments
from monitor.model.address import host_name, registrable_domain


def _any(words: str) -> re.Pattern[str]:
    """Match any of some patterns, parted by blanks."""
    return re.compile("|".join(words.split()))


def _words(words: str) -> frozenset[str]:
    """Gather words parted by blanks."""
    return frozenset(words.split())


_MISSING_SEGMENT = _any(r"""
    ((http|error|err|status|code|page|e|fehler|erreur)-?)?(404|410)(-?(error|page|not-?found|html?))?
    (page|file|url|error|article|content|document|product|post)?-?not-?found(-?(page|error))?
    page-?(missing|does-?not-?exist|unavailable|removed|gone) no-?such-?page missing-?page
    (seite-?)?nicht-?gefunden (page-?)?(introuvable|non-?trouvee?)
    (pagina-?)?no-?encontrad[ao] (pagina-?)?non-?trovat[ao] (pagina-?)?nao-?encontrad[ao]
    (pagina-?)?niet-?gevonden (strona-?)?nie-?znaleziono stranka-?nenalezena nenalezeno
""")
_LOGIN_SEGMENT = _any(r"""
    log-?in sign-?in log-?on sign-?on wp-login user-?login account-?login member-?login auth
    authenticate authorize authentication oauth2? sso saml2? openid openid-connect cas shibboleth anmelden
    anmeldung einloggen connexion se-connecter identification iniciar-?sesion acceder ingresar accedi entrar
    inloggen aanmelden logga-in inloggning log-ind logg-inn kirjaudu zaloguj logowanie prihlaseni prihlasit
    bejelentkezes belepes giris oturum-ac uye-girisi vhod voiti 登录 login2? register registration sign-?up
    create-account regwall
""")
_LOGIN_HOST = frozenset(
    ["account", "accounts", "auth", "cas", "idp", "login", "logon", "oauth", "secure-login", "signin", "sso"]
)
_PAY_SEGMENT = _any(r"""
    subscribe subscription subscriptions subscribe-now paywall membership abo abonnement abonnieren
    abonnez-vous suscribete suscripcion suscripciones abbonati abbonamento abbonamenti assine assinatura
    prenumerera prenumerata predplatne plus-abo premium-required metered
""")
_CONSENT_SEGMENT = _any(r"""
    consent consent-?(page|form|manager|wall|check|required) cmp rgpd dsgvo lgpd collect-?consent cookie-?consent
    cookies?-?wall cookies?-?(check|required|notice|accept)
    privacy-?(gate|wall) gdpr(-consent)? tcf zustimmung einwilligung consentement consentimiento consenso
    consentimento toestemming samtycke samtykke suostumus zgoda souhlas age-?(gate|check|verification|verify)
    verify-?age disclaimer-accept altersfreigabe alterspruefung verification-?age verifica-?eta
""")
_CONSENT_HOST = frozenset(["cmp", "consent", "consent-manager", "cookiewall", "guce", "privacy-gate", "zustimmung"])
_CHALLENGE_SEGMENT = _any(r"""
    captcha sgcaptcha validate-?captcha captcha-?(check|challenge|page|verify) challenge cp-challenge
    distil-r-captcha bot-?(check|detection|verification|protection|wall) robot-?check
    are-?you-?(a-?)?(human|robot) human-?(check|verification) verify-?human security-?(check|challenge)
    blocked access-?denied forbidden px-?captcha ddos-?(check|protection) within-website
""")
_CHALLENGE_HOSTS = ("captcha-delivery.com", "hcaptcha.com", "perfdrive.com", "px-cdn.net", "validate.perfdrive.com")
_ERROR_SEGMENT = _any(r"""
    maintenance under-?maintenance wartung mantenimiento manutenzione manutencao suspendedpage suspended
    error-?50[0-4] 50[0-4](-?error)? unavailable service-unavailable server-error
""")
_SEARCH_SEGMENT = _any(r"""
    search search-?results? search-?page site-?search searches suche suchen suchergebnisse? suchresultate recherche
    rechercher buscar busca busqueda resultados cerca
    ricerca zoeken zoek sok soeg sog haku szukaj wyszukiwanie hledat hledani kereses cautare arama poisk
    buscador pesquisa pesquisar procurar cherche trova cercare zoekresultaten sokning sogeresultater hakutulokset
    szukanie vyhledavani vyhladavanie vysledky-hledani talalatok rezultate-cautare pretraga trazi ara ara-sonuc
    tim-kiem pencarian cari otsing meklesana paieska
""")
_SEARCH_WORDS = frozenset(
    spelt(word)
    for word in _words("""
        αναζήτηση поиск пошук търсене претрага بحث البحث جستجو חיפוש іздеу ئىزدەش खोज 搜索 搜尋 搜索结果 検索 検索結果
        검색 ค้นหา
    """)
)
#: Keys of a query that make a front page a search.
_ROOT_SEARCH_KEYS = frozenset(["s", "search", "searchword", "suche", "recherche", "buscar", "busqueda", "busca"])
#: A shorter path may stand in any address.
_TELLING_PATH = 6
#: Places where domains are sold or parked, and nothing else.
_MARKETS = _words("""
    4.cn above.com afternic.com atom.com bestdomains.com bodis.com brandbucket.com buydomains.com dan.com
    domain.sale domainagents.com domainmarket.com domainnamesales.com domainprofi.de dropcatch.com efty.com
    elitedomains.de ename.com grit.com hugedomains.com juming.com mydomaincontact.com namebright.com
    nicsell.com onamae-server.com parkingcrew.net parkingpage.namecheap.com parklogic.com perfectdomain.com
    saw.com sedo.co.uk sedo.com sedo.de sedo.fr sedoparking.com skenzo.com snapnames.com squadhelp.com
    undeveloped.com uniregistry.com voodoo.com
""")
#: Registrars that also sell other things: only these parts of them are markets.
_REGISTRARS = _words("""
    22.cn aliyun.com cloudflare.com domaintools.com dynadot.com enom.com epik.com flippa.com gandi.net gmo.jp
    gname.com godaddy.com hostinger.com ionos.com loopia.se name.com namecheap.com namesilo.com
    networksolutions.com nic.ru onamae.com one.com ovh.com porkbun.com reg.ru register.com sav.com
    spaceship.com squarespace.com strato.de tucows.com value-domain.com web.com west.cn
""")
_EXTENSION = re.compile(r"\.(php|html?|aspx?|jsp|do|cgi|action|shtml|xhtml)$")
_MARKET_PATH = re.compile(
    r"for-?sale|buy|purchase|park(ed|ing)|expired|auction|market|domain|whois|offer|lander|renew",
    re.IGNORECASE,
)


def says_missing(url: str) -> bool:
    """Tell whether an address is that of an error page for what is not there."""
    if _any_segment(_MISSING_SEGMENT, url):
        return True
    query = parse_qsl(urlsplit(url).query)
    return any(
        (key.lower() in {"error", "err", "e", "status", "code", "errorcode", "msg", "message"} or not key)
        and _MISSING_SEGMENT.fullmatch(_hyphened(value))
        for key, value in query
    )


def _any_segment(pattern: re.Pattern[str], url: str) -> bool:
    """Tell whether a part of the path is wholly such a word, an extension left aside."""
    return any(pattern.fullmatch(_hyphened(_EXTENSION.sub("", part))) for part in segments(url))


def _hyphened(part: str) -> str:
    """Write a part of an address in plain letters and hyphens."""
    return spelt(part).replace(" ", "-")


def _first_label(url: str) -> str:
    """Give the first label of a host."""
    return host_name(url).split(".")[0]


def is_login(url: str) -> bool:
    """Tell whether an address asks who you are."""
    return _any_segment(_LOGIN_SEGMENT, url) or _first_label(url) in _LOGIN_HOST


def is_consent(url: str) -> bool:
    """Tell whether an address asks for consent or age."""
    labels = host_name(url).split(".")[:-2]
    return _any_segment(_CONSENT_SEGMENT, url) or any(label in _CONSENT_HOST for label in labels)


def is_offer(url: str) -> bool:
    """Tell whether an address offers subscriptions."""
    return _any_segment(_PAY_SEGMENT, url)


def is_challenge(url: str) -> bool:
    """Tell whether an address is that of a wall against robots."""
    host = host_name(url)
    if any(host == wall or host.endswith("." + wall) for wall in _CHALLENGE_HOSTS):
        return True
    return _any_segment(_CHALLENGE_SEGMENT, url) or (host.endswith("google.com") and segments(url)[:1] == ("sorry",))


def is_fault(url: str) -> bool:
    """Tell whether an address is that of a pause or a server's fault."""
    return _any_segment(_ERROR_SEGMENT, url)


def is_search(url: str) -> bool:
    """Tell whether an address is that of a search on its own site."""
    keys = {key.lower() for key, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True)}
    if _any_segment(_SEARCH_SEGMENT, url) or any(spelt(part) in _SEARCH_WORDS for part in segments(url)):
        return True
    return not segments(url) and bool(keys & _ROOT_SEARCH_KEYS)


def leads_back(url: str, cited: str) -> bool:
    """Tell whether the query of an address holds the path of another: where readers are to be sent afterwards."""
    path = unquote(urlsplit(cited).path).rstrip("/")
    if len(path) < _TELLING_PATH:
        return False
    return any(path in value or path in unquote(value) for _, value in parse_qsl(urlsplit(url).query))


def is_market(url: str) -> bool:
    """Tell whether an address belongs to a place where domains are sold or parked."""
    host = host_name(url)
    domain = registrable_domain(host)
    if host in _MARKETS or domain in _MARKETS:
        return True
    return domain in _REGISTRARS and bool(_MARKET_PATH.search(f"{host}{urlsplit(url).path}"))


def is_parking_host(url: str) -> bool:
    """Tell whether a host has the form that parking services give it: ``ww12.`` before the domain."""
    return re.fullmatch(r"ww\d{1,3}", _first_label(url)) is not None
