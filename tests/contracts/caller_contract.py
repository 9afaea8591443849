"""What every caller of services promises; the plug and the fake both pass it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest

from monitor.errors import UsageError
from monitor.model.call import Call, Reply
from monitor.ports import Caller
from tests.fakes.desk import Desk, Said

SECRET = "s3cret-of-ours"
#: The real one waits so long for an answer that never comes.
SHORT = timedelta(seconds=0.2)


@dataclass(kw_only=True)
class Errand:
    """A caller, the desk that it reaches, where that is, and an address where nobody is."""

    caller: Caller
    desk: Desk
    address: str
    nobody: str

    def call(self, path: str, method: str = "GET", body: bytes = b"") -> Call:
        """Make a call to a path that carries a secret."""
        headers = (("Authorization", f"Bearer {SECRET}"), ("X-More", "a b"))
        return Call(url=f"{self.address}{path}", method=method, headers=headers, body=body)


class CallerContract(ABC):
    """Subclass it and say how a desk is reached."""

    @abstractmethod
    def errand(self) -> AbstractContextManager[Errand]:
        """Give a caller and a desk that it reaches."""

    @pytest.mark.parametrize(
        ("method", "body"), [("GET", b""), ("POST", b"\x00words"), ("PUT", b"a"), ("PATCH", b"b"), ("DELETE", b"")]
    )
    async def test_a_call_arrives_as_it_is(self, method: str, body: bytes) -> None:
        """Method, path with its query, fields and body reach the service once, and its answer comes back whole."""
        with self.errand() as errand:
            fields = (("X-One", "1"), ("Link", "<a>"), ("Link", "<b>"))
            errand.desk.on("/a?b=c%20d", Said(status=201, headers=fields, body=b"\x00\xffsaid"))
            reply = await errand.caller.call(errand.call("/a?b=c%20d", method, body))
            await errand.caller.close()
            [asked] = errand.desk.asked
        assert (asked.method, asked.path, asked.body) == (method, "/a?b=c%20d", body)
        assert asked.headers["authorization"] == f"Bearer {SECRET}"
        assert asked.headers["x-more"] == "a b"
        assert (reply.status, reply.body, reply.trouble, reply.sent) == (201, b"\x00\xffsaid", "", True)
        assert reply.header("x-one") == "1"
        assert [value for name, value in reply.headers if name.lower() == "link"] == ["<a>", "<b>"]

    @pytest.mark.parametrize("status", [204, 301, 304, 404, 429, 500, 503])
    async def test_every_status_is_an_answer(self, status: int) -> None:
        """Errors and redirects are given back as they are; nothing is followed, nothing is asked twice."""
        with self.errand() as errand:
            errand.desk.on("/a", Said(status=status, headers=(("Location", "/b"), ("Retry-After", "7"))))
            reply = await errand.caller.call(errand.call("/a"))
            await errand.caller.close()
            assert [asked.path for asked in errand.desk.asked] == ["/a"]
        assert (reply.status, reply.trouble) == (status, "")
        assert reply.header("location") == "/b"

    async def test_it_can_be_used_again_and_after_it_was_closed(self) -> None:
        """Calls go one after the other; whoever closed it may call once more."""
        with self.errand() as errand:
            errand.desk.on("/a", Said(body=b"1"), Said(body=b"2"), Said(body=b"3"))
            bodies = [(await errand.caller.call(errand.call("/a"))).body for _ in range(2)]
            await errand.caller.close()
            bodies.append((await errand.caller.call(errand.call("/a"))).body)
            await errand.caller.close()
            await errand.caller.close()
        assert bodies == [b"1", b"2", b"3"]

    async def test_nobody_there_has_heard_nothing(self) -> None:
        """Where no connection comes about it is said that nothing was sent, so that it may be tried again."""
        with self.errand() as errand:
            reply = await errand.caller.call(replace(errand.call("/a"), url=errand.nobody))
            await errand.caller.close()
        _is_trouble(reply)
        assert not reply.sent

    @pytest.mark.parametrize("said", [Said(cut=True), Said(silent=True)], ids=["cut", "silent"])
    async def test_who_hangs_up_may_have_heard(self, said: Said) -> None:
        """Where the line breaks after the question, or nothing comes in time, nobody claims that nothing was sent."""
        with self.errand() as errand:
            errand.desk.on("/a", said)
            reply = await errand.caller.call(replace(errand.call("/a", "POST", b"x"), timeout=SHORT))
            await errand.caller.close()
            assert len(errand.desk.asked) == 1
        _is_trouble(reply)
        assert reply.sent

    async def test_an_answer_has_a_bound(self) -> None:
        """As many bytes as were allowed come back; of one more nothing does."""
        with self.errand() as errand:
            errand.desk.on("/a", Said(body=b"x" * 2_000))
            whole = await errand.caller.call(replace(errand.call("/a"), max_bytes=2_000))
            over = await errand.caller.call(replace(errand.call("/a"), max_bytes=1_999))
            await errand.caller.close()
        assert whole.body == b"x" * 2_000
        _is_trouble(over)
        assert "1,999" in over.trouble

    @pytest.mark.parametrize(
        "url", ["ftp://a.example/", "file:///etc/hostname", "a.example/b", "http://", "http:///b", "http://[::1", ""]
    )
    async def test_what_is_no_web_address_is_refused(self, url: str) -> None:
        """A person wrote it, so a person is told; nothing is asked."""
        with self.errand() as errand:
            with pytest.raises(UsageError):
                await errand.caller.call(replace(errand.call("/a"), url=url))
            await errand.caller.close()
            assert not errand.desk.asked

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("Authorization", f"{SECRET}\r\nX-Evil: 1"),
            ("Authorization", f"{SECRET}\n"),
            ("Authorization", f" {SECRET}"),
            ("Authorization", f"{SECRET}\x00"),
            ("Authorization", f"{SECRET}ä"),
            ("X-Evil\r\nX-More", SECRET),
            ("X Evil", SECRET),
            ("", SECRET),
        ],
    )
    async def test_what_no_field_can_hold_is_refused(self, name: str, value: str) -> None:
        """A token with a line break in it is named by its field, never shown, and nothing is asked."""
        with self.errand() as errand:
            with pytest.raises(UsageError) as refused:
                await errand.caller.call(replace(errand.call("/a"), headers=((name, value),)))
            await errand.caller.close()
            assert not errand.desk.asked
        assert SECRET not in str(refused.value)


def _is_trouble(reply: Reply) -> None:
    """See that there is no answer, that a sentence says why, and that it tells no secret."""
    assert (reply.status, reply.body) == (None, b"")
    assert reply.trouble
    assert SECRET not in reply.trouble
    assert "\n" not in reply.trouble
