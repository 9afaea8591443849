"""Compares titles the way readers do: the site's name before or behind is no part of the headline."""

from __future__ import annotations

import re

from rapidfuzz import fuzz

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.headline_words import TAKES_BACK
from monitor.judge.text.fold import caseless, fold, squash, weight, words

#: What sites put between the headline and their own name.
_PARTED = re.compile(r"\s+[|\-:·•»>/\\~–—]+\s+|\s*[|·•»]\s*|\s+::\s+")
_CUT = re.compile(r"\s*[|·•:：»›>/\\~–—](?=\s)\s*|\s+[-|·•»›>/\\~–—]\s*|：")
_AFTER_COLON = re.compile(r":\s+|：")
_COUNTER = re.compile(r"^\(\d+\)\s*")
#: A part of so many words is a headline wherever it stands; a site's name is shorter.
_HEADLINE_WORDS = 4
#: A shorter part is the headline where it holds at least this share of all the title's letters.
_MOST = 0.4
_LABEL = re.compile(r"\s*[^\W\d]+(?: [^\W\d]+)?\s*:\s+(?=\S)")
#: What takes a text back, asked of folded words.
TAKEN_BACK = expression(caseless(TAKES_BACK))
#: Likeness (0 to 100) from which a seen title is the given one.
_MATCHES = 85
#: Likeness (0 to 100) below which two titles have nothing to do with each other.
_UNLIKE = 60


def _parts(title: str) -> list[str]:
    """Give the parts of a title in order, each as its words."""
    if "«" not in title:
        # Folding makes marks of quotation of it; alone it is an arrow.
        title = title.replace("»", ">")
    bare = _COUNTER.sub("", fold(title))
    return [joined for part in _PARTED.split(bare) if (joined := " ".join(words(part)))]


def _headline(title: str) -> str:
    """Give the longest part of a title."""
    return max(_parts(title), key=len, default="")


def same_title(one: str, other: str) -> bool:
    """Tell whether two titles name the same headline, whatever site's name stands around it."""
    if one == other:
        return True
    left, right = _parts(one), _parts(other)
    if squash(one) == squash(other) or left == right:
        return True
    alone = len(left) == 1 or len(right) == 1
    return any(
        weight(part.split()) >= _HEADLINE_WORDS or (_most(part, left, alone=alone) and _most(part, right, alone=alone))
        for part in left
        if part in right
    )


def parted(title: str) -> list[str]:
    """Give what a title is made of, each part as its folded words; a colon and other signs part it."""
    return [said for piece in _CUT.split(_COUNTER.sub("", title)) if (said := " ".join(words(piece)))]


def is_headline(part: str, one: list[str], other: list[str]) -> bool:
    """Tell whether words that two titles share are what both are about: many, or most of each of them."""
    if weight(part.split()) >= _HEADLINE_WORDS:
        return True
    return all(len(part) >= _MOST * sum(map(len, parts)) for parts in (one, other))


def headlines(title: str) -> tuple[str, ...]:
    """Give what may be the headline of a title: all of it, its longest part, and what stands behind a first colon."""
    behind = _AFTER_COLON.search(title)
    return tuple(dict.fromkeys((title, _headline(title), *([title[behind.end() :]] if behind else []))))


def _most(part: str, parts: list[str], *, alone: bool) -> bool:
    """Tell whether a short part is what a title is about: much of it, and in front where both titles say more."""
    return len(part) / sum(map(len, parts)) >= _MOST and (alone or parts[0] == part)


def without_label(title: str) -> str:
    """Give a title without the word that a site puts before it ("Archive: ..."); what takes a text back stays."""
    label = _LABEL.match(title)
    return title if label is None or TAKEN_BACK.search(" ".join(words(label.group()))) else title[label.end() :]


def title_likeness(one: str, other: str) -> float:
    """Measure two titles from 0 to 100, the better of whole against whole and headline against headline."""
    whole = fuzz.token_sort_ratio(fold(one), fold(other))
    return max(whole, fuzz.ratio(_headline(one), _headline(other)))


def unlike_titles(one: str, other: str) -> bool:
    """Tell whether two titles have nothing to do with each other; an empty one says nothing."""
    return bool(one.strip()) and bool(other.strip()) and title_likeness(one, other) < _UNLIKE


def title_matches(given: str, seen: str) -> bool:
    """Tell whether a page's title is the one that people gave, well enough to confirm a reconstructed address."""
    if not words(given) or not words(seen):
        return False
    if same_title(given, seen):
        return True
    wanted, shown = " ".join(words(given)), " ".join(words(seen))
    if len(words(given)) >= _HEADLINE_WORDS and f" {wanted} " in f" {shown} ":
        return True
    numbers = [sorted(word for word in words(title) if word[-1].isdecimal()) for title in (given, seen)]
    return numbers[0] == numbers[1] and title_likeness(given, seen) >= _MATCHES
