"""Rows of tables and lists, and what stands beside a label, while the page around them was redesigned."""
# ruff: noqa: E501 - markup is read best on one line

from __future__ import annotations

from itertools import permutations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed
from tests.judge.test_cells import items, table

#: Words of each language: two labels, two answers, a town, a count of votes.
_WORDS = {
    "en": ("Burnt", "Kept", "Yes", "No", "Town", "votes"),
    "de": ("Verbrannt", "Bewahrt", "Ja", "Nein", "Ort", "Stimmen"),
    "ru": ("Сожжён", "Сохранён", "Да", "Нет", "Город", "голосов"),
    "ar": ("أحرق", "حفظ", "نعم", "لا", "المدينة", "صوت"),
    "ug": ("كۆيدۈرۈلگەن", "ساقلانغان", "ھەئە", "ياق", "شەھەر", "ئاۋاز"),
    "zh": ("烧毁", "保存", "是", "否", "城市", "票"),
    "tr": ("Yakıldı", "Saklandı", "Evet", "Hayır", "Kent", "oy"),
}
PLACES = ("amid", "behind")


def terms(*pairs: str) -> str:
    """Write a list of definitions, a term and what is said of it parted by a bar."""
    return f"<dl>{''.join('<dt>{}</dt><dd>{}</dd>'.format(*pair.split('|')) for pair in pairs)}</dl>"


def grid(*rows: str) -> str:
    """Write a table without a table."""
    cells = ("".join(f"<div class=c>{cell}</div>" for cell in row.split("|")) for row in rows)
    return f"<div class=g>{''.join(f'<div class=r>{row}</div>' for row in cells)}</div>"


def _cases(lang: str) -> dict[str, tuple[str, str]]:
    burnt, kept, yes, no, town, votes = _WORDS[lang]
    rows = (f"{town}|{votes}", "Portmere|31", "Lindenau|12", "Grunau|77")
    voted = (f"Keller, 450 {votes}", f"Roth, 310 {votes}", f"Meyer, 96 {votes}")
    answered, other = (f"{burnt}|{yes}", f"{kept}|{no}"), (f"{burnt}|{no}", f"{kept}|{yes}")
    return {
        "a row is lost": (table(*rows), table(*rows[:2], rows[3])),
        "the last row is lost": (table(*rows), table(*rows[:3])),
        "a row is added": (table(*rows[:3]), table(*rows)),
        "numbers changed places": (table(*rows), table(rows[0], "Portmere|12", "Lindenau|31", rows[3])),
        "answers changed places in a table": (table(*answered), table(*other)),
        "answers changed places in a list of terms": (terms(*answered), terms(*other)),
        "answers changed places in a list": (items(*(one.replace("|", ": ") for one in answered)), items(*(one.replace("|", ": ") for one in other))),
        "a table became a list of terms, with another answer": (table(*answered), terms(answered[0], f"{kept}|{yes}")),
        "a term is lost": (terms(*answered, f"{town}|Portmere"), terms(answered[0], f"{town}|Portmere")),
        "an item is lost": (items(*voted), items(voted[0], voted[2])),
        "the last item is lost": (items(*voted, tag="ol"), items(*voted[:2], tag="ol")),
        "a number in the last item": (items(*voted), items(*voted[:2], f"Meyer, 98 {votes}")),
    }  # fmt: skip


@pytest.mark.parametrize("lang", sorted(_WORDS))
def test_facts_in_rows_are_told_under_a_redesign(lang: str) -> None:
    """Whatever the template does around them: what stood beside a label has to stand beside it, and each row has to stand."""
    pairs = [*permutations(TEMPLATES, 2)]
    for number, (what, (was, now)) in enumerate(_cases(lang).items()):
        for place in PLACES:
            for old, new in pairs[number % 3 :: 3]:
                then = printed(old, STORIES[lang], **{place: was})
                change = between(then, printed(new, STORIES[lang], teaser="2", **{place: now}))
                assert change.kind in (ChangeKind.SUBSTANTIVE, ChangeKind.MINOR), (what, place, old, new)
                still = between(then, printed(new, STORIES[lang], teaser="2", **{place: was}))
                assert still.kind is ChangeKind.COSMETIC, (what, place, old, new)


