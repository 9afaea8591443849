"""Finds the bars that sites lay over and above an article: short boxes that wait for an answer, or tell the weather."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from monitor.judge.lexicon.consent_words import CONSENT, CONSENT_TALK
from monitor.judge.lexicon.spelling import spelt
from monitor.judge.lexicon.weather_words import is_weather
from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

#: A bar has at most so many characters and lines beside its buttons, and a link that answers so many.
_MOST_LETTERS, _MOST_LINES, _ANSWER = 700, 8, 40
#: Bars stand among so many lines at the top of a page and at its end.
_EDGE = 12
#: Different words of consent, where no phrase of a request stands.
_WORDS = 3
#: A line of which this share stands in links is nothing but links.
_ALL_LINKS = 0.8
_BOXES = frozenset(("div", "section", "aside", "form", "dialog", "center", "footer", "header"))
_DIALOGS = frozenset(("dialog", "alertdialog"))


def bars(walk: Walk, cut: Sequence[tuple[Part, str]], article: Sequence[bool], around: set[Part]) -> frozenset[Part]:
    """Give the boxes at the edges of a page that ask for consent and can be answered, dialogs, and the weather of now.

    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. What stands in the very element that holds the article, other than the
    whole page, is no bar, nor is a box of paragraphs like the article's own.
    """
    own = Counter(_kind(element) for (element, _), is_own in zip(cut, article, strict=True) if is_own)
    edges = (*cut[:_EDGE], *cut[max(_EDGE, len(cut) - _EDGE) :])
    boxes = dict.fromkeys(box for element, _ in edges if (box := _outermost(element, around)) is not None)
    return frozenset(box for box in boxes if _is_bar(box, walk, cut, own))


def _outermost(element: Part, around: set[Part]) -> Part | None:
    """Give the largest short box around a paragraph; none in what holds the article."""
    box = above = None
    for part in element.upwards():
        if part in around or part.letters > _MOST_LETTERS:
            above = part
            break
        if part.tag in _BOXES:
            box = part
    if box is None or _is_dialog(box):
        return box
    return box if above is None or above.tag in ("body", "html") or above not in around else None


def _is_bar(box: Part, walk: Walk, cut: Sequence[tuple[Part, str]], own: Counter[tuple[str, str]]) -> bool:
    """Tell a box with few words and something to answer them with; but for dialogs the words ask for consent."""
    lines = [(element, text) for element, text in cut if box.holds(element)]
    here = Counter(_kind(element) for element, _ in lines)
    if len(lines) > _MOST_LINES or any(own[kind] > many for kind, many in here.items()):
        return False
    if all(is_weather(text) for _, text in lines):
        return True
    inside = walk.parts[box.number : box.last + 1]
    buttons = any(part.tag == "button" or part.role == "button" for part in inside)
    if any(map(_is_dialog, inside)):
        return buttons
    said = "\n".join(text for _, text in lines)
    if buttons:
        return asks_consent(said)
    # A link in a sentence answers nothing.
    answers = any(_answers(line) for line in walk.lines if box.holds(line.part))
    return answers and CONSENT.holds(said)


def asks_consent(said: str) -> bool:
    """Tell words that ask for consent: a phrase of such requests, or different words of theirs."""
    return CONSENT.holds(said) or len(set(CONSENT_TALK.pattern.findall(spelt(said)))) >= _WORDS


def only_asks(lines: Sequence[str]) -> bool:
    """Tell whether all of some lines ask for consent, but for what may be their answers."""
    asking = [line for line in lines if asks_consent(line)]
    return bool(asking) and all(line in asking or len(line) <= _ANSWER for line in lines)


def _answers(line: Line) -> bool:
    """Tell a short line of links alone that may answer a question."""
    return len(line.text) <= _ANSWER and line.linked >= _ALL_LINKS * len(line.text.replace(" ", ""))


def _is_dialog(part: Part) -> bool:
    return part.tag == "dialog" or part.role in _DIALOGS


def _kind(element: Part) -> tuple[str, str]:
    """Say of what kind a paragraph is: its element and that of its parent, with their classes."""
    above = element.above
    return f"{element.tag}.{element.classes}", f"{above.tag}.{above.classes}" if above is not None else ""
