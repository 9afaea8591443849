"""A look that a fault of ours ended: it is said to be that, and nothing else is said of the page."""

from __future__ import annotations

from monitor.judge.look.rules import BY_ID
from monitor.model.check import Look
from monitor.model.verdict import Judgement, Note

_LONGEST = 300


def unjudged(look: Look, fault: str) -> Judgement:
    """Write the judgement of a look that could not be judged; ``fault`` says in a few words what went wrong with us."""
    rule = BY_ID["skipped-our-fault"]
    came = "what came is kept" if look.answers else "nothing that came could be kept"
    waiting = not look.source.confirmed and look.before.confirmed is not True
    return Judgement(
        outcome=rule.outcome,
        rule=rule.id,
        reason=f"A fault of ours ended the look, and nothing was judged; {came} ({fault[:_LONGEST]}).",
        weight=rule.weight,
        notes=(Note.UNJUDGED, *((Note.UNCONFIRMED,) if waiting else ())),
    )
