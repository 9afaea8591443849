"""Takes a page apart into paragraphs, and says of each whether it seems to be the article's or the site's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree, html

from monitor.judge.text.fold import squash
from monitor.model.page import Block
from monitor.read.teasers import boxes

_UNSEEN = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "svg",
        "math",
        "iframe",
        "object",
        "select",
        "option",
        "textarea",
        "button",
        "input",
        "audio",
        "video",
        "canvas",
        "map",
    ]
)
_BROKEN_AT = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "br",
    ]
)
_DRESS_TAGS = frozenset(("nav", "aside", "footer", "form", "menu", "dialog"))
_DRESS_ROLES = frozenset(
    (
        "navigation",
        "complementary",
        "contentinfo",
        "banner",
        "search",
        "form",
        "dialog",
        "alertdialog",
        "menu",
        "toolbar",
    )
)
#: Words in classes and ids, as sites name what is not the article.
_DRESS_NAMES = re.compile(
    r"(?:^|[\s_\-])(?:ads?|advert\w*|adslot|dfp|sponsor\w*|promo\w*|related|recommend\w*|recirc\w*|recommended|outbrain"
    r"|taboola|newsletter\w*|subscri\w*|sign-?up|share\w*|sharing|social\w*|comments?|disqus|respond|cookie\w*|consent\w*"
    r"|gdpr|banner|breadcrumbs?|sidebar|side-bar|widget\w*|most-?(?:read|popular|viewed)|popular|trending|teasers?"
    r"|more-(?:stories|news|from|on)|read-?(?:more|next|also)|also-read|up-?next|next-?(?:up|article|post)|pagination|pager"
    r"|toolbar|menu|nav\w*|footer|masthead|site-?header|tags?|taglist|tag-list|byline|author-?(?:bio|box|info|card)"
    r"|print|donat\w*|paywall\w*|popup|modal|overlay|ticker|weather|views?|view-?count\w*|counter|hits|stats|likes"
    r"|reactions|rating|ratings|poll|quiz|login|user-?menu|skip|screen-?reader\w*|timestamp|timeago|read-?time\w*"
    r"|reading-?time|carousel|slideshow|gallery|credit|livefeed|feed|app-?download|download-?app)(?:$|[\s_\-])",
    re.IGNORECASE,
)
#: What an article shows of others is its own.
_EMBEDDED = re.compile(r"embed|tweet|pull-?quote|blockquote", re.IGNORECASE)
#: Share of the article's letters that the element around it holds.
_HOLDS = 0.75
#: A text of fewer squashed letters is the article's only as a line of its own.
_BY_CHANCE = 25
#: From this share of links on a line is no running text; from so many squashed letters on it may be.
_LINKED, _RUNNING_TEXT = 0.3, 60
#: An article has at least so many squashed letters.
_ARTICLE = 600
_MOST_BLOCKS = 6_000
#: Elements around a block that are remembered, innermost ones.
_LEVELS = 8
_LONGEST_PATH = 2000
_LONGEST_HEADING = 120
_DEEPEST = 400
_HEADING = re.compile(r"h[1-6]$")


@dataclass(slots=True)
class _Found:
    """A paragraph on the way to becoming a block."""

    text: str
    key: str
    links: float
    element: Any
    careful: bool = False
    fast: bool = False


@dataclass(slots=True)
class _Cutter:
    """Gathers inline text until an element begins a line of its own."""

    found: list[_Found] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    linked: int = 0
    in_link: int = 0

    def add(self, text: str | None) -> None:
        """Take text as it comes."""
        if text:
            self.parts.append(text)
            if self.in_link:
                self.linked += len("".join(text.split()))

    def cut(self, element: Any) -> None:
        """End the paragraph at hand."""
        if self.parts:
            text = " ".join("".join(self.parts).split())
            if text and (key := squash(text)):
                letters = len(text) - text.count(" ")
                self.found.append(_Found(text=text, key=key, links=min(1.0, self.linked / letters), element=element))
            self.parts.clear()
        self.linked = 0


def blocks(markup: str, *, careful: str, fast: str) -> tuple[Block, ...]:
    """Give every paragraph of a page in order.

    ``careful`` and ``fast`` are the main texts that the two extractors found, a line for each paragraph.
    """
    root = _tree(markup)
    if root is None:
        return ()
    found = _cut(root)[:_MOST_BLOCKS]
    _claim(found, careful, "careful")
    _claim(found, fast, "fast")
    _speak_for_overlooked(found)
    holder = _holder(found)
    around = {holder, *holder.iterancestors()} if holder is not None else set()
    paths: dict[Any, str] = {}
    dressed: dict[Any, Any] = {}
    teasers = boxes([(one.element, one.text) for one in found], [one.careful for one in found], around)
    heading = ""
    made = []
    span = [place for place, one in enumerate(found) if one.careful] or [0]
    for place, one in enumerate(found):
        # Short lines above and below the article are the site's: dates, prices, names.
        near = span[0] <= place <= span[-1] or len(one.key) >= _RUNNING_TEXT
        dress = _nearest_dress(one.element, dressed)
        boxed = bool(teasers) and not teasers.isdisjoint(_upwards(one.element))
        made.append(
            Block(
                text=one.text,
                tag=one.element.tag,
                path=">".join(_path(one.element, paths).split(">")[-_LEVELS:])[-_LONGEST_PATH:],
                links=round(one.links, 2),
                careful=one.careful and not boxed,
                fast=one.fast and not boxed,
                inside=near and not boxed and holder is not None and _within(one.element, holder),
                dress=boxed or (dress is not None and dress not in around),
                heading=heading,
            )
        )
        if _HEADING.match(one.element.tag):
            heading = one.text[:_LONGEST_HEADING]
    return tuple(made)


def _tree(markup: str) -> Any:
    """Parse it; None where there is nothing."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        root = html.document_fromstring(markup.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, ValueError):
        return None
    body = root.find("body")
    return root if body is None else body


