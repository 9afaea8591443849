"""Looks at the records of a look before they are packed."""

from __future__ import annotations

import base64
import dataclasses
import hashlib
import mmap
import re
from collections.abc import Iterator
from datetime import timedelta

import pytest

from monitor.evidence.copy.heads import head_length, target
from monitor.evidence.copy.record import Record
from monitor.evidence.copy.revisit import Profile, Repeat, repeats
from monitor.evidence.copy.warc import Papers, Written, write_records
from monitor.model.check import Look
from monitor.model.exchange import Hop, Observation, Purpose, Request, RobotsAnswer, RobotsMemory, Trouble
from tests.evidence.looks import TLS, URL, answer, capture, chunked, digest, hop, look, observation, page
from tests.fakes.clock import START

PAPERS = Papers(
    capture="20260302T090000Z-0123456789ab-abcd",
    software="source-monitor 0.1.0",
    vantage="laptop",
    written=START + timedelta(seconds=2),
    seed="a" * 26,
    config="c" * 64,
)


def written(seen: Look, *, papers: Papers = PAPERS, text: str | None = None, repeat: Repeat | None = None) -> Written:
    """Write the records of a look."""
    return write_records(seen, papers, text=text, extractor="reader 1.0", repeat=repeat)


def headers(record: Record) -> dict[str, str]:
    """Read the header of a record; no field of ours comes twice."""
    first, *lines, empty, nothing = record.head.decode().split("\r\n")
    assert (first, empty, nothing) == ("WARC/1.1", "", "")
    pairs = [(name, value) for name, _, value in (line.partition(": ") for line in lines)]
    assert len({name for name, _ in pairs}) == len(pairs)
    return dict(pairs)


def kinds(records: list[Record]) -> list[str]:
    """Give the types of records in order."""
    return [headers(record)["WARC-Type"] for record in records]


def of_kind(records: list[Record], kind: str) -> Record:
    """Give the one record of a type."""
    (record,) = [record for record in records if headers(record)["WARC-Type"] == kind]
    return record


def facts(record: Record) -> dict[str, str]:
    """Read a block of application/warc-fields."""
    return dict(line.split(": ", 1) for line in bytes(record.block).decode().splitlines() if line)


def test_the_order_of_records() -> None:
    """Warcinfo first, then each exchange with its facts in the order they were asked, then the text."""
    moved = hop(answer(b"", status="301 Moved"), status=301, location=URL, payload=b"", url="http://news.example/story")
    root = observation(page(url="https://news.example/"), purpose=Purpose.ROOT)
    records = written(look(observation(moved, page()), root), text="Hello").records
    assert kinds(records) == ["warcinfo", *["request", "response", "metadata"] * 3, "conversion"]
    said = [facts(record) for record in records if headers(record)["WARC-Type"] == "metadata"]
    assert [each["purpose"] for each in said] == ["page", "page", "root"]
    assert [each.get("via") for each in said] == [None, "http://news.example/story", None]
    assert [each.get("subject") for each in said] == [None, "yes", None]
    assert said[1]["hopsFromSeed"] == "R"


def test_every_record_is_framed_by_the_standard() -> None:
    """Ids differ, digests fit the blocks, all but the first carry the address and name the warcinfo record."""
    records = written(look(observation(page())), text="Hello").records
    ids = [headers(record)["WARC-Record-ID"] for record in records]
    assert len(set(ids)) == len(ids)
    for record in records:
        said = headers(record)
        assert re.fullmatch(
            r"<urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}>", said["WARC-Record-ID"]
        )
        assert said["WARC-Block-Digest"] == digest(bytes(record.block))
        assert said["Content-Length"] == str(len(record.block))
    for record in records[1:]:
        assert headers(record)["WARC-Warcinfo-ID"] == ids[0]
        assert headers(record)["WARC-Target-URI"] == URL
    assert {headers(record)["WARC-Date"] for record in records[1:4]} == {"2026-03-02T09:00:00Z"}


