"""What a company says of itself below its release comes and goes with a template; what a release says does not."""

from __future__ import annotations

from itertools import permutations

import pytest

from monitor.judge.lexicon.company_words import is_portrait
from monitor.model.comparison import ChangeKind
from tests.judge.newspapers import STORIES, between, printed

_TEMPLATES = ("named", "divisions", "weblog")
_PORTRAITS = {
    "en": (
        "Harlan is a leading provider of pumps for mines and mills around the world.",
        "Harlan is headquartered in Leeds, has subsidiaries in 15 countries and employs around 1,300 people.",
    ),
    "de": ("Harlan ist ein führender Hersteller von Pumpen mit Sitz in Leeds und beschäftigt rund 1.300 Mitarbeiter.",),
    "fr": ("Harlan est un leader mondial des pompes, dont le siège est à Leeds, et emploie 1 300 salariés.",),
    "es": ("Harlan es una empresa líder en bombas con sede en Leeds y emplea a 1.300 personas.",),
    "ru": ("Харлан является одним из лидеров рынка насосов, штаб-квартира находится в Лидсе, 1300 сотрудников.",),
    "zh": ("哈蘭是全球領先的水泵製造商，總部位於利茲，在15個國家設有分公司，員工1300名員工。",),
}
_NONE = (
    ("Harlan is a leading provider of pumps for mines and mills around the world.",),
    ("The company is headquartered in Leeds and employs around 1,300 people, of whom forty will go.",),
    (
        "Harlan is headquartered in Leeds and employs around 1,300 people.",
        "Prosecutors say that the wall had leaked since March.",
    ),
    ("She is based in Leeds and employs 3 people.",),
    (),
)


@pytest.mark.parametrize("lang", _PORTRAITS)
def test_a_portrait_below_a_release_comes_and_goes_with_a_template(lang: str) -> None:
    """In the same template it counts, and so does one of its numbers under a redesign."""
    story, said = STORIES["en"], _PORTRAITS[lang]
    assert is_portrait(said)
    for old, new in permutations(_TEMPLATES, 2):
        assert between(printed(old, [*story, *said]), printed(new, story, teaser="2")).kind is ChangeKind.COSMETIC
        assert between(printed(old, story), printed(new, [*story, *said], teaser="2")).kind is ChangeKind.COSMETIC
    same = between(printed("named", [*story, *said]), printed("named", story, teaser="2"))
    assert same.kind is ChangeKind.SUBSTANTIVE


def test_a_number_of_a_portrait_is_told_under_a_redesign() -> None:
    """What stands on both pages is compared."""
    story, said = STORIES["en"], _PORTRAITS["en"]
    other = [line.replace("1,300", "1,900") for line in said]
    for old, new in permutations(_TEMPLATES, 2):
        assert between(printed(old, [*story, *said]), printed(new, [*story, *other])).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize("said", _NONE)
def test_what_a_story_says_of_a_company_is_no_portrait(said: tuple[str, ...]) -> None:
    """One thing alone, a paragraph that opens with no name, or another matter beside it."""
    assert not is_portrait(said)
    story = STORIES["en"]
    for old, new in permutations(_TEMPLATES, 2) if said else ():
        assert between(printed(old, [*story, *said]), printed(new, story)).kind is not ChangeKind.COSMETIC
