"""Baselines and copies in public archives, on a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime

from rich.text import Text

from monitor.model.comparison import Passage, PassageState
from monitor.model.finding import Finding, Item
from monitor.model.memento import Memento, Search
from monitor.model.snapshot import Origin
from monitor.report.baseline import baseline, search
from monitor.report.card import card
from monitor.report.mask import mask
from monitor.report.tame import tame
from monitor.report.when import day, minute
from monitor.report.wording import turn


def about(item: Item) -> Text:
    """Say which page a source is compared with, where it lies, and how far the page stands from it."""
    standing, found = item.standing, item.standing.baseline
    text = Text(tame(item.source.id), style="bold")
    if found is None:
        text.append("\nNo page stands for what was cited yet: there was no good look.", style="not bold")
    else:
        text.append(f"\n{baseline(standing)}\n  {tame(found.file)}", style="not bold")
        if found.url:
            text.append(f"\n  {tame(mask(found.url))}", style="not bold")
    if standing.recall is not None:
        asked = f"Public archives, asked {minute(standing.recall.at)} for a copy near {day(standing.recall.near)}"
        ours = found is not None and found.origin is Origin.PERSON and not found.archive
        # What was said of an archive's copy is not said of the one that a person put in its place.
        another = ours and standing.recall.state is Search.FOUND
        became = "they had one, in the place of which a person chose this copy" if another else search(standing.recall)
        text.append(f"\n{asked}: {became}.", style="not bold")
    shown = card(item)
    if shown.change is not None:
        text.append(f"\nChange: {shown.change.called}. {shown.change.says}", style="not bold")
    for quote in shown.quotes:
        text.append(f"\nQuote {quote.called}: “{quote.text}”", style="not bold")
    return text.append_text(turned(item.turns))


def turned(findings: Iterable[Finding]) -> Text:
    """Say what turned because of another baseline."""
    text = Text(style="not bold")
    for finding in findings:
        text.append(f"\n{tame(turn(finding))}")
    return text


def shown_on(passages: Iterable[Passage]) -> Text:
    """Say of a copy which cited quotes do not stand on it as they were cited; nothing where all do."""
    text = Text()
    for passage in passages:
        if passage.state in (PassageState.EDITED, PassageState.MISSING):
            text.append(f"On this copy the quote “{tame(passage.exact)}” is {passage.state.value}.\n")
    text.rstrip()
    return text


def copies(mementos: Sequence[Memento], near: datetime) -> Text:
    """List copies in public archives, nearest to the day first, one a line, with how far each lies from it."""
    text = Text()
    for memento in mementos:
        days = (memento.taken.date() - near.date()).days
        where = "same day" if days == 0 else f"{abs(days):,} day{'s' if abs(days) != 1 else ''} {_side(days)}"
        text.append(f"{minute(memento.taken)}  {where:>18}  {tame(mask(memento.url))}\n")
    text.rstrip()
    return text


def refused(pairs: Iterable[tuple[Memento, str]]) -> Text:
    """List copies that were had and are not good, with the reason."""
    text = Text()
    for memento, reason in pairs:
        text.append(f"refused: {minute(memento.taken)} {tame(memento.archive)}: {tame(reason)}\n")
    text.rstrip()
    return text


def _side(days: int) -> str:
    return "later" if days > 0 else "before"
