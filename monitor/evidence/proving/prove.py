"""Checks a whole folder: every chain, every file that a line tells of, and every file that none tells of."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from monitor.evidence.chain.righting import LENIENT
from monitor.evidence.layout import CAPTURES, writer_name
from monitor.evidence.lock import is_held
from monitor.evidence.proving.capture import Checked, Wanted
from monitor.evidence.proving.chains import ChainReader
from monitor.evidence.proving.crew import FILES, LINES, Crew, Found, Signed, check_files, check_signatures
from monitor.evidence.proving.heard import Hearing
from monitor.evidence.proving.leaning import Leaning
from monitor.evidence.proving.lines import Read
from monitor.evidence.proving.listed import Listed
from monitor.evidence.proving.seals import Seals
from monitor.evidence.proving.standing import Voices
from monitor.evidence.proving.strangers import lines_alone, strangers
from monitor.evidence.proving.trust import unheld, untrusted
from monitor.model.moment import minute
from monitor.model.proof import Chain, Fault, FaultKind, Proof
from monitor.model.visible import spelt_out, visible

_NO_SECRETS = "Unsigned lines prove nothing against somebody who could write to the folder"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """How a folder is to be checked."""

    #: Ids of keys that are known from outside the folder.
    trusted: frozenset[str] = frozenset()
    #: Whether a person named keys: then a chain that none of these, nor its heir, stands behind is a fault.
    strict: bool = False
    #: PEM files of roots of time stamp authorities that browsers do not know.
    roots: tuple[Path, ...] = ()
    #: Bytes that one record may unpack to.
    most: int = 1_000_000_000
    #: Whether lines may be left out: a part of a journal, handed over with its copies.
    excerpt: bool = False
    #: What time it is; None where that is not asked.
    now: datetime | None = None
    #: Processes that read; None takes as many as there are processors, where that is worth it.
    processes: int | None = None
    #: Called now and then with the bytes that were read and those that there are.
    on_step: Callable[[int, int], None] = lambda *_: None


def prove(root: Path, asked: Asked) -> Proof:
    """Check everything offline. Nothing in the folder is believed, and nothing is written.

    Memory grows by some 500 bytes for each capture and 32 for each line; the files themselves are read in pieces.

    Raises:
        StorageError: a folder could not be read.

    """
    return _Prover(root, asked).prove()


@dataclass(slots=True)
class _Writer:
    """What is remembered of one chain."""

    reader: ChainReader
    #: SHA-256 of every line, 32 bytes each, by number.
    hashes: bytearray = field(default_factory=bytearray)


class _Prover:
    """Holds what a check knows so far."""

    def __init__(self, root: Path, asked: Asked) -> None:
        self._root = root
        self._asked = asked
        self._under_way = is_held(root)
        self._faults: list[Fault] = []
        self._remarks: list[str] = []
        self._leaning = Leaning()
        self._gone: list[Fault] = []
        #: By writer: the last line that says a time to come, with its file.
        self._ahead: dict[str, Read] = {}
        self._whole = 0
        self._read = self._files = self._records = 0
        self._chains: dict[str, _Writer] = {}
        self._voices = Voices(root, asked.trusted, strict=asked.strict)
        self._seals = Seals(root, asked.roots, self._voices, excerpt=asked.excerpt)
        self._listed = Listed(root)
        self._heard = Hearing(root, self._seals, self._leaning.known, self._voices)

    def prove(self) -> Proof:
        """Do all of it."""
        self._whole = sum(size for _, size in _captures(self._root))
        with Crew(self._whole, processes=self._asked.processes) as crew:
            for folder in self._voices.order():
                self._chain(folder, crew)
            self._results(crew.rest())
        heard = self._heard
        self._faults += heard.faults
        heard.settle(self._faults, self._loose())
        if self._asked.strict and self._asked.excerpt:
            self._faults += heard.unvouched()
        self._faults += [fault for fault in self._gone if fault.file not in heard.taken_down]
        self._faults += self._leaning.faults()
        self._remarks += self._listed.settle(self._root, heard.known, heard.taken_down)
        self._faults += self._listed.faults
        self._remarks += [*self._voices.remarks(), *heard.remarks, *heard.still_there(), *self._of_times_to_come()]
        taken_up = tuple(sorted(set(heard.taken_up) - heard.taken_down))
        self._remarks += lines_alone(taken_up)
        hashes = {name: bytes(each.hashes) for name, each in self._chains.items()}
        tokens, claims = self._seals.check(hashes, self._faults, self._remarks)
        found = strangers(self._root, heard.known.keys(), self._seals, under_way=self._under_way)
        self._faults += found.faults
        self._remarks += found.remarks
        anchors = {name: max([claims.get(name, 0), *(t.line for t in tokens if t.writer == name)]) for name in hashes}
        chains = tuple(self._said(name, each.reader, anchors[name]) for name, each in self._chains.items())
        keys = tuple(key for each in self._chains.values() for key in each.reader.keys)
        odd = [name for name in self._chains if visible(name) != name]
        faults = [replace(fault, says=spelt_out(fault.says, odd)) for fault in self._faults] if odd else self._faults
        return Proof(
            faults=tuple(sorted(faults, key=lambda fault: (fault.file, fault.line or 0))),
            remarks=tuple(spelt_out(remark, odd) for remark in self._remarks),
            taken_up=taken_up,
            unproven=tuple(spelt_out(says, odd) for says in _unproven(chains, keys, stamped=bool(tokens))),
            chains=chains,
            keys=keys,
            tokens=tuple(tokens),
            files=self._files,
            records=self._records,
            bytes=self._read,
        )

    def _loose(self) -> Iterator[tuple[str, int]]:
        """Give the tombstones that nobody signed, and that no signed line holds though one follows."""
        for each in self._chains.values():
            if each.reader.signed_from is not None:
                yield from each.reader.loose

    def _of_times_to_come(self) -> Iterator[str]:
        """Name the last line of each chain that says a time to come, but where a person has set that right."""
        for name, read in self._ahead.items():
            if read.line.seq > self._heard.righted.get(name, 0):
                yield (
                    f"{read.file}: line {read.line.seq} says {minute(read.line.at)}, a time to come: a clock"
                    " stood ahead, or somebody made it up. Where it is not of this machine, nor of a key that you know"
                    " from outside of the folder, it stops nothing, and waits until then."
                )

    def _chain(self, folder: Path, crew: Crew) -> None:
        """Read one chain, and hand over what is to be checked beside it."""
        asked = self._asked
        reader = ChainReader(
            root=self._root,
            folder=folder,
            trusted=asked.trusted,
            under_way=self._under_way,
            excerpt=asked.excerpt,
        )
        kept = self._chains[folder.name] = _Writer(reader)
        wanted: list[Wanted] = []
        signed: list[Signed] = []
        for read in reader.read():
            _note(kept.hashes, read)
            if read.public is not None:
                signed.append(Signed(read.file, read.line.seq, read.line.sig or "", read.public, read.raw))
            if asked.now is not None and read.line.at > asked.now + LENIENT:
                self._ahead[folder.name] = read
            wanted += self._wanted(folder.name, read)
            if len(wanted) >= FILES:
                self._read_files(crew, wanted)
                wanted = []
            if len(signed) >= LINES:
                self._results(crew.do(_signatures, signed))
                signed = []
        if wanted:
            self._read_files(crew, wanted)
        if signed:
            self._results(crew.do(_signatures, signed))
        if not asked.excerpt:
            self._remarks += _of_name(reader)
        if asked.strict:
            self._faults += untrusted(reader, excerpt=asked.excerpt)
            self._remarks += unheld(reader)
        self._faults += reader.faults
        self._remarks += reader.remarks

    def _wanted(self, writer: str, read: Read) -> Iterator[Wanted]:
        for each in self._heard.speaks(writer, read):
            self._listed.tells(each.file, writer, read.line.seq, read.line.at)
            yield each

    def _read_files(self, crew: Crew, wanted: list[Wanted]) -> None:
        self._results(crew.do(check_files, str(self._root), wanted, self._asked.most, self._listed.there))

    def _results(self, results: Iterator[Found]) -> None:
        """Take up what jobs found."""
        for each in results:
            if isinstance(each, Fault):
                self._faults.append(each)
            else:
                self._checked(*each)

    def _checked(self, file: str, checked: Checked) -> None:
        """Take up what came of one file."""
        # What does not lie there was not checked, whether rightly gone or missing.
        self._files += not any(fault.kind is FaultKind.FILE_MISSING for fault in checked.faults)
        self._records += checked.records
        self._read += checked.bytes
        self._remarks += checked.remarks
        for fault in checked.faults:
            (self._gone if fault.kind is FaultKind.FILE_MISSING else self._faults).append(fault)
        self._leaning.hear(file, checked)
        if self._listed.there and not checked.faults:
            self._listed.compare(file, checked.lines)
        self._asked.on_step(self._read, self._whole)

    def _said(self, name: str, reader: ChainReader, anchor: int) -> Chain:
        """Say how a chain stands. The seals at its end hold others and tell of nothing that could be lost with them."""
        loose = max(0, reader.told - anchor)
        return Chain(
            writer=name,
            lines=reader.lines,
            last=max(reader.seq, reader.lines, len(self._chains[name].hashes) // 32),
            head=reader.head,
            signed_from=reader.signed_from,
            loose=loose,
            vouched=reader.vouched,
        )


def _of_name(reader: ChainReader) -> Iterator[str]:
    """Say what is odd about the folder of a writer."""
    name = reader.folder.name
    if writer_name(name) != name:
        yield f"journal/{name} is no name that is ever given to a writer: somebody else made that folder."
    if not reader.seq and not reader.faults:
        yield f"journal/{name} holds no line: nobody has ever written under this name."


def _note(hashes: bytearray, read: Read) -> None:
    """Remember the hash of a line at the place of its number."""
    start = 32 * (read.line.seq - 1)
    if start < 0 or start > len(hashes) + 32 * 1_000_000:
        return
    if start > len(hashes):
        hashes.extend(bytes(start - len(hashes)))
    hashes[start : start + 32] = bytes.fromhex(read.sha256)


def _signatures(batch: Sequence[Signed]) -> list[Fault]:
    """Check a batch of signatures, and say what does not hold."""
    return [
        Fault(
            kind=FaultKind.SIGNATURE_WRONG,
            file=file,
            says=f"{file}: the signature of line {seq} does not fit the line.",
            line=seq,
        )
        for file, seq in check_signatures(batch)
    ]


def _captures(root: Path) -> Iterator[tuple[str, int]]:
    """Give the captures that lie there, with their sizes."""
    for month in sorted((root / CAPTURES).glob("[0-9][0-9][0-9][0-9]/[0-9][0-9]")):
        folder = month.relative_to(root).as_posix()
        with os.scandir(month) as entries:
            for entry in entries:
                yield f"{folder}/{entry.name}", entry.stat(follow_symlinks=False).st_size


def _unproven(chains: Sequence[Chain], keys: Sequence[Any], *, stamped: bool) -> Iterator[str]:
    """Say what stays open, for a reader who trusts neither the keeper nor the program."""
    if not any(chain.lines for chain in chains):
        yield "No journal is here: whether anything was ever written, only a backup or another machine can tell."
    for chain in chains:
        before = chain.lines if chain.signed_from is None else chain.signed_from - 1
        if before:
            until = "none of its lines is signed" if chain.signed_from is None else f"unsigned until line {before}"
            yield f"{chain.writer}: {until}. {_NO_SECRETS}."
        if chain.loose:
            last = "The last line is" if chain.loose == 1 else f"The last {chain.loose:,} lines are"
            yield (
                f"{chain.writer}: {last} held by no time stamp and by no other writer:"
                " whether more lines followed them once, only the index or a backup can tell."
            )
    for key in keys:
        if not key.vouched:
            yield (
                f"{key.writer}: the key {key.id} is known from the journal alone. Compare it with one that you have"
                f" from elsewhere, then name it: --trust {key.id}."
            )
    if chains and not stamped:
        yield "No time stamp: when lines were written rests on the clock of the machine that wrote them."
