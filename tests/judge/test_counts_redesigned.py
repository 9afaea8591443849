"""Counts and edits say what changed and nothing else, also where the page changed its template at the same time."""

from __future__ import annotations

from itertools import permutations

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.cases_headlines import TALES, TEMPLATES, Template
from tests.judge.two_readings import difference

_TITLE = {"en": "Court hears the harbour case", "de": "Gericht hört den Hafenfall", "zh": "法院审理港口泄漏案"}
#: A paragraph for each language in which something changes.
_LINES = {
    "en": "The court in Portmere heard 31 witnesses on Tuesday in the case of the leak in the old harbour.",
    "de": "Das Gericht in Portmere hörte am Dienstag 31 Zeugen im Fall des Lecks im alten Hafen der Stadt.",
    "zh": "法院于周二就旧港口泄漏案听取了31名证人的证词，并宣布择日宣判，双方律师均未发表意见。",
}
_EDITS = (
    ("en", "31", "37"),
    ("de", "31", "37"),
    ("zh", "31", "37"),
    ("en", "heard", "never heard"),
    ("de", "im", "nicht im"),
)


def _read(made: Template, lang: str, lines: tuple[str, ...]) -> Page:
    body = made(lang, _TITLE[lang], lines, f"<h2>{TALES[lang][2]}</h2>")
    return read_page(Raw(body=body, content_type="text/html; charset=utf-8", url="https://g.example/1", careful=True))


@pytest.mark.parametrize(("lang", "was", "now"), _EDITS)
@pytest.mark.parametrize(
    "templates", [*permutations(TEMPLATES, 2)], ids=lambda two: f"{two[0].__name__}-{two[1].__name__}"
)
def test_one_edit_is_counted_as_one(templates: tuple[Template, Template], lang: str, was: str, now: str) -> None:
    """One number, or one word, is all that is told of a page whose template is another."""
    old = _read(templates[0], lang, (_LINES[lang], *TALES[lang][0]))
    new = _read(templates[1], lang, (_LINES[lang].replace(was, now, 1), *TALES[lang][0]))
    change = difference(old, new)
    assert change.kind is ChangeKind.SUBSTANTIVE
    assert (change.added, change.removed) == (1, int(was == "31"))
    told = now.removesuffix(f" {was}") if was != "31" else now
    assert [(edit.was, edit.now) for edit in change.edits] == [(was if was == "31" else "", told)]
