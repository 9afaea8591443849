"""Ends the road: weighs a look against patience, and forms the entry that the journal gets."""

from __future__ import annotations

from monitor.judge.standing.decide import decide
from monitor.judge.standing.plan import next_due
from monitor.model.changed import changed
from monitor.model.finding import Entry, EntryKind, Unjudged
from monitor.model.source import Vantage
from monitor.road.company import company_told
from monitor.road.errand import Looked
from monitor.road.learned import as_before, told_of_copies


def concluded(looked: Looked, *, vantage: Vantage, fraction: float) -> Entry:
    """Decide how the source stands after a look and when it is due again; give the entry that tells all of it.

    ``fraction``, 0 to 1, is the chance that spreads looks which would fall together.
    """
    look, judgement = looked.look, looked.judgement
    decision = decide(
        look.before,
        judgement,
        looked.change,
        looked.passages,
        source=look.source,
        vantage=vantage,
        at=look.at,
        facts=looked.seen,
    )
    standing = changed(
        decision.standing,
        next_due=next_due(
            decision.standing,
            look.source,
            at=look.at,
            fraction=fraction,
            judgement=judgement,
            kappa=looked.kappa,
            least=looked.least,
            silenced=looked.silenced,
        ),
    )
    return Entry(
        at=look.at,
        kind=EntryKind.LOOK,
        source=look.source.id,
        url=look.before.url,
        outcome=judgement.outcome,
        verdict=standing.verdict,
        capture=looked.seen.capture,
        standing=standing,
        host=looked.host if looked.host != look.host else None,
        findings=(*decision.findings, *told_of_copies(looked, standing)),
        faults=(looked.fault,) if looked.fault else (),
        unchanged=as_before(look.before, standing),
        vantage=vantage.name,
        facts=company_told(look, looked.seen),
    )


def copy_alone(looked: Looked, why: Unjudged, *, vantage: Vantage) -> Entry:
    """Form the entry of a look that is not judged: it tells of the copy alone, and why."""
    return Entry(
        at=looked.look.at,
        kind=EntryKind.KEPT,
        source=looked.look.source.id,
        url=looked.look.before.url,
        capture=looked.seen.capture,
        vantage=vantage.name,
        facts={"unjudged": why.value},
    )


def of_run(entry: Entry, run: str) -> Entry:
    """Give an entry that says in which run it came about; as it is where nobody named the run."""
    return changed(entry, facts={**entry.facts, "run": run}) if run else entry
