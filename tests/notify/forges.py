"""GitHub and GitLab on loopback: the part of their interfaces that the one issue needs, by their public documents."""

from __future__ import annotations

import hashlib
import json
import re
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler
from types import TracebackType
from typing import Any, Self
from urllib.parse import parse_qs, unquote, urlsplit

from tests.serving import serving

TOKEN = "a-token-for-tests"
Answered = tuple[int, Any]
_NOT_NOW = {"message": "not now"}


class Forge:
    """
    A forge with one repository (``own/er``, number 77).

    ``forge.issues`` holds what it holds, in GitHub's shape; ``forge.asked`` the calls as ``METHOD path?query``;
    ``forge.sulk(429, {"Retry-After": "7"})`` answers the next call with that instead; ``forge.before`` runs before a
    call is answered, to let somebody else come between; ``forge.page`` is how many entries a page has.
    """

    def __init__(self, *, me: str = "keeper", whoami: bool = True) -> None:
        """Begin with no issue. Without ``whoami`` the token may not ask who it is, as in a workflow."""
        self.issues: list[dict[str, Any]] = []
        self.comments: dict[int, list[dict[str, Any]]] = {}
        self.asked: list[str] = []
        self.unchanged = 0
        self.me = me
        self.whoami = whoami
        self.page = 100
        #: Whether answers name the next page, as forges do; proxies may take that away.
        self.links = True
        self.members: dict[int, int] = {}
        self.before: Callable[[str], None] = lambda _: None
        self.after: Callable[[str], None] = lambda _: None
        self._sulks: list[tuple[int, dict[str, str], str, Any]] = []
        #: What earlier runs kept: facts as GitHub lists them, with the bytes of the archive under ``zip``.
        self.artifacts: list[dict[str, Any]] = []
        self._lock = threading.RLock()

    def sulk(self, status: int, headers: dict[str, str] | None = None, *, when: str = "", data: Any = _NOT_NOW) -> None:
        """Answer the next call that begins with ``when`` so; status 0 hangs up after having done it."""
        self._sulks.append((status, headers or {}, when, data))

    def add(self, body: str, *, author: str = "keeper", **more: Any) -> dict[str, Any]:
        """Open an issue as somebody would."""
        with self._lock:
            made = {
                "number": len(self.issues) + 1,
                "title": "An issue",
                "body": body,
                "state": "open",
                "state_reason": None,
                "labels": ["source-monitor"],
                "user": {"login": author},
                "author_association": "NONE",
                **more,
            }
            self.issues.append(made)
            return made

    def __enter__(self) -> Self:
        """Serve."""
        forge = self

        class Handler(BaseHTTPRequestHandler):
            """Hands every call to the forge."""

            def _any(self) -> None:
                forge.serve(self)

            do_GET = do_POST = do_PATCH = do_PUT = _any  # noqa: N815 - theirs

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        self._serving = serving(Handler)
        self.url = self._serving.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Stop."""
        self._serving.__exit__(kind, error, trace)

    def serve(self, http: BaseHTTPRequestHandler) -> None:
        """Answer one call."""
        call = f"{http.command} {http.path}"
        body = http.rfile.read(int(http.headers.get("Content-Length") or 0))
        self.before(call)
        with self._lock:
            self.asked.append(call)
            sulk = next((each for each in self._sulks if call.startswith(each[2])), None)
            if sulk is not None:
                self._sulks.remove(sulk)
            status, data = (sulk[0], sulk[3]) if sulk and sulk[0] else self._answer(http, body)
            headers = dict(sulk[1]) if sulk else {}
        self.after(call)
        if sulk is not None and not sulk[0]:
            http.close_connection = True
            http.connection.close()
            return
        self._send(http, status, data, headers)

    def _send(self, http: BaseHTTPRequestHandler, status: int, data: Any, headers: dict[str, str]) -> None:
        if isinstance(data, list) and status == 200:
            url = urlsplit(http.path)
            number = int(parse_qs(url.query).get("page", ["1"])[0])
            if number * self.page < len(data) and self.links:
                query = re.sub(r"&?page=\d+", "", url.query.replace("per_page", "per-page")).replace(
                    "per-page", "per_page"
                )
                headers["Link"] = (
                    f'<{self.url}{url.path}?{query}&page={number + 1}>; rel="next", <{self.url}/x>; rel="last"'
                )
            data = data[(number - 1) * self.page : number * self.page]
        if status == 302:
            headers["Location"] = data
        raw = data if isinstance(data, bytes) else json.dumps(data).encode()
        tag = f'W/"{hashlib.sha256(raw).hexdigest()[:16]}"'
        if status == 200 and http.headers.get("If-None-Match") == tag:
            status, raw = 304, b""
            self.unchanged += 1
        http.send_response(status)
        for name, value in {"Content-Type": "application/json", "ETag": tag, **headers}.items():
            http.send_header(name, value)
        http.send_header("Content-Length", str(len(raw)))
        http.end_headers()
        http.wfile.write(raw)

    def _answer(self, http: BaseHTTPRequestHandler, body: bytes) -> Answered:
        url = urlsplit(http.path)
        query = {name: values[0] for name, values in parse_qs(url.query).items()}
        data = json.loads(body) if body else {}
        if "/projects/" in url.path or (http.headers.get("PRIVATE-TOKEN") and url.path.endswith("/user")):
            return self._gitlab(http, unquote(url.path), query, data)
        if url.path.startswith("/blobs/"):
            assert http.headers.get("Authorization") is None, "our token was shown to somebody else"
            return 200, self.artifacts[int(url.path.removeprefix("/blobs/"))]["zip"]
        if not url.path.startswith("/repos/") and url.path != "/user":
            return 200, {}
        return self._github(http, url.path, query, data)

    # -- GitHub -----------------------------------------------------------------------------------------------

    def _github(self, http: BaseHTTPRequestHandler, path: str, query: dict[str, str], data: dict[str, Any]) -> Answered:
        allowed = http.headers.get("Authorization") == f"Bearer {TOKEN}"
        assert http.headers["Accept"] == "application/vnd.github+json"
        assert http.headers["User-Agent"].startswith("source-monitor/")
        if path == "/user":
            return (200, {"login": self.me}) if allowed and self.whoami else (403, {"message": "not by integration"})
        if http.command != "GET" and not allowed:
            return 401, {"message": "Bad credentials"}
        if path.startswith("/repos/own/er/actions/artifacts"):
            return self._artifact(path)
        found = re.fullmatch(r"/repos/own/er/issues(?:/(\d+)(/comments)?)?", path)
        if found is None:
            return 404, {"message": "Not Found"}
        if found[1] is None:
            if http.command == "POST":
                author = self.me if self.whoami else "github-actions[bot]"
                return 201, self._shown(
                    self.add(data["body"], author=author, title=data["title"], labels=data["labels"])
                )
            return 200, [self._shown(each) for each in self.issues if _narrowed(each, query)]
        issue = self.issues[int(found[1]) - 1]
        if found[2]:
            return self._comment(http, issue, data)
        if data.get("state_reason") not in (None, "completed", "not_planned", "reopened", "duplicate"):
            return 422, {"message": "Validation Failed"}
        issue.update(data)
        return 200, self._shown(issue)

    def _artifact(self, path: str) -> Answered:
        if found := re.search(r"/(\d+)/zip$", path):
            return 302, f"{self.url}/blobs/{found[1]}"
        shown = [{key: value for key, value in each.items() if key != "zip"} for each in self.artifacts]
        return 200, {"total_count": len(shown), "artifacts": shown}

    def keep(self, archive: bytes, *, branch: str = "main", fork: bool = False, created: str = "2026-11-22") -> None:
        """Hold what a run uploaded."""
        run = {"repository_id": 1, "head_repository_id": 2 if fork else 1, "head_branch": branch}
        facts = {"id": len(self.artifacts), "name": "monitor-snapshots", "expired": False, "created_at": created}
        self.artifacts.append({**facts, "workflow_run": run, "zip": archive})

    def _comment(self, http: BaseHTTPRequestHandler, issue: dict[str, Any], data: dict[str, Any]) -> Answered:
        said = self.comments.setdefault(issue["number"], [])
        if http.command == "POST":
            said.append({"id": len(said) + 1, "body": data["body"]})
            return 201, said[-1]
        return 200, list(said)

    def _shown(self, issue: dict[str, Any]) -> dict[str, Any]:
        labels = [{"name": name} for name in issue["labels"]]
        return {**issue, "labels": labels, "html_url": f"https://forge.example/own/er/issues/{issue['number']}"}

    # -- GitLab -----------------------------------------------------------------------------------------------

    def _gitlab(self, http: BaseHTTPRequestHandler, path: str, query: dict[str, str], data: dict[str, Any]) -> Answered:
        allowed = http.headers.get("PRIVATE-TOKEN") == TOKEN
        if path.endswith("/user"):
            return (200, {"id": _number(self.me), "username": self.me}) if allowed else (401, {"message": "401"})
        if http.command != "GET" and not allowed:
            return 401, {"message": "401 Unauthorized"}
        if member := re.search(r"/members/all/(\d+)$", path):
            level = self.members.get(int(member[1]))
            return (200, {"access_level": level}) if level is not None else (404, {"message": "404 Not found"})
        found = re.fullmatch(r"/projects/(?:77|own/er)/issues(?:/(\d+)(/notes)?)?", path)
        if found is None:
            return 404, {"message": "404 Project Not Found"}
        if found[1] is None:
            if http.command == "POST":
                labels = data["labels"].split(",")
                made = self.add(data["description"], author=self.me, title=data["title"], labels=labels)
                return 201, _gitlab_shown(made)
            meant = [each for each in self.issues if _narrowed(each, query)]
            return 200, [_gitlab_shown(each) for each in meant]
        issue = self.issues[int(found[1]) - 1]
        if found[2]:
            return self._comment(http, issue, data)
        issue["title"], issue["body"] = data["title"], data["description"]
        if event := data.get("state_event"):
            issue["state"] = {"close": "closed", "reopen": "open"}[event]
        return 200, _gitlab_shown(issue)


def _narrowed(issue: dict[str, Any], query: dict[str, str]) -> bool:
    """Tell whether a list that was narrowed by label or author holds an issue."""
    if "labels" in query:
        return query["labels"] in issue["labels"]
    if "author_id" in query:
        return _number(issue["user"]["login"]) == int(query["author_id"])
    return bool(query.get("creator") == issue["user"]["login"])


def _number(name: str) -> int:
    """Give a user's number."""
    return int(hashlib.sha256(name.encode()).hexdigest()[:6], 16)


def _gitlab_shown(issue: dict[str, Any]) -> dict[str, Any]:
    """Give an issue in GitLab's shape."""
    return {
        "iid": issue["number"],
        "title": issue["title"],
        "description": issue["body"],
        "state": "opened" if issue["state"] == "open" else "closed",
        "labels": issue["labels"],
        "author": {"id": _number(issue["user"]["login"]), "username": issue["user"]["login"]},
        "web_url": f"https://forge.example/own/er/-/issues/{issue['number']}",
    }
