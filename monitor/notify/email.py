"""A message by e-mail: plain text and HTML in one letter, handed to a mail server over SMTP."""

from __future__ import annotations

import asyncio
import contextlib
import hashlib
import ipaddress
import smtplib
import socket
import ssl
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

from monitor.errors import ConfigurationError
from monitor.model.message import Delivery, Message, Sending

#: One answer of the server must come within this.
_ANSWER = timedelta(seconds=20)
#: The whole talk must end within this.
_WHOLE = timedelta(seconds=60)
_HOW = "write smtp://user:password@host:587/?from=monitor@example.org&to=editors@example.org"
_TLS = ("require", "offered", "never")
_PERMANENT = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailbox:
    """Where mail is handed over, from whom and to whom."""

    host: str
    port: int
    #: TLS from the first byte (smtps).
    implicit: bool
    #: ``require``: nothing is said in the clear; ``offered``: TLS where the server has it; ``never``.
    tls: str
    user: str | None
    password: str | None
    sender: str
    to: tuple[str, ...]


def mailbox(address: str) -> Mailbox:
    """Take an address of the form ``smtp[s]://user:password@host:port/?from=A&to=B,C&tls=require`` apart.

    Without ``tls`` the talk is encrypted, but for a server on this very machine, where it is as that server offers.

    Raises:
        ConfigurationError: something is missing; the sentence repeats no part of the address, for it holds a password.

    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise ConfigurationError(f"the address of the mail server cannot be read; {_HOW}") from error
    said = parse_qs(parts.query)
    to = tuple(each.strip() for word in said.get("to", []) for each in word.split(",") if each.strip())
    sender = said.get("from", [""])[0].strip()
    if not parts.hostname or not to or not sender:
        missing = "a host" if not parts.hostname else "to=" if not to else "from="
        raise ConfigurationError(f"the address of the mail server lacks {missing}; {_HOW}")
    if bad := [each for each in (sender, *to) if "@" not in parseaddr(each)[1] or "\n" in each or "\r" in each]:
        raise ConfigurationError(f"{len(bad)} of the mail addresses are none; {_HOW}")
    tls = said.get("tls", ["offered" if _is_here(parts.hostname) else "require"])[0]
    if tls not in _TLS:
        raise ConfigurationError(f"tls= takes {', '.join(_TLS)}; {_HOW}")
    implicit = parts.scheme == "smtps"
    return Mailbox(
        host=parts.hostname,
        port=port or (465 if implicit else 587),
        implicit=implicit,
        tls=tls,
        user=unquote(parts.username) if parts.username else None,
        password=unquote(parts.password) if parts.password else None,
        sender=sender,
        to=to,
    )


def _is_here(host: str) -> bool:
    """Tell whether a host is this machine."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def letter(message: Message, box: Mailbox) -> EmailMessage:
    """Write the letter. Its Message-ID is the same at every try, so that mail programs can tell a repetition."""
    domain = parseaddr(box.sender)[1].rpartition("@")[2]
    target = hashlib.sha256(",".join(box.to).encode()).hexdigest()[:8]
    mail = EmailMessage(policy=SMTP)
    mail["From"] = box.sender
    mail["To"] = ", ".join(box.to)
    mail["Subject"] = message.subject
    mail["Date"] = format_datetime(message.at)
    mail["Message-ID"] = f"<{message.id}.{target}@{domain}>"
    # RFC 3834: nobody's holiday notice is wanted in answer.
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(message.text)
    mail.add_alternative(message.html, subtype="html")
    return mail


