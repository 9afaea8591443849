"""Every format of a report in one table: its word, for whom it is, what files of it end in, and who writes it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from monitor.model.finding import Finding, Report


class Format(StrEnum):
    """What a report can be written as."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    JUNIT = "junit"
    SARIF = "sarif"
    GITHUB = "github"
    STEP_SUMMARY = "step-summary"
    CODEQUALITY = "codequality"
    ATOM = "atom"
    BADGE = "badge"
    BADGE_JSON = "badge-json"
    ISSUE = "issue"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """One format: for whom it is, which endings of files mean it, and what else people call it."""

    says: str
    endings: tuple[str, ...] = ()
    others: tuple[str, ...] = ()


#: All of them, in the order in which help and docs list them.
FORMATS: Mapping[Format, Kind] = {
    Format.TEXT: Kind(says="a person at a terminal", endings=("txt",), others=("txt", "plain")),
    Format.MARKDOWN: Kind(says="a page or a message", endings=("md", "markdown"), others=("md",)),
    Format.HTML: Kind(says="a colleague with a browser, or a printer", endings=("html", "htm"), others=("htm",)),
    Format.JSON: Kind(says="programs, by a published schema", endings=("json",)),
    Format.JSONL: Kind(says="programs that read line by line", endings=("jsonl", "ndjson"), others=("ndjson",)),
    Format.CSV: Kind(says="an editor with a spreadsheet", endings=("csv",), others=("spreadsheet", "excel")),
    Format.JUNIT: Kind(says="CI services that list tests", endings=("xml",), others=("junit-xml", "xunit")),
    Format.SARIF: Kind(says="code scanning and editors", endings=("sarif",)),
    Format.GITHUB: Kind(says="annotations of a GitHub workflow", others=("annotations", "github-annotations")),
    Format.STEP_SUMMARY: Kind(says="the summary of a GitHub workflow step", others=("summary", "github-summary")),
    Format.CODEQUALITY: Kind(says="GitLab's merge requests", others=("code-quality", "gitlab", "codeclimate")),
    Format.ATOM: Kind(says="a feed reader", endings=("atom",), others=("feed", "rss")),
    Format.BADGE: Kind(says="the top of a page", endings=("svg",), others=("svg",)),
    Format.BADGE_JSON: Kind(says="badge services", others=("shields", "endpoint")),
    Format.ISSUE: Kind(says="the one living issue", others=("issue-body",)),
}
_BY_WORD = {word: kind for kind, told in FORMATS.items() for word in (kind.value, *told.others)}
_BY_ENDING = {ending: kind for kind, told in FORMATS.items() for ending in told.endings}


def named(word: str) -> Format | None:
    """Give the format that a word means; None where it means none."""
    return _BY_WORD.get(word.strip().lower())


def ending(name: str) -> Format | None:
    """Give the format that files with such an ending hold; None where it may be any."""
    return _BY_ENDING.get(name.lower())


def near(word: str) -> str:
    """Say which format was perhaps meant, as ``did you mean sarif?``; empty where none is near."""
    from difflib import get_close_matches

    found = get_close_matches(word.strip().lower(), list(_BY_WORD), n=1)
    return f"did you mean {_BY_WORD[found[0]].value}?" if found else ""


def written(  # noqa: PLR0911 - one return a format
    report: Report,
    kind: Format,
    *,
    rules: Mapping[str, str] | None = None,
    folder: str = "",
    findings: Iterable[Finding] = (),
) -> Iterable[str]:
    """Give a report in one format, in pieces; each writer is loaded when it is asked for.

    ``rules`` are the sentences of the rules by id, for formats that explain themselves; ``folder`` is where the
    sources file lies, for those that name places in files; ``findings`` are past turns, newest first, for the feed.
    ``text`` is not among them: what a terminal shows depends on the terminal.
    """
    match kind:
        case Format.MARKDOWN:
            from monitor.report.markdown import chunks as markdown

            return markdown(report)
        case Format.HTML:
            from monitor.report.html import chunks as html

            return html(report, rules=rules)
        case Format.JSON:
            from monitor.report.to_json import chunks as json

            return json(report)
        case Format.JSONL:
            from monitor.report.jsonl import stream as jsonl

            return jsonl(report.items, incidents=report.incidents)
        case Format.CSV:
            from monitor.report.to_csv import stream as table

            return table(report.items)
        case Format.ATOM:
            from monitor.report.atom import chunks as atom

            return atom(report, findings)
        case Format.BADGE:
            from monitor.report.badge import write as badge

            return [badge(report)]
        case Format.BADGE_JSON:
            from monitor.report.badge import endpoint

            return [endpoint(report)]
        case Format.TEXT:
            raise ValueError("text is drawn by whoever knows the terminal")
        case _:
            return _placed(report, kind, folder)


def _placed(report: Report, kind: Format, folder: str) -> Iterable[str]:
    """Give a report in a format that names places in people's files."""
    match kind:
        case Format.JUNIT:
            from monitor.report.junit import chunks as junit

            return junit(report, folder=folder)
        case Format.SARIF:
            from monitor.report.sarif import chunks as sarif

            return sarif(report, folder=folder)
        case Format.GITHUB:
            from monitor.report.github import chunks as github

            return github(report, folder=folder)
        case Format.CODEQUALITY:
            from monitor.report.codequality import chunks as codequality

            return codequality(report, folder=folder)
        case Format.ISSUE:
            from monitor.report.issue import chunks as issue

            return issue(report, folder=folder)
        case _:
            from monitor.report.step_summary import chunks as summary

            return summary(report)
