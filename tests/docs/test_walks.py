"""Whoever types what the documents say, from nothing and in order, sees what they show."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.docs.places import Places
from tests.docs.walk import ROOT, Reader, digests, same, steps
from tests.notify.receivers import Mails, mail_server
from tests.proving.authority import Authority

pytestmark = [
    pytest.mark.docs,
    pytest.mark.skipif(
        not all(map(shutil.which, ("bash", "openssl", "sha256sum", "jq"))),
        reason="bash, openssl, sha256sum or jq is not installed: no command of the documents was typed",
    ),
]
_BEGUN = re.compile(r"^  network:\n    per_host_pause: 1s[^\n]*\n", re.MULTILINE)


def leads_to(places: str) -> Callable[[Path], None]:
    """Lead a sources file to the world on loopback, once; where it is linted, none of its lines moves."""

    def prepare(folder: Path) -> None:
        file = folder / "sources.yaml"
        if not file.exists() or places in (text := file.read_text(encoding="utf-8")):
            return
        more = f"  {places}\n"
        if _BEGUN.search(text):
            text = _BEGUN.sub(lambda _: f"{more}\n", text, count=1)
        elif "settings:\n" in text:
            text = text.replace("settings:\n", f"settings:\n{more}")
        else:
            text += f"settings:\n{more}"
        file.write_text(text, encoding="utf-8")

    return prepare


def walk(name: str, folder: Path, places: Places, ports: Mapping[str, str] | None = None) -> int:
    """Do all that a document says, compare, and give the number of commands that were typed."""
    folder.mkdir(exist_ok=True)
    reader = Reader(folder, leads_to(places.settings), ports or {})
    wrong: list[str] = []
    paired: set[tuple[str, str]] = set()
    typed = 0
    try:
        for step in steps((ROOT / "docs" / name).read_text(encoding="utf-8")):
            if step.event:
                places.meanwhile(step.event)
            elif step.file:
                reader.write(step)
            else:
                printed = reader.type(step.command)
                typed += 1
                paired |= digests(step.shows, printed)
                if not same(step.shows, printed):
                    wrong.append("\n".join((f"{name}:{step.line}: $ {step.command}", *printed)))
    finally:
        reader.close()
    assert not wrong, "these print something else than the document shows:\n" + "\n\n".join(wrong)
    return typed


def test_the_page_for_maintainers_can_be_typed(tmp_path: Path) -> None:
    """From an empty folder to the last line, every command prints what the page shows, and the letters arrive."""
    mails = Mails()
    with Places(tmp_path / "world") as places, mail_server(mails) as port:
        assert walk("for-maintainers.md", tmp_path / "work", places, {"localhost:2525": f"127.0.0.1:{port}"}) > 20
    trial, letter, *_ = mails.taken
    assert "test" in str(trial["Subject"]).lower()
    assert "seven months" in letter.as_string()


def test_the_page_for_archivists_can_be_typed(tmp_path: Path) -> None:
    """From an empty folder to the last line, every command prints what the page shows."""
    with Places(tmp_path / "world") as places:
        assert walk("for-archivists.md", tmp_path / "work", places) > 20


def test_the_worked_example_holds(tmp_path: Path) -> None:
    """A copy is checked with other people's tools alone, as the page on evidence says, time stamp included."""
    work = tmp_path / "work"
    work.mkdir()
    with Authority(tmp_path / "authority", "Example") as authority:
        shutil.copy(authority.root, work / "root.pem")
        port = urlsplit(authority.url).port
        assert port is not None
        with Places(tmp_path / "world", more={"timestamp.example.org": port}) as places:
            assert walk("evidence.md", work, places) > 20


def test_what_differs_is_seen() -> None:
    """Days and digests may differ; a word, a missing line or one too many may not."""
    assert same(("live since 2026-01-02", "..."), ("live since 2026-11-22", "a", "b"))
    assert not same(("live since 2026-01-02",), ("dead since 2026-11-22",))
    assert not same(("one",), ("one", "two"))
    assert not same(("one", "two"), ("one",))
    assert not same((), ("a word",))
    assert same(("...", "two"), ("one", "two"))
    assert not same(("...", "two"), ("one", "two", "three"))
    assert same(("since 22 November 2026", "again"), ("since 1 May", "2027 again"))
