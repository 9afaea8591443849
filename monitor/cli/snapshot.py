"""monitor snapshot: what can be done with kept copies."""

from __future__ import annotations

import typer

from monitor.cli.exporting import export
from monitor.cli.receiving import import_
from monitor.cli.verify import verify

app = typer.Typer(help="What can be done with kept copies.", no_args_is_help=True)
app.command("verify")(verify)
app.command("export")(export)
app.command("import")(import_)
