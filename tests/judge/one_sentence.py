"""Two readings of one sentence among others, and how far the page stands from the cited one with the second."""

from __future__ import annotations

from monitor.judge.text.compare import compare
from monitor.model.check import CitedPage
from monitor.model.comparison import ChangeKind
from monitor.model.page import Page, PageKind

_REST = "The minutes name the clerk who asked for a new count of the sluices and was told to wait.\n" * 3


def kind(was: str, now: str, language: str, *, beside: str = _REST) -> ChangeKind:
    """Compare a page that said one thing with the same that says another; ``language`` is what the page declares.

    ``beside`` is what stands before it on both.
    """
    was, now = beside + was, beside + now
    page = Page(kind=PageKind.HTML, title="t", text=now, all_text=now, language=language)
    change = compare(CitedPage(url="https://a.example/", title="t", text=was, all_text=was), page)
    assert change is not None
    return change.kind


def either_way(was: str, now: str, language: str) -> set[ChangeKind]:
    """Give what is said where the second stands in the place of the first, and where it is the other way round."""
    return {kind(was, now, language), kind(now, was, language)}
