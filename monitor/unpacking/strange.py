"""Content codings that nobody knows: words that servers write by mistake, told from bodies that are no text."""

from __future__ import annotations

import re

#: What stands in Content-Encoding by mistake: charsets, media types, and that there is no coding.
_MISTAKES = re.compile(
    r"identity|none|null|no|off|binary|plain|text|html|[78]bit|chunked|quoted-printable|(?:us-)?ascii|unicode"
    r"|utf[-_]?\d.*|iso[-_]?\d.*|latin.*|windows-.*|cp\d.*|koi.*|shift.*|euc.*|gb\d*|gbk|big5.*|.*charset.*|.*/.*"
)
#: Types whose bodies are text, whatever they say.
_TEXTS = re.compile(r"text/|application/(?:xhtml|xml|json|javascript|[\w.-]+\+(?:xml|json))")
#: Signs that no text holds, but for a slip: control codes, those of lines and of ISO 2022 left out (RFC 1468).
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\f\r\x0e\x0f\x1b")
#: One of so many bytes is more than a slip.
_SLIP = 50
#: How texts of wider signs begin.
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")


def is_strange(coding: str, content_type: str | None) -> bool:
    """Tell a coding that may be one, of a body that would be text without it, from a mere mistake."""
    return _MISTAKES.fullmatch(coding) is None and _TEXTS.match((content_type or "").strip().lower()) is not None


def is_no_text(beginning: bytes) -> bool:
    """Tell whether a body cannot be text in any charset, by its beginning."""
    held = len(beginning) - len(beginning.translate(None, _CONTROLS))
    if held * _SLIP <= len(beginning) or beginning.startswith(_WIDE):
        return False
    # UTF-16 without its mark has a NUL in every other place of most scripts' blanks and marks, and only there.
    odd, even = beginning[1::2].count(0), beginning[::2].count(0)
    return not (held == odd + even and min(odd, even) == 0 and max(odd, even) * 3 > len(beginning))
