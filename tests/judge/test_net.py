"""The net below all rules of comparison: what stands of an article, by its running text alone."""

from __future__ import annotations

import pytest

from monitor.judge.text.net import is_replaced
from monitor.judge.text.paragraphs import Parted
from monitor.model.page import Block

ONE = "The court in Portmere heard 31 witnesses in March in the case of the leak in the old harbour."
TWO = "The repairs are put at 4.5 million pounds, of which the state is to carry about 60 percent."
THREE = "Not a single witness could confirm that the files had been checked before the fire."
OTHER = "The gardens by the river have opened a shop for lemons, and the owner hopes for a mild winter."


def parted(*lines: str, own: bool = True) -> Parted:
    """Cut a page of paragraphs."""
    return Parted([Block(text=line, tag="p", path="body>p", careful=own, inside=own, dress=not own) for line in lines])


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        (parted(ONE, TWO, THREE), parted(OTHER), True),
        (parted(ONE, TWO, THREE), parted(OTHER, TWO), False),
        (parted(ONE, TWO, THREE), parted(ONE, TWO, THREE, own=False), False),
        (parted(ONE, TWO), parted(ONE.replace("31", "37"), TWO.replace("4.5", "5.4")), False),
        (parted("Portmere", "News and sport"), parted(OTHER), False),
        (parted(OTHER, own=False), parted(ONE), False),
    ],
    ids=["gone", "a paragraph stands", "stands in dress", "edited", "labels", "no article"],
)
def test_an_article_of_which_hardly_anything_stands_is_replaced(old: Parted, new: Parted, *, replaced: bool) -> None:
    """Anywhere on the page and in any words: only what is gone from all of it counts."""
    assert is_replaced(old, new) is replaced
