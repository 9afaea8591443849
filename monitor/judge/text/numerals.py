"""Numbers that are written in words: whether a word is one, and whether an edit changes one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Final

from monitor.judge.lexicon.expressions import expression
from monitor.judge.lexicon.numerals import ENDINGS, JOINING, NUMERALS, Joining
from monitor.judge.text.fold import caseless, plain
from monitor.judge.text.language import language_of

#: A number as a language says it: 2 of German is not 2 of French, for a billion of the one is a thousand of the other.
_Said = tuple[str, str]
#: Names of languages that others write (ISO 639).
_SAME: Final = {"nb": "no", "nn": "no", "bs": "hr", "sh": "hr", "ms": "id", "mk": "bg", "mo": "ro", "be": "ru"}
#: No word of several numbers is shorter or longer.
_SHORTEST, _LONGEST = 5, 60
_TEN, _HUNDRED = 10, 100
#: Ten and what is added to it are one word in Hungarian and Finnish; of shorter words for ten they are none.
_WHOLE_TEN = 4
#: Among more words than these, on a page that names no language, such as are only now and then a number are none.
_FEW: Final = 3
#: So many words are telling whatever they are, also where four signs make one word.
_MANY: Final = 44
#: A figure that several of may be written as one word.
_WORD: Final = expression(r"[^\W\d_]+(?:['\u2019\u02bc][^\W\d_]+)*")
_INDEFINITE: Final = expression(r"(?<!\w)an? (?=(?:second|minute|hour|day|week|month|year) ago)", re.IGNORECASE)
_CARDINAL: Final = expression(r"\d+\+?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """What number a word says, and how surely."""

    said: frozenset[_Said]
    #: A number wherever it stands.
    sure: bool = False
    #: Languages in which it is one.
    own: frozenset[str] = frozenset()

    def counts(self, language: str) -> bool:
        """Tell whether the word alone is a number on a page in a language."""
        return self.sure or language in self.own


def is_numeral(word: str) -> bool:
    """Tell whether a folded word is a number in words, in whatever language it stands."""
    numeral = _numeral(word)
    return numeral is not None and numeral.sure


def numbers_differ(was: Sequence[str], now: Sequence[str], language: str | None) -> bool:
    """Tell whether folded words hold another number in words than those in their place.

    Another form of one number is none. What may be an article, a year or a street as well as a number counts where both
    sides have such a one of the same language.
    """
    if max(len(was), len(now)) > _MANY:
        return False
    left, right = (
        [found for word in was if (found := _numeral(word))],
        [found for word in now if (found := _numeral(word))],
    )
    for one in list(left):
        same = next((other for other in right if not one.said.isdisjoint(other.said)), None)
        if same is not None:
            left.remove(one)
            right.remove(same)
    spoken = language_of(language)
    spoken = _SAME.get(spoken, spoken)
    if any(one.counts(spoken) for one in (*left, *right)):
        return True
    if not spoken and max(len(was), len(now)) > _FEW:
        return False
    shared = [_languages(one) & _languages(other) for one in left for other in right]
    return any(languages and (not spoken or spoken in languages) for languages in shared)


def figure_of(word: str, language: str) -> str | None:
    """Give the one figure that a folded word says on a page in a language; None where it says none, or several."""
    numeral = _numeral(word)
    if numeral is None:
        return None
    own = {figure for spoken, figure in numeral.said if spoken == language}
    figures = own or ({figure for _, figure in numeral.said} if numeral.sure and not language else set())
    return next(iter(figures)) if len(figures) == 1 else None


def figured(line: str) -> str:
    """Write a line with a figure for each number in words: "two hours ago" becomes "2 hours ago"."""
    return _WORD.sub(lambda word: "2" if _numeral(caseless(plain(word[0]))) else word[0], _INDEFINITE.sub("1 ", line))


def _languages(numeral: Numeral) -> frozenset[str]:
    return frozenset(language for language, _ in numeral.said)


@lru_cache(maxsize=4096)
def _numeral(word: str) -> Numeral | None:
    """Find a folded word in the tables, or as made of several numbers."""
    known = listed().get(word)
    if known is not None or not _SHORTEST <= len(word) <= _LONGEST or word[:2] not in _beginnings():
        return known
    said = frozenset(
        (language, "·".join(parts))
        for language, joining in JOINING.items()
        if word not in joining.others and (parts := _joined(word, _Parts.of(language), joining))
    )
    return Numeral(said=said, sure=True) if said else None


@cache
def _beginnings() -> frozenset[str]:
    """Give the two letters that words of several numbers begin with: most words of a page have others."""
    return frozenset(word[:2] for language in JOINING for word in _Parts.of(language).figures)


@cache
def listed() -> dict[str, Numeral]:
    """Give all words of all tables, folded; read at the first question."""
    found: dict[str, list[tuple[_Said, str]]] = {}
    for language in NUMERALS:
        for figure, word, mark in _words(language):
            if mark != "-":
                found.setdefault(word, []).append(((language, figure), mark))
    return {
        word: Numeral(
            said=frozenset(said for said, _ in entries),
            sure=any(not mark for _, mark in entries),
            own=frozenset(said[0] for said, mark in entries if mark == "*"),
        )
        for word, entries in found.items()
    }


def _words(language: str) -> Iterator[tuple[str, str, str]]:
    """Give each word of a language's table with its figure and its mark."""
    figure = ""
    endings = ENDINGS.get(language, {})
    for entry in caseless(plain(NUMERALS[language])).split():
        if entry[0].isdecimal():
            figure = entry
            continue
        mark = entry[-1] if entry[-1] in "~*-" else ""
        stem, _, name = entry.removesuffix(mark).partition("+")
        # "Ё" and the comma below are written without by many.
        for ending in endings[name.upper()].split() if name else ("-",):
            word = stem + caseless(ending.strip("-"))
            for written in {word, word.replace("ё", "е"), word.replace("ș", "ş")}:
                yield figure, written, mark


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    """The numbers that one language joins to words."""

    figures: dict[str, str]
    #: Those that are no number by themselves: never with an ending, and with that of an ordinal alone.
    unsure: frozenset[str]
    parts: frozenset[str]
    longest: int
    endings: re.Pattern[str]
    ordinals: re.Pattern[str]

    @staticmethod
    @cache
    def of(language: str) -> _Parts:
        """Give those of a language."""
        figures = {word: figure for figure, word, _ in _words(language) if _CARDINAL.fullmatch(figure)}
        return _Parts(
            figures=figures,
            unsure=frozenset(word for _, word, mark in _words(language) if mark and mark != "-"),
            parts=frozenset(word for _, word, mark in _words(language) if mark == "-"),
            longest=max(map(len, figures)),
            endings=re.compile(JOINING[language].endings or r"(?!)"),
            ordinals=re.compile(JOINING[language].ordinals or r"(?!)"),
        )


