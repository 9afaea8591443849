"""Another form of one number or day changes nothing; another number, month, bound, duty or hedge does."""

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.one_sentence import kind


@pytest.mark.parametrize(
    ("was", "now", "language"),
    [
        ("It rose by four metres in one night.", "It rose by 4 metres in one night.", "en"),
        ("Forty-one people died there.", "41 people died there.", "en"),
        ("The valley has 12000 inhabitants today.", "The valley has 12,000 inhabitants today.", "en"),
        ("Das Tal hat 12000 Leute.", "Das Tal hat 12.000 Leute.", "de"),
        ("Le mur est haut de quatre mètres.", "Le mur est haut de 4 mètres.", "fr"),
        ("On the night of 3 March 2018 it broke.", "On the night of March 3, 2018 it broke.", "en"),
        ("He allegedly took the money home.", "He reportedly took the money home.", "en"),
        ("He may go there again later.", "He might go there again later.", "en"),
    ],
)
def test_another_form_of_the_same_is_no_telling_change(was: str, now: str, language: str) -> None:
    """In figures or words, with its thousands parted, its day before or behind the month, its hedge in another word."""
    assert kind(was, now, language, beside="") in (ChangeKind.COSMETIC, ChangeKind.MINOR)


@pytest.mark.parametrize(
    ("was", "now", "language"),
    [
        ("It rose by four metres in one night.", "It rose by 14 metres in one night.", "en"),
        ("It rose by 4 metres in one night.", "It rose by 14 metres in one night.", "en"),
        ("Forty-one people died there.", "42 people died there.", "en"),
        ("The valley has 12,345 inhabitants today.", "The valley has 12.345 inhabitants today.", "en"),
        ("Es waren 1,234 Prozent.", "Es waren 1234 Prozent.", "de"),
        ("On the night of 3 March 2018 it broke.", "On the night of March 4, 2018 it broke.", "en"),
        ("W nocy 3 marca 2018 roku runęła.", "W nocy 3 maja 2018 roku runęła.", "pl"),
        ("Natten till den 3 mars föll den.", "Natten till den 3 maj föll den.", "sv"),
        ("Natten til den 3. maj faldt den.", "Natten til den 3. marts faldt den.", "da"),
        ("마흔한 명이 숨졌다고 전했다.", "마흔두 명이 숨졌다고 전했다.", "ko"),
        ("დაიღუპა ორმოცდაერთი ადამიანი სოფელში.", "დაიღუპა ორმოცდაორი ადამიანი სოფელში.", "ka"),
        ("დაიღუპა ცხრა ბავშვი სოფელში.", "დაიღუპა რვა ბავშვი სოფელში.", "ka"),
        ("At least forty people died there.", "At most forty people died there.", "en"),
        ("At least forty people died there.", "Forty people died there.", "en"),
        ("Mindestens 40 Menschen starben dort.", "Höchstens 40 Menschen starben dort.", "de"),
        ("Au moins 40 personnes sont mortes.", "Au plus 40 personnes sont mortes.", "fr"),
        ("至少四十人死亡，官员说。", "至多四十人死亡，官员说。", "zh"),
        ("Owners must register their boats.", "Owners may register their boats.", "en"),
        ("业主必须登记船只。", "业主可以登记船只。", "zh"),
        ("Владельцы должны регистрировать лодки.", "Владельцы могут регистрировать лодки.", "ru"),
        ("He allegedly took the money home.", "He took the money home.", "en"),
        ("Er hat Geld genommen.", "Er hat angeblich Geld genommen.", "de"),
        ("Он якобы взял деньги домой.", "Он взял деньги домой.", "ru"),
    ],
)
def test_what_says_something_else_is_told(was: str, now: str, language: str) -> None:
    """Though one word alone differs, in whatever language, and is a common word of another one."""
    assert kind(was, now, language, beside="") is ChangeKind.SUBSTANTIVE
