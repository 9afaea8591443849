"""Cases of pages that forums, libraries, hosts and registrars show in place of a work, and of works about such things."""

# ruff: noqa: E501 - tables read best with one page after the other

from __future__ import annotations

from monitor.model.exchange import Purpose
from monitor.model.source import Source, Work
from tests.fakes.web import Scripted
from tests.judge.cases_dead import CASINO, LIST, LIST_DE
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, article, cited, html, page, prose

P = Purpose
TITLE = Source(id="case", url=URL, work=Work(title="Dockers end harbour strike"))
PAPER = ('<header><a href="/">{site}</a><nav><ul><li><a href="/a">{a}</a></li><li><a href="/b">{b}</a></li></ul></nav></header>'
         '<main><h1>{head}</h1>{body}</main><footer><p>© {site}</p></footer>')  # fmt: skip


def _paper(site: str, head: str, said: str, lang: str, *, titled: str = "") -> Scripted:
    """Write a page of a site with a menu and a footer."""
    inner = PAPER.format(site=site, a=site.split(maxsplit=1)[0], b=site[:3], head=head, body=f"<p>{said}</p>")
    return page(html(f"{titled or head} - {site}", inner, lang=lang))


def _panel(title: str, said: str, lang: str = "en") -> Scripted:
    """Write the message of a program: a box, and a way back."""
    return page(
        html(
            title,
            f'<div class="panel"><div class="inner"><p>{said}</p></div></div><p><a href="/index">«</a></p>',
            lang=lang,
        )
    )


def _gone(what: str, manner: str, answer: Scripted, rule: str = "soft-404-short") -> tuple[Case, ...]:
    """Make cases of one answer: at the first look, where an article was cited, and where a title was given."""
    web = {URL: answer, SIBLING: answer, ROOT: page(LIST)}
    return (
        Case(what=f"{what}, first", manner=manner, rule=rule, web=web),
        Case(what=f"{what}, cited", manner=f"{manner} cited", rule=rule, web=web, cited=cited()),
        Case(what=f"{what}, titled", manner=f"{manner} titled", rule=rule, web=web, source=TITLE),
    )


#: Said in so many words: known for what it is at the very first look.
GONE = (
    *_gone("a topic, German", "de panel", _panel("Information", "Das gewünschte Thema existiert nicht.", "de")),
    *_gone("a topic, Dutch", "nl paper", _paper("Prikbord De Sluis", "Het gevraagde onderwerp bestaat niet", "Ga terug naar het forum.", "nl")),
    *_gone("a thread, English", "en panel", _panel("vBulletin Message", "Invalid Thread specified. If you followed a valid link, please notify the <a href='/c'>administrator</a>")),
    *_gone("a topic, Russian", "ru panel", _panel("Форум", "Запрошенной темы не существует.", "ru")),
    *_gone("a topic, Chinese", "zh panel", _panel("提示信息", "抱歉，指定的主题不存在或已被删除或正在被审核", "zh")),
    *_gone("an item withdrawn, English", "en repository", _paper("Marlow Repository", "Item withdrawn", "The selected item is withdrawn and is no longer available.", "en")),
    *_gone("an item withdrawn, untitled", "en list", _panel("DSpace", "The selected item is withdrawn and is no longer available.")),
    *_gone("a record, English", "en catalogue", _paper("Library catalogue", "Record view", "No record found with this identifier.", "en")),
    *_gone("a record, German", "de catalogue", _panel("Katalog", "Kein Datensatz gefunden.", "de")),
    *_gone("an account, English", "en account", page(html("Medium", "<h2>This account is under investigation or was found in violation of the Medium Rules.</h2>"))),
    *_gone("a journal, English", "en journal", _panel("Error", "This journal has been deleted and purged.")),
    *_gone("a journal, Russian", "ru journal", _panel("Ошибка", "Этот журнал был удалён и более недоступен.", "ru")),
    *_gone("a wiki", "en wiki", _paper("Community Central", "Not a valid community", "The wiki you are trying to reach may have been closed or never existed.", "en")),
    *_gone("Icelandic", "is paper", _paper("Fjarðarpósturinn", "Síða fannst ekki", "Síðan sem þú leitar að er ekki til.", "is")),
    *_gone("Icelandic, a program", "is panel", _panel("Villa", "Því miður fannst síðan ekki. Síðan er ekki lengur til.", "is")),
    *_gone("Irish", "ga paper", _paper("Nuacht an Iarthair", "Níor aimsíodh an leathanach", "Níl an leathanach ann.", "ga")),
    *_gone("Irish, a program", "ga panel", _panel("Earráid", "Tá brón orainn, níl an leathanach seo ar fáil níos mó.", "ga")),
    *_gone("Kurmanji", "ku paper", _paper("Rojnameya Bakur", "Rûpel nehat dîtin", "Rûpela ku hûn lê digerin tune ye.", "ku")),
    *_gone("Kurmanji, a program", "ku panel", _panel("Çewtî", "Mixabin, ev rûpel êdî tune ye.", "ku")),
    *_gone("Pashto", "ps paper", _paper("د غره اواز", "پاڼه ونه موندل شوه", "هغه پاڼه چې تاسو یې لټوئ شتون نلري.", "ps")),
    *_gone("Pashto, a program", "ps panel", _panel("تېروتنه", "بښنه غواړو، دا پاڼه نشته.", "ps")),
    *_gone("Tibetan", "bo paper", _paper("བོད་ཀྱི་དུས་བབ", "ཤོག་ངོས་རྙེད་མ་སོང་", "ཤོག་ངོས་འདི་མི་འདུག", "bo")),
    *_gone("Tibetan, a program", "bo panel", _panel("ནོར་འཁྲུལ", "ཁྱེད་ཀྱིས་འཚོལ་བཞིན་པའི་ཤོག་ངོས་རྙེད་མ་སོང་།", "bo")),
    *_gone("seized, English", "en seizure", page(html("This domain has been seized", '<img src="/b.jpg"><h1>THIS WEBSITE HAS BEEN SEIZED</h1><p>This domain has been seized by the Federal Bureau of Investigation in accordance with a seizure warrant.</p>')), "soft-404-no-site"),
    *_gone("seized, German", "de seizure", page(html("Polizei", "<h1>Diese Website wurde beschlagnahmt</h1><p>Auf Anordnung des Amtsgerichts.</p>", lang="de")), "soft-404-no-site"),
    *_gone("not connected", "en builder", page(html("Error ConnectYourDomain", "<h1>Looks like this domain isn't connected to a website yet</h1><p>Is this your domain? Connect it in just a few easy steps.</p>")), "soft-404-no-site"),
)  # fmt: skip