class Email:
    """One mail server and those whom it sends to.

    The standard library's client in a thread of its own: no dependency, and thirty years of odd servers in it. What it
    lacks is a limit on the whole talk, for a server that answers with one byte at a time; that one is set here, by
    closing its socket.
    """

    def __init__(self, address: str, *, ca_file: str | None = None, whole: timedelta = _WHOLE) -> None:
        """Take the address with all that stands in it; nothing is opened before the first letter.

        Raises:
            ConfigurationError: it cannot be used.

        """
        self._box = mailbox(address)
        self._ca_file = ca_file
        self._whole = whole
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="monitor-mail")
        self._client: smtplib.SMTP | None = None

    async def send(self, message: Message) -> Delivery:
        """Hand the letter over, or say why not."""
        talk = asyncio.get_running_loop().run_in_executor(self._thread, self._talk, message)
        done, _ = await asyncio.wait({talk}, timeout=self._whole.total_seconds())
        if done:
            return talk.result()
        self._hang_up()
        delivery = await talk
        if delivery.how is Sending.SENT:
            return delivery
        return Delivery(how=Sending.LATER, says="the mail server did not come to an end in time")

    async def close(self) -> None:
        """End the thread."""
        await asyncio.to_thread(self._thread.shutdown)

    def _hang_up(self) -> None:
        """Close the socket under the client's feet."""
        client = self._client
        if client is not None and client.sock is not None:
            with contextlib.suppress(OSError):
                client.sock.shutdown(socket.SHUT_RDWR)

    def _talk(self, message: Message) -> Delivery:  # noqa: PLR0911 - one return for each way to fail
        """Talk to the server, from greeting to good-bye; runs in the thread."""
        try:
            client = self._connected()
            try:
                return self._hand_over(client, message)
            finally:
                self._part(client)
        except smtplib.SMTPAuthenticationError as error:
            return _later(f"the mail server did not take our name and password ({error.smtp_code})")
        except smtplib.SMTPResponseException as error:
            return _answered(error.smtp_code, error.smtp_error)
        except smtplib.SMTPNotSupportedError as error:
            return _later(f"the mail server cannot do what is needed: {error}")
        except smtplib.SMTPException as error:
            return _later(f"the mail server broke off ({type(error).__name__})")
        except ssl.SSLError as error:
            return _later(f"no secure connection to the mail server: {error.reason or error}")
        except OSError as error:
            return _later(f"the mail server cannot be reached: {error.strerror or str(error) or type(error).__name__}")

    def _connected(self) -> smtplib.SMTP:
        """Connect, and encrypt as was asked for."""
        box, timeout = self._box, _ANSWER.total_seconds()
        if box.implicit:
            client: smtplib.SMTP = smtplib.SMTP_SSL(timeout=timeout, context=self._context())
        else:
            client = smtplib.SMTP(timeout=timeout)
        self._client = client
        # smtplib reads the name for SNI and certificates from here, where it was not given to the constructor.
        client._host = box.host  # type: ignore[attr-defined]  # noqa: SLF001 - the public way connects at once
        code, said = client.connect(box.host, box.port)
        if code != 220:
            client.close()
            raise smtplib.SMTPConnectError(code, said)
        try:
            client.ehlo_or_helo_if_needed()
            if not box.implicit and box.tls != "never":
                self._start_tls(client)
            if box.user is not None:
                client.login(box.user, box.password or "")
        except BaseException:  # whatever it was, it goes on up; the connection does not stay open
            client.close()
            raise
        return client

    def _start_tls(self, client: smtplib.SMTP) -> None:
        if client.has_extn("starttls"):
            client.starttls(context=self._context())
            client.ehlo()
        elif self._box.tls == "require":
            raise smtplib.SMTPNotSupportedError(
                "it offers no TLS, and nothing is sent in the clear (tls=never in the address allows it)"
            )

    def _context(self) -> ssl.SSLContext:
        return ssl.create_default_context(cafile=self._ca_file)

    def _hand_over(self, client: smtplib.SMTP, message: Message) -> Delivery:
        """Give the letter, and see who was refused."""
        try:
            refused = client.send_message(letter(message, self._box))
        except smtplib.SMTPRecipientsRefused as error:
            codes = [code for code, _ in error.recipients.values()]
            return _answered(min(codes), f"{len(codes)} of {len(self._box.to)} recipients".encode())
        says = f"{len(refused)} of {len(self._box.to)} recipients were refused" if refused else ""
        return Delivery(how=Sending.SENT, says=says)

    def _part(self, client: smtplib.SMTP) -> None:
        """Say good-bye; a server that does not answer any more has the letter all the same."""
        try:
            client.quit()
        except (smtplib.SMTPException, OSError):  # the letter was taken; nothing is left to tell
            client.close()
        self._client = None


def _later(says: str) -> Delivery:
    return Delivery(how=Sending.LATER, says=says)


def _answered(code: int, said: bytes | str) -> Delivery:
    """Tell a refusal for good (5xx) from one for now (4xx, RFC 5321 section 4.2.1)."""
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    how = Sending.REFUSED if code >= _PERMANENT else Sending.LATER
    return Delivery(how=how, says=f"the mail server answered {code}: {' '.join(text.split())[:200]}")
