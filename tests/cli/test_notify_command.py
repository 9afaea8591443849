"""`monitor notify`, `ack`, `silence` and `reopen` as people use them: real servers, real processes, real kills."""

from __future__ import annotations

import json
import signal
import threading
from datetime import UTC, datetime, timedelta

from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.notify.receivers import Mails, Posts, mail_server, receiver, until
from tests.origin import answer

SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY="
SETTINGS = """\
version: 1
settings:
  network: {allow_networks: [127.0.0.0/8], per_host_pause: 0s, timeout: 5s, robots: ignore}
  reading: {processes: 1}
  archives: {wayback: null}
defaults: {every: daily}
notify:
  editors: {to: env:EDITORS, digest: immediate}
  robot: {to: env:HOOK, secret: env:SECRET, digest: immediate}
sources:
"""
GONE = answer(b"<title>Gone</title><p>This page was taken away.", "410 Gone")


def mail(port: int) -> str:
    """Give the address of a mail server."""
    return f"smtp://127.0.0.1:{port}/?from=monitor@example.org&to=editors@example.org"


def look(product: Product, **environment: str) -> int:
    """Look at everything, impatiently."""
    return product("check", "--all", "--patience", "1", "-q", timeout=60, **environment).calm().code


def test_a_death_is_told_by_mail_and_webhook_once(product: Product) -> None:
    """Preview shows what is sent; both targets get it once; what it says holds all that people need."""
    mails, posts = Mails(), Posts()
    with Street({"a": page("What is well")}) as sites, mail_server(mails) as port, receiver(posts) as url:
        there = {"EDITORS": mail(port), "HOOK": url, "SECRET": SECRET}
        story = sites.sites["a"].url("/story")
        product.write(
            f"{{id: a, url: '{story}', claim: What is at stake., quotes: ['who has said so']}}", settings=SETTINGS
        )
        tested = product("notify", "test", timeout=60, **there).calm()
        assert (tested.code, tested.out.count(": sent")) == (0, 2)
        assert look(product, **there) == 0
        sites.sites["a"].on("/story", GONE)
        assert product("check", "--all", "--patience", "1", "-q", "--no-notify", timeout=60, **there).code == 1
        assert (len(mails.taken), len(posts.taken)) == (1, 1)
        preview = product("notify", "preview", "editors", "--html", "pages").calm()
        assert look(product, **there) == 1
        assert look(product, **there) == 1
    assert (len(mails.taken), len(posts.taken)) == (2, 2)
    told = mails.taken[1]
    assert str(told["Subject"]) == "monitor: 1 dead: a"
    plain = told.get_body(("plain",))
    assert plain is not None
    text = plain.get_content().replace("\r\n", "\n")
    for words in (
        "The page is gone after one failed look",
        "Claim at stake: What is at stake.",
        "Quote (present when last seen): “who has said so”",
        "Cited at: sources.yaml:11:",
        "Best copy (ours): snapshots/captures/",
        "Look closer: monitor show a",
        "I know: monitor ack a",
        "Silence: monitor silence a --until 20",
    ):
        assert words in text
        assert words in preview.out
    assert "The page is gone" in (product.folder / "pages/editors.html").read_text(encoding="utf-8")
    assert json.loads(posts.taken[1][2])["data"]["turns"][0]["event"] == "dead"
    assert SECRET not in json.dumps(product.lines())
    assert f"127.0.0.1:{port}" not in json.dumps([line for line in product.lines() if line["kind"] == "told"])


