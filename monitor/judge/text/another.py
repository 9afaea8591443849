"""Another page in place of the one that was cited: what that one was about, and what this one is about."""

from __future__ import annotations

from dataclasses import replace

from monitor.judge.text.edits import Difference
from monitor.judge.text.fold import squash, weight, words
from monitor.judge.text.paragraphs import BY_CHANCE
from monitor.judge.text.segments import Text
from monitor.model.comparison import Edit

#: No stretch that people read is longer, in characters.
_LONGEST = 300


def as_another(difference: Difference, articles: tuple[Text, Text], titles: tuple[str, str]) -> Difference:
    """Give the difference as titles and first sentences, and all words of either article as removed and added.

    Two pages that have nothing in common have small words in common; edits between those tell nobody anything.
    ``articles`` and ``titles`` are those of the cited page and of the one that stands there now.
    """
    told = [Edit(was=_short(titles[0]), now=_short(titles[1]))] if any(map(str.strip, titles)) else []
    firsts = [_first(article, title) for article, title in zip(articles, titles, strict=True)]
    told += [Edit(was=firsts[0], now=firsts[1])] if any(firsts) else []
    removed, added = (weight(words("\n".join(one.text for one in article.segments))) for article in articles)
    return replace(difference, edits=tuple(told), added=added, removed=removed)


def _first(article: Text, title: str) -> str:
    """Give the first sentence of an article that is neither its title nor a label; the first words where none is."""
    known = squash(title)
    sentences = [one for one in article.segments if one.key.strip() not in known]
    first = next((one for one in sentences if len(one.key) >= BY_CHANCE), None)
    return _short((first or sentences[0]).text) if sentences else ""


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST else f"{flat[:_LONGEST]}…"
