"""Stems: how words begin, in many languages; looser than phrases, so they only ever ask for caution."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property

from monitor.judge.lexicon.spelling import spelt

#: Scripts whose words are parted by blanks and begin with their stem: Latin, Greek, Cyrillic.
_LETTER = "[a-z\u00df-\u024f\u0370-\u03ff\u0400-\u052f0-9]"
_PARTED = re.compile(_LETTER)
_NEVER = r"(?!)"


class Stems:
    """Stems parted by spaces: ``_`` joins words; ``=`` or ``_`` at the end ends a word, ``*`` in front begins anywhere.

    They are folded as text is (``spelt``). In scripts that write prefixes or no blanks they are found anywhere. What it
    takes to find them is made when it is first asked.
    """

    def __init__(self, words: str) -> None:
        """Take the stems as people write them."""
        self._words = words

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match any of the stems in folded text."""
        return re.compile("|".join(map(_written, self._words.split())) or _NEVER)

    def speak(self, folded: str) -> bool:
        """Tell whether any of the stems stands in folded text."""
        return self.pattern.search(folded) is not None


def _written(stem: str) -> str:
    """Write a stem as an expression over folded text."""
    folded = spelt(stem.strip("*=_").replace("_", " "))
    opened = f"(?<!{_LETTER})" if _PARTED.match(folded) and not stem.startswith("*") else ""
    return opened + re.escape(folded).replace(r"\ ", " ?") + (f"(?!{_LETTER})" if stem.endswith(("=", "_")) else "")


class Conditions:
    """Languages to four kinds of stems: who may see, what it takes, that it is kept back, and where readers are."""

    def __init__(self, table: Mapping[str, tuple[str, str, str, str]]) -> None:
        """Take the table as people write it."""
        self._tongues = [
            (Stems(who), Stems(takes), Stems(kept), Stems(where)) for who, takes, kept, where in table.values()
        ]

    def keep_back(self, line: str) -> bool:
        """Tell whether a line says that something cannot be had: it may be gone, or be kept for others."""
        folded = spelt(line)
        return any(kept.speak(folded) for _, _, kept, _ in self._tongues)

    def by_country(self, line: str) -> bool:
        """Tell whether a line says that something cannot be had where its reader is."""
        folded = spelt(line)
        return any(kept.speak(folded) and where.speak(folded) for _, _, kept, where in self._tongues)

    def for_whom(self, line: str) -> bool:
        """Tell whether a line says that it takes a login, a membership or a subscription to see something."""
        folded = spelt(line)
        return any(
            who.speak(folded) and (takes.speak(folded) or kept.speak(folded)) for who, takes, kept, _ in self._tongues
        )

    def speak_of_readers(self, line: str) -> bool:
        """Tell whether a line speaks of logins, members, subscribers or countries at all."""
        folded = spelt(line)
        return any(who.speak(folded) or where.speak(folded) for who, _, _, where in self._tongues)
