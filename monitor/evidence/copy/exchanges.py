"""Reads the exchanges of a look back from its capture, so that the look can be judged again."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path

from monitor.evidence.copy.drawing import read_drawing
from monitor.evidence.copy.readback import Stored, payload_of, records
from monitor.evidence.layout import below
from monitor.model.exchange import (
    Hop,
    Observation,
    Purpose,
    Request,
    RobotsAnswer,
    RobotsMemory,
    Tls,
    Trouble,
    Validators,
)
from monitor.model.snapshot import Capture
from monitor.unpacking.answer import page, taken_apart
from monitor.unpacking.fields import field as field_of
from monitor.unpacking.fields import header_fields, readable


@dataclass(slots=True)
class _Reading:
    """What was read of a file so far."""

    root: Path
    capture: Capture
    limit: int
    observations: list[Observation] = field(default_factory=list)
    #: Records of the exchange that is being read: its facts follow them.
    request: Stored | None = None
    answer: Stored | None = None
    #: An exchange about robots.txt, which stands before the one that asked for it.
    robots: Hop | None = None


def read_exchanges(root: Path, capture: Capture, *, limit: int) -> tuple[Observation, ...]:
    """Give what came back for every question of a look, in the order they were asked, bodies unpacked.

    The answer of a revisit gets the payload that it refers to. What a request was is told as far as its bytes and the
    facts beside them tell it: address, purpose, validators, whether the certificate was checked.

    Raises:
        EvidenceError: the file, or one that it refers to, is gone or damaged.
        StorageError: it could not be read.

    """
    reading = _Reading(root=root, capture=capture, limit=limit)
    for record in records(below(root, capture.file), sha256=capture.sha256):
        if record.kind == "request":
            reading.request = record
        elif record.kind in {"response", "revisit", "resource"}:
            reading.answer = record
        elif record.kind == "metadata":
            _take(reading, record)
            reading.request = reading.answer = None
    return tuple(reading.observations)


def _take(reading: _Reading, record: Stored) -> None:
    """Add one exchange to what was read: a question of its own, or one more hop of the question before."""
    said = _Facts.read(record)
    purpose = Purpose(said.first("purpose") or Purpose.PAGE.value)
    if purpose is Purpose.REQUISITE:
        # Kept beside the page, and never judged.
        return
    if purpose is Purpose.DRAWN:
        _draw(reading, said)
        return
    url = record.headers.get("warc-target-uri", "")
    if said.first("started") is None:
        silent = Observation(
            request=Request(url=url, purpose=purpose),
            trouble=said.trouble("trouble"),
            trouble_detail=said.first("trouble-detail") or "",
            robots=_robots(reading, said, None),
        )
        reading.observations.append(silent)
        return
    hop = _hop(reading, said, url)
    if purpose is Purpose.ROBOTS:
        # Those of hosts to which the address redirects follow that of its own.
        reading.robots = reading.robots or hop
        return
    onward = said.first("via") is not None and bool(reading.observations)
    before = reading.observations.pop() if onward else Observation(request=_request(hop, purpose, said))
    reading.observations.append(
        replace(
            before,
            hops=(*before.hops, hop),
            body=_body(reading, said),
            trouble=said.trouble("ended-by") or hop.trouble,
            trouble_detail=said.first("ended-by-detail") or hop.trouble_detail,
            robots=_robots(reading, said, hop) or before.robots,
        )
    )


def _draw(reading: _Reading, said: _Facts) -> None:
    """Add what a browser drew to the answer before; pictures and texts of it are not judged."""
    if said.first("browser-sandbox") is None or not reading.observations:
        return
    html = reading.answer.block if reading.answer is not None else b""
    reading.observations.append(replace(reading.observations.pop(), rendered=read_drawing(said.fields, html)))


def _request(hop: Hop, purpose: Purpose, said: _Facts) -> Request:
    """Say what was asked."""
    fields = header_fields(hop.request)
    etag, modified = field_of(fields, "if-none-match"), field_of(fields, "if-modified-since")
    return Request(
        url=hop.url,
        purpose=purpose,
        language=field_of(fields, "accept-language"),
        validators=Validators(etag=etag, last_modified=modified) if etag or modified else None,
        verify=said.first("tls-verification") is None,
        jar=purpose is Purpose.JAR,
        second_resolver=purpose is Purpose.RESOLVER,
    )


def _hop(reading: _Reading, said: _Facts, url: str) -> Hop:
    """Put one exchange together again from its records."""
    # A 304 stands among the facts, for replay tools show nothing of a revisit that holds it.
    response = (reading.answer.block if reading.answer else b"") or base64.b64decode(said.first("answer") or "")
    status, taken = said.first("status"), taken_apart(response)
    return Hop(
        url=url,
        started=datetime.fromisoformat(said.first("started") or ""),
        elapsed=timedelta(milliseconds=int(said.first("fetchTimeMs") or 0)),
        request=reading.request.block if reading.request is not None else b"",
        response=response,
        interim=base64.b64decode(said.first("interim") or ""),
        status=int(status) if status is not None else None,
        headers=readable(taken.fields) if taken is not None and status is not None else (),
        location=said.first("location"),
        addresses=said.every("address"),
        peer=said.first("peer"),
        tls=_tls(said),
        payload_digest=said.first("payload-digest"),
        payload_bytes=int(said.first("payload-bytes") or 0),
        trouble=said.trouble("trouble"),
        trouble_detail=said.first("trouble-detail") or "",
        truncated=said.first("truncated") or "",
    )


def _tls(said: _Facts) -> Tls | None:
    """Give what the connection proved."""
    version = said.first("tls-version")
    if version is None:
        return None
    certificate = base64.b64decode(said.first("tls-certificate") or "")
    return Tls(
        version=version,
        cipher=said.first("tls-cipher") or "",
        certificate_sha256=said.first("tls-certificate-sha256") or hashlib.sha256(certificate).hexdigest(),
        certificate=certificate,
        verified=said.first("tls-verified") == "yes",
        fault=said.first("tls-fault") or "",
    )


def _body(reading: _Reading, said: _Facts) -> bytes:
    """Unpack what stands in the record, or in the one that it refers to; nothing where no head was read at the look."""
    record = reading.answer
    if record is None or said.first("payload-digest") is None:
        return b""
    if record.kind == "revisit":
        if said.first("status") == "304":
            return b""
        return payload_of(reading.root, reading.capture, record, limit=reading.limit)
    taken = taken_apart(record.block)
    return page(record.block, taken, reading.limit) if taken is not None else b""


def _robots(reading: _Reading, said: _Facts, hop: Hop | None) -> RobotsAnswer | None:
    """Give what robots.txt said, where it was asked or remembered."""
    allowed = said.first("robots-allowed")
    if allowed is None:
        return None
    exchange, reading.robots = reading.robots, None
    asked = exchange or hop
    memory = RobotsMemory(
        asked=asked.started if asked else reading.capture.taken, status=exchange.status if exchange else None, text=None
    )
    return RobotsAnswer(allowed=allowed == "yes", memory=memory, exchange=exchange, unread=allowed == "unread")


@dataclass(frozen=True, slots=True)
class _Facts:
    """The fields of a metadata record."""

    fields: tuple[tuple[str, str], ...]

    @classmethod
    def read(cls, record: Stored) -> _Facts:
        """Read the lines."""
        lines = record.block.decode("utf-8", "replace").split("\r\n")
        parted = (line.partition(": ") for line in lines if line)
        return cls(tuple((name.rstrip(":"), value) for name, _, value in parted))

    def first(self, name: str) -> str | None:
        """Give the first field of that name."""
        return next((value for known, value in self.fields if known == name), None)

    def every(self, name: str) -> tuple[str, ...]:
        """Give all fields of that name."""
        return tuple(value for known, value in self.fields if known == name)

    def trouble(self, name: str) -> Trouble | None:
        """Read a trouble."""
        value = self.first(name)
        return Trouble(value) if value else None
