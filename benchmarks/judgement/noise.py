"""What sites change around their articles, made by program: each maker changes a page and none of its article's words."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from typing import Any

from lxml import html

#: Changes a page: its tree, the elements of its article, chance, and teasers (headline, first words) of other articles.
Maker = Callable[[Any, list[Any], random.Random, Sequence[tuple[str, str]]], None]


def _put(parent: Any, place: int, markup: str) -> None:
    parent.insert(place, html.fragment_fromstring(markup))


def _between(own: list[Any], chance: random.Random, markup: str) -> None:
    """Put something between two paragraphs of the article, or behind its only one."""
    at = chance.choice(own)
    made = html.fragment_fromstring(markup)
    made.tail, at.tail = at.tail, None
    at.addnext(made)


def _body(tree: Any) -> Any:
    body = tree.find("body")
    return tree if body is None else body


def _links(teasers: Sequence[tuple[str, str]], chance: random.Random, many: int, *, words: bool = False) -> str:
    return "".join(
        f'<li><a href="/n/{chance.randrange(10**6)}">{_safe(title)}</a>{f"<p>{_safe(first)}</p>" if words else ""}</li>'
        for title, first in chance.sample(list(teasers), many)
    )


def _safe(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def nonces(tree: Any, _own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Build hashes, nonces, hidden state of forms."""
    for element in tree.iter("script", "link"):
        element.set("nonce", f"{chance.getrandbits(64):x}")
    _put(_body(tree), 0, f'<form hidden><input type="hidden" name="csrf" value="{chance.getrandbits(128):x}"></form>')
    _put(_body(tree), 0, f"<script>window.build='{chance.getrandbits(64):x}'</script>")


