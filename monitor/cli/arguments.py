"""Arguments that several commands take, with the same name, form and help."""

from __future__ import annotations

from typing import Annotated

import typer

#: One source.
OneSource = Annotated[str, typer.Argument(help="Id or address.")]
#: Any number of sources, at least one.
SomeSources = Annotated[list[str], typer.Argument(help="Ids, addresses, tag:x, verdict:dead, host:example.org ...")]
#: The day that a copy in a public archive should be near.
Near = Annotated[str | None, typer.Option("--near", help="The day, month or year; else that of the citation.")]
#: Who wishes it.
By = Annotated[str, typer.Option("--by", help="Who asks, as reports shall name them; nobody is named by itself.")]
