"""What a reader would see on a page, and the structural facts that judgements lean on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class PageKind(StrEnum):
    """What the bytes are."""

    HTML = "html"
    PDF = "pdf"
    PLAIN = "plain"
    #: Nothing that we can read: an image, an archive, an unknown type.
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refresh:
    """A ``meta refresh``, or a script that is one: after how many seconds, and to which absolute address."""

    seconds: float
    url: str


class RequisiteKind(StrEnum):
    """What a page needs to look as it did."""

    STYLE = "style"
    IMAGE = "image"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requisite:
    """One file that a page needs to look as it did: its absolute address without a fragment."""

    url: str
    kind: RequisiteKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Signals:
    """Structure that gives away walls, sales and shells. Words are judged elsewhere."""

    noindex: bool = False
    #: Where it sends its readers on to: by a ``meta refresh``; without a word, by a script that does nothing else.
    refresh: Refresh | None = None
    #: A form with a password field stands on the page.
    password_form: bool = False
    #: Structured data says ``isAccessibleForFree``: None when it says nothing.
    free: bool | None = None
    #: CSS selectors or class names that structured data marks as paywalled.
    paywalled_parts: tuple[str, ...] = ()
    #: Addresses of scripts and frames, absolute, at most 100.
    scripts: tuple[str, ...] = ()
    #: Known traces in scripts, attributes and comments: names of ``monitor.model.markers.Marker``.
    markers: frozenset[str] = frozenset()
    #: Targets of forms, absolute, at most 20.
    forms: tuple[str, ...] = ()
    #: Number of links with text.
    links: int = 0
    #: Number of buttons, in a form or not; counted where the main text is short, 0 elsewhere.
    buttons: int = 0
    #: Scripts but hardly a word: the page draws itself in a browser.
    script_shell: bool = False
    #: Not a single word stands on the page, and no scripts that would write some.
    wordless: bool = False
    #: Of a page without a word: it shows other pages in frames, which may hold words.
    framed: bool = False
    #: Of a page without a word: a handler, a style sheet or data for other readers may show or hold some.
    veiled: bool = False
    #: Of a page without a word: a picture, a player, an object or a form stands there for people to see.
    pictured: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One paragraph, heading, item or cell of a page: what was read there, and what it seems to be."""

    text: str
    #: Name of its element, lowercase.
    tag: str = ""
    #: Elements around it with their classes, outermost first: equal for blocks of one kind on one page.
    path: str = ""
    #: Share of its letters that are links, 0 to 1.
    links: float = 0.0
    #: The careful extractor took it for the article's.
    careful: bool = False
    #: The fast extractor did.
    fast: bool = False
    #: It stands in the element that holds the article.
    inside: bool = False
    #: It stands in what sites put around and between articles: menus, teasers, offers, forms, captions.
    dress: bool = False
    #: The heading above it, at most 120 characters; empty where there is none.
    heading: str = ""
    #: It is not shown, by its own markup or by a style sheet of the page.
    unseen: bool = False
    #: It is shown struck out.
    struck: bool = False


class PieceKind(StrEnum):
    """What people meet on a page."""

    WORDS = "words"
    LINK = "link"
    #: A button, or a link that leads nowhere and is there to be pressed.
    BUTTON = "button"
    #: Something to be filled in.
    FIELD = "field"


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One thing that people meet on a page from top to bottom: a line, or what can be followed, pressed, filled in."""

    kind: PieceKind
    text: str = ""
    #: The name of the element that begins its line; empty for what stands amid the words of a line.
    tag: str = ""
    #: Numbers of the boxes around it, outermost first: elements that begin lines, but paragraphs and headings.
    boxes: tuple[int, ...] = ()
    #: Of a link, where it leads, absolute where that is an address of the web.
    target: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Banner:
    """A box in the elements of a page that asks for consent; whether it can be seen is not told by them."""

    #: The platform that put it there; empty where its words alone tell it.
    by: str = ""
    #: How its words begin, single blanks between them; empty where they stand out of reach (a frame, a shadow root).
    words: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page as read. ``text`` is the main text, paragraphs parted by a newline."""

    kind: PageKind
    #: False: see ``unreadable``; then there is no text to judge by.
    readable: bool = True
    #: Why it could not be read, one sentence; empty when it was.
    unreadable: str = ""
    title: str = ""
    #: First heading that a reader would see.
    heading: str = ""
    #: The first headings (h1 to h3) in order, at most 8: the first one is often the site's own name.
    headings: tuple[str, ...] = ()
    #: No other heading is of the rank of the first one: a list has many of one rank.
    heading_alone: bool = False
    #: Values of id and name attributes that a fragment may point to; None where they were not gathered.
    anchors: frozenset[str] | None = None
    text: str = ""
    #: Digest of the folded text, equal where only typography differs; None where the reader left it to others.
    text_digest: str | None = None
    #: Digest of all visible words, boilerplate too, as they stand: equal where nothing that can be read differs.
    visible_digest: str | None = None
    #: All visible text, boilerplate too; where fuzzy finds of quotes are told from losses. The fast reading of a
    #: page with a long main text leaves it empty.
    all_text: str = ""
    #: What the careful reading parts the visible text into, a line for each block: what may be the article, and what
    #: plainly is not (menus, comments, teasers, notices). Both empty where it was not parted.
    inside: str = ""
    outside: str = ""
    #: Everything on the page, paragraph by paragraph; what the careful reading gives beside the text.
    blocks: tuple[Block, ...] = ()
    #: The page from top to bottom, with all that is worked with; gathered only where it is asked for.
    pieces: tuple[Piece, ...] = ()
    #: BCP 47 tag as the page declares it, else None.
    language: str | None = None
    authors: tuple[str, ...] = ()
    #: What the page declares its site to be called (``og:site_name``).
    site_name: str = ""
    #: ISO 8601 date or date and time, as the page declares it.
    published: str | None = None
    modified: str | None = None
    #: Absolute canonical address.
    canonical: str | None = None
    charset: str | None = None
    signals: Signals = Signals()
    #: Images and styles that it needs, styles first; gathered only where they are asked for.
    requisites: tuple[Requisite, ...] = ()
    #: What asks for consent; gathered only where it is asked for.
    banners: tuple[Banner, ...] = ()
    #: What people asked to watch or to ignore and what did not work here, for a sentence; empty where all did.
    unwatched: str = ""
    #: Name and version of what found the text, such as ``resiliparse 2.0.1``.
    extractor: str = ""
