"""Damages files and asks whether it shows."""

from __future__ import annotations

import dataclasses
from pathlib import Path

from monitor.evidence.folder import FolderEvidence
from monitor.evidence.layout import writer_name
from tests.evidence.looks import entry, look, observation, page
from tests.fakes.clock import FakeClock


async def test_each_kind_of_damage_has_its_sentence(tmp_path: Path) -> None:
    """A flipped bit, a cut tail, a folder in its place and a name that leads away are told apart; sound ones pass."""
    evidence = FolderEvidence(tmp_path, FakeClock(), writer="t", software="t")
    evidence.hold()
    kept = [await evidence.keep(look(observation(page(b"%d" % n))), text=None, extractor="") for n in range(4)]
    evidence.release()
    sound, flipped, cut, folder = (capture for capture in kept if capture)
    for capture in (flipped, cut, folder):
        (tmp_path / capture.file).chmod(0o644)
    data = (tmp_path / flipped.file).read_bytes()
    (tmp_path / flipped.file).write_bytes(bytes([data[0] ^ 1]) + data[1:])
    (tmp_path / cut.file).write_bytes((tmp_path / cut.file).read_bytes()[:100])
    (tmp_path / folder.file).unlink()
    (tmp_path / folder.file).mkdir()
    away = dataclasses.replace(sound, file="../secret")
    said = await evidence.audit([sound, flipped, cut, folder, away])
    assert [
        words in sentence
        for words, sentence in zip(
            ["SHA-256 is", f"has 100 bytes; {cut.bytes:,} were", "cannot be read", "outside the snapshots folder"],
            said,
            strict=True,
        )
    ] == [True] * 4


async def test_a_vantage_of_any_name_has_a_chain(tmp_path: Path) -> None:
    """People name vantages as they like; the folder is called what folders can be called."""
    for name, folder in (
        ("here", "here"),
        ("CI Berlin #2", "ci-berlin-2"),
        ("Zürich", "zurich"),
        ("../x", "x"),
        ("x" * 99, "x" * 64),
    ):
        assert writer_name(name) == folder
    assert writer_name("北京") != writer_name("東京")
    evidence = FolderEvidence(tmp_path, FakeClock(), writer="北京", software="t")
    evidence.hold()
    (line,) = await evidence.append([entry()])
    assert list(evidence.lines({line.writer: 0})) == [line]
    evidence.release()
