"""Says of each paragraph of a page whether an extractor took it into its main text."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.judge.text.fold import squashed_lines
from monitor.read.cutting import Cut, weight

#: A text that weighs less is the article's only as a line of its own, or beside one that is.
_BY_CHANCE = 25


def claim(found: Sequence[Cut], text: str, extractor: str, known: dict[str, str]) -> None:
    """Mark the paragraphs that stand in a main text, with what nobody reads in them or without.

    ``known`` are lines of the page with their squashed forms: most of a main text is such lines.
    """
    lines = text.split("\n")
    other = list({line for line in lines if line not in known})
    known.update(zip(other, squashed_lines(other), strict=True))
    keys = [known[line] for line in lines]
    own, whole = frozenset(keys), "".join(keys)

    def claims(key: str) -> bool:
        return key in own or (weight(key) >= _BY_CHANCE and key.strip() in whole)

    for one in found:
        taken = claims(one.key) or (one.whole is not one.key and claims(one.whole))
        setattr(one, extractor, taken or (len(one.cells) > 0 and all(map(claims, one.cells))))
    _claim_beside(found, keys, extractor)


def _claim_beside(found: Sequence[Cut], lines: Sequence[str], extractor: str) -> None:
    """Mark short paragraphs that a main text has in one line with others, as it has those of a cell.

    Few words may stand in any line by chance: these stand right behind a paragraph that is taken, or right before one,
    and up to the next or to the line's end.
    """
    text = "\n".join(("", *lines, ""))
    last = len(found) - 1
    downwards = ((at, at - 1) for at in range(1, last + 1))
    upwards = ((at, at + 1) for at in range(last - 1, -1, -1))
    for place, near in (*downwards, *upwards):
        one = found[place]
        if getattr(one, extractor) or not getattr(found[near], extractor):
            continue
        before = found[place - 1].key[-_BY_CHANCE:] if place else "\n"
        behind = found[place + 1].key[:_BY_CHANCE] if place < last else "\n"
        edge = f"{before}{one.key}\n" if near < place else f"\n{one.key}{behind}"
        if edge in text or f"{before}{one.key}{behind}" in text:
            setattr(one, extractor, True)
