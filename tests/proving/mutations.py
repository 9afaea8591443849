"""Ways to damage or forge evidence, each a small function over a folder, with the faults that must be found."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import sqlite3
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.index import write_index
from monitor.model.proof import FaultKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One way; ``finds`` are kinds of fault that must be among those found."""

    name: str
    does: Callable[[Path], None]
    finds: tuple[FaultKind, ...]
    #: Whether a record has to be named.
    record: bool = False


def captures(root: Path, kind: str = "response") -> list[Path]:
    """Give the captures of a kind, oldest first; what a browser drew beside a whole page is one of those."""
    kinds = {"response", "browser"} if kind == "response" else {kind}
    said = [
        json.loads(line)
        for path in sorted(root.glob("journal/first/*.jsonl"))
        for line in path.read_bytes().splitlines()
    ]
    kept = [line for line in said if line["file"] and line["data"]["capture"]["kind"] in kinds]
    # The page that is well comes first.
    return [root / line["file"] for line in sorted(kept, key=lambda line: line["source"] != "well")]


def unpacked(path: Path) -> list[bytes]:
    """Give the records of a capture."""
    data, records = path.read_bytes(), []
    while data:
        inflater = zlib.decompressobj(31)
        records.append(inflater.decompress(data))
        data = inflater.unused_data
    return records


def packed(path: Path, records: list[bytes]) -> None:
    """Write records as a capture."""
    path.write_bytes(b"".join(gzip.compress(record, mtime=0) for record in records))


def records(change: Callable[[list[bytes]], list[bytes]], kind: str = "response") -> Callable[[Path], None]:
    """Change the records of the oldest capture of a kind."""

    def does(root: Path) -> None:
        path = captures(root, kind)[0]
        packed(path, change(unpacked(path)))

    return does


def _place(found: list[bytes], kind: bytes) -> int:
    return next(n for n, record in enumerate(found) if b"\r\nWARC-Type: " + kind in record)


def in_record(kind: bytes, old: bytes, new: bytes) -> Callable[[Path], None]:
    """Replace by pattern in the first record of a kind."""

    def change(found: list[bytes]) -> list[bytes]:
        at = _place(found, kind)
        edited = re.sub(old, new, found[at], count=1)
        assert edited != found[at]
        return [*found[:at], edited, *found[at + 1 :]]

    return records(change)


def edited_with_its_digest(found: list[bytes]) -> list[bytes]:
    """Edit a page, and make its block digest fit again."""
    at = _place(found, b"response")
    head, _, block = found[at].partition(b"\r\n\r\n")
    block = block[:-4].replace(b"Paragraph 3", b"Paragraph 9")
    digest = hashlib.sha256(block).hexdigest().encode()
    head = re.sub(rb"WARC-Block-Digest: sha256:\w+", b"WARC-Block-Digest: sha256:" + digest, head)
    return [*found[:at], head + b"\r\n\r\n" + block + b"\r\n\r\n", *found[at + 1 :]]


def flip(root: Path) -> None:
    """Flip one bit in the middle of a file."""
    path = captures(root)[0]
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 4
    path.write_bytes(data)


def cut(root: Path) -> None:
    """Cut the tail of a file off."""
    path = captures(root)[0]
    path.write_bytes(path.read_bytes()[:-40])


def cut_between(records: int) -> Callable[[Path], None]:
    """Cut a file after so many records; those that are left are byte for byte as they were."""

    def does(root: Path) -> None:
        path = captures(root)[0]
        data = rest = path.read_bytes()
        for _ in range(records):
            inflater = zlib.decompressobj(31)
            inflater.decompress(rest)
            rest = inflater.unused_data
        assert rest
        path.write_bytes(data[: len(data) - len(rest)])

    return does


def recompressed(root: Path) -> None:
    """Compress the same records anew, larger than they were."""
    path = captures(root)[0]
    path.write_bytes(b"".join(gzip.compress(record, 0, mtime=0) for record in unpacked(path)))


def swap(root: Path) -> None:
    """Put one capture in the place of another, and the other way round."""
    one, other = captures(root)[:2]
    first, second = one.read_bytes(), other.read_bytes()
    one.write_bytes(second)
    other.write_bytes(first)


def put_link(root: Path) -> None:
    """Put a link to the same bytes in the place of a file."""
    path = captures(root)[0]
    away = path.with_name("away")
    path.rename(away)
    path.symlink_to(away)


def journal(root: Path, writer: str = "first") -> Path:
    """Give the last file of a chain."""
    return max(root.glob(f"journal/{writer}/*.jsonl"))


