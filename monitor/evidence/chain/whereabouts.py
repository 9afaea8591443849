"""Finds the line of the journal that tells of a capture, and says what its signature is worth."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from monitor.evidence.chain.ending import in_force
from monitor.evidence.chain.keys import signed_by
from monitor.evidence.chain.line import read_line, signature_of
from monitor.evidence.chain.read import month_files, writers
from monitor.evidence.chain.scan import lines_with, whole_lines
from monitor.evidence.chain.voices import voices
from monitor.evidence.layout import JOURNAL, capture_file
from monitor.model.finding import EntryKind, Line, Unjudged
from monitor.model.snapshot import Capture

_CUT_OFF = f'"{Unjudged.CUT_OFF.value}"'.encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A capture as the journal tells of it."""

    line: Line
    capture: Capture
    #: File of the line below the snapshots folder, and its number in it, from 1.
    file: str
    number: int
    #: Id of the key that the line's signature names; empty where the line is not signed.
    key: str
    #: Whether the signature is that key's over exactly these bytes; None where it cannot be told.
    signed: bool | None


def told_of(root: Path, name: str, known: Collection[str] = ()) -> Told | None:
    """Find the first line that tells of the capture of this id; None where no line does.

    A writer behind whom a better known key stands goes before others, and a line that judged the capture before one
    that only says that it was kept. Only files of the month in which it was taken, and later ones, are read. ``known``
    are keys that are known here.

    Raises:
        EvidenceError: the id is none of ours.

    """
    month = capture_file(name).split("/")
    since = f"{month[1]}-{month[2]}"
    wanted = f'"{name}"'.encode()
    for folders in _by_voice(root, known):
        if (told := _told_in(folders, since, wanted, name)) is not None:
            return told
    return None


def _by_voice(root: Path, known: Collection[str]) -> Iterator[list[Path]]:
    """Give the folders of all writers, those first whose lines are acted on."""
    folders = writers(root)
    if len(folders) < 2:
        yield folders
        return
    heard = voices(root, known)
    for standing in sorted({voice.standing for voice in heard.of.values()}, reverse=True):
        yield [each for each in folders if heard.of[each.name].standing == standing]


def _told_in(folders: list[Path], since: str, wanted: bytes, name: str) -> Told | None:
    """Find the first line of some writers."""
    unjudged: Told | None = None
    for folder in folders:
        for path, number, raw in whole_lines(path for path in month_files(folder) if path.stem >= since):
            if wanted in raw:
                told = _told(path, number, raw, name)
                if told is not None and told.line.entry.kind is not EntryKind.KEPT:
                    return told
                unjudged = unjudged or told
    return unjudged


def taken_up(root: Path) -> frozenset[str]:
    """Give the files of which no run told, but a start after one that was cut off."""
    found = set()
    for folder in writers(root):
        for raw in lines_with(folder, (_CUT_OFF,)):
            with suppress(ValueError):
                entry = read_line(raw, writer=folder.name).entry
                if entry.takes_up and entry.capture is not None:
                    found.add(entry.capture.file)
    return frozenset(found)


def _told(path: Path, number: int, raw: bytes, name: str) -> Told | None:
    """Give the line, if it is the one that tells of the capture and not one that only mentions it."""
    folder = path.parent
    try:
        line = read_line(raw, writer=folder.name)
    except ValueError:
        return None
    capture = line.entry.capture
    if capture is None or capture.id != name:
        return None
    signature = signature_of(raw)
    return Told(
        line=line,
        capture=capture,
        file=f"{JOURNAL}/{folder.name}/{path.name}",
        number=number,
        key=signed_by(signature),
        signed=_holds(path, raw, signature),
    )


def _holds(path: Path, raw: bytes, signature: str) -> bool | None:
    """Check a signature with the key that the chain itself put in force before this line."""
    if not signature:
        return None
    force = in_force(path.parent, raw, None)
    return None if force.public is None else force.holds(raw)
