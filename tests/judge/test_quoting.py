"""How quotes are written: ellipses, insertions, footnote marks, denials at the ends of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.fold import words
from monitor.judge.text.quotes import find
from monitor.judge.text.wording import Wording
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote
from monitor.model.verdict import Passage, PassageState

PRESENT, EDITED = PassageState.PRESENT, PassageState.EDITED
MISSING = PassageState.MISSING


def one(exact: str, text: str, *, outside: str = "", inside: str = "") -> Passage:
    """Look for one quote."""
    page = Page(kind=PageKind.HTML, text=text, inside=inside or text, outside=outside, all_text=f"{text}\n{outside}")
    (found,) = find((Quote(exact=exact),), page)
    return found


@pytest.mark.parametrize(
    ("exact", "text", "state"),
    [
        ("nearly ٢٠ of them", "He said that nearly 20 of them left.", PRESENT),
        ("nearly ２０ of them", "He said that nearly 20 of them left.", PRESENT),
        ("nearly ٣٠ of them", "He said that nearly 20 of them left.", EDITED),
        ("most of Garrett ’s men", "He saw most of Garrett's men there.", PRESENT),
        ("IŞIK İÇİN GELDİLER", "Onlar ışık için geldiler.", PRESENT),
        ("بۇ ئۇيغۇر", "\ufe91\ufbd7 ئۇيغۇر ئاپتونوم رايونى", PRESENT),
        ("建立在神经网络的概念", "DNC建立在神经网络的概念之上。", PRESENT),
        ("C建立在神经网络的概念", "DNC建立在神经网络的概念之上。", PRESENT),
        ("5小时的答问大会在星期二举行", "1.5小时的答问大会在星期二举行。", EDITED),
        ("当时气温为，-5度左右", "当时气温为，5度左右。", EDITED),
        ("a shift [2] in the ward", "up to 99 a shift [2] in the ward", PRESENT),
        ("a shift in the ward", "up to 99 a shift [2] in the ward", PRESENT),
        ("a shift [3] in the ward", "up to 99 a shift [2] in the ward", EDITED),
        ("a shift [-2] in the ward of old", "up to 99 a shift [2] in the ward of old", EDITED),
        ("she told [the reporters] that it ended", "She told them that it ended.", PRESENT),
        ("she told [the reporters] that it ended", "She told 15 that it ended.", EDITED),
        ("they did … leave the town that day", "They did not leave the town that day.", EDITED),
        ("they did … leave the town", "They did, as everybody in there knew, not leave the town.", PRESENT),
        ("said [in May] that it ended", "said [in June] that it ended", EDITED),
        ("As rips in [the report] shattered it fell. [MP2]", "As rips in the sky shattered it fell. [MP2]", PRESENT),
        ("As rips in [the report] shattered it fell. [MP2]", "As rips in the sky shattered it fell. [MP3]", EDITED),
        ("homme libre qui part au matin", "Enfin, l’homme libre qui part au matin est là.", PRESENT),
        ("is he ... ’s snaps in autumn", "He asked: is he to get most of Garrett’s snaps in autumn?", PRESENT),
        ("t leave the town that day", "They didn’t leave the town that day.", EDITED),
        ("et not one of them would, could", "et not one of them would, couldn’t", EDITED),
    ],
)
def test_what_people_write_is_read_as_they_mean_it(exact: str, text: str, state: PassageState) -> None:
    """Digits of all scripts are numbers; brackets and ellipses hide no number and no denial."""
    assert one(exact, text).state is state


@pytest.mark.parametrize(
    ("exact", "text", "state"),
    [
        ("single issue has ruled the debates.", "No single issue has ruled the debates.", EDITED),
        ("single issue has ruled", "No single issue has ruled the debates.", PRESENT),
        ("Das stimmt.", "Er sagte nein. Das stimmt nicht. Er ging.", EDITED),
        ("Das stimmt", "Er sagte nein. Das stimmt nicht. Er ging.", PRESENT),
        ("这些都是真的。", "不这些都是真的。", EDITED),
        ("leave the camp at once.", "They could not leave the camp at once.", PRESENT),
    ],
)
def test_a_whole_sentence_keeps_its_denial(exact: str, text: str, state: PassageState) -> None:
    """Part of a sentence may be quoted without its denial; all of it but the denial is a falsification."""
    found = one(exact, text)
    assert found.state is state
    if state is EDITED:
        assert found.found is not None
        assert len(found.found) > len(exact) - 1


def test_a_teaser_that_the_extractor_took_for_the_article_does_not_count() -> None:
    """What stands in a foreign part of the page alone is said to stand outside, wherever the extractor put it."""
    teaser = "Fashion brands must leave the region at once, the report says"
    found = one(teaser, f"The article speaks of other things.\n{teaser}", outside=teaser, inside="The article speaks.")
    assert (found.state, found.outside) == (MISSING, True)
    assert one(teaser, f"The article.\n{teaser}", outside=teaser).state is PRESENT


def test_what_the_extractor_dropped_counts() -> None:
    """A caption that stands among the article's words is part of it; edited, it is edited."""
    inside = "The article speaks of other things.\nA guard at the gate of camp 7 in May.\nIt goes on."
    assert one("a guard at the gate of camp 7", "The article speaks of other things.", inside=inside).state is PRESENT
    found = one("a guard at the gate of camp 9 in May", "The article speaks of other things.", inside=inside)
    assert (found.state, found.found) == (EDITED, "A guard at the gate of camp 7 in May")


def test_no_quote_reaches_over_what_stands_between() -> None:
    """Two sentences are not one passage because the extractor kept only the one between them."""
    inside = (
        "Caption one.\nThey came to the town in May.\nIt was cold there.\nThey left it again in June.\nCaption two."
    )
    main = "They came to the town in May.\nIt was cold there.\nThey left it again in June."
    assert one("They came to the town in May. They left it again in June.", main, inside=inside).state is EDITED


_ODD = st.text(alphabet="aé‘’“ ﬁ\u00ad\u200b.,-5٢２½²中文。กำ\u0301\n كِتاب", max_size=80)


@given(_ODD)
def test_words_are_found_again_in_the_original(text: str) -> None:
    """A place in the folded text leads to the place in the page's own spelling."""
    wording = Wording(text)
    whole = words(text)
    for first in range(len(wording)):
        start, end = wording.place((first, first + 1))
        assert 0 <= start <= end <= len(text)
    if whole:
        start, end = wording.place((0, len(wording)))
        assert len(words(text[start:end])) <= len(whole) + 2


@given(
    st.lists(st.sampled_from(["-5", "1.8", "12", "0.5", "not", "never", "men", "left", "saw"]), min_size=4, max_size=9)
)
def test_no_changed_number_and_no_lost_denial_is_present(tokens: list[str]) -> None:
    """Whatever the text: a sign, a point, a digit or a denial that differs is never present."""
    text = f"It was {' '.join(tokens)} and there it ended."
    for place, token in enumerate(tokens):
        for other in (token.lstrip("-"), token.replace(".", ""), token.replace("1", "7"), ""):
            if other == token or (other == "" and token not in ("not", "never")):
                continue
            changed = " ".join(filter(None, ["It was", *tokens[:place], other, *tokens[place + 1 :], "and there"]))
            assert one(changed, text).state is not PRESENT
