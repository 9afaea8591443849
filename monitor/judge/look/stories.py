"""Stories: does a page tell one below its headline? Paragraphs one after the other do, teasers in a list do not."""

from __future__ import annotations

import re
from itertools import pairwise

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.phrases import Phrasebook
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.look.bareness import lines, weight
from monitor.model.page import Page

#: So many paragraphs in a row, of so many sentences and signs in all, are a story.
_PARAGRAPHS, _SENTENCES, _SIGNS = 2, 3, 180
#: One paragraph alone has to say so much more: teasers of blogs are long.
_ALONE = 600
#: A paragraph has so many signs and ends as sentences do; from so many signs on it may be written without full stops.
_PARAGRAPH, _LONG_PARAGRAPH = 30, 160
_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b][\"')\]\u201d\u2019\u00bb\u300d]*$")
#: So much of a page is read: a story shows within it.
_MOST_LINES = 200


def tells_story(page: Page, *, beside: Page | None = None, about: tuple[Phrasebook, ...] = ()) -> bool:
    """Tell whether paragraphs in a row say something of the page's own.

    What ``beside``, another answer of the host, says as well is the site's; a sentence that holds a phrase of ``about``
    is what the page is suspected to be. Where both pages go on alike below their headlines neither tells a story.
    """
    known = _squashed(f"{beside.all_text}\n{beside.text}") if beside is not None else ""
    if beside is not None and opens_alike(page, beside):
        return False
    paragraphs, told = 0, list[float]()
    for line in _lines(page):
        own = [
            weight(said)
            for said in sentences(line)
            if not (known and _squashed(said) in known) and not any(book.holds(said) for book in about)
        ]
        if line and not own:
            # What the site says, or what is suspected, may stand between.
            continue
        paragraphs, told = (paragraphs + 1, told + own) if line else (0, [])
        if sum(told) >= (_SIGNS if paragraphs >= _PARAGRAPHS else _ALONE) and len(told) >= _SENTENCES:
            return True
    return False


def opens_alike(page: Page, beside: Page) -> bool:
    """Tell whether two pages go on alike right below their headlines."""
    opening = _squashed(_opening(page))
    return bool(opening) and opening == _squashed(_opening(beside))


def _lines(page: Page) -> list[str]:
    """Give the paragraphs of the main text above other articles and comments; empty where something else parts them.

    All that is visible shows what parts them: the main text alone may have left out the headlines of teasers.
    """
    main = {" ".join(line.split()) for line in page.text.splitlines()}
    headed = _headed(page)
    given: list[str] = []
    for raw in (page.all_text or page.text).splitlines():
        shown = " ".join(raw.split())
        if not shown:
            continue
        if len(given) >= _MOST_LINES or is_above_others(shown) or is_above_comments(shown):
            break
        given.append(shown if shown in main and spelt(shown) not in headed and is_paragraph(shown) else "")
    return given


def is_paragraph(line: str) -> bool:
    """Tell running text from a headline, a label or a byline."""
    heavy = weight(line)
    return heavy >= _LONG_PARAGRAPH or (heavy >= _PARAGRAPH and _ENDED.search(line) is not None)


def _opening(page: Page) -> str:
    """Give the line right below the headline; empty where the text holds no headline."""
    headed = _headed(page)
    shown = [line for line in page.text.splitlines() if line.strip()][:_MOST_LINES]
    pairs = ((spelt(line) in headed, spelt(below) in headed, below) for line, below in pairwise(shown))
    return next((below for above, head, below in pairs if above and not head), "")


def _headed(page: Page) -> frozenset[str]:
    """Give the folded title, whole and in parts, and the first headings."""
    return frozenset(spelt(line) for line in (*lines(page), *title_parts(page.title)))


def _squashed(text: str) -> str:
    """Fold a text, blanks and all that is between left out."""
    return spelt(text).replace(" ", "")
