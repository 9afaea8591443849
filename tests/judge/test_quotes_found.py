"""Quotes: present, edited, missing, unreadable, and where they count."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.meaning import is_negation
from monitor.judge.text.numerals import is_numeral
from monitor.judge.text.quotes import find
from monitor.model.comparison import Passage, PassageState
from monitor.model.page import Page, PageKind
from monitor.model.quoted import quotes_of
from monitor.model.source import Quote, Source

PRESENT, EDITED = PassageState.PRESENT, PassageState.EDITED
MISSING, UNREADABLE = PassageState.MISSING, PassageState.UNREADABLE

TEXT = """The authorities said that “1.8 million people” weren’t held against their will — never, in any camp.
She was unable to work for 15 people, and the temperature fell to −5 degrees that night.
Survivors told of geno-
cide and of forced labour.[12] Brands¹ bought the cotton all the same, at a price of $0.5 a pound.
He said no. Later, when the lawyer asked once more, he said no again and left the room.
The last paragraph speaks of other matters, of weather and of trains, and ends here."""


def page(text: str = TEXT, everything: str = "") -> Page:
    """Spell a page."""
    return Page(kind=PageKind.HTML, text=text, all_text=everything)


def one(exact: str, on: Page | None = None, *, prefix: str = "", suffix: str = "") -> Passage:
    """Look for one quote."""
    (found,) = find((Quote(exact=exact, prefix=prefix, suffix=suffix),), on or page())
    assert found.exact == exact
    return found


@pytest.mark.parametrize(
    ("exact", "state"),
    [
        ('The authorities said that "1.8 million people" weren\'t held against their will', PRESENT),
        ("THE AUTHORITIES SAID THAT 1.8 MILLION PEOPLE", PRESENT),
        ("held against their will - never, in any camp.", PRESENT),
        ("told of genocide and of forced labour", PRESENT),
        ("forced labour. Brands bought the cotton", PRESENT),
        ("The authorities said … never, in any camp", PRESENT),
        ("The authorities said [...] in any camp", PRESENT),
        ("[t]he authorities said that", PRESENT),
        ("She was unable to work for [no less than] 15 people", PRESENT),
        ("unable [sic] to work for 15 people", PRESENT),
        ("authorities said that 1.3 million people weren’t held", EDITED),
        ("authorities said that 18 million people weren’t held", EDITED),
        ("authorities said that 1.8 million people were held", EDITED),
        ("the temperature fell to 5 degrees that night", EDITED),
        ("at a price of $05 a pound", EDITED),
        ("at a price of $5 a pound", EDITED),
        ("She was able to work for 15 people", EDITED),
        ("the authorities claimed that 1.8 million people weren’t held", EDITED),
        ("able to work for 15 people", EDITED),
        ("for 5 people, and the temperature fell", EDITED),
        ("Companies around the world must leave the region at once", MISSING),
        ("in any camp … The authorities said", EDITED),
    ],
)
def test_quotes_are_judged_by_their_words(exact: str, state: PassageState) -> None:
    """Typography is forgiven; a digit, a sign, a decimal point, a negation or half a word never is."""
    assert one(exact).state is state


def test_an_edited_quote_says_what_stands_there_now() -> None:
    """People see the wording as the page has it."""
    found = one("authorities said that 1.3 million people weren’t held against their will")
    assert found.found == "authorities said that “1.8 million people” weren’t held against their will"
    assert found.likeness is not None
    assert 0.95 < found.likeness < 1


def test_a_present_quote_is_wholly_alike() -> None:
    """Likeness 1 is kept for the same words."""
    assert one("in any camp") == Passage(
        exact="in any camp", state=PRESENT, likeness=1.0, fragment="text=in%20any%20camp"
    )


@pytest.mark.parametrize(
    ("exact", "text", "state"),
    [
        ("当地有1.8万人被关押", "报告显示，当地有 1.8 万人\n被关押。", PRESENT),
        ("当地有1.8万人被关押，官员说这是真的", "报告显示，当地有1.3万人被关押，官员说这是真的。", EDITED),
        ("官员说这是真的", "官员说这不是真的。", EDITED),
        ("كتاب جديد عن المنطقة", "صدر كِتَابٌ جديد عن المنطقة", PRESENT),
        ("ئۇيغۇر ئاپتونوم رايونى", "بۇ ئۇيغۇر ئاپتونوم رايونى دۇر", PRESENT),
        ("می خواهم بروم", "من می\u200cخواهم بروم", PRESENT),
        ("यह सच नहीं है", "उन्होंने कहा, यह सच नहीं है।", PRESENT),
        ("2 of the men were held", "The court heard that ½ of the men were held there.", EDITED),
        ("2 acres of the land", "He owned 1½ acres of the land there.", EDITED),
        ("½ acres of the land", "He owned 1½ acres of the land there.", EDITED),
        ("1/2 acres of the land", "He owned 1 1/2 acres of the land there.", EDITED),
        ("3 voted against it", "About ⅔ voted against it in the end.", EDITED),
        ("3 voted against it", "About 2/3 voted against it in the end.", EDITED),
        ("About 2 voted against it", "About ⅔ voted against it in the end.", EDITED),
        ("¾ voted against it", "About ⅔ voted against it in the end.", EDITED),
        ("About ⅔ voted against it", "About 2/3 voted against it in the end.", PRESENT),
        ("owned 1 1/2 acres of the land", "He owned 1½ acres of the land there.", PRESENT),
        ("½ of the men were held", "In 2019 ½ of the men were held there.", PRESENT),
        ("他占有2的股份", "他占有½的股份。", EDITED),
    ],
)
def test_quotes_are_found_in_every_script(exact: str, text: str, state: PassageState) -> None:
    """Chinese without spaces, Arabic without points, Uyghur, Persian however spaced, Hindi."""
    assert one(exact, page(text)).state is state


@pytest.mark.parametrize(
    "blank",
    [
        Page(kind=PageKind.PDF, readable=False, unreadable="encrypted", text=TEXT),
        Page(kind=PageKind.OTHER),
        Page(kind=PageKind.HTML, text="  ", all_text="\n"),
    ],
)
def test_without_text_a_quote_is_unreadable(blank: Page) -> None:
    """We could not tell is neither present nor missing."""
    assert one("in any camp", blank) == Passage(exact="in any camp", state=UNREADABLE)


def test_all_text_stands_in_for_a_missing_main_text() -> None:
    """Where the extractor found nothing the visible words count."""
    assert one("in any camp", page("", TEXT)).state is PRESENT


BOX = " ".join(f"Headline{number} of a story that has nothing to do with this one" for number in range(40))


def test_words_outside_the_article_alone_are_missing_and_said_to_be_there() -> None:
    """A sentence that lives on in a teaser is lost from the article."""
    sentence = "Fashion brands must leave the region at once, the report says."
    found = one(sentence, page(TEXT, f"{sentence} {BOX} {TEXT} {BOX}"))
    assert (found.state, found.outside, found.found) == (MISSING, True, sentence.rstrip("."))


def test_a_paragraph_that_the_extractor_dropped_is_not_missing() -> None:
    """What stands between two sentences of the article belongs to it: no false alarm."""
    lines = TEXT.split("\n")
    without = "\n".join(lines[:1] + lines[2:])
    assert one("unable to work for 15 people", page(without, f"{BOX} {TEXT} {BOX}")).state is PRESENT


@pytest.mark.parametrize(
    ("prefix", "suffix", "state"),
    [
        ("", "", PRESENT),
        ("the lawyer asked once more,", "again and left", PRESENT),
        ("forced labour", "", MISSING),
        ("cotton all the same, at a price of $0.5 a pound.", "Later, when", PRESENT),
    ],
)
def test_prefix_and_suffix_tell_repeated_phrases_apart(prefix: str, suffix: str, state: PassageState) -> None:
    """A short phrase counts where it was cited, not wherever it occurs."""
    assert one("he said no", prefix=prefix, suffix=suffix).state is state


def test_a_long_quote_does_not_hang_on_its_context() -> None:
    """What stood around it may have been rewritten."""
    found = one("unable to work for 15 people, and the temperature fell", prefix="quite other words before")
    assert found.state is PRESENT


def test_quotes_come_back_in_their_order() -> None:
    """One passage for each, in the order of the source."""
    quotes = (Quote(exact="in any camp"), Quote(exact="nowhere to be read at all"), Quote(exact="he said no"))
    assert [passage.state for passage in find(quotes, page())] == [PRESENT, MISSING, PRESENT]
    assert find((), page()) == ()


@pytest.mark.parametrize(
    ("fragment", "quotes"),
    [
        ("", ()),
        ("#section", ()),
        ("#:~:text=in%20any%20camp", (Quote(exact="in any camp"),)),
        ("#section:~:text=a%2C%20b", (Quote(exact="a, b"),)),
        ("#:~:text=pre-,start,-suf", (Quote(exact="start", prefix="pre", suffix="suf"),)),
        ("#:~:text=start,end", (Quote(exact="start … end"),)),
        ("#:~:text=one&text=two", (Quote(exact="one"), Quote(exact="two"))),
        ("#:~:text=", ()),
        ("#:~:selector=x", ()),
        ("#:~:text=he%20said%20no", (Quote(exact="he said no"),)),
    ],
)
def test_text_fragments_are_quotes(fragment: str, quotes: tuple[Quote, ...]) -> None:
    """What an address points at is what the citation leans on."""
    assert quotes_of(Source(id="a", url=f"https://x.example/p{fragment}")) == quotes


def test_a_quote_that_is_given_twice_is_looked_for_once() -> None:
    """The file's own spelling, with its prefix, stands."""
    own = Quote(exact="he said no", prefix="once more,")
    source = Source(id="a", url="https://x.example/#:~:text=he%20said%20no&text=and%20left", quotes=(own,))
    assert quotes_of(source) == (own, Quote(exact="and left"))
    assert quotes_of(Source(id="a", url=None)) == ()


