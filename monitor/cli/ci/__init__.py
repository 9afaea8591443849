"""monitor ci: the three jobs of a CI service, as its templates call them."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperGroup

from monitor.cli.ci.lint import lint
from monitor.cli.ci.new_links import new_links
from monitor.cli.ci.watch import watch


class _Jobs(TyperGroup):
    """Jobs that hand their exit code on, however they end: steps behind them choose by it."""

    def invoke(self, ctx: Any) -> Any:
        """Run a job; write its exit code where the service reads it, last of all, so that it is the one that counts."""
        from click import ClickException

        from monitor.errors import MonitorError

        code: int | None = MonitorError.code
        try:
            found = super().invoke(ctx)
            code = 0
        except typer.Exit as ended:
            code = ended.exit_code
            raise
        except MonitorError as error:
            code = error.code
            raise
        except ClickException as error:
            # Wrong words on the command line.
            code = error.exit_code
            raise
        finally:
            _hand_on(code)
        return found


def _hand_on(code: int | None) -> None:
    import os

    from monitor.cli.ci.surroundings import surroundings
    from monitor.cli.ci.telling import output

    output(surroundings(os.environ), {"exit-code": code or 0})


app = typer.Typer(help="The three jobs of a CI service: lint, new-links, monitor.", cls=_Jobs, no_args_is_help=True)
app.command("lint")(lint)
app.command("new-links")(new_links)
app.command("monitor")(watch)
