"""Keeps evidence on a disk that refuses: the system's own limit on file sizes plays the full disk, for root too."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
from pathlib import Path

import pytest

from monitor.errors import StorageError
from monitor.evidence.failing import storage_error
from monitor.evidence.folder import FolderEvidence
from monitor.ports import Recovery
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock

#: Keeps small and large pages under a limit of 20,000 bytes a file, and says what happened to each.
UNDER_A_LIMIT = """
import asyncio, os, resource, sys
from pathlib import Path
from monitor.errors import StorageError
from monitor.evidence.folder import FolderEvidence
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock

async def main():
    evidence = FolderEvidence(Path(sys.argv[1]), FakeClock(seed=int(sys.argv[2])), writer="laptop", software="t")
    evidence.hold()
    await evidence.recover()
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))

    async def one(n):
        body = b"small %d" % n if n % 3 else os.urandom(30_000)
        try:
            kept = await evidence.keep(look(observation(page(body))), text=None, extractor="")
        except StorageError as error:
            return f"refused {error}"
        try:
            await evidence.append([entry(kept)])
        except StorageError as error:
            return f"unwritten {kept.file} {error}"
        return f"kept {kept.file}"

    for said in await asyncio.gather(*(one(n) for n in range(60))):
        print(said)
    for n in range(1, 60, 3):
        print(await one(n))
    evidence.release()

asyncio.run(main())
"""


def test_a_full_disk_costs_only_what_did_not_fit(tmp_path: Path) -> None:
    """Large copies are refused with a sentence and leave nothing; small ones are kept; the journal stays whole.

    When there is room again, the next start finds every reported copy, and writes the lines that did not fit.
    """
    ended = subprocess.run(
        [sys.executable, "-c", UNDER_A_LIMIT, str(tmp_path), "1"], capture_output=True, text=True, check=True
    )
    said = ended.stdout.splitlines()
    refused = [line for line in said if line.startswith("refused")]
    kept = {line.split()[1] for line in said if line.startswith("kept")}
    unwritten = {line.split()[1] for line in said if line.startswith("unwritten")}
    assert len(refused) == 20
    assert all("larger" in line or "beyond the largest file" in line for line in refused)
    assert kept
    assert unwritten
    assert list((tmp_path / "captures/unfinished").iterdir()) == []
    on_disk = {path.relative_to(tmp_path).as_posix() for path in (tmp_path / "captures/2026/03").iterdir()}
    assert on_disk == kept | unwritten

    async def recovered() -> Recovery:
        evidence = FolderEvidence(tmp_path, FakeClock(), writer="laptop", software="t")
        evidence.hold()
        found = await evidence.recover()
        named = [line.entry.capture.file for line in evidence.lines({}) if line.entry.capture]
        assert sorted(named) == sorted(kept | unwritten)
        evidence.release()
        return found

    assert asyncio.run(recovered()) == Recovery(taken_up=tuple(sorted(unwritten)))


async def test_a_folder_that_turned_into_a_file(tmp_path: Path) -> None:
    """What goes wrong between two captures costs the second, in one sentence, and nothing of the first."""
    evidence = FolderEvidence(tmp_path, FakeClock(), writer="laptop", software="t")
    evidence.hold()
    (tmp_path / "captures/2026").write_text("in the way")
    with pytest.raises(StorageError, match="not a folder"):
        await evidence.keep(look(observation(page())), text=None, extractor="")
    assert list((tmp_path / "captures/unfinished").iterdir()) == []
    (tmp_path / "captures/2026").unlink()
    kept = await evidence.keep(look(observation(page())), text=None, extractor="")
    assert kept is not None
    await evidence.append([entry(kept)])
    evidence.release()


@pytest.mark.parametrize(
    ("number", "words"),
    [(28, "disk is full"), (122, "quota"), (30, "read-only"), (13, "permission"), (5, "Input/output error")],
)
def test_each_refusal_has_its_sentence(number: int, words: str) -> None:
    """People read what happened, which file it was, and what to do."""
    said = str(storage_error(OSError(number, os.strerror(number)), "captures/x"))
    assert words in said
    assert "captures/x" in said
