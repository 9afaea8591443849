"""An article that is replaced, cut or added to while its site changes its template: never hidden by teasers that stay."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.newspapers import STORIES
from tests.judge.two_readings import difference

TITLE = "Court hears the harbour case"
LINES = (
    "The court in Portmere heard 31 witnesses on 14 March 2021 in the case of the leak in the old harbour.",
    "The director, Anna Keller, said before the committee that nobody had been told of the leak for seven months.",
    "The repairs are put at 4.5 million pounds, of which the state is to carry about 60 percent.",
    "Not a single witness could confirm that the files had been checked before the fire.",
    "According to the ministry the papers have not been counted since 1998, although the law asks for it.",
    "The Friends of the Archive said that they would sue if the works did not begin by June.",
)
OTHERS = (
    "The gardens by the river have opened a shop for lemons, and the owner hopes for a mild winter.",
    "Helpers are wanted for the spring, and visitors praise the tomatoes most of all.",
)
TEASERS = (
    (
        "Night trains return to the coast",
        "After ten years 12 trains a week will run to the north again, the railway says.",
    ),
    ("Orchard keeps 200 apples alive", "The society has planted 200 forgotten kinds and now looks for helpers."),
    ("Census shows empty villages", "Only 3,400 people live in the valley, half as many as thirty years ago."),
)
MORE = (
    *TEASERS[:1],
    (
        "Harbour strike ends after nine days",
        "Dockers went back to work on Monday after a long night of talks with owners.",
    ),
    ("A museum for clocks opens", "Some 900 clocks from four centuries tick in the old mill by the bridge now."),
)


def _page(body: str) -> Page:
    head = f'<head><meta charset="utf-8"><title>{TITLE}</title></head>'
    raw = f'<!doctype html><html lang="en">{head}<body>{body}</body></html>'.encode()
    return read_page(Raw(body=raw, content_type="text/html", url="https://gazette.example/1.html", careful=True))


def named(lines: Sequence[str], teasers: Sequence[tuple[str, str]] = TEASERS) -> Page:
    """Read a page in a template that names its parts."""
    text = "".join(f"<p>{line}</p>" for line in lines)
    beside = "".join(f'<div><h3><a href="/t">{title}</a></h3><p>{first}</p></div>' for title, first in teasers)
    return _page(
        f"<main><article><h1>{TITLE}</h1>{text}</article><aside><h2>Related stories</h2>{beside}</aside></main>"
    )


def unnamed(lines: Sequence[str], teasers: Sequence[tuple[str, str]] = TEASERS) -> Page:
    """Read a page in a template that names nothing."""
    text = "".join(f'<div class="q1">{line}</div>' for line in lines)
    beside = "".join(f'<div class="d1"><a href="/t">{title}</a><div>{first}</div></div>' for title, first in teasers)
    return _page(
        f'<div class="a1"><a href="/">Home</a></div><div class="b1"><div class="h1">{TITLE}</div>{text}</div>'
        f'<div class="c1">Related stories{beside}</div>'
    )


def boxed(lines: Sequence[str], teasers: Sequence[tuple[str, str]] = TEASERS) -> Page:
    """Read a page in another one that names nothing."""
    text = "".join(f'<div><div class="tx">{line}</div></div>' for line in lines)
    beside = "".join(f'<div><div><b>{title}</b></div><div class="sm">{first}</div></div>' for title, first in teasers)
    return _page(f'<div class="mn"><div class="hl"><b>{TITLE}</b></div>{text}<div class="r2">{beside}</div></div>')


Template = Callable[..., Page]
PAIRS: list[tuple[Template, Template]] = [
    (unnamed, named),
    (unnamed, boxed),
    (named, unnamed),
    (boxed, unnamed),
    (boxed, named),
    (named, named),
]
IDS = [f"{one.__name__} to {other.__name__}" for one, other in PAIRS]


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=IDS)
def test_a_replaced_article_is_substantive_whatever_teasers_stand(old: Template, new: Template) -> None:
    """The headline and all teasers stay, the text is another: no stub, for nothing of its head stands."""
    change = difference(old(LINES), new(OTHERS))
    assert change.kind is ChangeKind.SUBSTANTIVE
    assert change.likeness < 0.7


@pytest.mark.parametrize(("old", "new"), PAIRS, ids=IDS)
def test_an_article_cut_to_its_first_paragraph_is_told(old: Template, new: Template) -> None:
    """Its teasers are no article that stayed."""
    assert difference(old(LINES), new(LINES[:1])).kind in (ChangeKind.STUB, ChangeKind.SUBSTANTIVE)


@pytest.mark.parametrize(("old", "new"), [(unnamed, named), (named, unnamed)])
def test_a_redesign_under_teasers_that_stay_in_part_is_no_change(old: Template, new: Template) -> None:
    """One teaser stands on both pages, the others went or came."""
    assert difference(old(LINES), new(LINES, MORE)).kind is ChangeKind.COSMETIC


EDGES = [
    ("first lost", LINES, LINES[1:]),
    ("last lost", LINES, LINES[:-1]),
    ("first added", LINES[1:], LINES),
    ("last added", LINES[:-1], LINES),
]


@pytest.mark.parametrize(("old", "new"), [(named, unnamed), (unnamed, named), (boxed, named)])
@pytest.mark.parametrize(("was", "now"), [case[1:] for case in EDGES], ids=[case[0] for case in EDGES])
def test_a_paragraph_at_the_edge_counts_under_a_redesign(
    old: Template, new: Template, was: Sequence[str], now: Sequence[str]
) -> None:
    """Running text to its full stop that leads nowhere is no line of the site's."""
    assert difference(old(was), new(now)).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(
    "line",
    [
        "Reporting by Greg Miller and Joan Frank in Portmere, with reports from the bureaus in Paris and Rome.",
        'Have a tip? Write to our desk in Portmere on any day of the week at <a href="/tips">our page for tips</a>.',
        "Anna Weber covers the courts of the county and may be reached at a.weber@gazette.example on all days.",
    ],
)
def test_credits_and_offers_at_the_edge_are_dress_under_a_redesign(line: str) -> None:
    """They look like paragraphs of the article, and templates bring and drop them."""
    assert difference(named((*LINES, line)), unnamed(LINES)).kind is ChangeKind.COSMETIC
    assert difference(named((*LINES, line)), boxed(LINES)).kind is ChangeKind.COSMETIC


