"""Ways to forge evidence that read well and need no key of ours: lines of two readings, and what lies beside them."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from monitor.model.proof import FaultKind
from tests.proving.mutations import Mutation, lines, put

_K = FaultKind
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def beside(raw: bytes, extra: bytes) -> bytes:
    """Put something between the signature of a line and the key that follows it; readers take the last of two keys."""
    at = raw.rindex(b',"source":')
    return raw[:at] + extra + raw[at:]


def borrowed(found: list[bytes]) -> list[bytes]:
    """Put a key of one's own in force, with the signature of a line that was written with the true one."""
    public = Ed25519PrivateKey.from_private_bytes(b"x" * 32).public_key().public_bytes_raw()
    id_ = hashlib.sha256(public).hexdigest()[:16]
    last = json.loads(found[-1])
    facts = {
        "before": last["sig"].split(":")[1],
        "id": id_,
        "public": base64.b64encode(public).decode(),
        "writer": "first",
    }
    said = {"data": {"facts": facts}, "file": None, "kind": "key", "outcome": None, "sha256": None, "bytes": None}
    said |= {"prev": hashlib.sha256(found[-1]).hexdigest(), "seq": last["seq"] + 1}
    return [*found, beside(found[1], b"," + json.dumps(said, separators=(",", ":")).encode()[1:-1])]


def relinked(found: list[bytes]) -> list[bytes]:
    """Edit an early line and make all later hashes fit, each with a second ``prev``."""
    made = [found[0], beside(found[1], b',"outcome":"gone"')]
    for raw in found[2:]:
        made.append(beside(raw, b',"prev":"%s"' % hashlib.sha256(made[-1]).hexdigest().encode()))
    return made


def _last(change: Callable[[bytes], bytes]) -> Callable[[list[bytes]], list[bytes]]:
    def does(found: list[bytes]) -> list[bytes]:
        changed = change(found[-1])
        assert changed != found[-1]
        return [*found[:-1], changed]

    return does


def _other_spelling(raw: bytes) -> bytes:
    """Spell the same signature in another way: the last letter of its base64 holds four bits that nobody reads."""
    found = re.search(rb'(.)=="', raw[raw.rindex(b'"sig":') :])
    assert found is not None
    letter = _LETTERS.index(found[1].decode())
    return raw.replace(found[0], _LETTERS[letter ^ 1].encode() + b'=="')


def odd(kind: str, **facts: object) -> Callable[[list[bytes]], list[bytes]]:
    """Append a line of a kind, unsigned, that says what no such line says."""

    def does(found: list[bytes]) -> list[bytes]:
        said = dict.fromkeys(json.loads(found[0])) | {"at": "2026-03-02T09:00:00Z", "kind": kind, "tool": "t"}
        said |= {"seq": len(found) + 1, "prev": "0" * 64, "vantage": "first", "data": {"facts": facts}}
        return [*found, json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"]

    return does


def in_place_of(pattern: str, make: Callable[[Path], None]) -> Callable[[Path], None]:
    """Put something else in the place of a file."""

    def does(root: Path) -> None:
        path = max(root.glob(pattern))
        path.unlink()
        make(path)

    return does


def renamed(name: str) -> Callable[[Path], None]:
    """Give a month another name."""

    def does(root: Path) -> None:
        path = max(root.glob("journal/first/*"))
        path.rename(path.with_name(name))

    return does


def split(root: Path) -> None:
    """Move the later lines of a month into another."""
    path = max(root.glob("journal/first/*"))
    found = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(found[:3]))
    path.with_name("2077-12.jsonl").write_bytes(b"".join(found[3:]))


def schema(statement: str) -> Callable[[Path], None]:
    """Put something into the index beside its rows."""

    def does(root: Path) -> None:
        with closing(sqlite3.connect(root / "index" / "monitor.db")) as connection:
            connection.execute(statement)
            connection.commit()

    return does


def elsewhere(root: Path) -> None:
    """Put a link to the same index in another folder in its place."""
    path = root / "index" / "monitor.db"
    path.rename(root.with_name("other.db"))
    path.symlink_to(root.with_name("other.db"))


