"""A new source is spliced in; every other byte stays as it was."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.documents.sources_yaml import SourcesYaml
from monitor.documents.sources_yaml.splice import grown, quoted
from monitor.documents.sources_yaml.words import CONTROL
from monitor.errors import ConfigurationError, StorageError
from monitor.model.source import PartialDate, Quote
from tests.documents.yamls import HERE, look

NEW = "https://new.example/page"
_ID = "new-example-page-308d1d85"
#: A file, and the same with the new source; the mark shows where it goes.
_FILES = [
    ("sources:\n  - https://a.example/x\n", "sources:\n  - https://a.example/x\n«  - »"),
    ("sources:\n  - https://a.example/x", "sources:\n  - https://a.example/x«\n  - »"),
    ("sources:\n- https://a.example/x\ndocuments: []\n", "sources:\n- https://a.example/x\n«- »documents: []\n"),
    ("- https://a.example/x\n", "- https://a.example/x\n«- »"),
    ("sources:\r\n  - https://a.example/x\r\n", "sources:\r\n  - https://a.example/x\r\n«  - »"),
    ("sources:\n", "sources:\n«  - »"),
    ("sources: # none yet\nversion: 1\n", "sources: # none yet\n«  - »version: 1\n"),
    ("version: 1\n", "version: 1\n«sources:\n  - »"),
    ("", "«sources:\n  - »"),
    ("# a comment\n", "# a comment\n«sources:\n  - »"),
    (
        "sources:\n  - url: https://a.example/x # kept\n    # belongs to it\n  # belongs to none\n\n# end\n",
        "sources:\n  - url: https://a.example/x # kept\n    # belongs to it\n«  - »  # belongs to none\n\n# end\n",
    ),
    (
        "sources:\n  - url: https://a.example/x\n    claim: |\n      Two\n      lines\n\n# end\n",
        "sources:\n  - url: https://a.example/x\n    claim: |\n      Two\n      lines\n\n«  - »# end\n",
    ),
]


def _entry(edge: str, newline: str) -> str:
    return f"id: {_ID}{newline}{edge}  url: {NEW}{newline}"


@pytest.mark.parametrize(("before", "marked"), _FILES)
def test_every_other_byte_stays(before: str, marked: str) -> None:
    """The new lines stand behind the last source and what belongs to it; the rest is as it was."""
    newline = "\r\n" if "\r\n" in before else "\n"
    head, _, rest = marked.partition("«")
    inserted, _, tail = rest.partition("»")
    edge = inserted.rpartition("- ")[0].rpartition("\n")[2]
    entry = _entry(edge, newline)
    if inserted.startswith("\n"):
        entry = entry.removesuffix(newline)
    assert grown(before.encode(), HERE, NEW, {}).data.decode() == f"{head}{inserted}{entry}{tail}"


def test_lists_in_brackets_grow_in_their_brackets() -> None:
    """A file in JSON stays JSON-like."""
    assert (
        grown(b'{"sources": ["https://a.example/x"]} # end\n', HERE, NEW, {}).data.decode()
        == f'{{"sources": ["https://a.example/x", {{id: {_ID}, url: {NEW}}}]}} # end\n'
    )
    assert grown(b"sources: []\n", HERE, NEW, {}).data.decode() == f"sources: [{{id: {_ID}, url: {NEW}}}]\n"


def test_a_blank_line_between_sources_is_kept_up() -> None:
    """Where sources stand apart by blank lines the new one does too."""
    before = "sources:\n  - https://a.example/x\n\n  - https://b.example/x\n"
    assert grown(before.encode(), HERE, NEW, {}).data.decode() == f"{before}\n  - {_entry('  ', chr(10))}"


def test_fields_are_written_so_that_they_are_read(tmp_path: Path) -> None:
    """Titles with colons, dates, lists and groups come back as they were given."""
    path = tmp_path / "sources.yaml"
    path.write_bytes(b"\xef\xbb\xbfsources:\n  - https://a.example/x\n")
    fields = {
        "id": "new",
        "title": "Iz: a 'poem' #1 \\ “trace”\n媒",
        "outlet": "no",
        "author": ["Ada", "1984", "x, y"],
        "published": PartialDate(year=2021, month=10),
        "accessed": "2021-10-05",
        "language": "en",
        "confirmed": False,
        "patience": 5,
        "quotes": [{"exact": "a: b", "prefix": "[c]"}],
        "x-note": None,
    }
    assert SourcesYaml(path).add("https://b.example/x?a=1&b=%20#top", fields) == "new"
    data = path.read_bytes()
    assert data.startswith(b"\xef\xbb\xbfsources:\n  - https://a.example/x\n  - id: new\n")
    found = look(data)
    assert found.remarks == ()
    read = found.watchlist.sources["new"]
    assert read.url == "https://b.example/x?a=1&b=%20#top"
    assert (read.work.title, read.work.outlet) == ("Iz: a 'poem' #1 \\ “trace”\n媒", "no")
    assert read.work.author == ("Ada", "1984", "x, y")
    assert read.work.published == PartialDate(year=2021, month=10)
    assert read.quotes == (Quote(exact="a: b", prefix="[c]"),)
    assert (read.confirmed, read.policy.patience) == (False, 5)


@given(st.text(max_size=40).filter(str.strip))
def test_any_text_survives(text: str) -> None:
    """Whatever a title holds, it is read back as it was, but for white space around it and control characters."""
    if any("\ud800" <= letter <= "\udfff" for letter in text):
        return
    found = look(f"- {{url: https://a.example/x, title: {quoted(text)}}}\n")
    assert not found.failed
    assert next(iter(found.watchlist.sources.values())).work.title == CONTROL.sub("\ufffd", text).strip()


@pytest.mark.parametrize(
    ("before", "url", "fields", "says"),
    [
        (
            "sources: [https://new.example/page]\n",
            "http://www.new.example/page/",
            {},
            "is watched already: new-example",
        ),
        ("sources: [https://a.example/x]\n", "new.example", {}, "cannot be watched"),
        ("sources: [https://a.example/x]\n", "https://me:pw@new.example/", {}, "user name or password"),
        ("sources: [https://a.example/x]\n", NEW, {"titel": "x"}, "did you mean title"),
        ("sources: [https://a.example/x]\n", NEW, {"published": "yesterday"}, "is no date"),
        ("sources: [{id: a, url: https://a.example/x}]\n", NEW, {"id": "a"}, "the id a stands here a second time"),
        ("sources: https://a.example/x\n", NEW, {}, "not written as a list"),
        ("sources: null\n", NEW, {}, "not written as a list"),
        ("https://a.example/x\n", NEW, {}, "one text and no list"),
        ("sources: {\n", NEW, {}, "ends too soon"),
        (
            "- {url: https://a.example/x, tags: [&t a]}\n- url: https://b.example/x\n  tags:\n    - *t\n",
            NEW,
            {},
            "",
        ),
    ],
)
def test_what_cannot_be_added_changes_nothing(
    before: str, url: str, fields: dict[str, object], says: str, tmp_path: Path
) -> None:
    """An address that is watched, a field that is wrong, or a list that cannot grow is a sentence, and no edit."""
    path = tmp_path / "sources.yaml"
    path.write_text(before, encoding="utf-8")
    with pytest.raises(ConfigurationError) as caught:
        SourcesYaml(path).add(url, fields)
    assert says in str(caught.value)
    assert path.read_text(encoding="utf-8") == before
    assert [file.name for file in tmp_path.iterdir()] == ["sources.yaml"]


def test_another_fragment_is_another_source() -> None:
    """The same page may be watched at several fragments."""
    before = look("- https://new.example/page\n")
    assert len(before.watchlist.sources) == 1
    after = look(grown(b"- https://new.example/page\n", HERE, f"{NEW}#part", {}).data)
    assert len(after.watchlist.sources) == 2


def test_writing_keeps_links_and_permissions(tmp_path: Path) -> None:
    """The file is replaced whole: who may read it, and what links to it, stay."""
    real = tmp_path / "real.yaml"
    real.write_text("sources: []\n", encoding="utf-8")
    real.chmod(0o640)
    link = tmp_path / "sources.yaml"
    link.symlink_to(real)
    SourcesYaml(link).add(NEW)
    assert link.is_symlink()
    assert real.stat().st_mode & 0o777 == 0o640
    assert NEW in real.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_written(tmp_path: Path) -> None:
    """What the disk refuses is a sentence about storage."""
    path = tmp_path / "sources.yaml"
    path.write_text("sources: []\n", encoding="utf-8")
    (tmp_path / f".sources.yaml.{os.getpid()}.new").mkdir()
    with pytest.raises(StorageError, match="could not be written"):
        SourcesYaml(path).add(NEW)
    assert path.read_text(encoding="utf-8") == "sources: []\n"
