"""Not found, in many languages: the sentences that error pages are titled with."""

from __future__ import annotations

from typing import Final

from monitor.judge.lexicon.not_found_farther import FARTHER
from monitor.judge.lexicon.not_found_latin import LATIN
from monitor.judge.lexicon.not_found_scripts import SCRIPTS
from monitor.judge.lexicon.not_found_works import WORKS
from monitor.judge.lexicon.phrases import Phrasebook
from monitor.judge.lexicon.removed_latin import LATIN_REMOVED
from monitor.judge.lexicon.removed_scripts import SCRIPTS_REMOVED

_REMOVED: Final = LATIN_REMOVED | SCRIPTS_REMOVED


def _joined(language: str, said: str, around: str) -> tuple[str, str]:
    """Add what a language says of pages that were taken away, and of the works that are kept on pages."""
    for more, beside in (_REMOVED.get(language, ("", "")), WORKS.get(language, ("", ""))):
        said, around = (f"{said} / {more}" if more else said), f"{around} {beside}"
    return said, around


NOT_FOUND: Final = Phrasebook(
    {language: _joined(language, *words) for language, words in (LATIN | SCRIPTS | FARTHER).items()}
)
