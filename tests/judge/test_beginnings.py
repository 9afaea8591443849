"""Copies that hold the beginning of the page of today: teasers that end in an offer, and stories that grew since."""

# ruff: noqa: E501 - tables read best with one line after the other

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

import pytest

from monitor.judge.standing.bare_copies import is_bare
from monitor.judge.standing.beginnings import only_beginning
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.stories.prose import ARABIC, CHINESE, ENGLISH, GERMAN, RUSSIAN, TURKISH, Story

URL = "https://herald.example/2019/story.html"
Made = Callable[[Story, Sequence[str], str], str]
_TEASERS = "".join(
    f"<div class=card><a href=/2026/{at}.html><h3>{title}</h3></a><p>{first}</p></div>"
    for at, (title, first) in enumerate((("Trams return to Quay Street", "The line was closed for six months."), ("Owls nest in the town hall", "Visitors may watch them until June.")))
)  # fmt: skip


def paper(story: Story, told: Sequence[str], behind: str) -> str:
    """Write a page with everything named, a menu that sells too, and other stories below."""
    text = "".join(f"<p>{line}</p>" for line in told)
    return (
        f"<!doctype html><html lang={story.lang}><head><meta charset=utf-8><title>{story.title} | The Herald</title></head><body><header><nav>"
        f"<a href=/>Home</a> <a href=/w>World</a> <a href=/sub>Subscribe</a></nav></header><main><article><h1>{story.title}</h1>{text}{behind}</article>"
        f"<section><h2>More stories</h2>{_TEASERS}</section></main><footer>The Herald, Quay Street <a href=/terms>Terms</a></footer></body></html>"
    )


def boxes(story: Story, told: Sequence[str], behind: str) -> str:
    """Write a page of boxes, with tools right below the text and a letter offered below them."""
    text = "".join(f"<p>{line}</p>" for line in told)
    return (
        f"<!doctype html><html lang={story.lang}><head><meta charset=utf-8><title>{story.title}</title></head><body><div class=a><a href=/>Letter</a></div>"
        f"<div class=b><h1>{story.title}</h1><div class=c>{text}{behind}</div><div class=d><button>Like (7)</button><button>Share</button></div>"
        "<div class=e><p>The Letter is free. Leave your address to get each one.</p><form><input type=email><button>Send</button></form></div></div></body></html>"
    )


@cache
def read(markup: str) -> Page:
    """Read a page as it is read for comparisons, in pieces."""
    body = markup.encode()
    return read_page(
        Raw(body=body, content_type="text/html; charset=utf-8", url=URL, careful=True, signals=False, pieces=True)
    )


_OFFERS = (
    (ENGLISH, "<div class=offer><h3>Read the rest with a trial</h3><p>Friends read everything. Start for £1.</p><a href=/sub>Subscribe</a></div>"),
    (ENGLISH, "<div><p>Shall we go on together? Join us for £2 a week.</p><button>Join</button></div>"),
    (ENGLISH, "<div><p>You have read your last story of this month.</p><a href=/plans>See plans</a></div>"),
    (ENGLISH, "<p>What comes next is for friends of the house.</p><button>Be one</button>"),
    (ENGLISH, "<div><p>Leave your address and go on.</p><form action=/x><input type=email><button>Go</button></form></div>"),
    (ENGLISH, '<a class=btn href="#">All of this, and tomorrow\'s, for 1,99 €</a>'),
    (ENGLISH, "<div class=w><p>Those who write for these pages go where nobody else goes, stay for as long as it takes, and are paid for it by those who read them; half a million people do, and for the price of a coffee, £1.50 a week, you could be one of them.</p><button>Yes</button></div>"),
    (GERMAN, "<div><p>Noch 830 Wörter.</p><button>Alle lesen</button></div>"),
    (GERMAN, "<div><p>Möchten Sie wissen, wie es ausgeht?</p><a href=/abo>Ja, gern</a></div>"),
    (GERMAN, "<div><div><p>Der Turm öffnet sich nur für Freunde.</p></div><div><a href=/freunde>Freund werden</a></div></div>"),
    (RUSSIAN, "<div><p>Осталось прочитать 80% статьи.</p><a href=/x/podpiska>Дальше</a></div>"),
    (TURKISH, "<div><p>Hepsi burada, haftada yalnızca ₺49.</p><button>Aç</button></div>"),
    (ARABIC, "<div><p>البقية لأصدقاء الجريدة وحدهم اليوم</p><button>كن صديقا</button></div>"),
    (CHINESE, "<div><p>故事的后半段留给我们的朋友。</p><button>成为朋友</button></div>"),
)  # fmt: skip


