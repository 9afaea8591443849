"""Sight: one look laid out for judging: the answer that stands for the page, its chain, and what was noted."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from monitor.judge.lexicon.spelling import spelt
from monitor.judge.look.addresses import only_form_differs, own_words
from monitor.judge.look.confirms import confirms
from monitor.judge.look.cut_short import stands
from monitor.judge.look.rules import BY_ID
from monitor.model.address import host_key
from monitor.model.check import STANDS_FOR_PAGE, Answer, Look, Question
from monitor.model.exchange import RARE_CODINGS, Hop, Observation, Purpose, Request, Trouble
from monitor.model.page import Page, PageKind
from monitor.model.source import RobotsPolicy
from monitor.model.verdict import Judgement, Note

#: Questions that one look may ask beside the cited address itself.
MOST_QUESTIONS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """The way from the cited address to where it ended; a meta refresh counts as a 302."""

    cited: str
    final: str
    statuses: tuple[int, ...] = ()

    @property
    def permanent(self) -> bool:
        """Whether every redirect says that it is for good."""
        return bool(self.statuses) and all(status in (301, 308) for status in self.statuses)

    @property
    def elsewhere(self) -> bool:
        """Whether it ended at another address, its mere form left aside."""
        return not only_form_differs(self.cited, self.final)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """One look, laid out. ``token`` is the random part for a sibling address."""

    look: Look
    token: str
    answer: Answer
    chain: Chain

    @property
    def observation(self) -> Observation:
        """What came back, for the answer that stands for the page."""
        return self.answer.observation

    @property
    def page(self) -> Page | None:
        """The page as read, if one was."""
        return self.answer.page

    @property
    def html(self) -> Page | None:
        """The page where it is one that is written in HTML or plain text, readable or not."""
        page = self.answer.page
        return page if page is not None and page.kind in (PageKind.HTML, PageKind.PLAIN) else None

    @property
    def final(self) -> Hop | None:
        """The last exchange."""
        return self.answer.observation.final

    @property
    def status(self) -> int | None:
        """Its status."""
        return self.answer.observation.status

    @property
    def names(self) -> frozenset[str]:
        """Folded words that stand for the site: labels of its host, and its name as people gave it."""
        outlet = spelt(self.look.source.work.outlet or "")
        return own_words(self.chain.cited) | own_words(self.chain.final) | frozenset({*outlet.split()} - {""})

    def header(self, name: str) -> str:
        """Give a header of the last exchange, lowercase; empty where there is none."""
        return ((self.final.header(name) or "") if self.final else "").lower()

    @property
    def may_ask(self) -> bool:
        """Whether a question is left."""
        return len(self.look.answers) - 1 < MOST_QUESTIONS

    @property
    def may_repeat(self) -> bool:
        """Whether the cited address may be asked once more; where a meta refresh pointed is not asked again."""
        return self.may_ask and self.answer.purpose is not Purpose.REFRESH

    def ask(
        self, purpose: Purpose, because: str, *, url: str | None = None, wait: float = 0, **changes: object
    ) -> Question:
        """Put a question: the request that stands for the page, changed as little as it takes, without validators."""
        request = self.answer.observation.request
        asked: Request = replace(
            request,
            purpose=purpose,
            validators=None,
            url=url or request.url,
            **changes,  # type: ignore[arg-type]
        )
        if host_key(asked.url) != host_key(request.url):
            # What is known of robots.txt is of the cited host.
            asked = replace(asked, robots_memory=None)
        if purpose in (Purpose.SIBLING, Purpose.ROOT):
            asked = replace(asked, robots=RobotsPolicy.IGNORE)
        return Question(request=asked, wait=timedelta(seconds=wait), because=because)

    def judge(
        self,
        rule: str,
        reason: str,
        *,
        trouble: Trouble | None = None,
        notes: tuple[Note, ...] = (),
        not_before: datetime | None = None,
        host_wide: bool = False,
    ) -> Judgement:
        """Write the judgement of one named rule; notes that hold whatever the outcome are added."""
        spoken = BY_ID[rule]
        every = (*notes, *self._standing_notes())
        return Judgement(
            outcome=spoken.outcome,
            rule=spoken.id,
            reason=reason,
            weight=spoken.weight,
            notes=tuple(note for note in Note if note in every),
            trouble=trouble,
            not_before=not_before,
            host_wide=host_wide,
        )

    def _standing_notes(self) -> tuple[Note, ...]:
        """Gather what is to be noted whatever the outcome: TLS, robots, cut bodies, consent, unconfirmed addresses."""
        notes = []
        if self._has_faulty_tls():
            notes.append(Note.TLS)
        heard = (answer.observation.robots for answer in self.look.answers)
        if any(robots is not None and not robots.allowed and not robots.unread for robots in heard):
            notes.append(Note.ROBOTS)
        if self.was_cut_by_us or self.is_cut_short:
            notes.append(Note.TRUNCATED)
        if self._is_miscoded():
            notes.append(Note.CODING)
        if self._asks_for_consent():
            notes.append(Note.CONSENT)
        source, page = self.look.source, self.page
        waiting = not source.confirmed and self.look.before.confirmed is not True
        if waiting and not (page is not None and confirms(page, source)):
            notes.append(Note.UNCONFIRMED)
        return tuple(notes)

    def _is_miscoded(self) -> bool:
        """Tell whether the head names a coding that next to nobody sends, and the page came as it is."""
        named = self.header("content-encoding").strip().removeprefix("x-")
        if named not in RARE_CODINGS or self.final is None or self.observation.trouble is not None:
            return False
        return self.final.payload_digest == f"sha256:{hashlib.sha256(self.observation.body).hexdigest()}"

    def _asks_for_consent(self) -> bool:
        """Tell whether something on the page as it was drawn asks for consent; bytes that are known draw as before."""
        rendered = self.observation.rendered
        if rendered is not None:
            return bool(rendered.consent)
        before = self.look.before
        known = self.page is None and self.status in (200, 304) and self.look.source.policy.engine == before.engine
        return known and Note.CONSENT in before.notes

    def _has_faulty_tls(self) -> bool:
        """Tell whether the page could be looked at only where nobody insisted on sound TLS, and TLS was unsound."""
        every = [answer.observation for answer in self.look.answers]
        lax = [seen for seen in every if not seen.request.verify]
        if not lax:
            return False
        unsound = any(hop.tls and (hop.tls.fault or not hop.tls.verified) for seen in lax for hop in seen.hops)
        return unsound or any(seen.trouble is Trouble.TLS for seen in every)

    @property
    def unchanged(self) -> bool:
        """Whether the very bytes of the last good look came back, so that there was no page to read again."""
        final, known = self.final, self.look.before.payload_digest
        if self.page is not None or final is None or final.status != 200 or known is None:
            return False
        return final.payload_digest == known

    @property
    def was_cut_by_us(self) -> bool:
        """Whether a limit of ours cut the body."""
        cut = self.observation.trouble is Trouble.TOO_LARGE
        return cut or (self.final is not None and self.final.truncated == "length")

    @property
    def is_cut_short(self) -> bool:
        """Whether the answer broke off, and the page stands there all the same."""
        return stands(self.look, self.answer)


def sight(look: Look, token: str) -> Sight | None:
    """Lay out a look, or give None where nothing was asked yet."""
    subject = look.subject
    if subject is None:
        return None
    standing = [answer for answer in look.answers if answer.purpose in STANDS_FOR_PAGE]
    return Sight(look=look, token=token, answer=subject, chain=_chain(standing, subject))


def _chain(standing: list[Answer], subject: Answer) -> Chain:
    """Join the hops of the subject, and those before it where it is the target of a meta refresh."""
    used = [subject]
    while used[0].purpose is Purpose.REFRESH:
        before = standing[: standing.index(used[0])]
        if not before:
            break
        used.insert(0, before[-1])
    statuses: list[int] = []
    for place, answer in enumerate(used):
        if place:
            statuses.append(302)
        statuses += [hop.status for hop in answer.observation.hops[:-1] if hop.status is not None]
    cited = standing[0].observation.request.url
    return Chain(cited=cited, final=_plain(subject.observation.final_url), statuses=tuple(statuses))


def _plain(url: str) -> str:
    """Leave out the fragment."""
    return urlsplit(url)._replace(fragment="").geturl()
