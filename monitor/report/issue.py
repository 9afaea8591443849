"""A report as the body of the one living issue: what is wrong, where it is cited, what to do; never too long."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from hashlib import sha256

from monitor.model.finding import Item, Report
from monitor.model.verdict import Verdict
from monitor.report.card import card
from monitor.report.markdown import code, plain
from monitor.report.summarise import headline, held
from monitor.report.when import minute
from monitor.report.worry import SENTENCES, Grade, Worry, worries

#: By this the issue is found again; it begins our part of the body, and no other issue holds it.
MARKER = "<!-- source-monitor: the living issue -->"
#: GitHub refuses a longer body; it counts characters, and we count those beyond the first plane twice to be sure.
MOST_LETTERS = 65_536
#: Left free for what whoever posts it may add.
_SPARE = 1_024
_MOST_PLACES = 5
_MOST_PENDING = 50
#: An entry that somebody ticked off, with the name of its worry at the end of the line.
_TICKED = re.compile(r"^[ \t]*[-*+] \[[xX]\] .*<!-- ([0-9a-f]{8}) -->\s*$", re.MULTILINE)


def token(rule: str, source: str) -> str:
    """Name one worry about one source, in eight hex digits."""
    return sha256(f"{rule}\0{source}".encode("utf-8", "surrogatepass")).hexdigest()[:8]


def ticked(body: str) -> frozenset[str]:
    """Give the names of the worries that people ticked off in a body."""
    return frozenset(_TICKED.findall(body.replace("\r\n", "\n")))


def title(report: Report, *, undecided: int = 0) -> str:
    """Give the title of the issue; it stays the same as long as the same is wrong. Mere notes are not counted.

    ``undecided`` is how many sources were told that nobody can judge now: with them nothing is well.
    """
    number = len({worry.item.source.id for worry in _open(report) if worry.grade is not Grade.NOTE})
    said = [f"{number:,} need{'s' if number == 1 else ''} a look"] if number else []
    said += [f"{undecided:,} cannot be judged now"] if undecided else []
    if not said and report.items and all(held(item) is Verdict.NEW for item in report.items):
        said = ["nobody has looked yet"]
    return f"Cited sources: {', '.join(said) or 'all is well'}"


def write(report: Report, *, folder: str = "") -> str:
    """Write the body of the issue."""
    return "".join(chunks(report, folder=folder))


def chunks(
    report: Report,
    *,
    folder: str = "",
    state: str = "",
    most: int = MOST_LETTERS,
    done: frozenset[str] = frozenset(),
    undecided: Sequence[tuple[Item, str]] = (),
) -> Iterator[str]:
    """Write the body piece by piece, gravest first; what does not fit is counted at the end.

    ``state`` is a comment of one line for whoever keeps the issue, ``most`` how many letters are taken, ``done`` the
    names of the worries that people ticked off, ``undecided`` what was told and cannot be judged now, with the rule.
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
        name = token(worry.rule, worry.item.source.id)
        piece = heading + _once(_worry(worry, name, done=name in done))
        more = f"\n{len(found) - number:,} more do not fit here; `monitor report --format html` shows them all.\n"
        if _letters(piece) + _letters(more) > left:
            yield more
            break
        left -= _letters(piece)
        rule = worry.rule
        yield piece
    pending = _once(_undecided(undecided)) if undecided else ""
    if pending and _letters(pending) <= left:
        yield pending
    elif pending:
        yield f"\n{len(undecided):,} that stood here before cannot be judged now.\n"
    if not found and not undecided and not report.run.offline:
        yield _nothing(report)
    yield end


def _nothing(report: Report) -> str:
    """Say that nothing needs anybody, where that was looked at."""
    waiting = sum(held(item) is Verdict.NEW for item in report.items)
    if not waiting:
        return "\nNothing needs you.\n"
    of = "" if waiting == len(report.items) else f"; {len(report.items) - waiting:,} others need nobody"
    return f"\nNobody has looked at {waiting:,} source{'' if waiting == 1 else 's'} yet{of}.\n"


def _undecided(pending: Sequence[tuple[Item, str]]) -> str:
    """Say what stood here before, and how it stands while nobody can tell."""
    lines = [
        "\n### cannot tell\n",
        "These stood here before. Nobody can say now whether they are well again, so they are not called well.\n",
    ]
    for item, rule in pending[:_MOST_PENDING]:
        shown = card(item)
        why = plain(shown.reason) or "nobody has looked since"
        lines.append(f"- “{plain(shown.title)}”, {rule} before, is {held(item).value} now: {why}")
        lines.append(f"  - Look closer: {code(f'monitor show {shown.id}')}")
    more = len(pending) - _MOST_PENDING
    return "\n".join([*lines, *([f"- and {more:,} more"] if more > 0 else []), ""])


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


def _worry(worry: Worry, name: str, *, done: bool) -> str:
    """Write one worry as an item to tick off, with its name, by which the tick is found again."""
    shown = worry.shown
    lines = [f"- [{'x' if done else ' '}] {plain(worry.says)} <!-- {name} -->"]
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
