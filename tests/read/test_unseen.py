"""What nobody sees of a page is neither its main text nor a place where a quote stands."""

from __future__ import annotations

import pytest

from monitor.judge.text.quotes import find
from monitor.model.comparison import PassageState
from monitor.model.page import Page
from monitor.model.source import Quote, Watch
from monitor.ports import Raw
from monitor.read.read import read_page

STORIES = {
    "en": (
        "The court in Portmere heard 31 witnesses about the fire in the old harbour archive.",
        "The director said before the committee that they had known of the leak for seven months.",
        "The repairs are put at 4.5 million pounds, of which the state is to carry a half.",
        "According to the ministry the papers have not been counted since 1998.",
    ),
    "ru": (
        "Суд в Портмере заслушал 31 свидетеля о пожаре в старом портовом архиве.",
        "Директор заявила перед комиссией, что об утечке знали уже семь месяцев.",
        "Ремонт оценивается в 4,5 миллиона рублей, половину которых возьмёт государство.",
        "По данным министерства, бумаги не пересчитывались с 1998 года.",
    ),
    "ar": (
        "استمعت المحكمة في بورتمير إلى 31 شاهدا بشأن حريق أرشيف الميناء القديم.",
        "وقالت المديرة أمام اللجنة إنهم كانوا يعلمون بالتسرب منذ سبعة أشهر.",
        "وتقدر تكلفة الإصلاح بنحو 4.5 مليون تتحمل الدولة نصفها.",
        "وبحسب الوزارة لم تحص الأوراق منذ عام 1998.",
    ),
    "zh": (
        "波特米尔法院就旧港口档案馆的火灾听取了31名证人的证词，审理持续了两天。",
        "馆长在委员会面前表示，他们七个月前就已经知道漏水的事情。",
        "维修费用估计为450万元，其中一半将由国家承担，其余由市里支付。",
        "据该部门称，这些文件自1998年以来一直没有清点过，尽管法律规定每五年必须清点一次。",
    ),
}
HIDDEN = (
    "<div hidden><p>{}</p></div>",
    "<p hidden>{}</p>",
    "<p><span hidden>{}</span></p>",
    '<div style="color:red; display : none"><p>{}</p></div>',
    '<p style="visibility:hidden">{}</p>',
    "<template><p>{}</p></template>",
    "<TEMPLATE id=t1><div><template>x</template><p>{}</p></div></TEMPLATE>",
    "<noscript><p>{}</p></noscript>",
    "<style>.gone{{display:none}}</style><p class=gone>{}</p>",
)


def named(lines: list[str], end: str = "") -> str:
    """Print paragraphs in a template that names its parts."""
    return f"<main><article><h1>Archive</h1>{''.join(lines)}</article></main>{end}"


def unnamed(lines: list[str], end: str = "") -> str:
    """Print them in one that names nothing."""
    boxes = "".join(line.replace("<p>", "<div class=q1>").replace("</p>", "</div>") for line in lines)
    return f"<div class=a1><a href=/>Home</a></div><div class=b1><div class=h1>Archive</div>{boxes}</div>{end}"


def tabled(lines: list[str], end: str = "") -> str:
    """Print them in a cell of a table that lays the page out."""
    return f"<table><tr><td><a href=/>Home</a></td><td><h1>Archive</h1>{''.join(lines)}</td></tr></table>{end}"


def page(body: str, language: str, watch: Watch | None = None) -> Page:
    """Read a page with care."""
    markup = f'<!doctype html><html lang="{language}"><head><title>Archive</title></head><body>{body}</body></html>'
    return read_page(
        Raw(
            body=markup.encode(),
            content_type="text/html; charset=utf-8",
            url="https://news.example/a",
            careful=True,
            watch=watch or Watch(),
        )
    )


def state(exact: str, on: Page) -> PassageState:
    """Look for one quote."""
    (found,) = find((Quote(exact=exact),), on)
    return found.state


@pytest.mark.parametrize("template", [named, unnamed, tabled])
@pytest.mark.parametrize("hiding", HIDDEN)
@pytest.mark.parametrize("language", STORIES)
def test_a_hidden_copy_is_not_present(template: object, hiding: str, language: str) -> None:
    """Neither among the article's paragraphs nor behind all of them; and what is shown beside it stays present."""
    assert callable(template)
    *rest, quote = STORIES[language]
    shown = [f"<p>{line}</p>" for line in rest]
    unseen = hiding.format(quote)
    for body in (template([*shown, unseen]), template(shown, unseen), template([shown[0], unseen, *shown[1:]])):
        on = page(body, language)
        assert state(quote, on) is PassageState.MISSING
        assert all(state(line, on) is PassageState.PRESENT for line in rest)
    both = page(template([*shown, f"<p>{quote}</p>"], unseen), language)
    assert state(quote, both) is PassageState.PRESENT


@pytest.mark.parametrize("language", STORIES)
@pytest.mark.parametrize(
    "wrap",
    [
        "<div hidden id=story>{}</div>",
        '<div style="display:none" class=text>{}</div>',
        "<div hidden=until-found>{}</div>",
        "<div><template shadowrootmode=open>{}</template></div>",
    ],
)
def test_an_article_that_a_script_will_show_is_read(wrap: str, language: str) -> None:
    """Where a page shows less than it hides, what it hides is what readers come for; a shadow root is no hiding."""
    lines = "".join(f"<p>{line}</p>" for line in STORIES[language])
    on = page(f"<h1>Archive</h1>{wrap.format(lines)}<p>One moment, please.</p>", language)
    assert all(line in on.text for line in STORIES[language])


@pytest.mark.parametrize("language", STORIES)
def test_a_chosen_part_is_read_without_what_it_hides(language: str) -> None:
    """Who chooses a part chooses what can be seen of it; one that is hidden as a whole is read."""
    *rest, quote = STORIES[language]
    lines = "".join(f"<p>{line}</p>" for line in rest)
    on = page(f"<div id=c>{lines}<p hidden>{quote}</p></div>", language, Watch(select="#c"))
    assert state(rest[0], on) is PassageState.PRESENT
    assert state(quote, on) is PassageState.MISSING
    whole = page(f"<div id=c><div hidden>{lines}</div></div>", language, Watch(select="#c"))
    assert state(rest[0], whole) is PassageState.PRESENT
