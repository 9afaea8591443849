"""What may show people something where no word stands: handlers, style sheets that draw, words for other readers."""

from __future__ import annotations

import re
from functools import cache

from resiliparse.parse.html import DocumentNode

from monitor.read.facts import Facts

#: What a browser draws or runs without an element of its own.
_DRAWS = (
    '[onload], [background], [style*="url(" i], [style*="content:" i],'
    ' link[rel~="modulepreload" i], link[rel="preload" i][as="script" i]'
)


def is_veiled(document: DocumentNode, facts: Facts) -> bool:
    """Tell whether a page without a word may show or hold some all the same.

    A handler may write them, a picture may be drawn by a style sheet in the page, and what stands in ``noscript`` or as
    the body of an article in JSON-LD is there for other readers.
    """
    if facts.said.has_body or document.query_selector(_DRAWS) is not None:
        return True
    kept = ((element.tag, element.text or "") for element in facts.unseen if element.tag in ("style", "noscript"))
    return any(_drawing().search(text) if tag == "style" else text.strip() for tag, text in kept)


@cache
def _drawing() -> re.Pattern[str]:
    """Match what draws a picture or words in a style sheet; no font is one, nor are empty words."""
    return re.compile(
        r"(?:background|background-image|list-style|list-style-image|border-image|mask|mask-image|content)\s*:"
        r"[^;{}]*(?:url\(|image-set\(|gradient\()|content\s*:\s*(?:\"[^\"]|'[^'])",
        re.IGNORECASE,
    )
