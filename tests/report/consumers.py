"""Real consumers of every format: each reads what was written as its users' programs would, and complains of faults."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import feedparser
import jsonschema
from junitparser import JUnitXml
from markdown_it import MarkdownIt

from monitor.report.formats import Format
from monitor.report.github import MOST_OF_A_KIND
from monitor.report.issue import MARKER, MOST_LETTERS
from monitor.report.markdown import FOLD, UNFOLD
from monitor.report.step_summary import MOST_BYTES
from monitor.report.to_csv import COLUMNS, MARK
from monitor.report.to_json import schema as report_schema
from tests.report.nouns import harmful

SCHEMAS = Path(__file__).parent / "schemas"
SVG = "{http://www.w3.org/2000/svg}"
ATOM = "{http://www.w3.org/2005/Atom}"


@lru_cache
def validator(name: str) -> Any:
    """Give the validator for a schema file, of whatever draft it is."""
    schema = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return jsonschema.validators.validator_for(schema)(schema)


@lru_cache
def _source_schema() -> Any:
    """Give the validator of one source of the JSON report."""
    whole = report_schema()
    one = {"$schema": whole["$schema"], "$defs": whole["$defs"], **whole["properties"]["sources"]["items"]}
    return jsonschema.validators.validator_for(whole)(one)


def read_json(text: str) -> Any:
    """Read the JSON report."""
    found = json.loads(text)
    jsonschema.validate(found, report_schema())
    assert not harmful(text)
    return found


def read_jsonl(text: str) -> list[Any]:
    """Read sources line by line; a line break within one would tear it apart."""
    lines = text.split("\n")
    assert lines.pop() == ""
    assert text.splitlines() == lines
    found = [json.loads(line) for line in lines]
    for one in found:
        _source_schema().validate(one)
    assert not harmful(text)
    return found


def read_csv(text: str) -> list[dict[str, str]]:
    """Read the table as a spreadsheet does: nothing in it may begin like a formula."""
    assert text.startswith(MARK)
    rows = list(csv.reader(StringIO(text.removeprefix(MARK), newline=""), strict=True))
    assert rows[0] == list(COLUMNS)
    for row in rows[1:]:
        assert len(row) == len(COLUMNS)
        for cell in row:
            assert not re.match(r"[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20|%\t\r]", cell), cell
    assert not harmful(text.removeprefix(MARK), allowed="\r\n")
    return [dict(zip(COLUMNS, row, strict=True)) for row in rows[1:]]


def read_junit(text: str) -> JUnitXml:
    """Read JUnit XML as CI services do; the totals that it tells are those that one counts."""
    found = JUnitXml.fromstring(text.encode())
    told = {name: int(getattr(found, name)) for name in ("tests", "failures", "errors", "skipped")}
    for suite in found:
        before = {name: int(getattr(suite, name)) for name in told}
        suite.update_statistics()  # type: ignore[no-untyped-call]  # the vendor left it without types
        assert before == {name: int(getattr(suite, name)) for name in told} == told
        for case in suite:
            assert case.classname
            assert case.name
    assert not harmful(text)
    return found


def read_sarif(text: str) -> Any:
    """Read a SARIF log; every result names a rule that is there, and no two have one fingerprint."""
    found = json.loads(text)
    validator("sarif-2.1.0-rtm.5.json").validate(found)
    (run,) = found["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    prints = [result["partialFingerprints"]["citation/v1"] for result in run["results"]]
    assert len(set(prints)) == len(prints)
    return found


#: A workflow command as the runner reads it: kind, properties, data.
_COMMAND = re.compile(r"::(?P<kind>[a-z-]+)(?: (?P<properties>.*?))?::(?P<data>.*)")
_OF_DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
_OF_PROPERTIES = _OF_DATA | {"%3A": ":", "%2C": ","}


def _unescaped(text: str, escapes: Mapping[str, str]) -> str:
    for written, meant in escapes.items():
        text = text.replace(written, meant)
    return text


def read_github(text: str) -> list[dict[str, str]]:
    """Read workflow commands as the runner does; nothing but annotations, at most ten of a kind."""
    found = []
    for line in text.split("\n")[:-1]:
        command = _COMMAND.fullmatch(line)
        assert command is not None, line
        assert command["kind"] in {"error", "warning", "notice"}
        one = {"kind": command["kind"], "message": _unescaped(command["data"], _OF_DATA)}
        for pair in command["properties"].split(","):
            name, equals, value = pair.partition("=")
            assert equals
            assert name in {"file", "line", "col", "title"}
            one[name] = _unescaped(value, _OF_PROPERTIES)
        assert one["message"]
        assert int(one.get("line", "1")) >= 1
        found.append(one)
    for kind in ("error", "warning", "notice"):
        assert sum(one["kind"] == kind for one in found) <= MOST_OF_A_KIND
    assert not text or text.endswith("\n")
    assert len(text.splitlines()) == len(found)
    assert not harmful(text)
    return found


def read_codequality(text: str) -> Any:
    """Read GitLab's report; it takes no byte order mark, and two entries with one fingerprint for one."""
    found = json.loads(text)
    validator("codequality.json").validate(found)
    prints = [one["fingerprint"] for one in found]
    assert len(set(prints)) == len(prints)
    assert text.startswith("[")
    return found


