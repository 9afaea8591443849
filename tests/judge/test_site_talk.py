"""What a site says of itself in lines of its own is no change; an article that speaks of such things is the article."""
# ruff: noqa: E501 - made sentences are read best on one line

from __future__ import annotations

from collections.abc import Callable

import pytest

from monitor.judge.lexicon.site_words import is_site_talk
from monitor.model.comparison import ChangeKind
from monitor.model.page import Page
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.judge.two_readings import difference

TALK = {
    "en": (
        "ADVERTISEMENT - CONTINUE READING BELOW",
        "Since you are here: 644,000 readers support our independent reporting. Please consider making a small contribution today.",
        "Download our app to get the news first, rated 4.0 by 71,000 users.",
        "Follow us on Twitter and Facebook, or subscribe to our daily newsletter.",
        "Sign up for our newsletter and read the best stories every morning.",
        "© 2026 The Gazette. All rights reserved.",
    ),
    "de": (
        "ANZEIGE - WEITERLESEN NACH DER WERBUNG",
        "Da Sie schon hier sind: 644.000 Leser unterstützen unseren Journalismus. Bitte leisten Sie heute einen kleinen Beitrag.",
        "Laden Sie unsere App herunter, bewertet mit 4,5 von 71.000 Nutzern.",
        "Folgen Sie uns auf Twitter und Facebook oder abonnieren Sie unseren täglichen Newsletter.",
        "Bestellen Sie unseren Newsletter und lesen Sie jeden Morgen die besten Geschichten.",
    ),
    "ru": (
        "РЕКЛАМА - ПРОДОЛЖЕНИЕ НИЖЕ",
        "Раз вы здесь: 644 000 читателей поддерживают нашу редакцию. Пожалуйста, сделайте сегодня небольшой взнос.",
        "Скачайте наше приложение и узнавайте новости первыми.",
        "Следите за нами в Твиттере и Фейсбуке или подпишитесь на нашу рассылку.",
        "Подпишитесь на нашу рассылку и читайте лучшие статьи каждое утро.",
    ),
    "tr": (
        "REKLAM - HABERİN DEVAMI AŞAĞIDA",
        "Hazır buradayken: 644.000 okur bağımsız haberciliğimizi destekliyor. Lütfen bugün küçük bir katkıda bulunmayı düşünün.",
        "Haberleri ilk siz öğrenmek için uygulamamızı indirin.",
        "Bizi Twitter ve Facebook'ta takip edin veya günlük bültenimize abone olun.",
        "Bültenimize abone olun, her sabah en iyi haberleri okuyun.",
    ),
    "ar": (
        "إعلان - تابع القراءة أدناه",
        "بما أنك هنا: يدعم 644.000 قارئ صحافتنا المستقلة. من فضلك ساهم الآن.",
        "حمل تطبيقنا لتصلك الأخبار أولا.",
        "تابعونا على تويتر وفيسبوك أو اشتركوا في نشرتنا اليومية.",
        "اشترك في نشرتنا البريدية لتصلك أهم الأخبار كل صباح.",
    ),
    "ug": (
        "ئېلان - داۋامىنى تۆۋەندە ئوقۇڭ",
        "بۇ يەرگە كەلگەنىكەنسىز، 644 مىڭ ئوقۇرمەن بىزنى قوللايدۇ. بۈگۈن كىچىككىنە ئىئانە قىلىڭ.",
        "خەۋەرلەرنى تۇنجى بولۇپ بىلىش ئۈچۈن ئەپىمىزنى چۈشۈرۈڭ.",
        "بىزگە تىۋىتتېر ۋە فېيسبۇكتا ئەگىشىڭ ياكى كۈندىلىك خەۋەرنامىمىزگە مۇشتەرى بولۇڭ.",
        "خەۋەرنامىمىزگە مۇشتەرى بولۇڭ، ھەر ئەتىگەن ئەڭ ياخشى ماقالىلەرنى ئوقۇڭ.",
    ),
    "zh": (
        "广告 - 请继续往下阅读",
        "既然您在这里：64万名读者支持我们的独立报道。请考虑今天捐款支持。",
        "下载我们的应用，第一时间获取新闻。",
        "在推特和脸书上关注我们，或订阅我们的每日电子报。",
        "订阅我们的电子报，每天早上阅读最好的文章。",
    ),
}
#: Sentences of articles about such things, each a paragraph of its own.
SAID = {
    "en": (
        "The company told users to download the app before Friday, or to lose their accounts.",
        "Support our work or leave the town, the minister told the editors of both papers.",
        "“Follow us on Twitter,” the message to all of the witnesses read.",
        "Please consider making a donation to the Red Cross, the mayor wrote to all of the families.",
        "Readers support our independent reporting, and 644,000 of them did so in March.",
        "Download the app, open it at the gate and show the code to the guards.",
        "The story continues below the bridge, where the first of the boats was found.",
        "Photo: the mayor opens the gate of the harbour; with her are 12 guests of honour.",
    ),
    "de": ("Der Konzern forderte alle Nutzer auf, die App herunterzuladen und uns auf Twitter zu folgen.",),
    "ru": ("Компания призвала всех пользователей скачать наше приложение до пятницы.",),
    "tr": ("Şirket bütün kullanıcılardan cuma gününe kadar uygulamayı indirmelerini istedi.",),
    "ar": ("طلبت الشركة من جميع المستخدمين تحميل التطبيق قبل يوم الجمعة.",),
    "ug": ("شىركەت بارلىق ئابونتلاردىن جۈمەدىن بۇرۇن ئەپنى چۈشۈرۈشنى تەلەپ قىلدى.",),
    "zh": ("该公司要求所有用户在星期五之前下载应用，否则将失去账户。",),
}
STORY = {
    "en": ("The court heard 31 witnesses about the fire in the old archive of the harbour.", "The repairs are put at 4.5 million pounds, of which the state is to carry a half.", "According to the ministry the papers have not been counted since the year 1998."),
    "de": ("Das Gericht hörte 31 Zeugen zu dem Brand im alten Archiv am Hafen der Stadt.", "Die Kosten werden auf 4,5 Millionen Euro geschätzt, der Bund trägt davon die Hälfte.", "Nach Angaben des Ministeriums sind die Akten seit 1998 nicht mehr gezählt worden."),
    "ru": ("Суд заслушал 31 свидетеля о пожаре в старом портовом архиве города.", "Ремонт оценивается в 4,5 миллиона рублей, половину которых возьмёт государство.", "По данным министерства, бумаги не пересчитывались с 1998 года."),
    "tr": ("Mahkeme eski liman arşivindeki yangın hakkında 31 tanığı dinledi.", "Onarımın maliyeti 4,5 milyon lira olarak hesaplandı ve yarısını devlet üstlenecek.", "Bakanlığa göre belgeler 1998 yılından beri hiç sayılmadı."),
    "ar": ("استمعت المحكمة إلى 31 شاهدا بشأن حريق أرشيف الميناء القديم في المدينة.", "وتقدر تكلفة الإصلاح بنحو 4.5 مليون تتحمل الدولة نصفها على الأقل.", "وبحسب الوزارة لم تحص الأوراق منذ عام 1998 حتى الآن."),
    "ug": ("سوت مەھكىمىسى كونا پورت ئارخىپىدىكى ئوت ھەققىدە 31 گۇۋاھچىنى ئاڭلىدى.", "رېمونت خىراجىتى 4.5 مىليون بولۇپ، يېرىمىنى دۆلەت ئۈستىگە ئالىدۇ.", "مىنىستىرلىقنىڭ ئېيتىشىچە، ھۆججەتلەر 1998-يىلدىن بېرى سانالمىغان."),
    "zh": ("法院就旧港口档案馆的火灾听取了31名证人的证词，审理持续了两天。", "维修费用估计为450万元，其中一半将由国家承担，其余由市里支付。", "据该部门称，这些文件自1998年以来一直没有清点过，尽管法律有此规定。"),
}  # fmt: skip
LANGUAGES = sorted(TALK)


