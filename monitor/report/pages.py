"""A long report as an index and many pages: a first pass takes the census, a second fills page after page."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from monitor.model.comparison import PassageState
from monitor.model.finding import Glimpse, Item, Report, Run
from monitor.model.verdict import Verdict
from monitor.report import words
from monitor.report.arrange import damaged, needs, needs_of
from monitor.report.html import POLICY, anchors_of, glossary, template
from monitor.report.summarise import sentence
from monitor.report.tame import shorten, tame
from monitor.report.when import minute, spoken_day

#: A report of more sources is paged; a browser still reads so many on one page with ease.
PAGED_ABOVE = 1_000
#: Sources on a page.
PER_PAGE = 200
#: Sources that the index names for each thing that needs a person.
_MOST_NAMED = 12
_PAGE_NAME = re.compile(rf"(?:{'|'.join(verdict.value for verdict in Verdict)})-[1-9]\d*\.html")


@dataclass(slots=True)
class _Need:
    """One thing that several sources need, the first of them by name, and how many there are."""

    sources: list[tuple[str, str | None]] = field(default_factory=list)
    number: int = 0


@dataclass(slots=True, kw_only=True)
class Census:
    """What the first pass learned; small, whatever the number of sources."""

    run: Run
    #: Folder of the pages, as the index names it.
    folder: str
    counts: dict[Verdict, int] = field(default_factory=lambda: dict.fromkeys(Verdict, 0))
    #: The verdict of each source in the order of the list, as its place in WORST_FIRST: the second pass sees the
    #: same grouping even where a look has turned one meanwhile.
    groups: bytearray = field(default_factory=bytearray)
    #: First and last source of every page, by verdict.
    spans: dict[Verdict, list[list[str]]] = field(default_factory=lambda: {verdict: [] for verdict in Verdict})
    needs: dict[str, _Need] = field(default_factory=dict)
    #: What the headline tells of: a few of the gravest, and all with lost quotes or damaged copies.
    grave: list[Item | Glimpse] = field(default_factory=list)

    @property
    def total(self) -> int:
        """Give the number of sources."""
        return len(self.groups)


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page: which, and what it is called below the folder of pages."""

    verdict: Verdict
    #: From 1.
    number: int
    #: How many pages this verdict has.
    of: int
    href: str
    first: str
    last: str


def page_name(verdict: Verdict, number: int) -> str:
    """Name the file of a page."""
    return f"{verdict.value}-{number}.html"


def is_page(name: str) -> bool:
    """Tell whether a file has the name of a page: an earlier report may have left more of them."""
    return _PAGE_NAME.fullmatch(name) is not None


def census(run: Run, items: Iterable[Item | Glimpse], *, folder: str) -> Census:
    """Pass over all sources once and learn what the index says."""
    found = Census(run=run, folder=folder)
    for item in items:
        verdict = item.standing.verdict
        before = found.counts[verdict]
        found.counts[verdict] += 1
        found.groups.append(words.WORST_FIRST.index(verdict))
        if before % PER_PAGE == 0:
            found.spans[verdict].append([item.source.id, item.source.id])
        else:
            found.spans[verdict][-1][1] = item.source.id
        lost = any(passage.state is PassageState.MISSING for passage in item.standing.quotes)
        if lost or damaged(item) or (verdict in (Verdict.DEAD, Verdict.USURPED) and not before):
            found.grave.append(item)
        for need in needs_of(item):
            held = found.needs.setdefault(need.what, _Need())
            held.number += 1
            if len(held.sources) < _MOST_NAMED:
                held.sources.append((item.source.id, f"{folder}/{page_name(verdict, before // PER_PAGE + 1)}"))
    for need in needs(Report(run=run, items=())):
        found.needs[need.what] = _Need(number=0)
    return found


def index(found: Census) -> Iterator[str]:
    """Write the index: the sentence, the counts, what needs a person, and where the pages are."""
    yield from template("index.html.j2").generate(
        **_frame(found.run),
        headline=sentence(found.run, found.grave, found.counts),
        counts=[(verdict, found.counts[verdict]) for verdict in reversed(words.WORST_FIRST) if found.counts[verdict]],
        needs=[(what, need.sources, need.number) for what, need in found.needs.items()],
        groups=[
            (verdict, found.counts[verdict], list(_pages(found, verdict)))
            for verdict in words.WORST_FIRST
            if found.counts[verdict]
        ],
    )


def filled(found: Census, items: Iterable[Item]) -> Iterator[tuple[Page, list[Item]]]:
    """Pass over all sources again and give page after page with its sources, no more than a few of them held."""
    pages = {verdict: _pages(found, verdict) for verdict in Verdict}
    waiting: dict[Verdict, list[Item]] = {verdict: [] for verdict in Verdict}
    left = dict(found.counts)
    for item, group in zip(items, found.groups, strict=False):
        verdict = words.WORST_FIRST[group]
        waiting[verdict].append(item)
        left[verdict] -= 1
        if len(waiting[verdict]) == PER_PAGE or not left[verdict]:
            yield next(pages[verdict]), waiting[verdict]
            waiting[verdict] = []


def page(found: Census, this: Page, items: list[Item], *, index: str, rules: Mapping[str, str]) -> Iterator[str]:
    """Write one page; ``index`` is how it leads back."""
    yield from template("page.html.j2").generate(
        **_frame(found.run),
        verdict=this.verdict,
        number=this.number,
        of=this.of,
        index=index,
        before=page_name(this.verdict, this.number - 1) if this.number > 1 else "",
        after=page_name(this.verdict, this.number + 1) if this.number < this.of else "",
        items=items,
        anchors=anchors_of(items),
        glossary=list(glossary(items, rules)),
    )


def _pages(found: Census, verdict: Verdict) -> Iterator[Page]:
    """Give the pages of one verdict."""
    spans = found.spans[verdict]
    for number, (first, last) in enumerate(spans, 1):
        yield Page(
            verdict=verdict,
            number=number,
            of=len(spans),
            href=f"{found.folder}/{page_name(verdict, number)}",
            first=shorten(tame(first), 40),
            last=shorten(tame(last), 40),
        )


def _frame(run: Run) -> dict[str, object]:
    """Give what every page of a report shows."""
    return {
        "policy": POLICY,
        "run": run,
        "vantage": tame(run.vantage),
        "day": spoken_day(run.started),
        "started": minute(run.started),
    }
