"""Small sites and what has to be said of each: the rows of the tables that one pass looks at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from monitor.model.verdict import Note, Outcome
from tests.nameserver import Says, Zone
from tests.origin import answer
from tests.stories.prose import article
from tests.stories.town import House


@dataclass(frozen=True, kw_only=True)
class Place:
    """
    One small site on a host of its own, and the rule that has to speak of it in the end.

    It is watched at ``/story``, or at ``url`` (``{port}`` is the town's port), with ``yaml`` as further lines of its
    source. ``was`` is what it answered on the first day, for rules that know the cited page; then the look that counts
    is the second one. ``several`` watches that many addresses: ``/story-1`` and so on.
    """

    name: str
    rule: str
    outcome: Outcome
    now: House = field(default_factory=dict)
    was: House | None = None
    url: str | None = None
    yaml: str = ""
    notes: frozenset[Note] = frozenset()
    several: int = 0
    #: Other hosts that belong to the play, and names that lead elsewhere.
    beside: Mapping[str, House] = field(default_factory=dict)
    zones: Mapping[str, str | Says | Zone] = field(default_factory=dict)
    #: For rules that go by content: the language of the page and the dress it comes in.
    lang: str = ""
    dress: str = ""

    def __str__(self) -> str:
        """Name the case in test reports."""
        return f"{self.rule}: {self.name}"

    @property
    def host(self) -> str:
        """Its own host."""
        return f"{self.name}.example"

    @property
    def sources(self) -> dict[str, tuple[str, str]]:
        """Write what sources.yaml says of it."""
        paths = {f"{self.name}-{n}": f"/story-{n}" for n in range(1, self.several + 1)} or {self.name: "/story"}
        tags = "tags: [first]" if self.was is not None else "tags: [then]"
        return {
            name: (
                f"http://{self.host}:{{port}}{path}" if self.url is None else self.url,
                f"{self.yaml}\n{tags}".strip(),
            )
            for name, path in paths.items()
        }

    def hosts(self, *, first: bool) -> dict[str, House]:
        """Give what its hosts answer on the first day, or then."""
        return {self.host: self.was if first and self.was is not None else self.now, **self.beside}


def notes(*them: Note) -> frozenset[Note]:
    """Gather notes."""
    return frozenset(them)


#: A page that is alive and well.
WELL = answer(article())
