"""Which sources people mean: an id, an address, ``tag:``, ``verdict:``, ``host:``, ``document:``, ``section:`` or ``all``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from monitor.model.address import host_name, is_web, registrable_domain, same_place
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Standing, Verdict


def select(
    watchlist: Watchlist, standings: Mapping[str, Standing], words: Sequence[str]
) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Give the sources that the words name, in the order of the watchlist, and a sentence for each word that fits none."""
    if not words:
        return tuple(watchlist.sources.values()), ()
    chosen: set[str] = set()
    complaints = []
    for word in words:
        found = _named(watchlist, standings, word)
        if not found:
            complaints.append(_complaint(watchlist, word))
        chosen |= found
    return tuple(source for source in watchlist.sources.values() if source.id in chosen), tuple(complaints)


def _named(watchlist: Watchlist, standings: Mapping[str, Standing], word: str) -> set[str]:
    """Give the ids that one word names."""
    if word == "all":
        return set(watchlist.sources)
    if word in watchlist.sources:
        return {word}
    kind, _, rest = word.partition(":")
    sources = watchlist.sources.values()
    match kind:
        case "tag":
            return {source.id for source in sources if rest in source.tags}
        case "section":
            return {source.id for source in sources if source.section == rest}
        case "verdict":
            default = Verdict.NEW
            return {s.id for s in sources if (standings[s.id].verdict if s.id in standings else default) == rest}
        case "host":
            return {source.id for source in sources if source.url and _on_host(source.url, rest.lower())}
        case "document":
            return {
                source
                for source, citations in watchlist.citations.items()
                if any(fnmatchcase(citation.document, rest) for citation in citations)
            }
        case "http" | "https":
            wanted = same_place(word)
            return {s.id for s in sources if s.url and is_web(s.url) and same_place(s.url) == wanted}
        case _:
            return set()


def _on_host(url: str, host: str) -> bool:
    """Tell whether an address lies on a host or below a registered domain."""
    if not is_web(url):
        return False
    name = host_name(url)
    return name == host or registrable_domain(name) == host or name == f"www.{host}"


def _complaint(watchlist: Watchlist, word: str) -> str:
    """Say that a word fits no source, and what may have been meant."""
    near = get_close_matches(word, watchlist.sources, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else "; `monitor list` shows every id"
    return f"{word!r} names no source{hint}"
