"""One source as words: every format shows the same, already masked and tamed, and only has to lay it out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from monitor.model.comparison import Change, ChangeKind, PassageState
from monitor.model.finding import Item
from monitor.model.snapshot import Origin
from monitor.model.verdict import Note, Standing, Verdict
from monitor.report import words
from monitor.report.arrange import fault_says, unconfirmed, unseen, unwatched
from monitor.report.baseline import against, baseline
from monitor.report.copies import Copy, best_copy
from monitor.report.differ import Piece, edits
from monitor.report.mask import mask
from monitor.report.patience import patience
from monitor.report.reason import held_because, reason
from monitor.report.tame import tame
from monitor.report.then import change_seen, compared, was_then
from monitor.report.when import day, minute
from monitor.report.wording import Address, Words, address, change, quotes, said, tamed, turn

#: What the baseline is called while nobody can say that it is the page that was cited.
_BASELINES = {Origin.FIRST_LOOK: "page of the first look", Origin.MEMENTO: "copy of an archive"}
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


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
    #: What the page is compared with, what that is called, and the same in one short sentence.
    baseline: str
    baseline_called: str
    against: str
    turns: tuple[str, ...]
    #: Days on which the verdict turned before.
    turned: tuple[str, ...]


def card(item: Item) -> Card:
    """Put one source into words, masked and tamed, for any format to lay out."""
    source, standing = item.source, item.standing
    url = source.url
    known = compared(standing)
    final = standing.final_url if standing.final_url and standing.final_url != (url or "").partition("#")[0] else None
    return Card(
        id=tame(source.id),
        title=said(source.work.title or standing.title or source.claim) or _untitled(item),
        language=source.work.language
        if _LANGUAGE.fullmatch(source.work.language or "") and source.work.language
        else "",
        verdict=standing.verdict,
        verdict_says=_verdict_says(item),
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
        change=_told(item, known) if known and not unwatched(item) else None,
        edits=tuple(tamed(pieces) for pieces in edits(known.edits)) if known else (),
        citations=tuple(
            _place(citation.document, citation.line, citation.column, citation.text) for citation in item.citations
        ),
        copy=best_copy(standing, item.faults),
        baseline=baseline(standing),
        baseline_called=_called(standing),
        against=against(standing),
        turns=tuple(turn(finding) for finding in item.turns),
        turned=tuple(day(at) for at in standing.turns),
    )


def _called(standing: Standing) -> str:
    """Say what the baseline is called."""
    doubt = _doubt(standing)
    return "page that was cited" if doubt is None else _BASELINES.get(doubt, "page that was cited")


def _doubt(standing: Standing) -> Origin | None:
    """Say where the baseline comes from while nobody can say that it is the page that was cited; else None."""
    if not unseen(standing):
        return None
    return standing.baseline.origin if standing.baseline is not None else Origin.FIRST_LOOK


def verdict_of_all(items: Sequence[Item]) -> str:
    """Say above sources of one verdict what it means: where it says too much of some of them, that a line says so."""
    says = dict.fromkeys(_verdict_says(item) for item in items)
    if len(says) <= 1:
        return "".join(says)
    return f"{words.VERDICTS[items[0].standing.verdict]} {words.SAVE_FOR}"


def _verdict_says(item: Item) -> str:
    """Say what the verdict means; of a page that could not be read nobody says that it is still the cited one."""
    if item.standing.verdict is Verdict.LIVE and Note.UNREADABLE in item.standing.notes:
        return words.LIVE_UNREAD
    if unseen(item.standing):
        return words.UNSEEN.get(item.standing.verdict, words.VERDICTS[item.standing.verdict])
    change = item.standing.change
    if item.standing.verdict is Verdict.CHANGED and change is not None and change.kind is ChangeKind.TITLE:
        return words.RETITLED
    return words.VERDICTS[item.standing.verdict]


def _untitled(item: Item) -> str:
    """Name a source that has no title by its address, spelt as it stands below it."""
    return address(item.source.url).text if item.source.url else tame(item.source.id)


def _how_far(standing: Standing, made: Change, *, then: bool = False, seen: datetime | None = None) -> Words:
    """Say how far a page stands from the page that was cited, in words that do not deny what its quotes say."""
    states = {quote.state for quote in standing.quotes}
    quoted = not states.isdisjoint((PassageState.EDITED, PassageState.MISSING))
    return change(made, doubt=_doubt(standing), quoted=quoted, then=then, seen=seen)


def _told(item: Item, made: Change) -> Words:
    """Say how far the page stands from the cited one: where the latest look did not read it, how far it did then."""
    standing = item.standing
    if made is standing.teaser:
        return change(made, doubt=_doubt(standing))
    if was_then(standing):
        return _how_far(standing, made, then=True, seen=change_seen(standing))
    return _how_far(standing, made)


def _reason(item: Item) -> str:
    """Say why it stands so, and what the latest look showed beside it.

    For a changed page that is the change, whatever the latest look found of its bytes.
    """
    standing = item.standing
    if standing.verdict is Verdict.CHANGED and standing.change is not None:
        return _how_far(standing, standing.change).says
    return said(reason(standing)) or ("" if standing.checked_at else "Nobody has looked yet.")


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


def _place(document: str, line: int, column: int | None, text: str | None) -> tuple[str, str]:
    """Write a place the way editors jump to it, and the words of the citation."""
    return f"{tame(document)}:{line}{f':{column}' if column else ''}", said(text)
