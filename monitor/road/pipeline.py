"""One source, once: from a check that is due to an entry for the journal.

A look goes down one road: ask, read, judge (asking at most four more questions), keep, compare. ``look``
ends with a ``Looked``, in which nothing was weighed over time yet; ``conclude`` weighs it against patience.
Between the two the round decides whether we were online at all.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from monitor.errors import EvidenceError, MonitorError
from monitor.judge.drawn import compares_drawn
from monitor.judge.look.backoff import remember
from monitor.judge.look.classify import classify
from monitor.judge.look.unjudged import unjudged
from monitor.judge.standing.keep import full_copy_due, same_payload, waits_to_be_read
from monitor.judge.text.fold import page_digest
from monitor.model.address import normalise
from monitor.model.changed import changed
from monitor.model.check import Answer, CitedPage, Look, Question
from monitor.model.exchange import Observation, Request
from monitor.model.finding import Entry, Unjudged
from monitor.model.page import Page
from monitor.model.snapshot import Baseline, Capture
from monitor.model.source import Vantage, Watch
from monitor.model.verdict import Judgement, Standing, Weight
from monitor.ports import AskingFailedError, Clock, Copies, Fetcher, Raw, Reader
from monitor.road.comparing import Comparing
from monitor.road.concluding import concluded, copy_alone
from monitor.road.drawing import Drawing
from monitor.road.errand import Errand, Looked, Trail
from monitor.road.learned import fault_of, heard, learned
from monitor.road.requisites import Requisites
from monitor.road.sharing import all_shared, heard_before, terms

log = logging.getLogger("monitor.road.pipeline")

#: Questions that one look may ask beside the cited address itself.
QUESTIONS = 4
#: Nothing longer than this is waited for inside a look; longer waits are for later runs.
_LONGEST_WAIT = timedelta(seconds=10)

#: Gives the sources whose latest chain ended on an address.
Landed = Callable[[str], Awaitable[tuple[Standing, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pipeline:
    """The road of one look, over whatever is plugged into its sockets."""

    clock: Clock
    fetcher: Fetcher
    reader: Reader
    evidence: Copies
    vantage: Vantage
    full_copy_every: timedelta
    #: Fetches the images and styles of new pages; None fetches none.
    requisites: Requisites | None = None
    #: Has a browser draw pages of sources that ask for it.
    drawing: Drawing | None = None

    async def look(
        self, errand: Errand, *, watched: frozenset[str], landed: Landed, trail: Trail | None = None
    ) -> Looked:
        """Look once: ask, read, judge, keep, compare. What the web does wrong is in the judgement.

        On ``trail`` stands how far the look came, for whoever has to tell of a fault of ours.
        """
        trail = trail or Trail()
        look = errand.begun(self.clock.now())
        agreed = terms(errand, at=look.at, full_every=self.full_copy_every)
        look = changed(look, anew=agreed.anew)
        token = errand.twin.token if errand.twin is not None else self.clock.token(12)
        request = changed(errand.request, validators=agreed.validators)
        look = await self._hear(look, request, trail, errand)
        look = await self._placed(look, watched, landed)
        verdict = classify(look, token)
        while isinstance(verdict, Question) and len(look.answers) <= QUESTIONS:
            look = await self._hear(look, verdict.request, trail, errand, wait=verdict.wait)
            look = await self._placed(look, watched, landed)
            verdict = classify(look, token)
        assert isinstance(verdict, Judgement), "a look that may ask no more has to be judged"
        looked = await self._finish(look, verdict, errand, trail, alike=agreed.alike)
        return changed(looked, token=token)

    async def cut_short(self, errand: Errand, trail: Trail, fault: str) -> Looked:
        """Give the look that a fault of ours cut short: what came is kept, nothing is judged."""
        look = trail.look or errand.begun(self.clock.now())
        capture = trail.capture
        if capture is None and look.answers:
            try:
                capture = await self._keep(look, None)
            except MonitorError:
                raise
            except Exception:  # the fault is in keeping itself; the look is told of all the same
                log.debug("what came for %s could not be kept", look.source.id, exc_info=True)
        return Looked(
            look=look,
            judgement=unjudged(look, fault),
            seen=heard(look, capture),
            change=None,
            passages=(),
            host=errand.host,
            least=errand.least,
            answered=True,
            ended=self.clock.now(),
            kappa=errand.kappa,
            silenced=errand.silenced,
        )

    async def _hear(
        self, look: Look, request: Request, trail: Trail, errand: Errand, *, wait: timedelta = timedelta(0)
    ) -> Look:
        """Add the answer to one thing: what a twin heard when it asked that, else it is asked now."""
        shared = heard_before(errand, look, request)
        if shared is None or errand.twin is None:
            if wait:
                await self.clock.sleep(min(wait, _LONGEST_WAIT))
            trail.capture = None
            return await self._ask(look, request, trail, anchors=errand.anchors)
        observation = shared.observation
        trail.look = changed(look, answers=(*look.answers, Answer(observation=observation)))
        trail.capture = errand.twin.seen.capture
        if shared.page is None or errand.twin.look.source.policy.watch != look.source.policy.watch:
            # What the twin had no need to read, or read with other parts left out, is read as this source needs it.
            shared = changed(shared, page=await self._read(look, observation, anchors=errand.anchors))
        return await self._heard(look, shared)

    async def _ask(self, look: Look, request: Request, trail: Trail, *, anchors: bool) -> Look:
        """Ask one thing and add what came back to the look."""
        try:
            observation = await self.fetcher.fetch(request)
        except AskingFailedError as failed:
            trail.look = changed(look, answers=(*look.answers, Answer(observation=failed.seen)))
            raise
        trail.heard()
        trail.look = changed(look, answers=(*look.answers, Answer(observation=observation)))
        answer = Answer(observation=observation, page=await self._read(look, observation, anchors=anchors))
        if self.drawing is not None:
            look, answer = await self.drawing.add(look, answer, anchors=anchors)
        return await self._heard(look, answer)

    async def _heard(self, look: Look, answer: Answer) -> Look:
        """Add an answer to the look, and the page that was cited where there is something to compare with it."""
        look = changed(look, answers=(*look.answers, answer))
        baseline, page = look.before.baseline, answer.page
        told = page is not None and (page.readable or page.signals.wordless)
        if look.cited is None and not look.lost and baseline is not None and page is not None and told:
            try:
                look = changed(look, cited=await self._cited(look, baseline, page))
            except EvidenceError as error:
                look = changed(look, lost=str(error))
        return look

    async def _read(self, look: Look, observation: Observation, *, anchors: bool) -> Page | None:
        """Read a page unless there is nothing to read, or nothing new: the same bytes as at the last good look."""
        final = observation.final
        if final is None or not len(observation.body):
            return None
        known = same_payload(look.before, observation) and not compares_drawn(look.source, look.before)
        if known and not waits_to_be_read(look.before, look.source) and not self._kept_whole(look):
            return None
        return await self.reader.read(
            Raw(
                body=observation.body,
                content_type=final.header("content-type"),
                url=final.url,
                watch=look.source.policy.watch,
                anchors=anchors,
                requisites=self.requisites is not None,
            )
        )

    def _kept_whole(self, look: Look) -> bool:
        """Tell whether the page is to be kept whole though its bytes are known: then it is read, with all its parts."""
        return look.anew or full_copy_due(look.before, at=look.at, every=self.full_copy_every)

    async def _cited(self, look: Look, baseline: Baseline, page: Page) -> CitedPage:
        """Give the page that was cited, read back from its copy only where the text in hand is another."""
        before, watch = look.before, look.source.policy.watch
        if baseline.text_digest is not None and page_digest(page) == baseline.text_digest:
            return CitedPage(url=before.url, title=baseline.title, text=page.text, heading=page.heading)
        kept = await self.evidence.payload(baseline)
        text = kept.text
        if text is None or watch != Watch():
            # Others made the copy, another reading of the page stood for the source then, or other parts counted:
            # for who shares the copy they may, too.
            read = await self.reader.read(
                Raw(body=kept.body, content_type=kept.content_type, url=kept.url, watch=watch)
            )
            text = read.text
        return CitedPage(url=before.url, title=baseline.title, text=text or "")

    async def _placed(self, look: Look, watched: frozenset[str], landed: Landed) -> Look:
        """Add who else was led to where this look was led."""
        subject = look.subject
        if subject is None or len(subject.observation.hops) < 2:
            return look
        final = subject.observation.final_url
        others = {normalise(standing.url) for standing in await landed(final)}
        others.discard(look.answers[0].observation.request.url)
        return changed(look, landed_here=tuple(sorted(others)), final_is_watched=final in watched)

    async def _finish(self, look: Look, judgement: Judgement, errand: Errand, trail: Trail, *, alike: bool) -> Looked:
        """Keep the bytes first, then compare: a fault in comparing never costs evidence."""
        subject = look.subject
        assert subject is not None, "every look asks for its own address first"
        if errand.twin is not None and all_shared(errand, look):
            capture = errand.twin.seen.capture
        else:
            capture = await self._keep(await self._furnished(look, judgement, errand), subject.page if alike else None)
        trail.look, trail.capture = look, capture
        change, passages = await Comparing(reader=self.reader, evidence=self.evidence).compared(look, judgement)
        return Looked(
            look=look,
            judgement=judgement,
            seen=learned(look, judgement, subject, capture),
            change=change,
            passages=passages,
            host=remember(look.host, look, judgement, look.at),
            least=errand.least,
            answered=any(answer.observation.answered for answer in look.answers),
            ended=self.clock.now(),
            fault=None if errand.faulty else fault_of(look),
            kappa=errand.kappa,
            silenced=errand.silenced,
        )

    async def _furnished(self, look: Look, judgement: Judgement, errand: Errand) -> Look:
        """Add the images and styles of a page that is good and new, where they are to be kept."""
        subject = look.subject
        page = subject.page if subject is not None else None
        if self.requisites is None or page is None or judgement.weight is not Weight.SUCCESS:
            return look
        assert subject is not None, "there is a page"
        if same_payload(look.before, subject.observation) and not self._kept_whole(look):
            # Its parts are in the copy that this one refers to.
            return look
        if subject.observation.rendered is not None and subject.observation.rendered.drawn:
            # What the page needs was fetched for the browser.
            return look
        return await self.requisites.gather(look, page, errand.request)

    async def _keep(self, look: Look, page: Page | None) -> Capture | None:
        """Keep every exchange of the look, and the text that was read."""
        readable = page is not None and page.readable
        return await self.evidence.keep(
            look, text=page.text if page and readable else None, extractor=page.extractor if page else ""
        )

    def judge_again(self, looked: Looked, others: tuple[str, ...]) -> Looked:
        """Judge a look once more, now that more addresses are known to have been led to the same page."""
        look = changed(looked.look, landed_here=tuple(sorted({*looked.look.landed_here, *others})))
        verdict = classify(look, "")
        if not isinstance(verdict, Judgement) or verdict.outcome is looked.judgement.outcome:
            return changed(looked, look=look)
        subject = look.subject
        assert subject is not None, "it was judged before"
        return changed(
            looked,
            look=look,
            judgement=verdict,
            seen=learned(look, verdict, subject, looked.seen.capture),
            change=None,
            passages=(),
        )

    def unjudged(self, looked: Looked, why: Unjudged) -> Entry:
        """Form the entry that tells of the copy alone."""
        return copy_alone(looked, why, vantage=self.vantage)

    def conclude(self, looked: Looked) -> Entry:
        """Weigh a look against patience, and form the entry that tells all of it."""
        return concluded(looked, vantage=self.vantage, fraction=self.clock.fraction())
