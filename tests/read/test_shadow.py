"""Declarative shadow roots are read as browsers show them; templates that wait for a script are not."""

from __future__ import annotations

import pytest

from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from monitor.read.shadow import opened

WORDS = {
    "en": "The ferry crews have counted the seals on the sandbank for the third winter, and there were more of them.",
    "el": "Ο φάρος του λιμανιού άναψε ξανά ύστερα από είκοσι χρόνια, και οι ψαράδες ήρθαν να τον δουν.",
    "zh": "山村邮递员二十年来走遍三百里山路，为每一户人家送去书信、药品和报纸，从未误过一天。",
}


def _read(body: str, *, careful: bool = False) -> Page:
    head = "<!DOCTYPE html><html><head><meta charset=utf-8><title>A title of its own</title></head>"
    raw = f"{head}<body>{body}</body></html>".encode()
    return read_page(Raw(body=raw, content_type="text/html; charset=utf-8", url="https://a.example/b", careful=careful))


@pytest.mark.parametrize("careful", [False, True], ids=["fast", "careful"])
@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize(
    "around",
    [
        '<x-a><template shadowrootmode="open">{}</template></x-a>',
        "<x-a><TEMPLATE ShadowRootMode=closed shadowrootclonable>{}</TEMPLATE></x-a>",
        "<x-a><template shadowrootmode='open'><b><template shadowrootmode='open'>{}</template></b></template></x-a>",
        '<nav><a href="/">Home</a></nav><x-a><template shadowrootmode="open">{}</template></x-a><footer>H</footer>',
    ],
    ids=["open", "closed", "nested", "framed"],
)
def test_a_shadow_root_is_read(around: str, words: str, careful: bool) -> None:  # noqa: FBT001 - a parameter of pytest
    """Its words are visible, its heading is a heading, its paragraphs may be main text."""
    page = _read(around.format(f"<h1>A heading</h1><p>{words}</p><p>{words[::-1]}</p>"), careful=careful)
    assert page.readable
    assert words in page.text
    assert words in page.all_text
    assert page.heading == "A heading"


@pytest.mark.parametrize(
    "markup",
    [
        "<template><p>waits</p></template>",
        "<template shadowrootmode=none><p>waits</p></template>",
        "<x-a><template shadowrootmode=open><p>Shown.</p><template><p>waits</p></template></template></x-a>",
        "<p>Of shadowrootmode one can read much.</p><template><p>waits</p></template></template>",
    ],
)
def test_a_template_waits(markup: str) -> None:
    """What is no shadow root shows nothing, within one neither."""
    page = _read(markup)
    assert "waits" not in page.all_text
    assert ("Shown." in page.all_text) is ("Shown." in markup)


def test_markup_without_one_stays() -> None:
    """Nothing is written anew where nothing has to be."""
    markup = "<p>One</p><template><p>Two</p></template></template>"
    assert opened(markup) is markup
    assert opened(f"<!-- shadowrootmode -->{markup}") == f"<!-- shadowrootmode -->{markup}"
