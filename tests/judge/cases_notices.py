"""Cases of one message that a whole host shows, or leads to: inside a menu, on another host, as a long outage."""

# ruff: noqa: E501 - tables read best with one notice after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.source import Source, Work
from tests.judge.cases_dead import FRONT, LIST, LIST_DE, LIST_FR
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, cited, html, page, prose, to

P = Purpose
GIVEN = Source(id="case", url=URL, work=Work(title="What the harbour master wrote"))
_WORDS = (
    "Home",
    "News",
    "Sport",
    "Culture",
    "Money",
    "Opinion",
    "Weather",
    "Contact",
    "Shop",
    "Jobs",
    "Radio",
    "Chess",
)
_READ = (
    "Bus drivers accept the pay offer",
    "Library reopens after the flood",
    "Chess club wins the county cup",
    "A fox in the museum",
    "School roof to be mended",
)
_SCRIPT = "<script type='module' src='/assets/app.js'></script>"


def menu(links: int) -> str:
    """Write a menu of so many links."""
    return (
        "<header><nav><ul>"
        + "".join(f"<li><a href='/{n}'>{_WORDS[n % 12]}</a></li>" for n in range(links))
        + "</ul></nav></header>"
    )


def framed(title: str, *said: str, links: int = 8, lang: str = "en", more: str = "") -> bytes:
    """Write one message in a site's menu."""
    text = "".join(f"<p>{line}</p>" for line in said)
    return html(
        f"{title} - The Gazette",
        f"{menu(links)}<main><h1>{title}</h1>{text}</main>{more}<footer>The Gazette</footer>",
        lang=lang,
    )


def boxed(title: str, *said: str, lang: str = "en") -> bytes:
    """Write one message without headings in another dress, between a menu and a box of what others read."""
    text = "".join(f"<div class='msg'>{line}</div>" for line in said)
    box = "".join(f"<li><a href='/x{n}'>{line}</a></li>" for n, line in enumerate(_READ))
    return html(
        title,
        f"<div id='top'>{menu(12)}</div><div id='main'>{text}</div><aside class='sidebar'><h3>Most read</h3><ul>{box}</ul></aside>",
        lang=lang,
    )


#: Template, language, what it says, and what comes of it at every address.
SAID = (
    (framed, "en", "unstable-one-page", "We are on strike", "The staff of this newspaper are on strike this week. Journalists ask for a fair contract."),
    (boxed, "en", "unstable-one-page", "Under attack", "Our website is under a denial of service attack. Articles are not shown for now; please come back tomorrow."),
    (framed, "fr", "unstable-one-page", "Journée de deuil", "La rédaction se tait aujourd'hui. Demain nous écrirons de nouveau."),
    (boxed, "ru", "unstable-one-page", "День траура", "Сегодня мы ничего не печатаем в знак траура. Мы вернёмся завтра утром."),
    (framed, "en", "blocked-one-page", "Request flagged", "Your traffic looks unusual to our systems. Your request was kept with the code 7781."),
    (boxed, "pl", "blocked-one-page", "Wykryto nietypowy ruch", "Twoje połączenie zostało ograniczone. Napisz do redakcji."),
    (framed, "ko", "blocked-one-page", "접속 안내", "비정상적인 접근이 감지되어 서비스 이용이 제한되었습니다."),
    (framed, "en", "blocked-one-page", "Unsupported browser", "Your browser is out of date. Please update it to view this site."),
    (framed, "nl", "unstable-one-page", "Verkiezingen op woensdag", "De stembureaus zijn open tot negen uur. Zoek hier het bureau bij u in de buurt."),
    (framed, "en", "unstable-one-page", "Continue in the app", "Our stories are now best read in the app. It is free for everybody."),
)  # fmt: skip

IN_MENUS = tuple(
    Case(what=f"{title}, {known}", manner=f"{lang} {known}", rule=rule, asks=(P.ROOT, P.SIBLING) if known == "cited" else None,
         cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None,
         web={address: page(write(title, *said, lang=lang)) for address in (URL, SIBLING, ROOT)})
    for write, lang, rule, title, *said in SAID for known in ("cited", "given")
)  # fmt: skip

