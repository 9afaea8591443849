"""How far a page stands from the one that was cited; the costly reading is paid for only where the text differs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from monitor.judge.look.cut_short import is_partial
from monitor.judge.standing.keep import same_payload
from monitor.judge.standing.watched import watches_anew
from monitor.judge.text.compare import compare, lost_words
from monitor.judge.text.fold import page_digest
from monitor.judge.text.headlines import retitled
from monitor.judge.text.quotes import find
from monitor.judge.text.turning import FEW_WORDS
from monitor.model.check import CitedPage, Look
from monitor.model.comparison import Change, ChangeKind, Passage, PassageState
from monitor.model.exchange import Observation, Octets
from monitor.model.page import Page, PageKind
from monitor.model.quoted import quotes_of
from monitor.model.snapshot import Baseline
from monitor.model.source import Quote
from monitor.model.verdict import Judgement, Note, Weight
from monitor.ports import Copies, Raw, Reader

#: The rule of looks that were shown a teaser of the cited page, and an offer of the rest.
_PAYWALL = "restricted-paywall"


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparing:
    """Compares in tiers, cheap first: same bytes, same fast text, and only then both pages read with care."""

    reader: Reader
    evidence: Copies

    async def compared(self, look: Look, judgement: Judgement) -> tuple[Change | None, tuple[Passage, ...]]:
        """Give the change from the cited page and what became of the quotes; None and nothing where nothing is new."""
        subject = look.subject
        page = subject.page if subject else None
        if judgement.weight is not Weight.SUCCESS or subject is None or page is None:
            return await self._teaser(look, judgement), ()
        quotes = quotes_of(look.source)
        if not page.readable or page.signals.wordless:
            # Nothing can be said of a text that cannot be read; of one that is gone, that it is.
            cited = look.cited if Note.UNREADABLE not in judgement.notes else None
            return lost_words(cited, page) if cited is not None and page.signals.wordless else None, find(quotes, page)
        body, kind = subject.octets, subject.content_type
        digest = page_digest(page)
        asked_before = {passage.key for passage in look.before.quotes} == {quote.key for quote in quotes}
        baseline = look.before.baseline
        if baseline is None or look.lost or is_partial(subject.observation):
            return None, _said(subject.observation, await self._quotes(quotes, page, look, body, kind))
        last = look.before.change
        as_before = (
            look.before.text_digest == digest
            and look.before.visible_digest == page.visible_digest
            and look.before.title == page.title
            and not watches_anew(look.before, look.source)
        )
        if as_before and last is not None and asked_before:
            # The text that was compared last time; only bytes or boilerplate are new, or not even these.
            return last if same_payload(look.before, subject.observation) else _at_least_cosmetic(last), ()
        if baseline.text_digest == digest and _nothing_else(page, baseline) and not _may_be_retitled(look, page):
            same = Change(kind=ChangeKind.COSMETIC, text_digest=digest)
            # The text in which they were looked for last time says the same of them.
            settled = asked_before and look.before.text_digest == digest
            return same, () if settled else await self._quotes(quotes, page, look, body, kind)
        careful = await self._careful(look, body, kind, page)
        cited, unwatched = await self._cited_carefully(look)
        # Where the part that people watch is on one of the two alone, they are not two readings of one thing.
        alike = careful.unwatched == unwatched
        return compare(cited, careful) if alike else None, find(quotes, careful)

    async def _teaser(self, look: Look, judgement: Judgement) -> Change | None:
        """Say what a paywall leaves of the cited text: docs/verdicts.md section 4 calls that a stub."""
        subject = look.subject if judgement.rule == _PAYWALL else None
        if subject is None or subject.page is None or look.before.baseline is None or look.lost:
            return None
        careful = await self._careful(look, subject.octets, subject.content_type, subject.page)
        cited, unwatched = await self._cited_carefully(look)
        change = compare(cited, careful) if careful.unwatched == unwatched else None
        if change is None:
            return None
        cut = change.kind is not ChangeKind.DIFFERENT and change.removed > FEW_WORDS
        return replace(change, kind=ChangeKind.STUB if cut else change.kind, note="", stealth=False, traces=())

    async def _quotes(
        self, quotes: tuple[Quote, ...], page: Page, look: Look, body: Octets, kind: str | None
    ) -> tuple[Passage, ...]:
        """Look for the quotes, with care: the fast reading drops paragraphs, and takes teasers for the article."""
        if not quotes:
            return ()
        return find(quotes, await self._careful(look, body, kind, page))

    async def _careful(self, look: Look, body: Octets, kind: str | None, fast: Page) -> Page:
        """Read the page with care; where that fails, or there is but one way to read it, what was read stands."""
        if fast.kind is not PageKind.HTML:
            return fast
        subject = look.subject
        assert subject is not None, "there is a page to read"
        careful = await self.reader.read(
            Raw(
                body=body,
                content_type=kind,
                url=subject.url,
                watch=look.source.policy.watch,
                careful=True,
                anchors=False,
                signals=False,
            )
        )
        return careful if careful.readable else fast

    async def _cited_carefully(self, look: Look) -> tuple[CitedPage, str]:
        """Read the kept copy of the cited page with today's extractor, so that an extractor's drift is no change.

        Give what could not be watched on it too.
        """
        baseline = look.before.baseline
        assert baseline is not None, "there is a page to compare with"
        kept = await self.evidence.payload(baseline)
        page = await self.reader.read(
            Raw(
                body=kept.body,
                content_type=kept.content_type,
                url=kept.url,
                watch=look.source.policy.watch,
                careful=True,
                anchors=False,
                signals=False,
                # What differed at the last look too is likely to go on so; what changes once is read once.
                again=look.before.change is not None,
            )
        )
        if not page.readable:
            return CitedPage(url=look.before.url, title=baseline.title, text=kept.text or ""), page.unwatched
        return CitedPage.of(page, look.before.url), page.unwatched


def _nothing_else(page: Page, baseline: Baseline) -> bool:
    """Tell whether no visible word differs. The fast main text alone may have passed over a part of the article."""
    return page.visible_digest is None or page.visible_digest == baseline.visible_digest


def _may_be_retitled(look: Look, page: Page) -> bool:
    """Tell whether the headline may have changed over a text that did not: what bears the site's name asks for care."""
    baseline = look.before.baseline
    if baseline is None or baseline.title == page.title or not page.text.strip():
        return False
    return retitled(CitedPage(url=look.before.url, title=baseline.title, text=page.text, heading=page.heading), page)


def _at_least_cosmetic(change: Change) -> Change:
    """Take over the change of a text that is still the same; its bytes are not."""
    return replace(change, kind=ChangeKind.COSMETIC) if change.kind is ChangeKind.NONE else change


def _said(seen: Observation, passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Take what half a page shows of the quotes: what stands there stands, of the others nothing can be said."""
    if not is_partial(seen):
        return passages
    return tuple(
        passage
        if passage.state is PassageState.PRESENT
        else replace(passage, state=PassageState.UNREADABLE, likeness=None, found=None, outside=False)
        for passage in passages
    )
