"""Whether people want other parts of a page watched than when it was last read."""

from __future__ import annotations

from hashlib import sha256

from monitor.model.source import Source, Watch
from monitor.model.verdict import Standing

_LENGTH = 16


def watch_key(watch: Watch) -> str:
    """Name what people want watched in a few hex digits (of a SHA-256); empty where all of the page counts."""
    if watch == Watch():
        return ""
    written = repr((watch.select, tuple(watch.ignore), tuple(watch.ignore_text)))
    return sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def watches_anew(standing: Standing, source: Source) -> bool:
    """Tell whether the last comparison was made under other settings: the same bytes may say something else now."""
    return standing.baseline is not None and standing.watched != watch_key(source.policy.watch)
