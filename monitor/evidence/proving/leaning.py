"""Compares what revisits say of the copies that they lean on with what the journal and those copies say."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.errors import EvidenceError
from monitor.evidence.layout import ENDING, capture_file
from monitor.evidence.proving.capture import DIGEST, Checked, Digest
from monitor.model.proof import Fault, FaultKind


class Leaning:
    """What is known of copies and of those that lean on them; judged when all files were read."""

    def __init__(self) -> None:
        """Know nothing yet."""
        #: Files that lines tell of, each with what a revisit has to say of its page.
        self.known: dict[str, Digest] = {}
        #: For each file with images and styles, what revisits of them have to say, one behind the other.
        self._furniture: dict[str, bytes] = {}
        self._bad: set[str] = set()
        self._leans: list[tuple[str, str, Digest]] = []

    def hear(self, file: str, checked: Checked) -> None:
        """Take up what came of one file."""
        if checked.faults:
            self._bad.add(file)
        if checked.furniture:
            self._furniture[file] = checked.furniture
        self._leans += ((file, container, said) for container, said in checked.leans)

    def faults(self) -> Iterator[Fault]:
        """Tell of every copy that leans on nothing, on a damaged copy, or on one that says otherwise."""
        for file, container, said in dict.fromkeys(self._leans):
            try:
                earlier = capture_file(container)
            except EvidenceError:
                earlier = ""
            held = self.known.get(earlier)
            if held is None:
                yield _broken(file, f"leans on {container}{ENDING}, of which no line tells")
            elif earlier in self._bad:
                yield _broken(file, f"leans on {earlier}, which is not as it was written")
            elif held and said != held and not self._furnishes(earlier, said):
                yield _broken(file, f"says another thing of {earlier} than the journal and its records do")

    def _furnishes(self, file: str, said: Digest) -> bool:
        """Tell whether a file holds an image or a style that fits what is said of it."""
        told = self._furniture.get(file, b"")
        return any(told[start : start + DIGEST] == said for start in range(0, len(told), DIGEST))


def _broken(file: str, says: str) -> Fault:
    return Fault(kind=FaultKind.REVISIT_BROKEN, file=file, says=f"{file} {says}.")
