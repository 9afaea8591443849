"""Every rule by which one look is judged, in the order in which they speak."""

from __future__ import annotations

from typing import Final

from monitor.judge.look.row import Rule, row
from monitor.judge.look.rules_of_answers import ANSWERS
from monitor.judge.look.rules_of_pages import PAGES
from monitor.model.verdict import Outcome, Weight

#: The order is the order of precedence: the first rule that fits speaks.
RULES: Final[tuple[Rule, ...]] = (*ANSWERS, *PAGES)

#: Stands in the place of a rule where a round was offline: whatever was seen, nothing was judged.
OFFLINE: Final = row(
    "offline", Outcome.SKIPPED, Weight.NONE, "Our own connection was in doubt; nothing of the run was judged."
)

BY_ID: Final[dict[str, Rule]] = {rule.id: rule for rule in RULES}
