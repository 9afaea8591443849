"""Reads a writer's chain from its first line to its last, and goes on after every fault to find them all."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, BinaryIO

import msgspec

from monitor.evidence.chain.keys import key_id, signed_by
from monitor.evidence.chain.line import NO_LINE, line_hash
from monitor.evidence.chain.read import month_files
from monitor.evidence.chain.sealing import SEALS
from monitor.evidence.layout import month_file
from monitor.evidence.plain import open_plain
from monitor.evidence.proving.form import LONGEST, misform
from monitor.evidence.proving.lines import Data, Glance, Read
from monitor.model.finding import EntryKind
from monitor.model.proof import Fault, FaultKind, KeySeen


@dataclass(slots=True, kw_only=True)
class ChainReader:
    """Walks over one chain. After ``read`` is through, the fields say what it was like."""

    root: Path
    folder: Path
    #: Ids of keys that are known from outside the folder.
    trusted: frozenset[str]
    #: Whether a run may be writing at this moment, so that a last line without its end is no fault.
    under_way: bool = False
    #: Whether lines may be left out: then what stands next to each other is compared, and gaps are no fault.
    excerpt: bool = False
    faults: list[Fault] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    keys: list[KeySeen] = field(default_factory=list)
    seq: int = 0
    head: str = NO_LINE
    lines: int = 0
    #: Number of the last line that is no seal.
    told: int = 0
    signed_from: int | None = None
    #: Lines without a signature in front of the first key.
    unsigned: int = 0
    #: Tombstones in front of the first key with which they do not hang together, by file and number.
    loose: list[tuple[str, int]] = field(default_factory=list)
    #: Those that do so far.
    _before: list[tuple[str, int]] = field(default_factory=list)
    _signed_through: int = 0
    #: Whether a key that is known from outside, or its heir, signed any line.
    vouched: bool = False
    _public: bytes | None = None
    #: File of the month in which the next line belongs, as far as all lines so far could be read.
    _month_file: str = ""
    _month_known: bool = True
    _id: str = ""
    #: Whether the key in force is known from outside, or was put in force by the word of one that is.
    _heir: bool = False

    @property
    def writer(self) -> str:
        """Name of the writer."""
        return self.folder.name

    def read(self) -> Iterator[Read]:
        """Give every line that can be read, in order."""
        decoder = msgspec.json.Decoder(Glance)
        files = month_files(self.folder)
        for path in files:
            name = path.relative_to(self.root).as_posix()
            try:
                with open_plain(path) as stream:
                    yield from self._month(stream, name, decoder, last=path is files[-1])
            except OSError as error:
                says = f"it cannot be read: {error.strerror or error}"
                self._fault(FaultKind.FILE_UNREADABLE, name, says, line=self.seq + 1)
        self._end_key()

    def _take(self, line: Glance, raw: bytes, name: str) -> Read:
        """Compare a line with the one before, and take it up."""
        digest = line_hash(raw)
        if line.seq > self.seq + 1 and self.excerpt:
            pass
        elif line.seq != self.seq + 1:
            self._fault(FaultKind.LINE_MISSING, name, self._gap(line.seq), line=line.seq)
        elif line.prev != self.head:
            says = f"line {line.seq} does not follow line {self.seq}: one of the two was changed"
            self._fault(FaultKind.LINE_EDITED, name, says, line=line.seq)
        if self._public is None:
            self._hold(line, name)
        public = self._signature(line, name)
        self.seq, self.head, self.lines = line.seq, digest, self.lines + 1
        self.told = self.told if line.kind in SEALS else line.seq
        return Read(line=line, raw=raw, sha256=digest, file=name, public=public)

    def _hold(self, line: Glance, name: str) -> None:
        """Note tombstones that nobody signed: they are held by the first key where each line follows the one before."""
        if line.prev != self.head and not self.excerpt:
            self.loose += self._before
            self._before.clear()
        if line.kind == EntryKind.TOMBSTONE.value:
            self._before.append((name, line.seq))

    def _month(
        self, stream: BinaryIO, name: str, decoder: msgspec.json.Decoder[Glance], *, last: bool
    ) -> Iterator[Read]:
        """Give the lines of one file that can be read."""
        number, whole = 0, True
        while raw := stream.readline(LONGEST + 1):
            number += 1
            if len(raw) > LONGEST:
                self._no_line(name, number, raw, "it is longer than any line can be, and the rest was left out")
                return
            if not raw.endswith(b"\n"):
                self._torn(name, number, last=last)
                return
            if wrong := misform(raw):
                self._no_line(name, number, raw, wrong)
                self._month_known = False
                continue
            try:
                line = decoder.decode(raw)
            except (msgspec.DecodeError, ValueError) as error:
                self._no_line(name, number, raw, str(error))
                continue
            whole = self._lies_where_it_belongs(line, name, told=not whole)
            yield self._take(line, raw, name)
        if not number and not self.excerpt:
            self._empty(name, last=last)

    def _lies_where_it_belongs(self, line: Glance, name: str, *, told: bool) -> bool:
        """Hold a line against the name of its file: the month of its time, or of a later line before it.

        Where lines before it could not be read, nothing can be said.
        """
        file = name.rpartition("/")[2]
        self._month_file = max(self._month_file, month_file(line.at))
        if self.excerpt or not self._month_known or file == self._month_file:
            return True
        if not told:
            says = f"line {line.seq} belongs into {self._month_file}"
            self._fault(FaultKind.LINE_MOVED, name, says, line=line.seq)
        return False

    def _empty(self, name: str, *, last: bool) -> None:
        """Tell of a month without a line."""
        if last:
            self.remarks.append(f"{name} is empty; a run that was killed as a month began may leave that.")
            return
        self._fault(FaultKind.LINE_MOVED, name, "there is no line in it", line=self.seq + 1)

    def _no_line(self, name: str, number: int, raw: bytes, wrong: str) -> None:
        """Pass over what is no line of ours; nothing that it says is taken up."""
        self.seq, self.head = self.seq + 1, line_hash(raw)
        says = f"line {number} of the file is no line as we write them: {wrong.rstrip('.')}"
        self._fault(FaultKind.LINE_EDITED, name, says, line=self.seq)

    def _gap(self, seq: int) -> str:
        """Say what is wrong with the number of a line."""
        if seq <= self.seq:
            return f"line {seq} stands behind line {self.seq}"
        gone = f"line {self.seq + 1} is" if seq == self.seq + 2 else f"lines {self.seq + 1} to {seq - 1} are"
        return f"{gone} not there"

    def _signature(self, line: Glance, name: str) -> bytes | None:
        """Say which key has to have signed a line, and note where keys change."""
        signer = signed_by(line.sig)
        if line.kind == EntryKind.KEY.value:
            return self._change(line, signer, name)
        if line.sig is None:
            if self._public is not None:
                says = f"line {line.seq} is not signed, though line {self.seq} belongs to a signed chain"
                self._fault(FaultKind.LINE_UNSIGNED, name, says, line=line.seq)
            self.unsigned += self._public is None
            return None
        if self._public is None or signer != self._id:
            whom = f"the key {signer}" if signer else "no key that can be named"
            force = f"the key in force is {self._id}" if self._id else "no key was ever put in force"
            says = f"line {line.seq} was signed with {whom}; {force}"
            self._fault(FaultKind.SIGNATURE_WRONG, name, says, line=line.seq)
            return None
        self._signed_through = line.seq
        self.vouched = self.vouched or self._heir
        return self._public

    def _change(self, line: Glance, signer: str, name: str) -> bytes | None:
        """Take up a key; give the public key that the line itself has to be signed with."""
        facts = _facts(line)
        try:
            public = base64.b64decode(str(facts.get("public", "")), validate=True)
        except ValueError:
            public = b""
        told = str(facts.get("id", ""))
        if len(public) != 32 or key_id(public) != told or facts.get("writer") != self.writer:
            says = f"line {line.seq} puts a key in force that is none, or not this writer's"
            self._fault(FaultKind.KEY_FOREIGN, name, says, line=line.seq)
            return None
        before, before_id = self._public, self._id
        if before is not None and before_id not in {signer, told} and told not in self.trusted:
            says = (
                f"line {line.seq} puts the key {told} in force without the word of {before_id};"
                f" where that key was lost, check with: monitor verify --trust {before_id} --trust {told}"
            )
            self._fault(FaultKind.KEY_FOREIGN, name, says, line=line.seq)
        elif before is not None and before_id not in {signer, told}:
            self.remarks.append(
                f"{name}: line {line.seq} puts the key {told} in force without the word of {before_id};"
                " it is taken for good because it is known from outside of the folder."
            )
        self._end_key()
        self._public, self._id, self._signed_through = public, told, line.seq
        if self.signed_from is None:
            self.signed_from = line.seq
        known = told in self.trusted
        # A key line proves who signed it: that somebody names a key that is known does not make it that key's chain.
        self.vouched = self.vouched or (signer == told and known) or (signer == before_id and self._heir)
        self._heir = known or (signer == before_id and self._heir)
        self.keys.append(
            KeySeen(
                writer=self.writer,
                id=told,
                since=line.seq,
                through=line.seq,
                known=known,
                vouched=self._heir,
            )
        )
        if signer not in {told, before_id} or not signer:
            says = f"line {line.seq} puts a key in force, and was signed by neither that key nor the one before"
            self._fault(FaultKind.SIGNATURE_WRONG, name, says, line=line.seq)
            return None
        return public if signer == told else before

    def _end_key(self) -> None:
        """Note how far the key in force has signed."""
        if self.keys:
            self.keys[-1] = replace(self.keys[-1], through=self._signed_through)

    def _torn(self, name: str, number: int, *, last: bool) -> None:
        """Say that a line has no end."""
        if last and self.under_way:
            self.remarks.append(f"{name}: line {number} of the file is being written just now; it was left out.")
            return
        says = (
            f"line {number} of the file ends in the middle; where a run was killed, the next start sets it aside"
            if last
            else f"line {number} of the file ends in the middle"
        )
        self._fault(FaultKind.JOURNAL_CUT, name, says)

    def _fault(self, kind: FaultKind, name: str, says: str, *, line: int | None = None) -> None:
        self.faults.append(Fault(kind=kind, file=name, says=f"{name}: {says}.", line=line))


def _facts(line: Glance) -> dict[str, Any]:
    """Give the facts of a line, none where they cannot be read."""
    try:
        return msgspec.json.decode(line.data, type=Data).facts
    except msgspec.DecodeError:
        return {}
