"""Reports as JSON: the contract, its schema, and its size."""

from __future__ import annotations

import json
import tracemalloc
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from enum import StrEnum
from typing import Any

import jsonschema
import pytest
from hypothesis import HealthCheck, given, settings

from monitor.model.comparison import ChangeKind, PassageState
from monitor.model.exchange import Trouble
from monitor.model.finding import Event, Item, Report
from monitor.model.hush import Hush, HushKind
from monitor.model.snapshot import CaptureKind, Origin
from monitor.model.source import Pin, Quote
from monitor.model.verdict import Note, Outcome, Verdict
from monitor.report.to_json import chunks, document, schema, source, stream, write
from monitor.report.wording import quotes
from tests.report.nouns import harmful, reports
from tests.report.samples import SECRET, empty_report, offline_report, sample_report

CHECK = jsonschema.Draft202012Validator(schema())

#: Every field of the contract, by the object that holds it.
CONTRACT = {
    "run": "id started finished vantage offline checked counts mishaps",
    "source": (
        "id url verdict outcome reason rule notes pin hush turns since strikes weak_strikes checked_at next_due "
        "http_status final_url hops trouble title quotes change capture baseline citations repairs faults"
    ),
    "hops": "url status location",
    "hush": "kind by vantage since until why",
    "turns": "was now event",
    "quotes": "exact prefix suffix state likeness found outside link seen_at",
    "change": "kind likeness added removed note stealth edits seen_at",
    "capture": "id taken file sha256 kind",
    "baseline": "capture taken origin archive url search",
    "citations": "document line column text",
}


def named(report: Report) -> dict[str, dict[str, Any]]:
    """Give the sources of a document by id."""
    return {one["id"]: one for one in document(report)["sources"]}


def test_the_schema_is_a_schema() -> None:
    """The shipped schema is itself valid under Draft 2020-12 and lets no unknown field through."""
    jsonschema.Draft202012Validator.check_schema(schema())
    assert not CHECK.is_valid({**document(sample_report()), "more": 1})
    objects = [part for part in walk(schema()) if "properties" in part]
    assert len(objects) > 8
    assert all(part["additionalProperties"] is False for part in objects)
    assert all(part["required"] == list(part["properties"]) for part in objects)


def walk(part: object) -> Iterator[dict[str, Any]]:
    """Give every object within a JSON value."""
    if isinstance(part, dict):
        yield part
        for value in part.values():
            yield from walk(value)
    elif isinstance(part, list):
        for value in part:
            yield from walk(value)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("verdict", Verdict),
        ("outcome", Outcome),
        ("trouble", Trouble),
        ("note", Note),
        ("event", Event),
        ("passageState", PassageState),
        ("changeKind", ChangeKind),
        ("captureKind", CaptureKind),
        ("origin", Origin),
        ("pin", Pin),
        ("hushKind", HushKind),
    ],
)
def test_closed_words_are_the_words_of_the_code(name: str, words: type[StrEnum]) -> None:
    """Every closed set in the schema is the enum of the code, word for word."""
    assert schema()["$defs"][name]["enum"] == [word.value for word in words]


def test_a_quote_that_was_never_looked_for_is_listed() -> None:
    """Looks that met a 404 had no text to search for it; it is named all the same, behind what was found."""
    known = next(item for item in sample_report().items if item.standing.quotes)
    first = known.standing.quotes[0]
    cited = (Quote(exact=first.exact, prefix=first.prefix, suffix=first.suffix), Quote(exact="words of today"))
    told = replace(known, source=replace(known.source, quotes=cited))
    whole = document(replace(sample_report(), items=(told,)))
    CHECK.validate(whole)
    (entry,) = whole["sources"]
    *found, waiting = entry["quotes"]
    assert [quote["state"] for quote in found] == [passage.state.value for passage in known.standing.quotes]
    assert waiting == {"exact": "words of today", "prefix": "", "suffix": ""} | {
        "state": "unreadable",
        "likeness": None,
        "found": None,
        "outside": False,
        "link": None,
        "seen_at": None,
    }


def test_what_an_address_points_at_is_listed_before_it_is_looked_for() -> None:
    """A source that could never be read lists the quotes that its address alone carries, and all formats name them."""
    known = next(item for item in sample_report().items if not item.standing.quotes)
    url = "https://gazette.example/story#top:~:text=said%20a-,no%20comment,-at%20noon&text=forty%20boats,at%20sea"
    own = (Quote(exact="forty … at sea"), Quote(exact="no comment"))
    at_sea = ("forty boats … at sea", "", "")
    for cited, pointed in (((), (("no comment", "said a", "at noon"), at_sea)), (own, (at_sea,))):
        told = replace(known, source=replace(known.source, url=url, quotes=cited))
        whole = document(replace(sample_report(), items=(told,)))
        CHECK.validate(whole)
        (entry,) = whole["sources"]
        listed = [*((quote.exact, "", "") for quote in cited), *pointed]
        assert [(quote["exact"], quote["prefix"], quote["suffix"]) for quote in entry["quotes"]] == listed
        assert {quote["state"] for quote in entry["quotes"]} == {"unreadable"}
        assert [(said.text, said.state) for said in quotes(told)] == [
            (exact, "not looked for yet") for exact, _, _ in listed
        ]


def test_counts_name_every_verdict() -> None:
    """Counts hold all nine verdicts, zeros too, in the order of the closed set."""
    counts = document(empty_report())["run"]["counts"]
    assert list(counts) == [verdict.value for verdict in Verdict]
    assert set(counts.values()) == {0}
    assert schema()["properties"]["run"]["properties"]["counts"]["required"] == list(counts)


