"""Finds the boxes in which a site asks its readers for an address of mail, with what it says beside the field."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from monitor.read.parts import Part
from monitor.read.walk import Walk

#: A box that asks for an address has at most so many characters and lines beside its field and buttons.
_MOST_LETTERS, _MOST_LINES = 320, 5
_BOXES = frozenset(("div", "section", "aside", "form", "fieldset", "center", "p", "li"))


def asking(walk: Walk, cut: Sequence[tuple[Part, str]], article: Sequence[bool], around: set[Part]) -> frozenset[Part]:
    """Give the elements that hold nothing but such a field and a few words about it.

    ``cut`` are the paragraphs with the elements they stand in, ``article`` says which seem to be the article's, and
    ``around`` are the elements that hold it. What holds paragraphs like the article's own is none of them.
    """
    if not walk.fields:
        return frozenset()
    own: dict[tuple[str, str], int] = {}
    for (element, _), is_own in zip(cut, article, strict=True):
        if is_own:
            own[_kind(element)] = own.get(_kind(element), 0) + 1
    return frozenset(box for field in walk.fields if (box := _box(field, cut, own, around)) is not None)


def _box(
    field: Part, cut: Sequence[tuple[Part, str]], own: Mapping[tuple[str, str], int], around: set[Part]
) -> Part | None:
    """Give the largest element around a field that holds little else."""
    box = None
    for part in field.upwards():
        if part in around or part.letters > _MOST_LETTERS:
            break
        lines = [(element, text) for element, text in cut if part.holds(element)]
        here: dict[tuple[str, str], int] = {}
        for element, _ in lines:
            here[_kind(element)] = here.get(_kind(element), 0) + 1
        if len(lines) > _MOST_LINES or any(own.get(kind, 0) > many for kind, many in here.items()):
            break
        if part.tag in _BOXES:
            box = part
    return box


def _kind(element: Part) -> tuple[str, str]:
    """Say of what kind a paragraph is: its element and that of its parent, with their classes."""
    above = element.above
    return f"{element.tag}.{element.classes}", f"{above.tag}.{above.classes}" if above is not None else ""
