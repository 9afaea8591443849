"""That work went on behind another journal than was known goes along with every part of it, and is told there."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.evidence.folder import FolderEvidence
from monitor.evidence.handing.check import check_package
from monitor.evidence.handing.hand import hand_over
from monitor.evidence.handing.lines import Choice
from monitor.evidence.proving.prove import Asked, prove
from monitor.model.finding import Entry, EntryKind
from tests.fakes.clock import START, FakeClock
from tests.proving.test_written_anew import kept, signer


@pytest.mark.parametrize(
    ("facts", "says"),
    [
        (
            {"accepted": {"line": 4, "why": "restored from backup", "known": {"seq": 10, "sha256": "f" * 64}}},
            "took the journal for good as it lay there, up to line 4; known before was line 10: restored from backup.",
        ),
        (
            {"begun_anew": {"known": {"seq": 10, "sha256": "f" * 64}}},
            "neither a line nor a copy lay there, and that the journal was begun anew; known before was line 10.",
        ),
    ],
)
async def test_a_package_tells_what_its_folder_tells(tmp_path: Path, facts: dict[str, object], says: str) -> None:
    """Who hands over hears it, and so does whoever checks the folder or a part of it; nothing else comes along."""
    root, ours, out = tmp_path / "snapshots", signer(), tmp_path / "out.wacz"
    await kept(root, ours, None)
    evidence = FolderEvidence(root, FakeClock(START), writer="first", software="t", signer=lambda: ours)
    evidence.hold()
    for said in (facts, {"swept": ["x"]}):
        await evidence.append(
            [Entry(at=START, kind=EntryKind.RECOVERY, source=None, url=None, vantage="first", facts=said)]
        )
    evidence.release()
    done = hand_over(root, Choice(), out, software="t", signer=ours)
    assert done.lines == 3
    assert any(each.endswith(says) for each in done.remarks)
    for proof in (prove(root, Asked()), check_package(out, Asked())):
        assert proof.sound, proof.faults
        assert any(each.endswith(says) for each in proof.remarks), proof.remarks
