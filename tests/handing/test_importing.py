"""What others copied becomes ours with where it came from, or nothing of it does."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bad_weather.street import Street, page
from tests.cli.product import Product
from tests.handing.foreign import PAGE, TRAPS, Trap, info, packed, record, response, sha1, wacz
from tests.proving.sites import settings


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Product, str]]:
    """Give a folder with one source that was looked at, and the address of the source."""
    product = Product(tmp_path_factory.mktemp("taking"))
    with Street({"well": page("What is well")}) as street:
        url = street.sites["well"].url("/story")
        product.write(f"{{id: well, url: '{url}'}}", settings=settings("first"))
        assert product("check").code == 0
        yield product, url


def state(product: Product) -> dict[Path, bytes]:
    """Give every file of the evidence; the index follows from them."""
    return {
        path: path.read_bytes()
        for path in product.snapshots.rglob("*")
        if path.is_file() and "index" not in path.parts and path.name != ".lock"
    }


@pytest.mark.parametrize("trap", TRAPS, ids=lambda trap: trap.name)
def test_harm_is_refused(watched: tuple[Product, str], tmp_path: Path, trap: Trap) -> None:
    """Each is refused with a sentence that says why; nothing is kept, and no line is written."""
    product, url = watched
    file = tmp_path / "given.wacz"
    file.write_bytes(trap.data(url))
    before = state(product)
    ended = product("snapshot", "import", str(file)).calm()
    assert ended.code == 2, ended.err
    assert "was not taken in" in ended.err
    assert trap.says in " ".join(ended.err.split()), ended.err
    assert state(product) == before


def test_a_page_of_others_becomes_a_copy(watched: tuple[Product, str], tmp_path: Path) -> None:
    """Redirects come along; the bytes, the day and whose it was stay; a second import finds nothing new."""
    product, url = watched
    file = tmp_path / "crawl.warc.gz"
    moved = record(url, response(b"", status="301 Moved", Location="/moved"), number=1)
    there = record(url.replace("/story", "/moved"), response(), number=2)
    file.write_bytes(packed(info(), moved, there, record("https://elsewhere.example/", response(), number=3)))
    ended = product("snapshot", "import", str(file)).calm()
    assert ended.code == 0, ended.err
    name = ended.out.split()[0]
    line = product.lines()[-1]
    assert (line["kind"], line["source"], line["data"]["capture"]["kind"]) == ("import", "well", "imported")
    assert line["data"]["facts"]["software"] == "Crawler 3.1"
    assert line["data"]["facts"]["file"] == "crawl.warc.gz"
    assert name.startswith("20190504T100000Z-")
    kept = gzip.decompress((product.snapshots / line["file"]).read_bytes())
    assert response() in kept
    assert b"\r\nimported-sha256: " + line["data"]["facts"]["sha256"].encode() in kept
    again = product("snapshot", "import", str(file)).calm()
    assert (again.code, again.out) == (0, "")
    assert "1 taken in before or doubled" in again.err
    assert json.loads(product("verify", "--json").out)["sound"]
    shown = product("baseline", "set", "well", name).calm()
    assert shown.code == 0, shown.err
    assert "year of the citation" in product("diff", "well").calm().out
    assert product("rebuild").code == 0
    assert json.loads(product("verify", "--json").out)["sound"]
    exported = product("snapshot", "export", "-o", str(tmp_path / "out.wacz")).calm()
    assert exported.code == 0, exported.err
    assert product("verify", str(tmp_path / "out.wacz")).code == 0


def test_files_of_other_forms(watched: tuple[Product, str], tmp_path: Path) -> None:
    """A WACZ, a WARC that is not packed, and one packed as a whole are taken in; one page alone for a named source."""
    product, url = watched
    plain = info() + record(url, response(PAGE + b"<!-- plain -->"))
    forms = {
        "a.warc": plain,
        "b.warc.gz": gzip.compress(info() + record(url, response(PAGE + b"<!-- whole -->"))),
        "c.wacz": wacz({"archive/data.warc.gz": packed(info(), record(url, response(PAGE + b"<!-- zip -->")))}),
        "d.warc": record("https://mirror.example/copy", response(PAGE + b"<!-- mirror -->")),
    }
    for name, data in forms.items():
        (tmp_path / name).write_bytes(data)
        words = ["--source", "well"] if name == "d.warc" else []
        ended = product("snapshot", "import", str(tmp_path / name), *words).calm()
        assert ended.code == 0, (name, ended.err)
        assert len(ended.out.splitlines()) == 1
    assert json.loads(product("verify", "--json").out)["sound"]
    assert product("snapshot", "import", str(tmp_path / "gone.warc")).calm().code == 2


def test_a_record_is_taken_in_once_whatever_it_lies_in(watched: tuple[Product, str], tmp_path: Path) -> None:
    """Doubled in one file, packed otherwise, or in a WACZ: it is the same; another payload under its id is another."""
    product, url = watched
    one = record(url, response(PAGE + b"<!-- once -->"), number=40)
    other = record(url, response(PAGE + b"<!-- other -->"), number=40)
    wrapped = {
        "a.warc": (info() + one + one, 1),
        "b.warc.gz": (packed(info(), one), 0),
        "c.warc.gz": (gzip.compress(one), 0),
        "d.wacz": (wacz({"archive/data.warc": info() + one}), 0),
        "e.warc": (one + other, 1),
    }
    for name, (data, taken) in wrapped.items():
        (tmp_path / name).write_bytes(data)
        ended = product("snapshot", "import", str(tmp_path / name)).calm()
        assert (ended.code, len(ended.out.splitlines())) == (0, taken), (name, ended.err)
        assert "1 taken in before or doubled" in ended.err, name


def test_where_a_copy_of_others_came_from_is_said(watched: tuple[Product, str], tmp_path: Path) -> None:
    """The list, as JSON too, and the page of its source name the file, its digest, the record and its writer."""
    product, url = watched
    file = tmp_path / "of-others.warc.gz"
    file.write_bytes(packed(info(), record(url, response(PAGE + b"<!-- whose -->"), number=41)))
    name = product("snapshot", "import", str(file)).calm().out.split()[0]
    listed = json.loads(product("snapshot", "list", "--json").calm().out)
    said = next(each["provenance"] for each in listed if each["id"] == name)
    digest = hashlib.sha256(file.read_bytes()).hexdigest()
    assert {**said, "at": ""} == {
        "file": "of-others.warc.gz",
        "sha256": digest,
        "record": "urn:uuid:00000000-0000-4000-8000-000000000041",
        "software": "Crawler 3.1",
        "at": "",
    }
    assert [each["provenance"] for each in listed if each["kind"] != "imported"] == [None]
    for words in (("snapshot", "list"), ("show", "well")):
        told = " ".join(product(*words).calm().out.split())
        assert f"from of-others.warc.gz (SHA-256 {digest}), written by Crawler 3.1" in told.replace("- ", "-"), words


def given(url: str, block: bytes, said: str, number: int) -> bytes:
    """Write a file of one answer with a digest of its payload."""
    return packed(info(), record(url, block, number=number, more={"WARC-Payload-Digest": said}))


def test_payloads_as_crawlers_spell_them(watched: tuple[Product, str], tmp_path: Path) -> None:
    """Hashed without the transfer coding, as the standard says, with it, or unpacked: each is the payload."""
    product, url = watched
    gzipped = gzip.compress(PAGE, mtime=0)
    framed = b"%x\r\n%s\r\n0\r\n\r\n" % (len(gzipped), gzipped)
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n"
    for number, payload in enumerate((gzipped, framed, PAGE), start=20):
        file = tmp_path / f"{number}.warc.gz"
        file.write_bytes(given(url, head + framed, sha1(payload), number))
        ended = product("snapshot", "import", str(file)).calm()
        assert (ended.code, "1 taken in" in ended.err) == (0, True), ended.err
        assert "worth knowing" not in ended.err


def test_a_digest_of_a_kind_that_is_not_known_is_said(watched: tuple[Product, str], tmp_path: Path) -> None:
    """What could not be compared is not passed over without a word."""
    product, url = watched
    file = tmp_path / "odd.warc.gz"
    file.write_bytes(given(url, response(), "blake9:00ff", 30))
    ended = product("snapshot", "import", str(file)).calm()
    assert ended.code == 0
    assert "worth knowing: record 2 says 'blake9:00ff', which cannot be compared here" in ended.err
