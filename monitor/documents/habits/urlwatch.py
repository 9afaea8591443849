"""urlwatch's list of jobs, one YAML document each."""

from __future__ import annotations

from monitor.documents.habits.gathering import Gathering, tag_words
from monitor.documents.habits.urlwatch_filters import read_filters
from monitor.documents.habits.watching import Watching
from monitor.documents.habits.yaml_parts import documents, is_false, keys, plain, text_of
from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.nodes import Items, Node, Pairs

_PATIENCE = "patience takes its place: nothing is called dead after one look"
_SECRETS = frozenset({"headers", "cookies", "data", "ssl_cert", "http_credentials", "http_username", "http_password"})
_INSTEAD = {
    "compared_versions": "a page is always compared with the one that was cited",
    "diff_filter": "differences are shown by monitor diff, whole",
    "diff_tool": "differences are shown by monitor diff, in words",
    "encoding": "the encoding is found from header, markup and bytes",
    "ignore_cached": "every look asks the server; a page that did not change is answered with 304",
    "ignore_connection_errors": _PATIENCE,
    "ignore_http_error_codes": _PATIENCE,
    "ignore_timeout_errors": _PATIENCE,
    "ignore_too_many_redirects": _PATIENCE,
    "ssl_no_verify": "a faulty certificate is noted and looked behind once; nothing has to be switched off",
    "timeout": "settings.network.timeout holds for all sources",
    "treat_new_as_changed": "a first look begins the history",
    "user_visible_url": "reports show the address that is watched",
    "wait_for": "pages are fetched without waiting for scripts",
    "wait_until": "pages are fetched without waiting for scripts",
}
#: Keys that have been read, or say nothing that is missing.
_DONE = frozenset({"name", "url", "navigate", "filter", "max_tries", "enabled", "kind", "tags", "note", "method"})
_PROXIES = ("https_proxy", "http_proxy")


def read_jobs(text: str, gathering: Gathering) -> None:
    """Read ``urls.yaml``."""
    for node in documents(text, gathering):
        for job in node.items if isinstance(node, Items) else (node,):
            if isinstance(job, Pairs):
                _read_job(job, gathering)
            else:
                gathering.left(job.start, "a document that is no job", "a job has keys such as url and name")


def _read_job(node: Pairs, gathering: Gathering) -> None:
    """Read one job."""
    job = keys(node)
    name = text_of(job.get("name"))
    called = f"the job {shown(name)}" if name else "a job"
    address = text_of(job.get("url")) or text_of(job.get("navigate"))
    if not address:
        what = "runs a command" if "command" in job else "has no address"
        gathering.left(node.start, called, f"it {what}; only pages of the web are watched")
        return
    method = text_of(job.get("method")).upper()
    if method not in {"", "GET"} or "data" in job:
        gathering.left(node.start, called, "it sends data (POST); sources are only read")
        return
    at = (job.get("url") or job["navigate"]).start
    if address.startswith("file:"):
        gathering.left(at, called, "it reads a file of its own machine; only pages of the web are watched")
        return
    fields: dict[str, object] = {"x-name": name} if name else {}
    if "url" not in job:
        fields["engine"] = "browser"
    if tries := text_of(job.get("max_tries")):
        fields["patience"] = int(tries) if tries.isascii() and tries.isdecimal() and len(tries) < 5 else tries
    if is_false(job.get("enabled")):
        fields["contact"] = "never"
    if tags := _tags(job.get("tags")):
        fields["tags"] = tags
    if note := text_of(job.get("note")):
        fields["x-note"] = note
    fields |= _proxy(job, gathering)
    if "filter" in job:
        place = job["filter"].start
        watching = Watching(lambda what, why: gathering.left(place, f"{what} of {called}", why))
        read_filters(
            plain(job["filter"]), watching, lambda what, why: gathering.left(place, f"{what} of {called}", why)
        )
        fields |= watching.fields()
    _tell_rest(job, called, gathering)
    gathering.wish(at, address, name, fields)


def _tags(node: Node | None) -> list[str]:
    """Give the tags, which may be a list or words with commas between them; spaces become dashes."""
    found = plain(node) if node is not None else []
    words = found if isinstance(found, list) else str(found or "").split(",")
    return tag_words(str(word) for word in words if word)


def _proxy(job: dict[str, Node], gathering: Gathering) -> dict[str, object]:
    """Give the proxy; one with a password is left out."""
    proxies = [(job[name].start, text_of(job[name])) for name in _PROXIES if name in job]
    for at, address in proxies:
        if "@" in address:
            gathering.hidden(at, "a proxy with a password (write proxy: env:NAME)")
        elif address:
            return {"proxy": address}
    return {}


def _tell_rest(job: dict[str, Node], called: str, gathering: Gathering) -> None:
    """Say of every other key why it is left."""
    for key, value in job.items():
        if key in _SECRETS:
            gathering.hidden(value.start, f"{key} of {called}")
        elif key not in _DONE and key not in _PROXIES:
            gathering.left(value.start, f"{key} of {called}", _INSTEAD.get(key, "it has no counterpart"))
