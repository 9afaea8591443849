"""Writes entries as lines and reads them back, whatever they hold."""

from __future__ import annotations

import dataclasses
import hashlib
import json
from datetime import datetime, timedelta
from enum import Enum
from typing import Any, cast, get_args, get_origin, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.evidence.chain.line import NO_LINE, line_hash, read_line, unsigned_form, write_line
from monitor.evidence.proving.form import misform, signed_form
from monitor.model.finding import Entry, EntryKind
from monitor.model.snapshot import Baseline, Capture
from monitor.model.verdict import Standing, Verdict
from tests.evidence.looks import capture, entry
from tests.fakes.clock import START

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=5,
)
SIMPLE: dict[Any, st.SearchStrategy[Any]] = {
    str: TEXT,
    bool: st.booleans(),
    int: st.integers(-(2**53), 2**53),
    float: st.floats(allow_nan=False, allow_infinity=False),
    datetime: st.integers(0, 10**12).map(lambda number: START + timedelta(milliseconds=number)),
    timedelta: st.timedeltas(timedelta(0), timedelta(days=4000)),
    type(None): st.none(),
    dict[str, Any]: st.dictionaries(TEXT, PLAIN, max_size=3),
}


def made(hint: Any) -> st.SearchStrategy[Any]:
    """Make values of any type that stands in a noun, and of the nouns themselves."""
    if hint in SIMPLE:
        return SIMPLE[hint]
    if dataclasses.is_dataclass(hint):
        return st.builds(cast("type[Any]", hint), **{name: made(inner) for name, inner in get_type_hints(hint).items()})
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    inner = get_args(hint)
    if get_origin(hint) is not tuple:
        return st.one_of(*(made(each) for each in inner))
    if inner[-1] is Ellipsis:
        return st.lists(made(inner[0]), max_size=2).map(tuple)
    return st.tuples(*(made(each) for each in inner))


ENTRIES = made(Entry)


@given(ENTRIES, st.integers(1, 2**53))
@settings(max_examples=150)
def test_every_entry_comes_back(said: Entry, seq: int) -> None:
    """What is written is what is read, for nouns of every make; and writing it again gives the same bytes."""
    raw = write_line(said, seq=seq, prev=NO_LINE, tool="t")
    line = read_line(raw, writer="w")
    assert line.entry == said
    assert (line.writer, line.seq, line.prev) == ("w", seq, NO_LINE)
    assert line.sha256 == hashlib.sha256(raw).hexdigest() == line_hash(raw)
    assert write_line(line.entry, seq=seq, prev=NO_LINE, tool="t") == raw


