"""Appends to journals, reads them, and tampers with them."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from monitor.errors import ConfigurationError, EvidenceError, StorageError
from monitor.evidence.chain.head import read_head
from monitor.evidence.chain.journal import Journal
from monitor.evidence.chain.line import NO_LINE
from monitor.evidence.chain.read import backwards
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.plain import lines_within
from tests.evidence.looks import entry, sources
from tests.fakes.clock import START, FakeClock


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Give the place of a snapshots folder."""
    return tmp_path


@pytest.fixture
def journal(root: Path) -> Iterator[Journal]:
    """Give an open journal."""
    made = Journal(root, "laptop", tool="t")
    yield made
    made.close()


def reader(root: Path) -> FolderEvidence:
    """Give evidence for reading alone."""
    return FolderEvidence(root, FakeClock(), writer="reader", software="t")


def names(root: Path, after: dict[str, int] | None = None) -> list[str | None]:
    """Give the sources of the lines in a folder."""
    return sources([line.entry for line in reader(root).lines(after or {})])


def test_a_chain_goes_on_over_months_and_restarts(root: Path, journal: Journal) -> None:
    """Each month has its file; the first line of one follows the last line of the other."""
    moments = [datetime(2026, month, 28, tzinfo=UTC) for month in (1, 1, 2, 4)]
    journal.append([[entry(at=at, source=str(n))] for n, at in enumerate(moments)])
    journal.close()
    again = Journal(root, "laptop", tool="t")
    again.append([[entry(at=datetime(2026, 5, 1, tzinfo=UTC), source="4")]])
    again.close()
    files = sorted(path.name for path in (root / "journal/laptop").iterdir())
    assert files == ["2026-01.jsonl", "2026-02.jsonl", "2026-04.jsonl", "2026-05.jsonl"]
    assert names(root) == ["0", "1", "2", "3", "4"]
    for known in range(6):
        assert names(root, {"laptop": known}) == ["0", "1", "2", "3", "4"][known:]


def test_anyone_can_check_the_chain(root: Path, journal: Journal) -> None:
    """The hash of a line, newline included, stands in the next."""
    (lines,) = journal.append([[entry(source=name) for name in "abc"]])
    raws = (root / "journal/laptop/2026-03.jsonl").read_bytes().splitlines(keepends=True)
    assert [hashlib.sha256(raw).hexdigest() for raw in raws] == [line.sha256 for line in lines]
    assert [line.prev for line in lines] == [NO_LINE, lines[0].sha256, lines[1].sha256]


def test_a_clock_that_steps_back_over_the_end_of_a_month(root: Path, journal: Journal) -> None:
    """The file of the month before is closed for good."""
    journal.append([[entry(at=datetime(2026, 3, 1, tzinfo=UTC), source="a")]])
    journal.append([[entry(at=datetime(2026, 2, 28, 23, 59, 59, tzinfo=UTC), source="b")]])
    assert [path.name for path in (root / "journal/laptop").iterdir()] == ["2026-03.jsonl"]
    assert names(root) == ["a", "b"]


def test_writers_are_read_in_the_order_of_time(root: Path) -> None:
    """Many chains are one story."""
    for n, writer in enumerate(("ci", "laptop", "server-2")):
        journal = Journal(root, writer, tool="t")
        journal.append([[entry(at=START + timedelta(hours=n + 3 * k - 12), source=f"{writer} {k}") for k in range(3)]])
        journal.close()
    expected = [f"{writer} {k}" for k in range(3) for writer in ("ci", "laptop", "server-2")]
    assert names(root) == expected
    assert names(root, {"ci": 3, "laptop": 2, "server-2": 0}) == ["server-2 0", "server-2 1", "laptop 2", "server-2 2"]


@pytest.mark.parametrize("writer", ["", "..", "a/b", "Laptop", "-x", "a b", "x" * 65, "a\n"])
def test_a_writer_that_cannot_be_a_folder(root: Path, writer: str) -> None:
    """Names that could lead elsewhere are refused at once."""
    with pytest.raises(ConfigurationError, match="writer"):
        Journal(root, writer, tool="t")


def tampered(raws: list[bytes], how: str) -> list[bytes]:
    """Damage a chain of five lines."""
    one, two, three, four, five = raws
    return {
        "edited": [one, two, three.replace(b'"c"', b'"x"'), four, five],
        "removed": [one, two, four, five],
        "first removed": [two, three, four, five],
        "swapped": [one, three, two, four, five],
        "doubled": [one, two, two, three, four, five],
        "garbage": [one, two, b"garbage\n", four, five],
        "cut in the middle": [one, two, three[:-20], four, five],
        "last renumbered": [one, two, three, four, five.replace(b'"seq":5', b'"seq":6')],
    }[how]


@pytest.mark.parametrize(
    "how",
    ["edited", "removed", "first removed", "swapped", "doubled", "garbage", "cut in the middle", "last renumbered"],
)
def test_tampering_is_seen_and_its_place_is_named(root: Path, journal: Journal, how: str) -> None:
    """Whoever changes, takes out or moves a line breaks the chain at a place that is named."""
    journal.append([[entry(source=name) for name in "abcde"]])
    file = root / "journal/laptop/2026-03.jsonl"
    file.write_bytes(b"".join(tampered(file.read_bytes().splitlines(keepends=True), how)))
    with pytest.raises(EvidenceError, match=r"Line \d of .*2026-03\.jsonl"):
        names(root)


