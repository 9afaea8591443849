"""Every row of the table of verdicts, case by case, and that no rule is without one."""

from __future__ import annotations

import re
from collections import defaultdict
from pathlib import Path

import pytest

from monitor.judge.look.rules import OFFLINE, RULES
from tests.judge import (
    cases_alive,
    cases_answers,
    cases_dead,
    cases_emptied,
    cases_framed,
    cases_gates,
    cases_lost,
    cases_notices,
    cases_portals,
    cases_refusals,
    cases_unproven,
    cases_walls,
    cases_works,
)
from tests.judge.courtroom import ROOT, SIBLING, URL, Case, hear, html, page

CASES = (
    *cases_answers.CASES,
    *cases_walls.CASES,
    *cases_gates.CASES,
    *cases_gates.TITLED,
    *cases_gates.CARRIED,
    *cases_dead.CASES,
    *cases_lost.CASES,
    *cases_lost.TWINS,
    *cases_alive.CASES,
    *cases_emptied.CASES,
    *cases_framed.CASES,
    *cases_unproven.CASES,
    *cases_refusals.CASES,
    *cases_works.CASES,
    *cases_notices.CASES,
    *cases_portals.CASES,
)
#: Shown in test_classify_notes.py, where pages are written as nouns.
SHOWN_AS_NOUNS = {"ok-fragment-missing"}
#: No server brings this out; tests/round/test_faults_of_ours.py does.
OURS = {"skipped-our-fault"}
#: Rules that go by what a page says or is built of.
BY_CONTENT = (
    "blocked-challenge-header",
    "blocked-challenge",
    "blocked-challenge-title",
    "restricted-password-form",
    "restricted-login-form",
    "restricted-consent-page",
    "restricted-region",
    "restricted-age-page",
    "restricted-queue",
    "restricted-refusal",
    "restricted-gate-redirect",
    "restricted-paywall",
    "restricted-login-redirect",
    "restricted-consent-redirect",
    "unstable-error-page",
    "parked-signature",
    "parked-offer",
    "soft-404-short",
    "soft-404-no-site",
    "soft-404-noindex",
    "soft-404-said",
    "soft-404-front-page",
    "unstable-one-page",
    "unstable-alike",
    "blocked-one-page",
    "soft-404-site-closed",
    "soft-404-sibling",
    "soft-404-catch-all",
    "empty-page",
    "ok-no-words",
)


@pytest.mark.parametrize("case", CASES, ids=str)
async def test_case(case: Case) -> None:
    """The rule that is named speaks, after the questions that are named, with the notes that are named."""
    ruling = await hear(case)
    assert ruling.judgement.rule == case.rule, ruling.judgement.reason
    assert case.asks is None or ruling.asks == case.asks
    assert set(ruling.judgement.notes) == case.notes
    assert ruling.judgement.reason.endswith(".")
    assert len(ruling.questions) <= 4


@pytest.mark.parametrize("body", cases_walls.ALIVE)
async def test_living_pages_with_traces_of_walls(body: bytes) -> None:
    """A form in a header, a vendor's script or a headline never makes a wall of an article."""
    case = Case(what="alive", rule="ok-fits", web={URL: page(body)})
    assert (await hear(case)).judgement.rule == "ok-fits"


@pytest.mark.parametrize("body", [*cases_gates.ALIVE, *cases_lost.ALIVE])
async def test_living_pages_that_speak_of_such_things(body: bytes) -> None:
    """A story about a gate, a pause, a removal or a sale lives, on a site whose front page is its own."""
    nothing = page(html("Not here", "<p>No.</p>"), 404)
    web = {URL: page(body), ROOT: page(cases_dead.FRONT), SIBLING: nothing}
    ruling = await hear(Case(what="alive", rule="ok-fits", web=web))
    assert ruling.judgement.rule == "ok-fits", ruling.judgement.reason


def test_every_rule_has_a_case() -> None:
    """No rule stands in the table without a case that shows it."""
    shown = {case.rule for case in CASES} | SHOWN_AS_NOUNS | OURS
    assert [rule.id for rule in RULES if rule.id not in shown] == []


def test_rules_by_content_have_two_manners() -> None:
    """What is judged by content is shown in two languages or templates at least."""
    manners = defaultdict(set)
    for case in CASES:
        manners[case.rule].add(case.manner)
    assert [rule for rule in BY_CONTENT if len(manners[rule] - {""}) < 2] == []


def test_ids_are_unique_and_of_their_outcome() -> None:
    """Ids are kebab case, stand once, and say a sentence."""
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids)
    assert all(rule.id == rule.id.lower() and " " not in rule.id and rule.says.endswith(".") for rule in RULES)


def test_documents_name_every_rule() -> None:
    """docs/verdicts.md has a row for every rule that a report can show, with its outcome and its sentence."""
    text = (Path(__file__).parents[2] / "docs" / "verdicts.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1]: line for line in text.splitlines() if line.startswith("| `")}
    assert [rule.id for rule in (*RULES, OFFLINE) if f"| {rule.outcome.value} |" not in rows.get(rule.id, "")] == []
    assert OFFLINE.says in rows["offline"]
    assert OFFLINE.id not in {rule.id for rule in RULES}


def test_reports_show_no_other_rule() -> None:
    """What stands as a rule in a standing or report comes out of the table: nobody writes the id of a rule by hand."""
    code = Path(__file__).parents[2] / "monitor"
    known = {rule.id for rule in (*RULES, OFFLINE)}
    rooms = ("judge", "road", "running", "report", "review", "store")
    files = [file for room in rooms for file in (code / room).rglob("*.py")]
    said = {(file.name, rule) for file in files for rule in re.findall(r'rule="([^"]+)"', file.read_text("utf-8"))}
    assert {(file, rule) for file, rule in said if rule not in known} == set()
