"""Parts the visible words of a web page into those that may be its article and those that plainly are not."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml import html as markup_of

#: Names by which sites call what stands around an article. These words are never the article's own.
_FOREIGN = frozenset(
    """
    comment comments commentlist disqus livefyre respond replies discussion coral related relatedposts recommended
    recommendation recommendations recirculation recirc morestories trending popular mostread mostpopular mostviewed
    bestof outbrain taboola zergnet revcontent newsletter subscribe signup breadcrumb breadcrumbs pagination navbar
    navigation cookie cookies consent gdpr ad ads advert advertisement advertisements adsense sponsored sponsor promoted
    sharing sharebar sharetools addthis upnext readnext seealso alsolike masthead sitefooter sitemap copyright
    kommentare kommentar commentaires comentarios commenti komentarze reacties relacionados relacionadas lire-aussi
    """.split()  # noqa: SIM905 - words are read as words.
)
#: Names that now and then stand on a part of the article too: they count where the careful reading left it out.
_DOUBTFUL = frozenset(
    """
    teaser teasers promo promos widget widgets sidebar rail aside menu nav footer header share social toolbar tags
    tagcloud latest more next previous carousel slider cards topics trends login modal popup banner author bio profile
    tooltip stories headlines newsfeed feed readmore linklist links archive archives categories
    """.split()  # noqa: SIM905 - words are read as words.
)
_FOREIGN_ELEMENTS = frozenset(("nav",))
_DOUBTFUL_ELEMENTS = frozenset(("aside", "footer", "header", "menu", "dialog"))
_FOREIGN_ROLES = frozenset(("navigation", "search", "contentinfo", "banner", "menu", "menubar", "alert", "alertdialog"))
_DOUBTFUL_ROLES = frozenset(("complementary", "dialog"))
_UNSEEN = ("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select", "textarea")
_NEVER_PARTED = frozenset(("html", "body", "main", "article"))
#: Their names speak of words within a line.
_INLINE = frozenset(
    """
    a abbr b cite code em h1 h2 h3 h4 h5 h6 i mark p q s small span strong sub sup time u
    """.split()  # noqa: SIM905 - words are read as words.
)
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_STOPS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "။", ".”", '."', "!”", "?”")
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
#: Elements that begin a line of their own.
_BLOCKS = frozenset(
    """
    address article aside blockquote br button caption dd details div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hr li main nav ol option p pre section summary table tbody td tfoot th thead tr ul
    """.split()  # noqa: SIM905 - words are read as words.
)
#: A line of the main text of at least so many letters and digits tells whether it stands in a part of the page.
_TELLING = 30
#: Of the main text this share makes a part of the page the article, whatever the part is called.
_ARTICLE_SHARE = 0.25
#: A block of which this share stands in links is a list of links.
_ALL_LINKS = 0.8
#: The top of an article has a smaller share of links.
_FEW_LINKS = 0.3
#: A card of another page has at most so many characters, and a headline of at least so many.
_LONGEST_CARD, _HEADLINE = 500, 15
_HEADLINES = etree.XPath(".//*[self::h2 or self::h3 or self::h4 or self::h5][.//a[@href] or ancestor::a[@href]]")
_MOST_MARKUP = 4_000_000
_MOST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words of a page, apart: ``inside`` may be the article, ``outside`` are menus, comments, teasers, notices."""

    inside: str = ""
    outside: str = ""


def around(markup: str, main: str) -> Around:
    """Part a page's words by how its elements are named; lines are parted by a newline.

    ``main`` is the main text as the careful extractor found it. What holds a good part of it is the article, however
    it is called; what is called by a doubtful name is foreign only where it holds none of it and does not stand between
    paragraphs of it. Hidden parts are foreign
    too unless they hold much of the article. Empty where the markup cannot be parsed or is too long.
    """
    if len(markup) > _MOST_MARKUP:
        return Around()
    try:
        root = markup_of.document_fromstring(
            markup.encode("utf-8", "replace"), parser=markup_of.HTMLParser(encoding="utf-8", huge_tree=True)
        )
    except etree.ParserError:
        return Around()
    etree.strip_elements(root, *_UNSEEN, etree.Comment, etree.ProcessingInstruction, with_tail=False)
    lines = [key for line in main.split("\n") if len(key := _squash(line)) >= _TELLING]
    foreign = list(_foreign(root, lines, _weights(root)))
    outside = "\n".join(_text(part) for part in foreign)
    for part in foreign:
        _take_out(part)
    return Around(inside=_text(root)[:_MOST_TEXT], outside=outside[:_MOST_TEXT])


def _weights(root: markup_of.HtmlElement) -> dict[markup_of.HtmlElement, tuple[int, int]]:
    """Count the characters of each part, and those of them that stand in links."""
    weights: dict[markup_of.HtmlElement, tuple[int, int]] = {}
    for _, part in etree.iterwalk(root, events=("end",)):
        own = len((part.text or "").strip())
        linked = 0
        for child in part:
            words, links = weights.get(child, (0, 0))
            own += words + len((child.tail or "").strip())
            linked += links
        weights[part] = (own, own if part.tag == "a" and part.get("href") is not None else linked)
    return weights


