"""What a check of the whole evidence found: faults with their places, what was checked, and what stays unproven."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class FaultKind(StrEnum):
    """What is wrong with a piece of evidence."""

    FILE_MISSING = "file-missing"
    FILE_EXTRA = "file-extra"
    FILE_ALTERED = "file-altered"
    FILE_CUT = "file-cut"
    FILE_UNREADABLE = "file-unreadable"
    RECORD_DAMAGED = "record-damaged"
    RECORD_STRIPPED = "record-stripped"
    RECORD_MISSING = "record-missing"
    RECORD_EXTRA = "record-extra"
    RECORD_EDITED = "record-edited"
    RECORD_MOVED = "record-moved"
    REVISIT_BROKEN = "revisit-broken"
    LINE_EDITED = "line-edited"
    LINE_MISSING = "line-missing"
    LINE_MOVED = "line-moved"
    LINE_UNSIGNED = "line-unsigned"
    LINES_DIFFER = "lines-differ"
    SIGNATURE_WRONG = "signature-wrong"
    KEY_FOREIGN = "key-foreign"
    JOURNAL_CUT = "journal-cut"
    HEAD_DIFFERS = "head-differs"
    KEY_UNTRUSTED = "key-untrusted"
    TOKEN_WRONG = "token-wrong"  # noqa: S105 - a word of the trade, no secret
    INDEX_DIFFERS = "index-differs"
    INDEX_UNPROVED = "index-unproved"
    PACKAGE_ALTERED = "package-altered"
    PACKAGE_UNSIGNED = "package-unsigned"


#: What each kind of fault means, in one sentence for a person.
MEANS: dict[FaultKind, str] = {
    FaultKind.FILE_MISSING: "The journal tells of a file that is not there; bring it back from a backup.",
    FaultKind.FILE_EXTRA: (
        "Nothing in the journal tells of this file, and no run that was killed lately explains it:"
        " somebody put it there, or lines are gone."
    ),
    FaultKind.FILE_ALTERED: "These are not the bytes that were kept on that day.",
    FaultKind.FILE_CUT: "Bytes of the file are gone, at its end or within.",
    FaultKind.FILE_UNREADABLE: "Nobody can tell whether the file is whole; look at the disk and at permissions.",
    FaultKind.RECORD_DAMAGED: "What the record holds is not what was written into it.",
    FaultKind.RECORD_STRIPPED: "A digest that every record of ours carries was taken out.",
    FaultKind.RECORD_MISSING: "A record that was written with this copy is not there.",
    FaultKind.RECORD_EXTRA: "A record was put in that was not written with this copy.",
    FaultKind.RECORD_EDITED: "The header of the record says another thing than its neighbours or the journal.",
    FaultKind.RECORD_MOVED: "The records do not stand in the order in which they were written.",
    FaultKind.REVISIT_BROKEN: (
        "What a copy holds by reference to an earlier one is not there as it was written;"
        " bring that one back from a backup."
    ),
    FaultKind.LINE_EDITED: "The line is not as it was written, or one before it was changed or put in.",
    FaultKind.LINE_MISSING: "Lines were taken out, or put into another order.",
    FaultKind.LINE_MOVED: "Lines lie in another file than that of their month: files were renamed, split or put in.",
    FaultKind.LINE_UNSIGNED: "The signature was taken off, or somebody without the key wrote the line.",
    FaultKind.LINES_DIFFER: (
        "Two lines tell of one copy and cannot both be true: one was forged. Compare both with a backup."
    ),
    FaultKind.SIGNATURE_WRONG: "Whoever wrote this line, or edited it, did not hold the key.",
    FaultKind.KEY_FOREIGN: "From here on another key signs, and the key before it never said so.",
    FaultKind.KEY_UNTRUSTED: (
        "No key that you named (--trust), nor one that took over by the word of such a key, stands behind this:"
        " anybody could have written it."
    ),
    FaultKind.JOURNAL_CUT: "The end of the journal is gone: lines that others know of are not there.",
    FaultKind.HEAD_DIFFERS: (
        "Another writer, or this machine itself, has seen another line at this place: the journal was written anew."
    ),
    FaultKind.TOKEN_WRONG: "The time stamp does not prove what it should.",
    FaultKind.INDEX_DIFFERS: "The index says another thing than the journal; `monitor rebuild` makes it again.",
    FaultKind.INDEX_UNPROVED: (
        "What the index says could not be held against the journal: nobody can tell whether somebody edited it."
    ),
    FaultKind.PACKAGE_ALTERED: "The package is not as it was made; what it holds was put together by something else.",
    FaultKind.PACKAGE_UNSIGNED: "Nobody who held the key of the journal says that this is all of the package.",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that is not as it was written, with its place."""

    kind: FaultKind
    #: File below the snapshots folder.
    file: str
    #: What is wrong, in one sentence.
    says: str
    #: WARC-Record-ID, or the number of the record from 1 where it has none; None where it is about no record.
    record: str | None = None
    #: Number of the line in its chain; None where it is about no line.
    line: int | None = None
    #: Files that are not whole because of it: copies that hold something by reference to this one.
    leaning: tuple[str, ...] = ()

    @property
    def means(self) -> str:
        """What this kind of fault means."""
        return MEANS[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class KeySeen:
    """A key that signed lines of one writer."""

    writer: str
    #: First 16 digits of the SHA-256 of the raw public key.
    id: str
    #: The first and the last line that it signed.
    since: int
    through: int
    #: Whether it is known from outside the folder: it lies here, or a person named it.
    known: bool
    #: Whether it is known, or was put in force by the word of a key that is.
    vouched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TokenSeen:
    """A time stamp that holds: the line was there at that time."""

    writer: str
    line: int
    #: Time that the authority attests, UTC.
    at: datetime
    #: Name of the authority, as its certificate says.
    authority: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """How one writer's chain stands."""

    writer: str
    lines: int = 0
    #: The highest number of a line; more than ``lines`` where lines are missing, or cannot be read.
    last: int = 0
    #: SHA-256 of the last line, lowercase hex.
    head: str = ""
    #: Number of the first signed line; None where none is.
    signed_from: int | None = None
    #: Lines beyond the last one that a token, another writer or the index knows: a cut among them could not be seen.
    loose: int = 0
    #: Whether a key that is known from outside the folder, or its heir, signed lines of it.
    vouched: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The outcome of a check of the whole evidence."""

    faults: tuple[Fault, ...]
    #: Not faults, but a reader should know of them.
    remarks: tuple[str, ...] = ()
    #: Copies of which no line tells yet: whole, of this folder's own make, and taken up by the next start.
    waiting: tuple[str, ...] = ()
    #: Copies that no run told of: a start after one that was cut off did. Before that line nothing speaks for them.
    taken_up: tuple[str, ...] = ()
    #: What this check cannot prove, in sentences.
    unproven: tuple[str, ...] = ()
    chains: tuple[Chain, ...] = ()
    keys: tuple[KeySeen, ...] = ()
    tokens: tuple[TokenSeen, ...] = ()
    files: int = 0
    records: int = 0
    #: Bytes of the files that were read.
    bytes: int = 0
    #: Whether the index was there to be compared.
    index: bool = False

    @property
    def blank(self) -> bool:
        """Whether nothing is there: no copy and no line, and nothing that says that there was any."""
        return self.sound and not self.files and not any(chain.lines for chain in self.chains)

    @property
    def sound(self) -> bool:
        """Whether all is as it was written and told of: no fault, and no copy that waits for its line."""
        return not self.faults and not self.waiting
