"""Reports as Markdown: read by people and by GitHub, hostile to nobody."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from markdown_it import MarkdownIt
from markdown_it.token import Token

from monitor.model.finding import Report
from monitor.report.markdown import code, plain, write
from tests.report.nouns import HARM, harmful, nasty, reports
from tests.report.samples import SECRET, calm_report, empty_report, offline_report, sample_report

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
OURS = {"<details><summary>Show them</summary>\n", "</details>\n"}
#: Parts letters without being seen; written by us so that nobody is summoned.
APART = "\u200b"


def parts(text: str) -> list[Token]:
    """Read Markdown as GitHub would, and give every token, those within lines too."""
    found = []
    for token in PARSER.parse(text):
        found.append(token)
        found += token.children or []
    return found


def slips(text: str) -> list[str]:
    """Give what of the reported pages became markup, or would steer a terminal."""
    bare = re.sub(r"(?<=[ (])(`+)(?!`).*?(?<!`)\1(?!`)|<https?://[^>\s]*>", "", text)
    led = re.findall(r"(?<!\\)://|(?<!\\)(?i:www)\.\w", bare)
    steered = ["a sign that steers"] if harmful(text.replace(APART, "")) else []
    return [f"{token.type} {token.tag} {token.content}" for token in parts(text) if slipped(token)] + led + steered


def slipped(token: Token) -> bool:
    """Tell markup that is none of ours."""
    match token.type:
        case "image" | "html_inline" | "code_block" | "fence" | "blockquote_open":
            return True
        case "html_block":
            return token.content not in OURS
        case "link_open":
            return not str(token.attrs["href"]).startswith(("http://", "https://"))
        case "heading_open":
            return token.tag not in ("h1", "h2")
        case "text":
            return not token.level and re.search(r"[@#]\w", token.content) is not None
    return False


@pytest.mark.parametrize("report", [sample_report(), calm_report(), empty_report(), offline_report()])
def test_samples_are_clean(report: Report) -> None:
    """No hostile title becomes markup, a link, an image or a mention."""
    assert slips(write(report)) == []


def test_key_facts() -> None:
    """A short summary stands first; places, reasons, rules and copies stand with each source."""
    text = write(sample_report())
    assert text.startswith("# Cited sources, 22 November 2026\n\n**16 sources watched")
    order = ["| ✗ dead | 2 |", "## What turned in this run", "## What needs you", "## ✗ dead (2)", "## ✓ live (5)"]
    assert [text.index(part) for part in order] == sorted(text.index(part) for part in order)
    for fact in (
        "Cited in `content/floods.md:27:3`: “412 people”",
        "(rule `missing-404`)",
        "<https://radio.example/shows/engineer>",
        "Patience so far: 2 of 3 strikes",
        "At least ~~412 people~~ **398 people**",
        "captures/2026/11/",
        "水文站",
        "ئىز — شېئىر",
    ):
        assert fact in text
    assert "<https://survivors-blog.example" not in text


def test_offline_lists_nothing() -> None:
    """An offline run is one sentence."""
    assert "We are offline" in write(offline_report())
    assert "dead" not in write(offline_report())


def test_secrets_are_masked() -> None:
    """No signature or session stands in a file that will be published."""
    assert SECRET not in write(sample_report())


@given(reports)
@settings(max_examples=40)
def test_anything_is_clean(report: Report) -> None:
    """Whatever the nouns hold, nothing of it becomes markup."""
    text = write(report)
    assert slips(text) == []
    text.encode("utf-8")


@given(nasty)
def test_words_stay_words(text: str) -> None:
    """Escaped words render as one paragraph of plain text; words in code stay whole."""
    kinds = {token.type for token in parts(plain(text))} - {"text", "text_special", "inline"}
    assert kinds <= {"paragraph_open", "paragraph_close"}
    inner = [token for token in parts(f"- {code(text)}") if token.type == "inline"]
    assert [token.type for token in inner[0].children or []] == ["code_inline"]


@pytest.mark.parametrize(
    "summons", ["@everyone", "#12", "GH-12", "owner/name#2", "da39a3ee5e6b4b0d3255bfef95601890afd80709"]
)
def test_nobody_is_summoned(summons: str) -> None:
    """Mentions, issues and commits are parted, so that no host makes links of them."""
    assert APART in plain(summons)
    assert plain(summons).replace(APART, "").replace("\\", "") == summons


@pytest.mark.parametrize("harm", HARM)
def test_every_known_harm(harm: str) -> None:
    """Each known trick, alone and in the middle of a line, stays words."""
    assert slips(f"- {plain(harm)}\n- a {plain(harm)} b\n") == []


def test_plain_prose_is_not_escaped() -> None:
    """Whoever reads the source of a report sees no backslash where Markdown would change nothing."""
    for prose in ("The snake_case of R&D", "a > b, and so on", "Q&A: what we know", "50 % of 3.5 + 2 = half"):
        assert plain(prose) == prose
    assert plain("_em_ &amp; > quote") == "\\_em\\_ \\&amp; > quote"
    assert plain("> quote") == "\\> quote"
