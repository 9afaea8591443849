"""Says how far a page stands from the page that was cited."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz.distance import Indel

from monitor.judge.fold import squash, text_digest, weight, words
from monitor.judge.meaning import denies, is_date, is_negation, is_note, is_number
from monitor.judge.segments import Segment, Text, Word, spelled
from monitor.judge.titles import same_title, unlike_titles
from monitor.model.check import CitedPage
from monitor.model.page import Page
from monitor.model.verdict import Change, ChangeKind, Edit

#: More changed words than this are telling whatever they are.
FEW_WORDS = 10
MOST_EDITS = 20
#: A sentence with fewer squashed letters stands in other texts by chance.
_TELLING_LENGTH = 25
#: Products of lengths beyond this are not aligned word by word.
_MOST_CELLS = 4_000_000
#: Runs of words that two texts share, as a share of the shorter one's; below this they have nothing in common.
_NOTHING_SHARED = 0.1
_NEXT_TO_NOTHING_SHARED = 0.03
_RUN = 3
#: A stub keeps at most this share of the words, none to speak of the last part, and adds little.
_STUB_SHARE, _STUB_FROM_WORDS, _STUB_TAIL, _STUB_TAIL_KEPT, _STUB_ADDED = 0.6, 100, 0.4, 0.15, 60
_WORDS_AROUND = 5
#: Edits are for people to read and stand in every line of the journal: no stretch is longer, in characters.
_LONGEST_STRETCH = 300
#: Languages that write every noun with a capital: names cannot be told from nouns.
_CAPITAL_NOUNS = ("de", "lb", "gsw")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    """What differs, word by word."""

    edits: tuple[Edit, ...]
    added: int
    removed: int
    telling: bool
    #: Sentences that are new.
    new: tuple[Segment, ...]
    #: Sentences that were dropped.
    gone: tuple[Segment, ...]


def compare(cited: CitedPage, page: Page, *, same_payload: bool = False) -> Change | None:
    """Compare a page with the page that was cited; None where either has no text to compare.

    Texts are compared exactly, after folding, and the difference is classified; likeness decides only between
    another page and this one. ``same_payload``: the bytes are those of the cited page.
    """
    if same_payload:
        return Change(kind=ChangeKind.NONE, text_digest=text_digest(page.text) if page.text else None)
    old_text = cited.text if cited.text.strip() else cited.all_text
    new_text = page.text if page.text.strip() else page.all_text
    if not page.readable or not old_text.strip() or not new_text.strip():
        return None
    digest = text_digest(new_text)
    retitled = _retitled(cited, page)
    if squash(old_text) == squash(new_text):
        kind = ChangeKind.TITLE if retitled else ChangeKind.COSMETIC
        return Change(kind=kind, text_digest=digest)
    old, new = Text(old_text), Text(new_text)
    difference = _difference(old, new, cited, page)
    old_weight, new_weight = weight(words(old_text)), weight(words(new_text))
    total = max(old_weight + new_weight, 1)
    return Change(
        kind=_kind(cited, page, old, new, difference, retitled=retitled),
        likeness=round(max(0.0, 1 - (difference.added + difference.removed) / total), 4),
        added=difference.added,
        removed=difference.removed,
        text_digest=digest,
        edits=difference.edits,
    )


def _retitled(cited: CitedPage, page: Page) -> bool:
    """Tell whether the headline changed. A title that was rewritten over a headline that stands is no new title."""
    if not cited.title.strip() or not page.title.strip() or same_title(cited.title, page.title):
        return False
    stands = bool(cited.heading.strip()) and same_title(cited.heading, page.heading)
    headline = not unlike_titles(cited.heading, cited.title) or not unlike_titles(page.heading, page.title)
    return not (stands and headline)


def _kind(cited: CitedPage, page: Page, old: Text, new: Text, difference: _Difference, *, retitled: bool) -> ChangeKind:
    """Name the strongest kind that fits."""
    changed = max(difference.added, difference.removed)
    tests = (
        (ChangeKind.DIFFERENT, changed > FEW_WORDS and _another_page(cited, page, old, new)),
        (ChangeKind.STUB, changed > FEW_WORDS and _stub(old, new, difference)),
        (ChangeKind.CORRECTION, _corrected(old, difference)),
        (ChangeKind.SUBSTANTIVE, changed > FEW_WORDS or difference.telling),
        (ChangeKind.TITLE, retitled),
        (ChangeKind.MINOR, changed > 0),
    )
    return next((kind for kind, fits in tests if fits), ChangeKind.COSMETIC)


def _shared(old: Text, new: Text) -> float:
    """Give the runs of three words that both texts hold, as a share of the shorter text's runs."""
    left, right = (_runs(words("\n".join(segment.text for segment in text.segments))) for text in (old, new))
    return len(left & right) / max(min(len(left), len(right)), 1)


def _runs(tokens: list[str]) -> frozenset[tuple[str, ...]]:
    length = max(len(tokens) - _RUN + 1, 1)
    return frozenset(tuple(tokens[start : start + _RUN]) for start in range(length))


def _another_page(cited: CitedPage, page: Page, old: Text, new: Text) -> bool:
    """Tell whether title and text are both unlike; where a title is unknown the text alone has to be."""
    shared = _shared(old, new)
    if cited.title.strip() and page.title.strip():
        return shared < _NOTHING_SHARED and unlike_titles(cited.title, page.title)
    return shared < _NEXT_TO_NOTHING_SHARED


