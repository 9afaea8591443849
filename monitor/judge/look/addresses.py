"""The shape of addresses: front pages, sections, queries that tell pages apart, and a random sibling beside a page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit, urlunsplit

from monitor.judge.lexicon.spelling import spelt
from monitor.model.address import host_name, registrable_domain, same_place

_INDEX = re.compile(r"(index|default|home|main|welcome|start|accueil|startseite|inicio)(\.[a-z]{2,5})?")
_LANGUAGE = re.compile(
    r"([a-z]{2}|eng|deu|ger|fra|fre|spa|esp|por|ita|nld|rus|ara|zho|chi|chn|jpn|kor|tur)([-_]([a-z]{2}|[a-z]{4}|\d{3}))?"
)
#: Parts of the world as sites name them in paths, beside a language.
_REGION = re.compile(r"[a-z]{2}|global|intl|international|emea|apac|latam|mena|row")
#: Two letters that begin paths and are no languages or countries.
_NO_LANGUAGE = frozenset({"tv", "ad", "go", "ng", "pr", "wp", "qa"})
#: Endings of a path that name another form of the same page.
_FORMS = re.compile(
    r"amp|print|printable|printer|drucken|imprimir|imprimer|stampa|mobile|m|full|fulltext|full-text|single|singlepage|"
    r"all|html?|pdf|epub|text|txt|view|download|abstract|meta|feed|rss|comments?|page|seite|share|embed|\d{1,2}"
)
#: Keys of a query that tell pages apart wherever they stand.
_PAGE_KEYS = re.compile(r"p|q|id|nid|pid|aid|cid|tid|uid|page_?id|post|post_?id|story|story_?id|art|artikel|article|"
                        r"article_?id|news|news_?id|doc|doc_?id|item|item_?id|node|entry|t|v|f|a|r|route|file|path|title",
                        re.IGNORECASE)  # fmt: skip
_IDENTITY = re.compile(r"\d{5,}|[0-9a-f]{12,}")
_DAY = re.compile(r"(19|20)\d\d[-_]?\d\d([-_]?\d\d)?")


@lru_cache(maxsize=4096)
def segments(url: str) -> tuple[str, ...]:
    """Give the parts of a path, decoded and lowercase, an index file at the end left out."""
    parts = [unquote(part).lower() for part in urlsplit(url).path.split("/") if part]
    if parts and _INDEX.fullmatch(parts[-1]) and (len(parts) == 1 or "." in parts[-1]):
        parts.pop()
    return tuple(parts)


def page_query(url: str) -> tuple[tuple[str, str], ...]:
    """Give the fields of a query that tell pages apart: known keys, and values that are ids."""
    fields = parse_qsl(urlsplit(url).query, keep_blank_values=True)
    return tuple(
        (key, value)
        for key, value in fields
        if value and not key.lower().startswith("utm") and (_PAGE_KEYS.fullmatch(key) or key.lower().endswith("id"))
    )


@lru_cache(maxsize=4096)
def is_home(url: str) -> bool:
    """Tell whether an address is a front page: the root, an index file, or a language alone."""
    return not page_query(url) and not _without_language(segments(url))


def _without_language(parts: tuple[str, ...]) -> tuple[str, ...]:
    """Leave out a language at the start of a path, and a part of the world before or behind it."""
    if len(parts) >= 2 and _REGION.fullmatch(parts[0]) and _is_language(parts[1]):
        return parts[2:]
    if parts and _is_language(parts[0]):
        return parts[2:] if len(parts) == 2 and _REGION.fullmatch(parts[1]) else parts[1:]
    return parts


def _is_language(part: str) -> bool:
    return _LANGUAGE.fullmatch(part) is not None and part not in _NO_LANGUAGE


@lru_cache(maxsize=4096)
def landing(cited: str, final: str) -> str | None:  # noqa: PLR0911 - one return for each exemption
    """Say which lesser page a deep address landed on: "front page", "section page", or None for neither.

    Cited home pages are exempt; so is a page that became the root of a host of its own name, another form of the page
    dropped from the path (``/amp``, ``/print``, ``/index.html``), and a path whose number is kept and whose words go.
    """
    if is_home(cited) or page_query(final):
        return None
    was, now = _without_language(segments(cited)), _without_language(segments(final))
    if not now:
        if was and was[0] == host_name(final).split(".")[0] and host_name(final) != host_name(cited):
            return None
        return "front page"
    if len(now) >= len(was) or was[: len(now)] != now:
        return None
    dropped = was[len(now) :]
    if all(_FORMS.fullmatch(part) for part in dropped):
        return None
    if _IDENTITY.search(now[-1]) and not _DAY.fullmatch(now[-1]):
        return None
    return "section page"


@lru_cache(maxsize=4096)
def only_form_differs(cited: str, final: str) -> bool:
    """Tell whether two addresses differ in nothing but scheme, www, trailing slash, case of the host, or encoding."""
    return same_place(cited) == same_place(final) or unquote(same_place(cited)) == unquote(same_place(final))


def same_site(one: str, other: str) -> bool:
    """Tell whether two addresses belong to one registrable domain."""
    return registrable_domain(host_name(one)) == registrable_domain(host_name(other))


def root_of(url: str) -> str:
    """Give the front page of an address's host."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc, "/", "", ""))


def sibling_of(url: str, token: str) -> str:
    """Give a random address beside another: same folder, same ending, and no page can be there.

    Where the query tells pages apart, its last such value becomes a number that nobody has given out.
    """
    parts = urlsplit(url)
    telling = page_query(url)
    if telling and (not segments(url) or "." in parts.path.rsplit("/", 1)[-1]):
        key = telling[-1][0]
        number = "9" + "".join(str(ord(sign) % 10) for sign in token)[:9]
        query = [(name, number if name == key else value) for name, value in parse_qsl(parts.query)]
        return urlunsplit((parts.scheme, parts.netloc, parts.path, urlencode(query), ""))
    folder, _, last = parts.path.rstrip("/").rpartition("/")
    ending = re.search(r"\.[A-Za-z]{2,5}$", last)
    tail = "/" if parts.path.endswith("/") and last else ending.group() if ending else ""
    return urlunsplit((parts.scheme, parts.netloc, f"{folder}/{token}{tail}", "", ""))


@lru_cache(maxsize=4096)
def own_words(url: str) -> frozenset[str]:
    """Give the folded words that an address is made of: labels of its host, whole and in pieces."""
    labels = registrable_domain(host_name(url)).split(".")[0]
    pieces = spelt(labels).split()
    return frozenset({*pieces, "".join(pieces)}) - {""}


@lru_cache(maxsize=4096)
def path_words(url: str) -> frozenset[str]:
    """Give the folded words of a path: error pages like to repeat them."""
    return frozenset(word for part in urlsplit(url).path.split("/") for word in spelt(unquote(part)).split())