SHELLS = tuple(
    Case(what=f"a shell that scripts draw, {what}", manner=f"shell {known}", rule=rule, cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None,
         web={address: page(html("The Gazette", f"{menu(9)}<main id='app'>{inner}</main>{_SCRIPT}")) for address in (URL, SIBLING, ROOT)})
    for what, inner, known, rule in (
        ("a line on the paper", "<p>Independent news from the valley since 1911. Read by 40,000 people every day, in print and on the web.</p>", "cited", "unstable-one-page"),
        ("a request to wait", "<post-app></post-app><p>Please wait while the story loads. If nothing happens, have some tea.</p>", "cited", "unstable-one-page"),
        ("a title given", "<post-app></post-app><p>Please wait while the story loads. If nothing happens, have some tea.</p>", "given", "unstable-one-page"),
        ("nothing known", "<post-app></post-app><p>Please wait while the story loads. If nothing happens, have some tea.</p>", "", "ok-fits"),
    )
)  # fmt: skip

_QUESTIONS = (
    "<h2>What has happened to the paper?</h2><p>Our presses stand still, and so do our writers. We met on Monday and voted.</p>"
    "<h2>When do you write again?</h2><p>As soon as there is a contract. That may take a week, or two, and we are sorry.</p>"
    "<h2>Whom can I ask about it?</h2><p>Anybody at the gate of the printing house. Bring an umbrella.</p>"
)
LONGER = (
    Case(what="questions and answers under headings of their own", manner="en questions", rule="unstable-one-page", cited=cited(),
         web={address: page(framed("Nothing to read this week", "Nobody writes for this paper at present, and nobody prints it. We would like to tell you why, and what we ask for.", more="", links=9).replace(b"</main>", f"{_QUESTIONS}</main>".encode())) for address in (URL, SIBLING, ROOT)}),
    Case(what="a site that came to its end, in its menu", manner="en menu", rule="soft-404-site-closed", cited=cited(),
         web={address: page(framed("Goodbye", "The Gazette has ceased publication.", links=30)) for address in (URL, SIBLING, ROOT)}),
    Case(what="a site that came to its end, in its menu", manner="de menu", rule="soft-404-site-closed", cited=cited(),
         web={address: page(boxed("Danke", "Das Hafenblatt hat sein Erscheinen eingestellt. Wir danken allen, die es gelesen haben.", lang="de")) for address in (URL, SIBLING, ROOT)}),
)  # fmt: skip

_CARDS = "".join(f"<article class='card'><a href='/{n}'><img src='{n}.jpg'><h3>{line}</h3></a><time>2 h</time></article>" for n, line in enumerate(_READ))  # fmt: skip
_LINES = "".join(f"<li><a href='/{n}'>{line}</a></li>" for n, line in enumerate(("公交司机接受加薪方案今日起实行", "图书馆水灾后重新开放迎读者", "象棋俱乐部夺得县级冠军奖杯", "市议会出售旧市政厅大楼", "两人从堰塘中获救送医院", "面包师担心面粉价格上涨", "学校屋顶即将开始修缮工程", "博物馆里来了一只小狐狸", "今年收成比往年晚了一些")))  # fmt: skip
_LEAD = f"<h1>{_READ[0]}</h1><p>The offer was accepted by a large majority on Monday night, the union said in a statement to all papers.</p>" + "".join(f"<h2><a href='/{n}'>{line}</a></h2><p>{line}, our reporter writes from the scene.</p>" for n, line in enumerate(_READ[1:]))  # fmt: skip
_POSTS = "<h1>Notes of a neighbour</h1>" + "".join(f"<h2>On the price of {thing}</h2>{prose(thing, 4)}" for thing in ("moss", "nails"))  # fmt: skip
#: True front pages, at every address: no notices, whatever they are made of.
FRONTS = tuple(
    Case(what=f"a front page at every address, {what}", manner=f"front {what} {known}", rule="soft-404-front-page", asks=(P.ROOT,),
         cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None,
         web={address: page(html(title, f"{menu(10)}<main>{body}</main>", lang=lang)) for address in (URL, SIBLING, ROOT)})
    for what, title, body, lang in (
        ("cards", "The Gazette - News from the valley", _CARDS, "en"), ("lines without headings", "晚报", f"<ul>{_LINES}</ul>", "zh"),
        ("a lead", "The Gazette", _LEAD, "en"), ("posts", "Notes of a neighbour", _POSTS, "en"),
    ) for known in ("cited", "given")
)  # fmt: skip