def lines(change: Callable[[list[bytes]], list[bytes]], writer: str = "first") -> Callable[[Path], None]:
    """Change the lines of a chain."""

    def does(root: Path) -> None:
        path = journal(root, writer)
        path.write_bytes(b"".join(change(path.read_bytes().splitlines(keepends=True))))

    return does


def _edit(found: list[bytes], at: int) -> list[bytes]:
    edited = found[at].replace(b'"outcome":"ok"', b'"outcome":"gone"').replace(b'"first"', b'"where"')
    assert edited != found[at]
    return [*found[:at], edited, *found[at + 1 :]]


def rehashed(found: list[bytes], sign: Callable[[bytes], str] | None) -> list[bytes]:
    """Make every ``prev`` fit again, unsigned or signed with another key."""
    prev, made = "0" * 64, []
    for raw in found:
        said = json.loads(unsigned_form(raw))
        bare = raw if said["prev"] == prev and sign is None else unsigned_form(raw)
        bare = re.sub(rb'"prev":"\w{64}"', f'"prev":"{prev}"'.encode(), bare)
        if sign is not None:
            at = bare.rfind(b'"sig":null')
            bare = bare[:at] + f'"sig":"{sign(bare)}"'.encode() + bare[at + 10 :]
        made.append(bare)
        prev = hashlib.sha256(bare).hexdigest()
    return made


def foreign() -> Callable[[bytes], str]:
    """Give what signs with a key that nobody here knows."""
    key = Ed25519PrivateKey.from_private_bytes(b"x" * 32)
    id_ = hashlib.sha256(key.public_key().public_bytes_raw()).hexdigest()[:16]
    return lambda raw: f"ed25519:{id_}:{base64.b64encode(key.sign(raw)).decode()}"


def _foreign_signature(found: list[bytes]) -> list[bytes]:
    at = len(found) - 2
    bare = unsigned_form(found[at])
    place = bare.rfind(b'"sig":null')
    return (
        rehashed([*found[:at], bare[:place] + f'"sig":"{foreign()(bare)}"'.encode() + bare[place + 10 :]], None)
        + found[at + 1 :]
    )


