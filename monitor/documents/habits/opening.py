"""Opens a file of another tool, tells which tool it is, and reads it."""

from __future__ import annotations

import re
from pathlib import Path

from monitor.documents.habits import changedetection, lychee, upptime, urlwatch
from monitor.documents.habits.backup import members
from monitor.documents.habits.gathering import Gathering
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.survey import decoded
from monitor.errors import StorageError, UsageError
from monitor.model.habit import Habits, Tool

_MOST_BYTES = 50_000_000
_MOST_ZIPPED = 2_000_000_000
_ZIP = b"PK\x03\x04"
_SITES = re.compile(r"(?m)^sites[ \t]*:")
_JOB = re.compile(r"(?m)^(?:- )?[ \t]*(?:url|navigate|command|kind)[ \t]*:")
_LISTED = re.compile(r"(?m)^[ \t]*https?://")


def read_habits(path: Path, tool: Tool | None = None) -> Habits:
    """Read a file of another tool; which tool is found out where it is not said.

    Raises:
        UsageError: there is no such file, or it cannot be told which tool it belongs to.
        ConfigurationError: it cannot be read; carries the place.
        StorageError: it cannot be opened.

    """
    data = _bytes(path)
    if data.startswith(_ZIP) and tool in {None, Tool.CHANGEDETECTION}:
        return _backup(path, data)
    text, notes = decoded(str(path), data)
    if notes.failed:
        return Gathering(tool or Tool.CHANGEDETECTION, notes).habits()
    tool = tool or _told(path, text)
    gathering = Gathering(tool, notes)
    match tool:
        case Tool.LYCHEE:
            lychee.read_toml(text, gathering)
        case Tool.LYCHEEIGNORE:
            lychee.read_ignore(text, gathering)
        case Tool.URLWATCH:
            urlwatch.read_jobs(text, gathering)
        case Tool.UPPTIME:
            upptime.read_rc(text, gathering)
        case Tool.CHANGEDETECTION:
            if text.lstrip().startswith("{"):
                changedetection.read_store(text, gathering)
            else:
                changedetection.read_list(text, gathering)
    return gathering.habits()


def _bytes(path: Path) -> bytes:
    """Read the bytes, or say calmly why not."""
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
            if data.startswith(_ZIP):
                data += file.read(_MOST_ZIPPED)
    except (FileNotFoundError, IsADirectoryError, NotADirectoryError) as error:
        raise UsageError(
            f"{path} is no file that can be read ({error.strerror}); name a file of another tool"
        ) from error
    except OSError as error:
        raise StorageError(f"{path} cannot be read: {error.strerror or error}") from error
    if len(data) > _MOST_BYTES and not data.startswith(_ZIP):
        raise UsageError(f"{path} has more than {_MOST_BYTES // 10**6} MB; no list of addresses is that long")
    return data


def _told(path: Path, text: str) -> Tool:
    """Tell the tool by the name of its file, else by what stands in it."""
    name = path.name.lower()
    yaml = name.endswith((".yaml", ".yml"))
    signs = (
        (Tool.LYCHEEIGNORE, name.endswith("lycheeignore")),
        (Tool.LYCHEE, name.endswith(".toml")),
        (Tool.UPPTIME, "upptimerc" in name or (yaml and _SITES.search(text))),
        (Tool.CHANGEDETECTION, name.endswith(".json") and '"watching"' in text),
        (Tool.URLWATCH, yaml and _JOB.search(text)),
        (Tool.CHANGEDETECTION, name.endswith((".txt", ".list")) and _LISTED.search(text)),
    )
    for tool, fits in signs:
        if fits:
            return tool
    words = ", ".join(tool.value for tool in Tool)
    raise UsageError(f"it cannot be told which tool {path} belongs to; say --from with one of: {words}")


def _backup(path: Path, data: bytes) -> Habits:
    """Read a backup of changedetection.io."""
    outer = Notes(str(path), "")
    whole: dict[str, object] = {}
    usual = changedetection.Usual(whole)
    parts: list[Habits] = []
    tags: dict[str, str] = {}
    for name, content in members(data, outer):
        text, notes = decoded(f"{path}/{name}", content)
        gathering = Gathering(Tool.CHANGEDETECTION, notes)
        if name == "url-watches.json":
            changedetection.read_store(text, gathering)
            return gathering.habits()
        found = None if notes.failed else changedetection.loaded(text, gathering)
        if found is not None:
            if name == "changedetection.json":
                usual = changedetection.Usual(found)
                usual.tell(text, gathering)
            elif name.endswith("tag.json"):
                tags[name.partition("/")[0]] = str(found.get("title") or "")
            else:
                usual.tags.update(tags)
                changedetection.read_watch(found, usual, 0, gathering)
        parts.append(gathering.habits())
    failed = Gathering(Tool.CHANGEDETECTION, outer).habits()
    return _together([*parts, failed])


def _together(parts: list[Habits]) -> Habits:
    """Put the habits of several files of one tool together."""
    return Habits(
        tool=parts[0].tool,
        wishes=tuple(wish for part in parts for wish in part.wishes),
        exclude=tuple(dict.fromkeys(text for part in parts for text in part.exclude)),
        settings={names: value for part in parts for names, value in part.settings.items()},
        left=tuple(remark for part in parts for remark in part.left),
    )
