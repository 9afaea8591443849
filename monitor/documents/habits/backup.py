"""changedetection.io's backup is unpacked within bounds, in memory, and only where it holds what is known."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO

from monitor.documents.sources_yaml.notes import Notes

_MOST_MEMBERS = 500_000
_MOST_BYTES = 50_000_000
_MOST_IN_ALL = 500_000_000
#: The older datastore is one file; newer ones keep settings, and each tag and watch in a folder of its own.
_KNOWN = re.compile(r"url-watches\.json|changedetection\.json|[0-9a-fA-F-]{36}/(?:watch|tag)\.json")


def members(data: bytes, notes: Notes) -> Iterator[tuple[str, bytes]]:
    """Give the known members with their bytes, the settings first; nothing is ever written to the disk.

    What is too large, locked or damaged is noted as an error.
    """
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > _MOST_MEMBERS:
                _refuse(notes, f"the archive names {len(infos):,} files")
                return
            known = sorted((info for info in infos if _KNOWN.fullmatch(info.filename)), key=_order)
            if not known:
                _refuse(notes, "there is no url-watches.json in this archive")
                return
            room = _MOST_IN_ALL
            for info in known:
                with archive.open(info) as file:
                    content = file.read(min(_MOST_BYTES, room) + 1)
                room -= len(content)
                if len(content) > _MOST_BYTES or room < 0:
                    _refuse(notes, f"{info.filename} is larger than any list of addresses")
                    return
                yield info.filename, content
    # NotImplementedError: packed in a way that this Python cannot unpack.
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError) as error:
        _refuse(notes, f"the archive cannot be unpacked: {error}")


def _order(info: zipfile.ZipInfo) -> tuple[bool, bool, str]:
    """Put settings and tags before watches."""
    return "/" in info.filename, info.filename.endswith("watch.json"), info.filename


def _refuse(notes: Notes, what: str) -> None:
    notes.error(
        0, what, "make a new backup in changedetection.io, or unpack it and import url-watches.json", rule="zip"
    )
