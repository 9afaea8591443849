"""Finds the small boxes amid a page that change by themselves: adverts, appeals, programmes, prices and the weather."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from monitor.judge.lexicon.advert_words import is_above_advert, is_above_broadcast, is_answer_to_appeal
from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.weather_words import is_reading
from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

_BOXES = frozenset(("div", "section", "aside", "figure", "ins", "center", "fieldset"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: An advert, an appeal and a programme have at most so many characters and lines, their labels so many.
_ADVERT, _APPEAL, _BROADCAST = (700, 8), (320, 4), (160, 3)
_LABEL = 40
#: What a page announces by itself, of at most so many characters.
_ANNOUNCING, _NOTICE = frozenset(("alert", "status", "marquee", "timer", "log")), 500
#: Elements between a label, or a button, and the box that it stands in.
_WRAPPED = 4
#: A price or the weather of now has at most so many characters, in so many elements at least.
_READING, _PIECES = 70, 2
#: From this share of links on a line is a link.
_ALL_LINKS = 0.8
#: A name, what it stands at, and what it rose by, with its sign and in percent.
_PRICE = expression(
    r"[^\W\d_][\w .&/'’:-]{0,40}?\s*:?\s\D{0,4}\d[\d.,\u00a0 ]*\s?\D{0,4}\s*(?:[+\-−–±▲▼△▽↑↓]\s?[\d.,]+\s*)?"
    r"\(?\s*[+\-−–±▲▼△▽↑↓]\s?\d[\d.,]*\s?%\s*\)?\W*"
)

#: Elements around a line with their classes, innermost first.
_Kind = tuple[tuple[str, str], ...]


def adverts(walk: Walk, cut: Sequence[tuple[Part, str]], article: Sequence[bool], around: set[Part]) -> frozenset[Part]:
    """Give the boxes that a label, a button or the making of their one line tells for certain.

    These are adverts (a label that says so, and a link below it), what is sent now (a label and a short line or two),
    an appeal (a button to give, alone in its line), a line of prices or of the weather that is put together of spans,
    and what its own markup calls an announcement of the site's (the roles alert and status, a marquee).
    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. A box with paragraphs of the very kind of others of the article is none.
    """
    found = dict.fromkeys(_boxes(walk, around))
    if not found:
        return frozenset()
    own = [(element, _kind(element)) for (element, _), is_own in zip(cut, article, strict=True) if is_own]
    return frozenset(box for box in found if not _is_like(box, cut, own))


def _boxes(walk: Walk, around: set[Part]) -> Iterator[Part]:
    """Give what may be such a box."""
    yield from (part for part in walk.parts if _announces(part) and part not in around and part.letters <= _NOTICE)
    for line in walk.lines:
        said = walk.pieces[line.pieces[0]]
        box: Part | None = None
        if line.part.tag in _HEADINGS:
            continue
        if len(said) <= _LABEL and said.strip() and is_above_advert(said):
            box = _labelled(line, walk, around, *_ADVERT, leads=True)
        elif len(line.text) <= _LABEL and (line.worked or _is_link(line)):
            box = _appeal(line, walk, around) if is_answer_to_appeal(line.text) else None
        elif len(line.text) <= _LABEL and is_above_broadcast(line.text):
            box = _labelled(line, walk, around, *_BROADCAST, leads=False)
        elif len(line.text) <= _READING and ("%" in line.text or "°" in line.text):
            box = _reading(line, around)
        if box is not None:
            yield box


def _announces(part: Part) -> bool:
    return part.role in _ANNOUNCING or part.tag == "marquee"


def _labelled(line: Line, walk: Walk, around: set[Part], most: int, lines: int, *, leads: bool) -> Part | None:
    """Give the smallest box that begins with a label and says something below it; None where there is none."""
    for box in islice(line.part.upwards(), _WRAPPED):
        if box in around or box.letters > most or "".join(walk.pieces[box.first : line.pieces[0]]).strip():
            return None
        held = [one for one in walk.lines if box.holds(one.part) and not one.worked]
        if len(held) == 1 and not (leads and _links_behind(line, walk)):
            continue
        if box.tag not in _BOXES:
            continue
        if not leads:
            return box if len(held) <= lines and not any(one.text.endswith(".") for one in held) else None
        if any(part.leads for part in walk.parts[box.number : box.last + 1]):
            return box if len(held) <= lines else None
    return None


def _links_behind(line: Line, walk: Walk) -> bool:
    """Tell whether what stands on the line of a label is a link."""
    said = len("".join(walk.pieces[line.pieces[0]].split()))
    return 0 < line.linked >= _ALL_LINKS * (len(line.text.replace(" ", "")) - said)


def _appeal(line: Line, walk: Walk, around: set[Part]) -> Part | None:
    """Give the smallest box that says something above a button and ends with it; None where there is none."""
    most, lines = _APPEAL
    for box in islice(line.part.upwards(), _WRAPPED):
        if box in around or box.letters > most:
            return None
        held = [one for one in walk.lines if box.holds(one.part)]
        if held[-1] is not line:
            return None
        if len(held) > 1 and box.tag in _BOXES:
            return box if len(held) <= lines else None
    return None


def _reading(line: Line, around: set[Part]) -> Part | None:
    """Give the box of a line of prices or of the weather, where several elements make it."""
    box = line.part
    if box.tag not in _BOXES or box in around or line.worked or len(box.below) < _PIECES:
        return None
    return box if _PRICE.fullmatch(line.text) or is_reading(line.text) else None


def _is_like(box: Part, cut: Sequence[tuple[Part, str]], own: Sequence[tuple[Part, _Kind]]) -> bool:
    """Tell whether a paragraph in a box is of the very kind of one of the article's outside of it."""
    here = {_kind(element) for element, _ in cut if box.holds(element)}
    return any(kind in here and not box.holds(element) for element, kind in own)


def _is_link(line: Line) -> bool:
    return line.linked >= _ALL_LINKS * max(1, len(line.text) - line.text.count(" "))


def _kind(element: Part) -> _Kind:
    """Say of what kind a paragraph is: all elements around it with their classes."""
    return tuple((at.tag, at.classes) for at in element.upwards())
