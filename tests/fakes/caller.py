"""A way out to services, for tests: calls are answered from a script, without a socket."""

from __future__ import annotations

from urllib.parse import urlsplit

from monitor.errors import UsageError
from monitor.model.call import Call, Reply
from tests.fakes.desk import Asked, Desk


class FakeCaller:
    """
    A Caller for tests.

    It reaches one desk by one host; any other host is nobody's. ``calls`` holds every call, ``closed`` whether it
    was let go last.
    """

    def __init__(self, desk: Desk, host: str = "service.example") -> None:
        """Reach a desk."""
        self._desk = desk
        self._host = host
        self.calls: list[Call] = []
        self.closed = False

    async def call(self, call: Call) -> Reply:
        """Answer from the script."""
        if fault := call.fault():
            raise UsageError(fault)
        self.closed = False
        self.calls.append(call)
        address = urlsplit(call.url)
        if address.hostname != self._host:
            return Reply(trouble="nobody is there", sent=False)
        path = address.path + (f"?{address.query}" if address.query else "")
        headers = {name.lower(): value for name, value in call.headers}
        said = self._desk.hear(Asked(method=call.method, path=path, headers=headers, body=call.body))
        if said.cut or said.silent:
            return Reply(trouble="the line was cut" if said.cut else f"no answer within {call.timeout}")
        if len(said.body) > call.max_bytes:
            return Reply(trouble=f"its answer is larger than {call.max_bytes:,} bytes")
        return Reply(status=said.status, headers=said.headers, body=said.body)

    async def close(self) -> None:
        """Note it."""
        self.closed = True
