"""How quotes are written: ellipses, insertions, footnote marks, denials at the ends of a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.fold import words
from monitor.judge.text.quotes import find
from monitor.judge.text.wording import Wording
from monitor.model.comparison import Passage, PassageState
from monitor.model.page import Page, PageKind
from monitor.model.source import Quote

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
        ("single issue has ruled", "No single issue has ruled the debates.", EDITED),
        ("single issue", "No single issue has ruled the debates.", PRESENT),
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


DAM = (
    "No single case was confirmed by the board in that year. Not one of the clerks kept the key at home. Hardly any"
    " doctors agreed with the report. The board said no witness saw the mayor. No, the mayor was at home that night."
    "\nThey met. He refused to sign the order for the wall. They failed to warn the three villages in time."
    " It is a myth that the wall was built by prisoners. The clerk denied that he had seen it."
    " U.S. envoys never saw the plan of the wall."
    "\nNot a bell was heard in the lower town, said the clerk."
)


@pytest.mark.parametrize(
    ("exact", "state"),
    [
        ("single case was confirmed by the board in that year", EDITED),
        ("single case was confirmed by the board", EDITED),
        ("single case was confirmed", EDITED),
        ("single case was", PRESENT),
        ("case was confirmed by the board", EDITED),
        ("a bell was heard in the lower town", EDITED),
        ("one of the clerks kept the key at home", EDITED),
        ("the clerks kept the key at home", EDITED),
        ("doctors agreed with the report", EDITED),
        ("witness saw the mayor", PRESENT),
        ("the mayor was at home that night", PRESENT),
        ("saw the plan of the wall", PRESENT),
        ("No single case was confirmed", PRESENT),
    ],
)
def test_a_sentence_that_opens_with_a_denial_is_not_quoted_without_it(exact: str, state: PassageState) -> None:
    """The full stop of the quote is not asked; a denial in the middle of a sentence and an answer may stay outside."""
    assert one(exact, DAM).state is state


@pytest.mark.parametrize(
    ("exact", "text", "language", "state"),
    [
        ("Zeuge sah das Tor offen stehen", "Kein Zeuge sah das Tor offen stehen.", "de", EDITED),
        ("hatte das Tal eine solche Flut gesehen", "Niemals hatte das Tal eine solche Flut gesehen.", None, EDITED),
        ("证人看到闸门打开", "没有证人看到闸门打开。", "zh", EDITED),
        ("我国将建成三十座水库", "未来五年我国将建成三十座水库。", "zh", PRESENT),
        ("har regeringen beslutat om en lag", "Nu har regeringen beslutat om en lag.", "sv", PRESENT),
        ("ano passado o governo anunciou", "No ano passado o governo anunciou.", "pt-BR", PRESENT),
    ],
)
def test_words_that_deny_in_another_language_deny_nothing_here(
    exact: str, text: str, language: str | None, state: PassageState
) -> None:
    """A denial is asked of the language that the page names."""
    (found,) = find((Quote(exact=exact),), Page(kind=PageKind.HTML, text=text, all_text=text, language=language))
    assert found.state is state


def test_words_that_stand_there_undenied_too_were_quoted_well() -> None:
    """A place of the same words without the denial is the one that was quoted."""
    twice = "No case was ever proved before the court. Later the case was ever proved before the court."
    assert one("case was ever proved before the court", twice).state is PRESENT


@pytest.mark.parametrize(
    ("exact", "state"),
    [
        ("He [agreed] to sign the order for the wall", EDITED),
        ("[He agreed] to sign the order for the wall", EDITED),
        ("He [would not agree] to sign the order for the wall", PRESENT),
        ("He … sign the order for the wall", EDITED),
        ("They [managed] to warn the three villages in time", EDITED),
        ("They … warn the three villages in time", EDITED),
        ("The … denied that he had seen it", PRESENT),
        ("It is a [fact] that the wall was built by prisoners", EDITED),
        ("The clerk [said] that he had seen it", EDITED),
        ("[The man] denied that he had seen it", PRESENT),
        ("The clerk denied that [the man] had seen it", PRESENT),
        ("He refused to sign [it] for the wall", PRESENT),
        ("The clerk [not] denied that he had seen it", EDITED),
        ("in time. It is [not] a myth that the wall was built by prisoners", EDITED),
        ("It is a myth that the wall was [never] built by prisoners", EDITED),
        ("It is a myth that the wall was [really] built by prisoners", PRESENT),
    ],
)
def test_brackets_and_ellipses_hide_no_refusal(exact: str, state: PassageState) -> None:
    """What they pass over neither denies nor refuses, unless the brackets do so themselves."""
    assert one(exact, DAM).state is state


@pytest.mark.parametrize(
    ("exact", "text"),
    [
        ("Kurul raporu [yayımladı] ve köylülere", "Kurul raporu yayımlamadı ve köylülere haber vermedi."),
        ("Kurul raporu [yayimladi]", "Kurul raporu yayimlamadi ve köylülere haber vermedi."),
        ("شورا گزارش را منتشر [کرد] و به روستاییان", "شورا گزارش را منتشر نکرد و به روستاییان خبر داد."),
        ("Er [versprach] zu kommen wie alle", "Er weigerte sich zu kommen wie alle."),
        ("Il [accepta] de signer cet acte", "Il refusa de signer cet acte."),
        ("他[同意]在命令上签字", "他拒绝在命令上签字。"),
    ],
)
def test_brackets_hide_no_refusal_in_other_languages(exact: str, text: str) -> None:
    """Nor do they hide a denial that is a part of a verb."""
    assert one(exact, text).state is EDITED


@pytest.mark.parametrize(
    ("exact", "prefix", "suffix", "fits"),
    [
        ("opened the gate", "Mrs Brown", "at 7", True),
        ("opened the gate", "“MRS. BROWN”", "", True),
        ("opened the gate", "Mr. Brown", "", False),
        ("opened the gate", "rown", "", False),
        ("opened the gate", "", "at 9", False),
        ("people left the town", "Happy", "", False),
        ("people left the town", "Un happy", "in May", True),
        ("people left the town", "", "in M", False),
        ("people left the town", "he gate at 7 in the morning. Unhappy", "", True),
        ("people left the town", "he gate at 8 in the morning. Unhappy", "", False),
        ("said it", "He", "", False),
        ("said it", "She", "", True),
    ],
)
def test_a_context_is_matched_in_whole_words(exact: str, prefix: str, suffix: str, *, fits: bool) -> None:
    """Neither a part of a word nor another number fits; only a long context may begin or end within a word."""
    text = "Mrs. Brown opened the gate at 7 in the morning. Unhappy people left the town in May. She said it."
    page = Page(kind=PageKind.HTML, text=text, all_text=text)
    (found,) = find((Quote(exact=exact, prefix=prefix, suffix=suffix),), page)
    assert (found.state is PRESENT) is fits
