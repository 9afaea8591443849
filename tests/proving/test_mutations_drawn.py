"""Every way to damage or forge evidence is found in copies that a browser drew too: picture, words, elements, parts."""

from __future__ import annotations

import asyncio
import hashlib
import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.custody.handing import check
from monitor.evidence.copy.readback import records as stored
from monitor.model.proof import FaultKind
from monitor.running.files import Files
from tests.cli.product import Product
from tests.handing.packages import fixed, members, named, together
from tests.proving.mutations import MUTATIONS, Mutation, captures, packed, unpacked
from tests.proving.sites import copy_of, looked_at, proof_of
from tests.web.browser import needs_chromium

pytestmark = [needs_chromium, pytest.mark.xdist_group("chromium")]

Change = Callable[[list[bytes], int], list[bytes]]


@pytest.fixture(scope="module")
def sound(tmp_path_factory: pytest.TempPathFactory) -> Product:
    """Give a folder that nobody has touched, its first copy drawn by a browser; nobody may write to it."""
    return looked_at(tmp_path_factory.mktemp("drawn"), drawn=True)


def _edited(found: list[bytes], at: int) -> list[bytes]:
    """Change one byte of a block."""
    return [*found[:at], found[at][:-9] + bytes([found[at][-9] ^ 4]) + found[at][-8:], *found[at + 1 :]]


def _forged(found: list[bytes], at: int) -> list[bytes]:
    """Change one byte of a block, and make its digest fit again."""
    head, _, block = _edited(found, at)[at].partition(b"\r\n\r\n")
    digest = hashlib.sha256(block[:-4]).hexdigest().encode()
    head = re.sub(rb"WARC-Block-Digest: sha256:\w+", b"WARC-Block-Digest: sha256:" + digest, head)
    return [*found[:at], head + b"\r\n\r\n" + block, *found[at + 1 :]]


def _gone(found: list[bytes], at: int) -> list[bytes]:
    """Take a record out."""
    return [*found[:at], *found[at + 1 :]]


def _moved(found: list[bytes], at: int) -> list[bytes]:
    """Put a record at the end."""
    return [*found[:at], *found[at + 1 :], found[at]]


#: Parts of a drawn copy, by what stands in the header of their record.
PARTS = {
    "elements": rb"WARC-Type: resource.*WARC-Target-URI: urn:dom:",
    "words": rb"WARC-Type: resource.*WARC-Target-URI: urn:text:",
    "picture": rb"WARC-Type: resource.*WARC-Target-URI: urn:view:",
    "style": rb"WARC-Type: response.*WARC-Target-URI: \S+/main\.css",
    "image": rb"WARC-Type: response.*WARC-Target-URI: \S+/picture\.svg",
}
_K = FaultKind
#: What is forged with its digest may pack to fewer bytes: then it looks as if something were cut out.
WAYS: dict[str, tuple[Change, set[FaultKind]]] = {
    "edited": (_edited, {_K.RECORD_DAMAGED}),
    "edited with its digest": (_forged, {_K.FILE_ALTERED, _K.FILE_CUT}),
    "removed": (_gone, {_K.RECORD_MISSING}),
    "moved": (_moved, {_K.RECORD_MOVED}),
}


def _of(found: list[bytes], part: str) -> int:
    """Find a part among the records."""
    return next(n for n, each in enumerate(found) if re.search(PARTS[part], each.partition(b"\r\n\r\n")[0], re.DOTALL))


def test_the_copy_holds_all_that_is_to_be_damaged(sound: Product) -> None:
    """It was drawn: a picture, words that only a script wrote, and the parts of the page; and all of it is sound."""
    assert proof_of(sound).faults == ()
    first = captures(sound.snapshots)[0]
    parts = {part: unpacked(first)[_of(unpacked(first), part)] for part in PARTS}
    assert b"\x89PNG" in parts["picture"]
    assert b"Drawn" in parts["words"]
    assert {each.kind for each in stored(captures(sound.snapshots)[1])} >= {"revisit"}, "the style is referred to"


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: mutation.name)
def test_every_mutation_is_found(sound: Product, tmp_path: Path, mutation: Mutation) -> None:
    """What is found in a plain copy is found in one that a browser drew."""
    product = copy_of(sound, tmp_path / "copy")
    mutation.does(product.snapshots)
    found = proof_of(product).faults
    assert set(mutation.finds) <= {fault.kind for fault in found}, [fault.says for fault in found]
    shutil.rmtree(product.folder)


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("part", PARTS)
def test_every_part_is_held(sound: Product, tmp_path: Path, part: str, way: str) -> None:
    """No part can be changed, taken out or moved in the folder, nor in a package whose digests were made to fit."""
    change, finds = WAYS[way]
    product = copy_of(sound, tmp_path / "copy")
    path = captures(product.snapshots)[0]
    found = unpacked(path)
    packed(path, change(found, _of(found, part)))
    faults = proof_of(product).faults
    assert finds & {fault.kind for fault in faults}, [fault.says for fault in faults]
    assert path.relative_to(product.snapshots).as_posix() in {fault.file for fault in faults}
    forged = tmp_path / "forged.wacz"
    parts = members(package_of(sound))
    parts[named(parts, "archive/", path.name)] = path.read_bytes()
    together(forged, fixed(parts))
    proof = asyncio.run(check(Files(sound.file), forged))
    assert finds & {fault.kind for fault in proof.faults}, [fault.says for fault in proof.faults]
    shutil.rmtree(product.folder)


def package_of(sound: Product) -> Path:
    """Give a package with all copies, made once; it is sound."""
    package = sound.folder / "all.wacz"
    if not package.exists():
        assert sound("snapshot", "export", "-o", "all.wacz").calm().code == 0
        assert json.loads(sound("verify", "all.wacz", "--json").calm().out)["sound"]
    return package
