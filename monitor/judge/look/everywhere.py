"""A page in place of the cited one that random addresses get as well: gone, kept from us, or in doubt.

Likeness to a random address alone convicts nobody: guarded folders, forums and intranets answer every address with the
same request to log in.
"""

from __future__ import annotations

import re

from monitor.judge.lexicon.access_words import ACCESS, VISITOR
from monitor.judge.lexicon.closed_words import CLOSED
from monitor.judge.lexicon.gate_words import AGE, QUEUE
from monitor.judge.lexicon.gone_words import GONE
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.outage_words import FAILING
from monitor.judge.lexicon.phrases import first_line
from monitor.judge.lexicon.spelling import spelt
from monitor.judge.lexicon.wall_words import VISIT_TALK
from monitor.judge.look.bareness import SHORT, lines, weight
from monitor.judge.look.challenges import find_wall
from monitor.judge.look.frame import without_frame
from monitor.judge.look.messages import is_of_return, speaks_of_return
from monitor.judge.look.refusals import below_headline, find_refusal, judged, says_missing_too
from monitor.judge.look.sight import Sight
from monitor.judge.look.ways_back import names_error
from monitor.judge.text.likeness import is_unlike
from monitor.model.address import host_name
from monitor.model.changed import changed
from monitor.model.exchange import Purpose
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: A notice is shorter than so many short texts; what says that it will be back may explain itself.
_NOTICE, _OUTAGE = 3, 12
#: A splash has a link or two that lead on, and no menu.
_WAY_ON = 2
#: A page of more headings is a list.
_HEADINGS = 3
#: Names and labels are shorter than a sentence, and end without a full stop.
_SENTENCE, _ENDED = 30, re.compile(r"[.!?…。！？؟۔।]\W*$")


def judge_everywhere(sight: Sight, page: Page, convicted: Judgement, *, led: bool = False) -> Judgement:
    """Say what comes of a page that random addresses get too, or are led to, where nothing of the cited one is left.

    A sentence of what is not there outranks all else, and so does a page that has more to say than a notice. Whoever
    says for whom it is kept, or speaks of robots and refusals, keeps us out. A sentence or two that nobody can place
    are in doubt: that never ends a source.
    """
    own = _own(sight, page)
    said = (*lines(own), *below_headline(own))
    returns = speaks_of_return(own)
    if weight(" ".join(own.text.split())) >= (_OUTAGE if returns else _NOTICE) * SHORT:
        return convicted
    told = find_refusal(said)
    if says_missing_too(sight, said, told):
        return convicted
    kept = judged(sight, told) if told is not None else _wall(sight, own, said)
    return kept or (_away(sight, said) if returns else _unplaced(sight, own, said, led=led)) or convicted


def _away(sight: Sight, said: tuple[str, ...]) -> Judgement | None:
    """Doubt a page that says what cannot be had for now, or will be back, and of nothing that it is gone for good."""
    away = [line for line in said if is_of_return(line)]
    if any(NOT_FOUND.holds(line) or GONE.speak(spelt(line)) for line in said if not is_of_return(line)):
        return None
    if any(CLOSED.holds(line) for line in said):
        return None
    told = f': "{away[0][:120]}"' if away else ""
    return sight.judge(
        "unstable-alike",
        f"{host_name(sight.chain.cited)} answers a random address alike, with a page that speaks of a pause{told}.",
    )


def _unplaced(sight: Sight, own: Page, said: tuple[str, ...], *, led: bool) -> Judgement | None:
    """Doubt a page that says neither that something is gone nor for whom it is kept, where that is all it says."""
    elsewise = [line for line in said if not _speaks_of_visitors(line)]
    if any(NOT_FOUND.holds(line) or GONE.speak(spelt(line)) for line in elsewise):
        return None
    if sight.chain.elsewhere and names_error(sight.chain.final):
        # Its address says what its words do not.
        return None
    of_visitors, notice = len(elsewise) < len(said), _is_notice(own)
    # Being led somewhere else is more than being shown a few words: they have to speak of their reader.
    if not (of_visitors and notice if led else of_visitors or notice):
        return None
    return sight.judge(
        "unstable-alike",
        f"{host_name(sight.chain.cited)} answers a random address alike, in a few words that say neither that the page "
        "is gone nor why it is not shown.",
    )


def _wall(sight: Sight, page: Page, said: tuple[str, ...]) -> Judgement | None:
    """Find a line that walls are known by."""
    refusal = find_wall(sight, page, said)
    if refusal is not None:
        return sight.judge(
            "blocked-one-page",
            f"{host_name(sight.chain.cited)} answers a random address alike, with a page that speaks of its visitor: "
            f'"{refusal[:120]}".',
        )
    old = first_line(said, AGE)
    if old is not None:
        return sight.judge("restricted-age-page", f'A question of age stands where the page should be: "{old[:120]}".')
    turn = first_line(said, QUEUE)
    if turn is not None:
        return sight.judge("restricted-queue", f'A waiting room stands where the page should be: "{turn[:120]}".')
    return None


def _is_notice(page: Page) -> bool:
    """Tell a sentence or two from an empty template, from a list, and from a landing page."""
    told = " ".join(page.text.split())
    says = any(weight(line) >= _SENTENCE or _ENDED.search(line) is not None for line in page.text.splitlines())
    says = says or bool(told and (page.heading.strip() or page.signals.links <= _WAY_ON))
    return says and len(page.headings) <= _HEADINGS and weight(told) < SHORT


def _speaks_of_visitors(line: str) -> bool:
    """Tell whether a line speaks of logins, members, countries, robots, browsers, requests, or of coming later."""
    return ACCESS.speak_of_readers(line) or VISITOR.speak(spelt(line)) or VISIT_TALK.holds(line) or FAILING.holds(line)


def _own(sight: Sight, page: Page) -> Page:
    """Give a page without what the cited one, or the front page where it was asked, shows as well."""
    cited, root = sight.look.cited, sight.look.asked(Purpose.ROOT)
    # A baseline that never showed what was given may be this very page.
    own = without_frame(page, cited) if cited is not None and is_unlike(page, cited) else page
    if root is None or root.page is None:
        return own
    known = {spelt(line) for line in f"{root.page.text}\n{root.page.all_text}".splitlines()}
    return changed(own, text="\n".join(line for line in own.text.splitlines() if spelt(line) not in known))
