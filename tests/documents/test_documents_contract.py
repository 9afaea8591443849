"""The file on disk and the fake keep the promises of the socket."""

from __future__ import annotations

from pathlib import Path

import pytest

from monitor.documents.sources_yaml import SourcesYaml
from monitor.model.source import Source
from monitor.ports import Documents
from tests.contracts.documents_contract import DocumentsContract
from tests.fakes.documents import FakeDocuments


class TestSourcesYaml(DocumentsContract):
    """The real one, over a file."""

    @pytest.fixture(autouse=True)
    def _place(self, tmp_path: Path) -> None:
        self.path = tmp_path / "sources.yaml"

    def write(self, sources: tuple[Source, ...]) -> None:
        """Write the file as a person would."""
        lines = ["sources:"]
        for source in sources:
            lines += [f"  - id: {source.id}", f"    url: {source.url or 'null'}"]
            lines += [f"    claim: {source.claim}"] if source.claim else []
        self.path.write_text("\n".join(lines) + "\n", encoding="utf-8")

    def spoil(self) -> None:
        """Leave a quotation open."""
        self.path.write_text(self.path.read_text(encoding="utf-8") + "    title: 'open\n", encoding="utf-8")

    def open(self) -> Documents:
        """Open the file."""
        return SourcesYaml(self.path)


class TestFakeDocuments(DocumentsContract):
    """The fake, in memory."""

    @pytest.fixture(autouse=True)
    def _place(self) -> None:
        self.fake = FakeDocuments()

    def write(self, sources: tuple[Source, ...]) -> None:
        """Take the others out, put these in."""
        self.fake.mend()
        self.fake.drop(*self.fake.read().sources)
        self.fake.put(*sources)

    def spoil(self) -> None:
        """Break it."""
        self.fake.spoil()

    def open(self) -> Documents:
        """Give the one that there is."""
        return self.fake
