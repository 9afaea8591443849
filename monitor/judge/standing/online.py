"""The weather of a run: whether it was we who were offline, not the sources."""

from __future__ import annotations

from collections.abc import Iterable

from monitor.judge.look.portals import Strays
from monitor.model.address import registrable_domain
from monitor.model.portal import Portal, Stray

#: From this many hosts on, more than half of them failing says more about us than about them.
MANY = 10


class Weather:
    """Hears of every host of a run whether it answered, and says whether we are offline.

    An answer is any byte, a TLS alert, or a reset after connecting (``Observation.answered``). A host fails
    only when none of the looks at it was answered. Whoever was shown the page that stands for several unrelated hosts
    heard somebody else: that is no answer of the host.
    """

    def __init__(self, *, canary: bool | None = None) -> None:
        """Begin a run; ``canary`` says whether an address that proves us online answered, None where none was asked."""
        self._canary = canary
        self._answered: dict[str, bool] = {}
        self._well = 0
        self._expected: set[str] = set()
        self._unknown_names: set[str] = set()
        self._strays = Strays()
        #: Hosts that were heard of by looks that may have gone astray.
        self._astray: dict[str, list[Stray]] = {}
        #: How many registrable domains so many hosts have.
        self._counted = (0, 0)

    def note(
        self,
        host: str,
        *,
        answered: bool,
        expected: bool = True,
        unknown_name: bool = False,
        stray: Stray | None = None,
    ) -> None:
        """Hear of one look.

        ``expected``: False where the host had failed before this run; its silence is no news about our line.
        ``unknown_name``: a working resolver said that the name does not exist. ``stray``: the page that was shown is
        not the host's own, as far as one look can tell.
        """
        if stray is not None:
            self._strays.add(stray)
            self._astray.setdefault(host, []).append(stray)
        before, own = self._answered.get(host, False), answered and stray is None
        self._answered[host] = before or own
        self._well += own and not before
        if expected:
            self._expected.add(host)
        if unknown_name:
            self._unknown_names.add(host)

    def hear_canary(self, *, answered: bool) -> None:
        """Hear of an address that proves us online; one that answers outweighs those that do not."""
        self._canary = bool(self._canary) or answered

    def recall(self, strays: Iterable[Stray]) -> None:
        """Hear of looks that may have gone astray in runs within the day before."""
        for stray in strays:
            self._strays.add(stray, earlier=True)

    @property
    def hosts(self) -> int:
        """How many hosts were heard of."""
        return len(self._answered)

    @property
    def answered(self) -> int:
        """How many of them answered, for themselves as far as can be told."""
        return self._well + sum(self._answers(host) for host in self._astray if not self._answered[host])

    @property
    def vouched(self) -> bool:
        """Whether any host certainly answered for itself; a look that may have gone astray is no proof of that."""
        return self._well > 0 or any(stray.sworn for strays in self._astray.values() for stray in strays)

    @property
    def doubtful(self) -> bool:
        """Whether any look may have gone astray, and nobody swore to what it was shown."""
        return any(not stray.sworn for strays in self._astray.values() for stray in strays)

    @property
    def silent(self) -> frozenset[str]:
        """The hosts that did not answer, or may not have been heard."""
        return frozenset(host for host, answered in self._answered.items() if not answered)

    def portal(self, stray: Stray) -> Portal | None:
        """Give the page of somebody else that a look was shown, where it was shown for several unrelated hosts."""
        return self._strays.portal(stray, of=self._unrelated())

    @property
    def portals(self) -> tuple[Portal, ...]:
        """Every such page, each once, the one that was shown for most hosts first."""
        told: set[str] = set()
        found = {stray: self.portal(stray) for strays in self._astray.values() for stray in strays}
        shown = [(portal, stray.marks) for stray, portal in found.items() if portal is not None]
        portals = []
        for portal, marks in sorted(shown, key=lambda each: (-each[0].hosts, each[0].where)):
            if told.isdisjoint(marks):
                portals.append(portal)
            told |= marks
        return tuple(portals)

    def is_portal(self, url: str, digest: str | None) -> bool:
        """Tell whether an address, or the bytes of an answer, are those of such a page."""
        return not {url, digest}.isdisjoint(self._strays.marks())

    def _unrelated(self) -> int:
        """Count the registrable domains that were asked."""
        if self._counted[0] != self.hosts:
            self._counted = (self.hosts, len({registrable_domain(host) for host in self._answered}))
        return self._counted[1]

    def _answers(self, host: str) -> bool:
        """Tell whether a host that may have been heard was: none of its looks was shown a page of somebody else.

        What only runs of a day show together says nothing of the line of this run.
        """
        met = (self.portal(stray) for stray in self._astray.get(host, ()))
        return not any(portal is not None and portal.of for portal in met)

    def _telling(self) -> tuple[int, int]:
        """Give how many hosts tell of our line, and how many of those failed."""
        heard = {host: own or (host in self._astray and self._answers(host)) for host, own in self._answered.items()}
        counted = [answered for host, answered in heard.items() if answered or host in self._expected]
        return len(counted), counted.count(False)

    def offline(self) -> bool:
        """Tell whether nothing of this run may be judged.

        One host alone whose name a working resolver does not know is no sign of being offline.
        """
        if not self._answered:
            return False
        if not self.answered:
            alone = len(self._answered) == 1 and set(self._answered) == self._unknown_names
            return not self._canary and not alone
        hosts, failed = self._telling()
        return hosts >= MANY and failed * 2 > hosts

    def settled(self, total: int) -> bool:
        """Tell whether the run is certainly online, whatever the rest of its ``total`` hosts do.

        Then verdicts need not be held back until its end.
        """
        answered = self._well
        if total < MANY:
            return bool(answered) or bool(self._canary)
        return answered * 2 >= total

    def says(self) -> str:
        """Say in one calm sentence what the weather is."""
        hosts, answered = self.hosts, self.answered
        if not self.offline():
            return f"{answered} of {hosts} hosts answered."
        if self.portals:
            return f"{self.portals[0].says.rstrip('.')}; nothing was judged."
        if not answered:
            return "No host answered, so we seem to be offline; nothing was judged."
        return f"Only {answered} of {hosts} hosts answered, so our own connection is in doubt; nothing was judged."
