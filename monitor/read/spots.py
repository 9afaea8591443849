"""Tells of a spot in a page's markup whether it is prose, script, a comment or an attribute, and of which element."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TAG = re.compile(rb"<([a-z][a-z0-9-]*)")
_ATTRIBUTE = re.compile(rb"([\w:@.-]+)\s*=\s*(?:\"[^\"]*|'[^']*|[^\s\"'>]*)$")
#: How far back the beginning of a script or comment is looked for, in bytes.
_FARTHEST = 400_000


@dataclass(frozen=True, slots=True)
class Place:
    """Where a find stands: ``tag`` is empty in prose; ``attribute`` is empty in script text and comments."""

    tag: bytes = b""
    attribute: bytes = b""


class Places:
    """Tells where in the markup a find stands, and remembers how far it has looked: finds come nearly in order."""

    def __init__(self, page: bytes) -> None:
        """Take the markup, in lowercase."""
        self.page = page
        self._had: dict[bytes, bool] = {}
        #: Of each mark where it stood last before a place, and that place.
        self._last: dict[bytes, tuple[int, int]] = {}

    def has(self, words: bytes) -> bool:
        """Tell whether these stand anywhere in the page."""
        if words not in self._had:
            self._had[words] = words in self.page
        return self._had[words]

    def of(self, at: int) -> Place:
        """Tell where in the markup a place is."""
        page = self.page
        if self._before(b"<!--", at) > self._before(b"-->", at):
            return Place(b"!--")
        script = self._before(b"<script", at)
        if script > self._before(b"</script", at):
            end = page.find(b">", script)
            if end < at:
                # Data is not script: it may carry the article's own words.
                return Place() if b"json" in page[script:end] else Place(b"script")
        opened = page.rfind(b"<", max(0, at - _FARTHEST), at + 1)
        if opened <= page.rfind(b">", opened, at) or not (tag := _TAG.match(page, opened)):
            return Place()
        attribute = _ATTRIBUTE.search(page[max(opened, at - 4096) : at])
        return Place(tag[1], attribute[1] if attribute else b"*")

    def _before(self, mark: bytes, at: int) -> int:
        """Give where a mark stands last before a place, at most so far back; -1 where it does not."""
        floor = max(0, at - _FARTHEST)
        last, upto = self._last.get(mark, (-1, 0))
        if at < upto:
            # Finds overlap by a few bytes: mostly the mark that stood last before the one stands so before the other.
            last = last if last + len(mark) <= at else self.page.rfind(mark, floor, at)
        else:
            here = self.page.rfind(mark, max(floor, upto - len(mark) + 1), at)
            last = last if here < 0 else here
            self._last[mark] = (last, at)
        return last if last >= floor else -1