ELSEWHERE = "https://gate.example.net/"


def _bare(title: str, *said: str, lang: str = "en", more: str = "") -> bytes:
    """Write a page of a network, a shop or a filter."""
    return html(title, f"<h1>{title}</h1>{''.join(f'<p>{line}</p>' for line in said)}{more}", lang=lang)


#: What stands at the root of another host to which every address leads, and what comes of it.
AT_ROOTS = (
    ("en", "unstable-one-page", _bare("Access to this website has been blocked", "Access to the websites listed on this page has been blocked pursuant to orders of the High Court.")),
    ("id", "unstable-one-page", _bare("Internet Positif", "Situs yang Anda tuju mengandung konten yang dilarang berdasarkan peraturan perundang-undangan.", lang="id")),
    ("zh", "blocked-one-page", html("提示", "<p>您访问的网站已被防火墙拦截。</p>", lang="zh")),
    ("en wifi", "unstable-one-page", _bare("Welcome to Airport WiFi", "Connect now to enjoy free internet for 60 minutes.", more="<form><input type='checkbox'><button>Connect</button></form>")),
    ("de wifi", "unstable-one-page", html("Gäste-WLAN", "<p>Bitte akzeptieren Sie die Nutzungsbedingungen, um ins Internet zu gelangen.</p><button>Verbinden</button>", lang="de")),
    ("en filter", "unstable-one-page", framed("Web filter", "This website was kept back by your organisation. Category: News and media. Policy: default.", links=14)),
    ("en plans", "unstable-one-page", _bare("Choose your plan", "Digital: £4 a month. Print and digital: £9 a month. Cancel at any time.")),
)  # fmt: skip
LED = tuple(
    Case(what=f"every address led to {manner}, {known}", manner=f"led {manner} {known}", rule=rule, asks=(P.SIBLING,) if known == "cited" else None,
         cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None,
         web={URL: to(ELSEWHERE), SIBLING: to(ELSEWHERE), ROOT: to(ELSEWHERE), ELSEWHERE: page(body)})
    for manner, rule, body in AT_ROOTS for known in ("cited", "given", "")
)  # fmt: skip
LED_AWAY = (
    *(
        Case(what=f"many sources led to one page of another host, {manner}", manner=f"shared {manner}", rule=rule, cited=cited(), landed_here=("b", "c", "d", "e"),
             web={URL: to(f"{ELSEWHERE}guest/welcome"), SIBLING: to(f"{ELSEWHERE}guest/welcome"), f"{ELSEWHERE}guest/welcome": page(body)})
        for manner, rule, body in AT_ROOTS[:4]
    ),
    *(
        Case(what=f"every address led to the front page of another paper, {manner}", manner=f"merged {manner}", rule="soft-404-landing", cited=cited(), asks=(),
             web={URL: to(ELSEWHERE), SIBLING: to(ELSEWHERE), ELSEWHERE: page(body)})
        for manner, body in (("en", LIST), ("de", LIST_DE), ("fr", LIST_FR), ("cards", html("The Tower", f"{menu(10)}{_CARDS}")))
    ),
    Case(what="led to the root of another host, random addresses get a true 404", manner="alone", rule="soft-404-landing", cited=cited(), asks=(P.SIBLING,),
         web={URL: to(ELSEWHERE), SIBLING: page("", 404), ELSEWHERE: page(AT_ROOTS[0][2])}),
    Case(what="every address led to a notice at the host's own root", manner="own notice", rule="unstable-one-page", cited=cited(), asks=(P.SIBLING,),
         web={URL: to("/"), SIBLING: to("/"), ROOT: page(framed("We are on strike", "The staff of this newspaper are on strike this week, and so are those who print it. Journalists ask for a fair contract."))}),
    Case(what="every address led to the host's own greeting", manner="own greeting", rule="soft-404-landing", cited=cited(), asks=(),
         web={URL: to("/"), SIBLING: to("/"), ROOT: page(framed("The Gazette", "The paper of the valley since 1911, read by 40,000 people every day, in print and on the web. We are glad that you came."))}),
)  # fmt: skip

