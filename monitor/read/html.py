"""Reads a web page fast: one parse gives its title, its main text, its dates and the facts that judgements lean on."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import partial
from importlib.metadata import version

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import DocumentNode, ElementNode, HTMLParserException, HTMLTree

from monitor.model.page import Page, PageKind, Signals
from monitor.read.links import absolute, refresh_of
from monitor.read.markers import markers
from monitor.read.needs import needs
from monitor.read.structured import Structured, fold, iso_date, structured

FAST = f"resiliparse {version('resiliparse')}"
#: Characters of a page that are parsed, and of its text that are kept; beyond, no citation is looked for.
MOST_MARKUP = 10_000_000
MOST_TEXT = 2_000_000
_MOST_SCRIPTS = 100
_MOST_FORMS = 20
_MOST_HEADINGS = 8
_MOST_LOOKED_AT = 40
_LONGEST_HEADING = 1000
_MOST_ANCHORS = 2000
#: A main text of so many characters speaks for its page: nothing around it is asked before the careful reading.
_LONG = 1500
#: Elements that are asked one by one cost more than the parse; these are all that the facts need.
_TELLING = (
    "html, base[href], meta[name], meta[property], meta[http-equiv], meta[itemprop], link[rel~=canonical i],"
    ' script[src], script[type*="ld+json" i], iframe[src], frame[src], form, input[type=password i]'
)
_HIDDEN = (
    '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i],'
    " template, noscript"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
#: Where a page draws itself in the browser.
_MOUNTS = "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [ng-app], [data-reactroot]"
_SCRIPT = 'script:not([type*="json" i])'
_HOME = 'a[href="/"], a[rel~=home]'
_NOINDEX = re.compile(r"\b(?:noindex|none)\b", re.IGNORECASE)
_HARDLY_A_WORD = 40
_FEW_WORDS = 400
_AUTHOR = (
    "author",
    "citation_author",
    "dc.creator",
    "dcterms.creator",
    "parsely-author",
    "article:author",
    "sailthru.author",
)
_PUBLISHED = (
    *("article:published_time", "datepublished", "citation_publication_date", "citation_date", "parsely-pub-date"),
    *("dc.date.issued", "dcterms.issued", "dc.date", "dcterms.date", "pubdate", "sailthru.date", "date"),
)
_MODIFIED = (
    "article:modified_time",
    "datemodified",
    "og:updated_time",
    "dcterms.modified",
    "dc.date.modified",
    "last-modified",
)
#: Blanks that folding would change, within a line of ASCII.
_UNFOLDED = ("  ", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f")
#: Words alone: no bullets, no descriptions of pictures.
_words = partial(extract_plain_text, list_bullets=False, alt_texts=False, comments=False, post_meta=False)


@dataclass(slots=True)
class _Facts:
    """What the telling elements said, gathered in one pass over them."""

    language: str | None = None
    base: str = ""
    canonical: str | None = None
    metas: dict[str, list[str]] = field(default_factory=dict)
    refresh: str | None = None
    data: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    password: bool = False

    def first(self, names: Iterable[str]) -> str:
        """Give the first meta of these names that says anything."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Heading:
    """A heading that can be seen; ``home``: it leads to the front page, as logos do."""

    rank: str
    words: str
    home: bool


def read_html(
    text: str,
    *,
    url: str,
    charset: str,
    markup: bytes | None = None,
    whole: bool = True,
    anchors: bool = True,
    requisites: bool = False,
) -> Page:
    """Read a page with the fast extractor.

    ``url`` is where it was found; ``markup`` are the bytes as they came, where their charset is one that holds ASCII:
    they spare writing the text out again for the search for traces. ``whole`` asks for all visible text even where
    the main text is long.
    """
    try:
        tree = HTMLTree.parse(text[:MOST_MARKUP])
    except HTMLParserException as fault:
        # HTML has no markup that cannot be parsed: what the parser lacks is memory.
        raise MemoryError from fault
    document = tree.document
    if document is None:
        return Page(kind=PageKind.HTML, readable=False, unreadable="The page could not be parsed.", charset=charset)
    facts = _gather(document.query_selector_all(_TELLING).values())
    base = absolute(facts.base, url) or url
    said = structured(facts.data)
    main = _paragraphs(_words(tree, main_content=True, preserve_formatting=True))
    # Without the texts of images the extractor leaves out all that stands in figures: captions, tables, quotations.
    visible = _words(tree, alt_texts=True)[:MOST_TEXT]
    around = _words(tree)[:MOST_TEXT] if whole or len(main) < _LONG else ""
    headings = _headings(document)
    return Page(
        kind=PageKind.HTML,
        title=fold(tree.title or "") or fold(facts.first(("og:title", "twitter:title"))) or said.headline,
        heading=_first(headings),
        headings=tuple(heading.words for heading in headings)[:_MOST_HEADINGS],
        anchors=_anchors(document) if anchors else None,
        text=main,
        visible_digest=hashlib.sha256(" ".join(visible.split()).encode("utf-8", "replace")).hexdigest(),
        all_text=around,
        language=_language(facts),
        authors=said.authors or _authors(facts),
        published=said.published or _date(facts, _PUBLISHED),
        modified=said.modified or _date(facts, _MODIFIED),
        canonical=absolute(facts.canonical, base) if facts.canonical else None,
        charset=charset,
        signals=Signals(
            noindex=bool(_NOINDEX.search(",".join(facts.metas.get("robots", ())))),
            refresh=refresh_of(facts.refresh, base=base, url=url) if facts.refresh is not None else None,
            password_form=facts.password,
            free=_free(facts, said),
            paywalled_parts=said.paywalled_parts,
            scripts=tuple(address for source in facts.scripts[:_MOST_SCRIPTS] if (address := absolute(source, base))),
            markers=markers(text.encode() if markup is None else markup),
            forms=tuple(
                target for action in facts.forms[:_MOST_FORMS] if (target := absolute(action, base) if action else url)
            ),
            links=len(document.query_selector_all("a[href]:not(:empty)")),
            script_shell=_is_shell(facts, document, around or main, headings),
        ),
        requisites=needs(document, base) if requisites else (),
        extractor=FAST,
    )


