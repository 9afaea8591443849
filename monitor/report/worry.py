"""What a report asks somebody to look at: which rule, how grave, at which places, said in one sentence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date
from enum import StrEnum
from hashlib import sha256

from monitor.model.comparison import PassageState
from monitor.model.finding import Event, Item, Report
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.arrange import damaged, fault_says
from monitor.report.card import Card, card
from monitor.report.summarise import held, ignored
from monitor.report.tame import tame


class Grade(StrEnum):
    """How grave a worry is; what refuses us, or may yet come back, is never more than a note."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


#: Verdicts that somebody should look at, worst first, and how grave each is. What is not here is no worry.
GRADES: dict[str, Grade] = {
    Verdict.DEAD.value: Grade.ERROR,
    Verdict.USURPED.value: Grade.ERROR,
    Event.QUOTE_MISSING.value: Grade.ERROR,
    Event.EVIDENCE_FAULT.value: Grade.WARNING,
    Verdict.CHANGED.value: Grade.WARNING,
    Event.QUOTE_EDITED.value: Grade.WARNING,
    Verdict.MOVED.value: Grade.NOTE,
    Verdict.FAILING.value: Grade.NOTE,
    Verdict.BLOCKED.value: Grade.NOTE,
    Verdict.UNKNOWN.value: Grade.NOTE,
}
#: The sentence of each rule, for programs that explain their rules once.
SENTENCES: dict[str, str] = {
    rule: words.VERDICTS[Verdict(rule)] if rule in set(Verdict) else words.EVENTS[Event(rule)] for rule in GRADES
}
_ORDER = tuple(GRADES)
_STATES = {PassageState.MISSING: Event.QUOTE_MISSING, PassageState.EDITED: Event.QUOTE_EDITED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One place in a person's file. Lines and columns start at 1."""

    path: str
    line: int
    column: int | None

    def __str__(self) -> str:
        """Write it the way editors jump to it."""
        return f"{self.path}:{self.line}{f':{self.column}' if self.column else ''}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Worry:
    """One source under one rule. Words are masked and tamed."""

    rule: str
    grade: Grade
    item: Item
    shown: Card
    #: What is wrong, in one sentence.
    says: str
    #: Where it is cited, or its line in the sources file; never empty.
    spots: tuple[Spot, ...]
    #: Why a person does not want to hear of it today; None where they do. May be empty.
    ignored: str | None

    def fingerprint(self, spot: Spot, nth: int = 0) -> str:
        """Name this worry at this place, in 64 hex digits: the same in every run, wherever lines wander.

        ``nth`` tells citations of one source in one document apart, counted from 0. Neither the line, nor the day,
        nor any sentence goes in: an edit above the citation, or another wording of ours, makes no new worry.
        """
        parts = (self.rule, self.item.source.id, spot.path, str(nth))
        return sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()

    def placed(self) -> Iterator[tuple[Spot, str]]:
        """Give every place with the fingerprint that the worry has there."""
        times: dict[str, int] = {}
        for spot in self.spots:
            nth = times.get(spot.path, 0)
            times[spot.path] = nth + 1
            yield spot, self.fingerprint(spot, nth)


def day_of(report: Report) -> date:
    """Give the day of the run in UTC, on which what a person ignores is weighed."""
    return report.run.started.astimezone(UTC).date()


def worries(report: Report, *, folder: str = "") -> tuple[Worry, ...]:
    """Give all worries, gravest first, in the order of the list within; none where we were offline.

    ``folder`` is where the sources file lies, as seen from where paths are read: it is put before every path.
    """
    if report.run.offline:
        return ()
    today = day_of(report)
    found = [worry for item in report.items for worry in of_item(item, today, folder=folder)]
    return tuple(sorted(found, key=lambda worry: _ORDER.index(worry.rule)))


def of_item(item: Item, today: date, *, folder: str = "") -> tuple[Worry, ...]:
    """Give the worries of one source: by the verdict that counts, its quotes, and our copies."""
    verdict = held(item).value
    rules = [verdict] if verdict in GRADES else []
    states = {passage.state for passage in item.standing.quotes}
    rules += [event.value for state, event in _STATES.items() if state in states]
    rules += [Event.EVIDENCE_FAULT.value] if damaged(item) else []
    if not rules:
        return ()
    shown, hush = card(item), ignored(item, today)
    wish = item.hush or item.source.ignore
    why = tame(wish.why) if wish else ""
    return tuple(
        Worry(
            rule=rule,
            grade=GRADES[rule],
            item=item,
            shown=shown,
            says=fault_says(damaged(item)[0]) if rule == Event.EVIDENCE_FAULT.value else _says(rule, shown),
            spots=spots(item, folder),
            ignored=why if rule in hush else None,
        )
        for rule in rules
    )


def spots(item: Item, folder: str = "") -> tuple[Spot, ...]:
    """Give every place that leans on a source, each once."""
    prefix = f"{folder.strip('/')}/" if folder.strip("/") else ""
    found = [
        Spot(path=f"{prefix}{tame(place.document)}", line=max(place.line, 1), column=place.column)
        for place in item.citations
    ]
    return tuple(dict.fromkeys(found)) or (Spot(path=f"{prefix}sources.yaml", line=1, column=None),)


def _says(rule: str, shown: Card) -> str:
    """Say what is wrong with a source in one sentence."""
    if rule in (Event.QUOTE_MISSING.value, Event.QUOTE_EDITED.value):
        state = rule.removeprefix("quote-")
        quotes = [quote.text for quote in shown.quotes if quote.state == state]
        more = f" (and {len(quotes) - 1} more)" if len(quotes) > 1 else ""
        what = "is not on" if state == PassageState.MISSING.value else "stands in other words on"
        return f"The quote “{quotes[0]}”{more} {what} the page {_quoted(shown.title)}"
    since = f" since {shown.since}" if shown.since and shown.verdict.value == rule else ""
    reason = f": {shown.reason}" if shown.reason else ""
    return f"{_quoted(shown.title)} is {rule}{since}{reason}"


def _quoted(title: str) -> str:
    """Put a title in quotation marks, unless it stands in some already."""
    return title if title[:1] in '“«"„‘「' and title[-1:] in '”»"“’」' else f"“{title}”"


def counted(worries: Iterable[Worry]) -> dict[Grade, int]:
    """Count worries by grade, zeros too, without those that a person ignores."""
    counts = dict.fromkeys(Grade, 0)
    for worry in worries:
        if worry.ignored is None:
            counts[worry.grade] += 1
    return counts
