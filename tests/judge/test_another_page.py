"""What is said of a page in whose place another one stands: titles and first sentences, no edits between small words."""
# ruff: noqa: E501 - sentences are read best on one line

from __future__ import annotations

from itertools import product

import pytest

from monitor.judge.text.fold import weight, words
from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, TEMPLATES, between, printed

_TITLE = "Island gets a ferry of its own"
_FERRY = (
    "The island council bought a ferry for 300,000 crowns, and it will sail twice a day from the first week of spring.",
    "It is to be called after the oldest woman of the island, and can carry forty people, six cars and a small lorry.",
    "Until now everyone who had to see a doctor on the mainland waited for the post boat, which comes but on Thursdays.",
    "A school class has painted the hull in the colours of the island, a work that took the children eleven afternoons.",
)


@pytest.mark.parametrize(("lang", "template"), [*product(("en", "zh", "ug", "de"), TEMPLATES)])
def test_another_page_is_told_by_titles_and_first_sentences(lang: str, template: str) -> None:
    """Aligned on "the" and "and" two pages that have nothing in common look like one that was edited in many places."""
    cited = printed(template, STORIES[lang])
    now = printed("named", _FERRY, teaser="2").replace("The mill", _TITLE)
    change = between(cited, now)
    assert change.kind is ChangeKind.DIFFERENT
    titles, first = change.edits
    assert (titles.was, titles.now) == ("The mill", _TITLE)
    # Sentences are shown as they are compared: with plain quotation marks, and without their stop in some scripts.
    assert first.was[:12] == STORIES[lang][0][:12]
    assert first.now.startswith("The island council bought a ferry")
    assert change.added >= weight(words(" ".join(_FERRY)))
    assert change.removed >= weight(words(" ".join(STORIES[lang])))
    assert change.likeness < 0.05
