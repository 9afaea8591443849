"""Lines of journals as tests write them, and sources that they speak of."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from hashlib import sha256

from monitor.model.finding import Entry, EntryKind, Line
from monitor.model.snapshot import Capture, CaptureKind, EvidenceFault
from monitor.model.source import Source, Watchlist
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.ports import Store
from tests.fakes.clock import START

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
LEASE = timedelta(minutes=10)


def watch(*sources: Source | tuple[str, str | None]) -> Watchlist:
    """Make a watchlist of sources, or of ids and addresses."""
    listed = [each if isinstance(each, Source) else Source(id=each[0], url=each[1]) for each in sources]
    return Watchlist(sources={source.id: source for source in listed})


def capture_at(at: datetime, digest: str = "sha256:00") -> Capture:
    """Make a capture taken then."""
    stamp = at.strftime("%Y%m%dT%H%M%SZ")
    return Capture(
        id=f"{stamp}-3f9c2a71b0de-7k2m",
        taken=at,
        file=f"captures/{at:%Y/%m}/{stamp}.warc.gz",
        sha256=sha256(stamp.encode()).hexdigest(),
        bytes=4711,
        kind=CaptureKind.RESPONSE,
        url="https://a.example/1",
        payload_digest=digest,
        record="urn:uuid:0b0e7f2c-0000-4000-8000-000000000000",
    )


class Journal:
    """Lines of one writer, numbered as a journal would."""

    def __init__(self, writer: str = "here") -> None:
        """Begin at line 1."""
        self.writer = writer
        self.lines: list[Line] = []

    def add(self, entry: Entry) -> Line:
        """Give an entry its place."""
        seq = len(self.lines) + 1
        digest = sha256(f"{self.writer}{seq}".encode()).hexdigest()
        prev = self.lines[-1].sha256 if self.lines else "0" * 64
        line = Line(writer=self.writer, seq=seq, prev=prev, sha256=digest, entry=entry)
        self.lines.append(line)
        return line

    def look(self, source: str, at: datetime, url: str | None = None, **changes: object) -> Line:
        """Add a look; ``changes`` are fields of the entry, or of the standing after it."""
        standing = Standing(
            source=source,
            url=url or f"https://{source}.example/",
            verdict=Verdict.LIVE,
            outcome=Outcome.OK,
            rule="ok-fits",
            reason="The page is as it was.",
            since=at,
            checked_at=at,
            next_due=at + DAY,
        )
        own = {
            name: changes.pop(name) for name in list(changes) if name in {"capture", "host", "findings", "unchanged"}
        }
        standing = replace(standing, **changes)  # type: ignore[arg-type] # fields are named by each test
        entry = Entry(
            at=at,
            kind=EntryKind.LOOK,
            source=source,
            url=standing.url,
            outcome=standing.outcome,
            verdict=standing.verdict,
            standing=standing,
        )
        return self.add(replace(entry, **own))  # type: ignore[arg-type] # as above


async def ids_of(store: Store, *, verdicts: list[Verdict] | None = None, ids: list[str] | None = None) -> list[str]:
    """Give the ids of standings in the order in which they come."""
    return [standing.source async for standing in store.standings(ids, verdicts=verdicts)]


def fault(source: str, file: str, says: str, since: datetime = START) -> EvidenceFault:
    """Make a damaged file, or without words one that is whole again."""
    return EvidenceFault(source=source, file=file, says=says, since=since)


def audit(at: datetime, *faults: EvidenceFault) -> Entry:
    """Make the entry of an audit that found these."""
    return Entry(at=at, kind=EntryKind.AUDIT, source=None, url=None, faults=faults)
