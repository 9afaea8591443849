"""Made noise, made edits and made redesigns of real articles: false alarms and misses."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks.judgement.articles import Article, articles, own_elements, tree_of, written
from benchmarks.judgement.bench import changed, developed_on, reported
from benchmarks.judgement.figures import Figure, share
from benchmarks.judgement.noise import MAKERS
from benchmarks.judgement.rewriting import EDITORS
from benchmarks.judgement.templates import TEMPLATES
from monitor.model.verdict import Change

#: One made pair: the article, what was made of it, the page that was cited and the page seen now.
Pair = tuple[Article, str, bytes, bytes]
_MOST_SHOWN = 10
_QUIET = ("nonces", "classes", "related", "counters", "footer", "advert")


def _chance(article: Article, what: str) -> random.Random:
    """Give the same chance for the same pair, whichever others are made."""
    return random.Random(f"{article.name} {what}")


def _teasers(every: list[Article], own: Article) -> list[tuple[str, str]]:
    """Give headlines and first words of the other articles."""
    return [(one.headline, one.paragraphs[0][:200]) for one in every if one is not own and one.paragraphs][:120]


def noises(every: list[Article], chosen: list[Article]) -> Iterator[Pair]:
    """Pair each page with itself under noise, and one noise with another of its kind."""
    for article in chosen:
        teasers = _teasers(every, article)
        for what, maker in MAKERS.items():
            made = []
            for turn in ("one", "other"):
                tree = tree_of(article)
                own = own_elements(tree, article)
                if len(own) < 3:
                    break
                maker(tree, own, _chance(article, f"{what} {turn}"), teasers)
                made.append(written(tree))
            if len(made) == 2:
                yield article, what, written(tree_of(article)), made[0]
                yield article, f"{what}, rotated", made[0], made[1]


def edits(every: list[Article], chosen: list[Article]) -> Iterator[Pair]:
    """Pair each page with itself edited, under a little noise."""
    for article in chosen:
        teasers = _teasers(every, article)
        for what, editor in EDITORS.items():
            tree = tree_of(article)
            own = own_elements(tree, article)
            chance = _chance(article, what)
            if len(own) >= 3 and editor(own, chance):
                left = [element for element in own if element.getparent() is not None]
                MAKERS[chance.choice(_QUIET)](tree, left, chance, teasers)
                yield article, what, written(tree_of(article)), written(tree)


def redesigns(every: list[Article], chosen: list[Article]) -> Iterator[Pair]:
    """Pair each page with its true text in other templates, and those templates with each other."""
    for article in chosen:
        teasers = _teasers(every, article)
        names = list(TEMPLATES)
        made = [
            TEMPLATES[name](article.headline, article.paragraphs, _chance(article, name), teasers) for name in names
        ]
        if len(article.paragraphs) < 3:
            continue
        for name, page in zip(names, made, strict=True):
            yield article, f"real to {name}", article.body, page
        for at, name in enumerate(names):
            yield article, f"{name} to {names[at - 1]}", page_of(made, at), page_of(made, at - 1)


def page_of(made: list[bytes], at: int) -> bytes:
    """Give one of the made pages."""
    return made[at]


def measure(folder: Path) -> list[Figure]:
    """Measure all three, on the half that was developed on and on the other one."""
    if not (folder / "articles" / "ground-truth.json").exists():
        return []
    every = list(articles(folder))
    halves = {
        "developed on": [one for one in every if developed_on(one.name)],
        "only measured on": [one for one in every if not developed_on(one.name)],
    }
    figures = []
    for half, chosen in halves.items():
        figures += [
            _figure(f"boilerplate reported ({half})", noises(every, chosen), most=1.0, wrong=reported),
            _figure(f"edits missed ({half})", edits(every, chosen), most=1.0, wrong=lambda one: not reported(one)),
            _figure(
                f"redesign reported ({half})",
                (pair for pair in redesigns(every, chosen) if pair[1].startswith("real")), most=5.0, wrong=reported,
            ),
            _figure(
                f"template to template reported ({half})",
                (pair for pair in redesigns(every, chosen) if not pair[1].startswith("real")), most=5.0, wrong=reported,
            ),
        ]  # fmt: skip
    return figures


def _figure(name: str, pairs: Iterator[Pair], *, most: float, wrong: Callable[[Change | None], bool]) -> Figure:
    """Count what went wrong."""
    seen: Counter[str] = Counter()
    failed: Counter[str] = Counter()
    failures: list[str] = []
    for article, what, old, new in pairs:
        change = changed(old, new, article.url)
        seen[what] += 1
        if wrong(change):
            failed[what] += 1
            failures.append(f"{article.name} {what}: {_said(change)}")
    whole, bad = seen.total(), failed.total()
    worst = (
        [f"by kind: {', '.join(f'{what} {failed[what]}/{seen[what]}' for what, _ in failed.most_common(8))}"]
        if bad
        else []
    )
    return Figure(
        name=name,
        asked=f"at most {most:g} %",
        measured=share(bad, whole),
        held=bool(whole) and 100 * bad <= most * whole,
        failures=tuple([*worst, *failures][:_MOST_SHOWN]),
    )


def _said(change: Change | None) -> str:
    if change is None:
        return "not compared"
    first = change.edits[0] if change.edits else None
    what = f": {first.was[:60]!r} to {first.now[:60]!r}" if first else ""
    return f"{change.kind.value}, {change.added} added, {change.removed} removed{what}"
