"""The socket of people's documents: where citations live."""

from __future__ import annotations

from typing import Protocol

from monitor.model.source import Remark, Watchlist


class Documents(Protocol):
    """Where citations live."""

    def read(self) -> Watchlist:
        """Read all of it.

        Raises:
            ConfigurationError: it cannot be used; carries a remark for every place.

        """

    def remarks(self) -> tuple[Remark, ...]:
        """Say everything there is to say about the file, errors and warnings, in the order of its lines."""

    def stamp(self) -> str:
        """Give a short word that differs whenever the file was edited."""
