"""The books themselves: which lines may tell of one capture, and that any others are found."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bad_weather.books import told_amiss

_FILE = "captures/2026/03/one.warc.gz"


def line(kind: str, why: str | None = None, **other: str) -> dict[str, Any]:
    """Give as much of a line as the books read."""
    facts = {} if why is None else {"unjudged": why}
    return {"kind": kind, "file": _FILE, "source": "well", "sha256": "0" * 64, "data": {"facts": facts}} | other


LOOK, WAITS = line("look"), line("kept", "waits")
#: What a capture may be told of by, in the order of the journal.
GOOD = {
    "judged at once": [LOOK],
    "judged later": [WAITS, LOOK],
    "another line in between": [WAITS, line("look", file="captures/2026/03/two.warc.gz"), LOOK],
    "killed before it was judged": [WAITS],
    "killed before it was told of": [line("kept", "cut-off")],
    "offline": [line("kept", "offline")],
    "no copy": [line("look", file=""), line("look", file=""), line("audit", file="")],
}
BAD = {
    "judged twice": [LOOK, LOOK],
    "told of twice": [WAITS, WAITS],
    "told of twice, and judged": [WAITS, WAITS, LOOK],
    "told of, judged twice": [WAITS, LOOK, LOOK],
    "told of after it was judged": [LOOK, WAITS],
    "taken up after it was judged": [LOOK, line("kept", "cut-off")],
    "taken up, then judged": [line("kept", "cut-off"), LOOK],
    "offline, then judged": [line("kept", "offline"), LOOK],
    "no reason": [line("kept")],
    "no reason, then judged": [line("kept"), LOOK],
    "a reason that is none": [line("kept", "because")],
    "another kind": [line("audit")],
    "another kind beside it": [LOOK, line("baseline")],
    "another source": [WAITS, line("look", source="other")],
    "other bytes": [WAITS, line("look", sha256="1" * 64)],
}


@pytest.mark.parametrize("lines", GOOD.values(), ids=GOOD)
def test_what_may_be_told_of_a_capture_is_no_fault(lines: list[dict[str, Any]]) -> None:
    """Its look, or why nobody judged it; a look that waits has both."""
    assert told_amiss(lines) == []


@pytest.mark.parametrize("lines", BAD.values(), ids=BAD)
def test_whatever_else_is_told_of_a_capture_is_found(lines: list[dict[str, Any]]) -> None:
    """The fault names the file, once, whatever stands beside it."""
    beside = line("look", file="captures/2026/03/two.warc.gz")
    (fault,) = told_amiss([beside, *lines])
    assert fault.startswith(f"{_FILE}: ")