@given(st.text(max_size=200), st.text(max_size=60))
def test_looking_never_fails(text: str, exact: str) -> None:
    """Whatever people write; and a likeness is a share."""
    (found,) = find((Quote(exact=exact),), page(text, text))
    assert found.likeness is None or 0 <= found.likeness <= 1


BARE = {word: word.strip(".,;:!?“”\"'()").casefold() for word in TEXT.split()}
#: What a denial before a quote turns around has tests of its own, and so has a number that a quote cuts in two.
UNDENIED = [word for word in TEXT.split() if not (is_negation(BARE[word]) or is_numeral(BARE[word]))]


@given(st.lists(st.sampled_from(UNDENIED), min_size=3, max_size=30), st.integers(0, 20), st.integers(2, 9))
def test_any_run_of_words_is_present(tokens: list[str], start: int, length: int) -> None:
    """Whole words out of a text are found in it."""
    run = " ".join(tokens[start : start + length])
    if any(map(str.isalpha, run)):
        assert one(run, page(" ".join(tokens))).state is PRESENT


def test_a_long_page_is_searched_quickly() -> None:
    """Forty thousand words: tens of milliseconds. The limit leaves room for a busy machine."""
    text = " ".join(f"word{number * 7919 % 6007} " for number in range(40_000))
    begun = time.process_time()
    assert one("a sentence of ten words that stands nowhere at all", page(text)).state is MISSING
    assert time.process_time() - begun < 0.5


def test_two_quotes_of_the_same_words_are_two() -> None:
    """The words around a quote belong to it: one may stand while the other is gone, and a doubled one counts once."""
    here = Quote(exact="he said no", prefix="the lawyer asked once more,", suffix="again and left")
    gone = Quote(exact="he said no", prefix="forced labour")
    asked = quotes_of(Source(id="a", url="https://a.example/#:~:text=he%20said%20no", quotes=(here, gone, here)))
    assert asked == (here, gone)
    found = find(asked, page())
    assert [passage.state for passage in found] == [PRESENT, MISSING]
    assert [passage.key for passage in found] == [here.key, gone.key]
