"""Parts the visible words of a web page into those that may be its article and those that plainly are not."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from monitor.read.cutting import weight
from monitor.read.parts import BREAKING, Part
from monitor.read.ruled import ruled_off
from monitor.read.voices import cards, comments
from monitor.read.walk import Walk

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
_NEVER_PARTED = frozenset(("html", "body", "main", "article"))
#: Their names speak of words within a line.
_INLINE = frozenset(
    """
    a abbr b cite code em h1 h2 h3 h4 h5 h6 i mark p q s small span strong sub sup time u
    """.split()  # noqa: SIM905 - words are read as words.
)
_STOPS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "။", ".”", '."', "!”", "?”")
_NAME = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
#: Stands in no page, for parsers drop it.
_MARK = "\0"
_LETTERS = re.compile(rf"[\w{_MARK}]+")
#: A line of the main text of at least so many letters and digits tells whether it stands in a part of the page.
_TELLING = 30
#: Of the main text this share makes a part of the page the article, whatever the part is called.
_ARTICLE_SHARE = 0.25
#: Of the main text so much makes a part the one that holds all of it.
_ALL_OF_IT = 0.9
#: A block of which this share stands in links is a list of links.
_ALL_LINKS = 0.8
#: The top of an article has a smaller share of links.
_FEW_LINKS = 0.3
#: A card of another page has at most so many characters, and a headline of at least so many.
_LONGEST_CARD, _HEADLINE = 500, 15
_MOST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """The words of a page, apart: ``inside`` may be the article, ``outside`` are menus, comments, teasers, notices."""

    inside: str = ""
    outside: str = ""


def around(walk: Walk, main: str, own: Container[Part] = frozenset()) -> Around:
    """Part a page's words by how its elements are named; lines are parted by a newline.

    ``main`` is the main text as the careful extractor found it. What holds a good part of it is the article, however
    it is called; what is called by a doubtful name is foreign only where it holds none of it and does not stand between
    paragraphs of it. Hidden parts are foreign too unless they hold much of the article; what is struck out is.
    ``own`` are tables, lists and boxes that belong to the article.
    """
    if not walk.parts:
        return Around()
    foreign = bytearray(len(walk.pieces))
    article = _Article(walk, main)
    said = {part for group in comments(walk) if article.share(group) <= _ARTICLE_SHARE for part in group}
    carded = {part for group in cards(walk) for part in group}
    for part in _foreign(walk, article, said, carded, own):
        foreign[part.first : part.end] = b"\1" * (part.end - part.first)
    for part in walk.unseen:
        if part.struck:
            foreign[part.first : part.end] = b"\1" * (part.end - part.first)
    for piece in ruled_off(walk):
        foreign[piece] = 1
    apart: tuple[list[str], list[str]] = ([], [])
    for line in walk.lines:
        whose = [foreign[piece] for piece in line.pieces]
        if whose.count(whose[0]) == len(whose):
            apart[whose[0]].append(line.text)
            continue
        for key in (0, 1):
            run = [walk.pieces[piece] for piece in line.pieces if foreign[piece] == key]
            if text := " ".join("".join(run).split()):
                apart[key].append(text)
    inside, outside = ("\n".join(lines)[:_MOST_TEXT] for lines in apart)
    return Around(inside=inside, outside=outside)


def _foreign(
    walk: Walk, article: _Article, said: Container[Part], carded: Container[Part], own: Container[Part]
) -> Iterator[Part]:
    """Give the outermost parts that are not the article, in the order of the page.

    ``said`` are comments by what repeats in them, ``carded`` other articles likewise, ``own`` belong to the article.
    """
    #: With each part whether it stands between paragraphs of the article, where links are the article's own.
    waiting = [(walk.parts[0], False)]
    while waiting:
        part, amid = waiting.pop()
        doubt = True if part in said else _doubt(part)
        if doubt is None and not amid and (part in carded or _leads_away(part, walk)):
            doubt = False
        if doubt is False and (amid or part in own or article.claims(part) or _is_lead(part, article, walk)):
            doubt, amid = None, True
        elif doubt is False and _is_headline(part, walk):
            doubt = None
        if doubt is not None and article.is_foreign_to(part, most=_ARTICLE_SHARE if doubt else 0.0):
            yield part
            continue
        waiting.extend((child, amid) for child in reversed(part.below))


def _doubt(part: Part) -> bool | None:
    """Say whether a part is foreign by its name: True for sure, False perhaps, None not at all."""
    tag, role, hidden = part.tag, part.role, part.hidden
    if tag == "article" and "comment" in part.classes.split():
        return True
    if tag in _NEVER_PARTED or tag in _INLINE:
        return True if hidden and tag in _INLINE else None
    if hidden or tag in _FOREIGN_ELEMENTS or role in _FOREIGN_ROLES:
        return True
    named = _named(part.classes, part.name) if part.classes or part.name else None
    if named is True:
        return True
    return False if tag in _DOUBTFUL_ELEMENTS or role in _DOUBTFUL_ROLES else named


def _leads_away(part: Part, walk: Walk) -> bool:
    """Tell a list of links, or the card of another page (its headline, linked, and a few words about it).

    Links that a wiki marks as leading out of it are no other articles of the site, but what the article points at.
    """
    if part.tag not in BREAKING or not part.letters or part.has_any(walk.cites):
        return False
    if part.linked >= _ALL_LINKS * part.letters:
        external = part.external or part.has_any(walk.external)
        return not external or part.has_any(walk.led)
    return part.letters <= _LONGEST_CARD and part.linked >= _HEADLINE and part.has_any(walk.led)


def _is_headline(part: Part, walk: Walk) -> bool:
    """Tell the top of an article, with its headline and its standfirst, from the top of a site."""
    few = part.tag not in _NEVER_PARTED and part.linked < _FEW_LINKS * part.letters
    return few and part.has_any(walk.titles)


def _is_lead(part: Part, article: _Article, walk: Walk) -> bool:
    """Tell the film or picture with its caption that opens an article: right above its text, in what holds all of it.

    Other articles stand beside each other; what opens an article stands alone.
    """
    above = part.above
    if above is None or article.share((above,)) < _ALL_OF_IT:
        return False
    if not any(at.tag == "figcaption" or "caption" in at.classes.split() for at in walk.parts[part.number : part.last]):
        return False
    alike = (child for child in above.below if (child.tag, child.classes) == (part.tag, part.classes))
    return sum(1 for _ in alike) == 1 and article.begins_behind(part)


@lru_cache(maxsize=4096)
def _named(classes: str, name: str) -> bool | None:
    """Say what names tell of a part: True that it is foreign, False that it may be, None nothing.

    The words they are made of count, and each two run together: ``most-read`` is ``mostread`` too.
    """
    words: set[str] = set()
    for one in f"{classes} {name}".split()[:20]:
        pieces = [piece.lower() for piece in _NAME.findall(one)]
        words.update(pieces)
        words.update(a + b for a, b in itertools.pairwise(pieces))
    if not words.isdisjoint(_FOREIGN):
        return True
    return None if words.isdisjoint(_DOUBTFUL) else False


class _Article:
    """Knows where on the page the lines of the main text stand."""

    def __init__(self, walk: Walk, main: str) -> None:
        #: Letters and digits of the page, and where each piece begins in them.
        squashed = "".join(_LETTERS.findall(_MARK.join(walk.pieces))).split(_MARK)
        self._pieces = walk.pieces
        self._at = [0, *itertools.accumulate(map(len, squashed))]
        self._page = "".join(squashed)
        self._lines = [key for line in main.split("\n") if weight(key := _squash(line)) >= _TELLING]
        lines = self._lines
        self._lengths = [len(line) for line in lines]
        self._whole = sum(self._lengths) or 1
        found = sorted((start, number) for number, line in enumerate(lines) for start in self._all(line))
        self._starts = [start for start, _ in found]
        self._numbers = [number for _, number in found]
        #: Of each part that was asked, between which of its children the article stands.
        self._spans: dict[Part, tuple[int, int]] = {}
        #: Of each list that was asked, the kinds of items in which the article stands.
        self._lists: dict[Part, set[str]] = {}

    def _all(self, line: str) -> Iterator[int]:
        """Give every place of the page where a line begins."""
        start = self._page.find(line)
        while start >= 0:
            yield start
            start = self._page.find(line, start + 1)

    def _in(self, part: Part) -> set[int]:
        """Give the lines that stand in a part, by their numbers."""
        begin, end = self._at[part.first], self._at[part.end]
        held = set()
        for place in range(bisect_left(self._starts, begin), bisect_left(self._starts, end)):
            number = self._numbers[place]
            if self._starts[place] + self._lengths[number] <= end:
                held.add(number)
        return held

    def is_foreign_to(self, part: Part, *, most: float) -> bool:
        """Tell whether a part with words holds at most this share of the main text."""
        if self._at[part.first] == self._at[part.end]:
            return False
        return sum(self._lengths[number] for number in self._in(part)) / self._whole <= most

    def share(self, parts: Iterable[Part]) -> float:
        """Give the share of the main text that stands in some parts, 0 to 1."""
        return sum(self._lengths[number] for part in parts for number in self._in(part)) / self._whole

    def claims(self, part: Part) -> bool:
        """Tell whether a part stands where the article's own links do: amid it, at its end, or in a list of its own."""
        return self.is_amid(part) or self.ends_with(part) or self.lists(part)

    def lists(self, part: Part) -> bool:
        """Tell an item with words of its own, of a list of which another is in the main text: they stand together."""
        if part.tag != "li" or part.above is None or part.linked >= _ALL_LINKS * part.letters:
            return False
        above = part.above
        if above not in self._lists:
            self._lists[above] = {child.classes for child in above.below if child.tag == "li" and self._in(child)}
        return part.classes in self._lists[above]

    def is_amid(self, part: Part) -> bool:
        """Tell whether paragraphs of the article stand before and behind a part, as its siblings."""
        above = part.above
        if above is None:
            return False
        if above not in self._spans:
            holding = [child.number for child in above.below if self._in(child)]
            self._spans[above] = (holding[0], holding[-1]) if holding else (part.number, part.number)
        first, last = self._spans[above]
        return first < part.number < last

    def begins_behind(self, part: Part) -> bool:
        """Tell whether all of the main text stands behind a part."""
        return bool(self._starts) and self._starts[0] >= self._at[part.end]

    def ends_with(self, part: Part) -> bool:
        """Tell a sentence of links in a paragraph beside paragraphs of the article; headlines have no full stop."""
        if part.tag != "p" or part.above is None:
            return False
        if not "".join(self._pieces[part.first : part.end]).rstrip().endswith(_STOPS):
            return False
        before = itertools.takewhile(lambda child: child is not part, part.above.below)
        return any(child.tag == "p" and self._is_of(child) for child in before)

    def _is_of(self, part: Part) -> bool:
        """Tell whether a line of the article stands in a part, or a part of some length in such a line."""
        if self._in(part):
            return True
        here = self._page[self._at[part.first] : self._at[part.end]]
        return len(here) >= _TELLING and any(here in line for line in self._lines)


def _squash(words: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"\W+", "", words)
