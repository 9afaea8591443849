"""Phrases: does a line say a thing and nothing else? Closed vocabularies, one for each language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from monitor.judge.lexicon.spelling import holds_unspaced, is_unspaced, sentences, spelt, title_parts

#: A part of a title that is the site's name is at most so many words long where nothing else gives it away.
_LONGEST_NAME = 4
#: One word that no vocabulary knows is let pass in a line of at least this many words.
_LENIENT_FROM = 9
_COLONS = re.compile(r":(?=\s)|：")


@dataclass(frozen=True, kw_only=True)
class Tongue:
    """One language's way of saying a thing: what must be said, and which other words may stand around it."""

    #: Folded; any of these must occur, as whole words (or anywhere, in scripts without spaces).
    said: frozenset[str]
    #: Folded words that may stand around it, itself among them.
    words: frozenset[str]

    @cached_property
    def _by_first_word(self) -> dict[str, tuple[list[str], ...]]:
        """Find what may be said by its first word, the longest first."""
        found: dict[str, list[str]] = {}
        for phrase in sorted(self.words, key=len, reverse=True):
            if not is_unspaced(phrase):
                found.setdefault(phrase.split()[0], []).append(phrase)
        return {first: tuple(phrase.split() for phrase in phrases) for first, phrases in found.items()}

    @property
    def openings(self) -> Iterable[str]:
        """The first words of what may be said, in scripts with spaces."""
        return self._by_first_word

    @cached_property
    def _anywhere(self) -> re.Pattern[str]:
        """Match any of it in a line that holds signs of scripts without spaces."""
        return _any_of(self.words)

    def rest(self, folded: str) -> list[str]:
        """Give the words of a folded line that are left when all that may be said is taken out, from the left."""
        if holds_unspaced(folded):
            return self._anywhere.sub(" ", folded).split()
        words, left, at = folded.split(), [], 0
        while at < len(words):
            known = self._by_first_word.get(words[at], ())
            phrase = next((phrase for phrase in known if words[at : at + len(phrase)] == phrase), None)
            if phrase is None:
                left.append(words[at])
            at += len(phrase) if phrase is not None else 1
        return left


