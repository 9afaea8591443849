"""Is a copy but the beginning of the page that stands there now, with an offer in place of the rest?

A story that was short when it was copied, and grew, is a beginning too. Its copy ends with its own words, who wrote
it and when; a teaser breaks off in the middle of a sentence, or ends with a few words and something to be followed,
pressed or filled in. Which words these are is asked only where that alone leaves a doubt.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import dropwhile, islice, takewhile

from monitor.judge.lexicon.comment_words import is_above_comments
from monitor.judge.lexicon.credit_words import is_site_line
from monitor.judge.lexicon.offer_signs import is_shallow, leads_to_sale, names_price
from monitor.judge.lexicon.offer_words import holds_back, offers_others, offers_rest, offers_trial, speaks_of_letters
from monitor.judge.lexicon.spelling import holds_unspaced, sentences, spelt, tokens
from monitor.judge.lexicon.teaser_words import is_above_others
from monitor.judge.look.addresses import same_site
from monitor.judge.look.bareness import weight
from monitor.judge.text.upkeep import is_upkeep
from monitor.model.address import is_web
from monitor.model.page import Page, Piece, PieceKind

#: Letters of a sentence that stands in no other text by chance.
_TELLING = 12
#: A text of less weight has no beginning to speak of; so much of it, and this share, has to be lacking.
_WHOLE, _REST, _REST_SHARE = 250, 120, 0.3
#: So much of the beginning has to stand on the copy, and at most so much of what follows.
_STANDS, _LEFT = 0.66, 0.1
#: From this share of words of its own on, before it ends, a copy tells the story otherwise.
_OWN = 0.34
#: A sentence that breaks off goes on for so many letters before it does; fewer where a sign says that it does.
_BROKEN, _BROKEN_BY_SIGN = 24, 16
#: Pieces behind a text that are asked, and the longest line of an offer, as a weight: in the box of the text, outside
#: of it, and with a price in the box of the text.
_BEHIND, _SAID, _SAID_APART, _PRICED = 12, 160, 300, 100
#: Without a price or a place of sale: the beginning is this share at most, and an offer has so few things to press.
_HALF, _CHOICES = 0.5, 4
#: What is pressed is called by so few words, or such a weight of signs; what is said before is so many words
#: at least, and so is a headline.
_CALLED, _CALLED_UNSPACED, _SPOKEN, _HEADLINE = 4, 40, 3, 5
_STOPS = (".", "!", "?", "。", "！", "？", "؟", "۔", "।", "”", "»", '"', "」", "』", ")")
_GOES_ON = ("…", "...", "[…]", "[...]", "(…)", "(...)", "……")
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))


def only_beginning(copy: Page, living: Page, *, url: str) -> str:
    """Say why a copy is taken for a teaser of the page that stands there now; empty where it is not.

    Both pages are read with care, with their pieces. ``url`` is the cited address.
    """
    whole = _telling(_article(living))
    weights = [weight(sentence.text) for sentence in whole]
    shown = _Shown(copy)
    stands = [shown.where(sentence.key) for sentence in whole]
    end = len(whole) - sum(1 for _ in takewhile(lambda place: place is not None, reversed(stands)))
    head = _head(weights[:end], [place is not None for place in stands[:end]])
    rest = sum(weights[head:end])
    if sum(weights) < _WHOLE or rest < max(_REST, _REST_SHARE * sum(weights)):
        return ""
    broken = _broken_off(shown, whole[head : head + 2])
    last = stands[head - 1] if head else None
    if broken and (last is None or broken.place >= last):
        return f"it holds only the beginning of the page that stands there now, and breaks off (“{broken.text[-80:]}”)"
    if last is None or _tells_otherwise(copy, living, shown, last, sum(weights[:head])):
        return ""
    behind = _Behind(shown.pieces[last], shown.pieces[last + 1 :], living, url)
    offer = behind.offer(short=sum(weights[:head]) <= _HALF * sum(weights))
    if not offer:
        return ""
    return (
        "it holds only the beginning of the page that stands there now, and an offer stands in place of the rest"
        f" (“{offer[:80]}”)"
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence, and its letters and digits alone."""

    text: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Broken:
    """A line that breaks off, and its place."""

    text: str
    place: int


