"""Checks the whole evidence offline: files, journal, signatures, time stamps, and the index against all of them."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from monitor import assemble
from monitor.errors import ConfigurationError, EvidenceError, StorageError
from monitor.evidence.chain.heeding import lines_known
from monitor.evidence.chain.own import remark
from monitor.evidence.chain.remembered import Case, Compared, compare
from monitor.evidence.chain.voices import voices
from monitor.evidence.layout import own_names
from monitor.evidence.lock import was_cut_off
from monitor.evidence.orphans import take_up
from monitor.evidence.proving.prove import Asked, prove
from monitor.evidence.proving.strangers import untold
from monitor.evidence.recent import Who
from monitor.evidence.recovery import left_without_a_line
from monitor.model.finding import Line
from monitor.model.proof import Fault, FaultKind, Proof
from monitor.model.source import Watchlist
from monitor.running.files import Files
from monitor.settings import Settings
from monitor.signing import key_at_hand, known_keys, memory_of, roots_of

INDEX = "index/monitor.db"

#: Faults of lines: where there are any, a copy without a line may have lost it. A torn last line has no number.
_OF_LINES = frozenset(
    {
        *(FaultKind.LINE_EDITED, FaultKind.LINE_MISSING, FaultKind.LINE_UNSIGNED, FaultKind.SIGNATURE_WRONG),
        *(FaultKind.KEY_FOREIGN, FaultKind.JOURNAL_CUT, FaultKind.HEAD_DIFFERS, FaultKind.TOKEN_WRONG),
    }
)

#: How often an index is compared that changes under our eyes.
_TRIES = 3


async def verify(
    files: Files,
    *,
    trusted: frozenset[str] = frozenset(),
    on_step: Callable[[int, int], None] = lambda *_: None,
) -> Proof:
    """Check everything, and change nothing. ``trusted`` names keys that a person knows from elsewhere.

    Works beside a running service, and where only the snapshots folder is left; the index is compared where there
    is one.

    Raises:
        StorageError: there is no folder, or one in it could not be read.

    """
    settings = files.settings() if files.file.exists() else Settings()
    snapshots, beside = files.snapshots(settings), files.file.parent
    if not snapshots.is_dir():
        return await asyncio.to_thread(_nothing_there, snapshots)
    asked = Asked(
        trusted=trusted | known_keys(settings, snapshots, beside),
        strict=bool(trusted),
        roots=roots_of(settings, beside),
        most=max(256_000_000, 4 * settings.network.max_bytes),
        now=files.clock.now(),
        on_step=on_step,
    )
    # The index is asked first: what it knows has been in the journal before.
    index = _Index(files, settings, snapshots)
    marks = await index.marks()
    proving = asyncio.create_task(asyncio.to_thread(prove, snapshots, asked))
    faults = await index.faults(marks)
    proof = await proving
    who = Who(trusted=asked.trusted, own=own_names(settings.vantage.name), vantage=settings.vantage.name)
    proof = await asyncio.to_thread(_parted, snapshots, proof, files.clock.now(), who)
    ends = {chain.writer: chain.last for chain in proof.chains}
    cut = tuple(_cut(writer, ends.get(writer, 0), mark) for writer, mark in marks.items() if ends.get(writer, 0) < mark)
    ours = signer.ids if (signer := key_at_hand(settings, snapshots, beside)) is not None else frozenset()
    compared = await asyncio.to_thread(_compared, snapshots, ours)
    remembered = tuple(fault for each in compared if (fault := _forgotten(each)) is not None)
    said = tuple(f"{remark(each)}." for each in compared if each.case in {Case.OTHER_OF_OURS, Case.UNREADABLE})
    said = (*said, *index.behind(ends, marks))
    if not index.there:
        said = (*said, "There is no index; only the files were checked.")
    if cut or remembered:
        # Lines are known to be gone: what lies there without one is no leftover of a killed run.
        proof = replace(proof, faults=(*proof.faults, *map(untold, proof.waiting)), waiting=())
    return replace(
        proof,
        faults=(*proof.faults, *remembered, *cut, *(() if cut else faults)),
        remarks=(*proof.remarks, *said, *index.remarks),
        index=index.there,
    )


def _nothing_there(snapshots: Path) -> Proof:
    """Say what this machine wrote into a folder that is gone as a whole.

    Raises:
        StorageError: it wrote nothing there.

    """
    gone = tuple(fault for each in _compared(snapshots, frozenset()) if (fault := _forgotten(each)) is not None)
    if not gone:
        raise StorageError(
            f"There is no folder {snapshots}. Name the sources file with -C, or the folder: --snapshots."
        )
    return Proof(faults=gone, remarks=(f"There is no folder {snapshots}; bring it back, or the disk it lay on.",))


def _parted(root: Path, proof: Proof, now: datetime, who: Who) -> Proof:
    """Part copies that the next start takes up from files that nobody can explain, by the judgement of that start.

    The check itself has not believed them, and does not: they wait, and are no less unproved for it. Where anything
    else in the journal is not as it was written, nothing is explained away.
    """
    if not was_cut_off(root) or any(fault.kind in _OF_LINES and fault.line is not None for fault in proof.faults):
        return proof
    try:
        made = take_up(root, left_without_a_line(root, now, who), at=now, vantage="")
    except (EvidenceError, StorageError):
        return proof
    # Also copies of which somebody else's line tells alone: they are taken up all the same.
    waiting = {entry.capture.file for entry in made.entries if entry.capture is not None}
    faults = tuple(
        fault for fault in proof.faults if fault.kind is not FaultKind.FILE_EXTRA or fault.file not in waiting
    )
    return replace(proof, faults=faults, waiting=tuple(sorted(waiting)))


def _compared(snapshots: Path, ours: frozenset[str]) -> tuple[Compared, ...]:
    """Compare each chain with what this machine remembers of it. The journal is never behind that."""
    memory = memory_of(snapshots)
    found = (compare(memory, known.writer, ours) for known in memory.all())
    return tuple(each for each in found if each is not None)


def _forgotten(compared: Compared) -> Fault | None:
    """Say what is not there any more of what this machine remembers that it wrote."""
    seq, file = compared.end.seq, f"journal/{compared.writer}"
    match compared.case:
        case Case.EMPTY:
            says = (
                f"{file} is gone, which this machine wrote up to line {seq}, and so is every copy."
                " The next look begins a new one."
            )
        case Case.GONE:
            says = f"{file} is gone, which this machine wrote up to line {seq}."
        case Case.SHORTER:
            says = (
                f"{file} ends at line {compared.last}, and this machine wrote up to line {seq}. If you brought an older"
                ' state back from a backup, say so: monitor key accept --reason "restored from backup".'
            )
        case Case.DIFFERS:
            says = f"{file}: line {seq} is not the one that this machine wrote there."
            return Fault(kind=FaultKind.HEAD_DIFFERS, file=file, says=says, line=seq)
        case Case.OTHER:
            says = f"{file} is another journal than the one that this machine wrote there, up to line {seq}."
            return Fault(kind=FaultKind.HEAD_DIFFERS, file=file, says=says)
        case _:
            return None
    return Fault(kind=FaultKind.JOURNAL_CUT, file=file, says=says, line=seq)


def _cut(writer: str, end: int, mark: int) -> Fault:
    """Say that the index knows lines that the journal has no more."""
    file = f"journal/{writer}"
    says = f"{file} ends at line {end}, but the index knows line {mark}."
    return Fault(kind=FaultKind.JOURNAL_CUT, file=file, says=says, line=mark)


class _Index:
    """The index of a folder, compared with one that is made anew from the journal."""

    def __init__(self, files: Files, settings: Settings, snapshots: Path) -> None:
        self._files = files
        self._settings = settings
        self._snapshots = snapshots
        self.there = os.path.lexists(snapshots / INDEX) or settings.store != "sqlite"
        self.remarks: list[str] = []
        self._failed: str | None = None

    async def marks(self) -> dict[str, int]:
        """Give how far the index knows each chain."""
        if not self.there:
            return {}
        store = assemble.store(self._settings, self._snapshots, readonly=True)
        try:
            await store.open()
            return await store.watermark()
        except StorageError as error:
            self._failed = str(error)
            return {}
        finally:
            await store.close()

    async def faults(self, marks: dict[str, int]) -> tuple[Fault, ...]:
        """Compare every row. Where a run wrote into the index meanwhile it is compared again, and then left open."""
        if not self.there:
            return ()
        if self._failed is not None:
            return (_index_fault(f"it cannot be read: {self._failed}"),)
        store = assemble.store(self._settings, self._snapshots, readonly=True)
        try:
            await store.open()
            for _ in range(_TRIES):
                differences = await store.differences(self._lines(marks), self._watchlist())
                if not differences or (now := await store.watermark()) == marks:
                    return tuple(_index_fault(says) for says in differences)
                marks = now
        except EvidenceError as error:
            return (_unproved(error),)
        except StorageError as error:
            return (_index_fault(f"it cannot be read: {error}"),)
        else:
            self.remarks.append("The index was not compared, for a run writes into it; verify again when it has ended.")
            return ()
        finally:
            await store.close()

    def behind(self, ends: dict[str, int], marks: dict[str, int]) -> Iterator[str]:
        """Name writers that count and of whom the index knows nothing, and those that do not and of whom it does."""
        if not self.there or self._failed is not None:
            return
        beside, own = self._files.file.parent, own_names(self._settings.vantage.name)
        try:
            heard = voices(self._snapshots, known_keys(self._settings, self._snapshots, beside), own)
        except (EvidenceError, StorageError):
            return
        if strangers := ", ".join(f"journal/{name}" for name in sorted(marks) if not heard.hears(name)):
            yield (
                f"{INDEX} was last brought up to date by a machine on which {strangers} counts; here it does not. What"
                " is shown here is made of the journal each time; the next `monitor check` here makes the index anew."
            )
        for name in sorted(ends):
            if ends[name] and name not in marks and heard.hears(name):
                yield (
                    f"{INDEX} knows no line of journal/{name}, which has {ends[name]:,}: the next `monitor check` takes"
                    " them up. Where it knew them before, somebody edited it."
                )

    def _lines(self, marks: dict[str, int]) -> Iterator[Line]:
        """Give the lines of the writers that the index heard when it was made, be they heard now or not.

        Those that it has not taken up yet are left out: the next start does that.
        """
        beside = self._files.file.parent
        return lines_known(self._snapshots, marks, known_keys(self._settings, self._snapshots, beside))

    def _watchlist(self) -> Watchlist:
        """Read the sources; where that is not possible the rows that follow from them are not compared."""
        try:
            return self._files.watchlist()
        except ConfigurationError:
            return Watchlist()


def _index_fault(says: str) -> Fault:
    return Fault(kind=FaultKind.INDEX_DIFFERS, file=INDEX, says=f"{INDEX}: {says.rstrip('.')}.")


def _unproved(error: EvidenceError) -> Fault:
    """Say that the index was not compared, and what to do. That is never a mere remark: it may have been edited."""
    says = (
        f"{INDEX} was not compared, for the journal cannot be followed: {str(error).rstrip('.')}. Once that file is as"
        " it was written again, or taken out of the journal where it is nobody's of yours, `monitor rebuild` makes the"
        " index anew; until then do not go by what it says."
    )
    return Fault(kind=FaultKind.INDEX_UNPROVED, file=INDEX, says=says)
