"""The JSON Schema says of every file what the program says, as far as a schema can tell."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml
from jsonschema import Draft202012Validator

from monitor.documents.sources_yaml.schema import SHIPPED, json_schema, shipped_text
from tests.documents import test_lint_values, test_lint_yaml, test_read_settings
from tests.documents.schema_keys import schema_keys
from tests.documents.yamls import look

VALIDATOR = Draft202012Validator(json_schema())


class _Core(yaml.SafeLoader):
    """YAML 1.2 core schema, as editors read it: no dates, and only true and false are truth values."""


_Core.yaml_implicit_resolvers = {}
_Core.add_implicit_resolver("tag:yaml.org,2002:null", re.compile(r"(|~|null|Null|NULL)$"), [*"~nN", ""])
_Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"(true|True|TRUE|false|False|FALSE)$"), list("tTfF"))
_Core.add_implicit_resolver("tag:yaml.org,2002:int", re.compile(r"[-+]?\d+$"), list("-+0123456789"))


def plain(text: str) -> object:
    """Read a text as JSON would hold it."""
    return yaml.load(text, _Core)


def test_the_schema_is_a_schema() -> None:
    """It is valid Draft 2020-12, and says so."""
    assert json_schema()["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert list(Draft202012Validator(Draft202012Validator.META_SCHEMA).iter_errors(json_schema())) == []


def test_the_shipped_copy_is_the_schema() -> None:
    """The file that ships is what the table of keys says."""
    assert SHIPPED.read_text(encoding="utf-8") == shipped_text()
    assert json.loads(shipped_text()) == json_schema()


@pytest.mark.parametrize(
    "text",
    [
        test_read_settings._FULL,
        "- https://a.example/x\n- {url: https://b.example/y, every: 36h}\n",
        "sources: https://a.example/x\n",
        "sources:\n",
        "sources: [{url: null, claim: a}, {title: b}, {url: https://a.example/, published: 2021, author: }]\n",
        "settings:\ndefaults:\nsources: [mailto:someone@a.example]\n",
        'sources: [{url: https://a.example/, quotes: [a, {exact: b}], language: "no", patience_over: 0}]\n',
        "sources: [{url: https://a.example/, language: zh-Hant-TW, confirmed: false, title: x, x-mine: [1]}]\n",
        "notify: {a: {to: env:X, events: dead, digest: weekly}}\nsources: []\n",
        "settings: {network: {max_bytes: 50000000, timeout: 500ms}}\nsources: []\n",
        Path("sources.yaml"),
    ],
    ids=str,
)
def test_good_files_are_valid(text: str | Path) -> None:
    """What the program takes, the schema takes."""
    written = text.read_text(encoding="utf-8") if isinstance(text, Path) else text
    assert not look(written).failed
    assert [error.message for error in VALIDATOR.iter_errors(plain(written))] == []


#: Errors that no schema can tell: they need a calendar, a parser, arithmetic, or the rest of the file.
_BEYOND = {"date", "cron", "selector", "pattern", "duration", "size", "every", "network", "name-server", "user-agent"}
_BEYOND |= {"address", "secret", "duplicate-key", "duplicate-id", "empty", "proxy"}


def _bad() -> Iterator[tuple[str, str]]:
    """Give every bad file of the other tests whose fault a schema can tell, with the rule that it breaks."""
    for line, _, severity, rule, *_ in test_lint_values._IN_SOURCE:
        if severity == "error":
            # "cn" has the form of a tag; that no language has it is known to the program alone.
            yield "date" if line == "language: cn" else rule, test_lint_values._source(line)
    for text, place, rule, *_ in test_lint_values._ELSEWHERE:
        if place.endswith("error"):
            yield rule, text
    for whole, place, rule, *_ in test_lint_yaml._CASES:
        if place.endswith("error") and rule == "type":
            assert isinstance(whole, str)
            yield rule, whole


@pytest.mark.parametrize(("rule", "text"), [case for case in _bad() if case[0] not in _BEYOND])
def test_bad_files_are_invalid(rule: str, text: str) -> None:
    """What is wrong in a way that a schema can tell is wrong for the schema."""
    assert rule
    assert not VALIDATOR.is_valid(plain(text))


@pytest.mark.parametrize(
    "text",
    [
        "sources: [{url: https://a.example/, published: 2021-13}]\n",
        "sources: [{url: https://a.example/, every: wekly}]\n",
        "sources: [www.a.example]\n",
        "sources: [https://me:pw@a.example/]\n",
        "settings: {network: {timeout: 30}}\nsources: []\n",
        "settings: {network: {max_bytes: 50 potatoes}}\nsources: []\n",
        "settings: {network: {proxy: 'http://me:pw@p.example:1'}}\nsources: []\n",
        "settings: {network: {nameservers: dns.example}}\nsources: []\n",
        "settings: {network: {allow_networks: foo}}\nsources: []\n",
    ],
)
def test_the_schema_tells_what_it_can(text: str) -> None:
    """Even of values with a grammar of their own the plain mistakes are found."""
    assert look(text).failed
    assert not VALIDATOR.is_valid(plain(text))


def test_every_key_is_described_and_its_examples_are_valid() -> None:
    """Editors show words for every key, and examples that are really allowed."""
    for name, described in schema_keys():
        assert isinstance(described.get("description"), str), name
        examples = described.get("examples", [])
        assert isinstance(examples, list)
        for example in examples:
            only_this = {key: value for key, value in described.items() if key != "examples"}
            whole = only_this | {"$defs": json_schema()["$defs"]}
            assert Draft202012Validator(whole).is_valid(example), (name, example)
