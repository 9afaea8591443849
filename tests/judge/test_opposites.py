"""Words whose exchange turns a sentence around, in many languages."""

from __future__ import annotations

import pytest

from monitor.judge.text.compare import compare
from monitor.model.check import CitedPage
from monitor.model.page import Page, PageKind
from monitor.model.verdict import ChangeKind

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


def kind(was: str, now: str, language: str) -> ChangeKind:
    """Compare two readings of one sentence among others."""
    rest = "The minutes name the clerk who asked for a new count of the sluices and was told to wait.\n" * 3
    was, now = rest + was, rest + now
    page = Page(kind=PageKind.HTML, title="t", text=now, all_text=now, language=language)
    change = compare(CitedPage(url="https://a.example/", title="t", text=was, all_text=was), page)
    assert change is not None
    return change.kind


@pytest.mark.parametrize(("language", "was", "now"), FLIPS)
def test_a_sentence_turned_around_is_substantive(language: str, was: str, now: str) -> None:
    """One word was exchanged, and the page says the contrary; the page may well name another language."""
    assert kind(was, now, language) is ChangeKind.SUBSTANTIVE
    assert kind(now, was, language) is ChangeKind.SUBSTANTIVE
    assert kind(was, now, "en") is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(("was", "now"), NEAR)
def test_a_word_in_the_place_of_its_like_is_minor(was: str, now: str) -> None:
    """It says the same in other words."""
    assert kind(was, now, "en") is ChangeKind.MINOR
