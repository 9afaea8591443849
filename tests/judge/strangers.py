"""Made-up sites that say in many languages and templates that there is no page, or that stand before it.

The rules were never fitted to them: they were written down before it was known what the rules make of them, from what
such pages say everywhere.
"""

# ruff: noqa: E501 - one page, one row

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from monitor.model.verdict import Outcome
from tests.judge.strangers_walls import CHALLENGES, CONSENTS, LOGINS, PARKED
from tests.judge.strangers_words import TONGUES, Tongue

#: How a not-found page may be built.
TEMPLATES = ("bare", "paper", "blog", "portal")


#: What a made-up page has to be taken for.
MEANT = {
    "not-found": Outcome.SOFT_404,
    "parked": Outcome.PARKED,
    "login": Outcome.RESTRICTED,
    "consent": Outcome.RESTRICTED,
    "challenge": Outcome.BLOCKED,
    "story": Outcome.OK,
}


@dataclass(frozen=True, kw_only=True)
class Stranger:
    """One answer of a made-up site, and what it has to be taken for."""

    #: One of not-found, parked, login, consent, challenge, story.
    kind: str
    lang: str
    template: str
    url: str
    body: bytes
    #: What a random address beside it gets, and what the front page shows, both with success; None: a plain 404.
    sibling: bytes | None = None
    front: bytes | None = None
    #: What stood there when it was cited.
    was: bytes | None = None
    status: int = 200

    def __str__(self) -> str:
        """Name it in reports."""
        return f"{self.kind} {self.lang} {self.template}"


def strangers() -> Iterator[Stranger]:
    """Give all of them."""
    yield from _not_found()
    yield from _stories()
    yield from _parked()
    yield from _logins()
    yield from _consents()
    yield from _challenges()


def _site(lang: str, number: int, kind: str) -> str:
    """Give the address of a made-up site."""
    return f"https://{kind}{number}-{lang.lower()}.test"


def _html(lang: str, title: str, body: str, head: str = "") -> bytes:
    """Write a page."""
    return (
        f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title>'
        f'<meta name="viewport" content="width=device-width">{head}</head><body>{body}</body></html>'
    ).encode()


def _menu(tongue: Tongue) -> str:
    """Write the header of a site."""
    items = "".join(f'<li><a href="/{place}/">{name}</a></li>' for place, name in enumerate(tongue.menu))
    return f'<header><a class="logo" href="/">{tongue.site}</a><nav><ul>{items}</ul></nav></header>'


def _foot(tongue: Tongue) -> str:
    """Write the footer of a site."""
    return f"<footer><p>© 2026 {tongue.site}</p><p>{' · '.join(tongue.menu)}</p></footer>"


def _teasers(tongue: Tongue) -> str:
    """Write a list of other stories."""
    pairs = zip(tongue.news, tongue.told, strict=False)
    return "".join(f'<li><h3><a href="/s{len(name)}">{name}</a></h3><p>{told}</p></li>' for name, told in pairs)


def missing(tongue: Tongue, template: str) -> bytes:
    """Write a not-found page in one of the templates."""
    head, foot = _menu(tongue), _foot(tongue)
    title, heading, said, site = tongue.title, tongue.heading, tongue.said, tongue.site
    match template:
        case "bare":
            return _html(tongue.lang, title, f'<h1>{heading}</h1><p>{said}</p><a href="/">{site}</a>')
        case "paper":
            form = '<form action="/q"><input name="q" type="search"><button>→</button></form>'
            main = f'<main><div class="error"><h1>{heading}</h1><p>{said}</p>{form}</div></main>'
            return _html(tongue.lang, f"{title} | {site}", f"{head}{main}<aside><ul>{_teasers(tongue)}</ul></aside>{foot}")  # fmt: skip
        case "blog":
            main = f'<div id="content"><h2>{heading}</h2><p>{said}</p><ul>{_teasers(tongue)}</ul></div>'
            return _html(tongue.lang, site, f'<h1><a href="/">{site}</a></h1>{main}{foot}')
        case _:
            more = "".join(
                f"<article><h3>{name}</h3><p>{' '.join(tongue.told[:2])}</p></article>" for name in tongue.news
            )
            return _html(tongue.lang, f"{title} - {site}", f"{head}<main><h1>{title}</h1><p>{heading}. {said}</p>{more}</main>{foot}")  # fmt: skip


def story(tongue: Tongue, title: str, told: tuple[str, ...]) -> bytes:
    """Write an article of a site."""
    text = "".join(f"<p>{one} {other}</p>" for one in told for other in told[::-1] if one != other)
    main = f"<main><article><h1>{title}</h1>{text}</article></main>"
    return _html(tongue.lang, f"{title} | {tongue.site}", f"{_menu(tongue)}{main}{_foot(tongue)}")


