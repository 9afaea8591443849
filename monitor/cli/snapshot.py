"""monitor snapshot: what can be done with kept copies."""

from __future__ import annotations

import typer

from monitor.cli import copies
from monitor.cli.exporting import export
from monitor.cli.receiving import import_
from monitor.cli.verify import verify
from monitor.cli.view import view

app = typer.Typer(help="What can be done with kept copies.", no_args_is_help=True)
app.command("take")(copies.take)
app.command("list")(copies.listing)
app.command("verify")(verify)
app.command("view")(view)
app.command("prune")(copies.prune)
app.command("remove")(copies.remove)
app.command("export")(export)
app.command("import")(import_)
