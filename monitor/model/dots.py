"""Dot segments of a path: taken out as browsers take them out before they ask."""

from __future__ import annotations

import re

#: A dot as it may be encoded; to browsers it is one all the same (WHATWG URL, section 4.4).
_DOT = re.compile("%2e", re.IGNORECASE)


def may_hold_dots(url: str) -> bool:
    """Tell whether dot segments may stand in an address, at the cost of two searches."""
    return "/." in url or "/%2" in url


def undotted(path: str) -> str:
    """Take the dot segments out of the path of a web address (RFC 3986 section 5.2.4).

    Empty segments stay, and nothing leads above the root. What ended with a dot segment is a folder.
    """
    segments: list[str] = []
    ends = ""
    for segment in path.removeprefix("/").split("/"):
        ends = _DOT.sub(".", segment) if "%" in segment else segment
        if ends == "..":
            del segments[-1:]
        elif ends != ".":
            segments.append(segment)
    return f"/{'/'.join(segments)}{'/' if ends in ('.', '..') and segments else ''}"
