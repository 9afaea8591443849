"""A report as GitHub-flavoured Markdown: short on top, grouped by verdict, nothing hostile gets through."""

from __future__ import annotations

import re
from collections.abc import Iterator

from monitor.model.comparison import ChangeKind
from monitor.model.finding import Item, Report
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.arrange import by_verdict, needs, turned
from monitor.report.card import Card, card, verdict_of_all
from monitor.report.differ import Part, Piece
from monitor.report.summarise import headline
from monitor.report.tame import tame
from monitor.report.when import minute, spoken_day
from monitor.report.wording import Address, Words, turn

#: What Markdown gives a meaning to within a line, bare addresses and emoji names included. An underscore within a word
#: and an ampersand that begins no entity are what they are (GFM sections 6.2 and 2.5).
_MEANING = re.compile(
    r"[\\`*\[\]|<~$]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)|:(?=//)|:(?=[\w+-]+:)|(?<=www)\.", re.IGNORECASE
)
#: What begins a heading, a list, a quote or a rule where words stand first on their line.
_BEGINNING = re.compile(r"^(?:[-+#=>]|\d{1,9}(?=[.)]))")
#: What GitHub turns into a mention, an issue or a commit after Markdown is done, where a backslash no longer helps.
_SUMMONS = re.compile(r"(?<=[@#])(?=\\?\w)|(?<=\bGH)(?=-\d)|(?<=[0-9a-f]{7})(?=[0-9a-f]{33}\b)", re.IGNORECASE)
#: Parts two characters without being seen, so that no mention is made of them.
_APART = "\u200b"
#: What folds the sources away that are well.
FOLD = "<details><summary>Show them</summary>\n\n"
UNFOLD = "\n</details>\n\n"


def write(report: Report) -> str:
    """Write the whole report."""
    return "".join(chunks(report))


def chunks(report: Report) -> Iterator[str]:
    """Write the report piece by piece, never more than one source in memory."""
    run = report.run
    yield f"# Cited sources, {spoken_day(run.started)}\n\n**{plain(headline(report))}**\n\n"
    if run.offline:
        yield from _needs(report)
    elif report.items:
        yield from _counts(report)
        yield from _turned(report)
        yield from _needs(report)
        for verdict, items in by_verdict(report.items).items():
            yield from _group(verdict, items)
    yield f"---\n\nRun {code(run.id)}, {minute(run.started)}, looked at from {plain(run.vantage)}.\n"


def plain(text: str) -> str:
    """Write words so that they are read as words: no markup, no link, no mention, no second line."""
    escaped = _MEANING.sub(lambda found: f"\\{found[0]}", tame(text))
    escaped = _BEGINNING.sub(lambda found: f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}", escaped)
    return _SUMMONS.sub(_APART, escaped)


