"""Every notifier keeps its promises, each against a real server on loopback."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

from monitor.fetch.post import HttpPoster
from monitor.model.message import Delivery, Sending
from monitor.notify.apprise import Apprise
from monitor.notify.email import Email
from monitor.notify.webhook import Webhook
from monitor.settings import Network
from tests.contracts.notifier_contract import Line, NotifierContract
from tests.fakes.clock import FakeClock
from tests.fakes.notifier import FakeNotifier
from tests.notify.receivers import Mails, Posts, mail_server, receiver
from tests.origin import free_port

SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
PEOPLE = "?from=monitor@example.org&to=editors@example.org"


class TestEmail(NotifierContract):
    """E-mail to a real mail server."""

    @contextmanager
    def open_line(self) -> Iterator[Line]:
        """Open a mail server."""
        mails = Mails()
        with mail_server(mails) as port:
            notifier = Email(f"smtp://127.0.0.1:{port}/{PEOPLE}")
            yield Line(notifier=notifier, arrived=lambda: [in_words(mail) for mail in mails.taken])

    @contextmanager
    def dead_line(self) -> Iterator[Line]:
        """Open no mail server."""
        yield Line(notifier=Email(f"smtp://ada:s3cret@127.0.0.1:{free_port()}/{PEOPLE}"), arrived=list)


class TestWebhook(NotifierContract):
    """A signed POST to a real receiver."""

    @contextmanager
    def open_line(self) -> Iterator[Line]:
        """Open a receiver."""
        posts = Posts()
        with receiver(posts) as url:
            yield Line(notifier=webhook(url), arrived=lambda: [body.decode() for _, _, body in posts.taken])

    @contextmanager
    def dead_line(self) -> Iterator[Line]:
        """Open none."""
        yield Line(notifier=webhook(f"http://ada:s3cret@127.0.0.1:{free_port()}/hook"), arrived=list)


class TestApprise(NotifierContract):
    """Apprise to a real receiver of its JSON."""

    @contextmanager
    def open_line(self) -> Iterator[Line]:
        """Open a receiver."""
        posts = Posts([200, 200, 200])
        with receiver(posts) as url:
            notifier = Apprise(url.replace("http://", "json://"))
            yield Line(notifier=notifier, arrived=lambda: [in_full(body) for _, _, body in posts.taken])

    @contextmanager
    def dead_line(self) -> Iterator[Line]:
        """Open none."""
        yield Line(notifier=Apprise(f"json://ada:s3cret@127.0.0.1:{free_port()}/hook"), arrived=list)


class TestFake(NotifierContract):
    """The fake that other tests use."""

    @contextmanager
    def open_line(self) -> Iterator[Line]:
        """Take everything."""
        fake = FakeNotifier()
        yield Line(notifier=fake, arrived=lambda: [f"{each.subject}\n{each.text}" for each in fake.taken])

    @contextmanager
    def dead_line(self) -> Iterator[Line]:
        """Take nothing."""
        yield Line(notifier=FakeNotifier([Delivery(how=Sending.LATER, says="nobody is there")]), arrived=list)


def webhook(url: str) -> Webhook:
    """Make a webhook as the program would."""
    return Webhook(url, SECRET, HttpPoster(Network), FakeClock())


def in_words(mail: EmailMessage) -> str:
    """Give subject and plain text of a mail."""
    plain = mail.get_body(("plain",))
    assert plain is not None
    return f"{mail['Subject']}\n{plain.get_content()}"


def in_full(body: bytes) -> str:
    """Give title and text of what Apprise posts."""
    said = json.loads(body)
    return f"{said['title']}\n{said['message']}"
