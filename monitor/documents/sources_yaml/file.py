"""One sources.yaml on the disk: the plug for the socket `Documents`."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from monitor.documents.sources_yaml.survey import Survey, survey
from monitor.errors import ConfigurationError, StorageError
from monitor.model.source import Remark, Severity, Watchlist
from monitor.settings import Settings

#: A line at the left edge that is neither comment nor entry of a list: another section may begin there.
_SECTION = re.compile(rb"\n[^\s#-]")


class SourcesYaml:
    """Where citations live, for those who write one file by hand."""

    def __init__(self, path: Path | str, *, no_browser: Callable[[Settings], str] = lambda _: "") -> None:
        """Name the file; nothing is read yet. Remarks call it as it is called here.

        ``no_browser`` says what is missing before pages can be drawn here, and behind a colon what to do; it is asked
        only where a browser is.
        """
        self.path = Path(path)
        self._no_browser = no_browser
        self._last: tuple[str, Survey] | None = None

    def read(self) -> Watchlist:
        """Read all of it.

        Raises:
            ConfigurationError: it cannot be used; carries a remark for every place.

        """
        return _sound(self._survey()).watchlist

    def settings(self) -> Settings:
        """Read what is not a source; the list of sources is not looked at where it stands last.

        Raises:
            ConfigurationError: it cannot be used; carries a remark for every place.

        """
        data = self._bytes()
        head = _before_sources(data)
        if head is not None:
            light = survey(self.path, head, sources=False)
            if not light.failed:
                return light.settings
        return _sound(survey(self.path, data, sources=False)).settings

    def remarks(self) -> tuple[Remark, ...]:
        """Say everything there is to say about the file, in the order of its lines. Never raises."""
        try:
            found = self._survey()
        except ConfigurationError as error:
            return error.remarks
        undrawn = self._undrawn(found)
        return tuple(sorted((*found.remarks, *undrawn), key=lambda remark: (remark.line, remark.column)))

    def _undrawn(self, found: Survey) -> tuple[Remark, ...]:
        """Warn, once, at the first place that asks for a browser where there is none."""
        if found.draws is None or not (why := self._no_browser(found.settings)):
            return ()
        missing, _, instead = why.partition(": ")
        what = f"only the plain pages of sources with engine: browser will be looked at, for {missing}"
        line, column = found.draws
        return (
            Remark(
                severity=Severity.WARNING,
                file=str(self.path),
                line=line,
                column=column,
                what=what,
                instead=instead or "name one that is there, or leave settings.browser.program out",
                rule="no-browser",
            ),
        )

    def stamp(self) -> str:
        """Give a digest of the bytes; ``missing`` where the file cannot be read."""
        try:
            return _digest(self.path.read_bytes())
        except OSError:
            return "missing"

    def add(self, url: str, fields: Mapping[str, object] | None = None) -> str:
        """Write a new source at the end of the list and give its id; every other byte stays as it was.

        ``fields`` holds further keys of the source: texts, numbers, dates, truth values, lists of these, or groups.

        Raises:
            ConfigurationError: the address is watched already, a field is wrong, or the file's list cannot grow.
            StorageError: the file cannot be written.

        """
        from monitor.documents.sources_yaml.splice import grown  # noqa: PLC0415 - most commands never write

        new = grown(self._bytes(), self.path, url, fields or {})
        self._save(new.data)
        return new.id

    def add_all(self, urls: Sequence[str]) -> list[str]:
        """Write several new sources at once, and give their ids: all of them, or none where one cannot be added.

        Raises:
            ConfigurationError: an address is watched already or cannot be, or the file's list cannot grow.
            StorageError: the file cannot be written.

        """
        from monitor.documents.sources_yaml.splice import grown  # noqa: PLC0415 - most commands never write

        data, ids = self._bytes(), []
        for url in urls:
            new = grown(data, self.path, url, {})
            data = new.data
            ids.append(new.id)
        self._save(data)
        return ids

    def json_schema(self) -> dict[str, object]:
        """Describe the file in JSON Schema, Draft 2020-12."""
        from monitor.documents.sources_yaml.schema import json_schema  # noqa: PLC0415 - one command needs it

        return json_schema()

    def _survey(self) -> Survey:
        """Read the file, unless it is as it was the last time."""
        data = self._bytes()
        stamp = _digest(data)
        if self._last is None or self._last[0] != stamp:
            self._last = (stamp, survey(self.path, data))
        return self._last[1]

    def _bytes(self) -> bytes:
        """Read the bytes, or say calmly why not."""
        try:
            if not self.path.exists():
                raise self._fault("there is no such file", "run monitor init to make one, or name another with --file")
            if not self.path.is_file():
                raise self._fault("this is a folder, or no plain file", "name the file itself")
            return self.path.read_bytes()
        except OSError as error:
            raise self._fault(
                f"the file cannot be read: {error.strerror or error}", "look at its permissions"
            ) from error
        except ValueError as error:
            raise self._fault("this is no name of a file", "name another") from error

    def _save(self, data: bytes) -> None:
        """Replace the file, or say calmly why not."""
        try:
            replaced(self.path, data)
        except OSError as error:
            raise StorageError(f"{self.path} could not be written: {error.strerror or error}") from error

    def _fault(self, what: str, instead: str) -> ConfigurationError:
        remark = Remark(
            severity=Severity.ERROR, file=str(self.path), line=1, column=1, what=what, instead=instead, rule="file"
        )
        return ConfigurationError(remarks=(remark,))


def _sound(found: Survey) -> Survey:
    """Give it back where it has no error."""
    if found.failed:
        raise ConfigurationError(remarks=found.remarks)
    return found


def _digest(data: bytes) -> str:
    return blake2b(data, digest_size=12).hexdigest()


def _before_sources(data: bytes) -> bytes | None:
    """Give what stands before the list of sources, where that holds every other section; None where it may not."""
    cut = 0 if data.startswith(b"sources:") else data.find(b"\nsources:") + 1
    if cut == 0:
        return None
    return None if _SECTION.search(data, cut) else data[:cut]


def replaced(path: Path, data: bytes) -> None:
    """Replace the file at once and whole; what it pointed to and who may read it stay."""
    real = path.resolve()
    temporary = real.with_name(f".{real.name}.{os.getpid()}.new")
    try:
        with temporary.open("wb") as file:
            os.fchmod(file.fileno(), real.stat().st_mode & 0o7777)
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(real)
    finally:
        temporary.unlink(missing_ok=True)
