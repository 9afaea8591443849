"""What the town's papers print: articles in many languages, and the dresses that sites put them into."""

# ruff: noqa: E501 - prose reads best unbroken

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from html import escape


@dataclass(frozen=True, kw_only=True)
class Story:
    """One article: its language, headline and paragraphs."""

    lang: str
    title: str
    text: tuple[str, ...]

    @property
    def body(self) -> str:
        """Give its paragraphs as HTML."""
        return "".join(f"<p>{escape(paragraph, quote=False)}</p>\n" for paragraph in self.text)


ENGLISH = Story(
    lang="en",
    title="Ferry crews count the seals of the estuary",
    text=(
        "For the third winter the crews of the estuary ferry have counted seals on their way across, and for the third winter they have counted more than the year before.",
        "The notebook that lies beside the wheel shows 412 animals on the sandbank at low tide in January, against 371 twelve months earlier.",
        "Captain Odile Marsh, who began the count on a slow afternoon, says that nobody had asked for it and nobody paid for it.",
        "Biologists from the coast station compared the figures with photographs taken from a kite and found that the ferry had missed fewer than one animal in thirty.",
        "They now want to train the crews of two more lines, so that the whole length of the estuary can be watched on the same day.",
        "The harbour office has promised a better pair of binoculars, which would be the first money ever spent on the matter.",
        "Fishermen are less pleased, because a seal that rests on a sandbank in the morning takes its dinner out of their nets at night.",
    ),
)
GERMAN = Story(
    lang="de",
    title="Uhrmacher findet Brief im Turm von Sankt Jakob",
    text=(
        "Beim Reinigen der Turmuhr von Sankt Jakob hat ein Uhrmacher einen Brief gefunden, der seit dem Jahr 1907 zwischen zwei Zahnrädern steckte.",
        "Geschrieben hat ihn der Lehrling Anton Riedl, der sich darin bei seinem Meister für eine verlorene Feder entschuldigt.",
        "Die Feder, so steht es in dem Schreiben, sei in den Brunnen vor der Kirche gefallen und nicht wieder aufgetaucht.",
        "Das Stadtarchiv hat die Schrift mit alten Lohnlisten verglichen und hält das Blatt für echt.",
        "Der Brunnen wurde im vergangenen Sommer trockengelegt, doch von einer Feder war in dem Bericht der Arbeiter keine Rede.",
        "Nun soll der Brief im Heimatmuseum gezeigt werden, neben dem Werkzeug, mit dem die Uhr bis heute gestellt wird.",
        "Der Uhrmacher selbst wünscht sich vor allem, dass jemand noch einmal gründlich im Schlamm nachsieht.",
    ),
)
FRENCH = Story(
    lang="fr",
    title="Le dernier moulin à papier de la vallée rouvre ses portes",
    text=(
        "Fermé depuis vingt-deux ans, le moulin à papier de la vallée a rouvert samedi devant une centaine de curieux venus malgré la pluie.",
        "La roue, refaite en chêne par deux charpentiers du village, tourne de nouveau grâce à l'eau du vieux canal.",
        "Les feuilles sont faites une à une, avec des chiffons de lin que les habitants ont déposés pendant tout l'hiver.",
        "La directrice, Hélène Castan, espère vendre six mille feuilles par an aux relieurs et aux graveurs de la région.",
        "Le conseil municipal a prêté la somme nécessaire, à rembourser en quinze ans et sans intérêts.",
        "Au premier étage, une salle raconte l'histoire des ouvrières qui triaient les chiffons, et dont les noms avaient été oubliés.",
        "Les enfants de l'école y ont collé leurs propres feuilles, encore un peu humides le jour de la fête.",
    ),
)
SPANISH = Story(
    lang="es",
    title="La biblioteca ambulante cumple cuarenta años de caminos",
    text=(
        "El autobús azul que lleva libros a los pueblos de la sierra cumplió ayer cuarenta años sin haber faltado a una sola cita en primavera.",
        "En su primer viaje llevaba trescientos volúmenes y una lámpara de gas; hoy carga dos mil cuatrocientos y una placa solar en el techo.",
        "La conductora, Remedios Olmo, calcula que ha recorrido la distancia que hay hasta la luna y un poco más.",
        "En invierno la nieve cierra el puerto y los lectores bajan a buscar los libros con mulas, como hacían sus abuelos.",
        "El ayuntamiento quería vender el vehículo hace tres años, pero las firmas de los vecinos llenaron un cuaderno entero.",
        "Entre los libros más pedidos están una guía de setas, una novela de piratas y el manual de reparación del propio autobús.",
        "La próxima parada nueva será una granja en la que viven cuatro niños y ninguna carretera.",
    ),
)
RUSSIAN = Story(
    lang="ru",
    title="Школьники восстановили карту старых колодцев",
    text=(
        "Ученики сельской школы за два года нашли и нанесли на карту шестьдесят восемь старых колодцев, о которых помнили только пожилые жители.",
        "Каждый колодец сфотографировали, измерили глубину и записали рассказ того, кто последним брал из него воду.",
        "Самым глубоким оказался колодец у заброшенной мельницы: верёвка с грузом ушла вниз на сорок один метр.",
        "Учитель географии Пётр Лаптев говорит, что начал проект после засухи, когда в деревне пересохли все новые скважины.",
        "Инженеры из областного центра проверили воду и разрешили снова пользоваться девятью колодцами.",
        "Карту напечатали на средства, собранные на осенней ярмарке, и повесили в здании почты рядом с расписанием автобусов.",
        "Теперь школьники хотят записать названия ручьёв, потому что на картах их нет вовсе.",
    ),
)
TURKISH = Story(
    lang="tr",
    title="Köyün eski değirmeni yeniden un öğütüyor",
    text=(
        "Yirmi yedi yıldır sessiz duran su değirmeni, üç komşunun iki kış süren emeğiyle geçen hafta yeniden un öğütmeye başladı.",
        "Taşlar yerinden sökülüp elle yontuldu, çark ise dağdaki kestane ağaçlarından yeniden yapıldı.",
        "Değirmenin ilk unu bütün eve eşit bölüştürüldü ve akşam aynı fırında ekmek pişirildi.",
        "Projeyi yürüten Nazlı Erdem, planları babasının defterindeki çizimlerden çıkardıklarını söylüyor.",
        "Belediye yolun onarımı için söz verdi, ancak çalışmanın ne zaman başlayacağını henüz açıklamadı.",
        "Çevredeki dört köy buğdayını artık şehre götürmek yerine dereye indirmeyi düşünüyor.",
        "Çocuklar çarkın altındaki balıkların geri dönüp dönmeyeceğini her sabah saymaya gidiyor.",
    ),
)
ARABIC = Story(
    lang="ar",
    title="صياد يعثر على جرس سفينة ضاعت قبل قرن",
    text=(
        "عثر صياد من القرية الساحلية على جرس نحاسي كبير علق في شباكه فجر الخميس على عمق ثلاثين مترا قرب الصخور السوداء.",
        "وقال خبراء المتحف البحري إن النقش على الجرس يطابق اسم سفينة تجارية غرقت في عاصفة شتاء عام 1911.",
        "وكانت السفينة تحمل القهوة والأقمشة ونجا من بحارتها سبعة فقط وصلوا إلى الشاطئ على ألواح خشبية.",
        "وتحفظ عائلات في القرية رسائل كتبها الناجون وفيها وصف دقيق للمكان لم يصدقه أحد في ذلك الوقت.",
        "وسيبقى الجرس في الماء العذب عدة أشهر قبل أن ينظف ويعرض في قاعة المدرسة القديمة.",
        "ويأمل الصياد أن تعود فرق الغوص في الربيع للبحث عن بقية الحطام قبل أن تغطيه الرمال.",
    ),
)
CHINESE = Story(
    lang="zh",
    title="山村邮递员二十年走遍三百里山路",
    text=(
        "在北部山区的一个小镇上，邮递员何春生每周三次沿着同一条山路送信，二十年来从来没有丢过一封。",
        "这条路全长将近一百五十公里，途中要过四座木桥和一条没有桥的河，夏天涨水的时候他就把邮包顶在头上。",
        "镇上的老人说，过去山里的消息要等上一个月，现在孩子们寄来的照片三天就能看到。",
        "去年冬天大雪封山，他在守林人的小屋里住了六天，每天把信件拿出来晒一遍，怕纸张受潮发霉。",
        "县里打算给他配一辆摩托车，可是他说有一半的路连驴子都不愿意走，不如多做两双结实的鞋。",
        "明年他就要退休了，接替他的是他教过认路的一名年轻人，两个人已经一起走了四趟。",
    ),
)
#: Another owner's pages, without a word of the papers before.
CASINO = (
    "Spin the reels, double the deposit, claim free rounds, crack jackpots, collect loyalty points, invite friends, redeem vouchers, join tournaments. ",
    "Roulette, blackjack, baccarat, scratch cards, live dealers, instant withdrawal, cashback every Monday, welcome package up to five hundred. ",
    "Register within seconds, verify later, play on any phone, chat with hosts around the clock, wager responsibly, terms apply. ",
)

