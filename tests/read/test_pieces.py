"""A page from top to bottom: its lines, and what can be followed, pressed and filled in, in order."""

from __future__ import annotations

from monitor.model.page import Piece, PieceKind
from monitor.ports import Raw
from monitor.read.read import read_page


def pieces(body: str, *, asked: bool = True) -> tuple[Piece, ...]:
    """Read the pieces of a page with this body."""
    markup = f"<html><head><title>T</title></head><body>{body}</body></html>".encode()
    raw = Raw(body=markup, content_type="text/html", url="https://a.example/b/c", careful=True, pieces=asked)
    return read_page(raw).pieces


def test_pieces_stand_in_the_order_of_the_page() -> None:
    """Lines first, then what stands in them; a line of links is no words, a link that leads nowhere is a button."""
    found = pieces(
        "<h2>Go on</h2><p>Read <a href=/x?y=1>the rest</a> now.</p><p><a href=/sub>Join</a> <a href=#>Open</a></p>"
        "<form><input type=email><input type=hidden><textarea></textarea><input type=submit value=Send></form>"
        "<div role=button>Close <b>it</b></div><a href=mailto:x@a.example>Mail</a>"
    )
    assert [(piece.kind.value, piece.text, piece.tag, piece.target) for piece in found] == [
        ("words", "Go on", "h2", ""),
        ("words", "Read the rest now.", "p", ""),
        ("link", "the rest", "", "https://a.example/x?y=1"),
        ("link", "Join", "p", "https://a.example/sub"),
        ("button", "Open", "p", ""),
        ("field", "", "form", ""),
        ("field", "", "form", ""),
        ("button", "Send", "form", ""),
        ("button", "Close it", "div", ""),
        ("link", "Mail", "body", "mailto:x@a.example"),
    ]


def test_what_is_not_shown_is_no_piece() -> None:
    """Scripts, and what is hidden by attribute or style, with all that stands in it; what follows it is."""
    body = "<p hidden>a<button>b</button></p><div style='display:none'><a href=/x>c</a></div><script>d</script><p>e"
    assert [piece.text for piece in pieces(body)] == ["e"]


def test_pieces_know_their_boxes() -> None:
    """Two lines of one box, one beside it; paragraphs and headings are no boxes."""
    one, two, other = pieces("<div><h3>one</h3><p>two</p></div><div><p>other</p></div>")
    assert one.boxes == two.boxes
    assert one.boxes != other.boxes
    assert one.boxes[:-1] == other.boxes[:-1]


def test_pieces_are_gathered_only_where_they_are_asked_for() -> None:
    """Looks do without."""
    assert pieces("<p>one</p>", asked=False) == ()
    assert pieces("<p>one</p>")[0].kind is PieceKind.WORDS
