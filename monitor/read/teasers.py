"""Finds the boxes of other articles below an article by their headings, where no link and no name gives them away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.read.walk import Part

_HEADING_TAG = re.compile(r"h[1-6]$")
_BOX_TAGS = frozenset(("section", "div", "ul", "ol", "td", "center"))
#: A paragraph of more characters is no teaser; a box has at least two pieces below its heading.
_LONGEST_TEASER, _FEWEST = 240, 2


def boxes(cut: Sequence[tuple[Part, str]], article: Sequence[bool], around: set[Part]) -> frozenset[Part]:
    """Give the elements that hold nothing but other articles.

    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. Such a box begins with its heading, holds short pieces alone, and stands
    below more of the article than above.
    """
    letters = [len(text) if own else 0 for (_, text), own in zip(cut, article, strict=True)]
    whole, above = sum(letters), 0
    first: dict[Part, int] = {}
    last: dict[Part, int] = {}
    for place, (element, _) in enumerate(cut):
        for one in element.upwards():
            first.setdefault(one, place)
            last[one] = place
    found = set()
    for place, (element, text) in enumerate(cut):
        box = element.above
        if (
            _HEADING_TAG.match(element.tag)
            and box is not None
            and box.tag in _BOX_TAGS
            and box not in around
            and first[box] == place
            and is_above_others(text)
            and _is_box(cut, place, last, box)
            and 2 * above >= whole - sum(letters[place : last[box] + 1])
        ):
            found.add(box)
        above += letters[place]
    return frozenset(found)


def _is_box(cut: Sequence[tuple[Part, str]], place: int, last: Mapping[Part, int], box: Part) -> bool:
    """Tell whether only short pieces stand below a heading, to the end of what it stands in."""
    pieces = [text for _, text in cut[place + 1 : last[box] + 1]]
    return len(pieces) >= _FEWEST and all(len(text) <= _LONGEST_TEASER for text in pieces)
