"""Cases of headlines that sound like a dead page or a wall: over a story of the page's own, and over none."""

# ruff: noqa: E501 - tables read best with one page, or one title, after the other

from __future__ import annotations

from collections.abc import Callable, Sequence

from monitor.model.source import Source, Work
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, html, page

#: Language: three paragraphs of a story, an apology for a missing page in words of many sites, "Most read", and teasers.
TALES: dict[str, tuple[tuple[str, ...], str, str, tuple[tuple[str, str], ...]]] = {
    "en": (
        ("The novel follows a clerk who is refused at every office of the town for seven years on end.", "Its author has worked in a ministry, and it shows in the dry wit of the middle chapters.", "Forty thousand copies were sold in March, and a film is to be made of it next summer."),
        "Sorry, the page you are looking for does not exist or has been moved.",
        "Most read",
        (("Night ferries return to the coast", "After ten years twelve boats a week run to the north again."), ("Orchard keeps forgotten apples alive", "The society has planted two hundred forgotten kinds this winter."), ("Census shows empty villages", "Only three thousand people live in the valley these days."), ("Snow closes the pass", "Lorries have to go the long way round until the week after next."), ("A bridge is named", "The council took its time and chose the name of a nurse.")),
    ),
    "de": (
        ("Der Verein sammelt seit 1998 Blätter, die in keinem Archiv der Stadt mehr verzeichnet sind.", "Zwölftausend davon liegen inzwischen in einer Halle am Hafen, nach Jahren geordnet.", "Im Juni beginnt der Umbau, für den der Bund vier Millionen Euro gegeben hat."),
        "Die gesuchte Seite existiert leider nicht oder wurde verschoben.",
        "Meistgelesen",
        (("Nachtfähren kehren zurück", "Nach zehn Jahren fahren wieder zwölf Schiffe in der Woche nach Norden."), ("Obstgarten rettet alte Sorten", "Der Verein hat im Winter zweihundert vergessene Sorten gepflanzt."), ("Leere Dörfer im Tal", "Im Tal leben nur noch dreitausend Menschen, halb so viele wie einst."), ("Schnee sperrt den Pass", "Lastwagen müssen bis übernächste Woche den langen Weg nehmen."), ("Eine Brücke bekommt einen Namen", "Der Rat nahm sich Zeit und wählte den Namen einer Schwester.")),
    ),
    "ru": (
        ("Общество с 1998 года собирает листы, которых нет ни в одном городском архиве.", "Двенадцать тысяч таких листов лежат теперь в зале у порта, по годам.", "В июне начнутся работы, на которые область выделила четыре миллиона рублей."),
        "К сожалению, запрошенная страница не существует или была перемещена.",
        "Читайте также",
        (("Ночные паромы возвращаются", "Спустя десять лет на север снова пойдут двенадцать судов в неделю."), ("Сад хранит забытые сорта", "Этой зимой общество посадило двести забытых сортов яблок."), ("Деревни пустеют", "В долине живут теперь только три тысячи человек."), ("Снег закрыл перевал", "Грузовикам придётся ехать в объезд ещё две недели."), ("Мост получил имя", "Совет не спешил и выбрал имя медсестры.")),
    ),
    "zh": (
        ("这部小说讲述了一位职员七年间被城里每一个机关拒之门外的故事，情节令人动容。", "作者本人曾在部里工作多年，书中的冷幽默正来自那段经历，读来格外真实可信。", "三月份共售出四万册，明年夏天还将被改编成电影，导演人选目前尚未最后确定。"),
        "抱歉，您访问的页面不存在或已被移动。",
        "相关阅读",
        (("夜间渡轮重返海岸", "时隔十年，每周将有十二班渡轮再次开往北方。"), ("果园保存古老苹果", "协会今年冬天种下了两百个被遗忘的品种。"), ("山谷村庄空置", "山谷里如今只剩下三千人居住。"), ("大雪封山", "卡车要绕行到下下周才能恢复通行。"), ("新桥得名", "议会考虑良久，选用了一位护士的名字。")),
    ),
    "ar": (
        ("تروي الرواية حكاية كاتب رفضته مكاتب المدينة كلها سبع سنوات متتالية دون سبب.", "وقد عمل المؤلف في إحدى الوزارات، ويظهر ذلك في سخرية الفصول الوسطى من كتابه.", "وبيعت منها أربعون ألف نسخة في شهر مارس، وسيصنع منها فيلم في الصيف المقبل."),
        "عذرا، الصفحة التي تبحث عنها غير موجودة أو تم نقلها.",
        "اقرأ أيضا",
        (("عودة السفن الليلية", "بعد عشر سنوات تسير اثنتا عشرة سفينة في الأسبوع نحو الشمال."), ("بستان يحفظ التفاح", "زرعت الجمعية هذا الشتاء مئتي نوع منسي من التفاح."), ("قرى خالية في الوادي", "لا يعيش في الوادي اليوم سوى ثلاثة آلاف إنسان."), ("الثلج يغلق الممر", "على الشاحنات أن تسلك الطريق الطويل أسبوعين آخرين."), ("اسم للجسر", "تأنى المجلس كثيرا واختار اسم ممرضة من المدينة.")),
    ),
}  # fmt: skip
LOST = {"en": "Page not found", "de": "Seite nicht gefunden", "ru": "Страница не найдена", "zh": "页面不存在", "ar": "الصفحة غير موجودة"}  # fmt: skip
DENIED = {
    "en": "Access denied",
    "de": "Zugriff verweigert",
    "ru": "Доступ запрещён",
    "zh": "访问被拒绝",
    "ar": "تم رفض الوصول",
}
ROBOT = {
    "en": "Are you a robot?",
    "de": "Sind Sie ein Roboter?",
    "ru": "Проверка браузера",
    "zh": "安全验证",
    "ar": "لحظة من فضلك",
}
SOLD = {"en": "Domain for sale", "de": "Diese Domain steht zum Verkauf", "ru": "Домен продаётся", "zh": "此域名出售"}

