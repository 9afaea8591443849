"""How far a page stands from the page that was cited, kind by kind, in several languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.judge.text.compare import compare
from monitor.judge.text.fold import text_digest
from monitor.judge.text.titles import same_title, title_matches, unlike_titles
from monitor.model.check import CitedPage
from monitor.model.comparison import Change, ChangeKind
from monitor.model.page import Page, PageKind

ENGLISH = """The institute published its report on 3 March 2021 after two years of work.
It found that 1.8 million people were held in camps across the region.
Officials said “we do not comment on it” when they were asked again in the spring.
The ministry in Berlin did not answer to several questions about the budget.
Researchers looked at satellite pictures for many months and compared them with tenders.
Families abroad told of letters that came back and of phones that nobody picked up.
A spokesperson called the findings wrong and pointed to a white paper of the year before.
The authors write that more work has to be done before the whole extent is known."""
GERMAN = """Das Institut hat seinen Bericht nach zwei Jahren Arbeit vorgelegt.
Darin steht, dass viele Menschen in Lagern festgehalten werden.
Das Ministerium hat die Fragen nicht beantwortet."""
CHINESE = "研究所发布了一份报告。报告显示，当地有1.8万人被关押。官员说这是真的。研究人员查看了卫星图片。"
ARABIC = "نشر المعهد تقريره بعد عامين من العمل. وجد أن كثيرا من الناس محتجزون. لم ترد الوزارة على الأسئلة."
OTHER = """Tomatoes want sun, water and patience more than anything that a shop can sell.
Plant them deep, tie them early and take the side shoots out while they are small.
Rain from above brings blight, so a roof of old glass is worth its weight in gold.
In autumn the last green ones ripen on a window sill beside an apple."""


def seen(
    text: str, *, title: str = "Report", heading: str = "", old: str = ENGLISH, everything: str = "", language: str = ""
) -> Change:
    """Compare a page of that text with the cited one."""
    page = Page(
        kind=PageKind.HTML,
        title=title,
        heading=heading,
        text=text,
        all_text=everything or text,
        language=language or None,
    )
    change = compare(CitedPage(url="https://x.example/", title="Report", text=old, heading="Report"), page)
    assert change is not None
    return change


def put(was: str, now: str, text: str = ENGLISH) -> str:
    """Change one place of a text, which must be there."""
    assert was in text
    return text.replace(was, now)


KINDS = [
    ("typography", put("“we do not comment on it”", '"we do not comment on it"'), ChangeKind.COSMETIC),
    ("paragraphs joined", ENGLISH.replace("\n", " "), ChangeKind.COSMETIC),
    ("paragraphs in another order", "\n".join(reversed(ENGLISH.split("\n"))), ChangeKind.COSMETIC),
    ("counter", f"{ENGLISH}\n12 comments", ChangeKind.COSMETIC),
    ("relative time", f"3 hours ago\n{ENGLISH}", ChangeKind.COSMETIC),
    ("time stamp", f"{ENGLISH}\nUpdated: Monday 8 March 2021 at 10:32 GMT", ChangeKind.COSMETIC),
    ("a word", put("many months", "several months"), ChangeKind.MINOR),
    ("ten words", f"{ENGLISH} They also write that the work is free of faults.", ChangeKind.MINOR),
    ("number", put("1.8", "1.3"), ChangeKind.SUBSTANTIVE),
    ("decimal point", put("1.8", "18"), ChangeKind.SUBSTANTIVE),
    ("fraction", put("1.8 million", "½ million"), ChangeKind.SUBSTANTIVE),
    ("sign", put("1.8 million", "-1.8 million"), ChangeKind.SUBSTANTIVE),
    ("number word", put("two years", "three years"), ChangeKind.SUBSTANTIVE),
    ("date", put("3 March", "4 March"), ChangeKind.SUBSTANTIVE),
    ("month", put("March 2021", "April 2021"), ChangeKind.SUBSTANTIVE),
    ("name", put("Berlin", "Bonn"), ChangeKind.SUBSTANTIVE),
    ("negation lost", put("did not answer", "did answer"), ChangeKind.SUBSTANTIVE),
    ("negation in a verb", put("were held", "weren't held"), ChangeKind.SUBSTANTIVE),
    ("quotation", put("comment on it”", "speak about it”"), ChangeKind.SUBSTANTIVE),
    (
        "many words",
        f"{ENGLISH} Nobody outside has been let in to see for themselves since the spring of that year.",
        ChangeKind.SUBSTANTIVE,
    ),
    ("correction", f"{ENGLISH}\nCorrection: an earlier text named another ministry.", ChangeKind.CORRECTION),
    (
        "correction, dated",
        f"Correction (8 March 2021): the figure was stated wrongly at first.\n{ENGLISH}",
        ChangeKind.CORRECTION,
    ),
    ("update with words", f"{ENGLISH}\nUpdate: the ministry has answered our questions since.", ChangeKind.CORRECTION),
    ("note in a sentence", f"{ENGLISH}\nAn earlier version of this article misstated the year.", ChangeKind.CORRECTION),
    (
        "correction by an edit",
        put("1.8", "1.3") + "\nEditor’s note: the number of people was wrong.",
        ChangeKind.CORRECTION,
    ),
    ("stub", "\n".join(ENGLISH.split("\n")[:2]) + "\nSubscribe to read on.", ChangeKind.STUB),
]


@pytest.mark.parametrize(("text", "kind"), [case[1:] for case in KINDS], ids=[case[0] for case in KINDS])
def test_each_difference_has_its_kind(text: str, kind: ChangeKind) -> None:
    """A changed number is a change though the texts are 0.99 alike; a redesign is none."""
    assert seen(text).kind is kind


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        (GERMAN, put("nicht ", "", GERMAN), ChangeKind.SUBSTANTIVE),
        (GERMAN, put("viele Menschen", "manche Menschen", GERMAN), ChangeKind.MINOR),
        (
            GERMAN,
            f"{GERMAN}\nKorrektur: In einer früheren Fassung stand ein falsches Ministerium.",
            ChangeKind.CORRECTION,
        ),
        (CHINESE, put("是真的", "不是真的", CHINESE), ChangeKind.SUBSTANTIVE),
        (CHINESE, put("1.8", "1.3", CHINESE), ChangeKind.SUBSTANTIVE),
        (CHINESE, put("查看", "研究", CHINESE), ChangeKind.MINOR),
        (CHINESE, f"{CHINESE}\n更正：此前的报道写错了部门的名称。", ChangeKind.CORRECTION),
        (CHINESE, CHINESE.replace("，", ",").replace("。", "。 "), ChangeKind.COSMETIC),
        (ARABIC, put("لم ترد", "ردت", ARABIC), ChangeKind.SUBSTANTIVE),
        (ARABIC, put("كثيرا", "كثيراً", ARABIC), ChangeKind.COSMETIC),
        (ARABIC, f"{ARABIC}\nتصحيح: ذكرت نسخة سابقة اسما آخر للوزارة.", ChangeKind.CORRECTION),
    ],
)
def test_kinds_hold_in_other_languages(old: str, new: str, kind: ChangeKind) -> None:
    """Negations, numbers and notes of correction are known in many languages; a word for its like is minor."""
    assert seen(new, old=old, language="de" if old is GERMAN else "").kind is kind


def test_another_page_is_different_only_where_title_and_text_are_unlike() -> None:
    """A rewritten article under its title has changed; under another title it is another page."""
    assert seen(OTHER, title="Growing tomatoes").kind is ChangeKind.DIFFERENT
    assert seen(OTHER).kind is ChangeKind.SUBSTANTIVE
    assert seen(OTHER, title="").kind is ChangeKind.DIFFERENT
    assert seen(ENGLISH, title="Growing tomatoes", heading="Growing tomatoes").kind is ChangeKind.TITLE


@pytest.mark.parametrize(
    ("title", "heading", "kind"),
    [
        ("Report | The Daily", "", ChangeKind.COSMETIC),
        ("The Daily - Report", "", ChangeKind.COSMETIC),
        ("(3) Report", "", ChangeKind.COSMETIC),
        ("", "", ChangeKind.COSMETIC),
        ("Read our Report here", "Report", ChangeKind.COSMETIC),
        ("A wholly new headline", "A wholly new headline", ChangeKind.TITLE),
    ],
)
def test_a_title_changes_with_its_headline(title: str, heading: str, kind: ChangeKind) -> None:
    """The site's name around a headline is dress; so is a title for search machines over the same headline."""
    assert seen(ENGLISH, title=title, heading=heading, everything=f"The Daily\n{ENGLISH}").kind is kind


