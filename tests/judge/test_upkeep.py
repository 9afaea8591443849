"""When a page was last looked after, said as a sentence, is no word of its text; what it tells of the world is."""

from __future__ import annotations

import pytest

from monitor.judge.text.segments import cut_up
from monitor.judge.text.upkeep import is_upkeep


@pytest.mark.parametrize(
    "line",
    [
        "This page was last updated on 4 May 2026 at 10:12",
        "This page was last edited on 4 May 2026, at 10:12 (UTC).",
        "Page last reviewed: 4 May 2026",
        "Next review due: 4 May 2029",
        "This page was last modified on 4 May 2026.",
        "Page generated on 4 May 2026 10:12:09",
        "Today is Monday, 4 May 2026",
        "This page was last updated 3 days ago",
        "This article was last updated on 4th of May 2026",
        "Diese Seite wurde zuletzt am 4. Mai 2026 aktualisiert.",
        "Diese Seite wurde zuletzt am 4. Mai 2026 um 10:12 Uhr bearbeitet.",
        "Cette page a été mise à jour le 4 mai 2026.",
        "La dernière modification de cette page a été faite le 4 mai 2026 à 10:12.",
        "Cette page a été mise à jour pour la dernière fois le 4 mai 2026.",
        "Esta página fue actualizada por última vez el 4 de mayo de 2026.",
        "Esta página se editó por última vez el 4 may 2026 a las 10:12.",
        "Esta página foi atualizada pela última vez em 4 de maio de 2026.",
        "Questa pagina è stata aggiornata il 4 maggio 2026.",
        "Questa pagina è stata modificata per l'ultima volta il 4 mag 2026 alle 10:12.",
        "Deze pagina is voor het laatst bijgewerkt op 4 mei 2026.",
        "Deze pagina is voor het laatst bewerkt op 4 mei 2026 om 10:12.",
        "Sidan uppdaterades senast den 4 maj 2026.",
        "Denne siden ble sist oppdatert 4. mai 2026 kl. 10.12.",
        "Siden blev senest opdateret 4. maj 2026.",
        "Tätä sivua on viimeksi muokattu 4. toukokuuta 2026.",
        "Tę stronę ostatnio edytowano 4 maja 2026, 10:12.",
        "Strona została zaktualizowana 4 maja 2026 r.",
        "Stránka byla naposledy editována 4. 5. 2026 v 10:12.",
        "Эта страница в последний раз была отредактирована 4 мая 2026 в 10:12.",
        "Страница обновлена 4 мая 2026 года",
        "Цю сторінку востаннє відредаговано о 10:12, 4 травня 2026.",
        "Bu sayfa en son 4 Mayıs 2026 tarihinde güncellendi.",
        "Η σελίδα ενημερώθηκε για τελευταία φορά στις 4 Μαΐου 2026.",
        "דף זה עודכן לאחרונה ב-4 במאי 2026",
        "تم تحديث هذه الصفحة في 4 مايو 2026",
        "این صفحه آخرین بار در ۴ مه ۲۰۲۶ ویرایش شده است",
        "यह पृष्ठ अंतिम बार 4 मई 2026 को संपादित किया गया था",
        "Trang này được cập nhật lần cuối vào ngày 4 tháng 5 năm 2026.",
        "Halaman ini terakhir diubah pada 4 Mei 2026.",
        "Az oldal utoljára frissítve: 2026. május 4.",
        "Această pagină a fost actualizată ultima dată la 4 mai 2026.",
        "本页面最后更新于2026年5月4日",
        "本頁面最後修訂於2026年5月4日 (星期一) 10:12。",
        "このページは2026年5月4日に更新されました。",
        "이 페이지는 2026년 5월 4일에 마지막으로 업데이트되었습니다.",
        "หน้านี้แก้ไขล่าสุดเมื่อวันที่ 4 พฤษภาคม 2569 เวลา 10:12",
        "Бұл бет соңғы рет 2026 жылғы 4 мамырда жаңартылды",
        "بۇ بەت ئاخىرقى قېتىم 2026-يىلى 5-ئاينىڭ 4-كۈنى يېڭىلانغان",
        "You are visitor number 120394",
        "Page generated in 0.031 seconds",
        "Cited by 12",
        "12 people found this helpful",
    ],
)
def test_days_of_upkeep_are_no_words_of_a_text(line: str) -> None:
    """In the languages of the press, with the hour or without, be there a full stop within the day."""
    assert is_upkeep(line)
    assert cut_up(line) == ()


@pytest.mark.parametrize(
    "line",
    [
        "This article was updated on 4 May 2026 to correct the number of victims.",
        "This article was corrected on 4 May 2026.",
        "The law was last amended on 4 May 2026.",
        "The list was last updated on 4 May 2026.",
        "The dam was last reviewed on 4 May 2014.",
        "This page was torn from the diary on 4 May 2026.",
        "This page was last updated on 4 May 2026 by the council after nineteen deaths.",
        "The page was published on 4 May 2026.",
        "This document was signed on 4 May 1998",
        "The site was last checked on 4 May 2014 by Tom Birch.",
        "Today is 4 May, the day of the dead.",
        "He was cited by 12 men.",
        "12 people found this",
        "Last changed: 12 men",
        "Das Dokument wurde am 4. Mai 1998 geändert.",
        "Статья изменена 4 мая 2020 года",
        "Сторінка 12",
        "Site checked 4 May 2014",
        "This page was last updated",
        "The committee met on 4 May 2026.",
        "Seite 12",
        "La page 12 a été modifiée par Jean le 4 mai 2026.",
    ],
)
def test_what_says_more_is_a_sentence(line: str) -> None:
    """A law, a list, a person, a reason, a note of correction: a day in them is a fact."""
    assert not is_upkeep(line)
    assert cut_up(line) != ()
