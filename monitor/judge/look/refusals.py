"""Refusals told in a sentence, without a form: log in, become a member, subscribe, not where you are."""

from __future__ import annotations

import itertools
from dataclasses import dataclass

from monitor.judge.lexicon.access_words import ACCESS
from monitor.judge.lexicon.gate_words import KEPT_BACK, REGION
from monitor.judge.lexicon.gone_words import TAKEN
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.offer_words import names_terms, offers_rest, speaks_of_letters, speaks_of_paying
from monitor.judge.lexicon.self_words import names_page, points_at_itself
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts
from monitor.judge.lexicon.wall_words import LOGIN
from monitor.judge.look.bareness import SHORT, is_itself, is_shorter, lines, weight
from monitor.judge.look.confirms import holds_quote
from monitor.judge.look.sight import Sight
from monitor.judge.look.sole_words import own_lines, sole_line
from monitor.judge.text.likeness import is_unlike, text_fits
from monitor.model.page import Page
from monitor.model.verdict import Judgement

#: A refusal is told in a sentence or two, none longer than this.
_SENTENCES, _LONGEST = 2, 200
#: A gate keeps the site's menu, not its lists.
_MENU = 25
#: So many sentences below the headline are read.
_READ = 6
#: A byline and a date have so many signs, and so has a footer.
_BYLINE = 60
#: Whatever it speaks of, so few signs are no story.
_CURT = 45


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """The sentence that keeps a page from its readers, and whether for where they are."""

    line: str
    by_country: bool


def judge_refusal(sight: Sight, page: Page) -> Judgement | None:
    """Judge a page whose whole text is a sentence that says for whom it is kept, be it under the cited title.

    "Not available without a subscription" is said of a page that is there. Where nobody knows that another page stood
    there, one sentence has to be all that it says.
    """
    if page.signals.links > _MENU or not is_shorter(page, 2 * SHORT) or holds_quote(page, sight.look.source):
        return None
    return _told(sight, page) or _told_alone(sight, page)


def _told(sight: Sight, page: Page) -> Judgement | None:
    """Judge a page of which the main text, or the headline, is a sentence or two."""
    if not is_shorter(page, SHORT):
        return None
    below = below_headline(page)
    if len(below) > _SENTENCES or not (below or page.heading):
        return None
    cited = sight.look.cited
    if cited is not None and text_fits(page, cited):
        return None
    headed = () if is_itself(sight, page) else lines(page)
    told = find_refusal((*below, *headed))
    if told is None or says_missing_too(sight, (*headed, *below), told):
        return None
    replaced = cited is not None and is_unlike(page, cited)
    if not (replaced or headed or _is_of_page(told)):
        return None
    return judged(sight, told) if replaced or keeps_back(told.line) or len(below) <= 1 else None


def _told_alone(sight: Sight, page: Page) -> Judgement | None:
    """Judge a page that says nothing else, whatever its template makes of menus, ways to the page, and its footer.

    Right below the headline it has to stand, a byline and a date left aside: figures or verses are a text of their own.
    What people have to do before they may comment, and what the cited page says as well, keeps nothing back.
    """
    said = sole_line(page, _refusing, counts=lambda line: not _speaks_of_access(line), room=_BYLINE)
    told = find_refusal((said,)) if said is not None else None
    if said is None or told is None or not _is_on_top(page, said):
        return None
    headed = () if is_itself(sight, page) else lines(page)
    every = tuple(one for line in own_lines(page) for one in sentences(line))
    if says_missing_too(sight, (*headed, *every), told):
        return None
    cited = sight.look.cited
    if cited is not None and f" {spelt(said)} " in f" {spelt(f'{cited.text} {cited.all_text}')} ":
        return None
    return judged(sight, told)


def _refusing(line: str) -> str | None:
    """Give the sentence of a line that says for whom a page is kept, where nothing but hints stands behind it."""
    first, *others = sentences(line) or ("",)
    if not all(map(_speaks_of_access, others)):
        return None
    for one in (line, first):
        told = find_refusal((one,))
        if told is not None and _is_of_page(told):
            return one
    return None


def _is_of_page(told: Refusal) -> bool:
    """Tell what is said of a page from what is said of a club, by its words; what is curt is no story."""
    line = told.line
    if speaks_of_letters(line):
        return False
    curt = weight(line) <= (_BYLINE if told.by_country else _CURT)
    return curt or names_page(line) or points_at_itself(line) or (not told.by_country and offers_rest(line))


def _speaks_of_access(line: str) -> bool:
    """Tell a hint that belongs to a refusal: a price, a way to log in, other readers."""
    return speaks_of_paying(line) or names_terms(line) or ACCESS.speak_of_readers(line) or LOGIN.holds(line)


def _is_on_top(page: Page, said: str) -> bool:
    """Tell whether next to nothing stands between the headline and a sentence."""
    headed = {spelt(part) for line in lines(page) for part in (line, *title_parts(line))}
    shown = list(itertools.takewhile(lambda line: not line.startswith(said), own_lines(page)))
    heads = [place for place, line in enumerate(shown) if spelt(line) in headed]
    between = [line for line in shown[heads[-1] + 1 :] if line] if heads else []
    return sum(map(weight, between)) <= _BYLINE


def judged(sight: Sight, told: Refusal) -> Judgement:
    """Say what keeps us out."""
    if told.by_country:
        return sight.judge("restricted-region", f'It is not shown to readers where we are: "{told.line[:120]}".')
    return sight.judge("restricted-refusal", f'It is kept for those who may see it: "{told.line[:120]}".')


def below_headline(page: Page) -> list[str]:
    """Give the first sentences that repeat neither title nor headline."""
    headed = {spelt(part) for line in lines(page) for part in (line, *title_parts(line), *sentences(line))}
    told = (line for line in sentences((page.text or page.all_text)[: 4 * SHORT]) if spelt(line))
    return [line for line in dict.fromkeys(told) if spelt(line) not in headed][:_READ]


def find_refusal(said: tuple[str, ...]) -> Refusal | None:
    """Find the line that says for whom a page is kept: for those who log in or pay, or who live elsewhere."""
    for line in said:
        if weight(line) > _LONGEST:
            continue
        if (REGION.holds(line) and keeps_back(line)) or ACCESS.by_country(line):
            return Refusal(line=line, by_country=True)
        if ACCESS.for_whom(line) and not TAKEN.speak(spelt(line)):
            return Refusal(line=line, by_country=False)
    return None


def says_missing_too(sight: Sight, said: tuple[str, ...], told: Refusal | None = None) -> bool:
    """Tell whether a line says that the page is not there, and is not explained by the refusal.

    "Page not found. Log in or go home" is no refusal. "Not available" alone is explained by a line that says for whom.
    """
    explained = told is not None and keeps_back(told.line)
    for line in said:
        if not NOT_FOUND.titles(line, names=sight.names):
            continue
        if told is not None and keeps_back(line) and (explained or line == told.line):
            continue
        return True
    return False


def keeps_back(line: str) -> bool:
    """Tell whether a line says that something cannot be had, which may be meant for some."""
    return KEPT_BACK.holds(line) or ACCESS.keep_back(line)
