"""Requests for consent in place of a page: told by what a bare page says and by what it can be answered with."""

from __future__ import annotations

from monitor.judge.lexicon.consent_words import CONSENT as CONSENT_WORDS
from monitor.judge.lexicon.consent_words import CONSENT_TALK
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts, tokens
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, length, lines, weight
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_consent
from monitor.judge.look.stories import tells_story
from monitor.judge.text.likeness import lost_text, text_fits, title_fits
from monitor.model.markers import CONSENT
from monitor.model.page import Page

#: A request for consent says less than so many signs, and has at most so many links.
_REQUEST, _LINKS = 1500, 25
#: So much of what a request for consent says is about consent: so many words, and one in so many.
_TALK, _TALK_SHARE = 3, 12
#: A title of so many words is one of consent; a heading of so many other words is one of its own.
_TITLE, _OWN = 12, 3
#: Different words of consent, where no phrase of a request stands.
_WORDS = 2
#: A sentence has so many signs.
_SENTENCE = 20


def asks_consent(sight: Sight, page: Page) -> bool:
    """Tell a request for consent in place of a page from a banner over one."""
    cited = sight.look.cited
    if not is_bare(page, text=_REQUEST, links=_LINKS) or is_consent(sight.chain.cited):
        return False
    if cited is not None and title_fits(page, cited) and lost_text(page, cited):
        return _stands_in_its_place(sight, page)
    if (cited is not None and text_fits(page, cited)) or is_itself(sight, page):
        return False
    titled = any(len(tokens(line)) <= _TITLE and CONSENT_WORDS.holds(line) for line in lines(page)[:2])
    talks = is_about_consent(page)
    if titled and (talks or length(page) < SHORT):
        answered = bool(page.signals.markers & CONSENT or page.signals.forms or page.signals.noindex or talks)
        return answered or _is_answered(sight, page)
    marked = talks and bool(page.signals.markers & CONSENT)
    if marked and not any(_own_heading(line, sight) for line in lines(page)[1:2]):
        return True
    return _is_answered(sight, page)


def _stands_in_its_place(sight: Sight, page: Page) -> bool:
    """Tell a request for consent, or for money instead, under the title of an article of which no word is left."""
    said = f"{' '.join(page.headings)} {page.text}"
    return CONSENT_WORDS.holds(said) and _is_answered(sight, page, titled=True)


def is_about_consent(page: Page) -> bool:
    """Tell whether a good part of what a page says is about consent."""
    words = tokens(page.text)
    about = sum(CONSENT_TALK.holds(word) for word in words)
    return about >= _TALK and about * _TALK_SHARE >= len(words)


def _is_answered(sight: Sight, page: Page, *, titled: bool = False) -> bool:
    """Tell whether all that a page says asks for consent, and buttons wait for an answer, in a form or without one.

    A title of its own tells of a page of its own, unless it is ``titled`` as the cited one.
    """
    if not (page.signals.buttons or page.signals.forms):
        return False
    text = page.text or page.all_text
    headed = {spelt(line) for line in (*lines(page), *title_parts(page.title))}
    told = [line for line in sentences(text) if spelt(line) not in headed and weight(line) >= _SENTENCE]
    about = [line for line in told if CONSENT_TALK.holds(line) or CONSENT_WORDS.holds(line)]
    if 2 * sum(map(weight, about)) < sum(map(weight, told)) or not _speaks_of_consent(about):
        return False
    if titled:
        return not tells_story(page, about=(CONSENT_TALK, CONSENT_WORDS))
    # Some sites make a title of how the request begins.
    begun = [spelt(line) for line in told]
    if any(
        _own_heading(line, sight) and not any(said.startswith(spelt(line)) for said in begun) for line in lines(page)
    ):
        return False
    return not tells_story(page, about=(CONSENT_TALK, CONSENT_WORDS))


def _speaks_of_consent(told: list[str]) -> bool:
    """Tell requests from recipes: a phrase of theirs, or different words of theirs."""
    said = " ".join(told)
    return CONSENT_WORDS.holds(said) or len(set(CONSENT_TALK.pattern.findall(spelt(said)))) >= _WORDS


def _own_heading(line: str, sight: Sight) -> bool:
    """Tell whether a heading is about something else than consent or the site's name."""
    words = [word for word in tokens(line) if word not in sight.names]
    return len(words) >= _OWN and not CONSENT_TALK.holds(line) and not CONSENT_WORDS.holds(line)
