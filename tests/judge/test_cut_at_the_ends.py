"""Quotes that leave off a denial at either end, or a part of a number in words, in many languages."""

from __future__ import annotations

import pytest

from monitor.judge.text.fold import words
from monitor.judge.text.meaning import is_negation
from monitor.judge.text.quotes import find
from monitor.model.comparison import PassageState
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote

EDITED, PRESENT = PassageState.EDITED, PassageState.PRESENT
_AROUND = ("The hearing at the old harbour took two days.", "The repairs of the roof are to begin in spring.")

#: What stands on a page, the language that the page gives, and what is quoted of it.
DENIED = [
    ("Er schlug den Mann im Lager nicht.", None, "Er schlug den Mann im Lager"),
    ("Er schlug den Mann im Lager nicht, sagte sie.", "de", "Er schlug den Mann im Lager"),
    ("Die Polizei bestätigte den Tod des Mannes nicht und schwieg.", "de", "Die Polizei bestätigte den Tod des Mannes"),
    ("Das Gericht erkannte die Klage der Familien nicht an.", "de", "Das Gericht erkannte die Klage der Familien"),
    ("De firma kende het gevaar bij de dam niet.", "nl", "De firma kende het gevaar bij de dam"),
    ("Bolaget kände till faran vid dammen inte.", "sv", "Bolaget kände till faran vid dammen"),
    ("Han slo mannen i leiren ikke.", "no", "Han slo mannen i leiren"),
    ("पुलिस ने आदमी को मारा नहीं।", "hi", "पुलिस ने आदमी को मारा"),
    ("पुलिस ने उस आदमी को मारा नहीं था।", "hi", "पुलिस ने उस आदमी को मारा"),
    ("انہیں فیصلے کی امید نہیں۔", "ur", "انہیں فیصلے کی امید"),
    ("انہیں فیصلے کی امید نہیں ہے۔", "ur", "انہیں فیصلے کی امید"),
    ("Polis adamı hücrede dövmüş değil.", "tr", "Polis adamı hücrede dövmüş"),
    ("Adam katil değildir, dedi mahkeme başkanı dün.", "tr", "Adam katil"),
    ("경찰은 그를 때리지 않았다.", "ko", "경찰은 그를 때리지"),
    ("彼は犯行を認めなかった。", "ja", "彼は犯行を認め"),
    ("We knew of the danger at the dam – not.", "en", "We knew of the danger at the dam"),
    ("不承認參與這起殺人案件。", "zh", "承認參與這起殺人案件"),
    ("他不承認參與這起殺人案件。", "zh", "承認參與這起殺人案件"),
    ("他們沒有參與這起殺人案件。", "zh", "參與這起殺人案件"),
    ("该公司从未承认参与这起案件。", "zh", "承认参与这起案件"),
    ("เขาไม่ได้ยอมรับว่ามีส่วนร่วมในคดีนี้", "th", "ยอมรับว่ามีส่วนร่วมในคดีนี้"),
    ("Nemmeno un poliziotto fu accusato quel giorno.", "it", "un poliziotto fu accusato quel giorno"),
    ("Ni un solo guardia fue acusado.", None, "un solo guardia fue acusado"),
    ("Ούτε ένας φρουρός κατηγορήθηκε εκείνη τη μέρα.", "el", "ένας φρουρός κατηγορήθηκε εκείνη τη μέρα"),
    ("Ekki einn vörður var ákærður þann dag.", "is", "einn vörður var ákærður þann dag"),
    ("The non-violent groups met in the hall there.", "en", "violent groups met in the hall there"),
    ("They killed no fewer than 12 men there.", "en", "fewer than 12 men there"),
]
NUMBERS = [
    ("Twenty-two men died there that night.", "two men died there that night"),
    ("Of those there were twenty-two.", "Of those there were twenty"),
    ("Of one hundred twenty men none came back.", "twenty men none came back"),
    ("Of one hundred and twenty men none came back.", "twenty men none came back"),
    ("Some 1.2 million men were in the hall.", "million men were in the hall"),
    ("The state paid $5 million for the hall.", "The state paid $5"),
    ("The state paid £5bn for the hall.", "The state paid £5"),
    ("A half-million men were in the hall.", "million men were in the hall"),
    ("There minus five degrees were measured.", "five degrees were measured"),
    ("Il faisait moins cinq degrés dans la cellule.", "cinq degrés dans la cellule"),
    ("Murieron treinta y dos hombres en la sala.", "dos hombres en la sala"),
    ("Quatre-vingt-dix personnes y sont mortes.", "dix personnes y sont mortes"),
    ("Там погибли двадцать два человека.", "два человека"),
    ("Оно стоило 11 миллионов рублей в год.", "миллионов рублей в год"),
    ("Orada yirmi iki kişi öldü o gün.", "iki kişi öldü o gün"),
    ("قتل اثنان وعشرون شخصا في المدينة.", "وعشرون شخصا في المدينة"),
    ("共有三百二十人死亡的消息傳出。", "二十人死亡的消息傳出"),
    ("共有三百二十人死亡的消息傳出。", "共有三百"),
    ("共有120萬人死亡的消息傳出。", "萬人死亡的消息傳出"),
]
HONEST = [
    ("In 1990 millions of men left the country.", "en", "millions of men left the country"),
    ("Some five thousand, two hundred of them women, left.", "en", "two hundred of them women, left"),
    ("Between one and twenty men were in the hall.", "en", "twenty men were in the hall"),
    ("Al menos cinco hombres murieron en la sala.", "es", "cinco hombres murieron en la sala"),
    ("Au moins cinq hommes sont morts dans la salle.", "fr", "cinq hommes sont morts dans la salle"),
    ("Un million de personnes y sont mortes.", "fr", "million de personnes y sont mortes"),
    ("It is the mayor, not the council, who knew of it.", "en", "It is the mayor"),
    ("They had been asked to say whether they knew or not.", "en", "They had been asked to say whether they knew or"),
    ("The papers have not been counted since the fire.", "en", "been counted since the fire"),
    ("Der Mann wurde im Lager nicht von der Polizei geschlagen.", "de", "Der Mann wurde im Lager"),
    ("他是不是承認參與這起殺人案件？", "zh", "承認參與這起殺人案件"),
    ("这艘船在风暴中沉没三天后才被发现。", "zh", "三天后才被发现"),
    ("星期一三人被发现死在家中的消息传出。", "zh", "三人被发现死在家中的消息传出"),
    ("他不得不承认参与这起案件。", "zh", "承认参与这起案件"),
    ("The well-known groups met in the hall there.", "en", "known groups met in the hall there"),
    ("They were at home — never again in the hall.", "en", "They were at home"),
]