def sem(lines: list[str]) -> str:
    """Print paragraphs in a template that names its parts."""
    return f"<main><article><h1>Archive</h1>{''.join(f'<p>{line}</p>' for line in lines)}</article></main>"


def div(lines: list[str]) -> str:
    """Print them in one that names nothing."""
    return f"<div class=b1><div class=h1>Archive</div>{''.join(f'<div class=q1>{line}</div>' for line in lines)}</div>"


def tab(lines: list[str]) -> str:
    """Print them in a cell of a table, parted by breaks."""
    return f"<table><tr><td><a href=/>Home</a></td><td><h1>Archive</h1>{'<br><br>'.join(lines)}</td></tr></table>"


Template = Callable[[list[str]], str]
TEMPLATES: list[Template] = [sem, div, tab]


def page(body: str, language: str) -> Page:
    """Read a page with care."""
    markup = f'<!doctype html><html lang="{language}"><head><title>Archive</title></head><body>{body}</body></html>'
    return read_page(
        Raw(body=markup.encode(), content_type="text/html; charset=utf-8", url="https://x.example/a", careful=True)
    )


@pytest.mark.parametrize(("language", "line"), [(one, line) for one in LANGUAGES for line in TALK[one]])
def test_talk_of_the_site_is_known(language: str, line: str) -> None:
    """Whole lines of it, in every case that they are printed in."""
    assert is_site_talk(line)
    assert language in STORY


