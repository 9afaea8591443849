"""What a foreign file says is gathered here; each value is tried in our own file before it is believed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from monitor.documents.sources_yaml.guess import shown
from monitor.documents.sources_yaml.notes import Notes
from monitor.documents.sources_yaml.secrets import secret_in
from monitor.documents.sources_yaml.selectors import pattern_fault
from monitor.documents.sources_yaml.splice import written
from monitor.documents.sources_yaml.survey import survey
from monitor.errors import ConfigurationError
from monitor.model.address import address_fault
from monitor.model.habit import Habits, Tool, Wish
from monitor.model.source import Severity

#: More addresses than this nobody watched by hand; the rest is left out, and said to be.
MOST_WISHES = 100_000
_TRIAL = Path("trial.yaml")


class Gathering:
    """Wishes, expressions and settings of one file, and why the rest was left out."""

    def __init__(self, tool: Tool, notes: Notes) -> None:
        """Begin with nothing; places are characters of the text of ``notes``."""
        self.notes = notes
        self._tool = tool
        self._wishes: list[Wish] = []
        self._exclude: dict[str, None] = {}
        self._settings: dict[tuple[str, ...], object] = {}

    def habits(self) -> Habits:
        """Give all that was gathered; raises ConfigurationError where the file could not be read."""
        if self.notes.failed:
            raise ConfigurationError(remarks=self.notes.all())
        return Habits(
            tool=self._tool,
            wishes=tuple(self._wishes),
            exclude=tuple(self._exclude),
            settings=self._settings,
            left=self.notes.all(),
        )

    def left(self, at: int, what: str, why: str, *, rule: str = "left") -> None:
        """Say what is not taken over, and why; what looks like a secret is not repeated."""
        self.notes.note(at, "something that looks like a secret" if secret_in(what) else what, why, rule=rule)

    def hidden(self, at: int, what: str) -> None:
        """Say that something was left because it may be a secret; its value is never repeated."""
        self.left(at, what, "it may be a secret; pages that only open with it are not watched", rule="secret")

    def wish(self, at: int, url: str, name: str, fields: Mapping[str, object]) -> None:
        """Take one address with what is said of it, without what cannot be taken."""
        if len(self._wishes) == MOST_WISHES:
            self.left(at, f"more than {MOST_WISHES:,} addresses", "divide the file")
        if len(self._wishes) >= MOST_WISHES:
            return
        clean = self._public(at, url)
        if clean is None:
            return
        if name and secret_in(name):
            self.hidden(at, "the name")
            name = ""
        kept = {key: value for key, value in fields.items() if not self._kept_secret(at, key, value)}
        entry: dict[str, object] = {"url": clean} | kept
        if faults := _faults({"sources": [entry]}):
            for key in list(kept):
                if found := _faults({"sources": [{"url": clean, key: kept[key]}]}):
                    self.left(at, f"{key} of {shown(clean)}", found[0])
                    del kept[key]
            if not kept and (faults := _faults({"sources": [clean]})):
                self.left(at, f"the address {shown(clean)}", faults[0])
                return
        self._wishes.append(Wish(url=clean, name=name, fields=kept, line=self.notes.place(at)[0]))

    def exclude(self, at: int, expression: str) -> None:
        """Take an expression of addresses that are never looked at."""
        if secret_in(expression):
            self.hidden(at, "an expression")
        elif not expression.strip():
            self.left(at, "an empty expression", "it would exclude every address")
        elif fault := pattern_fault(expression):
            why = f"it cannot be used here: {fault}; write it anew under settings.exclude"
            self.left(at, f"the expression {shown(expression)}", why)
        else:
            self._exclude.setdefault(expression)

    def setting(self, at: int, names: tuple[str, ...], value: object) -> None:
        """Take a setting."""
        nested: object = value
        for name in reversed(names):
            nested = {name: nested}
        if isinstance(value, str) and secret_in(value):
            self.hidden(at, ".".join(names))
        elif faults := _faults({"settings": nested, "sources": ["https://example.org/"]}):
            self.left(at, f"{shown(str(value))} for {'.'.join(names)}", faults[0])
        else:
            self._settings[names] = value

    def _public(self, at: int, url: str) -> str | None:
        """Give the address without user name and password; None where it cannot be watched."""
        try:
            parts = urlsplit(url)
        except ValueError:
            self.left(at, f"the address {shown(url)}", "it cannot be taken apart")
            return None
        if "@" in parts.netloc:
            self.hidden(at, f"user name and password before {parts.netloc.rpartition('@')[2]}")
            url = urlunsplit(parts._replace(netloc=parts.netloc.rpartition("@")[2]))
        if called := secret_in(url):
            self.hidden(at, f"an address of {urlsplit(url).hostname}, which holds {called}")
            return None
        if fault := address_fault(url):
            self.left(at, f"the address {shown(url)}", fault)
            return None
        return url

    def _kept_secret(self, at: int, key: str, value: object) -> bool:
        """Tell whether a value holds a secret, and say that it was left."""
        if secret_in(written(value)) is None:
            return False
        self.hidden(at, key)
        return True


def _faults(file: Mapping[str, object]) -> list[str]:
    """Give what would be wrong with a file that says that; empty where nothing would be."""
    found = survey(_TRIAL, written(file).encode())
    return [
        remark.what + (f"; {remark.instead}" if remark.instead else "")
        for remark in found.remarks
        if remark.severity is Severity.ERROR
    ]


def tag_words(texts: Iterable[str]) -> list[str]:
    """Write texts so that they can be tags: words with dashes between them, each once."""
    dashed = ["-".join(re.sub(r"[,:#\[\]{}]", " ", text).split()) for text in texts]
    return [word for word in dict.fromkeys(dashed) if word]


def place_of(text: str, key: str, after: int = 0) -> int:
    """Give where a key of a TOML or JSON text stands, as characters from 0; ``after`` where it cannot be found."""
    found = re.compile(
        rf"""(?m)^[ \t]*["']?{re.escape(key)}["']?[ \t]*[=:]|^\[+{re.escape(key)}[.\]]|"{re.escape(key)}"[ \t]*:"""
    ).search(text, after)
    if found is None:
        return after
    return found.start() + len(found[0]) - len(found[0].lstrip())
