"""The tape of one exchange: every plaintext byte of it, how far it came, and the facts of its connection."""

from __future__ import annotations

import re
from enum import Enum

from monitor.fetch.spill import Spill
from monitor.model.exchange import Octets, Tls

#: Bytes of headers, interim answers included, before an answer counts as malformed.
HEAD_LIMIT = 262_144
#: So many bytes are read at once of headers, though the body may be shorter.
_AT_LEAST = 512
_BLANK_LINE = re.compile(rb"\n\r?\n")
_INTERIM = re.compile(rb"HTTP/[0-9]\.[0-9] (1(?!01)[0-9]{2})[ \r\n]")
#: Interim answers that IANA knows: continue, processing, early hints, upload resumption.
_KNOWN_INTERIM = frozenset({100, 102, 103, 104})


class Stage(Enum):
    """How far an exchange has come."""

    RESOLVE = "the name was looked up"
    PROXY = "the proxy let us through"
    CONNECT = "the host took the connection"
    TLS = "TLS was agreed upon"
    HEAD = "the headers were whole"
    BODY = "the body was whole"


class EnoughError(Exception):
    """The body is longer than we take."""


class EndlessHeadError(Exception):
    """The headers are longer than we take."""


class Tape:
    """All that one exchange leaves behind: bytes both ways and the facts of its connection."""

    __slots__ = (
        "_limit",
        "_most",
        "_room",
        "addresses",
        "ended",
        "interim",
        "peer",
        "request",
        "response",
        "stage",
        "tls",
    )

    def __init__(self, most: int = HEAD_LIMIT) -> None:
        """Begin empty, with room for headers; ``most`` is how many bytes of body will be taken."""
        self.request = bytearray()
        self.response = Spill()
        self.interim = b""
        self.addresses: tuple[str, ...] = ()
        self.peer: str | None = None
        self.tls: Tls | None = None
        self.stage = Stage.RESOLVE
        #: Whether the peer ended the connection.
        self.ended = False
        self._room = HEAD_LIMIT
        # What comes with the headers is of the body too, and is on tape before anybody can say how much is taken.
        self._most = max(most, _AT_LEAST)
        self._limit: type[Exception] = EndlessHeadError

    def room(self) -> int:
        """Give how many bytes may still be read.

        Raises:
            EndlessHeadError: none, and the headers have not ended.
            EnoughError: none, and the body has not ended.

        """
        left = self._room - self.response.size
        if left <= 0:
            raise self._limit
        return left if self._limit is EnoughError else min(left, self._most)

    def begin_body(self, most: int) -> bytes:
        """Set interim answers apart, make room for so many bytes of body, and give the head as it came."""
        self.split()
        begun = self.response.head()
        head = _BLANK_LINE.search(begun)
        length = head.end() if head else len(begun)
        # One byte more than is taken tells "just as long" from "longer".
        self._room = length + most + 1
        self._limit = EnoughError
        self.stage = Stage.BODY
        return begun[:length]

    def enough(self) -> None:
        """Read nothing more off the wire; what has come already is still handed on."""
        self._room = self.response.size

    def split(self) -> None:
        """Set interim (1xx) answers apart from the final one. Idempotent; only before the body is read."""
        while _INTERIM.match(self.response.head()):
            end = _BLANK_LINE.search(self.response.head())
            if end is None:
                return
            self.interim += self.response.cut_front(end.end())

    def odd(self) -> int | None:
        """Give the status of an interim answer of no known kind that nothing followed; None where there is none.

        It was the answer then, and stays what was heard (199, which some walls send). What follows an interim answer
        begins like one; an odd one before it was passed over, as RFC 9110 section 15.2 asks.
        """
        while found := _INTERIM.match(self.response.head()):
            end = _BLANK_LINE.search(self.response.head())
            if end is None:
                return None
            after = self.response.head()[end.end() :].lstrip(b" \t\r\n")[:5]
            if int(found[1]) not in _KNOWN_INTERIM and not (after and b"HTTP/".startswith(after)):
                return int(found[1])
            self.interim += self.response.cut_front(end.end())
        return None

    def heard(self) -> Octets:
        """Give the final answer as it came, and let go of the tape."""
        return self.response.octets()
