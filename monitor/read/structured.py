"""What a page says of itself in JSON-LD: who wrote it, when, and whether it is free to read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

#: An ISO 8601 date or date and time, whole or partial, at the beginning of a value.
_ISO = re.compile(
    r"(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?))?)?)?$"
)
_NO_CONTROL = re.compile(r"[\x00-\x1f]")
_WRAPPING = re.compile(
    r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>|;)\s*$"
)
_MOST_BYTES = 500_000
_MOST_NODES = 2_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Structured:
    """What structured data declares; empty where it says nothing."""

    authors: tuple[str, ...] = ()
    published: str | None = None
    modified: str | None = None
    #: ``isAccessibleForFree``.
    free: bool | None = None
    #: ``cssSelector`` of the parts that are not free.
    paywalled_parts: tuple[str, ...] = ()
    headline: str = ""
    #: ``articleBody``: the text of an article stands in it.
    has_body: bool = False


def structured(scripts: Iterable[str]) -> Structured:
    """Read every JSON-LD script of a page: single things, lists and graphs; what is broken is passed over.

    The schema.org paper on paywalled content: https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
    """
    nodes = [node for script in scripts for node in _nodes(_load(script))]
    articles = [node for node in nodes if _is_writing(node)] or nodes
    free = [_truth(node["isAccessibleForFree"]) for node in nodes if "isAccessibleForFree" in node]
    return Structured(
        authors=next((names for node in articles if (names := tuple(_names(node.get("author"))))), ()),
        published=_first_date(articles, "datePublished"),
        modified=_first_date(articles, "dateModified"),
        free=False if False in free else (True if True in free else None),
        paywalled_parts=tuple(dict.fromkeys(part for node in nodes for part in _paid(node)))[:20],
        headline=next((fold(str(node["headline"])) for node in articles if node.get("headline")), ""),
        has_body=any(isinstance(node.get("articleBody"), str) and node["articleBody"].strip() for node in nodes),
    )


def iso_date(value: object) -> str | None:
    """Give a declared date in ISO 8601, as precise as it is; None for what is no such date."""
    found = _ISO.match(fold(value)) if isinstance(value, str) else None
    if not found:
        return None
    year, month, day, clock = found.groups()
    date = "-".join([year, *(part.zfill(2) for part in (month, day) if part)])
    return f"{date}T{clock.replace(' ', '')}" if clock else date


def fold(words: str) -> str:
    """Make one line of it, in characters that can be written down again."""
    return " ".join(words.encode("utf-8", "replace").decode("utf-8").split())


def _load(script: str) -> Any:
    """Read JSON as people write it into pages: in comments, with raw line breaks, with a semicolon behind it."""
    if len(script) > _MOST_BYTES:
        return None
    try:
        return msgspec.json.decode(script.encode("utf-8", "replace"))
    except (msgspec.DecodeError, RecursionError):
        pass
    bare = script
    for _ in range(3):
        bare = _WRAPPING.sub("", bare)
    try:
        return json.loads(_NO_CONTROL.sub(" ", bare), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """Give the things that stand on top of a document, in its lists and graphs, and what its pages are about."""
    waiting, seen = [data], 0
    while waiting and seen < _MOST_NODES:
        thing = waiting.pop(0)
        seen += 1
        if isinstance(thing, list):
            waiting.extend(thing[:200])
        elif isinstance(thing, dict):
            yield thing
            waiting.extend(thing[key] for key in ("@graph", "mainEntity", "mainEntityOfPage") if key in thing)


def _is_writing(node: dict[str, Any]) -> bool:
    """Tell an article from an organisation, a list of links and the like."""
    kinds = node.get("@type")
    names = kinds if isinstance(kinds, list) else [kinds]
    return any(
        isinstance(name, str) and name.endswith(("Article", "Posting", "Report", "CreativeWork")) for name in names
    )


def _names(author: Any) -> Iterator[str]:
    """Give the names of authors, however they are wrapped."""
    for one in author if isinstance(author, list) else [author]:
        name = one.get("name") if isinstance(one, dict) else one
        for said in name if isinstance(name, list) else [name]:
            if isinstance(said, str) and (clean := fold(said)) and "://" not in clean and len(clean) < 200:
                yield clean


def _first_date(nodes: Iterable[dict[str, Any]], key: str) -> str | None:
    """Give the first date that is one."""
    return next((date for node in nodes if (date := iso_date(node.get(key)))), None)


def _truth(value: Any) -> bool | None:
    """Read the many ways in which people write true and false."""
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower().rpartition("/")[2]
    return {"true": True, "false": False, "1": True, "0": False, "yes": True, "no": False}.get(word)


def _paid(node: dict[str, Any]) -> Iterator[str]:
    """Give the selectors of the parts that cost money."""
    parts = node.get("hasPart")
    for part in parts if isinstance(parts, list) else [parts]:
        if isinstance(part, dict) and _truth(part.get("isAccessibleForFree")) is False:
            chosen = part.get("cssSelector")
            for selector in chosen if isinstance(chosen, list) else [chosen]:
                if isinstance(selector, str) and selector.strip():
                    yield fold(selector)[:200]