class _Shown:
    """What a copy shows, piece by piece."""

    def __init__(self, page: Page) -> None:
        lines = (page.all_text or page.text).splitlines()
        self.pieces = page.pieces or tuple(Piece(kind=PieceKind.WORDS, text=line) for line in lines if line.strip())
        self._keys = [_key(piece.text) if piece.kind is PieceKind.WORDS else "" for piece in self.pieces]

    @cached_property
    def _all(self) -> str:
        return "\n".join(self._keys)

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for key in self._keys:
            starts.append(at)
            at += len(key) + 1
        return starts

    def where(self, key: str) -> int | None:
        """Give the place of the first piece that holds a sentence; None where none does."""
        found = self._all.find(key)
        return None if found < 0 else bisect_right(self._starts, found) - 1


def _telling(text: str) -> list[_Sentence]:
    """Cut a text into the sentences that stand in no other text by chance."""
    cut = (_Sentence(text=sentence, key=_key(sentence)) for sentence in sentences(text))
    return [sentence for sentence in cut if max(len(sentence.key), weight(sentence.key) / 2) >= _TELLING]


def _article(page: Page) -> str:
    """Give the main text without what stands among it that is named or shaped as the site's."""
    own = [block.text for block in page.blocks if block.careful and not block.dress]
    return "\n".join(own) if own else page.text


def _key(text: str) -> str:
    return spelt(text).replace(" ", "")


def _head(weights: Sequence[float], stands: Sequence[bool]) -> int:
    """Count the sentences with which a text begins on a copy, up to where it is best parted; 0 where it does not begin.

    Most of them stand there, and hardly any of those that follow.
    """
    whole, found = sum(weights), sum(each for each, stood in zip(weights, stands, strict=True) if stood)
    best, head, had, passed = 0.0, 0, 0.0, 0.0
    at_best = 0.0
    for place, (each, stood) in enumerate(zip(weights, stands, strict=True), 1):
        passed += each
        had += each if stood else 0.0
        if 2 * had - passed > best:
            best, head, at_best = 2 * had - passed, place, passed
    had = (best + at_best) / 2
    return head if had >= _STANDS * at_best and found - had <= _LEFT * (whole - at_best) else 0


def _broken_off(shown: _Shown, following: Sequence[_Sentence]) -> _Broken | None:
    """Find the line that begins as one of the next sentences does and ends in the middle of it."""
    for place, piece in enumerate(shown.pieces):
        if piece.kind is not PieceKind.WORDS or piece.tag in _HEADINGS:
            continue
        text = piece.text.rstrip()
        by_sign = text.endswith(_GOES_ON)
        if text.endswith(_STOPS) and not by_sign:
            continue
        cut = sentences(text)
        key = _key(cut[-1]) if cut else ""
        least = _BROKEN_BY_SIGN if by_sign else _BROKEN
        if weight(key) >= least and any(one.key.startswith(key) and one.key != key for one in following):
            return _Broken(text=text, place=place)
    return None


def _tells_otherwise(copy: Page, living: Page, shown: _Shown, last: int, common: float) -> bool:
    """Tell whether the copy says much, before its text ends, that the page does not say now: it was rewritten."""
    now = _key(f"{living.text}\n{living.all_text}\n{living.title}\n{living.heading}")
    own = [one for one in _telling(copy.text) if one.key not in now]
    above = (one for one in own if (place := shown.where(one.key)) is not None and place <= last)
    return sum(weight(one.text) for one in above) > _OWN * common


