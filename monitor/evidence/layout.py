"""Says where everything lies in the snapshots folder: one name for each capture, one file a month for each writer."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from monitor.errors import EvidenceError

CAPTURES = "captures"
JOURNAL = "journal"
INDEX = "index"
#: Public keys and certificates of authorities; nothing secret.
KEYS = "keys"
#: Captures lie here while they are written; whatever is left here was never reported as kept.
UNFINISHED = "captures/unfinished"
LOCK = ".lock"
README = "README.md"
ENDING = ".warc.gz"

_ID = re.compile(r"(\d{4})(\d{2})\d{2}T\d{6}Z-[0-9a-f]{12}-[a-z2-7]{4}")


def stamp(at: datetime) -> str:
    """Write a moment so that names sort by time: ``20261122T161642Z``, in UTC."""
    utc = at.astimezone(UTC)
    return f"{utc.year:04d}{utc.month:02d}{utc.day:02d}T{utc.hour:02d}{utc.minute:02d}{utc.second:02d}Z"


def capture_id(taken: datetime, url: str, token: str) -> str:
    """Name a capture by its time, a hash of the address, and four random characters; never by any text of a page."""
    return f"{stamp(taken)}-{hashlib.sha256(url.encode(errors='surrogatepass')).hexdigest()[:12]}-{token}"


def capture_file(name: str) -> str:
    """Give the path of a capture below the snapshots folder, from its id alone.

    Raises:
        EvidenceError: the id is none of ours.

    """
    found = _ID.fullmatch(name)
    if found is None:
        raise EvidenceError(f"{name!r} is not the name of a capture; compare the journal with a backup.")
    return f"{CAPTURES}/{found[1]}/{found[2]}/{name}{ENDING}"


def stands(root: Path, name: str, damaged: Container[str]) -> bool:
    """Tell whether the file of a capture lies there and is none of the ``damaged``; it is not read."""
    try:
        file = capture_file(name)
        return file not in damaged and below(root, file).is_file()
    except (EvidenceError, OSError):
        return False


def is_capture(file_name: str) -> bool:
    """Tell whether a file name is one that we give to captures."""
    return file_name.endswith(ENDING) and _ID.fullmatch(file_name.removesuffix(ENDING)) is not None


def below(root: Path, file: str) -> Path:
    """Find a file that a journal line names, and refuse names that lead out of the folder.

    Raises:
        EvidenceError: the name is absolute or climbs.

    """
    parts = PurePosixPath(file).parts
    if not parts or ".." in parts or file.startswith("/") or "\0" in file:
        raise EvidenceError(f"The journal names {file!r}, which lies outside the snapshots folder.")
    return root.joinpath(*parts)


def unsigned_writer(name: str) -> str:
    """Name the chain that goes on without signatures beside a signed one, whose key is not at hand."""
    return f"{writer_name(name)[:54].rstrip('-')}-unsigned"


def own_names(name: str) -> frozenset[str]:
    """Give the names under which lines of a vantage are written; who lacks the key writes beside the signed chain."""
    return frozenset({writer_name(name), unsigned_writer(name)})


def writer_name(name: str) -> str:
    """Turn the name of a vantage into that of a folder: lowercase letters and digits, hyphens for the rest.

    A name in another script keeps its own folder, under a hash.
    """
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    folded = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-")
    return folded or f"writer-{hashlib.sha256(name.encode(errors='surrogatepass')).hexdigest()[:8]}"


def month_file(at: datetime) -> str:
    """Name the journal file of a month: ``2026-11.jsonl``."""
    return at.astimezone(UTC).strftime("%Y-%m.jsonl")


def is_copy(file: str) -> bool:
    """Tell whether a path below the snapshots folder is that of a copy, whoever wrote it."""
    name = file.rpartition("/")[2]
    return is_capture(name) and file == capture_file(name.removesuffix(ENDING))
