"""The page that was cited, in words: which copy stands for it, of when, from where, and how sure that is."""

from __future__ import annotations

from monitor.model.memento import Recall, Search
from monitor.model.snapshot import Baseline, Origin
from monitor.model.verdict import Standing
from monitor.report.mask import mask_prose
from monitor.report.tame import tame
from monitor.report.when import day, minute


def baseline(standing: Standing) -> str:
    """Say what a source is compared with, and what became of the search in public archives; empty for no baseline."""
    found = standing.baseline
    if found is None:
        return ""
    more = search(standing.recall) if found.origin is Origin.FIRST_LOOK else ""
    return f"{tame(found.capture)}, taken {minute(found.taken)} {_where(found)}{f'; {more}' if more else ''}"


def chosen(standing: Standing) -> str:
    """Say why an archive's copy stands for what was cited, and others do not; no full stop, empty for no such copy."""
    found, recall = standing.baseline, standing.recall
    ours = found is not None and found.origin is Origin.MEMENTO
    return search(recall) if ours and recall is not None and recall.state is Search.FOUND else ""


def against(standing: Standing) -> str:
    """Say in one short sentence which page was compared with; empty for no baseline."""
    found = standing.baseline
    return f"Compared with the page of {day(found.taken)}, {_where(found)}." if found is not None else ""


def _where(found: Baseline) -> str:
    """Say where a copy comes from, with the closed word for it."""
    archive = f" by the public archive {tame(found.archive)}" if found.archive else ""
    chosen = {
        Origin.FIRST_LOOK: "at our first good look",
        Origin.MEMENTO: archive.strip() or "by a public archive",
        Origin.PERSON: f"{archive.strip()}, chosen by a person".lstrip(", "),
    }[found.origin]
    return f"{chosen} ({found.origin.value})"


def search(recall: Recall | None) -> str:
    """Say how the search in public archives stands, without a full stop; empty where nobody has searched."""
    if recall is None:
        return ""
    says = tame(mask_prose(recall.says)).rstrip(".")
    match recall.state:
        case Search.WAITING:
            until = f", asked again after {minute(recall.not_before)}" if recall.not_before else ""
            return f"provisional, for public archives did not answer yet{until}"
        case Search.GIVEN_UP:
            return f"public archives did not answer, {recall.tries} times"
        case Search.NONE:
            return says[:1].lower() + says[1:]
    return says
