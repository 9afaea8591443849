"""What people should read first and last: turns on top, what needs a person at the end, the worst before the best."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.finding import Finding, Glimpse, Item, Report
from monitor.model.snapshot import EvidenceFault
from monitor.model.verdict import Glance, Note, Standing, Verdict
from monitor.report.mask import mask_prose
from monitor.report.tame import tame
from monitor.report.when import spoken_day
from monitor.report.words import WORST_FIRST

#: What is asked of a person while no look has shown what they gave.
UNSEEN = (
    "No look has shown the title, or a quote, that was given: open the page. Correct the title or the address, "
    "or write pin: alive if it is the right one."
)

#: Changes that say that the text still stands.
_SAYS_NOTHING_NEW = (ChangeKind.NONE, ChangeKind.COSMETIC)
#: What is said while the latest look was not judged.
UNJUDGED = (
    "A fault of ours ended the latest look before it was judged; what came is kept. `monitor show` names the fault: "
    "please report it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """One thing that only a person can do. ``source`` is None where it is about no one source."""

    what: str
    source: str | None = None


def turned(report: Report) -> tuple[tuple[Item | None, tuple[Finding, ...]], ...]:
    """Give what turned in this run, worst first, each with its item; incidents of a domain stand first, without one."""
    ranked = sorted(
        (item for item in report.items if item.turns), key=lambda item: WORST_FIRST.index(item.standing.verdict)
    )
    about: list[tuple[Item | None, tuple[Finding, ...]]] = [(None, (finding,)) for finding in report.incidents]
    about += [(item, item.turns) for item in ranked]
    return tuple(about)


def by_verdict(items: Iterable[Item]) -> dict[Verdict, tuple[Item, ...]]:
    """Group items by verdict, worst first, in their own order within; verdicts that do not occur are left out."""
    groups: dict[Verdict, list[Item]] = {verdict: [] for verdict in WORST_FIRST}
    for item in items:
        groups[item.standing.verdict].append(item)
    return {verdict: tuple(group) for verdict, group in groups.items() if group}


def unconfirmed(item: Item | Glimpse) -> bool:
    """Tell whether the address was only reconstructed and no title has confirmed it yet."""
    return item.source.url is not None and not item.source.confirmed and item.standing.confirmed is not True


def unread(standing: Standing | Glance) -> bool:
    """Tell whether the latest look could read nothing where a text was read before: nothing can be said of it now."""
    return Note.UNREADABLE in standing.notes and standing.baseline is not None


def unwatched(item: Item) -> bool:
    """Tell whether the latest look did not find what people chose to watch, and no change was known before.

    Nothing was compared then: that the text still stands would be a guess.
    """
    chosen, known = item.source.policy.watch.select, item.standing.change
    gone = bool(chosen) and f"the selector {chosen!r} finds nothing" in item.standing.reason
    return gone and (known is None or known.kind in _SAYS_NOTHING_NEW)


def unseen(standing: Standing | Glance) -> bool:
    """Tell whether no look has ever shown the title, or a quote, that people gave."""
    return Note.UNSEEN in standing.notes


def damaged(item: Item | Glimpse) -> tuple[EvidenceFault, ...]:
    """Give what is wrong with our copies; one that a person took down is not."""
    return tuple(fault for fault in item.faults if not fault.rightly)


def fault_says(fault: EvidenceFault) -> str:
    """Say what is wrong with a copy of ours, and since when that is known; of one that was taken down, that and why."""
    if fault.rightly:
        return f"{tame(mask_prose(fault.says))} Nothing is needed; its hash and date stay in the journal."
    return f"A copy of ours is damaged, as we know since {spoken_day(fault.since)}: {tame(mask_prose(fault.says))}"


def needs(report: Report) -> tuple[Need, ...]:
    """Give what needs a person: addresses to confirm, claims that wait for one, lost quotes, and our own mishaps."""
    told = {mishap.source for mishap in report.run.mishaps}
    found = [
        need for item in report.items for need in needs_of(item) if need.what != UNJUDGED or need.source not in told
    ]
    found += [
        Need(what=f"On our side: {tame(mask_prose(mishap.what))}", source=mishap.source)
        for mishap in report.run.mishaps
    ]
    return tuple(found)


def needs_of(item: Item | Glimpse) -> Iterator[Need]:
    """Give what one source needs from a person."""
    if item.source.url is None:
        yield Need(what="This claim still waits for an address.", source=item.source.id)
    elif unconfirmed(item):
        yield Need(
            what="The address was only reconstructed: open it, and write confirmed: true if it is right.",
            source=item.source.id,
        )
    if unseen(item.standing):
        yield Need(what=UNSEEN, source=item.source.id)
    if unread(item.standing):
        yield Need(
            what="Text was cited here, and the latest look found none that can be read: open the page.",
            source=item.source.id,
        )
    if Note.UNJUDGED in item.standing.notes:
        yield Need(what=UNJUDGED, source=item.source.id)
    missing = sum(passage.state is PassageState.MISSING for passage in item.standing.quotes)
    if missing:
        which = "A quote is" if missing == 1 else f"{missing} quotes are"
        # Whether it ever stood there is for the finding to say.
        yield Need(what=f"{which} not on the page: does the citation still hold?", source=item.source.id)
    for fault in damaged(item):
        yield Need(what=f"{fault_says(fault)} Put it back from another copy of the folder.", source=item.source.id)
