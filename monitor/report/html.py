"""A report as one self-contained HTML page: no scripts, no requests, readable anywhere, fit to be forwarded."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import groupby

from jinja2 import Environment, PackageLoader, StrictUndefined, Template

from monitor.model.finding import Item, Report
from monitor.model.verdict import Outcome, Verdict
from monitor.report import words
from monitor.report.arrange import by_verdict, needs, turned
from monitor.report.card import card, verdict_of_all
from monitor.report.summarise import headline
from monitor.report.tame import slug, tame
from monitor.report.when import minute, spoken_day
from monitor.report.wording import said, turn

#: A meta tag cannot say more; no address may be loaded, no script may run, nothing may be sent.
POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def write(report: Report, *, rules: Mapping[str, str] | None = None) -> str:
    """Write the whole page. ``rules`` gives the sentence of each named rule, for the glossary at its end."""
    return "".join(chunks(report, rules=rules))


def chunks(report: Report, *, rules: Mapping[str, str] | None = None) -> Iterator[str]:
    """Write the page piece by piece, so that a long one need not be held in memory."""
    anchors = anchors_of(report.items)
    groups = by_verdict(report.items)
    yield from template("report.html.j2").generate(
        policy=POLICY,
        headline=headline(report),
        offline=report.run.offline,
        run=report.run,
        vantage=tame(report.run.vantage),
        day=spoken_day(report.run.started),
        started=minute(report.run.started),
        total=len(report.items),
        counts=[(verdict, len(groups[verdict])) for verdict in reversed(words.WORST_FIRST) if verdict in groups],
        groups=[(verdict, _sections(items)) for verdict, items in groups.items()],
        turned=[
            (item, findings[0].now if item is None else item.standing.verdict, findings)
            for item, findings in turned(report)
        ],
        needs=needs(report),
        anchors=anchors,
        glossary=list(glossary(report.items, rules or {})),
    )


@lru_cache(maxsize=4)
def template(name: str) -> Template:
    """Load a template that ships with the package; everything that it shows is escaped."""
    environment = Environment(
        loader=PackageLoader("monitor.report", "templates"),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    environment.globals.update(
        card=card, verdict_of_all=verdict_of_all, turn=turn, signs=words.SIGNS, verdicts=words.VERDICTS, slug=slug
    )
    environment.filters.update(tame=tame, said=said)
    return environment.get_template(name)


def anchors_of(items: Iterable[Item]) -> dict[str, str]:
    """Give each source a name within the page, made of its id, no two alike."""
    anchors: dict[str, str] = {}
    taken: dict[str, int] = {}
    for item in items:
        name = f"source-{slug(item.source.id)}"
        taken[name] = taken.get(name, 0) + 1
        anchors[item.source.id] = name if taken[name] == 1 else f"{name}--{taken[name]}"
    return anchors


def _sections(items: tuple[Item, ...]) -> list[tuple[str, list[Item]]]:
    """Group items by section in the order in which sections first occur; those without one come last."""
    order: dict[str, int] = {}
    for item in items:
        order.setdefault(item.source.section or "", len(order) if item.source.section else len(items) + 1)
    ranked = sorted(items, key=lambda item: order[item.source.section or ""])
    return [
        (said(section), list(group)) for section, group in groupby(ranked, key=lambda item: item.source.section or "")
    ]


def glossary(items: Iterable[Item], rules: Mapping[str, str]) -> Iterator[tuple[str, str, list[tuple[str, str]]]]:
    """Explain the verdicts, outcomes and rules that occur: heading, kind, and words with their sentences."""
    seen: set[Verdict] = set()
    outcomes: set[Outcome] = set()
    spoke: dict[str, tuple[str, Outcome | None]] = {}
    for item in items:
        seen.add(item.standing.verdict)
        if item.standing.outcome:
            outcomes.add(item.standing.outcome)
        if item.standing.rule:
            spoke.setdefault(slug(item.standing.rule), (tame(item.standing.rule), item.standing.outcome))
    verdicts = [(verdict.value, words.VERDICTS[verdict]) for verdict in words.WORST_FIRST if verdict in seen]
    yield "What we hold to be so", "verdict", verdicts
    yield "What one look showed", "outcome", [(one.value, words.OUTCOMES[one]) for one in Outcome if one in outcomes]
    explained = []
    for _, (rule, outcome) in sorted(spoke.items()):
        stands_for = words.OUTCOMES[outcome] if outcome else "A rule about a look."
        explained.append((rule, said(rules.get(rule)) or stands_for))
    yield "The rules that spoke", "rule", explained
