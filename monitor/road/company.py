"""In what company a look was judged: who else was led where it was led, told of in its line and read back from it."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from monitor.judge.look.portals import RULE, doubted, strayed
from monitor.model.address import normalise
from monitor.model.changed import changed
from monitor.model.check import Look
from monitor.model.finding import Entry
from monitor.model.portal import Portal, Stray
from monitor.model.verdict import Seen, Standing
from monitor.road.errand import Looked

#: The fact of a line that counts those who were led there, and the one that tells of a portal.
_LANDED, _PORTAL = "landed", "portal"


def stray_of(looked: Looked) -> Stray | None:
    """Tell a look that may have been shown somebody else's page."""
    look, seen = looked.look, looked.seen
    if look.final_is_watched:
        return None
    return strayed(
        normalise(look.source.url or ""),
        looked.judgement.rule,
        final_url=seen.final_url,
        hops=seen.hops,
        notes=looked.judgement.notes,
        digest=seen.capture.payload_digest if seen.capture is not None else None,
        change=looked.change,
    )


def stray_then(standing: Standing) -> Stray | None:
    """Tell the same of the latest look at a source that fails."""
    return strayed(
        standing.url,
        standing.rule,
        final_url=standing.final_url,
        hops=standing.hops,
        notes=standing.notes,
        digest=standing.capture.payload_digest if standing.capture is not None else None,
        change=None,
    )


def well_before(standing: Standing) -> bool:
    """Tell whether silence of a source says something of our line: it did not fail before, or by a portal alone."""
    return standing.failing_since is None or standing.rule == RULE


def in_doubt(looked: Looked, portal: Portal) -> Looked:
    """Give a look that was shown a portal as one that is in doubt: nothing was learned of the page, or of its host."""
    judgement, seen = doubted(looked.judgement, portal), looked.seen
    if judgement is looked.judgement:
        return looked
    kept = Seen(
        http_status=seen.http_status, final_url=seen.final_url, hops=seen.hops, full=seen.full, capture=seen.capture
    )
    look = changed(looked.look, portal=portal)
    return changed(looked, look=look, judgement=judgement, seen=kept, change=None, passages=(), host=look.host)


def company_told(look: Look, seen: Seen) -> dict[str, Any]:
    """Give the facts that the line of a look keeps beside its answers, so that it can be judged again as it was.

    Who was led elsewhere is judged by how many others were, as far as that was known then: none is told as well. They
    are counted and not named: a line may be handed over without the watchlist.
    """
    led = {_LANDED: len(look.landed_here)} if len(seen.hops) > 1 else {}
    return led if look.portal is None else {**led, _PORTAL: asdict(look.portal)}


def company_then(entry: Entry) -> tuple[Standing, ...] | None:
    """Give those, nameless, who were known to be led there when a look was judged; None where its line is silent."""
    told = entry.facts.get(_LANDED)
    if not isinstance(told, int):
        return None
    return tuple(Standing(source="", url=f"http://other-{number}.invalid/") for number in range(told))


def portal_then(entry: Entry) -> Portal | None:
    """Give the portal that a recorded look was shown, or None."""
    told = entry.facts.get(_PORTAL)
    if not isinstance(told, dict):
        return None
    where, hosts, of = told.get("where"), told.get("hosts"), told.get("of")
    if not isinstance(where, str) or not isinstance(hosts, int) or not isinstance(of, int):
        return None
    return Portal(where=where, hosts=hosts, of=of)
