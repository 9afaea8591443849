"""What a round says when the disk ends it: one sentence on what is written, and what is made again."""

from __future__ import annotations

import pytest

from monitor.errors import StorageError
from monitor.road.outlook import cut_short

_AGAIN = "made again by the next run, which also finds every copy that was kept."


@pytest.mark.parametrize(
    ("written", "looked", "says"),
    [
        (0, 0, "No look was made yet, so nothing is lost."),
        (0, 1, f"Its look is not written; it is {_AGAIN}"),
        (0, 131, f"None of its 131 looks is written; they are {_AGAIN}"),
        (1, 1, "1 look is written and stays, and nothing of this run is lost."),
        (1, 2, f"1 look is written and stays; 1 other is {_AGAIN}"),
        (1200, 1200, "1,200 looks are written and stay, and nothing of this run is lost."),
        (12, 143, f"12 looks are written and stay; 131 others are {_AGAIN}"),
    ],
)
def test_what_a_full_disk_leaves(written: int, looked: int, says: str) -> None:
    """Each number has a sentence that a person can read."""
    failed = ExceptionGroup("a round", [StorageError("The disk is full.")])
    assert str(cut_short(failed, written=written, looked=looked)) == f"The disk is full. {says}"
