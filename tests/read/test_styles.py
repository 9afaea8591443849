"""What a page's own style sheet hides for good is not read; what any rule of it shows is."""

from __future__ import annotations

import time

import pytest

from monitor.read.styles import Styles
from monitor.read.tree import parsed
from monitor.read.walk import walked


@pytest.mark.parametrize(
    ("sheet", "classes", "name", "hidden"),
    [
        (".x{display:none}", "x", "", True),
        (".x { color: red; DISPLAY : none !important }", "a x b", "", True),
        ("#secret{visibility:hidden}", "", "secret", True),
        ("p{margin:0} .a, .x,#y{display:none}", "", "y", True),
        ("@media screen{.x{display:none}}", "x", "", True),
        ("/* .x{} */ .x/* here */{display:none}", "x", "", True),
        (".x{display:none}", "xy", "", False),
        (".x{display:none}", "", "x", False),
        (".x .y{display:none}", "y", "", False),
        ("p.x{display:none}", "x", "", False),
        (".x{display:none} .x.open{display:block}", "x", "", False),
        (".x{display:none} #menu:target .x{display:flex}", "x", "", False),
        (".x{display:none} @media (min-width:40em){.x{display:block}}", "x", "", False),
        ("@media print{.x{display:none}}", "x", "", False),
        ("@media (max-width:600px){.x{display:none}} .y{color:red}", "x", "", False),
        (".x{background:url(none.png)} .x{overflow:hidden}", "x", "", False),
        ("@import 'a.css'; .x{display:none}", "x", "", True),
        (".x{display:none", "x", "", False),
        ("}}}{.x{display:none}", "y", "", False),
    ],
)
def test_sheets(sheet: str, classes: str, name: str, hidden: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """One class or one id that is hidden on every screen and shown by no rule is hidden."""
    styles = Styles()
    styles.read(sheet)
    assert styles.hide(classes, name) is hidden


def test_sheets_are_read_where_they_stand() -> None:
    """A sheet in the head and one in the body both count for what comes after them."""
    tree = parsed(
        "<html><head><style>.a{display:none}</style></head><body><p class=a>one</p><style>.b{display:none}</style>"
        "<p class=b>two</p><p class=c>three</p></body></html>"
    )
    assert tree is not None
    walk = walked(tree.root)
    assert {part.classes: part.hidden for part in walk.parts if part.tag == "p"} == {"a": True, "b": True, "c": False}


def test_a_page_without_sheets_hides_nothing() -> None:
    """Nothing is asked where nothing was said."""
    assert not Styles().hide("x y z", "x")


def test_a_sheet_beyond_all_measure_is_read_in_part() -> None:
    """What builders pile up ends somewhere."""
    styles = Styles()
    styles.read(".y{color:red}" * 100_000 + ".x{display:none}")
    assert not styles.hide("x", "")


@pytest.mark.parametrize("piece", ["a", "/*", "{", "}", "@", ";", "@media{", ".x{", "a,b ", "display:"])
def test_no_sheet_takes_long(piece: str) -> None:
    """What has no end is read in one pass."""
    begun = time.process_time()
    Styles().read(f"{piece * 100_000} none")
    assert time.process_time() - begun < 1
