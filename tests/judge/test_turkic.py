"""Verbs that deny by an infix, and number words, in Turkic languages."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.month_words import MONTHS_AND_DAYS
from monitor.judge.text.fold import words
from monitor.judge.text.numerals import listed
from monitor.judge.text.turkic import differ_by_denial
from monitor.model.comparison import ChangeKind
from tests.judge.one_sentence import kind


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("ug", "ئورۇندايدۇ", "ئورۇندىمايدۇ"),
        (None, "كېلىدۇ", "كەلمەيدۇ"),
        ("ug", "باردى", "بارمىدى"),
        ("tr", "geldi", "gelmedi"),
        ("tr-TR", "geliyor", "gelmiyor"),
        ("tr", "gelir", "gelmez"),
        ("tr", "eder", "etmez"),
        ("tr", "gelecek", "gelmeyecek"),
        ("tr", "olmuştur", "olmamıştır"),
        ("kk", "келді", "келмеді"),
        ("kk", "барады", "бармайды"),
        ("kk", "айтты", "айтпады"),
        ("ky", "келет", "келбейт"),
        ("uz", "keldi", "kelmadi"),
        ("az", "gəlir", "gəlmir"),
        ("en", "قىلدى", "قىلمىدى"),
        ("en", "yayımladı", "yayımlamadı"),
        (None, "yayimladi", "yayimlamadi"),
        ("ug", "بارىدۇ", "بارماس"),
        ("ug", "قىلىپ", "قىلماي"),
    ],
)
def test_a_verb_and_its_denial_are_told_apart(language: str | None, one: str, other: str) -> None:
    """One infix turns the sentence around, whichever of the two came first."""
    (left,), (right,) = words(one), words(other)
    assert differ_by_denial(left, right, language)
    assert differ_by_denial(right, left, language)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("tr", "kitap", "kitaplar"),
        ("tr", "ev", "evim"),
        ("tr", "şehir", "şehirde"),
        ("en", "cart", "cramped"),
        ("en", "led", "lamed"),
        (None, "fired", "firmed"),
    ],
)
def test_other_endings_and_other_languages_deny_nothing(language: str | None, one: str, other: str) -> None:
    """Plurals and cases are no denials, and an m in an English word is none."""
    (left,), (right,) = words(one), words(other)
    assert not differ_by_denial(left, right, language)


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("مۇقامچىلار ئۇنى توي ۋە بايراملاردا ئورۇندايدۇ", "مۇقامچىلار ئۇنى توي ۋە بايراملاردا ئورۇندىمايدۇ"),
        ("ئون ئىككى مۇقام ئۇيغۇر خەلقىنىڭ مىراسى", "ئون بەش مۇقام ئۇيغۇر خەلقىنىڭ مىراسى"),
        ("rapor bu yıl yayımlanacak ve herkes okuyacak", "rapor bu yıl yayımlanmayacak ve herkes okuyacak"),
        ("köyde altı kişi kaldı diye yazıldı", "köyde kırk kişi kaldı diye yazıldı"),
    ],
)
def test_one_such_word_is_a_substantive_change(was: str, now: str) -> None:
    """It says something else, though it is one word in a sentence."""
    language = "ug" if "م" in was else "tr"
    assert kind(was, now, language, beside="") is ChangeKind.SUBSTANTIVE


def test_lists_of_words_are_folded() -> None:
    """Words of pages come folded; a list that is not would never be met."""
    assert [word for word in listed().keys() | MONTHS_AND_DAYS if words(word) != [word]] == []
