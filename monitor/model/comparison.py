"""Holds what a comparison with the cited page gives: how far the page stands from it, and how its quotes stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class PassageState(StrEnum):
    """Whether a cited quote still stands."""

    PRESENT = "present"
    EDITED = "edited"
    MISSING = "missing"
    UNREADABLE = "unreadable"


class ChangeKind(StrEnum):
    """How far a page stands from the page that was cited; section 4 of docs/verdicts.md orders them."""

    NONE = "none"
    COSMETIC = "cosmetic"
    MINOR = "minor"
    TITLE = "title"
    SUBSTANTIVE = "substantive"
    CORRECTION = "correction"
    STUB = "stub"
    DIFFERENT = "different"


#: The kinds that make the verdict "changed".
TELLING_CHANGES = frozenset(
    {ChangeKind.TITLE, ChangeKind.SUBSTANTIVE, ChangeKind.CORRECTION, ChangeKind.STUB, ChangeKind.DIFFERENT}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A cited quote, looked for. Likeness is 0 to 1; ``found`` is the nearest wording on the page."""

    exact: str
    state: PassageState
    likeness: float | None = None
    found: str | None = None
    #: Missing from the article, though the words stand elsewhere on the page: in a teaser, a comment, a menu.
    outside: bool = False
    #: Text directive that leads a browser to what was found, such as ``text=the%20words``; None where there is none.
    fragment: str | None = None
    #: The words before and behind it, where people gave any: they tell quotes of the same words apart.
    prefix: str = ""
    suffix: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """Give what tells it from other quotes of the same words."""
        return self.exact, self.prefix, self.suffix

    @property
    def between(self) -> str:
        """Say after and before which words it was sought; empty where people gave none."""
        near = (
            f"after “{self.prefix[-60:]}”" if self.prefix else "",
            f"before “{self.suffix[:60]}”" if self.suffix else "",
        )
        return ", ".join(filter(None, near))


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One stretch of words that differs: what was said, what is said now, and after which words."""

    was: str
    now: str
    after: str = ""
    #: The heading above it; empty where there is none.
    heading: str = ""
    #: Number of its paragraph in the main text, from 1, as the page stands now; None where paragraphs are not told.
    paragraph: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """What a sentence that is gone or new leaves to be known by at a later look, whatever else the page does."""

    #: Short digest of what is said now, or of what is gone: equal where the same was seen again.
    words: str
    #: Short digest of where in the cited text that is: the same place with other words moves by itself.
    place: str = ""
    #: Words added and removed.
    added: int = 0
    removed: int = 0
    #: Telling by itself, however few its words are.
    telling: bool = False
    #: When it was first seen of the looks at which it has stood ever since; None before it was weighed.
    since: datetime | None = None
    #: It was held to be a change of the page.
    settled: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How far the page stands from the page that was cited."""

    kind: ChangeKind
    #: Likeness of the main texts, 0 to 1.
    likeness: float = 1.0
    #: Words added and removed.
    added: int = 0
    removed: int = 0
    #: SHA-256 of the folded main text now, lowercase hex: the same new text twice confirms a change.
    text_digest: str | None = None
    #: The first edits, at most 20.
    edits: tuple[Edit, ...] = ()
    #: Text of an editor's note that was added; empty where none was.
    note: str = ""
    #: The text says something else, no note owns up to it, and the page still declares the date it declared before.
    stealth: bool = False
    #: What it is known by, sentence by sentence, at later looks; empty where it makes no "changed".
    traces: tuple[Trace, ...] = ()
