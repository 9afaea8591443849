"""monitor notify: what people would hear, whether it reaches them, and sending it now."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from monitor.cli.place import Place
    from monitor.model.message import Letter

app = typer.Typer(help="See, try and send the messages that people get.", no_args_is_help=True)


@app.command("preview")
def preview(
    context: typer.Context,
    audience: Annotated[str | None, typer.Argument(help="One group under notify; all where none is named.")] = None,
    html: Annotated[Path | None, typer.Option("--html", help="Folder for the HTML pages, one for each group.")] = None,
) -> None:
    """Show what each group would be told now, as plain text, and as HTML where a folder is named. Sends nothing."""
    import asyncio

    from monitor.telling.messages import preview as previewed

    place: Place = context.obj
    shown = asyncio.run(previewed(place.monitor(), audience))
    for each in shown.messages:
        typer.echo(f"To: {each.audience}\nSubject: {each.composed.subject}\n\n{each.composed.text}")
        if html is not None:
            html.mkdir(parents=True, exist_ok=True)
            file = html / f"{each.audience}.html"
            file.write_text(each.composed.html, encoding="utf-8")
            place.say(f"wrote {file}")
    for letter in shown.waiting:
        place.say(_on_its_way(letter))


@app.command("test")
def try_out(
    context: typer.Context,
    audience: Annotated[str | None, typer.Argument(help="One group under notify; all where none is named.")] = None,
) -> None:
    """Send a test message to every target, and say what became of it. Exit code 3 where one did not arrive."""
    import asyncio

    from monitor.telling.messages import test as tested

    place: Place = context.obj
    failed = False
    for name, to, delivery in asyncio.run(tested(place.monitor(), audience)):
        failed = failed or delivery.how != "sent"
        typer.echo(f"{name} ({to}): {delivery.how}{': ' + delivery.says if delivery.says else ''}")
    if failed:
        raise typer.Exit(3)


@app.command("send")
def send(context: typer.Context) -> None:
    """Tell now what people have not heard yet, and try again what waits, whatever its day or its next try."""
    import asyncio

    from monitor.telling.messages import send as sent

    place: Place = context.obj
    ended = asyncio.run(sent(place.monitor()))
    for letter, delivery in ended.tried:
        says = f": {delivery.says}" if delivery.says else ""
        typer.echo(f"{letter.message.audience} ({letter.to}): {delivery.how}{says}")
    for letter in ended.waiting:
        place.say(_on_its_way(letter))
    if not ended.tried and not ended.waiting:
        place.say("nothing to tell, and nothing waits; `monitor notify test` tries the way to people")
    if any(delivery.how != "sent" for _, delivery in ended.tried):
        raise typer.Exit(3)


def _on_its_way(letter: Letter) -> str:
    """Say what waits for whom, since when, why, and until when."""
    from monitor.model.moment import minute

    again = f"; next try {minute(letter.again)}" if letter.again else ""
    tries = f"{letter.tries} {'try' if letter.tries == 1 else 'tries'}{again}"
    return (
        f"still on its way to {letter.message.audience} ({letter.to}) since {minute(letter.message.at)}:"
        f" {letter.message.subject} ({tries}{': ' + letter.says if letter.says else ''})"
    )
