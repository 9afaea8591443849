"""Made noise, made edits and made redesigns of real articles: false alarms and misses."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import lru_cache, partial
from multiprocessing import get_context
from pathlib import Path

from benchmarks.judgement.articles import Article, articles, own_elements, tree_of, written
from benchmarks.judgement.bench import changed, developed_on, reported
from benchmarks.judgement.figures import Figure, share
from benchmarks.judgement.noise import MAKERS
from benchmarks.judgement.rewriting import EDITORS
from benchmarks.judgement.templates import TEMPLATES
from monitor.model.comparison import Change

#: One made pair: the article, what was made of it, the page that was cited and the page seen now.
Pair = tuple[Article, str, bytes, bytes]
_MOST_SHOWN = 12
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


@dataclass(frozen=True, slots=True, kw_only=True)
class _Seen:
    """What was said of one made pair."""

    article: str
    what: str
    reported: bool
    says: str


#: The makers of pairs, each measured by itself.
_MAKERS: dict[str, Callable[[list[Article], list[Article]], Iterator[Pair]]] = {
    "noises": noises,
    "edits": edits,
    "redesigns": redesigns,
}


def measure(folder: Path) -> list[Figure]:
    """Measure all three, on the half that was developed on and on the other one, on all processors."""
    if not (folder / "articles" / "ground-truth.json").exists():
        return []
    names = [one.name for one in articles(folder)]
    with ProcessPoolExecutor(mp_context=get_context("spawn")) as processes:
        told = processes.map(partial(_of_article, folder), names)
        seen = dict(zip(names, told, strict=True))
    halves = {
        "developed on": [name for name in names if developed_on(name)],
        "only measured on": [name for name in names if not developed_on(name)],
    }
    figures = []
    for half, chosen in halves.items():
        made = {maker: [one for name in chosen for one in seen[name][maker]] for maker in _MAKERS}
        real = [one for one in made["redesigns"] if one.what.startswith("real")]
        others = [one for one in made["redesigns"] if not one.what.startswith("real")]
        figures += [
            _figure(f"boilerplate reported ({half})", made["noises"], most=1.0, wrong=lambda one: one.reported),
            _figure(f"edits missed ({half})", made["edits"], most=1.0, wrong=lambda one: not one.reported),
            _figure(f"redesign reported ({half})", real, most=5.0, wrong=lambda one: one.reported),
            _figure(f"template to template reported ({half})", others, most=5.0, wrong=lambda one: one.reported),
        ]
    return figures


def _of_article(folder: Path, name: str) -> dict[str, list[_Seen]]:
    """Make every pair of one article and compare it; a process reads the articles once."""
    every = _every(folder)
    chosen = [one for one in every if one.name == name]
    seen: dict[str, list[_Seen]] = {}
    for maker, make in _MAKERS.items():
        seen[maker] = []
        for article, what, old, new in make(every, chosen):
            change = changed(old, new, article.url)
            seen[maker].append(_Seen(article=name, what=what, reported=reported(change), says=_said(change)))
    return seen


@lru_cache(maxsize=1)
def _every(folder: Path) -> list[Article]:
    return list(articles(folder))


def _figure(name: str, pairs: Sequence[_Seen], *, most: float, wrong: Callable[[_Seen], bool]) -> Figure:
    """Count what went wrong."""
    failed = [one for one in pairs if wrong(one)]
    seen, kinds = Counter(one.what for one in pairs), Counter(one.what for one in failed)
    pages = Counter(one.article for one in failed)
    worst = []
    if failed:
        worst.append(f"by kind: {', '.join(f'{what} {many}/{seen[what]}' for what, many in kinds.most_common(8))}")
        worst.append(f"by page: {', '.join(f'{page} {many}' for page, many in pages.most_common(12))}")
    return Figure(
        name=name,
        asked=f"at most {most:g} %",
        measured=share(len(failed), len(pairs)),
        held=bool(pairs) and 100 * len(failed) <= most * len(pairs),
        failures=tuple([*worst, *(f"{one.article} {one.what}: {one.says}" for one in failed)][:_MOST_SHOWN]),
    )


def _said(change: Change | None) -> str:
    if change is None:
        return "not compared"
    first = change.edits[0] if change.edits else None
    what = f": {first.was[:60]!r} to {first.now[:60]!r}" if first else ""
    return f"{change.kind.value}, {change.added} added, {change.removed} removed{what}"