def _cut(root: Any) -> list[_Found]:
    """Walk through the page once."""
    cutter = _Cutter()
    blocks_open = [root]
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, element in walker:
        tag = element.tag
        if event == "start":
            if tag in _UNSEEN:
                walker.skip_subtree()
                continue
            if tag in _BROKEN_AT:
                cutter.cut(blocks_open[-1])
                if tag != "br":
                    blocks_open.append(element)
            elif tag == "a":
                cutter.in_link += 1
            cutter.add(element.text)
            continue
        if tag in _BROKEN_AT and tag != "br":
            cutter.cut(element)
            blocks_open.pop()
        elif tag == "a":
            cutter.in_link -= 1
        if element is not root:
            cutter.add(element.tail)
    cutter.cut(root)
    return cutter.found


def _claim(found: list[_Found], text: str, extractor: str) -> None:
    """Mark the paragraphs that stand in a main text."""
    lines = text.split("\n")
    own = {squash(line) for line in lines}
    whole = "".join(map(squash, lines))
    for one in found:
        key = one.key
        setattr(one, extractor, key in own or (len(key) >= _BY_CHANCE and key.strip() in whole))


def _speak_for_overlooked(found: list[_Found]) -> None:
    """Take running text of one kind for the article's where it outweighs all that the careful extractor found."""
    paths: dict[Any, str] = {}
    dressed: dict[Any, Any] = {}
    runs: dict[str, list[_Found]] = {}
    for one in found:
        if not one.careful and one.links < _LINKED and len(one.key) >= _RUNNING_TEXT:
            runs.setdefault(_path(one.element, paths), []).append(one)
    most = sum(len(one.key) for one in found if one.careful)
    for run in runs.values():
        if (
            len(run) > 1
            and sum(len(one.key) for one in run) > max(most, _ARTICLE)
            and not any(_nearest_dress(one.element, dressed) is not None for one in run)
        ):
            for one in run:
                one.careful = True


def _holder(found: list[_Found]) -> Any:
    """Give the deepest element that holds most of the article; None where there is no article."""
    main = [one for one in found if one.careful] or [one for one in found if one.fast]
    total = sum(len(one.key) for one in main)
    held: dict[Any, int] = {}
    for one in main:
        for element in _upwards(one.element):
            held[element] = held.get(element, 0) + len(one.key)
    enough = [(count, -_depth(element), element) for element, count in held.items() if count >= _HOLDS * total]
    return min(enough, key=lambda each: each[:2])[2] if enough else None


def _upwards(element: Any) -> Iterator[Any]:
    yield element
    yield from element.iterancestors()


def _depth(element: Any) -> int:
    return sum(1 for _ in element.iterancestors())


def _within(element: Any, holder: Any) -> bool:
    return any(above is holder for above in _upwards(element))


def _nearest_dress(element: Any, known: dict[Any, Any]) -> Any:
    """Give the nearest element, from this one upwards, that is no part of any article; None where there is none."""
    trail = []
    at = element
    while at is not None and at not in known:
        trail.append(at)
        if _is_dress(at):
            break
        at = at.getparent()
    answer = (at if at is None or at not in known else known[at]) if at is not None else None
    for one in trail:
        known[one] = answer
    return answer


def _is_dress(element: Any) -> bool:
    """Tell a menu, an offer, a form and their kin by element, role and names."""
    if element.tag in _DRESS_TAGS or (element.get("role") or "").lower() in _DRESS_ROLES:
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(names) > 1 and _DRESS_NAMES.search(names) is not None and _EMBEDDED.search(names) is None


def _path(element: Any, known: dict[Any, str]) -> str:
    """Write the elements around a block, with their classes."""
    if element in known:
        return known[element]
    above = element.getparent()
    names = ".".join((element.get("class") or "").split())
    own = f"{element.tag}.{names}" if names else str(element.tag)
    known[element] = f"{_path(above, known)}>{own}" if above is not None else own
    return known[element]
