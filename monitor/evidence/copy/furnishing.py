"""Finds the images and styles that an earlier copy holds, so that the same bytes are referred to and not kept again."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping
from datetime import datetime, timedelta
from pathlib import Path

from monitor.errors import EvidenceError, StorageError
from monitor.evidence.copy.readback import Stored, records
from monitor.evidence.copy.revisit import Held, Profile
from monitor.evidence.layout import ENDING, below, stands
from monitor.model.check import Look
from monitor.model.snapshot import Capture

_PURPOSE = b"purpose: requisite\r\n"


def held_before(root: Path, look: Look, *, full_copy_every: timedelta) -> Mapping[str, Held]:
    """Give, by payload digest, the images and styles that the last whole copy of a page holds or refers to.

    None that is older than ``full_copy_every``, so that no image hangs on one old file for ever, and none whose file
    is gone or known to be damaged. A copy that cannot be read holds nothing: what it held is kept anew.
    """
    earlier = look.before.payload_capture
    if earlier is None or not look.requisites or earlier.file in look.damaged:
        return {}
    there = _There(root, look.damaged)
    try:
        found = dict(_read(root, earlier))
    except (EvidenceError, StorageError):
        return {}
    return {
        digest: held
        for digest, held in found.items()
        if look.at - datetime.fromisoformat(held.date) < full_copy_every and there(held.capture)
    }


class _There:
    """Remembers which copies are on the disk, as they were written as far as anybody knows."""

    def __init__(self, root: Path, damaged: Container[str]) -> None:
        self._root = root
        self._damaged = damaged
        self._known: dict[str, bool] = {}

    def __call__(self, capture: str) -> bool:
        """Tell whether the file of a capture is there and may be leant on."""
        if capture not in self._known:
            self._known[capture] = stands(self._root, capture, self._damaged)
        return self._known[capture]


def _read(root: Path, capture: Capture) -> list[tuple[str, Held]]:
    """Read the headers of a copy: the facts behind each answer tell whether it was an image or a style."""
    answers: dict[str, Stored] = {}
    found: list[tuple[str, Held]] = []
    for record in records(below(root, capture.file), sha256=capture.sha256):
        if record.kind in {"response", "revisit"}:
            answers = {record.id: record}
        elif record.kind == "metadata" and record.block.startswith(_PURPOSE):
            answer = answers.get(record.headers.get("warc-refers-to", ""))
            if answer is not None and "warc-payload-digest" in answer.headers:
                found.append((answer.headers["warc-payload-digest"], _held(capture, answer.headers.get)))
    return found


def _held(capture: Capture, said: Callable[[str, str], str]) -> Held:
    """Say where the payload of one answer lies: here, or where a revisit says."""
    if said("warc-profile", "") == Profile.SAME_PAYLOAD.value:
        container = said("warc-refers-to-container", "").removeprefix("file://").removesuffix(ENDING)
        record, url = said("warc-refers-to", ""), said("warc-refers-to-target-uri", "")
        date = said("warc-refers-to-date", "")
    else:
        container, record = capture.id, said("warc-record-id", "")
        url, date = said("warc-target-uri", ""), said("warc-date", "")
    return Held(capture=container, record=record.strip("<>"), url=url, date=date)