def _parked(what: str, manner: str, answer: Scripted) -> tuple[Case, ...]:
    """Make cases of one page at every address of a host, at the first look and where an article was cited."""
    web = {URL: answer, SIBLING: answer, ROOT: answer}
    return (
        Case(what=f"{what}, first", manner=manner, rule="parked-offer", web=web),
        Case(what=f"{what}, cited", manner=f"{manner} cited", rule="parked-offer", web=web, cited=cited()),
    )


PARKED = (
    *_parked("German", "de strato", page(html("STRATO - Domain reserved", "<h1>Hier entsteht eine neue Internetpräsenz</h1><p>Diese Domain wurde gerade freigeschaltet. Es wurden noch keine Inhalte hinterlegt.</p>", lang="de"))),
    *_parked("Polish", "pl home", page(html("example.org", "<h1>Strona w budowie</h1><p>Domena example.org jest utrzymywana na serwerach home.pl. Właściciel domeny nie umieścił jeszcze strony WWW.</p>", lang="pl"))),
    *_parked("English", "en loopia", page(html("Parked at Loopia", "<h1>Parked at Loopia</h1><p>This domain has been purchased and parked by a customer of Loopia.</p>"))),
    *_parked("Korean", "ko gabia", page(html("도메인 주차", "<p>본 도메인은 가비아에 등록된 도메인입니다. 현재 연결된 홈페이지가 없습니다.</p>", lang="ko"))),
    *_parked("Korean, another registrar", "ko hosting", page(html("example.org", "<h2>이 도메인은 후이즈에 등록된 도메인입니다.</h2>", lang="ko"))),
    *_parked("a headline like that of a wall", "en one", page(html("Domain is hosted by one.com", "<h1>Just a moment ago this was a domain name</h1><p>example.org is hosted by one.com</p>"))),
    Case(what="gambling at every address, nothing known", manner="de gambling", rule="parked-unrelated",
         web={URL: page(html("Slots mit Bonus", f"<main><h1>Slots mit Bonus</h1><p>{CASINO * 3}</p></main>", lang="de")), ROOT: page(html("Slots mit Bonus", f"<main><h1>Slots mit Bonus</h1><p>{CASINO * 3}</p></main>", lang="de"))}),
)  # fmt: skip


def _over(what: str, manner: str, answer: Scripted) -> tuple[Case, ...]:
    """Make cases of a site that came to its end, at the first look, with and without a title."""
    web = {URL: answer, SIBLING: answer, ROOT: answer}
    rule = "soft-404-site-closed"
    return (
        Case(what=f"{what}, first", manner=manner, rule=rule, web=web),
        Case(what=f"{what}, shown here alone", rule="ok-fits", web={URL: answer, ROOT: page(LIST)}),
    )


