"""A report as the body of the one living issue: what is wrong, where it is cited, what to do; never too long."""

from __future__ import annotations

from collections.abc import Iterator

from monitor.model.finding import Report
from monitor.report.markdown import code, plain
from monitor.report.summarise import headline
from monitor.report.when import minute
from monitor.report.worry import SENTENCES, Grade, Worry, worries

#: By this the issue is found again; it stands first in the body, and no other issue holds it.
MARKER = "<!-- source-monitor: the living issue -->"
#: GitHub refuses a longer body; it counts characters, and we count those beyond the first plane twice to be sure.
MOST_LETTERS = 65_536
#: Left free for what whoever posts it may add.
_SPARE = 1_024
_MOST_PLACES = 5


def title(report: Report) -> str:
    """Give the title of the issue; it stays the same as long as the same is wrong. Mere notes are not counted."""
    number = len({worry.item.source.id for worry in _open(report) if worry.grade is not Grade.NOTE})
    return (
        f"Cited sources: {number:,} need{'s' if number == 1 else ''} a look" if number else "Cited sources: all is well"
    )


def write(report: Report, *, folder: str = "") -> str:
    """Write the body of the issue."""
    return "".join(chunks(report, folder=folder))


def chunks(report: Report, *, folder: str = "", state: str = "", most: int = MOST_LETTERS) -> Iterator[str]:
    """Write the body piece by piece, gravest first; what does not fit is counted at the end.

    ``state`` is a comment of one line for whoever keeps the issue, ``most`` how many letters are taken.
    """
    found = _open(report, folder)
    end = _once(
        f"\nRun {code(report.run.id)}, {minute(report.run.started)}, looked at from {plain(report.run.vantage)}.\n"
    )
    head = f"{MARKER}\n{state}{state and chr(10)}**{plain(headline(report))}**\n"
    left = most - _SPARE - _letters(head) - _letters(end)
    yield head
    rule = ""
    for number, worry in enumerate(found):
        heading = "" if worry.rule == rule else f"\n### {worry.rule}\n\n{plain(SENTENCES[worry.rule])}\n\n"
        piece = heading + _once(_worry(worry))
        more = f"\n{len(found) - number:,} more do not fit here; `monitor report --format html` shows them all.\n"
        if _letters(piece) + _letters(more) > left:
            yield more
            break
        left -= _letters(piece)
        rule = worry.rule
        yield piece
    if not found and not report.run.offline:
        yield "\nNothing needs you.\n"
    yield end


def _open(report: Report, folder: str = "") -> list[Worry]:
    """Give the worries that a person wants to hear of."""
    return [worry for worry in worries(report, folder=folder) if worry.ignored is None]


def _letters(text: str) -> int:
    """Count letters as the strictest of those who count would."""
    return len(text.encode("utf-16-le", "replace")) // 2


def _once(text: str) -> str:
    """Keep words of others from passing for the marker."""
    return text.replace("<!-- source-monitor", "<!-- source\u200b-monitor").replace(
        "the living issue", "the living\u200b issue"
    )


def _worry(worry: Worry) -> str:
    """Write one worry as an item to tick off."""
    shown = worry.shown
    lines = [f"- [ ] {plain(worry.says)}"]
    if shown.claim and shown.claim != shown.title:
        lines.append(f"Claim: {plain(shown.claim)}")
    if shown.address:
        lines.append(f"Address: {code(shown.address.text)}")
    if shown.final:
        lines.append(f"Now at: {code(shown.final.text)}")
    places = ", ".join(code(str(spot)) for spot in worry.spots[:_MOST_PLACES])
    more = f" and {len(worry.spots) - _MOST_PLACES} more" if len(worry.spots) > _MOST_PLACES else ""
    lines.append(f"Cited in {places}{more}")
    if shown.copy:
        lines.append(f"Our copy: {code(shown.copy.file)}, taken {shown.copy.taken}")
    lines.append(f"Look closer: {code(f'monitor show {shown.id}')}")
    return "\n  - ".join(lines) + "\n"
