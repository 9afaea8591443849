"""What was last seen of a page, and when: the latest look may not have read it."""

from __future__ import annotations

from datetime import datetime

from monitor.model.comparison import Change
from monitor.model.verdict import Outcome, Standing
from monitor.report.arrange import unread

#: Outcomes of looks that read the cited page.
READ = frozenset({Outcome.OK, Outcome.MOVED, Outcome.REDIRECTED})


def compared(standing: Standing) -> Change | None:
    """Give how far the page stood from the cited one when it was last seen; of a teaser, how far that does now."""
    if unread(standing):
        return None
    return standing.teaser or standing.change


def was_then(standing: Standing) -> bool:
    """Tell whether the latest look did not read the page: what is known of its words is of an earlier day."""
    return standing.outcome not in (None, *READ)


def change_seen(standing: Standing) -> datetime | None:
    """Give when the change that is told was seen; None where that is not known."""
    return standing.checked_at if standing.teaser is not None else page_seen(standing)


def page_seen(standing: Standing) -> datetime | None:
    """Give when the words of the page were last seen; None where that is not known."""
    return None if unread(standing) else standing.last_ok
