"""Reads whole files again and says which are not as they were written."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path

from monitor.errors import EvidenceError
from monitor.evidence.layout import below
from monitor.model.snapshot import Capture, Removal


def audit_files(root: Path, captures: Sequence[Capture], removals: Mapping[str, Removal]) -> tuple[str, ...]:
    """Give one sentence for each file that is gone, cannot be read, or differs; none where all are sound.

    Of a copy that was taken away the sentence says so.
    """
    return tuple(fault for capture in captures if (fault := _fault(root, capture, removals)) is not None)


def _fault(root: Path, capture: Capture, removals: Mapping[str, Removal]) -> str | None:
    """Say what is wrong with one file, or None."""
    try:
        with below(root, capture.file).open("rb") as stream:
            digest = hashlib.file_digest(stream, "sha256").hexdigest()
            size = stream.tell()
    except EvidenceError as error:
        return str(error)
    except FileNotFoundError:
        removal = removals.get(capture.file)
        return f"{capture.file} is gone." if removal is None else removal.says
    except OSError as error:
        return f"{capture.file} cannot be read: {error.strerror}."
    if digest == capture.sha256:
        return None
    if size != capture.bytes:
        return f"{capture.file} has {size:,} bytes; {capture.bytes:,} were written."
    return f"{capture.file} is not as it was written: its SHA-256 is {digest}, not {capture.sha256}."
