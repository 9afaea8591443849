"""The jobs of a CI service as a file: where the program comes from, which branch it serves, where sources lie."""

from __future__ import annotations

import json
import re
from importlib.resources import files

from monitor import __version__

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9._/-]*")


def jobs(service: str, uses: str | None, *, file: str, kept: str, branch: str) -> str:
    """Fill the template of a service; ``file`` and ``kept`` (the snapshots) are paths below the root of git."""
    text = files("monitor.documents").joinpath(f"ci_{service}.yaml").read_text(encoding="utf-8")
    if service == "gitlab":
        text = text.replace("PACKAGE", uses or f"source-monitor=={__version__}")
        return (
            text.replace("PLACE", _word(file))
            .replace("[KEPT/]", f"[{_word(kept + '/')}]")
            .replace(", KEPT/]", f", {_word(kept + '/')}]")
        )
    place = f"sources: {_word(file)}" if file != "sources.yaml" else ""
    place += f"{place and ', '}snapshots: {_word(kept)}" if kept != "snapshots" else ""
    text = text.replace(", PLACE", f", {place}" if place else "").replace("FILE", file)
    text = text.replace("BRANCH", _word(branch))
    return text.replace("ACTION", uses or f"source-monitor/source-monitor@v{__version__}")


def _word(text: str) -> str:
    """Write a word as YAML takes it within brackets: quoted where it is not plain."""
    return text if _PLAIN.fullmatch(text) else json.dumps(text)
