"""Gathers what the telling elements of a web page say of it: metas, addresses of scripts, forms, structured data."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from resiliparse.parse.html import DocumentNode, ElementNode

from monitor.read.masked import MASKED
from monitor.read.structured import Structured, fold, iso_date, structured

#: Elements that are asked one by one cost more than the parse; these are all that is needed, found in one pass.
_TELLING = (
    "html, base[href], meta[name], meta[property], meta[http-equiv], meta[itemprop], link[rel~=canonical i],"
    " script, iframe[src], frame[src], form, input[type=password i], style, noscript, template, h1, h2, h3,"
    f" {MASKED}"
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
_NOINDEX = re.compile(r"\b(?:noindex|none)\b", re.IGNORECASE)
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
#: What a page calls its site is cut to so many signs.
_LONGEST_NAME = 120


@dataclass(slots=True)
class Facts:
    """What the telling elements said, gathered in one pass over them."""

    #: The ``lang`` of the page, as written.
    lang: str | None = None
    base: str = ""
    canonical: str | None = None
    metas: dict[str, list[str]] = field(default_factory=dict)
    refresh: str | None = None
    data: list[str] = field(default_factory=list)
    scripts: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    password: bool = False
    headings: list[ElementNode] = field(default_factory=list)
    #: Elements that nobody reads, in the order of the page.
    unseen: list[ElementNode] = field(default_factory=list)
    #: Elements whose words are not shown, or struck out.
    masked: list[ElementNode] = field(default_factory=list)
    #: What the JSON-LD among ``data`` declares.
    said: Structured = field(default_factory=Structured)

    def first(self, names: Iterable[str]) -> str:
        """Give the first meta of these names that says anything."""
        return next((value for name in names for value in self.metas.get(name, ()) if value), "")

    @property
    def title(self) -> str:
        """The title that metas or structured data give, for a page without one of its own."""
        return fold(self.first(("og:title", "twitter:title"))) or self.said.headline

    @property
    def site_name(self) -> str:
        """What the page calls its site."""
        return fold(self.first(("og:site_name", "application-name")))[:_LONGEST_NAME]

    @property
    def noindex(self) -> bool:
        """Whether the page asks not to be found."""
        return _NOINDEX.search(",".join(self.metas.get("robots", ()))) is not None

    @property
    def free(self) -> bool | None:
        """Whether the page says that it is free to read, in structured data or in its metas."""
        microdata = self.first(("isaccessibleforfree",)).strip().lower()
        return self.said.free if self.said.free is not None else {"false": False, "true": True}.get(microdata)

    @property
    def language(self) -> str | None:
        """The language tag that the page declares."""
        for said in (self.lang, self.first(("content-language",)), self.first(("og:locale",))):
            tag = (said or "").split(",")[0].strip().replace("_", "-")
            if _LANGUAGE.match(tag):
                return tag
        return None

    @property
    def authors(self) -> tuple[str, ...]:
        """The authors that structured data or metas name; addresses are no names."""
        if self.said.authors:
            return self.said.authors
        for name in _AUTHOR:
            names = [fold(value) for value in self.metas.get(name, ())]
            if named := tuple(dict.fromkeys(one for one in names if one and "://" not in one and len(one) < 200)):
                return named
        return ()

    @property
    def published(self) -> str | None:
        """When the page says that it was published."""
        return self.said.published or self._date(_PUBLISHED)

    @property
    def modified(self) -> str | None:
        """When the page says that it was last changed."""
        return self.said.modified or self._date(_MODIFIED)

    def _date(self, names: Iterable[str]) -> str | None:
        """Give the first meta of these names that is a date."""
        return next((date for name in names for value in self.metas.get(name, ()) if (date := iso_date(value))), None)


def facts_of(document: DocumentNode) -> Facts:
    """Take from each telling element what it says."""
    facts = Facts()
    for element in document.query_selector_all(_TELLING).values():
        tag = element.tag
        match tag:
            case "h1" | "h2" | "h3":
                facts.headings.append(element)
            case "meta":
                _meta(element, facts)
            case "script" | "iframe" | "frame":
                _loaded(element, facts)
            case "form":
                facts.forms.append(element.getattr("action") or "")
            case "input":
                facts.password = True
            case "html" | "base" | "link":
                _named(element, facts)
            case "style" | "noscript" | "template":
                facts.unseen.append(element)
            case _:
                facts.masked.append(element)
    if facts.data:
        facts.said = structured(facts.data)
    return facts


def _named(element: ElementNode, facts: Facts) -> None:
    """Take the language of the page, its base, or its canonical address."""
    ask = element.getattr
    if element.tag == "html":
        facts.lang = facts.lang or ask("lang") or ask("xml:lang")
    elif element.tag == "base":
        facts.base = facts.base or ask("href") or ""
    else:
        facts.canonical = facts.canonical or ask("href")


def _loaded(element: ElementNode, facts: Facts) -> None:
    """Take structured data, or the address of a script or frame; the words of a script are no words of the page."""
    if element.tag == "script":
        facts.unseen.append(element)
    if "ld+json" in (element.getattr("type") or "").lower():
        facts.data.append(element.text or "")
    elif source := element.getattr("src"):
        facts.scripts.append(source)


def _meta(element: ElementNode, facts: Facts) -> None:
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