Dress = Callable[..., bytes]


def news(
    title: str,
    body: str,
    *,
    lang: str = "en",
    site: str = "",
    heading: str | None = None,
    head: str = "",
    top: str = "",
) -> bytes:
    """Dress a page as a newspaper does: menu, article, most read, footer."""
    named = f"{escape(title, quote=False)} | {site}" if site else escape(title, quote=False)
    shown = escape(title if heading is None else heading, quote=False)
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{named}</title>{head}</head><body>{top}'
        f'<header><nav><ul><li><a href="/">{site or "&#8962;"}</a></li><li><a href="/a">A</a></li><li><a href="/b">B</a></li></ul></nav></header>'
        f"<main><article><h1>{shown}</h1>\n{body}</article></main><footer><p>&copy; {site}</p></footer></body></html>"
    ).encode()


def bare(title: str, body: str, *, lang: str = "en", head: str = "", heading: str = "") -> bytes:
    """Dress a page as old servers do: no head to speak of, no charset, tags in capitals."""
    said = f"<H1>{escape(heading, quote=False)}</H1>" if heading else ""
    return (
        f'<HTML LANG="{lang}"><HEAD><TITLE>{escape(title, quote=False)}</TITLE>{head}</HEAD>\n'
        f'<BODY BGCOLOR="#ffffff">{said}{body}<HR><ADDRESS>httpd</ADDRESS></BODY></HTML>'
    ).encode()


