"""What stands above and below an article: credits and offers, which templates bring and drop, or a paragraph of it."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from rapidfuzz import fuzz

from monitor.judge.lexicon.company_words import is_portrait
from monitor.judge.lexicon.credit_words import is_credit, is_site_line
from monitor.judge.lexicon.edge_words import is_edge_line
from monitor.judge.lexicon.expressions import expression
from monitor.judge.text.fold import weight, words
from monitor.judge.text.moving import is_label
from monitor.judge.text.notes import is_note
from monitor.judge.text.paragraphs import Said, in_article, is_ended, leads_away, may_be

#: Words before or after an article that a redesign may drop or bring.
_EDGE_WORDS = 40
#: A paragraph of so many words that ends as sentences do is none of them; nor is one of so many letters in some words,
#: for languages that join words say as much in fewer (twelve English words have about as many).
_WHOLE_WORDS, _SOME_WORDS, _WHOLE_LETTERS = 12, 6, 56
#: What a sign says in letters where it is more than one: syllables of Korean and Japanese, Chinese characters, and
#: consonants where no vowels are written (Hebrew, Arabic, Persian).
_SIGNS = (
    (expression(r"[\uac00-\ud7a3]"), 2.3),
    (expression(r"[\u3040-\u30ff]"), 1.6),
    (expression(r"[\u3400-\u9fff]"), 2.8),
    (expression(r"[\u05d0-\u05ea\u0620-\u064a\u0671-\u06d3]"), 1.2),
)
_LISTED = frozenset(("tr", "li", "dd", "td"))
#: Lines this alike (0 to 100), each in the other's place, are one line, edited.
_ALMOST = 60


def without_edge(
    said: Sequence[Said], kept: Collection[int], edited: Collection[Said], paths: Collection[str]
) -> list[Said]:
    """Leave out the little that another template says before or after all that stands on both pages: credits, offers.

    A whole paragraph of running text that leads nowhere is the article's, where it stands as the others do; so is a
    short one of their very kind (``paths``) that speaks neither to readers nor of the article, and each line that was
    ``edited``, for a template brings and drops its lines, and writes none almost like another.
    """
    first, last = min(kept, default=0), max(kept, default=0)
    said = _without_portrait(said, last, edited)
    edge = [one for one in said if not first <= one.at <= last]
    if weight(words("\n".join(one.segment.text for one in edge))) > _EDGE_WORDS:
        return list(said)
    texts: dict[int, list[str]] = {}
    for one in edge:
        texts.setdefault(one.at, []).append(one.segment.text)
    whole = {one.at for one in edge if _is_whole(one, " ".join(texts[one.at]), paths)}
    return [one for one in said if one not in edge or one in edited or one.at in whole or is_note(one.segment.text)]


def _without_portrait(said: Sequence[Said], last: int, edited: Collection[Said]) -> Sequence[Said]:
    """Leave out what a company says of itself below its release, which a template brings and drops as a whole."""
    below: dict[int, list[str]] = {}
    for one in said:
        if one.at > last:
            below.setdefault(one.at, []).append(one.segment.text)
    if any(one in edited for one in said) or not is_portrait([" ".join(texts) for texts in below.values()]):
        return said
    return [one for one in said if one.at <= last]


def is_edited_line(one: Said, other: Said) -> bool:
    """Tell whether a sentence and the one in its place are a line of the article, edited, however short it is.

    It has to be the article's for sure on one of the pages: where paragraphs are lines in a cell, short ones get lost.
    """
    both = (one, other)
    return (
        any(in_article(said.block) and said.block.careful for said in both)
        and all(map(_is_line, both))
        and fuzz.ratio(one.key, other.key) >= _ALMOST
    )


def is_listed_line(one: Said, other: Said) -> bool:
    """Tell whether two sentences are one row or item of the article's; those stay what they are in another template."""
    return all(in_article(said.block) and said.block.tag in _LISTED for said in (one, other)) and (
        one.block.tag == other.block.tag and not (is_site_line(one.block.text) and is_site_line(other.block.text))
    )


def _is_line(said: Said) -> bool:
    """Tell a line that says something from the names, dates and credits of a template."""
    block = said.block
    return (
        may_be(block)
        and not block.dress
        and block.tag != "h1"
        and not leads_away(block)
        and "@" not in block.text
        and is_ended(block)
        and not is_label(block.text)
        and not is_site_line(block.text)
    )


def _is_whole(said: Said, text: str, paths: Collection[str]) -> bool:
    """Tell a paragraph of an article from the lines around it, by what is news of it: no link, address or credit."""
    block = said.block
    return (
        in_article(block)
        and block.careful
        and not leads_away(block)
        and "@" not in text
        and is_ended(block)
        and (_is_long(text) or (block.path in paths and is_fact(block.text)))
        and not is_credit(text)
    )


def is_fact(text: str) -> bool:
    """Tell a short sentence that tells something from lines which date, credit or close an article."""
    return not (is_site_line(text) or is_edge_line(text) or is_label(text))


def _is_long(text: str) -> bool:
    """Tell whether a text is long enough for a sentence of an article, in its own language."""
    said = words(text)
    if weight(said) >= _WHOLE_WORDS:
        return True
    joined = "".join(said)
    letters = len(joined) + sum((worth - 1) * len(sign.findall(joined)) for sign, worth in _SIGNS)
    return weight(said) >= _SOME_WORDS and letters >= _WHOLE_LETTERS
