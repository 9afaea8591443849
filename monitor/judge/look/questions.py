"""Pages that say nothing but one question and the buttons that answer it: whatever it asks, we were not let in."""

from __future__ import annotations

import re

from monitor.judge.lexicon.consent_words import CONSENT as CONSENT_WORDS
from monitor.judge.lexicon.consent_words import CONSENT_TALK
from monitor.judge.lexicon.gate_words import AGE
from monitor.judge.lexicon.spelling import sentences, spelt, title_parts, tokens
from monitor.judge.look.bareness import SHORT, is_bare, is_itself, lines, weight
from monitor.judge.look.sight import Sight
from monitor.judge.look.signposts import is_consent
from monitor.judge.text.likeness import text_fits
from monitor.model.page import Page

#: The question is put in so many sentences and signs, and so many buttons answer it.
_SENTENCES, _SIGNS, _ANSWERS = 2, 200, 2
#: It keeps so many links: an imprint, a policy, a way out.
_LINKS = 6
#: An answer alone has at most so many signs.
_ANSWER = 24
#: A heading of so many other words is one of a page's own.
_OWN = 3
#: The mark of a question that nothing follows stands in so many last signs.
_END = 3
#: What ends a question, in many scripts.
_QUESTION = re.compile(r"[?？؟\u037e]|(?:吗|嗎|ですか|ますか|까)(?:\W|$)")


def asks_and_waits(sight: Sight, page: Page) -> str:
    """Say what a page asks that is nothing but a question: ``age``, ``consent``, or nothing where it is none.

    Its build decides: no text of its own but one or two sentences, one of which asks, and two answers to choose from.
    Where links alone answer, or nothing is written as a question, words have to tell what is asked.
    """
    if not _may_be_a_wall(sight, page):
        return ""
    signals = page.signals
    text = page.text or page.all_text
    headed = {spelt(line) for line in (*lines(page), *title_parts(page.title))}
    said = [line for line in sentences(text) if spelt(line) not in headed]
    long = [line for line in said if weight(line) > _ANSWER]
    # Links that answer are words of the text, buttons are not.
    if len(long) > _SENTENCES or len(said) > _SENTENCES + signals.links or sum(map(weight, said)) > _SIGNS:
        return ""
    told = " ".join((*lines(page), text))
    asks = _QUESTION.search(told) is not None
    old = AGE.holds(told)
    about = old or CONSENT_WORDS.holds(told) or CONSENT_TALK.holds(text)
    # A question that is answered in the next sentence is no question to us.
    waits = about or _QUESTION.search(text.rstrip()[-_END:]) is not None
    if not waits or (signals.buttons < _ANSWERS and not (about and asks)):
        return ""
    return "" if any(_is_own(line, sight) for line in lines(page)) else "age" if old else "consent"


def _may_be_a_wall(sight: Sight, page: Page) -> bool:
    """Tell a bare page with something to answer that is neither what was cited nor named so."""
    cited, signals = sight.look.cited, page.signals
    if signals.buttons + signals.links < _ANSWERS or signals.password_form:
        return False
    if not is_bare(page, text=SHORT, links=_LINKS) or is_itself(sight, page) or is_consent(sight.chain.cited):
        return False
    return cited is None or not text_fits(page, cited)


def _is_own(line: str, sight: Sight) -> bool:
    """Tell a title that is neither a question nor about consent or age, nor the site's name."""
    words = [word for word in tokens(line) if word not in sight.names]
    known = _QUESTION.search(line) or any(book.holds(line) for book in (CONSENT_WORDS, CONSENT_TALK, AGE))
    return len(words) >= _OWN and not known
