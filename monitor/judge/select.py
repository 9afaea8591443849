"""Which sources people mean: an id, an address, all, or those of a tag, section, verdict, host or document."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from monitor.model.address import host_name, is_web, registrable_domain, same_place
from monitor.model.outside import usable
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Standing, Verdict

#: What may stand before a colon.
_KINDS = ("tag", "section", "verdict", "host", "document", "http", "https")


def select(
    watchlist: Watchlist, standings: Mapping[str, Standing], words: Sequence[str]
) -> tuple[tuple[Source, ...], tuple[str, ...]]:
    """Give the sources that the words name, in the watchlist's order, and a sentence for each word that fits none."""
    if not words:
        return tuple(watchlist.sources.values()), ()
    chosen: set[str] = set()
    complaints = []
    for word in words:
        found = _named(watchlist, standings, word)
        if not found and not _sound(word):
            complaints.append(_complaint(watchlist, word))
        chosen |= found
    return tuple(source for source in watchlist.sources.values() if source.id in chosen), tuple(complaints)


def _named(watchlist: Watchlist, standings: Mapping[str, Standing], word: str) -> set[str]:
    """Give the ids that one word names."""
    if word == "all":
        return set(watchlist.sources)
    if word in watchlist.sources:
        return {word}
    fits = _test(watchlist, standings, word)
    return {source.id for source in watchlist.sources.values() if fits(source)}


def _test(watchlist: Watchlist, standings: Mapping[str, Standing], word: str) -> Callable[[Source], bool]:
    """Give what a source must pass for one word to name it."""
    kind, _, rest = word.partition(":")
    tests: dict[str, Callable[[Source], bool]] = {
        "tag": lambda source: rest in source.tags,
        "section": lambda source: source.section == rest,
        "verdict": lambda source: _verdict(standings, source) == rest,
        "host": lambda source: bool(source.url) and _on_host(source.url or "", rest.lower()),
        "document": lambda source: any(
            fnmatchcase(citation.document, rest) for citation in watchlist.citations.get(source.id, ())
        ),
        "http": lambda source: _is_at(source, word),
        "https": lambda source: _is_at(source, word),
    }
    return tests.get(kind, lambda _: False)


def _verdict(standings: Mapping[str, Standing], source: Source) -> Verdict:
    return standings[source.id].verdict if source.id in standings else Verdict.NEW


def _is_at(source: Source, address: str) -> bool:
    """Tell whether a source has that address, in whatever spelling."""
    meant = usable(address)
    if source.url is None or meant is None or not is_web(source.url):
        return source.url == address
    return same_place(source.url) == same_place(meant)


def _on_host(url: str, host: str) -> bool:
    """Tell whether an address lies on a host or below a registered domain."""
    if not is_web(url):
        return False
    name = host_name(url)
    return name == host or registrable_domain(name) == host or name == f"www.{host}"


def _sound(word: str) -> bool:
    """Tell whether a word may well name nothing today: that no source is dead is no mistake of who asks."""
    kind, _, rest = word.partition(":")
    return kind == "verdict" and rest in list(Verdict)


def _complaint(watchlist: Watchlist, word: str) -> str:
    """Say that a word fits no source, and what may have been meant."""
    kind, colon, rest = word.partition(":")
    near = get_close_matches(word, watchlist.sources, n=1)
    if kind == "verdict":
        near = [f"verdict:{verdict}" for verdict in get_close_matches(rest, list(Verdict), n=1)]
        return f"{rest!r} is no verdict" + (
            f"; did you mean {near[0]!r}?" if near else f"; there are {', '.join(Verdict)}"
        )
    if colon and not near and kind not in _KINDS:
        near = [f"{meant}:{rest}" for meant in get_close_matches(kind, _KINDS, n=1)]
    hint = f"; did you mean {near[0]!r}?" if near else "; `monitor list` shows every id"
    return f"{word!r} names no source{hint}"
