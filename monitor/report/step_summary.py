"""A report as the summary of a GitHub workflow step: Markdown, cut where GitHub would refuse it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.model.finding import Report
from monitor.report.markdown import FOLD, UNFOLD
from monitor.report.markdown import chunks as markdown

#: Bytes that GitHub takes from one step; a longer summary is refused whole.
MOST_BYTES = 1_048_576
_CUT = "\n\n*The rest does not fit into a step summary. `monitor report --format html` shows all of it.*\n"
#: Left free for what other commands of the step write.
_SPARE = 4_096


def write(report: Report) -> str:
    """Write the summary."""
    return "".join(chunks(report))


def chunks(report: Report) -> Iterator[str]:
    """Write the summary piece by piece, at most 1 MiB of UTF-8 less a little."""
    yield from within(markdown(report), MOST_BYTES - _SPARE)


def within(pieces: Iterable[str], most: int, *, cut: str = _CUT) -> Iterator[str]:
    """Give pieces as long as all of them, and the sentence that says that there is more, have at most so many bytes.

    What was folded when the end came is closed.
    """
    room = most - len((UNFOLD + cut).encode())
    folded, left = False, room
    for piece in pieces:
        left -= len(piece.encode("utf-8", "replace"))
        if left < 0:
            yield f"{UNFOLD if folded else ''}{cut}"
            return
        folded = (folded or piece == FOLD) and piece != UNFOLD
        yield piece
