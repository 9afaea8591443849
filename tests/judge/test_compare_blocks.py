"""Two pages read with care and compared paragraph by paragraph: what counts as the article's and what does not."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import pytest

from monitor.model.comparison import Change, ChangeKind
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

URL = "https://gazette.example/2021/report.html"
LINES = (
    "The institute published its report on 3 March 2021 after two years of work in the region.",
    "It found that 1.8 million people were held in camps. Officials did not answer when they were asked again.",
    "The ministry in Berlin sent four pages about the budget. It said that nobody had read the tenders before.",
    "Researchers looked at satellite pictures for many months and compared them with the tenders of the year.",
    "Families abroad told of letters that came back and of phones that nobody picked up in the evening.",
    "The authors write that more work has to be done before the whole extent of it is known to anyone.",
)
MENU = "<nav><ul><li><a href='/'>Home</a></li><li><a href='/w'>World</a></li></ul></nav>"


def page(
    *lines: str, title: str = "Report on the camps", before: str = "", after: str = "", head: str = "", kind: str = "p"
) -> bytes:
    """Write a page in one template."""
    text = "".join(f"<{kind}>{line}</{kind}>" for line in lines or LINES)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} | The Gazette</title>{head}</head><body>{MENU}'
        f'<main><article class="story"><h1>{title}</h1><h2>Findings</h2>{before}{text}{after}</article></main>'
        "<footer><p>Copyright The Gazette.</p></footer></body></html>"
    ).encode()


def redesigned(*lines: str) -> bytes:
    """Write the same text in quite another template, two paragraphs put together, with teasers beside it."""
    pairs = [" ".join(lines[at : at + 2]) for at in range(0, len(lines), 2)]
    text = "".join(f'<div class="t"><span>{one}</span></div>' for one in pairs)
    return (
        '<!doctype html><html><head><title>Report on the camps - Gazette Online</title></head><body><div class="top"><a href="/">Gazette</a>'
        f'</div><table><tr><td><div class="x"><b>Report on the camps</b>{text}</div></td><td><div class="related"><h3>'
        '<a href="/1">Harbour strike ends after nine days</a></h3><p>Dockers went back to work on Monday after a long night of'
        " talks.</p></div></td></tr></table></body></html>"
    ).encode()


def seen(old: bytes, new: bytes) -> Change:
    """Read both with care and compare them."""
    cited, now = (read_page(Raw(body=body, content_type="text/html", url=URL, careful=True)) for body in (old, new))
    assert cited.blocks
    return difference(cited, now, URL)


def put(was: str, now: str) -> tuple[str, ...]:
    """Change one place of the text, which must be there."""
    assert any(was in line for line in LINES)
    return tuple(line.replace(was, now) for line in LINES)


DRESS = [
    (
        "advert",
        '<div class="ad-slot"><p>Buy the new kettle today, it boils twice as fast as the old one did.</p></div>',
        "",
    ),
    ("related", "", '<aside><h3>Related</h3><ul><li><a href="/2">Tomatoes in spring</a></li></ul></aside>'),
    (
        "newsletter",
        "",
        '<div class="newsletter-signup"><p>Join 34,000 readers of our morning letter, it is free.</p></div>',
    ),
    ("counter", "<div>1,234 views · 56 comments</div>", ""),
    ("relative time", "<div>By A. Writer, 3 hours ago</div>", ""),
    ("read more", "", '<p><b>Read more:</b> <a href="/3">How tomatoes ripen on a window sill in autumn</a></p>'),
    (
        "comments",
        "",
        '<section id="comments"><p>I have never believed a word of what this paper writes about it.</p></section>',
    ),
    ("label", "<p>Advertisement</p>", ""),
]


@pytest.mark.parametrize(("before", "after"), [case[1:] for case in DRESS], ids=[case[0] for case in DRESS])
def test_what_a_site_puts_around_an_article_is_dress(before: str, after: str) -> None:
    """In the article's own element too, where it comes and where it goes."""
    assert seen(page(), page(before=before, after=after)).kind is ChangeKind.COSMETIC
    assert seen(page(before=before, after=after), page()).kind is ChangeKind.COSMETIC


EDITS = [
    ("number", put("1.8 million", "1.3 million"), ChangeKind.SUBSTANTIVE),
    ("negation", put("did not answer", "did answer"), ChangeKind.SUBSTANTIVE),
    ("sentence removed", put(" Officials did not answer when they were asked again.", ""), ChangeKind.SUBSTANTIVE),
    ("paragraph removed", (*LINES[:3], *LINES[4:]), ChangeKind.SUBSTANTIVE),
    ("word", put("many months", "several months"), ChangeKind.MINOR),
    ("words parted", put("in the evening", "in the eve ning"), ChangeKind.MINOR),
    ("capitals", put("The ministry", "The Ministry"), ChangeKind.COSMETIC),
    ("numbered", tuple(f"{number}. {line}" for number, line in enumerate(LINES, 1)), ChangeKind.COSMETIC),
    ("words added at the end", put("of the year.", "of the year before last."), ChangeKind.MINOR),
]


@pytest.mark.parametrize(("lines", "kind"), [case[1:] for case in EDITS], ids=[case[0] for case in EDITS])
def test_edits_of_the_article_are_told_apart(lines: tuple[str, ...], kind: ChangeKind) -> None:
    """Under other boilerplate than before, which hides none of them."""
    assert seen(page(after=DRESS[1][2]), page(*lines, before=DRESS[0][1])).kind is kind


