"""Tells notes of correction, in which a page says what was changed in it, from stamps and from words to its readers."""

from __future__ import annotations

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.headline_words import TAKES_BACK
from monitor.judge.lexicon.note_reasons import ANSWERS, UPDATE, WRITE_IN
from monitor.judge.lexicon.note_words import OPENING, SENTENCE
from monitor.judge.text.dates import names_day, stands_by_day
from monitor.judge.text.fold import plain, words
from monitor.judge.text.meaning import is_number
from monitor.judge.text.moving import moves_by_itself

#: What an update says where it is a note; what is said to readers of how to write in; where a sentence ends.
_UPDATE = expression(rf"\W{{0,4}}(?:{UPDATE})(?!\w)")
_REVISES = expression(rf"{plain(TAKES_BACK).casefold()}|{ANSWERS}")
_WRITE_IN = expression(WRITE_IN)
_ENDING = expression(r"[.!?\u061f\u3002](?:\s|$)")
_ENDED = expression(r"[.!?\u2026\u3002][\"')\]]*$")
#: A note that says less than this beyond dates and hours is a time stamp.
_NOTE_WORDS = 4
#: One that is a whole sentence may be shorter: so many words, or so many among small ones.
_BRIEF_WORDS, _FEWEST_WORDS = 3, 2


def is_note(segment: str, following: str = "") -> bool:
    """Tell whether a sentence opens a note of correction; ``following`` is what comes after it."""
    folded = plain(segment).casefold().strip()
    if SENTENCE.search(folded):
        return True
    match = OPENING.match(folded)
    if match is None:
        return False
    text = folded[match.end() :]
    if not words(text):
        text = plain(following).casefold()
    if _WRITE_IN.search(_ENDING.split(text, maxsplit=1)[0]) or (_UPDATE.match(folded) and not _REVISES.search(text)):
        return False
    said = [word for word in words(text) if not (is_number(word) or names_day(word))]
    telling = sum(not stands_by_day(word) for word in said)
    if telling >= _NOTE_WORDS:
        return True
    # A sentence that is short, or says it in few long words; a name behind a stamp is none.
    brief = telling >= _BRIEF_WORDS or (telling >= _FEWEST_WORDS and len(said) >= _NOTE_WORDS)
    return brief and _ENDED.search(text) is not None and not moves_by_itself(segment)
