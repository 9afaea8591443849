"""Finds the boxes of other articles below an article by their headings, where no link and no name gives them away."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.read.parts import Part

_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
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
    spans: dict[Part, tuple[int, int]] = {}
    found = set()
    for place, (element, text) in enumerate(cut):
        box = element.above
        if (
            element.tag in _HEADING_TAGS
            and box is not None
            and box.tag in _BOX_TAGS
            and box not in around
            and is_above_others(text)
        ):
            # Few pages have such a heading: only they are asked what every element of theirs holds.
            spans = spans or _spans(cut)
            first, last = spans[box]
            if first == place and _is_box(cut, place, last) and 2 * above >= whole - sum(letters[place : last + 1]):
                found.add(box)
        above += letters[place]
    return frozenset(found)


def _spans(cut: Sequence[tuple[Part, str]]) -> dict[Part, tuple[int, int]]:
    """Give the first and the last paragraph of each element, by their places."""
    spans: dict[Part, tuple[int, int]] = {}
    for place, (element, _) in enumerate(cut):
        for one in element.upwards():
            spans[one] = (spans[one][0] if one in spans else place, place)
    return spans


def _is_box(cut: Sequence[tuple[Part, str]], place: int, last: int) -> bool:
    """Tell whether only short pieces stand below a heading, to the end of what it stands in."""
    pieces = [text for _, text in cut[place + 1 : last + 1]]
    return len(pieces) >= _FEWEST and all(len(text) <= _LONGEST_TEASER for text in pieces)
