"""Says which language a page speaks, whatever country or script stands beside it."""

from __future__ import annotations

#: Languages that write every noun with a capital, by how their tags begin.
_CAPITAL_NOUNS = ("de", "lb", "gsw")


def language_of(tag: str | None) -> str:
    """Give the language of a tag in lowercase, without country and script ("de-AT", "de_AT": "de"); empty for none."""
    return (tag or "").lower().replace("_", "-").partition("-")[0]


def writes_nouns_large(tag: str | None) -> bool:
    """Tell whether a language writes every noun with a capital, so that capitals tell no names."""
    return (tag or "").lower().startswith(_CAPITAL_NOUNS)
