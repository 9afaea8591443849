"""Short pages that say of themselves that they were taken away, with a page known, with a title given, with nothing."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

import pytest

from monitor.judge.lexicon.self_words import says_its_end
from monitor.model.source import Source, Work
from monitor.model.verdict import Outcome
from tests.judge.cases_headlines import TALES, TEMPLATES, Template, blog, paper
from tests.judge.courtroom import SIBLING, URL, Case, cited, hear, html, page

_TITLE = {"en": "A clerk at the door", "de": "Blätter ohne Archiv", "ru": "Листы без архива", "zh": "门外的职员", "ar": "الكاتب على الباب"}  # fmt: skip
_MENU = {
    "en": "Home World Culture Sport Letters Archive Weather",
    "de": "Start Politik Kultur Sport Briefe Archiv Wetter",
    "ru": "Главная Мир Культура Спорт Письма Архив Погода",
    "zh": "首页 新闻 体育 文化 读者来信 天气 联系我们",
    "ar": "الرئيسية أخبار ثقافة رياضة رسائل أرشيف طقس",
}
ENDS = (
    ("en", "This Post was deleted by the Post author"),
    ("en", "This content is no longer available because the uploader has closed their account."),
    ("en", "The author deleted this Medium story"),
    ("de", "Dieser Beitrag wurde nach einer Beschwerde der Betroffenen gelöscht."),
    ("de", "Die Redaktion hat diesen Artikel aus rechtlichen Gründen entfernt."),
    ("ru", "Эта публикация удалена по решению суда."),
    ("ru", "Данный материал больше недоступен, так как автор закрыл свою страницу."),
    ("zh", "抱歉，此微博已被作者删除。查看帮助：网页链接"),
    ("zh", "此内容被投诉且经审核涉嫌侵权，无法查看。"),
    ("ar", "تم حذف هذا المنشور بعد شكوى من الأشخاص المعنيين."),
    ("ar", "هذا المحتوى غير متاح لأن صاحبه أغلق حسابه."),
)
_NOTHING = page(html("Not here", "<p>No.</p>"), 404)


def old(lang: str, title: str, told: tuple[str, ...]) -> bytes:
    """Build a page as in the days of tables: the menu stands among the text."""
    menu = "".join(f"<li>{label}</li>" for label in _MENU[lang].split())
    text = "".join(f"<p>{line}</p>" for line in told)
    return html(title, f"<div>{menu}</div><div><h2>{title}</h2></div><div>{text}</div>", lang=lang)


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("lang", "said"), ENDS)
async def test_the_end_of_a_known_page(lang: str, said: str, made: Template) -> None:
    """Nothing of the cited text is left, and the page says why: it is lost, whatever it is titled now."""
    then = cited(made(lang, _TITLE[lang], TALES[lang][0], ""))
    for title in ("X", _TITLE[lang]):
        web = {URL: page(made(lang, title, (said,), "")), SIBLING: _NOTHING}
        ruling = await hear(Case(what="", rule="", cited=then, web=web))
        assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason


@pytest.mark.parametrize(("lang", "said"), ENDS)
async def test_the_menu_is_no_cited_text(lang: str, said: str) -> None:
    """Where the menu stands among the text, it is most of what an error page has in common with the cited page."""
    then = cited(old(lang, _TITLE[lang], TALES[lang][0]))
    web = {URL: page(old(lang, "X", (said,))), SIBLING: _NOTHING}
    ruling = await hear(Case(what="", rule="", cited=then, web=web))
    assert ruling.judgement.rule == "soft-404-short", ruling.judgement.reason


@pytest.mark.parametrize("made", [paper, blog])
@pytest.mark.parametrize(("lang", "said"), ENDS)
async def test_the_end_of_a_page_of_which_nothing_is_known(lang: str, said: str, made: Template) -> None:
    """With a title given or none: a page that bears no title of its own and says that it is gone is gone."""
    for work in (Work(title=_TITLE[lang]), Work()):
        source = Source(id="case", url=URL, work=work)
        web = {URL: page(made(lang, "X", (said,), "")), SIBLING: _NOTHING}
        ruling = await hear(Case(what="", rule="", source=source, web=web))
        assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason


@pytest.mark.parametrize(
    ("lang", "title", "told"),
    [
        ("en", "Film leaves the festival", "This film was removed from the programme on Friday, the band and its lawyers said."),
        ("en", "Band loses its video", "This video was removed from all channels on Friday, the band and its lawyers said."),
        ("de", "Plakat verschwindet", "Dieses Plakat wurde am Freitag nach einer Beschwerde entfernt, sagte der Bürgermeister."),
        ("zh", "多篇报道消失", "记者发现，多家网站上有关大坝的报道在周三晚间被删除。"),
    ],
)  # fmt: skip
async def test_news_of_what_was_taken_away(lang: str, title: str, told: str) -> None:
    """What is gone in the world, or is told under a title that says so, is news: the page is there."""
    web = {URL: page(paper(lang, title, (told,), "")), SIBLING: _NOTHING}
    ruling = await hear(Case(what="", rule="", web=web))
    assert ruling.judgement.outcome is Outcome.OK, ruling.judgement.reason


@pytest.mark.parametrize(
    "line",
    [
        "The bridge was removed in May.",
        "This page lists what was built in 1907.",
        "Die Stadt hat das Denkmal entfernt.",
        "Der Baum wurde gelöscht",
        "桥已被移除",
    ],
)
def test_what_is_no_end(line: str) -> None:
    """A page that only speaks of itself, or only of what is gone, says nothing of its end."""
    assert not says_its_end(line)
