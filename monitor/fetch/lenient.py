"""Heads as browsers take them: what HTTP does not allow is smoothed or passed over for the parser, never on record."""

from __future__ import annotations

import re

#: Before the status line: blanks, and an empty line (RFC 9112 section 2.2 asks as much of servers). Two line ends would
#: end the head for everybody who reads the record later.
_BEFORE = re.compile(rb"\A[ \t]*(?:\r?\n)?[ \t]*(?=HTTP/|ICY )", re.IGNORECASE)
#: How an answer begins: HTTP in any case, and the old word of radio stations, which browsers take for HTTP/1.0.
_VERSION = re.compile(rb"\A(?:ICY(?= )|http(?=/))", re.IGNORECASE)
#: Between a field's name and its colon. RFC 9112 section 5.1 has proxies take them out of answers; we are no proxy
#: for anybody, so that nobody behind us could read the same field otherwise.
_BEFORE_COLON = re.compile(rb"(?m)^([!#$%&'*+.^_`|~0-9A-Za-z-]+)[ \t]+:")
#: A field with the lines that are folded onto it; a fold without a field before it stands alone.
_FIELD = re.compile(rb"(?:[ \t][^\n]*\n)+|[^\n]*\n(?:[ \t][^\n]*\n)*")
#: A field: a name that is a token, a colon, and a value without NUL, without a lone CR, and without what ends lines
#: elsewhere (RFC 9110 section 5.5).
_SOUND = re.compile(rb"[!#$%&'*+.^_`|~0-9A-Za-z-]++:(?:[^\x00\r\n\v\f]++|\r?\n[ \t])*+\r?\n\Z")
#: Fields that say where the body ends: whoever takes the body off reads them from the record, and the parser of heads
#: need not know them. A line that may have meant one of them is never passed over: two readers of it
#: could find two different bodies (request smuggling lives on that), and of a page we want one.
_FRAMING = (b"contentlength", b"transferencoding")
_OF_THE_BODY = (b"content-length:", b"transfer-encoding:")
_NO_LETTERS = re.compile(rb"[^a-z]+")
_END = re.compile(rb"\n\r?\n")
_INTERIM = re.compile(rb"HTTP/[0-9]\.[0-9] 1(?!01)[0-9]{2}[ \r\n]")
#: A head that is not whole after so many bytes goes on as it is.
_LONGEST = 65_536


class Smoother:
    """Takes the bytes of one answer as they come, and gives them on; only heads are ever touched."""

    __slots__ = ("_held", "_on")

    def __init__(self) -> None:
        """Wait for the head."""
        self._held = b""
        self._on = True

    def feed(self, data: bytes) -> bytes:
        """Give what may go to the parser; nothing while a head that begins like HTTP is not whole.

        No data is the end: what was held goes on as it is.
        """
        if not self._on:
            return data
        self._held += data
        smooth = b""
        while self._on:
            end = _END.search(self._held, len(self._held) - len(self._held.lstrip(b" \t\r\n")))
            if data and end is None and len(self._held) < _LONGEST and _begins(self._held):
                return smooth
            whole, self._held = self._held, b""
            if end is None:
                self._on = False
                return smooth + whole
            head, self._held = whole[: end.end()], whole[end.end() :]
            head = _BEFORE.sub(b"", head)
            smooth += _smooth(head)
            # After an interim answer another head follows.
            self._on = _INTERIM.match(head) is not None
        rest, self._held = self._held, b""
        return smooth + rest


def _smooth(head: bytes) -> bytes:
    """Take out the blanks before colons, and the lines that are no fields (WHATWG Fetch asks for as much)."""
    status, line_end, fields = head.partition(b"\n")
    status = _VERSION.sub(lambda found: b"HTTP/1.0" if found[0].upper() == b"ICY" else b"HTTP", status)
    fields = _BEFORE_COLON.sub(rb"\1:", fields)
    return status + line_end + b"".join(field for field in _FIELD.findall(fields) if not _may_go(field))


def _may_go(field: bytes) -> bool:
    """Tell whether the parser of heads can do without a line: it is no field, or a sound one about the body.

    Browsers pass over lines without a colon, with an empty name or one that is no token, and folds before any field;
    a status line that a program wrote once more is one of them. Nothing goes that could be taken for the length of
    the body and is not plainly that.
    """
    if not field.strip(b"\r\n"):
        return False
    if _SOUND.match(field):
        return field.lower().startswith(_OF_THE_BODY)
    letters = _NO_LETTERS.sub(b"", field.lower())
    return not any(name in letters for name in _FRAMING)


def _begins(held: bytes) -> bool:
    """Tell whether this may become an answer of HTTP."""
    begun = held.lstrip(b" \t\r\n")[:5].upper()
    return b"HTTP/".startswith(begun) or b"ICY ".startswith(begun[:4])
