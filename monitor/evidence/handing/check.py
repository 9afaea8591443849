"""Checks a package by itself: its form, the copies against their lines, lines and time stamps, and every paper anew."""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import msgspec

from monitor.errors import EvidenceError, StorageError
from monitor.evidence.chain.keys import holds_for, key_id, signed_by
from monitor.evidence.chain.line import line_hash
from monitor.evidence.chain.tree import Tree, holds, read_tree
from monitor.evidence.handing import papers
from monitor.evidence.handing.excerpt import Excerpt
from monitor.evidence.handing.lines import Shown
from monitor.evidence.handing.zipped import FormError, Piece, piece, read_zip
from monitor.evidence.proving.form import misform
from monitor.evidence.proving.lines import Data, Glance
from monitor.evidence.proving.prove import Asked, prove
from monitor.evidence.proving.strangers import NOT_OURS
from monitor.model.finding import EntryKind
from monitor.model.proof import Fault, FaultKind, Proof, TokenSeen

_EXCERPT = (
    "This is a part of a journal: what its other lines say, and what else was kept, only the whole folder can tell."
)
_UNSIGNED = "The journal was not signed, so that anybody could have put this package together."


def check_package(file: Path, asked: Asked) -> Proof:
    """Check a package, offline, and believe nothing in it. Unpacks it to a folder that is gone afterwards.

    Raises:
        StorageError: it could not be read, or there is no room to unpack it.

    """
    with TemporaryDirectory(prefix="monitor-") as folder:
        root = Path(folder)
        try:
            pieces = read_zip(file, lambda name: _place(root, name))
        except FormError as error:
            return Proof(faults=(_altered(file.name, f"{file.name}: {error}."),), bytes=file.stat().st_size)
        except FileExistsError as error:
            return Proof(faults=(_altered(file.name, f"{file.name} holds {error.filename} twice."),))
        except OSError as error:
            raise StorageError(f"{error.filename or file} could not be read or written: {error.strerror}.") from error
        return _Checker(root, pieces, replace(asked, excerpt=True)).check()


def _place(root: Path, member: str) -> Path:
    place = papers.place_of(member)
    if place is None:
        raise FormError(f"{member!r} has no place in a package of ours; `monitor snapshot import` takes in others")
    return root / place


