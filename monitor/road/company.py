"""In what company a look was judged: how many others were led where it was led, kept in its line and read back."""

from __future__ import annotations

from typing import Any

from monitor.model.check import Look
from monitor.model.finding import Entry
from monitor.model.verdict import Seen, Standing

#: The fact of a line that counts them.
_LANDED = "landed"


def company_told(look: Look, seen: Seen) -> dict[str, Any]:
    """Give the facts that the line of a look keeps beside its answers, so that it can be judged again as it was.

    Who was led elsewhere is judged by how many others were, as far as that was known then: none is told as well. They
    are counted and not named: a line may be handed over without the watchlist.
    """
    return {_LANDED: len(look.landed_here)} if len(seen.hops) > 1 else {}


def company_then(entry: Entry) -> tuple[Standing, ...] | None:
    """Give those, nameless, who were known to be led there when a look was judged; None where its line is silent."""
    told = entry.facts.get(_LANDED)
    if not isinstance(told, int):
        return None
    return tuple(Standing(source="", url=f"http://other-{number}.invalid/") for number in range(told))
