"""The whole file, read once: settings, watchlist, and every remark."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from monitor.documents.sources_yaml.complaints import Unreadable
from monitor.documents.sources_yaml.nodes import Items, Pairs, Piece, Scalar, is_null, pieces
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.sections import SECTIONS, settings_of
from monitor.documents.sources_yaml.shapes import Found, not_yet, twice, unknown
from monitor.model.source import Remark, Watchlist
from monitor.settings import Settings

#: A file above this is no list of sources that anybody wrote.
_MOST_BYTES = 500_000_000
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Survey:
    """All that one file says. Settings and watchlist count only where no remark is an error."""

    settings: Settings
    watchlist: Watchlist
    remarks: tuple[Remark, ...]
    failed: bool
    #: Line and column where a browser is asked for first.
    draws: tuple[int, int] | None = None


def survey(path: Path, data: bytes, *, sources: bool = True) -> Survey:
    """Read the bytes of a file; ``sources=False`` reads the sections alone."""
    reading = _Reading(path, data, sources=sources)
    reading.read()
    settings = settings_of(reading.sections)
    watchlist = Watchlist()
    if sources:
        reading.finish()
    elif reading.notes.failed:
        reading.search_secrets()
    if sources:
        from monitor.documents.sources_yaml.watchlist import names_of, watchlist_of  # noqa: PLC0415 - `status` needs none

        # Whoever mends a file wants to hear of all its faults at once, twins among them.
        names = names_of(reading.entries, reading.notes)
        if not reading.notes.failed:
            watchlist = watchlist_of(reading.entries, names, settings, reading.notes, path)
    notes = reading.notes
    return Survey(
        settings=settings,
        watchlist=watchlist,
        remarks=notes.all(),
        failed=notes.failed,
        draws=None if notes.draws is None else notes.place(notes.draws),
    )


def decoded(file: str, data: bytes) -> tuple[str, Notes]:
    """Give the text of a file, and notes on it; what is no UTF-8 is noted, with an empty text."""
    notes = Notes(file, "")
    if len(data) > _MOST_BYTES:
        notes.error(
            0, f"the file has more than {_MOST_BYTES // 10**6} MB", "divide it into several lists", rule="too-large"
        )
        return "", notes
    if data.startswith(_UTF16):
        notes.error(0, "the file is written in UTF-16", "save it as UTF-8", rule="encoding")
        return "", notes
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8-sig")
        notes = Notes(file, before)
        notes.error(
            len(before),
            f"the byte 0x{data[error.start]:02x} is no UTF-8",
            "save the file as UTF-8",
            rule="encoding",
        )
        return "", notes
    return text, Notes(file, text)


class _Reading:
    """One reading of one file."""

    def __init__(self, path: Path, data: bytes, *, sources: bool) -> None:
        """Take the bytes; ``sources=False`` steps over the sources."""
        self._wanted = sources
        self.text, self.notes = decoded(str(path), data)
        self.sections = Found(0)
        self.entries: list[Found] = []
        self._tops: dict[str, Scalar] = {}
        self._pieces = 0

    def read(self) -> None:
        """Read every part, up to where it is no YAML any more."""
        if self.notes.failed:
            return
        try:
            for piece in pieces(self.text):
                self._pieces += 1
                self._piece(piece)
        except Unreadable as fault:
            self.notes.error(fault.at, fault.what, fault.instead, rule=fault.rule)

    def finish(self) -> None:
        """Say what can only be said at the end."""
        if not self.notes.text:
            if not self.notes.failed:
                self._empty()
            return
        self.search_secrets()
        if self.notes.failed:
            return
        if not self._pieces:
            self._empty()
        elif not self.entries:
            self._nobody()

    def search_secrets(self) -> None:
        """Look for secrets in all of the text, so that no remark repeats them."""
        from monitor.documents.sources_yaml import secrets  # noqa: PLC0415 - good settings alone do not pay for it

        secrets.scan(self.notes)

    def _empty(self) -> None:
        self.notes.error(
            0,
            "nothing stands in this file",
            "write sources: and below it - https://...; or run monitor init",
            rule="empty",
        )

    def _nobody(self) -> None:
        self.notes.warn(0, "no source is listed yet", "run monitor add https://...", rule="no-sources")

    def _piece(self, piece: Piece) -> None:
        """Read one part."""
        if piece.key is None:
            if piece.entry:
                self._entry(piece)
            else:
                self._lone(piece)
            return
        name = piece.key
        if (first := self._tops.get(name.text)) is not None and first != name:
            twice(name, first, self.notes)
            return
        self._tops[name.text] = name
        if name.text == "sources":
            self._sources(piece)
        elif (key := SECTIONS.get(name.text)) is None:
            if not name.text.startswith("x-"):
                unknown(name, [*SECTIONS, "sources"], self.notes, _OTHER_TOPS)
        elif not is_null(piece.node):
            if key.later:
                not_yet(name, key, self.notes)
            self.sections.put(key.name, key.shape.read(piece.node, self.notes), piece.node.start)

    def _sources(self, piece: Piece) -> None:
        """Read what stands under ``sources``: an entry of its list, or one address alone."""
        if piece.entry:
            self._entry(piece)
        elif isinstance(piece.node, Items):
            for node in piece.node.items:
                self._entry(Piece(piece.key, node, entry=True))
        elif isinstance(piece.node, Pairs):
            self.notes.error(
                piece.node.start, "the sources are a list", "begin each with a dash: - url: https://...", rule="type"
            )
        elif not is_null(piece.node):
            self._entry(piece)

    def _entry(self, piece: Piece) -> None:
        """Read one source."""
        if not self._wanted:
            return
        from monitor.documents.sources_yaml.entry import read_entry  # noqa: PLC0415 - `status` reads the settings alone

        if is_null(piece.node):
            self.notes.error(
                piece.node.start, "this entry of the list is empty", "write an address, or take it out", rule="empty"
            )
        elif (found := read_entry(piece.node, self.notes)) is not None:
            self.entries.append(found)

    def _lone(self, piece: Piece) -> None:
        """Answer a file that holds one text and nothing else."""
        if is_null(piece.node):
            self._empty()
        elif isinstance(piece.node, Scalar):
            self.notes.error(
                piece.node.start,
                "the file holds one text and no list",
                "begin each address with a dash and a space: - https://...",
                rule="type",
            )


#: Words of other programs for the top keys, and ours.
_OTHER_TOPS = {
    "urls": "sources", "links": "sources", "url": "sources", "config": "settings", "options": "settings",
    "default": "defaults", "notifications": "notify", "docs": "documents", "files": "documents",
}  # fmt: skip
