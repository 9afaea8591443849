"""Addresses as they may be shown: signatures, tokens and sessions are starred out."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

STARS = "***"

#: Parameters that open a door or name a visitor, folded: lowercase, without hyphens, underscores and dots.
_SECRET = frozenset(
    """
    accesskey accesskeyid accesstoken apikey apitoken assertion auth authkey authorization authtoken awsaccesskeyid
    bearer clientsecret credential credentials csrf csrftoken googleaccessid hdnea hdnts hmac idtoken jsessionid
    jwt key magic oauthsignature oauthtoken oauthverifier otp pass passwd password phpsessid privatekey pwd
    refreshtoken samlrequest samlresponse secret secretkey sess session sessionid sessiontoken sid sig sign
    signature sso ssotoken ticket token xamzcredential xamzsecuritytoken xamzsignature xgoogcredential xgoogsignature
    aspsessionid aspxauth cfid cftoken sharetoken accesscode gclaccess unlockedarticlecode
    """.split()  # noqa: SIM905 - a table of words is read more easily as words
)
#: Parts of a signed address that are secret only beside a signature: elsewhere they are everyday words.
_SIGNED = frozenset({"expires", "policy", "keypairid", "se", "sp", "sv", "sr", "st", "xamzdate", "xamzexpires"})
_SIGNATURES = frozenset({"signature", "sig", "keypairid", "xamzsignature", "xgoogsignature", "hmac"})
#: Endings by which makers of parameters show what they are.
_ENDINGS = ("token", "secret", "password", "signature", "sessionid", "apikey")
#: In a query or a fragment. A semicolon parts two parameters only where another name follows it.
_PAIR = re.compile(r"(?P<before>[?&;#]|^)(?P<name>[^=&;?#]*)=(?P<value>(?:[^&;#]|;(?![^=&;#]*=))*)")
#: After a semicolon in a path: ``/page;jsessionid=1A2B``.
_IN_PATH = re.compile(r"(?P<before>;)(?P<name>[^=;/]*)=(?P<value>[^;/]*)")
_USER = re.compile(r"^(?P<scheme>[A-Za-z][A-Za-z0-9+.-]*:)?//(?P<user>[^/?#@]*)@")
_ADDRESS = re.compile(r"(?:https?|ftp|wss?)://[^\s<>\"`]*[^\s<>\"'`\]}).,;:!?]", re.IGNORECASE)
#: An address may sit in a parameter of an address in a parameter; deeper ones are starred whole.
_DEEPEST = 3


def mask(address: str, *, depth: int = 0) -> str:
    """Star out what would let a reader in, or tell who looked: signed-URL and session parameters, user names.

    The names stay, so that people see which page it is; an address without secrets comes back as it is.
    Parameters are looked for in the query, after ``;`` in the path and in the fragment, and in addresses that
    are themselves the value of a parameter.
    """
    address = _USER.sub(lambda found: f"{found['scheme'] or ''}//{STARS}@", address)
    cut = min((address.find(sign) for sign in "?#" if sign in address), default=len(address))
    path, tail = address[:cut], address[cut:]
    if ";" in path:
        path = _IN_PATH.sub(lambda found: _masked(found, signed=False, depth=depth), path)
    return path + _mask_pairs(tail, depth) if tail else path


def _mask_pairs(tail: str, depth: int) -> str:
    """Star out secrets in what follows the path."""
    signed = any(_folded(found["name"]) in _SIGNATURES for found in _PAIR.finditer(tail))
    return _PAIR.sub(lambda found: _masked(found, signed=signed, depth=depth), tail)


def _folded(name: str) -> str:
    """Write the name of a parameter the one way that it is looked up."""
    return re.sub(r"[^a-z0-9]", "", unquote(name).lower())


def _masked(found: re.Match[str], *, signed: bool, depth: int) -> str:
    """Give one parameter with its value starred out where it must not be shown."""
    name, value = _folded(found["name"]), found["value"]
    if value and (name in _SECRET or name.endswith(_ENDINGS) or (signed and name in _SIGNED)):
        return f"{found['before']}{found['name']}={STARS}"
    inner = unquote(value)
    if "=" not in inner:
        return found[0]
    if depth >= _DEEPEST:
        return f"{found['before']}{found['name']}={STARS}"
    safe = mask(inner, depth=depth + 1) if "//" in inner or "?" in inner else _mask_pairs(inner, depth + 1)
    if safe == inner:
        return found[0]
    return f"{found['before']}{found['name']}={safe if inner == value else quote(safe, safe='*')}"


def mask_prose(text: str) -> str:
    """Star out secrets in every address that stands in a sentence."""
    return _ADDRESS.sub(lambda found: mask(found[0]), text) if "://" in text else text
