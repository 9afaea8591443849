"""Buttons that head the sections of a text are told with it; those that a page is worked with are not."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

_ROWS = (
    ("1991", "The mine opened with 300 men and a wall of clay."),
    ("1994", "A guard saw the first leak and wrote to the owner."),
    ("1999", "Another company bought the mine for 11 million pounds."),
    ("2009", "An engineer found 27 faults in the wall."),
    ("2014", "The wall gave way on a night in October."),
)
Made = Callable[[str, str], str]
_MADE: dict[str, Made] = {
    "boxes": lambda year, text: f"<div><button aria-expanded=true>{year}</button><div>{text}</div></div>",
    "flat": lambda year, text: f"<button aria-expanded=false><b>{year}</b></button><div>{text}</div>",
    "headings": lambda year, text: f"<h3><button aria-expanded=true>{year}</button></h3><div><p>{text}</p></div>",
    "wrapped": lambda year, text: (
        f"<div><div class=h><button aria-expanded=true>{year}</button></div><div>{text}</div></div>"
    ),
}


def read(made: Made, rows: Sequence[tuple[str, str]]) -> Page:
    """Read a page of sections, below a menu that a button opens."""
    menu = "<div><button aria-expanded=false>Menu</button><ul><li><a href=/a>Abc</a><li><a href=/b>Bcd</a></ul></div>"
    body = f"<title>The dam</title>{menu}<main><h1>The dam</h1>{''.join(made(*row) for row in rows)}</main>"
    return read_page(Raw(body=body.encode(), content_type="text/html", url="https://a.example/b", careful=True))


def kind(old: Page, new: Page) -> ChangeKind:
    """Compare two pages."""
    return difference(old, new).kind


@pytest.mark.parametrize("name", _MADE)
def test_the_words_of_a_button_that_heads_a_section_are_words_of_the_text(name: str) -> None:
    """Another year is another number; the same sections under plain headings are no change."""
    made = _MADE[name]
    cited = read(made, _ROWS)
    edited = [(year.replace("2009", "2007"), text) for year, text in _ROWS]
    assert kind(cited, read(made, edited)) is ChangeKind.SUBSTANTIVE
    assert kind(cited, read(lambda year, text: f"<h3>{year}</h3><div>{text}</div>", _ROWS)) is ChangeKind.COSMETIC
    assert "Menu" not in [block.text for block in cited.blocks]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("<button aria-expanded=false>Share 3</button><div><a href=/x>Chirp</a></div>",) * 2,
        ("<button>Like 3</button>", "<button>Like 9</button>"),
        ("<button aria-expanded=false>Show 3 more</button>", "<button aria-expanded=false>Show 9 more</button>"),
    ],
)
def test_what_a_page_is_worked_with_is_no_word_of_it(was: str, now: str) -> None:
    """Tools, counters, and what opens nothing right below it."""

    def beside(tool: str) -> Made:
        return lambda year, text: f"<p>{text} It was in {year}.</p>{tool if year == '1999' else ''}"

    assert kind(read(beside(was), _ROWS), read(beside(now.replace("Share 3", "Share 9")), _ROWS)) is ChangeKind.COSMETIC