def test_an_address_that_is_written_out_is_a_link_not_words() -> None:
    """Where links lead is dress; words beside them are not."""
    first, second = (put("of the year.", f"of the year, see https://a.example/{name}") for name in ("one", "two?x=3"))
    assert seen(page(*first), page(*second)).kind is ChangeKind.COSMETIC


def test_a_redesign_is_no_change_and_hides_none() -> None:
    """The same text in another template is dress; a number changed on the way is not."""
    assert seen(page(), redesigned(*LINES)).kind is ChangeKind.COSMETIC
    assert seen(redesigned(*LINES), page()).kind is ChangeKind.COSMETIC
    assert seen(page(), redesigned(*put("1.8 million", "1.3 million"))).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(
    "note",
    [
        "<p><em>Correction: An earlier version of this article named another ministry.</em></p>",
        '<div class="note"><p>Korrektur: In einer früheren Fassung stand ein falsches Ministerium.</p></div>',
        "<p>更正：此前的报道写错了部门的名称，现已改正。</p>",
        "<p>تصحيح: ذكرت نسخة سابقة من هذا المقال اسما آخر للوزارة.</p>",
        "<p>تەھرىر ئىزاھاتى: بۇ خەۋەردىكى مىنىستىرلىقنىڭ ئىسمى خاتا بېرىلگەن.</p>",
        "<p>بۇ ماقالە 3-مارت كۈنى تۈزىتىلدى.</p>",
        "<div class='note'>بۇ خەۋەرنىڭ ئىلگىرىكى نۇسخىسىدا خاتا سان بار ئىدى.</div>",
        "<aside>This article has been retracted.</aside>",
        "<p>Note: We have removed the name of a witness.</p>",
        "<p>For the record: The report was published in June, not July.</p>",
        "<p>Dieser Artikel wurde nachträglich korrigiert.</p>",
        "<p>Cet article a été corrigé après sa parution.</p>",
        "<p>Este artículo ha sido corregido tras su publicación.</p>",
        "<div class='note'>Материал был исправлен.</div>",
        "<p>Bu haber sonradan düzeltilmiştir.</p>",
        "<p>تم تصحيح هذا المقال بعد نشره.</p>",
        "<p>本文已更正：部门的名称有误。</p>",
    ],
)
def test_a_note_of_correction_is_shown(note: str) -> None:
    """In any script, above or below the text; its words stand in the change."""
    for change in (seen(page(), page(before=note)), seen(page(), page(after=note))):
        assert change.kind is ChangeKind.CORRECTION
        assert len(change.note) > 12
        assert change.note.rstrip(".。") in note


@pytest.mark.parametrize(
    "line",
    [
        "The judge corrected the clerk, who had read out another name.",
        "Der Artikel des Grundgesetzes wurde später geändert.",
        "Die Zeitung hat den Artikel korrigiert, sagte er.",
        "ھەيئەت قانۇننى ئۆزگەرتىشنى قارار قىلدى.",
        "编辑部决定修改章程。",
        "Закон был исправлен депутатами.",
    ],
)
def test_a_sentence_about_corrections_is_no_note(line: str) -> None:
    """It tells what others corrected."""
    assert seen(page(), page(*LINES, line)).kind in (ChangeKind.MINOR, ChangeKind.SUBSTANTIVE)


def test_an_edit_says_where_it_stands() -> None:
    """The heading above it, the number of its paragraph, and the words before it."""
    (edit,) = seen(page(), page(*put("1.8 million", "1.3 million"))).edits
    assert (edit.was, edit.now) == ("1.8", "1.3")
    assert edit.heading == "Findings"
    assert edit.paragraph is not None
    assert edit.paragraph >= 2
    assert edit.after.endswith("found that")


def test_a_stealth_edit_is_said_to_be_one() -> None:
    """Other words, no note, and the same date of modification; with a note or a new date it is none."""
    dated = '<meta property="article:modified_time" content="2021-03-04T10:00:00Z">'
    later = dated.replace("03-04", "05-01")
    edited = put("1.8 million", "1.3 million")
    note = "<p>Correction: the number of people was stated wrongly at first.</p>"
    assert seen(page(head=dated), page(*edited, head=dated)).stealth
    assert not seen(page(head=dated), page(*edited, head=later)).stealth
    assert not seen(page(), page(*edited)).stealth
    assert not seen(page(head=dated), page(*edited, head=dated, after=note)).stealth


def test_a_changed_headline_over_the_same_text_is_a_title() -> None:
    """The site's label before a headline is none; a label that takes a text back is."""
    assert seen(page(), page(title="No camps at all, says ministry")).kind is ChangeKind.TITLE
    assert seen(page(), page(title="Archive: Report on the camps")).kind is ChangeKind.COSMETIC
    assert seen(page(), page(title="Retracted: Report on the camps")).kind is ChangeKind.TITLE


def test_the_same_difference_has_the_same_digest_under_other_boilerplate() -> None:
    """So that a second look confirms an edit though the adverts around it have moved on."""
    edited = put("1.8 million", "1.3 million")
    digests = {seen(page(), page(*edited, before=before, after=after)).text_digest for _, before, after in DRESS}
    assert len(digests) == 1
