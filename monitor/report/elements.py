"""XML, element by element: everything is escaped, and what XML 1.0 cannot hold is replaced."""

from __future__ import annotations

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
#: What may not stand in XML 1.0, even escaped (section 2.2).
_FORBIDDEN = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def text(words: str) -> str:
    """Write words as the text of an element; ``]]>`` too is only words."""
    return escape(_FORBIDDEN.sub("\ufffd", words))


def start(name: str, attributes: Mapping[str, object] | None = None) -> str:
    """Open an element; attributes that are None are left out."""
    written = [
        f" {key}={quoteattr(_FORBIDDEN.sub(chr(0xFFFD), str(value)))}"
        for key, value in (attributes or {}).items()
        if value is not None
    ]
    return f"<{name}{''.join(written)}>"


def element(name: str, words: str = "", attributes: Mapping[str, object] | None = None) -> str:
    """Write an element that holds words alone."""
    opened = start(name, attributes)
    return f"{opened}{text(words)}</{name}>" if words else f"{opened[:-1]}/>"
