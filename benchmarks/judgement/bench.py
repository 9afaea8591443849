"""A page that was cited and the page seen now, through the same road that a round takes, without web or disk."""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Awaitable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar, cast

from monitor.judge.look.classify import classify
from monitor.judge.text.fold import page_digest
from monitor.model.check import Answer, Check, CitedPage, HostMemory, Look, Why
from monitor.model.comparison import Change, ChangeKind
from monitor.model.exchange import Hop, Observation, Request
from monitor.model.page import Page
from monitor.model.snapshot import Baseline, Capture, Origin
from monitor.model.source import Policy, Source, Watch
from monitor.model.verdict import Judgement, Outcome, Standing, Weight
from monitor.ports import Evidence, Kept, Raw
from monitor.read.read import read_page
from monitor.read.readings import Readings, RememberingReader
from monitor.road.comparing import Comparing

URL = "https://page.example/"
AT = datetime(2026, 11, 22, tzinfo=UTC)
_GOOD = Judgement(outcome=Outcome.OK, rule="ok-fits", reason="", weight=Weight.SUCCESS)
_SAYING_NOTHING = (ChangeKind.NONE, ChangeKind.COSMETIC)
_T = TypeVar("_T")


@lru_cache(maxsize=64)
def read_once(body: bytes, url: str, careful: bool, watch: Watch = Watch(), signals: bool = True) -> Page:  # noqa: FBT001, FBT002 - keys of the cache
    """Read a page in this process; the same bytes are read once."""
    return read_page(
        Raw(body=body, content_type="text/html", url=url, careful=careful, anchors=False, watch=watch, signals=signals)
    )


class _Reader:
    """Reads in this process."""

    async def read(self, raw: Raw) -> Page:
        """Read one page."""
        return read_once(bytes(raw.body), raw.url, raw.careful, raw.watch, raw.signals)

    async def close(self) -> None:
        """Let go of nothing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _OneCopy:
    """Holds the page that was cited and nothing else."""

    body: bytes
    url: str
    text: str

    async def payload(self, _capture: Capture | Baseline) -> Kept:
        """Give it."""
        return Kept(body=self.body, content_type="text/html", url=self.url, text=self.text)


def changed(
    old: bytes, new: bytes, url: str = URL, *, watch: Watch = Watch(), readings: Readings | None = None
) -> Change | None:
    """Give the change from one page to another as the service finds it; None where there is nothing to compare.

    ``readings`` remember the careful reading of the first page, as for a page that differs at every look.
    """
    first, second = (read_once(body, url, watch != Watch(), watch) for body in (old, new))
    look = _look(first, Answer(observation=_observation(new, url), page=second), watch)
    if readings is not None:
        look = replace(look, before=replace(look.before, change=Change(kind=ChangeKind.COSMETIC)))
    return _compared(look, _GOOD, _OneCopy(body=old, url=url, text=first.text), readings)


def same_bytes(first: Page, body: bytes) -> Look:
    """Give a look at which the very bytes of the cited page came again, so that none of them is read."""
    digest = hashlib.sha256(body).hexdigest()
    look = _look(first, Answer(observation=_observation(body, URL, digest)), Watch())
    return replace(look, before=replace(look.before, payload_digest=digest))


def _look(first: Page, answer: Answer, watch: Watch) -> Look:
    """Give a look with one answer, after one at which the cited page was read."""
    url = answer.observation.request.url
    baseline = Baseline(
        capture="cited", taken=AT, origin=Origin.FIRST_LOOK, file="cited", title=first.title,
        text_digest=page_digest(first), visible_digest=first.visible_digest, extractor=first.extractor,
    )  # fmt: skip
    return Look(
        check=Check(source=Source(id="page", url=url, policy=Policy(watch=watch)), due=AT, why=Why.INTERVAL),
        at=AT,
        before=Standing(source="page", url=url, baseline=baseline),
        host=HostMemory(host="page.example"),
        answers=(answer,),
    )


def judged(look: Look) -> Change | None:
    """Judge a look at which nothing was read, and compare as far as there is something to compare."""
    judgement = classify(look, "")
    assert isinstance(judgement, Judgement), "nothing is to be asked"
    return _compared(look, judgement, _OneCopy(body=b"", url=URL, text=""))


def read_and_judged(first: Page, body: bytes) -> Change | None:
    """Read, judge and compare a page whose text is that of the cited one."""
    page = read_once(body, URL, False, Watch())
    cited = CitedPage(url=URL, title=first.title, text=page.text, heading=page.heading)
    look = _look(first, Answer(observation=_observation(body, URL), page=page), Watch())
    return judged(replace(look, cited=cited))


def _compared(look: Look, judgement: Judgement, copy: _OneCopy, readings: Readings | None = None) -> Change | None:
    """Compare as a round does."""
    reader = _Reader() if readings is None else RememberingReader(_Reader(), readings)
    change, _ = _now(Comparing(reader=reader, evidence=cast("Evidence", copy)).compared(look, judgement))
    return change


def _observation(body: bytes, url: str, digest: str | None = None) -> Observation:
    """Give what came back."""
    hop = Hop(
        url=url, started=AT, elapsed=AT - AT, status=200, headers=(("Content-Type", "text/html"),),
        payload_digest=digest,
    )  # fmt: skip
    return Observation(request=Request(url=url), hops=(hop,), body=body)


def _now(waiting: Awaitable[_T]) -> _T:
    """Run to its end what never waits for anything; a loop would cost more than what it runs."""
    try:
        cast("Any", waiting).send(None)
    except StopIteration as done:
        return cast("_T", done.value)
    raise RuntimeError("nothing here waits")


def reported(change: Change | None) -> bool:
    """Tell whether a change would be shown as more than cosmetic."""
    return change is not None and change.kind not in _SAYING_NOTHING


def unpacked(file: Path) -> bytes:
    """Give a page as it was published."""
    return gzip.decompress(file.read_bytes())


def developed_on(name: str) -> bool:
    """Tell the half that rules were looked at on from the half that was only measured on, by a hash of the name."""
    return hashlib.sha256(name.encode()).digest()[0] % 2 == 0
