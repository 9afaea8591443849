"""Two pages, paragraph by paragraph: what differs in the article, whatever the site has put around it.

Sentences are looked for anywhere on the other page before they count as gone or new; those that do count are then asked
where they stand. In the template of the cited page every paragraph of the article counts. In another template
only what a redesign does not bring or drop by itself: sentences of paragraphs that stand on both pages, and prose
that stands where the rest of the article does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from monitor.judge.text.cards import lone_cards
from monitor.judge.text.edges import is_edited_line, is_fact, is_listed_line, without_edge
from monitor.judge.text.edits import Difference, Place, Tally
from monitor.judge.text.fold import squash
from monitor.judge.text.framing import Frame, frame, is_below_all
from monitor.judge.text.moving import is_label
from monitor.judge.text.notes import is_note
from monitor.judge.text.pairing import other_answers, pairs, recounted
from monitor.judge.text.paragraphs import (
    BY_CHANCE,
    LINKED,
    Parted,
    Said,
    in_article,
    is_ended,
    is_prose,
    leads_away,
    may_be,
)
from monitor.judge.text.placing import is_of_others
from monitor.judge.text.rows import restated, rows_that_left
from monitor.judge.text.segments import Segment
from monitor.judge.text.strayed import strayed
from monitor.judge.text.titles import same_title, without_label

#: Sentences this alike are one, rewritten, wherever else the former one still stands.
_REWRITTEN = 80
#: Number of an item, alone.
_NUMBER = re.compile(r"\W*\d{1,2}\W*")
#: A standfirst stands at most so many blocks above the article.
_ABOVE = 8
#: No template makes these for its own words.
_RUNNING = frozenset(("p", "li", "blockquote", "div", "td", "dd", "section", "article", "main", "pre", "body"))


def by_blocks(old: Parted, new: Parted, *, language: str | None, titles: Sequence[str] = ()) -> Difference:
    """Give what differs in the article. ``titles`` are those of both pages: in another template they are no news."""
    gone = {said for said in old.said if not new.holds(said) or _dropped(said, old, new)}
    come = {said for said in new.said if not old.holds(said)}
    # What a longer sentence has taken in was edited, and stands there no more by itself.
    grown, shrunk = [said.key for said in come], [said.key for said in gone]
    gone |= {said for said in old.said if said.key not in new.keys and any(said.key.strip() in key for key in grown)}
    gone |= _rewritten([said for said in come if in_article(said.block)], old, new)
    come |= {said for said in new.said if said.key not in old.keys and any(said.key.strip() in key for key in shrunk)}
    tally = Tally(language=language)
    related = frame(old, new, gone, come)
    exchanges: frozenset[Said] = frozenset()
    if related.same:
        gone, come = _without_cards(gone, old, related.old_paths), _without_cards(come, new, related.new_paths)
        tally.respelled(_respelled(old, new))
        left_place, took_place = other_answers(old, new)
        gone, come, exchanges = gone | left_place, come | took_place, left_place | took_place
    else:
        known = [squash(title) for title in titles]
        gone = {said for said in gone if not _is_redressed(said, new, known)}
        come = {said for said in come if not _is_redressed(said, old, known)}
    lent, taken = strayed(old, new, same=related.same), strayed(new, old, same=related.same)
    gone, come, exchanges = gone | lent, come | taken, exchanges | lent | taken
    gone, come = _restated(tally, old, new, gone, come, same=related.same)
    if not gone and not come:
        return tally.difference()
    if not related.same and not related.foreign:
        related = replace(
            related,
            old_rows=rows_that_left(old, new, gone, related.old_kept),
            new_rows=rows_that_left(new, old, come, related.new_kept),
        )
    left = [said for said in old.said if said in gone or may_be(said.block) or said.key in new.own]
    right = [said for said in new.said if said in come or may_be(said.block) or said.key in old.own]
    # What was exchanged, or left for a teaser, stands on both pages, and is not to be aligned with itself.
    keys, others = (
        [f"{said.key}{mark}" if said in exchanges else said.key for said in side]
        for side, mark in ((left, "\0"), (right, "\1"))
    )
    for tag, a, b, c, d in SequenceMatcher(None, keys, others, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        was = [said for said in left[a:b] if said in gone]
        now = [said for said in right[c:d] if said in come]
        was, now, edited = _counting(was, now, related, (old, new))
        if not related.same and not related.foreign:
            was = without_edge(was, related.old_kept | related.old_rows, edited, related.old_paths)
            now = without_edge(now, related.new_kept | related.new_rows, edited, related.new_paths)
        if was or now:
            tally.add(*_segments(was, now), _place(right, c, now, new))
    return tally.difference()


def _without_cards(missing: set[Said], page: Parted, paths: frozenset[str]) -> set[Said]:
    """Leave out the cards that are gone or new as a whole: a link and a short line in a box of their own."""
    places = {said.at for said in missing}
    if not any(page.blocks[at].links >= LINKED for at in places):
        return missing
    standing = {said.at for said in page.said if said not in missing}
    cards = {at for card in lone_cards(page.blocks, paths) if standing.isdisjoint(card) for at in card}
    return {said for said in missing if said.at not in cards}


def _restated(
    tally: Tally, old: Parted, new: Parted, gone: set[Said], come: set[Said], *, same: bool
) -> tuple[set[Said], set[Said]]:
    """Take what stands beside a label and was changed; give what is gone and what is new without it.

    In one template what changed is known by its place; that leaves what was exchanged, and so stands on both pages.
    """
    for was, now in restated(old, new):
        if same and not (gone.isdisjoint(was.said) and come.isdisjoint(now.said)):
            continue
        if same or not was.is_redressed(now):
            first = now.said[0]
            place = Place(before=now.label, heading=first.block.heading, paragraph=new.paragraphs.get(first.at))
            tally.add([was.value], [now.value], place)
        gone, come = gone.difference(was.said), come.difference(now.said)
    return gone, come


def _rewritten(come: Sequence[Said], old: Parted, new: Parted) -> set[Said]:
    """Give sentences that left the article for new ones that are almost the same, though a teaser repeats them.

    So does one that stood twice in the article, and stands there once.
    """
    return {
        said
        for said in old.said
        if come
        and in_article(said.block)
        and len(said.key) >= BY_CHANCE
        and new.own[said.key] < old.own[said.key]
        and any(fuzz.ratio(said.key, other.key, score_cutoff=_REWRITTEN) for other in come)
    }


def _is_redressed(said: Said, other: Parted, titles: Sequence[str]) -> bool:
    """Tell what another template may bring or drop anywhere: numbers of items, the title, boxes within sentences."""
    if _NUMBER.fullmatch(said.segment.text):
        return True
    if len(said.key) >= BY_CHANCE and any(said.key in title for title in titles):
        return True
    return other.holds_parted(said)


def _respelled(old: Parted, new: Parted) -> Iterable[tuple[Segment, Segment]]:
    """Give the sentences of running text that stand on both pages, their words parted in another way."""
    before: dict[str, list[Said]] = {}
    for said in old.said:
        if in_article(said.block):
            before.setdefault(said.key, []).append(said)
    for said in new.said:
        was = before.get(said.key) if in_article(said.block) else None
        if was and is_prose(said.block) and all(one.segment.text != said.segment.text for one in was):
            yield was[0].segment, said.segment


def _segments(was: list[Said], now: list[Said]) -> tuple[list[Segment], list[Segment]]:
    return [said.segment for said in was], [said.segment for said in now]


def _place(right: list[Said], start: int, now: list[Said], new: Parted) -> Place:
    """Say where on the page of today an edit stands."""
    if now:
        at: Said | None = now[0]
        first = right.index(now[0])
        before = right[first - 1] if first else None
    else:
        at = before = right[start - 1] if start else None
    return Place(
        before=before.segment.text if before is not None else "",
        heading=at.block.heading if at is not None else "",
        paragraph=new.paragraphs.get(at.at) if at is not None else None,
    )


def _dropped(said: Said, old: Parted, new: Parted) -> bool:
    """Tell whether a sentence left the article, while the copy that stood elsewhere on the page still stands there."""
    key = said.key
    return (
        in_article(said.block)
        and len(key) >= BY_CHANCE
        and key not in new.own
        and 0 < new.keys[key] == old.keys[key] - old.own[key]
    )


def _counting(
    was: list[Said], now: list[Said], frame: Frame, pages: tuple[Parted, Parted]
) -> tuple[list[Said], list[Said], frozenset[Said]]:
    """Leave out what a site does around its articles; give the lines that were edited in their place too."""
    grown, grew = recounted(was, now)
    was, now = [said for said in was if said not in grown], [said for said in now if said not in grew]
    found = [pair for pair in pairs(was, now, frame) if not (frame.same and _is_apart(*pair))]
    for one, other in found:
        if _edit_counts(one, other, frame):
            continue
        was, now = [said for said in was if said is not one], [said for said in now if said is not other]
    paired = {id(said) for pair in found for said in pair}
    return (
        [
            said
            for said in was
            if id(said) in paired
            or said.at in frame.old_rows
            or _counts(said, frame, pages[1], kept=frame.old_kept, paths=frame.old_paths)
        ],
        [
            said
            for said in now
            if id(said) in paired
            or said.at in frame.new_rows
            or _counts(said, frame, pages[0], kept=frame.new_kept, paths=frame.new_paths, new=True)
        ],
        frozenset(said for pair in found if is_edited_line(*pair) or is_listed_line(*pair) for said in pair),
    )


def _is_apart(one: Said, other: Said) -> bool:
    """Tell a sentence of the article from one much like it that a box of the site's or a reader's comment says."""
    return one.block.path != other.block.path and any(
        in_article(said.block) and apart.block.dress and not apart.block.careful
        for said, apart in ((one, other), (other, one))
    )


def _edit_counts(one: Said, other: Said, frame: Frame) -> bool:
    """Tell whether a sentence that was edited in its place is the article's."""
    old, new = one.block, other.block
    if "h1" in (old.tag, new.tag):
        # Of a redesign's headline its title tells; a label before it is dress.
        return frame.same and not same_title(without_label(old.text), without_label(new.text))
    if in_article(old) or in_article(new):
        return frame.same or is_listed_line(one, other) or is_prose(old) or is_prose(new) or is_edited_line(one, other)
    if frame.same and old.careful and new.careful and not old.dress and old.path in frame.old_paths:
        return True
    if (is_prose(old) and old.careful) or (is_prose(new) and new.careful):
        return True
    return _standfirst(one, frame.old_kept) or _standfirst(other, frame.new_kept)


