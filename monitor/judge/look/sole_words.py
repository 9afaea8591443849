"""The one thing that a page says: its text without menus, bylines and teasers, where that is a not-found sentence."""

from __future__ import annotations

import re
from collections.abc import Callable

from monitor.judge.lexicon.closed_words import FOR_A_TIME
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.outage_words import FAILING
from monitor.judge.lexicon.self_words import says_end_of_work, says_its_end
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.lexicon.wall_words import SHOWN_LATER
from monitor.judge.look.bareness import SHORT, weight
from monitor.judge.look.confirms import confirms
from monitor.judge.look.sight import Sight
from monitor.judge.text.likeness import is_unlike, lost_text, title_fits
from monitor.model.check import CitedPage
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: Above it stand at most so many lines: a menu, the site's name, a headline, a byline, the hour.
_MOST_ABOVE = 12
#: No not-found sentence is longer than this.
_LONGEST = 160
#: Below it hints of so many signs may stand; from so many signs on a sentence counts.
_LONGEST_HINT, _SENTENCE = 100, 25
#: Above it a line of more signs that ends like a sentence is one; a cry may be longer.
_LONGEST_NAME, _LONGEST_CRY = 12, 40
_ENDED = re.compile(r"[.!?\u2026\u3002\uff01\uff1f\u061f\u06d4\u0964\u104b][\"')\]\u201d\u2019\u00bb]*$")
#: A part of a title with at most so many words may be the name of a site, those between names left aside.
_NAME = 3
_SMALL = frozenset("the of and le la les de du des l d el los del der die das und il lo di da do dos van het".split())  # noqa: SIM905 - words read best as words


def judge_sole_words(sight: Sight, page: Page) -> Judgement | None:
    """Judge a page of which the sole sentence says that it is not there.

    Where its title says nothing of its own, or nothing of the cited page is there, that convicts it. Else, and before
    anything is known of the page, it is in doubt: such a page is never taken for the one that was cited.
    """
    said = sole_words(sight, page) if page.readable else None
    if said is None or is_shown_later(page):
        return None
    if is_for_a_time(page):
        return sight.judge("unstable-error-page", f'All that the page says is that it is away for a time: "{said}".')
    cited, source = sight.look.cited, sight.look.source
    if cited is not None and title_fits(page, cited) and may_be_news(said, cited):
        return None
    lacks = bool(source.work.title) and not confirms(page, source)
    if is_unlike(page, cited) or lost_text(page, cited) if cited is not None else lacks or _names_little(sight, page):
        return sight.judge("soft-404-short", f'It answered {sight.status} with nothing but "{said}".')
    if cited is not None or not NOT_FOUND.titles(said, names=sight.names):
        # "This film was removed from the festival" may be all the news there is.
        return None
    return sight.judge("unstable-says-missing", f'All that the page says is "{said}", under a title of its own.')


def sole_words(sight: Sight, page: Page) -> str | None:
    """Give the not-found sentence that is all a page says; None where it says anything else, or more.

    Title and headings are not asked: other rules hear them.
    """
    return sole_line(page, lambda line: spoken(line, sight.names), counts=speaks, may_head=says_own_end)


def sole_line(
    page: Page,
    heard: Callable[[str], str | None],
    *,
    counts: Callable[[str], bool],
    may_head: Callable[[str], bool] = lambda _: False,
    room: float = _LONGEST_HINT,
) -> str | None:
    """Give the sentence that is all a page says, menus, names, bylines, hints and its headline left aside.

    ``heard`` gives what a line says of what is sought, ``counts`` tells sentences below it that say something else, and
    ``may_head`` headlines that are heard as well. Those sentences may have ``room`` signs in all.
    """
    lines = own_lines(page)
    told = sum(map(weight, lines))
    if told >= 2 * SHORT:
        return None
    headed = {spelt(line) for line in (page.title, *title_parts(page.title), *page.headings)}
    said, over = None, 0
    for shown in lines:
        if over >= _MOST_ABOVE:
            return None
        if not shown or (spelt(shown) in headed and (said is not None or not may_head(shown))):
            continue
        left = shown
        if said is None:
            said = heard(shown)
            over += said is None
            if said is None and _is_sentence(shown):
                return None
            left = shown.removeprefix(said or "")
        if _ENDED.search(left):
            room -= sum(weight(one) for one in sentences(left) if counts(one))
        if room < 0:
            return None
    return said if said is not None and told < SHORT + len(said) else None


def may_be_news(said: str, cited: CitedPage) -> bool:
    """Tell whether a sentence may be what is left of news: the cited page told of what was taken away elsewhere.

    What a page says of itself is none.
    """
    return not says_own_end(said) and any(map(says_end_of_work, sentences(f"{cited.title}\n{cited.text}")))


def is_for_a_time(page: Page) -> bool:
    """Tell whether a page that says that it is not there says that it comes back."""
    return any(FOR_A_TIME.holds(line) or FAILING.holds(line) for line in own_lines(page))


def is_shown_later(page: Page) -> bool:
    """Tell whether a page that says that it is not there speaks of scripts or a browser: with them it may show."""
    return any(SHOWN_LATER.speak(spelt(line)) for line in own_lines(page))


def own_lines(page: Page) -> list[str]:
    """Give the lines above other articles, blanks squeezed; no more than it takes to see that they are too many."""
    own: list[str] = []
    told = 0.0
    for line in (page.text or page.all_text).split("\n"):
        shown = " ".join(line.split())
        if is_above_others(shown) or told >= 2 * SHORT:
            break
        told += weight(shown)
        own.append(shown)
    return own


def spoken(line: str, names: frozenset[str]) -> str | None:
    """Give the not-found sentence of a line: the whole line, or its first sentence."""
    heard = (one for one in (line, *sentences(line)[:1]) if len(one) <= _LONGEST)
    return next((one for one in heard if NOT_FOUND.titles(one, names=names) or says_own_end(one)), None)


def says_own_end(sentence: str) -> bool:
    """Tell whether a sentence says of the very page that it is gone, in whatever words it gives its reasons."""
    return weight(sentence) <= _LONGEST and says_its_end(sentence)


def _is_sentence(line: str) -> bool:
    """Tell a sentence of something else from a name, a byline or an "Oops!"."""
    return len(line) > (_LONGEST_CRY if line[-1] in "!?" else _LONGEST_NAME) and _ENDED.search(line) is not None


def speaks(sentence: str) -> bool:
    """Tell whether a sentence below says something of its own."""
    return weight(sentence) >= _SENTENCE and not NOT_FOUND.is_aside(sentence) and not NOT_FOUND.titles(sentence)


def _names_little(sight: Sight, page: Page) -> bool:
    """Tell whether the title is no more than names of the site, an "Oops!", or a not-found sentence."""
    parts = [part for part in title_parts(page.title) if not NOT_FOUND.is_aside(part)]
    return all(
        len([word for word in spelt(part).split() if word not in _SMALL]) <= _NAME
        or not set(spelt(part).split()) - sight.names
        or NOT_FOUND.titles(part, names=sight.names)
        or says_own_end(part)
        for part in parts
    )
