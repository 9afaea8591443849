"""Worries as SARIF 2.1.0 (OASIS): one rule for each verdict, one result for each place that cites the source."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from monitor import __version__
from monitor.model.finding import Item, Report
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.summarise import headline
from monitor.report.when import stamp, stamp_or_none
from monitor.report.wording import said
from monitor.report.worry import GRADES, SENTENCES, Grade, Spot, Worry, worries

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
#: Name and version of how fingerprints are made; it rises when that changes.
FINGERPRINT = "citation/v1"
#: Code scanning refuses a run with more; the gravest are kept.
MOST_RESULTS = 25_000
_LEVELS = {Grade.ERROR: "error", Grade.WARNING: "warning", Grade.NOTE: "note"}
#: Every rule: those of verdicts first, in their own order, then those of quotes and copies.
_RULES = (*(verdict.value for verdict in Verdict), *(rule for rule in GRADES if rule not in set(Verdict)))


def document(report: Report, *, folder: str = "") -> dict[str, Any]:
    """Give the whole log as plain dicts and lists."""
    return {"$schema": SCHEMA, "version": "2.1.0", "runs": [{**_run(report), "results": list(_all(report, folder))}]}


def write(report: Report, *, folder: str = "") -> str:
    """Write the whole log."""
    return "".join(chunks(report, folder=folder))


def chunks(report: Report, *, folder: str = "") -> Iterator[str]:
    """Write the log piece by piece, one result on a line."""
    run = json.dumps(_run(report))
    yield f'{{"$schema": {json.dumps(SCHEMA)}, "version": "2.1.0", "runs": [\n {run[:-1]},\n  "results": ['
    separator = "\n   "
    for result in _all(report, folder):
        yield f"{separator}{json.dumps(result)}"
        separator = ",\n   "
    yield "]}]}\n"


def _all(report: Report, folder: str) -> Iterator[dict[str, Any]]:
    """Give the results, gravest first, as many as are taken."""
    number = 0
    for worry in worries(report, folder=folder):
        for spot, fingerprint in worry.placed():
            if number == MOST_RESULTS:
                return
            number += 1
            yield _result(worry, spot, fingerprint)


def _run(report: Report) -> dict[str, Any]:
    """Give everything of the run but its results."""
    run = report.run
    invocation: dict[str, Any] = {
        "executionSuccessful": not run.offline,
        "startTimeUtc": stamp(run.started),
        "exitCodeDescription": headline(report),
    }
    if run.finished is not None:
        invocation["endTimeUtc"] = stamp_or_none(run.finished)
    if run.mishaps:
        invocation["toolExecutionNotifications"] = [
            {"level": "warning", "message": {"text": _plain(said(mishap.what)) or "Something failed."}}
            for mishap in run.mishaps
        ]
    return {
        "tool": {
            "driver": {
                "name": "monitor",
                "fullName": "source-monitor",
                "semanticVersion": __version__,
                "version": __version__,
                "rules": [_rule(rule) for rule in _RULES],
            }
        },
        "automationDetails": {"id": "monitor/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "originalUriBaseIds": {"SRCROOT": {"description": {"text": "The folder from which the report was made."}}},
    }


def _rule(rule: str) -> dict[str, Any]:
    """Give one rule; its id is the word that all other formats use."""
    says = SENTENCES.get(rule) or words.VERDICTS[Verdict(rule)]
    grade = GRADES.get(rule)
    return {
        "id": rule,
        "name": "".join(part.capitalize() for part in rule.split("-")),
        "shortDescription": {"text": f"Cited source: {rule}"},
        "fullDescription": {"text": says},
        "help": {"text": f"{says} `monitor show ID` tells all that is known of a source; `monitor diff ID` its text."},
        "defaultConfiguration": {"level": _LEVELS[grade] if grade else "none"},
        "properties": {"tags": ["citations"]},
    }


def _result(worry: Worry, spot: Spot, fingerprint: str) -> dict[str, Any]:
    """Give one worry at one place. ``fixes`` is left out until repairs are offered: SARIF wants none, or whole ones."""
    found: dict[str, Any] = {
        "ruleId": worry.rule,
        "ruleIndex": _RULES.index(worry.rule),
        "kind": "fail",
        "level": _LEVELS[worry.grade],
        "message": {"text": _plain(worry.says)},
        "locations": [{"physicalLocation": _location(spot)}],
        "partialFingerprints": {FINGERPRINT: fingerprint, "primaryLocationLineHash": f"{fingerprint[:16]}:1"},
        "properties": _properties(worry.item, worry),
    }
    if worry.ignored is not None:
        found["suppressions"] = [{"kind": "external", "justification": worry.ignored or "Ignored in the sources file."}]
    return found


def _location(spot: Spot) -> dict[str, Any]:
    """Give a place; columns are counted in code points."""
    region = {"startLine": spot.line} | ({"startColumn": spot.column} if spot.column else {})
    return {"artifactLocation": {"uri": quote(spot.path, safe="/"), "uriBaseId": "SRCROOT"}, "region": region}


def _plain(text: str) -> str:
    """Write a message so that nothing of it is read as a link or a placeholder (SARIF 2.1.0, 3.11.5 and 3.11.6)."""
    escaped = text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
    return escaped.replace("{", "{{").replace("}", "}}")


def _properties(item: Item, worry: Worry) -> Mapping[str, Any]:
    """Give what programs want to know beside the sentence."""
    shown = worry.shown
    return {
        "source": shown.id,
        "url": shown.address.text if shown.address else None,
        "outcome": shown.outcome or None,
        "rule": shown.rule or None,
        "since": stamp_or_none(item.standing.since),
        "finalUrl": shown.final.text if shown.final else None,
    }
