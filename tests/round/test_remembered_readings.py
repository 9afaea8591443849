"""A remembered reading of the kept copy gives the very change that reading it anew gives."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.judgement.bench import changed, read_once
from monitor.model.source import Watch
from monitor.read.readings import Readings
from tests.contracts.reader_contract import ARTICLE

OLD = ARTICLE.encode()
DAYS = {
    "another menu": OLD.replace(b">News<", b">Latest news<"),
    "another number": OLD.replace(b"witness number 3 saw", b"witness number 4 saw"),
    "a denial": OLD.replace(b"was written down", b"was not written down"),
    "a paragraph less": OLD.replace(OLD[OLD.index(b"<p>Paragraph 5") : OLD.index(b"<p>Paragraph 6")], b""),
    "a note": OLD.replace(
        b"</article>", b"<p>Correction: an earlier version of this article gave another year.</p></article>"
    ),
    "another title": OLD.replace(b"Report on the camp", b"Recipes for the summer"),
    "another page": b"<title>Shoes</title><article>%s</article>"
    % (b"<p>Cheap shoes in every size, sent soon.</p>" * 20),
}


@pytest.mark.parametrize("watch", [Watch(), Watch(select="article"), Watch(ignore_text=("witness number \\d",))])
def test_no_change_is_told_otherwise(tmp_path: Path, watch: Watch) -> None:
    """Whatever a page looks like on a later day, all that is said of it is the same, edits and digests too."""
    readings = Readings(tmp_path / "readings")
    for day, new in DAYS.items():
        read_once.cache_clear()
        anew = changed(OLD, new, watch=watch)
        assert anew is not None, day
        for _ in range(2):
            read_once.cache_clear()
            assert changed(OLD, new, watch=watch, readings=readings) == anew, day
    assert len(list((tmp_path / "readings").iterdir())) == 1
