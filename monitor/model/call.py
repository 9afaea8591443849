"""A call to a service that a person named, and its answer: messages and issues, never evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta


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
