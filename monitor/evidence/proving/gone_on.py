"""Says of a line that work went on behind another journal than its machine remembered: on whose word, and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

_SAYS = {
    "accepted": "says that a person took the journal for good as it lay there, up to line {line}",
    "begun_anew": "says that neither a line nor a copy lay there, and that the journal was begun anew",
}


def gone_on(place: str, facts: Mapping[str, Any]) -> Iterator[str]:
    """Give a sentence for each such word in the facts of a recovery line; ``place`` names the line."""
    for name, says in _SAYS.items():
        if isinstance(told := facts.get(name), Mapping):
            known = told.get("known")
            before = f"; known before was line {known.get('seq')}" if isinstance(known, Mapping) else ""
            why = f": {told['why']}" if told.get("why") else ""
            yield f"{place} {says.format(line=told.get('line', '?'))}{before}{why}."


def goes_on(facts: Mapping[str, Any]) -> bool:
    """Tell whether a recovery line says that and nothing of files, so that it can be handed over by itself."""
    return bool(_SAYS.keys() & facts.keys()) and not facts.get("orphans") and not facts.get("torn")
