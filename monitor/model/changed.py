"""A noun with some of its fields changed: ``dataclasses.replace`` at half the price, for the hot path of a look."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from operator import attrgetter
from typing import TYPE_CHECKING, Any

__all__ = ["changed"]

if TYPE_CHECKING:
    # The checker knows the standard library's function, and holds names and types of fields to it.
    from dataclasses import replace as changed
else:

    def changed(noun: Any, /, **changes: Any) -> Any:
        """Give a noun like this one but for the named fields. Every field must be one that ``__init__`` takes."""
        kind = type(noun)
        names, values = _read(kind)
        return kind(**{**dict(zip(names, values(noun), strict=True)), **changes})


@cache
def _read(kind: Any) -> tuple[tuple[str, ...], Any]:
    """Give the names of a noun's fields, and what reads them all in one call."""
    names = tuple(field.name for field in fields(kind))
    return names, attrgetter(*names) if len(names) > 1 else lambda noun: (getattr(noun, names[0]),)
