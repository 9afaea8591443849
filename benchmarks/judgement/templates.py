"""A true text in the templates of other sites: what a redesign makes of an article."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

#: Writes a page: headline, paragraphs, chance, teasers of other articles.
Template = Callable[[str, Sequence[str], random.Random, Sequence[tuple[str, str]]], bytes]


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def _page(title: str, body: str, *, head: str = "", attributes: str = "") -> bytes:
    top = f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{_safe(title)}</title>{head}</head>'
    return f"{top}<body{attributes}>{body}</body></html>".encode()


def _teasers(teasers: Sequence[tuple[str, str]], chance: random.Random, many: int, *, words: bool = True) -> str:
    return "".join(
        f'<div class="card"><h3><a href="/s/{chance.randrange(999)}">{_safe(title)}</a></h3>{f"<p>{_safe(first)}</p>" if words else ""}</div>'
        for title, first in chance.sample(list(teasers), many)
    )


def _menu(names: str) -> str:
    return "".join(f'<li><a href="/{one.lower()}">{one}</a></li>' for one in names.split())


def semantic(headline: str, lines: Sequence[str], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> bytes:
    """HTML 5 with everything named as it should be."""
    text = "".join(f"<p>{_safe(line)}</p>" for line in lines)
    return _page(
        f"{headline} | The Courier",
        f"<header><nav><ul>{_menu('News Politics Culture Sport Opinion')}</ul></nav></header><main><article><h1>{_safe(headline)}</h1>"
        f'<p class="byline">By Our Own Reporter</p><time>{chance.randrange(2, 20)} hours ago</time>{text}</article>'
        f"<aside><h2>More stories</h2>{_teasers(teasers, chance, 4)}</aside></main><footer><p>© The Courier. All rights"
        " reserved.</p></footer>",
    )


def divs(headline: str, lines: Sequence[str], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> bytes:
    """Nothing but divisions, as builders of sites make them, with an advert in between."""
    half = len(lines) // 2
    text = "".join(f'<div class="x1b"><span>{_safe(line)}</span></div>' for line in lines[:half])
    rest = "".join(f'<div class="x1b"><span>{_safe(line)}</span></div>' for line in lines[half:])
    return _page(
        headline,
        f'<div class="top"><a href="/">Gazette</a> <a href="/n">News</a> <a href="/s">Sport</a></div><div class="x9"><div class="x8">'
        f'<div class="t1">{_safe(headline)}</div><div class="x7">{text}<div class="ad-box">Advertisement</div>{rest}</div></div>'
        f'<div class="side">{_teasers(teasers, chance, 3)}</div></div><div class="foot">Contact Imprint Terms</div>',
    )


def blog(headline: str, lines: Sequence[str], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> bytes:
    """A theme of a well-known blog engine, with comments below."""
    text = "".join(f"<p>{_safe(line)}</p>\n" for line in lines)
    said = "".join(f'<li class="comment"><p>{_safe(first)}</p></li>' for _, first in chance.sample(list(teasers), 3))
    return _page(
        f"{headline} – My Weblog",
        f'<div id="page" class="site"><div id="masthead"><p class="site-title">My Weblog</p></div><div id="primary"><article class="post">'
        f'<header class="entry-header"><h1 class="entry-title">{_safe(headline)}</h1><div class="entry-meta">Posted on May 3 by admin'
        f'</div></header><div class="entry-content">{text}<div class="sharedaddy">Share this: <a href="#">Tweet</a></div></div></article>'
        f'<div id="comments"><h2>3 thoughts on this</h2><ol>{said}</ol></div></div><div id="secondary" class="widget-area">'
        f'<div class="widget"><h2>Recent posts</h2>{_teasers(teasers, chance, 4, words=False)}</div></div></div>',
    )


def breaks(headline: str, lines: Sequence[str], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> bytes:
    """A table and line breaks, as it was done once."""
    text = "<br><br>".join(_safe(line) for line in lines)
    return _page(
        f"Archive: {headline}",
        '<table width="100%"><tr><td colspan="2"><b>THE OLD POST</b></td></tr><tr><td valign="top"><a href="/a">Home</a><br>'
        f'<a href="/b">Search</a></td><td><font size="5">{_safe(headline)}</font><br><br><div>{text}</div></td></tr>'
        f'<tr><td colspan="2">{_teasers(teasers, chance, 2, words=False)}</td></tr></table>',
    )


def merged(headline: str, lines: Sequence[str], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> bytes:
    """Fewer, longer paragraphs, an offer of letters in the middle and a box about the writer."""
    pairs = [" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)]
    middle = len(pairs) // 2
    offer = '<div class="newsletter-box"><p>Get our best stories in your inbox every morning, for free.</p></div>'
    text = "".join(
        f'<p class="body-text">{_safe(one)}</p>{offer if at == middle else ""}' for at, one in enumerate(pairs)
    )
    return _page(
        f"{headline} - Tribune",
        f'<nav><ul>{_menu("Home World Business Tech")}</ul></nav><div class="layout"><section class="story"><h1>{_safe(headline)}</h1>'
        f'{text}<div class="author-bio"><p>The author has written about this for ten years.</p></div></section>'
        f'<section class="recirculation"><h2>Up next</h2>{_teasers(teasers, chance, 6)}</section></div>',
    )


TEMPLATES: dict[str, Template] = {one.__name__: one for one in (semantic, divs, blog, breaks, merged)}
