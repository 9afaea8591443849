"""Lines that move by themselves are told from lines that say something."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.consent_words import CONSENT
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.wall_words import CHALLENGE
from monitor.judge.text.meaning import moves_by_itself


@pytest.mark.parametrize(
    "line",
    [
        "3 min · 1 h ago",
        "1h ago",
        "Posted 1h ago",
        "vor 3 Std.",
        "3小时前 · 阅读 1234",
        "阅读 1234",
        "Shared 45 times",
        "Visitors: 9041",
        "1,204 views · 17 likes",
        "5 ч назад",
        "كۆرۈلۈشى: 482",
        "Okunma: 1.204",
    ],
)
def test_counters_and_relative_times_move(line: str) -> None:
    """They count and tell the time since, in many languages, alone or beside each other."""
    assert moves_by_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "12 m",
        "46 h",
        "3 min",
        "The board met 3 times",
        "9041 people died",
        "Height: 12 m",
        "12 m | 14 m",
        "Shared grief",
    ],
)
def test_lengths_and_sentences_stay(line: str) -> None:
    """A cell of a table may say how long a wall is; a sentence with a number is no counter."""
    assert not moves_by_itself(line)


@pytest.mark.parametrize(
    "line",
    [
        "Please confirm that you are human",
        "Verifique que es un ser humano",
        "ロボットではないことを確認してください",
        "Potwierdź, że jesteś człowiekiem",
        "Xin xác nhận rằng bạn không phải là người máy",
        "पुष्टि करें कि आप रोबोट नहीं हैं",
        "ئادەم ئىكەنلىكىڭىزنى جەزملەشتۈرۈڭ",
    ],
)
def test_walls_against_robots_are_known(line: str) -> None:
    """They ask for the same in many words."""
    assert CHALLENGE.holds(line)


@pytest.mark.parametrize("line", ["Cookieの使用に同意してください", "आगे बढ़ने से पहले कुकी स्वीकार करें", "לפני שממשיכים"])
def test_requests_for_consent_are_known(line: str) -> None:
    """So do these."""
    assert CONSENT.holds(line)


@pytest.mark.parametrize(
    "line",
    [
        "The author has withdrawn this post.",
        "Ce billet a été retiré par son auteur.",
        "Esta entrada ha sido eliminada por su autor.",
        "ผู้เขียนได้ลบบทความนี้แล้ว",
        "این نوشته را نویسنده حذف کرده است.",
        "Tác giả đã gỡ bài viết này.",
        "הרשומה הוסרה בידי הכותב.",
        "लेखक ने यह लेख हटा दिया है।",
        "Такой страницы у нас нет",
        "Nie mamy takiej strony",
    ],
)
def test_what_is_gone_is_said_in_many_ways(line: str) -> None:
    """The line says that and nothing else."""
    assert NOT_FOUND.says(line)


@pytest.mark.parametrize(
    "line", ["The author has withdrawn from the prize.", "Ce député a été retiré de la liste par son parti."]
)
def test_news_of_withdrawals_are_none(line: str) -> None:
    """Somebody withdrew something else."""
    assert not NOT_FOUND.says(line)
