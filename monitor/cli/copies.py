"""monitor snapshot take, list, prune and remove: copies made now, shown, thinned out, and taken down."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from monitor.cli.as_json import print_json

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.custody.pruning import Listed
    from monitor.model.provenance import Provenance

_SELECT = typer.Argument(help="Ids, addresses, tag:x, host:example.org ...; all when nothing is named.")
_APPLY = typer.Option("--apply", help="Do it; without this nothing is touched.")


def take(
    context: typer.Context,
    select: Annotated[list[str], typer.Argument(help="Ids or addresses.")],
) -> None:
    """Look at sources now and keep a copy of each, as `monitor check` does; prints the id of each copy."""
    import asyncio

    from monitor.app import Which
    from monitor.errors import OfflineError

    place: Place = context.obj
    report = asyncio.run(place.monitor().check(Which.NAMED, tuple(select)))
    if report.run.offline:
        raise OfflineError
    for item in report.items:
        standing = item.standing
        if standing.capture is None or standing.checked_at is None or standing.checked_at < report.run.started:
            place.say(f"{item.source.id}: no answer, so there is nothing to keep: {standing.reason}")
        else:
            typer.echo(f"{standing.capture.id}  {standing.capture.kind}  {item.source.id}")


def listing(
    context: typer.Context,
    select: Annotated[list[str] | None, _SELECT] = None,
    json: Annotated[bool, typer.Option("--json", help="Everything as JSON.")] = False,
) -> None:
    """List kept copies, the newest of each source first; those that were taken away too, with when and why."""
    import asyncio

    from monitor.custody.pruning import copies

    place: Place = context.obj
    found = asyncio.run(copies(place.monitor(), tuple(select or ())))
    if json:
        print_json([_as_json(each) for each in found])
        return
    for each in found:
        typer.echo(_line(each))
    if not found:
        place.say("there is no copy yet; `monitor check` keeps one of each source")


def prune(
    context: typer.Context,
    select: Annotated[list[str] | None, _SELECT] = None,
    older_than: Annotated[
        int | None, typer.Option("--older-than", min=1, help="Days; else settings.evidence.thin_after.")
    ] = None,
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Only say what would go (the default).")] = False,
    apply: Annotated[bool, _APPLY] = False,
    json: Annotated[bool, typer.Option("--json", help="Everything as JSON.")] = False,
) -> None:
    """Thin out old copies that nothing needs. A dry run unless --apply is given.

    What stays: the first copy, the one that stands for what was cited, the latest, every one that shows a change or
    a turn, one a month, whatever came from elsewhere, damaged ones, those of pinned sources, and every copy on which
    one leans that stays. Each that goes leaves its hash and its date in the journal.
    """
    import asyncio
    from datetime import timedelta

    from monitor.custody.pruning import prune as thin
    from monitor.errors import UsageError

    place: Place = context.obj
    if dry_run and apply:
        raise UsageError("--dry-run and --apply are two answers to one question; give one of them")
    age = timedelta(days=older_than) if older_than else None
    done = asyncio.run(thin(place.monitor(), tuple(select or ()), older_than=age, apply=apply))
    size = sum(each.capture.bytes for each in done.gone)
    if json:
        print_json(
            {
                "applied": apply,
                "before": done.before.isoformat(),
                "bytes": size,
                "gone": [_as_json(each) for each in done.gone],
                "stays": dict(sorted(done.stays.items())),
            }
        )
        return
    for each in done.gone:
        typer.echo(_line(each))
    stays = ", ".join(f"{number:,} {reason}" for reason, number in sorted(done.stays.items())) or "none"
    place.say(f"{_said(len(done.gone), apply=apply)} ({size:,} bytes), taken before {done.before:%Y-%m-%d}")
    place.say(f"stay: {stays}")


def remove(
    context: typer.Context,
    capture: Annotated[str, typer.Argument(help="Id of a copy, or its beginning; `monitor snapshot list` shows them.")],
    reason: Annotated[str, typer.Option("--reason", help="Why; it stays in the journal, for everybody to read.")],
    with_dependents: Annotated[
        bool, typer.Option("--with-dependents", help="Also the later copies that hold their page by reference to it.")
    ] = False,
    apply: Annotated[bool, _APPLY] = False,
) -> None:
    """Take a copy down for good. A dry run unless --apply is given.

    The file goes; a tombstone with the reason stays, and so do its hash and its date. `monitor verify` and audits
    know that it is rightly gone. Where the source is still looked at, the next look keeps the page anew: write
    `contact: never` in its entry, or take the entry out, to end that.
    """
    import asyncio

    from monitor.custody.pruning import take_down

    place: Place = context.obj
    done = asyncio.run(take_down(place.monitor(), capture, reason=reason, dependents=with_dependents, apply=apply))
    for each in done.gone:
        typer.echo(_line(each))
    place.say(_said(len({each.capture.file for each in done.gone}), apply=apply))
    for source in done.blind:
        place.say(
            f"{source} is then compared with nothing: this copy stands for what was cited."
            f" `monitor baseline set {source} CAPTURE` names another one"
        )


def _said(number: int, *, apply: bool) -> str:
    """Say how many copies went, or would go."""
    what = "1 copy" if number == 1 else f"{number:,} copies"
    if apply:
        return f"{what} went"
    return f"{what} would go; nothing was touched, --apply does it" if number else "no copy would go"


def _line(each: Listed) -> str:
    """Give one copy as a line."""
    from monitor.report.tame import tame

    capture = each.capture
    facts = [capture.id, f"{capture.bytes:>11,}", f"{capture.kind:<8}", each.source]
    if capture.refers_to is not None:
        facts.append(f"same page as {capture.refers_to}")
    if each.taken_up:
        facts.append("taken up after a cut-off run")
    if each.baseline:
        facts.append("stands for what was cited")
    if each.provenance is not None:
        facts.append(tame(each.provenance.says))
    if each.removal is not None:
        facts.append(tame(each.removal.says.removeprefix(f"{capture.file} was ")))
    return "  ".join(facts)


def _as_json(each: Listed) -> dict[str, Any]:
    """Give one copy as JSON has it."""
    capture = each.capture
    return {
        "source": each.source,
        "id": capture.id,
        "taken": capture.taken.isoformat(),
        "kind": capture.kind.value,
        "file": capture.file,
        "sha256": capture.sha256,
        "bytes": capture.bytes,
        "refers_to": capture.refers_to,
        "leans_on": list(capture.leans_on),
        "baseline": each.baseline,
        "taken_up": each.taken_up,
        "provenance": None if each.provenance is None else _from(each.provenance),
        "gone": None if each.removal is None else {"at": each.removal.at.isoformat(), "reason": each.removal.reason},
    }


def _from(provenance: Provenance) -> dict[str, str]:
    """Give where a copy of others came from."""
    return {
        "file": provenance.file,
        "sha256": provenance.sha256,
        "record": provenance.record,
        "software": provenance.software,
        "at": provenance.at.isoformat(),
    }
