"""Puts what was written where it belongs: on standard output byte by byte, into files whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.cli.place import Place


def pour(pieces: Iterable[str]) -> None:
    """Write pieces to standard output, as UTF-8 and with the line ends that they have, whatever the machine likes."""
    import sys

    sys.stdout.flush()
    raw = getattr(sys.stdout, "buffer", None)
    for piece in pieces:
        if raw is None:
            sys.stdout.write(piece)
        else:
            raw.write(piece.encode("utf-8", "replace"))


def save(place: Place, path: Path, pieces: Iterable[str]) -> None:
    """Write pieces into a file whole, and say so."""
    from monitor.running import publishing

    publishing.save(path, pieces)
    place.say(f"wrote {path}")