def _gather(elements: Iterable[ElementNode]) -> _Facts:
    """Take from each telling element what it says."""
    facts = _Facts()
    for element in elements:
        ask = element.getattr
        match element.tag:
            case "meta":
                _meta(element, facts)
            case "script" | "iframe" | "frame":
                _loaded(element, facts)
            case "form":
                facts.forms.append(ask("action") or "")
            case "input":
                facts.password = True
            case "html":
                facts.language = facts.language or ask("lang") or ask("xml:lang")
            case "base":
                facts.base = facts.base or ask("href") or ""
            case "link":
                facts.canonical = facts.canonical or ask("href")
    return facts


def _loaded(element: ElementNode, facts: _Facts) -> None:
    """Take structured data, or the address of a script or frame."""
    if "ld+json" in (element.getattr("type") or "").lower():
        facts.data.append(element.text or "")
    elif source := element.getattr("src"):
        facts.scripts.append(source)


def _meta(element: ElementNode, facts: _Facts) -> None:
    """File a meta under each of its names."""
    ask = element.getattr
    content = ask("content")
    if content is None:
        return
    if (equivalent := ask("http-equiv")) is not None:
        # What stands in noscript is for readers without scripts; a browser does not follow it.
        if equivalent.lower() == "refresh" and facts.refresh is None and element.closest("noscript") is None:
            facts.refresh = content
        facts.metas.setdefault(equivalent.lower(), []).append(content)
    for key in ("name", "property", "itemprop"):
        if name := ask(key):
            facts.metas.setdefault(name.lower(), []).append(content)


def _paragraphs(text: str) -> str:
    """Give the lines that hold anything, each folded, up to the longest text that is kept."""
    text = text[:MOST_TEXT]
    if text.isascii() and not any(blank in text for blank in _UNFOLDED):
        # The extractor folds most pages itself; then only the ends of lines are left to see to.
        return "\n".join([line for raw in text.split("\n") if (line := raw.strip(" "))])
    return "\n".join([line for raw in text.split("\n") if (line := " ".join(raw.split()))])


def _headings(document: DocumentNode) -> list[_Heading]:
    """Give the first headings that a reader sees, in order, of the three highest ranks."""
    found: list[_Heading] = []
    for element in document.query_selector_all("h1, h2, h3").values()[:_MOST_LOOKED_AT]:
        rank = element.tag or ""
        # Beyond the first few only the highest rank is of interest.
        if len(found) >= _MOST_HEADINGS and rank != "h1":
            continue
        words = fold(element.text or "")[:_LONGEST_HEADING]
        if words and element.closest(_HIDDEN) is None:
            found.append(_Heading(rank=rank, words=words, home=rank == "h1" and _leads_home(element)))
    return found


def _leads_home(heading: ElementNode) -> bool:
    """Tell a logo from a heading."""
    return heading.closest(_HOME) is not None or heading.query_selector(_HOME) is not None


def _first(headings: list[_Heading]) -> str:
    """Give the first heading of the highest rank there is; one that leads to the front page only if it is alone."""
    ranked = sorted(headings, key=lambda heading: (heading.home, heading.rank))
    return ranked[0].words if ranked else ""


def _anchors(document: DocumentNode) -> frozenset[str] | None:
    """Give the names of all places of the page; None where there are too many to carry about."""
    named = document.query_selector_all("[id], a[name]").values()
    if len(named) > _MOST_ANCHORS:
        return None
    return frozenset(name for one in named for name in (one.getattr("id"), one.getattr("name")) if name)


def _free(facts: _Facts, said: Structured) -> bool | None:
    """Tell whether the page says that it is free to read, in structured data or in its metas."""
    microdata = facts.first(("isaccessibleforfree",)).strip().lower()
    return said.free if said.free is not None else {"false": False, "true": True}.get(microdata)


def _language(facts: _Facts) -> str | None:
    """Give the language tag that the page declares."""
    for said in (facts.language, facts.first(("content-language",)), facts.first(("og:locale",))):
        tag = (said or "").split(",")[0].strip().replace("_", "-")
        if _LANGUAGE.match(tag):
            return tag
    return None


def _authors(facts: _Facts) -> tuple[str, ...]:
    """Give the authors that metas name; addresses are no names."""
    for name in _AUTHOR:
        names = [fold(value) for value in facts.metas.get(name, ())]
        if named := tuple(dict.fromkeys(one for one in names if one and "://" not in one and len(one) < 200)):
            return named
    return ()


def _date(facts: _Facts, names: Iterable[str]) -> str | None:
    """Give the first meta of these names that is a date."""
    return next((date for name in names for value in facts.metas.get(name, ()) if (date := iso_date(value))), None)


def _is_shell(facts: _Facts, document: DocumentNode, words: str, headings: list[_Heading]) -> bool:
    """Tell whether the page has scripts but hardly a word: a browser would draw what we cannot see.

    A short page with a heading of its own says something; one whose only element is an empty mount says nothing.
    """
    if len(words) >= _FEW_WORDS or facts.password or headings or document.query_selector(_SCRIPT) is None:
        return False
    if len(words) < _HARDLY_A_WORD:
        return facts.refresh is None
    mount = document.query_selector(_MOUNTS)
    return mount is not None and len(fold(mount.text or "")) < _HARDLY_A_WORD
