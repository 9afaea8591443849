"""Gives expressions that are compiled when first asked, so that a start waits for none that it does not need."""

from __future__ import annotations

import re
from typing import cast


def expression(source: str, flags: int = 0) -> re.Pattern[str]:
    """Give what answers as ``re.compile`` of the same would, compiled at the first question.

    Words of twenty languages make expressions that take up to 30 ms to compile; most are asked only of pages that
    differ. A source that is no expression is told at the first question too: tests ask each.
    """
    return cast("re.Pattern[str]", _Asked(source, flags))


class _Asked:
    """An expression that is compiled by the first question, and a plain holder of its answers from then on."""

    def __init__(self, source: str, flags: int) -> None:
        self._source, self._flags = source, flags

    def __getattr__(self, name: str) -> object:
        # Asked only for what is not here yet: `search` of the compiled expression is ours from the second time on.
        if name.startswith("_"):
            raise AttributeError(name)
        answer: object = getattr(re.compile(self._source, self._flags), name)
        setattr(self, name, answer)
        return answer