_SHAPES = {
    "a linked headline and a sentence": "<div><a href='/{at}'><div>{title}</div></a><div>{first}</div></div>",
    "a headline in a box": "<div><div><a href='/{at}'>{title}</a></div><p>{first}</p></div>",
}


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
@pytest.mark.parametrize("lang", ["en", "de", "ru", "tr"])
def test_cards_behind_an_article_move_on_where_nothing_is_named(shape: str, lang: str) -> None:
    """A link and what is said below it, again and again behind the last paragraph, are other articles."""
    others = [
        ("Town buys a ferry for its islands", "The council paid 300,000 for a boat that will sail twice a day."),
        ("School choir sings in the station", "Forty pupils filled the hall with songs, and trains waited."),
        ("Bees return to the old orchard", "Keepers counted nine hives this year, three more than before."),
        ("Library lends out its violins", "Anyone with a card may take one of 14 instruments home for a month."),
    ]

    def page(first: int, lines: Sequence[str] = STORIES[lang]) -> Page:
        made = "".join(
            shape.format(at=at, title=title, first=said)
            for at, (title, said) in enumerate(others[first : first + 2], start=first)
        )
        told = "".join(f"<p>{line}</p>" for line in lines)
        return _page(
            f"<div><a href='/'>Home</a></div><div><h1>The mill</h1>{told}<div>{made}</div></div><div>© 2026</div>"
        )

    assert difference(page(0), page(2)).kind is ChangeKind.COSMETIC
    assert difference(page(0), page(2, STORIES[lang][:-1])).kind is ChangeKind.SUBSTANTIVE
