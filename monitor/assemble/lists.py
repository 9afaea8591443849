"""Plugs of what people write: the sources file, lists of other tools, and what is written for them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.model.habit import Imported, Tool
from monitor.ports import Documents
from monitor.settings import Settings

if TYPE_CHECKING:
    from monitor.documents.addresses import Address
    from monitor.documents.packed import Packed
    from monitor.revisions import Revisions
from monitor.assemble.going import no_browser


def documents(file: Path) -> Documents:
    """Give what reads the sources file."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file, no_browser=no_browser)


def settings(file: Path) -> Settings:
    """Read the settings alone; fast even where the file holds very many sources."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file).settings()


def add(file: Path, urls: Sequence[str]) -> list[str]:
    """Put sources into the sources file and give their ids: all or none."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml(file).add_all(urls)


def take_over(file: Path, others: Sequence[Path], tool: Tool | None, *, write: bool) -> Imported:
    """Join what files of other tools say to the sources file."""
    from monitor.documents.taking_over import take_over as taken

    return taken(file, others, tool, write=write)


def addresses(text: str, suffix: str) -> tuple[Address, ...]:
    """Give the addresses of one document, with their places."""
    from monitor.documents.addresses import addresses as read

    return read(text, suffix)


def sources_schema() -> Mapping[str, object]:
    """Give the JSON Schema of the sources file."""
    from monitor.documents.sources_yaml import SourcesYaml

    return SourcesYaml("sources.yaml").json_schema()


def first_sources() -> str:
    """Give the commented sources file that people begin with."""
    from importlib.resources import files

    return files("monitor.documents").joinpath("first_sources.yaml").read_text(encoding="utf-8")


def ci_jobs(service: str, uses: str | None, *, file: str, kept: str, branch: str) -> str:
    """Give the jobs of a CI service; ``monitor.documents.ci_jobs`` has the words."""
    from monitor.documents.ci_jobs import jobs

    return jobs(service, uses, file=file, kept=kept, branch=branch)


def packed(file: Path, snapshots: Path) -> Packed:
    """Give the list of sources as it was packed beside the index."""
    from monitor.documents.packed import Packed

    return Packed(snapshots / "index" / "sources.packed", file)


def revisions(folder: Path) -> Revisions:
    """Give the history of the files in a folder."""
    from monitor.revisions import Revisions

    return Revisions(folder)
