"""Upptime's one file, `.upptimerc.yml`."""

from __future__ import annotations

import re

from monitor.documents.habits.gathering import Gathering, tag_words
from monitor.documents.habits.yaml_parts import documents, keys, plain, text_of
from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs

_STATUS = "each status is judged by a named rule (docs/verdicts.md): 401, 403 and 429 never count against a source"
_CERTIFICATE = "a faulty certificate is noted and looked behind once; nothing has to be switched off"
_TOPS = {
    "assignees": "settings.notify says who hears of what",
    "notifications": "settings.notify says who hears of what",
    "status-website": "monitor report -f html writes a page",
    "workflowSchedule": "every: says how often to look; cited pages are looked at weekly unless you say otherwise",
}
_SITE = {
    "__dangerous__body_degraded": "the words of a page are compared with those that were cited",
    "__dangerous__body_degraded_if_text_missing": "write the words under quotes:",
    "__dangerous__body_down": "error pages are known by their words (docs/verdicts.md)",
    "__dangerous__disable_verify_host": _CERTIFICATE,
    "__dangerous__disable_verify_peer": _CERTIFICATE,
    "__dangerous__insecure": _CERTIFICATE,
    "assignees": "settings.notify says who hears of what",
    "delay": "hosts are visited with pauses anyway: settings.network.per_host_pause",
    "expectedStatusCodes": _STATUS,
    "icon": "reports show no pictures",
    "location": "we look from where we run: settings.vantage",
    "maxRedirects": "up to twenty redirects are followed and all are recorded",
    "maxResponseTime": "slowness is no fault; settings.network.timeout ends a look",
    "port": "write the port into the address",
    "type": "we look from where we run: settings.vantage",
}
_DONE = frozenset({"name", "url", "slug", "tags", "check", "method", "__dangerous__body_down_if_text_missing"})


def read_rc(text: str, gathering: Gathering) -> None:
    """Read ``.upptimerc.yml``."""
    for node in documents(text, gathering)[:1]:
        tops = keys(node)
        sites = tops.pop("sites", None)
        if agent := text_of(tops.get("user-agent")):
            gathering.setting(tops.pop("user-agent").start, ("network", "user_agent"), agent)
        for key, value in tops.items():
            gathering.left(value.start, key, _TOPS.get(key, "it says nothing of what is watched"))
        if not isinstance(sites, Items):
            at = sites.start if sites is not None else node.start
            gathering.left(at, "sites", "it is no list: sites are entries with a name and a url, each behind a dash")
        for site in sites.items if isinstance(sites, Items) else ():
            if isinstance(site, Pairs):
                _read_site(site, gathering)
            else:
                gathering.left(site.start, "an entry of sites", "a site has keys such as name and url")


def _read_site(node: Pairs, gathering: Gathering) -> None:
    """Read one site."""
    site = keys(node)
    name = text_of(site.get("name"))
    called = f"the site {shown(name)}" if name else "a site"
    address = text_of(site.get("url"))
    if why := _unfit(site, address):
        gathering.left(site["url"].start if "url" in site else node.start, called, why)
        return
    fields: dict[str, object] = {"x-name": name} if name else {}
    if words := text_of(site.get("__dangerous__body_down_if_text_missing")):
        fields["quotes"] = [words]
    if tags := _tags(site.get("tags")):
        fields["tags"] = tags
    for key, value in site.items():
        if key in {"headers", "body"}:
            gathering.hidden(value.start, f"{key} of {called}")
        elif key not in _DONE:
            gathering.left(value.start, f"{key} of {called}", _SITE.get(key, "it has no counterpart"))
    gathering.wish(site["url"].start, address, text_of(site.get("slug")) or name, fields)


def _unfit(site: dict[str, Node], address: str) -> str:
    """Say why a site cannot be watched; empty where it can."""
    if not address:
        return "it has no address"
    if re.search(r"\$\{?[A-Za-z_]", address):
        return "its address is a secret of its repository; secrets are not copied"
    if (check := text_of(site.get("check"))) not in {"", "http"}:
        return f"it is asked by {check}; only pages of the web are watched"
    if (method := text_of(site.get("method")).upper()) not in {"", "GET", "HEAD"}:
        return f"it is asked by {method}; sources are only read"
    return ""


def _tags(node: Node | None) -> list[str]:
    """Give the tags; spaces become dashes."""
    found = plain(node) if node is not None else []
    return tag_words(str(word) for word in (found if isinstance(found, list) else [found]) if word)
