"""One source as words: every format shows the same, already masked and tamed, and only has to lay it out."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from monitor.model.address import pointed_at
from monitor.model.counting import number_of
from monitor.model.finding import Finding, Item
from monitor.model.verdict import Change, ChangeKind, Note, Passage, PassageState, Verdict
from monitor.report import words
from monitor.report.arrange import fault_says, unconfirmed
from monitor.report.baseline import against, baseline
from monitor.report.copies import READ, Copy, best_copy
from monitor.report.differ import Part, Piece, differ, edits
from monitor.report.mask import mask, mask_prose
from monitor.report.patience import patience
from monitor.report.reason import held_because, reason
from monitor.report.tame import tame
from monitor.report.when import day, minute, spoken_day

#: Nobody is sent to the page of such a source to see a quote.
_GONE = (Verdict.DEAD, Verdict.FAILING)
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


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

    @property
    def called(self) -> str:
        """Call the state so that nobody takes what was for what is."""
        return f"{self.state} when last seen" if self.then else self.state


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """One source as words. Empty strings and tuples where nothing is known; times are in UTC."""

    id: str
    title: str
    language: str
    verdict: Verdict
    verdict_says: str
    since: str
    claim: str
    stance: str
    section: str
    #: Outlet, authors and date, as a line below a title.
    byline: str
    address: Address | None
    final: Address | None
    hops: tuple[str, ...]
    outcome: str
    rule: str
    reason: str
    #: Why it is held to be lost, and what the latest look showed, apart; the first empty where both are one.
    because: str
    latest: str
    #: Why no answer came, word and sentence; empty where one came.
    trouble: str
    #: Everything else to say: pin, notes, what a person ignores; one sentence each.
    remarks: tuple[str, ...]
    checked: str
    next_due: str
    patience: str
    quotes: tuple[Words, ...]
    change: Words | None
    edits: tuple[tuple[Piece, ...], ...]
    citations: tuple[tuple[str, str], ...]
    copy: Copy | None
    #: What the page is compared with, and the same in one short sentence.
    baseline: str
    against: str
    turns: tuple[str, ...]
    #: Days on which the verdict turned before.
    turned: tuple[str, ...]


def card(item: Item) -> Card:
    """Put one source into words, masked and tamed, for any format to lay out."""
    source, standing = item.source, item.standing
    url = source.url
    final = standing.final_url if standing.final_url and standing.final_url != (url or "").partition("#")[0] else None
    return Card(
        id=tame(source.id),
        title=said(source.work.title or standing.title or source.claim) or _untitled(item),
        language=source.work.language
        if _LANGUAGE.fullmatch(source.work.language or "") and source.work.language
        else "",
        verdict=standing.verdict,
        verdict_says=words.VERDICTS[standing.verdict],
        since=day(standing.since) if standing.since else "",
        claim=said(source.claim),
        stance=said(source.stance),
        section=said(source.section),
        byline=_byline(item),
        address=address(url, follow=standing.verdict is not Verdict.USURPED) if url else None,
        final=address(final, follow=standing.verdict is not Verdict.USURPED) if final and final != url else None,
        hops=tuple(_hop(hop) for hop in standing.hops) if len(standing.hops) > 1 else (),
        outcome=standing.outcome.value if standing.outcome else "",
        rule=tame(standing.rule or ""),
        reason=_reason(item),
        because=said(held_because(standing)),
        latest=said(standing.reason) if held_because(standing) else _reason(item),
        trouble=f"{standing.trouble.value}: {words.TROUBLES[standing.trouble]}" if standing.trouble else "",
        remarks=tuple(_remarks(item)),
        checked=minute(standing.checked_at) if standing.checked_at else "",
        next_due=minute(standing.next_due) if standing.next_due else "",
        patience=patience(source, standing),
        quotes=quotes(item),
        change=change(standing.change) if standing.change and _compared(item) else None,
        edits=tuple(_tamed(pieces) for pieces in edits(standing.change.edits)) if standing.change else (),
        citations=tuple(
            _place(citation.document, citation.line, citation.column, citation.text) for citation in item.citations
        ),
        copy=best_copy(standing),
        baseline=baseline(standing),
        against=against(standing),
        turns=tuple(turn(finding) for finding in item.turns),
        turned=tuple(day(at) for at in standing.turns),
    )


def _untitled(item: Item) -> str:
    """Name a source that has no title by its address, spelt as it stands below it."""
    return address(item.source.url).text if item.source.url else tame(item.source.id)


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


def _reason(item: Item) -> str:
    """Say why it stands so, and what the latest look showed beside it.

    For a changed page that is the change, whatever the latest look found of its bytes.
    """
    standing = item.standing
    if standing.verdict is Verdict.CHANGED and standing.change is not None:
        return change(standing.change).says
    return said(reason(standing)) or ("" if standing.checked_at else "Nobody has looked yet.")


def _compared(item: Item) -> bool:
    """Tell whether the change is news: a page that did not answer was not compared, its last "none" says nothing."""
    known = item.standing.change
    return item.standing.outcome in READ or (known is not None and known.kind is not ChangeKind.NONE)


def _byline(item: Item) -> str:
    """Write outlet, authors and date on one line."""
    work = item.source.work
    parts = [work.outlet, ", ".join(work.author), str(work.published) if work.published else None]
    return said(" · ".join(part for part in parts if part))


def _hop(hop: tuple[str, int | None, str | None]) -> str:
    """Write one redirect: status and where it pointed."""
    url, status, location = hop
    arrow = f" → {tame(mask(location))}" if location else ""
    return f"{status or 'no answer'} {tame(mask(url))}{arrow}"


def _remarks(item: Item) -> list[str]:
    """Say everything about the look that is neither its outcome nor its reason."""
    source, standing = item.source, item.standing
    found = [words.PINS[source.pin]] if source.pin else []
    found += [words.NOTES[note] for note in standing.notes if note is not Note.UNCONFIRMED]
    found += [words.NOTES[Note.UNCONFIRMED]] if unconfirmed(item) else []
    found += ["This claim still waits for an address."] if source.url is None and not standing.reason else []
    found += ["Nobody looks: contact is set to never."] if not source.policy.contact and not standing.reason else []
    found += [fault_says(fault) for fault in item.faults]
    if item.hush is not None:
        until = f" until {item.hush.until}" if item.hush.until else ""
        why = f": {said(item.hush.why).rstrip('.')}" if item.hush.why else ""
        by = f" by {said(item.hush.by)}" if item.hush.by else ""
        found.append(
            f"{item.hush.kind.capitalize()}{by} on {day(item.hush.since)}{until}{why}. `monitor reopen` ends it."
        )
    if source.ignore is not None and item.ignores:
        until = f" until {source.ignore.until}" if source.ignore.until else ""
        why = f": {said(source.ignore.why)}" if source.ignore.why else ""
        found.append(f"Ignored{until} ({tame(', '.join(source.ignore.events))}){why}.")
    return found


def quotes(item: Item) -> tuple[Words, ...]:
    """Give every quote with its state; those that were not looked for yet say so."""
    looked = {passage.key for passage in item.standing.quotes}
    waiting = [quote.exact for quote in item.source.quotes if quote.key not in looked]
    found = [_quote(passage, item) for passage in item.standing.quotes]
    found += [Words(state="not looked for yet", says="", text=said(exact)) for exact in waiting]
    return tuple(found)


def landing(passage: Passage, item: Item) -> str | None:
    """Give the address that leads a browser to a quote; None where the page must not be followed, or shows a secret."""
    if not passage.fragment or not item.source.url or item.standing.verdict is Verdict.USURPED:
        return None
    return address(pointed_at(item.source.url, passage.fragment)).link


def _quote(passage: Passage, item: Item) -> Words:
    """Give one quote with the word difference to what stands there now."""
    then = item.standing.outcome not in (None, *READ) and passage.state in words.STATES_THEN
    likeness = ""
    if passage.likeness is not None and passage.state in (PassageState.EDITED, PassageState.MISSING):
        likeness = f" Likeness {percent(passage.likeness)}."
    place = f" Cited {said(passage.between)}." if passage.between else ""
    pieces: tuple[Piece, ...] = ()
    if passage.state is PassageState.EDITED and passage.found:
        pieces = _tamed(differ(said(passage.exact), said(passage.found)))
    return Words(
        state=passage.state.value,
        says=f"{_state_says(passage, item, then=then)}{likeness}{place}",
        text=said(passage.exact),
        pieces=pieces,
        near=said(passage.found) if passage.state is PassageState.MISSING and not passage.outside else "",
        link=None if then and item.standing.verdict in _GONE else landing(passage, item),
        then=then,
    )


def _state_says(passage: Passage, item: Item, *, then: bool) -> str:
    """Say how a quote stands, or how it stood on the day when its page was last seen."""
    if not then or passage.outside:
        return words.ONLY_OUTSIDE if passage.outside else words.STATES[passage.state]
    seen = item.standing.last_ok
    return f"{words.STATES_THEN[passage.state]}{f', on {spoken_day(seen)}' if seen else ''}."


def change(change: Change) -> Words:
    """Say how far the page stands from the page that was cited."""
    count = ""
    if change.kind is not ChangeKind.NONE:
        count = f" {number_of(change.added, 'word')} added, {change.removed:,} removed."
        count += f" Likeness {percent(change.likeness)}."
    if change.note:
        count += f" The note says: “{said(change.note)}”"
    if change.stealth:
        count += f" {words.STEALTH}"
    return Words(state=change.kind.value, says=f"{words.CHANGES[change.kind]}{count}", text=said(change.note))


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


def _place(document: str, line: int, column: int | None, text: str | None) -> tuple[str, str]:
    """Write a place the way editors jump to it, and the words of the citation."""
    return f"{tame(document)}:{line}{f':{column}' if column else ''}", said(text)


def _tamed(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Tame every piece, keeping a blank at its ends where there was white space."""
    kept = []
    for piece in pieces:
        core = tame(piece.text)
        before = " " if piece.text[:1].isspace() and core else ""
        after = " " if piece.text[-1:].isspace() else ""
        if core or after:
            kept.append(Piece(part=piece.part if core else Part.SAME, text=f"{before}{core}{after}"))
    return tuple(kept)
