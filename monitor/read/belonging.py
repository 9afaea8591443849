"""Finds what belongs to an article though no extractor says so: tables and lists, boxes of facts, headings."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.text.moving import is_label
from monitor.read.cutting import Cut, weight
from monitor.read.parts import Part
from monitor.read.walk import Walk

_DATA = frozenset(("table", "ul", "ol", "dl", "pre", "blockquote"))
#: What is asked as a whole, outermost of them.
_WHOLE = _DATA | {"aside", "figure", "form"}
_WORKED = frozenset(("form", "button", "input", "select", "textarea", "iframe"))
#: What a site may bring or drop at the end of an article.
_LOOSE = frozenset(("h2", "h3", "h4", "h5", "h6", "figure"))
#: The article's paragraphs stand in parts that hold so many of them, and this share of their letters.
_FEWEST, _SHARE = 2, 0.25
#: From this share of links on a list leads away.
_LINKED = 0.3
#: From this share on a line is a headline that leads away.
_ALL_LINKS = 0.8
#: A box of facts has a sentence of so many letters, running text has lines of so many.
_SENTENCE, _RUNNING_TEXT = 20, 60
_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964][\"')\]\u201d\u2019\u300d\u00bb]*\s*$")


@dataclass(frozen=True, slots=True)
class Belonging:
    """What belongs to an article."""

    #: Tables, lists and boxes.
    parts: frozenset[Part] = frozenset()
    #: Lines by their places, which a site may bring or drop as it likes, but not rewrite.
    lines: frozenset[int] = frozenset()


@dataclass(slots=True)
class _Home:
    """A part in which paragraphs of the article stand, and the places of the first and the last."""

    part: Part
    first: int
    last: int
    places: frozenset[int]


def belonging(
    walk: Walk,
    cut: Sequence[Cut],
    article: Sequence[bool],
    *,
    foreign: frozenset[Part],
    is_named: Callable[[Part], bool],
) -> Belonging:
    """Find what stands between paragraphs of the article, or right before or behind them in the part that holds them.

    It leads nowhere else, is not worked with, and is not named as the site's. ``article`` says of each line whether it
    is taken for the article's, ``foreign`` are parts that are the site's or the readers', ``is_named`` tells whether a
    part is named as one.
    """
    finder = _Finder(walk, cut, article, foreign, is_named)
    for home in _homes(cut, article, foreign):
        finder.look(home)
    return Belonging(frozenset(finder.parts), frozenset(finder.lines))


class _Finder:
    """Looks around the paragraphs of an article."""

    def __init__(
        self,
        walk: Walk,
        cut: Sequence[Cut],
        article: Sequence[bool],
        foreign: frozenset[Part],
        is_named: Callable[[Part], bool],
    ) -> None:
        self._walk = walk
        self._cut = cut
        self._article = article
        self._foreign = foreign
        self._is_named = is_named
        self.parts: set[Part] = set()
        self.lines: set[int] = set()

    def look(self, home: _Home) -> None:
        """Look between, behind and before the paragraphs that stand in one part."""
        between = [place for place in range(home.first + 1, home.last) if place not in home.places]
        for unit, held in self._units(between, home.part):
            if self._is_own(unit, held, home.part):
                self.parts.add(unit)
        if home.part.tag == "body":
            # What stands beside it there is as likely the site's.
            return
        for unit, held in self._units(range(home.last + 1, len(self._cut)), home.part):
            if self._is_own(unit, held, home.part):
                self.parts.add(unit)
            elif all(self._article[place] for place in held) and not self._is_of_site(unit, held, home.part):
                # A last paragraph may be short.
                continue
            elif unit.tag in _LOOSE and not self._is_of_site(unit, held, home.part):
                self.lines.update(held)
            else:
                break
        for unit, held in self._units(range(home.first - 1, -1, -1), home.part):
            if not self._is_own(unit, held, home.part):
                break
            self.parts.add(unit)

    def _units(self, places: Iterable[int], home: Part) -> Iterable[tuple[Part, list[int]]]:
        """Give what stands there, each as a whole with its lines, up to the first line that stands elsewhere."""
        inside = itertools.takewhile(lambda place: home.holds(self._cut[place].part), places)
        for unit, group in itertools.groupby(inside, lambda place: self._unit(place, home)):
            yield unit, sorted(group)

    def _unit(self, place: int, home: Part) -> Part:
        """Give the outermost table, list or box around a line, or what it stands in below its home."""
        unit = part = self._cut[place].part
        for at in part.upwards():
            if at is home:
                break
            if at.tag in _WHOLE or unit.tag not in _WHOLE:
                unit = at
        return unit

    def _is_own(self, unit: Part, held: Sequence[int], home: Part) -> bool:
        """Tell a table, a list or a box of facts of the article from those of the site."""
        aside = unit.tag == "aside"
        if not (aside or unit.tag in _DATA) or self._is_of_site(unit, held, home):
            return False
        if not aside:
            return True
        lines = [self._cut[place] for place in held]
        leads = any(line.links >= _ALL_LINKS for line in lines)
        return not leads and any(line.part.tag == "tr" or _is_sentence(line) for line in lines)

    def _is_of_site(self, unit: Part, held: Sequence[int], home: Part) -> bool:
        """Tell what leads away, is worked with, or is called something of the site's, by name or by heading."""
        lines = [self._cut[place] for place in held]
        if sum(len(line.key) * line.links for line in lines) >= _LINKED * sum(len(line.key) for line in lines):
            return True
        if any(self._is_foreign(line.part, home) for line in lines):
            return True
        if any(part.tag in _WORKED for part in self._walk.parts[unit.number : unit.last + 1]):
            return True
        before = self._cut[held[0] - 1].text if held[0] else ""
        return _is_of_site(before) or _is_of_site(lines[0].text)

    def _is_foreign(self, part: Part, home: Part) -> bool:
        """Tell whether a part stands in something that is the site's, below its home."""
        below = itertools.takewhile(lambda at: at is not home, part.upwards())
        return any(at in self._foreign or self._is_named(at) for at in below)


def _homes(cut: Sequence[Cut], article: Sequence[bool], foreign: frozenset[Part]) -> list[_Home]:
    """Give the parts in which running text of the article stands together, each with its places."""
    running = [
        place
        for place, line in enumerate(cut)
        if article[place]
        and line.links < _LINKED
        and weight(line.key) >= _RUNNING_TEXT
        and not (line.unseen or line.struck)
        and foreign.isdisjoint(line.part.upwards())
    ]
    many: dict[Part, int] = {}
    for place in running:
        for at in cut[place].part.upwards():
            many[at] = many.get(at, 0) + 1
    homes: dict[Part, list[int]] = {}
    for place in running:
        home = next((at for at in cut[place].part.upwards() if many[at] >= _FEWEST), None)
        if home is not None:
            homes.setdefault(home, []).append(place)
    letters = {home: sum(len(cut[place].key) for place in places) for home, places in homes.items()}
    whole = sum(len(cut[place].key) for place in running)
    return [
        _Home(part=home, first=places[0], last=places[-1], places=frozenset(places))
        for home, places in homes.items()
        if letters[home] >= _SHARE * whole
    ]


def _is_sentence(line: Cut) -> bool:
    """Tell a sentence from labels."""
    return weight(line.key) >= _SENTENCE and _ENDED.search(line.text) is not None


def _is_of_site(heading: str) -> bool:
    """Tell whether a line is one that sites write above what is theirs."""
    return is_label(heading) or is_above_others(heading) or is_above_comments(heading)