def _foreign(
    root: markup_of.HtmlElement, lines: list[str], weights: dict[markup_of.HtmlElement, tuple[int, int]]
) -> Iterator[markup_of.HtmlElement]:
    """Give the outermost parts that are not the article, in the order of the page."""
    bodies = _Bodies(lines)
    #: With each part whether it stands between paragraphs of the article, where links are the article's own.
    waiting = [(root, False)]
    while waiting:
        part, amid = waiting.pop()
        doubt = _doubt(part)
        if doubt is None and not amid and _leads_away(part, *weights[part]):
            doubt = False
        if doubt is False and (amid or bodies.amid(part) or bodies.ends_with(part)):
            doubt, amid = None, True
        elif doubt is False and _is_headline(part, *weights[part]):
            doubt = None
        if doubt is not None and _foreign_to(part, lines, most=_ARTICLE_SHARE if doubt else 0.0):
            yield part
            continue
        waiting.extend((child, amid) for child in reversed(part) if isinstance(child.tag, str))


def _doubt(part: markup_of.HtmlElement) -> bool | None:
    """Say whether a part is foreign by its name: True for sure, False perhaps, None not at all."""
    tag, role = part.tag, (part.get("role") or "").lower()
    hidden = part.get("hidden") is not None or _HIDDEN.search(part.get("style") or "") is not None
    if tag in _NEVER_PARTED or tag in _INLINE:
        return True if hidden and tag in _INLINE else None
    called = _called(part.get("class"), part.get("id"))
    if hidden or tag in _FOREIGN_ELEMENTS or role in _FOREIGN_ROLES or not called.isdisjoint(_FOREIGN):
        return True
    if tag in _DOUBTFUL_ELEMENTS or role in _DOUBTFUL_ROLES or not called.isdisjoint(_DOUBTFUL):
        return False
    return None


def _leads_away(part: markup_of.HtmlElement, words: int, linked: int) -> bool:
    """Tell a list of links, or the card of another page (its headline, linked, and a few words about it).

    Links that a wiki marks as leading out of it are no other articles of the site, but what the article points at.
    """
    if part.tag not in _BLOCKS or not words or part.find(".//cite") is not None:
        return False
    if linked >= _ALL_LINKS * words:
        return not part.find_class("external") or bool(_HEADLINES(part))
    return words <= _LONGEST_CARD and linked >= _HEADLINE and bool(_HEADLINES(part))


def _is_headline(part: markup_of.HtmlElement, words: int, linked: int) -> bool:
    """Tell the top of an article, with its headline and its standfirst, from the top of a site."""
    return part.tag not in _NEVER_PARTED and linked < _FEW_LINKS * words and part.find(".//h1") is not None


def _called(*names: str | None) -> frozenset[str]:
    """Give the words that names are made of, and each name run together: ``most-read`` is ``mostread`` too."""
    words: set[str] = set()
    for name in " ".join(filter(None, names)).split()[:20]:
        parts = [part.lower() for part in _NAME.findall(name)]
        words.update(parts)
        words.update(a + b for a, b in itertools.pairwise(parts))
    return frozenset(words)


def _foreign_to(part: markup_of.HtmlElement, lines: list[str], *, most: float) -> bool:
    """Tell whether a part holds at most this share of the main text."""
    here = _squash("".join(part.itertext()))
    if not here:
        return False
    whole = sum(map(len, lines)) or 1
    return sum(len(line) for line in lines if line in here) / whole <= most


class _Bodies:
    """Remembers, for each part of the page, between which of its children the article stands."""

    def __init__(self, lines: list[str]) -> None:
        self._lines = lines
        self._spans: dict[markup_of.HtmlElement, tuple[dict[markup_of.HtmlElement, int], int, int]] = {}

    def amid(self, part: markup_of.HtmlElement) -> bool:
        """Tell whether paragraphs of the article stand before and behind a part, as its siblings."""
        parent = part.getparent()
        if parent is None:
            return False
        if parent not in self._spans:
            children = {child: place for place, child in enumerate(parent)}
            holding = [place for child, place in children.items() if self._holds(child)]
            self._spans[parent] = (children, min(holding, default=0), max(holding, default=0))
        children, first, last = self._spans[parent]
        return first < children[part] < last

    def ends_with(self, part: markup_of.HtmlElement) -> bool:
        """Tell a sentence of links in a paragraph beside paragraphs of the article; headlines have no full stop."""
        if part.tag != "p" or not "".join(part.itertext()).rstrip().endswith(_STOPS):
            return False
        return any(child.tag == "p" and self._holds(child, within=True) for child in part.itersiblings(preceding=True))

    def _holds(self, part: markup_of.HtmlElement, *, within: bool = False) -> bool:
        """Tell whether a line of the article stands in a part, or (``within``) the part in such a line."""
        here = _squash("".join(part.itertext()))
        return len(here) >= _TELLING and any(line in here or (within and here in line) for line in self._lines)


def _take_out(part: markup_of.HtmlElement) -> None:
    """Take a part out of its page; what follows it stays."""
    parent = part.getparent()
    if parent is None:
        return
    before = part.getprevious()
    tail = f"\n{part.tail or ''}"
    if before is not None:
        before.tail = (before.tail or "") + tail
    else:
        parent.text = (parent.text or "") + tail
    parent.remove(part)


def _text(root: markup_of.HtmlElement) -> str:
    """Give the words of a part, a line for each block in it."""
    pieces: list[str] = []
    for event, part in etree.iterwalk(root, events=("start", "end")):
        block = part.tag in _BLOCKS
        if block:
            pieces.append("\n")
        if event == "start" and part.text:
            pieces.append(" ".join(part.text.split("\n")))
        elif event == "end" and part.tail and part is not root:
            pieces.append(" ".join(part.tail.split("\n")))
    return "\n".join(line for raw in "".join(pieces).split("\n") if (line := " ".join(raw.split())))


def _squash(words: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"\W+", "", words)
