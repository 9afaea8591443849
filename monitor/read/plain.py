"""Reads text that is no page: plain text, Markdown, CSV, JSON, shown as it stands."""

from __future__ import annotations

import re

from monitor.model.page import Page, PageKind

#: Raise it when the same bytes would give other text.
_EXTRACTOR = "plain text 1"
_MOST_TEXT = 2_000_000
_LONGEST_TITLE = 200
_MARKDOWN = re.compile(r"^#{1,6}\s+(?P<title>.+?)\s*#*$", re.MULTILINE)
_UNDERLINED = re.compile(r"\A\s*(?P<title>\S.{0,198})\n(?:=|-){3,}\s*$", re.MULTILINE)
#: Characters that no reader sees and that no writer meant.
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")


def read_plain(text: str, *, charset: str, said: str) -> Page:
    """Read text as it stands. The title is a heading on top of it, else nothing: its first line is rarely one.

    ``said`` is the declared type; only Markdown and plain text have headings.
    """
    clean = _NO_TEXT.sub("", text[:_MOST_TEXT]).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")
    body = "\n".join(line.rstrip() for line in clean.split("\n") if line.strip())
    if not body:
        return Page(kind=PageKind.PLAIN, readable=False, unreadable="The file holds no text.", charset=charset)
    headings = "json" not in said and "csv" not in said
    found = (_UNDERLINED.match(clean[:1000]) or _MARKDOWN.search(clean[:10_000])) if headings else None
    title = found["title"].strip()[:_LONGEST_TITLE] if found else ""
    return Page(
        kind=PageKind.PLAIN, title=title, heading=title, text=body, all_text=body, charset=charset, extractor=_EXTRACTOR
    )
