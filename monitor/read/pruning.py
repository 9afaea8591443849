"""Takes out of a parsed page what is no part of its text: templates that wait for a script, prices amid sentences."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from lxml.html import HtmlElement
from trafilatura.settings import MANUALLY_CLEANED

#: How sites name the running price of a share within a sentence, and the words that such names hold.
_RUNNING = re.compile(
    r"(?:^|[\s_-])(?:stock[_-]?(?:quote|price|ticker|symbol|change|info|widget)s?|(?:price|quote)[_-]change|market[_-]data"
    r"|ticker(?:[_-]\w+)?)(?:$|[\s_-])",
    re.IGNORECASE,
)
_NEEDED = ("stock", "ticker", "price-change", "market-data")
_NAMES = re.compile(r"[\"'=\s_-](?:stock[_-]?(?:q|p|t|sy|ch|in|w)|ticker|price-change|market-data)")
#: Such a price: a symbol and a number with a sign, a currency or a percentage.
_PRICE = re.compile(
    r"\W*(?:[A-Z][A-Z0-9.:]{0,11}\W{1,3}){0,2}(?=[^\d]*[+\-−–±▲▼↑↓$€£¥%]|[^%]*%)\W{0,3}\d[\d.,]*\W{0,3}(?:[A-Z]{3}\W{0,3})?"
    r"(?:\d[\d.,]*)?\W*"
)
_WITHIN = ("span", "a", "b", "strong", "em", "small", "font")
_LONGEST_PRICE = 40
#: What the extractor takes out of every page, but for what it looks into first: data of forums, tables, formulas.
_NEVER_READ = tuple(tag for tag in MANUALLY_CLEANED if tag not in ("head", "figure", "math", "form"))


def prune(root: HtmlElement, markup: str) -> bool:
    """Take them out of the tree of a page; tell whether there were any. What follows them stays where it is."""
    taken = _take_out(root.iter("template"), _waits)
    if _may_run(markup):
        taken = _take_out(root.iter(*_WITHIN), _runs) or taken
    return taken


def lighten(root: HtmlElement) -> None:
    """Take out of a tree what the extractor never reads; it would copy all of that, and ask much of it, before.

    That spares a quarter of what the extractor costs, and gives the same text.
    """
    _take_out(root.iter(*_NEVER_READ), lambda one: one.tag != "script" or "ld+json" not in one.get("type", ""))


def _may_run(markup: str) -> bool:
    """Tell whether a page may name such a price; nearly all pages end here, so nothing of it may be slow."""
    for word in _NEEDED:
        at = markup.find(word)
        while at > 0:
            if _NAMES.match(markup, at - 1):
                return True
            at = markup.find(word, at + 1)
    return False


def _take_out(some: Iterable[HtmlElement], fits: Callable[[HtmlElement], bool]) -> bool:
    """Take out those of some elements that fit."""
    out = [one for one in some if one.getparent() is not None and fits(one)]
    for one in out:
        one.drop_tree()
    return bool(out)


def _waits(template: HtmlElement) -> bool:
    """Tell a template that waits; one that says of itself to be a shadow root is shown (HTML standard, 4.12.3)."""
    return template.get("shadowrootmode") is None


def _runs(element: HtmlElement) -> bool:
    """Tell the running price of a share by its name and by what it says."""
    named = f"{element.get('class', '')} {element.get('id', '')}"
    if not _RUNNING.search(named):
        return False
    said = element.text_content()
    return len(said) <= _LONGEST_PRICE and _PRICE.fullmatch(said) is not None
