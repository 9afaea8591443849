"""Addresses in documents: what a reader could follow, where it stands, and nothing else."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.documents.addresses import addresses
from tests.documents.yamls import remarks

E = "https://e.example"


@pytest.mark.parametrize(
    ("suffix", "text", "found"),
    [
        (".md", f"A [link]({E}/a) and\n<{E}/b> and {E}/c.", [(f"{E}/a", 1, 10), (f"{E}/b", 2, 2), (f"{E}/c", 2, 27)]),
        (".md", f"See [here][1].\n\n[1]: {E}/a 'T'\n", [(f"{E}/a", 1, 6)]),
        (".md", f"[1]: {E}/unused\n", []),
        (".md", f"`{E}/a`\n\n    {E}/b\n\n```\n{E}/c\n```\n", []),
        (".md", f"![picture]({E}/a.png)\n", []),
        (".md", f"<!-- {E}/a -->\n\n<a href='{E}/b'>x</a>\n", [(f"{E}/b", 3, None)]),
        (".md", f"| a | b |\n|---|---|\n| x | {E}/a |\n", [(f"{E}/a", 3, 7)]),
        (".md", f"[same]({E}/a) [same]({E}/a)", [(f"{E}/a", 1, 8), (f"{E}/a", 1, 36)]),
        (
            ".md",
            f"[a_(b)]({E}/a_(b)) ({E}/c) {E}/d_(e).",
            [(f"{E}/a_(b)", 1, 9), (f"{E}/c", 1, 35), (f"{E}/d_(e)", 1, 56)],
        ),
        (".md", "[mail](mailto:a@b.example) [page](other.md)", []),
        (".html", f"<p>\n<a href='{E}/a?x=1&amp;y=2'>t</a>", [(f"{E}/a?x=1&y=2", 2, 1)]),
        (".html", f"<link href='{E}/s.css'><img src='{E}/p.png'><script>'{E}/x'</script><!-- {E}/y -->", []),
        (".html", f"<blockquote cite='{E}/a'>x</blockquote>", [(f"{E}/a", 1, 1)]),
        (".txt", f"1. {E}/a, (see {E}/b)\n\n{E}/c\r\nhttp://", [(f"{E}/a", 1, 4), (f"{E}/b", 1, 30), (f"{E}/c", 3, 1)]),
    ],
)
def test_addresses(suffix: str, text: str, found: list[tuple[str, int, int | None]]) -> None:
    """Each address has its line; columns where they can be told."""
    told = [(each.url, each.line, each.column) for each in addresses(text, suffix)]
    assert [(url, line) for url, line, _ in told] == [(url, line) for url, line, _ in found]
    for (_, _, column), (_, _, wanted) in zip(told, found, strict=True):
        assert wanted is None or column == wanted


@given(st.text(alphabet="ab[]()<>`!*_#-|\n\"'&:/. ht" + "\\", max_size=120), st.sampled_from([".md", ".html", ".txt"]))
def test_no_text_breaks_it(text: str, suffix: str) -> None:
    """Whatever people write, every place lies within the document."""
    lines = text.count("\n") + 1
    assert all(1 <= each.line <= lines for each in addresses(f"{text} {E}/a", suffix))


def test_an_address_in_the_place_of_the_id_is_one_remark() -> None:
    """Who writes id: for url: is told that, and nothing else."""
    (remark,) = remarks("- {id: https://a.example/, claim: x}\n")
    assert (remark.line, remark.column, remark.severity, remark.rule) == (1, 8, "error", "name")
    assert (remark.what, remark.instead) == ("an address stands here as the id", "write url: in the place of id:")
