"""Reports of chance for property tests: any words in any place, the nastier the likelier."""

from __future__ import annotations

import unicodedata
from datetime import UTC, datetime

from hypothesis import strategies as st

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState
from monitor.model.exchange import Trouble
from monitor.model.finding import Event, Finding, Item, Mishap, Report, Run
from monitor.model.hush import Hush, HushKind
from monitor.model.snapshot import Baseline, Capture, CaptureKind, Origin
from monitor.model.source import Citation, Ignore, Pin, Quote, Source, Work
from monitor.model.verdict import Note, Outcome, Standing, Verdict

#: Pieces that do harm somewhere: escapes, reversal, markup, links, mentions, cells, fences, surrogates.
HARM = (
    "\x1b[31m",
    "\x1b]8;;https://evil.example\x07",
    "\x9b2J",
    "\u202e",
    "\u2066",
    "\u200f",
    "\u2028",
    "\r\n",
    "\x00",
    "\ud800",
    "\U000e0041",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</style><b>",
    "{{ 7*7 }}",
    "{% raw %}",
    "[bold red]",
    "[/]",
    "| a | b |",
    "```",
    "`",
    "[x](javascript:alert(1))",
    "![x](https://tracker.example/x.png)",
    "<https://evil.example>",
    "https://evil.example",
    "www.evil.example",
    "@everyone",
    "#1",
    "owner/name#2",
    "# heading",
    "1. one",
    "**",
    "~~",
    "&lt;",
    "=HYPERLINK(1)",
    "javascript:alert(1)",
    "e" + "\u0301" * 40,
    "  ",
    "水",
    "ئ",
)

nasty = st.lists(st.one_of(st.sampled_from(HARM), st.text(st.characters(codec=None), max_size=6)), max_size=5).map(
    "".join
)
addresses = st.one_of(
    st.sampled_from(
        (
            "https://a.example/",
            "http://b.example/x?token=s3cr3tvalue",
            "javascript:alert(1)",
            "data:text/html,<script>alert(1)</script>",
            "https://[::1",
            "https://水.example/文",
            "mailto:a@b.example",
        )
    ),
    nasty.map(lambda tail: f"https://c.example/{tail}"),
)
times = st.datetimes(datetime(2020, 1, 1), datetime(2030, 1, 1)).map(  # noqa: DTZ001 - made aware on the next line
    lambda at: at.replace(tzinfo=UTC, microsecond=at.microsecond // 1000 * 1000)
)
likeness = st.floats(0, 1)
numbers = st.integers(0, 10_000)


def maybe(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[object]:
    """Give it, or None."""
    return st.one_of(st.none(), strategy)


def few(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    """Give up to two of it."""
    return st.lists(strategy, max_size=2).map(tuple)


captures = st.builds(
    Capture,
    id=nasty,
    taken=times,
    file=nasty,
    sha256=st.text("0123456789abcdef", min_size=64, max_size=64),
    bytes=numbers,
    kind=st.sampled_from(CaptureKind),
    url=addresses,
)
baselines = st.builds(Baseline, capture=nasty, taken=times, origin=st.sampled_from(Origin), file=nasty)
changes = st.builds(
    Change,
    kind=st.sampled_from(ChangeKind),
    likeness=likeness,
    added=numbers,
    removed=numbers,
    edits=few(st.builds(Edit, was=nasty, now=nasty, after=nasty)),
)
passages = st.builds(
    Passage, exact=nasty, state=st.sampled_from(PassageState), likeness=maybe(likeness), found=maybe(nasty)
)
standings = st.builds(
    Standing,
    source=nasty,
    url=addresses,
    verdict=st.sampled_from(Verdict),
    since=maybe(times),
    outcome=maybe(st.sampled_from(Outcome)),
    rule=maybe(nasty),
    reason=nasty,
    notes=few(st.sampled_from(Note)),
    trouble=maybe(st.sampled_from(Trouble)),
    http_status=maybe(st.integers(100, 999)),
    final_url=maybe(addresses),
    hops=few(st.tuples(addresses, maybe(st.integers(100, 999)), maybe(addresses))),
    title=maybe(nasty),
    strikes=st.integers(0, 9),
    weak_strikes=st.integers(0, 9),
    first_strike=maybe(times),
    last_strike=maybe(times),
    blocked_since=maybe(times),
    turns=few(times),
    quiet_until=maybe(times),
    pending_since=maybe(times),
    checked_at=maybe(times),
    next_due=maybe(times),
    baseline=maybe(baselines),
    capture=maybe(captures),
    change=maybe(changes),
    quotes=few(passages),
    confirmed=maybe(st.booleans()),
)
sources = st.builds(
    Source,
    id=nasty,
    url=maybe(addresses),
    work=st.builds(
        Work,
        title=maybe(nasty),
        outlet=maybe(nasty),
        author=few(nasty),
        language=maybe(st.one_of(nasty, st.just("ug"))),
    ),
    confirmed=st.booleans(),
    claim=maybe(nasty),
    stance=maybe(nasty),
    section=maybe(nasty),
    quotes=few(st.builds(Quote, exact=nasty)),
    pin=maybe(st.sampled_from(Pin)),
    ignore=maybe(st.builds(Ignore, events=few(nasty), until=maybe(st.dates()), why=nasty)),
)
findings = st.builds(
    Finding,
    source=nasty,
    was=st.sampled_from(Verdict),
    now=st.sampled_from(Verdict),
    event=st.sampled_from(Event),
    at=times,
    says=nasty,
)
items = st.builds(
    Item,
    source=sources,
    standing=standings,
    citations=few(
        st.builds(
            Citation,
            source=nasty,
            document=nasty,
            line=st.integers(1, 999),
            column=maybe(st.integers(1, 99)),
            text=maybe(nasty),
        )
    ),
    turns=few(findings),
    hush=maybe(
        st.builds(
            Hush,
            source=nasty,
            kind=st.sampled_from(HushKind),
            since=times,
            until=maybe(st.dates()),
            why=nasty,
            by=nasty,
            vantage=nasty,
        )
    ),
)
reports = st.builds(
    Report,
    run=st.builds(
        Run,
        id=nasty,
        started=times,
        finished=maybe(times),
        vantage=nasty,
        offline=st.booleans(),
        checked=numbers,
        mishaps=few(st.builds(Mishap, what=nasty, source=maybe(nasty))),
    ),
    items=st.lists(items, max_size=3, unique_by=lambda item: item.source.id).map(tuple),
    incidents=few(findings),
)


def harmful(text: str, *, allowed: str = "\n") -> set[str]:
    """Give the characters of a text that could steer a terminal or turn letters around."""
    joiners = "\u200c\u200d"
    return {
        letter
        for letter in text
        if unicodedata.category(letter) in ("Cc", "Cf", "Cs", "Zl", "Zp") and letter not in allowed + joiners
    }
