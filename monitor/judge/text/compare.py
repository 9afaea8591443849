"""Says how far a page stands from the page that was cited."""

from __future__ import annotations

from dataclasses import replace

from monitor.judge.text.another import as_another
from monitor.judge.text.differing import TELLING_LENGTH, by_text
from monitor.judge.text.edits import Difference
from monitor.judge.text.fold import squash, text_digest, weight, words
from monitor.judge.text.headlines import headline_edit, retitled
from monitor.judge.text.net import HARDLY, is_replaced
from monitor.judge.text.notes import is_note
from monitor.judge.text.parted import by_blocks, difference_digest
from monitor.judge.text.segments import Text
from monitor.judge.text.titles import unlike_titles
from monitor.judge.text.traces import of_title, traces
from monitor.judge.text.turning import FEW_WORDS
from monitor.judge.text.twins import side_by_side
from monitor.model.check import CitedPage
from monitor.model.comparison import TELLING_CHANGES, Change, ChangeKind
from monitor.model.page import Page

#: Runs of words that two texts share, as a share of the shorter one's; below this they have nothing in common.
_NOTHING_SHARED = 0.1
_NEXT_TO_NOTHING_SHARED = 0.03
_RUN = 3
#: A stub keeps at most this share of the words, none to speak of the last part, and adds little.
_STUB_SHARE, _STUB_FROM_WORDS, _STUB_TAIL, _STUB_TAIL_KEPT, _STUB_ADDED = 0.6, 60, 0.4, 0.15, 60
_STUB_SENTENCES = 5
#: A note is shown up to so many characters.
_LONGEST_NOTE = 600


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
    other_title = retitled(cited, page)
    old, new = Text(old_text), Text(new_text)
    articles, replaced = (old, new), False
    if cited.blocks and page.blocks:
        left, right = side_by_side(cited.blocks, page.blocks)
        difference = by_blocks(left, right, language=page.language, titles=(cited.title, page.title))
        total = left.weight() + right.weight()
        articles = Text(left.article), Text(right.article)
        replaced = max(difference.added, difference.removed) <= FEW_WORDS and is_replaced(left, right)
        if replaced:
            # Whatever hid it from the rules, a replaced article is the one miss that must not be.
            difference = replace(by_text(*articles, cited, page), telling=True)
        digest = difference_digest(difference) if difference.gone or difference.new else text_digest(new_text)
    else:
        digest = text_digest(new_text)
        if squash(old_text) == squash(new_text):
            return renamed(cited, page, digest) if other_title else Change(kind=ChangeKind.COSMETIC, text_digest=digest)
        difference = by_text(old, new, cited, page)
        total = weight(words(old_text)) + weight(words(new_text))
    note = _note(difference, page)
    cut = _stub(*articles, difference, titles=(cited.title, cited.heading))
    kind = _kind(cited, page, (old, new), difference, cut=cut, retitled=other_title, noted=bool(note))
    if kind is ChangeKind.DIFFERENT:
        difference = as_another(difference, articles, (cited.title, page.title))
    likeness = round(max(0.0, 1 - (difference.added + difference.removed) / max(total, 1)), 4)
    return Change(
        kind=kind,
        likeness=min(likeness, HARDLY) if replaced else likeness,
        added=difference.added,
        removed=difference.removed,
        text_digest=digest,
        edits=difference.edits or (headline_edit(cited, page) if kind is ChangeKind.TITLE else ()),
        note=note if kind is ChangeKind.CORRECTION else "",
        traces=traces(
            difference,
            kind,
            digest,
            language=page.language,
            title=headline_edit(cited, page)[0].now if other_title else "",
            note=note,
        )
        if kind in TELLING_CHANGES
        else (),
        stealth=kind is ChangeKind.SUBSTANTIVE and bool(page.modified) and page.modified == cited.modified,
    )


def renamed(cited: CitedPage, page: Page, digest: str) -> Change:
    """Give the change of a headline over a text that did not change; ``digest`` is that of the text."""
    edits = headline_edit(cited, page)
    return Change(kind=ChangeKind.TITLE, text_digest=digest, edits=edits, traces=(of_title(edits[0].now),))


def lost_words(cited: CitedPage, page: Page) -> Change:
    """Compare the page that was cited with one on which not a word stands: all of its text is gone."""
    old = cited.text if cited.text.strip() else cited.all_text
    both = bool(cited.title.strip() and page.title.strip())
    another = unlike_titles(cited.title, page.title) if both else True
    return Change(
        kind=ChangeKind.DIFFERENT if another else ChangeKind.SUBSTANTIVE,
        likeness=0.0,
        removed=weight(words(old)),
        text_digest=text_digest(page.text),
    )


def _kind(
    cited: CitedPage,
    page: Page,
    texts: tuple[Text, Text],
    difference: Difference,
    *,
    cut: bool,
    retitled: bool,
    noted: bool,
) -> ChangeKind:
    """Name the strongest kind that fits."""
    old, new = texts
    changed = max(difference.added, difference.removed)
    tests = (
        (ChangeKind.DIFFERENT, changed > FEW_WORDS and _another_page(cited, page, old, new)),
        (ChangeKind.STUB, changed > FEW_WORDS and cut),
        (ChangeKind.CORRECTION, noted),
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
    if cited.title.strip() and page.title.strip():
        return unlike_titles(cited.title, page.title) and _shared(old, new) < _NOTHING_SHARED
    return _shared(old, new) < _NEXT_TO_NOTHING_SHARED


def _stub(old: Text, new: Text, difference: Difference, *, titles: tuple[str, str]) -> bool:
    """Tell whether the head stands and the tail is gone; a headline that stands is no head of the text."""
    known = [squash(title) for title in titles]
    long = [segment for segment in old.segments if len(segment.key) >= TELLING_LENGTH]
    sentences = [segment for segment in long if not any(segment.key.strip() in title for title in known)]
    if len(sentences) < _STUB_SENTENCES:
        return False
    gone = {segment.key for segment in difference.gone}
    head = sentences[: max(2, len(sentences) // 10)]
    tail = sentences[-max(2, int(len(sentences) * _STUB_TAIL)) :]
    head_stands = any(segment.key not in gone for segment in head)
    tail_kept = sum(segment.key not in gone for segment in tail) / len(tail)
    if not head_stands or tail_kept > _STUB_TAIL_KEPT:
        return False
    # Counting words costs more than all that was asked before.
    old_words, new_words = _weight(old), _weight(new)
    if old_words < _STUB_FROM_WORDS or new_words > _STUB_SHARE * old_words:
        return False
    return difference.added <= max(_STUB_ADDED, old_words // 5)


def _weight(text: Text) -> int:
    """Count the words of a text."""
    return weight(words("\n".join(segment.text for segment in text.segments)))


def _note(difference: Difference, page: Page) -> str:
    """Give the text of a note of correction that was added, at most 600 characters; empty where none was."""
    new = difference.new
    notes = [
        place
        for place, segment in enumerate(new)
        if is_note(segment.text, new[place + 1].text if place + 1 < len(new) else "")
    ]
    # One that only moved, or was written anew, is not a further one.
    gone = sum(is_note(segment.text) for segment in difference.gone) if notes else 0
    if len(notes) <= gone:
        return ""
    first = notes[0]
    if page.blocks and is_note(page.blocks[new[first].line].text):
        return page.blocks[new[first].line].text[:_LONGEST_NOTE]
    said = [new[first].text]
    said += [segment.text for segment in new[first + 1 :] if segment.line - new[first].line <= (len(said) == 1)]
    return " ".join(" ".join(said).split())[:_LONGEST_NOTE]
