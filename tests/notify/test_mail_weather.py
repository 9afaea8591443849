"""Mail servers in every mood: slow, full, greylisting, refusing, without TLS or with a strange certificate."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import socket
import ssl
import threading
import time
from datetime import timedelta
from pathlib import Path

import pytest
import trustme

from monitor.errors import ConfigurationError
from monitor.fetch.post import HttpPoster
from monitor.model.message import Sending
from monitor.notify.email import Email, mailbox
from monitor.notify.webhook import Webhook, signing_key
from monitor.settings import Network
from tests.contracts.notifier_contract import message
from tests.fakes.clock import START, FakeClock
from tests.notify.receivers import Mails, Posts, mail_server, receiver

PEOPLE = "?from=Monitor%20%3Cmonitor@example.org%3E&to=ada@example.org,ben@example.org"
SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="


async def sent(address: str, **more: object) -> tuple[Sending, str]:
    """Send one message by mail and give how it ended."""
    notifier = Email(address, **more)  # type: ignore[arg-type] # what each test needs
    delivery = await notifier.send(message())
    await notifier.close()
    return delivery.how, delivery.says


async def test_a_letter_is_whole() -> None:
    """Plain text first and HTML beside it, a stable Message-ID, no answers from holiday notices wanted."""
    mails = Mails()
    with mail_server(mails) as port:
        for _ in range(2):
            assert await sent(f"smtp://127.0.0.1:{port}/{PEOPLE}") == (Sending.SENT, "")
    first, second = mails.taken
    assert mails.recipients[0] == ["ada@example.org", "ben@example.org"]
    assert first["Message-ID"] == second["Message-ID"]
    assert str(first["Message-ID"]).startswith("<20260302T090000Z-abcdefgh.")
    assert str(first["Message-ID"]).endswith("@example.org>")
    assert (first["Auto-Submitted"], first["From"]) == ("auto-generated", "Monitor <monitor@example.org>")
    assert [part.get_content_type() for part in first.iter_parts()] == ["text/plain", "text/html"]


async def test_greylisting_is_waited_for() -> None:
    """A mail server that says "later" to a letter gets it later."""
    mails = Mails(["451 4.7.1 greylisted, come back in five minutes"])
    with mail_server(mails) as port:
        address = f"smtp://127.0.0.1:{port}/{PEOPLE}"
        how, says = await sent(address)
        assert (how, "451" in says) == (Sending.LATER, True)
        assert await sent(address) == (Sending.SENT, "")
    assert len(mails.taken) == 1


async def test_a_final_no_is_not_asked_again() -> None:
    """A letter that is refused for good would only annoy at a second try."""
    with mail_server(Mails(["554 5.7.1 we do not want this"])) as port:
        how, says = await sent(f"smtp://127.0.0.1:{port}/{PEOPLE}")
    assert (how, "554" in says) == (Sending.REFUSED, True)


async def test_some_recipients_may_be_refused() -> None:
    """Who can be reached is told; that others cannot is said."""
    mails = Mails(refuse=["ben@example.org"])
    with mail_server(mails) as port:
        assert await sent(f"smtp://127.0.0.1:{port}/{PEOPLE}") == (
            Sending.SENT,
            "1 of 2 recipients were refused",
        )
    with mail_server(Mails(refuse=["ada@example.org", "ben@example.org"])) as port:
        assert (await sent(f"smtp://127.0.0.1:{port}/{PEOPLE}"))[0] is Sending.REFUSED


async def test_a_server_that_never_ends_is_left() -> None:
    """One that answers a byte now and then keeps within every limit but ours on the whole."""
    done = threading.Event()

    def drip(server: socket.socket) -> None:
        plug, _ = server.accept()
        with plug:
            while not done.wait(0.05):
                try:
                    plug.sendall(b"2")
                except OSError:
                    return

    with socket.create_server(("127.0.0.1", 0)) as server:
        thread = threading.Thread(target=drip, args=(server,))
        thread.start()
        began = time.monotonic()
        port = server.getsockname()[1]
        how, says = await sent(f"smtp://127.0.0.1:{port}/{PEOPLE}", whole=timedelta(seconds=0.5))
        done.set()
        thread.join()
    assert how is Sending.LATER
    assert says
    assert time.monotonic() - began < 10


async def test_passwords_go_over_tls_alone(tmp_path: Path) -> None:
    """STARTTLS is used with the authorities that we trust; without it nothing is said, neither letter nor password."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(tmp_path / "ca.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    mails = Mails()
    people = f"{PEOPLE}&tls=require"
    with mail_server(mails, context=context, login=True) as port:
        good = f"smtp://ada:love%40lace@127.0.0.1:{port}/{people}"
        assert await sent(good, ca_file=str(tmp_path / "ca.pem")) == (Sending.SENT, "")
        how, says = await sent(good)
        assert (how, "secure" in says) == (Sending.LATER, True)
        wrong = await sent(f"smtp://ada:s3cret@127.0.0.1:{port}/{people}", ca_file=str(tmp_path / "ca.pem"))
        assert wrong == (Sending.LATER, "the mail server did not take our name and password (535)")
    with mail_server(mails) as port:
        how, says = await sent(f"smtp://127.0.0.1:{port}/{people}")
    assert (how, "no TLS" in says) == (Sending.LATER, True)
    assert len(mails.taken) == 1


