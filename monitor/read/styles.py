"""Knows what a page's own style sheets hide: parts of one class or one id that no rule shows."""

from __future__ import annotations

import re

#: Characters of style sheets that are read; those of builders and mailers go on for longer.
_MOST_STYLE = 300_000
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
#: A selector list and its declarations, an at-rule that opens a block, or the end of one.
_PIECE = re.compile(r"(?P<selectors>[^{}@;]+)\{(?P<said>[^{}]*)\}|(?P<at>@[^{};]*)(?P<opens>[{;])|(?P<closes>\})")
_HIDES = re.compile(r"(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.IGNORECASE)
_SHOWS = re.compile(
    r"(?:^|[;\s])(?:display\s*:\s*(?!none\b)|visibility\s*:\s*(?!hidden\b|collapse\b))[a-z-]+", re.IGNORECASE
)
#: One class or one id, alone.
_SIMPLE = re.compile(r"\s*([.#][\w-]+)\s*")
_NAMES = re.compile(r"[.#][\w-]+")
#: Rules for these hold where the page is read.
_ALWAYS = re.compile(r"@media\s+(?:all|screen)\s*$|@(?:layer|supports)\b", re.IGNORECASE)


class Styles:
    """Gathers what the style sheets of one page hide."""

    def __init__(self) -> None:
        """Begin with none."""
        #: Anything is hidden at all.
        self.any = False
        self._hidden: set[str] = set()
        self._shown: set[str] = set()
        self._left = _MOST_STYLE

    def read(self, sheet: str) -> None:
        """Take one more sheet. What any rule shows, on a click or on a smaller screen, counts as shown."""
        if "none" not in sheet and "hidden" not in sheet:
            return
        sheet, self._left = sheet[: self._left], max(0, self._left - len(sheet))
        within: list[bool] = []
        for piece in _PIECE.finditer(_COMMENT.sub("", sheet)):
            if piece["at"] is not None:
                if piece["opens"] == "{":
                    within.append(_ALWAYS.match(piece["at"].strip()) is not None)
            elif piece["closes"] is not None:
                if within:
                    within.pop()
            else:
                self._hear(piece["selectors"], piece["said"], always=all(within))

    def _hear(self, selectors: str, said: str, *, always: bool) -> None:
        """Take one rule."""
        if _SHOWS.search(said):
            self._shown.update(_NAMES.findall(selectors))
        elif always and _HIDES.search(said):
            alone = (_SIMPLE.fullmatch(selector) for selector in selectors.split(","))
            self._hidden.update(found[1] for found in alone if found is not None)
            self.any = bool(self._hidden)

    def hide(self, classes: str, name: str) -> bool:
        """Tell whether an element of these classes and this id is hidden."""
        names = {f"#{name}", *(f".{each}" for each in classes.split())}
        return not names.isdisjoint(self._hidden) and names.isdisjoint(self._shown)
