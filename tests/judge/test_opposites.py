"""Words whose exchange turns a sentence around, in many languages."""

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.one_sentence import either_way, kind

FLIPS = (
    ("tr", "Kurul raporu yayımlamadı ve kimse şaşırmadı.", "Kurul raporu yayımladı ve kimse şaşırmadı."),
    ("fa", "شورا گزارش را منتشر نکرد و همه آرام بودند.", "شورا گزارش را منتشر کرد و همه آرام بودند."),
    ("ar", "ولم توافق اللجنة على بناء السد الجديد.", "ووافقت اللجنة على بناء السد الجديد."),
    ("cs", "Rada neschválila novou hráz.", "Rada schválila novou hráz."),
    ("kk", "Кеңес жаңа бөгетті мақұлдаған жоқ.", "Кеңес жаңа бөгетті мақұлдады."),
    ("ug", "ھەيئەت دوكلاتنى ئېلان قىلمىدى.", "ھەيئەت دوكلاتنى ئېلان قىلدى."),
    ("ug", "ھەيئەت بۇ خەۋەرنى رەت قىلدى.", "ھەيئەت بۇ خەۋەرنى ئېتىراپ قىلدى."),
    ("he", "המועצה איננה מסכימה לסכר החדש.", "המועצה מסכימה לסכר החדש."),
    ("de", "Das Verfahren ist unzulässig, schrieb das Gericht.", "Das Verfahren ist zulässig, schrieb das Gericht."),
    ("en", "The report is inaccurate, the board wrote.", "The report is accurate, the board wrote."),
    ("en", "The minister denied the burning of books.", "The minister confirmed the burning of books."),
    ("en", "Few of the clerks stayed in the office.", "Most of the clerks stayed in the office."),
    ("en", "The dinner was informal, they said.", "The dinner was formal, they said."),
    ("en", "The gate was unsafe to open.", "The gate was safe to open."),
    ("en", "The mixture is harmless to bees.", "The mixture is harmful to bees."),
    ("de", "Der Rat tagte vor dem Brand im Archiv.", "Der Rat tagte nach dem Brand im Archiv."),
    ("ru", "Совет собрался до пожара в архиве.", "Совет собрался после пожара в архиве."),
    ("tr", "Kurul yangından önce toplanmış olabilir.", "Kurul yangından sonra toplanmış olabilir."),
    ("ar", "اجتمع المجلس قبل الحريق في البلدة.", "اجتمع المجلس بعد الحريق في البلدة."),
    ("ug", "ھەيئەت ئوتتىن بۇرۇن يىغىن ئاچتى.", "ھەيئەت ئوتتىن كېيىن يىغىن ئاچتى."),
    ("zh", "委员会在火灾之前开会。", "委员会在火灾之后开会。"),
    ("ug", "گۇۋاھچى بۇ گەپنى جەزملەشتۈرمىدى.", "گۇۋاھچى بۇ گەپنى ئىنكار قىلدى."),
    ("en", "The train leaves at the hall about ten pm sharp.", "The train leaves at the hall about ten am sharp."),
    ("en", "The dose was ten mg in all.", "The dose was ten kg in all."),
    ("en", "The dose was ten percent in all.", "The dose was ten permille in all."),
    ("de", "Die Dosis lag bei zehn Prozent im Schnitt.", "Die Dosis lag bei zehn Promille im Schnitt."),
    ("es", "El tribunal rechazó la demanda de las familias.", "El tribunal admitió la demanda de las familias."),
    ("es", "Los guardias negaron los golpes en el patio.", "Los guardias confirmaron los golpes en el patio."),
    ("es", "Las quejas fueron rechazadas por el tribunal.", "Las quejas fueron admitidas por el tribunal."),
    ("ru", "Суд отклонил жалобу её семьи.", "Суд удовлетворил жалобу её семьи."),
    ("ru", "Семья получила отказ от министра.", "Семья получила согласие от министра."),
    ("de", "Die Anwälte wurden am Tor abgewiesen.", "Die Anwälte wurden am Tor eingelassen."),
    ("fr", "La plainte a été rejetée par la cour.", "La plainte a été acceptée par la cour."),
    ("en", "The man is detained in the east wing.", "The man is released in the east wing."),
    ("en", "The court refused to hear the families.", "The court agreed to hear the families."),
    ("en", "The rules of the U.S. were older.", "The rules of the U.K. were older."),
)
#: A language without capitals, or with one before every noun: what was replaced says something else.
NAMED = (
    ("ar", "وقالت المديرة آمنة الكردي إن السد قديم.", "وقالت المديرة ليلى الحلبي إن السد قديم."),
    ("ar", "اجتمع المجلس في مارس في البلدة.", "اجتمع المجلس في أبريل في البلدة."),
    ("ar", "وقع الحريق في مصنع المدينة.", "وقع الزلزال في مصنع المدينة."),
    ("ug", "باشلىق ئايگۈل تۇرسۇن سۆز قىلدى.", "باشلىق رەنا ئەخمەت سۆز قىلدى."),
    ("ug", "خىراجەتنى ھۆكۈمەت تۆلەيدۇ.", "خىراجەتنى شىركەت تۆلەيدۇ."),
    ("zh", "公司主管王丽在会上发言。", "公司主管李梅在会上发言。"),
    ("zh", "费用将由国家承担。", "费用将由公司承担。"),
    ("de", "Die Bürgermeisterin Anna Krüger sprach zuerst.", "Die Bürgermeisterin Anna Kramer sprach zuerst."),
    ("de", "Der Stadtrat von Lindenau tagte am Abend.", "Der Stadtrat von Grünau tagte am Abend."),
)
#: Dates in languages that inflect the names of months.
DATED = (
    ("ru", "Совет собрался в июне в городе.", "Совет собрался в июле в городе."),
    ("ru", "К сентябрю её выпустили на волю.", "К октябрю её выпустили на волю."),
    ("uk", "Рада зібралася у травні в місті.", "Рада зібралася у червні в місті."),
    ("pl", "Rada zebrała się w czerwcu w mieście.", "Rada zebrała się w lipcu w mieście."),
    ("cs", "Rada se sešla v červnu ve městě.", "Rada se sešla v září ve městě."),
    ("hr", "Vijeće se sastalo u lipnju u gradu.", "Vijeće se sastalo u srpnju u gradu."),
    ("tr", "Kurul haziranda kasabada toplandı.", "Kurul temmuzda kasabada toplandı."),
    ("tr", "Kurul kasımda kasabada toplandı.", "Kurul aralıkta kasabada toplandı."),
    ("kk", "Кеңес маусымда қалада жиналды.", "Кеңес шілдеде қалада жиналды."),
    ("ug", "ھەيئەت ئىيۇندا يىغىن ئاچتى.", "ھەيئەت ئىيۇلدا يىغىن ئاچتى."),
    ("fi", "Neuvosto kokoontui kesäkuussa kylässä.", "Neuvosto kokoontui heinäkuussa kylässä."),
    ("hu", "A tanács júniusban ült össze a városban.", "A tanács júliusban ült össze a városban."),
    ("el", "Το συμβούλιο συνήλθε τον ιούνιο στην πόλη.", "Το συμβούλιο συνήλθε τον ιούλιο στην πόλη."),
)
#: The same word in another form or spelling, one of like meaning, or a small one.
ALIKE = (
    ("ar", "وقع الحريق في مدينة القاهرة.", "وقع الحريق في مدينه القاهره."),
    ("ar", "وقالت المديرة إن السد قديم.", "وذكرت المديرة إن السد قديم."),
    ("ar", "وقع الحريق في المصنع.", "وقع الحريق على المصنع."),
    ("ug", "باشلىق بۇنى ئېلان قىلدى.", "باشلىق بۇنى جاكار قىلدى."),
    ("ug", "باشلىق بىلەن سۆزلەشتى.", "باشلىق ئۈچۈن سۆزلەشتى."),
    ("zh", "主管表示费用很高。", "主管指出费用很高。"),
    ("zh", "费用由国家承担了。", "费用由国家承担的。"),
    ("de", "Er schrieb es im Sinne des Hauses auf.", "Er schrieb es im Sinne des Haus auf."),
    ("de", "Er las den Bericht am Abend.", "Er las die Meldung am Abend."),
)
NEAR = (
    ("The board looked at many reports of it.", "The board looked at some reports of it."),
    ("The minister confirmed the burning of books.", "The minister acknowledged the burning of books."),
    ("The book gives a sight of the valley.", "The book gives an insight of the valley."),
    ("The crew proved the engine by night.", "The crew improved the engine by night."),
    ("The council formed the clerks at last.", "The council informed the clerks at last."),
    ("They covered the old wall again.", "They discovered the old wall again."),
    ("The house on the hill is empty now.", "The building on the hill is empty now."),
)