def _standfirst(said: Said, kept: frozenset[int]) -> bool:
    """Tell prose that stands just above the article, outside the element that holds it."""
    block, first = said.block, min(kept, default=0)
    return first - _ABOVE <= said.at < first and is_prose(block) and not block.dress and block.links < LINKED


def _counts(
    said: Said, frame: Frame, other: Parted, *, kept: frozenset[int], paths: frozenset[str], new: bool = False
) -> bool:
    """Tell whether a sentence that is wholly gone or wholly new is the article's."""
    block = said.block
    if new and is_note(block.text) and block.links < LINKED:
        stands = block.careful or block.inside or block.fast or (is_prose(block) and not is_of_others(block))
        return stands and not is_below_all(block.path, paths)
    # Who writes a comment may begin it with a sentence of the article.
    quoting = frame.same and block.dress
    if said.at in kept and may_be(block) and block.links < LINKED and block.tag != "h1" and not quoting:
        return True
    if not in_article(block) or is_label(block.text) or block.tag == "h1":
        return False
    if frame.foreign or frame.same:
        return frame.foreign or block.path in paths or is_prose(block) or (block.careful and block.inside)
    running = block.tag in _RUNNING and block.path in paths
    return running and ((is_prose(block) and block.careful) or _is_short_sentence(said, kept, other))


def _is_short_sentence(said: Said, kept: frozenset[int], other: Parted) -> bool:
    """Tell a sentence too short for running text from a label: it is told as the paragraphs around it are."""
    block = said.block
    return (
        (block.careful or min(kept, default=0) < said.at < max(kept, default=0))
        and is_ended(block)
        and not leads_away(block)
        and is_fact(block.text)
        and not other.holds_at_end(said)
    )


def difference_digest(difference: Difference) -> str:
    """Give the SHA-256 of what differs, lowercase hex: equal where the page differs in the same words."""
    gone, new = ("\n".join(segment.key for segment in side) for side in (difference.gone, difference.new))
    return hashlib.sha256(f"{gone}\0{new}".encode("utf-8", "surrogatepass")).hexdigest()
