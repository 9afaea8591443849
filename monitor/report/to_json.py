"""A report as JSON by the contract of docs/architecture.md: closed words, null for the unknown, nothing left out."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.resources import files
from typing import Any

from monitor.model.comparison import Change, Edit, Passage, PassageState
from monitor.model.finding import Event, Finding, Item, Mishap, Report, Run
from monitor.model.hush import Hush
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Capture, EvidenceFault
from monitor.model.source import Citation
from monitor.model.verdict import Standing, Verdict
from monitor.report.arrange import unwatched
from monitor.report.mask import mask, mask_prose
from monitor.report.reason import reason
from monitor.report.summarise import concerns
from monitor.report.then import change_seen, compared, page_seen
from monitor.report.when import stamp, stamp_or_none
from monitor.report.wording import landing

#: Version of the contract; it rises when a field changes its meaning or goes.
SCHEMA = 1
#: Control, format and surrogate characters and the two odd line ends: legal in JSON, dangerous on a terminal.
_RISKY = re.compile(
    "[\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u08e2\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff"
    "\ufeff\ufff9-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e007f]"
)


def document(report: Report) -> dict[str, Any]:
    """Give the whole report as plain dicts and lists, in the order of the contract.

    Addresses are masked. An incident of a domain shows as a turn of each failing source that it concerns.
    """
    incidents = report.incidents
    return {
        "schema": SCHEMA,
        "run": run(report.run, report.counts),
        "sources": [source(item, incidents=incidents) for item in report.items],
    }


def write(report: Report) -> str:
    """Write the whole report, one source on a line, with a line break at the end."""
    return "".join(chunks(report))


def chunks(report: Report) -> Iterator[str]:
    """Write the report piece by piece, never more than one source in memory."""
    return stream(report.run, report.counts, report.items, incidents=report.incidents)


def stream(
    of: Run, counts: Mapping[Verdict, int], items: Iterable[Item], *, incidents: Iterable[Finding] = ()
) -> Iterator[str]:
    """Write a report whose items come one by one, from a store of any size."""
    known = tuple(incidents)
    yield f'{{"schema": {SCHEMA},\n "run": {dumps(run(of, counts))},\n "sources": ['
    separator = "\n  "
    for item in items:
        yield f"{separator}{dumps(source(item, incidents=known))}"
        separator = ",\n  "
    yield "]}\n" if separator == "\n  " else "\n ]}\n"


def schema() -> dict[str, Any]:
    """Give the JSON Schema (Draft 2020-12) of what ``write`` writes."""
    text = files("monitor.report").joinpath("report.schema.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def dumps(value: Mapping[str, Any]) -> str:
    """Write one value so that letters of all scripts can be read, and nothing can steer a terminal."""
    written = json.dumps(value, ensure_ascii=False, allow_nan=False)
    # Of ASCII only the last sign steers anything that JSON does not escape by itself; most values are all ASCII.
    return written if written.isascii() and "\x7f" not in written else _RISKY.sub(_escaped, written)


def _escaped(found: re.Match[str]) -> str:
    r"""Write one character as ``\uXXXX``; those beyond the first plane as a pair (RFC 8259 section 7)."""
    return json.dumps(found[0])[1:-1]


def run(of: Run, counts: Mapping[Verdict, int]) -> dict[str, Any]:
    """Give the part about the run."""
    return {
        "id": of.id,
        "started": stamp(of.started),
        "finished": stamp_or_none(of.finished),
        "vantage": of.vantage,
        "offline": of.offline,
        "checked": of.checked,
        "counts": {verdict.value: counts.get(verdict, 0) for verdict in Verdict},
        "mishaps": [_mishap(mishap) for mishap in of.mishaps],
    }


def source(item: Item, *, incidents: Iterable[Finding] = ()) -> dict[str, Any]:
    """Give the part about one source."""
    about, now = item.source, item.standing
    return {
        "id": about.id,
        "url": _masked(about.url),
        "verdict": now.verdict.value,
        "outcome": now.outcome.value if now.outcome else None,
        "reason": mask_prose(reason(now)) or None,
        "rule": now.rule,
        "notes": [note.value for note in now.notes],
        "pin": about.pin.value if about.pin else None,
        "hush": _hush(item.hush),
        "turns": _turns(item, incidents),
        "since": stamp_or_none(now.since),
        "strikes": now.strikes,
        "weak_strikes": now.weak_strikes,
        "checked_at": stamp_or_none(now.checked_at),
        "next_due": stamp_or_none(now.next_due),
        "http_status": now.http_status,
        "final_url": _masked(now.final_url),
        "hops": _hops(now),
        "trouble": now.trouble.value if now.trouble else None,
        "title": now.title or about.work.title,
        "quotes": _quotes(item),
        "change": None if unwatched(item) else _change(now),
        "capture": _capture(now.capture),
        "baseline": _baseline(now),
        "citations": [_citation(citation) for citation in item.citations],
        # Filled once repairs are offered.
        "repairs": [],
        "faults": [_fault(fault) for fault in item.faults],
    }


def _hush(hush: Hush | None) -> dict[str, Any] | None:
    """Give the quiet that a person asked for; null where nobody did, and where it has ended."""
    if hush is None:
        return None
    return {
        "kind": hush.kind.value,
        "by": mask_prose(hush.by) or None,
        "vantage": hush.vantage or None,
        "since": stamp(hush.since),
        "until": hush.until.isoformat() if hush.until else None,
        "why": mask_prose(hush.why) or None,
    }


def _masked(url: str | None) -> str | None:
    """Give an address without its secrets."""
    return None if url is None else mask(url)


def _turns(item: Item, incidents: Iterable[Finding]) -> list[dict[str, str]]:
    """Give what turned in this run; an incident is told with the verdict that the source has now."""
    found = [{"was": turn.was.value, "now": turn.now.value, "event": turn.event.value} for turn in item.turns]
    verdict = item.standing.verdict.value
    if any(concerns(item, (incident.source,)) for incident in incidents) and not any(
        turn.event is Event.INCIDENT for turn in item.turns
    ):
        found.append({"was": verdict, "now": verdict, "event": Event.INCIDENT.value})
    return found


def _hops(now: Standing) -> list[dict[str, Any]]:
    """Give the redirects of the latest look."""
    return [{"url": mask(url), "status": status, "location": _masked(location)} for url, status, location in now.hops]


def _mishap(mishap: Mishap) -> dict[str, Any]:
    """Give something of ours that failed."""
    return {"what": mask_prose(mishap.what), "source": mishap.source}


def _quotes(item: Item) -> list[dict[str, Any]]:
    """Give the cited quotes as they were found last; for those never looked for there was no text to search."""
    found = item.standing.quotes
    known = {passage.key for passage in found}
    waiting = (quote for quote in quotes_of(item.source) if quote.key not in known)
    unread = (
        Passage(exact=quote.exact, prefix=quote.prefix, suffix=quote.suffix, state=PassageState.UNREADABLE)
        for quote in waiting
    )
    return [_quote(passage, item) for passage in (*found, *unread)]


def _quote(passage: Passage, item: Item) -> dict[str, Any]:
    """Give one cited quote and whether it still stands."""
    return {
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "state": passage.state.value,
        "likeness": passage.likeness,
        "found": passage.found,
        "outside": passage.outside,
        "link": landing(passage, item),
        "seen_at": None if passage.state is PassageState.UNREADABLE else stamp_or_none(page_seen(item.standing)),
    }


def _change(now: Standing) -> dict[str, Any] | None:
    """Give how far the page stands from the cited one; null without a baseline, from which alone it can be told."""
    change = compared(now)
    if change is None or now.baseline is None:
        return None
    return {
        **distance(change),
        "note": mask_prose(change.note) or None,
        "stealth": change.stealth,
        "edits": [edit(each) for each in change.edits],
        "seen_at": stamp_or_none(change_seen(now)),
    }


def distance(change: Change) -> dict[str, Any]:
    """Give how far a page stands from another: what kind of change it is, and how much of it there is."""
    return {
        "kind": change.kind.value,
        "likeness": change.likeness,
        "added": change.added,
        "removed": change.removed,
    }


def edit(made: Edit) -> dict[str, Any]:
    """Give one edit: what was said, what is said now, and where."""
    return {
        "was": mask_prose(made.was),
        "now": mask_prose(made.now),
        "after": mask_prose(made.after),
        "heading": mask_prose(made.heading) or None,
        "paragraph": made.paragraph,
    }


def _capture(capture: Capture | None) -> dict[str, Any] | None:
    """Give the latest copy."""
    if capture is None:
        return None
    return {
        "id": capture.id,
        "taken": stamp(capture.taken),
        "file": capture.file,
        "sha256": capture.sha256,
        "kind": capture.kind.value,
    }


def _fault(fault: EvidenceFault) -> dict[str, Any]:
    """Give one kept file that is not as it was written."""
    return {"file": fault.file, "says": fault.says, "since": stamp(fault.since)}


def _baseline(now: Standing) -> dict[str, Any] | None:
    """Give the copy that stands for what was cited, and how the search for one in public archives stands."""
    baseline, recall = now.baseline, now.recall
    if baseline is None:
        return None
    return {
        "capture": baseline.capture,
        "taken": stamp(baseline.taken),
        "origin": baseline.origin.value,
        "archive": baseline.archive or None,
        "url": _masked(baseline.url or None),
        "search": recall.state.value if recall is not None else None,
    }


def _citation(citation: Citation) -> dict[str, Any]:
    """Give one place that leans on the source."""
    return {
        "document": citation.document,
        "line": citation.line,
        "column": citation.column,
        "text": citation.text,
    }
