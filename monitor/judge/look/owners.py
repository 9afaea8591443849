"""One page at every address that sells something else: another owner, and no wall, pause or notice of the old one."""

from __future__ import annotations

from monitor.judge.lexicon.closed_words import CLOSED, FOR_NOW
from monitor.judge.lexicon.consent_words import CONSENT, CONSENT_TALK
from monitor.judge.lexicon.gate_words import AGE, QUEUE
from monitor.judge.lexicon.not_found_words import NOT_FOUND
from monitor.judge.lexicon.offer_words import speaks_of_paying
from monitor.judge.lexicon.outage_words import FAILING
from monitor.judge.lexicon.refusal_words import DENIED, REFUSED
from monitor.judge.lexicon.spelling import sentences, spelt, tokens
from monitor.judge.lexicon.trade_words import trades
from monitor.judge.lexicon.vacant_words import NO_SITE_YET
from monitor.judge.lexicon.wall_words import CHALLENGE, LOGIN, VISIT_TALK
from monitor.judge.look.bareness import lines
from monitor.judge.look.sight import Sight
from monitor.judge.look.stories import tells_story
from monitor.judge.look.tongues import tongue_of
from monitor.model.check import CitedPage
from monitor.model.page import Page

#: So many different words of trade, one in so many words of the page, are a shop window; one more where it is written
#: in the language of the cited page, or in a script in which words are found within others. So many always are one.
_TRADE, _SHARE, _MANY = 3, 40, 8
_WITHIN = frozenset("devanagari hebrew arabic thai han kana hangul".split())  # noqa: SIM905 - words read best as words
#: A cited page with so many sold things itself.
_SOLD = 6
#: So many signs and sentences are read; pauses say what they are in the title and the first of them.
_READ, _SENTENCES, _FIRST = 4000, 30, 4
#: A word of the domain tells something from so many letters on.
_TELLING_NAME = 5


def sells_elsewhere(sight: Sight, page: Page, cited: CitedPage, *, foreign: bool) -> bool:
    """Tell whether a page that a host shows at every address is surely the shop window of another owner.

    It needs paragraphs of running text under a title, words of trade, and not a word in which logins, walls, requests
    for consent, pauses, errors and offers to read on speak: whoever keeps us out may do so at every address, and in
    English on any site. Whoever sold things before, or calls itself as its domain does, may be the old one.
    """
    text = (page.text or page.all_text)[:_READ]
    signals = page.signals
    if _calls_itself_so(sight, f"{page.title} {page.all_text or text}"):
        return False
    then = cited.text[:_READ]
    if trades(then, tongue_of(then)) >= _SOLD:
        return False
    if not page.title.strip() or signals.password_form or signals.noindex or signals.script_shell:
        return False
    return _sells(text, foreign=foreign) and tells_story(page) and not _is_notice(sight, page, text)


def _sells(text: str, *, foreign: bool) -> bool:
    """Tell whether a text is full of words of trade."""
    tongue = tongue_of(text)
    found = trades(text, tongue)
    if found < _TRADE + (not foreign or tongue in _WITHIN):
        return False
    return found >= _MANY or found * _SHARE >= len(tokens(text))


def _calls_itself_so(sight: Sight, text: str) -> bool:
    """Tell whether a text holds the word of the domain."""
    shown = f" {spelt(text)} "
    return any(len(name) >= _TELLING_NAME and f" {name} " in shown for name in sight.names)


def _is_notice(sight: Sight, page: Page, text: str) -> bool:
    """Tell whether anything on a page may be a wall, a pause or an error."""
    headed = lines(page)
    said = [*headed, *sentences(text)[:_SENTENCES]]
    books = (CHALLENGE, DENIED, VISIT_TALK, CONSENT, CONSENT_TALK, CLOSED, FOR_NOW, NO_SITE_YET, AGE, QUEUE)
    if speaks_of_paying(text) or any(book.holds(line) for line in said for book in books):
        return True
    if any(FAILING.holds(line) or NOT_FOUND.holds(line) for line in said[: len(headed) + _FIRST]):
        return True
    return any(LOGIN.holds(line) or REFUSED.titles(line, names=sight.names) for line in headed)
