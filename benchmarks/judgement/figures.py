"""What a part of this benchmark answers with: figures, each with what was asked for and what failed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One measured figure."""

    #: Such as "real edits missed".
    name: str
    #: Such as "at most 1 %".
    asked: str
    #: Such as "0.4 % (3 of 750)".
    measured: str
    #: None where nothing was asked for.
    held: bool | None
    #: The worst cases, worst first, at most ten: which page, and why where that is known.
    failures: tuple[str, ...] = ()


#: A part measures on the folder of real pages; what has no data there gives no figure.
Part = Callable[[Path], list[Figure]]


def share(part: int, whole: int) -> str:
    """Say a share with what it was counted from."""
    return f"{100 * part / whole:.2f} % ({part} of {whole})" if whole else "no data"