def test_records_are_the_same_for_the_same_seed() -> None:
    """Two runs over the same look write the same bytes; another seed or capture gives other ids."""
    seen = look(observation(page()))
    assert written(seen).records == written(seen).records
    ids = {record.id for record in written(seen).records}
    for other in (
        dataclasses.replace(PAPERS, seed="b" * 26),
        dataclasses.replace(PAPERS, capture="20260302T090000Z-0123456789ab-abce"),
    ):
        assert not ids & {record.id for record in written(seen, papers=other).records}


def test_the_warcinfo_record_says_who_and_for_what() -> None:
    """Software, source, vantage, settings and the file's own name."""
    info = written(look(observation(page()))).records[0]
    said = facts(info)
    assert (said["software"], said["source-id"], said["vantage"]) == ("source-monitor 0.1.0", "story", "laptop")
    assert (said["robots"], said["config-sha256"]) == ("record", "c" * 64)
    assert headers(info)["WARC-Filename"] == "20260302T090000Z-0123456789ab-abcd.warc.gz"


def test_records_of_an_exchange_point_at_each_other() -> None:
    """Request and response name each other, the facts name the response, the text what it was read from."""
    result = written(look(observation(page())), text="Hello")
    request, response, said, text = (headers(record) for record in result.records[1:])
    assert request["WARC-Concurrent-To"] == response["WARC-Record-ID"]
    assert response["WARC-Concurrent-To"] == request["WARC-Record-ID"]
    assert said["WARC-Concurrent-To"] == said["WARC-Refers-To"] == response["WARC-Record-ID"]
    assert text["WARC-Refers-To"] == response["WARC-Record-ID"] == f"<{result.payload_record}>"
    assert text["Monitor-Extractor"] == "reader 1.0"
    assert response["WARC-IP-Address"] == "192.0.2.7"


def test_the_facts_of_an_exchange() -> None:
    """Addresses, peer, TLS with the certificate itself, times, trouble and interim answers are all there."""
    early = b"HTTP/1.1 103 Early Hints\r\nLink: </a.css>\r\n\r\n"
    cut = hop(answer()[:-3], payload=b"<p>Hello<", interim=early, trouble=Trouble.TRUNCATED, truncated="disconnect")
    records = written(look(observation(cut))).records
    record = of_kind(records, "metadata")
    said = facts(record)
    assert [line for line in bytes(record.block).decode().splitlines() if line.startswith("address")] == [
        "address: 192.0.2.7",
        "address: 2001:db8::7",
    ]
    assert base64.b64decode(said["interim"]) == early
    assert base64.b64decode(said["tls-certificate"]) == TLS.certificate
    assert (said["peer"], said["tls-version"], said["tls-verified"]) == ("192.0.2.7", "TLSv1.3", "yes")
    assert (said["fetchTimeMs"], said["status"], said["trouble"]) == ("120", "200", "truncated")
    assert headers(of_kind(records, "response"))["WARC-Truncated"] == "disconnect"
    assert early not in bytes(of_kind(records, "response").block)


@pytest.mark.parametrize(
    "bytes_",
    [answer(), chunked(b"hello world"), b"HTTP/1.1 200 OK\n\nx", b"HTTP/1.1 200 OK\r\nCut", b"\0\xff", b"\r\n"],
)
def test_no_byte_is_altered_or_copied(bytes_: bytes) -> None:
    """The block of an answer is the very object that came over the wire."""
    came = hop(bytes_)
    records = written(look(observation(came))).records
    assert records[2].block is came.response
    assert records[1].block is came.request


def test_an_answer_that_is_no_http_is_kept_as_a_resource() -> None:
    """Readers of archives would trip over a response record without a status line; the bytes are kept all the same."""
    came = hop(b"<html>nine</html>", status=None, trouble=Trouble.BAD_HTTP)
    result = written(look(observation(came)))
    record = of_kind(result.records, "resource")
    assert headers(record)["Content-Type"] == "application/octet-stream"
    assert "WARC-Payload-Digest" not in headers(record)
    assert result.payload_record == record.id


