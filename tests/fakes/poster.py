"""A way to send to addresses of the settings, for tests: answered from a script, without a socket."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from urllib.parse import urlsplit

from monitor.ports import Posted
from tests.fakes.desk import Asked, Desk


class FakePoster:
    """A Poster for tests. It reaches one desk by one host; any other host is nobody's."""

    def __init__(self, desk: Desk, host: str = "service.example") -> None:
        """Reach a desk."""
        self._desk = desk
        self._host = host

    async def post(
        self, url: str, body: bytes, *, content_type: str, most: int, headers: Mapping[str, str] | None = None
    ) -> Posted:
        """Answer from the script."""
        try:
            address = urlsplit(url)
        except ValueError as error:
            return Posted(trouble=str(error))
        if address.hostname != self._host:
            return Posted(trouble="nobody is there")
        sent = {"content-type": content_type, **{name.lower(): value for name, value in (headers or {}).items()}}
        said = self._desk.hear(Asked(method="POST", path=address.path, headers=sent, body=body))
        if said.cut or said.silent:
            return Posted(trouble="the line was cut" if said.cut else "no answer in time")
        if len(said.body) > most:
            return Posted(trouble=f"its answer is larger than {most:,} bytes")
        fields = {name.lower(): value for name, value in said.headers}
        wait = fields.get("retry-after", "")
        return Posted(
            status=said.status,
            content_type=fields.get("content-type", ""),
            body=said.body,
            wait=timedelta(seconds=int(wait)) if wait.isdigit() else None,
        )
