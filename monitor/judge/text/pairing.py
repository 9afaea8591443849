"""Pairs the sentences of two pages that are one, edited: by how alike they are, by their cells, by their place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from monitor.judge.text.counters import count_in, in_counter, is_recounted
from monitor.judge.text.fold import squash
from monitor.judge.text.framing import Frame
from monitor.judge.text.moving import is_label
from monitor.judge.text.paragraphs import BY_CHANCE, Parted, Said, in_article

#: Sentences this alike (0 to 100) are one sentence, edited.
_EDITED = 55
_CELLS = " | "


def pairs(was: list[Said], now: list[Said], frame: Frame) -> list[tuple[Said, Said]]:
    """Pair sentences that are one sentence, edited, in order.

    So are rows with a cell in common and, in one template, lines of the article in whose place as many of a kind stand.
    """
    found = []
    free = list(now)
    for one in was:
        best = max(free, key=lambda other: fuzz.ratio(one.key, other.key), default=None)
        if best is not None and fuzz.ratio(one.key, best.key) < _EDITED:
            best = next((other for other in free if _share_cell(one, other)), None)
        if best is not None:
            found.append((one, best))
            free.remove(best)
    left = [one for one in was if all(one is not pair[0] for pair in found)]
    if frame.same and [said.block.path for said in left] == [said.block.path for said in free]:
        found += [
            (one, other)
            for one, other in zip(left, free, strict=True)
            if _is_amid(one, frame.old_kept) and _is_amid(other, frame.new_kept)
        ]
    return found


def recounted(was: Sequence[Said], now: Sequence[Said]) -> tuple[frozenset[Said], frozenset[Said]]:
    """Give the lines of either side that differ from one of the other in a count alone, which grew.

    A page may hold thousands: each is asked beside the largest, or the smallest, of the same words alone.
    """
    counted = [said for said in was if in_counter(said.block)]
    if not counted:
        return frozenset(), frozenset()
    grown = _grown(counted, _by_words(now, largest=True), was=True)
    return grown, _grown(now, _by_words(grown, largest=False), was=False)


def _grown(lines: Iterable[Said], others: Mapping[str, Said], *, was: bool) -> frozenset[Said]:
    """Give the lines that grew to, or from, another one of the same words."""
    found = []
    for said in lines:
        count = count_in(said.segment.text)
        other = others.get(count.around) if count is not None else None
        if other is not None:
            one, two = (said, other) if was else (other, said)
            if is_recounted(one.segment.text, two.segment.text, one.block):
                found.append(said)
    return frozenset(found)


def _by_words(lines: Iterable[Said], *, largest: bool) -> dict[str, Said]:
    """Give the line with the largest or the smallest count for each words around one."""
    counts = [(count, said) for said in lines if (count := count_in(said.segment.text)) is not None]
    counts.sort(key=lambda each: each[0].number, reverse=not largest)
    return {count.around: said for count, said in counts}


def other_answers(old: Parted, new: Parted) -> tuple[frozenset[Said], frozenset[Said]]:
    """Give short sentences of which another one stands in the place, though both stand somewhere on either page.

    Their place is right behind a long sentence that stands once on each page, and before the same one: an answer.
    """
    before, after = _answers(old), _answers(new)
    gone, come = set(), set()
    for asked in before.keys() & after.keys():
        (was, then), (now, next_now) = before[asked], after[asked]
        if was.key != now.key and then == next_now and was.block.path == now.block.path:
            gone.add(was)
            come.add(now)
    return frozenset(gone), frozenset(come)


def _answers(page: Parted) -> dict[str, tuple[Said, str]]:
    """Give short sentences of the article by the long one before them, each with what follows."""
    own = [said for said in page.said if in_article(said.block)]
    keys = [*(said.key for said in own), ""]
    return {
        keys[at - 1]: (said, keys[at + 1])
        for at, said in enumerate(own)
        if at
        and len(said.key) < BY_CHANCE <= len(keys[at - 1])
        and page.keys[keys[at - 1]] == 1
        and not is_label(said.segment.text)
    }


def _share_cell(one: Said, other: Said) -> bool:
    """Tell whether two sentences are rows of data with a cell of the same words."""
    return one.block.tag == other.block.tag == "tr" and not _cells(one.segment.text).isdisjoint(
        _cells(other.segment.text)
    )


def _cells(row: str) -> set[str]:
    return {key for cell in row.split(_CELLS) if (key := squash(cell))}


def _is_amid(said: Said, kept: frozenset[int]) -> bool:
    """Tell whether a sentence of the article stands between such as stand on both pages."""
    return in_article(said.block) and said.block.tag != "h1" and min(kept, default=0) < said.at < max(kept, default=0)
