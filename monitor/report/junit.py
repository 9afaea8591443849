"""A report as JUnit XML: a source is a test case; what should fail a run fails, what we could not tell is skipped."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.model.finding import Item, Report
from monitor.model.verdict import Verdict
from monitor.report.card import card
from monitor.report.elements import DECLARATION, element, start
from monitor.report.elements import text as xml
from monitor.report.summarise import headline, held
from monitor.report.tame import tame
from monitor.report.when import stamp
from monitor.report.worry import Grade, Worry, day_of, of_item, spots

#: "We could not tell" is neither a pass nor a failure.
_UNTOLD = frozenset({Verdict.NEW, Verdict.UNKNOWN, Verdict.BLOCKED, Verdict.FAILING})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Case:
    """One source as a test case."""

    item: Item
    failures: tuple[Worry, ...]
    #: Why it is neither passed nor failed; None where it is one of them.
    skipped: str | None
    #: What a person may want to know though it passed.
    remarks: tuple[Worry, ...]


def write(report: Report, *, folder: str = "") -> str:
    """Write the whole report."""
    return "".join(chunks(report, folder=folder))


def chunks(report: Report, *, folder: str = "") -> Iterator[str]:
    """Write the report piece by piece; an offline run is one error of ours and no statement about any source."""
    run = report.run
    seconds = f"{max((run.finished - run.started).total_seconds(), 0):.3f}" if run.finished else "0"
    if run.offline:
        totals = {"tests": 1, "failures": 0, "errors": 1, "skipped": 0, "time": seconds}
        yield _opened(report, totals)
        yield f"{start('testcase', {'classname': 'monitor', 'name': 'the run itself', 'time': seconds})}\n"
        yield f"{element('error', '', {'type': 'offline', 'message': headline(report)})}\n</testcase>\n"
    else:
        today = day_of(report)
        cases = [_case(item, of_item(item, today, folder=folder)) for item in report.items]
        totals = {
            "tests": len(cases),
            "failures": sum(bool(case.failures) for case in cases),
            "errors": 0,
            "skipped": sum(case.skipped is not None for case in cases),
            "time": seconds,
        }
        yield _opened(report, totals)
        for case in cases:
            yield _written(case, folder)
    yield "</testsuite>\n</testsuites>\n"


def _opened(report: Report, totals: dict[str, object]) -> str:
    """Open the suites; there is one."""
    suite = {"name": "cited sources", **totals, "timestamp": stamp(report.run.started)[:19]}
    properties = "".join(
        element("property", "", {"name": name, "value": value})
        for name, value in (
            ("run", tame(report.run.id)),
            ("vantage", tame(report.run.vantage)),
            ("summary", headline(report)),
        )
    )
    opened = f"{start('testsuites', {'name': 'monitor', **totals})}\n{start('testsuite', suite)}\n"
    return f"{DECLARATION}{opened}<properties>{properties}</properties>\n"


def _case(item: Item, worries: tuple[Worry, ...]) -> _Case:
    """Decide what a source is to a test runner: the same that ends a run with 1 when nobody says otherwise."""
    failures = tuple(worry for worry in worries if worry.grade is Grade.ERROR and worry.ignored is None)
    skipped = None
    if not failures:
        hushed = [worry for worry in worries if worry.ignored is not None]
        if hushed:
            skipped = f"ignored: {hushed[0].ignored}" if hushed[0].ignored else "ignored in the sources file"
        elif held(item) in _UNTOLD:
            skipped = f"{held(item).value}: {card(item).reason or 'nobody could tell'}"
    return _Case(
        item=item,
        failures=failures,
        skipped=skipped,
        remarks=tuple(worry for worry in worries if worry not in failures),
    )


def _written(case: _Case, folder: str) -> str:
    """Write one test case, grouped by the document that cites the source first."""
    shown, spot = card(case.item), spots(case.item, folder)[0]
    attributes = {
        "classname": spot.path,
        "name": shown.id or "source",
        "file": spot.path,
        "line": spot.line,
        "time": "0",
    }
    inner = ""
    if case.failures:
        # A second failure of one case is lost on most readers: one element tells all.
        first = case.failures[0]
        said = "\n".join(worry.says for worry in case.failures)
        told = "\n".join(part for part in (said, *_facts(case)) if part)
        inner += f"{element('failure', told, {'type': first.rule, 'message': first.says})}\n"
    elif case.skipped is not None:
        inner += f"{element('skipped', '', {'message': case.skipped})}\n"
    remarks = "\n".join(worry.says for worry in case.remarks)
    if remarks:
        inner += f"<system-out>{xml(remarks)}</system-out>\n"
    return f"{start('testcase', attributes)}\n{inner}</testcase>\n"


def _facts(case: _Case) -> tuple[str, ...]:
    """Give what a person needs to look closer."""
    shown = card(case.item)
    address, copy = shown.address, shown.copy
    return (
        f"Claim: {shown.claim}" if shown.claim else "",
        f"Address: {address.text}" if address else "",
        f"Our copy: {copy.file}, taken {copy.taken}" if copy else "",
        *(f"Cited in {place}" for place, _ in shown.citations),
    )