def test_sentences_that_left_the_main_text_still_stand_on_the_page() -> None:
    """A redesign that moves a paragraph into a box took nothing away."""
    lines = ENGLISH.split("\n")
    assert seen("\n".join(lines[:-1]), everything=ENGLISH).kind is ChangeKind.COSMETIC
    assert seen("\n".join(lines[:-1])).kind is ChangeKind.SUBSTANTIVE


def test_a_change_counts_and_shows_its_edits() -> None:
    """Words added and removed, what was, what is, after which words."""
    change = seen(put("many months and compared", "several months and compared", put("1.8 million", "1.3 million")))
    assert (change.added, change.removed) == (2, 2)
    assert [(edit.was, edit.now) for edit in change.edits] == [("1.8", "1.3"), ("many", "several")]
    assert change.edits[0].after.endswith("It found that")
    assert 0.95 < change.likeness < 1
    assert change.text_digest == text_digest(put("many months", "several months", put("1.8", "1.3")))


def test_edits_are_few_and_short() -> None:
    """They stand in every line of the journal."""
    old = "\n".join(
        f"Line {word} tells of {word * 3} and of nothing else." for word in map(chr, range(97, 123)) for _ in "ab"
    )
    new = old.replace("nothing", "everything")
    assert len(seen(new, old=old).edits) == 20
    assert all(len(edit.was) <= 301 for edit in seen(OTHER * 30, old=ENGLISH * 30).edits)


