"""News in a line or two under a headline that reads like an error: do they speak of a page, or of the world?"""

from __future__ import annotations

import re
from enum import StrEnum

from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.self_words import names_page, says_its_end
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.look.bareness import lines, weight
from monitor.judge.look.sight import Sight
from monitor.model.page import Page

#: So many signs of two sentences or lines that speak of something else, each so long at least, are a text of its own,
#: however short; one alone is a hint that the page may have moved.
_OWN_TEXT, _OWN_LINE = 80, 20
#: So many are enough where no page is named anywhere.
_OWN_WORLD = 60


class News(StrEnum):
    """What a short text says below a headline that reads like an error."""

    TOLD = "told"
    #: One sentence alone, which says of something in the world that it is not there.
    DOUBTFUL = "doubtful"
    NONE = "none"


def own_news(sight: Sight, page: Page) -> News:
    """Tell whether the text says something of its own, below title and heading, and nothing of a missing page."""
    above = {spelt(line) for line in (*title_parts(page.title), *lines(page))}
    told = [line for line in sentences(page.text) if spelt(line) not in above]
    own = [line for line in told if weight(line) >= _OWN_LINE and not NOT_FOUND.is_aside(line, names=sight.names)]
    signs = sum(map(weight, own))
    missed = [line for line in told if NOT_FOUND.holds(line)]
    if not missed:
        return News.TOLD if len(own) > 1 and signs >= _OWN_TEXT else News.NONE
    if any(_is_of_page(line, above, sight.names) for line in told):
        return News.NONE
    if len(own) > 1 and signs >= _OWN_WORLD and any(line not in missed for line in own):
        return News.TOLD
    return News.DOUBTFUL if own and signs >= _OWN_TEXT else News.NONE


def _is_of_page(line: str, above: set[str], names: frozenset[str]) -> bool:
    """Tell whether a sentence speaks of a page, the headline left aside where it is quoted."""
    if NOT_FOUND.titles(line, names=names) or says_its_end(line):
        return True
    quoted = "|".join(re.escape(title) for title in sorted(above, key=len, reverse=True) if title)
    return names_page(re.sub(quoted, " ", spelt(line)) if quoted else line)
