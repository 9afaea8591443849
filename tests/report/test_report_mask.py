"""Addresses as they may be shown: what is a secret is starred, what is not stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.report.mask import mask, mask_prose

HIDDEN = [
    ("https://s3.example/f?X-Amz-Signature=abc&page=2", "https://s3.example/f?X-Amz-Signature=***&page=2"),
    ("https://a.example/?x-amz-security-token=abc", "https://a.example/?x-amz-security-token=***"),
    ("https://a.example/?sig=abc&se=2026-01-01&sp=r", "https://a.example/?sig=***&se=***&sp=***"),
    (
        "https://cdn.example/a?Expires=1&Signature=b&Key-Pair-Id=c&Policy=d",
        "https://cdn.example/a?Expires=***&Signature=***&Key-Pair-Id=***&Policy=***",
    ),
    ("https://a.example/?token=abc#x", "https://a.example/?token=***#x"),
    ("https://a.example/?access_token=abc", "https://a.example/?access_token=***"),
    ("https://a.example/?my_api_token=abc", "https://a.example/?my_api_token=***"),
    ("https://a.example/#access_token=abc&state=ok", "https://a.example/#access_token=***&state=ok"),
    ("https://a.example/p;jsessionid=1A2B?lang=en", "https://a.example/p;jsessionid=***?lang=en"),
    ("https://a.example/p;jsessionid=1A2B/x", "https://a.example/p;jsessionid=***/x"),
    ("https://a.example/?PHPSESSID=1A2B", "https://a.example/?PHPSESSID=***"),
    ("https://a.example/?%74oken=abc", "https://a.example/?%74oken=***"),
    ("https://a.example/?a=1;sid=abc;b=2", "https://a.example/?a=1;sid=***;b=2"),
    ("https://a.example/?token=abc;def", "https://a.example/?token=***"),
    ("https://user:pass@a.example/x", "https://***@a.example/x"),
    ("//user@a.example/x", "//***@a.example/x"),
    ("https://a.example/?next=https%3A%2F%2Fb.example%2F%3Ftoken%3Dabc&n=1", None),
    ("https://a.example/?next=https://b.example/?token=abc", "https://a.example/?next=https://b.example/?token=***"),
    ("https://a.example/?q=token%3Dabc", "https://a.example/?q=token%3D***"),
    ("https://a.example/?password=abc&session=def", "https://a.example/?password=***&session=***"),
    ("https://a.example/?key=abc", "https://a.example/?key=***"),
]

KEPT = [
    "https://a.example/",
    "https://a.example/?page=2&id=77&lang=zh",
    "https://a.example/?policy=privacy&expires=never",
    "https://a.example/?q=a%20b&x=y=z==",
    "https://a.example/signature/token",
    "https://a.example/?token=",
    "https://a.example/p;v=2/x#section-2",
    "https://a.example/@user/post",
    "mailto:someone@a.example",
    "https://a.example/?author=key&monkey=1&keyword=2",
    "",
]


@pytest.mark.parametrize(("address", "shown"), HIDDEN)
def test_secrets_are_starred(address: str, shown: str | None) -> None:
    """Signatures, tokens, sessions and passwords are starred out; the rest of the address stays."""
    masked = mask(address)
    assert shown is None or masked == shown
    assert not any(secret in masked for secret in ("abc", "def", "1A2B", "user:pass"))
    assert "***" in masked


@pytest.mark.parametrize("address", KEPT)
def test_everyday_parameters_stay(address: str) -> None:
    """An address without secrets is shown as it is, to the letter."""
    assert mask(address) == address


@given(st.text(max_size=60))
def test_masking_is_done_once(text: str) -> None:
    """Whatever comes, masking never fails, and masking twice is masking once."""
    address = f"https://a.example/{text}"
    assert mask(mask(address)) == mask(address)


@given(st.text(st.characters(exclude_characters="&;#"), min_size=1, max_size=20))
def test_no_part_of_a_secret_is_shown(secret: str) -> None:
    """However a secret is written, its whole value is starred."""
    assert mask(f"https://a.example/?token={secret}") == "https://a.example/?token=***"


def test_secrets_in_sentences() -> None:
    """Addresses within a sentence are masked, and the words around them stay."""
    said = "It leads to https://a.example/?sid=abc, then to (https://b.example/?n=1)."
    assert mask_prose(said) == "It leads to https://a.example/?sid=***, then to (https://b.example/?n=1)."