def _foreign_tail(found: list[bytes]) -> list[bytes]:
    """Put a key of one's own in force, as if the old one were lost, and go on from there."""
    key = Ed25519PrivateKey.from_private_bytes(b"x" * 32).public_key().public_bytes_raw()
    said = json.loads(unsigned_form(found[-1]))
    id_ = hashlib.sha256(key).hexdigest()[:16]
    facts = {"id": id_, "public": base64.b64encode(key).decode(), "writer": "first", "before": None}
    line = dict.fromkeys(said) | {
        "at": said["at"],
        "kind": "key",
        "seq": said["seq"],
        "prev": said["prev"],
        "tool": said["tool"],
        "vantage": "first",
        "data": {"facts": facts},
    }
    bare = json.dumps(line, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    place = bare.rfind(b'"sig":null')
    return [*found[:-1], bare[:place] + f'"sig":"{foreign()(bare)}"'.encode() + bare[place + 10 :]]


def sql(*statements: str) -> Callable[[Path], None]:
    """Edit the index."""

    def does(root: Path) -> None:
        connection = sqlite3.connect(root / "index" / "monitor.db")
        for statement in statements:
            assert connection.execute(statement).rowcount, statement
        connection.commit()
        connection.close()

    return does


def _one_of_several(found: list[bytes]) -> bytes:
    """Give a line of a copy that has others."""
    copies = [json.loads(line.split(b" ", 2)[2])["filename"] for line in found]
    return next(line for line, copy in zip(found, copies, strict=True) if copies.count(copy) > 1)


def copies_index(change: Callable[[list[bytes]], list[bytes]]) -> Callable[[Path], None]:
    """Write the index of copies, and change its lines."""

    def does(root: Path) -> None:
        write_index(root)
        path = root / "index/captures.cdxj"
        found = path.read_bytes().splitlines(keepends=True)
        changed = change(found)
        assert changed != found
        path.write_bytes(b"".join(changed))

    return does


def remove(pattern: str) -> Callable[[Path], None]:
    """Take a file away."""
    return lambda root: min(root.glob(pattern)).unlink()


def edit_key(root: Path) -> None:
    """Write something else into the file of a public key."""
    next(root.glob("keys/*.pem")).write_bytes(b"x")


def put(name: str, data: bytes) -> Callable[[Path], None]:
    """Put a file of one's own there."""

    def does(root: Path) -> None:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_bytes(data)

    return does


_EXTRA = "captures/2026/03/20260302T090000Z-0123456789ab-abcd.warc.gz"
_K = FaultKind
MUTATIONS = [
    Mutation(name="bit flip", does=flip, finds=(_K.FILE_ALTERED, _K.RECORD_DAMAGED), record=True),
    Mutation(name="cut tail", does=cut, finds=(_K.FILE_CUT, _K.RECORD_DAMAGED), record=True),
    Mutation(name="cut at a record boundary", does=cut_between(4), finds=(_K.FILE_CUT,)),
    Mutation(name="cut after an answer", does=cut_between(3), finds=(_K.FILE_CUT, _K.RECORD_MISSING), record=True),
    Mutation(
        name="edited date",
        does=in_record(b"response", rb"WARC-Date: \d{4}", b"WARC-Date: 2019"),
        finds=(_K.FILE_ALTERED, _K.RECORD_EDITED),
        record=True,
    ),
    Mutation(
        name="edited address",
        does=in_record(b"response", rb"(WARC-Target-URI: http://[^/]+/)", rb"\1other"),
        finds=(_K.FILE_ALTERED, _K.RECORD_EDITED),
        record=True,
    ),
    Mutation(
        name="edited address of the request",
        does=in_record(b"request", rb"(WARC-Target-URI: http://[^/]+/)", rb"\1x"),
        finds=(_K.FILE_ALTERED, _K.RECORD_EDITED),
        record=True,
    ),
    Mutation(
        name="edited page",
        does=in_record(b"response", rb"Paragraph 3", b"Paragraph 9"),
        finds=(_K.FILE_ALTERED, _K.RECORD_DAMAGED),
        record=True,
    ),
    Mutation(
        name="edited page and its digest",
        does=records(edited_with_its_digest),
        finds=(_K.FILE_ALTERED, _K.RECORD_DAMAGED),
        record=True,
    ),
    Mutation(name="removed record", does=records(lambda f: [*f[:1], *f[2:]]), finds=(_K.RECORD_MISSING,), record=True),
    Mutation(name="removed facts", does=records(lambda f: [*f[:3], *f[4:]]), finds=(_K.RECORD_MISSING,), record=True),
    Mutation(name="removed warcinfo", does=records(lambda f: f[1:]), finds=(_K.RECORD_MISSING,), record=True),
    Mutation(
        name="reordered records",
        does=records(lambda f: [f[0], f[2], f[1], *f[3:]]),
        finds=(_K.RECORD_MOVED,),
        record=True,
    ),
    Mutation(
        name="facts first",
        does=records(lambda f: [f[0], f[3], f[1], f[2], *f[4:]]),
        finds=(_K.RECORD_MOVED,),
        record=True,
    ),
    Mutation(name="added record", does=records(lambda f: [*f, f[-1]]), finds=(_K.RECORD_EXTRA,), record=True),
    Mutation(
        name="added foreign record",
        does=records(lambda f: [*f, re.sub(rb"(Record|Warcinfo)-ID: <urn:uuid:....", rb"\1-ID: <urn:uuid:0000", f[1])]),
        finds=(_K.RECORD_EXTRA,),
        record=True,
    ),
    Mutation(
        name="stripped block digest",
        does=in_record(b"request", rb"WARC-Block-Digest: \S+\r\n", b""),
        finds=(_K.RECORD_STRIPPED,),
        record=True,
    ),
    Mutation(
        name="stripped payload digest",
        does=in_record(b"response", rb"WARC-Payload-Digest: \S+\r\n", b""),
        finds=(_K.RECORD_STRIPPED,),
        record=True,
    ),
    Mutation(name="recompressed", does=recompressed, finds=(_K.FILE_ALTERED,)),
    Mutation(name="missing file", does=lambda root: captures(root, "revisit")[0].unlink(), finds=(_K.FILE_MISSING,)),
    Mutation(
        name="missing file on which others lean",
        does=lambda root: captures(root)[0].unlink(),
        finds=(_K.FILE_MISSING, _K.REVISIT_BROKEN),
    ),
    Mutation(
        name="revisit that leans elsewhere",
        does=records(lambda f: [re.sub(rb"(Refers-To-Date: )\d{4}", rb"\g<1>2019", record) for record in f], "revisit"),
        finds=(_K.REVISIT_BROKEN,),
    ),
    Mutation(name="extra file", does=put(_EXTRA, b"not ours"), finds=(_K.FILE_EXTRA,)),
    Mutation(name="extra file in the journal", does=put("journal/first/notes.txt", b"x"), finds=(_K.FILE_EXTRA,)),
    Mutation(name="swapped files", does=swap, finds=(_K.FILE_ALTERED, _K.RECORD_EDITED), record=True),
    Mutation(name="link in the place of a file", does=put_link, finds=(_K.FILE_UNREADABLE, _K.FILE_EXTRA)),
    Mutation(name="edited line", does=lines(lambda f: _edit(f, 1)), finds=(_K.SIGNATURE_WRONG, _K.LINE_EDITED)),
    Mutation(name="edited last line", does=lines(lambda f: _edit(f, len(f) - 1)), finds=(_K.SIGNATURE_WRONG,)),
    Mutation(name="line that is none", does=lines(lambda f: [*f[:2], b"{}\n", *f[3:]]), finds=(_K.LINE_EDITED,)),
    Mutation(name="removed line", does=lines(lambda f: [*f[:2], *f[3:]]), finds=(_K.LINE_MISSING,)),
    Mutation(name="reordered lines", does=lines(lambda f: [*f[:2], f[3], f[2], *f[4:]]), finds=(_K.LINE_MISSING,)),
    Mutation(name="doubled line", does=lines(lambda f: [*f[:3], f[2], *f[3:]]), finds=(_K.LINE_MISSING,)),
    Mutation(
        name="edited line, all hashes made to fit",
        does=lines(lambda f: rehashed(_edit(f, 1), None)),
        finds=(_K.LINE_UNSIGNED,),
    ),
    Mutation(
        name="stripped signatures",
        does=lines(lambda f: rehashed([f[0], *map(unsigned_form, f[1:])], None)),
        finds=(_K.LINE_UNSIGNED,),
    ),
    Mutation(
        name="journal signed anew with a foreign key",
        does=lines(lambda f: rehashed(f, foreign())),
        finds=(_K.SIGNATURE_WRONG, _K.HEAD_DIFFERS),
    ),
    Mutation(name="foreign signature", does=lines(_foreign_signature), finds=(_K.SIGNATURE_WRONG,)),
    Mutation(name="foreign key put in force", does=lines(_foreign_tail), finds=(_K.KEY_FOREIGN,)),
    Mutation(name="truncated journal", does=lines(lambda f: f[:-1]), finds=(_K.JOURNAL_CUT,)),
    Mutation(name="journal cut within a line", does=lines(lambda f: [*f[:-1], f[-1][:-9]]), finds=(_K.JOURNAL_CUT,)),
    Mutation(name="truncated journal that another writer knows", does=lines(lambda f: f[:2]), finds=(_K.JOURNAL_CUT,)),
    Mutation(name="missing journal", does=remove("journal/second/*.jsonl"), finds=(_K.JOURNAL_CUT,)),
    Mutation(
        name="edited public key",
        does=edit_key,
        finds=(_K.FILE_ALTERED,),
    ),
    Mutation(name="index: edited verdict", does=sql("update sources set verdict = 'dead'"), finds=(_K.INDEX_DIFFERS,)),
    Mutation(
        name="index: edited digest",
        does=sql("update captures set sha256 = 'x' where seq = 2"),
        finds=(_K.INDEX_DIFFERS,),
    ),
    Mutation(name="index: removed look", does=sql("delete from looks where seq = 3"), finds=(_K.INDEX_DIFFERS,)),
    Mutation(
        name="index: added finding",
        does=sql(
            "insert into findings (writer, seq, nth, source, at, was, now, event, says)"
            " values (1, 2, 9, 'well', 0, 'live', 'dead', 'dead', 'x')"
        ),
        finds=(_K.INDEX_DIFFERS,),
    ),
    *(
        Mutation(name=f"index of copies: {name}", does=copies_index(change), finds=(_K.INDEX_DIFFERS,))
        for name, change in {
            "an edited line": lambda f: [*f[:1], f[1].replace(b'"offset":"', b'"offset":"1'), *f[2:]],
            "a line of another address": lambda f: [b"aa,x)/ 2" + f[0].split(b" 2", 1)[1], *f[1:]],
            "a line taken out": lambda f: [line for line in f if line != _one_of_several(f)],
            "a line put in": lambda f: [*f, b"zz)/ 20260101000000 " + f[0].split(b" ", 2)[2]],
            "a copy of nobody": lambda f: [*f[:-1], f[-1], re.sub(rb"-[0-9a-f]{12}-", b"-0123456789ab-", f[-1])],
            "lines in another order": lambda f: [f[-1], *f[:-1]],
            "garbage": lambda f: [*f, b"zz\n"],
        }.items()
    ),
    Mutation(
        name="index of copies: a link",
        does=lambda root: (root / "index/captures.cdxj").symlink_to("/dev/zero"),
        finds=(_K.INDEX_DIFFERS,),
    ),
    Mutation(
        name="index: another database",
        does=put("index/monitor.db", b"SQLite format 3\0" + bytes(4000)),
        finds=(_K.INDEX_DIFFERS,),
    ),
]
