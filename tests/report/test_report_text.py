"""Reports on a terminal: 80 columns, no colour, no tty, hostile words."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from rich.cells import cell_len
from rich.console import Console, RenderableType

from monitor.model.comparison import Change, ChangeKind, Edit, Passage, PassageState
from monitor.model.finding import Report
from monitor.model.verdict import Outcome, Verdict
from monitor.report.html import write as to_html
from monitor.report.markdown import write as to_markdown
from monitor.report.text.diff import diff, edited
from monitor.report.text.history import history
from monitor.report.text.listing import line
from monitor.report.text.overview import overview, status
from monitor.report.text.show import show
from tests.report.nouns import harmful, reports
from tests.report.printed import shown
from tests.report.samples import (
    NASTY,
    SECRET,
    STARTED,
    calm_report,
    capture_of,
    empty_report,
    offline_report,
    sample_report,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """A look of the past, shaped as an index gives it."""

    at: datetime
    outcome: Outcome
    verdict: Verdict
    capture: str | None = None
    rule: str | None = None
    reason: str | None = None


def coloured(what: RenderableType, *, no_color: bool) -> str:
    """Print as to a terminal with colours, or with NO_COLOR set."""
    console = Console(
        file=io.StringIO(), width=80, force_terminal=True, color_system="standard", no_color=no_color, highlight=False
    )
    console.print(what)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def looks() -> tuple[Past, ...]:
    """Give three looks, newest first, of which the newest turned."""
    return (
        Past(at=STARTED, outcome=Outcome.MISSING, verdict=Verdict.DEAD, rule="missing-404", reason=NASTY, capture="c3"),
        Past(at=STARTED - timedelta(days=1), outcome=Outcome.MISSING, verdict=Verdict.FAILING),
        Past(at=STARTED - timedelta(days=2), outcome=Outcome.MISSING, verdict=Verdict.FAILING),
    )


def everything(report: Report) -> list[RenderableType]:
    """Give every renderable of a report."""
    found: list[RenderableType] = [overview(report), status(report), history(looks())]
    for item in report.items:
        found += [
            line(item),
            show(item, captures=[capture_of("a")] * 12, looks=looks(), findings=item.turns),
        ]
        if item.standing.change:
            found.append(edited(item.standing.change))
    return found


@pytest.mark.parametrize("width", [60, 80, 120, 200])
def test_every_line_fits(width: int) -> None:
    """No line is wider than the terminal, whatever its width from 60 columns on."""
    for what in everything(sample_report()):
        if what.__class__.__name__ != "Text":
            assert all(cell_len(one) <= width for one in shown(what, width=width).splitlines())


@pytest.mark.parametrize("width", [30, 40, 50])
def test_narrow_terminals_show_whole_names(width: int) -> None:
    """Below 60 columns what belongs to a source stands below each other: its name is whole, its address tells hosts."""
    for what in (overview(sample_report()), status(sample_report())):
        rows = shown(what, width=width).splitlines()
        assert all(cell_len(one) <= width for one in rows)
        assert "    gauge-data" in [one.rstrip() for one in rows]
        assert any(one.strip().startswith("https://gauges.") for one in rows)
        assert any("dead" in one and "unreachable" in one for one in rows)
    gauges = next(item for item in sample_report().items if item.source.id == "gauge-data")
    assert "gauge-data" in line(gauges, width=width).plain


def test_what_turned_comes_first_and_needs_last() -> None:
    """The sentence stands on top, then what turned, the sources, the counts, what needs a person, the next command."""
    words = shown(overview(sample_report()))
    order = ["16 sources watched", "What turned in this run", "Sources", "✓ live 5", "What needs you", "Next: monitor"]
    places = [words.index(part) for part in order]
    assert places == sorted(places)


def test_key_facts_stand_in_the_overview() -> None:
    """Verdict, outcome, since, id, title, reason and patience stand there; needs and mishaps are named."""
    words = " ".join(shown(overview(sample_report()), width=200).split())
    for fact in (
        "✗ dead 2026-11-04 gauge-data",
        "unreachable",
        "Raw gauge readings, 2021",
        "does not exist, says a second resolver too.",
        "2 of 3 strikes, 1.5 of 3 days",
        "court-ruling: This claim still waits for an address.",
        "insurer-memo: The address was only reconstructed",
        "hostile-title: On our side: The reader was stopped",
        "3 sources of gauges.example fail alike",
        "now at https://relief.example/2021/the-relief-fund",
        "شهادات الناجين",
        "ئىز — شېئىر",
        "水文站",
    ):
        assert fact in words


def test_offline_says_only_that() -> None:
    """An offline run shows one calm sentence and the next command, no verdicts."""
    for what in (overview(offline_report()), status(offline_report())):
        words = shown(what)
        assert words.startswith("We are offline: no host answered. Nothing was judged.")
        assert "dead" not in words
        assert "monitor check" in words


def test_nothing_watched() -> None:
    """An empty report says so and names a next command."""
    assert "Nothing to report: no source is due, or none is watched yet." in shown(overview(empty_report()))
    assert "monitor lint" in shown(status(empty_report()))


def test_calm_report_is_short() -> None:
    """Where all is well nothing turned and nobody is needed."""
    words = shown(overview(calm_report()))
    assert "What turned" not in words
    assert "What needs you" not in words
    assert "✓ live" in words


def test_colour_is_never_alone() -> None:
    """With NO_COLOR the words are the same, and not one colour is sent."""
    with_colour = coloured(overview(sample_report()), no_color=False)
    without = coloured(overview(sample_report()), no_color=True)
    assert "\x1b[31m" in with_colour
    assert not any(f"\x1b[{code}m" in without for code in (*range(30, 38), *range(90, 98)))
    plain = shown(overview(sample_report()))
    assert all(f"{verdict.value}" in plain for verdict in Verdict)


def test_ascii_terminals_get_ascii_signs() -> None:
    """Where only ASCII can be shown each verdict has a sign of its own."""
    below = io.BytesIO()
    file = io.TextIOWrapper(below, encoding="ascii", errors="replace")
    console = Console(file=file, width=80, force_terminal=False)
    console.print(overview(sample_report()))
    file.flush()
    words = below.getvalue().decode("ascii")
    assert "x dead" in words
    assert "+ live" in words
    assert "✗" not in words


def test_secrets_are_masked() -> None:
    """No renderable shows a signature or a session."""
    for what in everything(sample_report()):
        assert SECRET not in shown(what, width=200)


def test_hostile_titles_are_harmless() -> None:
    """Escapes, reversing characters and markup of a page come out as plain pictures."""
    words = shown(*everything(sample_report()), width=120)
    assert not harmful(words)
    assert "␛]0;owned␇" in words


@given(reports)
@settings(max_examples=25)
def test_anything_is_harmless(report: Report) -> None:
    """Whatever the nouns hold, no renderable fails, and nothing that steers a terminal gets out."""
    for what in everything(report):
        words = shown(what)
        assert not harmful(words)
        assert "s3cr3tvalue" not in words
        words.encode("utf-8")


def test_long_lists_are_cut() -> None:
    """A report of very many sources shows the worst ones and says where the rest is."""
    report = sample_report()
    words = shown(overview(replace(report, items=report.items * 50), rows=20))
    assert "780 more: `monitor list`" in " ".join(words.split())


def test_one_line_each() -> None:
    """A list shows each source on one line that fits, symbol and word first."""
    for item in sample_report().items:
        words = shown(line(item, width=80)).rstrip("\n")
        assert "\n" not in words
        assert cell_len(words) <= 80
        assert item.standing.verdict.value in words
    assert shown(line(sample_report().items[0], plain=True)).startswith("+ live")


def test_show_tells_everything() -> None:
    """One source shows its standing, rule, citations, quotes, change, copies, turns and looks."""
    item = next(item for item in sample_report().items if item.source.id == "death-toll")
    words = shown(show(item, captures=[capture_of("death-toll")] * 12, looks=looks()), width=200)
    for fact in (
        "≠ changed since 2026-11-20.",
        "ok-changed",
        "content/floods.md:27:3",
        "“412 people”",
        "missing",
        "nearest: “officials warned the region”",
        "At least [-412 people-] {+398 people+}",
        capture_of("death-toll").sha256,
        "... and 2 more.",
        "Compared with",
        "first-look",
        "live → changed: 412 became 398.",
        "turned here",
        "2026-11-29 16:00 UTC",
    ):
        assert fact in words


def test_show_without_anything() -> None:
    """A claim without an address can be shown too."""
    item = next(item for item in sample_report().items if item.source.id == "court-ruling")
    words = shown(show(item))
    assert "This claim still waits for an address." in words
    assert "None yet." in words
    assert "No look was made yet." in shown(history(()))


def test_diff_marks_words() -> None:
    """Two texts are shown as one with marks; far from an edit unchanged words are left out."""
    filler = "same " * 80
    words = " ".join(
        shown(diff(f"It held ten years. {filler} It fell.", f"It held nine years. {filler} It stood.")).split()
    )
    assert "It held [-ten-] {+nine+} years." in words
    assert "It [-fell.-] {+stood.+}" in words
    assert words.count("same") < 30
    whole = shown(diff(f"ten {filler}", f"nine {filler}", context=None))
    assert whole.count("same") == 80


def test_diff_of_hostile_texts() -> None:
    """Texts of pages are as hostile as their titles."""
    words = shown(diff(f"before {NASTY}", f"after {NASTY}", context=None))
    assert not harmful(words)
    assert "[-before-]" in words
    assert "The words are the same." in shown(diff(NASTY, NASTY))


def test_stored_change() -> None:
    """A stored change shows its kind, what that means, and its first edits."""
    change = Change(
        kind=ChangeKind.SUBSTANTIVE,
        likeness=0.99,
        added=1,
        removed=1,
        edits=(Edit(was="\x1b[31m5", now="6", after="of"),),
    )
    words = " ".join(shown(edited(change)).split())
    assert words.startswith("substantive: A number")
    assert "of [-␛[31m5-] {+6+}" in words


def test_a_report_shows_which_quote_and_which_words() -> None:
    """Of four quotes each is named that does not stand as cited, with what stands there now; edits show their words."""
    report = calm_report()
    held = report.items[0]
    quotes = (
        Passage(exact="it cost 12 million", state=PassageState.EDITED, likeness=0.9, found="it cost 14 million"),
        Passage(exact="nobody was asked", state=PassageState.MISSING, likeness=0.4, found="all were asked"),
        Passage(exact="it rained", state=PassageState.PRESENT),
    )
    edits = tuple(Edit(was=f"{n}", now=f"{n}0", after="gave") for n in range(2, 7))
    change = Change(kind=ChangeKind.SUBSTANTIVE, added=5, removed=5, edits=edits)
    odd = replace(held, standing=replace(held.standing, change=change, quotes=quotes))
    told = " ".join(shown(overview(replace(report, items=(odd,)))).split())
    assert "Quote edited: “it cost 12 million”" in told
    assert "it cost [-12-] {+14+} million" in told
    assert "Quote missing: “nobody was asked”" in told
    assert "nearest: “all were asked”" in told
    assert "Edit: gave [-2-] {+20+}" in told
    assert "2 more edits: monitor show" in told
    assert "it rained" not in told
    assert "it cost" not in shown(status(replace(report, items=(odd,))))


@pytest.mark.parametrize("name", ["rm -rf", "a'b", "$(x)"])
def test_next_command_can_be_pasted(name: str) -> None:
    """An id that a shell would take apart is quoted in the next command."""
    report = calm_report()
    item = report.items[0]
    odd = replace(report, items=(replace(item, source=replace(item.source, id=name)),))
    quoted = name.replace("'", "'\\''")
    assert f"monitor show '{quoted}'" in shown(overview(odd))


@pytest.mark.parametrize("offline", [False, True])
def test_what_needs_a_person_is_the_same_list_everywhere(offline: bool) -> None:  # noqa: FBT001 - both kinds of run
    """However long it is, and whether we were online: text, status, Markdown and HTML ask for the same things."""
    first = sample_report().items[0]
    waiting = tuple(
        replace(
            first,
            source=replace(first.source, id=f"doubtful-{n:02}", confirmed=False),
            standing=replace(first.standing, source=f"doubtful-{n:02}", confirmed=False),
        )
        for n in range(40)
    )
    report = replace(sample_report(), items=waiting)
    report = replace(report, run=replace(report.run, offline=offline))
    for written in (shown(overview(report)), shown(status(report)), to_markdown(report), to_html(report)):
        asked = written[written.index("What needs you") :]
        asked = asked[: asked.find('id="sources"')] if 'id="sources"' in asked else asked
        assert all(item.source.id in asked for item in waiting)
        assert " ".join(asked.split()).count("was only reconstructed: open it") == 40
