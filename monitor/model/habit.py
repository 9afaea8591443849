"""What people told another tool, as far as it has a meaning here, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Every start of a command loads this room for the names of tools alone.
    from monitor.model.source import Remark


class Tool(StrEnum):
    """A tool whose files can be imported."""

    #: ``lychee.toml``, or ``[tool.lychee]`` of another TOML file.
    LYCHEE = "lychee"
    #: ``.lycheeignore``: one regular expression a line.
    LYCHEEIGNORE = "lycheeignore"
    #: ``urls.yaml``: one job a document.
    URLWATCH = "urlwatch"
    #: A backup (zip), its ``url-watches.json``, or an exported list of addresses with tags.
    CHANGEDETECTION = "changedetection"
    #: ``.upptimerc.yml``.
    UPPTIME = "upptime"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One address that another tool watched, and what was said of it, under the keys of our sources file."""

    url: str
    #: Words to make a readable id of; empty takes host and path.
    name: str = ""
    fields: Mapping[str, object] = field(default_factory=dict)
    #: Where it stood, from 1.
    line: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """All that one file of another tool says, in our words."""

    tool: Tool
    wishes: tuple[Wish, ...] = ()
    #: Regular expressions of addresses that are never looked at.
    exclude: tuple[str, ...] = ()
    #: Settings by their path of keys, such as ``("network", "timeout")``.
    settings: Mapping[tuple[str, ...], object] = field(default_factory=dict)
    #: What was not taken, each with its place and why.
    left: tuple[Remark, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of habits in a sources file."""

    tool: Tool
    #: The sources file before and after, as bytes.
    before: bytes
    after: bytes
    #: Ids of the new sources.
    added: tuple[str, ...] = ()
    #: Expressions that were added to settings.exclude.
    exclude: tuple[str, ...] = ()
    #: Settings that were written, such as ``network.timeout``.
    settings: tuple[str, ...] = ()
    #: What was not taken, each with its place and why.
    left: tuple[Remark, ...] = ()
