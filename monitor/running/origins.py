"""Says of copies that others made where they came from, by the lines that took them in."""

from __future__ import annotations

from monitor.model.finding import Entry, EntryKind
from monitor.model.provenance import Provenance
from monitor.ports import Evidence


def imported(evidence: Evidence) -> dict[str, Provenance]:
    """Give where every copy came from that was taken in, by its file."""
    return {
        line.entry.capture.file: provenance
        for line in evidence.newest(EntryKind.IMPORT)
        if line.entry.capture is not None and (provenance := provenance_of(line.entry)) is not None
    }


def provenance_of(entry: Entry) -> Provenance | None:
    """Read where a copy came from; None where the line is about none that was taken in."""
    if entry.kind is not EntryKind.IMPORT:
        return None
    said = {name: str(entry.facts.get(name) or "") for name in ("file", "sha256", "record", "software")}
    return Provenance(**said, at=entry.at)
