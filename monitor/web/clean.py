"""Makes the HTML of a copy fit to be shown: what stays is text, structure and pictures that we keep ourselves."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

import nh3

#: Larger pages are given out as a file only: no browser shows them with ease, and no parser is fed them here.
MOST_BYTES = 5_000_000
#: Pictures of a copy are put into its page up to this many bytes in all.
_MOST_PICTURES = 20_000_000
#: Addresses that are listed below a page.
_MOST_LINKS = 500

#: Everything else goes; its words stay.
_TAGS = frozenset(
    """
    a abbr address article aside b bdi bdo blockquote br caption center cite code col colgroup dd del details dfn dir
    div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark menu nav
    ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time
    tr tt u ul var wbr
    """.split()  # noqa: SIM905 - a table of words is read more easily as words
)
#: What is in these goes with them: it is not text of the page, or it is read in ways of its own.
_WHOLLY = frozenset(
    """
    applet audio button canvas datalist embed frameset iframe math noembed noframes noscript object optgroup option
    script select style svg template textarea title video xmp
    """.split()  # noqa: SIM905 - as above
)
#: Attributes that tell of text and structure; none of them names an address but those that the filter looks at.
_ATTRIBUTES: dict[str, set[str]] = {
    "*": {"dir", "lang", "title", "id", "style", "align", "role", "aria-label", "aria-hidden"},
    "a": {"href", "name"},
    "img": {"src", "alt", "width", "height"},
    "ol": {"start", "reversed", "type"},
    "li": {"value"},
    "table": {"border", "cellpadding", "cellspacing", "width"},
    "td": {"colspan", "rowspan", "headers", "width", "valign"},
    "th": {"colspan", "rowspan", "headers", "scope", "width", "valign"},
    "col": {"span", "width"},
    "colgroup": {"span"},
    "time": {"datetime"},
    "del": {"datetime"},
    "ins": {"datetime"},
    "font": {"color", "size"},
    "details": {"open"},
}
#: Properties of style whose values can name no address; nothing here takes a thing out of its place.
_STYLES = frozenset(
    """
    color direction font-size font-style font-variant font-weight letter-spacing line-height text-align
    text-decoration-line text-indent text-transform unicode-bidi vertical-align white-space word-spacing
    """.split()  # noqa: SIM905 - as above
)
#: A value of style that could hide an address from a list of properties.
_ODD_STYLE = re.compile(r"[\\@<>]|url|image|src|expression|var\s*\(|/\*", re.IGNORECASE)
#: Pictures that hold pixels and nothing else; SVG is a document.
PICTURES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
}
_DATA = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,([A-Za-z0-9+/=\s]*)", re.IGNORECASE)


@dataclass(slots=True)
class Cleaned:
    """A page made fit to be shown."""

    html: str = ""
    #: Addresses that the page linked to, as they stood there, resolved; in their order, each once.
    links: dict[str, None] = field(default_factory=dict)
    #: Pictures that the page wanted, and of those how many the copy holds.
    wanted: int = 0
    shown: int = 0


def picture_type(body: bytes) -> str | None:
    """Tell what kind of picture these bytes are by their own beginning; None for everything that is none."""
    if body[:4] == b"RIFF" and body[8:12] == b"WEBP":
        return "image/webp"
    return next((kind for magic, kind in PICTURES.items() if body.startswith(magic)), None)


def clean(html: str, url: str, pictures: Mapping[str, bytes]) -> Cleaned:
    """Take out of a page whatever acts, or asks for anything; ``pictures`` are those that the copy holds, by address.

    Links lead nowhere (the address list is for people), but for those within the page. A second wall, the policy
    that the page is served under, holds what this one might let through.
    """
    cleaned = Cleaned()
    spent = 0

    def keep(tag: str, name: str, value: str) -> str | None:
        nonlocal spent
        if name == "href":
            if value.startswith("#"):
                return value
            if len(cleaned.links) < _MOST_LINKS and (address := resolved(url, value)):
                cleaned.links[address] = None
            return None
        if name == "style":
            return None if _ODD_STYLE.search(value) else value
        if (tag, name) != ("img", "src"):
            return value
        cleaned.wanted += 1
        body = _inline(value) or pictures.get(resolved(url, value) or "")
        kind = picture_type(body) if body else None
        if body is None or kind is None or spent + len(body) > _MOST_PICTURES:
            return None
        spent += len(body)
        cleaned.shown += 1
        return f"data:{kind};base64,{base64.b64encode(body).decode()}"

    cleaned.html = nh3.clean(
        html,
        tags=set(_TAGS),
        clean_content_tags=set(_WHOLLY),
        attributes={tag: set(names) for tag, names in _ATTRIBUTES.items()},
        attribute_filter=keep,
        filter_style_properties=set(_STYLES),
        url_schemes={"http", "https", "data"},
        link_rel=None,
        strip_comments=True,
    )
    return cleaned


def resolved(base: str, value: str) -> str | None:
    """Give the whole address that a page means; None for what is no address of the web."""
    try:
        address = urljoin(base, value.strip()).partition("#")[0]
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None


def _inline(value: str) -> bytes | None:
    """Give the bytes of a picture that stands in the address itself."""
    found = _DATA.fullmatch(value.strip())
    if found is None:
        return None
    try:
        return base64.b64decode(found[1])
    except ValueError:
        return None
