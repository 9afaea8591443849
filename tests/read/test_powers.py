"""Numbers that a page raises behind a digit."""

from __future__ import annotations

import pytest

from monitor.ports import Raw
from monitor.read.powers import raised
from monitor.read.read import read_page

_PROSE = "The board met in the old hall and counted the boats of the lake one by one, as it had done every year. " * 4


@pytest.mark.parametrize(
    ("markup", "written"),
    [
        ("10<sup>6</sup> units", "10⁶ units"),
        ("<b>10</b><sup class='x'><i>12</i></sup> parts", "<b>10¹²</b> parts"),
        ("10<SUP>6</SUP>", "10⁶"),
        ("in 1998<sup><a href='#n3'>3</a></sup> and", "in 1998<sup><a href='#n3'>[3]</a></sup> and"),
        ("in 1998<sup id='r3'>3</sup>", "in 1998<sup id='r3'>[3]</sup>"),
        ("the 21<sup>st</sup> day", "the 21<sup>st</sup> day"),
        ("5 m<sup>2</sup>", "5 m<sup>2</sup>"),
        ("10 <sup>6</sup>", "10 <sup>6</sup>"),
        ("10<sup><i>6</sup></i>", "10<sup><i>6</sup></i>"),
    ],
)
def test_a_power_is_not_one_more_digit(markup: str, written: str) -> None:
    """Powers become raised digits, marks of notes are bracketed, all else stays as it is."""
    assert raised(markup) == written


@pytest.mark.parametrize("careful", [False, True])
def test_both_readers_see_the_power(*, careful: bool) -> None:
    """No extractor runs the number together with its power, nor drops it."""
    body = f"<article><h1>The lake</h1><p>{_PROSE}</p><p>The mill made 10<sup>6</sup> units in that year.</p></article>"
    page = read_page(
        Raw(body=body.encode(), content_type="text/html; charset=utf-8", url="https://a.example/", careful=careful)
    )
    assert "made 10⁶ units" in page.text
