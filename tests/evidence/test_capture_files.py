"""Writes nasty exchanges to the disk and lets outside tools judge the files."""

from __future__ import annotations

import asyncio
import dataclasses
import gzip
import hashlib
import mmap
import os
import re
import stat
import subprocess
import sys
import zlib
from io import BytesIO
from pathlib import Path

import brotli  # type: ignore[import-untyped] # ships no types
import pytest
import zstandard
from warcio.archiveiterator import ArchiveIterator

from monitor.errors import EvidenceError
from monitor.evidence.copy.readback import records
from monitor.evidence.copy.record import Record
from monitor.evidence.folder import FolderEvidence
from monitor.evidence.shelf.members import pack
from monitor.model.exchange import Hop, Trouble
from monitor.model.snapshot import Capture
from monitor.unpacking.answer import payload, taken_apart
from tests.evidence.checkers import fastwarc_says, warcio_says
from tests.evidence.looks import URL, answer, chunked, hop, look, observation, page

BODY = b"<p>Hello</p>" * 40
GZIPPED = gzip.compress(BODY, mtime=0)
BROTLIED = brotli.compress(BODY)
ZSTD = zstandard.ZstdCompressor().compress(BODY)

#: Name, what came over the wire, its payload as the standard has it (None: nobody can say), what a reader gets.
NASTY: list[tuple[str, Hop, bytes | None, bytes]] = [
    ("plain", hop(answer(BODY), payload=BODY), BODY, BODY),
    ("empty", hop(answer(b""), payload=b""), b"", b""),
    ("no length", hop(b"HTTP/1.0 200 OK\r\n\r\n" + BODY, payload=BODY), BODY, BODY),
    ("chunked with extensions", hop(chunked(BODY), payload=BODY), BODY, BODY),
    ("chunked and cut", hop(chunked(BODY)[:-60], payload=None), None, BODY[:-33]),
    (
        "longer than announced",
        hop(b"HTTP/1.1 200 OK\r\nContent-Length: 40\r\n\r\n" + BODY, payload=BODY[:40]),
        BODY[:40],
        BODY[:40],
    ),
    ("gzip", hop(answer(GZIPPED, headers="Content-Encoding: gzip"), payload=GZIPPED), GZIPPED, BODY),
    ("gzip in chunks", hop(chunked(GZIPPED, headers="Content-Encoding: gzip"), payload=GZIPPED), GZIPPED, BODY),
    ("brotli", hop(answer(BROTLIED, headers="Content-Encoding: br"), payload=BROTLIED), BROTLIED, BODY),
    ("zstd", hop(answer(ZSTD, headers="Content-Encoding: zstd"), payload=ZSTD), ZSTD, BODY),
    ("no gzip at all", hop(answer(BODY, headers="Content-Encoding: gzip"), payload=BODY), BODY, b""),
    ("LF only", hop(b"HTTP/1.1 200 OK\nContent-Type: text/html\n\n" + BODY, payload=BODY), BODY, BODY),
    ("LF at the end", hop(b"HTTP/1.1 200 OK\r\nA: b\n\r\n" + BODY, payload=BODY), BODY, BODY),
    ("folded field", hop(b"HTTP/1.1 200 OK\r\nX: a\r\n  b\r\n\r\n" + BODY, payload=BODY), BODY, BODY),
    ("no colon", hop(b"HTTP/1.1 200 OK\r\nwhat is this\r\n\r\n" + BODY, payload=BODY), BODY, BODY),
    ("cut in the header", hop(b"HTTP/1.1 200 OK\r\nContent-Ty", trouble=Trouble.TRUNCATED), None, b""),
    ("status line alone", hop(b"HTTP/1.1 200 OK\r\n", trouble=Trouble.TRUNCATED), None, b""),
    ("cut body", hop(answer(BODY)[:-9], payload=BODY[:-9], truncated="disconnect"), BODY[:-9], BODY[:-9]),
    ("HTTP/0.9", hop(BODY, status=None, trouble=Trouble.BAD_HTTP), None, BODY),
    ("every byte there is", hop(bytes(range(256)), status=None), None, bytes(range(256))),
    ("empty line first", hop(b"\r\nHTTP/1.1 200 OK\r\n\r\n" + BODY, payload=BODY), BODY, BODY),
    (
        "looks like WARC",
        hop(b"WARC/1.1\r\nWARC-Type: x\r\n\r\n", status=None),
        None,
        b"WARC/1.1\r\nWARC-Type: x\r\n\r\n",
    ),
    ("NUL in a field", hop(b"HTTP/1.1 200 OK\r\nX: \0\xff\r\n\r\n" + BODY, payload=BODY), BODY, BODY),
    ("304 to nobody", hop(b"HTTP/1.1 304 Not Modified\r\n\r\n", payload=b"", status=304), b"", b""),
    ("103 before", hop(answer(BODY), payload=BODY, interim=b"HTTP/1.1 103 Early Hints\r\n\r\n"), BODY, BODY),
]


