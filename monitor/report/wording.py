"""Words that are fit to show: what others wrote, masked and tamed, and how quotes, changes and turns stand."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlsplit

from monitor.model.address import pointed_at
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.counting import number_of
from monitor.model.finding import Finding, Item
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Origin
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.differ import Part, Piece, differ
from monitor.report.mask import mask, mask_prose
from monitor.report.tame import tame
from monitor.report.then import page_seen, was_then
from monitor.report.when import spoken_day

#: Nobody is sent to the page of such a source to see a quote.
_GONE = (Verdict.DEAD, Verdict.FAILING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address to show; ``link`` is None where it must not be followed or would give a secret away."""

    text: str
    link: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A quote, or an edit of the text: what it is said to be, and the words."""

    state: str
    says: str
    text: str
    #: The difference to what stands there now; empty where there is none to show.
    pieces: tuple[Piece, ...] = ()
    #: The nearest wording that stands there, where the words themselves are gone.
    near: str = ""
    #: Leads a browser to the words, or to those nearest to them; None where nothing can.
    link: str | None = None
    #: So it was when the page was last seen: the latest look could not read it.
    then: bool = False
    #: The day of that, where it is known.
    seen: str = ""

    @property
    def called(self) -> str:
        """Call the state so that nobody takes what was for what is."""
        return f"{self.state} when last seen" if self.then else self.state


def said(text: str | None) -> str:
    """Make prose that others wrote fit to show: masked, tamed, empty for none."""
    return tame(mask_prose(text)) if text else ""


def address(url: str, *, follow: bool = True) -> Address:
    """Show an address masked; it is a link only if it is plain http(s) and nothing had to be changed to show it.

    ``follow=False`` makes no link at all: an address that now belongs to somebody else is not sent visitors.
    """
    shown = tame(mask(url), most=16_384)
    try:
        web = urlsplit(url).scheme.lower() in ("http", "https") and bool(urlsplit(url).hostname)
    except ValueError:
        web = False
    return Address(text=shown, link=url if follow and web and shown == url else None)


def quotes(item: Item) -> tuple[Words, ...]:
    """Give every quote with its state; those that were not looked for yet say so."""
    looked = {passage.key for passage in item.standing.quotes}
    waiting = [quote.exact for quote in quotes_of(item.source) if quote.key not in looked]
    found = [_quote(passage, item) for passage in item.standing.quotes]
    found += [Words(state="not looked for yet", says="", text=said(exact)) for exact in waiting]
    return tuple(found)


def landing(passage: Passage, item: Item) -> str | None:
    """Give the address that leads a browser to a quote; None where the page must not be followed, or shows a secret."""
    verdict = item.standing.verdict
    gone = verdict is Verdict.USURPED or (verdict in _GONE and was_then(item.standing))
    if not passage.fragment or not item.source.url or gone:
        return None
    return address(pointed_at(item.source.url, passage.fragment)).link


def _quote(passage: Passage, item: Item) -> Words:
    """Give one quote with the word difference to what stands there now."""
    then = was_then(item.standing) and passage.state in words.STATES_THEN
    seen = page_seen(item.standing) if then else None
    likeness = ""
    if passage.likeness is not None and passage.state in (PassageState.EDITED, PassageState.MISSING):
        likeness = f" Likeness {percent(passage.likeness)}."
    place = f" Cited {said(passage.between)}." if passage.between else ""
    pieces: tuple[Piece, ...] = ()
    if passage.state is PassageState.EDITED and passage.found:
        pieces = tamed(differ(said(passage.exact), said(passage.found)))
    return Words(
        state=passage.state.value,
        says=f"{_state_says(passage, item, then=then)}{likeness}{place}",
        text=said(passage.exact),
        pieces=pieces,
        near=said(passage.found) if passage.state is PassageState.MISSING and not passage.outside else "",
        link=landing(passage, item),
        then=then,
        seen=spoken_day(seen) if seen else "",
    )


def _state_says(passage: Passage, item: Item, *, then: bool) -> str:
    """Say how a quote stands, or how it stood on the day when its page was last seen."""
    if not then or passage.outside:
        return words.ONLY_OUTSIDE if passage.outside else words.STATES[passage.state]
    seen = page_seen(item.standing)
    return f"{words.STATES_THEN[passage.state]}{f', on {spoken_day(seen)}' if seen else ''}."


def change(
    change: Change,
    *,
    doubt: Origin | None = None,
    quoted: bool = False,
    then: bool = False,
    seen: datetime | None = None,
) -> Words:
    """Say how far the page stands from the page that was cited, or stood ``then``, when it was last ``seen``.

    ``doubt`` is where the baseline comes from while nobody can say that it is that page; ``quoted`` says that a quote
    does not stand on the page word for word.
    """
    count = ""
    if change.kind is not ChangeKind.NONE:
        count = f" {number_of(change.added, 'word')} added, {change.removed:,} removed."
        count += f" Likeness {percent(change.likeness)}."
    if change.note:
        count += f" The note says: “{said(change.note)}”"
    if change.stealth:
        count += f" {words.STEALTH}"
    says = (words.CHANGES_BESIDE_QUOTE if quoted else words.CHANGES).get(change.kind, words.CHANGES[change.kind])
    if doubt is not None:
        says = (words.CHANGES_SINCE_COPY if doubt is Origin.MEMENTO else words.CHANGES_SINCE_FIRST).get(
            change.kind, says
        )
    on = spoken_day(seen) if then and seen else ""
    if then:
        says = f"When the page was last seen{f', on {on}' if on else ''}: {says}"
    return Words(state=change.kind.value, says=f"{says}{count}", text=said(change.note), then=then, seen=on)


def percent(likeness: float) -> str:
    """Write a likeness in percent, rounded down: only what is equal is 100 %."""
    tenths = int(likeness * 1000 + 1e-9)
    return f"{tenths // 10} %" if tenths % 10 == 0 else f"{tenths / 10:.1f} %"


def turn(finding: Finding) -> str:
    """Say one turn: from what, to what, and why."""
    moved = f"{finding.was.value} → {finding.now.value}" if finding.was is not finding.now else finding.event.value
    event = f" ({finding.event.value})" if finding.event.value not in (finding.now.value, moved) else ""
    says = f": {said(finding.says)}" if finding.says else ""
    return f"{moved}{event}{says}"


def tamed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Tame every piece, keeping a blank at its ends where there was white space."""
    kept = []
    for piece in pieces:
        core = tame(piece.text)
        before = " " if piece.text[:1].isspace() and core else ""
        after = " " if piece.text[-1:].isspace() else ""
        if core or after:
            kept.append(Piece(part=piece.part if core else Part.SAME, text=f"{before}{core}{after}"))
    return tuple(kept)
