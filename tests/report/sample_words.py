"""Short ways to spell the nouns of the sample report."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from monitor.model.comparison import Change, ChangeKind
from monitor.model.finding import Event, Finding, Item
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import Citation, Source
from monitor.model.verdict import Outcome, Standing, Verdict

#: When the sample run began; a Sunday afternoon.
STARTED = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
DAY = timedelta(days=1)

#: A title that tries everything at once: terminal escapes, reversed text, markup, a mention, a table cell, a formula.
NASTY = (
    "\x1b]0;owned\x07\x1b[31m<script>alert(1)</script>\u202egnp.exe\u202c | `rm -rf` @everyone "
    "[click](javascript:alert(1)) ![x](https://tracker.example/p.png)\r\n# Heading\x9b2J\u2066\udc80=1+1"
)
#: The value of every secret in the samples; no format may show it.
SECRET = "s3cr3tvalue"


def capture_of(name: str, taken: datetime = STARTED, kind: CaptureKind = CaptureKind.RESPONSE) -> Capture:
    """Make a copy whose digest is told from its name."""
    digest = (name.encode().hex() + "3f9c2a71b0de" * 6)[:64]
    stamp = f"{taken:%Y%m%dT%H%M%SZ}"
    return Capture(
        id=f"{stamp}-{digest[:12]}-7k2m",
        taken=taken,
        file=f"captures/{taken:%Y/%m}/{stamp}-{digest[:12]}-7k2m.warc.gz",
        sha256=digest,
        bytes=48_211,
        kind=kind,
        url=f"https://{name}.example/",
    )


def baseline_of(capture: Capture) -> Baseline:
    """Make the baseline that a first look leaves."""
    return Baseline(capture=capture.id, taken=capture.taken, origin=Origin.FIRST_LOOK, file=capture.file)


def item_of(
    verdict: Verdict,
    outcome: Outcome | None,
    rule: str | None,
    reason: str,
    *,
    source: Source,
    turns: tuple[Finding, ...] = (),
    citations: tuple[Citation, ...] = (),
    **standing: object,
) -> Item:
    """Make one source and how it stands; what is not said was looked at in this run and is weekly due."""
    name = source.id
    first = capture_of(name, STARTED - 60 * DAY)
    facts: dict[str, object] = {
        "since": STARTED - 60 * DAY,
        "checked_at": STARTED,
        "next_due": STARTED + 7 * DAY,
        "watched_since": STARTED - 60 * DAY,
        "http_status": 200,
        "final_url": source.url,
        "title": source.work.title,
        "capture": capture_of(name),
        "baseline": baseline_of(first),
        "change": Change(kind=ChangeKind.NONE),
    }
    facts.update(standing)
    made = Standing(
        source=name,
        url=source.url or "",
        verdict=verdict,
        outcome=outcome,
        rule=rule,
        reason=reason,
        **facts,  # type: ignore[arg-type]  # one table of odd fields; the dataclass checks their names
    )
    return Item(source=source, standing=made, turns=turns, citations=citations)


def turn_of(name: str, was: Verdict, now: Verdict, event: Event, says: str = "") -> Finding:
    """Make a turn of this run."""
    return Finding(source=name, was=was, now=now, event=event, at=STARTED, says=says)


def place(name: str, line: int, text: str | None = None, document: str = "content/floods.md") -> Citation:
    """Make a citation in the sample page."""
    return Citation(source=name, document=document, line=line, column=3, text=text)