def test_a_number_is_told_where_rows_are_no_table() -> None:
    """Labels and numbers that follow each other, as many to each label, are rows amid an article."""
    rows = ("Town|Dead", "Portmere|31", "Lindenau|12", "Grunau|77")
    for old, new in permutations(TEMPLATES, 2):
        then = printed(old, STORIES["en"], amid=grid(*rows))
        for now in (("Portmere|31", "Lindenau|19"), ("Portmere|12", "Lindenau|31")):
            today = printed(new, STORIES["en"], teaser="2", amid=grid(rows[0], *now, rows[3]))
            assert between(then, today).kind is ChangeKind.SUBSTANTIVE, (old, new)


@pytest.mark.parametrize("template", TEMPLATES)
def test_an_edit_beside_a_label_is_shown_alone(template: str) -> None:
    """What was said and what is said are the values, each behind its label."""
    was, now = (printed(one, STORIES["en"], amid=terms(f"Status|{said}", "Born|1961")) for one, said in ((template, "detained"), ("weblog", "released")))  # fmt: skip
    (edit,) = between(was, now).edits
    assert (edit.was, edit.now, edit.after) == ("detained", "released", "Status")


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (items("Ada", "Bo", "Cy"), items("Cy", "Ada", "Bo")),
        (table("Town|Dead", "Portmere|31", "Lindenau|12"), table("Town|Dead", "Lindenau|12", "Portmere|31")),
        (table("Town|Dead", "Portmere|31", "Lindenau|12"), grid("Town|Dead", "Portmere|31", "Lindenau|12")),
        (table("Town|Dead", "Portmere|31", "Lindenau|12"), terms("Town|Dead", "Portmere|31", "Lindenau|12")),
        (items("a ruler", "a pencil", "a knife", "a cup"), "<p>a ruler a pencil</p><p>a knife a cup</p>"),
        (table("Town|Dead", "Portmere|31", "Lindenau|12"), items("Portmere: 31", "Lindenau: 12")),
        (terms("Died|4 May 2020", "Born|1961"), terms("Died|May 4, 2020", "Born|1961")),
        (terms("Author|Anna Keller", "Views|1,204"), terms("Author|By Anna Keller", "Views|1,877")),
        (items("Views: 1,204", "Shares: 31"), items("Views: 1,877", "Shares: 44")),
        (grid("Comments|12", "Likes|31"), grid("Comments|14", "Likes|35")),
        (terms("Published|on 4 May 2020", "Born|1961"), terms("Published|4 May 2020", "Born|1961")),
    ],
)
def test_rows_in_another_order_or_dress_are_no_change(was: str, now: str) -> None:
    """Sorted, joined, or laid out in another way they say the same."""
    for old, new in permutations(TEMPLATES, 2):
        pages = printed(old, STORIES["en"], amid=was), printed(new, STORIES["en"], amid=now)
        assert between(*pages).kind is ChangeKind.COSMETIC, (old, new)


@pytest.mark.parametrize("lang", sorted(_WORDS))
def test_labels_that_stand_twice_tell_nothing(lang: str) -> None:
    """Two tables with a row of the same name: which of the two is meant is not known by its name."""
    burnt, kept, yes, no, *_ = _WORDS[lang]
    first, second = table(f"{burnt}|{yes}", f"{kept}|{no}"), table(f"{burnt}|{no}", f"{kept}|{yes}")
    for old, new in permutations(TEMPLATES, 2):
        pages = printed(old, STORIES[lang], amid=first + second), printed(new, STORIES[lang], amid=second + first)
        assert between(*pages).kind is ChangeKind.COSMETIC, (old, new)


@pytest.mark.parametrize("last", ["He wrote no letter.", "The trial begins in June.", "It cost 31 million."])
def test_a_list_behind_a_short_last_paragraph_is_the_articles(last: str) -> None:
    """What stands right behind the last paragraph belongs to it, also where that is too short to be told by itself."""
    lines = [*STORIES["en"], last]
    was, now = items("Keller, 450 votes", "Roth, 310 votes"), items("Keller, 450 votes", "Roth, 370 votes")
    for template in ("named", "divisions", "weblog"):
        pages = (printed(template, lines, behind=one) for one in (was, now))
        assert between(*pages).kind is ChangeKind.SUBSTANTIVE, template
