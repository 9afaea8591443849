"""A list of sources in memory, for tests."""

from __future__ import annotations

from monitor.errors import ConfigurationError
from monitor.model.source import Citation, Remark, Severity, Source, Watchlist


class FakeDocuments:
    """
    Documents for tests.

    Filling them: ``FakeDocuments(source, ...)``, or ``put(source, ...)`` later; who comes again takes the place of
    his former self. Citations stand in ``sources.yaml``, one line a source, unless ``cite(citation)`` says more.
    Emptying them: ``drop("id")``.
    Breaking them: ``spoil("what is wrong")``; ``mend()`` ends that.
    """

    def __init__(self, *sources: Source) -> None:
        """Begin with these sources."""
        self._sources: dict[str, Source] = {}
        self._citations: dict[str, list[Citation]] = {}
        self._faults: tuple[Remark, ...] = ()
        self.put(*sources)

    def put(self, *sources: Source) -> None:
        """Add or replace sources."""
        self._sources |= {source.id: source for source in sources}

    def drop(self, *ids: str) -> None:
        """Take sources out."""
        for name in ids:
            del self._sources[name]
            self._citations.pop(name, None)

    def cite(self, *citations: Citation) -> None:
        """Add places that lean on a source."""
        for citation in citations:
            self._citations.setdefault(citation.source, []).append(citation)

    def spoil(self, what: str = "this cannot be read") -> None:
        """Make it unusable from now on."""
        self._faults = (
            Remark(severity=Severity.ERROR, file="sources.yaml", line=1, column=1, what=what, rule="spoiled"),
        )

    def mend(self) -> None:
        """Make it usable again."""
        self._faults = ()

    def read(self) -> Watchlist:
        """Give all of it, or raise while it is spoiled."""
        if self._faults:
            raise ConfigurationError(remarks=self._faults)
        citations = {
            name: tuple(self._citations.get(name, ()))
            or (Citation(source=name, document="sources.yaml", line=line, column=1),)
            for line, name in enumerate(self._sources, start=1)
        }
        return Watchlist(sources=dict(self._sources), citations=citations)

    def remarks(self) -> tuple[Remark, ...]:
        """Give the faults."""
        return self._faults

    def stamp(self) -> str:
        """Give a word for what stands there now."""
        return f"{hash((tuple(self._sources.items()), tuple(map(tuple, self._citations.values())), self._faults)):x}"
