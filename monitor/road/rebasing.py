"""Another page becomes the one that was cited: the latest good look is weighed against it at once."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.judge.standing.decide import decide
from monitor.judge.standing.plan import CONFIRM_CHANGE
from monitor.judge.text.compare import compare
from monitor.judge.text.quotes import find
from monitor.model.check import CitedPage
from monitor.model.comparison import PassageState
from monitor.model.finding import Finding
from monitor.model.page import Page
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Baseline
from monitor.model.source import Source, Vantage
from monitor.model.verdict import Judgement, Outcome, Seen, Standing, Weight
from monitor.ports import Evidence, Kept, Raw, Reader

_GOOD = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})
_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebased:
    """How a source stands over its new baseline, and what people hear of it."""

    standing: Standing
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebasing:
    """Sets baselines."""

    reader: Reader
    evidence: Evidence
    vantage: Vantage

    async def rebase(self, source: Source, before: Standing, baseline: Baseline, *, at: datetime) -> Rebased:
        """Give the standing over a new baseline.

        Where the latest look was a good one its kept page is compared with the baseline now, by the rules of every
        look: what changed since the citation needs no second visit to be seen, though it needs one to be believed.
        Else the next look is made to read the page anew.

        Raises:
            EvidenceError: a kept copy is gone or damaged.

        """
        fresh = replace(before, baseline=baseline)
        live = before.payload_capture
        if live is None or before.outcome not in _GOOD or before.checked_at is None:
            return Rebased(standing=_unread(fresh))
        ours, theirs = await self.evidence.payload(baseline), await self.evidence.payload(live)
        cited, now = await self._read(source, ours), await self._read(source, theirs)
        one, other = ours.drawn, theirs.drawn
        if not cited.readable or not now.readable or one is not other:
            # Drawn pages are compared with drawn ones: the next look sees to that.
            return Rebased(standing=_unread(fresh))
        quotes = quotes_of(source)
        if any(passage.state is PassageState.PRESENT for passage in find(quotes, cited)):
            # The copy shows what was given of the work: it is the right page, whatever stands there now.
            fresh = replace(fresh, borne_out=True)
        decision = decide(
            fresh,
            _as_judged(before),
            compare(CitedPage.of(cited, before.url), now, same_payload=ours.body[:] == theirs.body[:]),
            find(quotes, now),
            source=source,
            vantage=self.vantage,
            at=before.checked_at,
            facts=_as_seen(before),
        )
        after, due = decision.standing, before.next_due
        if after.pending_since is not None and due is not None:
            due = min(due, max(after.pending_since + CONFIRM_CHANGE, at + _HOUR))
        return Rebased(standing=replace(after, next_due=due), findings=decision.findings)

    async def _read(self, source: Source, kept: Kept) -> Page:
        """Read a kept copy with today's reader, with care."""
        url = kept.memento.original if kept.memento is not None else kept.url
        return await self.reader.read(
            Raw(body=kept.body, content_type=kept.content_type, url=url, watch=source.policy.watch, careful=True)
        )


def _as_judged(before: Standing) -> Judgement:
    """Give what the latest look showed, as it was judged then."""
    assert before.outcome is not None, "there was a look"
    return Judgement(
        outcome=before.outcome,
        rule=before.rule or "",
        reason=before.reason,
        weight=Weight.SUCCESS,
        notes=before.notes,
        trouble=before.trouble,
    )


def _as_seen(before: Standing) -> Seen:
    """Give what the latest look learned."""
    return Seen(
        http_status=before.http_status,
        final_url=before.final_url,
        hops=before.hops,
        title=before.title,
        validators=before.validators,
        payload_digest=before.payload_digest,
        text_digest=before.text_digest,
        full=False,
    )


def _unread(standing: Standing) -> Standing:
    """Make the next look read the page, whatever bytes it finds: nothing of it was compared with this baseline."""
    return replace(standing, change=None, validators=None, payload_digest=None, text_digest=None)
