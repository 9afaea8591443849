"""How much a page holds: words of its main text, and whether it is a page at all or a shell around one request."""

from __future__ import annotations

import re
from functools import lru_cache

from monitor.judge.lexicon.spelling import spelt
from monitor.judge.look.addresses import path_words
from monitor.judge.look.confirms import speaks_for
from monitor.judge.look.sight import Sight
from monitor.model.page import Page

#: Main text of fewer signs is short: every error page and wall that was measured is, and hardly any article.
SHORT = 250
#: So much of a text is counted before all of it is: thrice the longest that anybody asks for, blanks count once.
_BEGINNING = 4500
#: One sign of Han or kana says as much as so many letters.
_DENSE = 2.5
_DENSE_SIGNS = re.compile("[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")


def length(page: Page) -> int:
    """Count the signs of the main text, runs of blanks as one."""
    return _signs(page.text)


@lru_cache(maxsize=4)
def _signs(text: str) -> int:
    """Count signs; the same few texts are asked about many times while one look is judged."""
    return len(" ".join(text.split()))


def visible(page: Page) -> int:
    """Count the signs of all that can be seen, the main text where nothing else was gathered."""
    return max(_signs(page.all_text), length(page))


def is_bare(page: Page, *, text: int, links: int) -> bool:
    """Tell whether a page holds less than so many signs of main text and at most so many links."""
    return page.signals.links <= links and is_shorter(page, text)


def is_shorter(page: Page, signs: int) -> bool:
    """Tell whether the main text has fewer signs than this, without counting those of a long one.

    Signs that stand for whole syllables or words, Han and kana, count for as many letters as they replace.
    """
    return _weight_at_first(page.text) < signs and _weight(page.text) < signs


def weight(text: str) -> float:
    """Count the signs of a short text, those of dense scripts for as many letters as they replace."""
    dense = 0 if text.isascii() else len(_DENSE_SIGNS.findall(text))
    return len(text) + (_DENSE - 1) * dense


@lru_cache(maxsize=4)
def _weight(text: str) -> float:
    """Weigh a whole text."""
    return weight(" ".join(text.split()))


@lru_cache(maxsize=4)
def _weight_at_first(text: str) -> float:
    """Weigh the beginning: a text has at least as much."""
    return weight(" ".join(text[:_BEGINNING].split()))


def lines(page: Page) -> tuple[str, ...]:
    """Give the title and the first headings, each once: headings further down belong to boxes and lists."""
    return tuple(dict.fromkeys(line for line in (page.title, page.heading, *page.headings[:1]) if line.strip()))


def is_itself(sight: Sight, page: Page) -> bool:
    """Tell whether a page names itself as the cited one: by what people wrote of it, or by the words of its address."""
    if speaks_for(page, sight.look.source):
        return True
    last = [word for word in path_words(sight.chain.cited) if len(word) >= 4 and not word.isdigit()]
    shown = set(" ".join(spelt(line) for line in (page.title, page.heading)).split())
    if len(last) == 1:
        return len(last[0]) >= 5 and last[0] in shown
    return len(last) >= 2 and sum(word in shown for word in last) >= max(2, (len(last) + 1) // 2)
