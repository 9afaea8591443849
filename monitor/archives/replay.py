"""Has a copy given out: hop by hop, within its archive, and only where it is the copy that it claims to be."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from monitor.archives.asking import Asker, rest, silence
from monitor.archives.links import links
from monitor.archives.stamps import host_of, raw, read_http_date, replayed, same_page, stamp, usable
from monitor.model.exchange import Hop, Observation, Purpose
from monitor.model.memento import Memento
from monitor.model.outside import joined
from monitor.ports import Clock, Recalled

#: Hops from one copy to the next: an archive sends to the nearest moment, and copied redirects lead on.
_MOST_HOPS = 6
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


async def recalled(asker: Asker, clock: Clock, memento: Memento, *, proxy: str | None) -> Recalled:
    """Fetch a copy and follow it to its end.

    An archive that does not answer, a page of its own in place of the copy, a copy of another address: each is told
    in what comes back. A copied redirect is followed, for the archive says that it was there.
    """
    hops: list[Hop] = []
    asked = {memento.url}
    now, url = memento, memento.url
    while True:
        seen = await asker.ask(url, Purpose.MEMENTO, proxy=proxy)
        hops += seen.hops
        whole = _whole(seen, hops)
        silent = silence(seen)
        if silent:
            return Recalled(
                memento=now, observation=whole, answered=False, refused=silent, not_before=rest(seen, clock.now())
            )
        last = hops[-1]
        refused, now = _checked(last, now)
        if refused or last.status not in _REDIRECTS:
            return Recalled(memento=now, observation=whole, refused=refused)
        onward, now = _onward(last, now)
        refused = _wrong_turn(onward, memento, asked, len(hops))
        if refused:
            return Recalled(memento=now, observation=whole, refused=refused)
        asked.add(onward)
        url = onward


def _whole(seen: Observation, hops: list[Hop]) -> Observation:
    """Give the whole chain as what came back for one request; that it was walked by hand is no trouble."""
    final = seen.final
    led = final is not None and final.location is not None and final.trouble is None
    first = replace(seen.request, url=hops[0].url) if hops else seen.request
    if led:
        return replace(seen, request=first, hops=tuple(hops), trouble=None, trouble_detail="")
    return replace(seen, request=first, hops=tuple(hops))


def _checked(hop: Hop, asked: Memento) -> tuple[str, Memento]:
    """Say why an answer is not the copy, or nothing; and give the copy that it is."""
    taken = _taken(hop)
    if taken is None:
        if hop.status in _REDIRECTS:
            return "", asked  # The archive itself sends on, to the moment that it has.
        return f"{asked.archive} answered {hop.status} with a page of its own, not with a copy", asked
    said = _original(hop)
    if said is not None and not same_page(said, asked.original):
        return f"{asked.archive} gave out a copy of another address, {said[:200]}", asked
    return "", replace(asked, url=hop.url, taken=taken)


def _taken(hop: Hop) -> datetime | None:
    """Give when the copy was taken: every copy says so (RFC 7089 section 2.1.1)."""
    return read_http_date(hop.header("memento-datetime"))


def _original(hop: Hop) -> str | None:
    """Give the address that a copy says it is of: by its Link header, else by its own address."""
    for name, value in hop.headers:
        if name.lower() == "link":
            for link in links(value):
                if "original" in link.relations and usable(link.url):
                    return link.url
    named = replayed(hop.url)
    return named[1] if named else None


def _onward(hop: Hop, now: Memento) -> tuple[str, Memento]:
    """Give where a redirect leads, raw, and what is then asked for.

    Only a copied redirect (one that says when it was taken) may lead to another address than was asked for.
    """
    onward = raw(_location(hop))
    named = replayed(onward)
    if named is None:
        return onward, replace(now, url=onward)
    moment, original = named
    if _taken(hop) is None and not same_page(original, now.original):
        return onward, replace(now, url=onward)
    return onward, replace(now, url=onward, taken=moment, original=original)


def _location(hop: Hop) -> str:
    """Give where a redirect leads within the archive; empty where nowhere.

    Some replays give out a copied redirect with the Location as it was copied, which leads to the living web: nobody
    goes there, the copy of that address nearest to the same moment is asked for.
    """
    said = hop.header("location") or ""
    told = (joined(hop.url, said) or "") if said else ""
    here = replayed(hop.url)
    if not told or _taken(hop) is None or here is None or (replayed(told) and host_of(told) == host_of(hop.url)):
        return told
    moment, original = here
    before = hop.url[: hop.url.index(stamp(moment))]
    meant = joined(original, said)
    return f"{before}{stamp(moment)}id_/{meant}" if meant is not None else ""


def _wrong_turn(onward: str, first: Memento, asked: set[str], made: int) -> str:
    """Say why a redirect is not followed."""
    if not onward or not usable(onward):
        return f"{first.archive} redirects to nowhere"
    if host_of(onward) != host_of(first.url):
        return f"{first.archive} redirects out of the archive, to {onward[:200]}"
    if onward in asked:
        return f"{first.archive} redirects in circles"
    return f"{first.archive} redirects on and on" if made >= _MOST_HOPS else ""
