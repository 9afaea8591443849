"""A noun with some of its fields changed: what ``dataclasses.replace`` does, at a third of the price."""

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
        """Give a noun like this one but for the named fields.

        Nouns are frozen dataclasses with slots, of which ``__init__`` takes every field and does nothing else: what
        it would do is done here, for half a hundred fields at once.

        Raises:
            TypeError: a noun of this kind has no such field.

        """
        kind = type(noun)
        values, writers, named = _slots(kind)
        made = object.__new__(kind)
        for write, value in zip(writers, values(noun), strict=True):
            write(made, value)
        for name, value in changes.items():
            if name not in named:
                raise TypeError(f"{kind.__name__} has no field {name!r}")
            named[name](made, value)
        return made


@cache
def _slots(kind: Any) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
    """Give what reads all fields of a noun in one call, and what writes each of them into a new one."""
    names = tuple(field.name for field in fields(kind))
    named = {name: getattr(kind, name).__set__ for name in names}
    values = attrgetter(*names) if len(names) > 1 else lambda noun: (getattr(noun, names[0]),)
    return values, tuple(named.values()), named
