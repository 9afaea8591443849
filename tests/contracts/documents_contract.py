"""What everyone may rely on who knows where citations live: the file on disk and its fake alike."""

from __future__ import annotations

from abc import abstractmethod

import pytest

from monitor.errors import ConfigurationError
from monitor.model.source import Severity, Source
from monitor.ports import Documents


class DocumentsContract:
    """The promises. A test class below it says how to write, to break and to open one."""

    @abstractmethod
    def write(self, sources: tuple[Source, ...]) -> None:
        """Put down these sources (ids, addresses and claims), in this order, in place of all others."""

    @abstractmethod
    def spoil(self) -> None:
        """Make what was put down unusable."""

    @abstractmethod
    def open(self) -> Documents:
        """Give the plug over what was put down."""

    @pytest.fixture
    def three(self) -> tuple[Source, ...]:
        """Give sources in no order of the alphabet, one of them without an address."""
        return (
            Source(id="b", url="https://b.example/page"),
            Source(id="c", url=None, claim="Something that still waits for its address."),
            Source(id="a", url="https://a.example/page#part"),
        )

    def test_sources_come_in_their_order(self, three: tuple[Source, ...]) -> None:
        """Sources come back by id, in the order of the file, with what was said of them."""
        self.write(three)
        read = self.open().read()
        assert list(read.sources) == ["b", "c", "a"]
        assert [(source.url, source.claim) for source in read.sources.values()] == [
            (source.url, source.claim) for source in three
        ]

    def test_every_source_has_a_citation(self, three: tuple[Source, ...]) -> None:
        """Every source is leaned on by at least one place, whose line counts from 1."""
        self.write(three)
        read = self.open().read()
        assert set(read.citations) == set(read.sources)
        for name, citations in read.citations.items():
            assert citations
            assert all(citation.source == name for citation in citations)
            assert all(citation.line >= 1 and citation.document for citation in citations)

    def test_nothing_wrong_nothing_said(self, three: tuple[Source, ...]) -> None:
        """A good file has no errors."""
        self.write(three)
        assert not [remark for remark in self.open().remarks() if remark.severity is Severity.ERROR]

    def test_what_is_spoiled_says_where(self, three: tuple[Source, ...]) -> None:
        """Reading what cannot be used raises, and carries the same remarks that are given when asked for."""
        self.write(three)
        self.spoil()
        documents = self.open()
        with pytest.raises(ConfigurationError) as caught:
            documents.read()
        assert caught.value.remarks == documents.remarks()
        errors = [remark for remark in caught.value.remarks if remark.severity is Severity.ERROR]
        assert errors
        assert all(remark.line >= 1 and remark.column >= 1 and remark.what for remark in errors)

    def test_the_stamp_tells_edits(self, three: tuple[Source, ...]) -> None:
        """The stamp stays while nothing is edited, differs after an edit, and never raises."""
        self.write(three)
        documents = self.open()
        first = documents.stamp()
        assert documents.stamp() == first == self.open().stamp()
        self.write(three[:2])
        second = documents.stamp()
        assert second != first
        self.spoil()
        assert documents.stamp() not in {first, second}

    def test_an_edit_is_read(self, three: tuple[Source, ...]) -> None:
        """The same plug sees what was edited since it read last."""
        self.write(three)
        documents = self.open()
        documents.read()
        self.write(three[2:])
        assert list(documents.read().sources) == ["a"]
