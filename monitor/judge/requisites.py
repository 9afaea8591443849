"""Which images and styles a page needs to look as it did: read out of srcset and CSS, in linear time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urldefrag, urljoin

from monitor.model.outside import usable
from monitor.model.page import Requisite, RequisiteKind
from monitor.model.stylesheet import without_comments

#: Characters of one stylesheet that are read; what stands beyond is not fetched.
MOST_CSS = 1_000_000
#: Requisites that one page or stylesheet may name; no setting fetches more.
MOST_NAMED = 500
#: Links of one stylesheet that are resolved, most of which may lead nowhere.
_MOST_TRIED = 10 * MOST_NAMED
_LONGEST = 4096
_IMPORT = re.compile(r"@import\s{0,20}(?:url\(\s{0,20})?[\"']?([^\"'()\s;]{1,4096})", re.IGNORECASE)
_URL = re.compile(r"url\(\s{0,20}[\"']?([^\"'()\s]{1,4096})", re.IGNORECASE)
_FONT = re.compile(r"\.(?:woff2?|ttf|otf|eot)$", re.IGNORECASE)
_CANDIDATE = re.compile(r"(\S+)(?:\s+(\d{1,6}(?:\.\d{1,6})?)[wx])?")


def resolved(link: str, base: str, kind: RequisiteKind) -> Requisite | None:
    """Resolve one link as a browser would, its fragment left out; None for data: and what else is no web address."""
    bare = re.sub(r"[\t\r\n]", "", link.strip())
    if not bare or len(bare) > _LONGEST or bare.startswith("#"):
        return None
    try:
        url = urldefrag(urljoin(base, bare)).url
    except ValueError:
        return None
    return Requisite(url=url, kind=kind) if usable(url) is not None else None


def densest(srcset: str) -> str:
    """Give the candidate of a srcset with the most pixels; the first where none tells."""
    best, link = -1.0, ""
    for candidate in srcset[: 10 * _LONGEST].split(", "):
        found = _CANDIDATE.match(candidate.strip().strip(","))
        if found is not None and float(found[2] or 1) > best:
            best, link = float(found[2] or 1), found[1]
    return link


def of_style(css: str, base: str) -> tuple[Requisite, ...]:
    """Give what a stylesheet needs: those that it imports, then its images; fonts are left out."""
    text = without_comments(css[:MOST_CSS])
    imported = dict.fromkeys(_resolved(_IMPORT, text, base, RequisiteKind.STYLE))
    sheets = {each.url for each in imported}
    images = dict.fromkeys(each for each in _resolved(_URL, text, base, RequisiteKind.IMAGE) if each.url not in sheets)
    return (*imported, *images)[:MOST_NAMED]


def _resolved(pattern: re.Pattern[str], text: str, base: str, kind: RequisiteKind) -> Iterator[Requisite]:
    """Give what a pattern finds, as far as it leads to the web."""
    for found in islice(pattern.finditer(text), _MOST_TRIED):
        each = resolved(found[1], base, kind)
        if each is not None and not _FONT.search(each.url.partition("?")[0]):
            yield each
