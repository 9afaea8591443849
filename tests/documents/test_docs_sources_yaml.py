"""docs/sources-yaml.md tells of every key and every rule, and its examples are clean."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.documents.schema_keys import schema_keys
from tests.documents.yamls import remarks

pytestmark = pytest.mark.docs

DOC = Path("docs/sources-yaml.md").read_text(encoding="utf-8")
_ROOM = Path("monitor/documents/sources_yaml")
_BLOCKS = re.findall(r"^```yaml([^\n]*)\n(.*?)^```$", DOC, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", sorted({name for name, _ in schema_keys()} - {"sources"}))
def test_every_key_is_in_the_doc(name: str) -> None:
    """Each key of the schema is described, and stands in an example."""
    assert re.search(rf"^\| `{re.escape(name)}` \||`{re.escape(name)}`", DOC, re.MULTILINE), name
    if name != "pin":
        assert any(re.search(rf"(^|[\s{{,-]){re.escape(name)}:", block) for _, block in _BLOCKS), name


def test_every_default_is_in_the_doc() -> None:
    """Each default that the schema tells stands in the doc too."""
    for name, described in schema_keys():
        default = re.search(r"Default: (.+)\.$", str(described.get("description", "")))
        if default and re.fullmatch(r"[a-z0-9]+", default[1]):
            row = rf"^\| `{name}` \|.*(`{default[1]}`|\| {default[1]} \|)|{name}.*default `{default[1]}`"
            told = re.search(row, DOC, re.MULTILINE) or name in {"single", "digest", "timegates"}
            assert told, (name, default[1])


@pytest.mark.parametrize(("kind", "block"), _BLOCKS)
def test_every_example_is_clean(kind: str, block: str) -> None:
    """Whoever copies an example gets no remark; those on keys that wait get that one warning."""
    found = remarks(block)
    if kind.strip() == "not-yet":
        assert found
        found = tuple(remark for remark in found if remark.rule != "not-yet")
    assert found == (), "\n".join(map(str, found))


def test_every_rule_is_in_the_doc() -> None:
    """Each rule that a remark can carry is listed."""
    code = "\n".join(path.read_text(encoding="utf-8") for path in _ROOM.glob("*.py"))
    rules = set(re.findall(r'rule="([a-z-]+)"', code)) | {"colon", "indentation", "tag", "alias", "deep", "key"}
    listed = set(re.findall(r"`([a-z-]+)`", DOC.partition("## What lint says")[2]))
    assert rules - listed == set()
    assert {"yaml", "tab", "control-character", "many-documents"} <= listed
