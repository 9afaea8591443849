"""Cuts a page down to the parts that people chose to watch."""

from __future__ import annotations

import contextlib
import re
import signal
import threading
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from soupsieve import SelectorSyntaxError

from monitor.model.source import Watch
from monitor.read.attributes import hides

#: Processor time that one expression may take over one text of a page.
_SECONDS = 1.0
_UNSEEN = ("script", "style", "noscript", "template", "title")
#: Elements that begin a line of their own.
_BLOCKS = re.compile(
    r"^(?:address|article|aside|blockquote|br|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr"
    r"|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)$"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What is left of a page."""

    #: The page without what is ignored.
    markup: str
    #: Text of the chosen parts, a line for each paragraph; None where none were chosen or none were found.
    text: str | None
    #: All visible text without what is ignored.
    everything: str
    #: Text of the parts that are ignored, a line for each paragraph.
    ignored: str = ""
    #: What did not work, for people; empty where all did.
    note: str = ""


def watched(markup: str, watch: Watch) -> Watched:
    """Take away what is ignored, then take what was chosen.

    A selector that finds nothing does not empty the page: sites are rebuilt, and the cited words may still be there.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        soup = BeautifulSoup(markup, "lxml")
    notes = []
    ignored: list[str] = []
    for selector in watch.ignore:
        found = _select(soup, selector)
        if found is None:
            notes.append(f"the selector {selector!r} in ignore is no CSS selector")
        for part in found or ():
            if not part.decomposed:
                ignored.append(_lines([part]))
                part.decompose()
    chosen = _select(soup, watch.select) if watch.select else []
    if watch.select and not chosen:
        fault = "is no CSS selector" if chosen is None else "finds nothing on this page"
        notes.append(f"the selector {watch.select!r} {fault}")
    rest = str(soup)
    for part in soup.find_all(_UNSEEN):
        part.decompose()
    outermost = [part for part in chosen or () if not any(above in (chosen or ()) for above in part.parents)]
    for part in outermost:
        _drop_hidden(part)
    return Watched(
        markup=rest,
        text=_lines(outermost) if outermost else None,
        everything=" ".join(_lines([soup]).split("\n")),
        ignored="\n".join(filter(None, ignored)),
        note="; ".join(notes),
    )


class Ignoring:
    """Takes away words that people ignore, from all texts of one page.

    An expression that cannot be compiled matches nothing; `monitor lint` names it. One that takes too long is left out
    for the rest of the page, and named: backtracking of nested repeats has no end, and the page is not to blame.
    """

    def __init__(self, watch: Watch) -> None:
        """Take the expressions."""
        self._expressions = list(watch.ignore_text)
        #: What was left out, for people.
        self.notes: list[str] = []

    def drop(self, text: str) -> str:
        """Take away what the expressions match, and the lines that are empty without it."""
        if not self._expressions:
            return text
        for expression in tuple(self._expressions):
            try:
                with _at_most(_SECONDS):
                    text = re.sub(expression, "", text)
            except re.error:
                continue
            except _TookTooLongError:
                self._expressions.remove(expression)
                self.notes.append(f"the expression {expression!r} in ignore_text takes too long and was left out")
        return "\n".join(line for raw in text.split("\n") if (line := " ".join(raw.split())))

    def drop_from_main(self, text: str) -> str:
        """Do the same to the main text of a page, and note it where nothing of that is left."""
        left = self.drop(text)
        if text.strip() and not left:
            self.notes.append(f"ignore_text ({', '.join(map(repr, self._expressions))}) leaves no text")
        return left


class _TookTooLongError(Exception):
    """An expression used up its time."""


@contextlib.contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """Stop what takes more processor time than this; the engine of expressions asks for signals as it goes.

    Where this is not the main thread, no signal can be had, and nothing is stopped.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(*_: object) -> None:
        raise _TookTooLongError

    before = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)


def _select(soup: BeautifulSoup, selector: str) -> list[Tag] | None:
    """Find elements; None where the selector is none."""
    try:
        return list(soup.select(selector))
    except (SelectorSyntaxError, NotImplementedError, ValueError):  # a pseudo-element is not implemented; it is told
        return None


def _drop_hidden(part: Tag) -> None:
    """Take out what a chosen part hides; where it hides more than it shows, a script will show it."""
    hidden = part.find_all(_hides)
    outermost = [one for one in hidden if not any(above in hidden for above in one.parents)]
    if 2 * sum(len(one.get_text(strip=True)) for one in outermost) <= len(part.get_text(strip=True)):
        for one in outermost:
            one.decompose()


def _hides(tag: Tag) -> bool:
    hidden, style = tag.get("hidden"), tag.get("style")
    return hides(None if hidden is None else str(hidden), None if style is None else str(style))


def _lines(parts: Iterable[Tag]) -> str:
    """Give the text of elements, a line for each block in them."""
    pieces: list[str] = []
    for part in parts:
        for block in part.find_all(_BLOCKS):
            block.insert_before("\n")
            block.insert_after("\n")
        pieces.append(part.get_text())
        pieces.append("\n")
    return "\n".join(line for raw in "".join(pieces).split("\n") if (line := " ".join(raw.split())))
