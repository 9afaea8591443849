"""Declarative shadow roots: what stands in them is shown by every browser, so it is read as any other part is."""

from __future__ import annotations

import re
from functools import cache

from monitor.read.charset import is_ascii_compatible

_MODE = b"shadowrootmode"


def may_hold_roots(body: bytes, charset: str) -> bool:
    """Tell whether a page may hold such a root, by its bytes: a text with letters beyond ASCII costs ten times that."""
    return _MODE in body.lower() or not is_ascii_compatible(charset)


def opened(markup: str) -> str:
    """Write templates that are shadow roots as plain boxes; parsers would leave out what stands in them.

    A template within one still waits for a script (HTML standard, 4.12.3).
    """
    if _MODE.decode() not in markup.lower():
        return markup
    written: list[str] = []
    roots: list[bool] = []
    at = 0
    for found in _tags().finditer(markup):
        closing, said = found.groups()
        if closing:
            is_root = roots.pop() if roots else False
            tag = "</div>"
        else:
            is_root = _mode().search(said) is not None
            roots.append(is_root)
            tag = "<div>"
        if is_root:
            written += markup[at : found.start()], tag
            at = found.end()
    return "".join([*written, markup[at:]])


@cache
def _tags() -> re.Pattern[str]:
    """Match the beginning and the end of a template."""
    return re.compile(r"<(/?)template\b([^<>]*)>", re.IGNORECASE)


@cache
def _mode() -> re.Pattern[str]:
    """Match what makes a template a shadow root."""
    return re.compile(r"\bshadowrootmode\s*=\s*[\"']?(?:open|closed)\b", re.IGNORECASE)
