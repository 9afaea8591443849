"""Checks what holds a journal from outside: the word of other writers, time stamps, and small files that lines name."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from monitor.errors import EvidenceError
from monitor.evidence.chain.keys import public_pem
from monitor.evidence.chain.read import writers
from monitor.evidence.chain.sealing import stamped_line
from monitor.evidence.chain.tree import Tree, read_tree
from monitor.evidence.layout import JOURNAL, KEYS, below
from monitor.evidence.plain import read_plain
from monitor.evidence.proving.standing import Voices
from monitor.model.finding import EntryKind
from monitor.model.proof import Fault, FaultKind, TokenSeen


@dataclass(frozen=True, slots=True, kw_only=True)
class _Claim:
    """What one writer says of the chain of another."""

    by: str
    line: int
    of: str
    seq: int
    sha256: str


class Seals:
    """Collects what lines say of other chains and of small files, then compares it with what is there."""

    def __init__(self, root: Path, roots: tuple[Path, ...], voices: Voices, *, excerpt: bool = False) -> None:
        """Know the folder, whose word counts, and the roots that a person named; an excerpt lacks lines."""
        self._root = root
        self._voices = voices
        self._excerpt = excerpt
        #: By writer: number of the line, and what it sums up.
        self.trees: dict[str, dict[int, Tree]] = {}
        self._roots = roots
        self._claims: list[_Claim] = []
        #: Small files by name, with the digest that a line tells and that line.
        self.pinned: dict[str, tuple[str, int]] = {}

    def pin(self, file: str, sha256: str, line: int) -> None:
        """Take up a file that a line tells of, with its digest; the best known writers come first."""
        self.pinned.setdefault(file, (sha256, line))

    def hear(self, writer: str, kind: str, facts: Mapping[str, Any], line: int) -> None:
        """Take up a line of one of the kinds that seal."""
        if kind == EntryKind.HEADS.value and isinstance(facts.get("heads"), dict):
            for name, head in facts["heads"].items():
                self._claims.append(
                    _Claim(by=writer, line=line, of=name, seq=int(head["seq"]), sha256=str(head["sha256"]))
                )
        elif kind == EntryKind.TOKEN.value:
            self._claims.append(
                _Claim(by=writer, line=line, of=writer, seq=int(facts.get("seq", 0)), sha256=str(facts.get("head")))
            )
            # A time stamp explains nothing but itself: no line may pass another file off as one.
            if (token := str(facts.get("token"))).startswith(f"{JOURNAL}/{writer}/"):
                self.pin(token, str(facts.get("token_sha256")), line)
            if (certificates := str(facts.get("certificates"))).startswith(f"{KEYS}/"):
                self.pin(certificates, str(facts.get("certificates_sha256")), line)
        elif kind == EntryKind.TREE.value:
            self.trees.setdefault(writer, {})[line] = read_tree(facts) or Tree(size=-1)
        elif kind == EntryKind.KEY.value:
            try:
                pem = public_pem(base64.b64decode(str(facts.get("public"))))
            except ValueError:
                return
            self.pin(f"{KEYS}/{facts.get('id')}.pem", hashlib.sha256(pem).hexdigest(), line)

    def check(
        self, hashes: Mapping[str, bytes], faults: list[Fault], remarks: list[str]
    ) -> tuple[list[TokenSeen], dict[str, int]]:
        """Compare; give the tokens that hold, and for each writer the last line that another one knows."""
        reach: dict[str, int] = {}
        for claim in self._claims:
            if self._excerpt and not _place(hashes, claim.of, claim.seq).strip(b"\0"):
                continue
            fault = _compare(claim, hashes)
            by = self._voices.of(claim.by, claim.line)
            if claim.by != claim.of and by.standing < self._voices.best(claim.of).standing:
                if fault is not None:
                    remarks.append(f"{fault.says} Behind that line stands {by.words}, and it counts for nothing.")
            elif fault is not None:
                faults.append(fault)
            elif claim.by != claim.of:
                reach[claim.of] = max(reach.get(claim.of, 0), claim.seq)
        if not self._excerpt:
            faults += [fault for writer in self.trees for fault in self._trees(writer, hashes.get(writer, b""))]
        for file, (sha256, line) in self.pinned.items():
            if fault := self._pinned(file, sha256, line):
                faults.append(fault)
        return self._tokens(hashes, faults, remarks), reach

    def _trees(self, writer: str, hashes: bytes) -> Iterator[Fault]:
        """Sum the lines up again, and compare; one that was edited is in every sum behind it, and told once."""
        tree, wrong = Tree(), list[int]()
        for line, told in sorted(self.trees[writer].items()):
            while tree.size < min(told.size, len(hashes) // 32):
                tree.add(hashes[32 * tree.size : 32 * tree.size + 32])
            if told.size >= line or told != tree:
                wrong.append(line)
        if wrong:
            more = len(wrong) - 1
            after = f", and so {'does' if more == 1 else 'do'} {more:,} of those that sum up behind it" if more else ""
            says = f"journal/{writer}: line {wrong[0]} sums up other lines than those before it{after}."
            yield Fault(kind=FaultKind.HEAD_DIFFERS, file=f"journal/{writer}", says=says, line=wrong[0])

    def _pinned(self, file: str, sha256: str, line: int) -> Fault | None:
        """Compare a small file with its digest."""
        token = file.endswith(".tsr") or file.startswith(f"{KEYS}/authority-")
        try:
            data = read_plain(below(self._root, file))
        except EvidenceError as error:
            return Fault(kind=FaultKind.LINE_EDITED, file=file, says=str(error), line=line)
        except FileNotFoundError:
            return Fault(kind=FaultKind.FILE_MISSING, file=file, says=f"{file} is gone.", line=line)
        except OSError as error:
            says = f"{file} cannot be read: {error.strerror}."
            return Fault(kind=FaultKind.FILE_UNREADABLE, file=file, says=says, line=line)
        if hashlib.sha256(data).hexdigest() == sha256:
            return None
        kind = FaultKind.TOKEN_WRONG if token else FaultKind.FILE_ALTERED
        return Fault(
            kind=kind, file=file, says=f"{file} is another file than the one that line {line} tells of.", line=line
        )

    def _tokens(self, hashes: Mapping[str, bytes], faults: list[Fault], remarks: list[str]) -> list[TokenSeen]:
        """Check every token that lies beside a chain."""
        found = [(folder, path) for folder in writers(self._root) for path in sorted(folder.glob("*.tsr"))]
        if not found:
            return []
        # Folders without time stamps pay nothing for the library that reads them.
        from monitor.evidence.proving.tokens import TokenChecker  # noqa: PLC0415 - as above

        checker = TokenChecker(self._root, self._roots)
        seen = []
        for folder, path in found:
            file = path.relative_to(self._root).as_posix()
            seq = stamped_line(path.name)
            place = _place(hashes, folder.name, seq or 0)
            if seq is None or len(place) != 32:
                says = f"{file} is over a line that is not there."
                faults.append(Fault(kind=FaultKind.TOKEN_WRONG, file=file, says=says, line=seq))
                continue
            told = checker.check(path, file, folder.name, seq, place)
            if isinstance(told, TokenSeen):
                seen.append(told)
            elif isinstance(told, Fault):
                faults.append(told)
            else:
                remarks.append(told)
        return seen


def _place(hashes: Mapping[str, bytes], writer: str, seq: int) -> bytes:
    """Give the hash of a line; zeros where an excerpt leaves it out, nothing behind the end."""
    return hashes.get(writer, b"")[32 * (seq - 1) : 32 * seq] if seq > 0 else b""


def _compare(claim: _Claim, hashes: Mapping[str, bytes]) -> Fault | None:
    """Look for the line that another one tells of."""
    known, held = hashes.get(claim.of, b""), _place(hashes, claim.of, claim.seq)
    file = f"journal/{claim.of}"
    told = f"line {claim.line} of {claim.by}"
    if len(held) < 32:
        says = f"{file} ends at line {len(known) // 32}, but {told} knows line {claim.seq}."
        return Fault(kind=FaultKind.JOURNAL_CUT, file=file, says=says, line=claim.seq)
    if held.hex() != claim.sha256:
        says = f"{file}: line {claim.seq} has the hash {held.hex()}, but {told} knows it as {claim.sha256}."
        return Fault(kind=FaultKind.HEAD_DIFFERS, file=file, says=says, line=claim.seq)
    return None
