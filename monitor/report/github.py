"""Worries as annotations of a GitHub workflow: the gravest ten of a kind, each on the line that cites the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from monitor.model.finding import Report
from monitor.model.source import Remark, Severity
from monitor.report.summarise import headline
from monitor.report.tame import tame
from monitor.report.worry import Grade, Spot, Worry, worries

#: GitHub shows so many annotations of a kind for one step, and drops the rest without a word.
MOST_OF_A_KIND = 10
#: GitHub cuts longer messages off; ours end before.
MOST_LETTERS = 1_000
_KINDS = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.NOTE: "notice"}
_MORE = "the whole list is in the step summary (--format step-summary)"


def write(report: Report, *, folder: str = "") -> str:
    """Write the annotations, one command on a line."""
    return "".join(chunks(report, folder=folder))


def chunks(report: Report, *, folder: str = "") -> Iterator[str]:
    """Write the annotations one by one, gravest first; the last of a kind that does not fit says how many more.

    Workflow commands are read from standard output, one a line, with ``%``, line breaks, and in properties colons
    and commas written as percent signs and hex digits. Where more than ten of a kind are to be told, nine are, and
    the tenth counts the others.
    """
    if report.run.offline:
        yield command("warning", None, "monitor", headline(report))
        return
    found = [worry for worry in worries(report, folder=folder) if worry.ignored is None]
    for grade, kind in _KINDS.items():
        of_kind = [worry for worry in found if worry.grade is grade]
        fitting = of_kind if len(of_kind) <= MOST_OF_A_KIND else of_kind[: MOST_OF_A_KIND - 1]
        for worry in fitting:
            yield command(kind, worry.spots[0], f"{worry.rule}: {worry.shown.id}", _message(worry))
        if left := len(of_kind) - len(fitting):
            yield command(kind, None, "monitor", f"{left:,} more like these; {_MORE}.")


def remarks(found: Iterable[Remark]) -> Iterator[str]:
    """Write what `monitor lint` says as annotations, each at its place."""
    kinds = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
    for remark in found:
        spot = Spot(path=tame(remark.file), line=remark.line, column=remark.column)
        tail = f" ({tame(remark.instead)})" if remark.instead else ""
        yield command(kinds[remark.severity], spot, f"lint: {remark.rule}", f"{tame(remark.what)}{tail}")


def _message(worry: Worry) -> str:
    """Say what is wrong, the address, where else it is cited, and how to look closer."""
    lines = [f"{worry.says}"]
    if worry.shown.address and worry.shown.address.text not in worry.says:
        lines.append(worry.shown.address.text)
    if len(worry.spots) > 1:
        others = ", ".join(str(spot) for spot in worry.spots[1:4])
        lines.append(f"Cited too at {others}{', ...' if len(worry.spots) > 4 else ''}")
    return "\n".join(line if len(line) <= MOST_LETTERS else f"{line[: MOST_LETTERS - 1]}…" for line in lines)


def command(kind: str, spot: Spot | None, title: str, message: str) -> str:
    """Write one workflow command: ``error``, ``warning`` or ``notice``, at a place where there is one."""
    properties = {}
    if spot is not None:
        properties = {"file": spot.path, "line": str(spot.line)}
        if spot.column:
            properties["col"] = str(spot.column)
    properties["title"] = title
    written = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {written}::{_data(message)}\n"


def _data(text: str) -> str:
    """Escape a message: what follows a line break would be read as a command of its own."""
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape the value of a property, which a colon or a comma would end."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
