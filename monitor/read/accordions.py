"""Tells buttons that head the sections of a text from those that a page is worked with."""

from __future__ import annotations

from collections import Counter
from itertools import islice

from monitor.read.parts import Part
from monitor.read.walk import Line, Walk

#: So many buttons of one make, each above words of its own, are an accordion; within a heading one is enough.
_FEWEST = 3
#: Parts between a button and the one that it fills.
_WRAPPED = 4
#: From this share of links on, what a button opens is a menu.
_LINKED = 0.3
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def heads(walk: Walk) -> frozenset[Line]:
    """Give the lines of buttons that open and shut the words right below them, section by section."""
    units = {button: _unit(button) for button in walk.buttons if button.expands and button.letters}
    if not units:
        return frozenset()
    opening = {button: _make(button, unit) for button, unit in units.items() if _opens_words(unit)}
    many = Counter(opening.values())
    chosen = [button for button, make in opening.items() if many[make] >= _FEWEST or units[button].tag in _HEADINGS]
    pieces = {piece for button in chosen for piece in range(button.first, button.end)}
    found = [line for line in walk.lines if line.worked and line.pieces[0] in pieces]
    # What is called alike again and again ("Show more") heads nothing.
    called = Counter(line.text for line in found)
    return frozenset(line for line in found if called[line.text] == 1)


def _unit(button: Part) -> Part:
    """Give the outermost part that a button fills, up to a heading; the button where it fills none."""
    unit = button
    for above in islice(button.upwards(), 1, _WRAPPED):
        if above.letters != button.letters or unit.tag in _HEADINGS:
            break
        unit = above
    return unit


def _opens_words(unit: Part) -> bool:
    """Tell whether words that lead nowhere stand right behind it, in an element of their own."""
    beside = unit.above.below if unit.above is not None else []
    place = beside.index(unit) if unit in beside else len(beside)
    panel = beside[place + 1] if place + 1 < len(beside) else None
    return panel is not None and panel.letters > unit.letters and panel.linked < _LINKED * panel.letters


def _make(button: Part, unit: Part) -> tuple[str, ...]:
    """Describe how a button is made and what it stands in."""
    above = unit.above
    return (unit.tag, unit.classes, button.classes, above.tag if above else "", above.classes if above else "")
