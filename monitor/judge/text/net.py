"""A net below every rule of comparison: a page on which hardly anything of the cited article stands did change."""

from __future__ import annotations

from collections.abc import Sequence

from monitor.judge.text.fold import words
from monitor.judge.text.paragraphs import Parted, Said, in_article, is_prose

#: An article has at least so many squashed letters of running text; of less, little can be missed.
_TO_BE_MISSED = 150
#: Less than this share of them standing is hardly anything.
HARDLY = 0.1
#: A sentence stands, rewritten, where this share of its runs of so many words does.
_RUNS_STAND, _RUN = 0.5, 3

_Runs = set[tuple[str, ...]]


def is_replaced(old: Parted, new: Parted) -> bool:
    """Tell whether hardly anything of the running text of an article stands anywhere on another page."""
    running = [said for said in old.said if in_article(said.block) and is_prose(said.block)]
    whole = sum(len(said.key) for said in running)
    if whole < _TO_BE_MISSED:
        return False
    standing = 0
    shown: _Runs | None = None
    for said in running:
        if not new.holds(said):
            shown = _runs(new.said) if shown is None else shown
            own = _runs([said])
            if not own or len(own & shown) < _RUNS_STAND * len(own):
                continue
        standing += len(said.key)
        if standing >= HARDLY * whole:
            return False
    return True


def _runs(said: Sequence[Said]) -> _Runs:
    """Gather the runs of three words of sentences, one sentence after the other."""
    tokens = words("\n".join(one.segment.text for one in said))
    return set(zip(*(tokens[start:] for start in range(_RUN)), strict=False))
