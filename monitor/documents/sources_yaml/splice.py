"""A new source is spliced into the text; every other byte stays as it was."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from monitor.documents.sources_yaml.complaints import Unreadable
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs, Scalar, compose, is_null
from monitor.documents.sources_yaml.survey import Survey, decoded, survey
from monitor.documents.sources_yaml.watchlist import made_id
from monitor.documents.sources_yaml.words import CONTROL, taken_for
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
    if (twin := Watched(before).twin(url)) is not None:
        raise ConfigurationError(f"{url} is watched already: {twin}; nothing was added. Edit its entry instead")
    entry: dict[str, object] = {"id": Watched(before).free_id(made_id(url)), "url": url} | dict(fields)
    text, _ = decoded(str(path), data)
    at, insertion = insertion_of(text, [entry], path)
    mark = b"\xef\xbb\xbf" if data.startswith(b"\xef\xbb\xbf") else b""
    new = mark + (text[:at] + insertion + text[at:]).encode()
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


class Watched:
    """Addresses and ids that stand in a file already, asked one by one."""

    def __init__(self, before: Survey) -> None:
        """Take what stands in the file."""
        sources = before.watchlist.sources
        self._ids = {_place(source.url): source.id for source in sources.values() if source.url is not None}
        self._taken = set(sources)

    def twin(self, url: str) -> str | None:
        """Give the id of the source that has this address already, its fragment included."""
        return self._ids.get(_place(url))

    def free_id(self, made: str) -> str:
        """Give this id, or the next one like it that no source has."""
        name, again = made, 1
        while name in self._taken:
            again += 1
            name = f"{made}-{again}"
        return name

    def take(self, name: str, url: str) -> None:
        """Remember one more source."""
        self._taken.add(name)
        self._ids.setdefault(_place(url), name)


def _place(url: str) -> tuple[str, str]:
    """Give what is equal for addresses that lead to the same place, its fragment included."""
    return (same_place(url) if is_web(url) else url), url.partition("#")[2]


def insertion_of(text: str, entries: Sequence[object], path: Path) -> tuple[int, str]:
    """Say what to write to have these entries at the end of the list, and where, as characters from 0.

    Raises:
        ConfigurationError: the list cannot grow.

    """
    try:
        root = compose(text)
    except Unreadable as fault:
        raise ConfigurationError(f"{path} cannot be read: {fault.what}") from fault
    newline = "\r\n" if "\r\n" in text else "\n"
    if root is None or is_null(root):
        return _at_end(text, newline, _blocks(entries, "  "), head="sources:")
    if isinstance(root, Items):
        return into(text, root, entries, newline)
    sources = _sources(root)
    if isinstance(sources, Items):
        return into(text, sources, entries, newline)
    if sources is None and isinstance(root, Pairs) and not root.flow:
        edge = " " * (root.start - (text.rfind("\n", 0, root.start) + 1))
        lines = [edge + line for line in _blocks(entries, "  ")]
        return _at_end(text, newline, lines, head=f"{edge}sources:")
    if sources is not None and is_null(sources) and sources.start == sources.end:
        end = _line_end(text, sources.start)
        return end, "".join(newline + line for line in _blocks(entries, "  "))
    raise ConfigurationError(
        f"the sources in {path} are not written as a list; put each on a line of its own behind a dash, then add again"
    )


def _sources(root: Node) -> Node | None:
    """Give the value of the key ``sources``."""
    if isinstance(root, Pairs):
        return next((value for name, value in root.pairs if name.text == "sources"), None)
    return None


def into(text: str, sources: Items, entries: Sequence[object], newline: str) -> tuple[int, str]:
    """Write behind the last entry of a list."""
    if sources.flow:
        end = text.rindex("]", 0, sources.end)
        flow = ", ".join(written(entry) for entry in entries)
        return (leaf_end(sources.items[-1]), f", {flow}") if sources.items else (end, flow)
    line = text.rfind("\n", 0, sources.start) + 1
    edge = sources.start - line
    end = behind(text, sources.items[-1], edge)
    blank = newline if re.search(r"\n[ \t]*\r?\n[ \t]*- ", text[sources.start : end]) else ""
    blocks = ("".join(newline + line for line in _block(entry, " " * edge)) for entry in entries)
    return end, "".join(blank + block for block in blocks)


def behind(text: str, node: Node, edge: int) -> int:
    """Give where the last line of a node ends, with the comments that belong to it."""
    return _behind_comments(text, _line_end(text, max(leaf_end(node) - 1, 0)), edge)


def leaf_end(node: Node) -> int:
    """Give where the last written character of a node ends."""
    if isinstance(node, Scalar) or node.flow:
        return node.end
    if isinstance(node, Items):
        return max(leaf_end(item) for item in node.items)
    name, value = node.pairs[-1]
    return max(name.end, leaf_end(value))


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


def _blocks(entries: Sequence[object], edge: str) -> list[str]:
    """Write entries as lines."""
    return [line for entry in entries for line in _block(entry, edge)]


def _block(entry: object, edge: str) -> list[str]:
    """Write an entry as lines, keys below each other."""
    if not isinstance(entry, Mapping):
        return [f"{edge}- {written(entry)}"]
    return [
        f"{edge}{'  ' if number else '- '}{_key(str(name))}: {written(value)}"
        for number, (name, value) in enumerate(entry.items())
    ]


def written(value: object) -> str:
    """Write a value on one line."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | date | PartialDate):
        return str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_key(str(name))}: {written(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(written(inner) for inner in value) + "]"
    return quoted(str(value))


def _key(name: str) -> str:
    return name if _KEY.fullmatch(name) and not taken_for(name) else quoted(name)


def quoted(text: str) -> str:
    """Write a text without quotes where that is safe anywhere, else in double quotes; in single ones a backslash.

    Control characters, which no text of the file may hold, become U+FFFD.
    """
    text = CONTROL.sub("\ufffd", text)
    if _SAFE_ADDRESS.fullmatch(text) or (_SAFE.fullmatch(text) and not taken_for(text) and text.lower() != "null"):
        return text
    if "\\" in text and "'" not in text and text.isprintable():
        return f"'{text}'"
    escaped = json.dumps(text, ensure_ascii=False)
    return re.sub(r"[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]", lambda found: f"\\u{ord(found[0]):04x}", escaped)
