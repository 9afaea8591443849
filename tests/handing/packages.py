"""Makes packages for tests from a real folder, and takes them apart and together again."""

from __future__ import annotations

import base64
import hashlib
import itertools
import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.handing.papers import DIGEST, PACKAGE, in_order
from monitor.evidence.handing.zipped import piece, write_zip
from monitor.model.proof import FaultKind
from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.proving.authority import Authority
from tests.proving.forgeries import beside
from tests.proving.sites import settings

Members = dict[str, bytes]


def looked_at_and_stamped(folder: Path, authority: Authority | None, *, apart: bool = False) -> Product:
    """Look at two pages thrice, so that there are revisits; stamped where there is an authority.

    ``apart`` looks until the last look lies in another second than the first: replay tools know no smaller moments.

    The server of the ``other`` one says that nothing changed (304).
    """
    product = Product(folder)
    sites = {"well": page("What is well"), "other": page("What is other")}
    with Street(sites) as street:
        tagged = sites["other"].replace(b"\r\n", b'\r\nETag: "o"\r\n', 1)
        street.sites["other"].on("/story", tagged, b'HTTP/1.1 304 Not Modified\r\nETag: "o"\r\n\r\n')
        lines = [f"{{id: {name}, url: '{street.sites[name].url('/story')}'}}" for name in sites]
        more = ""
        if authority is not None:
            more = f"  evidence: {{authorities: ['{authority.url}'], authority_roots: ['{authority.root}']}}\n"
        product.write(*lines, settings=settings("first", more))
        first = None
        for look in itertools.count(1):
            began = int(time.time())
            assert product("check", "--all").code == 0
            first = first or int(time.time())
            if look >= 3 and (began > first or not apart):
                break
    return product


def members(file: Path) -> Members:
    """Take a package apart, with the reader of the standard library."""
    import zipfile  # noqa: PLC0415 - the other reader

    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
        return {each.filename: package.read(each) for each in package.infolist()}


def together(file: Path, parts: Members, *, order: bool = True) -> None:
    """Put a package together in its form."""
    pieces = [piece(name, data) for name, data in parts.items()]
    with file.open("wb") as out:
        write_zip(out, in_order(pieces) if order else pieces)


def fixed(parts: Members) -> Members:
    """Make all digests fit again, as a forger without the key does; the old signature stays."""
    package = json.loads(parts[PACKAGE])
    package["resources"] = [
        {
            "name": name.lower().replace("/", "-"),
            "path": name,
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            "bytes": len(data),
        }
        for name, data in sorted(parts.items())
        if name not in {PACKAGE, DIGEST}
    ]
    parts[PACKAGE] = json.dumps(package, ensure_ascii=False, indent=1, sort_keys=True).encode() + b"\n"
    digest = json.loads(parts[DIGEST])
    digest["hash"] = f"sha256:{hashlib.sha256(parts[PACKAGE]).hexdigest()}"
    parts[DIGEST] = json.dumps(digest, indent=1, sort_keys=True).encode() + b"\n"
    return parts


def named(parts: Members, beginning: str, ending: str = "") -> str:
    """Give the first member whose name begins and ends like that."""
    return next(name for name in sorted(parts) if name.startswith(beginning) and name.endswith(ending))


@dataclass(frozen=True, slots=True, kw_only=True)
class Mutation:
    """One way to forge a package: over its members, or over its bytes."""

    name: str
    parts: Callable[[Members], Members] | None = None
    raw: Callable[[bytes], bytes] | None = None
    finds: FaultKind = FaultKind.PACKAGE_ALTERED
    order: bool = True


def _edit(beginning: str, ending: str, change: Callable[[bytes], bytes], *, fix: bool) -> Callable[[Members], Members]:
    def does(parts: Members) -> Members:
        name = named(parts, beginning, ending)
        changed = change(parts[name])
        assert changed != parts[name]
        parts[name] = changed
        return fixed(parts) if fix else parts

    return does


def _flip(data: bytes) -> bytes:
    middle = len(data) // 2
    return data[:middle] + bytes([data[middle] ^ 4]) + data[middle + 1 :]


def _without(beginning: str, ending: str = "") -> Callable[[Members], Members]:
    def does(parts: Members) -> Members:
        del parts[named(parts, beginning, ending)]
        return fixed(parts) if beginning not in {PACKAGE, DIGEST} else parts

    return does


def _renamed(parts: Members) -> Members:
    name = named(parts, "archive/")
    parts[name.replace(name[-14:-8], "zzzzzz")] = parts.pop(name)
    return fixed(parts)


