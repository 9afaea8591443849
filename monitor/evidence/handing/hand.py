"""Makes a package: copies as they lie, the lines that tell of them, and the papers, written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from monitor.errors import ConfigurationError, EvidenceError, StorageError, UsageError
from monitor.evidence.chain.keys import Signer
from monitor.evidence.durable import sync_folder
from monitor.evidence.handing import papers
from monitor.evidence.handing.excerpt import Excerpt, excerpt
from monitor.evidence.handing.lines import Choice
from monitor.evidence.handing.zipped import FormError, Piece, piece, write_zip
from monitor.evidence.layout import JOURNAL, below
from monitor.evidence.tombstones import removals_of
from monitor.model.finding import EntryKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """What is in a package."""

    captures: int
    lines: int
    sources: tuple[str, ...]
    bytes: int
    #: Id of the key that signed it; empty where the journal is not signed.
    key: str
    #: SHA-256 of the file, lowercase hex.
    sha256: str
    #: What whoever hands it over should know, in sentences.
    remarks: tuple[str, ...] = ()


def hand_over(
    root: Path,
    choice: Choice,
    out: Path,
    *,
    software: str,
    signer: Signer | None,
    known: frozenset[str] = frozenset(),
) -> Handed:
    """Write a package. The same folder and the same choice give the same bytes, wherever and whenever it is made.

    The copy on which a chosen one leans goes along with its line. Nothing in the folder is changed. ``known`` are keys
    of others that a person named.

    Raises:
        UsageError: nothing was kept of what was chosen.
        ConfigurationError: the journal is signed, and the key is not at hand.
        EvidenceError: a copy or a line is not as it was written.
        StorageError: something could not be read or written.

    """
    ours = frozenset[str]() if signer is None else frozenset(signer.ids)
    found = excerpt(root, choice, ours, known)
    if not found.captures:
        raise UsageError("Nothing was kept of what was chosen, so nothing was written. `monitor list` shows what is.")
    try:
        pieces = papers.in_order(list(_pieces(root, found, ours | known)))
        told = [told for file, (told, _) in sorted(found.captures.items()) if (root / file).exists()]
        made = papers.index(root, told)
        pages = piece(papers.PAGES, papers.pages(made.told))
        pieces = papers.in_order([*pieces, pages, piece(papers.CDX, made.cdx), piece(papers.IDX, made.idx)])
        package = papers.datapackage(made.told, found.last, software, pieces)
        by = _key(found, signer)
        signature = signer.sign(package, by=by) if signer is not None and by else None
        named = piece(papers.PACKAGE, package)
        pieces = papers.in_order([*pieces, named, piece(papers.DIGEST, papers.digest(named, signature))])
        _write(out, pieces)
        whole = piece("", out)
    except FormError as error:
        raise EvidenceError(f"{error}. Run it again; `monitor verify` tells whether the folder is sound.") from error
    except OSError as error:
        raise StorageError(f"{error.filename or out} could not be read or written: {error.strerror}.") from error
    return Handed(
        captures=len(told),
        lines=sum(map(len, found.lines.values())),
        sources=tuple(sorted({each.source for each in told})),
        bytes=whole.size,
        key=by,
        sha256=whole.sha256,
        remarks=tuple(found.remarks),
    )


def _pieces(root: Path, found: Excerpt, known: frozenset[str]) -> Iterator[Piece]:
    """Measure what goes along, each copy compared with its line.

    A copy is left out where it is rightly gone: a tombstone that counts for nothing here takes none out of a package.

    Raises:
        EvidenceError: a copy is gone, or not as it was written.

    """
    missing = {file for file in found.captures if not below(root, file).exists()}
    rightly = _named(found).intersection(removals_of(root, known) if missing else ())
    for file, (_, shown) in found.captures.items():
        path = below(root, file)
        if file in missing:
            if file in rightly:
                continue
            raise EvidenceError(
                f"{file} is gone, and no line that counts and goes along says why; nothing was exported."
                " `monitor verify` tells more."
            )
        each = piece(papers.member_of(file), path)
        if each.sha256 != shown.line.sha256:
            raise EvidenceError(f"{file} is not as it was written; nothing was exported. `monitor verify` tells more.")
        yield each
    for writer, lines in found.lines.items():
        yield piece(papers.member_of(f"{JOURNAL}/{writer}/{papers.EXCERPT}"), b"".join(each.raw for each in lines))
        if found.ways[writer]:
            yield piece(papers.member_of(f"{papers.WAYS}/{writer}.jsonl"), b"".join(found.ways[writer]))
    for file in sorted(found.files):
        yield piece(papers.member_of(file), below(root, file))
    for file, data in found.made.items():
        yield piece(papers.member_of(file), data)


def _named(found: Excerpt) -> set[str]:
    """Give the files that tombstones in the package name."""
    return {
        str(file)
        for lines in found.lines.values()
        for shown in lines
        if shown.line.kind == EntryKind.TOMBSTONE.value
        for file in shown.data.facts.get("files", ())
    }


def _key(found: Excerpt, signer: Signer | None) -> str:
    """Choose the key that signs the package: one that the lines put in force, so that nobody has to know another."""
    if not found.signed:
        return ""
    ids = () if signer is None else (signer.id, *sorted(signer.ids))
    key = next((each for each in ids if each in found.keys), "")
    if not key:
        raise ConfigurationError(
            f"The journal is signed with {', '.join(sorted(found.keys))}, and no such key is at hand; without it nobody"
            " could tell whether something was taken out of the package. Export where the key is, or name it in"
            " settings.evidence.key."
        )
    return key


def _write(out: Path, pieces: list[Piece]) -> None:
    """Write beside the place, and give the name when all of it is on the disk."""
    draft = out.parent / f".{out.name}.part"
    try:
        with draft.open("wb") as file:
            write_zip(file, pieces)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(out)
    except BaseException:  # it goes on up; half a package stays nowhere
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    sync_folder(out.parent)
