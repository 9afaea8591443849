"""Parses the markup of a page once, for all who read it with care."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree
from lxml.html import HtmlElement

from monitor.read.pruning import prune

#: The extractor mends markup before it parses it; what it would mend it has to mend for itself.
_MENDED = bytes([*range(9), 11, 12, *range(14, 32)])
_DOCTYPE = re.compile(r"< ?! ?DOCTYPE[^>\n]*/[^<>\n]*>", re.IGNORECASE)
_FULL = re.compile(r"\s*<(?:html|!doctype)", re.IGNORECASE)
_BEGINNING, _FIRST = 50, 4096
#: One class for all elements: the vendor's own way of choosing one asks Python for each of them.
_ONE_CLASS = etree.ElementDefaultClassLookup(element=HtmlElement)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """A page as elements, without comments."""

    root: HtmlElement
    #: The extractor would make the very same tree of the markup, but for what was taken out of it.
    shared: bool


def parsed(markup: str) -> Tree | None:
    """Parse a page; None where there is none.

    Trees that are deeper, and texts that are longer, than the parser takes by itself are parsed without its limits
    and not shared: the extractor keeps to them.
    """
    doctype = _DOCTYPE.match(markup)
    text = markup[doctype.end() :] if doctype else markup
    encoded = text.encode("utf-8", "replace")
    parser = _parser(huge=False)
    root = _root(encoded, parser)
    last = parser.error_log.last_error
    if last is not None and last.type == etree.ErrorTypes.ERR_RESOURCE_LIMIT:
        root = _root(encoded, _parser(huge=True))
        return None if root is None else Tree(root=root, shared=False)
    if root is None:
        return None
    pruned = prune(root, text)
    return Tree(root=root, shared=pruned or (len(root) > 0 and _as_it_is(markup, text, encoded)))


def _parser(*, huge: bool) -> etree.HTMLParser:
    """Make a parser; they keep what they complained of."""
    parser = etree.HTMLParser(
        encoding="utf-8",
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        huge_tree=huge,
    )
    parser.set_element_class_lookup(_ONE_CLASS)
    return parser


def _root(encoded: bytes, parser: etree.HTMLParser) -> HtmlElement | None:
    """Give the element that holds all others; None where there is none."""
    try:
        root: HtmlElement | None = etree.fromstring(encoded, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None
    return root


def _as_it_is(markup: str, text: str, encoded: bytes) -> bool:
    """Tell whether the extractor would parse the whole page, but for its doctype, as it stands."""
    if "html" not in markup[:_BEGINNING].lower() or not _FULL.match(text):
        return False
    if any("<html" in line and line.endswith("/>") for line in markup[:_FIRST].splitlines()[:4]):
        return False
    return len(encoded.translate(None, _MENDED)) == len(encoded) and "\ufffe" not in text and "\uffff" not in text
