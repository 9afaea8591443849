"""What every poster promises; the plug and the fake both pass it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import timedelta

import pytest

from monitor.ports import Posted, Poster
from tests.fakes.desk import Desk, Said


@dataclass(kw_only=True)
class Round:
    """A poster, the desk that it reaches, where that is, and an address where nobody is."""

    poster: Poster
    desk: Desk
    address: str
    nobody: str

    async def post(self, path: str, *, most: int = 1_000) -> Posted:
        """Send something to a path."""
        return await self.poster.post(
            f"{self.address}{path}", b"\x00asked", content_type="a/question", most=most, headers={"X-More": "a b"}
        )


class PosterContract(ABC):
    """Subclass it and say how a desk is reached."""

    @abstractmethod
    def round(self) -> AbstractContextManager[Round]:
        """Give a poster and a desk that it reaches."""

    async def test_what_is_sent_arrives_once(self) -> None:
        """It is a POST with its type, its fields and its bytes; status, type and bytes come back."""
        with self.round() as way:
            way.desk.on("/a", Said(headers=(("Content-Type", "a/answer"),), body=b"\x00said"))
            posted = await way.post("/a")
            [asked] = way.desk.asked
        assert (asked.method, asked.path, asked.body) == ("POST", "/a", b"\x00asked")
        assert (asked.headers["content-type"], asked.headers["x-more"]) == ("a/question", "a b")
        assert posted == Posted(status=200, content_type="a/answer", body=b"\x00said")

    @pytest.mark.parametrize("status", [302, 400, 429, 500])
    async def test_every_status_is_an_answer(self, status: int) -> None:
        """Nothing is followed and nothing tried again; how long to wait is read."""
        with self.round() as way:
            way.desk.on("/a", Said(status=status, headers=(("Location", "/b"), ("Retry-After", "90"))))
            posted = await way.post("/a")
            assert [asked.path for asked in way.desk.asked] == ["/a"]
        assert (posted.status, posted.trouble, posted.wait) == (status, "", timedelta(seconds=90))

    async def test_an_answer_has_a_bound(self) -> None:
        """As many bytes as were allowed come back; of one more nothing does."""
        with self.round() as way:
            way.desk.on("/a", Said(body=b"x" * 1_000))
            whole, over = await way.post("/a"), await way.post("/a", most=999)
        assert whole.body == b"x" * 1_000
        assert (over.status, over.body) == (None, b"")
        assert "999" in over.trouble

    @pytest.mark.parametrize("said", [Said(cut=True), Said(silent=True)], ids=["cut", "silent"])
    async def test_no_answer_is_said(self, said: Said) -> None:
        """Who hangs up, or says nothing in time, raises nothing and keeps nobody."""
        with self.round() as way:
            way.desk.on("/a", said)
            posted = await way.post("/a")
        assert posted.status is None
        assert posted.trouble

    async def test_nobody_there_is_said(self) -> None:
        """A closed door, and an address that is none, are answers too."""
        with self.round() as way:
            for url in (way.nobody, "http://[::1", "ftp://a.example/"):
                posted = await way.poster.post(url, b"", content_type="a/b", most=9)
                assert posted.status is None
                assert posted.trouble