Template = Callable[[str, str, Sequence[str], str], bytes]


def _listed(lang: str, turn: int, above: str) -> str:
    """List three teasers, others at every turn."""
    teasers = TALES[lang][3]
    shown = [teasers[(turn + place) % len(teasers)] for place in range(3)]
    return above + "".join(f"<div><h3><a href='/s{n}'>{line}</a></h3><p>{told}</p></div>" for n, (line, told) in enumerate(shown))  # fmt: skip


def paper(lang: str, title: str, told: Sequence[str], below: str) -> bytes:
    """Build a page as newspapers do, its parts named."""
    menu = "".join(f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("home", "world", "sport"))
    text = "".join(f"<p>{line}</p>" for line in told)
    return html(f"{title} - The Gazette", f"<nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{text}</article><aside>{below}</aside></main><footer>The Gazette, since 1911</footer>", lang=lang)  # fmt: skip


def blog(lang: str, title: str, told: Sequence[str], below: str) -> bytes:
    """Build a page as blogs do."""
    text = "".join(f"<p><span>{line}</span></p>" for line in told)
    return html(f"{title} – My Blog", f"<div id=top><a href='/'>My Blog</a></div><div class='post'><h2>{title}</h2><div class=entry>{text}</div></div><div id=side>{below}</div>", lang=lang)  # fmt: skip


def plain(lang: str, title: str, told: Sequence[str], below: str) -> bytes:
    """Build a page of boxes without names, or hardly any."""
    text = "".join(f"<div class=q1>{line}</div>" for line in told)
    return html(title, f"<div class=a1><a href=/>A</a> | <a href=/n>B</a></div><div class=b1><div>{title}</div>{text}</div><div class=c1>{below}</div>", lang=lang)  # fmt: skip


TEMPLATES: tuple[Template, ...] = (paper, blog, plain)


def _below(lang: str, turn: int) -> str:
    return _listed(lang, turn, f"<h2>{TALES[lang][2]}</h2>")


#: The host answers nonsense with its own page, and has a story headlined so, or lost the page and shows teasers instead.
STORIES = (
    *(
        Case(what=f"a story headlined as a missing page, {made.__name__}", manner=lang, rule="ok-fits",
             web={URL: page(made(lang, LOST[lang], TALES[lang][0], _below(lang, 0))), SIBLING: page(made(lang, LOST[lang], TALES[lang][1:2], _below(lang, turn)))})
        for lang in TALES for made, turn in ((paper, 0), (blog, 2), (plain, 0))
    ),
    *(
        Case(what=f"the same story, not to be indexed, {made.__name__}", manner=lang, rule="ok-fits",
             web={URL: page(made(lang, LOST[lang], TALES[lang][0], "").replace(b"</head>", b'<meta name="robots" content="noindex"></head>')), SIBLING: page(made(lang, LOST[lang], TALES[lang][1:2], ""))})
        for lang, made in (("en", paper), ("de", blog))
    ),
    *(
        Case(what=f"a story headlined as a refusal, {made.__name__}", manner=lang, rule="ok-fits",
             web={URL: page(made(lang, title[lang], TALES[lang][0], ""))})
        for lang in TALES for made in TEMPLATES for title in (DENIED, ROBOT)
    ),
    *(
        Case(what=f"a story headlined as an offer, beside a front page that is hardly another, {made.__name__}", manner=lang, rule="ok-fits",
             web={URL: page(made(lang, SOLD[lang], TALES[lang][0], "")), ROOT: page(made(lang, "Front", TALES[lang][0], ""))})
        for lang in SOLD for made in TEMPLATES
    ),
)  # fmt: skip