def test_killed_while_the_other_side_holds_the_message(product: Product) -> None:
    """After kill -9 the message is sent again with the same id, and told once more to nobody else."""
    mails, posts = Mails(), Posts(hold=threading.Event())
    with Street({"a": page("What is well")}) as sites, mail_server(mails) as port, receiver(posts) as url:
        there = {"EDITORS": mail(port), "HOOK": url, "SECRET": SECRET}
        product.write(f"{{id: a, url: '{sites.sites['a'].url('/story')}'}}", settings=SETTINGS)
        assert look(product, **there) == 0
        sites.sites["a"].on("/story", GONE)
        with product.start("check", "--all", "--patience", "1", "-q", **there) as check:
            until(lambda: posts.taken and len(mails.taken) == 1 and "sent" in json.dumps(product.lines()))
            check.signal(signal.SIGKILL)
        assert posts.hold is not None
        posts.hold.set()
        posts.hold = None
        assert product("rebuild").code == 0
        assert product("notify", "send", timeout=60, **there).calm().code == 0
        assert product("notify", "send", timeout=60, **there).calm().out == ""
    assert len(mails.taken) == 1
    first, second = posts.ids()
    assert first == second


def test_a_target_that_is_not_set_up_waits_and_is_named(product: Product) -> None:
    """A missing variable costs neither the look nor the other target, and preview says what still waits."""
    posts = Posts()
    with Street({"a": page("What is well")}) as sites, receiver(posts) as url:
        there = {"HOOK": url, "SECRET": SECRET}
        product.write(f"{{id: a, url: '{sites.sites['a'].url('/story')}'}}", settings=SETTINGS)
        assert look(product, **there) == 0
        sites.sites["a"].on("/story", GONE)
        ended = product("check", "--all", "--patience", "1", timeout=60, **there).calm()
        assert (ended.code, len(posts.taken)) == (1, 1)
        assert "EDITORS, which is not set" in ended.err
        assert "still on its way to editors (env:EDITORS)" in product("notify", "preview").calm().err
        assert product("notify", "test", "editors").calm().code == 3


def test_quiet_is_shown_and_not_counted(product: Product) -> None:
    """Acknowledged and silenced sources stand in reports with the wish, end no run with 1, and can be reopened."""
    with Street({"a": GONE, "b": GONE}) as sites:
        product.write(*(f"{{id: {name}, url: '{site.url('/story')}'}}" for name, site in sites.sites.items()))
        assert look(product) == 1
        until_day = (datetime.now(UTC) + timedelta(days=10)).date().isoformat()
        assert product("ack", "a", "--reason", "we know").calm().out == "a\n"
        assert look(product) == 1
        wish = ("--until", until_day, "--reason", "they move house", "--by", "Ada")
        assert product("silence", "b", *wish).calm().code == 0
        assert look(product) == 0
        [known, quiet] = [json.loads(line)["hush"] for line in product("report", "-f", "jsonl").calm().out.splitlines()]
        assert (known["kind"], known["by"], known["why"], known["until"]) == ("acknowledged", None, "we know", None)
        assert (quiet["kind"], quiet["by"], quiet["until"]) == ("silenced", "Ada", until_day)
        assert quiet["vantage"] == known["vantage"] == product.lines()[0]["vantage"]
        assert "Acknowledged on" in product("status").calm().out
        assert f"until {until_day}: they move house" in " ".join(product("show", "b").calm().out.split())
        assert product("rebuild").code == 0
        assert look(product) == 0
        assert product("reopen", "all").calm().out == "a\nb\n"
        assert look(product) == 1
        assert product("silence", "b", "--until", "2020-01-01", "--reason", "x").calm().code == 2
        assert product("ack", "nobody").calm().code == 2


def test_wishes_reach_a_running_service(product: Product) -> None:
    """While `monitor run` holds the folder a wish waits for it, and is a line of the journal when it ends."""
    with Street({"a": GONE}) as sites:
        product.write(f"{{id: a, url: '{sites.sites['a'].url('/story')}'}}")
        with product.start("run", "--tick", "0.1") as service:
            service.until(lambda: any(line["kind"] == "look" for line in product.lines()))
            assert product("ack", "a").calm().out == "a\n"
            assert list(product.snapshots.glob("wishes/*.json"))
            service.signal(signal.SIGTERM)
            assert service.ends(seconds=20).code == 0
    assert [line["source"] for line in product.lines() if line["kind"] == "ack"] == ["a"]
    assert list(product.snapshots.glob("wishes/*")) == []
