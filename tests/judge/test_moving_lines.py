"""Lines that move by themselves are told from lines that say something."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.consent_words import CONSENT
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.wall_words import CHALLENGE
from monitor.judge.text.counters import is_recounted
from monitor.judge.text.moving import moves_by_itself, still
from monitor.judge.text.segments import cut
from monitor.model.page import Block


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
        "55 مىنۇت بۇرۇن",
        "منذ 5 دقائق",
        "5 dakika önce",
        "il y a 5 minutes",
        "vor 5 Minuten",
        "Zuletzt aktualisiert am 15.03.2026, 10:47 Uhr",
        "Dernière mise à jour le 15 mars 2026 à 10:47",
        "Última actualización: 15 de marzo de 2026, 10:47",
        "Обновлено 15.03.2026 в 10:47",
        "Последнее обновление: 15 марта 2026 года, 10:47",
        "Son güncelleme: 15.03.2026 10:47",
        "آخر تحديث: 15/03/2026 10:47",
        "آخر تحديث: 15 مارس 2026",
        "ئاخىرقى يېڭىلانغان ۋاقىت: 2026-3-15 10:47",
        "最后更新：2026年3月15日 10:47",
        "1 204 wyświetleń",
        "1204 odsłon",
        "عدد القراءات: 1204",
        "قراءة 1204 مرة",
        "تعداد بازدید: 1204",
        "كۆرۈش سانى: 1204",
        "1.204 προβολές",
        "1 204 lectures",
        "1,2 тыс. просмотров",
        "Количество просмотров: 1204",
        "Read by 1,204 people",
        "Gelesen: 1.204 Mal",
        "3 877 visningar",
        "阅读 1.2万",
        "浏览次数:1,204",
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
        "Deaths: 1204",
        "عدد القتلى: 1204",
        "Visits | 1204",
        "12 lectures",
        "1,204 readers wrote to us",
        "Price: 1,204",
        "Height: 12 m",
        "12 m | 14 m",
        "Shared grief",
        "450 comments were cut",
        "450条评论被删除",
        "Ролик набрал 450 просмотров",
        "Обновлено 15 домов",
        "15 ئۆي يېڭىلاندى، دېدى",
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


@pytest.mark.parametrize(
    "line",
    [
        "Anna Keller had 450 votes in the second round",
        "Anna Keller, 450 votes",
        "450 comments were cut",
        "The plant at the river failed 3 hours ago in the storm",
        "450条评论被删除",
        "Ролик набрал 450 просмотров",
    ],
)
def test_a_number_in_a_phrase_stays(line: str) -> None:
    """Only a counter that stands by itself, or beside others, is none of a text's words."""
    assert still(line) == line


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("By A. Writer, 3 hours ago, 12 comments", "By A. Writer"),
        ("Jane Doe 3 hours ago", "Jane Doe"),
        ("450 views · 12 comments · 3 hours ago", ""),
    ],
)
def test_counters_beside_a_name_go(line: str, left: str) -> None:
    """Who wrote it stays."""
    assert still(line).strip(" ,") == left


@pytest.mark.parametrize(
    ("was", "now", "path", "counted"),
    [
        ("1204 zorps", "3877 zorps", "main>article>div.meta>span", True),
        ("1 204 zorps", "3 877 zorps", "main>article>span.view-count", True),
        ("1204 zorps", "3877 zorps", "main>article>p", False),
        ("1204 zorps", "1203 zorps", "main>article>div.meta", False),
        ("12 zorps", "14 zorps", "main>article>div.meta", False),
        ("Deaths: 1204", "Deaths: 3877", "main>article>div.meta", False),
        ("1204 zorps dead", "3877 zorps hurt", "main>article>div.meta", False),
        ("1204 €", "3877 €", "main>article>div.meta", False),
        ("1204 zorps", "3877 zorps", "main>article>div.metal", False),
    ],
)
def test_a_part_named_for_views_counts_in_any_language(was: str, now: str, path: str, *, counted: bool) -> None:
    """A short line whose one number grew; no label with its value, no price, nothing of a part that is not named so."""
    assert is_recounted(was, now, Block(text=was, path=path)) is counted


def test_a_counter_with_the_time_since_says_nothing() -> None:
    """Though no mark parts the two, and though a word of it ends with a stop."""
    assert still("1,204 views 3 hours ago") == ""
    assert cut("1,2 тыс. просмотров") == ()
