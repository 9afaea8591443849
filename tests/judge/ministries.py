"""Pages of ministries in seven languages and five templates: more menu, breadcrumbs and footer than text."""

# ruff: noqa: E501 - tables and markup read best with one page after the other

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.judge.courtroom import html
from tests.judge.newspapers import STORIES


@dataclass(frozen=True, kw_only=True)
class Ministry:
    """What stands around each text of one ministry, and the headline of the one that was cited."""

    lang: str
    title: str
    name: str
    menu: str
    foot: str
    here: str
    dates: tuple[str, str]
    share: str
    rights: str

    @property
    def story(self) -> tuple[str, ...]:
        """Give the cited text."""
        return STORIES[self.lang]

    @property
    def links(self) -> list[str]:
        """Give the menu as links."""
        return [f"<a href='/m{n}'>{word}</a>" for n, word in enumerate(self.menu.split())]

    @property
    def below(self) -> list[str]:
        """Give the footer as links."""
        return [f"<a href='/f{n}'>{word}</a>" for n, word in enumerate(self.foot.split(" / "))]


ENGLISH = Ministry(
    lang="en", title="Fire at the mill: what the council knew", name="Ministry of Works",
    menu="Home News Publications Statistics Ministry Services Contact",
    foot="Accessibility statement / Privacy policy / Terms and conditions / Cookies / Freedom of information / Open government / Jobs and careers / Complaints procedure / Sitemap / Departments / Worldwide / Get involved / Consultations",
    here="You are here:", dates=("Published 4 May 2019", "Last updated 12 June 2024"), share="Share this page",
    rights="© Crown copyright. All content is available under the Open Government Licence, except where otherwise stated",
)  # fmt: skip
GERMAN = Ministry(
    lang="de", title="Brand der Mühle: was der Rat wusste", name="Ministerium für Bauten",
    menu="Start Aktuelles Veröffentlichungen Statistik Ministerium Service Kontakt",
    foot="Erklärung zur Barrierefreiheit / Datenschutz / Impressum / Cookies / Informationsfreiheit / Gebärdensprache / Leichte Sprache / Stellenangebote / Beschwerden / Inhaltsverzeichnis / Behörden / Beteiligung / Presse",
    here="Sie sind hier:", dates=("Veröffentlicht am 4. Mai 2019", "Zuletzt geändert am 12. Juni 2024"), share="Seite teilen",
    rights="© Ministerium für Bauten. Alle Inhalte stehen unter der Datenlizenz, soweit nichts anderes angegeben ist",
)  # fmt: skip
RUSSIAN = Ministry(
    lang="ru", title="Пожар на мельнице: что знал совет", name="Министерство строительства",
    menu="Главная Новости Публикации Статистика Министерство Услуги Контакты",
    foot="Версия для слабовидящих / Политика конфиденциальности / Условия использования / Карта сайта / Вакансии / Обращения граждан / Правительство / Пресс-служба",
    here="Вы здесь:", dates=("Опубликовано 4 мая 2019", "Обновлено 12 июня 2024"), share="Поделиться",
    rights="© Министерство строительства. Все материалы доступны по открытой лицензии, если не указано иное",
)  # fmt: skip
ARABIC = Ministry(
    lang="ar", title="حريق الطاحونة وما عرفه المجلس", name="وزارة الأشغال",
    menu="الرئيسية الأخبار المنشورات الإحصاءات الوزارة الخدمات اتصل",
    foot="إمكانية الوصول / سياسة الخصوصية / شروط الاستخدام / خريطة الموقع / الوظائف / الشكاوى / الحكومة / المكتب الصحفي",
    here="أنت هنا:", dates=("نشر في 4 مايو 2019", "آخر تحديث 12 يونيو 2024"), share="شارك الصفحة",
    rights="© وزارة الأشغال. جميع المحتويات متاحة بموجب الترخيص المفتوح ما لم يذكر خلاف ذلك",
)  # fmt: skip
UYGHUR = Ministry(
    lang="ug", title="تۈگمەندىكى ئوت ۋە كېڭەش بىلگەن ئىشلار", name="قۇرۇلۇش مىنىستىرلىقى",
    menu="باشبەت خەۋەرلەر نەشرلەر ستاتىستىكا مىنىستىرلىق مۇلازىمەت ئالاقە",
    foot="مەخپىيەتلىك سىياسىتى / ئىشلىتىش شەرتلىرى / تور خەرىتىسى / خىزمەت پۇرسىتى / شىكايەت / ھۆكۈمەت / ئاخبارات بۆلۈمى",
    here="سىز بۇ يەردە:", dates=("ئېلان قىلىنغان ۋاقتى 2019-5-4", "يېڭىلانغان ۋاقتى 2024-6-12"), share="ئورتاقلىشىش",
    rights="© قۇرۇلۇش مىنىستىرلىقى. بارلىق مەزمۇنلار ئوچۇق ئىجازەتنامە ئاستىدا",
)  # fmt: skip
CHINESE = Ministry(
    lang="zh", title="磨坊火灾与市议会的记录", name="建设部",
    menu="首页 新闻 出版物 统计 机构 服务 联系我们",
    foot="无障碍浏览 / 隐私政策 / 使用条款 / 网站地图 / 招聘信息 / 投诉举报 / 政府部门 / 新闻办公室",
    here="您的位置：", dates=("发布日期：2019年5月4日", "更新日期：2024年6月12日"), share="分享到",
    rights="版权所有 建设部。除另有说明外，所有内容均可在开放许可下使用",
)  # fmt: skip
TURKISH = Ministry(
    lang="tr", title="Değirmen yangını: meclis ne biliyordu", name="Bayındırlık Bakanlığı",
    menu="Anasayfa Haberler Yayınlar İstatistik Bakanlık Hizmetler İletişim",
    foot="Erişilebilirlik / Gizlilik / Kullanım koşulları / Çerezler / Site haritası / Kariyer / Şikâyet / Hükümet / Basın",
    here="Buradasınız:", dates=("Yayın tarihi: 4 Mayıs 2019", "Güncelleme: 12 Haziran 2024"), share="Sayfayı paylaş",
    rights="© Bayındırlık Bakanlığı. Aksi belirtilmedikçe tüm içerik açık lisansla sunulur",
)  # fmt: skip
MINISTRIES = {one.lang: one for one in (ENGLISH, GERMAN, RUSSIAN, ARABIC, UYGHUR, CHINESE, TURKISH)}