def test_a_month_that_is_gone_is_missed(root: Path, journal: Journal) -> None:
    """A file taken out of the middle breaks the chain."""
    for month in (1, 2, 3):
        journal.append([[entry(at=datetime(2026, month, 1, tzinfo=UTC), source=str(month))]])
    (root / "journal/laptop/2026-02.jsonl").unlink()
    with pytest.raises(EvidenceError, match=r"Line 1 of .*2026-03"):
        names(root)


def test_an_end_that_is_gone_is_missed_by_who_knew_it(root: Path, journal: Journal) -> None:
    """A journal that ends before the line that the index knows was cut."""
    journal.append([[entry(source=name) for name in "abc"]])
    file = root / "journal/laptop/2026-03.jsonl"
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:2]))
    assert names(root, {"laptop": 2}) == []
    with pytest.raises(EvidenceError, match="ends at line 2"):
        names(root, {"laptop": 3})
    with pytest.raises(EvidenceError, match="ends at line 0"):
        names(root, {"gone": 1})


def test_a_line_that_is_being_written_is_not_read(root: Path, journal: Journal) -> None:
    """Readers see whole lines alone, and take no offence at half ones at the end."""
    journal.append([[entry(source="a")]])
    with (root / "journal/laptop/2026-03.jsonl").open("ab") as file:
        file.write(b'{"at":"2026')
    assert names(root) == ["a"]


def test_nobody_appends_behind_a_torn_line(root: Path, journal: Journal) -> None:
    """A torn line is set aside first; nothing is ever written behind it."""
    journal.append([[entry()]])
    journal.close()
    with (root / "journal/laptop/2026-03.jsonl").open("ab") as file:
        file.write(b'{"at":"2026')
    with pytest.raises(EvidenceError, match="torn"):
        journal.append([[entry()]])


def test_a_disk_that_refuses_leaves_the_chain_as_it_was(root: Path, journal: Journal) -> None:
    """All entries of a group or none: what was written of it is taken back, over months too."""
    journal.append([[entry(source="a")]])
    (root / "journal/laptop/2026-04.jsonl").mkdir()
    april = datetime(2026, 4, 1, tzinfo=UTC)
    with pytest.raises(StorageError):
        journal.append([[entry(source="b")], [entry(at=april, source="c")]])
    (root / "journal/laptop/2026-04.jsonl").rmdir()
    assert names(root) == ["a"]
    journal.append([[entry(source="b")], [entry(at=april, source="c")]])
    assert names(root) == ["a", "b", "c"]


async def test_appends_at_once_are_one_chain(root: Path) -> None:
    """Many who append at the same time get lines of one chain, each its own in order."""
    evidence = FolderEvidence(root, FakeClock(), writer="laptop", software="t")
    evidence.hold()
    results = await asyncio.gather(
        *(evidence.append([entry(source=f"{n}a"), entry(source=f"{n}b")]) for n in range(500))
    )
    evidence.release()
    lines = list(reader(root).lines({}))
    assert [line.seq for line in lines] == list(range(1, 1001))
    for n, (first, second) in enumerate(results):
        assert (first.entry.source, second.entry.source) == (f"{n}a", f"{n}b")
        assert second.seq == first.seq + 1
        assert lines[first.seq - 1] == first


@pytest.mark.parametrize("size", [0, 1, 65_535, 65_536, 65_537, 200_000])
@pytest.mark.parametrize("torn", [b"", b"torn \r piece"])
def test_a_file_is_read_from_its_end(tmp_path: Path, size: int, torn: bytes) -> None:
    """Lines of every length come whole, last first."""
    lines = [b"a\n", b"x" * size + b"\n", b"\n", b"b\rc\n"]
    file = tmp_path / "file"
    file.write_bytes(b"".join(lines) + torn)
    assert list(backwards(file)) == [*([torn] if torn else []), *reversed(lines)]


def test_an_empty_journal_has_a_head(root: Path) -> None:
    """A file that was made but never written to is no obstacle."""
    folder = root / "journal/laptop"
    folder.mkdir(parents=True)
    (folder / "2026-03.jsonl").touch()
    assert read_head(folder).seq == 0
    journal = Journal(root, "laptop", tool="t")
    journal.append([[entry(source="a")]])
    journal.close()
    assert names(root) == ["a"]


def test_a_folder_that_cannot_be_read_is_an_error_of_ours(root: Path) -> None:
    """A file where the journal should be is said, not raised raw."""
    (root / "journal").write_text("no folder")
    with pytest.raises(StorageError):
        names(root)


def test_a_line_that_is_being_written_is_not_taken_for_two(tmp_path: Path) -> None:
    """Who reads while a line comes in pieces sees its beginning at most, and never its rest as a line of its own."""
    path = tmp_path / "2026-03.jsonl"
    path.write_bytes(b'{"seq":1}\n{"seq":')
    with path.open("rb") as file:
        lines = lines_within(file, path)
        assert (next(lines), next(lines)) == (b'{"seq":1}\n', b'{"seq":')
        with path.open("ab") as writer:
            writer.write(b"2}\n")
        assert next(lines, None) is None
