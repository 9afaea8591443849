"""Titles that bear the site's name in another place: a redesign writes them, and no headline changed."""

from __future__ import annotations

import pytest

from monitor.judge.text.compare import compare
from monitor.judge.text.headlines import retitled
from monitor.model.check import CitedPage
from monitor.model.comparison import ChangeKind
from monitor.model.page import Page, PageKind

#: Headline and site.
NAMED = (
    ("Dockers of Tarn Street end their long strike", "The Harbour Gazette"),
    ("Il vecchio mulino torna a macinare", "Gazzetta di Valdorra"),
    ("У Веселках відновили дерев’яний міст", "Вісник Веселок"),
    ("کتابخانهٔ کوهستانی دوباره باز شد", "روزنامهٔ دره"),
    ("Ngôi làng dựng lại bến thuyền", "Báo Vân Hòa"),
    ("Το παλιό ελαιοτριβείο γίνεται μουσείο", "Νέα της Ράχης"),
    ("港の労働者がストライキを終える", "港新聞"),
)
FORMS = (
    "{s}: {t}",
    "{s} : {t}",
    "{t}: {s}",
    "{s} / {t}",
    "{t} / {s}",
    "{s} > {t}",
    "{s} » Archive » {t}",
    "{t} – {s}",
    "{s} | {t}",
    "{t}",
)


def _write(form: str, title: str, site: str) -> str:
    return form.format(t=title, s=site)


def _cited(title: str, site: str) -> CitedPage:
    return CitedPage(url="https://example.org/a", title=title, text="x", all_text=f"{site} News Sport\nx")


@pytest.mark.parametrize(("title", "site"), NAMED)
@pytest.mark.parametrize("now", FORMS)
@pytest.mark.parametrize("then", ["{t}", "{t} – {s}", "{s}: {t}", "{t} | {s}"])
def test_the_site_may_stand_anywhere_beside_the_headline(title: str, site: str, then: str, now: str) -> None:
    """A title that holds the cited headline whole, beside the site's name, is the same title, without any heading."""
    cited = _cited(_write(then, title, site), site)
    assert not retitled(cited, Page(kind=PageKind.HTML, title=_write(now, title, site)))


@pytest.mark.parametrize(
    "title",
    [
        "Correction: Dockers of Tarn Street end their long strike",
        "Retracted by the Gazette: Dockers of Tarn Street end their long strike",
        "Police now deny everything: Dockers of Tarn Street end their long strike",
        "Why the dockers of Tarn Street end their long strike",
        "Dockers of Tarn Street end their long strike: what comes next",
        "The Harbour Gazette: Dockers of Tarn Street lose their long strike",
        "The Harbour Gazette",
    ],
)
def test_what_is_no_name_makes_another_title(title: str) -> None:
    """A word that takes the text back, a clause, or another headline is no site's name."""
    cited = _cited("Dockers of Tarn Street end their long strike", "The Harbour Gazette")
    assert retitled(cited, Page(kind=PageKind.HTML, title=title))


def test_the_same_text_under_such_a_title_is_cosmetic() -> None:
    """The kind of change says so."""
    title, site = NAMED[0]
    text = "The dockers went home on Monday, after nine weeks.\nNobody had expected it."
    cited = CitedPage(url="https://example.org/a", title=f"{title} – {site}", text=text, all_text=f"{site}\n{text}")
    change = compare(cited, Page(kind=PageKind.HTML, title=f"{site}: {title}", text=text, all_text=text))
    assert change is not None
    assert change.kind is ChangeKind.COSMETIC
