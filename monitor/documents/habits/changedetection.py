"""changedetection.io's watches, as its datastore writes them, and its exported lists of addresses."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from urllib.parse import urlsplit

from monitor.documents.habits.gathering import Gathering, place_of, tag_words
from monitor.documents.habits.spans import named, seconds
from monitor.documents.habits.watching import Watching
from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.spans import spelled

#: Keys whose values may be secrets: named where they are set, never repeated.
_SECRETS = ("headers", "body", "notification_urls", "proxy", "browser_steps", "webdriver_js_execute_code")
#: Keys that narrow or widen what is told, and what stands in their place.
_INSTEAD = {
    "check_unique_lines": "a page is always compared with the one that was cited",
    "conditions": "changes are judged by their words (docs/verdicts.md)",
    "extract_text": "leave out what does not count instead: watch: {ignore_text: ...}",
    "ignore_status_codes": "each status is judged by a named rule (docs/verdicts.md)",
    "notification_body": "settings.notify says who hears of what",
    "notification_title": "settings.notify says who hears of what",
    "remove_duplicate_lines": "lines are compared in their place",
    "sort_text_alphabetically": "lines are compared in their place",
    "text_should_not_be_present": "error pages are known by their words (docs/verdicts.md)",
    "trigger_text": "write words that must stay under quotes:",
    "webdriver_delay": "pages are fetched without waiting for scripts",
}
_REGEX = re.compile(r"/(.*)/([a-z]*)", re.DOTALL)
_LISTED = re.compile(r"([A-Za-z][\w+.-]*:\S+)[ \t]*(.*)")


def loaded(text: str, gathering: Gathering) -> Mapping[str, object] | None:
    """Give what a JSON text says; where it is none an error with its place is noted."""
    try:
        whole = json.loads(text)
    except json.JSONDecodeError as error:
        what = f"this is not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        gathering.notes.error(error.pos, what, "export it again, or mend this place", rule="json")
        return None
    except (RecursionError, ValueError):
        gathering.notes.error(
            0, "this JSON is nested too deep, or holds endless numbers", "export it again", rule="json"
        )
        return None
    if not isinstance(whole, dict):
        gathering.notes.error(0, "a group of keys belongs here", "take url-watches.json of a backup", rule="type")
        return None
    return whole


def read_store(text: str, gathering: Gathering) -> None:
    """Read ``url-watches.json``."""
    whole = loaded(text, gathering)
    if whole is None:
        return
    watches = whole.get("watching")
    if not isinstance(watches, dict):
        gathering.notes.error(0, 'the key "watching" is missing', "take url-watches.json of a backup", rule="type")
        return
    usual = Usual(whole)
    usual.tell(text, gathering)
    at = place_of(text, "watching")
    for uuid, watch in watches.items():
        # They stand in the order of the text, so nothing is searched twice.
        at = max(text.find(f'"{uuid}"', at), at)
        if isinstance(watch, dict):
            read_watch(watch, usual, at, gathering)
        else:
            gathering.left(at, "a watch", "it is no group of keys")


class Usual:
    """What holds for all watches: how often, what does not count, and what tags are called."""

    def __init__(self, whole: Mapping[str, object]) -> None:
        """Take the settings of a datastore."""
        settings = _group(whole.get("settings"))
        self.application = _group(settings.get("application"))
        self.requests = _group(settings.get("requests"))
        self.every = named(self.requests.get("time_between_check"))
        self.tags = {
            str(uuid): str(_group(tag).get("title") or "") for uuid, tag in _group(self.application.get("tags")).items()
        }

    def tell(self, text: str, gathering: Gathering) -> None:
        """Take over what is said for all, and say what is left."""
        timeout = seconds(self.requests.get("timeout"))
        if timeout is not None:
            gathering.setting(place_of(text, "timeout"), ("network", "timeout"), spelled(timeout))
        for key in ("password", "api_access_token", "notification_urls", "rss_access_token"):
            if self.application.get(key):
                gathering.hidden(place_of(text, key), f"settings.application.{key}")
        for key in ("proxy", "extra_proxies", "extra_browsers"):
            if self.requests.get(key):
                gathering.hidden(place_of(text, key), f"settings.requests.{key}")


def read_watch(watch: Mapping[str, object], usual: Usual, at: int, gathering: Gathering) -> None:
    """Read one watch."""
    url = str(watch.get("url") or "").strip()
    title = str(watch.get("title") or "").strip()
    called = f"the watch {shown(title or urlsplit(url).hostname or '')}"
    if url.startswith("source:"):
        gathering.left(at, f"source: before the address of {called}", "pages are compared by their words")
        url = url.removeprefix("source:")
    if why := _unfit(watch, url):
        gathering.left(at, called, why)
        return
    fields = _fields(watch, usual, title)
    fields |= _part(watch, usual, lambda what, why: gathering.left(at, f"{what} of {called}", why))
    _tell_rest(watch, called, at, gathering)
    gathering.wish(at, url, title, fields)


def _unfit(watch: Mapping[str, object], url: str) -> str:
    """Say why a watch cannot be a source; empty where it can."""
    if "{{" in url or "{%" in url:
        return "its address is made anew each time; write the address that was cited"
    if str(watch.get("method") or "GET").upper() not in {"GET", "HEAD"}:
        return "it sends data; sources are only read"
    return ""


def _fields(watch: Mapping[str, object], usual: Usual, title: str) -> dict[str, object]:
    """Give what is said of one address, in our words."""
    fields: dict[str, object] = {"x-name": title} if title else {}
    # Older datastores have no word on whose rhythm holds: there a time of its own was the one.
    every = None if watch.get("time_between_check_use_default") else named(watch.get("time_between_check"))
    if (every := every or usual.every) is not None:
        fields["every"] = spelled(every)
    if watch.get("paused"):
        fields["contact"] = "never"
    if str(watch.get("fetch_backend") or "").startswith(("html_webdriver", "extra_browser")):
        fields["engine"] = "browser"
    if tags := _tags(watch, usual):
        fields["tags"] = tags
    return fields


def _tell_rest(watch: Mapping[str, object], called: str, at: int, gathering: Gathering) -> None:
    """Say of everything else that was set why it is left."""
    if str(watch.get("processor") or "text_json_diff") != "text_json_diff":
        gathering.left(at, f"processor of {called}", "prices and stock are not followed; the page's words are")
    for key in _SECRETS:
        if watch.get(key):
            gathering.hidden(at, f"{key} of {called}")
    for key, why in _INSTEAD.items():
        if watch.get(key):
            gathering.left(at, f"{key} of {called}", why)


def _part(watch: Mapping[str, object], usual: Usual, left: Callable[[str, str], None]) -> dict[str, object]:
    """Give the part of the page that counts."""
    watching = Watching(left)
    for text in _texts(watch.get("include_filters")):
        watching.select(text)
    for text in [
        *_texts(watch.get("subtractive_selectors")),
        *_texts(usual.application.get("global_subtractive_selectors")),
    ]:
        watching.ignore(text)
    for text in [*_texts(watch.get("ignore_text")), *_texts(usual.application.get("global_ignore_text"))]:
        if expression := _REGEX.fullmatch(text):
            watching.ignore_lines(f"(?i){expression[1]}")
        else:
            watching.ignore_lines(f"(?i){re.escape(text)}")
    return watching.fields()


def _tags(watch: Mapping[str, object], usual: Usual) -> list[str]:
    """Give the tags by their names; older datastores hold words with commas between them."""
    names = [usual.tags.get(uuid, "") for uuid in _texts(watch.get("tags"))]
    return tag_words([*names, *str(watch.get("tag") or "").split(",")])


def read_list(text: str, gathering: Gathering) -> None:
    """Read an exported list: an address a line, and behind it tags with commas between them."""
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        start = at + len(line) - len(line.lstrip())
        at += len(line)
        if not words or words.startswith("#"):
            continue
        found = _LISTED.fullmatch(words)
        if found is None:
            gathering.left(start, shown(words), "it is no address")
            continue
        tags = found[2]
        if re.fullmatch(r"\[.*\]", tags):
            # Backups write the digests of tags here, not their names.
            if tags != "[]":
                gathering.left(
                    start, f"tags of {shown(found[1])}", "only their numbers stand here; import the backup itself"
                )
            tags = ""
        named_tags = tag_words(tags.split(","))
        gathering.wish(start, found[1], "", {"tags": named_tags} if named_tags else {})


def _group(value: object) -> Mapping[str, object]:
    return value if isinstance(value, dict) else {}


def _texts(value: object) -> list[str]:
    return [one for one in value if isinstance(one, str) and one.strip()] if isinstance(value, list) else []