def read_atom(text: str) -> Any:
    """Read the feed as feed readers do, and hold it to what RFC 4287 section 4.1 asks of feeds and entries."""
    found = feedparser.parse(text.encode(), response_headers={"content-type": "application/atom+xml; charset=utf-8"})
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    tree = ET.fromstring(text.encode())
    entries = tree.findall(f"{ATOM}entry")
    for part in (tree, *entries):
        for name in ("id", "title", "updated"):
            assert len(part.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", part.findtext(f"{ATOM}updated") or "")
        assert re.fullmatch(r"tag:[a-z-]+,\d{4}:[A-Za-z0-9%._~/-]+", part.findtext(f"{ATOM}id") or "")
    assert tree.find(f"{ATOM}author") is not None
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids)
    for entry in entries:
        assert entry.find(f"{ATOM}content") is not None
        allowed = r"</?(p|b|ul|li|code|blockquote|del|ins)( dir=\"?auto\"?)?>"
        assert "<" not in re.sub(allowed, "", entry.findtext(f"{ATOM}content") or "")
    assert not harmful(text)
    return found


def read_svg(text: str) -> ET.Element:
    """Read the badge: well-formed, nothing that runs or asks for anything, both words within the picture."""
    tree = ET.fromstring(text.encode())
    assert tree.tag == f"{SVG}svg"
    allowed = {f"{SVG}{name}" for name in ("svg", "title", "path", "g", "text")}
    assert {part.tag for part in tree.iter()} <= allowed
    assert not any(name.startswith("on") or "href" in name for part in tree.iter() for name in part.attrib)
    width = float(tree.attrib["width"])
    for words in tree.iter(f"{SVG}text"):
        half = float(words.attrib["textLength"]) / 2
        assert float(words.attrib["x"]) - half >= 0
        assert float(words.attrib["x"]) + half <= width
    assert not harmful(text)
    return tree


def read_badge_json(text: str) -> Any:
    """Read the endpoint as a badge service does."""
    found = json.loads(text)
    validator("badge-endpoint.json").validate(found)
    return found


_MARKDOWN = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def read_markdown(text: str) -> str:
    """Read Markdown as hosts do; the only markup is ours."""
    ours = {"<details><summary>Show them</summary>\n", "</details>\n", f"{MARKER}\n"}
    tokens = [part for token in _MARKDOWN.parse(text) for part in (token, *(token.children or []))]
    assert not {"image", "code_block", "fence"} & {token.type for token in tokens}
    inline = [token.content for token in tokens if token.type == "html_inline"]
    assert all(re.fullmatch(r"<!-- [0-9a-f]{8} -->", content) for content in inline)
    assert {token.content for token in tokens if token.type == "html_block"} <= ours
    assert not harmful(text.replace("\u200b", ""))
    return text


def read_summary(text: str) -> str:
    """Read a step summary: Markdown, at most 1 MiB, what was folded is unfolded."""
    assert len(text.encode()) <= MOST_BYTES
    assert text.count(FOLD) == text.count(UNFOLD)
    return read_markdown(text)


def read_issue(text: str) -> str:
    """Read the body of an issue: the marker first and once, never longer than is taken."""
    assert text.startswith(f"{MARKER}\n")
    assert text.count(MARKER) == 1
    assert len(text) <= MOST_LETTERS
    return read_markdown(text)


def read_html(text: str) -> str:
    """Read the page strictly, as its own tests do."""
    from tests.report.test_report_html import read  # noqa: PLC0415 - the strict reader lives with its own tests

    read(text)
    assert not harmful(text)
    return text


CONSUMERS: Mapping[Format, Callable[[str], Any]] = {
    Format.MARKDOWN: read_markdown,
    Format.HTML: read_html,
    Format.JSON: read_json,
    Format.JSONL: read_jsonl,
    Format.CSV: read_csv,
    Format.JUNIT: read_junit,
    Format.SARIF: read_sarif,
    Format.GITHUB: read_github,
    Format.STEP_SUMMARY: read_summary,
    Format.CODEQUALITY: read_codequality,
    Format.ATOM: read_atom,
    Format.BADGE: read_svg,
    Format.BADGE_JSON: read_badge_json,
    Format.ISSUE: read_issue,
}
