"""A sentence that left an article is gone, though a teaser, an aside or a reader's comment of the page repeats it."""
# ruff: noqa: E501 - markup and made sentences are read best on one line

from __future__ import annotations

import pytest

from monitor.model.comparison import ChangeKind
from tests.judge.test_compare_blocks import LINES, MENU, page, redesigned, seen

CHINESE = (
    "馬洛上方的水壩於十月潰決，將大量泥漿沖入山谷。",
    "十九人喪生，其中四名是兒童。",
    "哈蘭礦業三月曾接到自家工程師的警告，說壩體正在滲漏。",
    "檢方起訴三名主管，其中兩人獲判無罪。",
    "約六成房屋已重建，但大多空置。",
    "她已搬到台中，不指望會有判決。",
)
#: What repeats a sentence beside the article.
BESIDE = {
    "card": '<div class="card"><a href="/q"><h3>The inquiry</h3></a><p>{}</p></div>',
    "aside": '<aside class="related"><h3>Related</h3><p>{}</p><a href="/q">more</a></aside>',
    "comment": '<div id="comments" class="comments"><h3>Comments</h3><div class="comment"><b>Ann</b><p>{}</p></div></div>',
    "longer comment": '<div class="comments"><h3>Comments</h3><div class="comment"><b>Ann</b><p>I read that here: {} Is that so?</p></div></div>',
}
#: Where it is the article's still.
WITHIN = {
    "quoted": "<blockquote><p>{}</p></blockquote>",
    "set off": '<div class="pullquote"><p>{}</p></div>',
    "boxed": '<div class="box"><p>{}</p></div>',
    "facts": "<aside><p>{}</p></aside>",
}
#: Templates: a paragraph, what holds the article, and what follows on it.
PAPER = ("<p>{}</p>", "<main><article><h1>The dam</h1>{}</article>", "{}</main>")
BLOG = ('<p class="w">{}</p>', '<div class="post"><h1>The dam</h1><div class="body markup">{}</div></div>', "{}")
COURT = ("<li>{}</li>", "<h2>The dam</h2><ol>{}</ol>", "{}")
SECTIONS = (
    '<section class="block"><div class="text">{}</div></section>',
    '<section class="long"><div><h1>The dam</h1></div>{}</section>',
    "{}",
)
TEMPLATES = {"paper": PAPER, "blog": BLOG, "court": COURT, "sections": SECTIONS}


def written(template: tuple[str, str, str], lines: tuple[str, ...], beside: str = "") -> bytes:
    """Write a page in one of the templates."""
    line, article, behind = template
    text = article.format("".join(line.format(one) for one in lines))
    return f'<!doctype html><html><head><meta charset="utf-8"><title>The dam</title></head><body>{MENU}{text}{behind.format(beside)}</body></html>'.encode()


@pytest.mark.parametrize("at", [0, 3, -1], ids=["first", "amid", "last"])
@pytest.mark.parametrize("lines", [LINES, CHINESE], ids=["en", "zh"])
@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_what_left_the_article_is_gone_though_the_page_repeats_it(
    template: tuple[str, str, str], lines: tuple[str, ...], at: int
) -> None:
    """In a card, an aside, a comment; and what an article takes from such a place is new in it."""
    left = tuple(line for line in lines if line != lines[at])
    for beside in BESIDE.values():
        whole, without = written(template, lines), written(template, left, beside.format(lines[at]))
        change = seen(whole, without)
        assert change.kind is ChangeKind.SUBSTANTIVE, beside
        assert change.removed >= 5
        assert seen(without, whole).kind is ChangeKind.SUBSTANTIVE, beside


@pytest.mark.parametrize("template", TEMPLATES.values(), ids=TEMPLATES)
def test_who_repeats_a_sentence_that_stands_changes_nothing(template: tuple[str, str, str]) -> None:
    """A teaser or a comment that comes and goes is none of the article's."""
    for beside in BESIDE.values():
        bare, repeated = written(template, LINES), written(template, LINES, beside.format(LINES[3]))
        assert seen(bare, repeated).kind is ChangeKind.COSMETIC, beside
        assert seen(repeated, bare).kind is ChangeKind.COSMETIC, beside


@pytest.mark.parametrize("shape", WITHIN.values(), ids=WITHIN)
@pytest.mark.parametrize("template", [PAPER, BLOG], ids=["paper", "blog"])
def test_what_moves_within_the_article_stays(template: tuple[str, str, str], shape: str) -> None:
    """Into a quotation, a box or a list of facts amid it, or to its end."""
    line, article, behind = template
    rest = [line.format(one) for one in LINES if one != LINES[1]]
    moved = "".join([*rest[:3], shape.format(LINES[1]), *rest[3:]])
    after = (
        f"<html><head><title>The dam</title></head><body>{MENU}{article.format(moved)}{behind.format('')}</body></html>"
    )
    assert seen(written(template, LINES), after.encode()).kind is ChangeKind.COSMETIC
    last = (*(one for one in LINES if one != LINES[1]), LINES[1])
    assert seen(written(template, LINES), written(template, last)).kind is ChangeKind.COSMETIC


def test_a_redesign_moves_sentences_as_it_likes() -> None:
    """Into another template, to the end of another paragraph; one that it drops for a teaser is gone."""
    moved = (*LINES[:1], *LINES[2:], LINES[1])
    assert seen(page(), redesigned(*moved)).kind is ChangeKind.COSMETIC
    left = written(COURT, tuple(one for one in LINES if one != LINES[3]), BESIDE["aside"].format(LINES[3]))
    assert seen(written(PAPER, LINES), left).kind is ChangeKind.SUBSTANTIVE
