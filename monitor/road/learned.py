"""What a look learned: facts for the standing, faults that it met, and whether all is as it was."""

from __future__ import annotations

from collections.abc import Container
from hashlib import sha256

from monitor.judge.drawn import PLAIN
from monitor.judge.look.bearing import bears
from monitor.judge.look.cut_short import broke_off, is_partial
from monitor.judge.standing.keep import may_be_baseline
from monitor.judge.standing.watched import watch_key
from monitor.judge.text.fold import page_digest
from monitor.model.check import STANDS_FOR_PAGE, Answer, Look
from monitor.model.exchange import Hop, Purpose, Validators
from monitor.model.finding import Event, Finding
from monitor.model.snapshot import Baseline, Capture, CaptureKind, EvidenceFault, Origin
from monitor.model.verdict import Judgement, Seen, Standing, Weight
from monitor.ports import Evidence
from monitor.road.errand import Looked

#: Exchanges in order: address, status, where the answer pointed.
Hops = tuple[tuple[str, int | None, str | None], ...]
#: The answer to a condition that is not met.
_UNMET = 412
#: The answer without a page: nothing changed.
_NOT_MODIFIED = 304
#: Payload digest of an answer without a page.
_OF_NOTHING = f"sha256:{sha256(b'').hexdigest()}"
#: Kinds of copies that hold the payload of the page themselves.
_WHOLE = frozenset({CaptureKind.RESPONSE, CaptureKind.BROWSER})


def learned(look: Look, judgement: Judgement, subject: Answer, capture: Capture | None) -> Seen:
    """Gather what the look learned for the standing."""
    observation, page = subject.observation, subject.page
    final = observation.final
    good = judgement.weight is Weight.SUCCESS
    readable = page is not None and page.readable
    # Half a page says nothing of the other half: it is neither what is compared nor what is known by its bytes.
    partial = is_partial(observation)
    digest = page_digest(page) if page and readable and not partial else None
    holds_payload = capture is not None and capture.kind in _WHOLE and observation.status != _NOT_MODIFIED
    # The bytes of a page that a browser drew say nothing about what it shows.
    known_by_bytes = good and final is not None and final.status == 200 and not subject.drawn and not partial
    asked_whole = observation.request.validators is None
    borne = bears(page, look.source) if good and page else None
    if partial and not borne:
        # The half that did not come may show it.
        borne = None
    baseline = None
    if (
        page
        and capture
        and not partial
        and may_be_baseline(look.before, judgement, page, http_status=observation.status, borne=borne is True)
    ):
        baseline = Baseline(
            capture=capture.id,
            taken=capture.taken,
            origin=Origin.FIRST_LOOK,
            file=capture.file,
            title=page.title,
            text_digest=digest,
            visible_digest=page.visible_digest,
            extractor=page.extractor,
            drawn=subject.drawn,
        )
    status, final_url, hops = _way(look, subject)
    return Seen(
        http_status=status,
        final_url=final_url,
        hops=hops,
        title=page.title if page and readable else None,
        validators=_validators(final) if final and known_by_bytes and _takes_conditions(look) else None,
        payload_digest=final.payload_digest if final and known_by_bytes else None,
        text_digest=digest if good else None,
        visible_digest=page.visible_digest if good and page and readable and not partial else None,
        full=asked_whole,
        capture=capture,
        payload_capture=capture if good and holds_payload else None,
        baseline=baseline,
        bears=borne,
        watched=watch_key(look.source.policy.watch) if good and page and not partial else None,
        engine=_engine(look) if good and page and not partial else None,
    )


def _way(look: Look, subject: Answer) -> tuple[int | None, str | None, Hops]:
    """Give the status, where it ended, and the exchanges that were made.

    Where a page sent its readers on to what is never contacted there was none there: the page's own are told, and
    the last of them names where it pointed, as a redirect would.
    """
    seen, onward = subject.observation, None
    if seen.final is None and subject.purpose is Purpose.REFRESH:
        before = look.answers[: look.answers.index(subject)]
        page = next((answer for answer in reversed(before) if answer.purpose in STANDS_FOR_PAGE), subject)
        seen, onward = page.observation, seen.request.url
    hops = [(hop.url, hop.status, hop.location) for hop in seen.hops]
    if onward is not None and hops:
        hops[-1] = (*hops[-1][:2], onward)
    return seen.status, seen.final_url if seen.final else None, tuple(hops)


def _engine(look: Look) -> str:
    """Name the engine that the page was read with: a browser that failed will be asked again."""
    return PLAIN if look.undrawn else look.source.policy.engine


def _takes_conditions(look: Look) -> bool:
    """Tell whether "has it changed?" may be asked next time.

    RFC 9111 section 3.3: not of what came incomplete; nor of a server that answered our condition with 412.
    """
    subject = look.subject
    whole = subject is not None and not broke_off(subject.observation)
    return whole and not any(answer.observation.status == _UNMET for answer in look.answers)


def _validators(final: Hop) -> Validators | None:
    """Take what the server gave us to ask "has it changed?" with."""
    etag, modified = final.header("etag"), final.header("last-modified")
    return Validators(etag=etag, last_modified=modified) if etag or modified else None


def heard(look: Look, capture: Capture | None) -> Seen:
    """Gather what came in a look that was never judged: the answer and the copy; nothing was learned of the page."""
    subject = look.subject
    if subject is None:
        return Seen(full=False, capture=capture)
    status, final_url, hops = _way(look, subject)
    return Seen(http_status=status, final_url=final_url, hops=hops, full=False, capture=capture)


def as_before(before: Standing, after: Standing) -> bool:
    """Tell whether a look found everything as it was, so that the index may keep a compact row."""
    return (
        before.checked_at is not None
        and before.outcome is after.outcome
        and before.verdict is after.verdict
        and before.rule == after.rule
        and before.text_digest == after.text_digest
        and before.quotes == after.quotes
    )


def fault_of(look: Look) -> EvidenceFault | None:
    """Give the fault of the copy that the look wanted to compare with, or None."""
    baseline = look.before.baseline
    if not look.lost or baseline is None:
        return None
    return EvidenceFault(file=baseline.file, source=look.source.id, says=look.lost, since=look.at)


def told_of_copies(looked: Looked, now: Standing) -> tuple[Finding, ...]:
    """Give the finding that a copy is damaged, where this look found it."""
    fault = looked.fault
    if fault is None:
        return ()
    verdict = now.verdict
    return (
        Finding(
            source=fault.source, was=verdict, now=verdict, event=Event.EVIDENCE_FAULT, at=fault.since, says=fault.says
        ),
    )


async def lost_since(before: Standing, evidence: Evidence, damaged: Container[str]) -> bool:
    """Tell whether the latest whole copy is no longer whole, so that the page is to be kept anew, with its parts.

    Its file, or that of a copy which holds an image or style of it, is gone or among the ``damaged`` ones (files with
    an open fault), or it is a mere answer that nothing had changed: later looks would lean on bytes that nobody has.
    """
    whole = before.payload_capture
    if whole is None:
        return False
    return whole.payload_digest == _OF_NOTHING or not await evidence.stands(whole, damaged=damaged)