async def kept(evidence: FolderEvidence, *hops: Hop, text: str | None = "Hello", url: str = URL) -> Capture:
    """Keep a look of these hops."""
    capture = await evidence.keep(look(observation(*hops), url=url), text=text, extractor="reader 1")
    assert capture is not None
    return capture


@pytest.mark.parametrize(("came", "expected", "body"), [case[1:] for case in NASTY], ids=[case[0] for case in NASTY])
async def test_both_judges_pass_whatever_came(
    evidence: FolderEvidence, root: Path, came: Hop, expected: bytes | None, body: bytes
) -> None:
    """FastWARC passes every file; warcio too, but for payloads in chunks or cut by their length, recomputed here.

    The bytes of the answer lie in the file as they came, and the body reads as its codings say.
    """
    capture = await kept(evidence, came)
    file = root / capture.file
    assert fastwarc_says(file) == []
    framed = expected is not None and re.search(rb"Encoding: chunked|Length: 40\r", bytes(came.response))
    complaints = warcio_says(file)
    assert complaints == ([f"payload digest failed {came.payload_digest}"] if framed else [])
    (answer_kept,) = [record for record in records(file) if record.kind in {"response", "resource"}]
    assert answer_kept.block == came.response
    if expected is not None:
        taken = taken_apart(answer_kept.block)
        assert taken is not None
        assert payload(answer_kept.block, taken) == expected
    assert (await evidence.payload(capture)).body == body


async def test_the_tools_themselves_pass(evidence: FolderEvidence, root: Path) -> None:
    """``warcio check``, ``fastwarc check`` and ``gzip -t`` end with 0 over a page, its revisit and its 304."""
    first = await kept(evidence, page())
    again = await evidence.keep(look(observation(page()), before=first), text=None, extractor="")
    unmodified = hop(b"HTTP/1.1 304 Not Modified\r\n\r\n", payload=b"", status=304)
    last = await evidence.keep(look(observation(unmodified), before=first), text=None, extractor="")
    assert again is not None
    assert last is not None
    files = [str(root / capture.file) for capture in (first, again, last)]
    joined = root / "joined.warc.gz"
    joined.write_bytes(b"".join((root / capture.file).read_bytes() for capture in (first, again, last)))
    tools = Path(sys.executable).parent
    for command in (
        [str(tools / "warcio"), "check", *files],
        [str(tools / "fastwarc"), "check", "--quiet", str(joined)],
        [str(tools / "fastwarc"), "check", "--quiet", "--verify-payloads", files[0]],
        ["gzip", "-t", *files],
    ):
        ended = await asyncio.to_thread(subprocess.run, command, capture_output=True, text=True)
        assert (ended.returncode, ended.stdout) == (0, ""), command
    with joined.open("rb") as stream:
        assert [record.rec_type for record in ArchiveIterator(stream)].count("revisit") == 2


async def test_each_record_is_a_gzip_member(evidence: FolderEvidence, root: Path) -> None:
    """A reader can start at any record."""
    capture = await kept(evidence, page())
    data = (root / capture.file).read_bytes()
    starts = 0
    while data:
        member = zlib.decompressobj(31)
        assert member.decompress(data).startswith(b"WARC/1.1\r\n")
        data = member.unused_data
        starts += 1
    assert starts == 5


