"""What the one living issue needs: what is new in it, what it must remember, and what to do with it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from monitor.model.finding import Item, Report
from monitor.model.verdict import Verdict
from monitor.report import issue
from monitor.report.issue import token
from monitor.report.markdown import plain
from monitor.report.summarise import held
from monitor.report.worry import GRADES, Grade, Worry, worries

#: As many grave worries are told apart from new ones; eight letters each, so that the body keeps room for words.
MOST_KNOWN = 2_500
_STATE = re.compile(r"<!-- source-monitor: state news=(\d{1,9}) total=(\d{1,9}) known=([0-9a-f,]*) -->")
_NEWS = "<!-- source-monitor: news {number} -->"
_MOST_TOLD = 20
#: How a source may stand while nobody can say that it is well again.
_UNDECIDED = frozenset({Verdict.NEW, Verdict.UNKNOWN, Verdict.FAILING, Verdict.BLOCKED})
_GRAVE = tuple(rule for rule, grade in GRADES.items() if grade is not Grade.NOTE)


class Step(StrEnum):
    """What is done with the issue."""

    NOTHING = "nothing"
    CREATE = "create"
    UPDATE = "update"
    CLOSE = "close"
    REOPEN = "reopen"
    #: A person closed it as not planned.
    SILENT = "silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What the body of the issue remembers from the run before."""

    #: How many times something new was told.
    news: int = 0
    #: Grave worries that stood when it was written, those beyond the limit too.
    total: int = 0
    #: Short names of them, at most ``MOST_KNOWN``.
    known: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Living:
    """What the issue should be after this run."""

    step: Step
    title: str = ""
    body: str = ""
    #: Empty where nothing new broke.
    comment: str = ""
    #: By this a comment that was posted already is known again.
    mark: str = ""


def recall(body: str) -> Memory:
    """Read what a body remembers; nothing where somebody took the line away."""
    found = _STATE.search(body)
    if found is None:
        return Memory()
    return Memory(
        news=int(found[1]), total=int(found[2]), known=frozenset(word for word in found[3].split(",") if word)
    )


def is_ours(body: str) -> bool:
    """Tell whether a body is that of the living issue, whatever people wrote above it; a quote of it is none."""
    return _begins(body) is not None


def _begins(body: str) -> int | None:
    """Give where our part of a body begins; None where it has none. Quotes and code are not it."""
    at, fenced = 0, False
    for line in body.splitlines(keepends=True):
        before, marker, _ = line.partition(issue.MARKER)
        if before.lstrip().startswith(("```", "~~~")):
            fenced = not fenced
        elif marker and not fenced and "`" not in before and not before.lstrip("\ufeff ").startswith(">"):
            return at + len(before)
        at += len(line)
    return None


def living(
    report: Report, before: str | None, *, is_open: bool, not_planned: bool = False, folder: str = "", room: int = 0
) -> Living:
    """Say what becomes of the issue whose body was ``before``; None where there is none yet.

    Grave worries (errors and warnings) open it and hold it open; notes, such as a site that refuses us, are listed
    and no more. What was grave stays known while its source cannot be judged, so that neither a lost index, nor a
    wall, nor an outage closes the issue, and nothing is told twice for it. ``room`` is how long a body may be; 0
    takes the usual.
    """
    if report.run.offline:
        return Living(step=Step.NOTHING)
    if before is not None and not_planned:
        return Living(step=Step.SILENT)
    memory = recall(before or "")
    grave = [worry for worry in worries(report, folder=folder) if worry.grade is not Grade.NOTE]
    grave = [worry for worry in grave if worry.ignored is None]
    fresh = _fresh(grave, memory)
    pending = tuple(_undecided(report, memory))
    kept = dict.fromkeys(
        [
            *(token(worry.rule, worry.item.source.id) for worry in grave),
            *(token(rule, item.source.id) for item, rule in pending),
        ]
    )
    news = memory.news + bool(fresh)
    state = _state(news, len(kept), list(kept)[:MOST_KNOWN])
    step = _step(before, is_open=is_open, clean=not kept, fresh=bool(fresh), known=bool(memory.known))
    if step is Step.NOTHING:
        return Living(step=step)
    mark = _NEWS.format(number=news)
    most = room or issue.MOST_LETTERS
    above = _above(before or "", most)
    body = issue.chunks(
        report,
        folder=folder,
        state=state,
        most=most - 2 * len(above),
        done=issue.ticked(before or ""),
        undecided=pending,
    )
    return Living(
        step=step,
        title=issue.title(report, undecided=len({item.source.id for item, _ in pending})),
        body=above + "".join(body),
        # The first body tells everything itself.
        comment=_comment(fresh, mark) if fresh and before is not None else "",
        mark=mark,
    )


def _above(body: str, most: int) -> str:
    """Give what people wrote above our part, which is theirs and stays; a quarter of the body at most."""
    above = body[: _begins(body) or 0]
    return above if len(above) <= most // 8 else ""


def _step(before: str | None, *, is_open: bool, clean: bool, fresh: bool, known: bool) -> Step:
    """Choose what to do. A person who closed the issue as done is believed until something new breaks."""
    if before is None:
        return Step.NOTHING if clean else Step.CREATE
    if is_open:
        return Step.CLOSE if clean else Step.UPDATE
    if fresh:
        return Step.REOPEN
    return Step.NOTHING if clean and not known else Step.UPDATE


def _fresh(grave: list[Worry], memory: Memory) -> list[Worry]:
    """Give what nobody was told of. Where more stood than is remembered, only a larger number proves news."""
    if memory.total > len(memory.known) and len(grave) <= memory.total:
        return []
    return [worry for worry in grave if token(worry.rule, worry.item.source.id) not in memory.known]


def _undecided(report: Report, memory: Memory) -> Iterable[tuple[Item, str]]:
    """Give what was known of sources that nobody can judge now, each with its rule."""
    if not memory.known:
        return
    for item in report.items:
        if held(item) in _UNDECIDED:
            for rule in _GRAVE:
                if token(rule, item.source.id) in memory.known:
                    yield item, rule


def _state(news: int, total: int, known: list[str]) -> str:
    """Write what the next run has to know."""
    return f"<!-- source-monitor: state news={news} total={total} known={','.join(known)} -->"


def _comment(fresh: list[Worry], mark: str) -> str:
    """Say what is new, in a few lines."""
    lines = [f"- {plain(worry.says)} ({plain(str(worry.spots[0]))})" for worry in fresh[:_MOST_TOLD]]
    more = [f"- and {len(fresh) - _MOST_TOLD:,} more"] if len(fresh) > _MOST_TOLD else []
    return "\n".join([mark, f"**New since the last run: {len(fresh):,}**", "", *lines, *more, ""])
