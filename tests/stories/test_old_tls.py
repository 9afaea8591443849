"""Servers with old encryption: alive where anybody can open them, and noted only for what is really at fault."""

from __future__ import annotations

import ssl
from pathlib import Path

import pytest
import trustme

from monitor.app import Which
from monitor.model.verdict import Note, Verdict
from monitor.review.rejudging import why
from tests.origin import answer
from tests.stories.prose import ENGLISH, article
from tests.stories.theatre import Theatre, Words
from tests.stories.town import House


def _old(authority: trustme.CA, suite: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("old.example", key_type=trustme.KeyType.RSA).configure_cert(context)
    context.maximum_version = ssl.TLSVersion.TLSv1_2
    context.set_ciphers(suite)
    return context


@pytest.mark.parametrize(
    ("suite", "trusted", "noted", "says"),
    [
        ("AES128-SHA", True, False, ""),
        ("AES128-SHA", False, True, "not in order: the certificate"),
        ("AES128-SHA256", True, True, "is in order, but its encryption is out of date"),
        ("AES128-SHA256", False, True, "not in order: the certificate"),
    ],
)
async def test_a_page_behind_an_old_server_lives(
    tmp_path: Path, *, suite: str, trusted: bool, noted: bool, says: str
) -> None:
    """Whoever hangs up without an alert is asked with older suites too; the certificate is blamed only for itself."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    hosts: dict[str, House] = {"old.example": {"/story": answer(article(ENGLISH))}}
    sources: dict[str, Words] = {"old": "https://old.example/story"}
    secure = {"old.example": _old(authority if trusted else trustme.CA(), suite)}
    network = f"ca_file: {tmp_path / 'ca.pem'}"
    async with Theatre(tmp_path, hosts, sources=sources, secure=secure, network=network) as stage:
        for _ in range(2):
            await stage.look(Which.ALL)
            stage.clock.turn(days=1)
        standing = await stage.standing("old")
        assert standing.verdict is Verdict.LIVE
        assert (Note.TLS in standing.notes) is noted
        signs = " ".join(sign.says for sign in (await why(stage.monitor, "old")).last.signs)
        assert (says in signs) if says else ("not in order" not in signs)