def _stub(old: Text, new: Text, difference: _Difference) -> bool:
    """Tell whether the head stands and the tail is gone."""
    sentences = [segment for segment in old.segments if len(segment.key) >= _TELLING_LENGTH]
    old_words = weight(words("\n".join(segment.text for segment in old.segments)))
    new_words = weight(words("\n".join(segment.text for segment in new.segments)))
    if len(sentences) < _WORDS_AROUND or old_words < _STUB_FROM_WORDS or new_words > _STUB_SHARE * old_words:
        return False
    gone = {segment.key for segment in difference.gone}
    head = sentences[: max(2, len(sentences) // 10)]
    tail = sentences[-max(2, int(len(sentences) * _STUB_TAIL)) :]
    head_stands = any(segment.key not in gone for segment in head)
    tail_kept = sum(segment.key not in gone for segment in tail) / len(tail)
    return head_stands and tail_kept <= _STUB_TAIL_KEPT and difference.added <= max(_STUB_ADDED, old_words // 5)


def _corrected(old: Text, difference: _Difference) -> bool:
    """Tell whether a note of correction was added."""
    new = difference.new
    before = sum(is_note(segment.text) for segment in old.segments)
    kept = before - sum(is_note(segment.text) for segment in difference.gone)
    added = sum(
        is_note(segment.text, new[place + 1].text if place + 1 < len(new) else "") for place, segment in enumerate(new)
    )
    return kept + added > before


def _difference(old: Text, new: Text, cited: CitedPage, page: Page) -> _Difference:
    """Align sentences, leave out those that only moved, and align the words of the rest."""
    matcher = SequenceMatcher(
        None, [segment.key for segment in old.segments], [segment.key for segment in new.segments], autojunk=False
    )
    old_elsewhere = new.squashed + " " + squash(page.all_text)
    new_elsewhere = old.squashed + " " + squash(cited.all_text)
    nouns = (page.language or "").lower().startswith(_CAPITAL_NOUNS)
    edits: list[Edit] = []
    dropped: list[Segment] = []
    fresh: list[Segment] = []
    added = removed = 0
    telling = False
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            continue
        gone = _not_elsewhere(old.segments[from_old:to_old], old_elsewhere)
        come = _not_elsewhere(new.segments[from_new:to_new], new_elsewhere)
        dropped += gone
        fresh += come
        for edit, was, now in _word_edits(gone, come):
            edits.append(edit)
            removed += weight([word.key for word in was])
            added += weight([word.key for word in now])
            telling = telling or _tells(was, now, nouns=nouns)
    return _Difference(
        edits=tuple(edits[:MOST_EDITS]),
        added=added,
        removed=removed,
        telling=telling,
        new=tuple(fresh),
        gone=tuple(dropped),
    )


def _not_elsewhere(segments: tuple[Segment, ...], elsewhere: str) -> list[Segment]:
    """Leave out sentences that stand elsewhere in the other text: they moved, or the extractor jumped."""
    return [
        segment for segment in segments if len(segment.key) < _TELLING_LENGTH or segment.key.strip() not in elsewhere
    ]


def _word_edits(gone: list[Segment], come: list[Segment]) -> list[tuple[Edit, list[Word], list[Word]]]:
    """Give the stretches of words that differ between sentences that stood and sentences that stand in their place."""
    old_text, old = spelled(gone)
    new_text, new = spelled(come)
    if "".join(word.key for word in old) == "".join(word.key for word in new):
        return []
    if len(old) * len(new) > _MOST_CELLS:
        spans = [(0, len(old), 0, len(new))]
    else:
        spans = _spans([word.key for word in old], [word.key for word in new])
    return [
        (
            Edit(
                was=_stretch(old_text, old[i:j]),
                now=_stretch(new_text, new[k:m]),
                after=_stretch(new_text, new[max(0, k - _WORDS_AROUND) : k]),
            ),
            old[i:j],
            new[k:m],
        )
        for i, j, k, m in spans
    ]


def _spans(old: list[str], new: list[str]) -> list[tuple[int, int, int, int]]:
    """Give the ranges of words that differ, neighbouring drops and additions as one."""
    spans: list[tuple[int, int, int, int]] = []
    for step in Indel.opcodes(old, new):
        if step.tag == "equal":
            continue
        if spans and spans[-1][1] == step.src_start and spans[-1][3] == step.dest_start:
            i, _, k, _ = spans.pop()
            spans.append((i, step.src_end, k, step.dest_end))
        else:
            spans.append((step.src_start, step.src_end, step.dest_start, step.dest_end))
    return spans


def _stretch(text: str, run: list[Word]) -> str:
    if not run:
        return ""
    flat = " ".join(text[run[0].start : min(run[-1].end, run[0].start + _LONGEST_STRETCH)].split())
    return flat if run[-1].end - run[0].start <= _LONGEST_STRETCH else f"{flat}…"


def _tells(was: list[Word], now: list[Word], *, nouns: bool) -> bool:
    """Tell whether an edit changes a number, a date, a negation, a name or a quotation."""
    if "".join(word.key for word in was) == "".join(word.key for word in now):
        return False
    both = (*was, *now)
    if any(word.quoted or is_number(word.key) or is_date(word.key) or is_negation(word.key) for word in both):
        return True
    if any(denies("".join(word.key for word in side)) for side in (was, now) if side):
        return True
    return not nouns and any(word.named for word in both)