OVER = (
    *_over("English", "en over", _paper("Marlow Post", "Goodbye", "After 23 years the Marlow Post has closed its doors for good. Thank you to all our readers.", "en")),
    *_over("Korean", "ko over", _paper("블로그", "서비스 종료 안내", "블로그 서비스가 2026년 3월 31일부로 종료되었습니다. 그동안 이용해 주셔서 감사합니다.", "ko")),
    *_over("Russian", "ru over", _panel("Проект закрыт", "Дорогие читатели! Редакция прекратила работу, сайт закрыт. Спасибо, что были с нами.", "ru")),
    Case(what="a paper at rest until Monday, at every address", rule="ok-fits", web={URL: (rest := _paper("Marlow Post", "Closed", "The site is closed until Monday. Be back soon.", "en")), SIBLING: rest, ROOT: page(LIST)}),
)  # fmt: skip

PUR = ('<div><h2>Mit Werbung weiterlesen</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Details zum Tracking finden Sie in der Datenschutzerklärung und im Privacy Center.</p><button>Akzeptieren und weiter</button>'
       '<h2>... oder Pur-Abo abschließen</h2><p>Nutzen Sie unsere Seiten komplett ohne Werbetracking für nur 4,99 Euro im Monat.</p><a href="/pur">Jetzt abonnieren</a></div>')  # fmt: skip
PAY = ("<section><p>We and our partners use cookies to personalise ads. Accept cookies to read for free, or pay to reject tracking and advertising.</p>"
       "<button>Accept all cookies</button><button>Reject and pay</button></section>")  # fmt: skip
WALLS = (
    Case(what="consent or money under the article's title, German", manner="de pur", rule="restricted-consent-page", cited=cited(),
         web={URL: page(html("Dockers end harbour strike | The Gazette", f"<main><h1>Dockers end harbour strike</h1>{PUR}</main>", lang="de"))}),
    Case(what="consent or money under the article's title, English", manner="en pay", rule="restricted-consent-page", cited=cited(),
         web={URL: page(html("Dockers end harbour strike | The Gazette", f"<article><h1>Dockers end harbour strike</h1></article>{PAY}"))}),
    *(Case(what=what, manner=manner, rule="restricted-refusal", web={URL: answer, SIBLING: answer, ROOT: answer}, cited=known)
      for what, manner, answer in (
          ("a private film", "en film", page(html(" - YouTube", "<p>Private video</p><p>Sign in if you've been granted access to this video</p>"))),
          ("a private film, French", "fr film", page(html("Lecteur", "<p>Cette vidéo est privée</p><p>Connectez-vous pour la regarder</p>", lang="fr"))),
          ("a private site", "en site", page(html("Private Site", "<h2>Private Site</h2><p>This site is currently private. Log in to WordPress.com to request access.</p>"))),
          ("a paper to be shared", "en paper", page(html("Google Docs: Sign-in", "<p>You need access</p><p>Request access, or switch to an account with access.</p><button>Request access</button>"))),
      ) for known in (None, cited())),
)  # fmt: skip


def _lives(what: str, title: str, told: str = "") -> Case:
    """Make a case of a work about such things, at its first look."""
    body = f"<main><article><h1>{title}</h1>{told}{prose(title)}</article></main>"
    return Case(
        what=f"an article: {what}",
        rule="ok-fits",
        web={URL: page(html(f"{title} | The Gazette", body)), ROOT: page(LIST)},
    )


ALIVE = (
    _lives("seizures", "Website has been seized", "<p>This domain has been seized, said the banner that greeted buyers on Monday.</p>"),
    _lives("repositories", "Item withdrawn", "<p>The selected item is withdrawn and is no longer available, wrote the library.</p>"),
    _lives("forums", "Invalid thread specified", "<p>No thread specified: that is what readers saw.</p>"),
    _lives("accounts", "Found in violation of the rules", "<p>This account was found in violation of the Medium Rules, its owner read.</p>"),
    _lives("a moment ago", "Just a moment ago the bells rang"),
    _lives("registrars", "Parked at Loopia", "<p>This domain has been purchased and parked by a customer of Loopia, the page says.</p>"),
    _lives("private films", "Private video", "<p>This site is currently private. Log in to request access, the court was told.</p>"),
    Case(what="the cited article, behind a banner that asks for consent or money", rule="ok-fits", cited=cited(), web={URL: page(article(extra=PUR))}),
    Case(what="gambling, as it was cited", rule="ok-fits", web={URL: page(html("Slots mit Bonus", f"<main><h1>Slots mit Bonus</h1><p>{CASINO * 3}</p></main>", lang="de")), ROOT: page(LIST_DE)}),
)  # fmt: skip

CASES = (*GONE, *PARKED, *OVER, *WALLS, *ALIVE)