@pytest.mark.parametrize(
    ("address", "says"),
    [
        ("smtp://u:s3cret@/?from=a@b.example&to=c@d.example", "a host"),
        ("smtp://u:s3cret@h.example/?from=a@b.example", "to="),
        ("smtp://u:s3cret@h.example/?to=a@b.example", "from="),
        ("smtp://u:s3cret@h.example:99999/?from=a@b.example&to=c@d.example", "cannot be read"),
        ("smtp://u:s3cret@h.example/?from=a@b.example&to=nobody", "1 of the mail addresses"),
        ("smtp://u:s3cret@h.example/?from=a@b.example&to=c@d.example%0d%0aBcc:e@f.example", "1 of the mail addresses"),
        ("smtp://u:s3cret@h.example/?from=a@b.example&to=c@d.example&tls=maybe", "require, offered, never"),
    ],
)
def test_a_faulty_address_is_named_without_its_password(address: str, says: str) -> None:
    """People learn what is missing; the password stays where it is."""
    with pytest.raises(ConfigurationError) as caught:
        mailbox(address)
    assert says in str(caught.value)
    assert "s3cret" not in str(caught.value)


async def test_a_webhook_can_be_verified() -> None:
    """Whoever shares the secret finds the signature good, by the rules of the Standard Webhooks."""
    posts = Posts()
    with receiver(posts) as url:
        notifier = Webhook(url, SECRET, HttpPoster(Network), FakeClock())
        assert (await notifier.send(message())).how is Sending.SENT
        await notifier.close()
    ((path, headers, body),) = posts.taken
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    key = base64.b64decode(SECRET.removeprefix("whsec_"))
    good = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
    assert (path, headers["webhook-signature"]) == ("/hook", f"v1,{good}")
    assert (headers["webhook-id"], headers["webhook-timestamp"]) == (message().id, str(int(START.timestamp())))
    assert json.loads(body)["data"]["turns"] == [{"source": "report", "event": "dead"}]


@pytest.mark.parametrize(
    ("answer", "how", "wait"),
    [
        (200, Sending.SENT, None),
        ((503, {"Retry-After": "120"}), Sending.LATER, timedelta(seconds=120)),
        (429, Sending.LATER, None),
        (500, Sending.LATER, None),
        (401, Sending.LATER, None),
        ((302, {"Location": "https://elsewhere.example/"}), Sending.LATER, None),
        (410, Sending.REFUSED, None),
    ],
)
async def test_what_a_webhook_answers_is_taken_at_its_word(
    answer: int | tuple[int, dict[str, str]], how: Sending, wait: timedelta | None
) -> None:
    """What may pass is tried again, what is final is not, and nobody is followed elsewhere with a signed message."""
    posts = Posts([answer])
    with receiver(posts) as url:
        notifier = Webhook(url, SECRET, HttpPoster(Network), FakeClock())
        delivery = await notifier.send(message())
        await notifier.close()
    assert (delivery.how, delivery.wait) == (how, wait)
    assert len(posts.taken) == 1


async def test_a_webhook_that_hangs_is_left() -> None:
    """No answer within the limit is an answer."""
    hold = threading.Event()
    with receiver(Posts(hold=hold)) as url:
        poster = HttpPoster(Network, limit=timedelta(seconds=0.2))
        delivery = await Webhook(url, SECRET, poster, FakeClock()).send(message())
        hold.set()
    assert delivery.how is Sending.LATER
    assert "no whole answer" in delivery.says


@pytest.mark.parametrize("secret", ["whsec_!!!", "short", "whsec_c2hvcnQ="])
def test_a_weak_secret_is_refused(secret: str) -> None:
    """A signature that anybody could make protects nobody."""
    with pytest.raises(ConfigurationError):
        signing_key(secret)
