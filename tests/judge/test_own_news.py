"""A line or two of news under a headline that reads like an error, on hosts that answer nonsense with a true 404."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

import pytest

from monitor.model.check import HostMemory
from monitor.model.verdict import Outcome
from tests.judge.cases_headlines import Template, blog, paper, plain
from tests.judge.courtroom import SIBLING, URL, Case, hear, html, page

_NOTHING = page(html("Not here", "<p>No.</p>"), 404)

#: Some say of something in the world that it is missing, some quote their headline.
NEWS = (
    ("en", "Page Not Found", ("A new exhibition gathers forty broken links printed on silk.", "Page Not Found runs until 4 June; admission is free on Thursdays.")),
    ("en", "404", ("404 is the name of the third album of the band Low Tide.", "It holds eleven songs and lasts thirty-nine minutes.")),
    ("de", "Nicht gefunden", ("Drei Segler wurden auch am Dienstag nicht gefunden.", "Vier Boote und ein Hubschrauber waren bis zum Abend im Einsatz.")),
    ("ru", "Не найдено", ("Пропавшее судно не найдено, сообщили спасатели во вторник.", "В море вышли двадцать рыбацких лодок и два вертолёта.")),
    ("zh", "没有找到", ("搜救队周二表示，经过三天的搜寻，仍未找到失踪的两名渔民。", "二十艘渔船参加了搜救。")),
    ("zh", "内容已被删除", ("记者发现，多家网站上有关青溪大坝的报道在周三晚间被删除。", "编辑说，他们接到了电话通知，但没有书面文件。")),
)  # fmt: skip
#: One sentence alone.
NOTES = (
    ("en", "No longer available", "Bread at 1983 prices is no longer available in the town's last co-operative bakery, which shut on Saturday after 91 years."),
    ("de", "Nicht mehr verfügbar", "Brot zu Preisen von 1983 ist in der letzten Genossenschaftsbäckerei der Stadt nicht mehr verfügbar, die nach 91 Jahren schloss."),
)  # fmt: skip
#: Pages that were taken away: the host knows true errors, and uses none for them.
LOST = (
    ("en", "Not found", ("Sorry, this article is no longer available.", "It was taken down by our lawyers on the fourth of May.")),
    ("en", "No longer available", ("We are sorry, but the story was removed from our pages after thirty days.", "Readers with a library card can ask for it at any counter.")),
    ("de", "Nicht mehr verfügbar", ("Dieser Artikel ist leider nicht mehr verfügbar, wir mussten ihn nach einem Jahr löschen.", "Im Archiv der Bibliothek liegt er auf Papier.")),
    ("ru", "Материал удалён", ("Эта статья была удалена по просьбе автора.", "Вы можете прочитать её в бумажном выпуске за май.")),
    ("zh", "内容已被删除", ("该文章已被删除，因为用户注销了账号。", "如有疑问，请在工作日致电编辑部。")),
)  # fmt: skip


@pytest.mark.parametrize("made", [paper, blog, plain])
@pytest.mark.parametrize(("lang", "title", "told"), NEWS)
async def test_short_news_is_a_page(lang: str, title: str, told: tuple[str, ...], made: Template) -> None:
    """The text speaks of no page, and the host would have said so by its status."""
    web = {URL: page(made(lang, title, told, "")), SIBLING: _NOTHING}
    ruling = await hear(Case(what="", rule="", web=web))
    assert ruling.judgement.rule == "ok-fits", ruling.judgement.reason


@pytest.mark.parametrize("made", [paper, blog])
@pytest.mark.parametrize(("lang", "title", "told"), NOTES)
async def test_a_single_sentence_leaves_doubt(lang: str, title: str, told: str, made: Template) -> None:
    """One sentence that something is not there is a weak sign at most."""
    web = {URL: page(made(lang, title, (told,), "")), SIBLING: _NOTHING}
    ruling = await hear(Case(what="", rule="", web=web))
    assert ruling.judgement.rule == "unstable-says-missing", ruling.judgement.reason


@pytest.mark.parametrize("made", [paper, blog, plain])
@pytest.mark.parametrize(("lang", "title", "told"), LOST)
async def test_what_was_taken_away_is_lost(lang: str, title: str, told: tuple[str, ...], made: Template) -> None:
    """A text that speaks of the page itself convicts it, whatever nonsense gets."""
    web = {URL: page(made(lang, title, told, "")), SIBLING: _NOTHING}
    ruling = await hear(Case(what="", rule="", web=web))
    assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason


@pytest.mark.parametrize(("lang", "title", "told"), NEWS)
async def test_where_nonsense_gets_the_same(lang: str, title: str, told: tuple[str, ...]) -> None:
    """A host that shows the very same to nonsense shows no news."""
    shown = page(paper(lang, title, told, ""))
    host = HostMemory(host="gazette.example.org")
    ruling = await hear(Case(what="", rule="", web={URL: shown, SIBLING: shown}, host=host))
    assert ruling.judgement.outcome is Outcome.SOFT_404, ruling.judgement.reason
