"""Issues of GitLab, by version 4 of its REST interface."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from monitor.errors import UsageError
from monitor.notify.api import Api
from monitor.notify.forge import LABEL, Ticket
from monitor.ports import Caller, Clock
from monitor.report.living import is_ours

#: GitLab knows no reason for closing; one of these labels says that a person wants no more of it.
NOT_PLANNED = frozenset({"not planned", "not-planned", "wontfix", "won't do"})
#: A developer (30) could change our issue anyway.
_TRUSTED_LEVEL = 30


class GitLab:
    """The issues of one project."""

    #: GitLab takes 1,048,576 letters; nobody reads that many.
    most = 262_144

    def __init__(
        self, caller: Caller, clock: Clock, *, project: str, token: str | None, base: str = "https://gitlab.com/api/v4"
    ) -> None:
        """Take the project's number or path, and a token of scope ``api``; without one only reading works."""
        if not project.strip():
            raise UsageError("the project is not named; write its number, or its path like group/name")
        self._path = f"/projects/{quote(project, safe='')}/issues"
        self._members = f"/projects/{quote(project, safe='')}/members/all"
        self._api = Api(caller, clock, base, {"PRIVATE-TOKEN": token} if token else {})
        self._knows_itself = bool(token)
        self._id: int | None = None

    async def ours(self) -> tuple[Ticket, ...]:
        """Give our issues: by label, and by author where somebody took the label away."""
        me = await self._me()
        found: dict[int, Ticket] = {}
        asked = [{"labels": LABEL}, *([{"author_id": str(me)}] if me else [])]
        for narrowed in asked:
            query = {"scope": "all", "state": "all", "order_by": "created_at", "sort": "asc", **narrowed}
            async for entry in self._api.pages(self._path, query):
                number = self._api.entry(entry, "iid")["iid"]
                if number not in found and await self._is_ours(entry, me):
                    found[number] = _ticket(entry)
        return tuple(found[number] for number in sorted(found))

    async def create(self, title: str, body: str) -> Ticket:
        """Open an issue with our label."""
        reply = await self._api.send("POST", self._path, {"title": title, "description": body, "labels": LABEL})
        return _ticket(self._api.record(reply, "iid"))

    async def edit(self, number: int, *, title: str, body: str) -> None:
        """Write it anew."""
        await self._put(number, {"title": title, "description": body})

    async def close(self, number: int, *, title: str, body: str, duplicate: bool = False) -> None:  # noqa: ARG002 - GitLab has one way of closing
        """Write it anew and close it."""
        await self._put(number, {"title": title, "description": body, "state_event": "close"})

    async def reopen(self, number: int, *, title: str, body: str) -> None:
        """Write it anew and open it again."""
        await self._put(number, {"title": title, "description": body, "state_event": "reopen"})

    async def said(self, number: int, words: str) -> bool:
        """Look through the latest hundred comments."""
        query = {"order_by": "created_at", "sort": "desc", "per_page": "100"}
        reply = await self._api.get(f"{self._path}/{number}/notes", query)
        return any(words in str(entry.get("body") or "") for entry in self._api.listed(reply))

    async def comment(self, number: int, body: str) -> None:
        """Say something below it."""
        await self._api.send("POST", f"{self._path}/{number}/notes", {"body": body})

    async def _put(self, number: int, data: Mapping[str, object]) -> None:
        await self._api.send("PUT", f"{self._path}/{number}", data)

    async def _me(self) -> int | None:
        """Give our own number; None without a token."""
        if self._id is None and self._knows_itself:
            reply = await self._api.get("/user", ready=(401, 403, 404))
            if reply.status == 200 and isinstance(reply.data, dict):
                self._id = reply.data.get("id")
        return self._id

    async def _is_ours(self, entry: Mapping[str, Any], me: int | None) -> bool:
        """Tell our issue from those of strangers who only quote our marker: guests may set labels too."""
        if not is_ours(str(entry.get("description") or "")):
            return False
        user = entry.get("author")
        author = user.get("id") if isinstance(user, dict) else None
        if author is None or author == me:
            return author is not None
        reply = await self._api.get(f"{self._members}/{author}", ready=(401, 403, 404))
        if reply.status != 200:
            return False
        level = self._api.record(reply).get("access_level")
        return isinstance(level, int) and level >= _TRUSTED_LEVEL


def _ticket(entry: Mapping[str, Any]) -> Ticket:
    said = entry.get("labels")
    labels = {str(label).lower() for label in said} if isinstance(said, list) else set()
    closed = entry.get("state") == "closed"
    return Ticket(
        number=entry["iid"],
        title=entry.get("title") or "",
        body=entry.get("description") or "",
        is_open=not closed,
        not_planned=closed and bool(labels & NOT_PLANNED),
        url=entry.get("web_url") or "",
    )
