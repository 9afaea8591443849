"""Main text against the true text, as ``benchmarks/reading.py`` measures it: F1 of runs of four words."""

from __future__ import annotations

from pathlib import Path

from benchmarks.judgement.bench import read_once
from benchmarks.judgement.figures import Figure
from benchmarks.reading import f1, samples

_LEAST = {"articles": 0.96, "languages": 0.90}
_SHOWN = 5


def measure(folder: Path) -> list[Figure]:
    """Read every page that has a true text with care."""
    if not (folder / "articles" / "ground-truth.json").exists():
        return []
    read = [(one, read_once(one.raw, one.url, True).text) for one in samples(folder)]
    figures = []
    for group, least in _LEAST.items():
        pairs = [(found, one.truth) for one, found in read if one.group == group]
        if not pairs:
            continue
        score = f1(pairs)
        worst = sorted((f1([pair]) if pair[0] else 0.0, pair[1][:60]) for pair in pairs)[:_SHOWN]
        figures.append(
            Figure(
                name=f"main text of {group}, F1 ({len(pairs)} pages)",
                asked=f"at least {least:.2f}",
                measured=f"{score:.4f}",
                held=score >= least,
                failures=tuple(f"{one:.2f} on the page that begins {begins!r}" for one, begins in worst),
            )
        )
    return figures
