"""Where a copy came from that others made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """What is known of a copy that was taken in from a file of others."""

    #: Name of the file, without its folder.
    file: str
    #: SHA-256 of the file, lowercase hex.
    sha256: str
    #: WARC-Record-ID of the record that stands for the page, as the file has it.
    record: str
    #: Who made the record, as its warcinfo says; empty where nothing does.
    software: str
    #: When we took it in.
    at: datetime

    @property
    def says(self) -> str:
        """A few words for a person."""
        by = f", written by {self.software}" if self.software else ""
        return f"from {self.file} (SHA-256 {self.sha256}){by}"
