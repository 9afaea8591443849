"""One parse serves the extractor and the walk where both would make the very same tree, and nowhere else."""

from __future__ import annotations

import pytest
from lxml import etree
from trafilatura.utils import load_html

from monitor.read.tree import parsed
from tests.contracts.reader_contract import ARTICLE

XHTML = (
    '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">\n'
    + ARTICLE.removeprefix("<!doctype html>")
)


@pytest.mark.parametrize(
    "markup",
    [
        ARTICLE,
        XHTML,
        f"\n  {ARTICLE}",
        ARTICLE.replace("<nav>", "<!-- a comment --><nav><?php echo 1 ?>"),
        ARTICLE.replace("Report", "Доклад 報告 🌍"),
        ARTICLE.replace("<head>", "<head><meta charset=windows-1251>").replace("Report", "Доклад"),
        ARTICLE.replace("<p>", "<p><ins class=adsbygoogle>Ad</ins><b><p>"),
        "<html><body><p>One paragraph</body></html>",
    ],
)
def test_the_shared_tree_is_the_extractors(markup: str) -> None:
    """What the extractor is given is, element by element, what it would have made of the markup itself."""
    tree = parsed(markup)
    assert tree is not None
    assert tree.shared
    theirs = load_html(markup)
    assert theirs is not None
    assert etree.tostring(tree.root, encoding="unicode") == etree.tostring(theirs, encoding="unicode")


@pytest.mark.parametrize(
    "markup",
    [
        "<p>A fragment</p>",
        "Words alone",
        ARTICLE.replace("witness", "wit\x01ness"),
        ARTICLE.replace("witness", "wit\ufffeness"),
        ARTICLE.replace("<html lang=en>", "<html lang=en />\n"),
        "<!doctype thing><div>Some</div>",
        f"<!doctype html><html><body>{'<div>' * 400}deep",
        f"<!doctype html><html><body>{'x' * 11_000_000}",
    ],
    ids=["fragment", "words", "control", "no character", "closed", "other", "deep", "long"],
)
def test_what_the_extractor_mends_or_cuts_is_left_to_it(markup: str) -> None:
    """Where it repairs the markup, or keeps to limits that the walk does not, it parses for itself."""
    tree = parsed(markup)
    assert tree is not None
    assert not tree.shared


def test_deep_pages_are_walked_to_the_bottom() -> None:
    """The walk sees what lies below the depth at which parsers stop by themselves."""
    tree = parsed(f"<!doctype html><html><body>{'<div>' * 400}the bottom")
    assert tree is not None
    assert "the bottom" in "".join(tree.root.itertext())


@pytest.mark.parametrize("markup", ["", "  ", "<!-- -->"])
def test_no_page_is_no_tree(markup: str) -> None:
    """Where there is no element there is nothing to read."""
    tree = parsed(markup)
    assert tree is None or not "".join(tree.root.itertext()).strip()
