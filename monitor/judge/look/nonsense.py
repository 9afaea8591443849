"""What a host says to nonsense, remembered between looks, so that not every source has to ask it anew.

Only sure cases are settled from memory; where it is not sure a random address is asked again.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import blake2b

from monitor.judge.look.addresses import path_words, sibling_of
from monitor.judge.look.onward import refresh_told
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import Runs, shingles
from monitor.model.check import Answer, Look, Nonsense
from monitor.model.exchange import Purpose
from monitor.model.page import Page

#: What was heard is believed for so long, and of so many kinds of places at one host.
FRESH, MOST = timedelta(days=7), 3
#: A sketch holds so many digests of so many bytes each.
_SKETCH, _BYTES = 48, 4
_DIGITS = 2 * _BYTES
#: A likeness taken from sketches is sure from so far above a threshold, or so far below it.
_ABOVE, _BELOW = 0.1, 0.2
#: Fewer runs of words than this are no main text to compare.
_FEWEST = 3
#: Longer titles are cut.
_LONGEST = 200
#: Statuses that say what becomes of nonsense; others say that we were not let in, or that the host is ill.
_TELLING = frozenset({200, 203, 404, 410})


def learn(before: tuple[Nonsense, ...], look: Look, at: datetime) -> tuple[Nonsense, ...]:
    """Bring the memory up to date with one look: what a random address got, and nothing that has gone stale."""
    answer = look.asked(Purpose.SIBLING)
    heard = _heard(answer, at) if answer is not None else None
    kept = [old for old in before if at - old.asked < FRESH]
    if heard is not None:
        kept = [heard, *(old for old in kept if _place(old.url) != _place(heard.url))]
    return tuple(kept[:MOST])


def _heard(answer: Answer, at: datetime) -> Nonsense | None:
    """Take what one random address got, where that tells anything."""
    observation, page = answer.observation, answer.page
    status = observation.status
    if observation.trouble is not None or status not in _TELLING or status is None:
        return None
    shown = page if page is not None and page.readable else None
    refresh = refresh_told(answer)
    without = path_words(observation.request.url)
    runs = shingles(shown.text, without=without) if shown is not None else frozenset()
    main = len(runs) >= _FEWEST
    if shown is not None and not main:
        runs = shingles(shown.all_text or shown.text, without=without)
    return Nonsense(
        asked=at,
        url=observation.request.url,
        status=status,
        ends=(observation.final_url, *([refresh.url] if refresh is not None else [])),
        title=shown.title[:_LONGEST] if shown is not None else "",
        heading=shown.heading[:_LONGEST] if shown is not None else "",
        main=main,
        sketch=_sketch(runs),
    )


def recalled(sight: Sight) -> tuple[Nonsense, ...]:
    """Give what is still fresh of the host's answers to nonsense; nothing where this look has asked for itself."""
    if sight.look.asked(Purpose.SIBLING) is not None:
        return ()
    return tuple(old for old in sight.look.host.nonsense if timedelta(0) <= sight.look.at - old.asked < FRESH)


def is_beside(sight: Sight, heard: Nonsense) -> bool:
    """Tell whether the random address was of the kind that would be asked now: same folder, same ending."""
    return _place(heard.url) == _place(sight.chain.cited)


def surely_alike(sight: Sight, page: Page, heard: Nonsense, *, threshold: float) -> bool | None:
    """Compare a page with what nonsense got: True and False where the sketches are sure of it, None where not."""
    without = path_words(sight.chain.cited) | path_words(heard.url)
    runs = shingles(page.text, without=without)
    if heard.main and len(runs) < _FEWEST:
        return None
    if not heard.main:
        runs = shingles(page.all_text or page.text, without=without)
    score = _resemblance(_sketch(runs), heard.sketch)
    if score >= min(threshold + _ABOVE, 1.0):
        return True
    return False if score < threshold - _BELOW else None


def _place(url: str) -> str:
    """Give what random addresses of one kind of place have in common."""
    return sibling_of(url, "x")


def _sketch(runs: Runs) -> str:
    """Keep the least digests of a set of runs: two sketches estimate how much two sets share (Broder 1997)."""
    digests = {blake2b(" ".join(run).encode(), digest_size=_BYTES).hexdigest() for run in runs}
    return "".join(sorted(digests)[:_SKETCH])


def _resemblance(one: str, other: str) -> float:
    """Estimate shared runs over all runs from two sketches, 0 to 1."""
    first, second = ({sketch[at : at + _DIGITS] for at in range(0, len(sketch), _DIGITS)} for sketch in (one, other))
    least = set(sorted(first | second)[:_SKETCH])
    return len(least & first & second) / len(least) if least else 0.0
