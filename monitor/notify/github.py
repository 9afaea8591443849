"""Issues of GitHub, by its REST interface of 2022-11-28."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from monitor.errors import UsageError
from monitor.notify.api import Api
from monitor.notify.forge import LABEL, Ticket
from monitor.ports import Caller, Clock
from monitor.report.issue import MOST_LETTERS
from monitor.report.living import is_ours

#: Who may have written our issue beside ourselves: those who could change it anyway.
_TRUSTED = frozenset({"OWNER", "MEMBER", "COLLABORATOR"})
#: The author behind the token that a workflow is given; such a token may not ask who it is.
_WORKFLOW = "github-actions[bot]"
#: Comments older than this are not searched for what was told already.
_RECENT = timedelta(days=7)


class GitHub:
    """The issues of one repository."""

    most = MOST_LETTERS

    def __init__(
        self, caller: Caller, clock: Clock, *, repository: str, token: str | None, base: str = "https://api.github.com"
    ) -> None:
        """Take ``owner/name`` and a token that may write issues; without one only reading works."""
        owner, slash, name = repository.partition("/")
        if not (owner and slash and name) or "/" in name or any(ch in repository for ch in "?#% \t\r\n"):
            raise UsageError(f"{repository!r} is no repository; write it like owner/name")
        self._clock = clock
        self._path = f"/repos/{repository}/issues"
        headers = {"Accept": "application/vnd.github+json", "X-GitHub-Api-Version": "2022-11-28"}
        if token:
            headers["Authorization"] = f"Bearer {token}"
        self._api = Api(caller, clock, base, headers)
        self._knows_itself = bool(token)
        self._login: str | None = None

    async def ours(self) -> tuple[Ticket, ...]:
        """Give our issues: by label, and by author where somebody took the label away."""
        me = await self._me()
        found: dict[int, Ticket] = {}
        for narrowed in ({"labels": LABEL}, {"creator": me}):
            query = {"state": "all", "sort": "created", "direction": "asc", **narrowed}
            async for entry in self._api.pages(self._path, query):
                number = self._api.entry(entry, "number")["number"]
                if self._is_ours(entry, me):
                    found[number] = _ticket(entry)
        return tuple(found[number] for number in sorted(found))

    async def create(self, title: str, body: str) -> Ticket:
        """Open an issue with our label; GitHub makes the label where there is none."""
        reply = await self._api.send("POST", self._path, {"title": title, "body": body, "labels": [LABEL]})
        return _ticket(self._api.record(reply, "number"))

    async def edit(self, number: int, *, title: str, body: str) -> None:
        """Write it anew."""
        await self._patch(number, {"title": title, "body": body})

    async def close(self, number: int, *, title: str, body: str, duplicate: bool = False) -> None:
        """Write it anew and close it; older servers know no duplicates and take it as not planned."""
        words = {"title": title, "body": body, "state": "closed"}
        reason = "duplicate" if duplicate else "completed"
        reply = await self._api.send(
            "PATCH", f"{self._path}/{number}", {**words, "state_reason": reason}, ready=(422,) if duplicate else ()
        )
        if reply.status == 422:
            await self._patch(number, {**words, "state_reason": "not_planned"})

    async def reopen(self, number: int, *, title: str, body: str) -> None:
        """Write it anew and open it again."""
        await self._patch(number, {"title": title, "body": body, "state": "open", "state_reason": "reopened"})

    async def said(self, number: int, words: str) -> bool:
        """Look through the comments of the last days."""
        since = (self._clock.now() - _RECENT).strftime("%Y-%m-%dT%H:%M:%SZ")
        async for entry in self._api.pages(f"{self._path}/{number}/comments", {"since": since}):
            if words in (entry.get("body") or ""):
                return True
        return False

    async def comment(self, number: int, body: str) -> None:
        """Say something below it."""
        await self._api.send("POST", f"{self._path}/{number}/comments", {"body": body})

    async def _patch(self, number: int, data: Mapping[str, object]) -> None:
        await self._api.send("PATCH", f"{self._path}/{number}", data)

    async def _me(self) -> str:
        """Give our own name; workflows' tokens get 403 here, and write under a name that is known."""
        if self._login is None:
            self._login = _WORKFLOW
            if self._knows_itself:
                reply = await self._api.get("/user", ready=(401, 403, 404))
                if reply.status == 200 and isinstance(reply.data, dict):
                    self._login = str(reply.data.get("login") or _WORKFLOW)
        return self._login

    @staticmethod
    def _is_ours(entry: Mapping[str, Any], me: str) -> bool:
        """Tell our issue from pull requests, and from those who only quote our marker."""
        if "pull_request" in entry or not is_ours(str(entry.get("body") or "")):
            return False
        user = entry.get("user")
        author = user.get("login") if isinstance(user, dict) else None
        return author in (me, _WORKFLOW) or entry.get("author_association") in _TRUSTED


def _ticket(entry: Mapping[str, Any]) -> Ticket:
    return Ticket(
        number=entry["number"],
        title=entry.get("title") or "",
        body=entry.get("body") or "",
        is_open=entry.get("state") == "open",
        not_planned=entry.get("state") == "closed" and entry.get("state_reason") == "not_planned",
        url=entry.get("html_url") or "",
    )