FORGERIES = [
    Mutation(
        name="a second outcome beside the signature",
        does=lines(_last(lambda raw: beside(raw, b',"outcome":"gone"'))),
        finds=(_K.LINE_EDITED,),
    ),
    Mutation(name="an early line edited beside its signature", does=lines(relinked), finds=(_K.LINE_EDITED,)),
    Mutation(name="a key in force by a borrowed signature", does=lines(borrowed), finds=(_K.LINE_EDITED,)),
    Mutation(
        name="a key twice within the data",
        does=lines(_last(lambda raw: raw.replace(b'"data":{', b'"data":{"facts":{},"facts":{},', 1))),
        finds=(_K.LINE_EDITED,),
    ),
    Mutation(
        name="a space",
        does=lines(_last(lambda raw: raw.replace(b',"source":', b', "source":'))),
        finds=(_K.LINE_EDITED,),
    ),
    Mutation(
        name="a letter spelled as an escape",
        does=lines(_last(lambda raw: raw.replace(b'"vantage":"first"', b'"vantage":"\\u0066irst"'))),
        finds=(_K.LINE_EDITED,),
    ),
    Mutation(
        name="heads of no number", does=lines(odd("heads", heads={"second": {"seq": "zz"}})), finds=(_K.LINE_EDITED,)
    ),
    Mutation(
        name="heads of no end", does=lines(odd("heads", heads={"second": {"seq": 1e300}})), finds=(_K.LINE_EDITED,)
    ),
    Mutation(name="token of no number", does=lines(odd("token", seq="x", token=5)), finds=(_K.LINE_EDITED,)),
    Mutation(name="tombstone of no files", does=lines(odd("tombstone", files=7)), finds=(_K.LINE_EDITED,)),
    Mutation(name="recovery of no files", does=lines(odd("recovery", orphans=7, torn=8)), finds=(_K.LINE_EDITED,)),
    Mutation(
        name="nested without end",
        does=lines(lambda f: [*f, b'{"at":' + b"[" * 100_000 + b"\n"]),
        finds=(_K.LINE_EDITED,),
    ),
    Mutation(
        name="a folder named as a month",
        does=lambda root: (root / "journal/first/2025-01.jsonl").mkdir(),
        finds=(_K.FILE_UNREADABLE,),
    ),
    Mutation(
        name="a pipe named as a month",
        does=lambda root: os.mkfifo(root / "journal/first/2025-01.jsonl"),
        finds=(_K.FILE_UNREADABLE,),
    ),
    Mutation(
        name="an endless month",
        does=lambda root: (root / "journal/first/2025-01.jsonl").symlink_to("/dev/zero"),
        finds=(_K.FILE_UNREADABLE,),
    ),
    Mutation(
        name="a pipe named as a time stamp",
        does=lambda root: os.mkfifo(root / "journal/first/2026-03-02-000002-0123abcd.tsr"),
        finds=(_K.FILE_UNREADABLE,),
    ),
    Mutation(name="a pipe for a key", does=in_place_of("keys/*.pem", os.mkfifo), finds=(_K.FILE_UNREADABLE,)),
    Mutation(
        name="a pipe for an authority",
        does=lambda root: os.mkfifo(root / "keys/authority-0000000000000000.pem"),
        finds=(_K.FILE_EXTRA,),
    ),
    Mutation(
        name="a month renamed",
        does=renamed("2077-12.jsonl"),
        finds=(_K.LINE_MOVED,),
    ),
    Mutation(
        name="a month before all months",
        does=renamed("0000-00.jsonl"),
        finds=(_K.LINE_MOVED,),
    ),
    Mutation(name="a month split", does=split, finds=(_K.LINE_MOVED,)),
    Mutation(name="an empty month", does=put("journal/first/2025-01.jsonl", b""), finds=(_K.LINE_MOVED,)),
    Mutation(name="index: a table put in", does=schema("create table more (x)"), finds=(_K.INDEX_DIFFERS,)),
    Mutation(
        name="index: a trigger put in",
        does=schema("create trigger t after insert on sources begin delete from sources; end"),
        finds=(_K.INDEX_DIFFERS,),
    ),
    Mutation(
        name="index: a writer taken out",
        does=schema("delete from writers where writer = 'second'"),
        finds=(_K.INDEX_DIFFERS,),
    ),
    Mutation(name="index: a link to elsewhere", does=elsewhere, finds=(_K.INDEX_DIFFERS,)),
    Mutation(name="index: a pipe", does=in_place_of("index/monitor.db", os.mkfifo), finds=(_K.INDEX_DIFFERS,)),
    Mutation(name="another spelling of a signature", does=lines(_last(_other_spelling)), finds=(_K.SIGNATURE_WRONG,)),
]