#: The page is lost: an apology, in words that a vocabulary holds or not, above teasers that may have moved on.
PADDED = tuple(
    Case(what=f"an apology above teasers, {made.__name__}", manner=lang, rule="soft-404",
         web={URL: page(made(lang, LOST[lang], said, _below(lang, 0))), SIBLING: page(made(lang, LOST[lang], said, _below(lang, turn)))})
    for lang in TALES for made in TEMPLATES for turn in (0, 2) for said in (TALES[lang][1:2], ("Well, this is awkward: we looked under the sofa too.",))
)  # fmt: skip

WALLS = (
    *(
        Case(what=f"a refusal that explains itself, {made.__name__}", manner=lang, rule="blocked-challenge-title", asks=(),
             web={URL: page(made(lang, DENIED[lang], told, ""))})
        for made in TEMPLATES for lang, told in (
            ("en", ("Our security service has stopped your request, which looked automated to it.", "Turn off your VPN and allow cookies, then reload the page in your browser.", "If it goes on, write to the site administrator and name the reference ID below.")),
            ("de", ("Ihre Anfrage wurde von unserem Sicherheitsdienst angehalten.", "Laden Sie die Seite neu, oder nehmen Sie einen anderen Browser.", "Wenn das nicht hilft, schreiben Sie dem Betreiber und nennen Sie Ihre IP.")),
        )
    ),
    *(
        Case(what="a refusal in place of what was cited, whatever it tells", manner=lang, rule="blocked-challenge-title", asks=(), cited=cited(),
             web={URL: page(paper(lang, DENIED[lang], TALES[lang][0], ""))})
        for lang in ("en", "ru")
    ),
)  # fmt: skip

#: What is asked for a domain is no story, in however many sentences.
SALES = tuple(
    Case(what=f"an offer and what a broker says of it, {made.__name__}", manner=lang, rule="parked-offer",
         web={URL: page(made(lang, SOLD[lang], told, "")), ROOT: page(made(lang, SOLD[lang], told, ""))})
    for made in TEMPLATES for lang, told in (
        ("en", ("This domain was registered in 1998 and is now for sale by its owner.", "Make an offer today, and a broker will answer within a day.", "Every domain is handed over within one week of payment.")),
        ("de", ("Die Domain wurde 1998 registriert und steht jetzt zum Verkauf.", "Die Domain kann sofort übernommen werden, ganz ohne Umwege.", "Für die Domain ist ein Festpreis von 900 Euro angesetzt.")),
    )
)  # fmt: skip

SALES += tuple(
    Case(what="nothing but an offer, in Uyghur", manner=f"ug {place}", rule="parked-offer", web={URL: page(sold), ROOT: page(sold)})
    for place, sold in enumerate((
        html("بۇ تور نامى سېتىلىدۇ", "<h1>بۇ تور نامى سېتىلىدۇ</h1><p>بۇ تور نامى سېتىلىدۇ. باھا بېرىڭ.</p>", lang="ug"),
        html("example.org", "<div>بۇ دائىرە نامى سېتىلىۋاتىدۇ</div><a href='/b'>باھا بېرىڭ</a>", lang="ug"),
    ))
)  # fmt: skip

#: People gave another title than the page has: that it is a story still clears it, and that it is none does not.
GIVEN = tuple(
    Case(what=f"a story under such a headline, {given}", manner=lang, rule=rule, source=Source(id="case", url=URL, work=Work(title="What the harbour master wrote")),
         web={URL: page(paper(lang, LOST[lang], told, "")), SIBLING: page(paper(lang, LOST[lang], TALES[lang][1:2], "")), ROOT: page(paper(lang, "Front", TALES[lang][3][0], ""))})
    for lang in ("en", "de", "zh") for given, rule, told in (("told", "ok-fits", TALES[lang][0]), ("apologised for", "soft-404-short", TALES[lang][1:2]))
)  # fmt: skip

CASES = (*STORIES, *WALLS, *SALES, *GIVEN)