async def test_a_file_is_read_only_and_named_by_nothing_from_outside(evidence: FolderEvidence, root: Path) -> None:
    """The name holds a time, a hash and random characters; nobody may write to the file."""
    capture = await kept(evidence, page(b"../../etc/passwd"), url="https://news.example/../../x?<y>\u202e")
    assert re.fullmatch(r"captures/2026/03/20260302T090000Z-[0-9a-f]{12}-[a-z2-7]{4}\.warc\.gz", capture.file)
    mode = stat.S_IMODE((root / capture.file).stat().st_mode)
    assert mode & 0o222 == 0
    assert mode & 0o400
    assert (root / capture.file).stat().st_size == capture.bytes
    assert list((root / "captures/unfinished").iterdir()) == []
    assert evidence.path(capture) == str(root / capture.file)


async def test_a_large_answer_is_packed_in_pieces(evidence: FolderEvidence, root: Path) -> None:
    """Megabytes in a mapped file come back whole, and the judges pass them."""
    body = os.urandom(2_500_000) + b"a" * 2_500_000
    with mmap.mmap(-1, len(answer(body))) as mapped:
        mapped.write(answer(body))
        capture = await kept(evidence, hop(mapped, payload=body))
        assert (await evidence.payload(capture)).body == body
        assert warcio_says(root / capture.file) == []
        assert fastwarc_says(root / capture.file) == []


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 3 << 20])
def test_small_and_large_blocks_are_packed_alike(size: int) -> None:
    """However a record is packed, the same bytes come out."""
    record = Record(id="x", before=b"head ", after=b"\r\n\r\n", block=b"z" * size)
    packed = b"".join(pack(record))
    assert gzip.GzipFile(fileobj=BytesIO(packed)).read() == record.head + bytes(record.block) + b"\r\n\r\n"


async def test_many_at_once_are_all_kept(evidence: FolderEvidence, root: Path) -> None:
    """A thousand captures at once share their trips to the disk, and none is lost or mixed up."""
    captures = await asyncio.gather(
        *(kept(evidence, page(b"%d" % n), url=f"https://{n}.example/") for n in range(1000))
    )
    assert len({capture.file for capture in captures}) == 1000
    for n in (0, 137, 999):
        assert (await evidence.payload(captures[n])).body == b"%d" % n
    assert len(list((root / "captures/2026/03").iterdir())) == 1000


@pytest.mark.parametrize("damage", ["flip", "cut", "gone", "grown", "stripped"])
async def test_a_damaged_copy_is_never_given_out(evidence: FolderEvidence, root: Path, damage: str) -> None:
    """Whatever happened to the file, who asks is told so, also through a revisit that refers to it."""
    first = await kept(evidence, page(BODY))
    again = await evidence.keep(look(observation(page(BODY)), before=first), text=None, extractor="")
    assert again is not None
    file = root / first.file
    data = bytearray(file.read_bytes())
    file.chmod(0o644)
    if damage == "flip":
        data[len(data) // 2] ^= 1
    elif damage == "cut":
        del data[len(data) // 2 :]
    elif damage == "grown":
        data += b"\0" * 10
    elif damage == "stripped":
        data = bytearray(gzip.compress(b"WARC/1.1\r\nContent-Length: 0\r\n\r\n\r\n\r\n"))
    file.write_bytes(data)
    if damage == "gone":
        file.unlink()
    with pytest.raises(EvidenceError):
        await evidence.payload(first)
    if damage != "grown":
        with pytest.raises(EvidenceError):
            await evidence.payload(again)


async def test_a_name_in_the_journal_cannot_lead_out_of_the_folder(evidence: FolderEvidence, root: Path) -> None:
    """A line that was edited to name another file is refused."""
    capture = await kept(evidence, page())
    (root.parent / "secret").write_text("x")
    for file in ("../secret", "/etc/passwd", "captures/../../secret", "", "a\0b"):
        with pytest.raises(EvidenceError):
            await evidence.payload(dataclasses.replace(capture, file=file))


def test_without_isal_the_files_read_the_same() -> None:
    """The faster compression is a matter of installing; what comes out when unpacked is the same."""
    script = """
import sys
sys.modules["isal"] = None
from monitor.evidence.shelf.members import pack
from monitor.evidence.copy.record import Record
for size in (10, 3_000_000):
    sys.stdout.buffer.write(b"".join(pack(Record(id="x", before=b"", after=b"", block=b"z" * size))))
"""
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert gzip.decompress(ended.stdout) == b"".join(
        hashlib.sha256(b"z" * size).hexdigest().encode() + b"z" * size + b"\r\n\r\n" for size in (10, 3_000_000)
    )
