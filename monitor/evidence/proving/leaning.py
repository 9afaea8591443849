"""Compares what revisits say of the copies that they lean on with what the journal and those copies say."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from sys import intern

from monitor.errors import EvidenceError
from monitor.evidence.layout import ENDING, capture_file
from monitor.evidence.proving.capture import DIGEST, Checked, Digest
from monitor.model.counting import number_of
from monitor.model.proof import Fault, FaultKind

#: Copies that a sentence names one by one.
_NAMED = 3


class Leaning:
    """What is known of copies and of those that lean on them; judged when all files were read."""

    def __init__(self) -> None:
        """Know nothing yet."""
        #: Files that lines tell of, each with what a revisit has to say of its page.
        self.known: dict[str, Digest] = {}
        #: For each file with images and styles, what revisits of them have to say, one behind the other.
        self._furniture: dict[str, bytes] = {}
        #: Files that are not as they were written, and whether they are gone.
        self._bad: dict[str, bool] = {}
        self._leans: list[tuple[str, str, str, Digest]] = []

    def hear(self, file: str, checked: Checked) -> None:
        """Take up what came of one file."""
        if checked.faults:
            self._bad[file] = any(fault.kind is FaultKind.FILE_MISSING for fault in checked.faults)
        if checked.furniture:
            self._furniture[file] = checked.furniture
        # Many copies name the same one: a single string is kept for all of them.
        self._leans += ((file, intern(held), intern(record), said) for held, record, said in checked.leans)

    def faults(self) -> Iterator[Fault]:
        """Tell of every copy that others lean on and that is not there whole, once, and of all that says otherwise."""
        lost: dict[str, list[tuple[str, str]]] = defaultdict(list)
        for file, container, record, said in dict.fromkeys(self._leans):
            earlier = _file(container)
            held = self.known.get(earlier)
            if held is None or earlier in self._bad:
                lost[earlier].append((file, record))
            elif held and said != held and not self._furnishes(earlier, said):
                says = f"{file} says another thing of {earlier} than the journal and its records do."
                yield Fault(kind=FaultKind.REVISIT_BROKEN, file=file, says=says, record=record or None)
        for earlier, leans in lost.items():
            yield self._lost(earlier, leans)

    def _lost(self, earlier: str, leans: Sequence[tuple[str, str]]) -> Fault:
        """Say what a copy takes with it that is not there whole."""
        files = tuple(dict.fromkeys(file for file, _ in leans))
        records = tuple(dict.fromkeys(record for _, record in leans if record))
        gone = self._bad.get(earlier)
        why = "is told of by no line" if gone is None else "is gone" if gone else "is not as it was written"
        lean = "1 copy leans" if len(files) == 1 else f"{len(files):,} copies lean"
        on = "" if len(records) < 2 else f", on {number_of(len(records), 'record')} of it"
        more = "" if len(files) <= _NAMED else f" and {len(files) - _NAMED:,} more"
        return Fault(
            kind=FaultKind.REVISIT_BROKEN,
            file=earlier,
            says=f"{earlier} {why}, and {lean} on it{on}: {', '.join(files[:_NAMED])}{more}.",
            record=records[0] if records else None,
            leaning=files,
        )

    def _furnishes(self, file: str, said: Digest) -> bool:
        """Tell whether a file holds an image or a style that fits what is said of it."""
        told = self._furniture.get(file, b"")
        return any(told[start : start + DIGEST] == said for start in range(0, len(told), DIGEST))


def _file(container: str) -> str:
    """Give the file of a capture; what is no name of one stays as it is said."""
    try:
        return capture_file(container)
    except EvidenceError:
        return f"{container}{ENDING}"
