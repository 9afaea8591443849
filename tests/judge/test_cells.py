"""Tables, lists and boxes of facts among an article's paragraphs are its text; those of the site are not."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed, read

MINOR, SUBSTANTIVE = ChangeKind.MINOR, ChangeKind.SUBSTANTIVE
PLACES = ("amid", "behind")


def table(*rows: str) -> str:
    """Write a table, a row for each line, cells parted by a bar."""
    cells = ("".join(f"<td>{cell}</td>" for cell in row.split("|")) for row in rows)
    return f"<table>{''.join(f'<tr>{row}</tr>' for row in cells)}</table>"


def items(*lines: str, tag: str = "ul") -> str:
    """Write a list."""
    return f"<{tag}>{''.join(f'<li>{line}</li>' for line in lines)}</{tag}>"


def _dead(*, first: str = "Portmere|31", second: str = "Lindenau|12") -> str:
    return table("Town|Dead", first, second, "Grunau|77")


EDITS = {
    "a number in a cell": (_dead(), _dead(second="Lindenau|19"), SUBSTANTIVE),
    "a town in a cell": (_dead(), _dead(first="Kirchau|31"), MINOR),
    "numbers that changed places": (_dead(), _dead(first="Portmere|12", second="Lindenau|31"), SUBSTANTIVE),
    "answers that changed places": (table("Burnt|Yes", "Kept|No"), table("Burnt|No", "Kept|Yes"), SUBSTANTIVE),
    "paragraphs in cells": (
        _dead().replace("<td>", "<td><p>").replace("</td>", "</p></td>"),
        _dead(second="Lindenau|19").replace("<td>", "<td><p>").replace("</td>", "</p></td>"),
        SUBSTANTIVE,
    ),
    "a row that is gone": (_dead(), table("Town|Dead", "Portmere|31", "Grunau|77"), SUBSTANTIVE),
    "votes in a list": (items("Keller, 450 votes", "Roth, 310 votes"), items("Keller, 490 votes", "Roth, 310 votes"), SUBSTANTIVE),
    "votes that changed places": (items("Keller, 450 votes", "Roth, 310 votes"), items("Keller, 310 votes", "Roth, 450 votes"), SUBSTANTIVE),
    "a name in a list": (items("Keller, 450 votes", "Roth, 310 votes", tag="ol"), items("Meyer, 450 votes", "Roth, 310 votes", tag="ol"), MINOR),
    "an item that is gone": (items("Anna Keller had 450 votes in the second round", "Peter Roth had 310"), items("Peter Roth had 310"), SUBSTANTIVE),
    "a fact in a box": (
        "<aside><p>The mill was built in 1871 by the state.</p></aside>",
        "<aside><p>The mill was built in 1891 by the state.</p></aside>",
        SUBSTANTIVE,
    ),
    "a table in a box": (f"<aside>{_dead()}</aside>", f"<aside>{_dead(second='Lindenau|19')}</aside>", SUBSTANTIVE),
    "lines as they stand": ("<pre>dead 31\nhurt 12</pre>", "<pre>dead 13\nhurt 12</pre>", SUBSTANTIVE),
    "a heading": ("<h2>What the witnesses saw</h2>", "<h2>What the witnesses did not see</h2>", SUBSTANTIVE),
}  # fmt: skip


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize(("was", "now", "kind"), EDITS.values(), ids=EDITS)
def test_edits_in_tables_lists_and_boxes_are_told(was: str, now: str, kind: ChangeKind, template: str) -> None:
    """In every template, amid the paragraphs and behind them, while the teasers beside the article move on."""
    for place in PLACES:
        old = printed(template, STORIES["en"], **{place: was})
        assert between(old, printed(template, STORIES["en"], teaser="2", **{place: now})).kind is kind, place
        assert between(old, printed(template, STORIES["en"], teaser="2", **{place: was})).kind is ChangeKind.COSMETIC


@pytest.mark.parametrize("language", STORIES)
def test_a_number_in_a_table_is_told_in_any_script(language: str) -> None:
    """The table stands among paragraphs of that script; so do both halves of what was exchanged."""
    for template in TEMPLATES:
        pages = (printed(template, STORIES[language], amid=one) for one in (_dead(), _dead(second="Lindenau|19")))
        assert between(*pages).kind is SUBSTANTIVE
        pages = (
            printed(template, STORIES[language], behind=items(*lines))
            for lines in (("Keller, 450", "Roth, 310"), ("Keller, 310", "Roth, 450"))
        )
        assert between(*pages).kind is SUBSTANTIVE


@pytest.mark.parametrize("template", TEMPLATES[1:])
def test_a_redesign_hides_no_edit_in_a_table(template: str) -> None:
    """The rows of a table stay what they are in another template; the table as it was is no change."""
    old = printed("named", STORIES["en"], amid=_dead())
    assert between(old, printed(template, STORIES["en"], amid=_dead())).kind is ChangeKind.COSMETIC
    for now, kind in ((_dead(second="Lindenau|19"), SUBSTANTIVE), (_dead(first="Kirchau|31"), MINOR)):
        assert between(old, printed(template, STORIES["en"], amid=now)).kind is kind


def test_answers_that_change_places_are_told() -> None:
    """Both stand on both pages, each behind another question; items that are put in another order are no change."""
    asked = "<p>Q: Was the file burnt before the trial began?</p><p>A: {}.</p><p>Q: Was the copy kept by the clerk?</p><p>A: {}.</p>"
    for template in TEMPLATES:
        old, new = (printed(template, STORIES["en"], amid=asked.format(*two)) for two in (("Yes", "No"), ("No", "Yes")))
        assert between(old, new).kind is SUBSTANTIVE
        old, new = (
            printed(template, STORIES["en"], amid=items(*order)) for order in (("Ada", "Bo", "Cy"), ("Cy", "Ada", "Bo"))
        )
        assert between(old, new).kind is ChangeKind.COSMETIC


def test_an_edit_in_a_row_is_shown_with_its_row() -> None:
    """What was said and what is said now are the cell alone, behind the words of the row."""
    change = between(*(printed("named", STORIES["en"], amid=one) for one in (_dead(), _dead(second="Lindenau|19"))))
    (edit,) = change.edits
    assert (edit.was, edit.now) == ("12", "19")
    assert edit.after.endswith("Lindenau")


TEASERS = (("Night trains return to the coast", "After ten years 12 trains a week will run."), ("Orchard keeps 200 apples alive", "The society looks for 200 helpers now."))  # fmt: skip


def _prices(number: int) -> str:
    return table(f"DAX|{15000 + number}|+0.{number}%", f"Dow|{31000 + number}|-1.{number}%")


def _others(number: int, *, open_with: str = "") -> str:
    title, first = TEASERS[number % 2]
    return f"<aside>{open_with}<div><a href='/x{number}'>{title}</a><p>{first}</p></div></aside>"


SITES = {
    "prices behind the text": (_prices, ("behind",)),
    "prices by name": (lambda n: f"<div class='markets'>{_prices(n)}</div>", PLACES),
    "prices by heading": (lambda n: f"<div><h3>Börse</h3>{_prices(n)}</div>", PLACES),
    "prices in an aside": (lambda n: f"<aside>{_prices(n)}</aside>", PLACES),
    "degrees": (lambda n: f"<div><h4>天气</h4>{table(f'Kashgar|{n}°C', f'Urumqi|{n + 2}°C')}</div>", PLACES),
    "standings": (lambda n: f"<h3>Puan durumu</h3>{table(f'1|Portmere|{40 + n}', f'2|Roth|{38 + n}')}", PLACES),
    "teasers in an aside": (_others, PLACES),
    "teasers below a heading": (lambda n: _others(n, open_with="<h4>Читайте также</h4>"), PLACES),
    "an offer in an aside": (lambda n: f"<aside><p>Join {n},000 readers of our letter.</p><form><input type='email'><button>OK</button></form></aside>", PLACES),
    "an advert in an aside": (lambda n: f"<aside><small>ئېلان</small><p>{TEASERS[n % 2][1]}</p></aside>", PLACES),
    "what is read": (lambda n: f"<ol class='most-read'><li><a href='/a'>{TEASERS[n % 2][0]}</a></li></ol>", PLACES),
    "links to share": (lambda n: items(f"<a href='#f'>Facebook {n}</a>", f"<a href='#t'>Tweet {n}</a>"), PLACES),
}  # fmt: skip


@pytest.mark.parametrize("template", ["named", "cells", "weblog"])
@pytest.mark.parametrize("name", SITES)
def test_boxes_of_the_site_are_none_of_the_article(name: str, template: str) -> None:
    """They come, go and move on as they like, between its paragraphs too."""
    box, places = SITES[name]
    bare = printed(template, STORIES["en"])
    for place in places:
        first, second = (printed(template, STORIES["en"], **{place: box(number)}) for number in (3, 8))
        for old, new in ((first, second), (bare, first), (second, bare)):
            assert between(old, new).kind is ChangeKind.COSMETIC, place


def test_a_table_is_not_taken_for_the_whole_article() -> None:
    """Where the careful extractor finds nothing but a table, what the other one found is the main text."""
    page = read(printed("divisions", STORIES["en"], amid=_dead()))
    assert all(line in page.text for line in STORIES["en"])
    assert {block.text for block in page.blocks if block.careful} >= {"Portmere | 31", "Lindenau | 12"}


LAST = {
    "en": ("The board knew of it.", "The board knew nothing of it."),
    "de": ("Der Rat wusste davon.", "Der Rat wusste nicht davon."),
    "zh": ("委员会数出七条裂缝。", "委员会数出八条裂缝。"),
    "ar": ("المجلس كان يعلم بذلك.", "المجلس لم يعلم بذلك."),
}


@pytest.mark.parametrize("language", LAST)
def test_a_short_paragraph_at_the_end_of_a_cell_is_the_articles(language: str) -> None:
    """It is told when it says otherwise, or is gone; a reader has the whole cell in one line, and it is short."""
    was, now = LAST[language]

    def cell(*last: str) -> str:
        lines = "".join(f"<p>{line}</p>" for line in (*STORIES.get(language, STORIES["en"]), *last))
        return f"<html><title>The mill</title><body><table><tr><td><h2>The mill</h2>{lines}</td></tr></table></body></html>"

    assert between(cell(was), cell(now)).kind is SUBSTANTIVE
    assert between(cell(was), cell()).kind in (MINOR, SUBSTANTIVE)
    assert between(cell(was), cell(was)).kind in (ChangeKind.NONE, ChangeKind.COSMETIC)
