"""Reads links: the Link header (RFC 8288), and the list that a TimeMap is (RFC 6690, RFC 7089 section 5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_NEXT = re.compile(r"[\s,]*<([^>]*)>")
_PARAMETER = re.compile(r"\s*;\s*([!#$&+.^_`|~0-9A-Za-z-]+\*?)(?:\s*=\s*(?:\"((?:[^\"\\]|\\.)*)\"|([^\s;,\"]+)))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One link: where to, in which relations, and what else is said of it. Names are lowercase."""

    url: str
    relations: frozenset[str]
    says: Mapping[str, str]


def links(text: str) -> Iterator[Link]:
    """Give the links of a header or of a list, in order. What is no link ends it: a list may be cut anywhere."""
    place = 0
    while (begins := _NEXT.match(text, place)) is not None:
        place = begins.end()
        says: dict[str, str] = {}
        while (found := _PARAMETER.match(text, place)) is not None:
            place = found.end()
            quoted, plain = found[2], found[3]
            value = re.sub(r"\\(.)", r"\1", quoted) if quoted is not None else plain or ""
            # The first of a name counts (RFC 8288 section 3).
            says.setdefault(found[1].lower(), value)
        yield Link(url=begins[1].strip(), relations=frozenset(says.get("rel", "").lower().split()), says=says)
