"""Servers on loopback that take messages: a mail server with moods, and a receiver of POSTs."""

from __future__ import annotations

import email
import email.policy
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from email.message import EmailMessage
from http.server import BaseHTTPRequestHandler
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, Envelope, Session

from tests.origin import free_port
from tests.serving import serving


class Mails:
    """What a mail server took, and how it answers: ``answers`` are given to letters one after the other, then 250."""

    def __init__(self, answers: Iterable[str] = (), *, refuse: Iterable[str] = ()) -> None:
        """Take the answers, and recipients that are refused."""
        self.taken: list[EmailMessage] = []
        self.recipients: list[list[str]] = []
        self._answers: Iterator[str] = iter(answers)
        self._refuse = frozenset(refuse)

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope, address: str, _options: list[str]
    ) -> str:
        """Take a recipient, or not."""
        if address in self._refuse:
            return "550 5.1.1 nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: SMTP, _session: Session, envelope: Envelope) -> str:  # noqa: N802 - as above
        """Take a letter, or say what was set."""
        answer = next(self._answers, "250 taken")
        if answer.startswith("250"):
            assert isinstance(envelope.content, bytes)
            mail = email.message_from_bytes(envelope.content, policy=email.policy.default)
            assert isinstance(mail, EmailMessage)
            self.taken.append(mail)
            self.recipients.append(list(envelope.rcpt_tos))
        return answer


@contextmanager
def mail_server(mails: Mails, *, context: ssl.SSLContext | None = None, login: bool = False) -> Iterator[int]:
    """Serve on a port of loopback; ``context`` offers STARTTLS and asks for it, ``login`` wants ada and lovelace."""
    port = free_port()
    more: dict[str, Any] = {}
    if context is not None:
        more |= {"tls_context": context, "require_starttls": True}
    if login:
        more |= {"auth_required": True, "auth_require_tls": context is not None, "authenticator": _knows_ada}
    controller = Controller(mails, hostname="127.0.0.1", port=port, **more)
    controller.start()
    try:
        yield port
    finally:
        controller.stop()


def _knows_ada(_server: SMTP, _session: Session, _envelope: Envelope, _mechanism: str, data: Any) -> AuthResult:
    # "Not handled" makes aiosmtpd say 535 itself.
    return AuthResult(success=(data.login, data.password) == (b"ada", b"love@lace"), handled=False)


class Posts:
    """What a receiver of POSTs took, and how it answers: a status, or a status with headers, or a wait in seconds."""

    def __init__(
        self, answers: Iterable[int | tuple[int, dict[str, str]]] = (), *, hold: threading.Event | None = None
    ) -> None:
        """Take the answers, then 204; ``hold`` keeps every answer back until it is set."""
        self.taken: list[tuple[str, dict[str, str], bytes]] = []
        self.hold = hold
        self.answers = iter(answers)

    def ids(self) -> list[str]:
        """Give the ids of what came, in order."""
        return [headers["webhook-id"] for _, headers, _ in self.taken]


@contextmanager
def receiver(posts: Posts) -> Iterator[str]:
    """Serve on a port of loopback; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        """Takes one POST."""

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            posts.taken.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
            if posts.hold is not None:
                posts.hold.wait(30)
            answer = next(posts.answers, 204)
            status, headers = answer if isinstance(answer, tuple) else (answer, {})
            self.send_response(status)
            for name, value in {"Content-Length": "0", **headers}.items():
                self.send_header(name, value)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    with serving(Handler) as address:
        try:
            yield f"{address}/hook"
        finally:
            if posts.hold is not None:
                posts.hold.set()


def until(what: Callable[[], object], *, seconds: float = 20) -> None:
    """Wait until something holds on a real server."""
    deadline = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < deadline, "it did not come to pass"
        time.sleep(0.01)
