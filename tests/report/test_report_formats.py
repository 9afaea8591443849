"""Each format in what it alone promises: places, limits, stable names, words that editors know."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from itertools import islice, repeat

import pytest

from monitor.model.finding import Event, Finding, Item, Report
from monitor.model.source import Citation, Ignore, Pin
from monitor.model.verdict import Verdict
from monitor.report import atom, badge, codequality, github, issue, jsonl, junit, sarif, step_summary, to_csv
from monitor.report.formats import FORMATS, ending, named, near
from monitor.report.to_json import document
from monitor.report.worry import Grade, counted, worries
from tests.report.consumers import (
    read_atom,
    read_badge_json,
    read_codequality,
    read_csv,
    read_github,
    read_issue,
    read_jsonl,
    read_junit,
    read_sarif,
    read_summary,
    read_svg,
)
from tests.report.samples import STARTED, calm_report, empty_report, offline_report, sample_report


def many(number: int, verdict: Verdict = Verdict.DEAD) -> Report:
    """Give a report of so many sources of one verdict."""
    sample = sample_report()
    one = next(item for item in sample.items if item.standing.verdict is verdict)
    items = [
        replace(item, source=replace(item.source, id=f"source-{n}"))
        for n, item in enumerate(islice(repeat(one), number))
    ]
    return replace(sample, items=tuple(items), incidents=())


def of_id(report: Report, name: str) -> Item:
    """Give one source of a report."""
    return next(item for item in report.items if item.source.id == name)


def test_the_table_names_every_format_once() -> None:
    """Each format is found by its word and all its other words, each file ending means one format."""
    for kind, told in FORMATS.items():
        assert all(named(word) is kind for word in (kind.value, kind.value.upper(), *told.others))
        assert all(ending(word) is kind for word in told.endings)
        assert told.says
    words = [word for kind, told in FORMATS.items() for word in (kind.value, *told.others)]
    assert len(set(words)) == len(words)
    assert ending("docx") is named("nonsense") is None


@pytest.mark.parametrize(
    ("word", "meant"), [("sairf", "sarif"), ("jsno", "json"), ("makrdown", "markdown"), ("gitlba", "codequality")]
)
def test_a_slip_is_answered_with_what_was_meant(word: str, meant: str) -> None:
    """A word that is nearly a format brings that format's word."""
    assert near(word) == f"did you mean {meant}?"
    assert near("zzzzz") == ""


def test_worries_are_graded_and_placed() -> None:
    """Dead, usurped and lost quotes are errors; what refuses us is never more than a note; the gravest come first."""
    found = worries(sample_report(), folder="docs")
    grades = {worry.rule: worry.grade for worry in found}
    assert grades["dead"] is grades["usurped"] is grades["quote-missing"] is Grade.ERROR
    assert grades["blocked"] is grades["failing"] is grades["unknown"] is Grade.NOTE
    order = [Grade.ERROR, Grade.WARNING, Grade.NOTE]
    assert [worry.grade for worry in found] == sorted((worry.grade for worry in found), key=order.index)
    assert all(spot.path.startswith("docs/") and spot.line >= 1 for worry in found for spot in worry.spots)
    assert (
        str(next(worry for worry in found if worry.rule == "quote-missing").spots[0]) == "docs/content/floods.md:27:3"
    )
    assert sum(counted(found).values()) <= len(found)
    assert worries(offline_report()) == ()


def test_fingerprints_outlive_edits_of_the_page() -> None:
    """A citation that wanders to other lines keeps its fingerprints; another verdict or document makes new ones."""
    report = sample_report()
    moved = replace(
        report,
        items=tuple(
            replace(item, citations=tuple(replace(place, line=place.line + 7) for place in item.citations))
            for item in report.items
        ),
        run=replace(report.run, started=report.run.started + timedelta(days=3)),
    )
    first, second = (codequality.document(one) for one in (report, moved))
    assert [one["fingerprint"] for one in first] == [one["fingerprint"] for one in second]
    assert [one["location"] for one in first] != [one["location"] for one in second]
    assert {one["fingerprint"] for one in first}.isdisjoint(
        one["fingerprint"] for one in codequality.document(report, folder="elsewhere")
    )


def test_two_citations_in_one_document_are_two_results() -> None:
    """One source cited twice on a page is two places, with two fingerprints."""
    report = many(1)
    places = tuple(Citation(source="source-0", document="a.md", line=line) for line in (3, 9))
    report = replace(report, items=(replace(report.items[0], citations=places),))
    results = read_sarif(sarif.write(report))["runs"][0]["results"]
    regions = [result["locations"][0]["physicalLocation"]["region"]["startLine"] for result in results]
    assert regions == [3, 9]


