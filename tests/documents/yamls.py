"""Small files for tests of sources.yaml."""

from __future__ import annotations

from pathlib import Path

from monitor.documents.sources_yaml.survey import Survey, survey
from monitor.model.source import Remark, Source
from monitor.settings import Settings

HERE = Path("sources.yaml")


def look(text: str | bytes, path: Path = HERE) -> Survey:
    """Read a text as if it stood in sources.yaml."""
    return survey(path, text if isinstance(text, bytes) else text.encode())


def remarks(text: str | bytes) -> tuple[Remark, ...]:
    """Say everything there is to say about a text."""
    return look(text).remarks


def sources(text: str) -> list[Source]:
    """Read the sources of a text that must be faultless."""
    found = look(text)
    assert not found.failed, "\n".join(map(str, found.remarks))
    return list(found.watchlist.sources.values())


def source(*lines: str) -> Source:
    """Read one source, given as its lines below the address."""
    (one,) = sources("sources:\n  - url: https://a.example/x\n" + "".join(f"    {line}\n" for line in lines))
    return one


def settings(text: str) -> Settings:
    """Read the settings of a text that must be faultless."""
    found = look(text)
    assert not found.failed, "\n".join(map(str, found.remarks))
    return found.settings
