"""Which sources a person means, and how patient to be with them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from monitor.errors import UsageError
from monitor.judge.select import select
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Standing


def chosen(watchlist: Watchlist, standings: Mapping[str, Standing], words: Sequence[str]) -> tuple[Source, ...]:
    """Give the sources that people named; raises UsageError for a word that names none."""
    found, complaints = select(watchlist, standings, words)
    if complaints:
        raise UsageError("\n".join(complaints))
    return found


def the_one(watchlist: Watchlist, standings: Mapping[str, Standing], word: str) -> Source:
    """Give the one source that people named; raises UsageError for a word that names none or several."""
    found = chosen(watchlist, standings, (word,))
    if len(found) > 1:
        names = ", ".join(source.id for source in found[:5])
        raise UsageError(f"{word!r} names {len(found)} sources; name one of them: {names}")
    return found[0]


def never_seen(standing: Standing | None) -> bool:
    """Tell whether nobody ever looked."""
    return standing is None or standing.checked_at is None


def impatient(watchlist: Watchlist, patience: int) -> Watchlist:
    """Take another number of strikes for every source, without the days between: for one-shot runs."""
    sources = {
        source.id: replace(source, policy=replace(source.policy, patience=patience, patience_over=timedelta(0)))
        for source in watchlist.sources.values()
    }
    return Watchlist(sources=sources, citations=watchlist.citations)