def test_sarif_has_one_rule_for_each_verdict_and_no_fixes_yet() -> None:
    """Each verdict is a rule with its sentence and level, errors of ours are told apart from findings."""
    run = read_sarif(sarif.write(sample_report(), folder="docs"))["runs"][0]
    rules = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in run["tool"]["driver"]["rules"]}
    assert {verdict.value for verdict in Verdict} < set(rules)
    assert rules["dead"] == rules["usurped"] == "error"
    assert rules["changed"] == "warning"
    assert rules["live"] == rules["new"] == "none"
    assert not any("fixes" in result for result in run["results"])
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "docs/content/floods.md", "uriBaseId": "SRCROOT"}
    assert run["invocations"][0]["executionSuccessful"] is True
    offline = read_sarif(sarif.write(offline_report()))["runs"][0]
    assert (offline["results"], offline["invocations"][0]["executionSuccessful"]) == ([], False)
    assert (
        sarif.document(sample_report())["runs"][0]["results"]
        == read_sarif(sarif.write(sample_report()))["runs"][0]["results"]
    )


def test_what_is_ignored_is_suppressed_and_fails_nothing() -> None:
    """An ignored event stays in SARIF as suppressed, is skipped in JUnit, and is left out elsewhere."""
    report = many(1)
    (item,) = report.items
    hushed = replace(item, source=replace(item.source, ignore=Ignore(events=("dead",), why="known since May")))
    report = replace(report, items=(hushed,))
    (result,) = read_sarif(sarif.write(report))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "justification": "known since May"}]
    assert read_junit(junit.write(report)).skipped == 1
    assert read_github(github.write(report)) == []
    assert read_codequality(codequality.write(report)) == []
    assert "Nothing needs you" in read_issue(issue.write(report))


def test_a_persons_pin_counts() -> None:
    """A page that a person holds to be alive is no worry, and its badge is green."""
    report = many(2)
    pinned = tuple(replace(item, source=replace(item.source, pin=Pin.ALIVE)) for item in report.items)
    report = replace(report, items=pinned)
    assert worries(report) == ()
    assert badge.badge(report).message == "2 live"


def test_junit_fails_what_ends_a_run_with_1() -> None:
    """Errors are failures, what nobody could tell is skipped, all else passes; an offline run is one error of ours."""
    suites = read_junit(junit.write(sample_report()))
    assert (suites.tests, suites.failures, suites.errors) == (16, 3, 0)
    assert suites.skipped == 7
    offline = read_junit(junit.write(offline_report()))
    assert (offline.tests, offline.errors, offline.failures) == (1, 1, 0)


def test_annotations_obey_the_limits() -> None:
    """Of more than ten of a kind nine are shown, and the tenth counts the others."""
    found = read_github(github.write(many(25)))
    assert len(found) == 10
    assert found[-1]["message"].startswith("16 more like these")
    assert len(read_github(github.write(many(10)))) == 10
    (offline,) = read_github(github.write(offline_report()))
    assert "Nothing was judged" in offline["message"]
    assert read_github(github.write(calm_report())) == []


def test_annotations_stand_on_the_line_that_cites() -> None:
    """File, line and column are those of the citation, as seen from the root of the repository."""
    found = read_github(github.write(sample_report(), folder="docs"))
    lost = next(one for one in found if one["title"].startswith("quote-missing"))
    assert (lost["file"], lost["line"], lost["col"]) == ("docs/content/floods.md", "27", "3")
    assert "Cited too at docs/content/summary.md:3" in lost["message"]


def test_a_step_summary_is_never_too_long() -> None:
    """A report beyond 1 MiB is cut between sources, what was folded is closed, and the cut is told."""
    text = read_summary(step_summary.write(many(4_000)))
    assert "does not fit" in text
    live = read_summary(step_summary.write(many(6_000, Verdict.LIVE)))
    assert "does not fit" in live
    assert "does not fit" not in read_summary(step_summary.write(sample_report()))


def test_an_issue_is_never_too_long() -> None:
    """A body beyond what is taken names how many more there are; letters beyond the first plane count twice."""
    text = read_issue(issue.write(many(600)))
    assert "more do not fit here" in text
    report = many(40)
    wide = tuple(replace(item, source=replace(item.source, claim="\U0001f300" * 1_500)) for item in report.items)
    assert len(issue.write(replace(report, items=wide)).encode("utf-16-le")) // 2 <= issue.MOST_LETTERS


