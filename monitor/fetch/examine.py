"""Examines what every look leans on: that names are found, and that certificates can be checked."""

from __future__ import annotations

import ssl
from pathlib import Path

from monitor.fetch.names import Names, UnresolvedError
from monitor.fetch.tls import Contexts
from monitor.ports import Clock
from monitor.settings import Network


class Examination:
    """The resolver and the trust that looks would use, asked for themselves."""

    def __init__(self, network: Network, clock: Clock) -> None:
        """Take the settings; nothing is asked yet."""
        self._names = Names(clock, nameservers=network.nameservers)
        self._contexts = Contexts(network.ca_file)

    async def name(self, host: str) -> str:
        """Look a name up, and say why it was not found; empty where it was."""
        try:
            await self._names.addresses(host)
        except UnresolvedError as error:
            return str(error)
        return ""

    def authorities(self) -> int:
        """Count the certificate authorities that are trusted; those in a folder are counted by its files."""
        loaded = len(self._contexts.verified.get_ca_certs())
        folder = ssl.get_default_verify_paths().capath
        if loaded or not folder or not Path(folder).is_dir():
            return loaded
        return sum(1 for file in Path(folder).iterdir() if file.suffix == ".0")

    async def close(self) -> None:
        """Let go of the resolver."""
        await self._names.close()
