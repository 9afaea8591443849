"""Quotes that begin right behind a denial, and end before their sentence does, in several languages."""

from __future__ import annotations

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import Passage, PassageState
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote
from monitor.ports import Raw
from monitor.read.read import read_page

EDITED, PRESENT = PassageState.EDITED, PassageState.PRESENT

#: What opens a sentence, how it goes on, and its end, which the quote leaves off too.
SENTENCES = {
    "en": ("Not a", "single witness could confirm that the files had been checked", "by anyone."),
    "en-GB": ("No", "witness could confirm that the files had been checked", "by anyone."),
    "de": ("Kein einziger", "Zeuge konnte bestätigen, dass die Akten geprüft worden waren", "vor dem Brand."),
    "fr": ("Jamais", "un témoin a pu confirmer que les dossiers avaient été vérifiés", "avant le feu."),
    "nl": ("Geen", "getuige kon bevestigen dat de dossiers waren gecontroleerd", "voor de brand."),
    "sv": ("Inget", "vittne kunde bekräfta att akterna hade granskats", "före branden."),
    "ar": ("ولم", "يؤكد أي شاهد أن الملفات قد فحصت", "قبل الحريق."),
    "ug": ("ھېچقانداق", "گۇۋاھچى ھۆججەتلەرنىڭ تەكشۈرۈلگەنلىكىنى جەزملەشتۈردى", "دەپ ئېيتىلدى."),
    "zh": ("没有一名", "证人能够证实文件在火灾之前曾被检查", "过一次。"),
}
STORY = (
    "The hearing at the old harbour took two days and was followed by forty people from the town.",
    "The repairs of the roof are to begin in spring, and the state will carry the larger part of them.",
)


def on_a_page(sentence: str, language: str, *, named: bool) -> Page:
    """Print the sentence between two others, in a template that names its parts or in one that names nothing."""
    lines = (STORY[0], sentence, STORY[1])
    if named:
        body = f"<main><article><h1>Hearing</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article></main>"
    else:
        body = (
            f"<div class=b1><div class=h1>Hearing</div>{''.join(f'<div class=q1>{line}</div>' for line in lines)}</div>"
        )
    markup = f'<!doctype html><html lang="{language}"><head><title>Hearing</title></head><body>{body}</body></html>'
    return read_page(
        Raw(body=markup.encode(), content_type="text/html; charset=utf-8", url="https://x.example/", careful=True)
    )


def sought(exact: str, page: Page) -> Passage:
    """Look for one quote."""
    (found,) = find((Quote(exact=exact),), page)
    return found


def joined(language: str, *parts: str) -> str:
    """Write parts of a sentence one behind the other."""
    return ("" if language == "zh" else " ").join(parts)


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("language", SENTENCES)
def test_a_quote_without_the_denial_before_it_is_edited_wherever_it_ends(language: str, *, named: bool) -> None:
    """What the denial turns around is never plainly present, and what stands there is shown with the denial."""
    opening, middle, end = SENTENCES[language]
    page = on_a_page(joined(language, opening, middle, end), language, named=named)
    found = sought(middle, page)
    assert found.state is EDITED
    assert found.found is not None
    assert found.found.startswith(opening.split()[0])
    assert sought(joined(language, opening, middle), page).state is PRESENT
    assert sought(joined(language, opening, middle, end), page).state is PRESENT


@pytest.mark.parametrize("named", [True, False])
@pytest.mark.parametrize("language", SENTENCES)
def test_the_same_words_undenied_are_present(language: str, *, named: bool) -> None:
    """Nothing is asked of quotes from the middle of a sentence that opens otherwise."""
    _, middle, end = SENTENCES[language]
    opening = {"zh": "五月九日", "ar": "قال", "ug": "بىر"}.get(language, "Anna:")
    assert sought(middle, on_a_page(joined(language, opening, middle, end), language, named=named)).state is PRESENT


@pytest.mark.parametrize(
    ("exact", "text", "language", "state"),
    [
        ("witness could confirm that the files were checked", "She said that no {} by anyone.", "en", EDITED),
        ("Zeuge bestätigen konnte, dass die Akten geprüft waren", "Es heißt, dass kein {} oder fehlten.", "de", EDITED),
        ("证人能够证实文件在火灾之前曾被检查", "该部门表示，没有一名{}过一次。", "zh", EDITED),
        ("Zeuge bestätigen konnte", "Es heißt, dass kein {} oder wollte.", "de", PRESENT),
        ("been counted since the year of the fire", "The papers have not {} by anyone.", "en", PRESENT),
        ("the ministry that had ordered the works then", "It was the mayor, not {} or later.", "en", PRESENT),
        ("свидетель не подтвердил, что бумаги были проверены", "Ни один {} до пожара.", "ru", PRESENT),
        ("testigo no pudo confirmar que los papeles estaban", "Ningún {} allí.", "es", PRESENT),
        ("the gift card this is the best price", "Without {} of the year.", "en", PRESENT),
        ("one has shown symptoms such as fever", "No {} or a cough.", "en", EDITED),
        ("the mayor was at home that night", "No, {} and slept.", "en", PRESENT),
        ("the mayor but the whole council knew of it", "Not only {} then.", "en", EDITED),
    ],
)
def test_what_a_denial_governs(exact: str, text: str, language: str, state: PassageState) -> None:
    """A clause's own denial governs it; a lone "not" amid a sentence, "without", and a denial said twice do not."""
    whole = text.format(exact)
    page = Page(kind=PageKind.HTML, text=whole, all_text=whole, language=language)
    assert sought(exact, page).state is state
