"""What stands around an article is told from it by structure and names, never where the article itself is in it."""

# ruff: noqa: E501 - tables read best with one page on a line

from __future__ import annotations

import pytest

from monitor.read.around import Around, around
from monitor.read.tree import parsed
from monitor.read.walk import walked

STORY = [
    f"Paragraph {number} of the story tells at some length what happened in the town that year." for number in range(6)
]
MAIN = "\n".join(STORY)
BODY = "".join(f"<p>{line}</p>" for line in STORY)
TEASER = "Quite another headline of the day that leads to another page"


def part_of(markup: str, main: str) -> Around:
    """Walk through a page, and part its words."""
    tree = parsed(markup)
    return Around() if tree is None else around(walked(tree.root), main)


@pytest.mark.parametrize(
    "foreign",
    [
        f"<nav><p>{TEASER}</p></nav>",
        f'<section class="article-comments"><p>{TEASER}</p></section>',
        f'<div id="relatedPosts"><p>{TEASER}</p></div>',
        f'<div class="most-read"><p>{TEASER}</p></div>',
        f"<aside><p>{TEASER}</p></aside>",
        f"<footer><p>{TEASER}</p></footer>",
        f'<div class="x"><article><h3><a href="/b">{TEASER}</a></h3><p>And more.</p></article></div>',
        f'<ul class="y"><li><a href="/b">{TEASER}</a></li></ul>',
        f"<div hidden><p>{TEASER}</p></div>",
        f'<p style="display: none">{TEASER}</p><nav>{TEASER}</nav>',
        f'<div role="navigation">{TEASER}</div>',
        f'<p><a href="/b">{TEASER}</a></p>',
        f'<header><h1><a href="/">The Courier</a></h1><a href="/b">{TEASER}</a></header>',
        f"<style>.q{{display:none}}</style><div class=q><p>{TEASER}</p></div>",
        f"<div class=a><b>gull77</b><div>{TEASER}</div><a href='#'>Reply</a></div><div class=a><b>pike</b><div>No, not at all, I was there.</div><a href='#'>Reply</a></div>",
        f"<section><h2>Stimmen</h2><ul><li><i>Ada</i><p>{TEASER}</p><button>Antworten</button></li><li><i>Bo</i><p>Das stimmt so nicht ganz.</p><button>Antworten</button></li></ul></section>",
        f"<div><div class=k>鸟<p>{TEASER}</p><a href='#'>回复</a></div><div class=k>鱼<p>那天晚上我们大家都在那家小酒馆里。</p><a href='#'>回复</a></div></div>",
        f"<div><div><i>Ada · 2 hours ago</i><p>{TEASER}</p></div><div><i>Bo · 3 hours ago</i><p>No, not at all, I was there.</p></div><div><i>Cy · 1 day ago</i><p>So was I, for hours.</p></div></div>",
        f"<div><div><div><a href='/1'>Mayor sold the lake for a song</a></div><div>{TEASER}</div></div><div><div><a href='/2'>The swans are back again</a></div><div>Twelve of them came.</div></div></div>",
    ],
)
def test_foreign_parts_are_outside(foreign: str) -> None:
    """Menus, comments, teasers, footers and hidden parts are no article."""
    parted = part_of(f"<html><body><main>{BODY}</main>{foreign}</body></html>", MAIN)
    assert TEASER in parted.outside
    assert all(line in parted.inside and line not in parted.outside for line in STORY)


@pytest.mark.parametrize(
    "markup",
    [
        f'<body class="has-comments sidebar"><div>{BODY}</div></body>',
        f'<div class="related-content">{BODY}</div>',
        f'<aside class="teaser"><p>{STORY[0]}</p></aside><div>{"".join(f"<p>{line}</p>" for line in STORY[1:])}</div>',
        f"<div><p>{STORY[0]}</p><p><a href='/x'>{STORY[1]}</a></p><p>{STORY[2]}</p>{BODY}</div>",
        f"<div>{BODY}<p><a href='/x'>{STORY[1]}</a></p></div>",
        f"<div>{BODY.replace(STORY[3], '')}<ul><li><a class='external text' href='http://x.example/'>{STORY[3]}</a></ul></div>",
        "".join(f"<div class=post><b>Ada, 2 hours ago</b><p>{line}</p><a href='#'>Reply</a></div>" for line in STORY),
        "".join(
            f"<li><div><a href='/{at}'>The whole of chapter {at}</a></div><div>{line}</div></li>"
            for at, line in enumerate(STORY)
        ),
        f"{BODY}<div class=a><p>Below the story stands one line with a link to answer it.</p><a href='#'>Reply</a></div>",
        f"<style>.q{{display:none}} .q.on{{display:block}}</style>{BODY}<div class=q><p>More of it.</p></div>",
        f"<div><div class=film><div class=caption><h3><a href='/v'>{STORY[0]}</a></h3><p>Seen from above.</p></div></div>{BODY.replace(STORY[0], '')}</div>",
        f"{BODY.replace(STORY[5], '')}<ol><li>{STORY[5]}</li><li><h3><a href='/x'>The whole of it, told</a></h3><p>More.</p></li></ol>",
        f"<header class='top'><h1>A town</h1><p>{STORY[0]}</p></header>{BODY.replace(STORY[0], '')}",
    ],
)
def test_the_article_is_inside_whatever_it_is_called(markup: str) -> None:
    """A part that holds the main text is the article, and links amid its paragraphs are its own."""
    parted = part_of(f"<html>{markup}</html>", MAIN)
    assert all(line in parted.inside for line in STORY)


def test_captions_and_lists_are_inside() -> None:
    """What extractors like to drop is kept; scripts are no words; a block begins a line."""
    parted = part_of(
        f"<html><body>{BODY}<figure><figcaption>A guard <b>at</b> the gate</figcaption></figure><ul><li>One<li>Two</ul>"
        "<script>var x</script></body></html>",
        MAIN,
    )
    assert parted.inside.split("\n")[-3:] == ["A guard at the gate", "One", "Two"]


@pytest.mark.parametrize("markup", ["", "   ", "<!-- -->", "<"])
def test_no_page_has_no_parts(markup: str) -> None:
    """What cannot be parsed is parted into nothing."""
    assert part_of(markup, "").inside.strip("<") == ""
