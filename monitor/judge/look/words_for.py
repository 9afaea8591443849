"""What each question of a look is for, in a person's words."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from monitor.model.exchange import Purpose

PURPOSES: Final[Mapping[Purpose, str]] = {
    Purpose.PAGE: "the cited address",
    Purpose.AGAIN: "the same once more, on a fresh connection",
    Purpose.LONGER: "the same with more time",
    Purpose.JAR: "the same with cookies kept",
    Purpose.UNVERIFIED: "the same without checking the certificate",
    Purpose.RESOLVER: "its name, of a second resolver",
    Purpose.SPELLING: "the same with or without www",
    Purpose.REFRESH: "where the page sends its readers on to",
    Purpose.SIBLING: "a random address beside it",
    Purpose.ROOT: "the front page of the host",
    Purpose.ROBOTS: "the host's robots.txt",
    Purpose.CANARY: "an address that proves us online",
    Purpose.ARCHIVE: "what a public archive holds of it",
    Purpose.MEMENTO: "a copy in a public archive",
}