@pytest.mark.parametrize("made", [paper, boxes])
@pytest.mark.parametrize(("story", "offer"), _OFFERS)
def test_the_beginning_of_a_page_and_an_offer_is_a_teaser(story: Story, offer: str, made: Made) -> None:
    """Whatever its words: a price, a place of sale, or one thing to press right behind a text that hardly began."""
    living = read(paper(story, story.text, ""))
    told = only_beginning(read(made(story, story.text[:2], offer)), living, url=URL)
    assert "an offer stands in place of the rest" in told


@pytest.mark.parametrize("story", [ENGLISH, GERMAN, RUSSIAN, CHINESE])
@pytest.mark.parametrize("sign", ["…", "", " [...]"])
def test_what_breaks_off_in_a_sentence_is_a_teaser(story: Story, sign: str) -> None:
    """A text that was shorter once ended where a sentence does."""
    cut = story.text[2][: 2 * len(story.text[2]) // 3].rstrip("., ，。")
    page = read(boxes(story, (*story.text[:2], f"{cut}{sign}"), "<a href=/x>More</a>"))
    assert "breaks off" in only_beginning(page, read(paper(story, story.text, "")), url=URL)


#: What stands behind a story that was shorter when it was copied.
_ENDS = (
    "",
    "<p>The harbour office did not answer our letters of 3 May 2019.</p>",
    "<p>This story will be updated.</p>",
    "<p class=by>By <a href=/authors/jo-dunn>Jo Dunn</a>, 12 June 2019</p>",
    "<p>12 June 2019, 14:05</p><p>Our letter comes every Friday.</p><form><input type=email><button>OK</button></form>",
    "<div class=tags><a href=/t/seals>Seals</a> <a href=/t/ferries>Ferries</a></div>",
    "<div><button>Share</button><button>Print</button></div>",
    '<h3>Share this story</h3><a href="https://social.example/share?u=x">Chirp</a><a href="mailto:?body=x">Mail</a>',
    "<div><p>Get our newsletter every Friday.</p><form><input type=email><button>Sign up</button></form></div>",
    "<div><p>Jo Dunn is our writer at the estuary.</p><a href=/authors/jo-dunn>More by Jo</a></div>",
    "<p>Read also: <a href=/2018/lido.html>Council opens a lido after forty years</a></p>",
    "<p>Was this page helpful?</p><button>Yes</button><button>No</button>",
    "<div><h4>3 comments</h4><form><textarea></textarea><button>Post</button></form></div>",
    "<p>The binoculars will cost £4 million, the office said.</p><div class=tags><a href=/t/seals>Seals</a></div>",
    "<p>A ticket costs £4.</p><div class=tags><a href=/t/seals>Seals</a></div>",
    "<p>The count goes on in spring, says the report.</p><a href=/2019/06/report-of-the-estuary.html>The report of the station on the estuary</a>",
)  # fmt: skip


@pytest.mark.parametrize("made", [paper, boxes])
@pytest.mark.parametrize("kept", [2, 4])
@pytest.mark.parametrize("end", _ENDS)
def test_a_story_that_grew_is_no_teaser(end: str, kept: int, made: Made) -> None:
    """It ends with its own words, who wrote it and when, tools, tags, letters, comments: nothing was held back."""
    living = read(paper(ENGLISH, ENGLISH.text, ""))
    assert only_beginning(read(made(ENGLISH, ENGLISH.text[:kept], end)), living, url=URL) == ""


def test_an_offer_that_stands_on_both_pages_holds_nothing_back() -> None:
    """So it is below a story that grew, and below the whole one in another template."""
    offer = "<div><p>Help the Herald for £2 a month.</p><a href=/sub>Join</a></div>"
    living = read(paper(ENGLISH, ENGLISH.text, offer))
    assert only_beginning(read(paper(ENGLISH, ENGLISH.text[:3], offer)), living, url=URL) == ""
    assert only_beginning(read(boxes(ENGLISH, ENGLISH.text, offer)), living, url=URL) == ""


def test_another_text_is_no_beginning() -> None:
    """Neither another story above an offer, nor one that was written anew, nor a page that is shorter today."""
    offer = _OFFERS[0][1]
    living = read(paper(ENGLISH, ENGLISH.text, ""))
    assert only_beginning(read(paper(GERMAN, GERMAN.text[:2], offer)), living, url=URL) == ""
    rewritten = (*GERMAN.text[:3], *ENGLISH.text[:2])
    assert only_beginning(read(paper(ENGLISH, rewritten, offer)), living, url=URL) == ""
    assert only_beginning(read(paper(ENGLISH, ENGLISH.text, offer)), read(paper(ENGLISH, ENGLISH.text[:2], "")), url=URL) == ""  # fmt: skip


_BARE = (
    ("Select your region", "<h1>Select your region</h1><ul><li><a href=/uk>UK</a><li><a href=/us>US</a><li><a href=/eu>Europe</a></ul>"),
    ("Index of /2019", "<h1>Index of /2019</h1><pre><a href=../>Parent Directory</a>\n<a href=a.txt>a.txt</a>   2019-03-01 12:04  1.2K\n<a href=b.txt>b.txt</a>   2019-03-02 09:11  4.0K\n<a href=c.txt>c.txt</a>   2019-03-02 09:12  9.9K</pre>"),
    ("The Herald", "<h1>The Herald</h1><p><a href=/de>Deutsch</a> | <a href=/en>English</a> | <a href=/fr>Français</a></p>"),
    ("Velg utgave", "<h1>Velg utgave</h1><p>Hvilken utgave vil du lese? Vi husker valget ditt.</p><button>Nord</button><button>Sør</button>"),
)  # fmt: skip


@pytest.mark.parametrize(("title", "body"), _BARE)
def test_a_choice_or_a_list_is_no_page_beside_a_whole_article(title: str, body: str) -> None:
    """It has no running text, and nothing of the article; where a list stands today too nothing is known."""
    bare = read(f"<html><head><title>{title}</title></head><body>{body}</body></html>")
    assert is_bare(bare, read(paper(ENGLISH, ENGLISH.text, "")))
    assert not is_bare(bare, read("<title>Files</title><h1>Files</h1><ul><li><a href=a>A</a><li><a href=b>B</a></ul>"))


@pytest.mark.parametrize("story", [ENGLISH, CHINESE, ARABIC])
def test_a_short_page_of_its_own_is_a_page(story: Story) -> None:
    """The title of today, one sentence of today, or some text of its own: it is no mere list."""
    living = read(paper(ENGLISH, ENGLISH.text, ""))
    assert not is_bare(read(f"<title>{ENGLISH.title}</title><h1>{ENGLISH.title}</h1><p>Watch our film.</p>"), living)
    assert not is_bare(read(f"<title>Seals</title><h1>Seals</h1><p>{ENGLISH.text[3]}</p>"), living)
    assert not is_bare(read(paper(story, story.text[:3], "")), living)