@pytest.mark.parametrize("line", [line for one in LANGUAGES for line in (*SAID[one], *STORY[one])])
def test_sentences_of_articles_are_no_talk_of_the_site(line: str) -> None:
    """What others say, what is told of apps and appeals, and what names another cause than the site's own."""
    assert not is_site_talk(line)


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_talk_that_comes_goes_or_changes_is_no_change(template: Template, language: str) -> None:
    """At the head, in the middle and at the end of an article, as one more paragraph like all others."""
    story, talk = list(STORY[language]), TALK[language]
    bare = page(template(story), language)
    for place, line in zip((0, 1, 3, 2, 3, 0), talk, strict=False):
        with_talk = page(template([*story[:place], line, *story[place:]]), language)
        assert difference(bare, with_talk).kind is ChangeKind.COSMETIC, line
        assert difference(with_talk, bare).kind is ChangeKind.COSMETIC, line
    one, other = (page(template([story[0], line, *story[1:]]), language) for line in talk[2:4])
    assert difference(one, other).kind is ChangeKind.COSMETIC


@pytest.mark.parametrize("template", TEMPLATES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_an_article_about_such_things_counts(template: Template, language: str) -> None:
    """Its sentences are added and lost like all others, and so are they where talk of the site stands beside them."""
    story, talk = list(STORY[language]), TALK[language][2]
    bare = page(template(story), language)
    for line in SAID[language]:
        told = page(template([*story[:2], line, *story[2:]]), language)
        assert difference(bare, told).kind is not ChangeKind.COSMETIC, line
        assert difference(told, bare).kind is not ChangeKind.COSMETIC, line
    number = [story[0].replace("31", "37"), talk, *story[1:]]
    assert difference(bare, page(template(number), language)).kind is ChangeKind.SUBSTANTIVE


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "box",
    [
        "<div class=contribution><p>{0}</p><a href=/support>OK</a></div>",
        "<div class=z3><p><strong>{0}</strong></p></div>",
        "<p class=story-continues>{0}</p>",
        "<section><div><div>{0}</div></div><button>OK</button></section>",
    ],
)
def test_talk_in_boxes_is_no_change(box: str, language: str) -> None:
    """However it is wrapped."""
    story = list(STORY[language])
    bare = page(sem(story), language)
    for line in TALK[language]:
        with_box = page(sem(story).replace("</p><p>", f"</p>{box.format(line)}<p>", 1), language)
        assert difference(bare, with_box).kind is ChangeKind.COSMETIC, line
