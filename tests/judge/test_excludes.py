"""Expressions of the settings keep addresses from ever being looked at."""

from __future__ import annotations

import pytest

from monitor.judge.excludes import excluded_by


@pytest.mark.parametrize(
    ("url", "expressions", "by"),
    [
        ("https://a.example/x", (), None),
        ("https://a.example/x", ("b", "a\\.ex"), "a\\.ex"),
        ("https://a.example/x", ("^a\\.example",), None),
        ("https://a.example/X", ("/x$",), None),
        ("https://a.example/X", ("(?i)/x$",), "(?i)/x$"),
        ("https://a.example/x#part", ("#part",), "#part"),
        ("https://a.example/x", ("(", "x$"), "x$"),
        ("mailto:a@b.example", ("^mailto:",), "^mailto:"),
    ],
)
def test_the_first_expression_that_is_found(url: str, expressions: tuple[str, ...], by: str | None) -> None:
    """It is searched for anywhere in the address as it was cited; one that cannot be read excludes nothing."""
    assert excluded_by(url, expressions) == by
