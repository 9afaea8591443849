"""Judges single looks in a benchmark: bytes through the product's reader and rules, questions put to a small table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from monitor.judge.look.addresses import root_of, sibling_of
from monitor.judge.look.classify import classify
from monitor.model.address import host_key
from monitor.model.check import Answer, Check, CitedPage, HostMemory, Look, Why
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.page import Page
from monitor.model.source import Source, Work
from monitor.model.verdict import Judgement, Standing
from monitor.ports import Raw
from monitor.read.read import read_page

_AT = datetime(2026, 3, 4, tzinfo=UTC)
_TOKEN = "k3x7qa5mzw2p"
_MOST_CALLS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """What an address answers: a page, or a redirect to another address."""

    body: bytes = b""
    status: int = 200
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One look at a page and all that the web around it would answer."""

    name: str
    url: str
    page: Served
    #: What a random address beside it gets; without it a 404 of another make.
    sibling: Served | None = None
    #: What the front page shows; without it a 404 of another make.
    front: Served | None = None
    #: Other addresses that may be asked for.
    others: Mapping[str, Served] = field(default_factory=dict)
    #: The page that stood there when it was cited.
    was: bytes | None = None
    #: The title that people gave.
    title: str | None = None


#: Pages read so far; the same ones stand beside many others.
_READ: dict[tuple[int, str], Page] = {}
_ELSE = Served(body=b"<title>Not Found</title><h1>Not Found</h1><hr>server", status=404)


def reading(body: bytes, url: str) -> Page:
    """Read bytes as the product does, each page at an address once."""
    key = (hash(body), url)
    if key not in _READ:
        _READ[key] = read_page(Raw(body=body, content_type="text/html", url=url))
    return _READ[key]


def judged(seen: Seen) -> Judgement:
    """Judge one look to its end, every question answered from what ``seen`` holds."""
    table = {seen.url: seen.page, **seen.others}
    if seen.sibling is not None:
        table[sibling_of(seen.url, _TOKEN)] = seen.sibling
    if seen.front is not None:
        table.setdefault(root_of(seen.url), seen.front)
    source = Source(id="page", url=seen.url, work=Work(title=seen.title))
    look = Look(
        check=Check(source=source, due=_AT, why=Why.NEW),
        at=_AT,
        before=Standing(source="page", url=seen.url),
        host=HostMemory(host=host_key(seen.url)),
        cited=_cited(seen),
    )
    request = Request(url=seen.url)
    for _ in range(_MOST_CALLS):
        look = replace(look, answers=(*look.answers, _answer(request, table.get)))
        spoken = classify(look, _TOKEN)
        if isinstance(spoken, Judgement):
            return spoken
        request = spoken.request
    raise AssertionError("a look asks at most four questions")


def _cited(seen: Seen) -> CitedPage | None:
    """Read what stood there when it was cited."""
    if seen.was is None:
        return None
    page = reading(seen.was, seen.url)
    return CitedPage(url=seen.url, title=page.title, text=page.text, heading=page.heading, all_text=page.all_text)


def _answer(request: Request, served: Callable[[str], Served | None]) -> Answer:
    """Answer one request, redirects followed."""
    hops: list[Hop] = []
    url = request.url
    while True:
        got = served(url) or _ELSE
        hops.append(Hop(url=url, started=_AT, elapsed=_AT - _AT, status=got.status, headers=(), location=got.location))
        if got.location is None:
            break
        url = got.location
    page = reading(got.body, url) if got.body else None
    return Answer(observation=Observation(request=request, hops=tuple(hops), body=got.body), page=page)