def _joined(word: str, parts: _Parts, joining: Joining) -> tuple[str, ...]:
    """Give the figures that a word is made of, an ordinal with a dot behind the last; none where it is no such word."""
    whole = _cut(word, parts, joining.links)
    if len(whole) > 1 and joining.bare:
        return whole
    for at in range(len(word) - 1, 1, -1):
        stem, ending = word[:at], word[at:]
        ordinal = parts.ordinals.fullmatch(ending) is not None
        if not ordinal and parts.endings.fullmatch(ending) is None:
            continue
        for restored in ("", *joining.restored):
            found = _cut(stem + restored, parts, joining.links)
            alone = len(found) == 1 and (stem in parts.unsure or (stem in parts.parts and not ordinal))
            if found and not alone:
                return (*found, ".") if ordinal else found
    return ()


def _cut(word: str, parts: _Parts, links: Sequence[str]) -> tuple[str, ...]:
    """Cut a word into numbers, longest first; empty where something else is left."""
    if word in parts.figures:
        return (parts.figures[word],)
    for at in range(min(parts.longest, len(word) - 1), 1, -1):
        figure = parts.figures.get(word[:at])
        if figure is None:
            continue
        rest = word[at:]
        for link in ("", *links):
            following = _cut(rest[len(link) :], parts, links) if rest.startswith(link) and rest != link else ()
            if following and _follows(_value(figure), _value(following[0]), linked=bool(link), short=at < _WHOLE_TEN):
                return (figure, *following)
    return ()


def _value(figure: str) -> int:
    return int(figure.strip("+"))


def _follows(one: int, other: int, *, linked: bool, short: bool) -> bool:
    """Tell whether two figures stand beside each other in one number: "un" and "due" do not in "undue"."""
    if one >= _HUNDRED or other >= _HUNDRED:
        return True
    if one > _TEN:
        return other < _TEN and not one % _TEN
    if one == _TEN:
        return other < _TEN and not short
    return other == _TEN if not linked else other > _TEN and not other % _TEN