#: What a random address gets as well while the front page stands: pauses, however long they explain themselves.
PAUSES = (
    ("en attack", "Online services", "We’re continuing to experience a major technology outage as a result of a cyber-attack. Our buildings are open as usual, however, the outage is still affecting our website, online systems and services.", "This is a temporary website, with limited content outlining the services that can be had."),
    ("en moving", "We are moving house", "The archive is being moved to a new system. During this time articles published before 2024 are being brought over one by one and will be back under their old addresses.", "If you need a text urgently, write to the archive desk, who will send you a copy by letter within two working days. " * 6),
    ("de", "Störung", "Nach einem Cyberangriff arbeiten unsere Fachleute an der Wiederherstellung der Seiten. Viele Texte aus älteren Jahrgängen sind deshalb noch nicht zu sehen.", "Wir bitten um Geduld. Wer einen Text dringend braucht, schreibt an das Archiv in der Laternengasse; dort liegen alle Jahrgänge auf Papier und werden gern kopiert."),
    ("fr", "Nos archives déménagent", "La migration en cours concerne tous les articles parus avant 2020 ; ils seront rétablis un à un à leur ancienne adresse d'ici la fin du mois de juin.", "Pour toute question, la documentation répond au téléphone le matin, sauf le lundi. Elle envoie volontiers une copie des pages demandées par courrier, gratuitement."),
    ("ja", "システム移行のお知らせ", "過去記事のデータを新しいシステムへ移行しております。移行作業中は一部の記事をご覧いただけません。作業は六月末に完了する予定です。", "お急ぎの方は編集部までお問い合わせください。ご不便をおかけいたしますが、ご理解のほどお願い申し上げます。"),
    ("zh", "公告", "因网站改版，部分历史文章正在迁移，迁移期间暂时不能阅读，预计六月底恢复。", "如有疑问请联系编辑部，我们会尽快答复您的来信。感谢您长期以来的支持与理解。我们的记者每天都在写作，纸质报纸照常出版，欢迎各位到报社阅览室查阅，开放时间为周一至周五上午九点至下午五点，午休时间除外。"),
)  # fmt: skip
AWAY = tuple(
    Case(what=f"a pause that explains itself, {known}", manner=f"{manner} {known}", rule="unstable-alike", cited=cited() if known == "cited" else None, source=GIVEN if known == "given" else None,
         web={URL: page(framed(title, *said, links=links)), SIBLING: page(framed(title, *said, links=links)), ROOT: page(FRONT)})
    for manner, title, *said in PAUSES for known, links in (("cited", 4), ("given", 12))
)  # fmt: skip
#: Words of a pause on a page that says that something is gone for good, and pages that speak of no pause.
GONE = tuple(
    Case(what=f"gone for good: {title}", manner=f"{manner} gone", rule="soft-404-sibling" if manner == "de" else "soft-404-replaced", cited=cited(),
         web={URL: page(framed(title, *said)), SIBLING: page(framed(title, *said)), ROOT: page(FRONT)})
    for manner, title, *said in (
        ("en", "Our new archive", "After the cyber attack of last spring our old archive no longer exists. What was in it cannot be restored by anybody, and we have looked for help far and wide.", "New stories stand on the front page, in the order in which they were written, and the reading room opens on Fridays from nine until noon."),
        ("en moved", "A new house", "We moved into a new house by the river, with a red door and eleven windows, and everybody is welcome to have a look at it.", "Tea is served at four. Whoever brings a cake may choose the music, and whoever brings a dog may choose the chair by the fire that nobody else wants."),
        ("de", "Unser neues Haus", "Diese Seite gibt es nicht mehr. Wir sind umgezogen, in ein Haus mit roter Tür und elf Fenstern, und alle sind willkommen, es zu besehen.", "Tee gibt es um vier. Wer Kuchen bringt, wählt die Musik, und wer einen Hund bringt, wählt den Sessel am Feuer, den sonst keiner will. Vorübergehend ist nichts daran."),
    )
)  # fmt: skip

CASES = (*IN_MENUS, *SHELLS, *LONGER, *FRONTS, *LED, *LED_AWAY, *AWAY, *GONE)
