"""Finds the small boxes amid a page that change by themselves: adverts, appeals, programmes, prices and the weather."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import islice

from monitor.judge.lexicon.advert_words import Label, label_of
from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.weather_words import is_reading
from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

_BOXES = frozenset(("div", "section", "aside", "figure", "ins", "center", "fieldset"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
#: An advert, an appeal and a programme have at most so many characters and lines, their labels so many.
_SIZES = {Label.ADVERT: (700, 8), Label.BROADCAST: (120, 3), Label.DAILY: (400, 4), Label.APPEAL: (320, 4)}
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
#: Two currencies or more with what each stands at, and the hours of two prayers or more.
_MONEY = (
    r"(?:[$€£¥₽₺]|USD|EUR|GBP|CHF|JPY|CNY|RUB|TRY|INR|KZT|UAH|PLN|BTC|ETH|dolar|euro|avro|sterlin|altin|altın|доллар"
    r"|евро|دولار|يورو|دوللار|ياۋرو|美元|欧元)"
)
_PRAYER = (
    r"(?:fajr|sunrise|dhuhr|zuhr|asr|maghrib|isha|imsak|i̇msak|güneş|öğle|ikindi|akşam|yatsı|sabah|subuh|zuhur|ashar|isya"
    r"|фаджр|зухр|аср|магриб|иша|таң|бесін|екінті|ақшам|құптан|الفجر|الشروق|الظهر|العصر|المغرب|العشاء|فجر|ظهر|عصر|مغرب"
    r"|عشاء|بامدات|پېشىن|ئەسىر|شام|خۇپتەن)"
)
_RATES = (
    expression(
        rf"\W*(?:{_MONEY}(?:\s?/\s?{_MONEY})?\W*\d[\d.,\u00a0]*(?:\s?[+\-−–▲▼↑↓]?\s?\d[\d.,]*\s?%?)?\W*){{2,}}",
        re.IGNORECASE,
    ),
    expression(rf"\W*(?:{_PRAYER}\W*\d{{1,2}}[:.]\d\d\W*){{2,}}", re.IGNORECASE),
)

#: Elements around a line with their classes, innermost first.
_Kind = tuple[tuple[str, str], ...]


def adverts(walk: Walk, cut: Sequence[tuple[Part, str]], article: Sequence[bool], around: set[Part]) -> frozenset[Part]:
    """Give the boxes that a label, a button or the making of their one line tells for certain.

    These are adverts (a label that says so, and a link below it), what is sent now (a label and a short line or two),
    an appeal (a button to give, alone in its line), a line of prices, hours or degrees that is put together of spans,
    and what its own markup calls an announcement of the site's (the roles alert and status, a marquee).
    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. A box with paragraphs of the very kind of others of the article is none.
    """
    found = dict(_boxes(walk, around))
    if not found:
        return frozenset()
    apart = [
        (element, text)
        for (element, text), is_own in zip(cut, article, strict=True)
        if is_own and found.keys().isdisjoint(element.upwards())
    ]
    own = {_kind(element) for element, _ in apart}
    whole = sum(len(text) for _, text in apart)
    makes = Counter(_kind(box) for box, alone in found.items() if alone)
    return frozenset(
        box
        for box, alone in found.items()
        if box.letters <= whole and not (alone and makes[_kind(box)] > 1) and not _is_like(box, cut, own)
    )


def _boxes(walk: Walk, around: set[Part]) -> Iterator[tuple[Part, bool]]:
    """Give what may be such a box, each with whether it is one only where no other of its make stands on the page."""
    for part in walk.parts:
        if (part.role or part.tag == "marquee") and _announces(part, around):
            yield part, False
    for line in walk.lines:
        said = walk.pieces[line.pieces[0]]
        label = label_of(said) if len(said) <= _LABEL else None
        box = _below(line, label, walk, around)
        if box is None and len(line.pieces) >= _PIECES and len(line.text) <= _READING:
            box = _reading(line, walk, around)
        if box is not None:
            # Plans and their prices stand above buttons too, beside each other.
            yield box, label is Label.APPEAL


def _below(line: Line, label: Label | None, walk: Walk, around: set[Part]) -> Part | None:
    """Give the box of what a label stands at; None where it stands at nothing."""
    if label is None or (label is not Label.DAILY and line.part.tag in _HEADINGS):
        return None
    if label is Label.APPEAL:
        return _appeal(line, walk, around) if line.worked or _is_link(line) else None
    return _labelled(line, walk, around, *_SIZES[label], leads=label is Label.ADVERT)


def _announces(part: Part, around: set[Part]) -> bool:
    if part.role not in _ANNOUNCING and part.tag != "marquee":
        return False
    return part not in around and part.letters <= _NOTICE


def _labelled(line: Line, walk: Walk, around: set[Part], most: int, lines: int, *, leads: bool) -> Part | None:
    """Give the smallest box that begins with a label and says something below it; None where there is none."""
    for box in islice(line.part.upwards(), _WRAPPED):
        if box in around or box.letters > most or "".join(walk.pieces[box.first : line.pieces[0]]).strip():
            return None
        held = [one for one in walk.lines if box.holds(one.part) and not one.worked]
        if len(held) == 1 and not (_links_behind(line, walk) if leads else len(line.pieces) > 1):
            continue
        if box.tag not in _BOXES:
            continue
        if not leads:
            return box if len(held) <= lines else None
        if any(part.leads for part in walk.parts[box.number : box.last + 1]):
            return box if len(held) <= lines else None
    return None


def _links_behind(line: Line, walk: Walk) -> bool:
    """Tell whether what stands on the line of a label is a link."""
    said = len("".join(walk.pieces[line.pieces[0]].split()))
    return 0 < line.linked >= _ALL_LINKS * (len(line.text.replace(" ", "")) - said)


def _appeal(line: Line, walk: Walk, around: set[Part]) -> Part | None:
    """Give the smallest box that says something above a button and ends with it; None where there is none."""
    most, lines = _SIZES[Label.APPEAL]
    for box in islice(line.part.upwards(), _WRAPPED):
        if box in around or box.letters > most:
            return None
        held = [one for one in walk.lines if box.holds(one.part)]
        if held[-1] is not line:
            return None
        if len(held) > 1 and box.tag in _BOXES:
            return box if len(held) <= lines else None
    return None


def _reading(line: Line, walk: Walk, around: set[Part]) -> Part | None:
    """Give the box of a line of prices, of the weather or of the hours of prayer, where several elements make it."""
    box = line.part
    if box.tag not in _BOXES or box in around or line.worked or len(box.below) < _PIECES:
        return None
    if not any(map(str.isdecimal, line.text)):
        return None
    # Pages without blanks between their elements write "FTSE 1008,204.1+0.4%".
    said = " ".join(" ".join(piece for number in line.pieces if (piece := walk.pieces[number].strip())).split())
    told = len(said) <= _READING and (is_reading(said) or any(kind.fullmatch(said) for kind in (_PRICE, *_RATES)))
    return box if told else None


def _is_like(box: Part, cut: Sequence[tuple[Part, str]], own: AbstractSet[_Kind]) -> bool:
    """Tell whether a paragraph in a box is of the very kind of one of the article's outside of such boxes."""
    return any(box.holds(element) and _kind(element) in own for element, _ in cut)


def _is_link(line: Line) -> bool:
    return line.linked >= _ALL_LINKS * max(1, len(line.text) - line.text.count(" "))


def _kind(element: Part) -> _Kind:
    """Say of what kind a paragraph is: all elements around it with their classes."""
    return tuple((at.tag, at.classes) for at in element.upwards())
