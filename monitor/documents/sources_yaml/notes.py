"""Remarks are gathered here, each with its line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace

from monitor.model.source import Remark, Severity

#: So many characters of a secret tell which one it is.
_TELLING = 12
_BREAK = re.compile("\r\n|\r|\n")


class Notes:
    """All that there is to say about one text. Places are given as characters from 0."""

    def __init__(self, file: str, text: str) -> None:
        """Remember how the file is called in remarks, and what stands in it."""
        self.file = file
        self.text = text
        self.failed = False
        #: Where a browser is asked for first; whether there is one is not for the text to know.
        self.draws: int | None = None
        #: In the order in which they were made; what is noticed on two ways through the file is said once.
        self._remarks: dict[Remark, None] = {}
        self._failed_at: set[int] = set()
        self._hidden: list[str] = []
        self._lines: list[int] | None = None

    def error(self, at: int, what: str, instead: str = "", *, rule: str) -> None:
        """Say what stops the program."""
        self.failed = True
        self._failed_at.add(at)
        self._add(Severity.ERROR, at, what, instead, rule)

    def warn(self, at: int, what: str, instead: str = "", *, rule: str) -> None:
        """Say what is probably not meant."""
        self._add(Severity.WARNING, at, what, instead, rule)

    def note(self, at: int, what: str, instead: str = "", *, rule: str) -> None:
        """Say what is good to know."""
        self._add(Severity.NOTE, at, what, instead, rule)

    def has_error(self, at: int) -> bool:
        """Tell whether an error was noted at exactly that place."""
        return at in self._failed_at

    def place(self, at: int) -> tuple[int, int]:
        """Give line and column of a character, both from 1."""
        if self._lines is None:
            self._lines = [0, *(found.end() for found in _BREAK.finditer(self.text))]
        line = bisect_right(self._lines, at)
        return line, at - self._lines[line - 1] + 1

    def name(self, at: int) -> str:
        """Write a place the way compilers do."""
        line, column = self.place(at)
        return f"{self.file}:{line}:{column}"

    def all(self) -> tuple[Remark, ...]:
        """Give every remark in the order of the lines, without what has to be hidden."""
        remarks = sorted(self._remarks, key=lambda remark: (remark.line, remark.column))
        if self._hidden:
            remarks = [replace(each, what=self._veil(each.what), instead=self._veil(each.instead)) for each in remarks]
        return tuple(remarks)

    def hide(self, secret: str) -> None:
        """Keep a text, and whatever it begins with, out of all remarks."""
        self._hidden.append(secret)

    def _veil(self, sentence: str) -> str:
        """Take out secrets, also those that were shortened."""
        for secret in self._hidden:
            begin = sentence.find(secret[:_TELLING])
            if begin >= 0:
                end = begin
                while end < len(sentence) and sentence[begin : end + 1] == secret[: end + 1 - begin]:
                    end += 1
                sentence = f"{sentence[:begin]}(hidden){sentence[end:]}"
        return sentence

    def _add(self, severity: Severity, at: int, what: str, instead: str, rule: str) -> None:
        line, column = self.place(at)
        remark = Remark(
            severity=severity, file=self.file, line=line, column=column, what=what, instead=instead, rule=rule
        )
        self._remarks[remark] = None