class Phrasebook:
    """All ways of saying one thing: language to (what must be said, parted by " / "; words that may stand around it).

    Words around are parted by spaces, those that belong together joined by "_". The language "*" comes
    first and belongs to all. Everything is made when it is first needed.
    """

    def __init__(self, table: Mapping[str, tuple[str, str]]) -> None:
        """Take the table as people write it; folding is done here."""
        self._table = table

    @cached_property
    def tongues(self) -> tuple[Tongue, ...]:
        """Fold the words of every language."""
        rows = [(" ".join(said.split()), around) for said, around in self._table.values()]
        said_by_all, around_by_all = rows[0] if "*" in self._table else ("", "")
        made = []
        for said, around in rows:
            phrases = {spelt(phrase) for phrase in f"{said} / {said_by_all}".split(" / ")} - {""}
            words = {spelt(word.replace("_", " ")) for word in f"{around} {around_by_all}".split()} - {""}
            made.append(Tongue(said=frozenset(phrases), words=frozenset(phrases | words)))
        return tuple(made)

    @cached_property
    def _by_first_word(self) -> dict[str, list[tuple[str, Tongue]]]:
        """Find phrases by their first word: most lines share none with any of them."""
        found: dict[str, list[tuple[str, Tongue]]] = {}
        for tongue in self.tongues:
            for phrase in sorted(tongue.said):
                if not is_unspaced(phrase):
                    found.setdefault(phrase.split()[0], []).append((f" {phrase} ", tongue))
        return found

    @cached_property
    def _firsts(self) -> frozenset[str]:
        """Give the first words of all phrases."""
        return frozenset(self._by_first_word)

    @cached_property
    def _unspaced(self) -> tuple[tuple[str, Tongue], ...]:
        """List phrases of scripts without spaces, for which there is no first word, a foreign word in them or not."""
        return tuple(
            (phrase.replace(" ", ""), tongue)
            for tongue in self.tongues
            for phrase in sorted(tongue.said)
            if holds_unspaced(phrase)
        )

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Match anything that is said, in any language; made for the few lines that are known to hold it."""
        return _any_of(frozenset(phrase for tongue in self.tongues for phrase in tongue.said))

    def _speaking(self, folded: str) -> Iterator[Tongue]:
        """Give the languages that say the thing in a folded line, some more than once."""
        padded = f" {folded} "
        # Which words begin a phrase is asked of all at once: of nearly every line none does.
        for word in self._firsts.intersection(folded.split()):
            for phrase, tongue in self._by_first_word[word]:
                if phrase in padded:
                    yield tongue
        if holds_unspaced(folded):
            run = folded.replace(" ", "")
            yield from (tongue for phrase, tongue in self._unspaced if phrase in run)

    def holds(self, line: str) -> bool:
        """Tell whether the thing is said anywhere in a line, whatever else the line says."""
        return next(self._speaking(spelt(line)), None) is not None

    def says(self, line: str, *, names: frozenset[str] = frozenset()) -> bool:
        """Tell whether a line says the thing and nothing else; ``names`` are folded words that may stand anywhere."""
        folded = spelt(line)
        return any(_covers(tongue, folded, names) for tongue in self._speaking(folded))

    def is_aside(self, line: str, *, names: frozenset[str] = frozenset()) -> bool:
        """Tell whether a line holds nothing but words that usually stand around the thing: "Oops", "Sorry"."""
        folded = spelt(line)
        return any(not _rest(tongue.rest(folded), names) for tongue in self._beginning(folded, names))

    def _beginning(self, folded: str, names: frozenset[str]) -> tuple[Tongue, ...]:
        """Give the languages that know how a line begins; the others would leave its first word over."""
        if not folded:
            return self.tongues
        if holds_unspaced(folded):
            known = any(name.startswith(folded[0]) for name in names)
            return self.tongues if known else self._by_first_sign.get(folded[0], ())
        first = folded.partition(" ")[0]
        return self.tongues if first in names else self._by_opening.get(first, ())

    @cached_property
    def _by_opening(self) -> dict[str, tuple[Tongue, ...]]:
        """Find languages by the first words of all that may be said in them."""
        return _index((word, tongue) for tongue in self.tongues for word in tongue.openings)

    @cached_property
    def _by_first_sign(self) -> dict[str, tuple[Tongue, ...]]:
        """Find languages by the first signs of all that may be said in them."""
        return _index((word[0], tongue) for tongue in self.tongues for word in tongue.words)

    def titles(self, title: str, *, names: frozenset[str] = frozenset()) -> bool:
        """Tell whether a title *is* such a sentence, a site's name beside it left aside.

        Parts are cut at bars and dashes; then each part may be several sentences, all of which must belong. A colon
        joins: "Error 404: page not found" is one, "Page not found: a story" is none.
        """
        if not self.holds(title):
            return False
        parts = title_parts(title)
        spoken = [part for part in parts if self._is_spoken(part, names)]
        others = [part for part in parts if part not in spoken]
        return bool(spoken) and all(_is_name(part, names) for part in others)

    def _is_spoken(self, part: str, names: frozenset[str]) -> bool:
        """Tell whether one part of a title says the thing, in one sentence or several."""
        pieces = sentences(part)
        spoken = [self._is_said(piece, names) for piece in pieces]
        return any(spoken) and all(
            said or self.is_aside(piece, names=names) for said, piece in zip(spoken, pieces, strict=True)
        )

    def _is_said(self, sentence: str, names: frozenset[str]) -> bool:
        """Tell whether one sentence says the thing; a name or an aside may stand before a colon, no story after it."""
        *before, last = _COLONS.split(sentence)
        return self.says(last, names=names) and all(
            self.says(piece, names=names) or self.is_aside(piece, names=names) or _is_name(piece, names)
            for piece in before
        )


def first_line(said: Iterable[str], *books: Phrasebook) -> str | None:
    """Find the first line that holds a phrase of one of the books."""
    return next((line for line in said if any(book.holds(line) for book in books)), None)


def _index(pairs: Iterable[tuple[str, Tongue]]) -> dict[str, tuple[Tongue, ...]]:
    """Gather languages under what they are found by, each once and in their order."""
    found: dict[str, dict[int, Tongue]] = {}
    for key, tongue in pairs:
        found.setdefault(key, {})[id(tongue)] = tongue
    return {key: tuple(tongues.values()) for key, tongues in found.items()}


def _any_of(phrases: frozenset[str]) -> re.Pattern[str]:
    """Match any of some folded phrases, the longest first, at word borders in scripts that have them."""
    written = [
        re.escape(phrase).replace(r"\ ", " ?") if is_unspaced(phrase) else rf"(?<!\w){re.escape(phrase)}(?!\w)"
        for phrase in sorted(phrases, key=len, reverse=True)
    ]
    return re.compile("|".join(written) or r"(?!)")


def _covers(tongue: Tongue, folded: str, names: frozenset[str]) -> bool:
    """Tell whether no words of a folded line are left over that the language does not expect there."""
    left = _rest(tongue.rest(folded), names)
    return not left or (len(left) == 1 and len(folded.split()) >= _LENIENT_FROM and not is_unspaced(folded))


def _rest(left: list[str], names: frozenset[str]) -> list[str]:
    """Give the words that are no names either."""
    return [word for word in left if word not in names]


def _is_name(part: str, names: frozenset[str]) -> bool:
    """Tell whether a part of a title may be the name of the site: known as such, or short."""
    words = spelt(part).split()
    return bool(names.intersection(words)) or "".join(words) in names or len(words) <= _LONGEST_NAME
