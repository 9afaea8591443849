"""What turned, as an Atom feed (RFC 4287): stable ids, newest first, the difference inside each entry."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from urllib.parse import quote

from monitor import __version__
from monitor.model.comparison import ChangeKind
from monitor.model.finding import Finding, Item, Report
from monitor.report import words
from monitor.report.card import Card, card
from monitor.report.differ import Part, Piece
from monitor.report.elements import DECLARATION, element, text
from monitor.report.summarise import headline
from monitor.report.tame import tame
from monitor.report.when import minute, stamp
from monitor.report.wording import Words, said

#: Who names the entries: a tag URI (RFC 4151) of this authority and year stays the same wherever the feed lies.
AUTHORITY = "source-monitor,2026"
#: Readers ask again and again; nobody wants the whole past each time.
MOST_ENTRIES = 100
#: What an address within Atom may not hold as it is (RFC 3987); letters of all scripts may stand there.
_NO_IRI = re.compile(r'[\s<>"{}|\\^`]|%(?![0-9A-Fa-f]{2})')


def write(report: Report, findings: Iterable[Finding] = (), says: str | None = None) -> str:
    """Write the whole feed. ``findings`` are past turns, newest first; those of the run are added."""
    return "".join(chunks(report, findings, says))


def chunks(report: Report, findings: Iterable[Finding] = (), says: str | None = None) -> Iterator[str]:
    """Write the feed entry by entry; ``says`` is the headline where the report is about some of the sources only."""
    items = {item.source.id: item for item in report.items}
    turns = list(dict.fromkeys([*report.incidents, *(turn for item in report.items for turn in item.turns), *findings]))
    # An incident names a domain, no source; other turns of sources that the report is not about are left out.
    told = [turn for turn in turns if turn.source in items or turn.event == "incident"]
    told.sort(key=lambda turn: turn.at, reverse=True)
    told = told[:MOST_ENTRIES]
    yield _head(report, says or headline(report), told[0].at if told else report.run.started)
    shown: set[str] = set()
    ids: dict[str, int] = {}
    for turn in told:
        name = _id(report, turn)
        ids[name] = ids.get(name, 0) + 1
        item = items.get(turn.source)
        # Only the latest turn of a source is explained by how the source stands now.
        yield _entry(turn, item, name if ids[name] == 1 else f"{name}/{ids[name]}", latest=turn.source not in shown)
        shown.add(turn.source)
    yield "</feed>\n"


def _head(report: Report, says: str, updated: datetime) -> str:
    """Write what stands before the entries."""
    vantage = tame(report.run.vantage)
    return (
        f'{DECLARATION}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">\n'
        f"{element('id', f'tag:{AUTHORITY}:{_part(report.run.vantage)}/turns')}\n"
        f"{element('title', f'Cited sources, looked at from {vantage}')}\n"
        f"{element('subtitle', says)}\n"
        f"{element('updated', stamp(updated))}\n"
        f"<author>{element('name', 'monitor')}</author>\n"
        f"{element('generator', 'source-monitor', {'version': __version__})}\n"
    )


def _id(report: Report, turn: Finding) -> str:
    """Name an entry by what turned and when, so that no reader shows it twice, whoever writes the feed."""
    parts = (report.run.vantage, turn.source, turn.event.value, stamp(turn.at))
    return f"tag:{AUTHORITY}:{'/'.join(_part(part) for part in parts)}"


def _part(word: str) -> str:
    """Write a word so that it can stand in an address."""
    return quote(word.encode("utf-8", "surrogatepass"), safe="") or "-"


def _entry(turn: Finding, item: Item | None, name: str, *, latest: bool) -> str:
    """Write one turn."""
    shown = card(item) if item else None
    title = f"{turn.event.value}: {shown.title if shown else tame(turn.source)}"
    link = shown.address.link if shown and shown.address else None
    related = {"rel": "related", "href": _NO_IRI.sub(lambda found: quote(found[0]), link)} if link else None
    return (
        f"<entry>\n{element('id', name)}\n{element('title', title)}\n{element('updated', stamp(turn.at))}\n"
        f"{element('link', '', related) if related else ''}"
        f"{element('category', '', {'term': turn.event.value, 'label': words.EVENTS[turn.event]})}\n"
        f"{element('summary', said(turn.says) or words.EVENTS[turn.event])}\n"
        f"{element('content', ''.join(_content(turn, shown, latest=latest)), {'type': 'html'})}\n</entry>\n"
    )


def _content(turn: Finding, shown: Card | None, *, latest: bool) -> Iterator[str]:
    """Write what a feed reader shows, as HTML of our own making; all words of others are escaped in it."""
    yield f"<p>{text(said(turn.says) or words.EVENTS[turn.event])}</p>"
    if shown is None:
        return
    if shown.claim:
        yield f'<p dir="auto">Claim: {text(shown.claim)}</p>'
    if latest:
        if shown.reason:
            yield f"<p>{text(shown.reason)}</p>"
        yield from (_quote(quote) for quote in shown.quotes)
        if shown.change and shown.change.state != ChangeKind.NONE.value:
            yield f"<p>Text: <b>{text(shown.change.called)}</b>. {text(shown.change.says)}</p>"
        if shown.edits:
            yield f"<ul>{''.join(f'<li dir=auto>{_words(edit)}</li>' for edit in shown.edits)}</ul>"
    if shown.address:
        yield f"<p>Address: <code>{text(shown.address.text)}</code></p>"
    places = ", ".join(f"<code>{text(place)}</code>" for place, _ in shown.citations)
    if places:
        yield f"<p>Cited in {places}</p>"
    if shown.copy:
        yield f"<p>Our copy: <code>{text(shown.copy.file)}</code>, taken {text(shown.copy.taken)}</p>"
    yield f"<p>{minute(turn.at)}; look closer with <code>monitor show {text(shown.id)}</code></p>"


def _quote(quote: Words) -> str:
    """Write one quote and the words that differ."""
    body = _words(quote.pieces) if quote.pieces else text(quote.text)
    near = f" Nearest: “{text(quote.near)}”" if quote.near else ""
    state = f"<b>{text(quote.called)}</b>. {text(quote.says)}{near}"
    return f'<blockquote dir="auto">{body}</blockquote><p>Quote {state}</p>'


_TAGS: Mapping[Part, str] = {Part.REMOVED: "del", Part.ADDED: "ins"}


def _words(pieces: tuple[Piece, ...]) -> str:
    """Write a difference."""
    return "".join(
        text(piece.text) if (tag := _TAGS.get(piece.part)) is None else f"<{tag}>{text(piece.text)}</{tag}> "
        for piece in pieces
    )