def boxes(title: str, body: str, *, lang: str = "en", head: str = "", heading: str = "", foot: str = "") -> bytes:
    """Dress a page as frameworks do: boxes in boxes, a heading in a box, scripts at the end."""
    said = (
        f'<div class="row"><div class="col-12"><h2 class="display-4">{escape(heading, quote=False)}</h2></div></div>'
        if heading
        else ""
    )
    return (
        f'<!DOCTYPE html>\n<html lang="{lang}" dir="auto">\n<head>\n<meta charset="utf-8">\n<meta name="viewport" content="width=device-width">\n'
        f'<link rel="stylesheet" href="/css/app.3f9c.css">{head}\n<title>{escape(title, quote=False)}</title>\n</head>\n<body class="t-light">\n'
        f'<div id="page"><div class="container">{said}<div class="row"><div class="col-8">{body}</div></div></div></div>\n{foot}'
        '<script src="/js/app.77ab.js" defer></script>\n</body>\n</html>\n'
    ).encode()


def article(story: Story = ENGLISH, *, site: str = "", head: str = "", extra: str = "", top: str = "") -> bytes:
    """Print an article whole, in the dress of a newspaper; ``top`` stands above it, ``extra`` below."""
    return news(story.title, story.body + extra, lang=story.lang, site=site, head=head, top=top)


def front(site: str, *, lang: str = "en", lines: tuple[str, ...] = ()) -> bytes:
    """Print a front page with its teasers."""
    told = lines or ("Bridge closed for painting", "Choir seeks a second bass", "Rain until Thursday, says the almanac")
    return news(site, "".join(f"<h3>{line}</h3><p>{line}, and more inside.</p>" for line in told), lang=lang, site=site)
