"""Pages that stand in their frame under the cited title, and of which the article was taken away, or was not."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

from collections.abc import Sequence

import pytest

from monitor.model.source import Quote, Source, Work
from monitor.model.verdict import Judgement, Outcome
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, hear, html, page
from tests.judge.ministries import MINISTRIES, TEMPLATES, Ministry, Template, boxes, lawful, named, tables

_NOTHING = page(html("Not here", "<p>No.</p>"), 404)

GONE = (
    ("en", "This article was removed."),
    ("en", "This article has been withdrawn."),
    ("en", "This article is no longer available."),
    ("en", "The article has been removed."),
    ("en", "Article removed"),
    ("en", "Removed at the request of the author."),
    ("en", "This publication has been withdrawn. Please contact the press office for further information."),
    (
        "en",
        "This page has been removed. If you need help, please contact the webmaster at web@works.example or use our search to find other publications.",
    ),
    ("en", "This document was withdrawn on 4 May 2024 because it is out of date."),
    ("en", "We have removed this article. We apologise for any inconvenience this may cause."),
    ("de", "Dieser Artikel wurde entfernt."),
    ("de", "Dieser Bericht ist nicht mehr verfügbar."),
    ("de", "Diese Veröffentlichung wurde zurückgezogen. Bitte wenden Sie sich an die Pressestelle."),
    ("de", "Die Meldung wurde zurückgezogen."),
    ("de", "Dieser Inhalt steht nicht mehr zur Verfügung."),
    ("ru", "Эта статья удалена."),
    ("ru", "Публикация снята с сайта по решению суда."),
    ("ru", "Эта страница была удалена. По всем вопросам обращайтесь в пресс-службу министерства."),
    ("ar", "تم حذف هذا المقال."),
    ("ar", "هذا التقرير لم يعد متاحا."),
    ("ar", "تمت إزالة المقال بناء على طلب الوزارة."),
    ("ug", "بۇ ماقالە ئۆچۈرۈلدى."),
    ("ug", "بۇ خەۋەر ئۆچۈرۈۋېتىلگەن."),
    ("zh", "此文章已被删除。"),
    ("zh", "本文已被撤回。"),
    ("zh", "此页面已被移除。如有疑问，请联系新闻办公室。"),
    ("tr", "Bu yazı kaldırılmıştır."),
    ("tr", "Bu haber yayından kaldırıldı."),
    ("tr", "Bu içerik artık mevcut değil. Ayrıntılı bilgi için basın bürosuna başvurun."),
)
PHOTO = {
    "en": "This photograph was removed at the request of the family.",
    "de": "Dieses Foto wurde auf Wunsch der Familie entfernt.",
    "ru": "Эта фотография удалена по просьбе семьи.",
    "ar": "تم حذف هذه الصورة بناء على طلب العائلة.",
    "ug": "بۇ رەسىم ئائىلىسىنىڭ تەلىپى بىلەن ئۆچۈرۈلدى.",
    "zh": "此图片已被删除。",
    "tr": "Bu fotoğraf ailenin isteği üzerine kaldırıldı.",
}
PART = {
    "en": "Part of this article has been removed for legal reasons.",
    "de": "Ein Teil dieses Artikels wurde aus rechtlichen Gründen entfernt.",
    "ru": "Часть этой статьи удалена по решению суда.",
    "ar": "تم حذف جزء من هذا المقال لأسباب قانونية.",
    "ug": "بۇ ماقالىنىڭ بىر قىسمى ئۆچۈرۈلدى.",
    "zh": "本文部分内容已被删除。",
    "tr": "Bu haberin bir bölümü kaldırıldı.",
}
#: Other news under the cited headline: an article that was written anew.
ANEW = {
    "en": ("The mill turned again in March, and eleven of those who had left came back to it.", "Its new wires were laid by an apprentice, and looked at twice in the first month."),
    "de": ("Im März drehte sich die Mühle wieder, und elf von denen, die gegangen waren, kamen zurück.", "Die neuen Leitungen hat ein Lehrling verlegt, und man hat sie im ersten Monat zweimal geprüft."),
    "ru": ("В марте мельница снова заработала, и одиннадцать ушедших вернулись к ней.", "Новые провода проложил ученик, и в первый месяц их осмотрели дважды."),
    "ar": ("عادت الطاحونة إلى الدوران في مارس وعاد إليها أحد عشر ممن رحلوا.", "ومد أسلاكها الجديدة متدرب وفحصت مرتين في الشهر الأول."),
    "ug": ("تۈگمەن مارتتا قايتا ئايلاندى، كەتكەنلەردىن ئون بىرى قايتىپ كەلدى.", "يېڭى سىملارنى بىر شاگىرت تارتتى، بىرىنچى ئايدا ئىككى قېتىم تەكشۈرۈلدى."),
    "zh": ("三月里磨坊又转动起来，离开的人当中有十一个回到了这里，镇上的人都来看。", "新的电线是一个学徒铺设的，头一个月里检查了两次，没有发现任何毛病。"),
    "tr": ("Değirmen martta yeniden döndü ve gidenlerden on biri geri geldi.", "Yeni kabloları bir çırak döşedi ve ilk ayda iki kez bakıldı."),
}  # fmt: skip
PAUSE = {
    "en": "This page is temporarily unavailable. We will be back soon.",
    "de": "Diese Seite ist vorübergehend nicht verfügbar. Wir sind bald wieder da.",
    "ru": "Эта страница временно недоступна.",
    "ar": "هذه الصفحة غير متاحة مؤقتا.",
    "zh": "此页面暂时无法显示，请稍后再试。",
    "tr": "Bu sayfa geçici olarak mevcut değil.",
}
SCRIPTS = {
    "en": "This content is not available. Please enable JavaScript in your browser.",
    "de": "Dieser Inhalt ist nicht verfügbar. Bitte aktivieren Sie JavaScript.",
    "ru": "Этот материал недоступен. Включите JavaScript в браузере.",
    "ar": "هذا المحتوى غير متاح. يرجى تفعيل JavaScript.",
    "zh": "此内容无法显示。请启用JavaScript。",
    "tr": "Bu içerik mevcut değil. Lütfen JavaScript'i etkinleştirin.",
}


async def _judged(
    of: Ministry, was: Template, now: Template, told: Sequence[str], *, source: Source | None = None
) -> Judgement:
    """Judge what stands where the whole story stood, on a host that knows a true 404."""
    web = {URL: page(now(of, told)), SIBLING: _NOTHING, ROOT: page(was(of, ()))}
    return (await hear(Case(what="", rule="", cited=cited(was(of, of.story)), web=web, source=source))).judgement


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize(("lang", "said"), GONE)
async def test_an_article_that_was_taken_out_of_its_frame(lang: str, said: str, made: Template) -> None:
    """Menus, breadcrumbs, dates and a footer stand as they stood, and so does the title: the article is gone."""
    of = MINISTRIES[lang]
    for source in (None, Source(id="case", url=URL, work=Work(title=of.title))):
        judgement = await _judged(of, made, made, [said], source=source)
        assert judgement.rule == "soft-404-short", judgement.reason


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize("lang", MINISTRIES)
async def test_what_stands_of_an_article_keeps_it(lang: str, made: Template) -> None:
    """A notice above or below it, a part or a picture that was taken out, a text written anew: the page is there."""
    of = MINISTRIES[lang]
    first, second, third, fourth, fifth = of.story
    gone = next(said for spoken, said in GONE if spoken == lang)
    texts = {
        "a notice above": [gone, *of.story],
        "a notice below": [*of.story, gone],
        "a picture above": [PHOTO[lang], *of.story],
        "a picture for a paragraph": [first, PHOTO[lang], third, fourth, fifth],
        "a picture for the beginning": [PHOTO[lang], third, fourth, fifth],
        "the last paragraph alone": [gone, fifth],
        "the first paragraph alone": [first, gone],
        "a part": [PART[lang], first, second],
        "a part at the beginning": [PART[lang], fifth],
        "written anew, with a picture": [PHOTO[lang], *ANEW[lang]],
        "written anew": [*ANEW[lang], gone],
    }
    for what, told in texts.items():
        for shown in (made, boxes):
            judgement = await _judged(of, made, shown, told)
            assert judgement.outcome is Outcome.OK, (what, judgement.reason)


@pytest.mark.parametrize("made", TEMPLATES)
@pytest.mark.parametrize("lang", PAUSE)
async def test_what_is_away_for_a_time_is_not_gone(lang: str, made: Template) -> None:
    """A pause is a fault of the site, and what waits for scripts is there for whoever has them."""
    of = MINISTRIES[lang]
    judgement = await _judged(of, made, made, [PAUSE[lang]])
    assert judgement.rule == "unstable-error-page", judgement.reason
    judgement = await _judged(of, made, made, [SCRIPTS[lang]])
    assert judgement.outcome is Outcome.OK, judgement.reason


@pytest.mark.parametrize(
    ("lang", "was", "now"),
    [
        ("en", "The ministry removed the report on the mill from its own website, and four papers took their articles down.", "The ministry's report was removed from its website."),
        ("de", "Das Ministerium hat den Bericht über die Mühle gelöscht, und vier Zeitungen haben ihre Artikel entfernt.", "Ein Bericht des Ministeriums wurde gelöscht."),
        ("zh", "该部把关于磨坊的报告从网站上删除，四家报纸也删除了各自的文章，编辑们没有作出解释。", "该部关于磨坊的报告被删除了。"),
    ],
)  # fmt: skip
async def test_news_of_removals_cut_to_its_lead(lang: str, was: str, now: str) -> None:
    """Where the cited page told of what was taken away elsewhere, a sentence of that is what is left of its news."""
    of = MINISTRIES[lang]
    for made in (named, tables):
        web = {URL: page(made(of, [now])), SIBLING: _NOTHING, ROOT: page(made(of, ()))}
        then = cited(made(of, [was, *of.story]))
        judgement = (await hear(Case(what="", rule="", cited=then, web=web))).judgement
        assert judgement.outcome is Outcome.OK, judgement.reason


async def test_a_quote_that_stands_clears_the_page() -> None:
    """A cited quote on the page is the cited page, whatever else it says."""
    of = MINISTRIES["en"]
    kept = "Nobody had looked at the wires"
    source = Source(id="case", url=URL, work=Work(title=of.title), quotes=(Quote(exact=kept),))
    judgement = await _judged(of, boxes, boxes, [f"This article was removed. {kept}."], source=source)
    assert judgement.outcome is Outcome.OK, judgement.reason


@pytest.mark.parametrize(("lang", "said"), [("en", "No results found."), ("de", "Keine Ergebnisse gefunden.")])
async def test_a_list_that_is_empty_for_now(lang: str, said: str) -> None:
    """A list says that nothing was found: that names no page, and no end."""
    judgement = await _judged(MINISTRIES[lang], boxes, boxes, [said])
    assert judgement.outcome is Outcome.OK, judgement.reason


@pytest.mark.parametrize("made", [tables, boxes, lawful])
@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "This article was removed."),
        ("de", "Dieser Artikel wurde entfernt."),
        ("ru", "Эта статья удалена."),
        ("zh", "此文章已被删除。"),
    ],
)
async def test_a_notice_in_a_frame_is_never_the_first_page(lang: str, said: str, made: Template) -> None:
    """Nothing is known yet: what stands on other addresses too is the frame, and the notice never is the baseline."""
    of = MINISTRIES[lang]
    for source in (None, Source(id="case", url=URL, work=Work(title=of.title))):
        front = page(made(of, of.story[:2]))
        web = {URL: page(made(of, [said])), SIBLING: page(made(of, ["No."]), 404), ROOT: front}
        judgement = (await hear(Case(what="", rule="", web=web, source=source))).judgement
        assert judgement.outcome in (Outcome.UNSTABLE, Outcome.SOFT_404), judgement.reason
        web[URL] = page(made(of, [said, *of.story[2:]]))
        judgement = (await hear(Case(what="", rule="", web=web, source=source))).judgement
        assert judgement.outcome is Outcome.OK, judgement.reason
