"""Hostile words made harmless, whatever they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.report.tame import LONGEST, shorten, slug, tame, tame_lines
from tests.report.nouns import harmful, nasty

TABLE = [
    ("plain words", "plain words"),
    ("  two\t lines\r\nbecome one ", "two lines become one"),
    ("\x1b[31mred", "␛[31mred"),
    ("\x1b]0;title\x07", "␛]0;title␇"),
    ("a\x9bb\x7fc", "a�b␡c"),
    ("fdp\u202egnp.exe", "fdpgnp.exe"),
    ("\u2066isolated\u2069", "isolated"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("tag\U000e0041", "tag"),
    ("lone \ud800", "lone �"),
    ("نمی\u200cخواهم", "نمی\u200cخواهم"),
    ("👩\u200d💻", "👩\u200d💻"),
    ("ئىز — شېئىر", "ئىز — شېئىر"),
    ("e" + "\u0301" * 40, "e" + "\u0301" * 4),
    ("blank\u3164filler\u2800", "blank filler"),
    ("a\u2028b\u0085c\xa0d", "a b c d"),
]


@pytest.mark.parametrize(("text", "tamed"), TABLE)
def test_tame(text: str, tamed: str) -> None:
    """Control characters are shown as pictures, order-changing ones go, scripts that need joiners keep them."""
    assert tame(text) == tamed


@given(st.one_of(nasty, st.text(st.characters(codec=None))))
def test_anything_is_tamed(text: str) -> None:
    """Whatever the words are: one line, nothing that steers, encodable, and taming twice is taming once."""
    tamed = tame(text)
    assert not harmful(tamed, allowed="")
    assert tame(tamed) == tamed
    tamed.encode("utf-8")
    assert not harmful(tame_lines(text))


def test_long_words_are_cut() -> None:
    """A title of a megabyte is not quoted in full; a text of paragraphs is."""
    assert len(tame("x" * 1_000_000)) == LONGEST
    assert tame("x" * 1_000_000).endswith("…")
    assert tame_lines("x" * 5_000 + "\n\n\x1b" + "y") == "x" * 5_000 + "\n␛y"


@given(st.text(min_size=0, max_size=200), st.integers(1, 120))
def test_addresses_are_cut_in_the_middle(address: str, most: int) -> None:
    """A shortened address is never longer than asked for, and keeps both its ends."""
    cut = shorten(address, most)
    assert len(cut) <= max(most, 1)
    if most >= 8 and len(address) > most:
        assert address.startswith(cut.partition("…")[0])
    assert shorten("https://example.org/a/very/long/path/page.html", 24) == "https://exampl…page.html"


@given(st.text())
def test_slugs_are_plain(text: str) -> None:
    """A name within a page holds letters, digits and hyphens of ASCII alone, and is never empty."""
    assert slug(text)
    assert set(slug(text)) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
