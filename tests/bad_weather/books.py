"""Keeps books on what runs reported, and compares them with what lies in the snapshots folder."""

from __future__ import annotations

import asyncio
import gzip
import hashlib
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from monitor.app import Monitor
from monitor.model.finding import EntryKind, Unjudged
from tests.bad_weather.forks import Told
from tests.evidence.checkers import fastwarc_says, warcio_says

_NO_LINE = "0" * 64
#: The lines that may tell of one capture, in their order, and why a copy may be unjudged.
_MAY_TELL = ((EntryKind.LOOK,), (EntryKind.KEPT,), (EntryKind.KEPT, EntryKind.LOOK))
_WHYS = frozenset(Unjudged)


class Books:
    """
    What was ever reported about one folder, and what its journal said so far.

    ``books.enter(told)`` after every run, killed or not, takes up what it reported and checks what can be checked
    without opening anything; ``books.close()`` at the end opens the folder as the product does and checks all of it.
    """

    def __init__(self, file: Path) -> None:
        """Keep books on the folder of this sources file."""
        self._file = file
        self.root = file.parent / "snapshots"
        #: Captures that were reported as kept, with their digests.
        self.captures: dict[str, str] = {}
        #: How often a half line was left.
        self.tears = 0
        #: Whole lines of the journal, raw, in order.
        self.lines: list[bytes] = []
        #: Lines that were reported as written, by their number.
        self._written: dict[int, str] = {}

    def enter(self, told: Told) -> None:
        """Take up what a run reported, and see that it is there."""
        before = len(self.lines)
        self._read_on()
        first_written = None
        for kind, *rest in told.words:
            match kind:
                case "opened":
                    self._opened(dict(word.split("=") for word in rest), before)
                case "kept" | "told":
                    self._kept(*rest)
                case "line":
                    self._written[int(rest[0])] = rest[1]
                    first_written = first_written or int(rest[0])
                case "mishap" if rest[0] != "None":
                    raise AssertionError(f"a look went wrong by our own fault: {rest}")
        assert first_written is None or first_written > before
        self._all_there()

    def take_up(self) -> None:
        """Take up the journal after a run of the command, which reports nothing on its way."""
        self._read_on()

    def tear(self) -> None:
        """Leave half a line at the end of the journal, as a cut of the power would; a kill alone hardly ever does."""
        (*_, last) = sorted(self.root.glob("journal/here/*.jsonl"))
        whole = last.read_bytes()
        if whole.endswith(b"\n"):
            with last.open("ab") as journal:
                journal.write(self.lines[-1][: len(self.lines[-1]) // 2])
            self.tears += 1

    def _opened(self, marks: dict[str, str], before: int) -> None:
        """See that the index had caught up with every line of the runs before, and knew none that is not there."""
        mark = int(marks.get("here", "0"))
        assert before <= mark <= len(self.lines), f"the index stood at {mark}, the journal at {before}"

    def _kept(self, file: str, sha256: str) -> None:
        """Note a capture, and see that it lies there as it was written and that other tools can read it."""
        if self.captures.setdefault(file, sha256) is sha256:
            path = self.root / file
            assert hashlib.sha256(path.read_bytes()).hexdigest() == sha256, file
            assert fastwarc_says(path) == []
        assert self.captures[file] == sha256

    def _read_on(self) -> None:
        """Read the lines that came since, each chained to the one before; those known before must be as they were."""
        raw = b"".join(path.read_bytes() for path in sorted(self.root.glob("journal/here/*.jsonl")))
        known = b"".join(self.lines)
        assert raw.startswith(known), "a line of the journal is lost or was changed"
        for line in raw[len(known) :].splitlines(keepends=True):
            if not line.endswith(b"\n"):
                return
            said = json.loads(line)
            assert said["seq"] == len(self.lines) + 1, "a line is doubled or left out"
            assert said["prev"] == (hashlib.sha256(self.lines[-1]).hexdigest() if self.lines else _NO_LINE)
            self.lines.append(line)

    def _all_there(self) -> None:
        """See that every line that was reported as written stands in the journal."""
        for seq, sha256 in self._written.items():
            assert hashlib.sha256(self.lines[seq - 1]).hexdigest() == sha256, f"line {seq} is another"

    def close(self, *, in_chunks: int = 0) -> None:
        """Open the folder once more, and check every file, every line and every row.

        ``in_chunks`` is how many payloads came in chunks: those, and no others, warcio compares in another way.
        """
        asyncio.run(self._open())
        entries = [json.loads(line) for line in self.lines]
        assert told_amiss(entries) == []
        named = {entry["file"] for entry in entries if entry["file"]}
        orphans = {file for entry in entries for file in _facts(entry).get("orphans", ())}
        torn = {file for entry in entries for file in _facts(entry).get("torn", ())}
        assert torn == {path.relative_to(self.root).as_posix() for path in self.root.glob("journal/here/torn-*")}
        assert len(torn) >= self.tears
        lying = {path.relative_to(self.root).as_posix(): path for path in self.root.glob("captures/2*/*/*")}
        assert set(lying) == named | orphans
        assert not named & orphans
        assert set(self.captures) <= set(lying)
        for file, sha256 in self.captures.items():
            assert hashlib.sha256(lying[file].read_bytes()).hexdigest() == sha256
        for path in lying.values():
            # Copies that no line speaks of are whole as well: a half file has no name. Checkers of WARC overlook a
            # cut at the end, gzip does not.
            assert gzip.decompress(path.read_bytes()).endswith(b"\r\n\r\n"), path
            assert fastwarc_says(path) == []
        complaints = warcio_says(*lying.values())
        assert len(complaints) == in_chunks, complaints
        assert list((self.root / "captures/unfinished").iterdir()) == []

    async def _open(self) -> None:
        """Let the product recover, read its own journal, and make the index anew."""
        application = Monitor(self._file)
        watchlist = application.watchlist()
        async with application.opened() as house:
            self._read_on()
            read = list(house.evidence.lines({}))
            assert [line.sha256 for line in read] == [hashlib.sha256(line).hexdigest() for line in self.lines]
            looks = [line for line in read if line.entry.kind is EntryKind.LOOK]
            assert await house.evidence.audit([line.entry.capture for line in looks if line.entry.capture]) == ()
            before = await house.store.rows()
            await house.store.clear()
            await house.store.sync(watchlist, application.clock.now())
            await house.store.record(read)
            assert await house.store.rows() == before, "the index made anew from the files is another"


def told_amiss(entries: Sequence[Mapping[str, Any]]) -> list[str]:
    """Say which captures have other lines than they may have, in the order of the journal.

    One line tells of a capture: that of its look, or, where nobody judged it, one that says why. Only a look that waits
    to be judged has both, the reason first, of the same source and the same bytes.
    """
    spoken: dict[str, list[Mapping[str, Any]]] = {}
    for entry in entries:
        if entry["file"]:
            spoken.setdefault(entry["file"], []).append(entry)
    faults = []
    for file, lines in spoken.items():
        kinds = tuple(line["kind"] for line in lines)
        whys = [_facts(line).get("unjudged") for line in lines if line["kind"] == EntryKind.KEPT]
        if kinds not in _MAY_TELL:
            faults.append(f"{file}: told of by {', '.join(kinds)}")
        elif any(why not in _WHYS for why in whys) or (len(kinds) > 1 and whys != [Unjudged.WAITS]):
            faults.append(f"{file}: unjudged for {whys[0]!r}, told of by {', '.join(kinds)}")
        elif len({(line["source"], line["sha256"]) for line in lines}) > 1:
            faults.append(f"{file}: its lines differ in whose it is, or in its bytes")
    return faults


def _facts(entry: Mapping[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = entry["data"].get("facts", {})
    return facts
