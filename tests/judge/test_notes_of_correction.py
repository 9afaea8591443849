"""Notes of correction are known by how editors open them, and time stamps are none."""

from __future__ import annotations

import pytest

from monitor.judge.text.notes import is_note
from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed


@pytest.mark.parametrize(
    "line",
    [
        "Примечание редакции: имя свидетельницы удалено по её просьбе.",
        "Обновлено: министерство опровергло эти сведения.",
        "Güncelleme: Bakanlık iddiaları yalanladı ve açıklama yaptı.",
        "Güncelleme: Bakanlık iddiaları yalanladı.",
        "Güncellendi: Bakanlık iddiaları yalanladı.",
        "【お詫びと訂正】初出時、人数に誤りがありました。",
        "편집자 주: 증인의 요청으로 이름을 삭제했습니다.",
        "تەھرىر ئىزاھاتى: گۇۋاھچىنىڭ ئىسمى چىقىرىۋېتىلدى.",
        "يېڭىلاش: مىنىستىرلىق بۇنى رەت قىلدى.",
        "Mise à jour le 5 juin 2019 : le ministère a démenti.",
        "本文于2019年6月5日作了修订，更正了人数。",
        "本文于2019年6月5日作出更正。",
        "The publisher has withdrawn this report.",
        "The editors have since retracted this article.",
        "Od redakcji: usunęliśmy nazwisko świadka na jej prośbę.",
        "Od redakce: v předchozí verzi článku byl chybný počet.",
        "Түзету: мақаланың алдыңғы нұсқасында сан қате берілген.",
        "Redaksiyadan: məqalənin əvvəlki variantında səhv var idi.",
        "編按：本文已應家屬要求刪去一段。",
        "编按：本文人数有误，已改正。",
        "Nota redacției: o versiune anterioară conținea o eroare.",
        "Σημείωση της σύνταξης: ο αριθμός ήταν λανθασμένος στο πρώτο κείμενο.",
        "הערת המערכת: בגרסה קודמת נמסר מספר שגוי.",
        "We have removed a sentence at the request of the family.",
        "A paragraph has been removed from this article at the request of the family.",
        "Wir haben einen Satz auf Wunsch der Familie entfernt.",
        "Nous avons retiré une phrase à la demande de la famille.",
        "Hemos eliminado una frase a petición de la familia.",
        "По просьбе семьи мы удалили одно предложение.",
        "Usunęliśmy jedno zdanie na prośbę rodziny.",
        "Op verzoek van de familie hebben we een zin verwijderd.",
        "Ailenin isteği üzerine bir cümleyi kaldırdık.",
        "Note to readers: this page replaces a version that had errors.",
        "Correction: we found an error in the table below.",
        "Correction: the dam is 40 metres high. If you see an error, write to us.",
        "Update, 14:30: The ministry denies the report.",
        "A note to our readers: an earlier version of the table was wrong.",
        "Hinweis an unsere Leser: Die Zahl der Toten war falsch.",
        "К читателям: в первой версии были ошибки в числах.",
    ],
)
def test_a_note_that_says_something_is_one(line: str) -> None:
    """Whatever the language, also in few words."""
    assert is_note(line)


@pytest.mark.parametrize(
    "line",
    [
        "Обновлено: 15.03.2026 в 10:47",
        "Обновлено: 15 марта 2026 года, 10:47",
        "Обновлено в июне 2026 года",
        "Güncelleme: 15.03.2026 10:47",
        "Son güncelleme: 15 Mart 2026 10:47",
        "Mise à jour le 5 juin 2019 : 10h47",
        "Mise à jour le 5 juin 2019 à 10:47",
        "本文于2019年6月5日更新",
        "更新：2026年3月15日 10:47",
        "업데이트: 2026년 3월 15일 10:47",
        "يېڭىلاش: 2026-3-15 10:47",
        "The publisher has withdrawn the offer.",
        "Corrections: if you see an error, write to us.",
        "Corrections: write to corrections@gazette.example.",
        "Korrektur: Haben Sie einen Fehler gefunden? Schreiben Sie uns.",
        "Rectificatif : si vous voyez une erreur, écrivez-nous.",
        "Исправления: нашли ошибку? Напишите нам.",
        "更正：如发现错误，欢迎指正。",
        "Update, 14:30: The mayor has arrived at the dam and will speak at three o'clock.",
        "Aktualisierung: Der Bürgermeister ist am Damm eingetroffen.",
        "Mise à jour : le maire est arrivé au barrage hier soir.",
        "Обновлено: мэр прибыл на плотину и выступит в три часа.",
        "更新：市长已抵达大坝，将于三点发表讲话。",
        "The editors have corrected proofs for a living.",
        "Last updated: 15 March 2026, 10:47 GMT",
        "Od redakcji: 15 marca 2026, 10:47",
        "Түзету: 15.03.2026 10:47",
        "Note to readers: our letter comes out on Mondays from now on.",
        "Note to readers: give the valley letter to a friend this year.",
        "Note to readers: do not make the mistake to miss our sale.",
        "A note to our readers: this article was written with your support.",
        "Hinweis an unsere Leser: Das Heft erscheint im Sommer nicht.",
        "Do naszych czytelników: zapraszamy do prenumeraty na wiosnę.",
        "We have removed the pips and cut the apples in halves.",
        "We have changed the way we bake at the weekend.",
        "Auf Wunsch der Gemeinde wurde das Denkmal entfernt.",
        "По просьбе семьи врачи удалили трубку.",
        "Polisin talebi üzerine yasak kaldırıldı.",
        "One line was removed at the request of the judge.",
    ],
)
def test_a_time_stamp_is_none(line: str) -> None:
    """When a page was updated tells nothing of what was said in it."""
    assert not is_note(line)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(
    "note",
    [
        "We have removed a sentence at the request of the family.",
        "Note to readers: this page replaces a version that had errors.",
        "Od redakcji: usunęliśmy nazwisko świadka na jej prośbę.",
        "編按：本文已應家屬要求刪去一段。",
    ],
)
def test_a_note_is_shown_wherever_the_article_bears_it(template: str, note: str) -> None:
    """In a paragraph and in a footer of the article; its own words are told."""
    lines = STORIES["en"]
    for tag in ("p", "footer"):
        change = between(printed(template, lines), printed(template, lines, behind=f"<{tag}>{note}</{tag}>"))
        assert change.kind is ChangeKind.CORRECTION
        assert change.note == note


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_letter_to_readers_is_no_correction(template: str) -> None:
    """It says nothing of the text."""
    letter = "<p>Note to readers: our letter comes out on Mondays from now on.</p>"
    change = between(printed(template, STORIES["en"]), printed(template, STORIES["en"], behind=letter))
    assert change.kind is not ChangeKind.CORRECTION


@pytest.mark.parametrize("template", TEMPLATES)
def test_hours_in_words_are_no_change(template: str) -> None:
    """A page that counts them on changes by itself."""
    old, new = (
        printed(template, STORIES["en"], amid=f"<div class=when><span>{ago}</span></div>")
        for ago in ("two hours ago", "three hours ago")
    )
    assert between(old, new).kind is ChangeKind.COSMETIC