@pytest.mark.parametrize(("language", "was", "now"), FLIPS)
def test_a_sentence_turned_around_is_substantive(language: str, was: str, now: str) -> None:
    """One word was exchanged, and the page says the contrary; the page may well name another language."""
    assert either_way(was, now, language) == {ChangeKind.SUBSTANTIVE}
    assert kind(was, now, "en") is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(("language", "was", "now"), DATED)
def test_another_month_is_substantive_in_whatever_case_it_stands(language: str, was: str, now: str) -> None:
    """A changed date is a changed date though the month is inflected."""
    assert kind(was, now, language) is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(("was", "now"), NEAR)
def test_a_word_in_the_place_of_its_like_is_minor(was: str, now: str) -> None:
    """It says the same in other words."""
    assert kind(was, now, "en") is ChangeKind.MINOR


@pytest.mark.parametrize(("language", "was", "now"), NAMED)
def test_a_name_without_a_capital_is_telling(language: str, was: str, now: str) -> None:
    """In a sentence that is otherwise the same another word is as telling as another name."""
    assert either_way(was, now, language) == {ChangeKind.SUBSTANTIVE}


@pytest.mark.parametrize(("language", "was", "now"), ALIKE)
def test_other_forms_and_small_words_are_minor(language: str, was: str, now: str) -> None:
    """Spelling, inflection, what says the same, and what says little."""
    assert kind(was, now, language) is ChangeKind.MINOR
