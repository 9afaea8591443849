"""Writes the index that replay tools read."""

from __future__ import annotations

import dataclasses
import gzip
import json
import zlib
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator

from monitor.evidence.folder import FolderEvidence
from monitor.evidence.index import write_index
from monitor.evidence.sorting import surt
from monitor.model.exchange import Purpose, Trouble
from tests.evidence.looks import answer, hop, look, observation, page
from tests.fakes.clock import FakeClock


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("http://archive.org/", "org,archive)/"),
        ("https://www.archive.org", "org,archive)/"),
        ("http://www34.archive.org/index.html?b=a&b=b&a=b", "org,archive)/index.html?a=b&b=a&b=b"),
        ("http://archive.org/goo/?a=2&b&a=1", "org,archive)/goo?a=1&a=2&b"),
        ("http://archive.org:80/goo/", "org,archive)/goo"),
        ("https://archive.org:80/goo", "org,archive:80)/goo"),
        ("http://ARCHIVE.org/Goo/?P=V", "org,archive)/goo?p=v"),
        ("http://www2foo.com/", "com,www2foo)/"),
        ("http://archive.org/goo?", "org,archive)/goo"),
        ("http://192.0.2.7/x", "7,2,0,192)/x"),
        ("http://10.4.0.127:8480/", "127,0,4,10:8480)/"),
        ("http://archive.org/%7Epx.html", "org,archive)/~px.html"),
        ("http://archive.org//a//b/../c", "org,archive)/a/c"),
        ("http://archive.org./x", "org,archive)/x"),
        ("http://bücher.ch/ü", "ch,xn--bcher-kva)/%c3%bc"),
        ("no address", "no%20address"),
        ("http://[2001:db8::1]:8080/x", "2001:db8::1:8080)/x"),
        ("http://xn--bcher-kva.ch/", "ch,xn--bcher-kva)/"),
    ],
)
def test_keys_are_those_of_the_replay_tools(url: str, key: str) -> None:
    """An address is found under the key that other tools would look for."""
    assert surt(url) == key


async def test_every_answer_is_found_where_the_index_says(tmp_path: Path) -> None:
    """Lines are sorted; offset and length lead to the very record; revisits and questions are there too."""
    evidence = FolderEvidence(tmp_path, FakeClock(), writer="t", software="t")
    evidence.hold()
    moved = hop(answer(b"", status="301 Moved"), status=301, payload=b"", url="http://b.example/")
    root = observation(page(url="https://news.example/"), purpose=Purpose.ROOT)
    bad = hop(b"garbage", status=None, trouble=Trouble.BAD_HTTP, url="http://c.example/")
    first = await evidence.keep(look(observation(moved, page()), root), text="Hello", extractor="r")
    assert first is not None
    await evidence.keep(look(observation(page()), before=first), text=None, extractor="")
    await evidence.keep(look(observation(bad)), text=None, extractor="")
    evidence.release()
    assert write_index(tmp_path) == 5
    lines = (tmp_path / "index/captures.cdxj").read_text().splitlines()
    assert lines == sorted(lines)
    seen = []
    for line in lines:
        key, moment, said = line.split(" ", 2)
        facts = json.loads(said)
        assert (key, moment) == (surt(facts["url"]), "20260302090000")
        with (tmp_path / "captures" / facts["filename"]).open("rb") as stream:
            stream.seek(int(facts["offset"]))
            records = ArchiveIterator(stream)
            record = next(iter(records))
            assert record.rec_headers.get_header("WARC-Target-URI") == facts["url"]
            assert record.rec_headers.get_header("WARC-Payload-Digest") == facts.get("digest")
            kind = record.rec_type
            assert records.get_record_length() == int(facts["length"])
        seen.append((key, kind, facts["mime"], facts.get("status")))
    assert sorted(seen, key=str) == sorted(
        [
            ("example,b)/", "response", "text/html", "301"),
            ("example,c)/", "resource", "application/octet-stream", None),
            ("example,news)/", "response", "text/html", "200"),
            ("example,news)/story", "response", "text/html", "200"),
            ("example,news)/story", "revisit", "warc/revisit", "200"),
        ],
        key=str,
    )


async def test_a_damaged_copy_is_left_out_and_told(tmp_path: Path) -> None:
    """The index holds all that is whole; of a copy that is cut, edited within or gone from under it nothing is said."""
    evidence = FolderEvidence(tmp_path, FakeClock(), writer="t", software="t")
    evidence.hold()
    kept = [await evidence.keep(look(observation(page())), text=None, extractor="") for _ in range(3)]
    evidence.release()
    files = [tmp_path / dataclasses.asdict(each)["file"] for each in kept if each]
    for file in files:
        file.chmod(0o644)
    whole = files[1].read_bytes()
    edited = b"".join(gzip.compress(gzip.decompress(member).replace(b"Hello", b"Hullo")) for member in split(whole))
    for file, data in ((files[0], whole[:-100]), (files[1], edited)):
        file.write_bytes(data)
    missed: list[str] = []
    assert await evidence.write_index(missed.append) == 1
    assert [says.split()[0] for says in missed] == [each.relative_to(tmp_path).as_posix() for each in sorted(files[:2])]
    assert all("was left out of index/captures.cdxj" in says for says in missed)
    assert files[2].name in (tmp_path / "index/captures.cdxj").read_text()


def split(data: bytes) -> list[bytes]:
    """Part the gzip members of a file."""
    parts = []
    while data:
        inflater = zlib.decompressobj(31)
        inflater.decompress(data)
        parts.append(data[: len(data) - len(inflater.unused_data)])
        data = inflater.unused_data
    return parts
