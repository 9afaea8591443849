"""Turns a look into WARC/1.1 records (ISO 28500:2017), byte for byte as the exchanges went over the wire."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from monitor.evidence.copy.drawing import DRAWN_SCHEME, drawing_facts, drawing_parts
from monitor.evidence.copy.facts import exchange_facts, fields, moment, one_line, question_facts
from monitor.evidence.copy.heads import UNKNOWN_TYPE, head_length, is_http, target
from monitor.evidence.copy.record import Record
from monitor.evidence.copy.revisit import Held, Profile, Repeat, repeated
from monitor.evidence.layout import ENDING
from monitor.model.check import Answer, Look
from monitor.model.exchange import Hop, Observation, Octets, Purpose
from monitor.model.rendered import Rendered


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers:
    """What a capture file says of itself, and where its record ids come from."""

    #: Id of the capture, which is its file name too.
    capture: str
    #: Name and version of the program.
    software: str
    vantage: str
    #: When the file was written.
    written: datetime
    #: Random characters, from which, with the id of the capture, every record id of the file is drawn.
    seed: str
    #: SHA-256 of the settings that shape what is kept, lowercase hex, where it is known.
    config: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """The records of a look, and which of them holds the payload that stands for the cited page."""

    records: list[Record]
    #: WARC-Record-ID without the angle brackets; that of the earlier record for a revisit; None where nothing came.
    payload_record: str | None
    #: Captures that hold images and styles which are only referred to.
    leans_on: tuple[str, ...] = ()


def write_records(
    look: Look,
    papers: Papers,
    *,
    text: str | None,
    extractor: str,
    repeat: Repeat | None = None,
    said: Sequence[tuple[str, str]] = (),
    held: Mapping[str, Held] = MappingProxyType({}),
) -> Written:
    """Give the records of a look in order: warcinfo, then each exchange with its facts, then the text that was read.

    Every exchange is there: robots.txt first where it was asked for, each hop of each question after it. All
    records of one exchange carry the same date, as the standard asks. ``said`` are facts about the page beyond those
    of its exchange: of which copy in a public archive it is one, or in whose file it was found. ``held`` are
    images and styles that earlier copies hold, by payload digest.
    """
    return _Writer(look, papers, repeat, said, held).write(text, extractor)


class _Writer:
    """Holds what the records of one file share."""

    def __init__(
        self,
        look: Look,
        papers: Papers,
        repeat: Repeat | None,
        said: Sequence[tuple[str, str]],
        held: Mapping[str, Held],
    ) -> None:
        self._said = said
        self._held = held
        self._leans_on: dict[str, None] = {}
        self._look = look
        self._papers = papers
        self._repeat = repeat
        self._records: list[Record] = []
        self._drawn = 0
        self._info = self._new_id()
        self._payload_record: str | None = None
        self._robots_seen: set[int] = set()

    def write(self, text: str | None, extractor: str) -> Written:
        """Write all of it."""
        self._warcinfo()
        subject = self._look.subject
        for answer in self._look.answers:
            self._observation(answer.observation, is_subject=answer is subject)
            if answer.observation.rendered is not None:
                self._drawing(answer, answer.observation.rendered, stands=answer is subject and answer.drawn)
        for requisite in self._look.requisites:
            self._observation(requisite, is_subject=False)
        if text is not None and subject is not None:
            self._conversion(text, extractor, subject.observation.final_url)
        return Written(records=self._records, payload_record=self._payload_record, leans_on=tuple(self._leans_on))

    def _new_id(self) -> str:
        """Draw the next record id: a version 4 UUID whose random bits come from the seed of the file."""
        hexed = hashlib.sha256(f"{self._papers.seed} {self._papers.capture} {self._drawn}".encode()).hexdigest()
        self._drawn += 1
        variant = "89ab"[int(hexed[16], 16) & 3]
        return f"urn:uuid:{hexed[:8]}-{hexed[8:12]}-4{hexed[13:16]}-{variant}{hexed[17:20]}-{hexed[20:32]}"

    def _add(
        self, kind: str, at: datetime, content_type: str, block: Octets, more: list[tuple[str, str]], *, id_: str
    ) -> None:
        """Frame one block, not hashed yet. Whoever gives ``more`` sees to it that its values stand on one line each."""
        said = "".join(f"{name}: {value}\r\n" for name, value in more)
        self._records.append(
            Record(
                id=id_,
                before=(
                    f"WARC/1.1\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <{id_}>\r\nWARC-Date: {moment(at)}\r\n{said}"
                    "WARC-Block-Digest: sha256:"
                ).encode(),
                after=f"\r\nContent-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n".encode(),
                block=block,
            )
        )

    def _warcinfo(self) -> None:
        """Say who wrote the file, from where, and for which source."""
        papers = self._papers
        said = [
            ("software", papers.software),
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
            ("robots", self._look.source.policy.robots.value),
            ("source-id", self._look.source.id),
            ("vantage", papers.vantage),
            ("looked-at", moment(self._look.at)),
        ]
        kept, left = len(self._look.requisites), self._look.requisites_left
        if kept or left:
            said.append(("requisites", f"{kept} asked for, {left} left out for a limit"))
        if papers.config is not None:
            said.append(("config-sha256", papers.config))
        named = [("WARC-Filename", papers.capture + ENDING)]
        self._add("warcinfo", papers.written, "application/warc-fields", fields(said), named, id_=self._info)

    def _observation(self, observation: Observation, *, is_subject: bool) -> None:
        """Write every exchange of one question."""
        answer = observation.robots
        for robots in (answer.exchange, *answer.onward) if answer is not None else ():
            if robots is not None and id(robots) not in self._robots_seen:
                self._robots_seen.add(id(robots))
                self._exchange(robots, observation, purpose=Purpose.ROBOTS, via=None, depth=0, subject=False)
        via = None
        for depth, hop in enumerate(observation.hops):
            last = is_subject and depth == len(observation.hops) - 1
            self._exchange(hop, observation, purpose=observation.request.purpose, via=via, depth=depth, subject=last)
            via = hop.url
        if not observation.hops:
            said = fields(question_facts(observation))
            more = [*self._common(observation.request.url)]
            self._add("metadata", self._look.at, "application/warc-fields", said, more, id_=self._new_id())

    def _exchange(
        self, hop: Hop, observation: Observation, *, purpose: Purpose, via: str | None, depth: int, subject: bool
    ) -> None:
        """Write request, answer and facts of one exchange, each pointing at the other."""
        common = self._common(hop.url)
        if hop.peer:
            common.append(("WARC-IP-Address", one_line(hop.peer)))
        answer = self._new_id() if hop.response else None
        request = self._new_id() if hop.request else None
        if request is not None:
            more = [*common, *_points("WARC-Concurrent-To", answer)]
            self._add("request", hop.started, "application/http;msgtype=request", hop.request, more, id_=request)
        if answer is not None:
            more = [*common, *_points("WARC-Concurrent-To", request)]
            held = repeated(hop, self._held) if purpose is Purpose.REQUISITE else None
            if held is None:
                self._answer(hop, more, id_=answer, subject=subject)
            else:
                self._furnished(hop, held, more, id_=answer)
        said = exchange_facts(hop, observation, purpose=purpose.value, via=via, depth=depth, subject=subject)
        if subject:
            said += [*self._said, *self._not_modified(hop)]
        more = [*common, *_points("WARC-Concurrent-To", answer or request), *_points("WARC-Refers-To", answer)]
        self._add("metadata", hop.started, "application/warc-fields", fields(said), more, id_=self._new_id())

    def _answer(self, hop: Hop, more: list[tuple[str, str]], *, id_: str, subject: bool) -> None:
        """Write one answer: as it came, as a revisit, or as bare bytes where it is no HTTP.

        An answer without a status line that archive readers know would mislead them as a response record, so it
        is kept as a resource of unknown type; its request and facts stand beside it all the same.
        """
        if subject and self._repeat is not None:
            self._revisit(hop, self._repeat, more, id_=id_)
            return
        if subject:
            self._payload_record = id_
        if hop.truncated:
            more.append(("WARC-Truncated", hop.truncated))
        if not is_http(hop.response):
            self._add("resource", hop.started, UNKNOWN_TYPE, hop.response, more, id_=id_)
            return
        if hop.payload_digest is not None:
            more.append(("WARC-Payload-Digest", hop.payload_digest))
        self._add("response", hop.started, "application/http;msgtype=response", hop.response, more, id_=id_)

    def _revisit(self, hop: Hop, repeat: Repeat, more: list[tuple[str, str]], *, id_: str) -> None:
        """Write the header of the answer, and where its payload lies.

        WARC-Refers-To-Container follows the practice of deduplicating crawlers; the standard knows the rest.
        """
        earlier = repeat.of
        self._payload_record = earlier.record
        more.append(("WARC-Profile", repeat.profile.value))
        more += _points("WARC-Refers-To", earlier.record)
        more.append(("WARC-Refers-To-Target-URI", target(earlier.url)))
        more.append(("WARC-Refers-To-Date", moment(earlier.taken)))
        more.append(("WARC-Refers-To-Container", f"file://{earlier.id}{ENDING}"))
        if repeat.profile is Profile.SAME_PAYLOAD:
            # Section 6.7.2: the block is the answer of which only the header is kept.
            more += [("WARC-Truncated", "length"), ("WARC-Payload-Digest", hop.payload_digest or "")]
        elif earlier.payload_digest is not None:
            more.append(("WARC-Payload-Digest", earlier.payload_digest))
        if repeat.profile is Profile.NOT_MODIFIED:
            # Section 6.7.3: there may be no block. Replay tools put the header of a revisit before the page that it
            # refers to, and show nothing behind a 304; without one they give the page with its own header.
            self._add("revisit", hop.started, "application/http;msgtype=response", b"", more, id_=id_)
        else:
            self._header_alone(hop, more, id_=id_)

    def _not_modified(self, hop: Hop) -> Iterator[tuple[str, str]]:
        """Give the bytes of an answer that says that nothing changed, which its revisit record does not hold."""
        if self._repeat is not None and self._repeat.profile is Profile.NOT_MODIFIED:
            yield "answer", base64.b64encode(hop.response).decode()

    def _furnished(self, hop: Hop, held: Held, more: list[tuple[str, str]], *, id_: str) -> None:
        """Write the header of an image or style, and where its payload lies."""
        self._leans_on[held.capture] = None
        more.append(("WARC-Profile", Profile.SAME_PAYLOAD.value))
        more += _points("WARC-Refers-To", held.record)
        more += [("WARC-Refers-To-Target-URI", held.url), ("WARC-Refers-To-Date", held.date)]
        more.append(("WARC-Refers-To-Container", f"file://{held.capture}{ENDING}"))
        more += [("WARC-Truncated", "length"), ("WARC-Payload-Digest", hop.payload_digest or "")]
        self._header_alone(hop, more, id_=id_)

    def _header_alone(self, hop: Hop, more: list[tuple[str, str]], *, id_: str) -> None:
        """Write a revisit: of the answer only the header is kept (section 6.7.2)."""
        block = bytes(hop.response[: head_length(hop.response) or len(hop.response)])
        self._add("revisit", hop.started, "application/http;msgtype=response", block, more, id_=id_)

    def _drawing(self, answer: Answer, rendered: Rendered, *, stands: bool) -> None:
        """Write what a browser made of the page, each part with its facts; where it made nothing, the facts alone."""
        at = rendered.started
        said = drawing_facts(rendered, stands=stands)
        for scheme, content_type, block in drawing_parts(rendered):
            common = self._common(f"{scheme}{rendered.url}")
            part = self._new_id()
            self._add("resource", at, content_type, block, common, id_=part)
            told = fields(said if scheme == DRAWN_SCHEME else said[:2])
            more = [*common, *_points("WARC-Refers-To", part)]
            self._add("metadata", at, "application/warc-fields", told, more, id_=self._new_id())
        if not rendered.html:
            more = self._common(f"{DRAWN_SCHEME}{answer.observation.final_url}")
            self._add("metadata", at, "application/warc-fields", fields(said), more, id_=self._new_id())

    def _conversion(self, text: str, extractor: str, url: str) -> None:
        """Write the text that was read, so that every judgement can be derived again."""
        more = [*self._common(url), *_points("WARC-Refers-To", self._payload_record)]
        more.append(("Monitor-Extractor", one_line(extractor)))
        block = text.encode(errors="replace")
        self._add("conversion", self._papers.written, "text/plain; charset=utf-8", block, more, id_=self._new_id())

    def _common(self, url: str) -> list[tuple[str, str]]:
        """Give the fields that every record but the first carries."""
        return [("WARC-Target-URI", target(url)), ("WARC-Warcinfo-ID", f"<{self._info}>")]


def _points(name: str, record: str | None) -> Iterator[tuple[str, str]]:
    """Point at another record, where there is one."""
    if record is not None:
        yield name, f"<{record}>"
