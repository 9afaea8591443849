"""Secrets stay in the environment: the file names the variable alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from monitor.documents.sources_yaml.nodes import Node
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.shapes import Json, scalar
from monitor.documents.sources_yaml.words import check_comment
from monitor.errors import ConfigurationError

#: How a reference is written.
ENV = r"env:[A-Za-z_][A-Za-z0-9_]*"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """``env:NAME``: the value stands in the environment, never in this file."""

    example: str

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the reference as it stands."""
        if (found := scalar(node, notes, f"env:{self.example}")) is None:
            return None
        check_comment(found, notes)
        if re.fullmatch(ENV, found.text, re.ASCII):
            return found.text
        what = "the name behind env: is none" if found.text.startswith("env:") else "secrets do not stand in this file"
        notes.error(
            found.start,
            what,
            f"write env:{self.example} and set that variable where the program runs",
            rule="reference",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": f"^{ENV}$"}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyPlace:
    """Where a key lies: a file, ``env:NAME``, or ``none``; never the key itself."""

    def read(self, node: Node, notes: Notes) -> str | None:
        """Give the place as it stands."""
        if (found := scalar(node, notes, "a file, env:MONITOR_KEY, or none")) is None:
            return None
        check_comment(found, notes)
        text = found.text.strip()
        secret = "-----" in text or "\n" in text or len(text) > 1_000
        if text and not secret and (not text.startswith("env:") or re.fullmatch(ENV, text, re.ASCII)):
            return text
        notes.error(
            found.start,
            "secrets do not stand in this file" if secret else "this names no place of a key",
            "name a file outside of the repository, or write env:MONITOR_KEY and set that variable",
            rule="reference",
        )
        return None

    def schema(self) -> Json:
        """Describe it."""
        return {"type": "string", "pattern": r"^(?!env:)(?!-----)[^\n]+$|^env:[A-Za-z_][A-Za-z0-9_]*$"}


def resolve(value: str | None, environment: Mapping[str, str], *, wanted_for: str) -> str | None:
    """Give what a setting stands for: the variable behind ``env:NAME``, anything else as it is.

    Call it where the value is used, so that nobody has to set what nobody needs.

    Raises:
        ConfigurationError: the variable is not set, or empty.

    """
    if value is None or not value.startswith("env:"):
        return value
    name = value.removeprefix("env:")
    if not (held := environment.get(name, "")):
        raise ConfigurationError(f"{wanted_for} is kept in the variable {name}, which is not set; set it and try again")
    return held
