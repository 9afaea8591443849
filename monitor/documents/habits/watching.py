"""Which part of a page another tool looked at, gathered step by step and written as our key `watch`."""

from __future__ import annotations

import re
from collections.abc import Callable

from monitor.documents.habits.xpath import css_of
from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.selectors import pattern_fault, selector_fault

_OTHER_LANGUAGES = ("json:", "jsonraw:", "jq:", "jqraw:", "ldjson:")
_FLAGS = re.compile(r"\(\?[aiLmsux]+\)")


class Watching:
    """The parts that count and those that do not; what cannot be said in CSS is handed to ``left``."""

    def __init__(self, left: Callable[[str, str], None]) -> None:
        """Begin with the whole page."""
        self._left = left
        self._select: list[str] = []
        self._ignore: list[str] = []
        self._ignore_text: list[str] = []

    def fields(self) -> dict[str, object]:
        """Give the key ``watch``; nothing where the whole page counts."""
        watch: dict[str, object] = {}
        if self._select:
            watch["select"] = ", ".join(dict.fromkeys(self._select))
        if self._ignore:
            watch["ignore"] = list(dict.fromkeys(self._ignore))
        if self._ignore_text:
            watch["ignore_text"] = list(dict.fromkeys(self._ignore_text))
        return {"watch": watch} if watch else {}

    @property
    def narrowed(self) -> bool:
        """Whether a part was chosen already."""
        return bool(self._select)

    def select(self, text: str) -> None:
        """Let a part count: CSS, or XPath behind ``xpath:`` or a slash."""
        if css := self._css(text, "the part"):
            self._select.append(css)

    def ignore(self, text: str) -> None:
        """Let a part not count."""
        if css := self._css(text, "the part to leave out,"):
            self._ignore.append(css)

    def ignore_lines(self, expression: str) -> None:
        """Let lines not count in which an expression is found."""
        flags = "".join(_FLAGS.findall(expression))
        letters = "".join(sorted({*re.sub(r"[^a-zA-Z]", "", flags), "m"}))
        self.ignore_words(f"(?{letters})^.*(?:{_FLAGS.sub('', expression)}).*$")

    def ignore_words(self, expression: str) -> None:
        """Let words not count that an expression matches."""
        if fault := pattern_fault(expression):
            self._left(f"the expression {shown(expression)}", f"it cannot be used: {fault}")
        else:
            self._ignore_text.append(expression)

    def _css(self, text: str, called: str) -> str | None:
        """Write a way to find elements as CSS; None where that is not possible, which is said."""
        text = text.strip()
        if not text:
            return None
        if text.startswith(_OTHER_LANGUAGES):
            self._left(f"{called} {shown(text)}", "pages are watched as text, and JSON is shown whole")
            return None
        path = re.sub(r"^xpath1?:", "", text)
        if path != text or path.startswith(("/", "(", "./")):
            css = css_of(path)
            if css is None:
                why = "this XPath has no plain counterpart in CSS; write one under watch: {select: ...}"
                self._left(f"{called} {shown(text)}", why)
            return css
        if fault := selector_fault(text.removeprefix("css:")):
            self._left(f"{called} {shown(text)}", f"it is no CSS selector: {fault}")
            return None
        return text.removeprefix("css:")
