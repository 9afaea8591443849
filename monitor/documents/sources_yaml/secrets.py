"""Tokens and passwords are found wherever they stand in the file, comments too, and never repeated."""

from __future__ import annotations

import re
from typing import NamedTuple

from monitor.documents.sources_yaml.notes import Notes


class _Token(NamedTuple):
    """One kind of secret."""

    called: str
    #: One of these stands in every such token; a text without them is not searched further.
    signs: tuple[str, ...]
    pattern: re.Pattern[str]


_KNOWN = (
    _Token("a GitHub token", ("ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_"),
           re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{40,})")),
    _Token("a GitLab token", ("glpat-",), re.compile(r"\bglpat-[A-Za-z0-9_-]{20,}")),
    _Token("a Slack token", ("xox",), re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}")),
    _Token("the address of a Slack webhook", ("hooks.slack.com/",),
           re.compile(r"hooks\.slack\.com/(?:services|workflows)/\w+/\w+/\w+")),
    _Token("the address of a Discord webhook", ("/api/webhooks/",), re.compile(r"/api/webhooks/\d{5,}/[\w-]{20,}")),
    _Token("the token of a Telegram bot", (":AA",), re.compile(r"(?<!\d)\d{8,10}:AA[\w-]{30,}")),
    _Token("an AWS key", ("AKIA", "ASIA"), re.compile(r"\bA(?:KIA|SIA)[A-Z0-9]{16}\b")),
    _Token("a Google key", ("AIza",), re.compile(r"\bAIza[\w-]{35}")),
    _Token("an npm token", ("npm_",), re.compile(r"\bnpm_[A-Za-z0-9]{36}\b")),
    _Token("a PyPI token", ("pypi-AgE",), re.compile(r"\bpypi-AgE[\w-]{50,}")),
    _Token("a SendGrid key", ("SG.",), re.compile(r"\bSG\.[\w-]{20,}\.[\w-]{20,}")),
    _Token("the key of an API (sk-...)", ("sk-",), re.compile(r"\bsk-(?:[a-z]{2,12}-)?[A-Za-z0-9]*\d[\w-]{20,}")),
    _Token("a Stripe key", ("k_live_",), re.compile(r"\b[rs]k_live_[A-Za-z0-9]{20,}")),
    _Token("a signed token (JWT)", ("eyJ",), re.compile(r"\beyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{10,}")),
    _Token("a private key", ("PRIVATE KEY-----",), re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----")),
)  # fmt: skip
_SUSPECT = (
    _Token("a user name and password in an address", ("@",),
           re.compile(r"\b[a-z][a-z0-9+.-]{1,20}:"
                      r"//[^\s/?#@:\"']{1,200}:[^\s/?#@\"']{1,200}@(?=[\w\[])", re.IGNORECASE)),
    _Token("a token in an address", ("=",),
           re.compile(r"[?&;](?:access_?token|auth_?token|api_?key|apikey|secret|password|passwd|pwd|token|sig|signature"
                      r"|x-amz-(?:signature|security-token))=[^\s&#\"']{8,}", re.IGNORECASE)),
)  # fmt: skip


def scan(notes: Notes) -> None:
    """Note everything in the text that looks like a secret: known tokens as errors, the rest as warnings."""
    text = notes.text
    for token in _KNOWN:
        if any(sign in text for sign in token.signs):
            for found in token.pattern.finditer(text):
                notes.hide(found[0])
                notes.error(
                    found.start(),
                    f"this looks like {token.called}",
                    "take it out, write env:NAME and set that variable where the program runs; "
                    "if the file was shared, the secret has to be replaced",
                    rule="secret",
                )
    for token in _SUSPECT:
        if any(sign in text for sign in token.signs):
            for found in token.pattern.finditer(text):
                if not notes.has_error(found.start()):
                    notes.warn(
                        found.start(),
                        f"this looks like {token.called}; addresses are printed in reports",
                        "take it out if the page opens without it",
                        rule="secret",
                    )


def secret_in(text: str) -> str | None:
    """Say what kind of secret a text seems to hold, or None where it holds none."""
    for token in (*_KNOWN, *_SUSPECT):
        if any(sign in text for sign in token.signs) and token.pattern.search(text):
            return token.called
    return None
