"""Says how far a page stands from the page that was cited."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

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
from monitor.model.comparison import TELLING_CHANGES, Change, ChangeKind, Trace
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


class _Held(NamedTuple):
    """Two pages held against each other."""

    difference: Difference
    #: What is the article's on either page.
    articles: tuple[Text, Text]
    #: Words of both articles together.
    total: int
    digest: str
    #: The cited article was replaced, whatever hid that from the rules.
    replaced: bool = False


def compare(cited: CitedPage, page: Page, *, same_payload: bool = False) -> Change | None:
    """Compare a page with the page that was cited; None where either has no text to compare.

    Texts are compared exactly, after folding, and the difference is classified; likeness decides only between
    another page and this one. ``same_payload``: the bytes are those of the cited page.
    """
    if same_payload:
        return Change(kind=ChangeKind.NONE, text_digest=text_digest(page.text) if page.text else None)
    texts = _said(cited), _said(page)
    if not page.readable or not all(text.strip() for text in texts):
        return None
    headline = headline_edit(cited, page) if retitled(cited, page) else None
    if cited.blocks and page.blocks:
        held = _by_blocks(cited, page)
    elif squash(texts[0]) == squash(texts[1]):
        digest = text_digest(texts[1])
        return renamed(cited, page, digest) if headline else Change(kind=ChangeKind.COSMETIC, text_digest=digest)
    else:
        held = _by_text(cited, page)
    difference = held.difference
    note = _note(difference, page)
    kind = _kind(cited, page, held, retitled=headline is not None, noted=bool(note))
    if kind is ChangeKind.DIFFERENT:
        difference = as_another(difference, held.articles, (cited.title, page.title))
    likeness = round(max(0.0, 1 - (difference.added + difference.removed) / max(held.total, 1)), 4)
    shown = (headline,) if headline is not None and kind is ChangeKind.TITLE else ()
    known_by: tuple[Trace, ...] = ()
    if kind in TELLING_CHANGES:
        title = headline.now if headline is not None else ""
        known_by = traces(difference, kind, held.digest, language=page.language, title=title, note=note)
    return Change(
        kind=kind,
        likeness=min(likeness, HARDLY) if held.replaced else likeness,
        added=difference.added,
        removed=difference.removed,
        text_digest=held.digest,
        edits=difference.edits or shown,
        note=note if kind is ChangeKind.CORRECTION else "",
        traces=known_by,
        stealth=kind is ChangeKind.SUBSTANTIVE and bool(page.modified) and page.modified == cited.modified,
    )


def renamed(cited: CitedPage, page: Page, digest: str) -> Change:
    """Give the change of a headline over a text that did not change; ``digest`` is that of the text."""
    edit = headline_edit(cited, page)
    return Change(kind=ChangeKind.TITLE, text_digest=digest, edits=(edit,), traces=(of_title(edit.now),))


def lost_words(cited: CitedPage, page: Page) -> Change:
    """Compare the page that was cited with one on which not a word stands: all of its text is gone."""
    both = bool(cited.title.strip() and page.title.strip())
    another = unlike_titles(cited.title, page.title) if both else True
    return Change(
        kind=ChangeKind.DIFFERENT if another else ChangeKind.SUBSTANTIVE,
        likeness=0.0,
        removed=weight(words(_said(cited))),
        text_digest=text_digest(page.text),
    )


def _said(page: CitedPage | Page) -> str:
    """Give the main text of a page, or all of its text where no extractor found one."""
    return page.text if page.text.strip() else page.all_text


def _by_blocks(cited: CitedPage, page: Page) -> _Held:
    """Hold two pages against each other, paragraph by paragraph."""
    old, new = side_by_side(cited.blocks, page.blocks)
    difference = by_blocks(old, new, language=page.language, titles=(cited.title, page.title))
    articles = Text(old.article), Text(new.article)
    replaced = max(difference.added, difference.removed) <= FEW_WORDS and is_replaced(old, new)
    if replaced:
        # A replaced article is the one miss that must not be.
        difference = replace(by_text(*articles, cited, page), telling=True)
    return _Held(
        difference,
        articles,
        total=old.weight() + new.weight(),
        digest=difference_digest(difference) if difference.gone or difference.new else text_digest(_said(page)),
        replaced=replaced,
    )


def _by_text(cited: CitedPage, page: Page) -> _Held:
    """Hold two pages against each other of which nothing but the text is known."""
    old, new = _said(cited), _said(page)
    articles = Text(old), Text(new)
    total = weight(words(old)) + weight(words(new))
    return _Held(by_text(*articles, cited, page), articles, total=total, digest=text_digest(new))


def _kind(cited: CitedPage, page: Page, held: _Held, *, retitled: bool, noted: bool) -> ChangeKind:
    """Name the strongest kind that fits."""
    changed = max(held.difference.added, held.difference.removed)
    many = changed > FEW_WORDS
    tests = (
        (ChangeKind.DIFFERENT, many and _another_page(cited, page)),
        (ChangeKind.STUB, many and _stub(held, titles=(cited.title, cited.heading))),
        (ChangeKind.CORRECTION, noted),
        (ChangeKind.SUBSTANTIVE, many or held.difference.telling),
        (ChangeKind.TITLE, retitled),
        (ChangeKind.MINOR, changed > 0),
    )
    return next((kind for kind, fits in tests if fits), ChangeKind.COSMETIC)


def _shared(cited: CitedPage, page: Page) -> float:
    """Give the runs of three words that both texts hold, as a share of the shorter text's runs."""
    left, right = (_runs(_words(Text(_said(one)))) for one in (cited, page))
    return len(left & right) / max(min(len(left), len(right)), 1)


def _runs(tokens: list[str]) -> frozenset[tuple[str, ...]]:
    length = max(len(tokens) - _RUN + 1, 1)
    return frozenset(tuple(tokens[start : start + _RUN]) for start in range(length))


def _another_page(cited: CitedPage, page: Page) -> bool:
    """Tell whether title and text are both unlike; where a title is unknown the text alone has to be."""
    if cited.title.strip() and page.title.strip():
        return unlike_titles(cited.title, page.title) and _shared(cited, page) < _NOTHING_SHARED
    return _shared(cited, page) < _NEXT_TO_NOTHING_SHARED


def _stub(held: _Held, *, titles: tuple[str, str]) -> bool:
    """Tell whether the head stands and the tail is gone; a headline that stands is no head of the text."""
    old, new = held.articles
    known = [squash(title) for title in titles]
    long = [segment for segment in old.segments if len(segment.key) >= TELLING_LENGTH]
    sentences = [segment for segment in long if not any(segment.key.strip() in title for title in known)]
    if len(sentences) < _STUB_SENTENCES:
        return False
    gone = {segment.key for segment in held.difference.gone}
    head = sentences[: max(2, len(sentences) // 10)]
    tail = sentences[-max(2, int(len(sentences) * _STUB_TAIL)) :]
    head_stands = any(segment.key not in gone for segment in head)
    tail_kept = sum(segment.key not in gone for segment in tail) / len(tail)
    if not head_stands or tail_kept > _STUB_TAIL_KEPT:
        return False
    # Counting words costs more than all that was asked before.
    old_words, new_words = weight(_words(old)), weight(_words(new))
    if old_words < _STUB_FROM_WORDS or new_words > _STUB_SHARE * old_words:
        return False
    return held.difference.added <= max(_STUB_ADDED, old_words // 5)


def _words(text: Text) -> list[str]:
    """Give the words of a text, but for what moves by itself."""
    return words("\n".join(segment.text for segment in text.segments))


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
