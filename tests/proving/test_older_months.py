"""A forgery in an older month of a chain is found and named as one in the last is: by the file in which it stands."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from monitor.evidence.chain.line import unsigned_form
from monitor.evidence.chain.read import month_files
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.proof import FaultKind, Proof
from tests.proving.mutations import foreign
from tests.proving.test_written_anew import kept, signer

Change = Callable[[bytes], bytes]

#: Days after the first look on which there was another: one in each of three months.
_DAYS = (0, 31, 62)


def _edited(raw: bytes) -> bytes:
    """Edit a line, and leave its signature."""
    return raw.replace(b'"outcome":"ok"', b'"outcome":"gone"')


def _signed_by_a_stranger(raw: bytes) -> bytes:
    """Put the signature of a key that nobody knows in the place of ours."""
    bare = unsigned_form(raw)
    place = bare.rfind(b'"sig":null')
    return bare[:place] + f'"sig":"{foreign()(bare)}"'.encode() + bare[place + 10 :]


def _tombstone(file: str) -> Change:
    """Make a line that takes a copy away of one that did not, under the signature of that."""

    def forged(raw: bytes) -> bytes:
        said = json.loads(raw)
        blank = {name: said[name] for name in ("at", "prev", "seq", "sig", "tool", "vantage")}
        facts = {"files": [file], "reason": "a court"}
        line = dict.fromkeys(said) | blank | {"kind": "tombstone", "data": {"facts": facts}}
        return json.dumps(line, sort_keys=True, separators=(",", ":")).encode() + b"\n"

    return forged


def _last_line(path: Path, change: Change) -> int:
    """Change the last line of a month, and give its number."""
    *before, last = path.read_bytes().splitlines(keepends=True)
    changed = change(last)
    assert changed != last
    path.write_bytes(b"".join([*before, changed]))
    number: int = json.loads(last)["seq"]
    return number


def _wrong(proof: Proof, kind: FaultKind) -> list[tuple[str, int | None, str]]:
    """Give place and beginning of the sentence of each fault of a kind."""
    return [(each.file, each.line, each.says.partition(":")[0]) for each in proof.faults if each.kind is kind]


@pytest.fixture
async def months(tmp_path: Path) -> list[Path]:
    """Give the months of a signed chain, with a copy in each."""
    ours = signer()
    for days in _DAYS:
        await kept(tmp_path, ours, None, days=days)
    found = month_files(tmp_path / "journal" / "first")
    assert [path.stem for path in found] == ["2026-03", "2026-04", "2026-05"]
    assert prove(tmp_path, Asked(trusted=ours.ids, strict=True)).sound
    return found


@pytest.mark.parametrize("month", range(len(_DAYS)))
async def test_each_forgery_is_named_by_its_own_month(tmp_path: Path, months: list[Path], month: int) -> None:
    """A wrong signature is told with the file in which the line stands; no forged tombstone hides a lost copy."""
    path, told = months[month], months[month].relative_to(tmp_path).as_posix()
    sound = path.read_bytes()
    for change in (_edited, _signed_by_a_stranger):
        seq = _last_line(path, change)
        assert _wrong(prove(tmp_path, Asked()), FaultKind.SIGNATURE_WRONG) == [(told, seq, told)]
        path.write_bytes(sound)
    # A copy of which another month tells.
    gone: str = json.loads(months[month - 1].read_bytes().splitlines()[-1])["file"]
    (tmp_path / gone).unlink()
    seq = _last_line(path, _tombstone(gone))
    proof = prove(tmp_path, Asked())
    assert _wrong(proof, FaultKind.SIGNATURE_WRONG) == [(told, seq, told)]
    assert [each.file for each in proof.faults if each.kind is FaultKind.FILE_MISSING] == [gone]
    assert not [says for says in proof.remarks if "rightly gone" in says]