def test_an_exchange_without_an_answer_keeps_its_request_and_facts() -> None:
    """A timeout is on record too."""
    silent = hop(status=None, trouble=Trouble.TIMEOUT)
    records = written(look(observation(silent), observation(page(), purpose=Purpose.AGAIN))).records
    assert kinds(records) == ["warcinfo", "request", "metadata", "request", "response", "metadata"]
    assert headers(records[2])["WARC-Concurrent-To"] == headers(records[1])["WARC-Record-ID"]
    unsent = hop(status=None, trouble=Trouble.REFUSED, request=b"", tls=None)
    records = written(look(observation(unsent), observation(page(), purpose=Purpose.AGAIN))).records
    assert kinds(records)[:2] == ["warcinfo", "metadata"]
    assert "WARC-Concurrent-To" not in headers(records[1])


def test_a_question_that_never_went_out_is_on_record() -> None:
    """A private address is refused before any exchange; the file says so."""
    refused = Observation(
        request=Request(url="http://10.0.0.1/", purpose=Purpose.REFRESH),
        trouble=Trouble.PRIVATE_ADDRESS,
        trouble_detail="10.0.0.1 is private.",
    )
    records = written(look(observation(page()), refused)).records
    assert facts(records[-1])["trouble"] == "private-address"
    assert headers(records[-1])["WARC-Target-URI"] == "http://10.0.0.1/"


def test_robots_is_kept_once_before_the_page() -> None:
    """The exchange for robots.txt goes into the file of the look that asked for it, once."""
    asked = page(b"User-agent: *\nDisallow:", url="https://news.example/robots.txt")
    memory = RobotsMemory(asked=START, status=200, text="User-agent: *\nDisallow:")
    robots = RobotsAnswer(allowed=True, memory=memory, exchange=asked)
    seen = dataclasses.replace(observation(page()), robots=robots)
    again = dataclasses.replace(observation(page(), purpose=Purpose.AGAIN), robots=robots)
    records = written(look(seen, again)).records
    urls = [headers(record)["WARC-Target-URI"] for record in records if headers(record)["WARC-Type"] == "response"]
    assert urls == ["https://news.example/robots.txt", URL, URL]
    assert facts(records[3])["purpose"] == "robots"


