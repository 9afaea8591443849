"""Where a paragraph stands tells whose it is: teasers beside the article, its second half, a redesign's own words."""

from __future__ import annotations

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.page import Page
from monitor.model.source import Quote
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

URL = "https://gazette.example/a"
STORY = (
    "Beekeepers in the upper valley lost four in ten colonies last winter, a survey of 640 farms has found.",
    "Mites, not cold, were the main reason, wrote the authors, who visited each farm twice and weighed every hive.",
    "Old queens were replaced too late in most of the farms that fared badly, while others lost hardly any.",
    "The office will pay for courses from March; the union wanted money for new colonies instead.",
)
FAIR = "The harvest fair drew a record crowd of nine thousand people."
STORM = "The storm warning for the whole of the coast has been lifted."


def page(body: str, *, title: str = "Bees") -> Page:
    """Print a page and read it with care."""
    markup = f"<!doctype html><html lang=en><title>{title}</title><body>{body}</body></html>"
    return read_page(Raw(body=markup.encode(), content_type="text/html; charset=utf-8", url=URL, careful=True))


def story(*lines: str, below: str = "", amid: str = "") -> str:
    """Write the article as paragraphs beside each other, with more among or below them."""
    said = [f"<p>{line}</p>" for line in lines or STORY]
    return f"<article class=a1><h1>Bees</h1>{''.join(said[:2])}{amid}{''.join(said[2:])}{below}</article>"


def kind(was: Page, now: Page) -> ChangeKind:
    """Compare two readings."""
    return difference(was, now, URL).kind


@pytest.mark.parametrize(
    "teasers",
    [
        "<h3>Related stories</h3><p>{0}</p><p>Read how it went.</p>",
        "<h2>More from the Courier</h2><h3>A teaser</h3><p>{0}</p><h3>Another teaser</h3><p>Read on.</p>",
        "<h3>Lesen Sie auch</h3><ul><li>{0}</li><li>Mehr dazu im Bericht.</li></ul>",
        "<h3>More on farming</h3><p><a href=/f>{0}</a></p><p><a href=/g>Ten tips for a warm kitchen</a></p>",
        "<section class=q7><h2>You may also like</h2><div><b>Fairs</b><p>{0}</p></div></section>",
    ],
)
def test_teasers_beside_the_article_are_neither_change_nor_quote(teasers: str) -> None:
    """A heading of the site's makes what stands below it the site's, in a box of its own or not."""
    was, now = (page(story(below=teasers.format(one))) for one in (FAIR, STORM))
    assert kind(was, now) is ChangeKind.COSMETIC
    fair, bees = find((Quote(exact=FAIR), Quote(exact=STORY[1])), was)
    assert (fair.state, fair.outside) == (PassageState.MISSING, True)
    assert bees.state is PassageState.PRESENT


@pytest.mark.parametrize(
    "section",
    [
        "<h3>What the farmers say</h3><p>{0}</p><p>Nobody asked them before.</p>",
        "<h3>Recommendations</h3><p>{0}</p><p>Nobody asked for them before.</p>",
        "<h3>More about the survey</h3><p>{0}</p><p>Nobody asked for it before.</p>",
    ],
)
def test_parts_of_the_article_under_its_own_headings_count(section: str) -> None:
    """A report may end with short paragraphs under a heading that only sounds like a site's."""
    was, now = (page(story(below=section.format(one))) for one in (FAIR, STORM))
    assert kind(was, now) is not ChangeKind.COSMETIC
    assert find((Quote(exact=FAIR),), was)[0].state is PassageState.PRESENT


def test_the_article_goes_on_below_teasers() -> None:
    """Long paragraphs below such a heading are the article, which was only interrupted."""
    amid = "<h3>Related stories</h3>"
    was = page(story(amid=amid))
    now = page(story(*STORY[:3], STORY[3].replace("March", "May"), amid=amid))
    assert kind(was, now) is ChangeKind.SUBSTANTIVE
    assert find((Quote(exact=STORY[3]),), was)[0].state is PassageState.PRESENT


def test_a_number_in_a_table_within_a_figure_is_seen() -> None:
    """What stands in a figure is a part of the words that tell whether a page is to be compared at all."""
    table = "<figure class=wp-block-table><table><tr><td>Hives lost</td><td>{0}</td></tr></table></figure>"
    was, now = (page(story(amid=table.format(number))) for number in (412, 512))
    assert was.visible_digest != now.visible_digest
    assert kind(was, now) is ChangeKind.SUBSTANTIVE


