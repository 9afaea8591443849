"""Two texts, word by word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.model.comparison import Edit
from monitor.report.differ import Part, differ, edits, mark, marked

TABLE = [
    ("the same words", "the same words", "the same words"),
    ("it held ten years", "it held nine years", "it held [-ten-] {+nine+} years"),
    ("they were warned", "they were not warned", "they were {+not+} warned"),
    ("-5 degrees", "5 degrees", "[--5-] {+5+} degrees"),
    ("三个水文站", "四个水文站", "[-三-] {+四+} 个水文站"),
    ("a b\nc d\ne f", "a b\nc x\ne f", "a b\nc [-d-]\n{+x+}\ne f"),
    ("", "new", "{+new+} "),
    ("gone", "", "[-gone-] "),
    ("one  two", "one two", "one two"),
]


@pytest.mark.parametrize(("was", "now", "shown"), TABLE)
def test_differ(was: str, now: str, shown: str) -> None:
    """What was removed and added is marked, so that no colour is needed; white space alone is no difference."""
    assert marked(differ(was, now)) == shown


@given(st.text("ab \n文字", max_size=60), st.text("ab \n文字", max_size=60))
def test_both_texts_come_back(was: str, now: str) -> None:
    """Without the added words it is the old text, without the removed ones the new, up to white space."""
    pieces = differ(was, now)
    old = "".join(piece.text for piece in pieces if piece.part is not Part.ADDED)
    new = "".join(piece.text for piece in pieces if piece.part is not Part.REMOVED)
    assert "".join(old.split()) == "".join(was.split())
    assert "".join(new.split()) == "".join(now.split())


def test_long_texts_stay_affordable() -> None:
    """Two texts of 60,000 words that share nothing are shown as one replaced stretch, not compared pair by pair."""
    was, now = " ".join(f"a{n}" for n in range(60_000)), " ".join(f"b{n}" for n in range(60_000))
    assert [piece.part for piece in differ(was, now)] == [Part.REMOVED, Part.ADDED]


def test_long_texts_of_paragraphs() -> None:
    """One word in a text of 20,000 paragraphs is found."""
    lines = [f"paragraph {n} says something" for n in range(20_000)]
    edited = [*lines[:9_000], "paragraph 9000 says nothing", *lines[9_001:]]
    pieces = [piece for piece in differ("\n".join(lines), "\n".join(edited)) if piece.part is not Part.SAME]
    assert [(piece.part, piece.text.strip()) for piece in pieces] == [
        (Part.REMOVED, "something"),
        (Part.ADDED, "nothing"),
    ]


def test_stored_edits() -> None:
    """A stored edit is shown after the words that stand before it."""
    (shown,) = edits((Edit(was="412", now="398", after="At least"),))
    assert [(piece.part, piece.text) for piece in shown] == [
        (Part.SAME, "At least "),
        (Part.REMOVED, "412"),
        (Part.ADDED, "398"),
    ]
    assert [mark(piece) for piece in shown][1] == "[-412-] "
    assert edits((Edit(was="", now="398"),))[0][0].part is Part.ADDED