def test_a_line_is_canonical_json() -> None:
    """Sorted keys, no spaces, UTF-8 as it is, one newline; and the promised fields, all of them."""
    said = dataclasses.replace(entry(capture()), url="https://bücher.example/")
    raw = write_line(said, seq=7, prev="a" * 64, tool="source-monitor 0.1.0")
    spelled = json.dumps(json.loads(raw), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert raw == spelled.encode() + b"\n"
    assert sorted(json.loads(raw)) == sorted(
        [
            *("seq", "prev", "at", "kind", "source", "url", "file", "bytes", "sha256"),
            *("outcome", "verdict", "vantage", "tool", "data", "sig"),
        ]
    )
    assert json.loads(raw)["at"] == "2026-03-02T09:00:00Z"
    assert json.loads(raw)["sig"] is None
    assert json.loads(raw)["sha256"] == "0" * 64


def test_a_line_is_lean() -> None:
    """Defaults are left out, and a capture is spelled out once."""
    quiet = Entry(at=START, kind=EntryKind.TOLD, source=None, url=None)
    assert json.loads(write_line(quiet, seq=1, prev=NO_LINE, tool="t"))["data"] == {}
    data = json.loads(write_line(entry(capture()), seq=1, prev=NO_LINE, tool="t"))["data"]
    assert data["standing"]["capture"] == data["standing"]["payload_capture"] == capture().id
    assert len(write_line(entry(capture()), seq=1, prev=NO_LINE, tool="t")) < 900


def _captures() -> tuple[Capture | None, ...]:
    """Give captures that could be taken for one another."""
    return None, capture(), dataclasses.replace(capture(), bytes=2), capture("20260302T090000Z-0123456789ab-zzzz")


@pytest.mark.parametrize("own", _captures())
@pytest.mark.parametrize("latest", _captures())
@pytest.mark.parametrize("holding", _captures())
def test_captures_are_never_mixed_up(own: Capture | None, latest: Capture | None, holding: Capture | None) -> None:
    """Every way in which a line, its standing and the payload may name the same or other captures comes back."""
    standing = Standing(source="s", url="u", capture=latest, payload_capture=holding)
    said = dataclasses.replace(entry(own), standing=standing)
    assert read_line(write_line(said, seq=1, prev=NO_LINE, tool="t"), writer="w").entry == said


def test_text_that_no_utf8_can_hold_is_replaced() -> None:
    """A lone surrogate in a title costs the surrogate, not the line."""
    said = entry()
    assert said.standing is not None
    odd = dataclasses.replace(said, standing=dataclasses.replace(said.standing, title="a\ud800b"))
    line = read_line(write_line(odd, seq=1, prev=NO_LINE, tool="t"), writer="w")
    assert line.entry.standing is not None
    assert line.entry.standing.title == "a?b"
    assert line.entry.verdict is Verdict.LIVE


def test_a_later_version_may_add_fields() -> None:
    """Unknown fields are passed over."""
    said = json.loads(write_line(entry(), seq=1, prev=NO_LINE, tool="t"))
    said["new"] = said["data"]["new"] = {"a": 1}
    raw = json.dumps(said, sort_keys=True, separators=(",", ":")).encode() + b"\n"
    assert misform(raw) == ""
    assert read_line(raw, writer="w").entry == entry()


@pytest.mark.parametrize("raw", [b"", b"\n", b"{}\n", b"[]\n", b"null\n", b'{"data":1}\n', b"\0\0\0\n", b"\xff\n"])
def test_what_is_no_line_is_refused(raw: bytes) -> None:
    """Garbage is an error that names what is missing."""
    with pytest.raises(ValueError, match=r".+"):
        read_line(raw, writer="w")


_SIGNED = write_line(
    entry(), seq=1, prev=NO_LINE, tool="t", sign=lambda _: "ed25519:0123456789abcdef:" + "A" * 86 + "=="
)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'==",', b'==","seq":2,'),
        (b'==",', b'==", '),
        (b'"sig":"', b'"sig": "'),
        (b'=="', b'==" '),
        (b'{"at":', b'{"at":"x","at":'),
        (b'"data":{', b'"data":{"new":{"a":1,"a":2},'),
        (b'"vantage":"here"', b'"vantage":"h\\u0065re"'),
        (b"\n", b"\r\n"),
        (b"\n", b""),
        (b"\n", b" \n"),
        (b'"seq":1', b'"seq":1.0e0'),
        (b'"tool":"t"', b'"tool":NaN'),
        (b'"tool":"t"', b'"tool":' + b"[" * 100_000),
        (b'"tool":"t"', b'"tool":"\xff"'),
        (b'"tool":"t"', b'"tool":"\\ud800"'),
        (b'"sig":"', b'"sig":"*'),
    ],
)
def test_a_line_of_two_readings_is_refused(old: bytes, new: bytes) -> None:
    """What is not byte for byte as it would be written again is no line, to the reader and to the check alike."""
    assert misform(_SIGNED) == ""
    forged = _SIGNED.replace(old, new, 1)
    assert forged != _SIGNED
    assert misform(forged)
    with pytest.raises(ValueError, match=r".+"):
        read_line(forged, writer="w")


def test_a_signature_speaks_of_all_but_itself() -> None:
    """Reader and check take the same one string out, and nothing where something else stands beside it."""
    assert signed_form(_SIGNED) == unsigned_form(_SIGNED) == write_line(entry(), seq=1, prev=NO_LINE, tool="t")
    forged = _SIGNED.replace(b'==",', b'==","seq":2,')
    assert signed_form(forged) is None
    with pytest.raises(ValueError, match="no place"):
        unsigned_form(forged)


def test_a_baseline_and_its_file_come_back() -> None:
    """A standing carries what the next look leans on."""
    standing = Standing(
        source="s",
        url="u",
        baseline=Baseline(capture="c", taken=START, origin="first-look", file="f"),  # type: ignore[arg-type] # words come from a file
    )
    said = dataclasses.replace(entry(), standing=standing)
    assert read_line(write_line(said, seq=1, prev=NO_LINE, tool="t"), writer="w").entry == said
