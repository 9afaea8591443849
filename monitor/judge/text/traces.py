"""What each sentence that is gone or new is known by at a later look, whatever else of the page moves by itself."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

from rapidfuzz import fuzz

from monitor.judge.text.edits import Difference, Exchange, exchanged, reverses
from monitor.judge.text.fold import squash
from monitor.judge.text.segments import Segment
from monitor.judge.text.turning import FEW_WORDS
from monitor.model.comparison import ChangeKind, Trace

#: A sentence this alike stands in the place of the other; this alike it is the same but for a few words.
_ALIKE, _SAME_BUT_FOR = 60, 80
#: Keys shorter than this are known by what stood in their place, and far shorter ones by what stands before them.
_LONG, _SHORT = 25, 12
#: More sentences of one place than these are not laid beside each other.
_MOST_PAIRS = 400
#: More traces than these are not taken, whatever a page holds.
_MOST = 200
#: What takes the place of so many times its own words hides that they are gone.
_TIMES = 3


def traces(
    difference: Difference, kind: ChangeKind, digest: str, *, language: str | None, title: str = "", note: str = ""
) -> tuple[Trace, ...]:
    """Give the traces of a telling difference, one for each sentence; none is left where nothing is telling.

    ``digest`` is that of all of it, ``title`` the new headline, ``note`` the added note; empty where there is none.
    """
    found: dict[str, Trace] = {}
    for trace in islice(chain(_of_the_page(kind, title, note), _of_sentences(difference.exchanges, language)), _MOST):
        found.setdefault(trace.words, trace)
    if not is_telling(found.values()):
        found[digest] = Trace(words=_short("whole", digest), telling=True)
    return tuple(found.values())


def of_title(title: str) -> Trace:
    """Give the trace of a new headline."""
    return Trace(words=_short("title", squash(title)), place="title", telling=True)


def is_telling(found: Iterable[Trace]) -> bool:
    """Tell whether traces are telling: one of them by itself, or all together for their words."""
    added = removed = 0
    for trace in found:
        if trace.telling:
            return True
        added, removed = added + trace.added, removed + trace.removed
    return max(added, removed) > FEW_WORDS


def _of_the_page(kind: ChangeKind, title: str, note: str) -> Iterator[Trace]:
    """Give the traces of what is said of the page as a whole."""
    if kind in (ChangeKind.STUB, ChangeKind.DIFFERENT):
        yield Trace(words=_short("kind", kind.value), telling=True)
    if title:
        yield of_title(title)
    if note:
        yield Trace(words=_short("note", squash(note)), place="note", telling=True)


def _of_sentences(exchanges: Sequence[Exchange], language: str | None) -> Iterator[Trace]:
    for exchange in exchanges:
        gone, come = exchange.gone, exchange.come
        if len(gone) <= 1 and len(come) <= 1:
            yield from _of_place(exchange, language)
            continue
        for was, now in _beside(gone, come):
            told = exchanged(was, now, language=language, before=exchange.before)
            for trace in _of_place(told, language):
                # Where a sentence was only parted in two, its halves tell nothing that the whole does not.
                yield replace(
                    trace,
                    added=min(trace.added, exchange.added),
                    removed=min(trace.removed, exchange.removed),
                    telling=trace.telling and exchange.telling,
                )


def _of_place(exchange: Exchange, language: str | None) -> Iterator[Trace]:
    """Give the traces of sentences of one place, of which no two are alike but for the only ones of both sides."""
    gone, come = exchange.gone, exchange.come
    if not come:
        for segment in gone:
            one = exchange if len(gone) == 1 else exchanged([segment], [], language=language)
            known = _known(segment.key, "", exchange.before)
            yield Trace(words=_short("-", known), removed=one.removed, telling=one.telling)
        return
    stood = "\n".join(segment.key for segment in gone)
    place = _short(stood or "+", "" if stood else squash(exchange.before))
    for segment in come:
        one = exchange if len(come) == 1 else exchanged([], [segment], language=language)
        known = _known(segment.key, stood, exchange.before)
        yield Trace(
            words=_short("+", known),
            place=place,
            added=one.added,
            removed=one.removed,
            telling=one.telling,
        )
    if len(gone) == len(come) == 1:
        yield from _turned(exchange, language)
    elif exchange.removed > _TIMES * exchange.added + FEW_WORDS and len(gone) > _TIMES * len(come):
        yield Trace(words=_short("-", stood), removed=exchange.removed - exchange.added)


def _turned(exchange: Exchange, language: str | None) -> Iterator[Trace]:
    """Give the trace of a denial that came or went in a sentence of which other words, such as a count, move on."""
    if len(exchange.found) == 1:
        return
    was, now = exchange.gone[0].key, exchange.come[0].key
    turned = [found for found in exchange.found if reverses(found, language)]
    if turned and len(turned) < len(exchange.found) and fuzz.ratio(was, now) >= _SAME_BUT_FOR:
        said = (f"{' '.join(word.key for word in side)}\0" for found in turned for side in (found.was, found.now))
        yield Trace(words=_short("~", was, *said), telling=True)


def _beside(gone: Sequence[Segment], come: Sequence[Segment]) -> Iterator[tuple[list[Segment], list[Segment]]]:
    """Lay sentences beside those that they took the place of; between these stand what is gone and what is new."""
    start = 0
    was: list[Segment] = []
    now: list[Segment] = []
    alone = len(gone) * len(come) > _MOST_PAIRS
    for segment in come:
        likest, best = float(_ALIKE), None
        for place in () if alone else range(start, len(gone)):
            alike = fuzz.ratio(gone[place].key, segment.key, score_cutoff=likest)
            if alike >= likest and alike > 0 and (best is None or alike > likest):
                likest, best = alike, place
        if best is None:
            now.append(segment)
            continue
        was = list(gone[start:best])
        if was or now:
            yield was, now
        yield [gone[best]], [segment]
        start, now = best + 1, []
    was = list(gone[start:])
    if was or now:
        yield was, now


def _known(key: str, stood: str, before: str) -> str:
    """Say what a sentence is known by: itself, and where it is short also what stood there and stands before it."""
    if len(key) >= _LONG:
        return key
    return "\0".join((key, stood, squash(before) if max(len(key), len(stood)) < _SHORT else ""))


def _short(*parts: str) -> str:
    """Give a digest of 12 hex digits: enough to tell some hundred sentences of one page apart."""
    return hashlib.blake2b("\0".join(parts).encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()
