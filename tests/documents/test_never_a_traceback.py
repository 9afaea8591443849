"""Whatever stands in the file, the answer is a list of remarks."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.documents.sources_yaml import SourcesYaml
from monitor.documents.sources_yaml.entry import ENTRY
from monitor.documents.sources_yaml.sections import SECTIONS, SETTINGS
from monitor.errors import ConfigurationError
from tests.documents.yamls import look

_KEYS = ["sources", *SECTIONS, *ENTRY.keys, "network", "reading", "evidence", "name", "to", "exact", "x-a", "<<", ""]
_VALUES = [
    "https://a.example/x",
    "https://",
    "env:X",
    "2021-10",
    "36h",
    "50MB",
    "* * * * *",
    "[",
    "no",
    "~",
    "0",
    "::1",
]
_SCALARS = st.one_of(
    st.sampled_from(_VALUES), st.text(max_size=12), st.integers(), st.floats(), st.booleans(), st.none(), st.dates()
)
_TREES = st.recursive(
    _SCALARS,
    lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(st.sampled_from(_KEYS), inner, max_size=5)),
    max_leaves=25,
)
_SOURCES = st.lists(st.dictionaries(st.sampled_from([*ENTRY.keys]), _TREES, max_size=6), max_size=4)


def _amiss(data: bytes) -> list[str]:
    """Read the bytes in every way, and list what is amiss; anything but our own error breaks out of here."""
    found = look(data)
    errors = any(remark.severity == "error" for remark in found.remarks)
    unplaced = [
        f"not one whole line with a place: {remark!r}"
        for remark in found.remarks
        if min(remark.line, remark.column) < 1 or not (remark.what and remark.rule) or "\n" in str(remark)
    ]
    return unplaced if found.failed == errors else [f"failed: {found.failed}, errors: {errors}", *unplaced]


@given(st.binary(max_size=200))
def test_any_bytes(data: bytes) -> None:
    """Bytes of any kind end as remarks."""
    assert not _amiss(data)


@given(st.text(alphabet="[]{}:,-#&*!|>'\"%@`?~ \n\t\r\\abx0.é\u2028\ufeff", max_size=60))
@settings(max_examples=400)
def test_any_text_that_looks_like_yaml(text: str) -> None:
    """The marks of YAML in any order end as remarks."""
    assert not _amiss(text.encode())


@given(_TREES)
@settings(max_examples=300)
def test_any_tree(tree: object) -> None:
    """Good YAML of any shape ends as remarks."""
    assert not _amiss(yaml.safe_dump(tree, allow_unicode=True).encode())


@given(_SOURCES, st.dictionaries(st.sampled_from(["settings", *SECTIONS]), _TREES, max_size=3))
@settings(max_examples=300)
def test_any_value_under_any_key(sources: list[dict[str, object]], sections: dict[str, object]) -> None:
    """Known keys with any value below them end as remarks."""
    assert not _amiss(yaml.safe_dump({**sections, "sources": sources}, allow_unicode=True).encode())


@given(st.dictionaries(st.sampled_from([*getattr(SETTINGS.shape, "keys")]), _TREES, max_size=4))  # noqa: B009 - by shape
def test_any_setting(sections: dict[str, object]) -> None:
    """Known settings with any value end as remarks."""
    assert not _amiss(yaml.safe_dump({"settings": sections, "sources": []}, allow_unicode=True).encode())


@given(st.text(max_size=60))
@settings(max_examples=300)
def test_any_address(tail: str) -> None:
    """Addresses with anything behind the scheme end as remarks."""
    for scheme in ("http://", "https://a.example/", "https://[", "mailto:", ""):
        assert not _amiss(f"- {yaml.safe_dump(scheme + tail, allow_unicode=True)}".encode())


@pytest.mark.parametrize("data", [b"", b"\xff", b"sources: [https://a.example/x", b"- https://a.example/x\n"])
def test_the_plug_raises_only_our_own_error(data: bytes, tmp_path: Path) -> None:
    """Reading, settings and remarks on the disk keep to that too."""
    path = tmp_path / "sources.yaml"
    path.write_bytes(data)
    documents = SourcesYaml(path)
    assert isinstance(documents.remarks(), tuple)
    for read in (documents.read, documents.settings):
        with contextlib.suppress(ConfigurationError):
            read()
