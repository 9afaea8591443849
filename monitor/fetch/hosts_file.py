"""The system's hosts file: names that a machine knows without asking anybody."""

from __future__ import annotations

import contextlib
from pathlib import Path

from monitor.fetch.target import literal


class HostsFile:
    """The names of the system's hosts file, read again whenever it was edited."""

    def __init__(self, path: Path | None = Path("/etc/hosts")) -> None:
        """Take the file; a missing one is an empty one, and so is none."""
        self._path = path
        self._stamp: tuple[int, int] | None = None
        self._names: dict[str, tuple[str, ...]] = {}

    def get(self, name: str) -> tuple[str, ...]:
        """Give the addresses of a name, in the order of the file."""
        if self._path is None:
            return ()
        try:
            state = self._path.stat()
        except OSError:
            return ()
        if (state.st_mtime_ns, state.st_size) != self._stamp:
            self._stamp = (state.st_mtime_ns, state.st_size)
            self._names = self._read()
        return self._names.get(name, ())

    def _read(self) -> dict[str, tuple[str, ...]]:
        names: dict[str, tuple[str, ...]] = {}
        assert self._path is not None, "there is a file to read"
        with contextlib.suppress(OSError):
            for line in self._path.read_text(encoding="utf-8", errors="replace").splitlines():
                words = line.partition("#")[0].split()
                if len(words) > 1 and literal(words[0]) == words[0]:
                    for word in words[1:]:
                        known = names.get(word.lower(), ())
                        names[word.lower()] = known if words[0] in known else (*known, words[0])
        return names
