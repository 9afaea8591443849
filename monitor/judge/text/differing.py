"""Two texts, sentence by sentence: what differs in the words alone, where nothing is known of the page around them."""

from __future__ import annotations

from difflib import SequenceMatcher

from monitor.judge.text.edits import Difference, Place, Tally
from monitor.judge.text.fold import squash
from monitor.judge.text.segments import Segment, Text
from monitor.model.check import CitedPage
from monitor.model.page import Page

#: A sentence with fewer squashed letters stands in other texts by chance.
TELLING_LENGTH = 25
#: Where more sentences than these were exchanged, that tells enough.
_FEW = 10
#: More sentences than these are looked for by their first letters before they are looked for whole.
_MANY, _BEGINNING = 100, 16


def by_text(old: Text, new: Text, cited: CitedPage, page: Page) -> Difference:
    """Align sentences, leave out those that only moved, and align the words of the rest."""
    matcher = SequenceMatcher(
        None, [segment.key for segment in old.segments], [segment.key for segment in new.segments], autojunk=False
    )
    old_elsewhere = new.squashed + " " + squash(page.all_text)
    new_elsewhere = old.squashed + " " + squash(cited.all_text)
    tally = Tally(language=page.language)
    for tag, from_old, to_old, from_new, to_new in matcher.get_opcodes():
        if tag == "equal":
            continue
        before = new.segments[from_new - 1].text if from_new else ""
        stood, stands = old.segments[from_old:to_old], new.segments[from_new:to_new]
        gone, come = _not_elsewhere(stood, old_elsewhere), _not_elsewhere(stands, new_elsewhere)
        tally.add(_with_parts(gone, stood, come), _with_parts(come, stands, gone), Place(before=before))
    return tally.difference()


def _with_parts(counted: list[Segment], all_of_them: tuple[Segment, ...], others: list[Segment]) -> list[Segment]:
    """Add sentences that stand in the other text as a part of the one in their place alone: "Legal" for "Illegal"."""
    if max(len(counted), len(others)) > _FEW or len(counted) == len(all_of_them):
        return counted
    return [
        segment
        for segment in all_of_them
        if segment in counted or any(segment.key.strip() in other.key for other in others)
    ]


def _not_elsewhere(segments: tuple[Segment, ...], elsewhere: str) -> list[Segment]:
    """Leave out sentences that stand elsewhere in the other text: they moved, or the extractor jumped."""
    standing = _standing([segment.key.strip() for segment in segments if _tells(segment)], elsewhere)
    return [segment for segment in segments if not _tells(segment) or segment.key.strip() not in standing]


def _tells(segment: Segment) -> bool:
    return len(segment.key) >= TELLING_LENGTH


def _standing(keys: list[str], text: str) -> set[str]:
    """Which of the keys stand in a text; many are looked for by their beginnings, in one pass over the text."""
    if len(keys) > _MANY:
        beginnings = {text[start : start + _BEGINNING] for start in range(len(text) - _BEGINNING + 1)}
        keys = [key for key in keys if key[:_BEGINNING] in beginnings]
    return {key for key in keys if key in text}
