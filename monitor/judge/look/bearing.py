"""Does a page bear what people gave of the work? Kinder than a judgement needs to be, and never fooled by a list."""

from __future__ import annotations

from monitor.judge.lexicon.spelling import spelt, tokens
from monitor.judge.look.confirms import holds_quote, is_same_title
from monitor.model.page import Page, PageKind
from monitor.model.source import Source

#: So many headings are a list, in which a title may be that of another page.
_LIST = 3
#: So much of the given title stands in title and heading where an outlet wrote its headline anew.
_RESEMBLES = 0.5
#: Words of so many letters tell something; files without headings name their work within so many signs.
_TELLING, _BEGINNING = 4, 3000
_LONG = 12


def is_titled(page: Page, source: Source) -> bool:
    """Tell whether title or first heading are the given title; one heading among others of its rank is a teaser's."""
    wanted = spelt(source.work.title or "")
    if not wanted:
        return False
    if is_same_title(wanted, page.title):
        return True
    if len(page.headings) < _LIST:
        return any(is_same_title(wanted, line) for line in (page.heading, *page.headings))
    return page.heading_alone and is_same_title(wanted, page.heading)


def bears(page: Page, source: Source) -> bool | None:
    """Tell whether a page shows the given title, near enough, or a quote; None where none was given, or it has no text.

    A headline that was written anew keeps half of its words, and is no reason to doubt.
    """
    if not source.work.title and not source.quotes:
        return None
    if not page.readable or not (page.text.strip() or page.all_text.strip()):
        return None
    if is_titled(page, source) or holds_quote(page, source):
        return True
    return _resembles(page, source) or _begins_so(page, source)


def _resembles(page: Page, source: Source) -> bool:
    """Tell whether half of the given title's telling words stand in title and first heading."""
    wanted = tokens(spelt(source.work.title or ""))
    telling = {word for word in wanted if len(word) >= _TELLING or not word.isascii()} or set(wanted)
    shown = set(tokens(spelt(f"{page.title} {page.heading}")))
    return bool(telling) and len(telling & shown) >= _RESEMBLES * len(telling)


def _begins_so(page: Page, source: Source) -> bool:
    """Tell whether a file without headings, or a page with hardly any, opens with the given title."""
    wanted = spelt(source.work.title or "")
    if len(wanted) < _LONG or (page.kind is PageKind.HTML and len(page.headings) >= _LIST):
        return False
    return f" {wanted} " in f" {spelt(page.text[:_BEGINNING])} "
