"""Hostile words made harmless to show: one line, no terminal escapes, no invisible or reversing characters."""

from __future__ import annotations

import re
import unicodedata

#: Joiners that Persian, Indic scripts and emoji need; they change no order and move no cursor.
_JOINERS = frozenset("\u200c\u200d")
#: Letters that are shown as nothing at all though Unicode does not call them format characters.
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
#: More marks than this on one letter climb over the lines above and below; no script needs as many.
_MOST_MARKS = 4
#: No title is longer; a page that sends a megabyte of it is not quoted in full.
LONGEST = 2_000


def tame(text: str, *, most: int = LONGEST) -> str:
    """Write words so that they can stand in a terminal, a table or a log, whoever wrote them.

    White space of any kind, line breaks too, becomes one space. Control characters become their pictures
    (ESC is shown as ␛), format characters (reversing of direction, isolates, tags, zero width) go, lone
    surrogates become �. What is longer than ``most`` characters ends in an ellipsis. Idempotent.
    """
    if len(text) > most:
        text = text[: most - 1].rstrip() + "…"
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    kept: list[str] = []
    marks = 0
    for letter in text:
        category = unicodedata.category(letter)
        if category in ("Mn", "Me"):
            marks += 1
            if marks <= _MOST_MARKS:
                kept.append(letter)
            continue
        marks = 0
        kept.append(_harmless(letter, category))
    return " ".join("".join(kept).split())


def _harmless(letter: str, category: str) -> str:
    """Give what stands for one character that is no mark."""
    if letter.isspace() or letter in _BLANKS:
        return " "
    if category == "Cc":
        code = ord(letter)
        return chr(0x2400 + code) if code < 0x20 else "␡" if code == 0x7F else "�"
    if category == "Cf":
        return letter if letter in _JOINERS else ""
    return "�" if category == "Cs" else letter


def tame_lines(text: str) -> str:
    """Make a text of several paragraphs harmless, whole, keeping its line breaks; empty lines go."""
    lines = (tame(line, most=len(line) + 1) for line in text.splitlines())
    return "\n".join(line for line in lines if line)


def shorten(address: str, most: int) -> str:
    """Cut the middle out of a long address: the host and the end of the path tell most."""
    if len(address) <= most:
        return address
    if most < 8:
        return address[: max(most - 1, 0)] + "…"
    head = most * 3 // 5
    return f"{address[:head]}…{address[len(address) - (most - head - 1) :]}"


def slug(word: str) -> str:
    """Make a word fit for an id within a page: letters, digits and hyphens of ASCII."""
    return re.sub(r"[^a-z0-9]+", "-", word.lower()).strip("-") or "source"
