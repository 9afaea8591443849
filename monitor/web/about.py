"""Our own page about a copy: where it comes from, how it was checked a moment ago, and its text."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from dataclasses import dataclass

from monitor.custody.viewing import Viewed
from monitor.evidence.chain.whereabouts import Told
from monitor.evidence.copy.answers import Answer
from monitor.model.finding import Line
from monitor.model.memento import Memento
from monitor.model.provenance import Provenance
from monitor.model.snapshot import Capture, Removal
from monitor.report.mask import mask
from monitor.report.tame import tame, tame_lines
from monitor.report.when import minute
from monitor.report.wording import said
from monitor.running.origins import provenance_of
from monitor.web.clean import picture_type
from monitor.web.copies import is_html

#: A longer text is cut on the page; the file holds all of it.
_MOST_TEXT = 400_000
_LARGEST_PICTURE = 10_000_000


_TAKEN_UP = (
    "No run told of this copy: it was taken up after a cut-off run. Its line proves that it lay there at that time,"
    " nothing before it."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """A copy as words."""

    capture: Capture
    line: Line
    file: str
    number: int
    source: str
    title: str
    #: One sentence each: what was compared just now.
    checks: tuple[str, ...]
    fault: str
    #: Whether somebody took it away: nothing is wrong with it.
    gone: bool
    signature: str
    #: Origin of the copies, ``http://127.0.0.1:8001``.
    copies: str
    html: bool
    type: str
    size: int
    #: The payload is longer than what is unpacked.
    cut: bool
    text: tuple[str, ...]
    #: What read it just now; empty where it was read when the copy was taken.
    read_with: str
    #: Pictures of the page as addresses that hold the picture themselves.
    screenshots: tuple[str, ...]
    answers: tuple[Answer, ...]
    #: What asked for consent when a browser drew the page.
    consent: str
    #: Where it came from, if it is no look of ours: a file of others, or a public archive.
    provenance: Provenance | None
    memento: Memento | None


def about(viewed: Viewed, *, copies: str) -> About:
    """Put a copy into words, tamed."""
    told, reading = viewed.told, viewed.reading
    subject = reading.subject if reading else None
    standing = told.line.entry.standing
    title = said(standing.title) if standing else ""
    return About(
        capture=told.capture,
        line=told.line,
        file=told.file,
        number=told.number,
        source=told.line.entry.source or "",
        title=title or tame(mask(told.capture.url)),
        checks=tuple(_checks(viewed)),
        fault=viewed.fault,
        gone=viewed.removal is not None,
        signature=_signature(told),
        copies=copies,
        html=subject is not None and is_html(subject),
        type=(subject.content_type or "") if subject else "",
        size=len(subject.body) if subject else 0,
        cut=subject is not None and subject.cut,
        text=tuple(_text(reading.text if reading else None)),
        read_with=tame(viewed.read_with),
        screenshots=tuple(_screenshots(reading.answers)) if reading else (),
        answers=reading.answers if reading else (),
        consent=tame(", ".join(reading.consent)) if reading else "",
        provenance=provenance_of(told.line.entry) or (reading.provenance if reading else None),
        memento=reading.memento if reading else None,
    )


def _checks(viewed: Viewed) -> list[str]:
    """Say what was compared, and how it came out."""
    told = viewed.told
    if viewed.removal is not None:
        found = list(_taken_away(viewed.removal, told.capture))
    elif viewed.fault or viewed.reading is None:
        found = [tame(viewed.fault)]
    else:
        found = [
            f"The file has the SHA-256 that line {told.line.seq} of the journal names.",
            f"Each of its {viewed.reading.records} records has the digest that it was written with.",
        ]
    if told.capture.refers_to and viewed.reading is not None:
        found.append("The payload was read from the earlier copy that this one refers to.")
    if told.line.entry.takes_up:
        found.append(_TAKEN_UP)
    return [*found, _signature(told)]


def _taken_away(removal: Removal, capture: Capture) -> Iterator[str]:
    """Say who took a copy away, when and why, and that nothing is missing."""
    yield tame(removal.says)
    if removal.file != capture.file:
        yield "That file holds the page, or a part of it, to which this copy refers; so nothing of it is shown."
    yield (
        f"Line {removal.line} of the chain {tame(removal.writer)} says so, written {minute(removal.at)}. What was here,"
        " by its SHA-256, and when it was taken stays in the journal. Nothing is to be restored."
    )


def _signature(told: Told) -> str:
    """Say what the signature of the line is worth, by the key that its chain put in force."""
    if not told.key:
        return "The line of the journal is not signed."
    if told.signed is None:
        return f"The line names the key {told.key}, which its chain never put in force."
    holds = "is" if told.signed else "IS NOT"
    return f"The line of the journal {holds} signed by the key {told.key}, which its chain put in force."


def _text(text: str | None) -> list[str]:
    """Give the paragraphs of a text."""
    shown = tame_lines((text or "")[:_MOST_TEXT]).splitlines()
    return [*shown, "… (cut here; the file holds the whole text)"] if len(text or "") > _MOST_TEXT else shown


def _screenshots(answers: tuple[Answer, ...]) -> list[str]:
    """Give the pictures that a browser made of the page."""
    found = []
    for answer in answers:
        kind = picture_type(answer.body) if answer.kind == "resource" else None
        if kind is not None and len(answer.body) <= _LARGEST_PICTURE:
            found.append(f"data:{kind};base64,{base64.b64encode(answer.body).decode()}")
    return found