def _not_found() -> Iterator[Stranger]:
    for number, tongue in enumerate(TONGUES):
        was = _was(tongue.lang)
        for template in TEMPLATES:
            body = missing(tongue, template)
            yield Stranger(
                kind="not-found",
                lang=tongue.lang,
                template=template,
                url=f"{_site(tongue.lang, number, 'paper')}/2019/04/x{number}91.html",
                body=body,
                sibling=body,
                front=story(tongue, tongue.site, tongue.news),
                was=was,
            )


def _stories() -> Iterator[Stranger]:
    """Give articles about pages that cannot be found: they are there."""
    for number, tongue in enumerate(TONGUES):
        body = story(tongue, tongue.story, tongue.told)
        yield Stranger(
            kind="story",
            lang=tongue.lang,
            template="paper",
            url=f"{_site(tongue.lang, number, 'paper')}/2021/10/s{number}17.html",
            body=body,
            sibling=missing(tongue, "paper"),
            front=story(tongue, tongue.site, tongue.news),
            was=body,
        )


def _parts(row: str) -> list[str]:
    return [part.strip() for part in row.split("|")]


def _parked() -> Iterator[Stranger]:
    for number, (lang, row) in enumerate(PARKED):
        host = _site(lang, number, "old")
        *named, heading, said = _parts(row.format(domain=host.removeprefix("https://")))
        title = " | ".join(named)
        for template in ("bare", "broker"):
            form = '<form action="/offer"><input name="mail"><input name="sum"><button>→</button></form>'
            links = "".join(
                f'<li><a href="/c{each}">{each}</a></li>' for each in ("Cloud", "Hosting", "SSL", "Web", "SEO")
            )
            more = (
                f"<ul>{links}</ul><footer>© 2026 Domain Desk · Privacy · Cookies</footer>"
                if template == "broker"
                else ""
            )
            body = _html(lang, title, f"<h1>{heading}</h1><p>{said}</p>{form}{more}")
            yield Stranger(kind="parked", lang=lang, template=template, url=f"{host}/a/b-{number}", body=body, sibling=body, front=body, was=_was(lang))  # fmt: skip


def _was(lang: str) -> bytes:
    """Give the article that stood there before; no list of other stories holds its text."""
    tongue = next((each for each in TONGUES if each.lang == lang), TONGUES[0])
    return story(tongue, tongue.told[1][:40], tongue.told[2:])


def _logins() -> Iterator[Stranger]:
    for number, (lang, row) in enumerate(LOGINS):
        title, heading, said, name, word, button = _parts(row)
        form = (
            f'<form method="post" action="/in"><label>{name} <input name="u"></label>'
            f'<label>{word} <input name="p" type="password"></label><button>{button}</button></form>'
        )
        tongue = next((each for each in TONGUES if each.lang == lang), TONGUES[0])
        for template, before, after in (("bare", "", ""), ("paper", _menu(tongue), _foot(tongue))):
            body = _html(lang, f"{title} - {tongue.site}", f"{before}<main><h1>{heading}</h1><p>{said}</p>{form}</main>{after}")  # fmt: skip
            yield Stranger(kind="login", lang=lang, template=template, url=f"{_site(lang, number, 'club')}/t/{number}77", body=body, sibling=body, front=body, was=_was(lang))  # fmt: skip


def _consents() -> Iterator[Stranger]:
    for number, (lang, row) in enumerate(CONSENTS):
        title, heading, said, yes, more = _parts(row)
        for template in ("form", "script"):
            ask = f'<form action="/ok" method="post"><button>{yes}</button><button>{more}</button></form>'
            if template == "script":
                ask = f'<div role="dialog"><button>{yes}</button><button>{more}</button></div><script>go()</script>'
            head = '<script src="/cmp/tcf.js"></script>' if template == "script" else ""
            body = _html(lang, title, f"<main><h1>{heading}</h1><p>{said}</p>{ask}</main>", head)
            yield Stranger(kind="consent", lang=lang, template=template, url=f"{_site(lang, number, 'zeit')}/k/{number}42", body=body, sibling=body, front=body, was=_was(lang))  # fmt: skip


def _challenges() -> Iterator[Stranger]:
    for number, (lang, row) in enumerate(CHALLENGES):
        title, heading, said = _parts(row)
        for template, status in (("script", 200), ("form", 403), ("wait", 503)):
            inner = '<form action="/v" method="post"><input type="checkbox" name="h"><button>OK</button></form>'
            if template != "form":
                inner = "<noscript><p>JavaScript</p></noscript><script>setTimeout(function(){check()},9)</script>"
            head = '<meta name="robots" content="noindex,nofollow">' if template == "script" else ""
            body = _html(lang, title, f"<div><h1>{heading}</h1><p>{said}</p>{inner}</div>", head)
            yield Stranger(kind="challenge", lang=lang, template=template, status=status, url=f"{_site(lang, number, 'shop')}/i/{number}64", body=body, sibling=body, front=body, was=_was(lang))  # fmt: skip