def test_an_issue_says_what_to_do() -> None:
    """Each worry is an item to tick off, with its place, the claim, our copy and the next command."""
    text = read_issue(issue.write(sample_report(), folder="docs"))
    for part in ("- [ ] ", "`docs/content/floods.md:36:3`", "Claim: ", "Our copy: ", "`monitor show gauge-data`"):
        assert part in text
    assert issue.title(sample_report()).endswith("need a look")
    assert issue.title(calm_report()) == "Cited sources: all is well"


def test_a_feed_names_its_entries_for_good() -> None:
    """Two reports of one turn name it alike, whatever else changed between them; the newest stand first."""
    sample = sample_report()
    past = Finding(
        source="gauge-data", was=Verdict.LIVE, now=Verdict.FAILING, event=Event.DEAD, at=STARTED - timedelta(days=9)
    )
    first = read_atom(atom.write(sample, [past]))
    later = replace(
        sample,
        run=replace(sample.run, id="another", started=STARTED + timedelta(days=1)),
        items=tuple(replace(item, turns=()) for item in sample.items),
        incidents=(),
    )
    turns = [*sample.incidents, *(turn for item in sample.items for turn in item.turns), past]
    second = read_atom(atom.write(later, sorted(turns, key=lambda turn: turn.at, reverse=True)))
    assert {entry.id for entry in first.entries} == {entry.id for entry in second.entries}
    assert first.entries[-1].id.endswith("gauge-data/dead/2026-11-13T16%3A00%3A00Z")
    assert first.feed.id == second.feed.id == "tag:source-monitor,2026:ci/turns"
    assert first.feed.updated == first.entries[0].updated


def test_a_feed_shows_the_words_that_differ() -> None:
    """The latest turn of a changed source carries the difference, marked as removed and added."""
    found = read_atom(atom.write(sample_report()))
    changed = next(entry for entry in found.entries if entry.id.split("/")[1] == "death-toll")
    assert "<del>412 people</del>" in changed.content[0].value
    assert "<ins>398 people</ins>" in changed.content[0].value


def test_a_feed_has_an_end() -> None:
    """A feed holds at most a hundred entries, and tells of no source that the report is not about."""
    past = [
        Finding(source=name, was=Verdict.LIVE, now=Verdict.DEAD, event=Event.DEAD, at=STARTED - timedelta(hours=n))
        for n in range(150)
        for name in ("gauge-data", "a-stranger")
    ]
    found = read_atom(atom.write(sample_report(), past))
    assert len(found.entries) == atom.MOST_ENTRIES
    assert not any("a-stranger" in entry.id for entry in found.entries)


@pytest.mark.parametrize(
    ("report", "message"),
    [
        (sample_report(), "2 dead, 1 usurped of 16"),
        (calm_report(), "1 live"),
        (offline_report(), "offline"),
        (empty_report(), "none yet"),
        (many(3, Verdict.CHANGED), "3 changed of 3"),
        (many(2, Verdict.BLOCKED), "0 of 2 live"),
    ],
)
def test_badges_say_the_worst_first(report: Report, message: str) -> None:
    """A badge tells in a few words how things stand; picture and endpoint say the same."""
    assert read_badge_json(badge.endpoint(report))["message"] == message
    words = [part.text for part in read_svg(badge.write(report)).iter("{http://www.w3.org/2000/svg}text")]
    assert words == [badge.LABEL, message]


def test_a_table_speaks_an_editors_words() -> None:
    """Columns have names that people use, each source is a row, and its words can be read back."""
    rows = read_csv(to_csv.write(sample_report()))
    assert len(rows) == 16
    lost = next(row for row in rows if row["Source"] == "death-toll")
    assert lost["Verdict"] == "changed"
    assert "content/floods.md:27:3" in lost["Cited in"]
    assert lost["Quotes"].startswith("missing: “")
    poem = next(row for row in rows if row["Source"] == "poem-ug")
    assert poem["Title"] == "ئىز — شېئىر"


@pytest.mark.parametrize("cell", ["=1+1", " =1+1", "+1", "-1", "@a", "\t=1", "＝1", "|calc", "%0a"])
def test_no_cell_is_a_formula(cell: str) -> None:
    """What a spreadsheet would run begins with an apostrophe; plain words stay as they are."""
    assert to_csv.safe(cell).startswith("'")
    assert to_csv.safe("a=1") == "a=1"


def test_lines_are_the_sources_of_the_json_report() -> None:
    """Each line is exactly one source of the JSON report, in its order."""
    report = sample_report()
    assert read_jsonl(jsonl.write(report)) == document(report)["sources"]
    assert of_id(report, "death-toll").source.id in jsonl.write(report)
