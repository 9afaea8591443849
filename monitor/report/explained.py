"""An explanation, or what judging again would change, as JSON: closed words, null for the unknown."""

from __future__ import annotations

from typing import Any

from monitor.model.comparison import ChangeKind
from monitor.model.explanation import Again, Explanation, Rejudged, Why
from monitor.model.verdict import Judgement
from monitor.report.believing import believing
from monitor.report.then import change_seen, compared
from monitor.report.to_json import distance, edit
from monitor.report.when import stamp, stamp_or_none


def explanation(why: Why) -> dict[str, Any]:
    """Give an explanation as plain dicts and lists."""
    return {
        "schema": 1,
        "source": why.item.source.id,
        "verdict": why.item.standing.verdict.value,
        "last": _look(why.last),
        "read": _look(why.read) if why.read is not None else None,
        "today": why.today or None,
        "change": _change(why),
    }


def _change(why: Why) -> dict[str, Any] | None:
    """Give what differs from the cited page, what makes it telling, and by which rule it is believed."""
    told = compared(why.item.standing)
    if told is None:
        return None
    return {
        **distance(told),
        "seen_at": stamp_or_none(change_seen(why.item.standing)),
        "edits": [{**edit(each), "decided_by": decided or None} for each, decided in why.edits],
        "believed": believing(why.item.standing) or None,
    }


def rejudged(found: Rejudged) -> dict[str, Any]:
    """Give what judging again would change as plain dicts and lists."""
    return {
        "schema": 1,
        "looks": found.looks,
        "unjudged": found.unjudged,
        "unlisted": found.unlisted,
        "verdicts": [_again(again) for again in found.verdicts_that_differ],
        "looks_that_differ": [_again(again) for again in found.looks_that_differ],
    }


def _look(told: Explanation) -> dict[str, Any]:
    return {
        "at": stamp(told.at),
        **_judgement(told.judgement),
        "rule_says": told.rule_says,
        "asked": list(told.asked),
        "signs": [{"says": sign.says, "well": sign.well} for sign in told.signs],
        "others": [_judgement(other) for other in told.others],
        "capture": told.capture,
    }


def _judgement(judgement: Judgement) -> dict[str, Any]:
    return {"outcome": judgement.outcome.value, "rule": judgement.rule, "reason": judgement.reason}


def _again(again: Again) -> dict[str, Any]:
    return {
        "source": again.source,
        "at": stamp(again.at),
        "capture": again.capture,
        "was": _said(again.was, again.change_was),
        "now": _said(again.now, again.change_now),
        "reason": again.reason,
        "unjudged": again.unjudged or None,
    }


def _said(said: tuple[Any, str | None, Any], change: ChangeKind | None) -> dict[str, str | None]:
    outcome, rule, verdict = said
    return {
        "outcome": outcome and outcome.value,
        "rule": rule,
        "verdict": verdict and verdict.value,
        "change": change and change.value,
    }
