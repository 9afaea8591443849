"""What a round has to know of the whole watchlist: worked out once, not once a round."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.model.address import host_key, is_web, normalise
from monitor.model.source import Watchlist


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """A watchlist with what follows from it."""

    watchlist: Watchlist
    #: Every watched address, as it is asked for.
    watched: frozenset[str]
    #: Of those, the ones that some source points into with a fragment.
    pointed_into: frozenset[str]
    #: Of those, the ones that several sources have, with other fragments or none: they share one exchange.
    shared: frozenset[str]
    #: How many sources each host holds.
    crowds: Mapping[str, int]


def survey(watchlist: Watchlist) -> Grounds:
    """Work out what follows from a watchlist."""
    pages = [source.url for source in watchlist.sources.values() if source.url and is_web(source.url)]
    places = Counter(normalise(url) for url in pages)
    return Grounds(
        watchlist=watchlist,
        watched=frozenset(places),
        shared=frozenset(place for place, sources in places.items() if sources > 1),
        pointed_into=frozenset(normalise(url) for url in pages if "#" in url),
        crowds=Counter(host_key(url) for url in pages),
    )
