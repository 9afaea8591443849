"""Finds what asks for consent over a drawn page: the boxes of known platforms, and boxes whose words ask for it."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator
from itertools import islice, pairwise

from resiliparse.parse.html import DocumentNode, ElementNode, HTMLParserException, HTMLTree

from monitor.judge.look.bareness import weight
from monitor.model.page import Banner
from monitor.read.bars import asks_consent
from monitor.read.platforms import PLATFORMS
from monitor.read.structured import fold

#: Characters of a page that are looked through.
_MOST_MARKUP = 10_000_000
#: So many banners are told of one page, each with so many characters of its words.
_MOST, _WORDS = 8, 400
#: What can be pressed is looked at from both ends of the page, for there scripts put their boxes.
_PRESSED_AT_AN_END = 150
#: A box of so many characters is a page; one with so few signs says nothing; it lies within so many elements.
_LARGEST, _LEAST, _CLIMBED = 3_000, 20.0, 12
#: So many characters at either end of the page; so many are read in all before no more boxes are looked for.
_EDGE, _MOST_READ = 1_500, 5_000_000
_MOST_SHEETS, _LONGEST_SHEET, _MOST_SELECTORS = 20, 200_000, 60
#: So many characters of a rule's selectors and of what it says are read.
_LONGEST_SELECTORS, _LONGEST_RULE = 300, 2_000
_PRESSED = (
    'button, [role="button" i], input[type="button" i], input[type="submit" i], a:not([href]), a[href^="#"],'
    ' a[href^="javascript" i]'
)
#: Whoever is asked for words is asked for something else.
_FILLED_IN = 'input[type="email" i], input[type="password" i], input[type="text" i], input[type="search" i], textarea'
_HIDDEN = '[hidden], [style*="display:none" i], [style*="display: none" i], template, noscript'
_PAGE = frozenset(("html", "body", "main", "article"))
_BELOW = frozenset(("footer", "nav", "header"))
_DIALOG = 'dialog, [role="dialog" i], [role="alertdialog" i], [aria-modal="true" i]'
_ANY = ", ".join(selector for selectors in PLATFORMS.values() for selector in selectors)
_PLAIN = re.compile(r"[.#][A-Za-z_][\w-]*")
#: What is said thus leaves the page's flow, in a style sheet or an element's own style.
_FLOATS = re.compile(r"position\s*:\s*(?:fixed|sticky)", re.IGNORECASE)
_NAMED = re.compile(r"cookie|consent|gdpr|rgpd|dsgvo|lgpd|ccpa|privacy|datenschutz|cmp[\-_]|[\-_]cmp\b", re.IGNORECASE)


def banners(markup: str) -> tuple[Banner, ...]:
    """Give what asks for consent on a page, known platforms first, each once; whether it is seen is not told."""
    try:
        document = HTMLTree.parse(markup[:_MOST_MARKUP]).document
    except HTMLParserException:
        return ()
    body = document.query_selector("body") if document is not None else None
    if document is None or body is None:
        return ()
    known = list(_known(document))
    found = [Banner(by=name, words=_said(box)) for name, box in known]
    boxes = _Boxes(document, body, [box for _, box in known])
    found += [Banner(words=_said(box)) for box in islice(boxes.asking(), _MOST)]
    return tuple(found[:_MOST])


def _known(document: DocumentNode) -> Iterator[tuple[str, ElementNode]]:
    """Find the box of each known platform; most pages have none, and are asked for all of them at once."""
    if document.query_selector(_ANY) is None:
        return
    for name, selectors in PLATFORMS.items():
        box = document.query_selector(", ".join(selectors))
        if box is not None and box.tag not in _PAGE:
            yield name, box


class _Boxes:
    """Looks for boxes that ask for consent in their own words, can be answered, and lie apart from the page."""

    def __init__(self, document: DocumentNode, body: ElementNode, known: list[ElementNode]) -> None:
        """Look in this page, and not in the boxes that are known."""
        self._document = document
        self._found = known
        #: Characters that may still be read: pages nest as deep as they like.
        self._left = _MOST_READ
        words = fold(body.text or "")
        self._edges = f"{words[:_EDGE]}\n{words[-_EDGE:]}"
        self._floating = ", ".join(_floating(document))

    def asking(self) -> Iterator[ElementNode]:
        """Find them."""
        for button in self._pressed():
            if self._left < 0:
                return
            if any(_within(button, box) for box in self._found):
                continue
            box = self._around(button)
            if box is not None:
                self._found.append(box)
                yield box

    def _pressed(self) -> Iterator[ElementNode]:
        """Give what can be pressed near both ends of the page."""
        every = iter(self._document.query_selector_all(_PRESSED).values())
        yield from islice(every, _PRESSED_AT_AN_END)
        yield from deque(every, maxlen=_PRESSED_AT_AN_END)

    def _around(self, button: ElementNode) -> ElementNode | None:
        """Climb from what can be pressed to the box whose words ask for consent; None where there is no such box."""
        for at in islice(_upwards(button.parent), _CLIMBED):
            if self._is_large(at):
                return None
            words = _own_words(at)
            if weight(words) >= _LEAST and asks_consent(words):
                shown = at.closest(_HIDDEN) is None and at.query_selector(_FILLED_IN) is None
                return at if shown and self._lies_apart(at) else None
        return None

    def _lies_apart(self, box: ElementNode) -> bool:
        """Tell a dialog, a box that floats, one that is named so, and one that stands at an end of the page."""
        if box.closest(_DIALOG) is not None or box.query_selector(_DIALOG) is not None:
            return True
        below = False
        for at in _upwards(box):
            if self._is_large(at):
                break
            if _FLOATS.search(at.getattr("style") or "") or (self._floating and at.matches(self._floating)):
                return True
            if _NAMED.search(f"{at.getattr('id')} {at.getattr('class')}"):
                return True
            below = below or at.tag in _BELOW
        return not below and box.closest("main, article") is None and fold(box.text or "") in self._edges

    def _is_large(self, at: ElementNode) -> bool:
        """Tell what holds more than a box does."""
        length = len(at.text or "")
        self._left -= length
        return length > _LARGEST


def _upwards(element: object) -> Iterator[ElementNode]:
    """Give an element and what it stands in, up to the page."""
    while isinstance(element, ElementNode) and element.tag not in _PAGE:
        yield element
        element = element.parent


def _floating(document: DocumentNode) -> Iterator[str]:
    """Give the plain selectors (a class or an id) of what style sheets of the page itself let float, not nested."""
    sheets = islice(document.query_selector_all("style").values(), _MOST_SHEETS)
    floating = (
        selector.strip()
        for sheet in sheets
        for rule in (sheet.text or "")[:_LONGEST_SHEET].split("}")
        for selectors, said in pairwise(rule.split("{"))
        if _FLOATS.search(said[:_LONGEST_RULE])
        for selector in selectors[-_LONGEST_SELECTORS:].split(",")
    )
    return islice(filter(_PLAIN.fullmatch, floating), _MOST_SELECTORS)


def _own_words(box: ElementNode) -> str:
    """Give the words of a box without those of its links and buttons: what answers asks nothing."""
    # Without ``values`` a list of elements is gathered anew for each that is taken from it.
    said = box.text or ""
    for part in box.query_selector_all(f"a, {_PRESSED}").values():
        words = part.text or ""
        if words.strip():
            said = said.replace(words, " ", 1)
    return fold(said)


def _within(element: ElementNode, box: ElementNode) -> bool:
    """Tell whether an element stands in a box."""
    at: object = element
    while isinstance(at, ElementNode):
        if at == box:
            return True
        at = at.parent
    return False


def _said(box: ElementNode) -> str:
    """Give the first words of a box."""
    return fold((box.text or "")[: 4 * _WORDS])[:_WORDS]
