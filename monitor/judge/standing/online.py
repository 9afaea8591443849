"""The weather of a run: whether it was we who were offline, not the sources."""

from __future__ import annotations

#: From this many hosts on, more than half of them failing says more about us than about them.
MANY = 10


class Weather:
    """Hears of every host of a run whether it answered, and says whether we are offline.

    An answer is any byte, a TLS alert, or a reset after connecting (``Observation.answered``). A host fails
    only when none of the looks at it was answered.
    """

    def __init__(self, *, canary: bool | None = None) -> None:
        """Begin a run; ``canary`` says whether an address that proves us online answered, None where none was asked."""
        self._canary = canary
        self._answered: dict[str, bool] = {}
        self._well = 0
        self._expected: set[str] = set()
        self._unknown_names: set[str] = set()

    def note(self, host: str, *, answered: bool, expected: bool = True, unknown_name: bool = False) -> None:
        """Hear of one look.

        ``expected``: False where the host had failed before this run; its silence is no news about our line.
        ``unknown_name``: a working resolver said that the name does not exist.
        """
        before = self._answered.get(host, False)
        self._answered[host] = before or answered
        self._well += answered and not before
        if expected:
            self._expected.add(host)
        if unknown_name:
            self._unknown_names.add(host)

    def hear_canary(self, *, answered: bool) -> None:
        """Hear of an address that proves us online; one that answers outweighs those that do not."""
        self._canary = bool(self._canary) or answered

    @property
    def hosts(self) -> int:
        """How many hosts were heard of."""
        return len(self._answered)

    @property
    def answered(self) -> int:
        """How many of them answered."""
        return self._well

    @property
    def silent(self) -> frozenset[str]:
        """The hosts that did not answer."""
        return frozenset(host for host, answered in self._answered.items() if not answered)

    def _telling(self) -> tuple[int, int]:
        """Give how many hosts tell of our line, and how many of those failed."""
        counted = [answered for host, answered in self._answered.items() if answered or host in self._expected]
        return len(counted), counted.count(False)

    def offline(self) -> bool:
        """Tell whether nothing of this run may be judged.

        One host alone whose name a working resolver does not know is no sign of being offline.
        """
        if not self._answered:
            return False
        if not self._well:
            alone = len(self._answered) == 1 and set(self._answered) == self._unknown_names
            return not self._canary and not alone
        hosts, failed = self._telling()
        return hosts >= MANY and failed * 2 > hosts

    def settled(self, total: int) -> bool:
        """Tell whether the run is certainly online, whatever the rest of its ``total`` hosts do.

        Then verdicts need not be held back until its end.
        """
        answered = self.answered
        if total < MANY:
            return bool(answered) or bool(self._canary)
        return answered * 2 >= total

    def says(self) -> str:
        """Say in one calm sentence what the weather is."""
        hosts, answered = self.hosts, self.answered
        if not self.offline():
            return f"{answered} of {hosts} hosts answered."
        if not answered:
            return "No host answered, so we seem to be offline; nothing was judged."
        return f"Only {answered} of {hosts} hosts answered, so our own connection is in doubt; nothing was judged."
