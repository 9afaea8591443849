"""A call to a service that a person named, and its answer: messages and issues, never evidence."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import timedelta
from urllib.parse import urlsplit

from monitor.model.address import is_web

#: What a header field may be called and hold, RFC 9110, sections 5.1 and 5.5.
_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"(?:[\x21-\x7e](?:[\x20-\x7e\t]*[\x21-\x7e])?)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One thing to ask of a service. Headers may hold secrets, and are never shown."""

    url: str
    method: str = "GET"
    headers: tuple[tuple[str, str], ...] = field(default=(), repr=False)
    body: bytes = b""
    #: The whole of one exchange must end within this, body included.
    timeout: timedelta = timedelta(seconds=30)
    #: Cap on the bytes of the answer's body.
    max_bytes: int = 10_000_000

    def fault(self) -> str:
        """Say why it cannot be sent to anybody, without a word of what its headers hold; empty where it can be."""
        try:
            host = is_web(self.url) and urlsplit(self.url).hostname
        except ValueError as error:
            return f"{self.url[:200]} cannot be called: {error}"
        if not host:
            return f"{self.url[:200]} cannot be called: it is no web address; write it like https://example.org/path"
        for name, value in self.headers:
            if not _NAME.fullmatch(name):
                return "a header field has a name that cannot be sent"
            if not _VALUE.fullmatch(value):
                return f"what the header field {name} holds cannot be sent (a line break, a space at its end?)"
        return ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What a service answered."""

    #: None where no whole answer came.
    status: int | None = None
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    #: Why there is no answer, in a few words; empty where there is one.
    trouble: str = ""
    #: False where the service cannot have seen a single byte of the call.
    sent: bool = True

    def header(self, name: str) -> str | None:
        """Give the first field of that name, whatever its letter case."""
        wanted = name.lower()
        return next((value for known, value in self.headers if known.lower() == wanted), None)
