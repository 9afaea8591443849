"""Knows what a page's own style sheets hide: parts of one class or one id that no rule shows."""

from __future__ import annotations

import re

from monitor.model.stylesheet import without_comments

#: Characters of style sheets that are read; those of builders and mailers go on for longer.
_MOST_STYLE = 300_000
_BRACES = re.compile(r"[{}]")
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
        sheet = without_comments(sheet)
        #: Of each open block its selectors, None for an at-rule, where it begins, and whether it holds everywhere.
        opened: list[tuple[str | None, int, bool]] = []
        behind, plain = 0, False
        for brace in _BRACES.finditer(sheet):
            at = brace.start()
            if brace[0] == "{":
                head = sheet[behind:at].rpartition(";")[2].strip()
                named = head.startswith("@")
                opened.append((None if named else head, at + 1, not named or _ALWAYS.match(head) is not None))
            elif opened:
                selectors, begins, _ = opened.pop()
                if selectors is not None and plain:
                    self._hear(selectors, sheet[begins:at], always=all(always for *_, always in opened))
            # A block that holds another one is no rule to go by.
            behind, plain = at + 1, brace[0] == "{"

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
