"""lychee's settings and its list of what to ignore."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping

from monitor.documents.habits.gathering import Gathering, place_of
from monitor.documents.habits.spans import seconds
from monitor.documents.sources_yaml.spans import spelled

_STATUS = "each status is judged by a named rule (docs/verdicts.md): 401, 403 and 429 never count against a source"
_PATHS = "sources are listed, not searched for; say under documents: where citations live"
_RETRY = "patience and further questions take its place: nothing is called dead after one look"
_OUTPUT = "reports have options of their own: monitor report --format"
_PRIVATE = "private addresses are never looked at unless settings.network.allow_networks names them"
#: Keys without a counterpart, and what stands in their place here.
_INSTEAD = {
    "accept": _STATUS,
    "accept_timeouts": _RETRY,
    "archive": "public archives have settings of their own: settings.archives",
    "base": "addresses are written whole",
    "base_url": "addresses are written whole",
    "cache": "what was seen is always kept, and a page that did not change is not fetched whole",
    "cache_exclude_status": "what was seen is always kept",
    "dump": _OUTPUT,
    "exclude_all_private": _PRIVATE,
    "exclude_link_local": _PRIVATE,
    "exclude_loopback": _PRIVATE,
    "exclude_mail": "mailto addresses are listed and never asked",
    "exclude_path": _PATHS,
    "exclude_private": _PRIVATE,
    "extensions": _PATHS,
    "fallback_extensions": "only addresses of the web are watched",
    "files_from": _PATHS,
    "format": _OUTPUT,
    "glob_ignore_case": _PATHS,
    "hidden": _PATHS,
    "include": "nothing overrules an exclusion; narrow the expressions of settings.exclude",
    "include_fragments": "fragments are always looked for",
    "include_mail": "mailto addresses are listed and never asked",
    "include_verbatim": _PATHS,
    "include_wikilinks": _PATHS,
    "index_files": "only addresses of the web are watched",
    "insecure": "a faulty certificate is noted and looked behind once; nothing has to be switched off",
    "max_cache_age": "how often to look is said by every:",
    "max_redirects": "up to twenty redirects are followed and all are recorded",
    "max_retries": _RETRY,
    "method": "pages are fetched whole (GET), for they are kept",
    "min_tls": "what the server offers is recorded",
    "mode": _OUTPUT,
    "no_ignore": _PATHS,
    "no_progress": "-q says less",
    "offline": "monitor lint never goes out",
    "output": _OUTPUT,
    "preprocess": _PATHS,
    "remap": "write the address that is to be looked at",
    "require_https": "an address is looked at as it was cited",
    "retry_wait_time": _RETRY,
    "root_dir": _PATHS,
    "scheme": "write an expression under settings.exclude: '^http:'",
    "skip_missing": _PATHS,
    "suggest": "public archives have settings of their own: settings.archives",
    "threads": "settings.reading.processes says how many processes parse pages",
    "verbose": "-v says more",
}
#: Keys whose values may be secrets: named, never repeated.
_SECRETS = frozenset({"header", "headers", "basic_auth", "github_token", "cookie_jar", "cookies"})


def read_toml(text: str, gathering: Gathering) -> None:
    """Read ``lychee.toml``, or the table ``tool.lychee`` of another TOML file."""
    try:
        whole = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        _unreadable(str(error), text, gathering)
        return
    begin = 0
    tool = whole.get("tool")
    if isinstance(tool, dict) and isinstance(tool.get("lychee"), dict):
        whole = tool["lychee"]
        begin = max(text.find("[tool.lychee"), 0)
    for key, value in whole.items():
        _take(key.replace("-", "_"), value, place_of(text, key, begin), text, gathering)


def _take(key: str, value: object, at: int, text: str, gathering: Gathering) -> None:
    """Take one key over, or say why not."""
    if key in _SECRETS:
        gathering.hidden(at, key)
    elif key == "exclude":
        _exclude(value, at, text, gathering)
    elif (known := _TAKEN.get(key)) is not None:
        names, convert = known
        converted = convert(value)
        if converted is None:
            gathering.left(at, f"{key} as it stands", f"it cannot be read as {'.'.join(names)}")
        else:
            gathering.setting(at, names, converted)
    elif isinstance(value, Mapping) and key == "hosts":
        for host in value:
            gathering.left(place_of(text, str(host), at), f"hosts.{host}", "hosts have no settings of their own")
    else:
        gathering.left(at, key, _INSTEAD.get(key, "it is not known here"))


def _exclude(value: object, at: int, text: str, gathering: Gathering) -> None:
    """Take the expressions, each with its place."""
    expressions = value if isinstance(value, list) else [value]
    for expression in expressions:
        if not isinstance(expression, str):
            gathering.left(at, "an entry of exclude", "it is no text")
            continue
        found = text.find(expression, at)
        gathering.exclude(max(at, found - 1) if found >= 0 else at, expression)


def _whole(value: object) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) and value > 0 else None


def _span(value: object) -> str | None:
    span = seconds(value)
    return spelled(span) if span is not None else None


def _words(value: object) -> str | None:
    return value if isinstance(value, str) else None


#: Keys with a counterpart: the setting, and how its value is read.
_TAKEN: dict[str, tuple[tuple[str, ...], Callable[[object], object | None]]] = {
    "timeout": (("network", "timeout"), _span),
    "max_concurrency": (("network", "at_once"), _whole),
    "user_agent": (("network", "user_agent"), _words),
    "host_request_interval": (("network", "per_host_pause"), _span),
}


def _unreadable(message: str, text: str, gathering: Gathering) -> None:
    """Say where the text is no TOML."""
    found = re.search(r"\(at line (\d+), column (\d+)\)", message)
    at = len(text)
    if found:
        lines = text.splitlines(keepends=True)
        at = sum(len(line) for line in lines[: int(found[1]) - 1]) + int(found[2]) - 1
    what = re.sub(r"\s*\(at .*\)$", "", message)
    what = f"this is not TOML: {what[:1].lower()}{what[1:]}"
    gathering.notes.error(min(at, len(text)), what, "mend it, or try it with lychee itself", rule="toml")


def read_ignore(text: str, gathering: Gathering) -> None:
    """Read ``.lycheeignore``: an expression a line; what begins with # is a comment."""
    at = 0
    for line in text.splitlines(keepends=True):
        expression = line.strip()
        if expression and not expression.startswith("#"):
            gathering.exclude(at + len(line) - len(line.lstrip()), expression)
        at += len(line)
