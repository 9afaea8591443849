"""Puts what was written where it belongs: on standard output byte by byte, into files whole or not at all."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.errors import StorageError

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
    """Write pieces into a file whole: what stood there before stays until the last piece is written.

    What is no plain file (a pipe, /dev/stderr, the summary file of a CI step may be one) is written in place.
    """
    plain = not path.exists() or (path.is_file() and not path.is_symlink())
    target = path.with_name(f".{path.name}.new") if plain else path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            with target.open("w", encoding="utf-8", errors="replace", newline="") as file:
                file.writelines(pieces)
            if plain:
                target.replace(path)
        finally:
            if plain:
                target.unlink(missing_ok=True)
    except OSError as error:
        raise StorageError(f"{path} could not be written: {error.strerror}") from error
    place.say(f"wrote {path}")