class _Behind:
    """What stands right behind a text, as far as the few words of an offer go."""

    def __init__(self, last: Piece, pieces: Sequence[Piece], living: Page, url: str) -> None:
        self._last = last
        self._url = url
        known = {(piece.kind, _key(piece.text)) for piece in living.pieces}
        self._known = known | {(PieceKind.WORDS, _key(line)) for line in living.all_text.splitlines()}
        self._box = list(self._taken(pieces))
        self._said = [piece for piece in self._box if piece.kind is PieceKind.WORDS]
        self._worked = [piece for piece in self._box if piece.kind is not PieceKind.WORDS]

    def _taken(self, pieces: Sequence[Piece]) -> Iterator[Piece]:
        """Take pieces up to the end of an offer.

        What stands on the page now too is the site's, and so is all that follows; so is what follows a heading of
        other articles or of comments, running text, and the headline of another article. Links amid the last line of
        the text are its own.
        """
        for piece in islice(dropwhile(lambda piece: not piece.tag and piece.kind is PieceKind.LINK, pieces), _BEHIND):
            if piece.kind is PieceKind.LINK and self._is_headline(piece):
                return
            if piece.kind is PieceKind.WORDS:
                if (piece.kind, _key(piece.text)) in self._known or not self._is_brief(piece):
                    return
                if is_above_others(piece.text) or is_above_comments(piece.text):
                    return
            yield piece

    def _is_brief(self, piece: Piece) -> bool:
        """Tell a line that an offer may have from running text; one in a box of its own may be longer."""
        return weight(piece.text) <= (_SAID if piece.boxes == self._last.boxes else _SAID_APART)

    def _is_headline(self, piece: Piece) -> bool:
        """Tell the headline of another article: it leads deep, and not to a sale."""
        if len(tokens(piece.text)) < _HEADLINE or holds_back(piece.text) or not is_web(piece.target):
            return False
        return not is_shallow(piece.target) and not leads_to_sale(piece.target) and not names_price(piece.text)

    def offer(self, *, short: bool) -> str:
        """Give the words of an offer; empty where there is none. ``short``: the text had hardly begun."""
        called = [piece.text for piece in self._worked if piece.text]
        if not self._worked or not (self._said or any(len(tokens(text)) >= _SPOKEN for text in called)):
            return ""
        if self._sells() or (short and self._asks()):
            return " / ".join([*(piece.text for piece in self._said), *called])
        return ""

    def _sells(self) -> bool:
        """Tell whether a price, a place of sale, or words that say so, offer something."""
        lines = [piece.text for piece in (*self._said, *self._worked) if piece.text]
        if any(offers_rest(line) or offers_trial(line) for line in (*lines, " ".join(lines))):
            return True
        if any(speaks_of_letters(line) or offers_others(line) for line in lines) and not any(map(holds_back, lines)):
            return False
        if any(self._leads_in(piece) for piece in self._worked):
            return True
        priced = [
            piece
            for piece in self._box
            if names_price(piece.text) and (weight(piece.text) <= _PRICED or piece.boxes != self._last.boxes)
        ]
        return any(self._together(piece, other) for piece in priced for other in self._worked)

    def _leads_in(self, piece: Piece) -> bool:
        """Tell whether a link leads to a place of sale of this site, and says so or stands in one box with words."""
        if not piece.text or not same_site(piece.target, self._url) or not leads_to_sale(piece.target):
            return False
        return len(tokens(piece.text)) >= _SPOKEN or any(self._together(words, piece) for words in self._said)

    def _asks(self) -> bool:
        """Tell whether words and one thing to press or to fill in stand right behind a text that hardly began.

        Tools for sharing are many; credits and days end a text that is whole; who wrote it, and what it is filed
        under, leads deeper into the site.
        """
        first = self._box[0]
        if first.kind is not PieceKind.WORDS:
            return holds_back(first.text) and (first.kind, _key(first.text)) not in self._known
        said = [piece.text for piece in takewhile(lambda piece: piece.kind is PieceKind.WORDS, self._box)]
        worked = list(takewhile(lambda piece: piece.kind is not PieceKind.WORDS, self._box[len(said) :]))
        if not 0 < len(worked) <= _CHOICES or any(is_site_line(line) or is_upkeep(line) for line in said):
            return False
        if max(len(tokens(line)) for line in said) < _SPOKEN:
            return False
        held = any(map(holds_back, (*said, worked[0].text)))
        if not held and (any(map(speaks_of_letters, said)) or _asks_opinion(said[-1], worked)):
            return False
        return self._is_way_in(worked[0]) and self._together(self._box[len(said) - 1], worked[0])

    def _is_way_in(self, piece: Piece) -> bool:
        """Tell a field, a button, or a link that fills its line and leads right below the front page, new and short."""
        if piece.kind is PieceKind.FIELD:
            return True
        unspaced = holds_unspaced(piece.text) and weight(piece.text) <= _CALLED_UNSPACED
        short = unspaced or len(tokens(piece.text)) <= _CALLED
        if not short or (piece.kind, _key(piece.text)) in self._known:
            return False
        if piece.kind is PieceKind.BUTTON:
            return True
        inner = is_web(piece.target) and same_site(piece.target, self._url)
        return bool(piece.tag) and inner and is_shallow(piece.target)

    def _together(self, one: Piece, other: Piece) -> bool:
        """Tell whether two pieces stand in one box: right in it, or in one that the text does not stand in."""
        shared = [left for left, right in zip(one.boxes, other.boxes, strict=False) if left == right]
        return one.boxes == other.boxes or bool(shared and shared[-1] not in self._last.boxes)


def _asks_opinion(last: str, worked: Sequence[Piece]) -> bool:
    """Tell a question with answers of a word each ("Was this page helpful? Yes No")."""
    answers = [piece for piece in worked if piece.kind is PieceKind.BUTTON and len(tokens(piece.text)) == 1]
    return last.rstrip().endswith(("?", "？", "؟")) and len(answers) > 1