@pytest.mark.parametrize("report", [sample_report(), empty_report(), offline_report()])
def test_samples_validate_and_come_back(report: Report) -> None:
    """What is written is valid, and reads back as the document."""
    CHECK.validate(document(report))
    assert json.loads(write(report)) == document(report)
    assert write(report).endswith("\n")


def test_fields_stand_in_the_order_of_the_contract() -> None:
    """Every object has exactly the fields of the contract, in its order."""
    whole = document(sample_report())
    assert list(whole) == ["schema", "run", "sources"]
    assert " ".join(whole["run"]) == CONTRACT["run"]
    for one in whole["sources"]:
        assert " ".join(one) == CONTRACT["source"]
        assert one["repairs"] == []
        for name in ("hops", "turns", "quotes", "citations"):
            assert all(" ".join(part) == CONTRACT[name] for part in one[name])
        for name in ("hush", "change", "capture", "baseline"):
            assert one[name] is None or " ".join(one[name]) == CONTRACT[name]


def test_unknown_is_null() -> None:
    """What is not known is null: a claim without an address has nothing but its id, its verdict and empty lists."""
    one = named(sample_report())["court-ruling"]
    known = {name for name, value in one.items() if value not in (None, [], 0)}
    assert known == {"id", "verdict", "title"}
    dead = named(sample_report())["gauge-data"]
    assert (dead["http_status"], dead["final_url"], dead["change"]) == (None, None, None)
    assert dead["trouble"] == "dns-not-found"


def test_no_baseline_no_change() -> None:
    """A change is null where there is no baseline that it could be told from."""
    item = sample_report().items[0]
    assert source(item)["change"] is not None
    assert source(replace(item, standing=replace(item.standing, baseline=None)))["change"] is None


def test_quiet_is_told_with_whom_and_why() -> None:
    """Who silenced a source, from where, since and until when, and why; null for what nobody said."""
    item, at = sample_report().items[0], datetime(2026, 3, 2, 9, tzinfo=UTC)
    assert source(item)["hush"] is None
    silenced = Hush(
        source=item.source.id,
        kind=HushKind.SILENCED,
        since=at,
        until=date(2026, 3, 9),
        why=f"see https://a.example/?session={SECRET}",
        by="Ada",
        vantage="laptop",
    )
    told = source(replace(item, hush=silenced))
    assert told["hush"] == {
        "kind": "silenced",
        "by": "Ada",
        "vantage": "laptop",
        "since": "2026-03-02T09:00:00Z",
        "until": "2026-03-09",
        "why": "see https://a.example/?session=***",
    }
    known = source(replace(item, hush=Hush(source=item.source.id, kind=HushKind.ACKNOWLEDGED, since=at)))["hush"]
    assert {name for name, value in known.items() if value is None} == {"by", "vantage", "until", "why"}
    for one in (told, source(replace(item, hush=Hush(source="", kind=HushKind.ACKNOWLEDGED, since=at)))):
        CHECK.validate(document_of(one))


def document_of(one: dict[str, Any]) -> dict[str, Any]:
    """Give a report of one source."""
    return {**document(empty_report()), "sources": [one]}


def test_times_are_utc_seconds() -> None:
    """Times are written in UTC with a Z; milliseconds only where there are any."""
    run = document(sample_report())["run"]
    assert run["started"] == "2026-11-22T16:00:00Z"
    report = sample_report()
    later = replace(report.run, started=report.run.started.replace(microsecond=250_000), finished=None)
    run = document(replace(report, run=later))["run"]
    assert run["started"] == "2026-11-22T16:00:00.250Z"
    assert run["finished"] is None


def test_an_incident_is_a_turn_of_what_it_concerns() -> None:
    """An incident of a domain shows at its failing sources and nowhere else."""
    concerned = [
        name
        for name, one in named(sample_report()).items()
        if any(turn["event"] == "incident" for turn in one["turns"])
    ]
    assert concerned == ["gauge-data"]


def test_secrets_are_masked() -> None:
    """No signature or session leaves the house, be it in an address, a hop or a sentence."""
    written = write(sample_report())
    assert SECRET not in written
    assert "session=***" in written


@given(reports)
@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
def test_any_report_validates(report: Report) -> None:
    """Whatever the nouns hold, the document is valid, comes back the same, and steers no terminal."""
    CHECK.validate(document(report))
    written = write(report)
    assert json.loads(written) == document(report)
    assert not harmful(written)
    written.encode("utf-8")


def test_letters_of_all_scripts_stay_readable() -> None:
    """Chinese, Arabic and Uyghur titles are written as they are, not as escapes."""
    written = write(sample_report())
    assert "水文站" in written
    assert "ئىز — شېئىر" in written


def test_long_reports_are_written_piece_by_piece() -> None:
    """Writing takes less than 1 MB of memory beyond the items, however many there are."""
    report = sample_report()

    def many() -> Iterator[Item]:
        for _ in range(10_000 // len(report.items)):
            yield from report.items

    tracemalloc.start()
    try:
        size = sum(len(chunk) for chunk in stream(report.run, report.counts, many()))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert size > 10_000_000
    assert peak < 1_000_000


def test_chunks_are_the_whole() -> None:
    """The pieces put together are what is written whole, and no piece holds two sources."""
    report = sample_report()
    pieces = list(chunks(report))
    assert "".join(pieces) == write(report)
    assert len(pieces) == len(report.items) + 2
