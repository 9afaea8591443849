"""Content codings undone piece by piece, with a cap on what comes out and little held in memory."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from monitor.model.exchange import RARE_CODINGS
from monitor.unpacking.fields import Fields, field, words
from monitor.unpacking.stages import KNOWN, Stage, UndecodableError, stage
from monitor.unpacking.strange import is_strange

#: Codings are undone in blocks of so many coded bytes, counted from the first: what comes out before a damage is then
#: the same however the bytes arrived, at the look and over the copy.
_BLOCK = 16_384
#: A chain of more codings than this is nobody's honest page.
_MOST_CODINGS = 5
#: Any word that is neither known nor one of these is a mistake (``utf-8``, ``none``), unless the body shows that it is
#: none.
_UNDECODABLE = RARE_CODINGS - {*KNOWN}


def codings(header: str | None) -> tuple[str, ...]:
    """List the codings of a Content-Encoding header in the order in which they were applied.

    Raises:
        UndecodableError: one of them cannot be undone, or there are absurdly many.

    """
    named = [word.strip().lower().removeprefix("x-") for word in (header or "").split(",")]
    bad = next((word for word in named if word in _UNDECODABLE), None)
    if bad is not None:
        raise UndecodableError(f"the body comes in the content coding {bad}, which nobody undoes today")
    known = tuple(word for word in named if word in KNOWN)
    if len(known) > _MOST_CODINGS:
        raise UndecodableError(f"the body claims {len(known)} content codings one upon the other")
    return known


def codings_of(fields: Fields) -> tuple[str, ...]:
    """List the codings of an answer in the order in which they were applied: of its content, then of its transfer.

    A word that nobody knows, or that nobody undoes, stands for itself where it is the only one and the body would be
    text without it.

    Raises:
        UndecodableError: as ``codings``.

    """
    transfer = (word for word in words(fields, "transfer-encoding") if word != "chunked")
    content = words(fields, "content-encoding")
    strange = tuple(word for word in content if is_strange(word, field(fields, "content-type")))[:1]
    if len(content) == 1 and strange and content[0].removeprefix("x-") in _UNDECODABLE:
        # Servers name such codings and send the page as it is.
        content = []
    return codings(",".join((*content, *transfer))) or strange


class Decoder:
    """Undo all codings of a body in a row, lazily: nothing is unpacked that nobody takes."""

    def __init__(self, names: Sequence[str]) -> None:
        """Take the codings as ``codings`` lists them."""
        self._stages: list[Stage] = [stage(name) for name in reversed(names)]
        #: Coded bytes that are no whole block yet.
        self._waiting = b""

    def feed(self, data: bytes) -> Iterator[bytes]:
        """Give what comes out for what goes in, in pieces; the end of what goes in may wait for more, or for ``rest``.

        Raises:
            UndecodableError: it is not what the header said.

        """
        if not self._stages:
            return iter((data,))
        return self._undone(self._blocks(data))

    def rest(self) -> Iterator[bytes]:
        """Give what comes out for the bytes that still wait; nothing is fed afterwards.

        Raises:
            UndecodableError: it is not what the header said.

        """
        return self._undone(self._last())

    def _blocks(self, data: bytes) -> Iterator[bytes]:
        """Cut what goes in at the places where it is always cut."""
        first = _BLOCK - len(self._waiting)
        if len(data) < first:
            self._waiting += data
            return
        waiting, self._waiting = self._waiting, b""
        yield waiting + data[:first]
        whole = first + (len(data) - first) // _BLOCK * _BLOCK
        self._waiting = data[whole:]
        for start in range(first, whole, _BLOCK):
            yield data[start : start + _BLOCK]

    def _last(self) -> Iterator[bytes]:
        """Give what is left of what went in."""
        waiting, self._waiting = self._waiting, b""
        if waiting:
            yield waiting

    def _undone(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        for one in self._stages:
            pieces = _through(one, pieces)
        return iter(pieces)

    def finish(self) -> None:
        """Check, after ``rest``, that every coding came to its end. A body without a byte is whole.

        Raises:
            CutShortError: one did not.
            UndecodableError: the body comes in a coding that nobody knows; its bytes were given as they are.

        """
        for one in self._stages:
            one.finish()


def _through(one: Stage, pieces: Iterable[bytes]) -> Iterator[bytes]:
    for piece in pieces:
        yield from one.feed(piece)
