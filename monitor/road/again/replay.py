"""Takes one recorded look down the road once more: its kept answers instead of the web, its hour instead of now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from monitor.errors import EvidenceError, UnaskedError
from monitor.judge.look.rules import BY_ID
from monitor.model.address import is_web, normalise
from monitor.model.check import Answer, Check, HostMemory, Look, Why
from monitor.model.exchange import Observation, Purpose, Request
from monitor.model.finding import Entry
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Baseline, Capture
from monitor.model.source import Source, Vantage
from monitor.model.verdict import Judgement, Seen, Standing, Weight
from monitor.ports import Copies, Evidence, Kept, Reader
from monitor.road.company import company_then, portal_then
from monitor.road.drawing import Drawing
from monitor.road.errand import Errand, Looked
from monitor.road.pipeline import Landed, Pipeline
from monitor.road.visit import as_written

#: A recorded look was spread and jittered once; what comes out of it now is never written.
_ANY = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Remade:
    """A recorded look, looked at once more: as today's rules see it, and what they conclude."""

    looked: Looked
    entry: Entry
    #: Why the recorded judgement stands in for today's; empty where the look was judged again.
    unjudged: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Replay:
    """Looks again at what was kept, over the same pipeline, and writes nothing."""

    evidence: Evidence
    reader: Reader
    vantage: Vantage
    full_copy_every: timedelta
    watched: frozenset[str]

    async def look(self, past: Entry, before: Standing, host: HostMemory, source: Source, *, landed: Landed) -> Remade:
        """Judge a recorded look by today's rules, from its kept answers alone.

        Where nothing was kept, where its copy or that of the cited page is damaged, or where today's rules would ask
        what was not asked then, the recorded judgement stands in, weighed by today's patience; ``unjudged`` says which.
        ``landed`` tells who was led to the same page, where the line of the look does not say so itself.
        """
        before = as_written(before, replace(source, url=past.url or source.url))
        check = Check(source=source, due=past.at, why=Why.ASKED)
        errand = Errand(
            request=Request(url=normalise(source.url) if source.url and is_web(source.url) else source.url or ""),
            check=check,
            before=before,
            host=host,
            anchors="#" in (source.url or ""),
            portal=portal_then(past),
        )
        try:
            answers = await self.evidence.exchanges(past.capture) if past.capture is not None else ()
            if not answers:
                return self._as_recorded(past, errand, "no byte came back then, so nothing can be read again")
            pipeline = self._pipeline(past, answers)
            looked = await pipeline.look(errand, watched=self.watched, landed=_as_told(past) or landed)
        except UnaskedError as error:
            return self._as_recorded(past, errand, str(error))
        except EvidenceError as error:
            return self._as_recorded(past, errand, f"its copy cannot be read: {error}")
        if looked.look.lost:
            # Without the cited page nothing was compared: that is no word of today's rules.
            why = f"the copy of the cited page cannot be read: {looked.look.lost}"
            return replace(self._as_recorded(past, errand, why), looked=looked)
        return Remade(looked=looked, entry=pipeline.conclude(looked))

    def _pipeline(self, past: Entry, answers: Iterable[Observation]) -> Pipeline:
        """Give the road of looks over what was kept."""
        return Pipeline(
            clock=_Then(past.at),
            fetcher=_Recorded(answers),
            reader=self.reader,
            evidence=_KeptAlready(self.evidence, past.capture),
            vantage=self.vantage,
            full_copy_every=self.full_copy_every,
            drawing=Drawing(reader=self.reader),
        )

    def _as_recorded(self, past: Entry, errand: Errand, why: str) -> Remade:
        """Weigh what was judged then, as it was judged."""
        then = past.standing
        assert then is not None, "the line of a look holds how its source stood"
        rule = BY_ID.get(then.rule or "")
        judgement = Judgement(
            outcome=then.outcome or BY_ID["skipped-postponed"].outcome,
            rule=then.rule or "skipped-postponed",
            reason=then.reason,
            weight=rule.weight if rule is not None else BY_ID["skipped-postponed"].weight,
            notes=then.notes,
            trouble=then.trouble,
        )
        observation = Observation(request=errand.request, trouble=then.trouble)
        look = Look(
            check=errand.check,
            at=past.at,
            before=errand.before,
            host=errand.host,
            answers=(Answer(observation=observation),),
        )
        looked = Looked(
            look=look,
            judgement=judgement,
            seen=Seen(
                http_status=then.http_status,
                final_url=then.final_url,
                hops=then.hops,
                title=then.title,
                validators=then.validators,
                payload_digest=then.payload_digest,
                text_digest=then.text_digest,
                capture=past.capture,
                payload_capture=then.payload_capture,
                baseline=then.baseline,
                watched=then.watched,
                engine=then.engine,
            ),
            change=then.change if judgement.weight is Weight.SUCCESS else then.teaser,
            passages=then.quotes,
            host=errand.host,
            least=timedelta(0),
            answered=True,
            ended=past.at,
        )
        return Remade(looked=looked, entry=self._pipeline(past, ()).conclude(looked), unjudged=why)


def _as_told(past: Entry) -> Landed | None:
    """Give what tells who else was led there, as the line of a look counts them; None where it does not."""
    known = company_then(past)
    if known is None:
        return None

    async def landed(final: str) -> tuple[Standing, ...]:
        del final
        return known

    return landed


class _Then:
    """The clock of a recorded look: it stands still."""

    def __init__(self, at: datetime) -> None:
        self._at = at

    def now(self) -> datetime:
        """Give the hour of the look."""
        return self._at

    async def sleep(self, span: timedelta) -> None:
        """Wait for nobody."""

    def token(self, length: int) -> str:
        """Give a word that was not asked for either."""
        return "a" * length

    def fraction(self) -> float:
        """Give the middle."""
        return _ANY


class _Recorded:
    """The web as it was: each question gets the answer that was kept for one of its kind."""

    def __init__(self, answers: Iterable[Observation]) -> None:
        self._answers = list(answers)

    async def fetch(self, request: Request) -> Observation:
        """Give what came back then.

        Raises:
            UnaskedError: nothing of the kind was asked in the look.

        """
        for place, kept in enumerate(self._answers):
            if kept.request.purpose is request.purpose:
                del self._answers[place]
                asked = kept.request.url if request.purpose is Purpose.SIBLING else request.url
                return replace(kept, request=replace(request, url=asked, validators=kept.request.validators))
        raise UnaskedError(
            f"today's rules would ask one thing more ({request.purpose.value}), which was not asked then"
        )

    async def close(self) -> None:
        """Let go of nothing."""


class _KeptAlready:
    """Copies that are there already: what would be kept is the capture of the look."""

    def __init__(self, inner: Copies, capture: Capture | None) -> None:
        self._inner = inner
        self._capture = capture

    async def keep(
        self,
        look: Look,
        *,
        text: str | None,
        extractor: str,
        memento: Memento | None = None,
        provenance: Provenance | None = None,
    ) -> Capture | None:
        """Give the capture of the look; nothing is written."""
        del look, text, extractor, memento, provenance
        return self._capture

    async def payload(self, capture: Capture | Baseline) -> Kept:
        """Read a copy back."""
        return await self._inner.payload(capture)
