"""Why a source is lost is told by the look that led there, in every format."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from monitor.model.comparison import Passage, PassageState
from monitor.model.source import Work
from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.report.formats import Format, written
from monitor.report.reason import reason
from monitor.report.worry import worries
from tests.report.samples import STARTED, sample_report

#: Formats that say why; a badge only counts.
SAYING = [kind for kind in Format if kind.value not in ("text", "badge", "badge-json")]
WHY, NOW = "example answered 404 there", "example answered 403 here"


def lost(**more: object) -> Standing:
    """Spell a source that died and refuses us now."""
    known = Standing(source="a", url="", verdict=Verdict.DEAD, reason=f"{NOW}.", because=f"{WHY}.")
    return replace(known, **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("standing", "says"),
    [
        (lost(), f"{WHY}. The latest look: {NOW}."),
        (lost(checked_at=STARTED), f"{WHY}. The latest look (22 November 2026): {NOW}."),
        (lost(reason=f"{WHY}."), f"{WHY}."),
        (lost(because=""), f"{NOW}."),
        (lost(verdict=Verdict.LIVE), f"{NOW}."),
    ],
)
def test_the_reason_is_that_of_the_turn_and_the_latest_look_stands_beside_it(standing: Standing, says: str) -> None:
    """A refusal does not make a page dead."""
    assert reason(standing) == says


@pytest.mark.parametrize("kind", SAYING)
def test_every_format_says_why_it_died(kind: Format) -> None:
    """Whoever reads only one of them is not told that a refusal is a death."""
    sample = sample_report()
    one = next(item for item in sample.items if item.standing.verdict is Verdict.DEAD)
    standing = replace(one.standing, because=f"{WHY}.", reason=f"{NOW}.", outcome=Outcome.RESTRICTED)
    report = replace(sample, items=(replace(one, standing=standing),), incidents=())
    text = html.unescape("".join(written(report, kind)))
    # Where it says anything of refusals, it says first why the source is dead.
    assert WHY in text or NOW not in text
    assert NOW not in text or text.index(WHY) < text.index(NOW)


@pytest.mark.parametrize(
    ("state", "says"),
    [
        (PassageState.MISSING, "The quote “{}” is not on the page “"),
        (PassageState.EDITED, "The quote “{}” stands in other words on the page “"),
    ],
)
def test_the_title_of_a_page_is_not_read_as_its_other_words(state: PassageState, says: str) -> None:
    """The page is named as the page."""
    sample = sample_report()
    one = next(item for item in sample.items if item.standing.quotes)
    standing = replace(one.standing, verdict=Verdict.LIVE, quotes=(Passage(exact="two of three", state=state),))
    (worry,) = worries(replace(sample, items=(replace(one, standing=standing, faults=()),)))
    assert worry.says.startswith(says.format("two of three"))


def test_an_untitled_source_is_annotated_with_its_address_once() -> None:
    """What stands in the sentence is not repeated on the next line."""
    sample = sample_report()
    one = next(item for item in sample.items if item.standing.verdict is Verdict.DEAD)
    url = "https://www.example.org/bare"
    source = replace(one.source, url=url, claim=None, work=Work())
    standing = replace(one.standing, url=url, title=None, final_url=None, reason="Gone.", because="Gone.", quotes=())
    report = replace(sample, items=(replace(one, source=source, standing=standing, faults=()),), incidents=())
    assert "".join(written(report, Format.GITHUB)).count(url) == 1
