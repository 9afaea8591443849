"""Parts of a page: CSS selectors and regular expressions, each tried before it is believed."""

from __future__ import annotations

import re
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.nodes import Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.shapes import Json, scalar
from monitor.documents.sources_yaml.words import check_comment

_LONGEST = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Selector:
    """A CSS selector."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give it as it stands."""
        return _compiled(
            node,
            notes,
            "CSS selector",
            selector_fault,
            instead='write it as in a style sheet: "main article"',
            rule="selector",
        )

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "minLength": 1, "maxLength": _LONGEST}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A regular expression."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give it as it stands."""
        return _compiled(
            node,
            notes,
            "regular expression",
            pattern_fault,
            instead="look at its brackets and backslashes; single quotes keep both: '\\d+ comments'",
            rule="pattern",
        )

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "minLength": 1, "maxLength": _LONGEST}


@lru_cache(maxsize=1024)
def selector_fault(text: str) -> str | None:
    """Say why a CSS selector cannot be used, or None where it can."""
    import soupsieve  # noqa: PLC0415 - dear to load, and most files hold no selector

    try:
        soupsieve.compile(text)
    except NotImplementedError:  # soupsieve says so of these alone
        return "a pseudo-element (::before and the like) is no part of a page's text"
    except (soupsieve.SelectorSyntaxError, ValueError, RecursionError) as error:
        return str(error).partition("\n")[0].rstrip(".:").lower().replace("invalid", "unexpected") or "it is not CSS"
    return None


@lru_cache(maxsize=1024)
def pattern_fault(text: str) -> str | None:
    """Say why a regular expression cannot be used, or None where it can."""
    try:
        with warnings.catch_warnings():
            # What may mean something else in a later Python is no fault today.
            warnings.simplefilter("ignore")
            re.compile(text)
    except (re.error, OverflowError, RecursionError) as error:
        return str(error)
    return None


def _compiled(
    node: Node, notes: Notes, called: str, fault_of: Callable[[str], str | None], *, instead: str, rule: str
) -> str | None:
    """Give the text if it can be used as what it is called."""
    if (found := scalar(node, notes, f"one {called}")) is None:
        return None
    check_comment(found, notes)
    text = found.text
    if not text or len(text) > _LONGEST:
        fault: str | None = "it is empty" if not text else f"it has more than {_LONGEST} characters"
    else:
        fault = fault_of(text)
    if fault is None:
        return text
    notes.error(found.start, f"the {called} {shown(text)} cannot be used: {fault}", instead, rule=rule)
    return None
