"""Walks through a document as its reader would: writes its files, types its commands, compares what they print."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from calendar import month_name
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
_END = "-- the command has ended --"
_STEP = re.compile(
    r"^<!-- meanwhile: (?P<event>.+?) -->$|^```(?P<kind>console|yaml|sh) ?(?P<file>\S*)\n(?P<body>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
#: What no two runs have in common, and what stands for it on both sides. Nothing else may differ.
_WILD = (
    (r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z?", "<time>"),
    (r"\d{4}-\d\d-\d\d \d\d:\d\d(?::\d\d)?", "<time>"),
    (r"[A-Z][a-z]{2} +\d{1,2} \d\d:\d\d:\d\d(?:\.\d+)? \d{4} GMT", "<time>"),
    (r"\d{8}T\d{6}Z-[0-9a-f]{12}-[a-z2-7]{4}", "<copy>"),
    (r"(?<=<copy> )[\d,]+(?= (?:response|revisit|memento|browser|imported))", "<size>"),
    (r"captures/\d{4}/\d\d", "captures/<month>"),
    (r"\d{4}-\d\d-\d\d", "<day>"),
    (r"\d{4}-\d\d\b", "<month>"),
    (rf"\b\d{{1,2}} (?:{'|'.join(month_name[1:])}) \d{{4}}", "<day>"),
    (r"<urn:uuid:[0-9a-f-]{36}>", "<record>"),
    (r"offset(\"?:?) \"?\d+\"?", r"offset\1 <place>"),
    (r"\b[0-9a-f]{64}\b", "<digest>"),
    (r"\b[0-9a-f]{16}\b", "<key>"),
    (r"MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=", "<public>"),
    (r"\b[0-9.,]+ (?:B|kB|KiB|MB|MiB|GB|GiB|TiB|bytes)\b", "<size>"),
    (r"\b[0-9.]+ (?:ms|s)\b", "<span>"),
)


@dataclass(frozen=True, kw_only=True)
class Step:
    """One thing that the document asks for: a command with what it prints, a file, or an event of the world."""

    line: int
    command: str = ""
    shows: tuple[str, ...] = ()
    file: str = ""
    text: str = ""
    event: str = ""


def steps(document: str) -> Iterator[Step]:
    """Take a document apart.

    In a ``console`` block each line that begins with ``$ `` is a command, lines after it that begin with ``> `` go on
    with it, and the rest is what it prints, ``...`` alone on a line standing for any number of lines. A ``yaml`` block
    that names a file is written to it. ``<!-- meanwhile: ... -->`` lets something happen in the world.
    """
    for found in _STEP.finditer(document):
        line = document.count("\n", 0, found.start()) + 1
        if found["event"]:
            yield Step(line=line, event=found["event"])
        elif found["kind"] == "yaml" and found["file"]:
            yield Step(line=line, file=found["file"], text=found["body"])
        elif found["kind"] == "console":
            yield from _commands(found["body"].splitlines(), line + 1)
        elif found["kind"] == "sh":
            raise ValueError(f"line {line}: commands stand in console blocks, with what they print")


def _commands(lines: list[str], first: int) -> Iterator[Step]:
    if not lines or not lines[0].startswith("$ "):
        raise ValueError(f"line {first}: a console block begins with a command, `$ ...`")
    starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        more = start + 1
        while more < end and lines[more].startswith("> "):
            more += 1
        command = "\n".join(line[2:] for line in lines[start:more])
        yield Step(line=first + start, command=command, shows=tuple(lines[more:end]))


def same(shown: tuple[str, ...], printed: tuple[str, ...]) -> bool:
    """Whether a document shows what was printed, word by word, but for what is wild.

    Lines may break elsewhere, for a day can be longer than another.
    """
    parts = [_words(part) for part in re.split(r"^\s*\.\.\.\s*$", "\n".join(shown), flags=re.MULTILINE)]
    said = "".join(f"{word} " for word in _words("\n".join(printed)))
    wanted = r"(?:.* )?".join("".join(re.escape(f"{word} ") for word in part) for part in parts)
    return re.fullmatch(wanted, said) is not None


def digests(shown: tuple[str, ...], printed: tuple[str, ...]) -> set[tuple[str, str]]:
    """Pair the digests of a document with those that were printed: what is the same once has to stay the same."""
    if any(line.strip() == "..." for line in shown):
        return set()
    ours, theirs = (re.findall(r"\b[0-9a-f]{64}\b", "\n".join(lines)) for lines in (shown, printed))
    return set(zip(ours, theirs, strict=False))


def _words(text: str) -> list[str]:
    """Put words in place of what no two runs have in common, and take the text apart at blanks."""
    text = " ".join(text.split())
    for pattern, word in _WILD:
        text = re.sub(pattern, word, text)
    return text.split()


class Reader:
    """
    A shell in a fresh folder that keeps variables and working folder from command to command.

    ``prepare`` is called before each command with the folder: it leads ``sources.yaml`` to the world on loopback.
    ``ports`` says which place stands for one that a document names, for a port of its own may be taken.
    """

    def __init__(self, folder: Path, prepare: Callable[[Path], None], ports: Mapping[str, str]) -> None:
        """Start the shell: `monitor` and warcio lie on its path, and nothing of this user's is seen."""
        self._folder = folder
        self._prepare = prepare
        self._ports = ports
        home = folder.parent / "home"
        home.mkdir()
        path = folder.parent / "bin"
        path.mkdir()
        for name in ("monitor", "warcio"):
            (path / name).write_text(f'#!/bin/sh\nexec "{sys.executable}" -m {_MODULES[name]} "$@"\n')
            (path / name).chmod(0o755)
        kept = {name: os.environ[name] for name in ("LANG", "LC_ALL", "TMPDIR") if name in os.environ}
        self._shell = subprocess.Popen(
            ["bash", "--norc", "--noprofile"],
            cwd=folder,
            env={
                **kept,
                "HOME": str(home),
                "PATH": f"{path}:/usr/local/bin:/usr/bin:/bin",
                "PYTHONPATH": str(ROOT),
                "COLUMNS": "100",
                "TZ": "UTC",
            },
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
        )

    def close(self) -> None:
        """End the shell."""
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        self._shell.stdin.close()
        self._shell.wait(timeout=30)
        self._shell.stdout.close()

    def write(self, step: Step) -> None:
        """Write a file of the document."""
        (self._folder / step.file).write_text(step.text, encoding="utf-8")

    def type(self, command: str) -> tuple[str, ...]:
        """Type a command and read what it prints, on both streams."""
        self._prepare(self._folder)
        assert self._shell.stdin is not None
        assert self._shell.stdout is not None
        # The exit code has to outlive our own word, for whoever types `echo $?` next.
        for named, served in self._ports.items():
            command = command.replace(named, served)
        mark = f"__code=$?; echo; echo '{_END}'; (exit $__code)"
        # What the shell reads is our script: no command may take from it.
        self._shell.stdin.write(f"{{ {command}\n}} </dev/null\n{mark}\n")
        self._shell.stdin.flush()
        lines: list[str] = []
        for line in self._shell.stdout:
            if line == f"{_END}\n":
                break
            lines.append(line.rstrip("\n"))
        text = "\n".join(lines[:-1] if lines and not lines[-1] else lines).strip("\n")
        for named, served in (("", str(self._folder.parent)), *self._ports.items()):
            text = text.replace(served, named)
        return tuple(text.split("\n")) if text else ()


_MODULES = {"monitor": "monitor", "warcio": "warcio.cli"}
