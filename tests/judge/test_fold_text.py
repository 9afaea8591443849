"""Folding: typography goes, everything that carries meaning stays."""

from __future__ import annotations

import random
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.fold import fold, joined, plain, squash, text_digest, weight, words

SAME = [
    ("“It’s here” — he said…", '"it\'s here" - he said...'),
    ("co\u00adoperation", "cooperation"),
    ("zero\u200bwidth\ufeff", "zerowidth"),
    ("ＦＵＬＬ ｗｉｄｔｈ", "full width"),
    ("ﬁne ﬂow", "fine flow"),
    ("a\u00a0b\n\n c", "a b c"),
    ("STRASSE", "straße"),
    ("cafe\u0301", "café"),
    ("新疆 警察\n文件", "新疆警察文件"),
    ("\ufefb\ufe8e", "لاا"),
    ("كتـــاب", "كتاب"),
    ("a\u200cb", "ab"),
    ("−5", "-5"),
    ("٢٠ کتاب، ۱٫۵٪", "20 كتاب، 1.5%"),
    ("२०२४ में", "2024 में"),
    ("IŞIK İÇİN", "ışık için"),
    ("ايران", "ایران"),
    ("צה״ל", 'צה"ל'),
    ("½ of it", "1/2 of it"),
    ("½ of it", "1\u20442 of it"),
    ("½ of it", "\u00b9\u2044\u2082 of it"),
    ("1½ acres", "1 1/2 acres"),
    ("1½ acres", "1 ½ acres"),
    ("1½ acres", "1\u00b9\u2044\u2082 acres"),
    ("约½人", "约1/2人"),
]
APART = [
    ("1.8 million", "1.3 million"),
    ("-5", "5"),
    ("0.5", "05"),
    ("0.5", "5"),
    ("1.8", "18"),
    ("10²", "102"),
    ("5 %", "5"),
    ("$5", "€5"),
    ("he did not", "he did"),
    ("don't", "do"),
    ("不是", "是"),
    ("résumé", "resume"),
    ("हिंदी", "हदी"),
    ("ไม่ดี", "ไมดี"),
    ("ئۇيغۇر", "ئويغور"),
    ("1 2", "12"),
    ("ئە", "ه"),
    ("气温为，-5度", "气温为，5度"),
    ("约有-5度", "约有5度"),
    ("٢٠", "٣٠"),
    ("١٫٥", "١٥"),
    ("Rh+", "Rh-"),
    ("blood group B−", "blood group B"),
    ("C++", "C"),
    ("C#", "C"),
    ("a→b", "a←b"),
    ("x → y", "x ← y"),
    ("✓", "✗"),
    ("done ☑", "done ☐"),
    ("½", "12"),
    ("½", "1 2"),
    ("1½", "11/2"),
    ("1½", "1 2"),
    ("2/3", "23"),
    ("2/3", "2 3"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_typography_folds_away(one: str, other: str) -> None:
    """What typesetters choose is no difference, in any script."""
    assert fold(one) == fold(other)
    assert text_digest(one) == text_digest(other)


@pytest.mark.parametrize(("one", "other"), APART)
def test_meaning_stays(one: str, other: str) -> None:
    """Digits, signs, decimal points, powers, negations, accents and vowel signs are never folded away."""
    assert fold(one) != fold(other)
    assert squash(one) != squash(other)
    assert text_digest(one) != text_digest(other)


def test_joiners_stay_where_they_are_spelling() -> None:
    """A non-joiner parts Persian morphemes; in Latin it is dust. Words compare without it."""
    assert fold("مي\u200cخواهم") == "مي\u200cخواهم"
    assert fold("shelf\u200cful") == "shelfful"
    assert words("می\u200cخواهم") == words("ميخواهم")
    assert squash("می\u200cخواهم") == squash("می خواهم")


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("The US's 1,234 of them, don't!", ["the", "us's", "1,234", "of", "them", "don't"]),
        ("(-5) and −$3.50, 2019–2020, covid-19", ["-5", "and", "-$3.50", "2019", "2020", "covid", "19"]),
        ("up .5% to 100°", ["up", ".5", "%", "to", "100", "°"]),
        ("people¹ said[12] so", ["people", "said", "so"]),
        ("2018年有1.8万人", ["2018", "年", "有", "1.8", "万", "人"]),
        ("قال كِتَابٌ جديد", ["قال", "كتاب", "جديد"]),
        ("नहीं है।", ["नहीं", "है"]),
        ("İSTANBUL’da", ["istanbul'da"]),
        ("... — !", []),
    ],
)
def test_words_are_words_in_every_script(text: str, tokens: list[str]) -> None:
    """Numbers keep their signs, footnote marks go, crowded scripts give a token a character."""
    assert words(text) == tokens


def test_words_are_counted_alike_in_crowded_scripts() -> None:
    """Ten Chinese characters are about five words."""
    assert weight(words("one two three")) == 3
    assert weight(words("新疆警察文件显示有人")) == 5
    assert weight(words("ไม่ใช่")) == 2
    assert weight([]) == 0


@given(st.text(max_size=300))
def test_folding_twice_is_folding_once(text: str) -> None:
    """Folding is settled after one pass, squashing after one too, whatever people write."""
    assert plain(plain(text)) == plain(text)
    assert squash(plain(text)) == squash(text)
    assert text_digest(text) == text_digest(f"  {text}\n")
    assert joined(words(text)) == squash(text)


def test_folding_is_quick() -> None:
    """Sixty kilobytes fold in a few milliseconds: every look pays for it. The limit leaves room for a busy machine."""
    text = ("The report’s authors — 1,234 of them — said “it is not −5.3%”, they don’t know. " * 800)[:60_000]
    begun = time.process_time()
    for _ in range(10):
        fold(text)
    assert (time.process_time() - begun) / 10 < 0.010


def test_squashing_run_by_run_is_joining_words() -> None:
    """Squashing a text between its blanks gives what joining all its words gives, in any script and with any sign."""
    chance = random.Random(20_260_302)
    signs = "abcé 漢字ก1234.,'+-<>$%=²\u200c\u0301\n\t \x1c\u00a0\u2028İß[1]ﬁ½±"
    for _ in range(3_000):
        text = "".join(chance.choices(signs, k=chance.randint(1, 60)))
        assert squash(text) == joined(words(text)), text


@pytest.mark.parametrize(
    ("dressed", "bare"),
    [
        ("Read more →", "Read more"),
        ("pre- and post-war", "pre and post war"),
        ("“I—” he said", "I he said"),
        ("Installation#", "Installation"),
        ("A-level", "A level"),
    ],
)
def test_signs_that_are_dress_are_no_words(dressed: str, bare: str) -> None:
    """An arrow that leads on, a hyphen at the end of a part, a dash before a quotation mark, the link of a heading."""
    assert words(dressed) == words(bare)
