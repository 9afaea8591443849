"""Bytes to a page, in the process that calls it; hostile bytes belong into the pool."""

from __future__ import annotations

import re

from monitor.judge.text.fold import text_digest
from monitor.model.changed import changed
from monitor.model.page import Page, PageKind
from monitor.model.source import Watch
from monitor.ports import Raw
from monitor.read.charset import Decoded, decode, is_ascii_compatible
from monitor.read.html import read_html
from monitor.read.kind import kind_of
from monitor.read.markers import Traces, traces
from monitor.read.plain import read_plain
from monitor.read.powers import raised
from monitor.read.shadow import may_hold_roots, opened

#: A letter or a digit; signs alone, and what bytes of another kind leave behind, are no text.
_SAID = re.compile(r"[^\W_]")


def read_page(raw: Raw) -> Page:
    """Read one page, with the digest of its text: folding it costs about what reading it does.

    Raises what ``_read`` raises.
    """
    page = _read(raw)
    return changed(page, text_digest=text_digest(page.text)) if page.readable and raw.signals else page


def _read(raw: Raw) -> Page:
    """Read one page, fast or with care, as the order says; a page of which parts are watched is read with care.

    Pure but for the vendors' caches. What costs memory is imported when it is first needed. Raises what the vendors
    raise on pages that break them: MemoryError, RecursionError and worse; the pool knows what to make of it.
    """
    body = raw.body if isinstance(raw.body, bytes) else raw.body[:]
    kind = kind_of(body, raw.content_type)
    match kind.kind:
        case PageKind.HTML:
            return _read_markup(body, raw)
        case PageKind.PDF:
            from monitor.read.pdf import read_pdf  # noqa: PLC0415 - the engine is large and most pages are no PDFs

            return _without_words(read_pdf(body), raw)
        case PageKind.PLAIN:
            decoded = decode(body, raw.content_type, markup=False)
            page = read_plain(decoded.text, charset=decoded.charset, said=(raw.content_type or "").lower())
            return _without_words(page, raw)
        case PageKind.OTHER:
            return Page(
                kind=PageKind.OTHER, readable=False, unreadable=f"This is {kind.what}, which holds no text to read."
            )


def _read_markup(body: bytes, raw: Raw) -> Page:
    """Read a web page: fast, and once more with care where that was asked for."""
    decoded = decode(body, raw.content_type)
    found = _traces(body, decoded) if raw.signals else None
    text = raised(decoded.text) if found is None or found.raised else decoded.text
    rooted = may_hold_roots(body, decoded.charset) if found is None else found.rooted
    text = opened(text) if rooted else text
    watch = raw.watch
    careful = raw.careful or watch != Watch()
    page = read_html(
        text,
        url=raw.url,
        charset=decoded.charset,
        markers=found.markers if found else None,
        whole=careful,
        anchors=raw.anchors,
        requisites=raw.requisites,
    )
    if raw.banners:
        from monitor.read.banners import banners  # noqa: PLC0415 - only drawn pages are asked for them

        page = changed(page, banners=banners(text))
    if careful:
        from monitor.read.article import read_article  # noqa: PLC0415 - the fast path shall not pay its 25 MiB

        page = read_article(page, text, url=raw.url, watch=watch, in_pieces=raw.pieces)
    return _judge_readable(page)


def _traces(body: bytes, decoded: Decoded) -> Traces:
    """Look through the bytes as they came, where their charset holds ASCII: that spares writing the text out again."""
    return traces(body if is_ascii_compatible(decoded.charset) else decoded.text.encode())


def _judge_readable(page: Page) -> Page:
    """Say so where a page has nothing to read."""
    if page.signals.script_shell:
        return changed(
            page, readable=False, unreadable="The page is drawn by scripts; without a browser it holds no text."
        )
    if page.heading or _SAID.search(page.text) or _SAID.search(page.all_text):
        return page
    what = "a title and no text" if page.title else "no text"
    return changed(page, readable=False, unreadable=f"The page holds {what}.")


def _without_words(page: Page, raw: Raw) -> Page:
    """Take away words that people ignore from what is no web page."""
    if not raw.watch.ignore_text or not page.text:
        return page
    from monitor.read.watched import Ignoring  # noqa: PLC0415 - only for those who ask for it

    ignoring = Ignoring(raw.watch)
    text = ignoring.drop_from_main(page.text)
    return changed(page, text=text, all_text=text, unwatched="; ".join(ignoring.notes))