def classes(tree: Any, _own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Names of classes that a build makes anew."""
    for element in tree.iter("div", "p", "span", "section", "article"):
        if element.get("class"):
            element.set("class", f"{element.get('class')} css-{chance.getrandbits(24):x}")


def advert(_tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """An advert between two paragraphs."""
    title, first = chance.choice(teasers)
    _between(
        own, chance,
        f'<div class="ad-slot ad-{chance.randrange(99)}"><span>Advertisement</span><a href="/c">{_safe(title)}</a>'
        f"<p>{_safe(first)}</p></div>",
    )  # fmt: skip


def related(_tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """A box of related articles within the article."""
    tag, name = chance.choice(
        (("aside", "related-articles"), ("div", "related"), ("section", "more-stories"), ("aside", ""))
    )
    _between(
        own, chance, f'<{tag} class="{name}"><h3>Related stories</h3><ul>{_links(teasers, chance, 4)}</ul></{tag}>'
    )


def read_more(_tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """A line that leads to another article, in a paragraph like all others."""
    _between(own, chance, f'<p><strong>Read more:</strong> <a href="/n/1">{_safe(chance.choice(teasers)[0])}</a></p>')


def most_read(tree: Any, _own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """A list of what others read, with the first words of each, at the end."""
    body = _body(tree)
    _put(
        body,
        len(body),
        f'<div class="most-read"><h2>Most read</h2><ol>{_links(teasers, chance, 5, words=True)}</ol></div>',
    )


def trending(tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """A column beside the article."""
    holder = own[0].getparent() if own else _body(tree)
    above = holder.getparent() if holder.getparent() is not None and holder.tag != "body" else holder
    _put(
        above,
        len(above),
        f'<aside class="sidebar"><h3>Trending</h3><ul>{_links(teasers, chance, 5, words=True)}</ul></aside>',
    )


def cookies(tree: Any, _own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """A question about cookies, first of all."""
    _put(
        _body(tree), 0,
        '<div id="cookie-consent" class="consent-banner"><h2>We value your privacy</h2><p>We and our'
        f" {chance.randrange(100, 999)} partners store and access information on your device. You can change your choices at any"
        " time in our settings.</p><button>Accept all</button><button>Reject all</button></div>",
    )  # fmt: skip


def newsletter(_tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """An offer of letters within the article."""
    many = chance.randrange(10, 900)
    _between(
        own, chance,
        f'<div class="newsletter-signup"><h4>Never miss a story</h4><p>Join {many},000 readers who get our best stories in'
        ' their inbox every morning.</p><form><input type="email"><button>Sign up</button></form></div>',
    )  # fmt: skip


def counters(_tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Counters of views, comments and shares above the article."""
    own[0].addprevious(
        html.fragment_fromstring(
            f'<div class="meta"><span>{chance.randrange(10**5):,} views</span> <span>{chance.randrange(999)} comments</span>'
            f" <span>{chance.randrange(1, 90)}K shares</span></div>"
        )
    )


def hours_ago(_tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """How long ago it was written, and how long it takes to read."""
    own[0].addprevious(
        html.fragment_fromstring(
            f"<div><time>{chance.randrange(2, 23)} hours ago</time> · {chance.randrange(2, 12)} min read</div>"
        )
    )


def comments(tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """What readers write below."""
    said = "".join(
        f'<li class="comment"><b>reader{chance.randrange(999)}</b><p>{_safe(first)}</p><span>{chance.randrange(50)} likes</span></li>'
        for _, first in chance.sample(list(teasers), 4)
    )
    holder = own[-1].getparent()
    above = holder.getparent() if holder.tag != "body" and holder.getparent() is not None else holder
    _put(above, len(above), f'<section id="comments" class="comments"><h3>Comments</h3><ul>{said}</ul></section>')
    _put(_body(tree), 0, "<span hidden></span>")


def ticker(tree: Any, _own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """The latest news above everything, and prices."""
    _put(
        _body(tree), 0,
        f'<div class="breaking-news-ticker"><b>Breaking</b> <a href="/l">{_safe(chance.choice(teasers)[0])}</a></div>',
    )  # fmt: skip
    _put(
        _body(tree),
        0,
        f"<div class='markets'>DOW {chance.randrange(20000, 40000):,} <b>+{chance.random():.2f}%</b></div>",
    )


def footer(tree: Any, _own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """The year at the foot and one more entry in a menu."""
    body = _body(tree)
    _put(
        body,
        0,
        f'<nav><ul><li><a href="/">Home</a></li><li><a href="/x">{chance.choice(["Games", "Deals", "Live"])}</a></li></ul></nav>',
    )
    year = chance.randrange(2015, 2027)
    _put(
        body, len(body), f"<footer><p>© {year} All rights reserved. Served by node {chance.randrange(99)}.</p></footer>"
    )


def typography(tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Other quotation marks, dashes and spaces, and soft hyphens."""
    nonces(tree, own, chance, ())
    for element in own:
        for one in element.iter():
            for side in ("text", "tail"):
                text = getattr(one, side)
                if text and (one is not element or side == "text"):
                    text = text.replace("'", "\u2019") if chance.random() < 0.5 else text.replace("\u2019", "'")
                    text = text.replace("\u201c", '"').replace("\u201d", '"').replace(" \u2013 ", " \u2014 ")
                    setattr(one, side, text.replace("ation", "a\u00adtion").replace("  ", " \u00a0"))


def links(tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Where links lead and which picture is shown."""
    nonces(tree, own, chance, ())
    for element in tree.iter("a", "img"):
        for name in ("href", "src"):
            if element.get(name):
                element.set(name, f"{element.get(name)}?utm={chance.randrange(999)}")


def sharing(_tree: Any, own: list[Any], chance: random.Random, _teasers: Sequence[tuple[str, str]]) -> None:
    """Buttons for sharing, with counters."""
    own[-1].addnext(
        html.fragment_fromstring(
            f'<ul class="share-bar"><li><a href="#f">Facebook {chance.randrange(999)}</a></li><li><a href="#t">Tweet</a></li></ul>'
        )
    )


def writer(_tree: Any, own: list[Any], chance: random.Random, teasers: Sequence[tuple[str, str]]) -> None:
    """A box about the writer below the article."""
    own[-1].addnext(
        html.fragment_fromstring(
            f'<div class="author-bio"><p>The writer covers politics and has {chance.randrange(9)} cats.'
            f' Latest: <a href="/a">{_safe(chance.choice(teasers)[0])}</a></p></div>'
        )
    )


MAKERS: dict[str, Maker] = {
    maker.__name__.replace("_", " "): maker
    for maker in (
        nonces, classes, advert, related, read_more, most_read, trending, cookies, newsletter, counters, hours_ago,
        comments, ticker, footer, typography, links, sharing, writer,
    )
}  # fmt: skip
