"""Shows names that somebody else chose so that no sign in them stays unseen."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

#: Categories of signs that are shown as nothing, as room, or turn what follows around.
_UNSEEN = frozenset({"Cf", "Cc", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})


def visible(name: str) -> str:
    """Spell a name with each sign that cannot be seen as its code, as in Python."""
    if name.isascii() and name.isprintable():
        return name
    return "".join(_code(sign) if sign != " " and unicodedata.category(sign) in _UNSEEN else sign for sign in name)


def _code(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"


def spelt_out(text: str, names: Iterable[str]) -> str:
    """Give a sentence with these names in it as they are shown; all else stays."""
    for name in names:
        if (seen := visible(name)) != name:
            text = text.replace(name, seen)
    return text
