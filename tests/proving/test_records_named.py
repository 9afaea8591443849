"""Which record of a copy was put in, taken out, moved or changed is named: its kind, id, address and place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.evidence.copy.readback import records as stored
from monitor.evidence.proving.capture import Wanted, check_capture
from monitor.model.proof import Fault, FaultKind
from tests.cli.product import Product
from tests.proving.mutations import captures, cut_between, flip, packed, recompressed, unpacked
from tests.proving.sites import copy_of, proof_of

_K = FaultKind
Change = Callable[[list[bytes]], list[bytes]]


def fresh(record: bytes) -> bytes:
    """Give a record under an id of its own."""
    return re.sub(rb"(WARC-Record-ID: <urn:uuid:)....", rb"\1ffff", record)


def redated(record: bytes) -> bytes:
    """Give a record with another time."""
    return re.sub(rb"WARC-Date: \d{4}", b"WARC-Date: 2019", record)


#: A name, what is done to the records (warcinfo, request, response, metadata, conversion), and for each fault about a
#: record its kind, the record's kind, and its number among those that were there before (from 1; 0 for a new one).
WAYS: list[tuple[str, Change, list[tuple[FaultKind, str, int]]]] = [
    ("put in at the end", lambda f: [*f, fresh(f[4])], [(_K.RECORD_EXTRA, "conversion", 0)]),
    ("put in between", lambda f: [*f[:2], fresh(f[1]), *f[2:]], [(_K.RECORD_EXTRA, "request", 0)]),
    ("put in twice", lambda f: [*f, f[3]], [(_K.RECORD_EXTRA, "metadata", 4)]),
    ("the last taken out", lambda f: f[:4], [(_K.RECORD_MISSING, "conversion", 5)]),
    ("the first taken out", lambda f: f[1:], [(_K.RECORD_MISSING, "warcinfo", 1)]),
    ("one in the middle taken out", lambda f: [*f[:2], *f[3:]], [(_K.RECORD_MISSING, "response", 3)]),
    (
        "an exchange taken out",
        lambda f: [f[0], f[4]],
        [(_K.RECORD_MISSING, "request", 2), (_K.RECORD_MISSING, "response", 3), (_K.RECORD_MISSING, "metadata", 4)],
    ),
    ("one moved", lambda f: [f[0], f[2], f[3], f[4], f[1]], [(_K.RECORD_MOVED, "request", 2)]),
    ("another date", lambda f: [*f[:4], redated(f[4])], [(_K.RECORD_EDITED, "conversion", 5)]),
    ("another date of the file", lambda f: [redated(f[0]), *f[1:]], [(_K.RECORD_EDITED, "warcinfo", 1)]),
    (
        "another kind",
        lambda f: [*f[:4], f[4].replace(b"WARC-Type: conversion", b"WARC-Type: resource")],
        [(_K.RECORD_EDITED, "conversion", 5)],
    ),
    (
        "exchanged for another",
        lambda f: [*f[:2], fresh(f[2]), *f[3:]],
        [(_K.RECORD_EXTRA, "response", 0), (_K.RECORD_MISSING, "response", 3)],
    ),
]


def about_records(faults: tuple[Fault, ...], file: Path) -> list[Fault]:
    """Give the faults of one file that are about records of it."""
    return [fault for fault in faults if fault.file.endswith(file.name) and fault.kind.value.startswith("record-")]


@pytest.mark.parametrize(("change", "told"), [way[1:] for way in WAYS], ids=[way[0] for way in WAYS])
def test_the_record_is_named(
    sound: Product, tmp_path: Path, change: Change, told: list[tuple[FaultKind, str, int]]
) -> None:
    """Exactly what was done is told, once: the kind of the record, its id and address, and where it stood."""
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    written = list(stored(path))
    packed(path, change(unpacked(path)))
    found = about_records(proof_of(product).faults, path)
    assert [fault.kind for fault in found] == [kind for kind, _, _ in told], [fault.says for fault in found]
    for fault, (_, kind, number) in zip(found, told, strict=True):
        assert kind in fault.says
        assert fault.record is not None
        if kind != "warcinfo":
            assert f"of {written[1].headers['warc-target-uri']}" in fault.says
        if number and "a second time" not in fault.says:
            assert f"record {number}" in fault.says
            assert written[number - 1].headers["warc-record-id"].strip("<>").startswith(fault.record.rstrip("."))
        assert fault.record.startswith("urn:uuid:ffff") == (number == 0)
        assert fault.means


def test_records_behind_a_damage_are_named(sound: Product, tmp_path: Path) -> None:
    """Where a file cannot be read to its end, what stood there is told too."""
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    flip(product.snapshots)
    says = " ".join(fault.says for fault in about_records(proof_of(product).faults, path))
    assert "records 3 to 5 are not to be read any more: the response record urn:uuid:" in says
    assert "the metadata record" in says
    assert "the conversion record" in says


def test_another_packing_is_said_to_be_no_more(sound: Product, tmp_path: Path) -> None:
    """Where the same records are packed anew the file is altered, and no record is accused."""
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    recompressed(product.snapshots)
    proof = proof_of(product)
    assert about_records(proof.faults, path) == []
    assert any("all 5 records are those that its line lists, packed in another way" in f.says for f in proof.faults)


@pytest.mark.parametrize(
    ("change", "kind", "words"),
    [
        (lambda f: [*f, fresh(f[4])], _K.RECORD_EXTRA, "conversion record 6"),
        (lambda f: [*f[:4], fresh(f[3]), f[4]], _K.RECORD_EXTRA, "metadata record 5"),
        (lambda f: [*f[:4], fresh(f[2]), f[4]], _K.RECORD_MISSING, "response record 5"),
        (lambda f: [f[0], f[2], f[1], *f[3:]], _K.RECORD_MOVED, "response record 2"),
        (lambda f: [*f[:2], *f[3:]], _K.RECORD_MISSING, "no longer holds the record"),
    ],
    ids=["a text", "facts", "an answer", "moved", "taken out"],
)
def test_lines_of_old_list_no_records(
    sound: Product, tmp_path: Path, change: Change, kind: FaultKind, words: str
) -> None:
    """A line that was written before lines listed records leaves it to the records themselves to tell."""
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    packed(path, change(unpacked(path)))
    found = check_capture(str(product.snapshots), wanted(product, path, listed=False), most=1 << 20).faults
    assert any(fault.kind is kind and words in fault.says and fault.record for fault in found), found


def test_a_cut_between_records_says_where_it_ends(sound: Product, tmp_path: Path) -> None:
    """Without a list nobody can tell which record is gone; the one is named behind which the file ends."""
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    cut_between(4)(product.snapshots)
    (found,) = check_capture(str(product.snapshots), wanted(product, path, listed=False), most=1 << 20).faults
    assert found.kind is _K.FILE_CUT
    assert "it ends behind the metadata record 4, urn:uuid:" in found.says


def wanted(product: Product, path: Path, *, listed: bool) -> Wanted:
    """Give what the journal says of a copy, with its list of records or without."""
    file = path.relative_to(product.snapshots).as_posix()
    raws = [raw for each in product.snapshots.glob("journal/*/*") for raw in each.read_bytes().splitlines()]
    said = next(line for line in map(json.loads, raws) if line["file"] == file)
    capture, records = said["data"]["capture"], said["data"]["records"]
    return Wanted(
        file=file,
        line=said["seq"],
        sha256=said["sha256"],
        bytes=said["bytes"],
        url=capture["url"],
        taken=capture["taken"].replace("000Z", "Z"),
        record=capture["record"],
        payload_digest=capture["payload_digest"],
        records=tuple(records) if listed else (),
    )


def test_the_list_stands_once_in_the_line_that_tells_first(sound: Product) -> None:
    """Each copy has one line with the list, as long as the file has records."""
    for path in captures(sound.snapshots):
        said = wanted(sound, path, listed=True)
        assert len(said.records) == len(list(stored(path)))
        assert all(re.fullmatch("[iqavrft][0-9a-f]{16}", word) for word in said.records)
        assert check_capture(str(sound.snapshots), said, most=1 << 20).faults == ()
