"""The body of one answer while it comes: chunks joined, codings undone, hashed, and held within its limit."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Iterator

from monitor.fetch.spill import Spill
from monitor.unpacking.codings import Decoder, codings_of
from monitor.unpacking.fields import Fields
from monitor.unpacking.framing import Framing
from monitor.unpacking.stages import CutShortError, UndecodableError

#: Bytes unpacked at a stretch before others get their turn.
_STRETCH = 4_194_304


class Body:
    """What of an answer is the page.

    Whatever ends the exchange, and wherever: once ``end`` was called it holds what reading the recorded bytes again
    would give, so that a look can be judged again from its copy.
    """

    def __init__(self, status: int, fields: Fields, most: int) -> None:
        """Take what the head says, and how many unpacked bytes are held.

        Raises:
            FramingError: where the body ends cannot be told.

        """
        self.page = Spill()
        #: Bytes of the payload: chunks joined, content codings kept.
        self.size = 0
        #: Whether the page is longer than what is held.
        self.full = False
        #: Why the codings could not be undone to their end.
        self.fault: UndecodableError | CutShortError | None = None
        self._most = most
        self._digest = hashlib.sha256()
        self._work: Iterator[None] = iter(())
        self._decoder: Decoder | None = None
        try:
            self._decoder = Decoder(codings_of(fields))
        except UndecodableError as error:
            # The bytes are given as they are; what they are meant to say nobody knows.
            self._decoder, self.fault = Decoder(()), error
        self._framing = Framing(status, fields)

    @property
    def ended(self) -> bool:
        """Tell whether the body came to its end by what the answer says of it."""
        return self._framing.ended

    @property
    def digest(self) -> str:
        """Give the digest of the payload."""
        return f"sha256:{self._digest.hexdigest()}"

    async def take(self, data: bytes) -> None:
        """Take what came next.

        Raises:
            FramingError: where the next chunk begins cannot be told.

        """
        self._work = self._taking(data)
        for _ in self._work:
            await asyncio.sleep(0)

    def close_at_the_end(self) -> None:
        """Check, where the connection ended, that the body had ended too.

        Raises:
            CutBodyError: it had not.

        """
        self._framing.finish()

    def end(self) -> None:
        """Finish what was taken; a deadline may have come amid it. What is wrong with its codings is in ``fault``."""
        for _ in self._work:
            pass
        if self._decoder is None:
            return
        decoder = self._decoder
        for _ in self._holding(decoder.rest()):
            pass
        if self.fault is None and not self.full:
            try:
                decoder.finish()
            except (CutShortError, UndecodableError) as error:
                self.fault = error

    def _taking(self, data: bytes) -> Iterator[None]:
        """Work in stretches."""
        for piece in self._framing.feed(data):
            self._digest.update(piece)
            self.size += len(piece)
            if self._decoder is not None:
                yield from self._holding(self._decoder.feed(bytes(piece)))

    def _holding(self, parts: Iterator[bytes]) -> Iterator[None]:
        """Hold what comes out, up to the limit or to where it cannot be undone."""
        rested = self.page.size
        try:
            for part in parts:
                room = self._most - self.page.size
                self.page.write(part[:room])
                if len(part) > room:
                    self.full, self._decoder = True, None
                    return
                if self.page.size - rested > _STRETCH:
                    rested = self.page.size
                    yield
        except UndecodableError as error:
            self.fault, self._decoder = error, None
