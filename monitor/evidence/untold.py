"""Remembers copies that were kept, and are being kept, of which no line tells yet, with the records of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from monitor.evidence.copying import Copied
from monitor.model.changed import changed
from monitor.model.finding import Entry


class Untold:
    """What would be left without a line if the run ended now."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self._waiting: dict[object, tuple[str, ...]] = {}

    def __bool__(self) -> bool:
        """Tell whether there is anything."""
        return bool(self._waiting)

    def begin(self) -> object:
        """Note that a copy is being kept. Whoever is broken off on the way does not hear whether it got its name."""
        under_way = object()
        self._waiting[under_way] = ()
        return under_way

    def end(self, under_way: object, copied: Copied | None = None) -> None:
        """Note how it ended: a copy that waits for its line now, or nothing."""
        self._waiting.pop(under_way, None)
        if copied is not None:
            self._waiting[copied.capture.file] = copied.records

    def listing(self, entries: Sequence[Entry]) -> tuple[Entry, ...]:
        """Give entries for the journal; the first that tells of a copy lists its records."""
        listed: set[str] = set()
        given = []
        for entry in entries:
            file = None if entry.capture is None else entry.capture.file
            if file is not None and file not in listed and (records := self._waiting.get(file)):
                listed.add(file)
                given.append(changed(entry, records=records))
            else:
                given.append(entry)
        return tuple(given)

    def told(self, entries: Iterable[Entry]) -> None:
        """Note that lines tell of copies now."""
        self.explained(entry.capture.file for entry in entries if entry.capture is not None)

    def explained(self, files: Iterable[str]) -> None:
        """Note that nothing more is to be written of files."""
        for file in files:
            self._waiting.pop(file, None)

    def clear(self) -> None:
        """Forget all of it."""
        self._waiting.clear()
