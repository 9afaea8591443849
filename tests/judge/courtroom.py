"""Cases for the judgement of one look: a scripted web, the real reader, and the rule that has to speak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from monitor.judge.look.classify import classify
from monitor.model.address import host_key, is_web, normalise
from monitor.model.check import Answer, Check, CitedPage, HostMemory, Look, Question, Why
from monitor.model.exchange import Observation, Purpose, Request, Validators
from monitor.model.page import Page
from monitor.model.portal import Portal
from monitor.model.source import Source
from monitor.model.verdict import Judgement, Note, Standing
from monitor.ports import Raw
from monitor.read.read import read_page
from tests.fakes.clock import START, FakeClock
from tests.fakes.web import FakeWeb, Scripted

TOKEN = "k3x7qa5mzw2p"
HOST = "https://gazette.example.org"
URL = f"{HOST}/2021/05/harbour-strike.html"
#: What is asked beside it: the front page, and a random address that looks alike.
ROOT, SIBLING = f"{HOST}/", f"{HOST}/2021/05/{TOKEN}.html"
AT = START


@dataclass(frozen=True, kw_only=True)
class Case:
    """One look: what the web says, and which rule has to speak in the end."""

    what: str
    rule: str
    web: Mapping[str, Scripted | tuple[Scripted, ...]]
    url: str = URL
    #: Language and template of the page, for rules that go by content.
    manner: str = ""
    #: Questions in the order in which they have to be asked.
    asks: tuple[Purpose, ...] | None = None
    notes: frozenset[Note] = frozenset()
    cited: CitedPage | None = None
    before: Standing | None = None
    source: Source | None = None
    host: HostMemory | None = None
    landed_here: tuple[str, ...] = ()
    final_is_watched: bool = False
    #: The page that unrelated hosts were shown in the same run.
    portal: Portal | None = None
    validators: Validators | None = None
    request: Request = field(default_factory=lambda: Request(url=URL))

    def __str__(self) -> str:
        """Name the case in test reports."""
        return f"{self.rule}: {self.what}"


@dataclass(frozen=True, kw_only=True)
class Ruling:
    """What came of a case: the judgement, and what was asked for it."""

    judgement: Judgement
    questions: tuple[Question, ...]
    look: Look

    @property
    def asks(self) -> tuple[Purpose, ...]:
        """What the questions were for."""
        return tuple(question.purpose for question in self.questions)


def html(title: str = "", body: str = "", head: str = "", *, lang: str = "en") -> bytes:
    """Write a page."""
    named = f"<title>{title}</title>" if title else ""
    top = f'<!doctype html><html lang="{lang}"><head><meta charset="utf-8">{named}{head}</head>'
    return f"{top}<body>{body}</body></html>".encode()


def page(body: bytes | str, status: int = 200, **headers: str) -> Scripted:
    """Script an answer; underscores in names of headers become hyphens."""
    fields = {"Content-Type": "text/html; charset=utf-8"}
    fields |= {name.replace("_", "-"): value for name, value in headers.items()}
    return Scripted(status=status, body=body.encode() if isinstance(body, str) else body, headers=fields)


def everywhere(shown: Scripted) -> dict[str, Scripted]:
    """Script a web that answers the cited address, a random one and the front page alike."""
    return {URL: shown, SIBLING: shown, ROOT: shown}


def to(location: str, status: int = 302) -> Scripted:
    """Script a redirect."""
    return Scripted(status=status, headers={"Location": location})


_TALES = (
    (
        "Nobody in town had expected that {subject} would last into a {number}th week, least of all who began it.",
        "On day {number} a letter about {subject} was read aloud, and many people signed it before noon.",
    ),
    (
        "Page {number} of the ledger mentions {subject} twice, both times in green ink and in a hurried hand.",
        "Whoever wrote those {number} entries knew more about {subject} than the archive ever admitted.",
    ),
    (
        "Experts measured {subject} with {number} instruments, none of which agreed with its neighbour.",
        "Until spring the readings of {subject} stay on shelf {number}, wrapped in oilcloth against damp.",
    ),
)


def prose(subject: str = "the harbour strike", sentences: int = 14) -> str:
    """Write the paragraphs of an article, a different text for every subject."""
    tale = _TALES[sum(subject.encode()) % len(_TALES)]
    return "".join(
        f"<p>{' '.join(line.format(subject=subject, number=number) for line in tale)}</p>"
        for number in range(4, 4 + sentences)
    )


def article(
    title: str = "Dockers end harbour strike", *, extra: str = "", head: str = "", subject: str = "the harbour strike"
) -> bytes:
    """Write a page that holds a whole article, a menu and a footer."""
    menu = "".join(
        f'<li><a href="/{name}">{name.title()}</a></li>' for name in ("home", "world", "culture", "sport", "about")
    )
    return html(
        f"{title} | The Gazette",
        f"<nav><ul>{menu}</ul></nav>{extra}<main><article><h1>{title}</h1>{prose(subject)}</article></main>"
        "<footer><p>The Gazette, since 1911. Imprint and terms.</p></footer>",
        head,
    )


def read(body: bytes, url: str = URL) -> Page:
    """Read a page as the product does."""
    return read_page(Raw(body=body, content_type="text/html; charset=utf-8", url=url))


def cited(body: bytes | None = None, *, url: str = URL) -> CitedPage:
    """Take a page as the one that was cited."""
    known = read(article() if body is None else body, url)
    return CitedPage(url=url, title=known.title, text=known.text, heading=known.heading)


async def hear(case: Case) -> Ruling:
    """Judge a case to its end, asking the scripted web whatever has to be asked."""
    web = FakeWeb(FakeClock())
    for url, visits in case.web.items():
        web.say(url, *(visits if isinstance(visits, tuple) else (visits,)))
    source = case.source or Source(id="case", url=case.url)
    before = case.before or Standing(source=source.id, url=case.url)
    host = case.host or HostMemory(host=host_key(case.url) if is_web(case.url) else "")
    look = Look(
        check=Check(source=source, due=AT, why=Why.NEW),
        at=AT,
        before=before,
        host=host,
        cited=case.cited,
        landed_here=case.landed_here,
        final_is_watched=case.final_is_watched,
        portal=case.portal,
    )
    if source.url is not None and is_web(source.url) and case.web:
        request = replace(case.request, url=normalise(case.url), validators=case.validators)
        look = await _add(look, web, request)
    asked: list[Question] = []
    for _ in range(6):
        spoken = classify(look, TOKEN)
        if isinstance(spoken, Judgement):
            return Ruling(judgement=spoken, questions=tuple(asked), look=look)
        asked.append(spoken)
        look = await _add(look, web, spoken.request)
    raise AssertionError(f"no judgement after {[question.purpose for question in asked]}")


async def _add(look: Look, web: FakeWeb, request: Request) -> Look:
    """Ask and read as the road does: bytes that are known already are not read again."""
    seen = await web.fetch(request)
    return replace(look, answers=(*look.answers, Answer(observation=seen, page=_read(look, seen))))


def _read(look: Look, seen: Observation) -> Page | None:
    final = seen.final
    if final is None or not seen.body or (final.status == 200 and final.payload_digest == look.before.payload_digest):
        return None
    return read_page(Raw(body=seen.body, content_type=final.header("content-type"), url=final.url))


def days(count: float) -> timedelta:
    """Spell a span."""
    return timedelta(days=count)


def moment(day: int) -> datetime:
    """Spell a moment in the month of the tests."""
    return datetime(2026, 3, day, tzinfo=UTC)
