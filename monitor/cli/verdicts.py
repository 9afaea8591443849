"""What makes a command end with exit code 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from monitor.errors import UsageError

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.finding import Report


def fail_words(given: str | None) -> frozenset[str]:
    """Take ``--fail-on`` apart; nothing given means the usual three."""
    from difflib import get_close_matches

    from monitor.model.finding import Event
    from monitor.model.verdict import Verdict
    from monitor.report.summarise import FAIL_ON

    if given is None:
        return FAIL_ON
    known = {str(word) for word in (*Verdict, *Event)}
    words = frozenset(word.strip() for word in given.split(",") if word.strip()) - {"none"}
    strange = sorted(words - known)
    if strange:
        near = get_close_matches(strange[0], known, n=1)
        hint = f"did you mean {near[0]}?" if near else f"write some of: {', '.join(sorted(known))}; or none"
        be = "is no verdict or event" if len(strange) == 1 else "are no verdicts or events"
        raise UsageError(f"--fail-on: {', '.join(strange)} {be}; {hint}")
    return words


def unjudged(place: Place, report: Report) -> bool:
    """Say whose latest look a fault of ours ended before it was judged."""
    from monitor.model.verdict import Note

    found = [item.source.id for item in report.items if Note.UNJUDGED in item.standing.notes]
    if found:
        more = f" and {len(found) - 5} more" if len(found) > 5 else ""
        place.say(
            f"exit code 3: a fault of ours ended the latest look at {', '.join(found[:5])}{more} before it was judged; "
            "`monitor show ID` names it, please report it"
        )
    return bool(found)


def worries(place: Place, report: Report, failing: frozenset[str]) -> bool:
    """Say which sources stand in a way that was to be failed on."""
    from monitor.report.summarise import failing as for_which

    finished = report.run.finished or report.run.started
    found = for_which(report, failing, today=finished.date())
    if found:
        names = ", ".join(f"{item.source.id} ({', '.join(words)})" for item, words in found[:5])
        more = f" and {len(found) - 5} more" if len(found) > 5 else ""
        place.say(f"exit code 1: {names}{more}; {'`monitor show ID`' if report.lasting else 'the report'} says why")
    return bool(found)
