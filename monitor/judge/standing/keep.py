"""Whether a look is worth a copy, whether to ask "has it changed?", and whether a page may become the baseline."""

from __future__ import annotations

from datetime import datetime, timedelta
from hashlib import sha256

from monitor.judge.drawn import compares_drawn, waits_to_be_drawn
from monitor.judge.standing.watched import watches_anew
from monitor.model.exchange import Observation, Validators
from monitor.model.page import Page
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Origin
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Note, Standing, Verdict, Weight

#: A conditional look never follows a whole one by more than this.
QUARTER = timedelta(days=90)
_KNOWN_WELL = frozenset({Verdict.LIVE, Verdict.CHANGED, Verdict.MOVED})
_NOT_MODIFIED = 304
#: A page that never showed what people gave of it is asked for whole after this: they may have given something else.
_ASK_ANEW = timedelta(days=7)
#: SHA-256 of nothing: the page of the last good look showed not a single word.
_NOTHING = sha256(b"").hexdigest()


def conditional(
    standing: Standing, source: Source, *, at: datetime, full_every: timedelta = QUARTER
) -> Validators | None:
    """Give what to ask "has it changed?" with, or None where the whole page is to be asked for.

    The whole page is asked for while anything is in doubt (a failure, a refusal, a change that waits to be seen
    again, an unconfirmed address, a new quote or address, other parts to watch) and once within ``full_every``, at most
    a quarter.
    """
    known = standing.validators
    if known is None or not (known.etag or known.last_modified):
        return None
    if standing.last_full is None or not timedelta(0) <= at - standing.last_full < min(full_every, QUARTER):
        return None
    return None if _in_doubt(standing, source, at) else known


def _in_doubt(standing: Standing, source: Source, at: datetime) -> bool:
    steady = (
        standing.verdict in _KNOWN_WELL
        and standing.failing_since is None
        and standing.blocked_looks == 0
        and standing.pending_digest is None
        and standing.baseline is not None
        and standing.confirmed is not False
        and standing.url == source.url
        and standing.payload_digest is not None
    )
    if watches_anew(standing, source):
        return True
    if compares_drawn(source, standing) or waits_to_be_drawn(source, standing):
        # What a script draws may change while its page does not.
        return True
    looked_for = {passage.key for passage in standing.quotes}
    if standing.visible_digest == _NOTHING:
        return True
    if standing.borne_out is False and (standing.last_full is None or at - standing.last_full >= _ASK_ANEW):
        return True
    return not steady or any(quote.key not in looked_for for quote in source.quotes)


def waits_to_be_read(standing: Standing, source: Source) -> bool:
    """Tell whether known bytes are to be read all the same.

    People gave a quote or a title since they were read, or want other parts watched, or a browser to draw them.
    """
    if watches_anew(standing, source) or waits_to_be_drawn(source, standing):
        return True
    looked_for = {passage.key for passage in standing.quotes}
    unconfirmed = not source.confirmed and standing.confirmed is not True and source.work.title is not None
    # Folders of before may hold such a page as one that is as it was cited.
    wordless = standing.visible_digest == _NOTHING
    given = source.work.title is not None or bool(source.quotes)
    unseen = given and standing.borne_out is not True and standing.visible_digest is not None
    return unconfirmed or wordless or unseen or any(quote.key not in looked_for for quote in quotes_of(source))


def same_payload(before: Standing, observation: Observation) -> bool:
    """Tell whether the very bytes of the last good look came back, or the server said so (304)."""
    final = observation.final
    if final is None or before.payload_digest is None:
        return False
    if final.status == _NOT_MODIFIED:
        return observation.request.validators is not None
    return final.status == 200 and final.payload_digest == before.payload_digest


def full_copy_due(standing: Standing, *, at: datetime, every: timedelta) -> bool:
    """Tell whether a page that stays the same is to be kept whole again instead of as a revisit."""
    whole = standing.payload_capture
    return whole is None or at - whole.taken >= every


def _is_first_look(standing: Standing) -> bool:
    """Tell whether the baseline is merely what our first good look found."""
    return standing.baseline is not None and standing.baseline.origin is Origin.FIRST_LOOK


def may_be_baseline(
    before: Standing, judgement: Judgement, page: Page | None, *, http_status: int | None, borne: bool = False
) -> bool:
    """Tell whether this look shows the page that was cited: the first good one does.

    Where no look has ever shown what people gave of it, the first that does (``borne``) may take its place.
    A page that cannot be read, an answer without a body, a refusal or an error never becomes the baseline.
    """
    if before.baseline is not None and not (borne and before.borne_out is False and _is_first_look(before)):
        return False
    if judgement.weight is not Weight.SUCCESS:
        return False
    if http_status == _NOT_MODIFIED or Note.UNREADABLE in judgement.notes:
        return False
    return page is not None and page.readable and bool(page.text.strip() or page.all_text.strip())
