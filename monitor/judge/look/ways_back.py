"""Ways back: addresses that carry the cited one along, to greet and send on, or to say which page failed."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.spelling import spelt
from monitor.judge.look.addresses import segments

#: A shorter path may stand in any address.
_TELLING_PATH = 6
_EXTENSION = re.compile(r"\.[a-z]{2,5}$")
#: Names of pages that tell of an error, whichever, in many languages.
_ERROR = expression(
    r"(?:custom|generic|general|default|site|global|application|app)?-?err(?:or|ors)?-?(?:page|pages|view|handler)?"
    r"|oops|fehler(?:seite)?|erreurs?|page-?(?:d-?)?erreur|errores|pagina-?(?:de-?|di-?)?err?or[ei]?|error[ei]|erros?"
    r"|fout(?:en|melding|pagina)?|fel(?:sida|meddelande)?|fejl(?:side)?|feil(?:side)?|virhe(?:sivu)?"
    r"|blad|bledy|strona-?bledu|chyb[ay]|chybova-?stranka|hib[ak]|hibaoldal|eroare|erori|hata(?:lar|-?sayfasi)?"
    r"|greska|oshibka|pomylka|kesalahan|galat"
)
#: Keys under which servers hand their own error pages the address that failed.
_FAILED_KEYS = frozenset(["aspxerrorpath"])
#: Front pages are named so, and pages that stand before others too.
_GREETING = expression(
    r"welcome|home|start|main|accueil|bienvenue|startseite|willkommen|inicio|bienvenid[oa]|benvenut[oi]"
)
#: Keys of a query that say where readers are sent when they have done what a page asks of them.
_RETURN_KEY = expression(
    r"go-?to|ret(?:urn)?(?:-?(?:url|uri|to|path|page|link))?|next(?:-?(?:url|uri|page))?|continue(?:-?(?:url|to))?"
    r"|redir(?:ect)?(?:-?(?:url|uri|to|path|after))?|r-?url|dest(?:ination)?(?:-?url)?|target(?:-?(?:url|uri|page))?"
    r"|back(?:-?(?:url|uri|to))?|forward(?:-?(?:url|to))?|success-?(?:url|uri)"
    r"|weiter|zurueck|retour|suite|volver|continuar|avanti|dalej|powrot|zpet|tillbaka|vissza|paluu"
)


def names_error(url: str) -> bool:
    """Tell whether an address is that of an error page of any kind: by how its path ends, or by what it is handed."""
    if any(_ERROR.fullmatch(_hyphened(_EXTENSION.sub("", part))) for part in segments(url)[-2:]):
        return True
    return any(key.lower() in _FAILED_KEYS for key, _ in parse_qsl(urlsplit(url).query))


def sends_back(url: str, cited: str) -> bool:
    """Tell whether an address greets its readers, not as the root does, and holds another to which they go on."""
    parts = urlsplit(url)
    path = unquote(urlsplit(cited).path).rstrip("/")
    if len(path) < _TELLING_PATH or not _GREETING.fullmatch(_EXTENSION.sub("", parts.path.strip("/").lower())):
        return False
    return any(
        _RETURN_KEY.fullmatch(_hyphened(key)) and (path in value or path in unquote(value))
        for key, value in parse_qsl(parts.query)
    )


def _hyphened(part: str) -> str:
    """Write a part of an address in plain letters and hyphens."""
    return spelt(part).replace(" ", "-")
