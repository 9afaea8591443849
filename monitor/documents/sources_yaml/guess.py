"""A word that nobody knows is compared with those that are known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: More words than this nobody reads in a message.
_FEW = 16


def closest(word: str, known: Iterable[str], others: Mapping[str, str] | None = None) -> str | None:
    """Give the known word that was probably meant; ``others`` maps words of other programs to ours."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    words = list(known)
    folded = word.strip().lower().replace("-", "_")
    if others and folded in others:
        return others[folded]
    by_fold = {candidate.lower().replace("-", "_"): candidate for candidate in words}
    if folded in by_fold:
        return by_fold[folded]
    # Letters that changed places: of short words too few stay in line for the measure below.
    swapped = [candidate for candidate in by_fold if sorted(candidate) == sorted(folded)]
    if swapped:
        return by_fold[swapped[0]]
    # Longer words than any key of ours are no misspelling, and comparing them is dear.
    matches = get_close_matches(folded[:40], by_fold, n=1, cutoff=0.7)
    return by_fold[matches[0]] if matches else None


def did_you_mean(word: str, known: Iterable[str], others: Mapping[str, str] | None = None) -> str:
    """Say it as advice: the likely word, or all of them where there are few."""
    words = sorted(known)
    best = closest(word, words, others)
    if best is not None:
        return f"did you mean {best}?"
    return f"write one of: {', '.join(words)}" if len(words) <= _FEW else "docs/sources-yaml.md lists them all"


def shown(text: str) -> str:
    """Quote what a person wrote, shortened to what fits into a sentence."""
    return repr(text if len(text) <= 60 else text[:57] + "...")
