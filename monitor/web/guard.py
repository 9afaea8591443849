"""Stands before every page: who may ask, by which name, in which way, and what every answer says of itself."""

from __future__ import annotations

import base64
import binascii
import hmac
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

#: Our own pages: a style sheet of ours, pictures that stand in the page, forms that ask ourselves; no script at all.
OURS = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
#: Copies: as if each came from a place of its own, without scripts, and nothing is ever loaded.
THEIRS = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'"

_ALWAYS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "X-Frame-Options": "DENY",
    "X-DNS-Prefetch-Control": "off",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cache-Control": "no-store",
}
#: A page elsewhere may lead a person here, but may not load us into itself.
_FROM_HERE = frozenset({"same-origin", "none"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """Under which terms questions are answered."""

    #: Values of Host under which we are meant, lowercase, with the port: anything else is a name turned on us.
    hosts: frozenset[str]
    #: What whoever asks has to know; None where only this machine can ask.
    token: str | None = None
    #: Content-Security-Policy of every answer.
    policy: str = OURS


class Guard:
    """Refuses what does not keep to the terms, and writes the headers that every answer has."""

    def __init__(self, app: ASGIApp, terms: Terms) -> None:
        """Stand before an application."""
        self._app = app
        self._terms = terms

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, or refuse; a web socket is never opened."""
        if scope["type"] != "http":
            return

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _ALWAYS.items():
                    headers[name] = value
                headers["Content-Security-Policy"] = self._terms.policy
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, sending)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        """Say why a question is not answered; None where it is."""
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1 or hosts[0].lower() not in self._terms.hosts:
            return _no(421, "This address is not ours. Names under which we are meant stand in settings.web.names.")
        if scope["method"] not in {"GET", "HEAD"}:
            return _no(405, "Nothing can be changed here.", {"Allow": "GET, HEAD"})
        origin = headers.get("origin")
        if origin is not None and origin.lower().partition("://")[2] != hosts[0].lower():
            return _no(403, "Pages from elsewhere may not ask.")
        led = headers.get("sec-fetch-mode", "navigate") == "navigate"
        whole = headers.get("sec-fetch-dest", "document") == "document"
        if headers.get("sec-fetch-site", "none") not in _FROM_HERE and not (led and whole):
            return _no(403, "Pages from elsewhere may not load anything from here.")
        if self._terms.token is not None and not _knows(headers.get("authorization", ""), self._terms.token):
            return _no(401, "A token is needed.", {"WWW-Authenticate": 'Basic realm="monitor", charset="UTF-8"'})
        return None


def _no(status: int, says: str, headers: dict[str, str] | None = None) -> PlainTextResponse:
    return PlainTextResponse(f"{says}\n", status_code=status, headers=headers)


def _knows(said: str, token: str) -> bool:
    """Tell whether the header carries the token: as a bearer, or as the password that a browser asks a person for."""
    scheme, _, word = said.partition(" ")
    if scheme.lower() == "basic":
        try:
            word = base64.b64decode(word, validate=True).decode().partition(":")[2]
        except (binascii.Error, UnicodeDecodeError):
            return False
    elif scheme.lower() != "bearer":
        return False
    return hmac.compare_digest(word.strip().encode(), token.encode())


def hosts_of(host: str, port: int, names: Iterable[str] = ()) -> frozenset[str]:
    """Give the values of Host under which a server is meant: its own address, this machine's names, and those named."""
    shown = f"[{host}]" if ":" in host else host
    local = {shown, "127.0.0.1", "localhost", "[::1]"}
    return frozenset({f"{name.lower()}:{port}" for name in local} | {name.lower() for name in names})
