"""Finds the sentences that make a page where the extractors found next to nothing of it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from itertools import islice

from monitor.read.bars import asks_consent
from monitor.read.cutting import weight
from monitor.read.dress import is_dress
from monitor.read.parts import Part
from monitor.read.voices import cards, comments
from monitor.read.walk import Line, Walk

#: A main text of more characters is asked no further; one of a smaller weight outside of links may be next to nothing.
_MOST_ASKED, _DOUBTFUL = 2000, 600
#: An article weighs at least so much; what weighs less gives way to more, what weighs more to so many times as much.
_ARTICLE, _TIMES = 250, 2
#: So many sentences of this weight together make a text.
_FEWEST, _LEAST = 2, 120
#: A sentence that ends as sentences do weighs so much, another line so much.
_SENTENCE, _RUNNING_TEXT = 25, 60
#: From this share of links on a line or a list is none of sentences, and from that on it is nothing but links.
_LINKED, _ALL_LINKS = 0.3, 0.8
#: Sentences of one kind that have this share of what the largest kind says are told with it.
_SHARE = 0.2
#: Elements between an item and its words, and those around a line that may make it a card, of so many letters.
_WRAPPED, _CARD = 4, 600
_MOST_LINES = 6_000
_ITEMS = frozenset(("li", "dd", "dt", "td", "th"))
_EDGES = frozenset(("header", "footer"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b\u1362][\"')\]\u201d\u2019\u300d\u00bb]*\s*$")

#: Lines that are told in one way: items of one list, cells of one column, paragraphs under the same elements.
_Kind = tuple[object, ...]


def overlooked(main: str, walk: Walk) -> str:
    """Give the main text, or the sentences of a page beside which it is next to nothing.

    These stand in lists, tables and boxes that are not named as the site's, outside of links. What the main text says
    outside of links stays, and so do headings between the sentences.
    """
    if len(main) > _MOST_ASKED or len(walk.lines) > _MOST_LINES:
        return main
    leads = {_squash(line.text) for line in walk.lines if _links(line) >= _ALL_LINKS}
    said = [words for words in re.split(r"[\n|]", main) if (key := _squash(words)) and key not in leads]
    own = sum(map(weight, said))
    if own >= _DOUBTFUL:
        return main
    keys = {_squash(words) for words in said}
    whole = "".join(map(_squash, said))
    chosen = _chosen(walk)
    missed = [weight(text) for line in chosen if not _holds(whole, keys, text := line.text) and _is_sentence(line)]
    if len(missed) < _FEWEST or sum(missed) < max(_LEAST, own * (_TIMES if own >= _ARTICLE else 1)):
        return main
    return "\n".join(_told(walk, chosen, keys))


def _told(walk: Walk, chosen: Sequence[Line], keys: set[str]) -> Iterable[str]:
    """Give the lines of a text in order: chosen ones, headings between them, and what was found before."""
    places = {line.pieces[0] for line in chosen}
    first, last = min(places), max(places)
    for line in walk.lines:
        at = line.pieces[0]
        heading = line.part.tag in _HEADINGS and first < at < last and not line.worked and _is_open(line, {})
        if at in places or heading or _squash(line.text) in keys:
            yield line.text


def _chosen(walk: Walk) -> list[Line]:
    """Give the lines of lists, tables and boxes of sentences, in order."""
    others = {part for group in itertools.chain(comments(walk), cards(walk)) for part in group}
    closed: dict[Part, bool] = dict.fromkeys(others, True)
    kinds: dict[_Kind, list[Line]] = {}
    for line in walk.lines:
        if not line.worked and line.part.tag not in _HEADINGS and _is_open(line, closed):
            kinds.setdefault(_kind(line.part), []).append(line)
    sizes = {kind: _said(lines) for kind, lines in kinds.items()}
    enough = _SHARE * max(sizes.values(), default=0.0)
    told = (line for kind, lines in kinds.items() if 0 < sizes[kind] >= enough for line in lines)
    taken = [line for line in told if _links(line) < _LINKED and not _is_card(line.part, walk)]
    rows = {row for line in taken if (row := _row(line.part)) is not None and row.letters <= _CARD}
    places = {line.pieces[0] for line in taken}
    return [
        line
        for line in walk.lines
        if line.pieces[0] in places or (rows and not line.worked and _row(line.part) in rows)
    ]


def _said(lines: Sequence[Line]) -> float:
    """Weigh the sentences among lines of one kind; nothing where these lead away, or ask for consent."""
    letters = sum(len(line.text) for line in lines)
    if sum(line.linked for line in lines) >= _LINKED * letters:
        return 0.0
    said = [line for line in lines if _is_sentence(line)]
    size = sum(weight(line.text) for line in said)
    return 0.0 if any(asks_consent(line.text) for line in said) else size


def _kind(part: Part) -> _Kind:
    """Say of what kind a line in this part is."""
    item = _item(part)
    if item is not None and item.above is not None:
        row = item.above
        if row.tag != "tr":
            return (row,)
        return (next((at for at in row.upwards() if at.tag == "table"), row), row.below.index(item))
    above = part.above
    return (part.tag, part.classes, *((above.tag, above.classes) if above is not None else ()))


def _item(part: Part) -> Part | None:
    """Give the item or the cell that a part is or is wrapped in; None where there is none."""
    return next((at for at in islice(part.upwards(), _WRAPPED) if at.tag in _ITEMS), None)


def _row(part: Part) -> Part | None:
    """Give the row of a table that a part stands in; None where it stands in none."""
    item = _item(part)
    return item.above if item is not None and item.above is not None and item.above.tag == "tr" else None


def _is_open(line: Line, closed: dict[Part, bool]) -> bool:
    """Tell whether a line stands in nothing that is the site's or the readers', or that nobody sees."""
    trail = []
    answer = False
    for at in line.part.upwards():
        if at in closed:
            answer = closed[at]
            break
        trail.append(at)
        if at.tag in _EDGES or at.unseen or at.struck or is_dress(at):
            answer = True
            break
    closed.update(dict.fromkeys(trail, answer))
    return not answer


def _is_card(part: Part, walk: Walk) -> bool:
    """Tell what stands in a small box with a heading that leads away."""
    small = itertools.takewhile(lambda at: at.letters <= _CARD, islice(part.upwards(), _WRAPPED))
    return any(at.has_any(walk.led) for at in small if at.tag not in ("html", "body", "main", "article"))


def _is_sentence(line: Line) -> bool:
    """Tell a sentence, by its end or its length, from labels and links."""
    if _links(line) >= _LINKED:
        return False
    size = weight(line.text)
    return size >= _RUNNING_TEXT or (size >= _SENTENCE and _ENDED.search(line.text) is not None)


def _links(line: Line) -> float:
    """Give the share of a line that stands in links."""
    return line.linked / max(1, len(line.text) - line.text.count(" "))


def _holds(whole: str, keys: Iterable[str], text: str) -> bool:
    """Tell whether a main text says a line, or most of it."""
    key = _squash(text)
    return key in whole or any(len(one) * 2 > len(key) and one in key for one in keys)


def _squash(words: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"\W+", "", words)
