"""Keeps the one living issue: found by its marker, never doubled, told of news once, closed when all is well."""

from __future__ import annotations

from dataclasses import dataclass

from monitor.model.finding import Report
from monitor.notify.api import UncertainError
from monitor.notify.forge import Forge, Ticket
from monitor.report.living import Living, Step, living


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """What was done, or would be."""

    step: Step
    #: None where there is no issue (yet).
    number: int | None = None
    url: str = ""
    commented: bool = False
    #: Issues beside the one that were closed.
    duplicates: tuple[int, ...] = ()


async def keep(forge: Forge, report: Report, *, folder: str = "", dry_run: bool = False) -> Kept:
    """Bring the issue up to the report; a dry run only reads, and says what would be done.

    The lowest number is the one, open or closed: two runs at once agree on it without a word. A run that is killed
    anywhere leaves at worst a comment without its body, which the next run finds by its mark and does not repeat.
    """
    if report.run.offline:
        return Kept(step=Step.NOTHING)
    found = await forge.ours()
    wish = _wish(forge, report, found, folder)
    if wish.step is Step.CREATE and not dry_run:
        # Between the first look and now another run may have made it.
        found = await forge.ours()
        if not found:
            return await _created(forge, wish)
        wish = _wish(forge, report, found, folder)
    if not found:
        return Kept(step=wish.step)
    one = found[0]
    doubles = tuple(other for other in found[1:] if other.is_open)
    if not dry_run:
        for other in doubles:
            await _close_double(forge, other, one)
        if wish.step not in (Step.NOTHING, Step.SILENT):
            await _done(forge, one, wish)
    return Kept(
        step=wish.step,
        number=one.number,
        url=one.url,
        commented=bool(wish.comment),
        duplicates=tuple(other.number for other in doubles),
    )


def _wish(forge: Forge, report: Report, found: tuple[Ticket, ...], folder: str) -> Living:
    """Say what should become of the issue that was found first."""
    one = found[0] if found else None
    return living(
        report,
        one.body if one else None,
        is_open=one.is_open if one else False,
        not_planned=one.not_planned if one else False,
        folder=folder,
        room=forge.most,
    )


async def _created(forge: Forge, wish: Living) -> Kept:
    """Open the issue, then look who else did at the same time."""
    try:
        made = await forge.create(wish.title, wish.body)
    except UncertainError:
        # It may be there all the same; a second one would be worse than none until the next run.
        if not (found := await forge.ours()):
            raise
        made = found[0]
    found = await forge.ours()
    one = found[0] if found and found[0].number < made.number else made
    doubles = tuple(other for other in found if other.is_open and other.number > one.number)
    for other in doubles:
        await _close_double(forge, other, one)
    return Kept(step=Step.CREATE, number=one.number, url=one.url, duplicates=tuple(other.number for other in doubles))


async def _close_double(forge: Forge, other: Ticket, one: Ticket) -> None:
    """Close an issue beside the one, without the marker, so that it is never taken for it again."""
    await forge.close(other.number, title=other.title, body=f"Duplicate of #{one.number}.\n", duplicate=True)


async def _done(forge: Forge, one: Ticket, wish: Living) -> None:
    """Say what is new first: a body that remembers what nobody was told would keep it secret for good."""
    if wish.comment and not await forge.said(one.number, wish.mark):
        await forge.comment(one.number, wish.comment)
    match wish.step:
        case Step.CLOSE:
            await forge.close(one.number, title=wish.title, body=wish.body)
        case Step.REOPEN:
            await forge.reopen(one.number, title=wish.title, body=wish.body)
        case _:
            await forge.edit(one.number, title=wish.title, body=wish.body)