def test_a_revisit_of_the_same_payload() -> None:
    """The header of the answer is kept, and where its payload lies."""
    earlier = dataclasses.replace(
        capture(at=START - timedelta(days=7, milliseconds=5)),
        record="urn:uuid:1",
        payload_digest=digest(b"<p>Hello</p>"),
    )
    seen = look(observation(page()), before=earlier)
    repeat = repeats(seen, full_copy_every=timedelta(days=90))
    assert repeat == Repeat(of=earlier, profile=Profile.SAME_PAYLOAD)
    result = written(seen, repeat=repeat, text="Hello")
    record = of_kind(result.records, "revisit")
    said = headers(record)
    assert bytes(record.block) == bytes(page().response)[: head_length(page().response)]
    assert said["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
    assert said["WARC-Refers-To"] == "<urn:uuid:1>"
    assert said["WARC-Refers-To-Target-URI"] == URL
    assert said["WARC-Refers-To-Date"] == "2026-02-23T08:59:59.995Z"
    assert said["WARC-Refers-To-Container"] == f"file://{earlier.id}.warc.gz"
    assert said["WARC-Payload-Digest"] == earlier.payload_digest
    assert said["WARC-Truncated"] == "length"
    assert result.payload_record == "urn:uuid:1"
    assert headers(of_kind(result.records, "conversion"))["WARC-Refers-To"] == "<urn:uuid:1>"


def test_a_revisit_that_the_server_vouches_for() -> None:
    """A 304 is the standard's other profile, without a block to be replayed; its bytes stand among the facts."""
    earlier = dataclasses.replace(capture(), record="urn:uuid:1", payload_digest=digest(b"x"))
    came = hop(b'HTTP/1.1 304 Not Modified\r\nETag: "a"\r\n\r\n', status=304, payload=b"")
    seen = look(observation(came), before=earlier, at=START + timedelta(days=400))
    repeat = repeats(seen, full_copy_every=timedelta(days=90))
    records = written(seen, repeat=repeat).records
    record = of_kind(records, "revisit")
    assert headers(record)["WARC-Profile"] == "http://netpreserve.org/warc/1.1/revisit/server-not-modified"
    assert headers(record)["WARC-Payload-Digest"] == digest(b"x")
    assert "WARC-Truncated" not in headers(record)
    assert bytes(record.block) == b""
    facts = bytes(of_kind(records, "metadata").block)
    assert b"\r\nanswer: " + base64.b64encode(came.response) + b"\r\n" in facts


def not_repeated() -> Iterator[tuple[str, Hop]]:
    """Give answers that look the same as before but are no reason to refer to it."""
    yield "empty", hop(answer(b""), payload=b"")
    yield "cut", hop(answer(), payload=b"<p>Hello</p>", truncated="length")
    yield "in trouble", hop(answer(), payload=b"<p>Hello</p>", trouble=Trouble.TRUNCATED)
    yield "another payload", hop(answer(b"x"), payload=b"x")
    yield "without a digest", hop(answer())
    yield "silent", hop(status=None)


@pytest.mark.parametrize(("why", "came"), list(not_repeated()))
def test_what_is_no_revisit(why: str, came: Hop) -> None:
    """Empty, cut and broken answers are kept as they are."""
    earlier = dataclasses.replace(capture(), payload_digest=came.payload_digest or digest(b"none"))
    if why == "another payload":
        earlier = dataclasses.replace(capture(), payload_digest=digest(b"y"))
    assert repeats(look(observation(came), before=earlier), full_copy_every=timedelta(days=90)) is None


def test_only_the_subject_is_a_revisit() -> None:
    """A redirect before the page, or a question after it, is kept whole even where its bytes are the same."""
    earlier = dataclasses.replace(capture(), payload_digest=digest(b"<p>Hello</p>"), record="urn:uuid:1")
    root = observation(page(url="https://news.example/"), purpose=Purpose.ROOT)
    seen = look(observation(page()), root, before=earlier)
    records = written(seen, repeat=repeats(seen, full_copy_every=timedelta(days=90))).records
    assert [kind for kind in kinds(records) if kind in {"response", "revisit"}] == ["revisit", "response"]


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://a.example/b?c=d", "https://a.example/b?c=d"),
        ("https://a.example/\r\nWARC-Type: x", "https://a.example/%0D%0AWARC-Type:%20x"),
        ("https://a.example/ü<>", "https://a.example/%C3%BC%3C%3E"),
        ("https://a.example/\ud800", "https://a.example/%3F"),
    ],
)
def test_an_address_cannot_write_headers(url: str, expected: str) -> None:
    """Whatever an address holds, it stays one value on one line."""
    assert target(url) == expected
    headers(written(look(observation(page(url=url)), url=url)).records[2])


def test_a_fact_cannot_write_fields() -> None:
    """Text from outside stays on its line."""
    evil = dataclasses.replace(
        hop(answer(), trouble=Trouble.TLS, location="https://a\u2028b/\r\nsubject: yes"),
        trouble_detail="one\r\nsubject: yes\x85\x00two",
        peer="1\r\nWARC-Type: x",
    )
    root = Observation(request=Request(url=URL, purpose=Purpose.ROOT), hops=(evil,))
    records = written(look(observation(page()), root)).records
    assert [b"\r\nsubject: yes" in bytes(record.block) for record in records].count(True) == 1
    assert headers(records[-2])["WARC-IP-Address"] == "1  WARC-Type: x"


def test_a_mapped_answer_is_not_read_into_memory() -> None:
    """Large answers come as mapped files and stay that."""
    with mmap.mmap(-1, 3_000_000) as mapped:
        mapped.write(b"HTTP/1.1 200 OK\r\n\r\n")
        record = written(look(observation(hop(mapped)))).records[2]
        assert record.block is mapped
        assert headers(record)["WARC-Block-Digest"] == "sha256:" + hashlib.sha256(mapped).hexdigest()
