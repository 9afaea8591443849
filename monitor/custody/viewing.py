"""What may be looked at of a kept copy: its line in the journal, how it was checked just now, its answers and text."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, replace
from pathlib import Path

from monitor.errors import EvidenceError, UsageError
from monitor.evidence.chain.whereabouts import Told, told_of
from monitor.evidence.copy.answers import Reading, read_answers
from monitor.evidence.layout import below, capture_file
from monitor.evidence.tombstones import removals_of
from monitor.model.snapshot import Capture, Removal, is_lost
from monitor.running import standings
from monitor.running.files import Files
from monitor.running.rereading import read_now
from monitor.signing import known_keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewed:
    """One copy, its file read whole and checked a moment ago."""

    told: Told
    #: None where the file is gone or not as it was written; ``fault`` says how.
    reading: Reading | None
    fault: str = ""
    #: Who took the file away, or the one that holds its page, and why; nothing is wrong then.
    removal: Removal | None = None
    #: What read the text a moment ago, where none was read when the copy was taken; empty where one was.
    read_with: str = ""


async def view(files: Files, name: str) -> Viewed:
    """Read one capture by its id, and check its file and each of its records on the way.

    Raises:
        UsageError: the journal tells of no such capture.

    """
    root, limit = _place(files)
    return await asyncio.to_thread(_view, root, name, limit, _known(files))


async def read_anew(files: Files, viewed: Viewed) -> Viewed:
    """Add the text of a copy that holds none: others made it, or it was kept unread."""
    reading = viewed.reading
    subject = reading.subject if reading is not None else None
    if reading is None or subject is None or reading.text is not None:
        return viewed
    page = await read_now(files.settings(), subject.body, subject.content_type, subject.url)
    if page is None:
        return viewed
    return replace(viewed, reading=replace(reading, text=page.text), read_with=page.extractor or "this version")


async def capture_named(files: Files, word: str) -> str:
    """Give the id of the capture that a person means: an id, or the latest copy of the source that the word names.

    Of a source it is one that is not known to be lost, where there is such a one.

    Raises:
        UsageError: there is neither.

    """
    root, _ = _place(files)
    try:
        if await asyncio.to_thread(told_of, root, word, _known(files)) is not None:
            return word
    except EvidenceError:
        pass
    shown = await standings.show(files, word)
    if not shown.captures:
        raise UsageError(f"there is no copy of {shown.item.source.id} yet; `monitor check {shown.item.source.id}`")
    whole = (capture for capture in shown.captures if not is_lost(capture, shown.item.faults))
    return next(whole, shown.captures[0]).id


def _place(files: Files) -> tuple[Path, int]:
    """Tell where the copies lie, and how much of one is unpacked at most."""
    settings = files.settings()
    return files.snapshots(settings), settings.network.max_bytes


def _known(files: Files) -> frozenset[str]:
    """Give the keys that are known here: of several writers, theirs have the word."""
    settings = files.settings()
    return known_keys(settings, files.snapshots(settings), files.file.parent)


def _view(root: Path, name: str, limit: int, known: frozenset[str]) -> Viewed:
    """Find the line, then read the file that it tells of."""
    try:
        told = told_of(root, name, known)
    except EvidenceError:
        told = None
    if told is None:
        raise UsageError(f"the journal tells of no capture {name!r}; `monitor history SOURCE` lists them")
    try:
        return Viewed(told=told, reading=read_answers(root, told.capture, limit=limit))
    except EvidenceError as error:
        removal = _removal(root, told.capture, known)
        return Viewed(told=told, reading=None, fault="" if removal else str(error), removal=removal)


def _removal(root: Path, capture: Capture, known: frozenset[str]) -> Removal | None:
    """Give what the journal says of the file that is not there, where somebody took it away."""
    files = (capture.file, *map(capture_file, capture.needs))
    missing = next((file for file in files if not below(root, file).exists()), None)
    if missing is None:
        return None
    try:
        return removals_of(root, known, words_only=True).get(missing)
    except EvidenceError:
        return None
