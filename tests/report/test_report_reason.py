"""Why a source is lost is told by the look that led there, in every format."""

from __future__ import annotations

import html
from dataclasses import replace

import pytest

from monitor.model.verdict import Outcome, Standing, Verdict
from monitor.report.formats import Format, written
from monitor.report.reason import reason
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
