"""Finds the words of a page that are in its markup but not shown, or shown struck out, as fast as a look needs it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from resiliparse.parse.html import DocumentNode, ElementNode

#: Elements that say it by themselves or by an attribute; asked for along with all that tells anything of a page.
MASKED = (
    's, del, strike, [hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i],'
    ' [style*="visibility: hidden" i], [style*="line-through" i]'
)
#: In lowercase, as nearly everybody writes it: letters of both cases cost ten times as much to look for.
_HIDES = (re.compile(r"display\s*:\s*none"), re.compile(r"visibility\s*:\s*hidden"))
#: One class or one id, alone.
_SIMPLE = re.compile(r"\s*([.#][A-Za-z_][\w-]*)\s*")
#: What stands between two rules.
_BETWEEN = re.compile(r"[{};/]")
#: How far from its rule a selector is looked for, in characters.
_FARTHEST = 300
#: Classes and ids of a page that are asked.
_MOST = 30
#: Such rules of one sheet that are looked at.
_MOST_RULES = 200


def masked_words(document: DocumentNode, found: list[ElementNode], sheets: list[str]) -> bytes:
    """Give the words of elements that hide them, and of those that a style sheet of the page hides by class or id.

    What another rule shows again is among them: these words are there to be compared, not to be judged by.
    """
    names = sorted({name for sheet in sheets for name in _hidden_names(sheet)})[:_MOST]
    hidden = [*found, *(document.query_selector_all(", ".join(names)).values() if names else ())]
    words = (b" ".join((element.text or "").encode("utf-8", "replace").split()) for element in hidden)
    return b"\0".join(filter(None, words))


def _hidden_names(sheet: str) -> Iterator[str]:
    """Give the classes and ids that stand alone in the selector of a rule that hides."""
    for hides in _HIDES:
        for rule in islice(hides.finditer(sheet), _MOST_RULES):
            opened = sheet.rfind("{", max(0, rule.start() - _FARTHEST), rule.start())
            if opened >= 0:
                selectors = _BETWEEN.split(sheet[max(0, opened - _FARTHEST) : opened])[-1]
                yield from (simple[1] for each in selectors.split(",") if (simple := _SIMPLE.fullmatch(each)))
