"""Does a page carry the title that people gave for the work? So reconstructed addresses are confirmed."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, title_parts, tokens
from monitor.judge.text.likeness import word_likeness
from monitor.model.page import Page
from monitor.model.source import Source

#: So many of the words must be shared where neither title holds the other.
_LIKE = 0.8
#: A title of fewer signs than this must be the whole title, or it would be found everywhere.
_SHORT = 12
#: So many headings are a list.
_LIST = 3


def confirms(page: Page, source: Source) -> bool:
    """Tell whether the page's title or a heading is the title given for the work.

    Letter case, accents, quotation marks and dashes do not count; a site's name before or after the title does not
    either. False where no title was given.
    """
    wanted = spelt(source.work.title or "")
    if not wanted:
        return False
    shown = (page.title, page.heading, *page.headings)
    return any(is_same_title(wanted, line) for line in shown if line)


def names_itself(page: Page, source: Source) -> bool:
    """Tell whether a page *is* titled as the work, or holds a quote: front pages list titles that are not theirs."""
    wanted = spelt(source.work.title or "")
    if wanted and (
        is_same_title(wanted, page.title) or (len(page.headings) < _LIST and is_same_title(wanted, page.heading))
    ):
        return True
    return holds_quote(page, source)


def is_same_title(wanted: str, shown: str) -> bool:
    """Compare one folded title with one line as shown."""
    candidates = {spelt(shown), *(spelt(part) for part in title_parts(shown))} - {""}
    for line in candidates:
        if line == wanted or word_likeness(line, wanted) >= _LIKE:
            return True
        if len(wanted) >= _SHORT and f" {wanted} " in f" {line} ":
            return True
        # A title cut by the site, or a subtitle that people left out.
        if len(line) >= _SHORT and 2 * len(tokens(line)) >= len(tokens(wanted)) and f" {line} " in f" {wanted} ":
            return True
    return False


def speaks_for(page: Page, source: Source) -> bool:
    """Tell whether anything that people wrote of the work stands on the page: its title, or a quote."""
    if confirms(page, source):
        return True
    return holds_quote(page, source)


def holds_quote(page: Page, source: Source) -> bool:
    """Tell whether a quote stands on the page."""
    quotes = [spelt(quote.exact).replace(" ", "") for quote in source.quotes]
    telling = [quote for quote in quotes if len(quote) >= _SHORT]
    if not telling:
        return False
    text = spelt(page.text).replace(" ", "")
    return any(quote in text for quote in telling)
