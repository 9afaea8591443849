"""Whether a name server that denies a name works at all: it must know of something that certainly exists."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from monitor.model.address import is_known_ending
from monitor.ports import Clock

#: Asks whether a name exists, by one kind of record: True, False where it is denied, None where nobody could tell.
Ask = Callable[[str, str], Awaitable[bool | None]]

#: What was found out is believed this long: a machine may be carried behind another name server.
_LASTS = timedelta(minutes=1)
#: Endings that are remembered at most; there are some 1,500 of them.
_MOST = 5_000


@dataclass(frozen=True, slots=True)
class _Found:
    works: bool
    until: datetime


class Credit:
    """Tells whether a denial may be believed.

    Captive portals, sandboxes and filters without a line deny every name. So the last label of what was denied is
    asked for: it exists, and a name server that works knows it. Where the label is none that anybody delegated
    (a slip of the pen, a name of one's own network), the root has to exist instead, or another name below that label.
    """

    def __init__(self, clock: Clock, ask: Ask) -> None:
        """Take whoever asks the name servers that are in doubt."""
        self._clock = clock
        self._ask = ask
        self._found: dict[str, _Found] = {}

    async def works(self, denied: str, others: Iterable[str]) -> bool:
        """Tell whether the name servers know what must exist; ``others`` are names that they found a short while ago.

        One question for each ending and minute.
        """
        ending = denied.rpartition(".")[2]
        found = self._found.get(ending)
        if found is None or found.until <= self._clock.now():
            works = await self._knows(ending, others)
            found = _Found(works, self._clock.now() + _LASTS)
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[ending] = found
        return found.works

    async def _knows(self, ending: str, others: Iterable[str]) -> bool:
        if is_known_ending(ending):
            # A root that is served at home knows its own labels alone: it does not speak for those that are delegated.
            told = await self._ask(ending, "SOA")
            if told is not None:
                return told
        elif await self._ask(".", "NS"):
            return True
        return any(name.endswith(f".{ending}") for name in others)
