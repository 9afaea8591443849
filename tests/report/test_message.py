"""What a message says: everything that a person needs to act, in both layouts, and nothing that could harm."""

from __future__ import annotations

import shlex
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState
from monitor.model.finding import Event, Finding, Item
from monitor.model.message import Lateness, News
from monitor.model.snapshot import Baseline, Origin
from monitor.model.source import Citation, Quote, Source
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.report.message import MOST, Composed, compose

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
COPY = Baseline(capture="c", taken=NOW, origin=Origin.FIRST_LOOK, file="captures/2025/10/x.warc.gz")


def news(name: str, event: Event, verdict: Verdict, host: str = "", **standing: object) -> News:
    """Make news of one source."""
    source = Source(
        id=name,
        url=f"https://www.{host or 'example.org'}/{name}?token=s3cret",
        claim="1.8 million <b>people</b>",
        quotes=(Quote(exact="an estimated 1.8 million people"),),
        archives=("https://web.archive.org/web/2021/https://x.example/",),
    )
    held = Standing(source=name, url=source.url or "", verdict=verdict, since=NOW, baseline=COPY, **standing)  # type: ignore[arg-type]
    item = Item(source=source, standing=held, citations=(Citation(source=name, document="content/page.md", line=12),))
    finding = Finding(source=name, was=Verdict.LIVE, now=verdict, event=event, at=NOW, says=f"What {event} means.")
    return News(findings=(finding,), item=item)


def composed(*told: News, late: tuple[Lateness, ...] = ()) -> Composed:
    """Compose a message."""
    return compose(
        told, watched=27, since=NOW - timedelta(days=7), at=NOW, late=late, copies=lambda file: f"kept/{file}"
    )


EDITED = news(
    "edited",
    Event.QUOTE_EDITED,
    Verdict.CHANGED,
    outcome=Outcome.OK,
    quotes=(
        Passage(
            exact="an estimated 1.8 million people",
            state=PassageState.EDITED,
            likeness=0.97,
            found="an estimated 1.3 million people",
        ),
    ),
    change=Change(kind=ChangeKind.SUBSTANTIVE, edits=(Edit(was="1.8", now="1.3", after="an estimated"),)),
)


def test_a_message_holds_all_that_a_person_needs() -> None:
    """Sentence, claim, quote with its difference, place, best copies, and commands that can be run as they stand."""
    told = composed(EDITED)
    assert told.subject == "monitor: 1 with a quote edited: edited"
    for words in (
        "What quote-edited means.",
        "Claim at stake: 1.8 million <b>people</b>",
        "an estimated [-1.8-] {+1.3+} million people",
        "Cited at: content/page.md:12",
        "Difference: an estimated [-1.8-] {+1.3+}",
        "Best copy (ours): kept/captures/2025/10/x.warc.gz, taken 2026-11-22 09:00 UTC",
        "Best copy (public): https://web.archive.org/web/2021/https://x.example/",
        "Look closer: monitor show edited",
        "I know: monitor ack edited",
        "Silence: monitor silence edited --until 2026-12-22 --reason 'being repaired'",
    ):
        assert words in told.text
    assert "<del>1.8 </del><ins>1.3 </ins>" in told.html


class _Tags(HTMLParser):
    """Collects the tags and attributes of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Remember."""
        self.seen |= {tag, *(name for name, _ in attrs)}


@pytest.mark.parametrize("name", ["$(reboot)", "a'; rm -rf x", "two words", "\x1b[31mred", "<script>alert(1)</script>"])
def test_nothing_that_others_wrote_can_harm(name: str) -> None:
    """No script, no address to fetch, no escape for a terminal, no word that a shell would run, no secret."""
    told = composed(news(name, Event.DEAD, Verdict.DEAD))
    tags = _Tags()
    tags.feed(told.html)
    assert tags.seen.isdisjoint({"script", "img", "link", "iframe", "src", "href", "onload", "b"})
    assert "\x1b" not in told.text + told.html + told.subject
    assert "\n" not in told.subject
    assert "s3cret" not in told.text + told.html
    command = next(line for line in told.text.splitlines() if "Look closer" in line).partition(": ")[2]
    assert len(shlex.split(command)) == 3


def test_a_flood_says_where_each_source_is_cited() -> None:
    """One incident names every source with its place and claim, and one command for all of them."""
    told = composed(*(news(f"s{n}", Event.DEAD, Verdict.DEAD, host="site.example") for n in range(4)), EDITED)
    assert told.text.count("DEAD  ") == 0
    assert "INCIDENT  site.example" in told.text
    assert "s2: content/page.md:12; 1.8 million <b>people</b>; “an estimated 1.8 million people”" in told.text
    assert "monitor silence host:site.example --until 2026-12-22" in told.text
    assert "QUOTE-EDITED  edited" in told.text


def test_a_long_message_ends() -> None:
    """Fifty sources are shown, and the number of the rest."""
    told = composed(*(news(f"s{n}", Event.CHANGED, Verdict.CHANGED) for n in range(MOST + 7)))
    assert told.text.count("CHANGED  ") == MOST
    assert "7 more turned; `monitor report` shows them all." in told.text
    assert len(told.turns) == MOST + 7


def test_no_news_is_a_sign_of_life_and_lateness_is_ours() -> None:
    """Without news the message says that the watch goes on; that we were late is said of us."""
    told = composed()
    assert told.subject == "monitor: nothing to tell of 27 sources"
    late = Lateness(since=NOW - timedelta(days=3), until=NOW, sources=1)
    told = composed(late=(late,))
    assert told.subject == "monitor: the watch itself was late: nobody looked for 3 days"
    assert "The watch itself was late: nobody looked" in told.text
    assert "while 1 source was due" in told.text
    assert "<code>monitor doctor</code>" in told.html


def test_an_untitled_source_names_its_address_once() -> None:
    """The address stands in for a title that nobody knows, and is not said again below."""
    bare = replace(EDITED.item.source, claim=None, url="https://www.example.org/bare")  # type: ignore[union-attr]
    item = replace(EDITED.item, source=bare, standing=replace(EDITED.item.standing, url=bare.url))  # type: ignore[union-attr,type-var]
    told = composed(replace(EDITED, item=item))
    assert told.text.count("https://www.example.org/bare") == 1
