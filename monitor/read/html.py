"""Reads a web page fast: one parse gives its title, its main text, its dates and the facts that judgements lean on."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import partial
from importlib.metadata import version

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import DocumentNode, ElementNode, HTMLParserException, HTMLTree

from monitor.model.outside import in_page, refresh_of
from monitor.model.page import Page, PageKind, Signals
from monitor.read.facts import Facts, facts_of
from monitor.read.masked import masked_words
from monitor.read.needs import needs
from monitor.read.sending import sent_by
from monitor.read.structured import fold
from monitor.read.veiled import is_veiled

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
_HIDDEN = (
    '[hidden], [style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i],'
    " template, noscript"
)
#: Where a page draws itself in the browser.
_MOUNTS = "#root, #app, #__next, #__nuxt, #___gatsby, #svelte, app-root, [ng-app], [data-reactroot]"
#: What people see where no word stands.
_FRAMES = "frame, iframe"
_PICTURES = "img, picture, svg, canvas, object, embed, applet, video, audio, input, select, textarea, button"
_BUTTONS = 'button, [role="button" i], input[type="button" i], input[type="submit" i]'
_SCRIPT = 'script:not([type*="json" i])'
_HOME = 'a[href="/"], a[rel~=home]'
_HARDLY_A_WORD = 40
_FEW_WORDS = 400
#: Blanks that folding would change, within a line of ASCII.
_UNFOLDED = ("  ", "\t", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x1f")
#: Words alone: no bullets, no descriptions of pictures.
_words = partial(extract_plain_text, list_bullets=False, alt_texts=False, comments=False, post_meta=False)


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
    markers: frozenset[str] | None = frozenset(),
    whole: bool = True,
    anchors: bool = True,
    requisites: bool = False,
) -> Page:
    """Read a page with the fast extractor.

    ``url`` is where it was found; ``markers`` are the traces in its markup: None gathers no signals but whether the
    page is a shell, and no digest. ``whole`` asks for all visible text even where the main text is long.
    """
    try:
        tree = HTMLTree.parse(text[:MOST_MARKUP])
    except HTMLParserException as fault:
        # HTML has no markup that cannot be parsed: what the parser lacks is memory.
        raise MemoryError from fault
    document = tree.document
    if document is None:
        return Page(kind=PageKind.HTML, readable=False, unreadable="The page could not be parsed.", charset=charset)
    facts = facts_of(document)
    base = in_page(facts.base, url) or url
    main = _paragraphs(_words(tree, main_content=True, preserve_formatting=True))
    around = _words(tree)[:MOST_TEXT] if whole or len(main) < _LONG else ""
    headings = _headings(facts.headings)
    shell = _is_shell(facts, document, around or main, headings)
    return Page(
        kind=PageKind.HTML,
        title=fold(tree.title or "") or facts.title,
        heading=_first(headings),
        heading_alone=_is_alone(headings),
        headings=tuple(heading.words for heading in headings)[:_MOST_HEADINGS],
        anchors=_anchors(document) if anchors else None,
        text=main,
        all_text=around,
        language=facts.language,
        authors=facts.authors,
        site_name=facts.site_name,
        published=facts.published,
        modified=facts.modified,
        canonical=in_page(facts.canonical, base) if facts.canonical else None,
        charset=charset,
        signals=(
            Signals(script_shell=shell)
            if markers is None
            else _signals(document, facts, markers, (url, base), shell=shell, words=(main, around))
        ),
        requisites=needs(document, base) if requisites else (),
        # Last, for it takes the tree apart.
        visible_digest=_visible_digest(document, facts) if markers is not None else None,
        extractor=FAST,
    )


def _signals(
    document: DocumentNode,
    facts: Facts,
    traces: frozenset[str],
    addresses: tuple[str, str],
    *,
    shell: bool,
    words: tuple[str, str],
) -> Signals:
    """Gather the structure that gives away walls, sales and shells.

    ``addresses`` are the page's own and its base, ``words`` its main text and all that can be seen.
    """
    url, base = addresses
    wordless = not any(words)
    refresh = refresh_of(facts.refresh, base=base, url=url) if facts.refresh is not None else None
    if refresh is None and wordless and not facts.scripts and not is_veiled(document, facts):
        scripts = (element.text or "" for element in facts.unseen if element.tag == "script")
        refresh = sent_by(scripts, base=base, url=url)
    return Signals(
        noindex=facts.noindex,
        refresh=refresh,
        password_form=facts.password,
        free=facts.free,
        paywalled_parts=facts.said.paywalled_parts,
        scripts=tuple(address for source in facts.scripts[:_MOST_SCRIPTS] if (address := in_page(source, base))),
        markers=traces,
        forms=tuple(
            target for action in facts.forms[:_MOST_FORMS] if (target := in_page(action, base) if action else url)
        ),
        links=len(document.query_selector_all("a[href]:not(:empty)")),
        buttons=len(document.query_selector_all(_BUTTONS)) if len(words[0]) < _LONG else 0,
        script_shell=shell,
        wordless=wordless and not shell,
        framed=wordless and document.query_selector(_FRAMES) is not None,
        veiled=wordless and not shell and is_veiled(document, facts),
        pictured=wordless and document.query_selector(_PICTURES) is not None,
    )


def _visible_digest(document: DocumentNode, facts: Facts) -> str:
    """Give the SHA-256 of all words of a page, lowercase hex; takes from the tree what nobody reads.

    Words that are not shown, or struck out, go into it a second time: where they are shown again it is another one.

    Where one element ends and the next begins without a blank, words run together: what can be read differs then by
    no letter and no blank. Extracting the words as people see them would cost twice as much.
    """
    sheets = [element.text or "" for element in facts.unseen if element.tag == "style"]
    for element in facts.unseen:
        element.decompose()
    masked = masked_words(document, facts.masked, sheets)
    body = document.query_selector("body, frameset")
    words = (body.text or "") if body is not None else ""
    said = b" ".join(words.encode("utf-8", "replace").split())
    return hashlib.sha256(said + b"\0" + masked if masked else said).hexdigest()


def _paragraphs(text: str) -> str:
    """Give the lines that hold anything, each folded, up to the longest text that is kept."""
    text = text[:MOST_TEXT]
    if text.isascii() and not any(blank in text for blank in _UNFOLDED):
        # The extractor folds most pages itself; then only the ends of lines are left to see to.
        return "\n".join([line for raw in text.split("\n") if (line := raw.strip(" "))])
    return "\n".join([line for raw in text.split("\n") if (line := " ".join(raw.split()))])


def _headings(elements: list[ElementNode]) -> list[_Heading]:
    """Give the first headings that a reader sees, in order, of the three highest ranks."""
    found: list[_Heading] = []
    for element in elements[:_MOST_LOOKED_AT]:
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


def _is_alone(headings: list[_Heading]) -> bool:
    """Tell whether one heading alone has the highest rank, logos left aside."""
    ranks = [heading.rank for heading in headings if not heading.home] or [heading.rank for heading in headings]
    return bool(ranks) and ranks.count(min(ranks)) == 1


def _anchors(document: DocumentNode) -> frozenset[str] | None:
    """Give the names of all places of the page; None where there are too many to carry about."""
    named = document.query_selector_all("[id], a[name]").values()
    if len(named) > _MOST_ANCHORS:
        return None
    return frozenset(name for one in named for name in (one.getattr("id"), one.getattr("name")) if name)


def _is_shell(facts: Facts, document: DocumentNode, words: str, headings: list[_Heading]) -> bool:
    """Tell whether the page has scripts but hardly a word: a browser would draw what we cannot see.

    A short page with a heading of its own says something; one whose only element is an empty mount says nothing.
    """
    if len(words) >= _FEW_WORDS or facts.password or headings or document.query_selector(_SCRIPT) is None:
        return False
    if len(words) < _HARDLY_A_WORD:
        return facts.refresh is None
    mount = document.query_selector(_MOUNTS)
    return mount is not None and len(fold(mount.text or "")) < _HARDLY_A_WORD