def code(text: str) -> str:
    """Write words as code, whatever backticks they hold (CommonMark section 6.1)."""
    tamed = tame(text)
    longest = max((len(run) for run in re.findall(r"`+", tamed)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest or not tamed else ""
    return f"{fence}{pad}{tamed}{pad}{fence}"


def _address(address: Address | None) -> str:
    """Write an address as a link where it may be one, else as code; empty for none."""
    if address is None:
        return ""
    if address.link and not re.search(r"[<>\s\\]", address.link):
        return f"<{address.link}>"
    return code(address.text)


def _sign(verdict: Verdict) -> str:
    """Write a verdict with its symbol."""
    return f"{plain(words.SIGNS[verdict].symbol)} {verdict.value}"


def _counts(report: Report) -> Iterator[str]:
    """Write the counts as a small table."""
    counts = report.counts
    yield "| verdict | sources |\n| --- | ---: |\n"
    for verdict in reversed(words.WORST_FIRST):
        if counts[verdict]:
            yield f"| {_sign(verdict)} | {counts[verdict]:,} |\n"
    yield "\n"


def _turned(report: Report) -> Iterator[str]:
    """Write what turned in this run."""
    turns = turned(report)
    if not turns:
        return
    yield "## What turned in this run\n\n"
    for item, findings in turns:
        said = "; ".join(plain(turn(finding).rstrip(".")) for finding in findings)
        if item is None:
            yield f"- {_sign(findings[0].now)}: {plain(findings[0].source)}: {said}\n"
        else:
            shown = card(item)
            yield f"- {_sign(shown.verdict)}: {plain(shown.title)} ({code(shown.id)}): {said}\n"
    yield "\n"


def _needs(report: Report) -> Iterator[str]:
    """Write what only a person can do."""
    wanted = needs(report)
    if not wanted:
        return
    yield "## What needs you\n\n"
    for need in wanted:
        yield f"- {f'{code(need.source)}: ' if need.source else ''}{plain(need.what)}\n"
    yield "\n"


def _group(verdict: Verdict, items: tuple[Item, ...]) -> Iterator[str]:
    """Write all sources of one verdict; those that are well are folded away."""
    yield f"## {_sign(verdict)} ({len(items):,})\n\n{verdict_of_all(items)}\n\n"
    folded = verdict is Verdict.LIVE
    if folded:
        yield FOLD
    for item in items:
        yield from _source(card(item))
    yield UNFOLD if folded else "\n"


def _source(shown: Card) -> Iterator[str]:
    """Write one source as an item of a list, its facts below it."""
    byline = f", {plain(shown.byline)}" if shown.byline else ""
    yield f"- **{plain(shown.title)}**{byline} ({code(shown.id)})\n"
    for line in _lines(shown):
        yield f"  - {line}\n"


def _lines(shown: Card) -> Iterator[str]:
    """Give the facts of one source, one line each: how it stands, what was cited, what is there, what we keep."""
    yield from _standing(shown)
    for quote in shown.quotes:
        yield _quote(quote)
    if shown.change and shown.change.state != ChangeKind.NONE:
        yield f"Change: **{shown.change.called}**. {plain(shown.change.says)}"
    for edit in shown.edits:
        yield f"Edit: {_words(edit)}"
    for place, text in shown.citations:
        yield f"Cited in {code(place)}{f': “{plain(text)}”' if text else ''}"
    if shown.baseline:
        yield f"The {shown.baseline_called}: {plain(shown.baseline)}"
    if shown.copy:
        digest = f", SHA-256 {code(shown.copy.sha256)}" if shown.copy.sha256 else ""
        yield f"Our copy: {code(shown.copy.file)}, taken {shown.copy.taken}{digest}"


def _standing(shown: Card) -> Iterator[str]:
    """Give what is claimed, the address, the verdict and why."""
    since = f"{shown.verdict.value} since {shown.since}. " if shown.since else ""
    rule = f" (rule {code(shown.rule)})" if shown.rule else ""
    claim = shown.claim if shown.claim != shown.title else ""
    facts = (
        ("Claim: ", plain(claim)),
        ("The source itself: ", plain(shown.stance)),
        ("Address: ", _address(shown.address)),
        ("Now at: ", _address(shown.final)),
        (since, f"{plain(shown.reason)}{rule}"),
        ("", plain(shown.trouble)),
        ("Patience so far: ", plain(shown.patience)),
    )
    yield from (f"{name}{value}" for name, value in facts if value)
    yield from (plain(remark) for remark in shown.remarks)


def _quote(quote: Words) -> str:
    """Write one quote, its state, and the words that differ."""
    said = f" {plain(quote.says)}" if quote.says else ""
    near = f" Nearest: “{plain(quote.near)}”" if quote.near else ""
    differs = f" {_words(quote.pieces)}" if quote.pieces else ""
    place = f" [See it on the page](<{quote.link}>)." if quote.link else ""
    return f"Quote **{quote.called}**: “{plain(quote.text)}”.{said}{differs}{near}{place}"


def _words(pieces: tuple[Piece, ...]) -> str:
    """Write a difference: what was removed is struck through, what was added is bold."""
    written = []
    for piece in pieces:
        text = plain(piece.text)
        if piece.part is Part.SAME or not text:
            written.append(text)
        else:
            written.append(f"~~{text}~~" if piece.part is Part.REMOVED else f"**{text}**")
    return " ".join(part for part in written if part)
