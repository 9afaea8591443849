"""One row of the table of verdicts: a named rule, what it means and how much it weighs."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.model.verdict import Outcome, Weight


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One named row of the table of verdicts."""

    #: Kebab case; reports and journals show it, docs/verdicts.md explains it.
    id: str
    outcome: Outcome
    weight: Weight
    #: One sentence for a person: when this rule speaks.
    says: str


def row(name: str, outcome: Outcome, weight: Weight, says: str) -> Rule:
    """Write one row of the table."""
    return Rule(id=name, outcome=outcome, weight=weight, says=says)
