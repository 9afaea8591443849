"""Keeps words that nobody sees out of a main text, though the extractor took them in."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterator
from typing import Any

from monitor.read.walk import Walk

#: Hidden words of fewer letters and digits stand in a main text by chance.
_TELLING = 20
#: A main text that says so many times more than is hidden in it would be found without that too.
_MUCH_MORE = 3


def shown(main: str, walk: Walk, extracted: Callable[[], str]) -> str:
    """Give a main text without what the page hides.

    ``extracted`` reads the page once more after the hidden elements were taken out of its tree; nobody else may need
    the tree then. Where the page shows less than it hides, a script will show it: the text stays as it is.
    """
    hidden = [element for part, element in walk.hidden if part.letters]
    if not hidden:
        return main
    whole = _squash(main)
    said = (text for text in _hidden_words(walk) if len(text) >= _TELLING)
    keys = {key for text in said if len(key := _squash(text)) >= _TELLING and key in whole}
    if not keys:
        return main
    taken = sum(map(len, keys))
    rest = _without(keys, main)
    if len(whole) - len(_squash(rest)) >= taken and len(_squash(rest)) >= _MUCH_MORE * taken:
        # Whole lines, and few of them: the extractor was not led astray.
        return rest
    for element in hidden:
        _take_out(element)
    rest = _without(keys, extracted())
    return rest if len(_squash(rest)) >= taken else main


def _without(keys: set[str], text: str) -> str:
    return "\n".join(line for line in text.split("\n") if _squash(line) not in keys)


def _hidden_words(walk: Walk) -> Iterator[str]:
    """Give what each line of a page hides, run by run."""
    unseen = bytearray(len(walk.pieces))
    for part, _ in walk.hidden:
        unseen[part.first : part.end] = b"\1" * (part.end - part.first)
    for line in walk.lines:
        if not any(map(unseen.__getitem__, line.pieces)):
            continue
        for is_hidden, run in itertools.groupby(line.pieces, unseen.__getitem__):
            if is_hidden:
                yield " ".join("".join([walk.pieces[piece] for piece in run]).split())


def _take_out(element: Any) -> None:
    """Take an element out of its tree; what follows it stays."""
    above = element.getparent()
    if above is None:
        return
    before, tail = element.getprevious(), element.tail or ""
    if before is not None:
        before.tail = f"{before.tail or ''}{tail}"
    else:
        above.text = f"{above.text or ''}{tail}"
    above.remove(element)


def _squash(words: str) -> str:
    """Keep letters and digits alone."""
    return re.sub(r"\W+", "", words)