@dataclass(slots=True)
class _Checker:
    """Holds what is known of an unpacked package."""

    root: Path
    pieces: list[Piece]
    asked: Asked
    faults: list[Fault] = field(default_factory=list)

    def check(self) -> Proof:
        """Do all of it."""
        members = {each.name: each for each in self.pieces}
        if [each.name for each in self.pieces] != [each.name for each in papers.in_order(self.pieces)]:
            self._fault(papers.PACKAGE, "the members do not stand in their order")
        proof = prove(self.root, self.asked)
        names = {str(place): each.name for each in self.pieces if (place := papers.place_of(each.name))}
        faults = [_named(fault, names) for fault in proof.faults]
        found = self._excerpt()
        if found is None:
            return replace(proof, faults=(*faults, *self.faults))
        self._papers(found, members)
        if found.signed:
            self._signature(members)
        stamped, tokens = self._ways(found, proof)
        unproven = [says for says in proof.unproven if "held by no time stamp" not in says]
        unproven = [*self._vouching(found, members, proof), *unproven, _EXCERPT, *([] if found.signed else [_UNSIGNED])]
        unproven += self._unstamped(found, stamped, proof)
        return replace(
            proof,
            faults=tuple(sorted([*faults, *self.faults], key=lambda fault: (fault.file, fault.line or 0))),
            remarks=tuple(_renamed(says, names) for says in proof.remarks if not says.endswith(NOT_OURS)),
            taken_up=tuple(names.get(file, file) for file in proof.taken_up),
            unproven=tuple(unproven),
            chains=tuple(replace(chain, loose=0) for chain in proof.chains),
            tokens=tokens,
        )

    def _excerpt(self) -> Excerpt | None:
        """Read the lines again; None where they cannot be read, which is told elsewhere."""
        found = Excerpt()
        for each in self.pieces:
            place = papers.place_of(each.name) or ""
            if not place.endswith(f"/{papers.EXCERPT}"):
                continue
            lines = []
            for raw in (self.root / place).read_bytes().splitlines(keepends=True):
                if misform(raw):
                    return None
                try:
                    line = msgspec.json.decode(raw, type=Glance)
                    lines.append(Shown(line=line, data=msgspec.json.decode(line.data, type=Data), raw=raw))
                except msgspec.DecodeError:
                    return None
            found.lines[place.split("/")[1]] = lines
        for shown in (each for lines in found.lines.values() for each in lines):
            found.note(shown)
        if not found.captures:
            self._fault(papers.PACKAGE, "no line in it tells of a copy")
            return None
        return found

    def _papers(self, found: Excerpt, members: dict[str, Piece]) -> None:
        """Write every paper anew, and compare."""
        told = [told for file, (told, _) in sorted(found.captures.items()) if (self.root / file).exists()]
        package = members.get(papers.PACKAGE)
        said = _json(package)
        form = papers.form_of(said)
        try:
            made = papers.index(self.root, told, form=form)
        except (EvidenceError, KeyError, ValueError):
            self._fault(papers.CDX, "cannot be compared, for a copy is damaged")
            return
        self._same(papers.PAGES, papers.pages(made.told, form=form), members)
        self._same(papers.CDX, made.cdx, members)
        self._same(papers.IDX, made.idx, members)
        rest = [each for name, each in members.items() if name not in {papers.PACKAGE, papers.DIGEST}]
        software = str(said.get("software"))
        self._same(papers.PACKAGE, papers.datapackage(made.told, found.last, software, rest, form=form), members)
        if package is not None:
            signature = _json(members.get(papers.DIGEST)).get("signature")
            self._same(papers.DIGEST, papers.digest(package, signature), members)

    def _same(self, name: str, data: bytes, members: dict[str, Piece]) -> None:
        """Compare a paper with the one that belongs to what the package holds."""
        held = members.get(name)
        if held is None:
            self._fault(name, "is not there")
        elif held.sha256 != piece(name, data).sha256:
            self._fault(name, "is not the one that belongs to the copies and lines in the package")

    def _signature(self, members: dict[str, Piece]) -> None:
        """Check who stands for the package as a whole."""
        package = members.get(papers.PACKAGE)
        signature = _json(members.get(papers.DIGEST)).get("signature")
        if package is None:
            return
        if not isinstance(signature, str) or not signed_by(signature):
            self._fault(papers.DIGEST, "the package is not signed, though its lines are", FaultKind.PACKAGE_UNSIGNED)
            return
        public = self._keys().get(signed_by(signature))
        if public is None:
            says = f"the package was signed with {signed_by(signature)}, which its lines never put in force"
            self._fault(papers.DIGEST, says, FaultKind.KEY_FOREIGN)
        elif not holds_for(signature, (self.root / papers.PACKAGE).read_bytes(), public):
            self._fault(papers.DIGEST, "the signature does not fit the package", FaultKind.SIGNATURE_WRONG)

    def _vouching(self, found: Excerpt, members: dict[str, Piece], proof: Proof) -> Iterator[str]:
        """Say whom the package and its chains rest on, where no key that is known from elsewhere stands behind them."""
        id_ = signed_by(str(_json(members.get(papers.DIGEST)).get("signature")))
        if not any(key.id == id_ and key.vouched for key in proof.keys):
            of = ", ".join(dict.fromkeys(key.writer for key in proof.keys if key.id == id_))
            if self.asked.strict:
                by = f"the package was signed with {id_}" if id_ else "the package is not signed"
                says = f"{by}, and no key that was named, nor its heir, stands behind it"
                self._fault(papers.DIGEST, says, FaultKind.KEY_UNTRUSTED)
            elif id_:
                yield (
                    f"The package was signed with the key {id_} of the writer {of or '(none)'}; nothing outside of the"
                    " package vouches for that key: whoever has the package can take copies out and sign it anew"
                    f" with a key of their own. Compare it with one that you have from elsewhere,"
                    f" then name it: --trust {id_}."
                )
        for chain in proof.chains:
            if not chain.vouched and found.signed and (self.asked.strict or any(each.vouched for each in proof.chains)):
                word = "Take its copies and lines for the word of whoever put the package together."
                yield f"{chain.writer}: NO KEY THAT YOU KNOW stands behind any line of this writer. {word}"

    def _keys(self) -> dict[str, bytes]:
        """Give the public keys that lines put in force."""
        found: dict[str, bytes] = {}
        for path in (self.root / "journal").glob(f"*/{papers.EXCERPT}"):
            for raw in path.read_bytes().splitlines():
                line = msgspec.json.decode(raw, type=Glance)
                if line.kind == EntryKind.KEY.value:
                    public = _public(msgspec.json.decode(line.data, type=Data).facts)
                    found[key_id(public)] = public
        return found

    def _ways(self, found: Excerpt, proof: Proof) -> tuple[set[tuple[str, int]], tuple[TokenSeen, ...]]:
        """Follow the ways from lines to stamped trees; give the lines that a time stamp holds."""
        stamped = {(token.writer, token.line) for token in proof.tokens}
        held = set(stamped)
        for each in self.pieces:
            place = papers.place_of(each.name) or ""
            if not place.startswith(f"{papers.WAYS}/"):
                continue
            writer = place.removeprefix(f"{papers.WAYS}/").removesuffix(".jsonl")
            lines = {shown.line.seq: shown for shown in found.lines.get(writer, [])}
            before = 0
            for raw in (self.root / place).read_bytes().splitlines(keepends=True):
                way = _Way.read(raw)
                if way is None or way.line <= before or not way.leads(lines):
                    says = "a way from a line to a time stamp does not lead there"
                    self._fault(each.name, says, FaultKind.TOKEN_WRONG)
                    break
                before = way.line
                if (writer, way.tree) in stamped:
                    held.add((writer, way.line))
        return held, proof.tokens

    def _unstamped(self, found: Excerpt, stamped: set[tuple[str, int]], proof: Proof) -> Iterator[str]:
        """Say which lines no time stamp holds."""
        if not proof.tokens:
            return
        loose = [
            shown.line.seq
            for writer, lines in found.lines.items()
            for shown in lines
            if shown.line.file is not None and (writer, shown.line.seq) not in stamped
        ]
        if loose:
            lines = f"{len(loose):,} of {len(found.captures):,} lines with copies"
            clock = "when they were written rests on the clock of the machine that wrote them"
            yield f"{lines} are held by no time stamp: {clock}."

    def _fault(self, member: str, says: str, kind: FaultKind = FaultKind.PACKAGE_ALTERED) -> None:
        self.faults.append(Fault(kind=kind, file=member, says=f"{member}: {says}."))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """The neighbours that lead from a line to its peak in a tree."""

    line: int
    tree: int
    way: tuple[bytes, ...]

    @classmethod
    def read(cls, raw: bytes) -> _Way | None:
        """Read a row that stands in the one form that we write."""
        try:
            said = msgspec.json.decode(raw, type=dict[str, Any])
            way = cls(line=int(said["line"]), tree=int(said["tree"]), way=tuple(map(bytes.fromhex, said["way"])))
        except (ValueError, KeyError, TypeError):
            return None
        again = {"line": way.line, "tree": way.tree, "way": [each.hex() for each in way.way]}
        return way if msgspec.json.encode(again, order="sorted") + b"\n" == raw else None

    def leads(self, lines: dict[int, Shown]) -> bool:
        """Tell whether it leads from its line to its tree."""
        line, tree = lines.get(self.line), lines.get(self.tree)
        if line is None or tree is None or tree.line.kind != EntryKind.TREE.value:
            return False
        summed: Tree | None = read_tree(tree.data.facts)
        digest = bytes.fromhex(line_hash(line.raw))
        return summed is not None and summed.size < self.tree and holds(summed, self.line, digest, self.way)


def _public(facts: dict[str, Any]) -> bytes:
    try:
        return base64.b64decode(str(facts.get("public", "")), validate=True)
    except ValueError:
        return b""


def _json(held: Piece | None) -> dict[str, Any]:
    """Read a paper as far as it is an object."""
    if held is None or not isinstance(held.bytes_of, Path):
        return {}
    try:
        said = json.loads(held.bytes_of.read_bytes())
    except (ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _altered(file: str, says: str) -> Fault:
    return Fault(kind=FaultKind.PACKAGE_ALTERED, file=file, says=says)


def _named(fault: Fault, names: dict[str, str]) -> Fault:
    """Name the member in place of the file that it was unpacked to."""
    return replace(fault, file=names.get(fault.file, fault.file), says=_renamed(fault.says, names))


def _renamed(says: str, names: dict[str, str]) -> str:
    word = says.partition(" ")[0].rstrip(":,")
    return says.replace(word, names[word], 1) if word in names else says
