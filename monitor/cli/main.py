"""Puts the commands together; each lives in its own file and imports what it needs when it runs."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Sequence
from copy import copy
from itertools import islice
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from monitor import __version__
from monitor.cli import (
    ack,
    add,
    archive,
    baseline,
    check,
    ci,
    clock,
    config,
    demo,
    diff,
    doctor,
    history,
    importing,
    init,
    key,
    lint,
    listing,
    notify,
    rebuild,
    rejudge,
    reopen,
    report,
    run,
    show,
    silence,
    snapshot,
    status,
    verify,
    why,
)
from monitor.cli.place import Place

#: Options of the program itself that take a value.
_VALUED = ("-C", "--file", "--snapshots")
_PLAIN = re.compile(r"-q|--quiet|--verbose|-v+|-C.+|--(?:file|snapshots)=.*", re.DOTALL)


class _Commands(TyperGroup):
    """Commands whose output goes to somebody who may have had enough of it."""

    def make_context(self, info_name: str | None, args: list[str], parent: Any = None, **extra: Any) -> Any:
        """Take the arguments apart; whoever closes a pipe amid the help has had enough too."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except BrokenPipeError:
            _hush()
            raise typer.Exit(0) from None

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the options of the program before the command and after it alike."""
        return super().parse_args(ctx, self._forward(ctx, args))

    def _forward(self, ctx: Any, args: list[str]) -> list[str]:
        """Move our own options before the command, save those that the command has under the same name."""
        at = next((place for place, word in enumerate(args) if self.get_command(ctx, word) is not None), len(args))
        before, after = args[:at], args[at + 1 :]
        if not after or any(word == "--" for word in before):
            return args
        command = self.get_command(ctx, args[at])
        theirs = {option for parameter in command.params for option in parameter.opts} if command else set()
        moved: list[str] = []
        kept: list[str] = []
        words = iter(after)
        for word in words:
            if word == "--":
                kept += [word, *words]
            elif word.partition("=")[0] in theirs or word[:2] in theirs:
                kept.append(word)
            elif word in _VALUED:
                moved += [word, *islice(words, 1)]
            else:
                (moved if _PLAIN.fullmatch(word) else kept).append(word)
        return [*before, *moved, args[at], *kept]

    def invoke(self, ctx: Any) -> Any:
        """Run a command; where the reader of its output has gone, end quietly, as other tools do."""
        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except BrokenPipeError:
            _hush()
            raise typer.Exit(0) from None


def _hush() -> None:
    """Send what is still held back nowhere: it would be a complaint at the very end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


app = typer.Typer(
    name="monitor",
    cls=_Commands,
    help="Watches over cited sources: keeps copies that stand up, says what died, moved or changed.",
    epilog="The options above may stand before a command or after it.",
    no_args_is_help=True,
    # Plain help starts in a third of the time that a coloured one needs.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:  # noqa: FBT001 - Typer hands the flag over by position
    if wanted:
        typer.echo(f"monitor {__version__}")
        raise typer.Exit


@app.callback()
def common(
    context: typer.Context,
    file: Annotated[
        Path, typer.Option("--file", "-C", envvar="MONITOR_FILE", help="The sources file.", show_default=True)
    ] = Path("sources.yaml"),
    snapshots: Annotated[
        Path | None,
        typer.Option("--snapshots", envvar="MONITOR_SNAPSHOTS", help="Where copies live, over the setting."),
    ] = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="Say only what was asked for.")] = False,
    verbose: Annotated[int, typer.Option("--verbose", "-v", count=True, help="Say more; twice for every step.")] = 0,
    _: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")] = False,
) -> None:
    """Watches over cited sources: keeps copies that stand up, says what died, moved or changed.

    The options above may stand before a command or after it.
    """
    context.obj = Place(file=file, snapshots=snapshots, quiet=quiet, verbose=verbose)


app.command("init")(init.init)
app.command("add")(add.add)
app.command("import")(importing.import_)
app.command("lint")(lint.lint)
app.command("check")(check.check)
app.command("run")(run.run)
app.command("status")(status.status)
app.command("list")(listing.listing)
app.command("show")(show.show)
app.command("history")(history.history)
app.command("diff")(diff.diff)
app.command("why")(why.why)
app.add_typer(baseline.app, name="baseline")
app.add_typer(archive.app, name="archive")
app.command("report")(report.report)
app.command("verify")(verify.verify)
app.command("ack")(ack.ack)
app.command("silence")(silence.silence)
app.command("reopen")(reopen.reopen)
app.add_typer(notify.app, name="notify")
app.command("rejudge")(rejudge.rejudge)
app.command("rebuild")(rebuild.rebuild)
app.command("clock")(clock.clock)
app.command("doctor")(doctor.doctor)
app.add_typer(snapshot.app, name="snapshot")
app.add_typer(key.app, name="key")
app.add_typer(config.app, name="config")
app.add_typer(ci.app, name="ci")
app.command("demo")(demo.demo)


def program(words: Sequence[str]) -> typer.Typer:
    """Give the program with the command that stands first alone, where one does; help and mistakes need all of them.

    Every start would build them all, which takes a twentieth of `monitor status`.
    """
    asked = [command for command in app.registered_commands if words and command.name == words[0]]
    if not asked:
        return app
    one = copy(app)
    one.registered_commands, one.registered_groups = asked, []
    return one
