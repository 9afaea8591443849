"""monitor key: which key signs the journal, how to make one, put a new one in force, and what it goes on behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place

app = typer.Typer(help="Which key signs the journal, and how to put a new one in force.", no_args_is_help=True)


@app.command("show")
def show(context: typer.Context) -> None:
    """Show the id and the public part of the key; it is made where there is none yet.

    Publish both where others can find them without us: whoever checks the journal compares them.
    """
    from monitor.custody.keyring import shown

    place: Place = context.obj
    id_, pem, where = shown(place.monitor())
    place.say(f"the key lies in {where}")
    typer.echo(f"{id_}\n{pem}", nl=False)


@app.command("new")
def new() -> None:
    """Make a key for a secret of a CI service, and write it to standard output; it is kept nowhere else.

    For GitHub: monitor key new | gh secret set MONITOR_KEY
    """
    import sys

    from monitor.evidence.chain.keys import new_key

    id_, text = new_key()
    sys.stderr.write(
        f"monitor: the key {id_} is kept nowhere here: put it into the secret MONITOR_KEY, and publish its id\n"
    )
    typer.echo(text)


@app.command("rotate")
def rotate(context: typer.Context) -> None:
    """Put a new key in force. The next line of the journal says so, signed with the key before."""
    from monitor.custody.keyring import rotated

    place: Place = context.obj
    id_, where = rotated(place.monitor())
    place.say(f"a new key lies in {where}, with the earlier ones behind it; the next check puts it in force")
    typer.echo(id_)


@app.command("accept")
def accept(
    context: typer.Context,
    reason: Annotated[str, typer.Option("--reason", help="Why; whoever reads the journal reads it.")] = "",
) -> None:
    """Take the journal for good as it lies there, where it is not as this machine knows it: an older one, say.

    See with `monitor verify` first that nothing is wrong. A signed line says who goes on behind which line, and why;
    what lies before it is held by your key from then on.
    """
    import asyncio

    from monitor.custody.keyring import accepted
    from monitor.errors import UsageError

    place: Place = context.obj
    if not reason.strip():
        raise UsageError("accept wants --reason: why the journal is right as it lies there")
    line = asyncio.run(accepted(place.monitor(), reason.strip()))
    if line:
        typer.echo(f"the journal was accepted as it lies there, up to line {line}; work goes on behind it")
    else:
        typer.echo("no line of the journal is there, and that was accepted; a new one is begun")
