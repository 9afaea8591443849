"""The pages of the demo's web: articles in different dress, and what takes their place when they rot."""

from __future__ import annotations

from html import escape
from importlib.resources import files

from monitor.demo.server import Answer


def _stories() -> dict[str, tuple[str, ...]]:
    """Read the made-up news that ships with the demo: headlines, each with its paragraphs."""
    text = files("monitor.demo").joinpath("stories.md").read_text(encoding="utf-8")
    stories = {}
    for story in text.split("\n# ")[1:]:
        headline, *paragraphs = story.strip().split("\n\n")
        stories[headline] = tuple(" ".join(paragraph.split()) for paragraph in paragraphs)
    return stories


#: Headlines of made-up local news, each with paragraphs of its own.
STORIES: dict[str, tuple[str, ...]] = _stories()


def article(title: str, *, site: str, changed: tuple[str, str] | None = None, extra: str = "", head: str = "") -> str:
    """Write an article as its site dresses it; ``changed`` replaces one wording by another."""
    paragraphs = [escape(paragraph, quote=False) for paragraph in STORIES[title]]
    if changed:
        paragraphs = [paragraph.replace(*changed) for paragraph in paragraphs]
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in paragraphs)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title, quote=False)} - {site}</title>{head}</head><body>'
        f'<nav><a href="/">{site}</a> <a href="/news">News</a> <a href="/about">About us</a></nav>'
        f"<article><h1>{escape(title, quote=False)}</h1>\n{text}{extra}</article>"
        f"<footer>{site}, the paper of the valley</footer></body></html>"
    )


def redesigned(title: str, *, site: str) -> str:
    """Write the same article in a new dress: other markup, other menus, the same words."""
    text = "".join(f'<div class="par">{escape(paragraph, quote=False)}</div>\n' for paragraph in STORIES[title])
    text = text.replace('<div class="par">', "<p>").replace("</div>", "</p>")
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{escape(title, quote=False)} | {site}</title>"
        '</head><body class="v2"><header><ul><li><a href="/">Front</a></li></ul>'
        f'</header><main><article class="story"><header><h1>{escape(title, quote=False)}</h1></header>{text}</article>'
        '<aside><h2>Most read</h2><ol><li><a href="/a">Snow in May</a></li>'
        '<li><a href="/b">Goat on the loose</a></li></ol></aside></main></body></html>'
    )


def front(site: str) -> str:
    """Write a front page."""
    teasers = "".join(f"<li><a href='/news/{number}'>{title}</a></li>" for number, title in enumerate(STORIES))
    head = f"<!doctype html><html lang='en'><head><title>{site}</title></head>"
    return f"{head}<body><h1>{site}</h1><ul>{teasers}</ul></body></html>"


def not_found(site: str) -> Answer:
    """Answer as an honest server does for what is not there."""
    return Answer(
        status=404,
        body=f"<!doctype html><html lang='en'><head><title>Not found - {site}</title></head>"
        "<body><h1>Not found</h1><p>There is nothing at this address.</p></body></html>",
    )


def soft_not_found(site: str) -> Answer:
    """Answer 200 and say that there is nothing: the silent kind of death."""
    return Answer(
        body=f"<!doctype html><html lang='en'><head><title>Page not found - {site}</title></head>"
        f"<body><nav><a href='/'>{site}</a></nav><main><h1>We can't find that page</h1>"
        "<p>It may have been moved or taken down. Try the search, or go back to the front page.</p>"
        "</main></body></html>",
    )


def for_sale(domain: str) -> Answer:
    """Answer as a reseller of lapsed domains does."""
    return Answer(
        body=f"<!doctype html><html lang='en'><head><title>{domain} is for sale</title>"
        "<script src='https://img.sedoparking.com/templates/bg/park.js'></script></head>"
        f"<body><h1>The domain {domain} is for sale</h1><p>Make an offer.</p>"
        "<a href='/lander'>Buy now</a></body></html>",
    )


def teaser(title: str, *, site: str) -> str:
    """Write the beginning of an article and the offer that hides the rest."""
    first = escape(STORIES[title][0], quote=False)
    return (
        f'<!doctype html><html lang="en"><head><title>{escape(title, quote=False)} - {site}</title>'
        '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle",'
        '"isAccessibleForFree":false,"hasPart":{"@type":"WebPageElement","isAccessibleForFree":false,'
        '"cssSelector":".rest"}}</script></head><body>'
        f"<article><h1>{escape(title, quote=False)}</h1><p>{first[:120]}</p></article>"
        '<section class="offer"><h2>Read on with a subscription</h2><p>Four weeks for one coin.</p></section>'
        "</body></html>"
    )


def challenge() -> Answer:
    """Answer as a bot wall does."""
    return Answer(
        status=403,
        headers={"cf-mitigated": "challenge", "Server": "cloudflare"},
        body="<!doctype html><html lang='en'><head><title>Just a moment...</title></head>"
        "<body><div id='challenge-form'></div>"
        "<script src='/cdn-cgi/challenge-platform/h/b/orchestrate/chl_page/v1'></script></body></html>",
    )
