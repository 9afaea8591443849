"""A changed number is told also where it is written in words, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.numerals import JOINING, NUMERALS
from monitor.judge.text.moving import still
from monitor.judge.text.numerals import is_numeral, numbers_differ
from monitor.model.comparison import ChangeKind
from tests.judge.one_sentence import either_way, kind

#: One number in the place of another: language, then and now.
OTHER_NUMBERS = (
    ("de", "Neunzehn Menschen starben dort.", "Neunzig Menschen starben dort."),
    ("de", "Im Hof lagen einundzwanzig Kisten.", "Im Hof lagen einundsechzig Kisten."),
    ("de", "Das war am neunzehnten Tag der Haft.", "Das war am siebzehnten Tag der Haft."),
    ("de", "Er saß eine dreijährige Strafe ab.", "Er saß eine fünfjährige Strafe ab."),
    ("de", "Ein Dutzend blieb im Saal zurück.", "Die Hälfte blieb im Saal zurück."),
    ("de", "Es war ein Mann im Saal.", "Es waren zwei Mann im Saal."),
    ("de", "Das kostete 11 Mio. Euro im Jahr.", "Das kostete 11 Mrd. Euro im Jahr."),
    ("es", "Allí murieron diecinueve personas.", "Allí murieron noventa personas."),
    ("es", "Fue la tercera vez que vino.", "Fue la quinta vez que vino."),
    ("it", "Vi morirono diciannove persone.", "Vi morirono novanta persone."),
    ("it", "Nella sala erano ventitré uomini.", "Nella sala erano ventotto uomini."),
    ("it", "Costò 11 milioni di euro.", "Costò 11 miliardi di euro."),
    ("pt", "Ali morreram dezenove pessoas.", "Ali morreram noventa pessoas."),
    ("pt", "Custou 11 milhões de reais.", "Custou 11 bilhões de reais."),
    ("nl", "Daar stierven negentien mensen.", "Daar stierven negentig mensen."),
    ("nl", "Er lagen tweeëntwintig kisten.", "Er lagen tweeënveertig kisten."),
    ("sv", "Där dog nitton människor.", "Där dog nittio människor."),
    ("sv", "Där stod sex personer i kö.", "Där stod fem personer i kö."),
    ("sv", "Det kostade 11 miljoner kronor.", "Det kostade 11 miljarder kronor."),
    ("da", "Der døde femogtyve mennesker.", "Der døde femoghalvfjerds mennesker."),
    ("ru", "Там погибли девятнадцать человек.", "Там погибли девяносто человек."),
    ("ru", "Не хватало пятерых свидетелей.", "Не хватало семерых свидетелей."),
    ("ru", "Это был двухлетний ребёнок.", "Это был пятилетний ребёнок."),
    ("ru", "Это стоило 11 млн рублей.", "Это стоило 11 млрд рублей."),
    ("ru", "Погиб один человек.", "Погибли три человека."),
    ("uk", "Там загинуло дев’ятнадцять людей.", "Там загинуло дев’яносто людей."),
    ("uk", "Це коштувало 11 мільйонів гривень.", "Це коштувало 11 мільярдів гривень."),
    ("pl", "Zginęło tam dziewiętnaście osób.", "Zginęło tam dziewięćdziesiąt osób."),
    ("pl", "Kosztowało to 11 milionów złotych.", "Kosztowało to 11 miliardów złotych."),
    ("cs", "Zemřelo tam devatenáct lidí.", "Zemřelo tam devadesát lidí."),
    ("cs", "Stálo to 11 milionů korun.", "Stálo to 11 miliard korun."),
    ("sk", "Zomrelo tam devätnásť ľudí.", "Zomrelo tam osemnásť ľudí."),
    ("hr", "Ondje je umrlo devetnaest ljudi.", "Ondje je umrlo devedeset ljudi."),
    ("bg", "Там загинаха деветнадесет души.", "Там загинаха деветдесет души."),
    ("id", "Di sana sembilan belas orang tewas.", "Di sana sembilan puluh orang tewas."),
    ("id", "Biayanya 11 juta rupiah.", "Biayanya 11 miliar rupiah."),
    ("vi", "Ở đó mười chín người chết.", "Ở đó chín mươi người chết."),
    ("vi", "Ở đó có ba người chết.", "Ở đó có năm người chết."),
    ("vi", "Nó tốn 11 triệu đồng.", "Nó tốn 11 tỷ đồng."),
    ("el", "Εκεί πέθαναν δεκαεννέα άνθρωποι.", "Εκεί πέθαναν ενενήντα άνθρωποι."),
    ("el", "Κόστισε 11 εκατομμύρια ευρώ.", "Κόστισε 11 δισεκατομμύρια ευρώ."),
    ("hu", "Ott tizenkilenc ember halt meg.", "Ott kilencven ember halt meg."),
    ("hu", "Ott huszonkét ember halt meg.", "Ott hatvankét ember halt meg."),
    ("hu", "Heten voltak, hatan meghaltak.", "Heten voltak, négyen meghaltak."),
    ("fi", "Siellä kuoli yhdeksäntoista ihmistä.", "Siellä kuoli yhdeksänkymmentä ihmistä."),
    ("fi", "Hän asui kahdessa talossa.", "Hän asui viidessä talossa."),
    ("ro", "Acolo au murit nouăsprezece oameni.", "Acolo au murit nouăzeci de oameni."),
    ("fr", "Dix-neuf personnes y sont mortes.", "Quatre-vingt-dix personnes y sont mortes."),
    ("fr", "Une dizaine de gardes ont fui.", "Une centaine de gardes ont fui."),
    ("en", "It cost $11m a year there.", "It cost $11bn a year there."),
    ("en", "It was the twelfth death there.", "It was the twentieth death there."),
    ("en", "The price doubled in a year.", "The price tripled in a year."),
    ("en", "Dozens of men were there.", "Hundreds of men were there."),
    ("ar", "مات هناك تسعة عشر شخصا.", "مات هناك تسعون شخصا."),
    ("fa", "نوزده نفر آنجا مردند.", "نود نفر آنجا مردند."),
    ("he", "תשעה עשר בני אדם מתו שם.", "תשעים בני אדם מתו שם."),
    ("ko", "그곳에서 열아홉 명이 죽었다.", "그곳에서 아흔 명이 죽었다."),
    ("zh", "十九人在那里死亡。", "九十人在那里死亡。"),
)
#: A number that is left off.
LEFT_OFF = (
    ("de", "Siebzehn Zeugen sagten dort aus.", "Zeugen sagten dort aus."),
    ("sv", "Där stod sex personer i kö.", "Där stod personer i kö."),
    ("ru", "Там сидели двадцать свидетелей.", "Там сидели свидетели."),
    ("it", "Erano due uomini della scorta.", "Erano uomini della scorta."),
)
#: Articles, forms of one number, words that look like one: no number was changed.
SAME_NUMBER = (
    ("de", "Er sah ein Haus am Ufer stehen.", "Er sah das Haus am Ufer stehen."),
    ("de", "Der Kläger wollte es einfach wissen.", "Der Kläger wollte es genau wissen."),
    ("de", "Sie achten auf das Wetter dort.", "Sie schauen auf das Wetter dort."),
    ("de", "Sie stiegen am ersten Halt aus.", "Sie stiegen am erste Halt aus."),
    ("fr", "Elle a vu un homme près du pont.", "Elle a vu cet homme près du pont."),
    ("es", "Habló con una mujer del barrio.", "Habló con la mujer del barrio."),
    ("es", "Lo dijo un medio del barrio.", "Lo dijo la prensa del barrio."),
    ("it", "Tu sei andato via presto.", "Tu eri andato via presto."),
    ("pt", "Disse-o segundo os vizinhos.", "Disse-o conforme os vizinhos."),
    ("ru", "Это был один из свидетелей дела.", "Это был некий из свидетелей дела."),
    ("ru", "Он говорил с семью и ушёл.", "Он говорил с роднёй и ушёл."),
    ("ru", "Погибли трое рабочих.", "Погибли три рабочих."),
    ("ru", "Это стоило миллион рублей.", "Это стоило миллиона рублей."),
    ("pl", "To był drugi brzeg rzeki.", "To był inny brzeg rzeki."),
    ("cs", "Bylo to na druhé straně řeky.", "Bylo to na jiné straně řeky."),
    ("vi", "Đó là một người đàn ông già.", "Đó là người đàn ông già."),
    ("vi", "Ông ấy đến vào năm đó.", "Ông ấy đến vào dịp đó."),
    ("id", "Itu salah satu warga desa.", "Itu seorang warga desa."),
    ("hu", "Az egy ház volt a parton.", "Az a ház volt a parton."),
    ("fi", "He näkivät yhden talon rannalla.", "He näkivät sen talon rannalla."),
    ("ro", "Casa nouă de pe mal arde.", "Casa veche de pe mal arde."),
    ("en", "Once they were there they ate.", "When they were there they ate."),
    ("en", "The guards had to set a fire there.", "The guards had to light a lamp there."),
    ("en", "They talked of sex and gender there.", "They talked of love and gender there."),
    ("en", "The rent is due to be paid soon.", "The rent is about to be paid soon."),
    ("en", "They hated the undue hurry of it.", "They loathed the great hurry of it."),
)
#: Some are one in some language.
LOOK_ALIKES = (
    *("hat", "hated", "entre", "undue", "tienen", "dreiste", "zweifel", "einfach", "viisas", "százalék"),
    *("fire", "once", "sex", "due", "set"),
)


@pytest.mark.parametrize(("language", "was", "now"), [*OTHER_NUMBERS, *LEFT_OFF])
def test_another_number_is_substantive(language: str, was: str, now: str) -> None:
    """In either direction."""
    assert either_way(was, now, language) == {ChangeKind.SUBSTANTIVE}


@pytest.mark.parametrize(("language", "was", "now"), OTHER_NUMBERS)
def test_a_page_need_not_name_its_language(language: str, was: str, now: str) -> None:
    """The words tell it, but for such as are something else elsewhere."""
    assert language
    assert kind(was, now, "") is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(("language", "was", "now"), SAME_NUMBER)
def test_no_other_number_is_minor(language: str, was: str, now: str) -> None:
    """An article, another form of the number, and a word that is a number in another language."""
    assert either_way(was, now, language) == {ChangeKind.MINOR}


@pytest.mark.parametrize(
    "line",
    [
        "two hours ago",
        "An hour ago",
        "vor zwei Stunden",
        "il y a deux heures",
        "hace dos horas",
        "два часа назад",
        "üç saat önce",
        "twee uur geleden",
        "2 uur geleden",
        "due ore fa",
        "för två timmar sedan",
        "dwie godziny temu",
        "před dvěma hodinami",
        "дві години тому",
        "hai giờ trước",
        "dua jam lalu",
        "πριν από δύο ώρες",
        "kaksi tuntia sitten",
        "acum două ore",
    ],
)
def test_how_long_ago_in_words_moves_by_itself(line: str) -> None:
    """A page counts its hours in words as well as in figures."""
    assert still(line) == ""
    assert still(f"{line}, Jo Marsh").strip(" ,") == "Jo Marsh"


@pytest.mark.parametrize(
    "line", ["He died two years ago.", "The war ended two years ago", "Vor drei Jahren starben zwei Menschen"]
)
def test_how_long_ago_in_a_sentence_is_said(line: str) -> None:
    """There the number is the text's."""
    assert still(line) == line


@pytest.mark.parametrize("word", LOOK_ALIKES)
def test_a_word_that_looks_like_a_number_is_none(word: str) -> None:
    """Not in every language, at least."""
    assert not is_numeral(word)


def test_a_billion_is_not_the_same_everywhere() -> None:
    """A thousand million is a Milliarde, and a Billion a thousand of those."""
    assert numbers_differ(["milliarden"], ["billionen"], "de")
    assert not numbers_differ(["million"], ["millionen"], "de")


def test_what_joins_numbers_has_a_table_of_them() -> None:
    """And says how in expressions that can be read."""
    assert JOINING.keys() <= NUMERALS.keys()
    assert is_numeral("achtundvierzigtausendfünfhundertsten")