def test_the_second_half_in_boxes_of_the_same_kind_is_the_article() -> None:
    """Where an extractor stops after the first box of paragraphs, those of the very same kind go on."""
    more = [f"{line} So it went in year {number}, all of them said." for number, line in enumerate(STORY * 3)]
    chunks = "".join(
        f"<div class=grid><div class=body>{''.join(f'<p>{line}</p>' for line in part)}</div></div>"
        for part in (more[:8], more[8:])
    )
    was = page(f"<main><h1>Bees</h1>{chunks}</main>")
    now = page(f"<main><h1>Bees</h1>{chunks.replace('in year 10,', 'in no year 10,')}</main>")
    assert kind(was, now) is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(
    ("was", "now"),
    [
        (STORY[0].replace("valley", "valley[update]"), STORY[0]),
        (f"{STORY[0]} 5", STORY[0]),
        (f"Anna Lee's {STORY[0]}", f"<a href=/l>Anna Lee</a> 's {STORY[0]}"),
        (
            STORY[0].replace(
                "valley",
                "valley <span class=pop><a href=/v>Upper Valley</a> <a href=/1>Harvest fair draws record crowd</a>"
                " <a href=/2>Bridge closed until Friday noon</a> <a href=/3>Ten tips for a warm kitchen in the cold</a>"
                " <a href=/4>Choir wins the great prize of Graz again</a></span>",
            ),
            STORY[0],
        ),
    ],
)
def test_a_redesign_drops_what_its_template_made(was: str, now: str) -> None:
    """Marks of wikis, numbers of items, loose endings and boxes within a sentence are no text of the article."""
    redesigned = "".join(f'<div class="t"><span>{line}</span></div>' for line in (now, *STORY[1:]))
    before = page(story(was, *STORY[1:]))
    after = page(f"<table><tr><td><b>Bees</b><div class=x>{redesigned}</div></td></tr></table>")
    assert kind(before, after) is ChangeKind.COSMETIC


def test_a_redesign_that_loses_a_denial_is_an_edit() -> None:
    """What is forgiven to a template is never a word of a sentence."""
    lines = (STORY[0], STORY[1].replace("not cold", "and cold"), *STORY[2:])
    redesigned = "".join(f'<div class="t"><span>{line}</span></div>' for line in lines)
    after = page(f"<table><tr><td><b>Bees</b><div class=x>{redesigned}</div></td></tr></table>")
    assert kind(page(story()), after) is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize(
    "heading",
    [
        "Comments",
        "2 Comments",
        "Comments (2)",
        "Discussion (2)",
        "Kommentare",
        "评论 (2)",
        "التعليقات",
        "Комментарии",
        "ئىنكاسلار",
    ],
)
@pytest.mark.parametrize(
    "box",
    [
        "<section><h2>{heading}</h2><div><b>gull</b><div>{said}</div></div></section>",
        "<h2>{heading}</h2><ul><li><b>gull</b> wrote:<br>{said}</li><li>No, you did not.</li></ul>",
        "<h2>{heading}</h2><p>gull</p><p>{said}</p>",
    ],
)
def test_what_stands_under_a_heading_of_comments_is_neither_change_nor_quote(heading: str, box: str) -> None:
    """Readers wrote it, whatever the classes around it are called."""
    was, now = (page(f"{story()}{box.format(heading=heading, said=said)}") for said in (FAIR, STORM))
    assert kind(was, now) is ChangeKind.COSMETIC
    fair, bees = find((Quote(exact=FAIR), Quote(exact=STORY[3])), was)
    assert (fair.state, fair.outside) == (PassageState.MISSING, True)
    assert bees.state is PassageState.PRESENT


@pytest.mark.parametrize("heading", ["Discussion", "Reactions", "Comments on the method", "Reaktionen", "Kommentar"])
def test_sections_of_an_article_with_like_names_count(heading: str) -> None:
    """A paper discusses, a report tells of reactions."""
    was = page(story(below=f"<h2>{heading}</h2><p>{FAIR}</p>"))
    assert find((Quote(exact=FAIR),), was)[0].state is PassageState.PRESENT


def test_comments_amid_an_article_are_its_own() -> None:
    """Where the article goes on below, the heading was one of its sections."""
    was = page(story(amid=f"<h2>Comments</h2><p>{FAIR}</p><h2>Results</h2>"))
    assert find((Quote(exact=FAIR),), was)[0].state is PassageState.PRESENT


@pytest.mark.parametrize(
    "box",
    [
        '<div itemprop="comment"><div>{0}</div></div>',
        '<div itemscope itemtype="https://schema.org/Comment"><p>{0}</p></div>',
        '<article itemscope itemtype="https://schema.org/Comment"><p>{0}</p></article>',
        '<div role="comment"><p>{0}</p></div>',
        '<div aria-hidden="true"><p>{0}</p></div>',
    ],
)
def test_what_markup_calls_a_comment_is_none_of_the_article(box: str) -> None:
    """The words for machines are taken at their word."""
    was = page(f"{story()}{box.format(FAIR)}")
    fair, bees = find((Quote(exact=FAIR), Quote(exact=STORY[3])), was)
    assert (fair.state, fair.outside) == (PassageState.MISSING, True)
    assert bees.state is PassageState.PRESENT


