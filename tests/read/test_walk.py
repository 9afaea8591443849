"""One walk through a page gives its parts and its lines, for quotes and for changes alike."""

from __future__ import annotations

import pytest

from monitor.read.tree import parsed
from monitor.read.walk import Walk, walked


def walk(body: str) -> Walk:
    """Walk through a page with this body."""
    tree = parsed(f"<!doctype html><html><head><title>Title</title></head><body>{body}</body></html>")
    assert tree is not None
    return walked(tree.root)


def test_lines_break_where_a_reader_sees_a_break() -> None:
    """Blocks and line breaks end a line, what stands within a line does not; scripts and frames are no words."""
    body = (
        "<p>One <b>bold</b>\n  word<br>and a break</p> loose <div>inner</div> tail<script>x()</script>"
        "<style>p{}</style><svg><text>drawn</text></svg><!-- said aside --><select><option>chosen</select>"
    )
    assert [line.text for line in walk(body).lines] == ["One bold word", "and a break", "loose", "inner", "tail"]


def test_lines_know_the_part_that_holds_them() -> None:
    """A line belongs to the innermost part that begins lines, and its words to the part around them."""
    found = walk("<section class='a b' id=c><p>One <i>two</i></p>three</section>")
    held = [(line.text, line.part.tag) for line in found.lines]
    assert held == [("One two", "p"), ("three", "section")]
    section = found.lines[1].part
    assert (section.classes, section.name, section.depth) == ("a b", "c", 2)
    assert [part.tag for part in section.upwards()] == ["section", "body", "html"]
    assert "".join(found.pieces[section.first : section.end]) == "One twothree"
    assert section.holds(found.lines[0].part)
    assert not found.lines[0].part.holds(section)


def test_buttons_break_no_line() -> None:
    """What is there to be worked with has lines of its own, and the words around it stay together."""
    found = walk("<p>before <button>Share <b>this</b></button>behind</p>")
    assert [(line.text, line.worked) for line in found.lines] == [("Share this", True), ("before behind", False)]


def test_links_are_weighed() -> None:
    """Characters that lead somewhere are counted up to the top; an anchor leads nowhere."""
    found = walk("<div><p><a href=/x>linked</a> not</p><p><a name=y>named</a></p></div>")
    div = next(part for part in found.parts if part.tag == "div")
    assert (div.letters, div.linked) == (len("linked") + len("not") + len("named"), len("linked"))
    assert [line.linked for line in found.lines] == [len("linked"), len("named")]


@pytest.mark.parametrize(
    "card", ["<h3><a href=/b>Headline</a></h3>", "<a href=/b><div><h3>Headline</h3></div></a>"], ids=["in", "around"]
)
def test_headings_that_lead_somewhere_are_known(card: str) -> None:
    """A heading in a link, or with a link in it, is found below each part that holds it, and in no other."""
    found = walk(f"<section>{card}</section><section><h3>Own heading</h3><a href=/c>link</a></section>")
    first, second = (part for part in found.parts if part.tag == "section")
    assert first.has_any(found.led)
    assert not second.has_any(found.led)


@pytest.mark.parametrize("markup", ["", "  ", "<!-- -->"])
def test_no_page_gives_no_walk(markup: str) -> None:
    """Where there is no element there is nothing to walk through."""
    tree = parsed(markup)
    assert tree is None or not walked(tree.root).lines
