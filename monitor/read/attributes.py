"""Says what the attributes of an element tell of it: hidden, a comment, an advert, a question for an address."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

#: How markup says that a part is a comment (schema.org, ARIA 1.3): the last word of an ``itemtype``, and its kin.
_COMMENT = re.compile(r"comments?|(?:\S+[/#])?(?:User)?Comments?")
_SAYING = ("itemprop", "itemtype", "role")
_HIDDEN = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)


def hides(hidden: str | None, style: str | None) -> bool:
    """Tell by its attributes whether an element is hidden; what a browser finds in it and then shows is not."""
    return (hidden is not None and hidden != "until-found") or (style is not None and _HIDDEN.search(style) is not None)


def says_comment(asked: Mapping[str, str]) -> bool:
    """Tell whether attributes say that an element is what a reader wrote."""
    return any(name in asked and _COMMENT.fullmatch(asked[name].strip()) is not None for name in _SAYING)


def asks_for_mail(field: Any) -> bool:
    """Tell a field for an address of mail by its type, or by what it is called where it is one for any text."""
    kind = field.get("type", "text").lower()
    named = f"{field.get('name', '')} {field.get('placeholder', '')} {field.get('autocomplete', '')}".lower()
    return kind == "email" or (kind == "text" and ("email" in named or "e-mail" in named))


def inserted(element: Any) -> str:
    """Name an insertion; one of a certain class is a box for an advert, and none into the text."""
    return "aside" if "adsbygoogle" in element.get("class", "") else "ins"