def test_an_advert_in_a_box_of_its_own_is_no_change() -> None:
    """Another advert was shown, and nothing was inserted into the text."""
    was, now = (
        page(story(amid=f'<ins class="adsbygoogle">{said}</ins>'))
        for said in ("Fly to Lisbon from here", "Sleep on Nimbus")
    )
    assert kind(was, now) is ChangeKind.COSMETIC


def laid_out(*lines: str, advert: str = "", others: str = "", head: str = "") -> str:
    """Write the article into a table that lays a page out, its paragraphs parted by empty lines."""
    return (
        f"<table width=900><tr><td colspan=3><b>Courier</b> <a href=/a>Home</a> | <a href=/b>Valley</a></td></tr>"
        f"<tr><td width=150><small>{advert}</small></td><td><font size=5><h1>Bees</h1></font>{head}"
        f"{'<br><br>'.join(lines or STORY)}</td><td width=160><b>You might also like</b><br>{others}</td></tr></table>"
    )


def test_what_stands_beside_the_article_in_a_layout_table_is_no_change() -> None:
    """Adverts, counters and other articles in the cells beside that of the article are the site's."""
    was = laid_out(advert="Fly to Lisbon from 49<br>Visitors: 9041", others="<a href=/o1>Choir wins in Graz again</a>")
    now = laid_out(
        advert="Compare heating tariffs in two minutes<br>Visitors: 9082", others="<a href=/o2>Storm is over now</a>"
    )
    assert kind(page(was), page(now)) is ChangeKind.COSMETIC


@pytest.mark.parametrize(
    ("lines", "seen"),
    [
        ((*STORY[:2], STORY[2].replace("hardly any", "a few"), STORY[3]), ChangeKind.SUBSTANTIVE),
        ((STORY[0].replace("640", "460"), *STORY[1:]), ChangeKind.SUBSTANTIVE),
        (STORY[:3], ChangeKind.SUBSTANTIVE),
        ((STORY[0], STORY[1].replace("weighed", "measured"), *STORY[2:]), ChangeKind.MINOR),
        ((*STORY, "Correction: an earlier version of this article named the wrong valley."), ChangeKind.CORRECTION),
    ],
)
def test_edits_in_a_layout_table_are_found(lines: tuple[str, ...], seen: ChangeKind) -> None:
    """What is written in the article's cell counts, while other cells move on."""
    assert kind(page(laid_out(advert="Fly to Lisbon")), page(laid_out(*lines, advert="New soap"))) is seen


def test_rows_of_a_table_of_data_are_the_article() -> None:
    """A table that holds facts has no cell with most of the text."""
    rows = [f"<tr><td>Chapter {at}</td><td>{line}</td></tr>" for at, line in enumerate(STORY)]
    was, now = (
        page(f"<h1>Bees</h1><table>{''.join(rows)}</table>"),
        page(f"<h1>Bees</h1><table>{''.join(rows).replace('Chapter 2', 'Chapter 7')}</table>"),
    )
    assert kind(was, now) is ChangeKind.SUBSTANTIVE


def answers(*said: str) -> str:
    """Write what readers said, without a heading or a name that tells."""
    voices = (
        f"<div class=s3><b>gull{at}</b><div>{one}</div><a href='#'>Reply</a></div>" for at, one in enumerate(said)
    )
    return f"<section>{''.join(voices)}</section>"


def test_comments_that_only_repeat_are_neither_change_nor_quote() -> None:
    """Parts beside each other that each can be answered are what readers wrote."""
    was, now = page(story() + answers(FAIR, STORM)), page(story() + answers(FAIR, STORM, "So it was, 12 of us saw it."))
    assert kind(was, now) is ChangeKind.COSMETIC
    (passage,) = find((Quote(exact=FAIR),), now)
    assert (passage.state, passage.outside) == (PassageState.MISSING, True)


def test_a_comment_that_begins_with_the_article_is_no_change() -> None:
    """Who answers a sentence may repeat it."""
    was = page(story() + f"<div class=comments><p>{FAIR}</p></div>")
    now = page(story() + f"<div class=comments><p>{FAIR}</p><p>{STORY[0]} That is not true at all.</p></div>")
    assert kind(was, now) is ChangeKind.COSMETIC


def test_an_edit_is_found_though_a_teaser_repeats_the_former_words() -> None:
    """A sentence that left the article for one almost like it was edited, wherever else it still stands."""
    now = story(*STORY[:3], STORY[3].replace("will pay", "will not pay"))
    teaser = f"<nav><a href=/x>{STORY[3]}</a></nav>"
    assert kind(page(story()), page(now + teaser)) is ChangeKind.SUBSTANTIVE


def test_what_a_style_sheet_hides_is_neither_change_nor_quote() -> None:
    """Words that the page's own style sheet hides are read by nobody."""
    hidden = "<style>.q7{{display:none}}</style><div class=q7><p>{0}</p></div>"
    was, now = (page(story() + hidden.format(one)) for one in (FAIR, STORM))
    assert kind(was, now) is ChangeKind.COSMETIC
    (passage,) = find((Quote(exact=STORM),), now)
    assert passage.state is PassageState.MISSING