def state_of(exact: str, sentence: str, language: str | None) -> PassageState:
    """Look for a quote on a page with the sentence between two others."""
    text = "\n".join((_AROUND[0], sentence, _AROUND[1]))
    page = Page(kind=PageKind.HTML, text=text, all_text=text, language=language)
    return find((Quote(exact=exact),), page)[0].state


@pytest.mark.parametrize(("sentence", "language", "exact"), DENIED)
def test_what_leaves_off_the_denial_at_an_end_is_edited(sentence: str, language: str | None, exact: str) -> None:
    """Who leaves off the word that turns a clause around did not quote it; with that word it is present."""
    assert state_of(exact, sentence, language) is EDITED
    assert state_of(sentence.rstrip(".。।۔"), sentence, language) is PRESENT


@pytest.mark.parametrize(("sentence", "exact"), NUMBERS)
def test_what_cuts_a_number_in_words_in_two_is_edited(sentence: str, exact: str) -> None:
    """Twenty-two men are not two men; the whole sentence is present."""
    assert state_of(exact, sentence, None) is EDITED
    assert state_of(sentence.rstrip(".。"), sentence, None) is PRESENT


@pytest.mark.parametrize(("sentence", "language", "exact"), HONEST)
def test_what_cuts_neither_is_present(sentence: str, language: str | None, exact: str) -> None:
    """Numbers and denials beside a quote that belong to something else are not its own."""
    assert state_of(exact, sentence, language) is PRESENT


@pytest.mark.parametrize(
    "word",
    ["نہیں", "არ", "ვერ", "hawakumpiga", "hakuna", "አልደበደበውም", "አይደለም", "མ", "མེད", "ekki", "ούτε", "இல்லை", "نیست"],
)
def test_words_that_deny_are_known_as_they_are_folded(word: str) -> None:
    """Each is read as pages are: by its folded word."""
    (folded,) = words(word)
    assert is_negation(folded)
