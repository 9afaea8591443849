"""The one sentence that people read about each event."""

from __future__ import annotations

from datetime import datetime

from monitor.model.comparison import Change, ChangeKind, Passage
from monitor.model.counting import number_of
from monitor.model.verdict import Judgement, Standing, Verdict, Weight

_KINDS = {
    ChangeKind.NONE: "is the page that was cited",
    ChangeKind.COSMETIC: "differs from the page that was cited in its dress alone",
    ChangeKind.MINOR: "differs from the page that was cited in a few words",
    ChangeKind.TITLE: "has another title than the page that was cited",
    ChangeKind.SUBSTANTIVE: "says something else than the page that was cited",
    ChangeKind.CORRECTION: "carries a correction that the page that was cited did not have",
    ChangeKind.STUB: "shows only the beginning of the page that was cited",
    ChangeKind.DIFFERENT: "is another page than the one that was cited",
}


def day(at: datetime | None) -> str:
    """Write a day for people: ``2 March 2026``."""
    return f"{at.day} {at:%B %Y}" if at is not None else "an unknown day"


def _tail(reason: str) -> str:
    return f": {reason.strip().rstrip('.')}." if reason.strip() else "."


def dead(after: Standing, judgement: Judgement) -> str:
    """Say that patience is used up."""
    looks = "one failed look" if after.failing_looks == 1 else number_of(after.failing_looks, "failed look")
    if judgement.weight is Weight.WEAK:
        # Nobody said that it is gone; something that is no answer may even have been a page.
        return f"The page could not be had in {looks} since {day(after.failing_since)}{_tail(judgement.reason)}"
    return f"The page is gone after {looks} since {day(after.failing_since)}{_tail(judgement.reason)}"


def usurped(judgement: Judgement) -> str:
    """Say that the address has another owner."""
    return f"The address no longer belongs to the source; do not link to it{_tail(judgement.reason)}"


def changed(change: Change | None, *, was: Verdict) -> str:
    """Say how far the page stands from the one that was cited."""
    back = "answers again, but " if was in (Verdict.DEAD, Verdict.USURPED) else ""
    if change is None:
        return f"The page {back}differs from the page that was cited."
    words = (
        f" ({number_of(change.added, 'word')} added, {change.removed:,} removed)"
        if change.added or change.removed
        else ""
    )
    return f"The page {back}{_KINDS[change.kind]}{words}."


def moved(final_url: str | None, *, was: Verdict) -> str:
    """Say where the page lives now."""
    where = f" to {final_url}" if final_url else ""
    again = "answers again and " if was in (Verdict.DEAD, Verdict.USURPED) else ""
    return f"The page {again}has moved for good{where}."


def recovered(since: datetime | None) -> str:
    """Say the good news."""
    return f"The page is back; it was held to be lost since {day(since)}."


def confirmed(title: str | None) -> str:
    """Say that a reconstructed address was right."""
    return f"The reconstructed address is the right one: its page is titled “{title or ''}”."


def named(passage: Passage) -> str:
    """Name a quote so that no other is meant."""
    return f"The quote “{_short(passage.exact)}”" + (f" ({passage.between})" if passage.between else "")


def quote_missing(passage: Passage, *, stood: bool = True) -> str:
    """Say that words which a citation leans on are gone, or, where we never saw them there, that they are not there."""
    if passage.outside or passage.found:
        return f"{named(passage)} stands only outside the article now."
    return f"{named(passage)} is {'no longer' if stood else 'not'} on the page."


def quote_edited(passage: Passage) -> str:
    """Say how a quote reads now."""
    found = f"; the page now says “{_short(passage.found)}”" if passage.found else ""
    return f"{named(passage)} was edited{found}."


def not_verified(after: Standing) -> str:
    """Say for how long nobody let us in, or no look showed the page."""
    seen = f"last verified on {day(after.last_ok)}" if after.last_ok else "never verified"
    why = "No look has shown the page" if after.verdict is Verdict.FAILING else "We were not let in"
    return f"{why} for 30 days; {seen}. A person has to look."


def unstable(verdict: Verdict) -> str:
    """Say once that a source flaps."""
    return f"The source turned four times within 14 days and is {verdict} now; told again after seven quiet days."


def incident(domain: str, sources: int, alike: str) -> str:
    """Say that a whole domain fails."""
    many = number_of(sources, "source")
    return f"{many} of {domain} fail alike since yesterday or today ({alike}): one incident, not {sources}."


def _short(text: str, limit: int = 160) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1]}…"