def _swapped(parts: Members) -> Members:
    first, second, *_ = [name for name in sorted(parts) if name.startswith("archive/")]
    parts[first], parts[second] = parts[second], parts[first]
    return fixed(parts)


def _added(name: str, data: bytes) -> Callable[[Members], Members]:
    return lambda parts: fixed({**parts, name: data})


def _copied(parts: Members) -> Members:
    name = named(parts, "archive/")
    parts[name[:-12] + "2222.warc.gz"] = parts[name]
    return fixed(parts)


def _line_gone(parts: Members) -> Members:
    """Take a look out as if it had never been: line, copy, and all digests made to fit."""
    name = named(parts, "evidence/journal.")
    lines = parts[name].splitlines(keepends=True)
    last = next(line for line in reversed(lines) if json.loads(line)["file"])
    parts[name] = b"".join(line for line in lines if line is not last)
    del parts["archive/" + json.loads(last)["file"].rpartition("/")[2]]
    return fixed(parts)


def _lines_moved(parts: Members) -> Members:
    name = named(parts, "evidence/journal.")
    lines = parts[name].splitlines(keepends=True)
    parts[name] = b"".join([*lines[:-2], lines[-1], lines[-2]])
    return fixed(parts)


def _signed_anew(parts: Members) -> Members:
    """Write all lines anew under a key of one's own, and sign the package with it; only the key's id tells."""
    key = Ed25519PrivateKey.generate()
    parts = dict(parts)
    parts[PACKAGE] = parts[PACKAGE].replace(b'"software": "source-monitor', b'"software": "source-forger')
    return fixed(signed(parts, key))


def signed(parts: Members, key: Ed25519PrivateKey) -> Members:
    """Sign a package with a key."""
    public = key.public_key().public_bytes_raw()
    digest = json.loads(parts[DIGEST])
    id_ = hashlib.sha256(public).hexdigest()[:16]
    digest["signature"] = f"ed25519:{id_}:{base64.b64encode(key.sign(parts[PACKAGE])).decode()}"
    parts[DIGEST] = json.dumps(digest, indent=1, sort_keys=True).encode() + b"\n"
    return parts


def signed_by_a_writer_of_ones_own(parts: Members) -> Members:
    """Add a writer whose only line puts a key of one's own in force, and sign the package with that key."""
    key = Ed25519PrivateKey.from_private_bytes(b"y" * 32)
    public = key.public_key()
    raw = public.public_bytes_raw()
    id_ = hashlib.sha256(raw).hexdigest()[:16]
    facts = {"before": None, "id": id_, "public": base64.b64encode(raw).decode(), "writer": "zz"}
    first = json.loads(parts[named(parts, "evidence/journal.")].splitlines()[0])
    said = dict.fromkeys(first) | {"at": first["at"], "kind": "key", "tool": "t", "vantage": "zz"}
    said |= {"seq": 1, "prev": "0" * 64, "data": {"facts": facts}}
    line = json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    sig = f'"sig":"ed25519:{id_}:{base64.b64encode(key.sign(line)).decode()}"'
    parts["evidence/journal.zz.jsonl"] = line.replace(b'"sig":null', sig.encode())
    parts[f"evidence/{id_}.pem"] = public.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    return signed(fixed(parts), key)


def _line_forged(parts: Members) -> Members:
    """Edit a line and sign it with another key under the id of the true one."""
    name = named(parts, "evidence/journal.")
    lines = parts[name].splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if json.loads(line)["kind"] == "look")
    edited = lines[at].replace(b'"vantage":"first"', b'"vantage":"elsewhere"')
    sig = base64.b64encode(Ed25519PrivateKey.generate().sign(unsigned_form(edited))).decode()
    old = json.loads(edited)["sig"]
    lines[at] = edited.replace(old.encode(), f"{old.rpartition(':')[0]}:{sig}".encode())
    parts[name] = b"".join(lines)
    return fixed(parts)


def _unsigned(parts: Members) -> Members:
    digest = json.loads(parts[DIGEST])
    del digest["signature"]
    parts[DIGEST] = json.dumps(digest, indent=1, sort_keys=True).encode() + b"\n"
    return parts


def _comment(raw: bytes) -> bytes:
    return raw[:-2] + b"\x05\x00hello"


def _doubled(raw: bytes) -> bytes:
    """Name the second member like the first, everywhere."""
    import io  # noqa: PLC0415 - used here only
    import zipfile  # noqa: PLC0415 - as above

    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        first, second = package.infolist()[:2]
    return raw.replace(second.filename.encode(), first.filename.encode())


