"""A new source is spliced into the text; every other byte stays as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from monitor.documents.sources_yaml.complaints import Unreadable
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs, Scalar, compose, is_null
from monitor.documents.sources_yaml.survey import Survey, decoded, survey
from monitor.documents.sources_yaml.watchlist import made_id
from monitor.documents.sources_yaml.words import taken_for
from monitor.errors import ConfigurationError
from monitor.model.address import address_fault, is_web, same_place
from monitor.model.source import PartialDate, Severity

#: Texts that can do without quotes everywhere, in brackets too.
_SAFE = re.compile(r"[A-Za-z/][A-Za-z0-9 _./+-]*(?<! )")
_SAFE_ADDRESS = re.compile(r"https?://[A-Za-z0-9._~/%?=+&;@!$*()-]+", re.IGNORECASE)
_KEY = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """The bytes of a file with one more source, and the id of that source."""

    data: bytes
    id: str


def grown(data: bytes, path: Path, url: str, fields: Mapping[str, object]) -> Grown:
    """Give the file with one more source at the end of its list.

    Raises:
        ConfigurationError: the address is watched already, a field is wrong, or the list cannot grow.

    """
    if fault := address_fault(url):
        raise ConfigurationError(f"{url} cannot be watched: {fault}; nothing was added")
    before = survey(path, data)
    if before.failed and not _only_empty(before):
        raise ConfigurationError(remarks=before.remarks)
    if (twin := _watched(before, url)) is not None:
        raise ConfigurationError(f"{url} is watched already: {twin}; nothing was added. Edit its entry instead")
    entry: dict[str, object] = {"id": _free_id(before, url), "url": url} | dict(fields)
    text, _ = decoded(str(path), data)
    at, insertion = _insertion(text, entry, path)
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    new = mark + text[:at].encode() + insertion.encode() + text[at:].encode()
    after = survey(path, new)
    name = str(entry["id"])
    others = {known: source for known, source in after.watchlist.sources.items() if known != name}
    if after.failed or name not in after.watchlist.sources or others != before.watchlist.sources:
        faults = tuple(remark for remark in after.remarks if remark.severity is Severity.ERROR)
        raise ConfigurationError("" if faults else f"{url} could not be added; nothing was changed", remarks=faults)
    return Grown(data=new, id=name)


def _only_empty(found: Survey) -> bool:
    """Tell whether nothing is wrong but that nothing stands there."""
    return {remark.rule for remark in found.remarks if remark.severity is Severity.ERROR} == {"empty"}


def _watched(before: Survey, url: str) -> str | None:
    """Give the id of the source that has this address already, its fragment included."""
    fragment = url.partition("#")[2]
    for source in before.watchlist.sources.values():
        if source.url is None or source.url.partition("#")[2] != fragment:
            continue
        if source.url == url or (is_web(source.url) and is_web(url) and same_place(source.url) == same_place(url)):
            return source.id
    return None


def _free_id(before: Survey, url: str) -> str:
    """Make an id that no source has."""
    made = name = made_id(url)
    again = 1
    while name in before.watchlist.sources:
        again += 1
        name = f"{made}-{again}"
    return name


def _insertion(text: str, entry: Mapping[str, object], path: Path) -> tuple[int, str]:
    """Say what to write, and where, as characters from 0."""
    try:
        root = compose(text)
    except Unreadable as fault:
        raise ConfigurationError(f"{path} cannot be read: {fault.what}") from fault
    newline = "\r\n" if "\r\n" in text else "\n"
    if root is None or is_null(root):
        return _at_end(text, newline, [*_block(entry, "  ")], head="sources:")
    if isinstance(root, Items):
        return _into(text, root, entry, newline)
    sources = _sources(root)
    if isinstance(sources, Items):
        return _into(text, sources, entry, newline)
    if sources is None and isinstance(root, Pairs) and not root.flow:
        edge = " " * (root.start - (text.rfind("\n", 0, root.start) + 1))
        lines = [edge + line for line in _block(entry, "  ")]
        return _at_end(text, newline, lines, head=f"{edge}sources:")
    if sources is not None and is_null(sources) and sources.start == sources.end:
        end = _line_end(text, sources.start)
        return end, "".join(newline + line for line in _block(entry, "  "))
    raise ConfigurationError(
        f"the sources in {path} are not written as a list; put each on a line of its own behind a dash, then add again"
    )


def _sources(root: Node) -> Node | None:
    """Give the value of the key ``sources``."""
    if isinstance(root, Pairs):
        return next((value for name, value in root.pairs if name.text == "sources"), None)
    return None


def _into(text: str, sources: Items, entry: Mapping[str, object], newline: str) -> tuple[int, str]:
    """Write behind the last entry of a list."""
    if sources.flow:
        end = text.rindex("]", 0, sources.end)
        return (_leaf_end(sources.items[-1]), f", {_flow(entry)}") if sources.items else (end, _flow(entry))
    line = text.rfind("\n", 0, sources.start) + 1
    edge = sources.start - line
    end = _behind_comments(text, _line_end(text, max(_leaf_end(sources.items[-1]) - 1, 0)), edge)
    lines = "".join(newline + line for line in _block(entry, " " * edge))
    blank = newline if re.search(r"\n[ \t]*\r?\n[ \t]*- ", text[sources.start : end]) else ""
    return end, blank + lines


def _leaf_end(node: Node) -> int:
    """Give where the last written character of a node ends."""
    if isinstance(node, Scalar) or node.flow:
        return node.end
    if isinstance(node, Items):
        return max(_leaf_end(item) for item in node.items)
    name, value = node.pairs[-1]
    return max(name.end, _leaf_end(value))


def _line_end(text: str, at: int) -> int:
    """Give the end of a line, before its line break."""
    found = re.compile(r"\r?\n|\Z").search(text, at)
    return found.start() if found else len(text)


def _behind_comments(text: str, end: int, edge: int) -> int:
    """Step over comments that are indented below the last entry: they belong to it."""
    comment = re.compile(rf"\r?\n[ ]{{{edge + 1},}}#[^\r\n]*")
    while found := comment.match(text, end):
        end = found.end()
    return end


def _at_end(text: str, newline: str, lines: list[str], *, head: str) -> tuple[int, str]:
    """Write a new section at the end of the file."""
    begin = "" if not text or text.endswith(("\n", "\r")) else newline
    return len(text), begin + "".join(line + newline for line in [head, *lines])


def _block(entry: Mapping[str, object], edge: str) -> list[str]:
    """Write an entry as lines, keys below each other."""
    return [
        f"{edge}{'  ' if number else '- '}{_key(name)}: {_flow(value)}"
        for number, (name, value) in enumerate(entry.items())
    ]


def _flow(value: object) -> str:
    """Write a value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date | PartialDate):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(name))}: {_flow(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_flow(inner) for inner in value) + "]"
    return quoted(str(value))


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) and not taken_for(name) else quoted(name)


def quoted(text: str) -> str:
    """Write a text without quotes where that is safe anywhere, else in double quotes."""
    if _SAFE_ADDRESS.fullmatch(text) or (_SAFE.fullmatch(text) and not taken_for(text) and text.lower() != "null"):
        return text
    written = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", written)