@pytest.mark.parametrize(
    ("cited", "page"),
    [
        (ENGLISH, Page(kind=PageKind.PDF, readable=False, unreadable="encrypted")),
        (ENGLISH, Page(kind=PageKind.HTML, title="Report")),
        ("", Page(kind=PageKind.HTML, text=ENGLISH)),
    ],
)
def test_without_text_there_is_nothing_to_compare(cited: str, page: Page) -> None:
    """We could not tell is no change, and no sameness either."""
    assert compare(CitedPage(url="u", title="", text=cited), page) is None


def test_the_same_bytes_are_no_change() -> None:
    """Nothing is parsed where nothing differs."""
    page = Page(kind=PageKind.HTML, text=ENGLISH)
    change = compare(CitedPage(url="u", title="", text=ENGLISH), page, same_payload=True)
    assert change == Change(kind=ChangeKind.NONE, text_digest=text_digest(ENGLISH))


@given(st.text(max_size=400), st.text(max_size=400))
def test_comparing_never_fails_and_stays_within_its_measures(one: str, other: str) -> None:
    """Whatever people write; and a text is never unlike itself."""
    page = Page(kind=PageKind.HTML, text=other)
    change = compare(CitedPage(url="u", title="", text=one), page)
    assert change is None or (0 <= change.likeness <= 1 and min(change.added, change.removed) >= 0)
    own = compare(CitedPage(url="u", title="", text=other), page)
    assert own is None or own.kind is ChangeKind.COSMETIC


def test_long_pages_are_compared_in_bounded_time() -> None:
    """Forty thousand words, wholly rewritten: seconds at most, on a busy machine too."""
    old = " ".join(f"Word{number % 997} stands beside word{number % 89}." for number in range(10_000))
    begun = time.process_time()
    seen(" ".join(reversed(old.split())), old=old)
    assert time.process_time() - begun < 5


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Report", "Report | The Daily", True),
        ("Report – The Daily", "The Daily: Report", False),
        ("25 thousand vanish each year | Haaretz", "25 Thousand Vanish Each Year - World News - Haaretz.com", True),
        ("Nearly 1.8 million held | News", "Nearly 1.3 million held | News", False),
        ("A | News", "B | News", False),
        ("新疆警察文件 - BBC", "新疆警察文件", True),
        ("Saving Uighur culture", "China's war on Uighur culture", False),
        ("", "Report", False),
    ],
)
def test_titles_are_the_same_headline_or_not(one: str, other: str, *, same: bool) -> None:
    """What sites put around a headline does not count, what it says does."""
    assert same_title(one, other) is same_title(other, one) is same


def test_titles_can_be_unlike() -> None:
    """Unlike is said of two titles only, never of an empty one."""
    assert unlike_titles("Report on camps", "Growing tomatoes")
    assert not unlike_titles("Report on camps", "Report on the camps | Daily")
    assert not unlike_titles("Report on camps", "")


@pytest.mark.parametrize(
    ("given", "seen_title", "right"),
    [
        ("Uyghur Tribunal Judgment", "Uyghur Tribunal Judgment", True),
        ("The Uyghur Tribunal: a Judgment", "The Uyghur Tribunal: A judgement – PDF", True),
        ("Uyghur Tribunal Judgment", "Home", False),
        ("Judgment", "Page not found", False),
        ("Annual report on the region, part 1", "Annual report on the region, part 2", False),
        ("Judgment", "", False),
    ],
)
def test_a_given_title_is_found(given: str, seen_title: str, *, right: bool) -> None:
    """Well enough to confirm an address, and no more."""
    assert title_matches(given, seen_title) is right
