"""Plain values: texts, words of a closed set, yes or no, whole numbers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Generic, TypeVar

from monitor.documents.sources_yaml.guess import did_you_mean, shown
from monitor.documents.sources_yaml.nodes import Node, Scalar
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.shapes import Json, scalar

E = TypeVar("E", bound=StrEnum)

_TRUE = frozenset({"true", "yes", "on"})
_FALSE = frozenset({"false", "no", "off"})
#: Where a text that is no text can begin; most texts are told apart by this alone.
_DOUBTFUL = frozenset("0123456789.+-yYnNtTfFoO")
#: What YAML 1.1 or 1.2 turns into something else than text (type repository: bool, int, float, timestamp).
_TYPED = (
    ("yes or no", re.compile(r"(?i:y|n|yes|no|true|false|on|off)")),
    ("a date", re.compile(r"\d{4}-\d\d?-\d\d?(?:[Tt ].*)?")),
    ("a number", re.compile(r"[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?")),
    ("a number", re.compile(r"[-+]?(?:0x[\da-fA-F_]+|0o[0-7_]+|0b[01_]+|\.(?i:inf|nan))|\.(?i:nan)")),
    ("a number", re.compile(r"[-+]?(?:\d[\d_]*\.?[\d_]*|\.\d[\d_]*)(?:[eE][-+]?\d+)?")),
)
_COMMENT = re.compile(r"[ \t]+(#[^\s#][^\r\n]*)")
_LONGEST_ID = 100
#: What no text of a person holds, and no terminal should be sent; only escapes in double quotes bring it here.
_CONTROL = r"\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f"
CONTROL = re.compile(f"[{_CONTROL}]")


def check_plain(node: Scalar, notes: Notes) -> None:
    """Warn of a text without quotes that YAML programs take for something else, or cut off as a comment."""
    if not node.plain:
        return
    if node.text[:1] in _DOUBTFUL and (kind := taken_for(node.text)):
        notes.warn(
            node.start,
            f"YAML programs take {shown(node.text)} for {kind}, not for text",
            f'put it in quotes: "{node.text}"',
            rule="unquoted",
        )
    check_comment(node, notes)


def check_comment(node: Scalar, notes: Notes) -> None:
    """Warn where a text goes on behind `` #``, which YAML takes for a comment."""
    if node.plain and (cut := _COMMENT.match(notes.text, node.end)):
        notes.warn(
            cut.start(1),
            f"YAML cuts off {shown(cut[1])} as a comment",
            "put the whole value in quotes if it belongs to it; else write a space behind #",
            rule="comment",
        )


def taken_for(text: str) -> str | None:
    """Say what YAML takes a text without quotes for, where that is not text."""
    return next((kind for kind, pattern in _TYPED if pattern.fullmatch(text)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """Words of a person."""

    called: str = "a text"

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the text without the white space around it."""
        if (found := scalar(node, notes, f"{self.called}, in quotes if it holds a colon or brackets")) is None:
            return None
        check_plain(found, notes)
        text = found.text.strip()
        if not text:
            notes.error(found.start, "this text is empty", "write some words, or take the key out", rule="empty")
            return None
        if control := CONTROL.search(text):
            name = f"U+{ord(control[0]):04X}"
            says = f"a control character ({name}), written as an escape, stands in this text"
            notes.error(found.start, says, "take it out", rule="control-character")
            return None
        return text

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": rf"^[^{_CONTROL}]*[^{_CONTROL}\s][^{_CONTROL}]*$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A short name that people type on the command line: an id, a tag, a vantage."""

    called: str
    taken: frozenset[str] = frozenset()
    #: What may stand in it, and how that is said.
    pattern: str = r"[A-Za-z0-9][A-Za-z0-9._-]*"
    allowed: str = "letters a to z, digits, dots, dashes and underscores; begin with a letter or digit"

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the name."""
        if (found := scalar(node, notes, f"one {self.called}")) is None:
            return None
        check_plain(found, notes)
        if re.fullmatch(self.pattern, found.text) is None or len(found.text) > _LONGEST_ID:
            notes.error(
                found.start,
                f"{shown(found.text)} cannot be {_a(self.called)}",
                f"use {self.allowed}; at most {_LONGEST_ID} characters",
                rule="name",
            )
            return None
        if found.text in self.taken:
            notes.error(
                found.start,
                f"{found.text!r} has a meaning of its own on the command line",
                "choose another",
                rule="name",
            )
            return None
        return found.text

    def schema(self) -> Json:
        """Describe it."""
        described: Json = {"type": "string", "pattern": f"^{self.pattern}$", "maxLength": _LONGEST_ID}
        return described | ({"not": {"enum": sorted(self.taken)}} if self.taken else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice(Generic[E]):
    """One word of a closed set."""

    of: type[E]
    #: Words of other programs, and ours for them.
    others: Mapping[str, str] = field(default_factory=dict)

    def read(self, node: Node, notes: Notes) -> E | None:
        """Give the word."""
        words = [member.value for member in self.of]
        if (found := scalar(node, notes, f"one of: {', '.join(words)}")) is None:
            return None
        check_comment(found, notes)
        if found.text in words:
            return self.of(found.text)
        notes.error(
            found.start,
            f"{shown(found.text)} is not one of the words that can stand here",
            did_you_mean(found.text, words, self.others),
            rule="choice",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"enum": [member.value for member in self.of]}


@dataclass(frozen=True, slots=True, kw_only=True)
class Truth:
    """True or false."""

    def read(self, node: Node, notes: Notes) -> bool | None:
        """Give it; yes, no, on and off count as well."""
        if (found := scalar(node, notes, "true or false")) is None:
            return None
        check_comment(found, notes)
        word = found.text.lower()
        if word not in _TRUE | _FALSE:
            notes.error(
                found.start, f"{shown(found.text)} is neither true nor false", "write true or false", rule="truth"
            )
            return None
        if not found.plain:
            notes.error(
                found.start, f"in quotes {found.text!r} is a text", f"write {word} without quotes", rule="truth"
            )
            return None
        return word in _TRUE

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "boolean"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Whole:
    """A whole number within bounds."""

    least: int
    most: int

    def read(self, node: Node, notes: Notes) -> int | None:
        """Give the number."""
        wanted = f"a whole number from {self.least} to {self.most}" if self.least < self.most else str(self.least)
        if (found := scalar(node, notes, wanted)) is None:
            return None
        check_comment(found, notes)
        if (
            found.plain
            and re.fullmatch(r"\d{1,9}", found.text, re.ASCII)
            and self.least <= int(found.text) <= self.most
        ):
            return int(found.text)
        quoted = not found.plain and found.text.isdigit()
        notes.error(
            found.start,
            f"in quotes {found.text!r} is a text" if quoted else f"{shown(found.text)} cannot stand here",
            f"write {wanted}" + (", without quotes" if quoted else ""),
            rule="number",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


def _a(word: str) -> str:
    """Put the article before a word."""
    return f"an {word}" if word[0] in "aeiou" else f"a {word}"
