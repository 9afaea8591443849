"""Says which expression of the settings keeps an address from ever being looked at."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache


def excluded_by(url: str, expressions: Sequence[str]) -> str | None:
    """Give the first expression that is found anywhere in the address as it was cited; None where none is.

    Expressions that cannot be compiled exclude nothing; `monitor lint` names them.
    """
    return next((text for text in expressions if (found := _compiled(text)) is not None and found.search(url)), None)


@lru_cache(maxsize=1024)
def _compiled(expression: str) -> re.Pattern[str] | None:
    """Compile once what is asked of every address."""
    try:
        return re.compile(expression)
    except (re.error, OverflowError, RecursionError):
        return None
