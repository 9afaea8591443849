"""Secrets are found wherever they stand, and never repeated."""

from __future__ import annotations

import pytest

from tests.documents.yamls import remarks

_A = "a1B2c3D4e5F6g7H8i9J0"
#: Put together here, so that nobody's scanner takes this file for a leak.
_SECRETS = {
    "a GitHub token": "gh" + f"p_{_A}{_A}",
    "a GitLab token": "glp" + f"at-{_A}{_A}",
    "a Slack token": "xo" + f"xb-{_A}",
    "the address of a Slack webhook": "https://hooks.slack" + f".com/services/T1/B2/{_A}",
    "the address of a Discord webhook": "https://discord.example" + f"/api/webhooks/123456789/{_A}{_A}",
    "the token of a Telegram bot": "123456789" + f":AA{_A}{_A}",
    "an AWS key": "AK" + "IAIOSFODNN7EXAMPLE",
    "a Google key": "AI" + f"za{_A}{_A}"[:37],
    "an npm token": "np" + f"m_{_A}{_A}"[:38],
    "a SendGrid key": "S" + f"G.{_A}{_A}.{_A}{_A}",
    "a Stripe key": "sk_" + f"live_{_A}{_A}",
    "a signed token (JWT)": "ey" + f"J{_A}.eyJ{_A}.{_A}",
    "the key of an API (sk-...)": "sk-" + f"ant-api03-{_A}{_A}",
    "a private key": "-----BEGIN" + " OPENSSH PRIVATE KEY-----",
}


@pytest.mark.parametrize("called", _SECRETS)
@pytest.mark.parametrize(
    "text",
    ["# for later: {}\n- https://a.example/x\n", "- {{url: https://a.example/x, claim: '{}'}}\n"],
    ids=["comment", "value"],
)
def test_known_tokens_are_errors(called: str, text: str) -> None:
    """A token of a known kind stops the program, in a value and in a comment alike."""
    secret = _SECRETS[called]
    found = [remark for remark in remarks(text.format(secret)) if remark.rule == "secret"]
    assert [(remark.severity, called in remark.what) for remark in found] == [("error", True)]
    assert "env:NAME" in found[0].instead


@pytest.mark.parametrize("called", _SECRETS)
def test_secrets_are_not_repeated(called: str) -> None:
    """No message holds the secret that it speaks of."""
    secret = _SECRETS[called]
    for text in ("- https://a.example/?token={}\n", "settings: {{database: '{}'}}\n", "- {{url: '{}'}}\n", "{}: 1\n"):
        for remark in remarks(text.format(secret)):
            assert secret not in f"{remark.what} {remark.instead}", remark


@pytest.mark.parametrize(
    "address",
    [
        "https://a.example/x?access_token=0123456789",
        "https://a.example/x?a=1&api_key=0123456789",
        "https://a.example/x?X-Amz-Signature=0123456789abcdef",
    ],
)
def test_tokens_in_addresses_are_warnings(address: str) -> None:
    """A parameter that is named like a secret is worth a look, and no error."""
    assert [(remark.severity, remark.rule) for remark in remarks(f"- {address}\n")] == [("warning", "secret")]


def test_a_password_in_a_nested_address_is_a_warning() -> None:
    """A user name and password is seen where no address is expected."""
    (remark,) = remarks("- {url: https://a.example/x, claim: see https://me:hunter2@b.example/}\n")
    assert (remark.severity, remark.rule, remark.column) == ("warning", "secret", 41)


@pytest.mark.parametrize(
    "text",
    [
        "- https://a.example/x?token=\n",
        "- https://a.example/@someone/status/123:45\n",
        "- https://apnews.com/article/269b3de1af34e17c1941a514f78d764c\n",
        "- {url: https://a.example/x, author: me@a.example, claim: 'password: none; see https://b.example/'}\n",
        "settings: {network: {proxy: env:MONITOR_PROXY}}\nsources: [https://a.example/x]\n",
    ],
)
def test_what_is_no_secret_is_left_alone(text: str) -> None:
    """Hashes, handles, mail addresses and references are no secrets."""
    assert remarks(text) == ()