Template = Callable[[Ministry, Sequence[str]], bytes]


def _told(told: Sequence[str]) -> str:
    return "".join(f"<p>{line}</p>" for line in told)


def _items(items: Sequence[str]) -> str:
    return "".join(f"<li>{item}</li>" for item in items)


def named(of: Ministry, told: Sequence[str]) -> bytes:
    """Print a text among parts with names: header, breadcrumbs, main, footer."""
    way = f"<div class='breadcrumbs'><ol><li>{of.here}</li><li>{of.links[0]}</li><li>{of.links[2]}</li><li>{of.title}</li></ol></div>"
    main = f"<main id='content'><h1>{of.title}</h1><dl><dt>{of.dates[0]}</dt><dd>{of.dates[1]}</dd></dl><div class='prose'>{_told(told)}</div><div>{of.share}</div></main>"
    foot = f"<footer><h2>{of.name}</h2><ul>{_items(of.below)}</ul><p>{of.rights}</p></footer>"
    return html(f"{of.title} - {of.name}", f"<header><a href='/'>{of.name}</a></header><nav><ul>{_items(of.links)}</ul></nav>{way}{main}{foot}", lang=of.lang)  # fmt: skip


def tables(of: Ministry, told: Sequence[str]) -> bytes:
    """Print a text in a cell of a table, its menu in another."""
    menu = "".join(f"<tr><td>{link}</td></tr>" for link in of.links)
    way = f"<b>{of.name}</b><br>{of.here} {of.links[0]} &gt; {of.links[2]} &gt; {of.title}"
    text = f"<font size=5>{of.title}</font><br><i>{of.dates[0]}</i>{_told(told)}"
    foot = f"{' | '.join(of.below)}<br>{of.rights}<br>{of.dates[1]}"
    return html(of.title, f"<table><tr><td colspan=2>{way}</td></tr><tr><td><table>{menu}</table></td><td>{text}</td></tr><tr><td colspan=2>{foot}</td></tr></table>", lang=of.lang)  # fmt: skip


def boxes(of: Ministry, told: Sequence[str]) -> bytes:
    """Print a text in boxes that say nothing of themselves."""
    top = "".join(f"<div class='i'>{link}</div>" for link in of.links)
    foot = "".join(f"<div class='col'>{link}</div>" for link in of.below)
    middle = f"<h1>{of.title}</h1><div class='meta'>{of.dates[0]} | {of.dates[1]}</div><div class='txt'>{_told(told)}</div><div>{of.share}</div>"
    return html(f"{of.name} | {of.title}", f"<div id='t'>{top}</div><div id='p'>{of.here} {of.title}</div><div id='m'>{middle}</div><div id='b'>{foot}<div>{of.rights}</div></div>", lang=of.lang)  # fmt: skip


def lawful(of: Ministry, told: Sequence[str]) -> bytes:
    """Print a text above a legal notice in whole sentences, as long as the half of it."""
    notice = f"<div class='legal'><h4>{of.name}</h4><p>{of.rights}.</p><p>{' '.join(of.foot.split(' / '))}.</p></div>"
    return html(f"{of.title} - {of.name}", f"<div>{' '.join(of.links)}</div><h1>{of.title}</h1><div class='text'>{_told(told)}</div>{notice}", lang=of.lang)  # fmt: skip


def alert(of: Ministry, told: Sequence[str]) -> bytes:
    """Print a notice where sites put their alerts, and a whole text as papers do."""
    said = (
        f"<article>{_told(told)}</article>"
        if len(told) > 1
        else f"<div class='notice' role='alert'>{_told(told)}</div>"
    )
    body = f"<header><nav><ul>{_items(of.links)}</ul></nav></header><main><h1>{of.title}</h1>{said}</main><footer><ul>{_items(of.below)}</ul><p>{of.rights}</p></footer>"
    return html(f"{of.title} | {of.name}", body, lang=of.lang)


TEMPLATES: tuple[Template, ...] = (named, tables, boxes, lawful, alert)
