"""monitor ci: the three jobs of a CI service, as its templates call them."""

from __future__ import annotations

import typer

from monitor.cli.ci.lint import lint
from monitor.cli.ci.new_links import new_links
from monitor.cli.ci.watch import watch

app = typer.Typer(help="The three jobs of a CI service: lint, new-links, monitor.", no_args_is_help=True)
app.command("lint")(lint)
app.command("new-links")(new_links)
app.command("monitor")(watch)