_KEY, _EDITED = FaultKind.KEY_FOREIGN, FaultKind.PACKAGE_ALTERED
MUTATIONS = (
    Mutation(name="pages edited", parts=_edit("pages/", "", lambda d: d.replace(b"well", b"ill!"), fix=False)),
    Mutation(
        name="pages edited, digests fixed", parts=_edit("pages/", "", lambda d: d.replace(b"well", b"ill!"), fix=True)
    ),
    Mutation(name="page taken out, digests fixed", parts=_edit("pages/", "", lambda d: d[: d.rfind(b"{")], fix=True)),
    Mutation(
        name="title edited, digests fixed",
        parts=_edit(PACKAGE, "", lambda d: d.replace(b'"2 sources"', b'"3 sources"'), fix=True),
    ),
    Mutation(
        name="software edited, digests fixed",
        parts=_edit(PACKAGE, "", lambda d: d.replace(b"source-monitor", b"other-monitor"), fix=True),
        finds=FaultKind.SIGNATURE_WRONG,
    ),
    Mutation(name="datapackage gone", parts=_without(PACKAGE)),
    Mutation(name="digest gone", parts=_without(DIGEST)),
    Mutation(name="signature taken off", parts=_unsigned, finds=FaultKind.PACKAGE_UNSIGNED),
    Mutation(name="signed by a stranger", parts=_signed_anew, finds=_KEY),
    Mutation(name="copy gone", parts=_without("archive/"), finds=FaultKind.FILE_MISSING),
    Mutation(name="copy renamed", parts=_renamed),
    Mutation(name="copies swapped", parts=_swapped, finds=FaultKind.FILE_ALTERED),
    Mutation(name="copy put in", parts=_copied, finds=FaultKind.FILE_EXTRA),
    Mutation(name="file put in", parts=_added("evidence/note.txt", b"hello")),
    Mutation(name="page list put in", parts=_added("pages/extraPages.jsonl", b"{}\n")),
    Mutation(name="key put in", parts=_added("evidence/0123456789abcdef.pem", b"x"), finds=FaultKind.FILE_EXTRA),
    Mutation(name="name that climbs", parts=_added("archive/../../out.warc.gz", b"x")),
    Mutation(name="look taken out whole", parts=_line_gone, finds=FaultKind.SIGNATURE_WRONG),
    Mutation(name="lines moved", parts=_lines_moved, finds=FaultKind.LINE_MISSING),
    Mutation(
        name="line edited",
        parts=_edit(
            "evidence/journal.", "", lambda d: d.replace(b'"vantage":"first"', b'"vantage":"f1rst"', 1), fix=True
        ),
        finds=FaultKind.SIGNATURE_WRONG,
    ),
    Mutation(
        name="address edited",
        parts=_edit("evidence/journal.", "", lambda d: d.replace(b"/story", b"/other"), fix=True),
        finds=FaultKind.SIGNATURE_WRONG,
    ),
    Mutation(
        name="line edited beside its signature",
        parts=_edit("evidence/journal.", "", lambda d: beside(d[:-1], b',"outcome":"gone"') + d[-1:], fix=True),
        finds=FaultKind.LINE_EDITED,
    ),
    Mutation(name="line forged", parts=_line_forged, finds=FaultKind.SIGNATURE_WRONG),
    Mutation(
        name="certificates exchanged",
        parts=_edit("evidence/authority-", ".pem", _flip, fix=True),
        finds=FaultKind.TOKEN_WRONG,
    ),
    Mutation(
        name="token damaged", parts=_edit("evidence/first.", ".tsr", _flip, fix=True), finds=FaultKind.TOKEN_WRONG
    ),
    Mutation(
        name="way damaged",
        parts=_edit("evidence/ways.", "", lambda d: d.replace(b'["', b'["00')[:-1] + b"\n", fix=True),
        finds=FaultKind.TOKEN_WRONG,
    ),
    Mutation(name="ways gone", parts=_without("evidence/ways."), finds=FaultKind.SIGNATURE_WRONG),
    Mutation(name="index edited", parts=_edit("indexes/", ".cdx.gz", _flip, fix=True)),
    Mutation(name="index of the index edited", parts=_edit("indexes/", ".idx", _flip, fix=True)),
    Mutation(name="members in another order", parts=lambda parts: dict(reversed(parts.items())), order=False),
    Mutation(name="comment of the zip", raw=_comment),
    Mutation(name="bytes behind the end", raw=lambda raw: raw + b"\0"),
    Mutation(name="bytes before the start", raw=lambda raw: b"\0" + raw),
    Mutation(name="cut", raw=lambda raw: raw[:-1]),
    Mutation(name="cut in the middle", raw=lambda raw: raw[: len(raw) // 2]),
    Mutation(name="names twice", raw=_doubled),
    Mutation(name="nothing at all", raw=lambda _: b""),
)
