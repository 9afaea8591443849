"""The other side of calls and posts, for tests: what it is told to answer, and what it was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One thing that came in; names of header fields in lower case."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, kw_only=True)
class Said:
    """One answer; or none: the line is cut, or nothing more is said, after the question was heard."""

    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    body: bytes = b""
    cut: bool = False
    silent: bool = False


class Desk:
    """
    Somebody who is asked things.

    ``desk.on("/a", Said(body=b"yes"))`` tells it what to say; several answers are given one after the other, the
    last of which stays. Any other path is not found. ``desk.asked`` holds what came in.
    """

    def __init__(self) -> None:
        """Begin with nothing to say."""
        self.asked: list[Asked] = []
        self._script: dict[str, list[Said]] = {}

    def on(self, path: str, *answers: Said) -> None:
        """Let a path answer."""
        self._script[path] = list(answers)

    def hear(self, asked: Asked) -> Said:
        """Note what came in, and give the answer to it."""
        self.asked.append(asked)
        answers = self._script.get(asked.path)
        if not answers:
            return Said(status=404)
        return answers.pop(0) if len(answers) > 1 else answers[0]
