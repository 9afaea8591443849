"""A word that takes the other side of a matter turns its sentence around; one that is near in meaning does not."""

from __future__ import annotations

import pytest

from monitor.judge.lexicon.opposite_words import SIDES
from monitor.judge.text.fold import words
from monitor.judge.text.sides import changes_sides
from monitor.model.comparison import ChangeKind
from tests.judge.one_sentence import either_way

TURNED = (
    ("en", "The firm started paying its men.", "The firm stopped paying its men."),
    ("en", "The firm managed to pay its men.", "The firm failed to pay its men."),
    ("tr", "Toplantı izinsiz yapıldı dedi.", "Toplantı izinli yapıldı dedi."),
    ("tr", "Karar kanunsuz bulundu dün.", "Karar kanunlu bulundu dün."),
    ("tr", "İşçi haksız bulundu dün.", "İşçi haklı bulundu dün."),
    ("ug", "ئۇ سوتتا گۇناھسىز دەپ جاكارلاندى.", "ئۇ سوتتا گۇناھلىق دەپ جاكارلاندى."),
    ("ug", "بۇ ئىش قانۇنسىز دەپ قارالدى.", "بۇ ئىش قانۇنلۇق دەپ قارالدى."),
    ("ug", "ئۇلار رۇخسىتىسىز كىردى دېدى.", "ئۇلار رۇخسىتى بىلەن كىردى دېدى."),
    ("en", "The court acquitted both men.", "The court convicted both men."),
    ("en", "The men are alive, officials said.", "The men are dead, officials said."),
    ("en", "He was released after the raid.", "He was arrested after the raid."),
    ("en", "The suspects included men from Leeds.", "The victims included men from Leeds."),
    ("en", "Many of the men were injured there.", "Many of the men were killed there."),
    ("en", "The court called it a murder at last.", "The court called it a suicide at last."),
    ("en", "The firm made a profit that year.", "The firm made a loss that year."),
    ("en", "The board voted for the new dam.", "The board voted against the new dam."),
    ("en", "The road is open in the north.", "The road is open in the south."),
    ("en", "Illegal mining goes on there.", "Legal mining goes on there."),
    (
        "de",
        "Das Gericht sprach beide frei und schloss den Fall.",
        "Das Gericht verurteilte beide und schloss den Fall.",
    ),
    ("de", "Die Frau lebt, sagte der Arzt.", "Die Frau starb, sagte der Arzt."),
    ("de", "Er wurde danach freigelassen.", "Er wurde danach verhaftet."),
    ("de", "Die Opfer kamen aus der Stadt.", "Die Täter kamen aus der Stadt."),
    ("fr", "Le tribunal les a acquittés hier.", "Le tribunal les a condamnés hier."),
    ("fr", "Les deux hommes sont vivants.", "Les deux hommes sont morts."),
    ("fr", "Elle fut libérée le soir.", "Elle fut arrêtée le soir."),
    ("fr", "Les victimes venaient du village.", "Les suspects venaient du village."),
    ("es", "El tribunal los absolvió a ambos.", "El tribunal los condenó a ambos."),
    ("es", "Los hombres siguen vivos allí.", "Los hombres siguen muertos allí."),
    ("es", "Fue liberado por la noche.", "Fue detenido por la noche."),
    ("ru", "Суд оправдал обоих мужчин.", "Суд осудил обоих мужчин."),
    ("ru", "Все они живы, сказал врач.", "Все они мертвы, сказал врач."),
    ("ru", "Его освободили после обыска.", "Его арестовали после обыска."),
    ("ru", "Подозреваемые жили в городе.", "Пострадавшие жили в городе."),
    ("pl", "Sąd obu uniewinnił w tej sprawie.", "Sąd obu skazał w tej sprawie."),
    ("pl", "Ojciec żyje, powiedział lekarz.", "Ojciec zmarł, powiedział lekarz."),
    ("pl", "Został zwolniony po rewizji.", "Został zatrzymany po rewizji."),
    ("tr", "Mahkeme ikisini de beraat ettirdi.", "Mahkeme ikisini de mahkum etti."),
    ("tr", "İki kardeş sağ olarak bulundu.", "İki kardeş ölü olarak bulundu."),
    ("tr", "Baskından sonra serbest kaldı.", "Baskından sonra tutuklu kaldı."),
    ("it", "Il tribunale li ha assolti entrambi.", "Il tribunale li ha condannati entrambi."),
    ("it", "I fratelli sono vivi, disse.", "I fratelli sono morti, disse."),
    ("vi", "Hai người được tuyên trắng án.", "Hai người được tuyên có tội."),
    ("vi", "Anh ấy được thả sau cuộc khám xét.", "Anh ấy bị bắt sau cuộc khám xét."),
    ("uk", "Суд виправдав обох чоловіків.", "Суд засудив обох чоловіків."),
    ("pt", "O tribunal absolveu os acusados.", "O tribunal condenou os acusados."),
    ("nl", "De rechter heeft hen vrijgesproken.", "De rechter heeft hen veroordeeld."),
    ("nl", "De mannen zijn levend gevonden.", "De mannen zijn dood gevonden."),
    ("sv", "Rätten har frikänt de anklagade.", "Rätten har dömt de anklagade."),
    ("cs", "Soud oba muže osvobodil včera.", "Soud oba muže odsoudil včera."),
    ("zh", "法院判他无罪，他回家了。", "法院判他有罪，他回家了。"),
    ("zh", "警方释放了两名男子。", "警方逮捕了两名男子。"),
    ("ar", "برأت المحكمة الرجلين في القضية.", "أدانت المحكمة الرجلين في القضية."),
    ("ar", "أفرجت الشرطة عن الرجل بعد الحادث.", "اعتقلت الشرطة الرجل بعد الحادث."),
    ("he", "בית המשפט זיכה את שניהם.", "בית המשפט הרשיע את שניהם."),
    ("ur", "انہیں فیصلے کی امید نہیں ہے۔", "انہیں فیصلے کی امید ہے۔"),
    ("ka", "პოლიციამ ის არ სცემა საკანში.", "პოლიციამ ის სცემა საკანში."),
    ("am", "ፖሊስ እሱን አልደበደበውም።", "ፖሊስ እሱን ደበደበው።"),
    ("bo", "ཉེན་རྟོག་པས་ཁོ་ལ་མ་བརྡུངས།", "ཉེན་རྟོག་པས་ཁོ་ལ་བརྡུངས།"),
    ("sw", "Polisi hawakumpiga mtu huyo gerezani.", "Polisi walimpiga mtu huyo gerezani."),
    ("sw", "Polisi haikumpiga mtu huyo.", "Polisi ilimpiga mtu huyo."),
    ("sw", "Hatashtakiwa tena mahakamani.", "Atashtakiwa tena mahakamani."),
)
NEAR = (
    ("en", "The two were killed in the raid.", "The two died in the raid."),
    ("en", "He was arrested after the raid.", "He was detained after the raid."),
    ("en", "He was released after the raid.", "He was freed after the raid."),
    ("en", "The suspect was seen near the dam.", "The suspects were seen near the dam."),
    ("en", "They were tried for the theft.", "They were tried over the theft."),
    ("en", "He paid his mortgage to the bank.", "He paid his debts to the bank."),
    ("en", "It hurt the trade of the town.", "It harmed the trade of the town."),
    ("de", "Die Frau starb in der Nacht.", "Die Frau verstarb in der Nacht."),
    ("de", "Er wurde danach verhaftet.", "Er wurde danach festgenommen."),
    ("fr", "Elle fut arrêtée le soir.", "Elle fut interpellée le soir."),
    ("fr", "La ville est bâtie sur un lac.", "La ville fut bâtie sur un lac."),
    ("es", "Este pueblo queda sobre el lago.", "Ese pueblo queda sobre el lago."),
    ("ru", "Его арестовали после обыска.", "Его задержали после обыска."),
    ("ru", "Суд осудил обоих мужчин.", "Суд осуждает обоих мужчин."),
    ("pl", "Został zatrzymany po rewizji.", "Został aresztowany po rewizji."),
    ("it", "Il tribunale li ha condannati entrambi.", "Il tribunale li condannò entrambi."),
    ("nl", "De mannen zijn dood gevonden.", "De mannen zijn overleden gevonden."),
    ("sw", "Siku hiyo kulikuwa na hatari kubwa.", "Siku hiyo kulikuwa na tatizo kubwa."),
    ("fi", "Aine on haitallinen vedelle.", "Aine on vaarallinen vedelle."),
)


