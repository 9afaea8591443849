"""What the journal tells of copies: whose they are, which stood for what was cited, and which lean on which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from monitor.errors import UsageError
from monitor.judge.standing.thin import Copy
from monitor.model.finding import EntryKind
from monitor.model.snapshot import Capture
from monitor.ports import Evidence


@dataclass(slots=True, kw_only=True)
class Kept:
    """All that the journal tells of copies."""

    copies: list[Copy] = field(default_factory=list)
    #: Files that stand for what was cited, or did once.
    baselines: set[str] = field(default_factory=set)

    @property
    def owners(self) -> dict[str, list[str]]:
        """Give the sources of every file; addresses that differ in their fragment share one."""
        found: dict[str, list[str]] = defaultdict(list)
        for copy in self.copies:
            if copy.source not in found[copy.capture.file]:
                found[copy.capture.file].append(copy.source)
        return found


def gathered(evidence: Evidence) -> Kept:
    """Read the whole journal for what it tells of copies."""
    kept = Kept()
    #: Where copies stand that no line has judged yet, by source and file.
    unjudged: dict[tuple[str, str], int] = {}
    for line in evidence.lines({}):
        entry = line.entry
        if entry.standing is not None and entry.standing.baseline is not None:
            kept.baselines.add(entry.standing.baseline.file)
        if entry.capture is not None and entry.source is not None:
            content = entry.standing.text_digest if entry.standing else None
            copy = Copy(
                source=entry.source,
                capture=entry.capture,
                showed=f"{entry.outcome} {entry.verdict}" if entry.outcome else None,
                content=content or entry.capture.payload_digest,
            )
            of = (entry.source, entry.capture.file)
            if entry.kind is EntryKind.KEPT:
                unjudged[of] = len(kept.copies)
            elif of in unjudged:
                kept.copies[unjudged.pop(of)] = copy
                continue
            kept.copies.append(copy)
    return kept


def the_copy(kept: Kept, word: str) -> Capture:
    """Give the one copy that a person named: by its id, the beginning of its id, or its file."""
    known = {copy.capture.id: copy.capture for copy in kept.copies}
    found = [each for each in known.values() if word in (each.id, each.file)]
    found = found or [each for each in known.values() if word and each.id.startswith(word)]
    if len(found) == 1:
        return found[0]
    if found:
        raise UsageError(f"{word!r} begins the ids of {len(found)} copies; write more of it: {found[0].id}")
    raise UsageError(f"{word!r} is no copy of ours; `monitor snapshot list` shows them")


def leaning_on(capture: Capture, others: Sequence[Capture]) -> list[Capture]:
    """Give the copies that would not be whole without one, and those that would not be without them, oldest first."""
    lost = {capture.id}
    found: dict[str, Capture] = {}
    # What a copy leans on is older: one walk in the order of time finds all of them.
    for other in sorted(others, key=lambda each: each.taken):
        if other.id not in lost and not lost.isdisjoint(other.needs):
            lost.add(other.id)
            found[other.id] = other
    return list(found.values())


def leant_on(capture: Capture, leaning: Sequence[Capture]) -> str:
    """Say which copies would lose their page, or images and styles."""
    number = len(leaning)
    names = ", ".join(each.id for each in leaning[:5]) + (" ..." if number > 5 else "")
    page = any(each.refers_to is not None for each in leaning)
    what = "the same page" if page else "images and styles"
    said = f"{number} later copies hold" if number > 1 else "a later copy holds"
    return f"{said} {what} by reference to {capture.id}: {names}. Take all of them down with --with-dependents, or none"
