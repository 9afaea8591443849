"""monitor doctor: how well the program itself is, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place


def doctor(
    context: typer.Context,
    offline: Annotated[bool, typer.Option("--offline", help="Ask nothing of the network.")] = False,
    json: Annotated[bool, typer.Option("--json", help="For programs.")] = False,
) -> None:
    """Examine what everything leans on: clock, names, certificates, disk, folder, lock, rhythm, and what is reached.

    Sources are never contacted: a few of their names are looked up, and canaries, archives and authorities of the
    settings are asked once. Exit codes: 0 all is well, or only worth watching; 1 something does not work.
    """
    import asyncio

    from monitor.doctor import examine
    from monitor.model.health import State

    place: Place = context.obj
    symptoms = asyncio.run(examine(place.monitor(), out=not offline))
    if json:
        from dataclasses import asdict
        from json import dumps

        typer.echo(dumps({"schema": 1, "symptoms": [asdict(symptom) for symptom in symptoms]}, indent=1))
    else:
        from monitor.report.text.health import health

        place.out().print(health(symptoms))
    if any(symptom.state is State.ILL for symptom in symptoms):
        raise typer.Exit(1)