@pytest.mark.parametrize(("language", "was", "now"), TURNED)
def test_the_other_side_is_substantive(language: str, was: str, now: str) -> None:
    """In either direction."""
    assert either_way(was, now, language) == {ChangeKind.SUBSTANTIVE}


@pytest.mark.parametrize(("language", "was", "now"), NEAR)
def test_the_same_side_is_minor(language: str, was: str, now: str) -> None:
    """Other words for the same, other forms of a word, and words that begin alike by chance."""
    assert either_way(was, now, language) == {ChangeKind.MINOR}


def test_who_takes_both_sides_changes_none() -> None:
    """A sentence that tells of arrest and release says both in another order too."""
    assert not changes_sides(["arrested", "and", "released"], ["released", "when", "arrested"])
    assert changes_sides(["arrested"], ["released"])


def test_no_word_takes_two_sides_of_one_matter() -> None:
    """Else it would be its own contrary."""
    for table in SIDES:
        sides = [side.split() for side in table.split("/")]
        every = [entry for side in sides for entry in side]
        assert len(every) == len(set(every))
        assert all(words(entry.rstrip("*").replace("_", " ")) for entry in every)
        for side in sides:
            stems = tuple(entry.rstrip("*") for entry in side if entry.endswith("*"))
            assert [entry for entry in every if entry not in side and entry.startswith(stems)] == []
